"""Credly's badge templates, as an organization's page lists them: ``/organizations/<slug>/badges.json``.

The site answers page by page, with ``data`` and ``metadata``; a saved answer may hold the badges under their
ids. ``cost`` is the word Free or Paid, ``time_to_earn`` a unit without a number. What it takes to earn a
badge are its activities; one that requires another badge makes that one a part of it. A badge that was issued
belongs to a person and is never read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from crawlers.read import Document, Link, Read, ReadError
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
    numbered,
    say,
    statement,
    text,
    whole,
    with_query,
    words,
)
from crawlers.source import Source
from normalizer.raw import Assertion, RawListing, Statement

BADGE: Fields = {
    "name": "title",
    "description": "description",
    "owner.name": "provider",
    "level": "level",
    "cost": "price",
    "time_to_earn": "duration.unit",
    "type_category": None,
    "skills[]": "skills",
    "skills[].name": "skills",
    "global_activity_url": "original_url",
    "state": "stated_status",
}

ISSUER: Fields = {"entity.name": "provider"}
AUTHORITY: Fields = {"entity.name": "awarding_body"}

IS_BADGE = Assertion(
    field="credential_type",
    value="badge",
    grounds="Credly issues every credential that an organization lists there as an Open Badge.",
)

CRITERION: Fields = {"title": None}
ASSESSMENT: Fields = {"activity_type": "assessment", "title": "assessment"}
ASSESSED = ("Assessment", "Exam", "Portfolio", "Presentation", "Project")
"""Activity types in which something of the learner is judged."""

EXPERIENCE = "Professional Experience"
"""Activity type whose words are of work and not of learning: "Two years as a nurse". Others are chosen too
loosely to tell anything."""

REQUIRED_BADGE: Fields = {
    "title": "pathways.has_part",
    "required_badge_template_id": "pathways.reference",
}
TOWARD: Fields = {"name": "pathways.ladders_to", "id": "pathways.reference"}


def read(document: Document, source: Source) -> Read:
    """Read one answer. Raises :class:`ReadError` when there are no badges in it."""
    records = list(_records(document, source))
    toward: dict[str, list[Statement]] = {}
    for place, record in records:
        for _, activity in _activities(record, place):
            if required := text(activity.get("required_badge_template_id")):
                toward.setdefault(required, []).extend(say(record, place, TOWARD))
    metadata = document.json.get("metadata") if isinstance(document.json, dict) else None
    paging: Json = metadata if isinstance(metadata, dict) else {}
    return gather(
        records,
        partial(_badge, document, source, toward),
        links=_next_page(document.url, paging),
        stated_total=whole(paging.get("total_count")),
    )


def _records(document: Document, source: Source) -> Iterator[tuple[str, Any]]:
    """The badges of any of the shapes, each with its place."""
    match document.json:
        case list() as badges if listed(badges, lambda badge: "name" in badge):
            return numbered(badges, "")
        case {"data": list(badges)}:
            return numbered(badges, "data")
        case {"data": {"name": str()} as badge}:
            return iter([("data", badge)])
        case {"id": str() | int(), "name": str()} as badge:
            return iter([("", badge)])
        case dict() as badges if any(isinstance(badge, dict) and "id" in badge for badge in badges.values()):
            return ((f"[{json.dumps(key, ensure_ascii=False)}]", badge) for key, badge in badges.items())
    if found := kept(document.json, _is_badge):
        return iter(found)
    reason = "no badges in the answer; is the organization still there, and its page public?"
    raise ReadError(source.name, document.url, reason)


def _is_badge(record: Json) -> bool:
    return {"name", "badge_template_activities"} <= record.keys() or "badge_template" in record


def _badge(
    document: Document, source: Source, toward: dict[str, list[Statement]], badge: Json, place: str
) -> Iterator[RawListing | str]:
    reference = identifier(badge.get("id")) or text(badge.get("vanity_slug"))
    if "badge_template" in badge:
        yield f"{place}: a badge that was issued to somebody"
        return
    if reference is None:
        yield f"{place}: a badge without id"
        return
    yield listing(
        document,
        source,
        reference=reference,
        url=absolute(document.url, badge.get("url")) or document.url,
        place=place,
        statements=[
            *say(badge, place, BADGE),
            *_issuers(badge, place),
            *_criteria(badge, place),
            *toward.get(reference, ()),
        ],
    ).model_copy(update={"assertions": (*source.assertions, IS_BADGE)})


def _issuers(badge: Json, place: str) -> Iterator[Statement]:
    issuer = badge.get("issuer")
    entities = issuer.get("entities") if isinstance(issuer, dict) else None
    named = False
    for where, entity in numbered(entities, join(place, "issuer.entities")):
        if isinstance(entity, dict):
            named = named or entity.get("primary") is True
            yield from say(entity, where, ISSUER if entity.get("primary") is True else AUTHORITY)
    found = None if named or not isinstance(issuer, dict) else _ISSUED_BY.match(words(issuer.get("summary")))
    if found:
        yield from statement(
            found["who"], join(place, "issuer.summary"), "provider", offset=found.start("who")
        )


_ISSUED_BY = re.compile(r"issued by (?P<who>.+)")


def _criteria(badge: Json, place: str) -> Iterator[Statement]:
    for where, activity in _activities(badge, place):
        if text(activity.get("required_badge_template_id")):
            yield from say(activity, where, REQUIRED_BADGE)
        else:
            kind = activity.get("activity_type")
            for said in say(activity, where, ASSESSMENT if kind in ASSESSED else CRITERION):
                yield said.model_copy(update={"label": kind}) if kind == EXPERIENCE else said


def _activities(badge: Any, place: str) -> Iterator[tuple[str, Json]]:
    found = badge.get("badge_template_activities") if isinstance(badge, dict) else None
    for where, activity in numbered(found, join(place, "badge_template_activities")):
        if isinstance(activity, dict):
            yield where, activity


def _next_page(url: str, paging: Json) -> Iterator[Link]:
    """By its number where there is one: the address that the answer gives leads to the page for people."""
    page, pages = whole(paging.get("current_page")), whole(paging.get("total_pages"))
    if page is not None and pages is not None:
        following = with_query(url, page=str(page + 1)) if page < pages else None
    else:
        following = absolute(url, paging.get("next_page_url"))
    if following and following != url:
        yield Link(following)
