"""What is told of an institution's report, in one shape for the command line, the API and the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from normalizer.checks import Finding, fix_of
from normalizer.raw import Frozen
from normalizer.rule_packs import Code, Severity
from registry.finding_answers import Answer, Answers, FollowedAnswer, Lapse, Standing, Word, fingerprint
from registry.records import Status
from registry.report_card import CheckedListing, ReportCard
from registry.trend import Point


class FindingAnswer(Frozen):
    """What an office answered to a finding, and what has become of it."""

    id: str
    listing: str
    framework: str
    version: str
    code: Code
    field: str
    subject: str
    message: str
    """What the finding said when it was answered …"""
    quotes: tuple[str, ...]
    """… with the page's words."""
    answer: Word
    """``corrected`` · ``disputed`` · ``not_applicable`` · ``taken_back``"""
    reason: str
    office: str
    at: datetime
    standing: Standing
    """``stands`` · of what is said to be corrected: ``awaited`` the page has not been read since,
    ``not_seen`` it has, and the finding is still there · ``lapsed`` what was answered has become another ·
    ``settled`` it is no longer found · ``replaced`` by a later answer."""
    lapse: Lapse
    """What has become another: the ``framework``, what the ``page`` says of the offering, or only the
    ``finding``."""
    read_next: datetime | None
    """When a page that is said to be corrected is to be read again, where its source's turns are known."""


class Disputed(FindingAnswer):
    """The same for the ministry, with whose listing it is."""

    provider: str
    title: str
    url: str


class Disputes(Frozen):
    """What institutions dispute, those that stand first, the latest before the others."""

    total: int
    disputes: tuple[Disputed, ...]


class FoundAnswer(Finding):
    """A finding with what was answered to it."""

    id: str
    """By which it is answered: another one as soon as it says something else."""
    answers: tuple[FindingAnswer, ...]
    """The latest first."""


class AnsweredCounts(Frozen):
    """Findings by how they are answered; those that nobody answered are not among them."""

    disputed: int = 0
    not_applicable: int = 0
    awaited: int = 0
    """Said to be corrected; the page has not been read since."""
    not_seen: int = 0
    """The same; it has been read since, and the finding is still there."""
    lapsed: int = 0
    """Answered, but what was answered has become another."""
    settled: int = 0
    """Answered and no longer found."""


class PointAnswer(Frozen):
    """An institution's report at the end of a month; of the running one as it is."""

    month: str
    """``2026-11``"""
    at: datetime
    listings: int
    """On offer then, of those that frameworks are for."""
    findings: Mapping[Severity, int]
    """By severity, without those that speak of others' offerings."""
    completeness: float | None
    """Mean share, 0 to 1, of what the framework asks that was known; none where it asks nothing."""


class TallyAnswer(Frozen):
    """One kind of finding over an institution's listings."""

    code: Code
    severity: Severity
    """The greatest that it has in any of them."""
    listings: int
    """That have it, of which in …"""
    answered: int
    """… so many it is answered, and the answer has not lapsed."""
    clause: str
    """What the framework asks, in short."""
    fix: str
    """What to write."""


class CheckedAnswer(Frozen):
    """One listing with its findings, errors first."""

    id: str
    title: str
    url: str
    status: Status
    last_seen: datetime
    read_from: str
    """Address of the list, feed or answer that was read instead of its page; ``""`` where the page was."""
    findings: tuple[FoundAnswer, ...]
    settled: tuple[FindingAnswer, ...]
    """What was answered to findings that are no longer there."""


class ReportAnswer(Frozen):
    """An institution's listings held against a framework."""

    provider: str
    framework: str
    """Its key; ``""`` where none is meant for these listings and none was asked for."""
    name: str
    """Of the framework, as people call it."""
    version: str
    meant: tuple[str, ...]
    """Keys of the frameworks that are meant for some of these listings."""
    checked: int
    """Listings, of which …"""
    without_errors: int
    """… so many have no error."""
    not_checked: int
    """Whole programs, courses of one, and pages that are no offering."""
    tallies: tuple[TallyAnswer, ...]
    """Over all listings that were checked."""
    answered: AnsweredCounts
    """The same."""
    trend: tuple[PointAnswer, ...]
    """The last twelve months, the first one first."""
    titled: int = 0
    """Listings that were checked and whose titles have the words asked for; all of them where none are."""
    listings: tuple[CheckedAnswer, ...]
    """Those with most errors first."""


def report_answer(
    card: ReportCard,
    answers: Answers,
    trend: Sequence[Point],
    turns: Mapping[str, datetime],
    listings: Iterable[CheckedListing] | None = None,
) -> ReportAnswer:
    """A report card with all its listings, or with some. ``turns``: when each source is read next."""
    pack = card.pack
    clauses = {one.code: one.clause for one in pack.checks} if pack else {}
    answered = _answered(answers)
    return ReportAnswer(
        provider=card.provider,
        framework=pack.key if pack else "",
        name=pack.name if pack else "",
        version=pack.version if pack else "",
        meant=card.meant,
        checked=len(card.listings),
        without_errors=card.without_errors,
        not_checked=card.not_checked,
        tallies=tuple(
            TallyAnswer(
                **vars(tally),
                answered=len(answered.get(tally.code, ())),
                clause=clauses[tally.code],
                fix=fix_of(tally.code),
            )
            for tally in card.tallies
        ),
        answered=AnsweredCounts(**answers.counts),
        trend=tuple(PointAnswer(**vars(point)) for point in trend),
        listings=tuple(
            _checked(one, answers, turns) for one in (card.listings if listings is None else listings)
        ),
    )


def answer_told(one: FollowedAnswer, turns: Mapping[str, datetime]) -> FindingAnswer:
    """One answer with what has become of it."""
    return FindingAnswer(**_told(one, turns))


def disputes_answer(found: Iterable[FollowedAnswer]) -> Disputes:
    """Of these answers the disputes that nothing has settled or replaced."""
    open_ones = [
        one for one in found if one.answer.answer == "disputed" and one.standing in ("stands", "lapsed")
    ]
    latest = sorted(open_ones, key=lambda one: (one.standing != "stands", -one.answer.at.timestamp()))
    disputes = tuple(
        Disputed(**_told(one, {}), **{name: getattr(one.listed, name) for name in _OF_LISTING})
        for one in latest
    )
    return Disputes(total=len(disputes), disputes=disputes)


_OF_LISTING = ("provider", "title", "url")
_OF_ANSWER = tuple(name for name in FindingAnswer.model_fields if name in Answer.__dataclass_fields__)


def _told(one: FollowedAnswer, turns: Mapping[str, datetime]) -> dict[str, Any]:
    told = {name: getattr(one.answer, name) for name in _OF_ANSWER}
    waits = one.standing in ("awaited", "not_seen")
    read_next = turns.get(one.listed.source) if waits else None
    return told | {"standing": one.standing, "lapse": one.lapse, "read_next": read_next}


def _checked(one: CheckedListing, answers: Answers, turns: Mapping[str, datetime]) -> CheckedAnswer:
    def of(mark: str) -> tuple[FindingAnswer, ...]:
        return tuple(answer_told(told, turns) for told in answers.of.get((one.id, mark), ()))

    found = tuple(
        FoundAnswer(**dict(finding), id=fingerprint(finding), answers=of(fingerprint(finding)))
        for finding in one.findings
    )
    return CheckedAnswer(**{**vars(one), "findings": found}, settled=of(""))


def _answered(answers: Answers) -> dict[str, set[str]]:
    """Ids of the listings in which a code is answered, by code."""
    found: dict[str, set[str]] = {}
    for one in answers.all:
        if one.counted in ("disputed", "not_applicable", "awaited", "not_seen"):
            found.setdefault(one.answer.code, set()).add(one.listed.id)
    return found
