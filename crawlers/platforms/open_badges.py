"""Open Badges: a BadgeClass of 1.0 to 2.1 or an Achievement of 3.0, alone, in a list, or inside a credential.

Badgr's API and the galleries of Open Badge Passport list the same under names of their own. Of a credential
that was awarded only its achievement is read, never who holds it. The extensions are those of edubadges.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from crawlers.read import Document, Read, ReadError
from crawlers.records import (
    Fields,
    Json,
    absolute,
    gather,
    identifier,
    items,
    join,
    kept,
    listed,
    listing,
    markdown,
    numbered,
    reference,
    say,
    text,
    whole,
)
from crawlers.source import Source
from normalizer.raw import Assertion, RawListing

BADGE: Fields = {
    "name": "title",
    "description": "description",
    "achievementType": "credential",
    "creator.name": "provider",
    "issuer.name": "provider",
    "issuer_content_name": "provider",
    "creditsAvailable": "credit.amount",
    "fieldOfStudy": "subjects",
    "specialization": "subjects",
    "tag[]": "subjects",
    "tags[]": "subjects",
    "inLanguage": "page_language",
    "@language": "page_language",
    "extensions:ECTSExtension.ECTS": "credit.ects",
    "extensions:EQFExtension.EQF": "level",
    "extensions:LanguageExtension.Language": "language",
    "extensions:LearningOutcomeExtension.LearningOutcome": "outcomes",
    "extensions:TimeInvestmentExtension.TimeInvestment": "hours",
    "extensions:StudyLoadExtension.StudyLoad": "effort",  # hours to some issuers, minutes to others
}

CRITERIA: Fields = {"criteria.narrative": None, "criteriaNarrative": None, "criteria_content": None}

IS_BADGE = Assertion(
    field="credential_type",
    value="badge",
    grounds="A BadgeClass of Open Badges 1 and 2 defines a badge and nothing else.",
)

LISTS = ("result", "badges", "badgeclasses", "achievements", "@graph", "data")


def read(document: Document, source: Source) -> Read:
    """Read one answer. Raises :class:`ReadError` when there is no badge in it."""
    match document.json:
        case list() as records if listed(records, _holds_one):
            places, total = numbered(records, ""), None
        case dict() as answer if name := next((n for n in LISTS if isinstance(answer.get(n), list)), None):
            places, total = numbered(answer[name], name), whole(answer.get("badge_count"))
        case {"name": str()} | {"credentialSubject": _} | {"badge": dict()} as record:
            places, total = iter([("", record)]), None
        case answer if found := kept(answer, _is_definition):
            places, total = iter(found), None
        case _:
            reason = "no badge or achievement in the answer; was it moved, or does it ask for a login?"
            raise ReadError(source.name, document.url, reason)
    return gather(places, partial(_badges, document, source), stated_total=total)


def _holds_one(record: Json) -> bool:
    return bool({"name", "credentialSubject", "badge"} & record.keys())


def _is_definition(record: Json) -> bool:
    return "name" in record and any(name.startswith("criteria") for name in record)


def _badges(document: Document, source: Source, record: Json, place: str) -> Iterator[RawListing | str]:
    for where, badge in _definitions(record, place):
        kinds = _kinds(badge) if isinstance(badge, dict) else None
        if kinds is None or text(badge.get("name")) is None:
            yield f"{where}: not a badge with a name"
        elif kinds and not any(kind.endswith(("BadgeClass", "Achievement")) for kind in kinds):
            yield f"{where}: {kinds[0][:40]}, which is no badge"
        elif own := _identifier(badge) or ("" if "[" in where else document.url):
            yield _badge(document, source, badge, where, kinds, own)
        else:
            yield f"{where}: a badge without id"


def _definitions(record: Json, place: str) -> Iterator[tuple[str, Any]]:
    """The badges that a record is or that it awards, each with its place."""
    subject, where = record.get("credentialSubject"), join(place, "credentialSubject")
    if isinstance(subject, dict):
        yield join(where, "achievement"), subject.get("achievement")
    elif isinstance(subject, list):
        for path, one in numbered(subject, where):
            yield join(path, "achievement"), one.get("achievement") if isinstance(one, dict) else None
    elif isinstance(record.get("badge"), dict):
        yield join(place, "badge"), record["badge"]
    else:
        yield place, record


def _identifier(badge: Json) -> str:
    names = ("entityId", "badge_id", "id", "@id")
    return next(filter(None, (identifier(badge.get(name)) for name in names)), "")


def _badge(
    document: Document, source: Source, badge: Json, place: str, kinds: list[str], own: str
) -> RawListing:
    raw = listing(
        document,
        source,
        reference=reference(own),
        url=_page(document.url, badge),
        place=place,
        statements=[*say(badge, place, BADGE), *say(badge, place, CRITERIA, as_words=markdown)],
    )
    if any(kind.endswith("BadgeClass") for kind in kinds) or _is_of_first_edition(badge, kinds):
        return raw.model_copy(update={"assertions": (*raw.assertions, IS_BADGE)})
    return raw


def _page(base: str, badge: Json) -> str:
    """The page about the criteria, which is for people; else the address of the badge, often for machines."""
    criteria = badge.get("criteria")
    given = (
        criteria.get("id") if isinstance(criteria, dict) else criteria,
        badge.get("criteriaUrl"),
        badge.get("openBadgeId"),
        badge.get("id"),
    )
    addresses = (absolute(base, one) for one in given if isinstance(one, str) and one.startswith("http"))
    return next((address for address in addresses if address), base)


def _is_of_first_edition(badge: Json, kinds: list[str]) -> bool:
    """In Open Badges 1.0 a BadgeClass has no type; its criteria and its issuer are addresses."""
    return not kinds and all(str(badge.get(name)).startswith("http") for name in ("criteria", "issuer"))


def _kinds(badge: Json) -> list[str]:
    found = badge.get("type") or badge.get("@type") or badge.get("entityType")
    return [kind for kind in (items(found) or [found]) if isinstance(kind, str)]
