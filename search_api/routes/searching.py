"""Routes whose parameters are a whole :class:`~search_api.query.SearchQuery`, read in one step.

FastAPI reads parameters one by one: for forty of them, that takes longer than all else that HTTP adds to a
search. What such a route takes is described by its signature all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi import Request, Response
from fastapi.datastructures import QueryParams
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import ValidationError

from search_api.problems import refuse_unknown
from search_api.query import SearchQuery

LISTS: Final = frozenset(
    name for name, field in SearchQuery.model_fields.items() if isinstance(field.default, tuple)
)
"""Parameters that may be repeated."""


class SearchRoute(APIRoute):
    """A route that is called with the request and the search it asks for."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What answers a request."""

        async def handle(request: Request) -> Response:
            await refuse_unknown(request)
            response: Response = await self.endpoint(request, query_of(request.query_params))
            return response

        return handle


def query_of(parameters: QueryParams) -> SearchQuery:
    """The search that parameters ask for; of one that is given twice and is no list, the last. Raises
    ``RequestValidationError``, as FastAPI does."""
    given = {name: parameters.getlist(name) if name in LISTS else parameters[name] for name in parameters}
    try:
        return SearchQuery.model_validate(given)
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from None
