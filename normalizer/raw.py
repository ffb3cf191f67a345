"""What a crawl hands over: statements as published, and the record of the run that gathered them.

Nothing in this file interprets. A :class:`RawListing` says what a page or an API answer says about one
offering, word for word and with the place of each word; what the words mean is decided by
:mod:`normalizer.normalize` alone, so that old captures improve whenever the rules do.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Region = Literal["data", "facts", "body", "markup"]
"""How close to the offering the words stand, most trusted first.

``data``   a field of an API answer, feed or table, whose meaning the platform documents
``facts``  a labelled fact that people see on the page: definition list, table row, "Label: value"
``body``   prose, headings and lists that people see, inside the listing's own region
``markup`` what only machines see: JSON-LD, microdata, meta tags, attributes (a claim to be checked)

Menus, footers and teasers of other offerings never become statements.
"""


class Frozen(BaseModel):
    """Base of all contract types: immutable, and closed to fields nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Frozen):
    """Where words stand, precise enough for a person and for a test to find them again."""

    path: str
    """JSON path (``results[0].course_runs[1].min_effort``), row and column (``row 5/hours``) or a trail
    of headings and labels on a page (``h2 Workload/p[1]``)."""

    region: Region

    offset: int = Field(default=0, ge=0)
    """Offset of the words in the canonical text they are a slice of: that of the whole page for ``facts``
    and ``body``, that of the token at ``path`` for ``data`` and ``markup`` (where it is 0 unless the token
    is long and was divided)."""


class Statement(Frozen):
    """One thing that a source says, as published."""

    subject: str = ""
    """``""`` for the listing itself, else the reference of one of its instances: a price of one section
    must never answer for another."""

    label: str = ""
    """What is printed beside the words ("Tuition", "Effort", "Frais"): a label, a heading, a column or key
    name. ``""`` where nothing is."""

    text: str
    """The words: an exact slice of a :func:`normalizer.text.canonical_text`, never empty."""

    about: str | None = None
    """The field of the common schema when the platform documents it, as a dotted name that
    :data:`normalizer.about.ABOUT` lists (``weekly_hours.min``, ``price.amount``); else ``None``.
    Parts of one price or one outcome share the parent of their paths."""

    place: Place


class InstanceRef(Frozen):
    """An instance (section, run, term) that a source lists for an offering."""

    reference: str
    """The site's own id: a CRN, a run key; a date or the position as the last resort."""

    place: str
    """Where its record starts in the file, as :attr:`RawListing.place` is for the listing."""


class Assertion(Frozen):
    """A fact true of every listing of a platform or source, written once in its file with its grounds.

    It yields ``calculated`` values and gives way to anything that a listing itself says.
    """

    field: str
    value: str
    grounds: str = Field(min_length=20)
    over_prose: bool = False
    """Whether prose that seems to say otherwise speaks of something else: the classrooms for which a course
    trains teachers, the nanodegree that uses a course. Then only a listing's own fields outweigh it."""


ProviderType = Literal[
    "university",
    "college",
    "institute",
    "indigenous",
    "mooc",
    "company",
    "association",
    "government",
    "school",
]


COUNTRY = r"^[A-Z]{2}$"
"""ISO 3166-1 alpha-2."""
REGION = r"^[A-Z]{2}-[A-Z0-9]{1,3}$"
"""ISO 3166-2."""


class Provider(Frozen):
    """Who offers: an organisation as ``providers.toml`` or a source file describes it."""

    slug: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str
    type: ProviderType
    country: str = Field(pattern=COUNTRY, description="ISO 3166-1 alpha-2")
    region: str | None = Field(default=None, pattern=REGION, description="ISO 3166-2")
    time_zone: str = Field(description="IANA name; local dates of this provider are read in it")


class RawListing(Frozen):
    """One offering as one source publishes it: its statements, untouched. One per course; a run that stands
    without its course is a listing with one instance."""

    source: str
    """Name of the source file it was read with."""

    reference: str = Field(min_length=1)
    """The site's own id of the offering: course code, product id, slug as the last resort. Never a title,
    a clock or a raw URL."""

    url: str
    """The page that a person should open, absolute."""

    read_from: str = ""
    """Address of the list, feed or answer that was read instead of that page; ``""`` where the page itself
    was, or a file without an address. Of joined parts, that of the one which gives the title."""

    place: str = ""
    """Where the record stands in its file: ``row 5``, ``results[0]``, ``li[data-lookup-course-1249]``;
    ``""`` when the file is about this listing alone."""

    body: str = ""
    """SHA-256, in hexadecimal, of the response body the statements are slices of."""

    beside: tuple[str, ...] = ()
    """The same of the other bodies, where parts of several answers were joined."""

    provider: Provider | None = None
    """From the source file; ``None`` where a source lists offerings of many providers."""

    aliases: tuple[str, ...] = ()
    """References by which the same site knew this offering before."""

    instances: tuple[InstanceRef, ...] = ()
    statements: tuple[Statement, ...] = ()
    assertions: tuple[Assertion, ...] = ()


class CrawlError(Frozen):
    """One address that could not be read, in words a person can act on."""

    url: str
    reason: str
    """What happened and, where known, what to do: "answered 503 three times; try again later"."""


class Fetched(Frozen):
    """What is remembered of one fetched address, so that the next crawl can ask "has it changed?"."""

    url: str
    read_at: str = ""
    """The address that it redirected to and was read at; ``""`` where it is the same."""
    etag: str | None = None
    last_modified: str | None = None
    """Both as the server sent them, to be sent back unchanged."""
    lastmod: str | None = None
    """``lastmod`` of the sitemap entry that led here."""
    answered: date | None = None
    """The day, in UTC, on which it last answered."""
    silent_since: date | None = None
    """The day of the first crawl after that which asked for it and could not read an answer."""
    failures: int = 0
    """How many crawls, that one included, asked for it in vain."""
    missed_since: date | None = None
    """The day of the first crawl which saw the whole catalogue and was no longer led to it."""
    body: str = ""
    """SHA-256 of the body, in hexadecimal."""
    reader: str = ""
    """Fingerprint of the reader and source settings that read it; another one must read it anew."""
    references: tuple[str, ...] = ()
    """Listings that were read from it."""
    is_list: bool = False
    """These are records of a list, feed or answer that is the own page of none."""
    links: tuple[str, ...] = ()
    """Addresses that it led to."""
    dates: dict[str, str] = Field(default_factory=dict)
    """Of these, those of which it said when they last changed: address to ``lastmod``."""
    pending: bool = False
    """Asked for by a crawl that did not come to its end: the crawl that goes on from it need not ask
    again."""


class CrawlRun(Frozen):
    """The record of one crawl of one source: what was asked, what came back, and how it ended."""

    id: str
    """The name of its spool, which is that of the run in a registry where it is harvested for one."""
    source: str
    started: datetime
    finished: datetime
    outcome: Literal["finished", "stopped", "failed"]
    """``finished`` saw the whole catalogue; ``stopped`` met a limit or was ended; ``failed`` could not start
    or broke. Only a finished run may make a listing dormant."""
    reason: str = ""
    """One sentence, for anything but ``finished``."""
    addresses: int = 0
    """Addresses asked for, whether they answered or not, or known to be unchanged."""
    requests: int = 0
    """To these addresses and to robots.txt, those asked again and redirected ones among them."""
    bytes: int = 0
    not_modified: int = 0
    """Addresses that had not changed: answered 304, or skipped by the sitemap's ``lastmod``."""
    listings: int = 0
    """RawListings handed over."""
    unchanged: tuple[str, ...] = ()
    """References seen without being read again: their page had not changed, or the catalogue leads to it and
    it gave no answer this time."""
    gone: tuple[str, ...] = ()
    """Pages of listings that nothing led to any more and that, being asked, answered that they are gone."""
    renamed: dict[str, str] = Field(default_factory=dict)
    """References of listings whose pages were moved for good, new ones to those by which the site knew them
    before."""
    stated_total: int | None = None
    """How many listings the site itself says it has, where it says."""
    robots: str = ""
    """What robots.txt answered: ``allowed``, ``none``, ``disallowed: /path``, ``unreachable``."""
    not_taken: tuple[CrawlError, ...] = ()
    """What is wrong in tables by the template: a row that has a fault is not taken, and may be that of a
    listing which is registered."""
    errors: tuple[CrawlError, ...] = ()
