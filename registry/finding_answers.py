"""What institutions answer to findings: corrected, disputed or not applicable, each with a reason.

Answers are only ever added; of those to one finding the latest counts. Each names what it answers, so that it
lapses, and says so, once the page or what is read there has become another. None takes a finding away.
"""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any, Literal, get_args

import orjson
from sqlalchemy import ColumnElement, Connection, Row, func, select, true

from normalizer.checks import Finding
from normalizer.rule_packs import Code, rule_packs
from registry.errors import JudgementError
from registry.keeping.batches import batched
from registry.keeping.database import one_by_one, writing
from registry.keeping.documents import unpack_document
from registry.keeping.reread import read_again
from registry.keeping.staging import NUL
from registry.keeping.tables import blob, finding_answer, listing
from registry.links import check_words
from registry.report_card import CheckedListing, ReportCard, Surroundings, report_card
from registry.store import Store

Word = Literal["corrected", "disputed", "not_applicable", "taken_back"]
"""``corrected`` the page has been changed · ``disputed`` the page does say it, or the finding is wrong ·
``not_applicable`` what is asked does not concern this offering · ``taken_back`` what was answered before no
longer holds."""
WORDS: tuple[Word, ...] = get_args(Word)

Standing = Literal["stands", "awaited", "not_seen", "lapsed", "settled", "replaced"]
"""``stands`` · of what is said to be corrected: ``awaited`` the page has not been read since, ``not_seen`` it
has, and the finding is still there · ``lapsed`` what was answered has become another · ``settled`` it is no
longer found · ``replaced`` by a later answer."""

Lapse = Literal["", "framework", "page", "finding"]
"""What has become another: the framework, what the page says of the offering, or only what is found there."""


@dataclass(frozen=True)
class Which:
    """A finding to answer: all of a code in a listing, or that with this fingerprint alone."""

    listing: str
    code: Code
    finding: str = ""


@dataclass(frozen=True)
class Answer:
    """What an office answered to one finding, with what the finding said then."""

    id: str
    listing: str
    number: int
    """Of the listing's answers, from 1."""
    framework: str
    version: str
    code: Code
    field: str
    subject: str
    finding: str
    """Fingerprint of the finding, :func:`fingerprint`."""
    page: str
    """The same of what the page said of the offering, sections aside."""
    message: str
    quotes: tuple[str, ...]
    answer: Word
    reason: str
    office: str
    at: datetime


@dataclass(frozen=True)
class Listed:
    """The listing of an answer as it is now."""

    id: str
    source: str
    reference: str
    provider: str
    title: str
    url: str
    last_seen: datetime
    raw_hash: str


@dataclass(frozen=True)
class FollowedAnswer:
    """An answer and what has become of it."""

    answer: Answer
    listed: Listed
    standing: Standing
    lapse: Lapse = ""
    now: str = ""
    """Fingerprint of the finding that it is shown with; ``""`` where that is settled."""

    @property
    def counted(self) -> str:
        """As what it counts: the answer where that stands, else what has become of it; ``""`` where a later
        one counts, or what was answered is taken back."""
        if self.standing == "replaced" or self.answer.answer == "taken_back":
            return ""
        return self.answer.answer if self.standing == "stands" else self.standing


@dataclass(frozen=True)
class Answers:
    """The answers to the findings of a report, those of one finding together, the latest of them first."""

    all: tuple[FollowedAnswer, ...] = ()

    @cached_property
    def of(self) -> Mapping[tuple[str, str], Sequence[FollowedAnswer]]:
        """By listing and fingerprint of the finding, ``""`` for what is settled."""
        found: dict[tuple[str, str], list[FollowedAnswer]] = {}
        for one in self.all:
            found.setdefault((one.listed.id, one.now), []).append(one)
        return found

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Findings by how they are answered."""
        return Counter(one.counted for one in self.all if one.counted)


def fingerprint(found: Finding) -> str:
    """What tells a finding from another one in its listing, and from what it said before. What an hour costs
    elsewhere changes with every harvest, and is not what is answered."""
    message = found.message.partition(", ")[0] if found.code == "COST_PER_HOUR_OUTLIER" else found.message
    said = (found.pack, found.version, found.code, found.field, found.subject, message, _quotes(found))
    return _digest(said)[:16]


def record(
    store: Store,
    card: ReportCard,
    which: Collection[Which],
    answer: Word,
    *,
    reason: str,
    office: str,
    at: datetime,
) -> list[Answer]:
    """Keep what an office answers to findings of a report: to all of them, or on an error to none. What it
    has said already, word for word, is not kept twice. Where a page is said to be corrected, the next harvest
    reads it again. Raises :class:`registry.errors.JudgementError`, which says what to write instead."""
    if answer not in WORDS:
        raise JudgementError(f"{answer!r} is no answer to a finding; write {', '.join(WORDS)}")
    check_words(reason, office, "an answer needs a reason and the office that gives it")
    named = list(_findings(card, which))
    answered = {(one.id, fingerprint(found)): found for one, found in named}
    there = {one.id: set(map(fingerprint, one.findings)) for one, _ in named}
    kept: list[Answer] = []
    with writing(store.engine).begin() as connection:
        one_by_one(connection, "finding answers")
        listed = {one.id: one for one in _listed(connection, {name for name, _ in answered})}
        pages = _Pages(connection)
        earlier: dict[str, list[Answer]] = {name: [] for name in listed}
        for one in _answers(connection, listing.c.id.in_(listed)):
            earlier[one.listing].append(one)
        for (name, mark), found in answered.items():
            before = earlier[name]
            said = Answer(
                id=uuid.uuid4().hex,
                listing=name,
                number=len(before) + 1,
                framework=found.pack,
                version=found.version,
                code=found.code,
                field=found.field,
                subject=_kept(found.subject),
                finding=mark,
                page=pages.of(listed[name]),
                message=_kept(found.message),
                quotes=_quotes(found),
                answer=answer,
                reason=reason.strip(),
                office=office.strip(),
                at=at,
            )
            last = next((one for one in reversed(before) if _belongs(one, said, there[name])), None)
            if last is not None and _says_again(said, last, listed[name]):
                kept.append(last)
                continue
            if answer == "taken_back" and (last is None or last.answer == "taken_back"):
                raise JudgementError(
                    f"{name}: nothing was answered to {found.code} there that could be taken back"
                )
            connection.execute(finding_answer.insert(), {**vars(said), "quotes": list(said.quotes)})
            before.append(said)
            kept.append(said)
    if answer == "corrected":
        for corrected in listed.values():
            read_again(store.engine, corrected.source, corrected.reference, corrected.url)
    return kept


def answers(store: Store, provider: str | None = None, framework: str | None = None) -> list[Answer]:
    """What was answered, of one provider, by its slug, or of all, and of one framework or of all; the
    answers of a listing in their order."""
    where = true() if provider is None else listing.c.provider == provider
    if framework is not None:
        where &= finding_answer.c.framework == framework
    with store.engine.connect() as connection:
        return _answers(connection, where)


def number_of_answers(store: Store) -> int:
    """Another one as soon as something is answered."""
    with store.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(finding_answer)) or 0


def assess(store: Store, card: ReportCard, given: Sequence[Answer]) -> Answers:
    """What has become of answers to findings of a report's framework, by what is found now."""
    checked = {one.id: one.findings for one in card.listings}
    found: list[FollowedAnswer] = []
    with store.engine.connect() as connection:
        listed = {one.id: one for one in _listed(connection, {one.listing for one in given})}
        pages = _Pages(connection)
        for name, said in groupby(given, key=attrgetter("listing")):
            found += _assess(list(said), checked.get(name, ()), listed[name], pages)
    return Answers(tuple(found))


def told(
    store: Store,
    at: datetime,
    surroundings: Callable[[], Surroundings],
    provider: str | None = None,
    said: Word | None = None,
) -> list[FollowedAnswer]:
    """All answers with what has become of them, of one provider or of all; with ``said``, of listings alone
    of which that was answered. Only those listings are checked, and ``surroundings`` are made only if there
    are any, so it grows with their number."""
    given = answers(store, provider)
    if said is not None:
        named = {one.listing for one in given if one.answer == said}
        given = [one for one in given if one.listing in named]
    with store.engine.connect() as connection:
        maker = {one.id: one.provider for one in _listed(connection, {one.listing for one in given})}
    reports: dict[tuple[str, str], list[Answer]] = {}
    for one in given:
        reports.setdefault((maker[one.listing], one.framework), []).append(one)
    around = surroundings() if reports else None
    found: list[FollowedAnswer] = []
    for (slug, framework), some in sorted(reports.items()):
        if pack := rule_packs().get(framework):
            card = report_card(store, slug, at, pack, around, {one.listing for one in some})
        else:  # a framework that is no longer asked finds nothing
            card = ReportCard(slug, None, (), (), 0)
        found += assess(store, card, some).all
    return found


def _findings(card: ReportCard, which: Collection[Which]) -> Iterator[tuple[CheckedListing, Finding]]:
    """The findings that are to be answered, each with its listing."""
    checked = {one.id: one for one in card.listings}
    for one in which:
        of = checked.get(one.listing)
        if of is None:
            raise JudgementError(f"{one.listing}: this report has no listing of this id")
        same = [found for found in of.findings if found.code == one.code]
        if not same:
            codes = ", ".join(sorted({found.code for found in of.findings})) or "nothing"
            raise JudgementError(f"{one.listing}: {one.code} is not found there, but {codes}")
        named = [found for found in same if one.finding in ("", fingerprint(found))]
        if not named:
            raise JudgementError(
                f"{one.listing}: the finding {one.finding} is not there, or no longer as it was; look at the "
                f"report again: {one.code} is now {', '.join(map(fingerprint, same))}"
            )
        yield from ((of, found) for found in named)


def _assess(
    said: Sequence[Answer], findings: Sequence[Finding], listed: Listed, pages: _Pages
) -> Iterator[FollowedAnswer]:
    """The answers to one listing's findings, each with the finding it belongs to: that which it named, else
    the one now in its place."""
    now = {fingerprint(found): found for found in findings}
    places: dict[tuple[str, str, str], list[str]] = {}
    for mark, found in now.items():
        places.setdefault(_place(found), []).append(mark)
    together: dict[tuple[str, tuple[str, str, str]], list[Answer]] = {}
    for one in reversed(said):
        for mark in [one.finding] if one.finding in now else places.get(_place(one), [""]):
            together.setdefault((mark, _place(one)), []).append(one)
    for (mark, _), answered in together.items():
        latest, *earlier = answered
        yield _tell(latest, now.get(mark), listed, pages)
        yield from (FollowedAnswer(one, listed, "replaced", now=mark) for one in earlier)


def _tell(one: Answer, found: Finding | None, listed: Listed, pages: _Pages) -> FollowedAnswer:
    """The latest answer to a finding, as that is now."""
    if found is None:
        return FollowedAnswer(one, listed, "settled")
    mark = fingerprint(found)
    if one.answer == "taken_back":
        return FollowedAnswer(one, listed, "stands", now=mark)
    if one.answer == "corrected":
        return FollowedAnswer(one, listed, "not_seen" if listed.last_seen > one.at else "awaited", now=mark)
    # Words that are quoted still stand there, whatever else has changed; silence is that of a whole page.
    same_page = bool(one.quotes and one.finding == mark) or one.page == pages.of(listed)
    if one.finding == mark and same_page:
        return FollowedAnswer(one, listed, "stands", now=mark)
    lapse: Lapse = "framework" if one.version != found.version else "finding" if same_page else "page"
    return FollowedAnswer(one, listed, "lapsed", lapse, mark)


def _place(of: Answer | Finding) -> tuple[str, str, str]:
    return of.code, of.field, _kept(of.subject)


class _Pages:
    """What pages say of their offerings, as fingerprints."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, str] = {}

    def of(self, listed: Listed) -> str:
        """Of the statements on the offering itself: a section that fills up or is new is not what an answer
        to silence is about."""
        if listed.raw_hash not in self._known:
            data = self._connection.scalar(select(blob.c.data).where(blob.c.hash == listed.raw_hash))
            said = unpack_document(data).get("statements", ()) if data else ()
            own = sorted({(one.get("label", ""), one["text"]) for one in said if not one.get("subject")})
            self._known[listed.raw_hash] = _digest(own)
        return self._known[listed.raw_hash]


def _listed(connection: Connection, names: Collection[str]) -> Iterator[Listed]:
    columns = [listing.c[one.name] for one in fields(Listed)]
    for some in batched(names):
        query = select(*columns).where(listing.c.id.in_(some))
        yield from (Listed(*row) for row in connection.execute(query))


def _answers(connection: Connection, where: ColumnElement[bool]) -> list[Answer]:
    query = (
        select(finding_answer)
        .join(listing, listing.c.id == finding_answer.c.listing)
        .where(where)
        .order_by(finding_answer.c.listing, finding_answer.c.number)
    )
    return [_answer(row) for row in connection.execute(query)]


def _answer(row: Row[Any]) -> Answer:
    return Answer(**{**row._mapping, "quotes": tuple(row.quotes)})


def _belongs(earlier: Answer, said: Answer, there: Collection[str]) -> bool:
    """Whether an earlier answer is shown with the finding that is answered, of those that are there now."""
    same_place = earlier.framework == said.framework and _place(earlier) == _place(said)
    return same_place and (earlier.finding == said.finding or earlier.finding not in there)


def _says_again(said: Answer, last: Answer, listed: Listed) -> bool:
    """Whether an answer is the one before once more. A page that was read since may be corrected again."""
    read_since = said.answer == "corrected" and listed.last_seen > last.at
    return _says(said) == _says(last) and not read_since


def _says(one: Answer) -> tuple[str, ...]:
    return one.finding, one.page, one.answer, one.reason, one.office


def _quotes(found: Finding) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_kept(one.quote) for one in found.evidence))


def _kept(text: str) -> str:
    """A page's words without what no database keeps."""
    return text.replace(NUL, "")


def _digest(said: object) -> str:
    return hashlib.sha256(orjson.dumps(said)).hexdigest()
