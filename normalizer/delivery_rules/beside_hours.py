"""A place beside the hours or days of a class: where nothing is said to be online, that is where one learns.

Alone such a place says little: an office, an employer and a partner have one. Beside "Tuesdays, 6 to 9 p.m."
it is that of the class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizer.date_rules.date_words import MONTH
from normalizer.delivery_rules.found import MODES, Found
from normalizer.delivery_rules.mode_rules import NAMED_PLACE, WHERE, Where
from normalizer.delivery_rules.mode_words import OF_ANOTHER
from normalizer.delivery_rules.other_subjects import says_nothing
from normalizer.delivery_rules.places import NO_TOWN, OTHERS_PLACE
from normalizer.delivery_rules.studied_at import TOWN
from normalizer.delivery_rules.venues import NOBODY_LEARNS, NOUN
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.language import tag
from normalizer.patterns import CONTEXT, Passage, Reading, Rule, Rules
from normalizer.raw import Statement
from normalizer.workload_rules.class_hours import CLASS_HOURS


def places_beside_hours(prose: Passage, free: Sequence[Statement]) -> list[Reading[Where]]:
    """Places named in a sentence with class hours or days, or beside hours in a sentence of their own, unless
    anything may be online."""
    hours = CLASS_HOURS.read(prose)
    found = [place for one in _apart([*hours, *_DAYS.read(prose)]) for place in _around(one)]
    if hours and not found:
        found = [place for statement in prose for place in _by_themselves(statement)]
    return [] if not found or any(map(_may_be_online, WHERE.read(free))) else found


_DAYS: Rules[bool] = Rules(
    [
        Rule(
            "days",
            r"(?:\d{1,2}|{word_n}|an?|one|each|every|deux|trois|quatre|cinq|une) (?:full |whole |half |long |"
            r"wet )?"
            r"(?:days?|weekends?|mornings?|afternoons?|evenings?|nights?|jours|journées?|fins? de semaine|"
            r"soirées?)(?!\p{L}| (?:before|after|ago|earlier|later|later|from now|notice|grace|window|pass))",
            lambda m: True,
            {"two weekends in Ōtara": True, "within two days": None, "three days before class": None},
            unless_before=r"(?:within|after|before|in|about|for up to|up to|at least|last|until|every|per|"
            r"takes?|replies|answers?|reply|ship\w*|valid|refund\w*|cancel\w*|notice|deadline|"
            r"work\w*)(?: \w+){0,2}",
        ),
        Rule(
            "days_of_a_month",
            r"(?:\d{1,2}(?:st|nd|rd|th)?(?: ?[-–&,+] ?| to | au | bis | and | et )){1,6}\d{1,2}(?:st|nd|rd|"
            r"th)? "
            rf"(?:{MONTH})|(?:{MONTH})\.? (?:\d{{1,2}}(?: ?[-–&,+] ?| to | and )){{1,6}}\d{{1,2}}(?!\d)",
            lambda m: True,
            {"Jan 9-11 & 16-18, 2026 at the pool": True, "du 6 au 10 avril": True, "in March": None},
        ),
    ],
)
"""Days on which people gather, and those of a month."""


def _may_be_online(reading: Reading[Where]) -> bool:
    return MODES[reading.value] not in ("in_person", None) and not says_nothing(
        Found(reading.value, reading, reading.before, reading.after)
    )


_AT = (
    r"(?<!\p{L})(?i:at|in|aboard|near|behind|along|above|below|inside|outside|around|beside|"
    r"au|aux|à|dans|chez)"
)
_WORDS = r"(?:(?!(?i:and|or|for|with|of|to|per|a)\s)[\p{L}\d'’.&-]{1,20}\s){0,3}"
_STREET = (
    r"(?<!\d)\d{1,5}[a-z]?,? (?:(?i:rue|avenue|boulevard|chemin|quai)\s(?:des? |du |la )?\p{Lu}[\p{L}'’-]+|"
    r"(?:\p{Lu}[\p{L}'’.-]+\s){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Drive|Way|Lane|Place|Square|Crescent|Quay|Parade|Terrace|Close)\b)"
)
_PLACE = matcher(
    rf"{_AT}\s(?:(?:the|our|its|an?|my|la|le|les)\s|l['’])?{_WORDS}(?<!\p{{L}})(?i:{NOUN})(?!\p{{L}})|"
    rf"{_AT}\s(?:(?:the|la|le|les)\s)?(?:old|upper|lower|central|downtown|north|south|east|west|vieux)?\s?"
    r"(?:\p{Lu}[\p{L}'’.-]*\s){0,3}(?P<name>\p{Lu}[\p{Ll}'’-]{2,23}(?!\p{L}))|"
    r"(?<!\p{L})on\s(?:the\s)?(?:\p{Lu}[\p{L}'’-]+\s){1,2}"
    r"(?:Street|Road|Avenue|Drive|Island|Lake|River|Bay|Quay|Square)(?!\p{L})|"
    rf"[,|–—-]\s(?:our|the)\s{_WORDS}(?<!\p{{L}})(?i:{NOUN})(?=\W*$|\s[|–—-]|[,;.)])|"
    rf",\sfrom\sthe\s(?:\p{{Lu}}[\p{{L}}'’-]+\s){{1,3}}\p{{L}}{{3,}}|"
    rf"[,;(|·•–—-]\s?(?P<town>(?=\p{{Lu}})(?i:{TOWN}))(?=\W*$|[,;|).])|"
    rf"^(?P<first>(?=\p{{Lu}})(?i:{TOWN}))(?=[:,;|(])|"
    rf"{_STREET}"
)
_ROOM = (
    r"(?i:studio|workshop|kitchen|class ?room|barn|room|hall|shop|lab|forge|foundry|bakery|salon|gym|yard|"
    r"garage|loft|darkroom|pool|theatre|library|branch|campus|building|cent(?:re|er)|annexe?|lodge|"
    r"pavilion|museum|gallery)"
)
_ALONE = matcher(
    rf"\W*(?:(?:\p{{Lu}}[\p{{L}}'’.&-]*\s){{1,3}}{_ROOM}"
    r"(?:,\s(?!(?:Level|Module|Part|Term|Grade|Week|Year|Unit)(?!\p{L}))"
    r"(?:(?:\p{Lu}|\d)[\p{L}\d'’.&-]*\s?){1,4}(?i:site|floor|campus)?|,\s(?:\p{L}+\s){1,2}floor){1,2}(?:\s\([^()]{3,40}\))?|"
    r"The\s(?:(?!Art|Course|Program|Certificate|Diploma|Level|College|University|School|Academy|Institute|Trust|"
    r"Society|Association|Group|Company|Award|Office)\p{Lu}[\p{Ll}'’-]+\s?){1,3},"
    r"(?:\s(?!Level|Module|Part)\p{Lu}[\p{Ll}'’-]+){1,3}|"
    rf"(?:Our|The)\s{_ROOM}\sis\s(?:(?:just|right|only)\s)?(?:up|down|on|at|in|behind|above|below|beside|"
    r"near|next|opposite|off|across|inside|under|over|upstairs|downstairs)(?!\p{L})[^;:]{5,70}|"
    rf"{_STREET}(?:,?\s[\p{{L}}\d'’ ,.-]{{2,40}})?|(?=\p{{Lu}})(?i:{TOWN})|"
    rf"(?:\p{{L}}+\s){{0,2}}{_AT}\s(?:the\s)?(?P<name>\p{{Lu}}[\p{{Ll}}'’-]{{2,24}})(?!\p{{L}})"
    r"(?:\s\p{Lu}[\p{L}'’-]+){0,2})\W*"
)
_EITHER = matcher(r"\W{0,3}(?:or|ou|oder|of)(?!\p{L})", re.IGNORECASE)


def _apart(readings: Sequence[Reading[bool]]) -> Iterator[Reading[bool]]:
    """Of readings whose surroundings are looked at together the first."""
    last: Reading[bool] | None = None
    for one in readings:
        same = last and last.statement is one.statement
        if last and same and last.start <= one.start < last.end + CONTEXT:
            continue
        yield one
        last = one


def _around(hours: Reading[bool]) -> Iterator[Reading[Where]]:
    begin, end = hours.start - len(hours.before), hours.end + len(hours.after)
    yield from _places(hours.statement, begin, end)


def _places(statement: Statement, begin: int, end: int) -> Iterator[Reading[Where]]:
    for match in _PLACE.finditer(statement.text, begin, end):
        before = statement.text[begin : match.start()]
        name = next((n for n in match.group("name", "town", "first") if n), "")
        if _EITHER.match(statement.text, match.end()):
            return
        if OF_ANOTHER.search(before):
            continue
        clause = re.split(r"[,;:–—|]", before)[-1]
        if NOBODY_LEARNS.search(clause) or OTHERS_PLACE.search(before[-40:]) or _is_no_name(name):
            continue
        yield Reading("in_person", statement, match.start(), match.end(), NAMED_PLACE)
        return


_LONGEST = 100
"""Characters of a place that stands by itself."""


def _by_themselves(statement: Statement) -> Iterator[Reading[Where]]:
    start = 0
    while start < len(statement.text):
        begin, end = sentence_at(statement.text, start)
        match = _ALONE.fullmatch(statement.text, begin, end) if end - begin <= _LONGEST else None
        if match and not (_is_no_name(match["name"] or "") or OTHERS_PLACE.search(match[0])):
            yield Reading("in_person", statement, begin, end, NAMED_PLACE)
        start = max(end, start + 1)


def _is_no_name(name: str) -> bool:
    return NO_TOWN.fullmatch(name) is not None or (len(name) > 3 and tag(name) is not None)
