"""Hours of each kind in one line: "lecture 45, lab 30", "seminars 4 x 1 and 1 x 2 hours; lectures 5 x 2
hours", "30 hrs / 15 lectures, 120 hrs preparation"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number
from normalizer.listing import WorkloadBasis
from normalizer.patterns import Reading, label_words, matching
from normalizer.raw import Statement
from normalizer.view import View
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_sums import Sum, added


def of_kinds(view: View) -> Sum | None:
    """Hours of each kind, all of one line or one sentence; few are those of a week, unless the label says
    that they are of the whole."""
    for statement in view.free:
        if not _HOURS_WORD.search(statement.label) and not _HOURS_WORD.search(statement.text):
            continue
        total = _of_line(statement)
        if total and ((total.min or 0) >= _MORE_THAN_A_WEEK or _TOTAL.search(statement.label)):
            return total
    return None


def of_kinds_a_week(view: View) -> Sum | None:
    """Hours of each kind in a week, all of one line: "3 hours lecture; 3 hours lab per week"."""
    lines = (s for s in view.free if _A_WEEK.search(s.text) and _HOURS_WORD.search(s.text))
    sums = (_of_line(statement, _A_WEEK, "weekly_x_weeks") for statement in lines)
    return next((one for one in sums if one and (one.max or 0) < _MORE_THAN_A_WEEK), None)


def _of_line(
    statement: Statement, end: re.Pattern[str] | None = None, basis: WorkloadBasis | None = None
) -> Sum | None:
    head = f"{statement.label}: " if statement.label else ""
    line = head + statement.text
    for start in dict.fromkeys((len(head), 0, *(m.end() for m in _OPENING.finditer(line, len(head))))):
        matches = list(_kinds(line, start, end or _END))
        names = {match["kind"].lower() for match in matches}
        if len(matches) < 2 or len(names) < len(matches) or not _are_hours(statement.label, matches):
            continue
        taught = [m for m in matches if not _TEST.search(m["kind"])]
        parts = tuple(_part(match, statement, len(head)) for match in taught)
        alone = any(map(_NOT_TAUGHT.search, names))
        total = added(parts, basis or ("total" if alone else "instruction"), "parts_added", True)
        printed = _PRINTED_TOTAL.match(line, matches[-1].end())
        if len(parts) > 1 and (not printed or number(printed["n"]) == total.min):
            return total
    return None


def _kinds(line: str, position: int, end: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Each kind with its hours, from a place in a line to what must stand after the last; none if other words
    stand between them. Each may be a sentence: "Lectures: 20 hours. Labs: 15 hours."."""
    found: list[re.Match[str]] = []
    while len(found) < _MOST_KINDS and (match := _kind_at(line, position)):
        found.append(match)
        position = match.end()
    yield from found if end.match(line, position) else ()


def _kind_at(line: str, position: int) -> re.Match[str] | None:
    """A kind with its hours that stands at a place, or after the full stop there."""
    stop = _FULL_STOP.match(line, position)
    places = (position, stop.end()) if stop else (position,)
    tries = (form.match(line, at) for at in places for form in (_KIND_THEN_HOURS, _HOURS_THEN_KIND))
    return next(filter(None, tries), None)


def _are_hours(label: str, matches: Sequence[re.Match[str]]) -> bool:
    """Whether numbers are of hours: under a label of hours; or where some are said to be, all that stand
    before what they count are: "30 hours of lectures, 2 projects" is not, "3 lecture and 2 lab hours" is."""
    if _HOURS_WORD.search(label_words(label)):
        return True
    if all(_COUNT_OF_HOURS.match(m["all"]) for m in matches) and _ENDS_IN_HOURS.search(matches[-1]["all"]):
        return True
    said = [_HOURS_WORD.search(m["hours"]) is not None for m in matches]
    counts = [m.start("hours") < m.start("kind") for m in matches]
    return any(said) and not any(c and not s for c, s in zip(counts, said, strict=True))


def _part(match: re.Match[str], statement: Statement, head: int) -> Reading[Effort]:
    amounts = _AMOUNT.finditer(match["hours"])
    hours = round(sum(number(one["times"] or "1") * number(one["n"]) for one in amounts), 2)
    start, end = max(0, match.start("all") - head), match.end("all") - head
    return Reading(Effort("part", hours, hours), statement, start, end, "kind_of_hours")


_MORE_THAN_A_WEEK = 20
_MOST_KINDS = 20
"""No course has more; a line of hostile length must not make reading slow."""
_HOURS_WORD = matcher(r"(?<!\p{L})(?:hours?|hrs?|h|heures?)(?!\p{L})", re.IGNORECASE)
_TOTAL = matcher(r"(?<!\p{L})(?:total|totale|overall|whole)(?!\p{L})", re.IGNORECASE)
_OPENING = matcher(
    r"[.!?]\s+(?=\p{Lu})|(?<!\p{L})(?:weeks|wks|semaines)\s?[,:;(–-]?\s?(?:(?:with|of|at|de|à)\s)?(?=\d)",
    re.IGNORECASE,
)
"""Before the first kind: the start of a sentence, or how many weeks there are."""
_COUNT_OF_HOURS = matcher(
    r"\d+\s(?:lecture|lab|tutorial|seminar|class|clinical|studio|shop|theory|practice|contact)"
    r"(?:\s(?:hours?|hrs?))?$",
    re.IGNORECASE,
)
_ENDS_IN_HOURS = matcher(r"\s(?:hours?|hrs?)$", re.IGNORECASE)
_UNIT = r"(?:hours|hrs?\b\.?|h\b|heures)"
_ONE_AMOUNT = r"(?:(?P<times>{n}) ?[x×*] ?)?(?P<n>{n})"
_AMOUNT = matching(_ONE_AMOUNT, re.IGNORECASE)
_HOURS = rf"(?:{{n}} ?[x×*] ?)?{{n}}(?: ?{_UNIT})?(?: ?(?:and|\+|et) (?:{{n}} ?[x×*] ?){{n}}(?: ?{_UNIT})?)*"
_WORD = (
    r"(?!(?:and|plus|et|of|per|a|each|every|weekly?|days?|credits?|ects|ec|units?|years?|"
    r"months?)\b)[\p{L}'’-]+"
)
_KIND = (
    r"(?:lectures?|labs?|laborator(?:y|ies)|tutorials?|seminars?|studio|shop|theory|(?:in )?class(?:room)?|"
    r"clinic(?:al)?s?|practic(?:um|als?)|field(?: ?work)?|excursions?|site visits?|online|workshops?|"
    r"sessions?|"
    r"meetings?|self study|independent (?:study|learning|work)|(?:self )?directed (?:study|learning)|contact|"
    r"seat time|placement|preparation|reading|assignments?|homework|project|presentations?|discussions?|"
    r"coursework|shadowing|mentoring|coaching|supervision|tutoring|observation|assessments?|"
    r"exam(?:ination)?|théorie|laboratoires?|cours|ateliers?|stage|travaux pratiques|pratique|"
    r"travail personnel|examen)(?!\p{L})"
)
_NEXT = r"(?:\s?[/&]\s?|\s(?:(?:and|et)\s)?)"
_PHRASE = rf"(?:{_WORD}{_NEXT}){{0,4}}?{_KIND}(?:{_NEXT}{_WORD}){{0,6}}?"
_NOTE = r"(?:\s?\([^()]{0,120}\))?"
_BREAK = r"(?:\s?[,;+&|]\s?|\s(?:and|plus|et)\s|\s|(?=\.?\W*$|\.\s))+"
_KIND_THEN_HOURS = matching(
    rf"(?P<all>(?P<kind>{_PHRASE})(?: hours| hrs)?{_NOTE} ?[:=(–—-]? ?(?:approx\.? |about |"
    rf"environ )?(?P<hours>{_HOURS})(?![\w.]\d|%)\)?){_NOTE}(?={_BREAK}){_BREAK}",
    re.IGNORECASE,
)
_A_WEEK = matcher(
    r"(?:(?:per|a|each|every|par|/|in\seach)\s?(?:week|wk|semaine)|weekly|in\seach(?=\W*$|[.;,]))(?!\p{L})",
    re.IGNORECASE,
)
_HOURS_THEN_KIND = matching(
    rf"(?P<all>(?P<hours>{_HOURS}) ?(?:/ ?(?:{{n}} )?|of |de |d['’])?\(?(?P<kind>{_PHRASE})(?!\p{{L}}|"
    rf"[:=]? ?\d)(?: hours?| hrs?)?\)?){_NOTE}"
    rf"(?! (?:(?:and|plus|et) )?+(?!{_A_WEEK.pattern})\p{{L}}){_BREAK}",
    re.IGNORECASE,
)
_PRINTED_TOTAL = matcher(
    r"\W*(?:[(=]?\s?(?:total:? ?)?(?P<n>\d{2,3})(?: ?(?:hours|hrs|h))?(?: total)?\)?)\W*$", re.IGNORECASE
)
_FULL_STOP = matcher(r"\.\s+")
_END = matcher(rf"{_PRINTED_TOTAL.pattern}|\W*$|\.\s", re.IGNORECASE)
_TEST = matcher(r"(?<!for )(?<!and )(?<!\p{L})exam", re.IGNORECASE)
_NOT_TAUGHT = matcher(
    r"clinic|practic|coursework|shadowing|observation|online|self|directed|independent|placement|stage|travail|preparation|reading|"
    r"assignment|homework|project",
    re.IGNORECASE,
)
