"""What institutions answered to findings, in words for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from registry.finding_answers import Lapse, Standing, Word
from registry.report_told import AnsweredCounts, FindingAnswer

WORDS: Final[Mapping[Word, str]] = {
    "corrected": "said to be corrected",
    "disputed": "disputed",
    "not_applicable": "not applicable",
    "taken_back": "taken back",
}
STANDINGS: Final[Mapping[Standing, str]] = {
    "stands": "",
    "awaited": "the page has not been read since",
    "not_seen": "the page has been read since, and we have not seen the change yet",
    "lapsed": "lapsed",
    "settled": "no longer found",
    "replaced": "replaced by a later answer",
}
LAPSES: Final[Mapping[Lapse, str]] = {
    "": "",
    "framework": "the framework has been revised since",
    "page": "what we read on the page has changed since",
    "finding": "what is found there has changed since",
}
COUNTS: Final = {
    "disputed": "disputed {}",
    "not_applicable": "not applicable {}",
    "awaited": "said corrected {}: the page has not been read since",
    "not_seen": "said corrected {}: we have not seen the change yet",
    "lapsed": "lapsed {}: what was answered has changed",
    "settled": "no longer found {}",
}


def standing(said: FindingAnswer) -> str:
    """What was answered and what has become of it: ``disputed; no longer found``."""
    become = ": ".join(filter(None, (STANDINGS[said.standing], LAPSES[said.lapse])))
    if said.read_next:
        become += f"; it is to be read on {said.read_next.day} {said.read_next:%B %Y}"
    return "; ".join(filter(None, (WORDS[said.answer], become)))


def counts(answered: AnsweredCounts) -> str:
    """``disputed 3, not applicable 2, said corrected 1: we have not seen the change yet``; nothing where
    nothing was answered."""
    return ", ".join(COUNTS[name].format(f"{number:,}") for name, number in answered if number)
