"""The interface for people who build on it, at ``/api``: its addresses, what each takes, and one to try."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from search_api.answer import SearchPage
from search_api.query import UNKNOWN, SearchQuery
from search_api.routes.listings import read
from search_api.shown.templates import html

router = APIRouter(include_in_schema=False)

WORDS: Final = {"q": "data", "to": "certificate"}
"""What is asked for where words are needed."""
NOT_OF_ALL: Final = ("/api/v1/overlap/{id}",)
"""Addresses that only some listings have."""


class Call(NamedTuple):
    """One address and a way to ask it."""

    tag: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Mapping[str, Any], ...]
    example: str
    """An address that answers here and now; empty where none is known."""


@router.get("/api")
async def interface(request: Request) -> Response:
    """All addresses, those together that serve one purpose."""
    index = request.app.state.index
    some: SearchPage = await read(index, index.search, SearchQuery(per_page=2, facets=("provider",)))
    calls = sorted(_calls(request.app.openapi(), _known(some)), key=lambda call: call.tag != "listings")
    groups = [(tag, list(found)) for tag, found in groupby(calls, lambda one: one.tag)]
    return html("api.html", groups=groups, in_code=in_code)


def _known(some: SearchPage) -> dict[str, list[str]]:
    """Values of parameters that lead to something in this registry."""
    providers = [one.value for one in some.facets["provider"] if one.value not in UNKNOWN]
    return {
        "id": [hit.id for hit in some.hits],
        "provider": providers[:1],
        "name": [hit.source for hit in some.hits[:1]],
        **{name: [word] for name, word in WORDS.items()},
    }


def _calls(schema: Mapping[str, Any], known: Mapping[str, list[str]]) -> Iterator[Call]:
    for path, methods in schema["paths"].items():
        for method, call in methods.items():
            parameters = tuple(call.get("parameters", ()))
            askable = method == "get" and path not in NOT_OF_ALL
            yield Call(
                tag=call["tags"][0],
                method=method.upper(),
                path=path,
                summary=call["summary"],
                description=call.get("description", ""),
                parameters=parameters,
                example=_example(path, parameters, known) if askable else "",
            )


def _example(path: str, parameters: tuple[Mapping[str, Any], ...], known: Mapping[str, list[str]]) -> str:
    asked: list[tuple[str, str]] = []
    for one in parameters:
        name, schema = one["name"], one["schema"]
        values = schema.get("enum") or known.get(name, [])
        needed = schema.get("minItems", 1)
        if one["required"] and len(values) < needed:
            return ""
        if one["in"] == "path":
            path = path.replace(f"{{{name}}}", values[0])
        elif one["required"] or name in WORDS:
            asked += [(name, value) for value in values[:needed]]
    return f"{path}?{urlencode(asked)}" if asked else path


def in_code(text: str) -> list[tuple[str, bool]]:
    """A description in pieces, and whether each is code: what stands between backticks."""
    return [(piece, place % 2 == 1) for place, piece in enumerate(re.split(r"`+", text))]
