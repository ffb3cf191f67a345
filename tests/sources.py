"""The source files of a folder, every one of which has to be whole."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from crawlers.source import SOURCES, Source, sources_and_faults


@cache
def all_sources(folder: Path = SOURCES) -> Mapping[str, Source]:
    """All sources of a folder by name."""
    sources, faults = sources_and_faults(folder)
    assert faults == ()
    return MappingProxyType(sources)
