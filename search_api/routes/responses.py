"""What the routes of the interface answer with, and how its description says so."""

from __future__ import annotations

from typing import Any, Final

from fastapi import Response
from pydantic import BaseModel

from search_api.problems import Problem

Answers = dict[int | str, dict[str, Any]]
"""By status, as a route's ``responses`` take them."""


def as_json(answer: BaseModel) -> Response:
    """An answer, ready to send: FastAPI would check and convert it once more."""
    return Response(answer.model_dump_json(), media_type="application/json")


def refused(status: int, because: str) -> Answers:
    """A problem that a route may answer with."""
    return {status: {"model": Problem, "description": because}}


def example(shown: object) -> Answers:
    """What a route answers when all is well."""
    return {200: {"content": {"application/json": {"example": shown}}}}


INVALID: Final = refused(422, "A parameter is unknown or wrong; `errors` say what to change.")
UNAVAILABLE: Final = refused(503, "There is no index to search, or no registry to read.")
FORBIDDEN: Final = refused(403, "The request comes from no office that may record this.")
TOO_LONG: Final = refused(413, "What is said is too long.")
TABLE: Final[Answers] = {
    200: {
        "content": {
            "text/csv": {"schema": {"type": "string"}},
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                "schema": {"type": "string", "format": "binary"}
            },
        },
        "description": "The table, as a file.",
    }
}
