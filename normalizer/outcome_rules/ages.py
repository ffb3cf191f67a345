"""The ages for which all runs of an offering are."""

from __future__ import annotations

from normalizer.outcome_rules.heading_words import heading
from normalizer.raw import Statement
from normalizer.view import View

_AGES = heading(r"^\W*(?:for )?(?:ages?(?: ranges?| groups?)?|âges?|tranche d['’]âge)\W*$")


def of_all_runs(view: View) -> list[Statement]:
    """The ages that the runs state, of a listing itself, where each states the same."""
    found = [s for s in view.raw.statements if s.subject and s.about is None and _AGES(s.label)]
    runs = {run.reference for run in view.raw.instances}
    same = len({s.text for s in found}) == 1 and {s.subject for s in found} == runs
    return found[:1] if same and not view.subject else []
