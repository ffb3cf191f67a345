"""What names a page among those of its site: its own code, or its address."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawlers.links import path_of
from crawlers.pages import cues
from normalizer.raw import Statement

_TRACKING = ("utm_", "fbclid", "gclid", "mc_", "_ga")
_NUMBERED = re.compile(r"(?=.*[1-9]).{1,20}")
"""What can be a code; "TBA", "None" and "see below" are no page's own."""


def reference_of(url: str, statements: list[Statement]) -> str:
    """The site's own code where the page labels one, else the path of its address."""
    for statement in statements:
        is_code = statement.place.region == "facts" and cues.CODE.fullmatch(statement.label)
        if is_code and not statement.subject and _NUMBERED.fullmatch(statement.text):
            return statement.text
    return path_of(url)


def without_tracking(url: str) -> str:
    parts = urlsplit(url)
    if not parts.query:
        return parts._replace(fragment="").geturl()
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)]
    kept = [(name, value) for name, value in kept if not name.startswith(_TRACKING)]
    return parts._replace(query=urlencode(kept), fragment="").geturl()
