"""Whether an amount stands alone in its segment of a line, so that it needs no word of price."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher
from normalizer.price_rules.amount_context import Context

WITH = matcher(r"\s?(?:with|avec|con|com|mit|met)\s", re.IGNORECASE)
_SEGMENT = matcher(r"[;|•·]\s?|,\s|\s[-–—/]\s")
_SURROUNDINGS = matcher(
    r"^\W*de\b|"
    r"\b(?:online|in[\s-]person|on[\s-]campus|daytime|evenings?|weekends?|weekdays?|full-time|part-time|and|"
    r"or|(?:in the )?classroom|hybrid|blended|virtual(?:ly)?|(?:via|on) zoom|self[\s-]paced|en ligne|"
    r"en présentiel|\d+ (?:hours?|hrs?|heures?|weeks?|semaines?))\b|"
    r"\b(?:add to (?:cart|basket|bag)|(?:buy|book|reserve|enrol+|register|sign up|apply|checkout)"
    r"(?: (?:now|today|here|online|it))?)\s*[.!>›→]*$|"
    r"^\s*[\p{L}-]++(?:\s[\p{L}-]++){0,5} (?:dollars|euros?|pounds)\b|"
    r"\b(?:depending on|selon|je nach|afhankelijk van|según)\b[^.;]*|\([^()]{0,80}\)",
    re.IGNORECASE,
)
"""Words of place and length, which may stand beside a price without a word of price: "$349 online"."""
_INCLUDES = matcher(
    r"\b(?:incl|compris|inbegrepen|enthalten|covers?\b|buys?\b|gets? you\b|secures?\b)", re.IGNORECASE
)


def stands_alone(context: Context, *, dear: bool) -> bool:
    """Whether nothing but the amount, and what it includes, stands in its segment of the line."""
    if _INCLUDES.search(context.right):
        return True
    begin = max((m.end() for m in _SEGMENT.finditer(context.left)), default=0)
    right = "" if WITH.match(context.right) and not dear else context.right
    words = _SURROUNDINGS.sub("", context.left[begin:] + right)
    return not any(letter.isalpha() for letter in words)
