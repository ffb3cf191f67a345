"""What is told of overlap, reach and drafts, in one shape for the command line, the API and the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from normalizer.raw import Frozen
from registry import subjects
from registry.clusters import Cluster, Pair, latest_of_each
from registry.grades import GRADES, Grade, Overlap, Reach
from registry.kept_document import Ends
from registry.landscape import Landscape
from registry.links import Judgement, Standing
from registry.reach import ANYWHERE, Missing, ReachMap
from registry.scan import Draft, Near

MOST_PAIRS = 100
"""Of a cluster, told with their steps; the table to take away has all."""


class Span(Frozen):
    """Least and most; ``null`` where that end is open, as in "at least 35 hours"."""

    min: float | None
    max: float | None


class OfferAnswer(Frozen):
    """One offering, once, whatever the number of its records."""

    id: str
    """Of the record that speaks for it."""
    records: tuple[str, ...]
    """Ids of all its records and runs."""
    title: str
    page_language: str | None
    """Of the title, BCP 47."""
    url: str
    provider: str
    institution: str
    """Key by which institutions are filtered."""
    home: str
    """Where the institution is, ``CA-BC`` or a country; ``""`` where that is not known."""
    subject: str
    """Key of the field of study that its words name; ``not_stated`` where none does."""
    subject_words: tuple[str, ...]
    """That the field rests on."""
    regions: tuple[str, ...]
    """Where one of its records or a section is given in a room; of what is online alone, where its provider
    is. ``CA-BC`` or ``CA-BC/Kootenay``."""
    deliveries: tuple[str, ...]
    """Each way in which one of its records or a section is given: ``blended``, ``choice`` (by the learner),
    ``in_person``, ``online``; ``not_stated`` where none says it."""
    hours: Span | None
    """Least and most of those that its records state."""
    free: bool
    """Enrolling costs nothing, for some at least."""
    prices: Mapping[str, Span]
    """By currency, what enrolling costs anybody, where it costs something."""
    short: bool
    """It is no whole program, no credit course, and no page that offers nothing."""


class StepAnswer(Frozen):
    """One step of the waterfall from nothing to the points."""

    what: str
    found: str
    points: float


class JudgementAnswer(Frozen):
    """What an office said of two offerings."""

    id: str
    verdict: str
    reason: str
    office: str
    at: datetime


class PairAnswer(Frozen):
    """Two offerings of two institutions that overlap."""

    left: str
    right: str
    grade: Grade
    points: float
    """0 to 100."""
    reach: Reach
    """``same`` the same learners can take both · ``apart`` in rooms in other regions, which adds to reach ·
    ``unknown`` a place or a mode is not said."""
    verdict: Standing
    """That of all offices that judged it, each by its latest; ``offices_disagree`` where these differ,
    ``open`` where there is none."""
    judgements: tuple[JudgementAnswer, ...]
    """The latest first."""
    steps: tuple[StepAnswer, ...]
    """Their points add up to those of the pair."""
    limits: tuple[str, ...]
    """Why the grade is at most ``partial``, whatever the points."""

    @property
    def by_office(self) -> tuple[JudgementAnswer, ...]:
        """What each office said last."""
        return latest_of_each(self.judgements)


class ClusterAnswer(Frozen):
    """Offerings that overlap with each other."""

    id: str
    """Of the offering that overlaps with most others; any id of the cluster leads to it."""
    grade: Grade
    """The highest of its pairs."""
    institutions: tuple[str, ...]
    offers: tuple[OfferAnswer, ...]
    pairs: tuple[PairAnswer, ...]
    """The closest ones, at most a hundred."""
    pairs_in_all: int
    set_aside: tuple[PairAnswer, ...]
    """Of one of these with an offering that an office held not to be the same."""
    beyond: int
    """Pairs of one of these with an offering of another cluster."""
    verdicts: Mapping[Standing, int]
    """How many pairs stand how."""


class OverlapAnswer(Frozen):
    """All clusters that are asked for."""

    offers: int
    """Offerings compared, each once."""
    left_out: int
    """Offerings beside them that are not short, where only those that are were asked for."""
    institutions: int
    pairs: int
    """Overlapping pairs that are asked for."""
    clusters: tuple[ClusterAnswer, ...]


class CellAnswer(Frozen):
    """What there is of one subject in one region by one delivery. An offering that is given in several ways
    counts in each."""

    subject: str
    subject_name: str
    region: str
    """``anywhere`` for what is taken online."""
    delivery: str
    count: int
    institutions: int
    hours: Span | None
    """The least and the most figure of those that state them; an end that all leave open is ``null``."""
    hours_stated: int
    """Offerings that state their hours."""
    free: int
    """Offerings that are free."""
    prices: Mapping[str, Span]
    """By currency, likewise."""


class GapAnswer(Frozen):
    """A subject that nobody is known to teach in a room of a region."""

    subject: str
    subject_name: str
    region: str
    kind: Missing
    """``nowhere`` not even online · ``online_only`` it can be taken online · ``unplaced`` not known, since
    offerings in the province do not say where, or whether in a room."""
    online: bool
    """It can be taken online."""
    town_not_stated: int
    """Offerings of it in the province that do not name their town, some of which may not say either whether
    they are in a room: they may be there."""


class ReachAnswer(Frozen):
    """What is offered where, and what is not."""

    offers: int
    left_out: int
    """Offerings beside them that are not short, where only those that are were asked for."""
    regions: tuple[str, ...]
    cells: tuple[CellAnswer, ...]
    gaps: tuple[GapAnswer, ...]


class NearAnswer(Frozen):
    """One existing offering near a draft."""

    offer: OfferAnswer
    own: bool
    """It is by the institution of the draft, so that it is no rival."""
    grade: Grade
    points: float
    reach: Reach
    steps: tuple[StepAnswer, ...]
    limits: tuple[str, ...]


class ScanAnswer(Frozen):
    """A draft and the existing offerings nearest to it."""

    draft: Draft
    compared: int
    """Offerings it was compared with."""
    rivals: Mapping[Grade, int]
    """Of other institutions, by grade."""
    nearest: tuple[NearAnswer, ...]


def offer_answer(landscape: Landscape, row: int) -> OfferAnswer:
    """One offering, by its row."""
    offer = landscape.offers[row]
    return OfferAnswer(
        id=offer.id,
        records=offer.records,
        title=offer.title,
        page_language=offer.page_language,
        url=offer.url,
        provider=offer.provider,
        institution=offer.provider_key,
        home=offer.home,
        subject=offer.subject.subject,
        subject_words=offer.subject.words,
        regions=tuple(sorted(offer.regions)),
        deliveries=offer.deliveries,
        hours=_span(offer.hours),
        free=offer.free,
        prices=_spans(offer.prices),
        short=offer.short,
    )


def _pair_answers(landscape: Landscape, pairs: Sequence[Pair]) -> Iterator[PairAnswer]:
    """Pairs, each with its waterfall."""
    overlaps = landscape.explain(pair.rivals for pair in pairs)
    for pair, overlap in zip(pairs, overlaps, strict=True):
        yield PairAnswer(
            left=landscape.offers[pair.rivals.left].id,
            right=landscape.offers[pair.rivals.right].id,
            grade=pair.rivals.grade,
            points=pair.rivals.points,
            reach=pair.rivals.reach,
            verdict=pair.standing,
            judgements=tuple(map(judgement_answer, pair.judgements)),
            steps=_steps(overlap),
            limits=overlap.limits,
        )


def judgement_answer(said: Judgement) -> JudgementAnswer:
    return JudgementAnswer(
        id=said.id, verdict=said.verdict, reason=said.reason, office=said.office, at=said.at
    )


def cluster_answer(landscape: Landscape, cluster: Cluster) -> ClusterAnswer:
    """One cluster with its closest pairs."""
    offers = tuple(offer_answer(landscape, row) for row in cluster.rows)
    return ClusterAnswer(
        id=offers[0].id,
        grade=max((pair.rivals.grade for pair in cluster.pairs), key=GRADES.index),
        institutions=tuple(sorted({offer.provider for offer in offers})),
        offers=offers,
        pairs=tuple(_pair_answers(landscape, cluster.pairs[:MOST_PAIRS])),
        pairs_in_all=len(cluster.pairs),
        set_aside=tuple(_pair_answers(landscape, cluster.set_aside[:MOST_PAIRS])),
        beyond=len(cluster.beyond),
        verdicts=cluster.standings,
    )


def overlap_answer(landscape: Landscape, pairs: Sequence[Pair], clusters: Iterable[Cluster]) -> OverlapAnswer:
    """Clusters and how much was compared."""
    return OverlapAnswer(
        offers=len(landscape.offers),
        left_out=landscape.left_out,
        institutions=len({offer.provider_key for offer in landscape.offers}),
        pairs=len(pairs),
        clusters=tuple(cluster_answer(landscape, cluster) for cluster in clusters),
    )


def reach_answer(landscape: Landscape, found: ReachMap) -> ReachAnswer:
    """The map, cell by cell."""
    return ReachAnswer(
        offers=len(landscape.offers),
        left_out=landscape.left_out,
        regions=(*found.regions, ANYWHERE),
        cells=tuple(
            CellAnswer(
                subject=cell.subject,
                subject_name=subjects.name(cell.subject),
                region=cell.region,
                delivery=cell.delivery,
                count=cell.count,
                institutions=cell.institutions,
                hours=_span(cell.hours),
                hours_stated=cell.hours_stated,
                free=cell.free,
                prices=_spans(cell.prices),
            )
            for cell in found.cells
        ),
        gaps=tuple(
            GapAnswer(
                subject=gap.subject,
                subject_name=subjects.name(gap.subject),
                region=gap.region,
                kind=gap.kind,
                online=gap.online,
                town_not_stated=gap.unplaced,
            )
            for gap in found.gaps
        ),
    )


def scan_answer(landscape: Landscape, draft: Draft, found: Sequence[Near]) -> ScanAnswer:
    """What the scan of a draft found."""
    grades = [one.overlap.grade for one in found if not one.own]
    return ScanAnswer(
        draft=draft,
        compared=len(landscape.offers),
        rivals={grade: n for grade in reversed(GRADES) if (n := grades.count(grade))},
        nearest=tuple(
            NearAnswer(
                offer=offer_answer(landscape, one.row),
                own=one.own,
                grade=one.overlap.grade,
                points=one.overlap.points,
                reach=one.overlap.reach,
                steps=_steps(one.overlap),
                limits=one.overlap.limits,
            )
            for one in found
        ),
    )


def _steps(overlap: Overlap) -> tuple[StepAnswer, ...]:
    return tuple(StepAnswer(what=s.what, found=s.found, points=s.points) for s in overlap.steps)


def _span(ends: Ends | None) -> Span | None:
    return Span(min=ends[0], max=ends[1]) if ends else None


def _spans(ends: Mapping[str, Ends]) -> dict[str, Span]:
    return {name: Span(min=least, max=most) for name, (least, most) in ends.items()}
