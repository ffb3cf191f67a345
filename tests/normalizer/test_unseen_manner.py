"""Listings that were written before anybody looked at how the rules would read them, by the gold sets' rules of
labelling: kinds of offerings and of pages that are none, manner of learning, assessment, stacking, language.

First sight says more than any figure after it: each file's stands beside its name. What is still not read as it is
labelled is named, so that a rule which mends one has to say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from normalizer.score import load, score

FIELDS = ("kind", "credit", "delivery", "assessment", "stackable", "language")

NOT_READ: dict[str, set[str]] = {
    # At first sight 113 right, 26 wrong, 63 missed of the pooled labels, 26 said where the text is silent.
    "unseen_manner.jsonl": {
        "assess-quiz-practice: kind",
        "choice-mode: delivery",
        "completion-only: kind",
        "distance-word: delivery",
        "field-school: delivery",
        "module-mit: credit",
        "own-time: delivery",
        "pmcert: delivery",
        "silent-7: delivery",
        "silent-8: kind",
        "stack-not-transfer: credit",
        "wharf-shorts: kind",
    },
    # A second sitting, after the first was mended. At first sight 71 right, 11 wrong, 19 missed, 6 said.
    "unseen_manner_again.jsonl": {
        "camlough-forklift: delivery",
        "vancouver-film: kind",
        "wharton-like: delivery",
    },
    # A third sitting, of twenty. At first sight 33 right, 2 wrong, 6 missed, 7 said.
    "unseen_manner_third.jsonl": {
        "news-hydrogen: delivery",
        "perth-drone: assessment",
        "perth-drone: delivery",
        "quebec-micro: credit",
        "silent-x: delivery",
        "utah-cna: kind",
    },
}


@pytest.mark.parametrize("name", NOT_READ)
def test_all_but_the_named_are_read(name: str) -> None:
    report = score(load(Path(__file__).parent / name))
    faults = {f"{fault['id']}: {fault['field']}" for fault in report["faults"] if fault["field"] in FIELDS}
    assert faults == NOT_READ[name]
