"""What harvests that were ended half-way left behind, so that the next one goes on where they stopped."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path

from crawlers.source import Source
from crawlers.spool import RUN, read_bodies, read_unfinished
from normalizer.raw import Fetched, RawListing
from registry.sources import PERIODS
from registry.store import Store

ENDED_BY_US = ("failed", "abandoned")
"""States of runs whose process was ended; of the others, a crawl without a record did not come to its end."""


@dataclass
class Leftover:
    """The spools of a source's harvests that were ended, the earliest first."""

    spools: list[Path]
    fetched: dict[str, Fetched] = field(default_factory=dict)
    """What they read, by address, where all its listings are there; marked as pending."""

    def listings(self, references: Collection[str]) -> Iterator[RawListing]:
        """Their listings with these references, the latest reading of each."""
        latest = {listing.reference: turn for turn, listing in enumerate(self._readings())}
        for turn, listing in enumerate(self._readings()):  # once more: all at once may not fit into memory
            if latest[listing.reference] == turn and listing.reference in references:
                yield listing

    def _readings(self) -> Iterator[RawListing]:
        """All their listings, the earliest reading first."""
        return chain.from_iterable(read_unfinished(spool)[0] for spool in self.spools)


def left_by(
    source: Source, store: Store, folder: Path, known: Mapping[str, Fetched], now: datetime
) -> Leftover:
    """What is left in the source's folder of spools. Whatever is too old to go on from, was judged, or is of
    a source whose listings are joined only when all has come, is removed."""
    there = set(folder.iterdir()) if folder.is_dir() else set()
    runs = [run for run in reversed(store.runs(source.name)) if folder / run.id in there]
    spools = [
        folder / run.id
        for run in runs
        if run.state in ENDED_BY_US or not (folder / run.id / RUN).exists()
        if run.started > now - PERIODS[source.cadence] and not source.joined
    ]
    for path in there - set(spools):
        shutil.rmtree(path, ignore_errors=True)
    leftover = Leftover(spools)
    kept = {digest for spool in spools for digest, _ in read_bodies(spool)}
    bodies = {listing.reference: {listing.body} & kept for listing in leftover._readings()}
    for spool in spools:
        for page in read_unfinished(spool)[1]:
            before = known.get(page.url)
            is_known = before is not None and before.body == page.body
            if is_known or all(page.body in bodies.get(reference, ()) for reference in page.references):
                leftover.fetched[page.url] = page.model_copy(update={"pending": True})
    return leftover
