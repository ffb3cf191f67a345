"""The guide for institutions, as it stands among the documents, at ``/institutions/guide``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from fastapi import APIRouter, Response
from markdown_it import MarkdownIt
from markupsafe import Markup

from search_api.shown.templates import html

router = APIRouter(include_in_schema=False)

GUIDE: Final = Path(__file__).parents[2] / "docs" / "for-institutions.md"


@router.get("/institutions/guide")
async def guide() -> Response:
    """For whoever writes the pages that are read."""
    return html("guide.html", body=_body())


@cache
def _body() -> Markup:
    return Markup(MarkdownIt("commonmark").enable("table").render(GUIDE.read_text("utf-8")))  # noqa: S704  # ours
