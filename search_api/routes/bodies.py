"""What requests carry, at most so much of it."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData

M = TypeVar("M", bound=BaseModel)

MOST_BYTES: Final = 400_000
"""Of JSON, of a form without a file, and of one field of any."""


async def read_body(request: Request, most: int) -> bytes:
    """The bytes of a request. Raises ``HTTPException`` for more than ``most``, without reading on, and for a
    form, whose own lines would be taken for the file's."""
    if request.headers.get("content-type", "").startswith("multipart/"):
        raise HTTPException(415, "Send the file itself, as `curl --data-binary @FILE` does, not in a form.")
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise _too_long(most)
    return bytes(data)


async def read_json(request: Request, kind: type[M]) -> M:
    """A body of JSON; FastAPI would read one of any length. Raises as :func:`read_body`, and
    ``RequestValidationError``."""
    try:
        return kind.model_validate_json(await read_body(request, MOST_BYTES))
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error


def json_body(kind: type[BaseModel], **also: Any) -> dict[str, Any]:
    """What a route that reads JSON adds to the interface's description."""
    content = {"application/json": {"schema": _in_one_piece(kind.model_json_schema()), **also}}
    return {"requestBody": {"required": True, "content": content}}


def _in_one_piece(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with what it refers to in its place: its references would lead nowhere in the description."""
    parts = schema.pop("$defs", {})

    def whole(node: Any) -> Any:
        if isinstance(node, dict):
            if "$ref" in node:
                return whole(parts[node["$ref"].rpartition("/")[2]])
            return {name: whole(value) for name, value in node.items()}
        return [whole(value) for value in node] if isinstance(node, list) else node

    found: dict[str, Any] = whole(schema)
    return found


async def read_form(request: Request, most: int = MOST_BYTES) -> FormData:
    """A form, urlencoded or with a file. Raises ``HTTPException`` for one without a length or too long."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise HTTPException(411, "A form is sent with its length, as browsers do.")
    if int(length) > most:
        raise _too_long(most)
    return await request.form(max_files=1, max_fields=2_000, max_part_size=MOST_BYTES)


def form_text(form: FormData, name: str) -> str:
    """What a form says in a field; nothing where it has a file or no such field."""
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def _too_long(most: int) -> HTTPException:
    return HTTPException(413, f"At most {most:,} bytes are taken.")
