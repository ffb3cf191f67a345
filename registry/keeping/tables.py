"""The tables. Rows of a run that is still running stand in the ``staged`` tables, where no reader looks."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    String,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Compared byte by byte on every database, so that order, and with it the digest, is the same everywhere.
Key = String().with_variant(String(collation="C"), "postgresql")


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; SQLite has no time zones of its own."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class _Run(TypedColumns):
    id: Named[str] = Column(Key, primary_key=True)
    source: Named[str] = Column(Key)
    kind: Named[str]
    """``harvest`` | ``replay`` | ``withdrawal``"""
    state: Named[str]
    """``running`` | ``accepted`` | ``rejected`` | ``failed`` | ``abandoned``"""
    due: Named[datetime | None] = Column(Instant)
    """The turn that a scheduler claimed with this run."""
    started: Named[datetime] = Column(Instant)
    finished: Named[datetime | None] = Column(Instant)
    as_of: Named[datetime] = Column(Instant)
    """The moment under which its listings are recorded."""
    reason: Named[str] = Column(Text)
    complete: Named[bool]
    counts: Named[dict[str, int]] = Column(JSON)
    filled: Named[dict[str, float]] = Column(JSON)
    robots: Named[str] = Column(Text)
    """What robots.txt answered; ``""`` where it was not asked."""
    crawl: Named[bytes | None] = Column(LargeBinary)
    """The CrawlRun, packed, without the references of what had not changed."""
    cursor: Named[int | None]
    """Of the last change that it published; ``None`` where it changed nothing visibly."""


run = Table(
    "run",
    metadata,
    _Run,
    Index("ix_run_one_running", "source", unique=True, sqlite_where=text("state = 'running'"),
          postgresql_where=text("state = 'running'")),
    Index("ix_run_due", "source", "due", unique=True),
    Index("ix_run_started", "source", "started"),
    Index("ix_run_cursor", "cursor", unique=True),
)  # fmt: skip


class _Source(TypedColumns):
    name: Named[str] = Column(Key, primary_key=True)
    declared: Named[datetime] = Column(Instant)
    """When its file last said something new."""
    document: Named[str] = Column(Text)
    """A Declaration as JSON."""


source = Table("source", metadata, _Source)


class _Blob(TypedColumns):
    hash: Named[str] = Column(Key, primary_key=True)
    source: Named[str] = Column(Key, index=True)
    kind: Named[str]
    """``raw`` (a RawListing) | ``listing`` (a Listing)"""
    data: Named[bytes] = Column(LargeBinary)
    """Packed JSON, as :mod:`registry.keeping.documents` writes it."""


blob = Table("blob", metadata, _Blob)


class _Listing(TypedColumns):
    id: Named[str] = Column(Key, primary_key=True)
    source: Named[str] = Column(Key)
    reference: Named[str] = Column(Key)
    """The one it is known by now; ``alias`` has all of them."""
    url: Named[str] = Column(Text)
    title: Named[str] = Column(Text)
    provider: Named[str] = Column(Key)
    """Slug; ``""`` where the source does not tell."""
    status: Named[str]
    stated: Named[str]
    """The status that the source gives it while it is listed there."""
    first_seen: Named[datetime] = Column(Instant)
    last_seen: Named[datetime] = Column(Instant)
    changed: Named[datetime] = Column(Instant)
    """When its page's content or its status last changed; new rules do not count."""
    revision: Named[int]
    raw_hash: Named[str] = Column(Key, ForeignKey("blob.hash"), index=True)
    content_hash: Named[str] = Column(Key)
    rules_version: Named[str]
    states: Named[str] = Column(Text)
    """Its fields' states, as :mod:`registry.fields` writes them."""
    cursor: Named[int]
    """Grows with each visible change; an index follows it."""


listing = Table(
    "listing",
    metadata,
    _Listing,
    Index("ix_listing_cursor", "cursor"),
    Index("ix_listing_source", "source", "status"),
    Index("ix_listing_url", "source", "url"),
)


class _Alias(TypedColumns):
    source: Named[str] = Column(Key, primary_key=True)
    reference: Named[str] = Column(Key, primary_key=True)
    listing: Named[str] = Column(Key, ForeignKey("listing.id"), index=True)


alias = Table("alias", metadata, _Alias)


class _StatusChange(TypedColumns):
    listing: Named[str] = Column(Key, ForeignKey("listing.id"), primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    """From 1."""
    status: Named[str]
    at: Named[datetime] = Column(Instant)
    """Since when it was so."""


status_change = Table("status_change", metadata, _StatusChange)


class _Revision(TypedColumns):
    listing: Named[str] = Column(Key, ForeignKey("listing.id"), primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    """From 1."""
    cause: Named[str]
    """``page`` | ``rules`` | ``correction``"""
    raw_hash: Named[str] = Column(Key, ForeignKey("blob.hash"), index=True)
    content_hash: Named[str] = Column(Key, ForeignKey("blob.hash"), index=True)
    rules_version: Named[str]
    body: Named[str] = Column(Key)
    """SHA-256 of the page that its quotes are slices of."""
    beside: Named[list[str]] = Column(JSON)
    """The same of the other pages, where parts of several were joined."""
    run: Named[str] = Column(Key, ForeignKey("run.id"), index=True)
    at: Named[datetime] = Column(Instant)


revision = Table("revision", metadata, _Revision)


class _Link(TypedColumns):
    listing: Named[str] = Column(Key, ForeignKey("listing.id"), primary_key=True)
    """The smaller id of the two."""
    other: Named[str] = Column(Key, ForeignKey("listing.id"), primary_key=True, index=True)
    verdict: Named[str]
    kind: Named[str]
    """What they are if they are one course; the verdict is that where the score reaches so far."""
    score: Named[float] = Column(Float)
    reasons: Named[list[list[Any]]] = Column(JSON)
    """What was compared, what was found, and what it weighs."""
    at: Named[datetime] = Column(Instant)
    """Since when it has been so."""


link = Table("link", metadata, _Link)


class _Judgement(TypedColumns):
    id: Named[str] = Column(Key, primary_key=True)
    listing: Named[str] = Column(Key, ForeignKey("listing.id"))
    """The smaller id of the two."""
    other: Named[str] = Column(Key, ForeignKey("listing.id"), index=True)
    question: Named[str]
    """``identity`` | ``overlap``"""
    verdict: Named[str]
    reason: Named[str] = Column(Text)
    office: Named[str] = Column(Text)
    """Who judged: an office, never a person's name."""
    at: Named[datetime] = Column(Instant)
    number: Named[int]
    """Of the pair's judgements on this question, from 1."""
    undone: Named[datetime | None] = Column(Instant)
    undone_by: Named[str] = Column(Text)
    undone_reason: Named[str] = Column(Text)


judgement = Table(
    "judgement",
    metadata,
    _Judgement,
    Index("ix_judgement_pair", "listing", "other", "question", "number", unique=True),
)


class _FindingAnswer(TypedColumns):
    id: Named[str] = Column(Key, primary_key=True)
    listing: Named[str] = Column(Key, ForeignKey("listing.id"))
    number: Named[int]
    """Of the listing's answers, from 1."""
    framework: Named[str] = Column(Key)
    version: Named[str]
    code: Named[str]
    field: Named[str]
    subject: Named[str] = Column(Text)
    finding: Named[str] = Column(Key)
    """Fingerprint of what the finding said."""
    page: Named[str] = Column(Key)
    """The same of what the page said of the offering."""
    message: Named[str] = Column(Text)
    quotes: Named[list[str]] = Column(JSON)
    answer: Named[str]
    reason: Named[str] = Column(Text)
    office: Named[str] = Column(Text)
    """Who answered: an office, never a person's name."""
    at: Named[datetime] = Column(Instant)


finding_answer = Table(
    "finding_answer",
    metadata,
    _FindingAnswer,
    Index("ix_finding_answer_number", "listing", "number", unique=True),
)


class _Fetched(TypedColumns):
    source: Named[str] = Column(Key, primary_key=True)
    url: Named[str] = Column(Key, primary_key=True)
    document: Named[str] = Column(Text)
    """A Fetched as JSON."""


fetched = Table("fetched", metadata, _Fetched)


class _Counter(TypedColumns):
    name: Named[str] = Column(Key, primary_key=True)
    value: Named[int]


counter = Table("counter", metadata, _Counter)


class Met(IntEnum):
    """How a run met a listing."""

    LED_TO = 0
    """The catalogue leads to it; its page gave no answer, or none that could be read."""
    UNCHANGED = 1
    READ = 2
    CONTINUES = 3
    """Read on a page that names what it continues: the newer of two pages about one offering."""


class _Staged(TypedColumns):
    run: Named[str] = Column(Key, ForeignKey("run.id"), primary_key=True)
    listing: Named[str] = Column(Key, primary_key=True)
    met: Named[int]
    """A :class:`Met`. Of two rows for one listing the greater one stands, in whatever order they came; of two
    alike, that with the greater ``raw_hash``."""
    reference: Named[str | None] = Column(Key)
    raw_hash: Named[str | None] = Column(Key)
    """``None`` where it was not read again."""
    rules_version: Named[str | None]
    number: Named[int | None]
    """Of the revision it will make; ``None`` where the content is the same. The rest belongs to it."""
    cause: Named[str | None]
    content_hash: Named[str | None] = Column(Key)
    body: Named[str | None] = Column(Key)
    beside: Named[list[str] | None] = Column(JSON)
    url: Named[str | None] = Column(Text)
    title: Named[str | None] = Column(Text)
    provider: Named[str | None] = Column(Key)
    stated: Named[str | None]
    states: Named[str | None] = Column(Text)


staged = Table("staged", metadata, _Staged)


class _StagedAlias(TypedColumns):
    run: Named[str] = Column(Key, ForeignKey("run.id"), primary_key=True)
    reference: Named[str] = Column(Key, primary_key=True)
    listing: Named[str] = Column(Key)


staged_alias = Table("staged_alias", metadata, _StagedAlias)


class _StagedFetched(TypedColumns):
    run: Named[str] = Column(Key, ForeignKey("run.id"), primary_key=True)
    url: Named[str] = Column(Key, primary_key=True)
    document: Named[str] = Column(Text)


staged_fetched = Table("staged_fetched", metadata, _StagedFetched)
