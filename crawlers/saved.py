"""Saved answers, read with the source file that is named, or with the platform and source file that suit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from crawlers.read import Document, Read, ReadError, read
from crawlers.recognise import recognise
from crawlers.source import Source, SourceError, load
from normalizer.raw import RawListing

READ_WITH = (Path("tests/captures/sources"), Path("crawlers/sources"))
"""Where source files for saved answers are looked for, after the folders that are given."""

_OWN_ADDRESS = re.compile(
    r"""<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?(https?://[^"'\s>]+)""", re.IGNORECASE
)
_WORD = re.compile(r"[a-z0-9]+")


def sources_in(folders: Iterable[Path]) -> list[Source]:
    """The source files of some folders. Raises :class:`crawlers.source.SourceError`."""
    return [load(path) for folder in folders for path in sorted(folder.glob("*.toml"))]


def reader(folders: Sequence[Path]) -> Callable[[str, Path], Sequence[RawListing]]:
    """Reads a saved file with the source of a name, of the first folder that has one. What it gives raises
    :class:`crawlers.source.SourceError` where none has."""

    def read_file(name: str, path: Path) -> Sequence[RawListing]:
        files = [file for folder in folders if (file := folder / f"{name}.toml").is_file()]
        if not files:
            raise SourceError(f"no source {name}.toml in {', '.join(map(str, folders))}")
        source = load(files[0])
        url = source.start[0] if source.start else f"https://{source.name}.invalid/"
        return read(Document(url, path.read_bytes(), source=source.name), source).listings

    return read_file


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and below that may be answers."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in _SUFFIXES)


_SUFFIXES = frozenset(".json .csv .tsv .xlsx .html .htm .xml .rss .atom .ics".split())


def read_saved(path: Path, sources: Sequence[Source]) -> Read:
    """What a file gives, read as the first platform of which it has signs and which finds a listing in it: a
    table with the source that knows most of its columns, anything else with one that is named like the file
    and its folder, or with none. Raises :class:`crawlers.read.ReadError`, or ``OSError``."""
    document = _document(path)
    for platform in (one.platform for one in recognise(document)):
        best: Read | None = None
        for source in _sources_for(path, platform, sources):
            try:
                found = read(document, source)
            except ReadError:
                continue
            if found.listings and (best is None or _known(found) > _known(best)):
                best = found
        if best:
            return best
    raise ReadError(path.name, document.url, "no platform finds a listing in it")


def _document(path: Path) -> Document:
    """A file under the address that it gives itself, or one that leads nowhere."""
    body = path.read_bytes()
    nowhere = f"https://{path.parent.name.replace('_', '-') or 'saved'}.invalid/{path.name}"
    document = Document(nowhere, body, source=path.name)
    own = _OWN_ADDRESS.search(document.text[:_HEAD])
    return Document(own.group(1), body, source=path.name) if own else document


_HEAD = 200_000
"""Characters of a page in which its own address is looked for."""


def _sources_for(path: Path, platform: str, sources: Iterable[Source]) -> Iterator[Source]:
    words = set(_WORD.findall(f"{path.parent.name} {path.stem}".lower()))
    alike = [
        s
        for s in sources
        if s.platform == platform and (platform == "table" or set(_WORD.findall(s.name)) <= words)
    ]
    yield from alike
    yield Source(name="saved", platform=platform, known_from="capture")


def _known(found: Read) -> int:
    """How many statements are about something that is known."""
    return sum(s.about not in (None, "words") for raw in found.listings for s in raw.statements)
