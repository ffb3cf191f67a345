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
    # A second sitting, after the first was mended. At first sight 80 right, 13 wrong, 19 missed, 4 said of 94 silent
    # ones; 22 of 30 kinds. One label was corrected afterwards.
    "unseen_whole_again.jsonl": {
        "b-arch-cad: cost",
        "b-az-900: kind",
        "b-das-ch: stackable",
        "b-hr-bundle: delivery",
        "b-hr-bundle: hours",
        "b-hr-bundle: kind",
        "b-indig-news: delivery",
        "b-indig-news: stackable",
        "b-list-ai: cost",
        "b-list-ai: hours",
        "b-list-ai: kind",
        "b-mc-hydrogen: stackable",
        "b-mooc-climate: hours",
        "b-mooc-climate: start",
        "b-mt-hospital: assessment",
        "b-mt-hospital: hours",
        "b-mt-hospital: kind",
        "b-oxcart-gis: cost",
        "b-pharm-tech: hours",
        "b-pt-nutri: assessment",
        "b-pt-nutri: delivery",
        "b-reglages: assessment",
        "b-sixsigma: delivery",
        "b-sixsigma: hours",
        "b-sommelier: delivery",
        "b-sommelier: kind",
        "b-tesol-weekend: assessment",
        "b-tesol-weekend: hours",
    },
}


@pytest.mark.parametrize("name", NOT_READ)
def test_all_but_the_named_are_read(name: str) -> None:
    report = score(load(Path(__file__).parent / name))
    faults = {f"{fault['id']}: {fault['field']}" for fault in report["faults"]}
    assert faults == NOT_READ[name]
