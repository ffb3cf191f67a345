"""What machines write for never, for nothing or by mistake does no harm, nor a course of very many runs."""

from __future__ import annotations

from time import process_time

import pytest

from normalizer.about import ABOUT
from normalizer.listing import Listing
from normalizer.normalize import normalize
from normalizer.raw import Provider, RawListing
from tests.each import each
from tests.normalizer.test_properties import FACTOR, PROVIDERS, SLACK, body, listing_of

EXTREMES = [
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "99999-12-31",
    "9" * 400,
    "0." + "0" * 400 + "1",
    "1e999",
    "-Infinity",
    "NaN",
    "P99999999999Y",
    "1/0",
    "TBD",
]
"""What machines write for never, nothing, or by mistake."""
BESIDE_IT = {
    "price.currency": ("price.amount", "450"),
    "duration.unit": ("duration.amount", "8"),
    "duration.amount": ("duration.unit", "weeks"),
    "credit.unit": ("credit.amount", "3"),
}
"""Without which a part says nothing."""


@pytest.mark.parametrize("provider", PROVIDERS)
def test_no_extreme_of_a_typed_value_stops_reading(provider: Provider | None) -> None:
    for value in EXTREMES:
        for about in ABOUT:
            other = [body(BESIDE_IT[about][1], about=BESIDE_IT[about][0])] if about in BESIDE_IT else []
            listing = normalize(listing_of([body(value, region="data", about=about), *other], provider))
            assert Listing.model_validate_json(listing.model_dump_json()) == listing


def of_many_runs(count: int, start: str, end: str) -> RawListing:
    """A course with a record for each of its bookings; ``{0}`` is a day."""
    runs = [f"r{number}" for number in range(count)]
    said = {"start": start, "end": end, "price": "$5"}
    statements = [
        body(text.format(1 + number % 9), about, "data", about, run)
        for number, run in enumerate(runs)
        for about, text in said.items()
    ]
    return listing_of(statements, subjects=runs)


@each(
    ("start", "end"),
    [("2026-09-0{0}T09:00:00", "2026-09-0{0}T12:00:00"), ("0{0}/0{0}/2026", "0{0}/0{0}/2026")],
)
def test_time_grows_with_the_number_of_runs(start: str, end: str) -> None:
    def seconds_of(count: int) -> float:
        raw = of_many_runs(count, start, end)
        begin = process_time()
        assert len(normalize(raw).instances) == count
        return process_time() - begin

    seconds_of(1)
    assert any(seconds_of(100 * FACTOR) <= FACTOR * SLACK * seconds_of(100) for _ in range(2))
