"""Errors as answers: RFC 9457 problem details that say what to change."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import Response
from fastapi.exceptions import RequestValidationError

from normalizer.raw import Frozen
from search_api.query import SearchQuery


class ParameterError(Frozen):
    """What is wrong with one parameter."""

    parameter: str
    """Its name; ``""`` where it is the combination of several."""
    message: str


class Problem(Frozen):
    """RFC 9457. ``type`` is ``about:blank``: the status says what kind of problem it is."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[ParameterError, ...] = ()

    def response(self, **headers: str) -> Response:
        """The answer, as ``application/problem+json``."""
        return Response(
            self.model_dump_json(),
            status_code=self.status,
            media_type="application/problem+json",
            headers=headers,
        )


def problem(status: int, detail: str, errors: tuple[ParameterError, ...] = ()) -> Problem:
    """A problem with the usual title of its status."""
    return Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=errors)


def parameter_errors(error: RequestValidationError | Sequence[Any]) -> tuple[ParameterError, ...]:
    """What pydantic found wrong with the parameters of a request, in words for people."""
    found = error.errors() if isinstance(error, RequestValidationError) else error
    return tuple(dict.fromkeys(_parameter_error(one) for one in found))


def _parameter_error(error: Any) -> ParameterError:
    place = [part for part in error["loc"] if part not in ("query", "path")]
    name = str(place[0])[:100] if place else ""
    if error["type"] == "extra_forbidden":
        known = ", ".join(SearchQuery.model_fields)
        return ParameterError(parameter=name, message=f"There is no such parameter. Known ones: {known}.")
    message = str(error["msg"]).removeprefix("Value error, ")
    return ParameterError(parameter=name, message=f"{message}.")
