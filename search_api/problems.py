"""Errors as answers: RFC 9457 problem details that say what to change."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, Final

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel

from normalizer.raw import Frozen
from normalizer.shared.faults import instead

MOST_TOLD: Final = 20
"""Unknown parameters of one request; each is told with all that there are."""


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


def parameter_errors(found: Sequence[Any], known: Sequence[str] = ()) -> tuple[ParameterError, ...]:
    """What pydantic found wrong with the parameters of a request, in words for people; ``known`` are the
    parameters there are."""
    return tuple(dict.fromkeys(_parameter_error(one, known) for one in found))


def known_parameters(request: Request) -> tuple[str, ...]:
    """The query parameters of the route that a request came to."""
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return ()
    names: list[str] = []
    for field in route.dependant.query_params:
        kind = field.field_info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names += kind.model_fields
        else:
            names.append(field.alias)
    return tuple(names)


async def refuse_unknown(request: Request) -> None:
    """A dependency of every route of the interface: a parameter that is not there would be passed over in
    silence, and with it what somebody meant to ask."""
    known = known_parameters(request)
    errors = [
        {"type": "extra_forbidden", "loc": ("query", name), "msg": ""}
        for name in request.query_params
        if name not in known
    ]
    if errors:
        raise RequestValidationError(errors[:MOST_TOLD])


def _parameter_error(error: Any, known: Sequence[str]) -> ParameterError:
    place = [part for part in error["loc"] if isinstance(part, str) and part not in ("query", "path", "body")]
    name = place[0][:100] if place else ""
    if error["type"] == "extra_forbidden" and error["loc"][0] != "query":
        return ParameterError(parameter=name, message="There is no such key here; leave it out.")
    if error["type"] == "extra_forbidden":
        there = f"Known ones: {', '.join(known)}." if known else "This address takes none."
        return ParameterError(parameter=name, message=f"There is no such parameter. {there}")
    return ParameterError(parameter=name, message=f"{instead(error)}.")
