"""Clusters of overlapping offerings, with what persons said of them: computed when asked for, never stored.

A pair that all offices which judged it call ``not_the_same`` overlaps no more and holds no cluster together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from registry.grades import GRADES, Shared
from registry.landscape import Landscape, Offer, Rivals
from registry.links import STANDINGS, Judgement, Standing
from registry.regions import lies_in


class _ByOffice(Protocol):
    @property
    def office(self) -> str: ...


Said = TypeVar("Said", bound=_ByOffice)

Row = int
Key = tuple[Row, Row]


@dataclass(frozen=True)
class Filters:
    """Which pairs are asked for; empty means all. Where not both of a pair have to fit, one is enough."""

    subject: str = ""
    region: str = ""
    """Where learners can take both. ``CA-BC`` takes its parts too; what can be taken online reaches every
    region."""
    both_in: str = ""
    """Where both institutions are, province or country."""
    institution: str = ""
    """Key, as :attr:`registry.landscape.Offer.provider_key`."""
    delivery: str = ""
    grade: Shared = "partial"
    """At least."""
    verdict: Standing | Literal[""] = ""
    reach: bool = False
    """Also pairs in person in two regions, which add to reach and need not be rivals."""

    def fit(self, landscape: Landscape, pair: Rivals, standing: Standing) -> bool:
        """Whether a pair is asked for, if its grade is enough."""
        if (pair.reach == "apart" and not self.reach) or (self.verdict and standing != self.verdict):
            return False
        sides = [landscape.offers[row] for row in (pair.left, pair.right)]
        return (
            any(self.subject in ("", side.subject.subject) for side in sides)
            and any(self.institution in ("", side.provider_key) for side in sides)
            and any(self.delivery in ("", *side.deliveries) for side in sides)
            and all(self._reaches(side) for side in sides)
            and all(not self.both_in or lies_in(side.home, self.both_in) for side in sides)
        )

    def _reaches(self, side: Offer) -> bool:
        """Whether learners of the region can take it."""
        if not self.region or side.reaches_online:
            return True
        return any(lies_in(region, self.region) for region in side.regions)


@dataclass(frozen=True)
class Pair:
    """Two overlapping offerings and what was said of them."""

    rivals: Rivals
    standing: Standing
    judgements: tuple[Judgement, ...] = ()
    """Those that stand, of whichever records of the two, the latest first."""


@dataclass(frozen=True)
class Cluster:
    """Offerings of several institutions that overlap with each other."""

    rows: tuple[Row, ...]
    """Those that overlap with most others first."""
    pairs: tuple[Pair, ...]
    """Among them, the closest first."""
    beyond: tuple[Pair, ...] = ()
    """Of one of them with an offering of another cluster."""
    set_aside: tuple[Pair, ...] = ()
    """Of one of them with an offering that a person held not to be the same."""

    @property
    def standings(self) -> dict[Standing, int]:
        """How many of its pairs stand how."""
        return {name: n for name in STANDINGS if (n := sum(p.standing == name for p in self.pairs))}


def judged(landscape: Landscape, judgements: Iterable[Judgement]) -> dict[Key, tuple[Judgement, ...]]:
    """Judgements on overlap by the rows of the two offerings, the latest first. What was said of any records
    of two offerings was said of the two."""
    found: dict[Key, list[Judgement]] = {}
    for said in judgements:
        rows = sorted(landscape.row[name] for name in said.pair if name in landscape.row)
        if said.question == "overlap" and said.undone is None and len(set(rows)) == 2:
            found.setdefault((rows[0], rows[1]), []).append(said)
    return {key: tuple(sorted(some, key=lambda j: j.at, reverse=True)) for key, some in found.items()}


def pairs(
    landscape: Landscape, said: Mapping[Key, Sequence[Judgement]], filters: Filters | None = None
) -> list[Pair]:
    """The overlapping pairs that are asked for, the closest first."""
    filters = filters or Filters()
    least = GRADES.index(filters.grade)
    enough = bisect_right(landscape.rivals, -least, key=lambda pair: -GRADES.index(pair.grade))
    found = []
    for rivals in landscape.rivals[:enough]:
        own = tuple(said.get((min(rivals.left, rivals.right), max(rivals.left, rivals.right)), ()))
        standing: Standing = _standing(own)
        if filters.fit(landscape, rivals, standing):
            found.append(Pair(rivals, standing, own))
    return found


def latest_of_each(said: Iterable[Said]) -> tuple[Said, ...]:
    """Of what offices said of one pair, the latest first, the latest of each office."""
    found: dict[str, Said] = {}
    for one in said:
        found.setdefault(" ".join(one.office.casefold().split()), one)
    return tuple(found.values())


def _standing(own: Sequence[Judgement]) -> Standing:
    verdicts = {one.verdict for one in latest_of_each(own)}
    if len(verdicts) > 1:
        return "offices_disagree"
    return next((name for name in STANDINGS if name in verdicts), "open")


def clusters(found: Sequence[Pair]) -> list[Cluster]:
    """Pairs in clusters, those of most offerings first. A chain of likenesses is no likeness: two clusters
    become one where at least half of all pairs between them overlap. A pair that stays between two clusters
    is told with both; an offering that stays alone is told last, with those which it overlaps with."""
    # Where only pairs that are not the same are asked for, they are shown as if they were.
    holding = [pair for pair in found if pair.standing != "not_the_same"] or found
    near: dict[Row, set[Row]] = {}
    for pair in holding:
        near.setdefault(pair.rivals.left, set()).add(pair.rivals.right)
        near.setdefault(pair.rivals.right, set()).add(pair.rivals.left)
    group: dict[Row, frozenset[Row]] = {row: frozenset((row,)) for row in near}
    for pair in holding:
        one, other = group[pair.rivals.left], group[pair.rivals.right]
        if one is not other and 2 * sum(len(near[row] & other) for row in one) >= len(one) * len(other):
            joined = one | other
            group.update(dict.fromkeys(joined, joined))
    inside: dict[frozenset[Row], list[Pair]] = {}
    between: dict[frozenset[Row], list[Pair]] = {}
    aside: dict[frozenset[Row], list[Pair]] = {}
    for pair in found:
        ends = [group.get(row) for row in (pair.rivals.left, pair.rivals.right)]
        if ends[0] is ends[1] and ends[0] is not None:
            inside.setdefault(ends[0], []).append(pair)
        else:
            others = aside if pair.standing == "not_the_same" else between
            for end in filter(None, ends):
                others.setdefault(end, []).append(pair)
    made = []
    for rows, own in inside.items():
        ranked = sorted(rows, key=lambda row: (-len(near[row] & rows), row))
        told = (tuple(others.get(rows, ())) for others in (between, aside))
        made.append(Cluster(tuple(ranked), tuple(own), *told))
    made.sort(key=lambda one: (-len(one.rows), -one.pairs[0].rivals.points, one.rows))
    alone = ((row, own) for rows, own in between.items() if len(rows) == 1 for row in rows)
    return made + [_around(row, own, aside.get(group[row], ())) for row, own in alone]


def _around(row: Row, own: Sequence[Pair], aside: Sequence[Pair]) -> Cluster:
    """An offering and those of clusters that it overlaps with, less than half of each."""
    others = dict.fromkeys(end for pair in own for end in (pair.rivals.left, pair.rivals.right) if end != row)
    return Cluster((row, *others), tuple(own), set_aside=tuple(aside))


def cluster_of(made: Iterable[Cluster], row: Row) -> Cluster | None:
    """The cluster that an offering is in."""
    return next((one for one in made if row in one.rows), None)
