"""Where and when one may begin, together: what a filter of place and start looks at.

A sitting is an instance with what it inherits: the listing's places and starts count for an instance that
says nothing of its own. The listing itself is one where no instance counts, or where it gives starts of its
own. "At any time" holds for every day. Days are whole numbers, as :meth:`datetime.date.toordinal` has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from normalizer.date_rules.edtf import Days, days
from normalizer.listing import Listing
from search_api.documents.facets import place_keys
from search_api.documents.facts import instances_of


@dataclass(frozen=True)
class Sitting:
    """One way to attend."""

    places: tuple[str, ...]
    """Keys, as the facet ``place`` has them."""
    starts: tuple[Days, ...]
    """Each a date as far as it is known: ``2027-01`` is any day of that month."""
    any_time: bool


def sittings(listing: Listing) -> tuple[Sitting, ...]:
    """Those of a listing and its instances that count."""
    places, any_time = place_keys(listing.delivery), listing.rolling.value is True
    starts = _known(when.date for when in listing.start.value or ())
    found = []
    for instance in instances_of(listing):
        own = _known([instance.start.value.date] if instance.start.value else ())
        found.append(
            Sitting(
                places=place_keys(instance.delivery) or places,
                starts=own or starts,
                any_time=any_time and not own,
            )
        )
    if not found or starts or any_time:
        found.append(Sitting(places, starts, any_time))
    return tuple(dict.fromkeys(found))


def _known(dates: Iterable[str]) -> tuple[Days, ...]:
    return tuple(sorted({span for edtf in dates if (span := days(edtf))}))


def days_of(found: Iterable[Sitting]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every day that is given to begin on, with the keys of the places where."""
    for sitting in found:
        for first, last in sitting.starts:
            for day in range(first, last + 1):
                yield day, sitting.places
