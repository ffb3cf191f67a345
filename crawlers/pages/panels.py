"""Panels of tabs, and the tab that names each: the heading of a panel stands in a row of tabs elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawlers.pages.tags import Element
from normalizer.text import CanonicalText

_LONGEST_NAME = 60
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "data-tab-target", "data-tab", "href")
"""Attributes by which a tab says whose name it is."""
_KEYS = frozenset("data-w-tab data-tab data-tab-id data-tab-name data-tab-index".split())
"""Attributes that a tab and its panel share."""
_CONTROLS = ("a", "button", "li")
_TAB = re.compile(r"\btab(?:s|list|panel|pane|bed|content)?\b", re.IGNORECASE)
"""Class of a tab, a row of tabs or a panel."""
_AROUND = 4
"""Levels above a link at most among which one is called a row of tabs."""


def find_panels(canon: CanonicalText) -> dict[Element, Element]:
    """Each panel of tabs with the tab that names it."""
    known: dict[str, Element] = {}
    for element in canon.root.iter():
        if isinstance(element.tag, str) and (name := element.get("id")):
            known.setdefault(name, element)
    found: dict[Element, Element] = {}
    for panel, named in (
        *_by_target(canon.root, known),
        *_by_label(known),
        *_by_key(canon.root),
        *_in_order(canon.root),
    ):
        name = canon.of(named)
        is_apart = named not in panel.iterdescendants() and panel not in named.iterdescendants()
        if name and is_apart and "\n" not in name and len(name) <= _LONGEST_NAME:
            found.setdefault(panel, named)
    return found


def _by_target(root: Element, known: dict[str, Element]) -> Iterator[tuple[Element, Element]]:
    """Tabs that give the id of their panel, in a row that is called one of tabs."""
    for tab in root.iter("a", "button", "li"):
        targets = (tab.get(key, "").lstrip("#") for key in _TARGETS)
        panel = next((known[target] for target in targets if target in known), None)
        if panel is not None and (_is_tab(tab) or _is_called(panel)):
            yield panel, tab


def _by_label(known: dict[str, Element]) -> Iterator[tuple[Element, Element]]:
    """Panels that give the id of their tab."""
    for element in known.values():
        named = known.get(element.get("aria-labelledby", ""))
        if element.get("role") == "tabpanel" and named is not None:
            yield element, named


def _by_key(root: Element) -> Iterator[tuple[Element, Element]]:
    """Panels that page builders give the key of their tab: ``<a data-w-tab="Tab 1">``."""
    tabs: dict[tuple[str, str], Element] = {}
    for element in root.iter():
        for key in _KEYS & set(element.attrib if isinstance(element.tag, str) else ()):
            shared = (key, element.get(key, ""))
            if element.tag in _CONTROLS or element.get("role") == "tab":
                tabs[shared] = element
            elif shared in tabs:
                yield element, tabs.pop(shared)


def _in_order(root: Element) -> Iterator[tuple[Element, Element]]:
    """The panels that follow a row of as many tabs, in its order."""
    for row in root.iter():
        if not isinstance(row.tag, str) or row.get("role") != "tablist":
            continue
        tabs = [tab for tab in row.iterdescendants() if tab.get("role") == "tab"]
        holder = row.getparent()
        inside = holder.iterdescendants() if holder is not None else iter(())
        panels = [e for e in inside if e.get("role") == "tabpanel"]
        if len(tabs) == len(panels):
            yield from zip(panels, tabs, strict=True)


def _is_tab(link: Element) -> bool:
    if link.get("role") == "tab" or _is_called(link):
        return True
    around = [parent for parent, _ in zip(link.iterancestors(), range(_AROUND), strict=False)]
    return any(parent.get("role") == "tablist" or _is_called(parent) for parent in around)


def _is_called(element: Element) -> bool:
    """Whether a class of an element says that it is a tab, a row of tabs or a panel."""
    return _TAB.search(re.sub("[_-]", " ", element.get("class", ""))) is not None
