"""A draft compared with what exists, before it is proposed: the nearest offerings, each with its grade.

A draft is TOML or JSON with the keys of :class:`Draft`, or plain text: its first line is the title, lines
like ``Hours: 40`` are facts, the others are what is taught.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, get_args

import orjson
from pydantic import Field as Constraint
from pydantic import ValidationError, field_validator

from normalizer.listing import Mode
from normalizer.providers import by_name
from normalizer.raw import Frozen
from normalizer.shared.faults import instead
from registry.errors import RegistryError
from registry.grades import GRADES, Grade, Overlap
from registry.landscape import Landscape
from registry.likeness.profiles import Profile, profile_of
from registry.likeness.titles import LONGEST

MOST_BYTES = 200_000
"""Of a draft; a whole course outline has a tenth of it."""
MOST = 20
"""Offerings told."""


class DraftError(RegistryError):
    """A draft that cannot be read; says what to change."""


_Text = Annotated[str, Constraint(max_length=2_000)]


class Draft(Frozen):
    """A micro-credential that is not offered yet. Only the title is needed; the rest is not guessed."""

    title: Annotated[str, Constraint(min_length=3, max_length=LONGEST)]
    provider: _Text = ""
    """Who would offer it: offerings of that institution are no rivals."""
    outcomes: Annotated[tuple[_Text, ...], Constraint(max_length=200)] = ()
    skills: Annotated[tuple[_Text, ...], Constraint(max_length=200)] = ()
    description: Annotated[str, Constraint(max_length=50_000)] = ""
    hours: Annotated[float, Constraint(gt=0, le=10_000)] | None = None
    """Learner hours of the whole."""
    level: _Text = ""
    delivery: Mode | None = None
    region: Annotated[str, Constraint(pattern=r"^$|^[A-Z]{2}(-[A-Z0-9]{1,3})?$")] = ""
    """ISO 3166-2, ``CA-BC``; a country alone is enough."""
    places: Annotated[tuple[_Text, ...], Constraint(max_length=50)] = ()
    """Towns, for what is given in a room."""
    language: Annotated[str, Constraint(pattern=r"^$|^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = ""

    @field_validator("outcomes", "skills", "places", mode="before")
    @classmethod
    def _lines(cls, value: Any) -> Any:
        """A text with one on each line is a list too."""
        if isinstance(value, str):
            return tuple(line.strip(" \t-*•") for line in value.splitlines() if line.strip(" \t-*•"))
        return value

    @field_validator("delivery", mode="before")
    @classmethod
    def _in_words(cls, value: Any) -> Any:
        if isinstance(value, str):
            return re.sub(r"[\s-]+", "_", value.strip().lower()) or None
        return value


@dataclass(frozen=True)
class Near:
    """One existing offering, and how far the draft overlaps with it."""

    row: int
    """Of the landscape."""
    own: bool
    """It is by the institution of the draft, so that it is no rival."""
    overlap: Overlap


def read(data: bytes, name: str = "") -> Draft:
    """A draft from the bytes of a file. ``name`` tells TOML and JSON by its ending; without one the text
    does. Raises :class:`DraftError`."""
    if len(data) > MOST_BYTES:
        raise DraftError(f"the draft has {len(data):,} bytes; at most {MOST_BYTES:,} are read")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DraftError(f"the draft is no UTF-8 text (byte {error.start}); save it as plain text") from error
    if "\0" in text:
        raise DraftError("the draft is no text, as a PDF and a DOCX are none; save it as plain text")
    try:
        return Draft.model_validate(_fields(text, Path(name).suffix.lower()))
    except ValidationError as error:
        raise DraftError("; ".join(_faults(error))) from error


def from_fields(given: Mapping[str, str]) -> bytes:
    """A draft as a file, from a form's fields: what is blank is not said, lists have one entry a line."""
    said = {name: value.strip() for name, value in given.items() if value.strip()}
    return orjson.dumps(said)


def _fields(text: str, ending: str) -> Any:
    if ending == ".json" or (not ending and text.lstrip().startswith("{")):
        try:
            found = orjson.loads(text)
        except orjson.JSONDecodeError as error:
            raise DraftError(f"the draft is no JSON: {error}") from error
        return found
    if ending == ".toml" or (not ending and re.match(r'\s*(?:#.*\n\s*)*+\w+\s*=\s*["\'\[\d]', text)):
        try:
            return tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise DraftError(f"the draft is no TOML: {error}") from error
    return _plain(text)


_NAMED = re.compile(rf"\s*({'|'.join(Draft.model_fields)})\s*:\s*(.*)", re.IGNORECASE)
_LISTS = ("outcomes", "skills", "places")


def _plain(text: str) -> dict[str, Any]:
    """The title on the first line, ``Hours: 40`` as facts, ``Outcomes:`` before a list, the rest prose."""
    found: dict[str, Any] = {}
    prose: list[str] = []
    current = prose
    for line in filter(str.strip, text.splitlines()):
        named = _NAMED.fullmatch(line)
        if named and (key := named[1].lower()) in _LISTS:
            current = found.setdefault(key, [])
            current += [part.strip() for part in named[2].split(";") if part.strip()]
        elif named:
            current = prose
            found[key] = named[2].strip()
        elif "title" not in found:
            found["title"] = line.strip()
        else:
            current.append(line.strip(" \t-*•"))
    if number := re.fullmatch(r"(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?|heures?)?", str(found.get("hours", ""))):
        found["hours"] = number[1]
    return found | {"description": "\n".join([*filter(None, [found.get("description")]), *prose])}


def _faults(error: ValidationError) -> Iterator[str]:
    """What is wrong, in words for the one who wrote the draft."""
    for fault in error.errors():
        key = ".".join(map(str, fault["loc"])) or "the draft"
        if fault["type"] == "extra_forbidden":
            yield f"{key}: no such key; known are {', '.join(Draft.model_fields)}"
        elif fault["type"] == "missing":
            yield f"{key} is missing, say what the offering would be called"
        elif key == "delivery":
            yield f"delivery: write one of {', '.join(get_args(Mode))}"
        elif key == "region":
            yield "region: write a country or a province as ISO codes: CA, CA-BC"
        elif key == "language":
            yield "language: write a code: en, fr"
        else:
            yield f"{key}: {instead(fault)}"


def near(landscape: Landscape, draft: Draft, least: Grade = "same_field", most: int = MOST) -> list[Near]:
    """The existing offerings that overlap with a draft at least so far, those that do most first."""
    if landscape.comparison is None:
        return []
    found = landscape.comparison.near(_profile(draft))
    reaching = [n for n, grade in enumerate(found.grades) if grade >= GRADES.index(least)][:most]
    return [
        Near(int(found.rows[n]), (overlap := found.explain(n)).kinship in ("same", "part"), overlap)
        for n in reaching
    ]


def _profile(draft: Draft) -> Profile:
    """The draft as a listing that states what it states."""
    known = by_name(draft.provider)
    region = draft.region or (known and (known[0].region or known[0].country)) or ""
    workload = draft.hours and {"hours_min": draft.hours, "hours_max": draft.hours}
    said: dict[str, Any] = {
        "title": draft.title,
        "provider": region and {"name": draft.provider, "type": "", "region": region},
        "provider_name": draft.provider,
        "description": draft.description,
        "outcomes": draft.outcomes,
        "skills": [{"name": name} for name in draft.skills],
        "level": draft.level and {"value": draft.level},
        "workload": workload,
    }
    delivery = {"mode": draft.delivery, "places": draft.places, "languages": [draft.language]}
    document = {name: {"value": value} for name, value in said.items() if value}
    document["delivery"] = {
        name: {"value": value} for name, value in delivery.items() if value and any(value)
    }
    return profile_of(document | {"id": "draft", "source": "draft", "reference": "draft", "url": ""})
