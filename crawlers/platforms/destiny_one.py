"""Modern Campus Destiny One public catalogues: program areas, streams and searches lead to courses.

Built from the selectors of three scrapers (2019 to 2026) and 28 addresses, without a response at hand: its
sources say so. A course page has panels (``courseProfilePanel_…``) and sections (``courseSectionPanel_…`` or
``.courseSection``), whose parts are classes with a label and a ``.content``. Fees are rows of
``.tuitionProfileFees``; a row of $0.00 beside another amount is the empty half of "credit or non-credit" and
is passed over. One page has many addresses, so each is brought to one form first. Instructors are never
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawlers.elements import Page, first, hidden, select
from crawlers.page import NotAListingError, read_page
from crawlers.pages import cues
from crawlers.pages.tags import Element, tag
from crawlers.read import Document, Link, Read
from crawlers.source import Source
from normalizer.raw import InstanceRef, RawListing, Region, Statement

_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_CONTEXT = frozenset(("selectedProgramAreaId", "selectedProgramStreamId"))
"""By which way a person came to a course or certificate: the page is the same."""
_LEADS_ON = re.compile(
    r"/(?:public/)?(?:search/)?(?:category/)?(?:publicCourseSearchDetails|courseCategoryCertificateProfile"
    r"|programStream|programArea|listProgramAreas|publicCourseAdvancedSearch|publicCourseSearch)\.do$"
)
_NUMBER = re.compile(r"(\d+)$")
_CODED = re.compile(r"(?P<code>[A-Z]{2,6}[ -]?\d{2,5}[A-Z]?)\s+[-–]\s+(?P<title>\S.*)", re.DOTALL)
_ZERO = re.compile(r"[^\d]*0+(?:[.,]0+)?[^\d]*")
_PART = re.compile(r"^(?:courseSection|section)([A-Z]\w*)$")
_ABOUT = {
    "BeginDate": "start",
    "EndDate": "end",
    "ScheduleMeetingLocation": "place",
    "Availability": "status",
    "Status": "status",
    "EnrollmentStatus": "status",
}


def read(document: Document, source: Source) -> Read:
    """Read a course, a certificate, or a page that leads to them."""
    page = Page(document)
    url = canonical(document.url)
    identifiers = dict(parse_qsl(urlsplit(url).query))
    links = tuple(Link(found) for found in dict.fromkeys(_links(page)) if found != url)
    if first(page.root, "[id^=courseProfilePanel_], #courseProfileOfficialCourseDescription") is not None:
        return _course_page(page, url, identifiers.get("courseId"), document, source)
    if "certificateId" in identifiers:
        return _certificate_page(document, url, identifiers["certificateId"], links, source)
    if "courseId" in identifiers:
        return Read(skipped=(f"{document.url}: no course on the page; it was withdrawn or asks for a login",))
    return Read(links=links)


def canonical(url: str) -> str:
    """The one address of a page that Destiny One serves under many: over https where no port says otherwise,
    without the session in its path, empty parameters, fragment and the way by which a person came, parameters
    in alphabetical order. What is no address comes back unchanged."""
    try:
        parts = urlsplit(url)
        scheme = parts.scheme if parts.port else "https"
    except ValueError:
        return url
    query = [(name, value) for name, value in parse_qsl(parts.query) if value]
    if {"courseId", "certificateId"} & {name for name, _ in query}:
        query = [(name, value) for name, value in query if name not in _CONTEXT]
    return parts._replace(
        scheme=scheme,
        netloc=parts.netloc.lower(),
        path=_SESSION.sub("", parts.path),
        query=urlencode(sorted(query)),
        fragment="",
    ).geturl()


def _links(page: Page) -> Iterator[str]:
    """Addresses of courses, certificates, areas, streams and further pages, on this host."""
    for link in select(page.root, "a[href]"):
        url = page.address(link.get("href"))
        if url and urlsplit(url).netloc.lower() == urlsplit(page.url).netloc.lower():
            found = canonical(url)
            if _LEADS_ON.search(urlsplit(found).path):
                yield found


def _course_page(page: Page, url: str, reference: str | None, document: Document, source: Source) -> Read:
    code, title = _title(page)
    if not title:
        return Read(skipped=(f"{document.url}: a course without a title",))
    said = [*title, *_profile(page)]
    instances: dict[str, InstanceRef] = {}
    skipped: list[str] = []
    sections = select(page.root, "div[id^=courseSectionPanel_], .courseSection.card")
    outermost = [s for s in sections if not any(parent in sections for parent in s.iterancestors())]
    for number, section in enumerate(outermost, 1):
        key, place = _section_key(page, section, number)
        if key in instances:
            skipped.append(f"{place}: the section {key!r} stands twice")
            continue
        instances[key] = InstanceRef(reference=key, place=place)
        said += _section(page, section, key, place, skipped)
    inside = {e for section in outermost for e in section.iter()}
    fees = [cell for cell in select(page.root, ".tuitionProfileFees") if cell not in inside]
    said += _fees(page, fees, "fees", "", skipped)
    listing = RawListing(
        source=source.name,
        reference=reference or code or urlsplit(url).path,
        url=url,
        body=document.hash,
        provider=source.provider,
        instances=tuple(instances.values()),
        statements=tuple(said),
        assertions=source.assertions,
    )
    return Read((listing,), skipped=tuple(skipped))


def _title(page: Page) -> tuple[str, list[Statement]]:
    """The course code, where the heading begins with one, and the title."""
    for heading in [*select(page.root, "h1"), *select(page.root, "h2")]:
        named = first(heading, ".title, .courseTitle")
        if named is not None:
            return page.words(first(heading, ".courseCode")), page.say(named, tag(heading), about="title")
        start, end = page.canon.span(heading)
        if found := _CODED.match(page.canon.text, start, end):
            return found["code"], page.slice(found.start("title"), end, tag(heading), about="title")
        if tag(heading) == "h2" and start < end:
            return "", page.say(heading, "h2", about="title")
    meta = first(page.root, "meta[name=title]")
    return "", hidden(meta.get("content") if meta is not None else "", "meta[name=title]", about="title")


def _profile(page: Page) -> Iterator[Statement]:
    description = first(page.root, "#courseProfileOfficialCourseDescription")
    place = "#courseProfileOfficialCourseDescription"
    yield from page.say(description, place, about="description", region="body")
    for methods in select(page.root, ".courseProfileInstructionMethods"):
        yield from page.say(methods, ".courseProfileInstructionMethods", about="delivery")
    certificates = select(page.root, "#courseProfileCertificates a")
    for number, link in enumerate(certificates, 1):
        place = f"#courseProfileCertificates/a[{number}]"
        yield from page.say(link, f"{place}/name", about="pathways.ladders_to")
        identifier = dict(parse_qsl(urlsplit(canonical(page.address(link.get("href")) or "")).query))
        reference = identifier.get("certificateId")
        yield from hidden(reference and _certificate(reference), f"{place}/href", about="pathways.reference")
    known = ("#courseProfileOfficialCourseDescription", ".courseProfileInstructionMethods")
    for panel in select(page.root, "div[id^=courseProfilePanel_]"):
        holds_known = any(
            select(panel, css) for css in (*known, "#courseProfileCertificates", ".courseSection")
        )
        if not holds_known and not select(panel, "div[id^=courseSectionPanel_], .tuitionProfileFees"):
            yield from _labelled(page, panel, f"#{panel.get('id')}", region="body")


def _section(page: Page, section: Element, key: str, place: str, skipped: list[str]) -> Iterator[Statement]:
    for part in section.iterdescendants():
        names = [found for name in str(part.get("class", "")).split() if (found := _PART.match(name))]
        if not names or _has_parts(part):
            continue
        name = names[0].group(1)
        if cues.PEOPLE.fullmatch(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)):
            continue
        yield from _labelled(page, part, f"{place}/{name}", subject=key, about=_ABOUT.get(name))
    yield from _fees(page, select(section, ".tuitionProfileFees"), f"{place}/fees", key, skipped)


def _has_parts(part: Element) -> bool:
    """Whether an element only holds other parts of a section."""
    inner = (name for e in part.iterdescendants() for name in str(e.get("class", "")).split())
    return any(_PART.match(name) or name == "tuitionProfileFees" for name in inner)


def _labelled(
    page: Page,
    part: Element,
    place: str,
    *,
    subject: str = "",
    about: str | None = None,
    region: Region = "facts",
) -> list[Statement]:
    """The content of a part under its printed label."""
    heading = first(
        part, ".label, label, .header, .card-header, .panel-title, dt, th, h2, h3, h4, h5, strong, b"
    )
    label = page.words(heading).rstrip(": ")
    if cues.PEOPLE.fullmatch(label):
        return []
    content = first(part, ".content, .card-body, .panel-body, dd, td")
    if content is not None and page.words(content):
        return page.say(content, place, label, about, subject=subject, region=region)
    start, end = page.canon.span(part)
    begins = page.canon.span(heading)[1] if heading is not None and page.words(heading) else start
    text = page.canon.text[begins:end].lstrip(" :\n")
    return page.slice(end - len(text), end, place, label, about, subject=subject, region=region)


def _fees(
    page: Page, cells: list[Element], place: str, subject: str, skipped: list[str]
) -> Iterator[Statement]:
    """Rows of fees, each under the heading of its row."""
    rows = [(cell, page.words(cell)) for cell in cells if page.words(cell)]
    is_priced = any(not _ZERO.fullmatch(text) for _, text in rows)
    for number, (cell, text) in enumerate(rows, 1):
        where = f"{place}/row {number}"
        if is_priced and _ZERO.fullmatch(text):
            skipped.append(f"{where}: {text!r} is the empty half of credit and non-credit")
            continue
        row = next((p for p in cell.iterancestors() if tag(p) in ("tr", "dl")), None)
        heading = first(row, "th, dt, .label, td:first-child") if row is not None else None
        label = page.words(heading).rstrip(": ") if heading is not None and heading is not cell else ""
        yield from page.say(cell, where, label, "price", subject=subject)


def _section_key(page: Page, section: Element, number: int) -> tuple[str, str]:
    """The id of a section and where it stands: its panel's number, else its code, else its position."""
    panel = section.get("id", "")
    found = _NUMBER.search(panel)
    code = page.words(first(section, ".sectionCode"))
    place = f"#{panel}" if panel else f".courseSection[{number}]"
    return (found.group(1) if found else code or f"#{number}"), place


def _certificate_page(
    document: Document, url: str, identifier: str, links: tuple[Link, ...], source: Source
) -> Read:
    try:
        listing = read_page(document, source)
    except NotAListingError as reason:
        return Read(links=links, skipped=(f"{document.url}: {reason}",))
    said = _named_by_meta(Page(document), listing.statements)
    changes = {"reference": _certificate(identifier), "url": url, "statements": said}
    return Read((listing.model_copy(update=changes),), links)


def _named_by_meta(page: Page, said: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """What a page says, under its meta title where it has no heading: that of its window names the site."""
    meta = first(page.root, "meta[name=title]") if first(page.root, "h1") is None else None
    title = hidden(meta.get("content") if meta is not None else "", "meta[name=title]", about="title")
    return (*title, *(one for one in said if one.about != "title")) if title else said


def _certificate(identifier: str) -> str:
    return f"certificate-{identifier}"
