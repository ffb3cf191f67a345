"""Words for people on the pages of the sources."""

from __future__ import annotations

from typing import Final

SOURCE_STATES: Final = {
    "works": "Works",
    "in_part": "Works in part",
    "overdue": "Not harvested for long",
    "rejected": "Rejected",
    "capture": "Read from a capture",
    "documentation": "Built from documentation, never seen",
}
SOURCE_STATES_MEAN: Final = {
    "works": "crawled live, read whole and accepted, the last time",
    "in_part": "crawled live and accepted, but not all of the catalogue was reached",
    "overdue": "these worked, and their turn has been missed since",
    "rejected": "their last harvest was not taken; what they had before stands",
    "capture": "their reader was built on saved responses of theirs; they were not harvested live here",
    "documentation": "their reader was built on what their platform documents; nobody has seen it work",
}
KNOWN_FROM: Final = {
    "capture": "real responses of this source",
    "documentation": "what its platform documents",
    "demo": "a catalogue invented for the demo",
    "live": "a live crawl of this source",
}
ROBOTS: Final = {
    "": "never asked",
    "allowed": "lets us in",
    "none": "has none, so nothing is forbidden",
    "unreachable": "could not be read, so nothing was asked",
}


def robots(said: str) -> str:
    """What a site's robots.txt answered."""
    kind, _, path = said.partition(": ")
    return f"keeps us out of {path}" if kind == "disallowed" else ROBOTS.get(said, said)
