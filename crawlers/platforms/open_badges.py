"""Open Badges: a BadgeClass of 1.0 to 2.1 or an Achievement of 3.0, alone, in a list, or inside a credential.

Badgr's API and the galleries of Open Badge Passport list the same under names of their own. Of a credential
that was awarded only its achievement is read, never who holds it; a learner record (CLR 2.0) holds several.
The extensions are those of edubadges, whose study load is in hours, and of Open Educational Badges, whose
study load is in minutes.
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
from normalizer.raw import Assertion, Place, RawListing, Statement

BADGE: Fields = {
    "name": "title",
    "description": "description",
    "achievementType": "credential",
    "creditsAvailable": "credit.amount",
    "fieldOfStudy": "subjects",
    "specialization": "subjects",
    "tag[]": "subjects",
    "tags[]": "subjects",
    "inLanguage": "page_language",
    "@language": "page_language",
    "extensions:EQFExtension.EQF": "level",
    "extensions:LanguageExtension.Language": "language",
    "extensions:LearningOutcomeExtension.LearningOutcome": "outcomes",
    "extensions:TimeInvestmentExtension.TimeInvestment": "hours",
    "extensions:CompetencyExtension[].name": "skills",
}
ISSUER: Fields = {
    "creator.name": "provider",
    "issuer.name": "provider",
    "issuer_content_name": "provider",
}
INSTITUTION = "extensions:InstitutionNameExtension"
PART: Fields = {f"issuer.{INSTITUTION}.InstitutionName": "provider", "issuer.name": "unit"}
"""An issuer of edubadges is a part of an institution."""

ECTS: Fields = {"extensions:ECTSExtension.ECTS": "credit.ects"}
STUDY_LOAD = "extensions:StudyLoadExtension.StudyLoad"
IN_MINUTES = ("Category", "Competency", "Level")
IN_HOURS = ("ECTS", "EducationProgramIdentifier", "EQF", "Language", "LearningOutcome")
"""Extensions by which the badges of either community are told."""

CRITERIA: Fields = {"criteria.narrative": None, "criteriaNarrative": None, "criteria_content": None}

IS_BADGE = Assertion(
    field="credential_type",
    value="badge",
    grounds="A BadgeClass of Open Badges 1 has no type, and defines a badge and nothing else.",
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
    for where, badge, awarded_by in _definitions(record, place):
        kinds = _kinds(badge) if isinstance(badge, dict) else None
        if kinds is None or text(badge.get("name")) is None:
            yield f"{where}: not a badge with a name"
        elif kinds and not any(kind.endswith(("BadgeClass", "Achievement")) for _, kind in kinds):
            yield f"{where}: {kinds[0][1][:40]}, which is no badge"
        elif own := _identifier(badge) or ("" if "[" in where else document.url):
            yield _badge(document, source, badge, where, own, awarded_by)
        else:
            yield f"{where}: a badge without id"


def _definitions(record: Json, place: str, depth: int = 0) -> Iterator[tuple[str, Any, list[Statement]]]:
    """The badges that a record is or that it awards, each with its place and with who awards it."""
    if isinstance(record.get("badge"), dict):
        yield join(place, "badge"), record["badge"], []
        return
    if "credentialSubject" not in record:
        yield place, record, []
        return
    awarded_by = say(record, place, {"issuer.name": "provider"})
    for path, subject in numbered(record["credentialSubject"], join(place, "credentialSubject")):
        one: Json = subject if isinstance(subject, dict) else {}
        own = join(path, "achievement")
        achieved = list(numbered(one.get("achievement"), own))
        held = list(numbered(one.get("verifiableCredential"), join(path, "verifiableCredential")))
        for where, badge in achieved if achieved or held else [(own, None)]:
            yield where, badge, awarded_by
        for where, credential in held:
            if isinstance(credential, dict) and depth < _DEEPEST:
                yield from _definitions(credential, where, depth + 1)


_DEEPEST = 3
"""A record holds credentials, and may hold records of other schools."""


def _identifier(badge: Json) -> str:
    names = ("entityId", "badge_id", "id", "@id")
    return next(filter(None, (identifier(badge.get(name)) for name in names)), "")


def _badge(
    document: Document, source: Source, badge: Json, place: str, own: str, awarded_by: list[Statement]
) -> RawListing:
    raw = listing(
        document,
        source,
        reference=reference(own),
        url=_page(document.url, badge),
        place=place,
        statements=[
            *say(badge, place, BADGE),
            *(_issuer(badge, place) or awarded_by),
            *_kind(badge, place),
            *_amounts(badge, place),
            *say(badge, place, CRITERIA, as_words=markdown),
        ],
    )
    if _is_of_first_edition(badge):
        return raw.model_copy(update={"assertions": (*raw.assertions, IS_BADGE)})
    return raw


def _issuer(badge: Json, place: str) -> list[Statement]:
    issuer = badge.get("issuer")
    return say(badge, place, PART if isinstance(issuer, dict) and INSTITUTION in issuer else ISSUER)


def _kind(badge: Json, place: str) -> Iterator[Statement]:
    """What a BadgeClass is; an Achievement says in a field of its own what it is."""
    for path, kind in _kinds(badge):
        if kind.endswith(_BADGE_CLASS):
            where = Place(path=join(place, path), region="data", offset=len(kind) - len(_BADGE_CLASS))
            yield Statement(label=path, text="Badge", about="credential", place=where)


def _amounts(badge: Json, place: str) -> Iterator[Statement]:
    """Credits, where there are any, and study load in the unit of the community that the badge is of."""
    yield from (said for said in say(badge, place, ECTS) if said.text.strip("0."))
    units = {"minutes": IN_MINUTES, "hours": IN_HOURS}
    known = (unit for unit, names in units.items() if any(f"extensions:{n}Extension" in badge for n in names))
    about = next(known, "effort")
    yield from say(badge, place, {STUDY_LOAD: about})


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


def _is_of_first_edition(badge: Json) -> bool:
    """In Open Badges 1.0 a BadgeClass has no type; its criteria and its issuer are addresses."""
    return not _kinds(badge) and all(
        str(badge.get(name)).startswith("http") for name in ("criteria", "issuer")
    )


_BADGE_CLASS = "BadgeClass"


def _kinds(badge: Json) -> list[tuple[str, str]]:
    """Its types, each with its place."""
    name = next((name for name in ("type", "@type", "entityType") if badge.get(name)), "type")
    return [(where, kind) for where, kind in numbered(badge.get(name), name) if isinstance(kind, str)]
