"""Whose site a page is on, where nothing else says who offers."""

from __future__ import annotations

import re
from itertools import islice

from crawlers.pages.heading import leads_home
from crawlers.pages.nodes import Node, types_of
from crawlers.pages.tags import Element, window_title
from normalizer.raw import Place, Statement
from normalizer.text import CanonicalText, canonical_text

_ORGANISATIONS = frozenset(
    "Organization CollegeOrUniversity EducationalOrganization School Corporation NGO".split()
)
ADDRESS = re.compile(r"/.*|https?://\S+", re.DOTALL)
"""A thing that is referred to by its address alone is described elsewhere."""
_WINDOW_PARTS = re.compile(r"\s(?:[|/·–—-]|::)\s|\s»\s")
_COPYRIGHT = r"(?:©|\(c\)|copyright)+"
_RESERVED = r"(?:all rights|tous (?:les )?droits|alle rechten?|todos (?:los derechos|os direitos))"
_NOTICE = re.compile(
    rf"^(?:©|\(c\)|copyright)+[\s\d,–-]*(?:by )?"
    rf"(?P<name>[A-ZÀ-Ý](?:(?!\. |\b{_RESERVED})[^\n|·•©]){{2,60}}?\.?)"
    rf"(?=$|\s[|·•]|\. (?:All|Tous)|[.,]? ?[-–—]? ?{_RESERVED})",
    re.IGNORECASE | re.MULTILINE,
)
_OFFERED_BY = re.compile(r"(?:Offered|Provided|Presented) by (?P<name>[A-ZÀ-Ý][^.|\n]{2,60})\. ")
"""How a platform's description of a page for machines begins."""
_NO_OWNER = re.compile(
    r"(?:continuing|professional|executive|extended|further|adult|community|online|part-time|short|all|our"
    r"|education|store|shop"
    r"|studies|study|courses?|class(?:es)?|programs?|programmes?|training|learning|development|catalogu?e?"
    r"|micro-?credentials?|search|home|details?|page|register|registration|formation|continue|cours|and|&|et"
    r"|[\s,])+",
    re.IGNORECASE,
)
"""Names of a part of a site rather than of whose it is."""

_MOST_LINKS = 4
"""Links to the first page whose words may be the owner's name."""
_LOGO = re.compile(r"logo|brand|wordmark", re.IGNORECASE)
_LOGO_WORDS = re.compile(r"\W*\b(?:logo|home(?: ?page)?|crest)\b\W*|\Ago to ", re.IGNORECASE)

_SHOP = re.compile(
    r" (?:online |e-?|web ?)?(?:store|shop|boutique|course (?:finder|search|catalogu?e))", re.IGNORECASE
)
"""What follows the name of an institution in that of its shop."""


def find_owner(canon: CanonicalText, tops: list[tuple[str, Node]], title: str) -> Statement | None:
    """The organisation that stands for itself in the markup, else the name that the site gives itself, or
    that of the institution with which it begins: "Cedar College Online Store"."""
    window = _named_by_window(canon, title)
    metas = (meta for meta in canon.root.iter("meta") if meta.get("property") == "og:site_name")
    named = [
        *((f"{path}/name", node.get("name")) for path, node in tops if types_of(node) & _ORGANISATIONS),
        *(("meta[property=og:site_name]", meta.get("content")) for meta in metas),
        *((f"{path}/name", node.get("name")) for path, node in tops if "WebSite" in types_of(node)),
    ]
    described = next((m for m in canon.root.iter("meta") if m.get("name") == "description"), None)
    offered = (
        _OFFERED_BY.match(canonical_text(described.get("content", ""))) if described is not None else None
    )
    if offered:
        place = Place(path="meta[name=description]", region="markup")
        return Statement(label="Offered by", text=offered["name"], about="provider", place=place)
    for path, name in named:
        text = canonical_text(name) if isinstance(name, str) else ""
        if window is not None and _is_fuller(window.text, text):
            return window
        if text and fold(text) != fold(title) and not ADDRESS.fullmatch(text):
            place = Place(path=path, region="markup")
            return Statement(label="site name", text=text, about="provider", place=place)
    return window or _named_by_logo(canon, title) or _named_by_notice(canon)


def _is_fuller(name: str, other: str) -> bool:
    """Whether a name is what the other adds a shop to, or is the other with more words: "Cedar College" of
    "Cedar College Store", and of "Cedar"."""
    is_of_shop = other.startswith(name) and _SHOP.fullmatch(other, len(name))
    return bool(is_of_shop) or (len(name) > len(other) and f" {fold(other)} " in f" {fold(name)} ")


def _named_by_notice(canon: CanonicalText) -> Statement | None:
    """The name in a notice of copyright that begins as the site is called: "© 2026 Cedar Software, Inc."."""
    window = [canonical_text(part) for part in _WINDOW_PARTS.split(window_title(canon.root))][-1:]
    homes = (canon.of(link) for link in canon.root.iter("a") if leads_home(link))
    begins = {fold(name).split()[0] for name in (*window, *homes) if name.strip()}
    for notice in _NOTICE.finditer(canon.text):
        name = notice["name"].strip(" ,")
        if " " in name and fold(name).split()[0] in begins and not _NO_OWNER.fullmatch(name):
            place = Place(path="copyright", region="markup")
            return Statement(label="copyright", text=name, about="provider", place=place)
    return None


def _named_by_logo(canon: CanonicalText, title: str) -> Statement | None:
    """The name of the first picture that is called a logo or leads to the first page, or the words of a link
    to it, where a further line of the page begins with it as a letterhead or a notice of copyright does."""
    pictures = (e for e in canon.root.iter("img") if canonical_text(e.get("alt", "")))
    logo = next((e for e in pictures if _is_logo(e)), None)
    named = [("img", canonical_text(logo.get("alt", "")), 0)] if logo is not None else []
    links = islice(filter(leads_home, canon.root.iter("a")), _MOST_LINKS)
    named += [("a[href=/]", canonical_text(canon.of(link)), canon.span(link)[1]) for link in links]
    for path, words, begin in named:
        name = _LOGO_WORDS.sub("", words)
        is_name = " " in name and not _NO_OWNER.fullmatch(name) and fold(name) != fold(title)
        if is_name and "\n" not in name and _is_letterhead(canon, name, begin):
            place = Place(path=path, region="markup")
            return Statement(label="logo", text=name, about="provider", place=place)
    return None


def _is_logo(picture: Element) -> bool:
    called = "/".join((picture.get("class", ""), picture.get("id", ""), picture.get("src", "")))
    return _LOGO.search(called) is not None or any(map(leads_home, picture.iterancestors("a")))


def _is_letterhead(canon: CanonicalText, name: str, begin: int = 0) -> bool:
    """Whether a line of the page begins with a name, and an address or nothing follows."""
    begins = rf"^(?:{_COPYRIGHT}[\s\d–-]*)?(?:The )?{re.escape(name)}(?:$|[,.|·]| [|·–-])"
    return re.compile(begins, re.MULTILINE).search(canon.text, begin) is not None


def _named_by_window(canon: CanonicalText, title: str) -> Statement | None:
    """The last part of the window's title that may name an owner, or the first, where a logo or a link to the
    first page is called so, or a line of the page begins with it as a letterhead or a notice of copyright
    does: "Cedar College, 7 Elm Road"."""
    parts = [_without_unit(canonical_text(part)) for part in _WINDOW_PARTS.split(window_title(canon.root))]
    last = next((part for part in reversed(parts) if not _NO_OWNER.fullmatch(part)), "")
    signs = {fold(picture.get("alt", "")) for picture in canon.root.iter("img")}
    home = [fold(canon.of(link)) for link in canon.root.iter("a") if leads_home(link)]
    for name in (last, parts[0]) if len(parts) > 1 else ():
        is_other = not name or fold(name) in fold(title) or fold(title) in fold(name)
        if is_other or " " not in name or _NO_OWNER.fullmatch(name):
            continue
        is_home = any(link.startswith(fold(name)) for link in home)
        if fold(name) in signs or is_home or _is_letterhead(canon, name):
            place = Place(path="title", region="markup")
            return Statement(label="window", text=name, about="provider", place=place)
    return None


def _without_unit(name: str) -> str:
    """The name of an owner less a part of it that stands before: "Continuing Studies, Cedar College"."""
    unit, _, owner = name.rpartition(", ")
    return owner if unit and _NO_OWNER.fullmatch(unit) else name


def fold(text: str) -> str:
    """A name for comparing: its letters without case, one blank between words."""
    return " ".join(text.casefold().split())
