"""A source: one provider's or aggregator's catalogue on one platform, as its TOML file declares it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from lxml.cssselect import CSSSelector, SelectorError
from pydantic import Field, field_validator, model_validator

from crawlers.columns import Table
from crawlers.targets import RefusedError, Target
from normalizer.about import ABOUT
from normalizer.providers import known_zone
from normalizer.raw import Assertion, Frozen, Provider
from normalizer.shared import data_files

SOURCES_VARIABLE = "REGISTRY_SOURCES"
SOURCES = Path(os.environ.get(SOURCES_VARIABLE) or Path(__file__).parent / "sources")
"""The folder of source files: that of the software, unless a jurisdiction keeps its own elsewhere."""
PLATFORMS = Path(__file__).parent / "platforms"

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""What the name of a source looks like."""

FILL_IN = "FILL IN"
"""How a draft begins what nobody stated."""

Share = Annotated[float, Field(ge=0, le=1)]


class SourceError(ValueError):
    """A source file that cannot be used; says which file, which key, and what to write instead."""


class Expect(Frozen):
    """What a healthy run looks like. A limit is a number with a reason."""

    listings: tuple[int, int] = (1, 100_000)
    """Least and most listings that a complete run may have; the least 10 to 20 % under a healthy count."""
    filled: dict[str, Share] = Field(default_factory=dict)
    """Dotted field of the common schema to the least share of listings in which it must be known."""
    reason: str = ""
    """Where the numbers come from."""


class Source(Frozen):
    """One checked ``sources/*.toml``."""

    name: str = Field(pattern=NAME)
    platform: str = Field(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")
    known_from: Literal["capture", "documentation", "demo", "live"]
    """What its reader was built on; the source register shows it."""
    provider: Provider | None = None
    """``None`` for an aggregator, which names the provider of each listing."""
    start: tuple[str, ...] = ()
    """Addresses to begin at: a sitemap, an index page, listing pages or an API."""
    follow: str | None = None
    """``web_page``: regular expression found in the path and query of listing pages."""
    index: str | None = None
    """``web_page``: regular expression found in the path and query of pages that only lead further."""
    total: str | None = None
    """``web_page``: regular expression found in the words of index pages; its group is how many listings the
    site says it has."""
    region: str | None = None
    """``web_page``: CSS selector of the part of a page that is the listing, where structure misleads."""
    read_as: dict[str, str] = Field(default_factory=dict)
    """What this catalogue puts into a field against its platform's documentation: label of the field to a
    name of :data:`normalizer.about.ABOUT`."""
    joined: bool = False
    """Several answers hold parts of one listing, as courses in one feed and their runs in another: parts of
    one reference are joined. Without it, the first answer with a reference has it."""
    cadence: Literal["hourly", "daily", "weekly", "monthly"] = "weekly"
    language: str | None = None
    """Language of the catalogue's pages, BCP 47, used only where a page does not say."""
    delay: float = Field(default=1.0, ge=1.0, le=60.0)
    """Seconds between two requests to one host. robots.txt may only lengthen it."""
    max_pages: int = Field(default=20_000, ge=1, le=200_000)
    expect: Expect = Expect()
    assertions: tuple[Assertion, ...] = ()
    tables: tuple[Table, ...] = ()
    """``table``: what its files hold, each of one of these."""

    @field_validator("provider")
    @classmethod
    def _is_somewhere(cls, value: Provider | None) -> Provider | None:
        if value is not None:
            known_zone(value.time_zone)
        return value

    @field_validator("follow", "index", "total")
    @classmethod
    def _compiles(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                re.compile(value)
            except re.error as error:
                raise ValueError(f"{value!r} is no regular expression: {error}") from error
        return value

    @field_validator("total")
    @classmethod
    def _has_a_group(cls, value: str | None) -> str | None:
        if value is not None and not re.compile(value).groups:
            raise ValueError(f"{value!r} has no group for the number, such as ([\\d,]+)")
        return value

    @field_validator("region")
    @classmethod
    def _selects(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                CSSSelector(value, translator="html")
            except SelectorError as error:
                raise ValueError(f"{value!r} is no CSS selector: {error}") from error
        return value

    @field_validator("read_as")
    @classmethod
    def _known_names(cls, value: dict[str, str]) -> dict[str, str]:
        for name in value.values():
            if name not in ABOUT:
                raise ValueError(f"{name!r} is not a name of normalizer/about.py")
        return value

    @field_validator("start")
    @classmethod
    def _can_be_asked(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for address in value:
            try:
                Target.of(address)
            except RefusedError as error:
                raise ValueError(str(error)) from error
        return value

    @model_validator(mode="after")
    def _has_its_parts(self) -> Source:
        if self.platform not in platform_names():
            raise ValueError(f"no platform {self.platform!r}; there are {', '.join(platform_names())}")
        if self.tables and self.platform != "table":
            raise ValueError(f"[[tables]] are for the platform `table`, and this is {self.platform}")
        if self.expect != Expect() and not self.expect.reason:
            raise ValueError("[expect] needs a reason that says where its numbers come from")
        return self


def platform_names() -> tuple[str, ...]:
    """Names of all platforms: one per file of ``platforms/``."""
    return tuple(sorted(path.stem for path in PLATFORMS.glob("*.py") if not path.stem.startswith("_")))


def load(path: Path) -> Source:
    """Read and check one source file; raises :class:`SourceError`."""
    try:
        values = data_files.load(path)
        if keys := list(unfilled(values)):
            raise SourceError(f"{path}: {', '.join(keys)}: {FILL_IN} still stands there")
        return data_files.checked(Source, values, path)
    except data_files.FileError as error:
        raise SourceError(str(error)) from error


def unfilled(value: Any, key: str = "") -> Iterator[str]:
    """Dotted keys of what a person has yet to fill in."""
    match value:
        case dict():
            for name, below in value.items():
                yield from unfilled(below, f"{key}.{name}".strip("."))
        case list():
            for below in value:
                yield from unfilled(below, key)
        case str() if value.startswith(FILL_IN):
            yield key


def sources_and_faults(folder: Path = SOURCES) -> tuple[dict[str, Source], tuple[SourceError, ...]]:
    """The sources of a folder by name, and what is wrong with each file that is none, such as a draft that is
    not filled in: it keeps no other source from its turn. Raises :class:`SourceError` where there is no such
    folder."""
    sources: dict[str, Source] = {}
    faults: list[SourceError] = []
    for path in _files(folder):
        try:
            sources[path.stem] = _of_folder(path)
        except SourceError as error:
            faults.append(error)
    return sources, tuple(faults)


def named(name: str, folder: Path = SOURCES) -> Source:
    """A source by its name, or by the path of its file; raises :class:`SourceError`."""
    if name.endswith(".toml"):
        return _to_crawl(Path(name))
    path = {one.stem: one for one in _files(folder)}.get(name)
    if path is None:
        raise SourceError(
            f"no source {name!r} in {folder}; `python -m crawlers list` shows those of the software, "
            "and a path must end in .toml"
        )
    return _of_folder(path)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise SourceError(f"{folder} is no folder; give one with source files")
    return sorted(folder.glob("*.toml"))


def _of_folder(path: Path) -> Source:
    source = _to_crawl(path)
    if source.name != path.stem:
        raise SourceError(f"{path}: its name is {source.name!r}; file and name must agree")
    return source


def _to_crawl(path: Path) -> Source:
    """A source that says where to begin, which one for saved answers alone need not."""
    source = load(path)
    if not source.start:
        raise SourceError(f"{path}: start: write the address that lists the offerings")
    return source
