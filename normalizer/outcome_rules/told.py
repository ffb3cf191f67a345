"""Outcomes that texts tell: below lines that head them, and after words that introduce them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from normalizer.assessment_rules.assessment_terms import names_what_is_shown
from normalizer.engine.lists import PARAGRAPH, Item, following, introduced, lines
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.outcome_rules.heading_words import (
    AUDIENCE_HEADING,
    DESCRIPTION_HEADING,
    OUTCOMES_HEADING,
    PREREQUISITES_HEADING,
)
from normalizer.outcome_rules.outcome_words import OUTCOME_LEAD, THEY_CAN
from normalizer.patterns import Reading
from normalizer.raw import Statement
from normalizer.view import View


def in_lists(view: View) -> list[Item]:
    """A list that nothing heads, whose items all say what one then knows or does: "Explain the dance"."""
    items: list[Item] = []
    for shown, group in groupby(view.prose, key=_is_shown_alone):
        found = list(group) if shown else []
        if len(found) >= _FEWEST_OF_A_LIST:
            items += [item for s in found for item in lines(s)]
    return items


_FEWEST_OF_A_LIST = 3


def _is_shown_alone(statement: Statement) -> bool:
    unmarked = statement.about is None and not statement.label and statement.place.region in ("body", "data")
    return unmarked and names_what_is_shown(statement.text)


THEN_A_LINE = matcher(r"[\s:.…]*\n")
"""After words that introduce a list, the end of their line."""


def below_headings(view: View) -> list[Item]:
    """Items below a line of a text that heads outcomes as a heading of the page would."""
    items: list[Item] = []
    for statement in view.prose:
        until = 0
        for line in _LINES_ABOVE.finditer(statement.text):
            if line.start() >= until and OUTCOMES_HEADING(line.group()) and not _TELLS.match(line.group()):
                lead = _THEN_A_LEAD.match(statement.text, line.end())
                below = introduced(statement, lead.end() if lead else line.end())
                found = list(takewhile(lambda i: not _heads_another(i.text), below))
                items += found
                until = max([line.end(), *(i.end for i in found)])
    return items


def _heads_another(line: str) -> bool:
    return AUDIENCE_HEADING(line) or PREREQUISITES_HEADING(line) or DESCRIPTION_HEADING(line)


_THEN_A_LEAD = matcher(r"\n(?:[^\n]*[^:\n]\n)?[^\n]{4,120}:(?=\n)")
"""Below a heading a sentence or two that introduce the list."""
_LINES_ABOVE = matcher(r"(?m)^[^\n]{4,90}(?=\n)")
_TELLS = matcher(
    r"(?![^\n]*(?:[:…]|\.\.)\s*$)\W*(?:(?:up)?on|by|at|after|in|you|participants|students|learners)(?!\p{L})|"
    r"[^\n]*[^.]\.\s*$|[^\n]*,[^\n]*,",
    re.IGNORECASE,
)
"""A line that says something itself: "Upon completion you receive a badge"."""


def after_leads(view: View) -> list[Item]:
    """Items after "you will be able to": the lines or statements that follow, else the rest of the
    sentence."""
    statements = view.prose
    position = {id(s): index for index, s in enumerate(statements)}
    leads: dict[int, list[Reading[bool]]] = {}
    for reading in OUTCOME_LEAD.read(statements):
        leads.setdefault(id(reading.statement), []).append(reading)
    items: list[Item] = []
    for known in leads.values():
        theirs = any(lead.rule.startswith("earners_") for lead in known)
        later = theirs or any(_OF_OTHERS.match(lead.quote) for lead in known)
        more = [
            r
            for r in (THEY_CAN.read([known[0].statement]) if later else [])
            if theirs or _WILL.search(r.quote)
        ]
        until = 0
        for lead in sorted([*known, *more], key=lambda r: r.start):
            if lead.start >= until:
                found = _after(lead, statements, position[id(lead.statement)])
                found = [i for i in found if not breaks_off(view, i.statement, i.end)]
                items += found
                until = max([lead.end, *(i.end for i in found if i.statement is lead.statement)])
    return items


_OF_OTHERS = matcher(
    r"(?:the )?(?:students|learners|participants|graduates|attendees)(?!\p{L})", re.IGNORECASE
)
_WILL = matcher(r" will(?!\p{L})", re.IGNORECASE)
"""Of students "they can" may also be a permission; of those who have earned an award it is none."""


def _after(lead: Reading[bool], statements: Sequence[Statement], position: int) -> list[Item]:
    """What a lead introduces."""
    statement = lead.statement
    rest = statement.text[lead.end :]
    if not rest.strip(" :.…"):
        return list(following(statements, position))
    if match := THEN_A_LINE.match(statement.text, lead.end):
        return list(introduced(statement, match.end()))
    item = rest.lstrip(" :")
    begin = lead.end + len(rest) - len(item)
    if ":" in rest[: -len(item)] and _is_next_paragraph(statement.text, begin):
        return []
    if _COUNTED.match(statement.text, begin):
        return list(_counted(statement, begin))
    end = _sentence_end(statement.text, begin)
    if statement.text[end : end + 1] == "\n" and _OF_A_LIST.fullmatch(statement.text, begin, end):
        return list(introduced(statement, end))
    return list(lines(statement, begin, end))


_COUNTED = matcher(r"\s*(?:and )?\(\d{1,2}\)\s(?=\w)")
"""Opens an item of a list that is counted in one line: "(1) have reviewed it; (2) have written it"."""
_OF_A_LIST = matcher(r"[^,;:]{3,120}:\s*")
""" "Explain the principles of:" and then a list."""


def _counted(statement: Statement, begin: int) -> Iterator[Item]:
    while number := _COUNTED.match(statement.text, begin):
        end = _sentence_end(statement.text, number.end())
        yield from lines(statement, number.end(), end)
        begin = end


def _is_next_paragraph(text: str, begin: int) -> bool:
    """Whether what follows a colon is no item: a list was lost with its breaks."""
    glued = text[begin - 1] == ":" and text[begin].isupper()
    return bool(PARAGRAPH.match(text, begin)) or (glued and not names_what_is_shown(text[begin:]))


def _sentence_end(text: str, begin: int) -> int:
    """Where a sentence that goes on at ``begin`` ends, without the mark at its end."""
    end = sentence_at(text, begin)[1]
    if lead := _LEADS_ON.search(text, begin, end):
        return lead.end()
    if here := _IN_THIS_COURSE.search(text, begin, end):
        return here.start()
    if dash := _THEN_A_DASH.search(text, begin, end):
        return dash.start()
    return end - 1 if text[end - 1] in ".!?" else end


_IN_THIS_COURSE = matcher(
    r",? with an? (?:[\p{L}-]+ ){0,2}?(?:course|program(?:me)?|workshop|module) that(?!\p{L})|"
    r",? (?:with|in|on|through) this (?:[\p{L}-]+,? ){0,6}?(?:course|program(?:me)?|workshop|module|mooc)"
    r"(?!\p{L}| to |[^(]*\))|"
    r"(?-i:\sCourse Content)(?= \p{L})|\s[•–-]\s(?=the student )|"
    r",? and (?:will )?(?:also )?(?:introduce|guide|support|give|provide|encourage|help) you(?!\p{L})|"
    r",? and you(?:['’]ll| will)(?: also)? "
    r"(?:hear|receive|get|find|earn|meet|have access|be (?:awarded|prepared to take))(?!\p{L})|"
    r"(?:\.|,? and) (?:the|this) (?:course|program(?:me)?|workshop|module) "
    r"(?:aims|will|is|also|provides|offers)(?!\p{L})",
    re.IGNORECASE,
)
"""Where an outcome is over and the course or the next outcome is told of, with or without a new sentence."""
_THEN_A_DASH = matcher(r"[.!?]\s?(?:[—–]|\*{2,4})\s?(?=\p{Lu})")
"""Between a sentence and one that a dash opens: "to confront it. — This course is free."."""
_LEADS_ON = matcher(r":(?=\p{Lu}\p{Ll})")
"""After what only leads to a list whose lines were lost: "to use:You will"."""


def breaks_off(view: View, statement: Statement, end: int) -> bool:
    """Whether words break off with their statement, the beginning of one that another field has whole."""
    text = statement.text
    return end == len(text) and any(s.text.startswith(text) and len(s.text) > len(text) for s in view.prose)
