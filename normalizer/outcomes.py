"""What is learned, by whom, after what: outcomes, skills, description, prerequisites, audience, level,
subjects.

What a platform documents beats what stands under a heading, which beats prose. A text that only repeats the
name of its own field ("full_description") is a placeholder and counts as silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from normalizer.assessment_rules.assessment_terms import names_what_is_shown
from normalizer.engine.lists import Item, cards, following, lines, listed
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.listing import Field, Level, Skill, Subject, kind_of, silent
from normalizer.outcome_rules.admission_words import ADMISSION, OF_ENTRY
from normalizer.outcome_rules.ages import of_all_runs
from normalizer.outcome_rules.audience_words import AUDIENCE, INTERESTED, MADE_TO_HELP
from normalizer.outcome_rules.entry_words import NO_PREREQUISITES
from normalizer.outcome_rules.heading_words import (
    AUDIENCE_HEADING,
    DESCRIPTION_HEADING,
    ENTRY_HEADING,
    OUTCOMES_HEADING,
    PREREQUISITES_HEADING,
    SKILLS_HEADING,
    Heading,
    heading,
)
from normalizer.outcome_rules.level_words import LEVEL, LEVEL_LABEL, TITLE_LEVEL
from normalizer.outcome_rules.outcome_words import OUTCOME_LEAD
from normalizer.outcome_rules.told import THEN_A_LINE, after_leads, below_headings, breaks_off, in_lists
from normalizer.patterns import AUTHORITY, Reading, Rules, by_authority, label_words
from normalizer.raw import Statement
from normalizer.view import View, stated

_CIP_LABEL = matcher(r"(?<!\p{L})cip(?!\p{L})", re.IGNORECASE)
_ISCED_LABEL = matcher(r"(?<!\p{L})isced(?!\p{L})", re.IGNORECASE)
_CIP = matcher(r"(?<!\d)\d{2}\.\d{2}(?:\d{2})?(?!\d)|^\d{2}$|^\d{5,6}$")
_ISCED = matcher(r"(?<!\d)\d{2,4}(?!\d)")
_ESCO = matcher(r"https?://data\.europa\.eu/esco/skill/[\w-]{8,64}")
_NOTHING = matcher(
    r"\W*+(?:null|none|n/?a|nil|not[- ]mentioned|undefined|tba|tbd|lorem ipsum)?\W*", re.IGNORECASE
)
_NONE = matcher(r"\W*+(?:none|nil)\W*", re.IGNORECASE)
_IS_AWARD = matcher(
    r"\W*+(?:(?:an?|the|your|our|digital|nationally|recogni[sz]ed|official|participation) )*+"
    r"(?:statement of attainment|"
    r"certificate|badge|micro-?credential|diploma|ceus?|cpd (?:points|credits|hours))(?!\p{L})",
    re.IGNORECASE,
)
"""What one receives at the end, which is nothing one learns: "Statement of Attainment"."""
_ITEM_PATH = matcher(r"(?:^|/)(?:li|dd|td)\[\d+\]$")
_PIECES = matcher(r"(?:(?<=[,·|•])\s*(?:and|or|et|ou|und|&)\s)?\s*(?P<name>[^,·|•]+)")
_SEPARATORS = matcher(r"\W+|_")
_PROSE_LIKE = matcher(r"\p{L}[^\n]{58,}[.!?…»)]")
_SHORT_LEAD = matcher(r"\p{Lu}\p{L}+(?: [^\s.!?]+){2,}[.!?]")
_NOTICE = matcher(
    r"cookie|javascript|registration (?:is|opens|closes)|register (?:now|by|here)|enrol now|log ?in|sign in|"
    r"copyright|©|all rights|privacy|subscribe|newsletter|contact us|refund|waitlist|"
    r"please (?:note|visit|see|contact)|financial aid|inscri(?:vez|ptions? ouvert)|témoins|browser|covid|"
    r"click here|(?:reserves? the|réserve le) (?:right|droit)",
    re.IGNORECASE,
)
_NOTICE_LABEL = heading(
    r"notice|news|alert|contact|register|registration|note|important|fees|cost|schedule|related|instructor|"
    r"review|testimonial|avis|faq|policy|outcome|requisite"
)
_FEWEST_SHOWN = 2  # one alone may be the task that is set
_LEAST_SHARE_SHOWN = 0.4  # verbs of doing are many: where so many lines open with known ones, all do
_TASK = matcher(
    r"\W*(?:pass|complet\w+|attend\w*|submit\w*|submission|participat\w+|(?:a )?final|scor\w+|achiev\w+|"
    r"obtain|receiv\w+|earn\w*|(?:a )?minimum|at least|"
    r"(?:online |written )?(?:assessments?|quiz\w*|exam\w*|tests?|assignments?|projects?|portfolio)|"
    r"learners?|students?|participants?|candidates?|as an?|post|in groups|\d)(?!\p{L})",
    re.IGNORECASE,
)
_LONGEST_NAME = 80  # characters of a placeholder; longer texts say something
_SIGNS_ALONE = re.compile(r"(?:[^\w\n]*\n)+(?=.*\w)")  # such as "##" above the first words
_MOST_BLOCKS = 12  # a description of more blocks has run into the rest of the page


def _silent(statement: Statement) -> bool:
    """Whether a text is a placeholder: nothing at all, or the name of its own field once more."""
    if len(statement.text) > _LONGEST_NAME:
        return False
    if _NOTHING.fullmatch(statement.text):
        return True
    words = _SEPARATORS.sub("", statement.text).casefold()
    names = (statement.label, statement.about or "", statement.place.path.rpartition(".")[2])
    return len(words) < 40 and any(
        words.rstrip("s") == _SEPARATORS.sub("", name).casefold().rstrip("s") for name in names if name
    )


def _listed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The items of a list, without the sentences that stand before and after it under the same heading."""
    items = tuple(s for s in statements if _ITEM_PATH.search(s.place.path))
    return items if len(items) > 1 else tuple(statements)


def _below(view: View, heads: Heading) -> tuple[Statement, ...]:
    return tuple(s for s in view.free if s.label and s.about is None and heads(s.label))


def _under(view: View, heads: Heading) -> tuple[Statement, ...]:
    return tuple(s for s in _below(view, heads) if not _silent(s))


def _known(view: View, name: str) -> tuple[Statement, ...]:
    """Documented statements that say something; what only machines see gives way to what people see."""
    statements = tuple(s for s in view.about(name) if not _silent(s))
    seen = tuple(s for s in statements if s.place.region != "markup")
    return seen or statements


def read_outcomes(view: View) -> Field[tuple[str, ...]]:
    """Competencies, one per item, from what is documented, headed or introduced as such."""
    items = [item for s in _known(view, "outcomes") for item in lines(s)]
    items = items or [
        i
        for s in _listed(listed(_under(view, OUTCOMES_HEADING)))
        for i in lines(s, _lead_end(s))
        if not _PARTICIPANTS_WILL.search(i.text) and not _IS_AWARD.match(i.text)
    ]
    items = items or cards(view.free, OUTCOMES_HEADING) or _assessed(view) or below_headings(view)
    items = items or after_leads(view) or in_lists(view)
    return _list(view, items, "outcomes")


_PARTICIPANTS_WILL = matcher(
    r"(?:you|students?|learners?|participants?|graduates?)(?:['’]ll| will)\W*$", re.IGNORECASE
)


def _assessed(view: View) -> list[Item]:
    """What is documented as assessed, where most of it says what learners then can do: "Describe how a valve
    closes"."""
    named = [s for s in view.about("assessment") if s.text.count(" ") > 1 and not _TASK.match(s.text)]
    shown = [s for s in named if names_what_is_shown(s.text)]
    if len(shown) < max(_FEWEST_SHOWN, len(named) * _LEAST_SHARE_SHOWN):
        return []
    return [item for s in named for item in lines(s)]


def _lead_end(statement: Statement) -> int:
    """Where the items begin in a text under an outcomes heading: after words that introduce them."""
    lead = next((r for r in OUTCOME_LEAD.read([statement]) if r.start < 200), None)
    return lead.end if lead and THEN_A_LINE.match(statement.text, lead.end) else 0


def _list(view: View, items: Sequence[Item], name: str) -> Field[tuple[str, ...]]:
    values = tuple(dict.fromkeys(item.text for item in items))
    if not values:
        return silent(name)
    order = {value: index for index, value in enumerate(values)}
    evidence = tuple(view.evidence(i.statement, name, i.start, i.end, order[i.text]) for i in items)
    return kind_of(name)(state="stated", value=values, evidence=evidence)


def read_skills(view: View) -> Field[tuple[Skill, ...]]:
    """Skills, from what is documented or headed as such; a row of short names is divided at its commas."""
    items = [Item(s, 0, len(s.text)) for s in _known(view, "skills")]
    items = items or [
        part for s in listed(_under(view, SKILLS_HEADING)) for item in lines(s) for part in _commas(item)
    ]
    skills = tuple(dict.fromkeys(_skill(item.text) for item in items))
    if not skills:
        return silent("skills")
    order = {skill: index for index, skill in enumerate(skills)}
    evidence = tuple(
        view.evidence(i.statement, "skills", i.start, i.end, order[_skill(i.text)]) for i in items
    )
    return kind_of("skills")(state="stated", value=skills, evidence=evidence)


def _skill(text: str) -> Skill:
    match = _ESCO.search(text)
    return Skill(name=text, esco=match.group() if match else None)


def _commas(item: Item) -> Iterable[Item]:
    pieces = list(_PIECES.finditer(item.text))
    if len(pieces) < 2 or any(len(piece.group()) > 50 for piece in pieces):
        yield item
        return
    for piece in pieces:
        start = item.start + piece.start("name")
        yield Item(item.statement, start, start + len(piece["name"].strip()))


def read_description(view: View) -> Field[str]:
    """What the offering is, in its own words: documented; under a heading such as "Overview"; the first
    block of body prose that is no notice; the markup's claim."""
    said = _known(view, "description")
    known = tuple(s for s in said if not OF_ENTRY.match(s.text)) or said
    seen = tuple(s for s in known if s.place.region != "markup")
    blocks = seen or _first_section(_under(view, DESCRIPTION_HEADING)) or _lead_paragraph(view) or known[:1]
    return _text(view, _distinct(blocks), "description")


def _first_section(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    visible = [s for s in statements if s.place.region != "markup"]
    return tuple(s for s in visible if s.label == visible[0].label)[:_MOST_BLOCKS]


def _lead_paragraph(view: View) -> tuple[Statement, ...]:
    prose = (
        s for s in view.free if s.about is None and s.place.region == "body" and _PROSE_LIKE.match(s.text)
    )
    lead = next((s for s in prose if not _NOTICE.search(s.text) and not _NOTICE_LABEL(s.label)), None)
    if lead and lead.label:  # a section of something else may follow a description of few words
        before = takewhile(lambda s: s is not lead, view.free)
        lead = next((s for s in before if _is_a_short_lead(s)), lead)
    return (lead,) if lead else ()


def _is_a_short_lead(statement: Statement) -> bool:
    own = statement.place.region == "body" and not statement.label and statement.about is None
    return own and bool(_SHORT_LEAD.fullmatch(statement.text)) and not _NOTICE.search(statement.text)


def _distinct(statements: Sequence[Statement]) -> list[Statement]:
    """Without blocks that another block contains letter for letter (a short description repeated in the long,
    whose lines a field without lines may run together)."""
    kept: list[Statement] = []
    letters = {id(s): "".join(s.text.split()) for s in statements}
    for statement in statements:
        own = letters[id(statement)]
        others = ((s, letters[id(s)]) for s in statements if s is not statement)
        if not any(own in other and (own != other or s in kept) for s, other in others):
            kept.append(statement)
    return kept


def _text(view: View, statements: Sequence[Statement], name: str) -> Field[str]:
    if not statements:
        return silent(name)
    begins = [match.end() if (match := _SIGNS_ALONE.match(s.text)) else 0 for s in statements]
    blocks = list(zip(statements, begins, strict=True))
    evidence = tuple(view.evidence(s, name, begin) for s, begin in blocks)
    said = "\n".join(s.text[begin:] for s, begin in blocks)
    return kind_of(name)(state="stated", value=said, evidence=evidence)


def read_prerequisites(view: View) -> Field[str]:
    """What one must know or have before, in the page's words; "none" is an answer, silence is not."""
    blocks = _known(view, "prerequisites") or _under(view, PREREQUISITES_HEADING)
    blocks = tuple(s for s in blocks if not _ASKS_ELSEWHERE.fullmatch(s.text))
    beside = (*_under(view, ENTRY_HEADING), *_under(view, AUDIENCE_HEADING)) if not blocks else ()
    blocks = blocks or _demanded(beside)
    blocks = blocks or tuple(s for s in _known(view, "description") if OF_ENTRY.match(s.text))
    blocks = blocks or tuple(s for s in _below(view, PREREQUISITES_HEADING) if _NONE.fullmatch(s.text))[:1]
    if blocks:
        return _text(view, _distinct(blocks[:_MOST_BLOCKS]), "prerequisites")
    said = _phrase(view, "prerequisites", NO_PREREQUISITES)
    if not said.known:
        said = _phrase(view, "prerequisites", ADMISSION)
    return said if said.known else _text(view, _where_enrolled(view), "prerequisites")


_ASKS_ELSEWHERE = matcher(
    r"\W*(?:please )?(?:contact|ask|consult|check with|inquire with|contactez|"
    r"consultez) [^.\n]{3,80}? (?:for|about|regarding|on|"
    r"pour) (?:(?:more|further|any|the|detailed) )*(?:information|details|admission|entry|prerequisites?|"
    r"plus d['’]information\w*)[^.\n]{0,60}\W*",
    re.IGNORECASE,
)
"""Where to ask is nothing that one must have: "Contact the coordinator for information on admission"."""
_MUST = matcher(
    r"\W*(?:you|(?:all )?(?:applicants|candidates|learners|participants|delegates|students)) "
    r"(?:will )?(?:need|must|require|should (?:have|hold|be))\b|"
    r"\W*must (?:have|hold|be)\b|\W*vous devez (?:avoir|être|détenir)\b|"
    r"\W*(?:sie|du) (?:müssen|brauchen|musst|brauchst)\b",
    re.IGNORECASE,
)
"""What one must have, also below "Who can apply?": "You need a current registration"."""
_MUST_ALL = matcher(
    r"\W*(?:to (?:apply|join|enrol+|register|take part|be eligible),? )?"
    r"(?:you|(?:all )?(?:applicants|candidates|learners|participants|students)) "
    r"(?:will )?(?:need(?: to)?|must|should)(?: be| have| hold)?:\W*|"
    r"\W*(?:pour (?:s'inscrire|postuler),? )?vous devez(?: être| avoir)? ?:\W*",
    re.IGNORECASE,
)
"""Words over a list of what one must have: "To apply you must:"."""


def _demanded(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """What one must have: where that is said, and what stands below words that say so."""
    demanded, over = [], None
    for statement in statements:
        if over is None and _MUST_ALL.fullmatch(statement.text):
            over = statement.label
        elif statement.label != over:
            over = None
        if over is not None or _MUST.match(statement.text):
            demanded.append(statement)
    return tuple(demanded)


_NAMES_NOBODY = matcher(
    r"\W*(?:(?:max(?:imum|\.)?\s)?(?:of\s)?\d+ (?:places|seats|spots)\b|"
    r"(?:this|the) (?:seminar|course|workshop|event|training|webinar) is "
    r"(?:co-?)?(?:hosted|organi[sz]ed|presented|funded) by\b|"
    r"there is room for\b|(?:as )?places are limited\b|"
    r"(?:participants|attendees|students|learners|you) will (?:gain|learn|develop|acquire|receive|leave)\b)",
    re.IGNORECASE,
)
"""What stands with the audience and is none: seats, hosts, what one will learn."""
_ENROLLED = matcher(
    r"\W*(?:vous devez |(?:il )?doit |doivent )être (?:inscrite?s?|admise?s?) "
    r"(?:à|dans|au)(?: (?:l['’]une? des .{3,40}))?\W*:?|"
    r"\W*(?:you |students )?must be (?:enrol+ed|registered|admitted) "
    r"(?:in|to)(?: (?:one|any) of the following.{0,30})?\W*:?",
    re.IGNORECASE,
)


def _where_enrolled(view: View) -> list[Statement]:
    """ "Must be enrolled in:" and the programs that a list names below it."""
    statements = view.free
    for position, statement in enumerate(statements):
        if _ENROLLED.fullmatch(statement.text):
            named = [item.statement for item in following(statements, position)]
            return [statement, *named] if named else []
    return []


def read_audience(view: View) -> Field[str]:
    """Whom the offering is for, in the page's words."""
    blocks = _known(view, "audience") or _under(view, AUDIENCE_HEADING)
    demanded = set(map(id, _demanded(blocks)))
    blocks = tuple(s for s in blocks if id(s) not in demanded)
    blocks = tuple(s for s in blocks if not _NAMES_NOBODY.match(s.text)) or blocks
    if blocks:
        return _text(view, _distinct(blocks[:_MOST_BLOCKS]), "audience")
    said = _phrase(view, "audience", AUDIENCE, INTERESTED, MADE_TO_HELP)
    if not said.known:  # "ideal for technicians who own a mask"
        said = _phrase(view, "audience", AUDIENCE, among=_known(view, "prerequisites"))
    return said if said.known else _text(view, of_all_runs(view), "audience")


def _phrase(view: View, name: str, *sets: Rules[str], among: Sequence[Statement] = ()) -> Field[str]:
    """The first phrase of prose that the first set of rules that reads one reads, letter for letter."""
    prose = among or view.prose
    for reading in (found for rules in sets for found in by_authority(rules.read(prose))):
        if breaks_off(view, reading.statement, reading.end):
            continue
        whole = _to_the_end(reading)
        return kind_of(name)(state="stated", value=whole.quote, evidence=(view.cite(whole),))
    return silent(name)


def _to_the_end(reading: Reading[str]) -> Reading[str]:
    """A phrase that its rule had to cut for its length: to the end of its sentence where that is near, else
    without the words after its last comma or the last word."""
    text, end = reading.statement.text, reading.end
    if len(reading.quote) < _LONG or not _GOES_ON.match(text, end):
        return reading
    until = sentence_at(text, reading.start)[1]
    if until - reading.start <= _LONGEST_PHRASE:
        return replace(reading, end=reading.start + len(text[reading.start : until].rstrip(" .!?;\n")))
    last = max(text.rfind(mark, reading.start + _LONG // 2, end) for mark in ",;")
    cut = last if last > 0 else text.rfind(" ", reading.start + _LONG // 2, end)
    return replace(reading, end=cut) if cut > 0 else reading


_LONG, _LONGEST_PHRASE = 180, 500
_GOES_ON = matcher(r"\w|\s\w")


def read_level(view: View) -> Field[Level]:
    """Level as published: documented, labelled, or said of the course in prose."""
    labelled = tuple(
        s for s in view.labelled(LEVEL_LABEL) if s.about is None and len(s.text) < 80 and not _silent(s)
    )
    asked = {s.label for s in labelled if _ENROLLED.fullmatch(s.text)}  # where one must be enrolled already
    labelled = tuple(s for s in labelled if s.label not in asked)
    readings = [_level_of(s) for s in (*_known(view, "level"), *labelled)]
    if not readings:
        found = by_authority([*LEVEL.read(view.about("title")), *LEVEL.read(view.prose)])
        found = found or list(TITLE_LEVEL.read(view.about("title")))
        readings = [_published(r) for r in found[:1]]
    return stated(view, "level", sorted(readings, key=lambda r: AUTHORITY[r.statement.place.region]))


def _level_of(statement: Statement) -> Reading[Level]:
    """A labelled level: with its framework where it or its label names one, else the words themselves."""
    for reading in LEVEL.read([statement]):
        if reading.value[1]:
            return _published(reading)
    named = _FRAMEWORK.search(label_words(statement.label)) if statement.text.isdigit() else None
    alike = _ALIKE.search(statement.text)
    end = alike.start() if alike else len(statement.text)
    level = Level(value=statement.text[:end], framework=named.group().upper() if named else None)
    return Reading(level, statement, 0, end, "level")


_ALIKE = matcher(
    r"(?<=\w) \((?:equivalent|equal|similar|comparable|équiv\w+|vergleichbar)\b[^)]*\)$", re.IGNORECASE
)
"""After a level what it is like: "Level 5 (equivalent to a foundation degree)"."""


_FRAMEWORK = matcher(
    r"(?<!\p{L})(?:isced|eqf|nqf|rqf|scqf|nzqf|nzqcf|aqf|cqf|nlqf|dqr|eqr|nfq|meces|mecu|qnq|qeq)(?!\p{L})",
    re.IGNORECASE,
)
"""In a label of which a number is the level: "levelISCED: 6", "EQF level: 5"."""


def _published(reading: Reading[tuple[str, str | None]]) -> Reading[Level]:
    """A level word in the page's own letters."""
    value, framework = reading.value
    at = reading.quote.lower().find(value.lower())
    words = reading.quote[at : at + len(value)] if at >= 0 and not framework else value
    level = Level(value=words, framework=framework)
    return Reading(level, reading.statement, reading.start, reading.end, reading.rule)


def read_subjects(view: View) -> Field[tuple[Subject, ...]]:
    """Subjects as published; codes of _CIP and _ISCED-F only where the source names the scheme."""
    found = [(_subject(s), s) for s in _known(view, "subjects")]
    found += [(_subject(s), s) for s in view.labelled(r"\bcip\b|\bisced\b") if _subject(s).code]
    subjects = tuple(dict.fromkeys(subject for subject, _ in found))
    if not subjects:
        return silent("subjects")
    evidence = tuple(view.evidence(s, "subjects", item=subjects.index(subject)) for subject, s in found)
    return kind_of("subjects")(state="stated", value=subjects, evidence=evidence)


def _subject(statement: Statement) -> Subject:
    where = f"{label_words(statement.label)} {statement.place.path}"
    schemes: tuple[tuple[Literal["cip", "isced-f"], re.Pattern[str], re.Pattern[str]], ...] = (
        ("cip", _CIP_LABEL, _CIP),
        ("isced-f", _ISCED_LABEL, _ISCED),
    )
    for scheme, label, code in schemes:
        if label.search(where) and (match := code.search(statement.text)):
            found = match.group()  # a table that takes codes for numbers drops the zero of 090702
            return Subject(
                name=statement.text, scheme=scheme, code=found.zfill(6) if len(found) == 5 else found
            )
    return Subject(name=statement.text)
