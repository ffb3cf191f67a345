"""Which platform an answer comes from: the signs of each, in one table, and where a crawl of it begins.

A sign is a promise, not a proof: :mod:`crawlers.add` keeps it only when the platform then reads something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, NamedTuple
from urllib.parse import urljoin

from crawlers.platforms import upload
from crawlers.read import Document, ReadError
from crawlers.rows import rows_of
from crawlers.sitemap import is_sitemap
from crawlers.template import COLUMNS, RECORDS

MOST_LOOKED_AT = 20
"""Records of a list in which a sign may stand: not every record has every key."""

MOST_CHARACTERS = 300_000
"""Of an answer that signs are searched in; those of a page stand in its head and its addresses."""


class Sign(NamedTuple):
    """One thing by which a platform is known."""

    platform: str
    kind: Literal["record", "json", "feed", "page", "address"]
    """``record``: where records stand in a JSON answer, then keys that one of them has. The others: a regular
    expression found in a JSON answer, in a feed (XML or iCalendar), in an HTML page, or in the address."""
    pattern: str
    start: str = ""
    """Where to begin: relative to the page, with the groups of the pattern as ``{1}``; ``""`` for the address
    itself."""


# The most particular first: whatever matches earlier is tried earlier. In `record` the places are
# `[]` a list, `name[]` a list under a name, `{}` the values of an object, `.` the answer itself.
SIGNS: tuple[Sign, ...] = (
    Sign("mit", "record", "[] readable_id courseruns"),
    Sign("mit", "record", "[] readable_id courses"),
    Sign("mit", "record", "[] Course_Id Title"),
    Sign("mit", "record", "[] Course_Id CO_Title"),
    Sign("mit", "record", "[] uuid learning_format"),
    Sign("mit", "record", "[] course_id title prices"),
    Sign("mit", "record", "data.searchAPISearch.documents[] nid"),
    Sign("open_edx", "record", "results[] course_runs"),
    Sign("open_edx", "record", "results[] courseruns"),
    Sign("open_edx", "record", "results[] readable_id"),
    Sign("open_edx", "record", "results[] blocks_url"),
    Sign("open_edx", "record", "results[] uuid courses"),
    Sign("open_edx", "record", "[] uuid courses"),
    Sign("open_edx", "record", "[] key course_runs"),
    Sign("open_edx", "record", "[] blocks_url"),
    Sign("open_edx", "record", ". key course_runs"),
    Sign("open_edx", "record", ". uuid courses"),
    Sign("open_edx", "record", ". blocks_url"),
    Sign("coursera", "record", "elements[] id slug partnerIds"),
    Sign("coursera", "record", "elements[] courseType slug"),
    Sign("futurelearn", "record", "[] uuid runs"),
    Sign("udacity", "record", "courses[] key expected_duration"),
    Sign("udacity", "record", "degrees[] key expected_duration"),
    Sign("credly", "record", "data[] vanity_slug"),
    Sign("credly", "record", "[] vanity_slug"),
    Sign("credly", "record", "{} vanity_slug"),
    Sign("credly", "record", "data vanity_slug"),
    Sign("credly", "record", ". vanity_slug"),
    Sign(
        "open_badges", "json", r'"@context"[^\]}]{0,500}(?:w3id\.org/openbadges|purl\.imsglobal\.org/spec/ob)'
    ),
    Sign("open_badges", "record", "result[] entityType criteriaNarrative"),
    Sign("open_badges", "record", "badges[] badge_id issuer_content_name"),
    Sign("open_badges", "record", ". achievementType criteria"),
    Sign("ctdl", "json", r"\bceterms:|\bpurl\.org/ctdl/|credreg\.net/ctdl|\"envelope_ctdl_type\""),
    Sign(
        "schema_org",
        "json",
        r"\"@type\"\s*:\s*\[?\s*\"(?:schema:)?(?:Course|EducationalOccupational|Event\b)",
    ),
    Sign("moochub", "record", "data[] id attributes.moocProvider"),
    Sign("moochub", "record", "data[] id attributes.courseMode"),
    Sign("moochub", "record", "data[] id attributes.publisher"),
    Sign("moochub", "record", "courses[] id knowledge_level verifications"),
    Sign("bc_transfer_guide", "record", "courses[] SndrInstitutionName"),
    Sign("eventbrite", "record", "events[] organization_id online_event"),
    Sign("eventbrite", "record", ". organization_id online_event"),
    Sign("libcal", "record", "results[] id startdt"),
    Sign("libcal", "record", "events[] id calendar registration"),
    Sign("libcal", "record", "events[] id calendar.name"),
    Sign("wordpress", "record", "[] id title.rendered"),
    Sign("wordpress", "record", "[] id permalink prices"),
    Sign("wordpress", "record", "events[] id rest_url"),
    Sign("wordpress", "record", ". id title.rendered"),
    Sign("shopify", "record", "products[] handle variants"),
    Sign("shopify", "record", "product handle variants"),
    Sign("canvas_catalog", "record", "courses[] id enrollment_fee"),
    Sign("canvas_catalog", "record", "programs[] id enrollment_fee"),
    Sign("canvas_catalog", "record", "products[] id enrollment_fee"),
    Sign("canvas_catalog", "record", "course id enrollment_fee"),
    Sign("kuali", "record", "[] pid title __catalogCourseId"),
    Sign("kuali", "record", "[] pid title catalogActivationDate"),
    Sign("kuali", "record", ". pid title __catalogCourseId"),
    Sign("kuali", "record", ". pid title catalogActivationDate"),
    Sign("sfu_outlines", "record", "info outlinePath"),
    Sign("sfu_outlines", "address", r"/course-outlines\?"),
    Sign("microsoft_learn", "record", "certifications[] uid"),
    Sign("microsoft_learn", "record", "mergedCertifications[] uid"),
    Sign("microsoft_learn", "record", "exams[] uid"),
    Sign("microsoft_learn", "record", "appliedSkills[] uid"),
    Sign("microsoft_learn", "record", "courses[] uid"),
    Sign("microsoft_learn", "record", "learningPaths[] uid"),
    Sign("microsoft_learn", "record", "modules[] uid"),
    Sign("perfectmind", "address", r"/perfectmind/api/"),
    Sign("perfectmind", "page", r'class="[^"]*\bprograms-service\b|\bvar eventInfo\s*=\s*\{'),
    Sign("bcit", "address", r"/wp-json/bcit/ptscc/"),
    Sign("bcit", "address", r"//www\.bcit\.ca/courses/", "/wp-json/bcit/ptscc/v1/list-active-urls"),
    Sign("class_central", "page", r"\bdata-lookup-course-\d+"),
    Sign("class_central", "address", r"//www\.classcentral\.com/"),
    Sign("destiny_one", "page", r"\bcourseProfilePanel_\d|\bid=\"courseProfileOfficialCourseDescription\""),
    Sign(
        "destiny_one",
        "page",
        r"/public/(?:search/|category/)?(?:publicCourseSearch|listProgramAreas|courseCategoryCertificate)\w*\.do",
        "/public/listProgramAreas.do?method=load",
    ),
    Sign(
        "destiny_one",
        "address",
        r"/(?:publicCourse\w+|courseCategoryCertificateProfile|programStream|programArea|listProgramAreas)\.do\b",
        "/public/listProgramAreas.do?method=load",
    ),
    Sign("banner", "address", r"/(?:bwckschd|bwckctlg)\.p_"),
    Sign("banner", "page", r"<(?:th|td) class=\"(?:ddtitle|ddlabel|nttitle)\""),
    Sign("oai_pmh", "feed", r"<OAI-PMH\b"),
    Sign("xcri_cap", "feed", r"<(?:\w+:)?catalog\b[^>]*\bxcri\.org"),
    Sign("rss", "feed", r"\A\s*(?:<[?!][^>]*>\s*)*<(?:rss|rdf:RDF|feed)\b"),
    Sign("ical", "feed", r"\A\s*BEGIN:VCALENDAR"),
    Sign("upload", "record", f"{RECORDS}[] code title"),
    # Pages whose listings stand in an API beside them.
    Sign("credly", "address", r"//www\.credly\.com/organizations/([\w-]+)", "/organizations/{1}/badges.json"),
    Sign(
        "shopify",
        "page",
        r"(?s)\A(?=.*\bcdn\.shopify\.com\b).*?rel=\"canonical\" href=\"[^\"]*(/collections/[\w-]+)",
        "{1}/products.json?limit=250",
    ),
    Sign("shopify", "page", r"\bcdn\.shopify\.com\b|\bShopify\.(?:shop|theme)\b", "/products.json?limit=250"),
    Sign(
        "libcal",
        "address",
        r"\.libcal\.com/.*[?&]c(?:id)?=(\d+)",
        "/ajax/calendar/list?c={1}&page=1&perpage=48",
    ),
    Sign("canvas_catalog", "address", r"\.catalog\.instructure\.com/", "/api/v1/courses"),
    Sign(
        "wordpress",
        "page",
        r"<link[^>]{1,300}href=[\"']([^\"']{9,300}/wp-json/wp/v2/"
        r"(?!pages|posts|categories|tags|media|users)[\w-]+)/\d+[\"']",
        "{1}?per_page=100",
    ),
    Sign(
        "open_edx",
        "page",
        r"(?i)\bopen edx\b|/courses/course-v1:|\bedx-platform\b|/static/(?:indigo|edx)",
        "/api/courses/v1/courses/?page_size=100",
    ),
    Sign(
        "schema_org",
        "page",
        r"(?:\"@type\"\s*:\s*\[?\s*\"|itemtype=[\"']https?://schema\.org/)(?:schema:)?"
        r"(?:Course|CourseInstance|EducationalOccupational\w+|(?:Education)?Event)\b",
    ),
)


@dataclass(frozen=True)
class Recognised:
    """A platform that an answer may come from."""

    platform: str
    because: str
    """The sign, in words."""
    start: str
    """Where its catalogue begins."""


def recognise(document: Document) -> tuple[Recognised, ...]:
    """The platforms that an answer shows signs of, the likeliest first, each once; last the one that reads
    anything of its kind: ``sitemap``, ``table`` or ``web_page``."""
    found = {one.platform: one for one in reversed([*_signs(document), _by_kind(document)])}
    return tuple(reversed(found.values()))


def _signs(document: Document) -> Iterator[Recognised]:
    kind, text = _kind(document), document.text[:MOST_CHARACTERS]
    for sign in SIGNS:
        if sign.kind == "record":
            if kind == "json" and _has(document.json, sign.pattern):
                keys = " and ".join(sign.pattern.split()[1:])
                yield Recognised(sign.platform, f"its records have {keys}", document.url)
            continue
        looked_in = {"address": document.url, kind: text}.get(sign.kind, "")
        if found := re.search(sign.pattern, looked_in):
            shown = " ".join(found.group().split())[-60:]
            start = sign.start.format(found.group(), *found.groups())
            yield Recognised(sign.platform, f"its {sign.kind} has {shown!r}", urljoin(document.url, start))


def _kind(document: Document) -> str:
    """``json``, ``feed``, ``page``, or ``table`` for rows of cells."""
    text = document.text[:5000].lstrip("\ufeff \t\r\n")
    if text[:1] in ("{", "["):
        try:
            return "json" if document.json is not None else "page"
        except ReadError:
            return "page"
    first, _, rest = text.partition("\n")
    cells = "<" not in first and any(first.count(delimiter) > 1 for delimiter in ",;\t|")
    if document.body.startswith((b"PK", b"\x1f\x8b")) or (cells and rest):
        return "table"
    root = _ROOT.match(text)
    is_feed = text.startswith("BEGIN:VCALENDAR") or (root and root.group(1).lower() not in _HTML)
    return "feed" if is_feed else "page"


_ROOT = re.compile(r"(?=<\?xml|<(?:rss|feed|urlset|sitemapindex|\w+:)).{0,3000}?<(\w[\w:-]*)", re.DOTALL)
"""The root element of what says that it is XML."""
_HTML = frozenset("html head body title meta".split())


def _by_kind(document: Document) -> Recognised:
    if is_sitemap(document) or document.body.startswith(b"\x1f\x8b"):
        return Recognised("sitemap", "it is a sitemap", document.url)
    kind = _kind(document)
    if kind == "table" and _is_template(document):
        return Recognised("upload", "it has the columns of our template", document.url)
    if kind in ("table", "json"):
        return Recognised("table", "it is a table" if kind == "table" else "it is JSON", document.url)
    return Recognised("web_page", "it is a web page", document.url)


def _is_template(document: Document) -> bool:
    """Whether it has most columns of our template, whichever kind of table it is."""
    try:
        names = {name.casefold() for name in rows_of(document, upload.TABLES).columns}
    except ReadError:
        return False
    return sum(column.name in names for column in COLUMNS) > len(COLUMNS) / 2


def _has(answer: Any, pattern: str) -> bool:
    """Whether one of the records at a place has all keys."""
    place, *keys = pattern.split()
    return any(
        isinstance(record, dict) and all(_at(record, key) is not None for key in keys)
        for record in islice(_records(answer, place), MOST_LOOKED_AT)
    )


def _records(answer: Any, place: str) -> Iterator[Any]:
    name = place.removesuffix("[]").removesuffix("{}").strip(".")
    held = _at(answer, name) if name else answer
    if place.endswith("[]"):
        yield from held if isinstance(held, list) else ()
    elif place.endswith("{}"):
        yield from held.values() if isinstance(held, dict) else ()
    else:
        yield held


def _at(record: Any, path: str) -> Any:
    for key in path.split("."):
        record = record.get(key) if isinstance(record, dict) else None
    return record
