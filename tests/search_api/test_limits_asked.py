"""What a query limits in numbers is understood, and is no word to be found."""

from datetime import date

import pytest

from search_api.wording.limits_asked import DOLLARS, NONE, Limits, limits, next_month
from search_api.wording.words import understand


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("pottery under $500", Limits(price=500, currencies=DOLLARS)),
        ("pottery for less than 1,200 dollars", Limits(price=1200, currencies=DOLLARS)),
        ("pottery $49.50 or less", Limits(price=49.5, currencies=DOLLARS)),
        ("pottery up to £80", Limits(price=80, currencies=("GBP",))),
        ("poterie à moins de 200 euros", Limits(price=200, currencies=("EUR",))),
        ("poterie 1 200 $ ou moins", Limits(price=1200, currencies=DOLLARS)),
        ("pottery under CA$300", Limits(price=300, currencies=("CAD",))),
        ("pottery under 20 hours", Limits(hours=20)),
        ("poterie 10 heures ou moins", Limits(hours=10)),
        ("pottery that starts in January", Limits(month=1)),
        ("pottery starting september 2027", Limits(month=9)),
        ("poterie en février", Limits(month=2)),
        ("pottery under $10,000,000", Limits(price=10_000_000, currencies=DOLLARS)),
        ("pottery under $10,000,001", NONE),
        (f"pottery under {'9' * 400} euros starting in May", Limits(month=5)),
        ("pottery under 100,000 hours", Limits(hours=100_000)),
        (f"pottery under {'9' * 400} hours", NONE),
        ("pottery under $500 starting in May", Limits(price=500, currencies=DOLLARS, month=5)),
    ],
)
def test_a_limit_is_taken_out_of_the_words(q: str, expected: Limits) -> None:
    rest, found = limits(q)
    assert found == expected
    assert rest.split()[0].casefold() in ("pottery", "poterie")
    assert [one.words[0] for one in understand(q).required] == [rest.split()[0].casefold()]


@pytest.mark.parametrize(
    "q",
    [
        "top 30 under 30",  # no money, no hours
        "class in decision making",  # begins like a month, and goes on
        "march break camp",  # nothing says that a time is meant
        "under $500",  # nothing else is asked for
        "in may",
        "24 hours in the life of a potter",
    ],
)
def test_what_is_no_limit_is_left_as_it_is(q: str) -> None:
    assert limits(q) == (q, NONE)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 22), date(2027, 2, 1), date(2027, 2, 28)),
        (date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29)),
        (date(2028, 3, 1), date(2029, 2, 1), date(2029, 2, 28)),
    ],
)
def test_a_month_is_the_present_one_or_the_next(today: date, first: date, last: date) -> None:
    assert next_month(2, today) == (first, last)
