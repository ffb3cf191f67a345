"""Whether a listing says all that a framework asks it to: that each field is known, not that it is right.

``bc-2021`` is British Columbia's micro-credential framework of September 2021; ``eu-2022`` are the elements
of Annex I of the Council's recommendation of 2022 that a listing can show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeAlias

from normalizer.listing import Listing
from search_api.facts import Level

Either: TypeAlias = tuple[str, ...]
"""Fields of which one must be known."""

ASKED: Final[dict[str, tuple[Either, ...]]] = {
    "bc-2021": (
        ("title",),
        ("provider",),
        ("credential_type",),
        ("outcomes",),
        ("workload",),
        ("delivery.mode",),
        ("delivery.sync",),
        ("credit.status",),
        ("assessment.required", "assessment.methods"),
        ("prices", "cost_model"),
        ("pathways",),
    ),
    "eu-2022": (
        ("title",),
        ("provider",),
        ("awarding_body",),
        ("outcomes",),
        ("workload",),
        ("level",),
        ("delivery.mode",),
        ("assessment.required", "assessment.methods"),
        ("quality.process",),
    ),
}
"""By framework. The provider has its country."""
ASKED_OF_CREDIT: Final[dict[str, tuple[Either, ...]]] = {
    "bc-2021": (("credit.transcript", "credit.record_platform"),),
    "eu-2022": (("credit.amounts",),),
}
"""What is asked besides of offerings that carry academic credit."""


def complete_under(listing: Listing, levels: Sequence[Level]) -> tuple[str, ...]:
    """The frameworks under which everything asked is known, of the listing or of one of its instances."""
    for_credit = any(level.credit.status.value in ("credit", "both") for level in levels)
    return tuple(
        framework
        for framework, asked in ASKED.items()
        if all(_known(levels, either) for either in (*asked, *ASKED_OF_CREDIT[framework] * for_credit))
    )


def _known(levels: Sequence[Level], either: Either) -> bool:
    return any(read(level).known for name in either for level in levels if (read := _read(type(level), name)))


@cache
def _read(kind: type[Level], name: str) -> Callable[[Level], Any] | None:
    """How to read a field of such a level, if it has it."""
    return attrgetter(name) if name.partition(".")[0] in kind.model_fields else None
