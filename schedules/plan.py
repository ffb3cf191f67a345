"""Which sources are harvested in turn: those of a folder, as their files are now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawlers.source import Source, SourceError, sources_and_faults
from normalizer.shared.command import complain
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

    def __init__(self, folder: Path, store: Store, tell: Callable[[str], None]) -> None:
        """``tell`` says what has changed. Raises :class:`crawlers.source.SourceError` where there is no such
        folder, or no source in it: the register must not be emptied by a name that was mistyped."""
        self._folder = folder
        self._store = store
        self._tell = tell
        self._told: frozenset[str] = frozenset()
        self._sources = self._read()

    def __call__(self) -> dict[str, Planned]:
        """The sources as they are now, by name. Where there are none any more, nothing changes."""
        try:
            now = self._read()
        except SourceError as error:
            self._complain([f"{error}; what was read of it before goes on"])
            now = self._sources
        for name in sorted(now.keys() | self._sources.keys()):
            if now.get(name) != self._sources.get(name):
                told = (
                    "its file was read anew"
                    if name in now
                    else "harvested no more: its file is gone or faulty"
                )
                self._tell(f"{name}: {told}")
        self._sources = now
        return {name: Planned(source, self._folder / f"{name}.toml") for name, source in now.items()}

    def _read(self) -> dict[str, Source]:
        sources, faults = sources_and_faults(self._folder)
        if not sources:
            raise SourceError(
                ": ".join([f"no source in {self._folder} can be harvested", *map(str, faults[:1])])
            )
        self._complain(f"{fault}; left out until it is mended" for fault in faults)
        declare(self._store, map(declaration, sources.values()), datetime.now(UTC), all_there_are=True)
        return sources

    def _complain(self, faults: Iterable[str]) -> None:
        """Say what is wrong now, and each thing once."""
        wrong = frozenset(faults)
        for fault in sorted(wrong - self._told):
            complain(fault)
        self._told = wrong
