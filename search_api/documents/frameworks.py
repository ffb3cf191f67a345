"""Whether a listing says all that a framework asks it to: that each field is known, not that it is right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from normalizer.listing import Listing
from normalizer.rule_packs import Level, RulePack, asked_of, known, rule_packs


@cache
def frameworks() -> dict[str, RulePack]:
    """Those that ask for some fields, by key: ``bc-2021``."""
    return {key: pack for key, pack in rule_packs().items() if pack.asks}


def complete_under(listing: Listing, levels: Sequence[Level]) -> tuple[str, ...]:
    """The frameworks under which everything asked is known, of the listing or of one of its instances."""
    return tuple(
        key
        for key, pack in frameworks().items()
        if all(known(levels, either) for either in asked_of(pack, levels))
    )
