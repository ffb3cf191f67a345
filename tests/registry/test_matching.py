"""Which listings are one offering, which are runs of one course, and which only look alike."""

from typing import Any

import pytest

from registry.matching import LINK, Verdict
from tests.each import each
from tests.registry.offerings import matched, offering

ABOUT = (
    "Learn to read a field: texture, drainage, organic matter and the life below the grass, with samples "
    "that you take yourself, and a plan for three seasons that a neighbour could follow."
)


def soil(title: str = "Soil Health for Orchards", **facts: Any) -> Any:
    return offering(title, **({"maker": "Cedar College", "hours": 40.0} | facts))


SAME = {
    "its own address, as somebody came to it": (
        soil(),
        soil(source="south", url="https://north.example/soil-health-for-orchards/?utm_source=x"),
    ),
    "an aggregator leads to its address": (
        soil(),
        soil(source="cards", original_url="https://north.example/soil-health-for-orchards", platform="North"),
    ),
    "an aggregator's card names its platform": (
        soil(url="https://www.edx.org/course/soil"),
        soil(source="cards", url="https://a.example/c/9", platform="edX"),
    ),
    "two captures of one page, with an article and without": (
        soil(url="https://www.edx.org/course/soil"),
        soil("The Soil Health for Orchards", source="south", url="https://www.edx.org/course/soil"),
    ),
    "the address was changed": (
        soil(url="https://www.edx.org/course/soil"),
        soil(source="south", url="https://www.edx.org/course/soil-health-1x", description=ABOUT),
    ),
}
RUNS = {
    "two codes at one provider": (soil(), soil(reference="SH-2")),
    "two platforms of its maker": (
        soil(url="https://www.edx.org/course/soil"),
        soil(source="south", url="https://www.coursera.org/learn/soil"),
    ),
    "two years": (
        soil("Soil Health for Orchards 2024"),
        soil("Soil Health for Orchards 2025", source="south"),
    ),
    "online and not": (soil("Soil Health for Orchards (online)"), soil(reference="2")),
    "two starts": (soil(start="2026-09-14"), soil(reference="F2", start="2027-01-11")),
}
TRANSLATIONS = {
    "it is taught in French": (soil(language="en"), soil(reference="fr", language="fr")),
    "the title says so": (soil(), soil("Soil Health for Orchards (in French)")),
    "both titles say so": (
        soil("Soil Health for Orchards en Español"),
        soil("Soil Health for Orchards en Français"),
    ),
}
DIFFERENT = {
    "part 1, part 2, in one text": (
        soil("Soil Health for Orchards, Part 1", description=ABOUT),
        soil("Soil Health for Orchards, Part 2", description=ABOUT),
    ),
    "I and II": (soil("Soil Health for Orchards I"), soil("Soil Health for Orchards II")),
    "level one, level 2": (soil("Conversational French Level One"), soil("Conversational French Level 2")),
    "A1 and A2": (soil("Conversational French A1"), soil("Conversational French A2", source="south")),
    "beginner, advanced": (soil("Soil Health: Beginner"), soil("Soil Health: Advanced")),
    "another provider, the same title": (soil(), soil(source="south", maker="Maple University")),
    "with distinction": (soil("Soil Health for Orchards with Distinction"), soil()),
    "HNC and HND": (
        soil(credential_label="HNC", description=ABOUT),
        soil(reference="2", credential_label="HND", description=ABOUT),
    ),
    "micro and macro": (soil("Microeconomics of Orchards"), soil("Macroeconomics of Orchards")),
    "written and unwritten": (soil("A Written Constitution"), soil("An Unwritten Constitution")),
    "the platform numbered them": (
        soil(url="https://www.edx.org/course/soil"),
        soil(source="south", url="https://www.edx.org/course/soil-2", hours=10.0),
    ),
    "another script": (soil("Academic English"), soil("Academic English 学术英语", language="zh")),
    "another end of one beginning": (
        soil("English for Orchards: Speaking"),
        soil("English for Orchards: Writing", source="south"),
    ),
}
CASES = [
    pytest.param(*pair, verdict, id=f"{verdict}: {name}")
    for verdict, group in (
        ("same_offering", SAME),
        ("another_run", RUNS),
        ("translation", TRANSLATIONS),
        ("different", DIFFERENT),
    )
    for name, pair in group.items()
]


@each(("left", "right", "verdict"), CASES)
def test_verdicts(left: Any, right: Any, verdict: Verdict) -> None:
    found = matched(left, right)
    assert found.verdict == verdict, found
    assert matched(right, left).verdict == verdict


def test_every_link_says_why_and_its_reasons_add_up() -> None:
    found = matched(soil(), soil(source="south", url="https://north.example/soil-health-for-orchards"))
    assert found.score >= LINK
    assert {reason.what for reason in found.reasons} >= {"address", "title", "maker", "hours"}
    assert all(reason.found for reason in found.reasons)
    assert [abs(r.bits) for r in found.reasons] == sorted((abs(r.bits) for r in found.reasons), reverse=True)


def test_a_doubtful_pair_is_for_a_person() -> None:
    """Same words, same aggregator's platform, another maker: an error of the aggregator or a rival."""
    found = matched(
        soil(url="https://www.edx.org/course/soil", maker="Maple University"),
        soil(source="aggregator", url="https://a.example/c/9", platform="edX"),
    )
    assert found.verdict == "different"
    assert found.review
    assert found.kind == "same_offering"


def test_an_empty_title_matches_nothing() -> None:
    assert matched(soil(""), soil("", source="south")).verdict == "different"
