"""Addresses of offerings, so written that one page has one address."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

import regex

_TRACKING = regex.compile(
    r"utm_.+|mtm_.+|pk_.+|hsa_.+|[a-z]{1,2}clid|gclsrc|_ga|_gl|mc_[ce]id|ref|referrer|source|src|campaign|aff(?:iliate)?(?:_?id)?"
    r"|irclickid|irgwc|ranmid|raneaid|ransiteid|queryid|index|position|trk|cmp|icid|share|session(?:id)?|sid|lang|locale"
)
"""Parameters that say how somebody came to a page or in which dress to show it, never which page it is."""

_FIRST_PAGE = regex.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")
_ANOTHER = regex.compile(r"^(.*?)-(\d{1,2})$")


def canonical(url: str | None) -> str | None:
    """An address without what tells no pages apart: scheme, ``www.``, case, fragment, tracking, order of the
    query, a closing slash. ``None`` for what is no address of a page: a site's root says nothing
    of one offering."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        if parts.port not in (None, 80, 443):
            host += f":{parts.port}"
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "." not in host:
        return None
    path = _FIRST_PAGE.sub("", unquote(parts.path)).rstrip("/").casefold()
    query = sorted((k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k.casefold()))
    if not path and not query:
        return None
    return host + path + ("?" + "&".join(f"{k}={v}" for k, v in query) if query else "")


def numbered_apart(left: str, right: str) -> bool:
    """Whether two addresses differ only in a number that a site appends when a name is taken:
    ``…/computer-graphics`` and ``…/computer-graphics-2``. The site itself then holds them for two."""
    stems = [_ANOTHER.match(address) for address in (left, right)]
    bases = [
        found.group(1) if found else address for found, address in zip(stems, (left, right), strict=True)
    ]
    return left != right and bases[0] == bases[1]
