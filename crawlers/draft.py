"""The source file that `crawlers add` writes, and what it tells: what was read, what not, what to do next.

What nobody stated is not guessed: it is written as ``FILL IN: …``, and a file with that in it is refused.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawlers.add import Found
from crawlers.read import Document, ReadError
from crawlers.rows import first_rows
from crawlers.source import FILL_IN, Expect
from normalizer.listing import Field, Listing
from normalizer.providers import by_name, by_url, slug
from normalizer.raw import Provider
from normalizer.shared.printing import shown

PYTHON = ".venv/bin/python"
"""By which commands are run from the folder of the repository."""

LEAST = 0.85
"""Of the count that was seen: what a healthy run may lack of it."""
MOST = 3
"""Times the count that was seen: what a catalogue may grow to before somebody looks at it."""
MOST_UNSEEN = 20
"""The same where only the first of several pages was seen."""
ENOUGH_FOR_RATES = 10
"""Listings from which on a share says something of the others."""

FIELDS = (
    "title", "provider", "description", "credential_type", "workload", "duration", "start",
    "delivery.mode", "delivery.languages", "prices", "credit.status", "outcomes", "assessment.required",
)  # fmt: skip
"""What learners, the ministry and institutions ask for first."""

_TYPES = "university, college, institute, indigenous, mooc, company, association, government or school"


def draft(found: Found, listings: Sequence[Listing], today: date) -> str:
    """The text of the source file."""
    source = found.source
    lines = [
        f"# Written by `python -m crawlers add` on {today} from what {_line(found.url)} answered: "
        f"{_line(found.recognised.because)}.",
        "# Check every line against the site, then take this comment out.",
        f"name = {_text(source.name)}",
        f"platform = {_text(source.platform)}",
        f"known_from = {_text(source.known_from)}",
        f"start = {_texts(source.start)}",
    ]
    patterns = {"follow": source.follow, "index": source.index, "total": source.total}
    lines += [f"{key} = {_pattern(pattern)}" for key, pattern in patterns.items() if pattern]
    lines += ['cadence = "weekly"', "", *_provider(found, listings), *_tables(found), *_expect(found, today)]
    lines += _filled(found, listings)
    return "\n".join(lines).rstrip() + "\n"


def _provider(found: Found, listings: Sequence[Listing]) -> Iterator[str]:
    stated = {one.provider_name.value for one in listings if one.provider_name.value}
    if len(stated) > 1:
        yield "# No [provider]: the listings name their own, for example " + _line(
            ", ".join(sorted(stated)[:3])
        )
        yield ""
        return
    name = next(iter(stated), "")
    # On a platform's host its own name is that of a provider too: what the listings state comes first.
    known = _known(name) if name else by_url(found.url)
    yield "[provider]"
    if known:
        yield from (f"{key} = {_text(value)}" for key, value in known.model_dump().items() if value)
    else:
        name = name or found.site_name
        yield f"slug = {_text(slug(name) if name else found.source.name)}"
        yield f"name = {_text(name or f'{FILL_IN}: as the organisation writes it')}"
        yield f"type = {_text(f'{FILL_IN}: {_TYPES}')}"
        yield f"country = {_text(f'{FILL_IN}: two letters, as CA')}"
        yield '# region = "CA-BC"   # where it has one, ISO 3166-2'
        yield f"time_zone = {_text(f'{FILL_IN}: as America/Vancouver')}"
    yield ""


def _known(name: str) -> Provider | None:
    found = by_name(name)
    return found[0] if found else None


def _expect(found: Found, today: date) -> Iterator[str]:
    count = found.stated_total or found.first_page
    if not count:
        return
    least, most = max(1, int(count * LEAST)), count * MOST
    said = f"The site said that it has {count:,}" if found.stated_total else f"{count:,} were listed"
    if found.goes_on and not found.stated_total:
        said, most = f"The first page alone listed {count:,}", count * MOST_UNSEEN
    reason = f"{said} on {today}; the least is 15 % below. Crawl once and write what came."
    yield from ("[expect]", f"listings = [{least}, {most}]", f"reason = {_text(reason)}", "")


def _filled(found: Found, listings: Sequence[Listing]) -> Iterator[str]:
    """Fill rates, where enough listings were read to speak of any."""
    if len(listings) < ENOUGH_FOR_RATES or not (found.stated_total or found.first_page):
        return
    shares = {name: sum(state_of(one, name).known for one in listings) / len(listings) for name in FIELDS}
    rates = {name: round(share - 0.15, 2) for name, share in shares.items() if share >= 0.5}
    if rates:
        yield "[expect.filled]   # 15 points below what was seen"
        yield from (f"{_key(name)} = {rate}" for name, rate in rates.items())


def _tables(found: Found) -> Iterator[str]:
    if found.source.platform != "table":
        return
    records, columns = _columns(found.pages[0])
    yield "[[tables]]   # crawlers/columns.py says all that may stand here"
    if records:
        yield f"records = {_text(records)}"
    yield f"reference = [{_text(f'{FILL_IN}: the column of the own id or address of an offering')}]"
    yield f"url = {_text(f'{FILL_IN}: the column of the page for people')}"
    yield ""
    yield '[tables.columns]   # column = "name of normalizer/about.py", "words" or "silent"'
    yield from (f'# {_text(name)} = ""   # {_line(example)[:60]}' for name, example in columns.items())
    yield ""


def _columns(document: Document) -> tuple[str, dict[str, str]]:
    """Where a table's records stand and its columns, each with an example."""
    try:
        answer = document.json
    except ReadError:
        answer = None
    if answer is not None:
        path, records = next(_lists(answer, ""), ("", []))
        first = next((one for one in records if isinstance(one, dict)), {})
        return path, {key: _shown(value) for key, value in first.items()}
    rows = [row for row in _rows(document) if sum(map(bool, row)) > 2]
    if not rows:
        return "", {}
    named = zip(rows[0], rows[1] if len(rows) > 1 else [""] * len(rows[0]), strict=False)
    return "", {name: example for name, example in named if name}


def _rows(document: Document) -> list[list[str]]:
    if document.body.startswith(b"PK"):
        try:
            return first_rows(document)
        except ReadError:
            return []
    lines = document.text.lstrip("\ufeff").splitlines()[:50]
    delimiter = max(",;\t|", key=lambda one: sum(line.count(one) for line in lines))
    return list(csv.reader(lines, delimiter=delimiter))


def _lists(answer: Any, path: str) -> Iterator[tuple[str, list[Any]]]:
    if isinstance(answer, list):
        yield path, answer
    elif isinstance(answer, dict):
        for key, value in answer.items():
            yield from _lists(value, f"{path}.{key}".strip("."))


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)[:80]


# --- what is kept ---

_ENDINGS = ((b"PK", "xlsx"), (b"BEGIN:VCALENDAR", "ics"), (b"{", "json"), (b"[", "json"), (b"<?xml", "xml"))


def keep(folder: Path, pages: Sequence[Document]) -> list[Path]:
    """Write what was seen into a new folder that git ignores, with the address of each file, and return the
    files. Raises OSError."""
    folder.mkdir(parents=True)
    (folder.parent / ".gitignore").write_text("*\n", encoding="utf-8")
    files = []
    for number, page in enumerate(pages, 1):
        start = page.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:20]
        ending = next((name for sign, name in _ENDINGS if start.startswith(sign)), "html")
        files.append(folder / f"{number}.{ending}")
        files[-1].write_bytes(page.body)
    addresses = "".join(f"{file.name}\t{page.url}\n" for file, page in zip(files, pages, strict=True))
    (folder / "addresses.tsv").write_text(addresses, encoding="utf-8")
    return files


# --- what is told ---


def told(found: Found, listings: Sequence[Listing]) -> Iterator[str]:
    """What could be read and what could not, for a person at a terminal."""
    yield f"{found.url}: {found.source.platform}, since {found.recognised.because}"
    if found.source.follow:
        yield f"{found.first_page:,} links to listings: {found.source.follow}"
    for note in found.notes:
        yield f"- {note}"
    if not listings:
        yield "No listing could be read."
    for one in listings[:5]:
        yield ""
        yield f"{one.title.value or 'a listing without a title'}  {one.url}"
        unknown = []
        for name in FIELDS[1:]:
            field = state_of(one, name)
            if field.known:
                yield f"  {name:<20} {_reading(field)}"
            elif name == "provider" and one.provider_name.known:
                unlisted = "; not in normalizer/providers.toml, and need not be"
                yield f"  {name:<20} {_reading(one.provider_name)}{unlisted}"
            elif field.state == "not_understood":
                yield f"  {name:<20} spoken of in words that no rule reads"
            else:
                unknown.append(name)
        yield f"  {'not stated':<20} {', '.join(unknown) or 'nothing of these'}"
    if len(listings) > 5:
        yield ""
        yield f"and {len(listings) - 5:,} more"


def _reading(field: Field[Any]) -> str:
    """A value and the words that it was made of: ``course, calculated from "Online"``."""
    value = field.value.name if isinstance(field.value, Provider) else shown(field.value)
    quotes = dict.fromkeys(f'"{_line(evidence.quote)[:70]}"' for evidence in field.evidence)
    return f"{_line(value)[:70]}, {field.state} from {' · '.join(list(quotes)[:2]) or 'the source'}"


def next_steps(found: Found, file: Path, saved: Sequence[Path], missing: Sequence[str]) -> Iterator[str]:
    """What a person does now."""
    steps = []
    address = _address(found)
    if missing:
        steps.append(f"Fill in {', '.join(missing)} in {file}.")
    if found.source.expect == Expect() and not found.first_page:
        steps.append(f"Write [expect] into {file}: how many listings a healthy run has, and why.")
    if found.source.platform == "web_page" and not found.source.follow:
        steps.append(
            "This page was read as one listing. If it lists others, write the pattern of their addresses as "
            "`follow`, or give the address of the page that lists them."
        )
    steps += [
        "Look at each value above on the page. What is wrong or missing is mended in normalizer/ or in "
        f"crawlers/; read again with: {PYTHON} -m crawlers read {saved[-1]} --source {file} "
        f"--url '{found.pages[-1].url}'",
        f"Crawl it once, politely; nothing is registered: {PYTHON} -m crawlers crawl {file}",
        f"Harvest it, to the search hit: {PYTHON} -m schedules run {file}",
        f"For the tests, write a page in the shape of these into tests/pages/{found.source.name}/ with its "
        "facts.toml (CONTRIBUTING.md, step 3)"
        + (f", or its address into tests/addresses.toml: {address}" if address else "")
        + f"; and run: {PYTHON} -m pytest tests/test_sources.py "
        f"-k {found.source.name}",
    ]
    return (f"{number}. {step}" for number, step in enumerate(steps, 1))


def _address(found: Found) -> str:
    """The line of ``tests/addresses.toml`` for a listing whose address the source's pattern knows."""
    parts = (urlsplit(page.url) for page in reversed(found.pages))
    paths = (part.path + (f"?{part.query}" if part.query else "") for part in parts)
    follow = found.source.follow
    seen = next((path for path in paths if follow and re.search(follow, path)), "")
    return f"{found.source.name} = {_text(seen)}" if seen else ""


_BEST = ("stated", "calculated", "not_understood", "not_stated")


def state_of(listing: Listing, name: str) -> Field[Any]:
    """A field of a listing or, where that is silent, the best that its instances say."""
    found = [attrgetter(name)(listing)]
    root = name.partition(".")[0]
    found += [attrgetter(name)(one) for one in listing.instances if root in type(one).model_fields]
    return min(found, key=lambda field: _BEST.index(field.state))


# --- TOML ---


def _text(value: str) -> str:
    """A TOML string: JSON's escapes are TOML's."""
    return json.dumps(_line(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _pattern(value: str) -> str:
    return _text(value) if "'" in value else f"'{value}'"


def _key(name: str) -> str:
    return f'"{name}"' if "." in name else name


def _line(text: str) -> str:
    """A stranger's words on one line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
