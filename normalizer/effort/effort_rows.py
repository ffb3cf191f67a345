"""Hours of the parts of an offering in rows, each with what it is: "Live classes | 16 x 2 h"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizer.effort.effort_kinds import Effort
from normalizer.effort.effort_sums import Sum, added, counted
from normalizer.effort.meeting_words import COUNTS
from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number
from normalizer.patterns import Reading, expand
from normalizer.raw import Statement
from normalizer.view import View


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
        if 1 < len(run) <= _MOST_ROWS and _are_parts(run, in_hours):
            return added(tuple(map(_row, run)), "total", "parts_added", True)
        run, in_hours = [], bool(statement and _HEAD_OF_HOURS.fullmatch(statement.text))
    return None


def _are_parts(rows: Sequence[Statement], in_hours: bool) -> bool:
    """Whether rows are of different parts, all but one of them by their labels; under a head of hours bare
    numbers are hours."""
    named = sum(_ROW_OF_A_PART.search(s.label) is not None for s in rows)
    return (
        (in_hours or not any(s.text.strip().isdigit() for s in rows))
        and len({s.label for s in rows}) == len(rows)
        and named >= max(2, len(rows) - 1)
        and not any(_ROW_OF_ANOTHER.search(s.label) for s in rows)
    )


def of_named_courses(view: View) -> Sum | None:
    """Hours of the courses that a sentence, or the lines of a list, name one by one, as many as are counted:
    "all three courses: Planning (21 hours), Leading (14 hours) and Measuring (21 hours)"."""
    named: dict[str, Reading[Effort]] = {}
    bracketed = (s for s in view.free if _IN_BRACKETS.search(s.text))  # names are sought at each capital
    for statement in bracketed:
        for match in _NAMED_WITH_HOURS.finditer(statement.text):
            if _CHOICE.search(statement.text, 0, match.start()):
                return None
            if match["name"].strip().lower() in named or _ROW_OF_ANOTHER.search(match["name"]):
                return None
            hours = Effort("each", number(match["n"]), number(match["n"]))
            named[match["name"].strip().lower()] = Reading(
                hours, statement, match.start("n"), match.end("unit"), "named_course"
            )
    if len(named) < 2:
        return None
    count = counted(view, "courses") or counted(view, "modules")
    labels = {r.statement.label for r in named.values()}
    said = [r.value for r in COUNTS.read_text(labels.pop())] if len(labels) == 1 else []
    numbers = {count.number} if count else {c.number for c in said if c.of in ("courses", "modules")}
    if numbers != {len(named)}:
        return None
    return added(tuple(named.values()), "total", "parts_added", True)


_CHOICE = matcher(
    r"(?<!\p{L})(?:one of|any of|either|choose|such as|for example|including|or|prerequisites?|"
    r"admission)(?!\p{L})",
    re.IGNORECASE,
)
_IN_BRACKETS = matcher(r"\d\s?(?:hours|hrs|h|heures)\)")
_NAMED_WITH_HOURS = matcher(
    expand(
        r"(?:^|(?<=[:;,]\s)|(?<=\sand\s)|(?<=\set\s))(?P<name>\p{Lu}[\p{L}\d'’&/\x20-]{1,60}?)\s?"
        r"\((?P<n>{n}) ?(?P<unit>hours|hrs|h|heures)\)"
    )
)


def _row(statement: Statement) -> Reading[Effort]:
    match = _ROW.fullmatch(statement.text)
    hours = number(match["n"]) * number(match["times"] or "1") if match else 0
    return Reading(Effort("part", hours, hours), statement, 0, len(statement.text), "row_of_a_part")


_ROW = matcher(
    expand(
        r"(?:(?P<times>{n}) ?[x×] ?)?(?P<n>{n}) ?(?:h\b|hours?|hrs?|heures?|std|stunden|uren|horas)?\.?\W*"
    ),
    re.IGNORECASE,
)
_HEAD_OF_HOURS = matcher(
    r"(?:(?:study|class|number of) )?(?:hours|hrs|heures|stunden|uren|horas)\W*", re.IGNORECASE
)
_MOST_ROWS = 8
_ROW_OF_A_PART = matcher(
    r"(?<!\p{L})(?:theor|théor|practi|pratique|class|lectures?|labs?(?!\p{L})|lab(?:oratory)|calls?|"
    r"coaching|mentor|"
    r"self|independent|home ?work|reading|assignments?|projects?|placement|internship|externship|webinars?|"
    r"workshops?|tutorials?|seminars?|online|e-?learning|virtual|in[- ]person|on[- ]campus|clinical|skills|"
    r"simulation|shop|studio|field|supervis|observation|stage|atelier|cours|travail|contact|live|forum|"
    r"discussion|group work|coursework)",
    re.IGNORECASE,
)
_ROW_OF_ANOTHER = matcher(
    r"(?<!\p{L})(?:total|per|each|weekly|daily|exam\p{L}*|test|option\p{L}*|courses?|levels?|certificates?|"
    r"diploma|"
    r"break|lunch|credits?|access|support|open|office|units?)(?!\p{L})",
    re.IGNORECASE,
)
