"""What the register of sources is told of a source file."""

from __future__ import annotations

from crawlers.source import Source
from registry.sources import Declaration


def declaration(source: Source) -> Declaration:
    """A source file in the words of the register."""
    return Declaration(
        name=source.name,
        platform=source.platform,
        known_from=source.known_from,
        provider=source.provider,
        start=source.start,
        cadence=source.cadence,
        expected=source.expect.listings,
        expected_filled=source.expect.filled,
        reason=source.expect.reason,
    )
