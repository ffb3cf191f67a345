"""The spool: one directory per run, in which a crawl leaves what it found until the registry takes it.

- ``listings.jsonl.zst``: one RawListing a line
- ``fetched.jsonl.zst``: one Fetched a line
- ``passed_over.jsonl.zst``: one CrawlError a line: what was met and not handed over or followed, and why
- ``bodies.bin``: every body that a listing was read from, one after the other, each with its hash and length
- ``crawl.log``: what Scrapy did
- ``run.json``: the CrawlRun, written last; a spool without it is of a run that did not finish
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Self, TypeVar

import zstandard
from pydantic import BaseModel, ValidationError

from crawlers.read import Document
from normalizer.raw import CrawlError, CrawlRun, Fetched, RawListing

LISTINGS, FETCHED, PASSED_OVER = "listings.jsonl.zst", "fetched.jsonl.zst", "passed_over.jsonl.zst"
RUN, BODIES, LOG = "run.json", "bodies.bin", "crawl.log"

Model = TypeVar("Model", bound=BaseModel)


class SpoolError(Exception):
    """A spool that cannot be written or read; says which directory and why."""


def claim(path: Path) -> None:
    """Create the directory of a run. Raises :class:`SpoolError` if it cannot be or holds anything."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        taken = any(path.iterdir())
    except OSError as error:
        raise SpoolError(f"{path} cannot be the directory of a run: {error.strerror}") from error
    if taken:
        raise SpoolError(f"{path} is not empty; give each run a directory of its own")


class Spool:
    """A spool that is being written. Use it as a context manager; :meth:`finish` makes it whole."""

    def __init__(self, path: Path) -> None:
        """Open the files of a claimed directory."""
        self.path = path
        self._files = {name: _Lines(path / name) for name in (LISTINGS, FETCHED, PASSED_OVER)}
        self._bodies = (path / BODIES).open("wb")
        self._packer = zstandard.ZstdCompressor()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()
        self._bodies.close()

    def listing(self, listing: RawListing) -> None:
        """Add a listing."""
        self._files[LISTINGS].write(listing)

    def fetched(self, fetched: Fetched) -> None:
        """Add what is to be remembered of an address."""
        self._files[FETCHED].write(fetched)

    def passed_over(self, record: CrawlError) -> None:
        """Add a record that was met and not handed over."""
        self._files[PASSED_OVER].write(record)

    def body(self, document: Document) -> None:
        """Add a body; call it before its listings are added, so that none is ever kept without."""
        packed = self._packer.compress(document.body)
        digest = bytes.fromhex(document.hash)
        self._bodies.write(_BODY.pack(digest, len(packed), zlib.crc32(digest + packed)) + packed)
        self._bodies.flush()

    def finish(self, run: CrawlRun) -> None:
        """Close all files, then write ``run.json``."""
        self.__exit__()
        _write_whole(self.path / RUN, run.model_dump_json(indent=2).encode())


def read_spool(path: Path) -> tuple[CrawlRun, Iterator[RawListing], Iterator[Fetched]]:
    """The run, its listings and what was fetched, streamed. Raises :class:`SpoolError` if unfinished."""
    try:
        run = CrawlRun.model_validate_json((path / RUN).read_bytes())
    except FileNotFoundError as error:
        raise SpoolError(f"{path} has no {RUN}: its run did not finish; crawl again") from error
    return run, _read_lines(path / LISTINGS, RawListing), _read_lines(path / FETCHED, Fetched)


def read_passed_over(path: Path) -> Iterator[CrawlError]:
    """The records of a finished run that were met and not handed over."""
    return _read_lines(path / PASSED_OVER, CrawlError)


def read_unfinished(path: Path) -> tuple[Iterator[RawListing], Iterator[Fetched]]:
    """Listings and what was fetched, as far as a run came that was ended before its end."""
    return _whole_lines(path / LISTINGS, RawListing), _whole_lines(path / FETCHED, Fetched)


def read_bodies(path: Path) -> Iterator[tuple[str, bytes]]:
    """SHA-256 (hexadecimal) and compressed content of each body, as far as a run came: what was being written
    when its process or the machine stopped is left out."""
    try:
        with (path / BODIES).open("rb") as file:
            while len(head := file.read(_BODY.size)) == _BODY.size:
                digest, length, check = _BODY.unpack(head)
                packed = file.read(length)
                if len(packed) < length or zlib.crc32(digest + packed) != check:
                    return
                yield digest.hex(), packed
    except FileNotFoundError:
        return  # ended before its first page


_BODY = struct.Struct("<32sII")
"""Before each body: its SHA-256, the length of its compressed content, and the CRC-32 of hash and content."""

FLUSHED_EVERY = 100
"""Records: what a crawl that is killed may lose of each file, one or two minutes' work of a polite one."""


class _Lines:
    """A compressed file of JSON lines."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._stream = zstandard.ZstdCompressor().stream_writer(self._file)
        self._written = 0

    def write(self, record: BaseModel) -> None:
        self._stream.write(record.model_dump_json().encode() + b"\n")
        self._written += 1
        if self._written % FLUSHED_EVERY == 0:
            self._stream.flush()
            self._file.flush()

    def close(self) -> None:
        self._stream.close()
        self._file.close()


def _read_lines(path: Path, model: type[Model]) -> Iterator[Model]:
    with zstandard.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield model.model_validate_json(line)


def _whole_lines(path: Path, model: type[Model]) -> Iterator[Model]:
    """The lines of a file that may end anywhere."""
    unpacker, rest = zstandard.ZstdDecompressor().decompressobj(), b""
    try:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                *lines, rest = (rest + unpacker.decompress(chunk)).split(b"\n")
                for line in lines:
                    yield model.model_validate_json(line)
    except (OSError, zstandard.ZstdError, ValidationError):
        return  # never written, or half of it


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there completely or not at all, also when the machine stops."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
