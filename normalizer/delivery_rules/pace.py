"""When one learns: live or in one's own time, who sets the pace, and at what time of the day or week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import filterfalse
from typing import Any

from normalizer.delivery_rules.mode_words import OF_ANOTHER
from normalizer.delivery_rules.pace_words import PACE, SYNC
from normalizer.delivery_rules.timing_words import CLOCK_TIMES, TIMING, part_of_day
from normalizer.engine.flags import answers_half, answers_no, answers_yes, hours_of
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.listing import Field, Pace, Sync, Timing, kind_of, silent
from normalizer.patterns import CONTEXT, Passage, Reading, by_authority
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood, stated
from normalizer.workload_rules.class_hours import CLASS_HOURS, IN_CLASS

_OTHER_LABEL = matcher(
    r"exam|office|regist|contact(?! ?(?:hours?|time|days?|dagen|uren|tage|sessions?|class))|"
    r"open (?:evening|day|house)|deadline|support|info(?:rmation)? session|orientation|topics?|outcome|"
    r"(?:will|to|ll) learn|audience|who|prerequisite|instructor|bureau|heard of\b",
    re.IGNORECASE,
)


_UNHEARD_OF = matcher(r"heard of\b", re.IGNORECASE)
"""In a heading: "Haven't heard of 20 Things?", below which that is told and not what is offered."""


@lru_cache(maxsize=4096)
def _is_other(label: str) -> bool:
    return bool(label) and _OTHER_LABEL.search(label) is not None


def of_hours(prose: Sequence[Statement]) -> Passage:
    """Statements whose hours may be those of classes, not of an office or an exam."""
    return Passage(s for s in prose if not _is_other(s.label))


_TAUGHT = matcher(
    r"(?<!\p{L})(?:(?:learn(?:s|ing)?|know|understand|shows? you|teach(?:es)? you|apprend\w*)\s(?:how\s)?"
    r"(?:to|à)\s(?:run|plan|design|lead|host|facilitat|moderate|organi|manage|hold|teach|deliver|chair|offer|"
    r"build|write|create|animer|planifier)|how to (?:run|plan|design|lead|host|teach|build|create)|"
    r"prepar\w+\s(?:\w+\s){0,4}?(?:for|to\s(?:teach|run|lead|design))(?=\s(?:\w+\s){0,2}$)|must move to|"
    r"moving to|(?:traite|porte|parle)\s(?:de|sur)|injuries|topics?\b)|"
    r"¿(?:cómo|qué|por qué|para qué|cuál)\s[^?]*$",
    re.IGNORECASE,
)


def _is_topic(reading: Reading[Any]) -> bool:
    """Whether live sessions or evening meetings are what one learns to hold, or are another offering's."""
    before = reading.before
    return _TAUGHT.search(before) is not None or OF_ANOTHER.search(before) is not None


_WORK = (
    r"(?:turn(?:s|ed)? (?:it |them )?in|hand(?:s|ed)? (?:it |them )?in|submit\w*|upload\w*|send(?:s|ing)?|"
    r"sent|posts?|posted|remet\w*|rend(?:ez|ons|ent)|dépos\w+|envoy\w+|answers?|answered|repl(?:y|ies|ied)|"
    r"marks?|marked|grades?|graded|closes?|opens?|goes (?:live|out|up)|appears?|arrives?|unlocks?)"
)
_WORK_BEFORE = matcher(
    r"(?<!\p{L})(?:(?:forums?|message boards?|chat|feedback|marking|marks|answers|replies|newsletter|"
    r"inbox|deadlines?|homework|new (?:units?|modules?|lessons?|material|videos?|chapters?))"
    r"(?!\s(?:sessions?|class(?:es)?|groups?|meetings?))|"
    r"(?:tutors?|teachers?|instructors?|you|we|learners|students|participants|everyone|vous) "
    rf"(?:\w+ly )?{_WORK})(?:\s[\p{{L}}'’-]+){{0,6}}\s?$",
    re.IGNORECASE,
)
_WORK_AFTER = matcher(
    rf"^[\s,]*(?!(?:and|or|to|in|at|for|with|et|plus)\s)(?:[\p{{L}}’'-]+\s){{1,3}}?{_WORK}(?!\p{{L}})",
    re.IGNORECASE,
)
"""Beside a day of the week: work is handed in, material appears, a tutor answers, and nobody gathers."""


def _is_of_work(reading: Reading[Any]) -> bool:
    return (
        _WORK_BEFORE.search(reading.before) is not None or _WORK_AFTER.match(reading.after) is not None
    ) and ":" not in reading.quote


_OF_A_START = matcher(
    r"\W*(?:starts?|starting|begins?|intakes?|enrol\w*|join|début|rentrée|entrées?)(?: (?:date|when))?s?\W*",
    re.IGNORECASE,
)


_ANY_DAY = matcher(r"(?:any|no|a) ?time|when(?:ever)?(?!\p{L})|suits?|any day", re.IGNORECASE)


def _is_of_a_start(reading: Reading[Any]) -> bool:
    """ "Start: whenever you like" says when one may begin, and nothing of what follows."""
    return _ANY_DAY.search(reading.quote) is not None and bool(_OF_A_START.fullmatch(reading.statement.label))


_LIVE = (
    r"(?:live|synchronous|instructor|trainer|tutor|teacher|facilitator|classroom|class(?:es)?|workshop|cohort|"
    r"scheduled|in[- ]person|face[- ]to[- ]face|en direct|en classe)"
)
_OWN = (
    r"(?:self[- ](?:paced|study|guided|directed)|on[- ]demand|asynchronous|"
    r"(?:watch|see|follow|catch) (?:\p{L}+ ){0,6}(?:recordings?|later|afterwards)|"
    r"(?:at |in )?(?:your|their) own (?:pace|time|speed)|à (?:votre|son) rythme)"
)
_OR = (
    r"(?:[\s-](?!or\b|and\b)[\p{L}\d'’()/-]+){0,4},? (?:or|ou|oder) "
    r"(?:(?:as|in|by|with|via|the|an?|take|do|join|attend|en) ){0,3}"
)
_ONE_OR_THE_OTHER = matcher(
    rf"(?<!\p{{L}})(?:{_LIVE}(?!\p{{L}}){_OR}{_OWN}|{_OWN}(?!\p{{L}}){_OR}{_LIVE})(?!\p{{L}})", re.IGNORECASE
)


def _is_one_of_two(reading: Reading[Any]) -> bool:
    """Whether one picks between live classes and one's own time: "two days with a trainer, or self-paced"."""
    return _ONE_OR_THE_OTHER.search(f"{reading.before}{reading.quote}{reading.after}") is not None


def _is_aside(reading: Reading[Any]) -> bool:
    return _is_topic(reading) or _is_of_a_start(reading) or _is_one_of_two(reading)


def read_sync(view: View, known: Sequence[Statement], hours: Passage) -> Field[Sync]:
    """Live, in one's own time, or both where both are required. Set class hours are ``synchronous`` too, as
    calculated: the page states hours, and that one learns together follows."""
    flags = [*answers_yes((*known, *view.free), SYNC), *hours_of(hours, SYNC)]
    documented = (*known, *view.about("pace"))
    said = by_authority([*flags, *SYNC.read(documented), *filterfalse(_is_aside, SYNC.read(hours))])
    if half := [r for r in answers_half((*known, *view.free), SYNC) if _IN_PART.match(r.quote)]:
        told = tuple(view.cite(r) for r in half)
        return kind_of("delivery.sync")(state="stated", value="mixed", evidence=told)
    in_prose = (
        r for r in CLASS_HOURS.read(hours) if not (_is_topic(r) or _is_of_work(r) or _is_one_of_two(r))
    )
    gathered = by_authority([*in_prose, *CLASS_HOURS.read(view.about("timing"))])
    if not said:
        if not gathered:
            return silent("delivery.sync")
        quotes = [r.quote for r in gathered[:3]]
        return calculated("synchronous", "class_hours", quotes, [view.cite(r) for r in gathered])
    top = [r for r in said if r.statement.place.region == said[0].statement.place.region]
    kinds = {r.value for r in top}
    if len(kinds) == 2:
        return kind_of("delivery.sync")(
            state="stated", value="mixed", evidence=tuple(view.cite(r) for r in top)
        )
    together = gathered or IN_CLASS.read(hours)
    if kinds == {"asynchronous"} and together:
        cited = [*(view.cite(r) for r in top), *(view.cite(r) for r in together)]
        return calculated("mixed", "class_hours_and_own_time", [top[0].quote, together[0].quote], cited)
    return stated(view, "delivery.sync", said)


_IN_PART = matcher(r"partly|in part|en partie|teilweise|deels", re.IGNORECASE)
"""Begins an answer by which the rest is otherwise: "Self-paced: Partly"."""


def read_pace(view: View, known: Sequence[Statement], sync: Field[Sync]) -> Field[Pace]:
    """Who sets the pace of the whole: where live classes are required too, nobody's own pace does."""
    documented = view.about("pace")
    flags = answers_yes((*documented, *known, *view.free), PACE)
    found = [*flags, *PACE.read((*documented, *known))]
    prose = [s for s in view.prose if not _UNHEARD_OF.search(s.label)]
    of_it = [r for r in PACE.read(prose) if not (_is_before_it(r) or _is_of_a_start(r) or _is_one_of_two(r))]
    found = by_authority([*found, *of_it])
    if sync.value == "mixed":
        found = [r for r in found if r.value != "self_paced" or r.statement in documented]
    if found:
        return stated(view, "delivery.pace", found)
    unread = [s for s in documented if not answers_no(s)]
    return not_understood(view, "delivery.pace", unread) if sync.value != "mixed" else silent("delivery.pace")


_BEFORE_IT = matcher(
    r"(?<!\p{L})before\s(?:you\s(?:apply|register|enrol+|sign\sup|buy|book)|applying|registering|enrol+ing|"
    r"(?:the|this|your)\s(?:course|program(?:me)?|class)\s(?:starts|begins))(?!\p{L})"
    r"(?![^.;]*(?<!\p{L})(?:then|study|learn|work\sthrough)(?!\p{L}))",
    re.IGNORECASE,
)


def _is_before_it(reading: Reading[Any]) -> bool:
    """Whether one's own time is that before the course: "Before you apply, take the quiz at leisure"."""
    return _BEFORE_IT.search(f"{reading.before}{reading.quote}{reading.after}") is not None


_EXAM = matcher(
    r"(?<!\p{L})(?:exam\w*|tests?|midterms?|quiz\w*|épreuves?|évaluations?|prüfung\w*|"
    r"toets\w*)(?!\p{L})(?!.*(?<!\p{L})(?:class(?:es)?|lectures?|lessons?|courses?|sessions?|workshops?|"
    r"séances?|leçons?|ateliers?)(?!\p{L}))",
    re.IGNORECASE | re.DOTALL,
)
_THEY = matcher(r"\W*(?:they|these|it|this|ils?|elles?|ceux-ci|celles-ci)\s", re.IGNORECASE)


def _is_of_an_exam(reading: Reading[Any]) -> bool:
    """Whether an exam is what is held then: "Exams are supervised. They take place in the evening"."""
    text = reading.statement.text
    begin, _ = sentence_at(text, reading.start)
    if _EXAM.search(text, max(begin, reading.start - CONTEXT), reading.start):
        return True
    if not begin or not _THEY.match(text, begin):
        return False
    first, last = sentence_at(text, begin - 2)
    return _EXAM.search(text, max(first, last - CONTEXT), last) is not None


def read_timing(view: View, hours: Passage, sync: Field[Sync]) -> Field[tuple[Timing, ...]]:
    """Times of the day and week, in alphabetical order; where no word tells, of set class hours."""
    documented = view.about("timing", "delivery")
    flags = answers_yes((*documented, *view.free), TIMING)
    in_prose = filterfalse(_is_topic, filterfalse(_is_of_an_exam, TIMING.read(hours)))
    readings = [*flags, *_narrowed(list(TIMING.read(documented))), *in_prose]
    values = tuple(sorted({r.value for r in readings}))
    if not values:
        return _of_class_hours(sync)
    evidence = tuple(view.cite(r, item=values.index(r.value)) for r in readings)
    return kind_of("delivery.timing")(state="stated", value=values, evidence=evidence)


_EITHER = matcher(r"(?<!\p{L})(?:or|ou|oder|of)(?!\p{L})|/", re.IGNORECASE)


def _narrowed(readings: list[Reading[Timing]]) -> list[Reading[Timing]]:
    """Without the times that one statement leaves open and another beside it settles: "Twilight, evening or
    weekends" of a class whose attendance is "Evening"."""
    told: dict[str, set[Timing]] = {}
    for reading in readings:
        told.setdefault(reading.statement.text, set()).add(reading.value)
    for text, times in told.items():
        settled = next((t for t in told.values() if t < times), None)
        if settled and _EITHER.search(text):
            readings = [r for r in readings if r.statement.text != text or r.value in settled]
    return readings


_HOURS = matcher(CLOCK_TIMES)


def _of_class_hours(sync: Field[Sync]) -> Field[tuple[Timing, ...]]:
    """By day or in the evening, where most of the class hours that make teaching live are either, and none
    are the other: a reception follows a day of classes."""
    if sync.state != "calculated":
        return silent("delivery.timing")
    found = [(e, part_of_day(m)) for e in sync.evidence for m in [_HOURS.search(e.quote.lower())] if m]
    known = [(e.model_copy(update={"item": 0}), part) for e, part in found if part]
    parts = {part for _, part in known}
    if len(parts) != 1 or 2 * len(known) < len(found):
        return silent("delivery.timing")
    cited = [evidence for evidence, _ in known]
    return calculated(tuple(parts), "class_hours", [e.quote for e in cited[:3]], cited)
