"""What two listings are to each other, as it is kept: the machine's links, and the judgements of persons.

The machine replaces its links whenever it compares; judgements are never touched by it, name listings by ids
that outlive re-harvests, and stand above whatever it finds. Undoing one brings back what stood before it.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, or_, select, tuple_, update

from registry.errors import JudgementError
from registry.keeping.batches import batched
from registry.keeping.database import one_by_one, writing
from registry.keeping.staging import insert
from registry.keeping.tables import counter, judgement, link, listing
from registry.matching import Reason, Verdict
from registry.records import ListingRecord
from registry.store import Store

Question = Literal["identity", "overlap"]
"""``identity`` is it one offering · ``overlap`` is it needed beside the other one."""
Identity = Literal["same_offering", "another_run", "translation", "different", "unsure"]
"""What a person may say of identity; "unsure" holds the two apart until somebody knows."""
Need = Literal["needed", "reviewed", "unnecessary", "not_the_same"]
"""What a person may say of overlap."""
Standing = Need | Literal["open", "offices_disagree"]
"""What is said of a pair: the verdict of all offices that judged it, each by its latest; ``open`` where none
did."""

VERDICTS: dict[Question, tuple[str, ...]] = {"identity": get_args(Identity), "overlap": get_args(Need)}
STANDINGS: tuple[Standing, ...] = ("open", "offices_disagree", *get_args(Need))

Pair = tuple[str, str]
"""Two listing ids, the smaller one first."""


@dataclass(frozen=True)
class Link:
    """What the machine found of two listings."""

    pair: Pair
    verdict: Verdict
    kind: Verdict
    """What they are if they are one course."""
    score: float
    reasons: tuple[Reason, ...]
    at: datetime
    """Since when it has been so."""


@dataclass(frozen=True)
class Judgement:
    """What an office said of two listings."""

    id: str
    pair: Pair
    question: Question
    verdict: str
    """One of :data:`VERDICTS`."""
    reason: str
    office: str
    at: datetime
    undone: datetime | None = None
    undone_by: str = ""
    undone_reason: str = ""


@dataclass(frozen=True)
class Relation:
    """What holds of two listings: the judgement where there is one, else the link."""

    pair: Pair
    verdict: str
    by: Literal["person", "machine"]
    link: Link | None
    judgement: Judgement | None


def pair_of(one: str, another: str) -> Pair:
    """Two ids in the order in which they are kept."""
    return (one, another) if one < another else (another, one)


def state(store: Store) -> tuple[int, int, int, int]:
    """Numbers that are others as soon as a listing, a link or a judgement on identity is."""
    said = select(func.count(), func.count(judgement.c.undone)).where(judgement.c.question == "identity")
    with store.engine.connect() as connection:
        made, undone = connection.execute(said).one()
    return store.cursor(), matched(store), made, undone


# ------------------------------------------------------------------ the machine's links


MATCHED, RULES = "matched", "matched_by"
"""Counters: the cursor that the links know of, and a number for the rules by which they were found."""


def matched(store: Store, rules: int | None = None) -> int:
    """The cursor of the latest change that the kept links know of; 0 where other ``rules`` found them."""
    with store.engine.connect() as connection:
        found = {row.name: row.value for row in connection.execute(select(counter))}
    return 0 if rules not in (None, found.get(RULES)) else found.get(MATCHED, 0)


def replace(
    store: Store, links: Iterable[Link], cursor: int, rules: int = 0, among: Collection[str] | None = None
) -> dict[str, int]:
    """Keep these links and no others, or no others of the listings ``among`` which was looked, in one
    transaction. What is as it was keeps its date. Returns how many are ``new``, ``changed`` and ``gone``.
    Judgements stay as they are."""
    wanted = {found.pair: found for found in links}
    with writing(store.engine).begin() as connection:
        kept = {found.pair: found for found in _kept(connection, among)}
        gone = kept.keys() - wanted.keys()
        changed = [found for pair, found in wanted.items() if pair not in kept or _differs(kept[pair], found)]
        for some in batched(sorted(gone)):
            connection.execute(delete(link).where(tuple_(link.c.listing, link.c.other).in_(some)))
        for batch in batched(changed):
            statement = insert(connection, link)
            fresh = {name: statement.excluded[name] for name in _FOUND}
            newest = statement.on_conflict_do_update(index_elements=["listing", "other"], set_=fresh)
            connection.execute(newest, [_row(found) for found in batch])
        count = insert(connection, counter)
        newest = count.on_conflict_do_update(index_elements=["name"], set_={"value": count.excluded["value"]})
        connection.execute(newest, [{"name": MATCHED, "value": cursor}, {"name": RULES, "value": rules}])
    new = sum(1 for found in changed if found.pair not in kept)
    return {"new": new, "changed": len(changed) - new, "gone": len(gone)}


def _kept(connection: Connection, among: Collection[str] | None) -> Iterator[Link]:
    """The kept links, or those of some listings; one of two of these comes twice."""
    query = select(link)
    asked = [
        query.where(side.in_(some))
        for some in batched(sorted(among or ()))
        for side in (link.c.listing, link.c.other)
    ]
    for one in [query] if among is None else asked:
        yield from map(_link, connection.execute(one))


_FOUND = ("verdict", "kind", "score", "reasons", "at")


def _differs(kept: Link, found: Link) -> bool:
    """Whether something else was found; that words have become rarer or more common meanwhile is no news."""
    return _said(kept) != _said(found)


def _said(found: Link) -> tuple[object, ...]:
    return found.verdict, found.kind, sorted((reason.what, reason.found) for reason in found.reasons)


def _row(found: Link) -> dict[str, Any]:
    first, second = found.pair
    reasons = [[reason.what, reason.found, reason.bits] for reason in found.reasons]
    return {"listing": first, "other": second, "verdict": found.verdict, "kind": found.kind,
            "score": found.score, "reasons": reasons, "at": found.at}  # fmt: skip


def _link(row: Row[Any]) -> Link:
    reasons = tuple(Reason(what, found, bits) for what, found, bits in row.reasons)
    return Link((row.listing, row.other), row.verdict, row.kind, row.score, reasons, row.at)


# ------------------------------------------------------------------ persons' judgements


def judge(
    store: Store,
    one: str,
    another: str,
    verdict: str,
    *,
    reason: str,
    office: str,
    at: datetime,
    question: Question = "identity",
) -> Judgement:
    """Record what an office says of two listings; it stands above the machine and above what was said before.
    Raises :class:`registry.errors.JudgementError` for an unknown verdict or listing, and without a reason or
    an office."""
    pairs = [(one, another)]
    return judge_all(store, pairs, verdict, reason=reason, office=office, at=at, question=question)[0]


def judge_all(
    store: Store,
    pairs: Iterable[Pair],
    verdict: str,
    *,
    reason: str,
    office: str,
    at: datetime,
    question: Question = "identity",
) -> list[Judgement]:
    """The same of several pairs: all of them, or on an error none."""
    if verdict not in VERDICTS[question]:
        raise JudgementError(
            f"{verdict!r} is no verdict on {question}; write {', '.join(VERDICTS[question])}"
        )
    check_words(reason, office, "a judgement needs a reason and the office that judged")
    made = []
    with writing(store.engine).begin() as connection:
        one_by_one(connection, "judgements")
        for one, another in dict.fromkeys(pair_of(*pair) for pair in pairs):
            if one == another:
                raise JudgementError(f"{one}: a listing is not judged against itself")
            said = Judgement(
                uuid.uuid4().hex, (one, another), question, verdict, reason.strip(), office.strip(), at
            )
            _record(connection, said)
            made.append(said)
    return made


def _record(connection: Connection, said: Judgement) -> None:
    there = set(connection.scalars(select(listing.c.id).where(listing.c.id.in_(said.pair))))
    if missing := [name for name in said.pair if name not in there]:
        raise JudgementError(f"{missing[0]}: no listing has this id")
    pair = and_(judgement.c.listing == said.pair[0], judgement.c.other == said.pair[1])
    earlier = and_(pair, judgement.c.question == said.question)
    before = select(func.max(judgement.c.number)).where(earlier)
    connection.execute(
        judgement.insert(),
        {"id": said.id, "listing": said.pair[0], "other": said.pair[1], "question": said.question,
         "verdict": said.verdict, "reason": said.reason, "office": said.office, "at": said.at,
         "number": (connection.scalar(before) or 0) + 1, "undone": None, "undone_by": "",
         "undone_reason": ""},
    )  # fmt: skip


def check_words(reason: str, office: str, needed: str) -> None:
    """Raise :class:`registry.errors.JudgementError` unless there is a reason and an office to keep."""
    if not reason.strip() or not office.strip():
        raise JudgementError(needed)
    if "\0" in reason + office:
        raise JudgementError(
            "a reason and an office are text; leave the NUL character out"
        )  # PostgreSQL takes none


def undo(store: Store, judgement_id: str, *, reason: str, office: str, at: datetime) -> None:
    """Take a judgement back; what stood before it stands again, and the record of both stays. Raises
    :class:`registry.errors.JudgementError` where there is none to take back."""
    check_words(reason, office, "taking a judgement back needs a reason and the office that does so")
    with writing(store.engine).begin() as connection:
        standing = and_(judgement.c.id == judgement_id, judgement.c.undone.is_(None))
        values = {"undone": at, "undone_by": office.strip(), "undone_reason": reason.strip()}
        if connection.execute(update(judgement).where(standing).values(values)).rowcount != 1:
            raise JudgementError(f"{judgement_id}: no judgement with this id stands")


def judgements(store: Store, listing_id: str | None = None, *, undone: bool = False) -> list[Judgement]:
    """Judgements, of one listing or of all, the latest of a pair last; those taken back only if asked for."""
    query = select(judgement).order_by(judgement.c.listing, judgement.c.other, judgement.c.number)
    if listing_id is not None:
        query = query.where(_of(judgement, listing_id))
    if not undone:
        query = query.where(judgement.c.undone.is_(None))
    with store.engine.connect() as connection:
        return [_judgement(row) for row in connection.execute(query)]


def _judgement(row: Row[Any]) -> Judgement:
    return Judgement(
        id=row.id,
        pair=(row.listing, row.other),
        question=row.question,
        verdict=row.verdict,
        reason=row.reason,
        office=row.office,
        at=row.at,
        undone=row.undone,
        undone_by=row.undone_by,
        undone_reason=row.undone_reason,
    )


# ------------------------------------------------------------------ what holds


def relations(store: Store, listing_id: str | None = None) -> list[Relation]:
    """What holds of pairs of listings as to identity, of one listing or of all: what a person judged, else
    what the machine found. Pairs that a person should look at are among them, as ``different``."""
    query = select(link).order_by(link.c.listing, link.c.other)
    if listing_id is not None:
        query = query.where(_of(link, listing_id))
    with store.engine.connect() as connection:
        links = [_link(row) for row in connection.execute(query)]
    found = {link.pair: Relation(link.pair, link.verdict, "machine", link, None) for link in links}
    for said in judgements(store, listing_id):
        if said.question == "identity":
            machine = found.get(said.pair)
            found[said.pair] = Relation(
                said.pair, said.verdict, "person", machine.link if machine else None, said
            )
    return [found[pair] for pair in sorted(found)]


def offerings(relations: Sequence[Relation], source_of: Mapping[str, str]) -> list[list[str]]:
    """Groups of listing ids, of two or more, that are one offering. Persons' pairs are joined first, then the
    surest links. Two records that a person holds apart, or that are two runs, never come into one group, nor
    two of one source unless a person put them there: a chain of likenesses is no likeness."""
    apart = {relation.pair for relation in relations if _holds_apart(relation)}
    groups: dict[str, list[str]] = {}
    same = (relation for relation in relations if relation.verdict == "same_offering")
    for relation in sorted(same, key=_surest_first):
        mine, theirs = (groups.get(name, [name]) for name in relation.pair)
        if mine is theirs or any(pair_of(a, b) in apart for a in mine for b in theirs):
            continue
        joined = [*mine, *theirs]
        if relation.by == "machine" and len({source_of[name] for name in joined}) < len(joined):
            continue
        groups.update(dict.fromkeys(joined, joined))
    return sorted({id(group): sorted(group) for group in groups.values()}.values())


MOST_RECORDS = 50
"""Records of one offering that are looked for: a page waits for them."""


def offering_of(store: Store, listing_id: str) -> list[ListingRecord]:
    """The records that are one offering with a listing, itself among them, as :func:`offerings` groups them;
    none where there is no such listing."""
    found: dict[Pair, Relation] = {}
    records: dict[str, ListingRecord] = {}
    ahead = [listing_id]
    while ahead and len(records) < MOST_RECORDS:
        name = ahead.pop(0)
        record = store.get(name) if name not in records else None
        if record is None:
            continue
        records[name] = record
        for relation in relations(store, name):
            found[relation.pair] = relation
            if relation.verdict == "same_offering":
                ahead += relation.pair
    known = [one for one in found.values() if records.keys() >= set(one.pair)]
    groups = offerings(known, {name: record.source for name, record in records.items()})
    mine = next((group for group in groups if listing_id in group), list(records)[:1])
    return [records[name] for name in mine]


def kin_of(store: Store, listing_id: str) -> list[tuple[str, ListingRecord]]:
    """Other runs and translations of a listing, each with its verdict."""
    found: list[tuple[str, ListingRecord]] = []
    for relation in relations(store, listing_id):
        if relation.verdict in ("another_run", "translation") and len(found) < MOST_RECORDS:
            (other,) = set(relation.pair) - {listing_id}
            if record := store.get(other):
                found.append((relation.verdict, record))
    return found


def _holds_apart(relation: Relation) -> bool:
    """Whether these two must not be one record: a person said so, or they are two runs or versions. That the
    machine sees no likeness holds nobody apart."""
    harmless = "same_offering" if relation.by == "person" else "different"
    return relation.verdict not in ("same_offering", harmless)


def _surest_first(relation: Relation) -> tuple[bool, float, Pair]:
    return relation.by != "person", -(relation.link.score if relation.link else 1.0), relation.pair


def _of(table: Any, listing_id: str) -> ColumnElement[bool]:
    return or_(table.c.listing == listing_id, table.c.other == listing_id)
