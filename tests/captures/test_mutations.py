"""Real answers with one thing in one record broken: what the others say stays as it was, and nothing fails.

A key is left out or has a value of another type; an element of XML is taken out, emptied or doubled. Few
records are kept and few places broken, by chance but the same each time: raise `PLACES` for a longer hunt.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from lxml import etree

from crawlers.read import Document, Read, ReadError, decode, read
from crawlers.source import Source
from normalizer.normalize import normalize
from tests.captures.test_hits import COUNTS, FACTS, source_for
from tests.each import all_hold

RECORDS, PLACES = 3, 2
"""Of each answer: how many records are kept, and how many places in them are broken, one at a time."""

ANSWERS = {facts["capture"]: facts for facts in [*COUNTS, *FACTS] if "beside" not in facts}
OTHERS: tuple[Any, ...] = (None, "", "x", 0, -1.5, True, [], [None], ["x"], {}, {"name": 5}, {"en": ["x"]})
Broken = tuple[str, str, bytes]
"""What was done, the place of the record that it was done to, and the answer."""


def inside(value: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Every key and item at any depth: its path, what holds it, and the key or number."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        step = f"[{key}]" if isinstance(key, int) else f".{key}" if path else key
        yield path + step, value, key
        yield from inside(value[key], path + step)


def records_of(answer: Any) -> tuple[str, Any]:
    """The least nested list of several objects in an answer, or mapping to nothing else, and its path; the
    answer as the only record where there is none."""
    held = [("", answer), *((path, holder[key]) for path, holder, key in inside(answer))]
    several = [one for one in held if _objects(one[1]) > 1]
    return min(several, key=lambda one: len(re.findall(r"[.\[]|^.", one[0])), default=("", [answer]))


def _objects(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) if all(isinstance(item, dict) for item in value.values()) else 0
    return sum(isinstance(item, dict) for item in value) if isinstance(value, list) else 0


def broken_json(body: bytes, chance: random.Random) -> tuple[bytes, list[Broken]]:
    """An answer with few records, and the same with one place in one of them broken, in several ways."""
    answer = orjson.loads(decode(body))
    path, records = records_of(answer)
    alone = records == [answer]
    for key in list(records)[RECORDS:] if isinstance(records, dict) else ():
        del records[key]
    del (records if isinstance(records, list) else [])[RECORDS:]
    whole = orjson.dumps(answer)
    broken: list[Broken] = []
    keys = list(records) if isinstance(records, dict) else range(len(records))
    keys = [key for key in keys if isinstance(records[key], dict) and records[key]]
    for key in chance.choices(keys, k=PLACES) if keys else ():
        spare, (_, holder, name) = copy.deepcopy(records[key]), chance.choice(list(inside(records[key])))
        value = chance.choice((..., *OTHERS))
        if value is ... and isinstance(holder, dict):
            del holder[name]
        else:
            holder[name] = None if value is ... else value
        place = "" if alone else f"{path}[{key}]" if isinstance(key, int) else key
        body = orjson.dumps(records[0] if alone else answer)
        broken.append((f"{name} in {place} is {value!r}", place, body))
        records[key] = spare
    return whole, broken


def broken_xml(body: bytes, chance: random.Random) -> tuple[bytes, list[Broken]]:
    """The same of a feed."""
    root = etree.fromstring(body, etree.XMLParser(recover=True, resolve_entities=False))
    records = list(root.iter("{*}course", "{*}item", "{*}entry", "{*}record"))
    for record in records[RECORDS:]:
        record.getparent().remove(record)
    whole, broken = etree.tostring(root), []
    for number in chance.choices(range(len(records[:RECORDS])), k=PLACES) if records else ():
        other = copy.deepcopy(root)
        record = list(other.iter("{*}course", "{*}item", "{*}entry", "{*}record"))[number]
        element = chance.choice(list(record.iterdescendants(etree.Element)))
        done = chance.choice(("taken out", "emptied", "doubled"))
        if done == "taken out":
            element.getparent().remove(element)
        elif done == "emptied":
            element.clear()
        else:
            element.addnext(copy.deepcopy(element))
        place = f"[{number}]" if len(records) > 1 else ""
        broken.append((f"{element.tag} in record {number} is {done}", place, etree.tostring(other)))
    return whole, broken


def others_say(result: Read, place: str) -> set[tuple[str, str | None, str, str]]:
    """All that the listings of other records say at places outside a record."""
    return {
        (said.label, said.about, said.text, said.place.path)
        for listing in result.listings
        if place not in listing.place
        for said in listing.statements
        if place not in said.place.path
    }


def others_stay(whole: Read, source: Source, url: str, place: str, body: bytes) -> None:
    """The broken answer is read, or refused in words; what it says is normalized; the rest says the same."""
    try:
        result = read(Document(url, body), source)
    except ReadError:
        return  # the broken place was the one that tells what kind of answer it is
    for listing in result.listings:
        normalize(listing)
    assert others_say(result, place) == others_say(whole, place)


def test_one_broken_record_does_not_change_what_the_others_say(captures: Path) -> None:
    checks = []
    for path, facts in ANSWERS.items():
        breaks = {".json": broken_json, ".xml": broken_xml}.get(Path(path).suffix)
        if breaks is None:
            continue
        source, url = source_for(facts), facts["url"]
        whole, broken = breaks((captures / path).read_bytes(), random.Random(path))
        kept = read(Document(url, whole), source)
        checks += [
            (f"{path}: {done}", partial(others_stay, kept, source, url, place, body))
            for done, place, body in broken
        ]
    all_hold(checks)


# ------------------------------------------------------------------ answers kept in another way

OF_ANOTHER_FORM = frozenset(
    ("table", "upload", "schema_org", "banner", "perfectmind", "bcit", "sfu_outlines")
)
"""Files of a form of their own, and answers in which records are known by where they stand."""
ENVELOPES = {
    "all in a list": lambda records: records,
    "under a name of their own": lambda records: {"saved": "2027-01-01", "things": {"all": records}},
    "each under its id": lambda records: {f"id {number}": record for number, record in enumerate(records)},
    "in pages": lambda records: [{"page": 1, "content": records[:1]}, {"page": 2, "content": records[1:]}],
}


def kept_otherwise(source: Source, url: str, records: list[Any], envelope: Any) -> None:
    """As many listings, and their words, as where the records stand in a list."""
    plain = read(Document(url, orjson.dumps(records)), source)
    other = read(Document(url, orjson.dumps(envelope(records))), source)
    found = [[(s.label, s.text) for s in one.statements] for one in other.listings]
    assert plain.listings
    assert found == [[(s.label, s.text) for s in one.statements] for one in plain.listings]


def test_records_are_found_however_somebody_kept_them(captures: Path) -> None:
    checks = []
    for path, facts in ANSWERS.items():
        source, url = source_for(facts), facts["url"]
        if Path(path).suffix != ".json" or source.platform in OF_ANOTHER_FORM:
            continue
        body = (captures / path).read_bytes()
        if len(read(Document(url, body), source).listings) < RECORDS:
            continue  # what its records are cannot be told from its form
        _, records = records_of(orjson.loads(decode(body)))
        records = list(records.values() if isinstance(records, dict) else records)[:RECORDS]
        checks += [
            (f"{path}: {name}", partial(kept_otherwise, source, url, records, envelope))
            for name, envelope in ENVELOPES.items()
        ]
    all_hold(checks)
