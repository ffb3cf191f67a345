"""Packed bodies: whole, in however many pieces they come, or not at all."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from crawlers.packed import PackedError, TooLargeError, whole

BODY = random.Random(7).randbytes(100_000) * 2
MORE = b"<p>Bees</p>"
MOST = 1_000_000


@pytest.mark.parametrize("size", [1, 1000, 10**9])
def test_members_are_read_to_their_end_however_they_are_cut(size: int) -> None:
    one, two = gzip.compress(BODY), gzip.compress(MORE)
    for encoding, sent, body in (
        ("gzip", one, BODY),
        (" X-GZIP ", one + two, BODY + MORE),
        ("gzip", two + b"\0\0\0", MORE),
        ("gzip", two + b"\r\n<!-- cached -->", MORE),
        ("deflate", zlib.compress(BODY), BODY),
        ("identity", two, two),
        ("", MORE, MORE),
        ("gzip", b"", b""),
    ):
        assert whole((sent[at : at + size] for at in range(0, len(sent), size)), encoding, MOST) == body


def test_a_body_that_was_cut_off_anywhere_is_none() -> None:
    one, other = gzip.compress(MORE), zlib.compress(MORE)
    for sent, least in ((one, 1), (other, 1), (one + one, len(one) + 1)):
        for end in range(least, len(sent)):
            with pytest.raises(PackedError, match="cut off"):
                whole([sent[:end]], "gzip", MOST)


def test_a_body_that_is_damaged_is_none() -> None:
    sent = bytearray(gzip.compress(MORE))
    sent[-6] ^= 1  # its checksum
    with pytest.raises(PackedError, match="does not decompress"):
        whole([bytes(sent)], "gzip", MOST)


def test_what_is_larger_than_wanted_is_not_unpacked_to_its_end() -> None:
    for encoding, sent in (("gzip", gzip.compress(bytes(50_000_000))), ("", bytes(50_000_000))):
        chunks = (sent[at : at + 10_000] for at in range(0, len(sent), 10_000))
        with pytest.raises(TooLargeError, match="larger than 1,000,000 bytes") as error:
            whole(chunks, encoding, MOST)
        assert MOST < len(error.value.beginning) < 4 * MOST
        assert next(chunks, None) is not None
