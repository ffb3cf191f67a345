"""Which sources are harvested in turn: those of a folder, as their files are now."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawlers.source import Source, SourceError, sources_and_faults
from registry.sources import declare
from registry.store import Store
from schedules.declarations import declaration


@dataclass(frozen=True)
class Planned:
    """A source and the file it stands in."""

    source: Source
    file: Path


class Plan:
    """The source files of a folder. Whoever asks again gets what was added, changed or taken out meanwhile,
    which is declared in the store and told."""

    def __init__(self, folder: Path, store: Store) -> None:
        """Raises :class:`crawlers.source.SourceError` where there is no such folder."""
        self._folder = folder
        self._store = store
        self._faults: frozenset[str] = frozenset()
        self._sources = self._read()

    def __call__(self) -> dict[str, Planned]:
        """The sources as they are now, by name. A folder that is gone is told, and changes nothing."""
        try:
            now = self._read()
        except SourceError as error:
            print(f"{error}; what was read of it before goes on", file=sys.stderr)
            now = self._sources
        for name in sorted(now.keys() | self._sources.keys()):
            if now.get(name) != self._sources.get(name):
                told = (
                    "its file was read anew"
                    if name in now
                    else "harvested no more: its file is gone or faulty"
                )
                print(f"{name}: {told}", flush=True)
        self._sources = now
        return {name: Planned(source, self._folder / f"{name}.toml") for name, source in now.items()}

    def _read(self) -> dict[str, Source]:
        sources, found = sources_and_faults(self._folder)
        faults = frozenset(map(str, found))
        for fault in sorted(faults - self._faults):
            print(f"{fault}; left out until it is mended", file=sys.stderr)
        self._faults = faults
        declare(self._store, map(declaration, sources.values()), datetime.now(UTC), all_there_are=True)
        return sources
