"""The guide for institutions, as it stands among the documents, at ``/institutions/guide``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from fastapi import APIRouter, Response
from markdown_it import MarkdownIt
from markupsafe import Markup

from search_api.shown.templates import html

router = APIRouter(include_in_schema=False)

GUIDE: Final = Path(__file__).parents[2] / "docs" / "for-institutions.md"
PAGE: Final = re.compile(r"<code>(/[a-z]+)</code>")
"""What names one of our pages; in the repository there is none to link to."""


@router.get("/institutions/guide")
async def guide() -> Response:
    """For whoever writes the pages that are read."""
    return html("guide.html", body=_body())


@cache
def _body() -> Markup:
    body = MarkdownIt("commonmark").enable("table").render(GUIDE.read_text("utf-8"))
    return Markup(PAGE.sub(r'<a href="\1">\g<0></a>', body))  # noqa: S704  # ours
