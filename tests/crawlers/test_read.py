"""What the readings of all platforms have in common."""

from __future__ import annotations

from crawlers.read import Document, read_alone
from tests.each import each

SOIL = "https://cedar.example/courses/soil/"
PAGE = b"<html><body><main><h1>Soil Health</h1><p>Fee: $90. Six weeks, online.</p></main></body></html>"
TABLE = f"code,title,url,hours\nS-1,Soil Health,{SOIL},24\n".encode()
LIST = "https://cedar.example/offerings.csv"


@each(
    ("platform", "body", "address", "read_from"),
    [
        ("upload", TABLE, LIST, LIST),
        ("upload", TABLE, "file:offerings.csv", ""),
        ("upload", TABLE, "https://www.cedar.example/courses/soil?of=all", ""),
        ("web_page", PAGE, SOIL, ""),
    ],
)
def test_what_was_read_instead_of_the_page_is_told(
    platform: str, body: bytes, address: str, read_from: str
) -> None:
    (listing,) = read_alone(Document(address, body, source="check"), platform).listings
    assert (listing.url, listing.read_from) == (SOIL, read_from)
