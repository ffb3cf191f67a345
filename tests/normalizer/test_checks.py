"""What frameworks would have an institution look at, on listings as they are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from normalizer.checks import Context, Finding, Near, PeerCost, check, is_checked
from normalizer.listing import Calculation, Listing
from normalizer.normalize import normalize
from normalizer.raw import Provider, RawListing
from normalizer.rule_packs import Code, Limits, packs_for, rule_packs
from tests.normalizer.views import said, view_of

BC = Provider(
    slug="cedar-college",
    name="Cedar College",
    type="college",
    country="CA",
    region="CA-BC",
    time_zone="America/Vancouver",
)
WHOLE = (
    said("36 hours", "Total learning hours", path="dl/1"),
    said("Online, self-paced", "Delivery", path="dl/2"),
    said("395.00 CAD", "Tuition", path="dl/3"),
    said("Non-credit", "Credit", path="dl/4"),
    said("A final exam", "Assessment", path="dl/5"),
    said("Prune fruit trees safely.", "Learning outcomes", about="outcomes", path="li"),
    said("It stands alone.", "Pathways", path="dl/6"),
    said("Prior learning can be assessed (PLAR).", path="p/1"),
    said("Reviewed every two years by the Senate of the college.", "Quality assurance", path="dl/7"),
)
"""A listing in which the framework of British Columbia finds nothing to look at."""


def read(*statements: Any, title: str = "Pruning Micro-credential", provider: Provider = BC) -> Listing:
    raw = view_of(*statements, title=title).raw
    return normalize(RawListing.model_validate(raw.model_dump() | {"provider": provider}))


def without(*paths: str) -> list[Any]:
    return [one for one in WHOLE if one.place.path not in {f"dl/{path}" for path in paths}]


def findings(listing: Listing, pack: str = "bc-2021", **context: Any) -> dict[str, Finding]:
    return {one.code: one for one in check(listing, rule_packs()[pack], Context(**context))}


def test_a_listing_that_says_all_has_no_finding() -> None:
    assert findings(read(*WHOLE)) == {}


@pytest.mark.parametrize(
    ("path", "code", "severity"),
    [
        ("1", "DURATION_MISSING", "error"),
        ("2", "MODE_MISSING", "error"),
        ("3", "COST_MISSING", "error"),
        ("4", "CREDIT_NOT_EXPLICIT", "error"),
        ("5", "ASSESSMENT_MISSING", "error"),
        ("6", "PATHWAY_NOT_STATED", "warn"),
        ("7", "QA_NOT_STATED", "warn"),
    ],
)
def test_what_is_silent_was_not_found(path: str, code: str, severity: str) -> None:
    found = findings(read(*without(path)))
    assert found.pop("SYNC_NOT_STATED", None) is None or path == "2"
    assert list(found) == [code]
    assert found[code].severity == severity
    assert found[code].message.startswith("We could not find ")
    assert found[code].evidence == ()
    assert found[code].url == "https://example.org/1"


@pytest.mark.parametrize(
    ("words", "label", "code", "severity", "quote"),
    [
        ("300 hours", "Total learning hours", "DURATION_OVER_LIMIT", "error", "300 hours"),
        ("288 hours", "Total learning hours", "DURATION_OVER_LIMIT", "error", "288 hours"),
        ("up to 300 hours", "Total learning hours", "DURATION_OVER_LIMIT", "warn", "up to 300 hours"),
        ("20 hours a week for 20 weeks", "Effort", "DURATION_OVER_LIMIT", "warn", "20 hours a week"),
        ("6 weeks", "Duration", "DURATION_SPAN_ONLY", "warn", "6 weeks"),
    ],
)
def test_a_length_is_held_against_the_limit(
    words: str, label: str, code: str, severity: str, quote: str
) -> None:
    found = findings(read(*without("1"), said(words, label, path="dl/1")))
    assert list(found) == [code]
    assert found[code].severity == severity
    assert quote in [one.quote for one in found[code].evidence]


@pytest.mark.parametrize("words", ["287 hours", "at least 100 hours", "200 to 280 hours"])
def test_a_length_that_may_be_within_the_limit_is_no_finding(words: str) -> None:
    assert findings(read(*without("1"), said(words, "Total learning hours", path="dl/1"))) == {}


def test_credit_asks_for_its_amount_and_for_a_record() -> None:
    found = findings(read(*without("4"), said("For credit", "Credit", path="dl/4")))
    assert {code: one.severity for code, one in found.items()} == {
        "CREDIT_VALUE_MISSING": "warn",
        "RECORD_NOT_STATED": "warn",
    }
    assert [one.quote for one in found["CREDIT_VALUE_MISSING"].evidence] == ["For credit"]


def test_words_that_no_rule_reads_are_a_lesser_matter_than_silence() -> None:
    listing = read(*without("1"), said("as long as it takes", "Effort", "effort", path="dl/1"))
    assert listing.workload.state == "not_understood"
    found = findings(listing)["DURATION_MISSING"]
    assert found.severity == "warn"
    assert found.message == "We could not read what is said of its length."
    assert [one.quote for one in found.evidence] == ["as long as it takes"]


@pytest.mark.parametrize(
    ("words", "severity", "message"),
    [
        ("There is no exam.", "warn",
         "It is said that there is no exam, and we could not find how else learners are assessed."),
        ("There is no assessment.", "error", "It is said that nobody is assessed."),
        ("There is no exam. Learners are not graded.", "error", "It is said that nobody is assessed."),
    ],
)  # fmt: skip
def test_no_exam_is_not_that_nobody_is_assessed(words: str, severity: str, message: str) -> None:
    found = findings(read(*without("5"), said(words, path="p/2")))["ASSESSMENT_MISSING"]
    assert (found.severity, found.message) == (severity, message)
    assert found.evidence[0].quote in words


def test_attendance_alone_is_no_assessment() -> None:
    listing = read(*without("5"), said("A certificate of attendance is given to all who attend.", path="p/2"))
    assert listing.assessment.attendance_only.value
    assert findings(listing)["ATTENDANCE_ONLY"].severity == "error"


def test_a_price_without_a_currency() -> None:
    nowhere = Provider(slug="elsewhere", name="Elsewhere", type="college", country="AQ", time_zone="UTC")
    found = findings(read(*without("3"), said("$395", "Tuition", path="dl/3"), provider=nowhere))
    assert found["COST_MISSING"].message == "We could not find the currency of the price."
    assert [one.quote for one in found["COST_MISSING"].evidence] == ["$395"]


def test_contradictions_are_told_with_both_words() -> None:
    listing = read(*WHOLE, said("40 hours", "Total learning hours", path="table/1"))
    assert "FIELD_CONFLICT" in {one.code for one in listing.issues}
    assert {one.quote for one in findings(listing)["FIELD_CONFLICT"].evidence} == {"36 hours", "40 hours"}


@pytest.mark.parametrize(
    ("start", "as_of", "past"),
    [
        ("14 September 2026", date(2026, 9, 15), True),
        ("14 September 2026", date(2026, 9, 14), False),
        ("September 2026", date(2026, 9, 30), False),
        ("September 2026", date(2026, 10, 1), True),
        ("September", date(2030, 1, 1), False),
    ],
)
def test_what_has_begun_for_the_last_time_is_ended(start: str, as_of: date, past: bool) -> None:
    listing = read(*WHOLE, said(start, "Start date", path="dl/8"))
    assert ("STALE_OR_ENDED" in findings(listing, as_of=as_of)) == past


def test_a_start_whose_year_was_calculated_makes_no_error() -> None:
    listing = read(*WHOLE, said("14 September 2026", "Start date", path="dl/8"))
    inferred = listing.start.model_copy(
        update={
            "state": "calculated",
            "calculation": Calculation(rule="year_from_term", inputs=("Fall 2026",)),
        }
    )
    later = date(2027, 1, 1)
    assert findings(listing, as_of=later)["STALE_OR_ENDED"].severity == "error"
    listing = listing.model_copy(update={"start": inferred})
    assert findings(listing, as_of=later)["STALE_OR_ENDED"].severity == "warn"


def test_what_begins_at_any_time_is_never_stale() -> None:
    listing = read(*WHOLE, said("14 September 2026", "Start date", path="dl/8"), said("Start any time."))
    assert listing.rolling.value
    assert findings(listing, as_of=date(2030, 1, 1)) == {}


def test_what_is_known_beside_the_listing_is_told() -> None:
    at = ("Birch University", "Alder Institute", "Alder Institute")
    close = tuple(Near(id=str(n), title=f"Maps {n}", provider=name) for n, name in enumerate(at))
    found = findings(
        read(*WHOLE),
        gone_since=date(2026, 3, 1),
        cost=PeerCost("CAD", own=60, median=20, peers=7, field="Farming"),
        close=close,
    )
    assert {code: one.message for code, one in found.items()} == {
        "STALE_OR_ENDED": "Its page is gone; it was last found on 2026-03-01.",
        "COST_PER_HOUR_OUTLIER": (
            "An hour costs 60.00 CAD, 3.0 times 20.00 CAD, the median of 7 offerings of others in Farming."
        ),
        "OVERLAP_HIGH": "3 close listings at Alder Institute, Birch University.",
    }
    assert found["OVERLAP_HIGH"].near == close
    usual = PeerCost("CAD", own=39, median=20, peers=7, field="Farming")
    assert findings(read(*WHOLE), cost=usual) == {}


def test_a_whole_program_is_not_checked() -> None:
    listing = read(said("Four years, full-time", "Duration"), title="Bachelor of Science in Forestry")
    assert not is_checked(listing)
    assert findings(listing) == {}


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: read(*WHOLE), ["bc-2021"]),
        (lambda: read(*WHOLE, provider=BC.model_copy(update={"region": "CA-ON"})), ["ontario-osap"]),
        (lambda: read(*WHOLE, provider=BC.model_copy(update={"country": "IE", "region": None})), ["eu-2022"]),
        (lambda: read(*WHOLE, provider=BC.model_copy(update={"country": "US", "region": None})), []),
        (
            lambda: read(
                *WHOLE,
                title="Letter of Proficiency in Pruning",
                provider=BC.model_copy(update={"slug": "ubc"}),
            ),
            ["bc-2021", "ubc-letter-of-proficiency"],
        ),
    ],
)
def test_a_pack_is_for_some_listings(make: Callable[[], Listing], expected: list[str]) -> None:
    assert [pack.key for pack in packs_for(make())] == expected


def test_packs_are_whole() -> None:
    asked = {one.code for pack in rule_packs().values() for one in pack.checks}
    assert asked == set(get_args(Code))
    for pack in rule_packs().values():
        codes = [one.code for one in pack.checks]
        assert len(codes) == len(set(codes)), pack.key
        limited = [one for one in pack.checks if one.code == "DURATION_OVER_LIMIT"]
        assert all(one.hours or one.weeks for one in limited), pack.key


def test_institutions_are_told_what_each_finding_means(root: Path) -> None:
    told = (root / "docs" / "for-institutions.md").read_text()
    rows = re.findall(r"^\| `([A-Z_]+)` \|", told, re.MULTILINE)
    assert rows == list(get_args(Code))


def test_limits_are_told_in_words() -> None:
    assert Limits(below=288).words("hours") == "fewer than 288 hours"
    assert Limits(least=5, most=300).words("hours") == "5 to 300 hours"
    assert Limits(least=50).words("hours") == "at least 50 hours"
    assert Limits(most=10).words("weeks") == "at most 10 weeks"
    with pytest.raises(ValueError, match="give least"):
        Limits()
