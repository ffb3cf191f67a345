"""What is short: micro-credentials, badges, certifications, short courses, and what does not say what it is.

The same for whoever searches as for whoever compares: credit courses, whole programs and pages that are no
offering are left out unless everything is asked for. Silence stays, and what is a program by the word alone.
"""

from __future__ import annotations

from typing import Final, Literal

from normalizer.listing import SHORT_COURSE_WEEKS, CredentialType, Scope
from registry.kept_document import Document, value

ScopeAsked = Literal["short", "all"]
"""What is asked for: what is short, or everything."""

SHORT_SCOPES: Final = frozenset({"micro_credential", "short_course", "badge", "certification"})
JUST_A_PROGRAM: Final = frozenset({"", "program", "programme"})
"""Labels of what names no award: courses of two days call themselves a program too."""


def is_short(
    *,
    is_offering: bool | None,
    scope: Scope | None,
    credential_type: CredentialType | None,
    credential_label: str | None,
    weeks: float | None,
) -> bool:
    """Whether a listing is short, by the values of its fields and the most ``weeks`` that it goes on for."""
    if is_offering is False:
        return False
    if scope is None or scope in SHORT_SCOPES:
        return True
    by_the_word = credential_type == "other" and (credential_label or "").casefold() in JUST_A_PROGRAM
    return by_the_word and (weeks or 0) <= SHORT_COURSE_WEEKS


def is_short_document(document: Document) -> bool:
    """The same of a kept listing."""
    names = ("is_offering", "scope", "credential_type", "credential_label")
    duration = value(document, "duration") or {}
    weeks = duration.get("weeks_max") or duration.get("weeks_min")
    return is_short(**{name: value(document, name) for name in names}, weeks=weeks)
