"""Hand-written tables, and what the platform `table` says of them."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import orjson

from crawlers.read import Document, Read, read
from crawlers.source import Source

URL = "https://data.example/courses.csv"
NAMES = {"reference": ["code"], "columns": {"name": "title"}}
PLAIN = {"reference": ["code"], "columns": {"name": "title", "hours": "effort", "mode": "delivery"}}


def source(*tables: dict[str, Any], **settings: Any) -> Source:
    named = {"name": "a-table", "platform": "table", "known_from": "documentation"}
    return Source.model_validate({**named, "tables": tables, **settings})


def table(body: str | bytes | Any, *settings: dict[str, Any], **more: Any) -> Read:
    """What a table says: text, bytes, or anything else as JSON."""
    if isinstance(body, str):
        body = body.encode()
    elif not isinstance(body, bytes):
        body = orjson.dumps(body)
    given_source = source(*(settings or (PLAIN,)), **more)
    return read(Document(URL, body, source=given_source.name), given_source)


def workbook(*sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet()
        for row in sheet:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
