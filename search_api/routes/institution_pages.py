"""Institutions for people: all at ``/institutions``, one with its listings at ``/institutions/{slug}``."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Final
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import ValidationError

from normalizer.listing import State
from registry.fields import ASKED_FIRST
from search_api.query import MAX_QUERY_CHARACTERS
from search_api.routes.institutions import ListingsAsked, detail, listed, owned
from search_api.shown import field_labels
from search_api.shown.templates import html, invalid_page

router = APIRouter(include_in_schema=False)

FIRST: Final = tuple(either[0] for either in ASKED_FIRST)
"""What a learner asks first, by field."""
MOST_NAMES: Final = 200
"""That are not in our list, on one page."""


@router.get("/institutions")
async def institutions(request: Request) -> Response:
    """All institutions with listings, and the names that are none's."""
    found = await run_in_threadpool(listed, request)
    names = [
        (name, number, _searched(name)) for name, number in islice(found.unknown_names.items(), MOST_NAMES)
    ]
    return html("institutions.html", found=found, names=names, named=sum(found.unknown_names.values()))


def _searched(name: str) -> str:
    """Where listings of no known institution are found that have a name; nowhere for one that is too long."""
    words = '"' + name.replace('"', " ") + '"'
    asked = {"provider": "not_understood", "q": words, "scope": "all"}
    return f"/?{urlencode(asked)}" if len(words) <= MAX_QUERY_CHARACTERS else ""


@router.get("/institutions/{provider}")
async def institution(request: Request, provider: str) -> Response:
    """One institution: what could be read, by field and by listing, and what to write."""
    store = request.app.state.store
    try:
        given = request.query_params
        asked = ListingsAsked.model_validate(
            {"page": given.get("page") or 1, "title": given.get("title", "")}
        )
    except ValidationError as error:
        return invalid_page(request, error, "This cannot be answered as asked.")
    found = await run_in_threadpool(detail, store, provider)
    own = await run_in_threadpool(owned, store, provider, asked.page, asked.title)
    others = [name for name in field_labels.NAMES if name not in FIRST]
    return html(
        "institution.html",
        found=found,
        own=own,
        asked=asked,
        last=max(1, -(-own.total // own.per_page)),
        at_page=lambda number: at_page(f"/institutions/{found.provider}", number, title=asked.title),
        first=FIRST,
        others=[name for name in others if _spoken_of(found.fields[name])],
        silent=[name for name in others if not _spoken_of(found.fields[name])],
    )


def at_page(path: str, number: int, **asked: str) -> str:
    """The address of a page of listings."""
    given = {name: value for name, value in asked.items() if value}
    return f"{path}?{urlencode(given | {'page': number})}#listings"


def _spoken_of(states: Mapping[State, int]) -> bool:
    return any(states[state] for state in ("stated", "calculated", "not_understood"))
