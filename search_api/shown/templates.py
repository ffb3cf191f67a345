"""Pages from the templates in ``pages/``, and what a template may call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from pydantic import ValidationError

from crawlers.fetch import contact
from search_api.answer import Span
from search_api.problems import Problem, parameter_errors, problem
from search_api.shown import comparison, field_labels, labels, search_labels, source_labels
from search_api.shown.listing_page import InstanceView, Item

TEMPLATES: Final = Path(__file__).parent.parent / "pages"


def html(template: str, status: int = 200, headers: dict[str, str] | None = None, **context: Any) -> Response:
    """A page from its template."""
    body = ENVIRONMENT.get_template(template).render(context)
    return Response(body.encode("utf-8", "replace"), status, headers, media_type="text/html; charset=utf-8")


def problem_page(request: Request, found: Problem, back: str = "", **headers: str) -> Response:
    """A problem, for people; ``back`` is the address of the search without what is wrong with it."""
    words = request.query_params.get("q", "")[:200] if request.url.path == "/" else ""
    return html("problem.html", status=found.status, headers=headers, problem=found, words=words, back=back)


def invalid_page(request: Request, error: ValidationError, detail: str, back: str = "") -> Response:
    """What is wrong with what was asked or sent, for people."""
    return problem_page(request, problem(422, detail, parameter_errors(error.errors())), back)


def marked(text: str, spans: Sequence[Span]) -> Markup:
    """A stranger's text, escaped, with the words found marked."""
    pieces, at = [], 0
    for span in spans:
        pieces += [escape(text[at : span.start]), Markup("<mark>"), escape(text[span.start : span.end])]
        pieces.append(Markup("</mark>"))
        at = span.end
    return Markup("").join([*pieces, escape(text[at:])])


def web_address(url: str | None) -> str | None:
    """An address that may become a link: http or https. Anything else is shown as text at most."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def host(url: str) -> str:
    """Where a link leads, for people."""
    return urlsplit(url).hostname or ""


def plain(figure: object) -> str:
    """A number of a query as it stands in its form."""
    return "" if figure is None else f"{figure:g}" if isinstance(figure, float) else str(figure)


def day(moment: datetime | date) -> str:
    """``12 January 2026``."""
    return f"{moment.day} {moment:%B %Y}"


def ahead_first(instances: Sequence[InstanceView], today: date) -> list[InstanceView]:
    """Sections and runs in their order, but what has begun behind the others, and last what is over."""
    return sorted(instances, key=lambda one: one.stage(today))


def still_ahead(items: Sequence[Item], today: date) -> list[Item]:
    """Values without dates that are past, the next first; the last one alone where all are."""
    dated = sorted(items, key=lambda item: item.last_day or date.max)
    return [item for item in dated if not item.last_day or item.last_day >= today] or dated[-1:]


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "day": day,
        "ahead_first": ahead_first,
        "still_ahead": still_ahead,
        "web_address": web_address,
        "capital": labels.capital,
        "label_value": labels.value,
        "label_language": labels.language,
        "field_name": field_labels.name,
        "field_saying": field_labels.saying,
    }
    environment.globals |= {
        "labels": labels,
        "search_labels": search_labels,
        "source_labels": source_labels,
        "comparison": comparison,
        "contact": contact,
        "marked": marked,
        "host": host,
        "plain": plain,
    }
    return environment


ENVIRONMENT: Final = _environment()
