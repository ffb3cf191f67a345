"""A page of one system, read with its platform, and what it says."""

from crawlers.read import Document, Read, read
from crawlers.source import Source
from normalizer.raw import RawListing


def read_page(platform: str, body: str | bytes, url: str, start: tuple[str, ...] = ()) -> Read:
    """An answer read without a source's settings but its starts."""
    data = body if isinstance(body, bytes) else body.encode()
    source = Source(name="college", platform=platform, known_from="demo", start=start)
    return read(Document(url, data, source="college"), source)


def said(
    listing: RawListing, about: str | None = None, label: str | None = None, subject: str = ""
) -> list[str]:
    """Texts of a subject that are about something, or stand under a label."""
    return [
        s.text
        for s in listing.statements
        if s.subject == subject and about in (None, s.about) and label in (None, s.label)
    ]
