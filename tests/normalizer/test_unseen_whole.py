"""Whole listings that were written, and labelled by the gold sets' rules, before anybody looked at how the rules
would read them: in the mix of layouts, lengths and kinds of providers that the development half of the gold set has.

First sight says more than any figure after it; each file's stands beside its name, of the labels pooled over hours,
weeks, cost, credit, delivery, assessment and start, with the labels as they were first written. What is still not
read as it is labelled is named, so that a rule which mends one has to say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer.score import load, score

NOT_READ: dict[str, set[str]] = {
    # At first sight 128 right, 23 wrong, 34 missed, 4 said of 126 silent ones; 36 of 45 kinds. Seven labels were
    # corrected afterwards, all to what the development half has in the like case.
    "unseen_whole.jsonl": {
        "artsfac-noncredit: credit",
        "athens-like-calendar: delivery",
        "caldera-bootcamp: delivery",
        "edge-micromasters-scm: stackable",
        "esdiploma: kind",
        "fachkraft-de: assessment",
        "fachkraft-de: start",
        "harrow-lss-black: kind",
        "kilmore-green: hours",
        "lakeridge-phleb: cost",
        "laval-microprog: weeks",
        "list-freecode: cost",
        "list-freecode: kind",
        "nl-kort: assessment",
        "nl-kort: stackable",
        "ptms: kind",
    },
}


@pytest.mark.parametrize("name", NOT_READ)
def test_all_but_the_named_are_read(name: str) -> None:
    report = score(load(Path(__file__).parent / name))
    faults = {f"{fault['id']}: {fault['field']}" for fault in report["faults"]}
    assert faults == NOT_READ[name]
