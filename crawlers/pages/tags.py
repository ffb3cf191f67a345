"""Elements of a page by their tags and by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from crawlers.pages import cues

Element = etree._Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CLIMB = 12
"""Levels that a search for the part a heading stands for climbs at most: real pages need five, and strangers
nest deeper than a search may follow."""
BOLD = ("strong", "b")


def tag(element: Element) -> str:
    """Tag name, which the parser of HTML gives in lower case; ``""`` for comments and the like."""
    name = element.tag
    return name if isinstance(name, str) else ""


def level(element: Element) -> int:
    """1 to 6 for a heading, else 0."""
    name = tag(element)
    return int(name[1]) if name in HEADINGS else 0


def climb(element: Element) -> Iterator[Element]:
    for number, parent in enumerate(element.iterancestors()):
        if number == CLIMB:
            return
        yield parent


def window_title(root: Element) -> str:
    """The title of the window or tab; ``""`` where there is none."""
    title = next(root.iter("title"), None)
    return " ".join("".join(str(text) for text in title.itertext()).split()) if title is not None else ""


def is_choice(element: Element) -> bool:
    """Whether an element is the label of a button that one chooses among others."""
    return tag(element) == "label" and any(field.get("type") == "radio" for field in element.iter("input"))


def is_session_select(element: Element) -> bool:
    """Whether a drop-down lists the sessions of the offering: named or labelled so, each option a choice."""
    names = " ".join(element.get(key, "") for key in ("id", "name", "class", "aria-label", "title"))
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", names)
    if not any(cues.DATE.search(option.text or "") for option in element.iter("option")):
        return False
    return any(map(cues.SESSIONS.search, (spaced, *_labels(element))))


def _labels(field: Element) -> Iterator[str]:
    """The words of the labels of a form's field, around it or elsewhere."""
    for around in field.iterancestors("label"):
        yield around.text or ""
    name = field.get("id")
    for label in field.getroottree().getroot().iter("label") if name else ():
        if label.get("for") == name:
            yield " ".join(map(str, label.itertext()))
