"""Hours of the parts of an offering in rows, or of the courses that it names: "Live classes | 16 x 2 h",
"Planning (21 hours)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number
from normalizer.patterns import Reading, matching
from normalizer.raw import Statement
from normalizer.view import View
from normalizer.workload_rules.effort_kinds import Effort
from normalizer.workload_rules.effort_sums import Sum, added, counted
from normalizer.workload_rules.meeting_words import COUNTS, WEEKDAY


def of_rows(view: View) -> Sum | None:
    """Rows of one list of facts, each a part with its hours: "Live classes: 16 x 2 h", "Mentor
    calls: 6 x 1 h", "Practice: 22 h"."""
    run: list[Statement] = []
    in_hours = False
    for statement in (*view.free, None):
        if (
            statement
            and statement.label
            and _ROW.fullmatch(statement.text)
            and statement.place.region == "facts"
        ):
            run.append(statement)
            continue
        if in_hours and (total := _printed_total(run)):
            return total
        if 1 < len(run) <= _MOST_ROWS and _are_parts(run, in_hours):
            return added(tuple(map(_row, run)), "total", "parts_added", True)
        run, in_hours = [], bool(statement and _HEAD_OF_HOURS.fullmatch(statement.text))
    return None


def _printed_total(rows: Sequence[Statement]) -> Sum | None:
    """The last of the rows under a head of hours, where it is named the total and the others add up to it."""
    if not 2 < len(rows) <= _MOST_ROWS or not _TOTAL.fullmatch(rows[-1].label):
        return None
    if any(_DAY.search(row.label) for row in rows):
        return None
    *parts, total = map(_row, rows)
    adds_up = added(tuple(parts), "total", "parts_added", True).min == total.value.min
    return added((total,), "total", "total_of_rows", True) if adds_up else None


def _are_parts(rows: Sequence[Statement], in_hours: bool) -> bool:
    """Whether rows are of different parts, all but one of them by their labels; under a head of hours bare
    numbers are hours."""
    named = sum(_ROW_OF_A_PART.search(s.label) is not None for s in rows)
    return (
        (in_hours or not any(s.text.strip().isdigit() for s in rows))
        and len({s.label for s in rows}) == len(rows)
        and named >= max(2, len(rows) - 1)
        and not any(_ROW_OF_ANOTHER.search(s.label) or _ROW_OF_THE_WHOLE.fullmatch(s.label) for s in rows)
    )


def of_named_courses(view: View) -> Sum | None:
    """Hours of the courses that a sentence, or the lines of a list, name one by one, as many as are counted:
    "all three courses: Planning (21 hours), Leading (14 hours) and Measuring (21 hours)"; or as are numbered:
    "Module 1: Soil, 3 hours"."""
    named: dict[str, Reading[Effort]] = {}
    numbers: list[int] = []
    for statement in view.free:
        for match in _named_in(statement):
            if _CHOICE.search(statement.text, 0, match.start()):
                return None
            numbered = _NUMBER.match(statement.label)
            name = f"{statement.label if numbered else ''} {match['name']}".lower().strip()
            if name in named or _ROW_OF_ANOTHER.search(_NUMBER.sub("", name)):
                return None
            n = "n" if match["n"] else "m"
            hours = Effort("each", number(match[n]), number(match[n]))
            named[name] = Reading(hours, statement, match.start(n), match.end(n), "named_course")
            numbers += [int(numbered["no"])] if numbered else []
    if len(named) < 2:
        return None
    if sorted(numbers) == list(range(1, len(named) + 1)):
        return added(tuple(named.values()), "total", "parts_added", True)
    count = counted(view, "courses") or counted(view, "modules")
    if count and any(_CHOICE.search(r.before) for r in count.cited):
        return None
    labels = {r.statement.label for r in named.values()}
    said = [r.value for r in COUNTS.read_text(labels.pop())] if len(labels) == 1 else []
    told = {count.number} if count else {c.number for c in said if c.of in ("courses", "modules")}
    if told != {len(named)}:
        return None
    return added(tuple(named.values()), "total", "parts_added", True)


def _named_in(statement: Statement) -> Iterable[re.Match[str]]:
    """What a statement names with its hours: a line that ends with them, or each name in a sentence."""
    if not _HOURS.search(statement.text):
        return ()
    if statement.label and (alone := _HOURS_ALONE.fullmatch(statement.text)):
        return (alone,) if _NUMBER.match(statement.label) else ()
    is_item = statement.place.region == "body" or _NUMBER.match(statement.label)
    if is_item and (line := _LINE_WITH_HOURS.fullmatch(statement.text)):
        return (line,)
    return _NAMED_WITH_HOURS.finditer(statement.text)  # names are sought at each capital


_CHOICE = matcher(
    r"(?<!\p{L})(?:one of|any of|any (?:one|two|three|four|\d)|either|choose|such as|for example|including|"
    r"or|prerequisites?|admission)(?!\p{L})",
    re.IGNORECASE,
)
_UNIT = r"(?P<unit>hours|hrs|h|heures)(?!\p{L})"
_HOURS = matcher(r"\d\s?(?:hours|hrs|h|heures)(?!\p{L})")
_NUMBER = matcher(
    r"(?:course|cours|module|part|level|unit|step|phase|stage|étape|partie|volet|bloc) ?(?P<no>\d{1,2})"
    r"(?!\d)",
    re.IGNORECASE,
)
_RECURRING = (
    r"(?!.*(?<!\p{L})(?:weeks?|weekly|each|every|per|daily|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L}))"
)
"""Not before words that say how often."""
_HOURS_ALONE = matching(
    rf"(?P<name>)(?P<n>{{n}}) ?{_UNIT}(?: ?,| (?:online|in|at|of)(?!\p{{L}}))?"
    rf"{_RECURRING}[^.;|\d]{{0,80}}\W*"
)
_LINE_WITH_HOURS = matching(
    r"(?:\d{1,2}[.)]\s)?(?P<name>(?:\p{Lu}{2,5} ?\d{2,4}\s)?\p{L}[^.;|()\d]{1,70}?)(?:[,:(]|"
    rf"\s[(–—-])\s?(?P<n>{{n}}) ?{_UNIT}\)?(?:, with [^.;|\d]{{3,60}})?\W*"
)
_NAMED_WITH_HOURS = matching(
    r"(?:^|(?<=[:;,]\s)|(?<=\()|(?<=\sand\s)|"
    rf"(?<=\set\s))(?P<name>\p{{Lu}}[\p{{L}}\d'’&/\x20-]{{1,60}}?)\s?"
    rf"(?:\((?P<n>{{n}}) ?{_UNIT}\)|(?<=\s)(?P<m>{{n}}) ?(?:hours|hrs|h|heures)(?!\p{{L}})(?=,|;|\)))"
)


def _row(statement: Statement) -> Reading[Effort]:
    match = _ROW.fullmatch(statement.text)
    hours = number(match["n"]) * number(match["times"] or "1") if match else 0
    return Reading(Effort("part", hours, hours), statement, 0, len(statement.text), "row_of_a_part")


_ROW = matching(
    r"(?:(?P<times>{n}) ?[x×] ?)?(?P<n>{n}) ?(?:(?:h\b|hours?|hrs?|heures?|std|stunden|uren|horas)\.?"
    rf"(?:(?: ?[,(]| (?:of|in|at|over|with|on|de|en)(?!\p{{L}})){_RECURRING}[^|]{{0,150}})?)?\.?\W*",
    re.IGNORECASE,
)
_ROW_OF_THE_WHOLE = matcher(
    r"\W*(?:(?:course|program(?:me)?|estimated|study|total) )?(?:duration|length|workload|effort|hours|time|"
    r"commitment|durée|dauer|duur|duración)\W*",
    re.IGNORECASE,
)
_HEAD_OF_HOURS = matcher(
    r"(?:(?:study|class|number of) )?(?:hours|hrs|heures|stunden|uren|horas)\W*", re.IGNORECASE
)
_DAY = matching(rf"(?<!\p{{L}}){WEEKDAY}", re.IGNORECASE)
_TOTAL = matcher(r"(?:grand )?totals?(?: hours)?\W*", re.IGNORECASE)
_MOST_ROWS = 8
_ROW_OF_A_PART = matcher(
    r"(?<!\p{L})(?:theor|théor|practi|pratique|class|lectures?|labs?(?!\p{L})|lab(?:oratory)|calls?|coaching|"
    r"mentor|self|independent|home ?work|reading|assignments?|projects?|placement|internship|externship|"
    r"webinars?|workshops?|tutorials?|seminars?|online|e-?learning|virtual|in[- ]person|on[- ]campus|"
    r"clinic|yard|behind the wheel|on the road|enseign|"
    r"skills|simulation|shop|studio|field|supervis|observation|stage|atelier|cours|travail|contact|"
    r"live|forum|discussion|group work|coursework)",
    re.IGNORECASE,
)
_ROW_OF_ANOTHER = matcher(
    r"(?<!\p{L})(?:total|per|each|weekly|daily|exam\p{L}*|test|option\p{L}*|courses?|levels?|certificates?|"
    r"diploma|break|lunch|credits?|access|support|open|office|units?)(?!\p{L})",
    re.IGNORECASE,
)
