"""Records of an API or feed to statements: which paths of a record speak, and about what.

A platform whose answers are JSON declares its :data:`Fields` and calls :func:`say`. ``null``, ``""`` and
``false`` are silence; nothing is interpreted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import orjson
from markdown_it import MarkdownIt

from crawlers.read import Document, Link, Read, join_parts
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, RawListing, Statement
from normalizer.text import canonical_text

Json = dict[str, Any]

Fields = Mapping[str, str | None]
"""Path in a record, with ``[]`` where a list is usual, to a name of :data:`normalizer.about.ABOUT`; ``None``
where the words are about the offering and only the rules can tell what they say. One value speaks as a list
of it does, and each item of a list as one value: systems write either."""


def say(
    record: Json, place: str, fields: Fields, subject: str = "", as_words: Callable[[Any], str] | None = None
) -> list[Statement]:
    """What a record says in these fields, word for word. ``place`` is the record's own path in its file;
    ``as_words`` is :func:`markdown` where the platform documents that its texts are."""
    said: list[Statement] = []
    for name, about in fields.items():
        for path, label, value in values(record, name, place):
            text = (as_words or words)(value)
            if text:
                where = Place(path=path, region="data")
                said.append(Statement(subject=subject, label=label, text=text, about=about, place=where))
    return said


def statement(
    value: Any, path: str, about: str | None, subject: str = "", offset: int = 0
) -> list[Statement]:
    """What one token says, or a part of it at an offset; nothing where it is silent. Its label is its key."""
    text = words(value)
    if not text:
        return []
    where = Place(path=path, region="data", offset=offset)
    keys = [key for key in re.split(r'[.\[\]"]+', path) if key and not key.isdigit()]
    return [Statement(subject=subject, label=keys[-1] if keys else "", text=text, about=about, place=where)]


def beside(
    record: Json, place: str, fields: Mapping[tuple[str, str], str], subject: str = ""
) -> list[Statement]:
    """What tokens one level down say together with those of the record itself: an amount, which stands in
    ``cost``, with the ``name`` of its ticket. Brackets in their paths keep the record their common parent."""
    said: list[Statement] = []
    for (name, key), about in fields.items():
        held = record.get(name)
        value = held.get(key) if isinstance(held, dict) else None
        said += statement(value, f'{join(place, name)}["{key}"]', about, subject)
    return said


def denied(record: Json, name: str, place: str, about: str | None, subject: str = "") -> list[Statement]:
    """What a flag says that speaks when it is false: an event that is not listed, a ticket that is not
    available."""
    if record.get(name) is not False:
        return []
    where = Place(path=join(place, name), region="data")
    return [Statement(subject=subject, label=name, text="false", about=about, place=where)]


def parts(value: Any, separator: str = "|") -> list[tuple[int, str]]:
    """The values that a token joins by a separator, empty ones too, with their offsets in the token's words;
    none of a silent token."""
    found, offset = [], 0
    joined = words(value)
    for part in joined.split(separator) if joined else ():
        found.append((offset + len(part) - len(part.lstrip()), part.strip()))
        offset += len(part) + len(separator)
    return found


def values(record: Any, name: str, path: str) -> Iterable[tuple[str, str, Any]]:
    """Path, key and value of every token that a name of :data:`Fields` leads to; ``path`` is the record's."""
    return _values(record, _keys(name), path)


@lru_cache(maxsize=4096)
def _keys(name: str) -> tuple[str, ...]:
    return tuple(key.removesuffix("[]") for key in name.split("."))


def _values(value: Any, keys: tuple[str, ...], path: str) -> Iterable[tuple[str, str, Any]]:
    found = value.get(keys[0]) if isinstance(value, dict) else None
    if found is None:  # so it is with most of the fields that a platform knows
        return ()
    places = numbered(found, join(path, keys[0]))
    if keys[1:]:
        return (each for place, token in places for each in _values(token, keys[1:], place))
    return ((place, keys[0], token) for place, token in places)


def listing(
    document: Document,
    source: Source,
    *,
    reference: str,
    url: str,
    place: str,
    statements: Iterable[Statement],
    instances: Iterable[InstanceRef] = (),
) -> RawListing:
    """A listing that a record of a document states, with what its source adds. Each instance counts once."""
    return RawListing(
        source=source.name,
        reference=reference,
        url=url,
        place=place,
        body=document.hash,
        provider=source.provider,
        instances=tuple({instance.reference: instance for instance in instances}.values()),
        statements=tuple(statements),
        assertions=source.assertions,
    )


def gather(
    records: Iterable[tuple[str, Any]],
    read_one: Callable[[Any, str], Iterable[RawListing | str]],
    *,
    of: type = dict,
    links: Iterable[Link] = (),
    stated_total: int | None = None,
) -> Read:
    """What records, each with its place, give. ``read_one`` yields the listings of one, and for each part of
    it that is passed over its place and the reason. ``of`` is what a record is."""
    found = (
        each
        for place, record in records
        for each in (read_one(record, place) if isinstance(record, of) else (f"{place}: not an object",))
    )
    return collect(found, links, stated_total)


def collect(
    found: Iterable[RawListing | str], links: Iterable[Link] = (), stated_total: int | None = None
) -> Read:
    """Listings, and the reasons for which others were passed over. A reference counts once, but for runs that
    stand without their course: those of one reference are one course's."""
    listings: dict[str, RawListing] = {}
    skipped: list[str] = []
    for each in found:
        if isinstance(each, str):
            skipped.append(each)
            continue
        known = listings.get(each.reference)
        if known is None:
            listings[each.reference] = each
        elif _is_run(each) and _is_run(known) and not _instances(each) & _instances(known):
            (listings[each.reference],) = join_parts((known, each))
        else:
            skipped.append(f"{each.place}: {each.reference} stands in {known.place} already")
    return Read(tuple(listings.values()), tuple(links), stated_total, tuple(skipped))


def _instances(found: RawListing) -> set[str]:
    return {instance.reference for instance in found.instances}


def _is_run(found: RawListing) -> bool:
    return bool(found.place and found.instances) and found.instances[0].place == found.place


def numbered(records: Any, name: str) -> Iterator[tuple[str, Any]]:
    """The records of a list, each with its place; one that stands without a list; none of silence."""
    if isinstance(records, list):
        yield from ((f"{name}[{number}]", record) for number, record in enumerate(records))
    elif records not in (None, ""):
        yield name, records


def kept(answer: Any, is_record: Callable[[Json], bool]) -> list[tuple[str, Any]]:
    """The records of an answer that somebody kept otherwise than the system gives it: all pages in one list,
    each record under its id, in an envelope of their own, one alone. The least nested, each with its place;
    none where nothing is a record."""
    level: list[tuple[str, Any]] = [("", answer)]
    for _ in range(_DEEPEST):
        found = [(place, each) for place, each in level if isinstance(each, dict) and is_record(each)]
        if found:
            return found
        inside = (below for place, each in level for below in _inside(each, place))
        level = list(islice((one for one in inside if isinstance(one[1], dict | list)), _WIDEST))
    return []


def listed(found: list[Any], is_record: Callable[[Json], bool]) -> bool:
    """Whether a list is one of records, if only of none or of broken ones: no record stands deeper in it."""
    return any(isinstance(one, dict) and is_record(one) for one in found) or not kept(found, is_record)


_DEEPEST = 6
_WIDEST = 200_000
"""Lists and objects of one depth that are looked into: as many as any table has rows."""
_PLAIN_KEY = re.compile(r"\w+")


def _inside(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, list):
        yield from numbered(value, place)
    elif isinstance(value, dict):
        for key, item in value.items():
            plain = _PLAIN_KEY.fullmatch(key)
            yield join(place, key) if plain else f"{place}[{orjson.dumps(key).decode()}]", item


def whole(value: Any) -> int | None:
    """A whole number as a number, which ``true`` is not; ``None`` for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def words(value: Any) -> str:
    """A token as words. Of a flag only ``true`` says something; the key beside it says what."""
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, int | float):
        return str(value)
    return canonical_text(value) if isinstance(value, str) else ""


_MARKDOWN = MarkdownIt("commonmark")


def markdown(value: Any) -> str:
    """A token as words, where it is written in Markdown, which may have HTML in it."""
    return words(_MARKDOWN.render(value) if isinstance(value, str) else value)


def text(value: Any) -> str | None:
    """A string that says something, without the blanks around it."""
    return value.strip() or None if isinstance(value, str) else None


def identifier(value: Any) -> str | None:
    """A record's own id, which may be a number."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else text(value)


_TEST = re.compile(r"^\W*TEST(?:ING)?_|(?i:\bignore me\b)")


def is_test(title: Any) -> bool:
    """Whether a title says that its record is there to test something and no offering: TESTING_123."""
    return isinstance(title, str) and bool(_TEST.search(title))


def items(value: Any) -> list[Any]:
    """The items of a list; none of anything else."""
    return value if isinstance(value, list) else []


def join(path: str, key: str) -> str:
    """The path of a key below another path."""
    return f"{path}.{key}" if path else key


_CAMPAIGN = ("utm_", "WT.mc_id")


def absolute(base: str, given: Any) -> str | None:
    """An address for people that a record gives, absolute and without campaign tags; ``None`` for anything
    that is not an http or https address."""
    if not isinstance(given, str) or not given.strip():
        return None
    try:
        parts = urlsplit(given.strip())
        if not (parts.scheme and parts.netloc):
            parts = urlsplit(urljoin(base, given.strip()))
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    if any(tag in parts.query for tag in _CAMPAIGN):
        kept = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith(_CAMPAIGN)]
        parts = parts._replace(query=urlencode(kept))
    return parts.geturl()


def reference(identifier: str) -> str:
    """A site's own id; of an address what stays when the site moves to another host or to https."""
    parts = _ADDRESS.match(identifier)
    if parts is None:
        return identifier
    return parts["path"].strip("/") + (parts["query"] or "") or parts["host"] or identifier


_ADDRESS = re.compile(r"https?://(?P<host>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?", re.IGNORECASE)


def with_query(url: str, **values: str) -> str:
    """An address with these parts of its query set, the others kept."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in values]
    return parts._replace(query=urlencode([*kept, *values.items()])).geturl()


def next_page(url: str, first: int) -> tuple[Link, ...]:
    """The page after this one, of a catalogue that numbers its pages in ``page`` and ends with an empty one;
    an address without a number is that of the first."""
    number = dict(parse_qsl(urlsplit(url).query)).get("page", "")
    following = int(number) + 1 if re.fullmatch(r"[0-9]{1,6}", number) else first + 1
    return (Link(with_query(url, page=str(following))),)


def page_after(url: str, records: int, size: int, size_name: str = "per_page") -> tuple[Link, ...]:
    """The page after this one, of an API that says nothing of the last: one that is not full is the last.
    ``size`` is how many records a page has where the address does not ask for another number."""
    asked = dict(parse_qsl(urlsplit(url).query)).get(size_name, "")
    full = records >= (int(asked) if re.fullmatch(r"[0-9]{1,6}", asked) else size)
    return next_page(url, 1) if records and full else ()
