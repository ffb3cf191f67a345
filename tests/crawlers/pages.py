"""A page about Soil Care, read, and what it says."""

from crawlers.page import read_page
from crawlers.read import Document
from crawlers.source import Source
from normalizer.raw import RawListing

URL = "https://college.example/courses/soil-care/"
Said = tuple[str, str, str]


def page(body: str, url: str = URL, region: str | None = None, head: str = "") -> RawListing:
    """The listing of a page with the given body, titled "Soil Care" unless the body has its own title."""
    title = "" if "<h1" in body else "<h1>Soil Care</h1>"
    text = f"<html lang='en'><head><title>Soil Care</title>{head}</head><body>{title}{body}</body></html>"
    return whole_page(text, url, region)


def whole_page(html: str, url: str = URL, region: str | None = None) -> RawListing:
    """The listing of a page given from its head to its foot."""
    source = Source(name="college", platform="web_page", known_from="demo", region=region)
    return read_page(Document(url, html.encode()), source)


def provider_of(html: str) -> str:
    """Who offers, by a whole page; "" where it does not say."""
    return "".join(s.text for s in whole_page(html).statements if s.about == "provider")


def said(listing: RawListing, region: str = "") -> list[Said]:
    """Subject, label and text of everything that a listing says on the page besides its title."""
    return [
        (s.subject, s.label, s.text)
        for s in listing.statements
        if s.place.region in ({region} if region else {"facts", "body"}) and s.about not in ("title", "term")
    ]


def references(listing: RawListing) -> list[str]:
    return [instance.reference for instance in listing.instances]
