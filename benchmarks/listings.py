"""Normalized listings to search in: the demo's, and those of the real responses where these are present.

Each response is read with the source file that harvests it, so that a listing has the name of its source and
the reference that it has in a registry. One file keeps them between runs: normalizing them takes a minute.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from benchmarks.corpus import CAPTURES
from crawlers.read import Document, join_parts, read
from crawlers.source import SOURCES, Source, load
from demo.content import CATALOGUES
from demo.server import serve
from normalizer.listing import Listing
from normalizer.normalize import normalize
from normalizer.raw import RawListing

OTHER_SOURCES = Path(__file__).parent.parent / "tests" / "captures" / "sources"
"""Source files of data sets that are read, but not harvested."""

RESPONSES = Path(__file__).parent / "responses.toml"


def captures_are_present() -> bool:
    """Whether the real responses lie beside this repository."""
    return CAPTURES.is_dir()


def demo(names: Iterable[str] = CATALOGUES) -> list[Listing]:
    """The listings of the six demo catalogues, or of some of the demo's sites, read without the network."""
    raws: list[RawListing] = []
    with serve() as sites:
        for name in names:
            source = Source.model_validate(tomllib.loads(sites.source(name)))
            pages = sites.content(name).pages
            wanted = [path for path in pages if path.startswith("/api/")] or sites.listing_paths(name)
            raws += _once(source, ((sites.url(name, path), pages[path].body) for path in wanted))
    return [normalize(raw) for raw in raws]


def captured() -> list[Listing]:
    """The listings of the real responses; empty where these are absent."""
    return [normalize(raw) for raw in captured_raw()]


def captured_raw() -> list[RawListing]:
    """The same before they are normalized, in the order of a harvest of each source."""
    if not captures_are_present():
        return []
    answers: dict[str, list[tuple[str, bytes]]] = {}
    for one in tomllib.loads(RESPONSES.read_text(encoding="utf-8"))["response"]:
        answers.setdefault(one["source"], []).append((one["url"], (CAPTURES / one["file"]).read_bytes()))
    return [raw for name, given in answers.items() for raw in _once(_source(name), given)]


def kept(file: Path | None) -> list[Listing]:
    """All of them: from ``file`` where it exists, else read and written to it."""
    if file is None:
        return demo() + captured()
    if not file.exists():
        written = (listing.model_dump_json() for listing in demo() + captured())
        file.write_text("\n".join(written) + "\n", encoding="utf-8")
    lines = file.read_text(encoding="utf-8").split("\n")
    return [Listing.model_validate_json(line) for line in lines if line]


def _source(name: str) -> Source:
    file = SOURCES / f"{name}.toml"
    return load(file if file.exists() else OTHER_SOURCES / f"{name}.toml")


def _once(source: Source, answers: Iterable[tuple[str, bytes]]) -> list[RawListing]:
    """What several answers of one source give, each reference once, as a crawl takes them."""
    found = [raw for url, body in answers for raw in read(Document(url, body), source).listings]
    if source.joined:
        return list(join_parts(found))
    first: dict[str, RawListing] = {}
    for raw in found:
        first.setdefault(raw.reference, raw)
    return list(first.values())
