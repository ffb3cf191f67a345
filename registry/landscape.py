"""What is on offer, each offering once, and which offerings of other institutions overlap with it.

Computed from the registry as it stands, and kept nowhere: records of one course are one offering here because
their links say so, and part again when a link or a judgement does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import select

from registry import links, subjects
from registry.enrolment import by_currency, costs_of
from registry.grades import GRADES, Grade, Overlap, Reach, reached
from registry.keeping.batches import batched
from registry.keeping.documents import unpack_document
from registry.keeping.tables import blob, listing
from registry.kept_document import Document, Ends, value, wide
from registry.likeness import kept_profiles
from registry.likeness.profiles import Profile, maker_of, profile_of, without_shared_addresses
from registry.likeness.titles import fold
from registry.links import Relation
from registry.records import Status
from registry.regions import regions_of
from registry.scope import ScopeAsked, is_short_document
from registry.store import Store

if TYPE_CHECKING:
    from registry.likeness.comparison import Comparison

ON_OFFER: tuple[Status, ...] = ("planned", "active")
"""Of these a ministry asks whether they are needed beside each other."""

NOT_STATED = "not_stated"

AT_ONCE = 100
"""Documents that are held while they are read."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One course of one institution, from all records of it."""

    id: str
    """Of the record that speaks for it: the institution's own where there is one."""
    records: tuple[str, ...]
    """Ids of all its records, runs of it among them; the first is ``id``."""
    sources: frozenset[str]
    """Of all its records."""
    title: str
    page_language: str | None
    url: str
    provider: str
    """Name of the institution; ``""`` where none is stated."""
    provider_key: str
    """By which it is filtered; ``not_stated`` where none is."""
    subject: subjects.Reading
    regions: frozenset[str]
    """Where it is given, as :mod:`registry.regions` writes it; for what is online, where its provider is."""
    hours: Ends | None
    """Least and most of those that its records state."""
    free: bool
    """Enrolling costs nothing, for some at least."""
    prices: Mapping[str, Ends]
    """By currency, the least and the most that enrolling costs anybody, where it costs something."""
    short: bool
    """One of its records is, as :mod:`registry.scope` has it: a search has that one by default."""
    profile: Profile
    """Of the record that speaks for it, but how and where are those of all."""

    @property
    def deliveries(self) -> tuple[str, ...]:
        """Each way in which one of its records or a section is given: ``blended``, ``choice``, ``in_person``,
        ``online``; ``not_stated`` where none says it."""
        return self.profile.deliveries or (NOT_STATED,)

    @property
    def home(self) -> str:
        """Where its institution is, province or country; ``""`` where that is not known."""
        return self.profile.region or ""

    @property
    def reaches_online(self) -> bool:
        """Whether it can be taken online, from anywhere."""
        return self.profile.reaches_online


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two overlapping offerings of two institutions, by their rows."""

    left: int
    right: int
    grade: Grade
    points: float
    reach: Reach


class Landscape:
    """All offerings at one moment, or those that are short."""

    def __init__(self, offers: Sequence[Offer], left_out: int = 0) -> None:
        self.offers = offers
        self.left_out = left_out
        """How many there are beside them, which are not short."""
        self.row: dict[str, int] = {record: n for n, offer in enumerate(offers) for record in offer.records}
        """Of each offering, by the id of any record of it."""

    @cached_property
    def comparison(self) -> Comparison | None:
        """Its offerings compared; ``None`` where there are none."""
        from registry.likeness.comparison import Comparison  # its libraries take 30 MB: for who compares

        return Comparison([offer.profile for offer in self.offers]) if self.offers else None

    @cached_property
    def rivals(self) -> tuple[Rivals, ...]:
        """Pairs of one field at least, by other institutions; those that overlap most first. Of those of one
        field and no more there are as many as its candidates have, the nearest of each offering: all would be
        the square of what a field holds."""
        if self.comparison is None:
            return ()
        rivals = self.comparison.rivals(*self.comparison.candidates.pairs(), "same_field")
        found = [
            Rivals(left, right, GRADES[grade], round(points, 1), self._reach(left, right))
            for left, right, grade, points in zip(*(column.tolist() for column in rivals), strict=True)
        ]
        found.sort(key=lambda pair: (-GRADES.index(pair.grade), -pair.points, pair.left, pair.right))
        return tuple(found)

    def _reach(self, left: int, right: int) -> Reach:
        return reached(self.offers[left].profile, self.offers[right].profile)[0]

    def explain(self, pairs: Iterable[Rivals]) -> Iterator[Overlap]:
        """Pairs of its offerings, each with every step in words."""
        if self.comparison is None:
            return
        for some in batched(pairs):
            yield from self.comparison.explain([(pair.left, pair.right) for pair in some])


def load(store: Store, scope: ScopeAsked = "short") -> Landscape:
    """The offerings of a registry as it stands: those that a search has by default, or all. Of each document
    is held what an offering says, which is a tenth of it."""
    query = (
        select(listing.c.content_hash, blob.c.data)
        .join(blob, blob.c.hash == listing.c.content_hash)
        .where(listing.c.status.in_(ON_OFFER))
        .order_by(listing.c.id)
    )
    kept = kept_profiles.load(store.data)
    with store.engine.connect() as connection:
        rows = connection.execution_options(stream_results=True, yield_per=AT_ONCE).execute(query)
        records = [_record(kept.pop(row.content_hash, None), unpack_document(row.data)) for row in rows]
    profiles = without_shared_addresses([record.offer.profile for record in records])
    found = {
        profile.id: replace(record, offer=replace(record.offer, profile=profile))
        for profile, record in zip(profiles, records, strict=True)
    }
    courses = one_each(links.relations(store), {profile.id: profile.source for profile in profiles})
    offers = [_joined([found[name] for name in course]) for course in courses]
    asked = [offer for offer in offers if offer.short or scope == "all"]
    return Landscape(asked, left_out=len(offers) - len(asked))


def one_each(relations: Iterable[Relation], source_of: Mapping[str, str]) -> list[list[str]]:
    """All ids in groups: records of one offering, and runs of one course, are together."""
    known = [relation for relation in relations if set(relation.pair) <= source_of.keys()]
    group: dict[str, list[str]] = {name: [name] for name in source_of}
    together = [(names[0], name) for names in links.offerings(known, source_of) for name in names[1:]]
    together += [relation.pair for relation in known if relation.verdict == "another_run"]
    for one, other in together:
        if group[one] is not group[other]:
            joined = group[one] + group[other]
            group.update(dict.fromkeys(joined, joined))
    return [sorted(names) for names in {id(names): names for names in group.values()}.values()]


@dataclass(frozen=True, slots=True)
class _Record:
    """One listing, as if it were all of an offering."""

    offer: Offer
    fields: int
    """How many it fills."""


def _record(profile: Profile | None, document: Document) -> _Record:
    profile = profile or profile_of(document)
    name = _provider(document)
    free, prices = costs_of(document)
    offer = Offer(
        id=profile.id,
        records=(profile.id,),
        sources=frozenset((profile.source,)),
        title=profile.title.text,
        page_language=document.get("page_language"),
        url=document["url"],
        provider=name,
        provider_key=provider_key(name),
        subject=subject_of(profile, document),
        regions=regions_of(profile.places, profile.region),
        hours=profile.hours,
        free=free,
        prices=prices,
        short=is_short_document(document),
        profile=profile,
    )
    return _Record(offer, len(document))


def _joined(records: Sequence[_Record]) -> Offer:
    """One offering; what speaks for it is the institution's own record before that of an aggregator, and
    among equals the one that says more."""
    ranked = sorted(records, key=lambda one: (one.offer.profile.aggregated, -one.fields, one.offer.id))
    offers = [record.offer for record in ranked]
    if len(offers) == 1:
        return offers[0]
    profile = _given([offer.profile for offer in offers])
    stated = [offer.hours for offer in offers if offer.hours]
    return replace(
        offers[0],
        records=tuple(offer.id for offer in offers),
        sources=frozenset(offer.profile.source for offer in offers),
        free=any(offer.free for offer in offers),
        short=any(offer.short for offer in offers),
        regions=regions_of(profile.places, profile.region),
        hours=wide(stated) if stated else None,
        prices=by_currency(offer.prices for offer in offers),
        profile=profile,
    )


def _given(profiles: Sequence[Profile]) -> Profile:
    """The first of several, with how and where all are given: of what is online alone, no place counts beside
    rooms."""
    rooms = [profile for profile in profiles if profile.deliveries != ("online",)]
    return replace(
        profiles[0],
        deliveries=tuple(sorted({way for profile in profiles for way in profile.deliveries})),
        places=frozenset().union(*(profile.places for profile in rooms or profiles)),
        region=next(filter(None, (profile.region for profile in profiles)), None),
    )


def subject_of(profile: Profile, document: Document) -> subjects.Reading:
    """The field of a listing, by its words and by the subjects that its source gives it."""
    return subjects.read(
        title=subjects.titled_by(profile.title.words),
        stated=subjects.told_by(subject["name"] for subject in value(document, "subjects") or ()),
        skills=profile.skills,
        outcomes=profile.outcomes,
        description=profile.words,
    )


def _provider(document: Document) -> str:
    """Whose offering it is, by name: on a platform the institution that it names."""
    provider, named = maker_of(document), value(document, "provider_name")
    if provider and not (named and provider["type"] == "mooc"):
        return str(provider["name"])
    return str(named or "")


def provider_key(name: str) -> str:
    """An institution's name as it is filtered by."""
    return "-".join(fold(name).split()) or NOT_STATED
