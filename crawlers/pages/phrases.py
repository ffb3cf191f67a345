"""Patterns out of phrases, in which ``…`` stands for up to 60 characters."""

from __future__ import annotations

import re


def one_of(*phrases: str) -> str:
    """One of the phrases, as a regular expression."""
    return "(?:" + "|".join(phrases).replace("…", ".{0,60}") + ")"


def whole(*phrases: str) -> re.Pattern[str]:
    """A pattern for a whole heading or label, whatever mark stands around it."""
    return re.compile(rf"\W*{one_of(*phrases)}\W*", re.IGNORECASE)


def within(*phrases: str) -> re.Pattern[str]:
    """A pattern for whole words inside a text."""
    return re.compile(rf"\b{one_of(*phrases)}\b", re.IGNORECASE)
