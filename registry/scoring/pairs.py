"""Pairs of records that people judged, and the records themselves, read from the files they stand in.

A file has one pair a line: ``left`` and ``right`` say where each record stands (``source``, ``file`` or
``obtained``, ``locator``), and ``verdict`` (``same_offering``, ``another_run``, ``different``) or ``overlap``
(3 to 0) is what people said of the two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from normalizer.listing import Listing
from normalizer.raw import RawListing
from normalizer.shared import lines
from registry.errors import RegistryError
from registry.likeness.addresses import canonical
from registry.likeness.lexicon import telling
from registry.likeness.profiles import Profile, profile
from registry.likeness.titles import parse

ReadFile = Callable[[str, Path], Sequence[RawListing]]
"""All records of a file, read with the source of a name. Raises ``ValueError`` when that cannot be done."""

TAUGHT = ("title", "description", "skills", "outcomes")


class PairsError(RegistryError):
    """A file of pairs that cannot be used; says the line and what is wrong."""


@dataclass(frozen=True)
class Place:
    """Where a record stands."""

    source: str
    file: str
    locator: str


@dataclass(frozen=True)
class Pair:
    """Two records and what people said of them."""

    id: str
    left: Place
    right: Place
    verdict: str | None
    overlap: int | None
    confidence: str


@dataclass(frozen=True)
class Record:
    """A record that was found."""

    profile: Profile
    listing: tuple[str, str]
    """Source and reference: two runs nested in one record share them."""


def load(path: Path) -> list[Pair]:
    """The pairs of a file. Raises :class:`PairsError`."""
    try:
        return lines.load(path, "pair of records", _pair)
    except OSError as error:
        raise PairsError(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise PairsError(f"{path}: {error}") from error


def _pair(row: dict[str, Any]) -> Pair:
    left, right = (_place(row[side]) for side in ("left", "right"))
    pair = Pair(row["id"], left, right, row.get("verdict"), row.get("overlap"), row.get("confidence", ""))
    if pair.verdict is None and pair.overlap is None:
        raise ValueError("it has neither `verdict` nor `overlap`")
    return pair


def _place(side: dict[str, str]) -> Place:
    return Place(side["source"], side.get("file") or side["obtained"], side["locator"])


class Records:
    """The records that pairs speak of, each file read once."""

    def __init__(
        self,
        pairs: Iterable[Pair],
        folders: Sequence[Path],
        read: ReadFile,
        normalize: Callable[[RawListing], Listing],
    ) -> None:
        self.found: dict[Place, Record] = {}
        self.missing: dict[Place, str] = {}
        """Places where no record was found, each with the reason."""
        self.titles: list[tuple[str, ...]] = []
        """Words of the titles of all records in the files, also of those that no pair needs …"""
        self.texts: list[list[str]] = []
        """… and of all that is taught: from them one knows which words are rare."""
        places: dict[tuple[str, str], list[Place]] = {}
        for place in dict.fromkeys(p for pair in pairs for p in (pair.left, pair.right)):
            places.setdefault((place.source, place.file), []).append(place)
        for (source, file), wanted in places.items():
            try:
                raws = read(source, find_file(file, folders))
            except (OSError, ValueError) as error:
                self.missing.update(dict.fromkeys(wanted, str(error)))
                continue
            self.titles += (parse(_said(raw, "title")).words for raw in raws)
            self.texts += (telling(_said(raw, *TAUGHT)) for raw in raws)
            self._take(raws, wanted, normalize)

    def _take(
        self, raws: Sequence[RawListing], wanted: list[Place], normalize: Callable[[RawListing], Listing]
    ) -> None:
        listings = {raw.place: raw for raw in raws}
        runs = {i.place: (raw, i.reference) for raw in raws for i in raw.instances}
        pages = Counter(canonical(raw.url) for raw in raws)
        for place in wanted:
            raw, run = listings.get(place.locator), ""
            if raw is None and place.locator in runs:
                raw, run = runs[place.locator]
            if raw is None:
                self.missing[place] = f"no record at {place.locator} among the {len(raws):,} of {place.file}"
                continue
            # The page of a catalogue, at which many listings stand, says nothing of one of them.
            own_page = pages[canonical(raw.url)] == 1
            listing = normalize(raw if own_page else raw.model_copy(update={"url": ""}))
            self.found[place] = Record(profile(listing, run), (raw.source, raw.reference))


def _said(raw: RawListing, *about: str) -> str:
    return " ".join(s.text for s in raw.statements if s.about in about)


def find_file(name: str, folders: Sequence[Path]) -> Path:
    """A file named as in the pairs, below one of the folders, or beside it where the name begins with that of
    the folder (``captures/edx/a.csv`` in ``…/captures``). Raises ``ValueError`` where there is none."""
    for folder in folders:
        inside = folder.parent if Path(name).parts[0] == folder.name else folder
        for path in (folder / name, inside / name):
            if path.is_file():
                return path
    raise ValueError(f"no file {name} below {', '.join(map(str, folders))}")
