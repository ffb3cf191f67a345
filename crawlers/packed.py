"""Bodies as they are sent, plain or packed: whole, or not at all. Half a listing is worse than none."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

GZIP = b"\x1f\x8b"
"""How what is packed by gzip begins."""

_PIECE = 1 << 20
"""Bytes that are unpacked before they are counted."""


class PackedError(ValueError):
    """A body that cannot be had whole; the message says so in words that follow its address."""


class TooLargeError(PackedError):
    """A body of more bytes than are read."""

    def __init__(self, most: int, beginning: bytes) -> None:
        super().__init__(f"is larger than {most:,} bytes; no catalogue page is")
        self.beginning = beginning
        """More than ``most`` bytes of it."""


def whole(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The body that comes in chunks with this ``Content-Encoding``, of at most ``most`` bytes: never much
    more is held. Raises :class:`PackedError`."""
    body = bytearray()
    try:
        for piece in _plain(chunks, encoding.strip().lower()):
            body += piece
            if len(body) > most:
                raise TooLargeError(most, bytes(body))
    except zlib.error as error:
        raise PackedError(f"sent a body that does not decompress: {error}") from error
    return bytes(body)


def _plain(chunks: Iterable[bytes], encoding: str) -> Iterable[bytes]:
    match encoding:
        case "" | "identity":
            return chunks
        case "gzip" | "x-gzip" | "deflate":
            return _unpacked(chunks)
    raise PackedError(f"sent its body as {encoding!r} though only gzip was asked for")


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What one member after another holds. What follows the last one, as some servers let it, is no part."""
    member = zlib.decompressobj(zlib.MAX_WBITS | 32)
    is_begun = False
    for chunk in chunks:
        left = chunk
        while left:
            if member.eof:
                if not left.startswith(GZIP[:1]):
                    return
                member = zlib.decompressobj(zlib.MAX_WBITS | 32)
            is_begun = True
            yield member.decompress(left, _PIECE)
            left = member.unconsumed_tail or member.unused_data
    if is_begun and not member.eof:
        raise PackedError("was cut off in the middle of what it packs; try again later")
