"""Hours that follow from several that are printed: parts added, sessions, days, courses and credits
multiplied.

Nothing is added unless the list is complete, and nothing multiplied unless the source itself counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from normalizer.credit_rules.credit_amounts import ACADEMIC
from normalizer.credit_rules.credit_in_brief import ABBREVIATED
from normalizer.credit_rules.european_credit import EUROPEAN
from normalizer.credit_rules.professional_credit import PROFESSIONAL
from normalizer.engine.matchers import matcher
from normalizer.listing import WorkloadBasis
from normalizer.patterns import CONTEXT, Reading
from normalizer.raw import Statement
from normalizer.view import View
from normalizer.workload_rules.effort_kinds import Effort, times
from normalizer.workload_rules.effort_shares import (
    LECTURE_IN_A_LIST,
    OF_WORK_PLACEMENT,
    PART_IN_A_LIST,
    PART_UNDER_LABEL,
)
from normalizer.workload_rules.effort_words import (
    IN_TOTAL,
    INSTRUCTION_UNDER_LABEL,
    TOTAL_IS,
    is_of_the_whole,
)
from normalizer.workload_rules.meeting_words import COUNTS, Count, Counted


@dataclass(frozen=True)
class Sum:
    """Hours that follow from others."""

    min: float | None
    max: float | None
    basis: WorkloadBasis
    rule: str
    cited: tuple[Reading[Any], ...]
    """What it follows from."""
    readings: tuple[Reading[Effort], ...] = ()
    """The hours that it is made of."""
    complete: bool = True
    """Whether the source lists all parts."""


@dataclass(frozen=True)
class Counting:
    """How many there are of something, and the words that say so."""

    number: float
    cited: tuple[Reading[Any], ...]

    @property
    def inputs(self) -> list[str]:
        return [reading.quote for reading in self.cited]


# ------------------------------------------------------------------ parts

_JOINED = matcher(
    r"(?:\s*\([^()]{0,80}\)|\)(?:\s(?!and\b|plus\b|then\b|or\b)[\p{L}-]+)?|"
    r"\s(?:in|at|à|en)\s(?:the\s)?[\p{L}-]{2,20}|"
    r",?\s(?:(?:done|taken|studied|completed|given|taught|all|mostly)\s)?"
    r"(?:online|at home|on campus|in class|in person|remotely|live)(?:\s(?!and\b|then\b)[\p{L}'’-]+){0,5}|"
    r"(?:\s(?!and\b|then\b|or\b)[\p{L}'’-]+){0,4}"
    r"(?=,?\s(?:and|plus|then|et|und|en|y|e)\b|\s\+|,?\sfollowed))?[\s,;&+]*"
    r"(?:and|plus|et|und|en|y|e|as well as|along with|ainsi que|with|then|followed by|suivie?s? de)?\s*"
    r"(?:then\s)?(?:a further|another|additional|an?|the|"
    r"(?:one|two|three|four|five|\d{1,2})(?:\s(?:full|whole|live|online|in-person)|\s?[x×])?|about|roughly|"
    r"approximately|approx\.|around|environ|some|de|up to)?\s*"
    r"(?:(?:one[- ]day|day-long|final|hands-on|practical|in-person|[\p{L}-]+)?\s*"
    r"(?:practicum|placement|internship|stage|class|workshop|session|lab|weekend|retreat|module|component|"
    r"residential|intensive|day|portion|training|theory|practice|project)\s+(?:of|de|lasting|\()\s*)?"
    r"(?:(?:lectures?|labs?|tutorials?|seminars?|practice|theory|studio|clinical|homework)\s*:?\s+)?|"
    r"(?:\s*[\p{L}'’-]+){0,4}\s*\+\s*(?:approx\.?|about|around|roughly|ca\.?|environ)?\s*",
    re.IGNORECASE,
)  # fmt: skip
_ALL = matcher(
    r"(?:consist(?:s|ing)? of|compris\w+|made up of|composed of|combin\w+|split into|divided into|"
    r"broken down|se compose de|comprend|est composée? de|besteht aus|umfasst|bestaat uit|consta de)\W+"
    r"(?:\p{L}+\W+){0,3}$|"
    r"(?:two|three|four|2|3|4|both|required|deux|trois)\s(?:\p{L}+\s)?"
    r"(?:parts|components|steps|stages|elements|sections|phases|volets|parties)\W+(?:\p{L}+\W+){0,5}$",
    re.IGNORECASE,
)  # fmt: skip
_MAKE_UP = matcher(
    r"(?:\s[\p{L}'’-]+){0,4}?\s(?:makes? up|adds? up|complete the|(?:is|are) all|lead to)(?!\p{L})",
    re.IGNORECASE,
)
"""After the last of the parts that are all."""
_CLASS = matcher(
    r"(?<!\p{L})(?:class|lecture|instruct|contact|live|in[- ]person|cours|lab|theor|théor|unterricht|präsenz|"
    r"les(?:sen)?(?!\p{L})|(?<!web )(?<!online )lesson|clase|aula|taught|teach|training|workshop|seminar|"
    r"webinar|day|session|journée|séance)",
    re.IGNORECASE,
)  # fmt: skip
_ALONE = matcher(
    r"(?<!\p{L})(?:self|independent|individu|person|own|homework|stud|practi|pratique|étude|travail|zelf|"
    r"selbst|estud|trabaj|trabalh|read|assignment|online|à distance|en ligne|web|e-?learning|at home)",
    re.IGNORECASE,
)  # fmt: skip


def _lists(efforts: Sequence[Reading[Effort]], *kinds: str) -> Iterator[tuple[Reading[Effort], ...]]:
    """Hours that stand side by side in one statement, joined by no more than "and" or a comma."""
    together: dict[int, list[Reading[Effort]]] = {}
    for reading in efforts:
        if reading.value.kind in kinds:
            together.setdefault(id(reading.statement), []).append(reading)
    for readings in together.values():
        run = readings[:1]
        for last, reading in pairwise(readings):
            if not _JOINED.fullmatch(reading.statement.text, last.end, reading.start):
                if len(run) > 1:
                    yield tuple(run)
                run = []
            run.append(reading)
        if len(run) > 1:
            yield tuple(run)


def of_parts(efforts: Sequence[Reading[Effort]]) -> list[Sum]:
    """Lists of parts of the whole: "24 hours of class time plus 36 hours of self-study"."""
    sums = []
    sessions = {r.start: r for r in efforts if r.value.kind == "session" and r.value.times}
    for parts in _lists(list(map(_sessions_as_part, efforts)), "instruction", "total", "part"):
        if any(r.rule in _OF_ALL for r in parts):
            continue
        met = [r.start in sessions and sessions[r.start].statement is r.statement for r in parts]
        complete = (
            all(met)
            or _are_all(parts, met)
            or (met[0] and len(parts) == 2 and _PLUS.match(_between(*parts)) is not None)
        )
        taught = all(
            counted or r.value.kind == "instruction" or r.rule == "of_an_event_in_it"
            for counted, r in zip(met, parts, strict=True)
        )
        sums.append(added(parts, "instruction" if taught else "total", "parts_added", complete))
    return sums


_BESIDE = {"part_in_brackets": 25, "weeks_of_hours": 20, "item_ends_with_hours": CONTEXT}
"""Characters before hours that say of which part they are, where none of their own do."""
_OF_ALL = (IN_TOTAL, TOTAL_IS, "total_under_label", "opens_with_parts")
_PLUS = matcher(r"\W*(?:plus|\+|and (?:a|an|one) (?:final|closing|full))\W", re.IGNORECASE)
"""Between counted sessions and what comes on top of them."""
_THEORY, _PRACTICE = (
    matcher(rf"(?<!\p{{L}})(?:{words})", re.IGNORECASE)
    for words in (
        r"theor|théor|online|e-?learning|class(?:room)?|at home",
        r"practi|pratique|prakti|hands|machine|shop|on the|clinical|driv|labs?|behind the|in (?:our|the)",
    )
)


def _between(one: Reading[Effort], other: Reading[Effort]) -> str:
    return one.statement.text[one.end : other.start]


def _are_all(parts: Sequence[Reading[Effort]], met: Sequence[bool]) -> bool:
    """Whether parts make up the whole: class time and time alone, theory and practice, class and placement,
    or words say so."""
    first = parts[0]
    around = [r.statement.text[max(0, r.start - _BESIDE.get(r.rule, 0)) : r.end] for r in parts]
    taught = [
        counted or r.value.kind == "instruction" or _CLASS.search(words) is not None
        for counted, r, words in zip(met, parts, around, strict=True)
    ]
    alone = [_ALONE.search(words) is not None and not _CLASS.search(words) for words in around]
    theory = [i for i, words in enumerate(around) if _THEORY.search(words)]
    practice = [i for i, words in enumerate(around) if _PRACTICE.search(words) and i not in theory]
    placed = any(r.value.kind == "part" and r.rule == OF_WORK_PLACEMENT for r in parts[1:])
    label = first.statement.label
    summed = "+" in first.statement.text and bool(label) and is_of_the_whole(label)
    said = _ALL.search(f"{label}: {first.before}"[-CONTEXT:]) or _MAKE_UP.match(parts[-1].after)
    return (
        (any(taught) and any(alone))
        or (len(parts) == 2 and bool(theory and practice))
        or placed
        or summed
        or bool(said)
    )


def _sessions_as_part(reading: Reading[Effort]) -> Reading[Effort]:
    """Counted sessions or courses, "one 7.5-hour day", "four 39-hour courses", as the part of a whole that
    they may be beside other hours."""
    value = reading.value
    if value.kind not in ("session", "each") or not value.times:
        return reading
    return replace(reading, value=replace(times(value, value.times), kind="part"))


def of_labelled_parts(efforts: Sequence[Reading[Effort]]) -> Sum | None:
    """Parts that are facts or list items of their own: "Theory: 100 hours", "Practicum, 240 hours"."""
    labelled = {
        r: r.statement.label if r.rule == PART_UNDER_LABEL else r.before
        for r in efforts
        if (r.rule == PART_UNDER_LABEL and r.statement.place.region != "body") or r.rule in _IN_A_LIST
    }
    if labelled:
        labelled |= {r: r.before for r in efforts if r.rule == "item_ends_with_hours"}
    if any(map(_ALONE.match, labelled.values())):  # "Contact hours: 36", "Independent study: 164 hours"
        labelled |= {r: r.statement.label for r in efforts if r.rule == INSTRUCTION_UNDER_LABEL}
    elif labelled:  # "Lecture hours: 36", "Lab: 24"
        labelled |= {
            r: r.statement.label
            for r in efforts
            if r.rule == INSTRUCTION_UNDER_LABEL and _LECTURES.match(r.statement.label)
        }
    parts, labels = tuple(labelled), list(labelled.values())
    if not any(map(_TAUGHT_LABEL.match, labels)) or len(set(labels)) != len(labels) or len(labels) < 2:
        return None
    return added(parts, "total", "parts_added", True)


_IN_A_LIST = (PART_IN_A_LIST, LECTURE_IN_A_LIST)


def of_items(efforts: Sequence[Reading[Effort]]) -> Sum | None:
    """List items that begin or end with hours, of class and of one's own, or of theory and practice:
    "24 hours of e-learning", "then two days in the classroom: 16 hours"."""
    items = tuple(
        r
        for r in efforts
        if (r.rule == "item_ends_with_hours" or (_OPENS.fullmatch(r.before) and r.rule in _KINDS_OF_HOURS))
        and (r.statement.place.region == "body" or not r.statement.label)
    )
    if not 1 < len(items) <= _MOST_ITEMS or len({r.statement.place.path for r in items}) < len(items):
        return None
    return added(items, "total", "parts_added", True) if _are_all(items, [False] * len(items)) else None


_KINDS_OF_HOURS = (
    "of_study",
    "of_instruction",
    "of_one_kind",
    "in_one_place",
    OF_WORK_PLACEMENT,
    "hour_training",
)
_MOST_ITEMS = 5
_OPENS = matcher(r"[\s–•*·-]*(?:(?:and )?(?:then|plus|followed by)\s)?", re.IGNORECASE)
_TAUGHT_LABEL = matcher(
    r"theor|théor|teoría|class|course ?work|in[- ](?:class|person)|online|virtual|e-?learning|lecture|"
    r"contact|taught|teaching|webinar|workshop|seminar|ground school|shop|live|"
    r"(?:durée |heures |volume )?en (?:ligne|classe|centre|présentiel)|atelier",
    re.IGNORECASE,
)
_LECTURES = matcher(
    r"(?:lecture|tutorial|seminar|workshop|class(?:room)?)s?(?: hours| hrs| time)?\W*$", re.IGNORECASE
)


def of_week_parts(efforts: Sequence[Reading[Effort]]) -> list[Sum]:
    """Lists of parts of a week: "3 hours of class and 6 hours of homework per week"."""
    sums = []
    for parts in _lists(efforts, "weekly_part", "weekly", "instruction", "total", "part"):
        first, last = parts[0], parts[-1]
        weekly = [r for r in parts if r.value.kind in ("weekly", "weekly_part")]
        small = all((r.value.max or r.value.min or 0) <= 30 for r in parts)
        small = small and not any(_IN_ALL.search(r.quote) for r in parts)
        if small and (
            last.value.kind == "weekly_part"
            or first.value.kind == "weekly_part"
            or (weekly == [last] and _ALONE.search(last.quote))
        ):
            sums.append(added(parts, "weekly_x_weeks", "parts_of_a_week_added", True))
    return sums or _week_parts_apart(efforts)


_IN_ALL = matcher(
    r"\b(?:in (?:all|total)|altogether|overall|au total|en tout|insgesamt|in totaal)$", re.IGNORECASE
)


def _week_parts_apart(efforts: Sequence[Reading[Effort]]) -> list[Sum]:
    """Kinds of a week's hours, each in a fact or sentence of its own: "Lecture: 3 hrs per week", "Lab: 2 hrs
    per week"."""
    kinds = {
        (r.statement.label if r.rule == "of_a_week_under_its_kind" else r.quote).partition(" ")[0].lower(): r
        for r in efforts
        if r.rule in ("of_a_week_under_its_kind", "a_kind_before_a_week")
    }
    parts = tuple(kinds.values())
    return [added(parts, "weekly_x_weeks", "parts_of_a_week_added", True)] if len(parts) > 1 else []


def added(parts: tuple[Reading[Effort], ...], basis: WorkloadBasis, rule: str, complete: bool) -> Sum:
    lows, highs = [r.value.min for r in parts], [r.value.max for r in parts]
    low = None if None in lows else round(sum(b for b in lows if b), 2)
    high = None if None in highs else round(sum(b for b in highs if b), 2)
    return Sum(low, high, basis, rule, parts, parts, complete)


# ------------------------------------------------------------------ products


def product(
    effort: Effort, count: float, basis: WorkloadBasis, rule: str, cited: Sequence[Reading[Any]]
) -> Sum:
    low, high = (None if bound is None else round(bound * count, 2) for bound in (effort.min, effort.max))
    return Sum(low, high, basis, rule, tuple(dict.fromkeys(cited)))


def counted(view: View, of: Counted, near: Statement | None = None) -> Counting | None:
    """How many sessions or courses the source counts, in one statement or anywhere; ``None`` if it does not,
    or counts twice."""
    found: list[Reading[Count]] = [r for r in COUNTS.read((near,) if near else view.free) if r.value.of == of]
    if len({r.value.number for r in found}) != 1:
        return None
    return Counting(found[0].value.number, (found[0],))


_OF_COURSES = matcher(
    r"courses?|classes(?= of| at| lasting|,)|cours\b|kurs|curso|cursus|one after (?:the other|another)|"
    r"back to back|in (?:turn|sequence)\b",
    re.IGNORECASE,
)


_EACH_OF_THEM = matcher(
    r"\s*each(?: one| of (?:them|these|those))? \p{L}+ (?:for |over |about |around )*$", re.IGNORECASE
)
"""Of "Each lasts four weeks" the sentence before says what and how many."""


def _leading_up_to(reading: Reading[Any]) -> str:
    return reading.statement.text[max(0, reading.start - 160) : reading.start]


def courses_counted(view: View, each: Sequence[Reading[Any]]) -> Counting | None:
    """How many courses there are of those whose length or hours are told; ``None`` where it is modules, which
    may be taken at once."""
    return _counted_of(view, each, "courses") if _is_of_courses(each[0]) else None


def _is_of_courses(reading: Reading[Any]) -> bool:
    if _EACH_OF_THEM.match(reading.before):
        return bool(_OF_COURSES.search(_leading_up_to(reading)))
    return bool(_OF_COURSES.search(f"{reading.before[-60:]} {reading.quote} {reading.after[:40]}"))


def _counted_of(view: View, each: Sequence[Reading[Any]], of: Counted) -> Counting | None:
    first = each[0]
    if first.value.times:
        return Counting(first.value.times, (first,))
    if _EACH_OF_THEM.match(first.before) and (before := _counted_before(first, of)):
        return Counting(before.number, (*before.cited, first))
    if len({(r.value.min, r.value.max) for r in each}) > 1:
        return None
    count = counted(view, of)
    return count and Counting(count.number, (*count.cited, first))


def _counted_before(reading: Reading[Any], of: Counted) -> Counting | None:
    """What the sentences before count: "Three courses make up the series. Each lasts four weeks." """
    found = [
        r
        for r in COUNTS.read((reading.statement,))
        if r.value.of == of and reading.start - 160 <= r.end <= reading.start
    ]
    return Counting(found[0].value.number, (found[0],)) if len({r.value.number for r in found}) == 1 else None


def of_courses(view: View, efforts: Sequence[Reading[Effort]]) -> Sum | None:
    """Hours of each course × courses."""
    each = [r for r in efforts if r.value.kind == "each"]
    if each and more_follows(each[-1]):
        return None
    if len(each) > 1 and all(r.value.times and r.statement is each[0].statement for r in each):
        whole = tuple(replace(r, value=times(r.value, r.value.times or 1)) for r in each)
        return added(whole, "total", "hours_times_courses", True)
    of: Counted = "courses" if each and _is_of_courses(each[0]) else "modules"
    count = _counted_of(view, each, of) if each else None
    if not count:
        return None
    return product(each[0].value, count.number, "total", "hours_times_courses", (*count.cited, each[0]))


def more_follows(reading: Reading[Effort]) -> bool:
    """Whether days or classes follow of which these hours are none: "six modules of 45 minutes each, then two
    half-days"."""
    return _AND_MORE.match(reading.after) is not None


_AND_MORE = matcher(
    r"[^.;,()]{0,25},?\s(?:then|plus|followed\sby|and|puis|suivie?s?\sd['’e]\s?)\s?"
    r"(?:an?|one|two|three|four|five|six|une?|deux|trois|\d{1,2})[\s-](?:[\p{L}\d]+[\s-]){0,3}?"
    r"(?:(?:half-?|mid)?days?|weekends?|workshops?|sessions?|class(?:es)?|labs?|clinics?|placements?|"
    r"practicums?|internships?|visits?|retreats?|residentials?|journées?|ateliers?|stages?)(?!\p{L})",
    re.IGNORECASE,
)


def of_credits(view: View, efforts: Sequence[Reading[Effort]]) -> Sum | None:
    """Hours of one credit × credits, where the source itself says what a credit stands for."""
    rule = next((r for r in efforts if r.value.kind == "credit"), None)
    if rule is None:
        return None
    begin = rule.start - len(rule.before)
    spoken = (*view.about("credit"), *view.free)
    amounts = [
        r
        for rules in (EUROPEAN, PROFESSIONAL, ABBREVIATED, ACADEMIC)
        for r in rules.read(spoken)
        # "One credit" and "per credit" of the rule itself count nothing.
        if not (r.statement is rule.statement and begin <= r.start < rule.end and r.value.min == 1)
    ]
    if len({(r.value.min, r.value.max) for r in amounts}) != 1:
        return None
    credit = amounts[0]
    low = None if rule.value.min is None else round(rule.value.min * credit.value.min, 2)
    high = None if rule.value.max is None else round(rule.value.max * credit.value.max, 2)
    return Sum(low, high, "credit_derived", "hours_per_credit_times_credits", (credit, rule))
