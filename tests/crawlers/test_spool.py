"""Bodies in a spool whose crawl was ended, or whose machine stopped, at any byte."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import zstandard

from crawlers.read import Document
from crawlers.spool import BODIES, Spool, read_bodies

BODIES_WRITTEN = [b"<h1>Soil Health</h1>", b"", b"<h1>Pruning</h1>" * 40]


@pytest.fixture
def written(tmp_path: Path) -> bytes:
    """The file of bodies of a crawl that came to its end."""
    with Spool(tmp_path) as spool:
        for body in BODIES_WRITTEN:
            spool.body(Document("http://127.0.0.1/", body))
    return (tmp_path / BODIES).read_bytes()


def contents(spool: Path) -> list[bytes]:
    """What can be read, each checked against its hash."""
    found = [(digest, zstandard.decompress(packed)) for digest, packed in read_bodies(spool)]
    assert [hashlib.sha256(body).hexdigest() for _, body in found] == [digest for digest, _ in found]
    return [body for _, body in found]


def test_a_file_that_ends_anywhere_gives_its_whole_bodies(written: bytes, tmp_path: Path) -> None:
    numbers = []
    for end in range(len(written) + 1):
        (tmp_path / BODIES).write_bytes(written[:end])
        read = contents(tmp_path)
        assert read == BODIES_WRITTEN[: len(read)]
        numbers.append(len(read))
    assert numbers == sorted(numbers)
    assert set(numbers) == {0, 1, 2, 3}
    assert numbers.index(3) == len(written)


def test_a_file_that_was_made_longer_before_it_was_filled(written: bytes, tmp_path: Path) -> None:
    for filled in (0, 10, len(written) - 1):
        (tmp_path / BODIES).write_bytes(written[:filled].ljust(len(written), b"\x00"))
        read = contents(tmp_path)
        assert read == BODIES_WRITTEN[: len(read)]
        assert len(read) < 3


def test_a_crawl_that_was_ended_before_its_first_page(tmp_path: Path) -> None:
    assert list(read_bodies(tmp_path)) == []
