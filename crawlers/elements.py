"""Elements of a page whose structure a platform knows, to statements: slices of its one text, with place."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.cssselect import CSSSelector

from crawlers.pages.tags import Element
from crawlers.read import Document
from normalizer.raw import Place, Region, Statement
from normalizer.text import canonical_text


class Page:
    """An HTML page and its canonical text."""

    def __init__(self, document: Document) -> None:
        self.url = document.url
        self.canon = document.page
        self.root = self.canon.root

    def words(self, element: Element | None) -> str:
        """The words of an element on one line; ``""`` for none."""
        return " ".join(self.canon.of(element).split()) if element is not None else ""

    def say(
        self,
        element: Element | None,
        path: str,
        label: str = "",
        about: str | None = None,
        *,
        subject: str = "",
        region: Region = "facts",
    ) -> list[Statement]:
        """The words that an element shows, as one statement; none where it shows none."""
        if element is None:
            return []
        return self.slice(*self.canon.span(element), path, label, about, subject=subject, region=region)

    def slice(
        self,
        start: int,
        end: int,
        path: str,
        label: str = "",
        about: str | None = None,
        *,
        subject: str = "",
        region: Region = "facts",
    ) -> list[Statement]:
        """A stretch of the page's text as one statement; none where it holds no letter or digit."""
        text = self.canon.text[start:end]
        begins = len(text) - len(text.lstrip())
        text = text.strip()
        if not any(c.isalnum() for c in text):
            return []
        place = Place(path=path, region=region, offset=start + begins)
        return [Statement(subject=subject, label=label, text=text, about=about, place=place)]

    def address(self, href: str | None) -> str | None:
        """An address that the page gives, absolute; ``None`` for anything but http and https."""
        if not href or not href.strip():
            return None
        try:
            url = urljoin(self.url, href.strip())
            parts = urlsplit(url)
        except ValueError:
            return None
        return url if parts.scheme in ("http", "https") and parts.hostname else None


def attribute(
    element: Element,
    name: str,
    path: str,
    label: str = "",
    about: str | None = None,
    *,
    subject: str = "",
    region: Region = "markup",
) -> list[Statement]:
    """The value of an attribute, as one statement; none where it is empty. ``data`` is the region of a record
    that the platform documents."""
    where = f"{path}[{name}]"
    return hidden(element.get(name), where, label, about, subject=subject, region=region)


def hidden(
    value: str | None,
    path: str,
    label: str = "",
    about: str | None = None,
    *,
    subject: str = "",
    region: Region = "markup",
) -> list[Statement]:
    """Words that only machines see, as one statement; none where there are none."""
    text = canonical_text(value or "")
    if not text:
        return []
    place = Place(path=path, region=region)
    return [Statement(subject=subject, label=label, text=text, about=about, place=place)]


def select(element: Element, css: str) -> list[Element]:
    """Elements inside another that match a CSS selector, in the order of the page."""
    found = _path(css)(element)
    return [e for e in found if isinstance(e, Element)] if isinstance(found, list) else []


def first(element: Element, css: str) -> Element | None:
    """The first element that matches a CSS selector."""
    return next(iter(select(element, css)), None)


def embedded(element: Element, name: str) -> dict[str, Any]:
    """The JSON object that an attribute holds; an empty one where it holds none."""
    try:
        value = json.loads(element.get(name, ""))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def numbered(element: Element, prefix: str) -> str:
    """What follows a prefix in the name of an attribute: ``data-row-12`` gives ``12``; ``""`` without one."""
    names = (str(name) for name in element.attrib)
    return next((name.removeprefix(prefix) for name in names if name.startswith(prefix)), "")


@lru_cache(maxsize=200)
def _path(css: str) -> CSSSelector:
    return CSSSelector(css, translator="html")
