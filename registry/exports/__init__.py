"""Listings in the vocabularies that others read: one file per format.

None of them can say that a value was calculated, or that a currency was inferred from the provider's country:
what the source does not state itself is left out, as is what is unknown. But who offers a listing, and from
which country, is told as the registry knows it: pages of an institution seldom say whose they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from registry.exports import ctdl, elm, open_badges, schema_org
from registry.records import ListingRecord

FORMATS: Final[dict[str, Callable[[ListingRecord], dict[str, Any]]]] = {
    "schema_org": schema_org.course,
    "ctdl": ctdl.graph,
    "elm": elm.opportunity,
    "open_badges": open_badges.achievement,
}
"""Name of each format, and what makes one JSON-LD document of a listing."""
