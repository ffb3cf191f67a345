"""Named places of study: a campus, a room, a town under a label or in a sentence, and no one's office."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import regex

from normalizer.language import tag
from normalizer.listing import Field, Mode, kind_of, silent
from normalizer.matchers import matcher
from normalizer.mode import is_other_label
from normalizer.mode_rules import WHERE, Where
from normalizer.parts import one_of
from normalizer.patterns import Reading, Rule, Rules
from normalizer.raw import Statement
from normalizer.sentences import spans
from normalizer.venues import venues_in_prose
from normalizer.view import View, titled

_LOCATION = matcher(
    r"location|campus|room|(?<!re)venue|where|address|lieu|endroit|salle|locatie|adres|"
    r"(?:\b|kurs|veranstaltungs)ort\b|lugar|\blocal\b|zaal|\bplace\b|\bshop\b|\bstandort\b|\bplaats\b|"
    r"training cent(?:re|er)|^(?:(?:training|course|class|study) )?sites?\W*$|[📍📌🗺🏢🏫]",
    re.IGNORECASE,
)
_NETWORK = matcher(
    r"\W*(?:fully |live |100 ?% )?(?:online|on line|www|virtual|remote|distance|internet|moodle|canvas|"
    r"blackboard|brightspace|(?:our |the )?(?:e-?)?learning (?:platform|portal)|web[ -]?based|zoom|"
    r"(?:ms |microsoft )?teams|webex|en ligne|à distance|en línea|webinar|video(?: ?conference)?|"
    r"teleconference|en visio)(?:\W+(?:campus|learning|education|classroom|only|delivery|event|course|video|"
    r"from anywhere|anywhere))*\W*",
    re.IGNORECASE,
)
_NO_PLACE = matcher(
    r"\W*(?:(?:from )?anywhere.*|worldwide|n/?a|tb[acd]\W?.*|various.*|multiple.*|varies.*|see .*|"
    r"to be .*|none|unknown|null|all campuses|not .*|yes|no|true|false|flexible.*|contact .*|.*https?:.*|"
    r".*@.*|.*\?|\d[\d.,]* ?(?:h|hours?|hrs?|weeks?|days?|heures?|jours?|uur|stunden)\b.*)\W*",
    re.IGNORECASE,
)
_DATE_WORD = matcher(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|avr|mai|juin|juil|août|déc|mär|dez|mrt|mei|"
    r"okt)\p{L}*|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche|am|pm|to|from|and|at|the|noon|spring|summer|fall|winter|autumn|st|nd|rd|th|h|p|m|a|t|z|et|"
    r"à|de|du|le",
    re.IGNORECASE,
)
_LONGEST = 200
"""Characters of the name of a place, with its address; what is longer is prose."""
_SHORT = 60
"""The same beside a heading, where prose may stand as well."""
_WITH_DATE = matcher(
    r"\d{1,2}\D{0,6}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|avr|mai|juin|juil|août|déc|mär|"
    r"dez|mrt|mei|okt)|\d{4}-\d\d-\d\d|\d:\d\d",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = matcher(r"(?<!\s)\s*+(?:,|/|;|\||\bor\b|\bou\b|\boder\b)\s*", re.IGNORECASE)
_TOGETHER = matcher(r"(?<!\s)\s*+(?:\+|&|\band\b|\bet\b|\bplus\b|\bund\b|\ben\b)\s*", re.IGNORECASE)
_REGION = (
    r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|PEI|QC|SK|YT|Alberta|British Columbia|Manitoba|New Brunswick|"
    r"Newfoundland.*|Nova Scotia|Northwest Territories|Nunavut|Ontario|Prince Edward Island|Qu[eé]bec|"
    r"Saskatchewan|Yukon|"
    r"[A-Z]{2}|Canada|USA|U\.S\.A?\.?|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|"
    r"France|Germany|Switzerland|Netherlands|Belgium|Spain|Portugal|Italy|Austria|Sweden|Norway|Denmark|"
    r"Finland|Singapore|Australia|New Zealand|India|"
    r"California|Washington|Oregon|New York|Massachusetts|Texas|Florida|Illinois|Michigan|Ohio|"
    r"Pennsylvania|Minnesota|Colorado|Arizona|Virginia|Georgia|North Carolina|New Jersey)"
)
_TOWN_LABEL = matcher(rf"\p{{Lu}}[\p{{L}}.'’ -]{{2,40}},\s?{_REGION}\W*")
_DATED = matcher(
    r"\d|(?<!\p{L})(?:weekdays|weekends|evenings|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L})",
    re.IGNORECASE,
)

_TIME = (
    r"(?:held|hosted|takes? place|taking place|meets?|meeting|taught|offered|delivered|conducted|given|"
    r"runs?|class(?:es)?|sessions?|workshops?|course|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|temps (?:plein|partiel)|journées?|nights?|"
    r"weekends?|weeks?|months?|hours|evenings?|mornings?|afternoons?|monthly|weekly|daily|instruction|"
    r"training|lectures|labs?|retreat|intensive|camp|seminar|school|kurs|cours|formation|atelier|séances?|"
    r"rencontres?|cursus|lessen|lesavonden|lesdagen|avonden|dagen|plaats|findet|tage|abende|lieu|donne|"
    r"offerte?|bootcamp|program(?:me)?|practice|residency|practicums?|präsenz|in person|en classe|"
    r"en présence|face to face|on site|join us|next|spend)"
)
_NOUN = (
    r"(?:campus|cent(?:re|er)|hall|building|library|hotel|museum|theatre|theater|park|hospital|clinic|"
    r"trail|lake|house|lodge|farm|gardens?|studio|arena|church|airport|inn|resort|ranch|auditorium|shop|"
    r"room|gymnasium|"
    r"hôtel|salle|bibliothèque|musée|aula|gebouw|zaal|street|avenue|road|boulevard|rue)"
)
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|mei|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|out|nov|dec|"
    r"déc|dez|dic)[a-zéûç]*\.?"
)
_PREPOSITION = r"(?:in|near|at|outside|à|te|bij|près de)"


@lru_cache
def towns() -> dict[str, None]:
    """Names of the towns of ``towns.toml``, in lower case, the longest first."""
    lists = tomllib.loads((Path(__file__).parent / "towns.toml").read_text(encoding="utf-8")).values()
    names = {" ".join(name.split()).lower() for names in lists for name in names.split(",")}
    return dict.fromkeys(sorted(names, key=lambda name: (-len(name), name)))


_TOWN = one_of(name.replace(".", r"\.?").replace("-", " ") for name in towns()) + r"(?!\p{L})"

STUDIED_AT: Rules[Where] = Rules(
    [
        Rule(
            "named_place",
            rf"(?<!\p{{L}}){_TIME}(?!\p{{L}})(?:[\s,]+(?!at\b|by\b|for\b|"
            rf"of our\b)[\p{{L}}\d'’:.–-]{{1,20}}){{0,9}}?[\s,]+(?:at|in|on|à|au|te|bij|im) (?:the |our |l'|"
            rf"la |le |de )?(?:[\p{{L}}\d'’.&-]{{1,24}} ){{1,5}}?{_NOUN}(?!\p{{L}})|(?:\d ?[ap]\.?m\b\.?|"
            rf"\d[:h.]\d\d|\d ?(?:-|–) ?\d\d?)(?: (?:uur|uhr))?[,;|]\s(?:the )?(?:[\p{{L}}'’.&-]{{1,24}} "
            rf"){{1,4}}?{_NOUN}(?=\W*$|[.,;|)])",
            lambda m: "in_person",
            {"Saturdays 10-2, Oakridge Hall": "in_person",
             "Monthly at the Island Savings Centre": "in_person", "held at the Harbour Centre": "in_person",
             "learn about the city hall": None},
        ),
        Rule(
            "town",
            rf"(?<!\p{{L}}){_TIME}(?!\p{{L}})[^.;]{{0,60}}?(?<!\p{{L}}){_PREPOSITION}\s(?:downtown\s|"
            rf"central\s|north\s|east\s|west\s|south\s)?{_TOWN}|(?:\d[:h]\d\d|\d ?[ap]m|\d\.? {_MONTH}|"
            rf"{_MONTH} \d{{1,2}})(?!\d)[^.;]{{0,50}}?, ?{_TOWN}(?=[.,;]|$)|\m(?:study|studies|training|"
            rf"schooling|tuition|teaching|classes|lessons|on site|together) (?:course |class )?in {_TOWN}|"
            rf"(?:^|next:?|then) ?{_TOWN},? (?:[\p{{L}}]{{2,20}}[,:]? )?(?=\d{{1,2}}(?!\d)|\d{{4}}-\d|(?:jan|"
            rf"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s\d)",
            lambda m: "in_person",
            {"Six half-day workshops in Nelson": "in_person",
             "12 October, 10:00-16:00, Fernwood kitchen, Victoria.": "in_person",
             "Next: Kelowna, 3-7 June": "in_person", "9.-13. März 2026, Hannover": "in_person",
             "six evenings in photography": None},
        ),
        Rule(
            "town_or_online",
            rf"(?:{{begin}}|(?<=[|,:] ))(?:{_PREPOSITION} )?{_TOWN},? (?:or|ou|oder|of|o) (?:live |fully |"
            rf"en )?(?:online|en ligne|ligne|à distance|distance|remotely|via zoom|by zoom|from home|"
            rf"virtual\p{{L}}*|visio|op afstand)(?!\p{{L}})|(?<!\p{{L}})(?:online|en ligne|à distance|"
            rf"remotely) (?:or|ou|oder|of) {_PREPOSITION} {_TOWN}",
            lambda m: "in_person",
            {"À Montréal ou à distance": "in_person", "Online or in Leeds": "in_person",
             "In Python or online": None},
        ),
        Rule(
            "town_then_days",
            rf"(?:(?<!\p{{L}})(?:in|at|à|te) {_TOWN},? (?:over|on|for|during|pendant|durant|every|each|"
            rf"from)\s(?:[\w'’-]{{1,24}}\s){{0,2}}?(?:days?|weekends?|evenings?|nights?|mornings?|samedis|"
            rf"jours|soirs|semaines?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weeks?)|"
            rf"{{begin}}{_TOWN},? (?:on )?(?:weekends|evenings|mornings|weekdays|full time|part time|(?:mon|"
            rf"tues|wednes|thurs|fri|satur|sun)days?)(?!\p{{L}})|{{begin}}{_TOWN},? "
            rf"(?:[\p{{L}}]{{2,20}}[,:]? )?(?=\d{{1,2}}(?!\d)|\d{{4}}-\d|(?:jan|feb|mar|apr|may|jun|jul|aug|"
            rf"sep|oct|nov|dec)[a-z]*\s\d)|^\W*{_TOWN}\W*$|\m{_TOWN} in (?:january|february|march|april|may|"
            rf"june|july|august|september|october|november|december)(?!\p{{L}})|"
            rf"\m{_TOWN},? [a-z]{{2}},? \d{{1,2}}/\d|\m(?:full|straight|consecutive|long) (?:days|"
            rf"weekends?) in (?!the\b|a\b|our\b)\p{{L}}[\p{{L}}'’-]{{2,24}}|\m(?:join us|come) (?:in|at|"
            rf"to) {_TOWN})",
            lambda m: "in_person",
            {"In Nelson, on three Tuesdays": "in_person", "Brisbane, weekends.": "in_person",
             "A class. Portland, Oregon, June 12-14": "in_person", "à Laval pendant six samedis": "in_person",
             "Five straight days in Canmore": "in_person", "In English, on Tuesdays": None},
        ),
        Rule(
            "place_of_a_town",
            rf"(?<!\p{{L}})(?:in|at) (?:the|our) {_TOWN} (?!area\b|region\b|market\b|airport\b|and\b|or\b|"
            rf"university\b|college\b)\p{{L}}[\p{{L}}-]{{2,20}}",
            lambda m: "in_person",
            {"84 hours at the Duncan hatchery": "in_person", "in our Bristol suite": "in_person",
             "in the Calgary area": None},
        ),
        Rule(
            "beside_the_network",
            rf"(?<!\p{{L}})(?:online|by video|on zoom|virtual(?:ly)?|en ligne|à distance),? (?:and|et|plus|"
            rf"then|or|ou|und|en) (?:in|at|à|te) {_TOWN}",
            lambda m: "in_person",
            {"Online and in Cranbrook": "in_person", "online or in Dutch": None},
        ),
        Rule(
            "come_to_a_place",
            rf"(?<!\p{{L}})(?:come|join us|meet|meeting|gather|find us|travel) (?:along )?(?:to|at|"
            rf"in) (?:the )?(?:[\p{{L}}\d'’.&-]{{1,24}} ){{1,3}}?{_NOUN}(?!\p{{L}})",
            lambda m: "in_person",
            {"Come to Selby library on Mondays.": "in_person", "Come to the office": None},
        ),
        Rule(
            "must_come",
            r"\m(?:must|has to|have to|needs? to|required to|expected to|everyone|everybody|all|students|"
            r"learners|participants|then you|and you) (?:all )?(?:come|travel|fly|go|return|"
            r"drive) to (?!the\b|our\b|an?\b|your\b)\p{L}[\p{L}'’.-]{2,24}(?: [\p{L}'’.-]{2,24})?",
            lambda m: "in_person",
            {"All must come to Campbell River": "in_person", "then you fly to Iqaluit": "in_person",
             "You must come to the office": None},
        ),
        Rule(
            "days_at_a_place",
            r"(?<!\p{L})(?:\d{1,2}|{word_n}|an?) (?:[\w'’-]{1,24}\s){0,2}?(?:days?|evenings?|nights?|"
            r"mornings?|afternoons?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|journées?|jours|"
            r"soirées|samedis|rencontres|séances)(?:\s(?!in\b|for\b|of\b|"
            r"from\b)[\p{L}'’-]{1,20}){0,3}?\s(?:at|near|à|out of|around|aboard|"
            r"off) (?:the )?[\p{L}][\p{L}'’.-]{2,24}",
            lambda m: "in_person",
            {"Nine Saturdays at Strand": "in_person", "five days on boats out of Tofino": "in_person",
             "dix-huit jours de cours à Carouge": "in_person", "two days a week": None},
        ),
        Rule(
            "named_place_at",
            r"(?:(?:hosted|held|take place|takes place|taking place)(?: \w+)?|(?:meets?|gathers?|assembles?|"
            r"convenes?|(?:get|come) together)(?: (?:up|weekly|monthly|fortnightly|daily|(?:your|"
            r"their) [\p{L}]{3,14}))?|upstairs|downstairs) (?:at|aboard) (?:the )?[\p{L}\d'’.&-]{2,24}(?: "
            r"[\p{L}'’.&-]{2,24}){0,2}",
            lambda m: "in_person",
            {"The in-person days will be hosted at TU Delft.": "in_person"},
        ),
        Rule(
            "held_in_a_town",
            r"(?<!\p{L})(?:held|hosted|visit us|join the (?:class|group)|(?:come|get|brings? \w+|days?|"
            r"weekends?|weeks?|evenings?|all) together|gathers?|meets?|face to face|takes? place|"
            r"taking place|lieu|statt|plaats|conducted|(?:classes|workshops|sessions) (?:are|run|"
            r"will be))(?:[\s,]+(?!(?:by|for|about|with|at|in|whole|collaboration|"
            r"partnership)\b)[\p{L}\d'’:.–-]{1,20}){0,9}?[\s,]+(?:in|à|te) (?!the\b|our\b|"
            r"an?\b)[\p{L}][\p{L}'’.-]{2,24}",
            lambda m: "in_person",
            {"The course is held in Ymir.": "in_person", "vindt plaats op 16 april in Almelo": "in_person"},
        ),
    ],
)  # fmt: skip
"""Places where a course is held, in lower case: whether they have a name is asked of the words as printed."""

_AFTER_PREPOSITION = matcher(
    rf"(?:(?<!\p{{L}})(?:{_PREPOSITION}|on|au|im|next|then|out of|around|aboard|off|(?<=come )to|"
    rf"(?<=travel )to)|,(?=[^,]*$))(?::?\s(?:the\s|our\s|la\s|le\s|de\s|l['’])?)",
    re.IGNORECASE,
)
_NO_TOWN = matcher(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    r"mar|apr|jun|jul|aug|sept?|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre|"
    r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|spring|summer|fall|autumn|"
    r"winter|term|semester|quarter|q\d|level|grade|year|phase|week|module|part|stage|partnership|"
    r"collaboration|cooperation|"
    r"zoom|teams|microsoft|moodle|canvas|blackboard|brightspace|webex|google|discord|slack|youtube|"
    r"linkedin|coursera|edx|futurelearn|python|java|r|sql|excel|word|person|class|real|canada|ontario|"
    r"british|alberta|manitoba|saskatchewan|"
    r"europe|america|north|south|africa|asia|ms|d2l|i|ii|iii|präsenz)",
    re.IGNORECASE,
)
_OTHERS_PLACE = matcher(
    r"(?<!\p{L})(?:college|university|institute|company|firm|office|offices|based|located|headquartered|"
    r"founded|born|lives?|living|jobs?|works?|working|employers?|campuses|residents?|students?|industry|"
    r"research|people|housing|prices|network|exam\w*|interview|filmed|recorded|developed|created|designed|"
    r"produced|information (?:session|evening|night))\s(?:[\w-]+\s){0,3}$|(?<!\p{L})(?:office|desk|team|"
    r"staff|department)\s(?:that|which|who)\s[^.;]*$|(?<!\p{L})(?:past|former|previous|"
    r"earlier)\s(?:\w+\s){0,2}?(?:students?|learners?|participants?|cohorts?|groups?|classes|class|editions?|"
    r"courses?|runs?|intakes?|graduates?)\s[^.;]*$|(?<!\p{L})last (?:year|spring|summer|fall|autumn|winter|"
    r"month)(?:'s|’s)?\s[^.;,]*$",
    re.IGNORECASE,
)
"""Before the place: somebody else is there."""
_CAPITAL = regex.compile(r"\p{Lu}")


def places_in_prose(statements: Sequence[Statement]) -> list[Reading[Where]]:
    """Where sentences say that the course is held, if the place has a name: "at the Harbour Centre"."""
    named = [named for reading in STUDIED_AT.read(statements) if (named := _named(reading))]
    return [*venues_in_prose(statements), *named]


def _named(reading: Reading[Where]) -> Reading[Where] | None:
    """The place alone, if its words are a name and not a month, a language or a lesson."""
    words = reading.quote
    prepositions = list(_AFTER_PREPOSITION.finditer(words))
    if not prepositions and reading.rule not in ("town", *_WITH_A_TOWN):
        return None
    start, begin = prepositions[-1].span() if prepositions else (0, 0)
    end = reading.end
    if reading.rule in _WITH_A_TOWN and (town := _A_TOWN.search(words)) and words[town.start()].isupper():
        start = begin = town.start()
        end = reading.start + town.end() if reading.rule == "town_or_online" else end
    if reading.rule != "must_come" and _OTHERS_PLACE.search(reading.before[-40:] + words[:start]):
        return None
    if reading.rule == "named_place" and not _CAPITAL.search(words, begin):
        return None
    first = next((word.strip(".,") for word in words[begin:].split()), "")
    if reading.rule != "named_place" and (
        not _CAPITAL.match(first) or _NO_TOWN.fullmatch(first) or tag(first) is not None
    ):
        return None
    return Reading(reading.value, reading.statement, reading.start + start, end, "named_place")


_WITH_A_TOWN = ("town_then_days", "town_or_online")
"""Rules in whose words the town need not come last."""


_A_TOWN = matcher(rf"(?<!\p{{L}}){_TOWN}", re.IGNORECASE)


@dataclass(frozen=True)
class Places:
    """Facts of one subject that name places of study."""

    rooms: tuple[Statement, ...] = ()
    """A place other than the network, alone: "Room 204"."""
    towns: tuple[Statement, ...] = ()
    """Dates under the name of a town: "Edmonton, Alberta: September 13 to 15"."""
    lists: tuple[tuple[Statement, Mode], ...] = ()
    """A place and the network: "Main Campus, Online" is a choice, "Cambridge + Online" a blend."""


def places_in_facts(view: View) -> Places:
    """Places that facts name, by what their labels ask for."""
    rooms, towns, lists = [], [], []
    for statement in view.free:
        asked = _asks_for(statement.label) if statement.label else ""
        longest = _LONGEST if statement.place.region in ("facts", "data") else _SHORT
        head = statement.text[: spans(statement.text)[0][1]] if statement.text else ""
        if not asked or statement.place.region == "markup" or len(head) > longest:
            continue
        if asked == "town":
            towns += [statement] if _DATED.search(statement.text) else []
        elif mode := _listed(statement):
            lists.append((statement, mode))
        elif _NETWORK.fullmatch(head):
            lists.append((statement, "online"))
        elif is_place(head) and _is_no_more_than_a_room(statement):
            rooms.append(statement)
    return Places(tuple(rooms), tuple(towns), tuple(lists))


def _is_no_more_than_a_room(statement: Statement) -> bool:
    """Whether no words for a way of learning stand in a place but those for a room: "building D, room 54"."""
    return all(r.rule == "in_a_room_of_ours" for r in WHERE.read([statement]))


_ASKS_OTHERWISE = matcher(
    r"^(?!\W*(?:when and |and )?(?:where|which|what (?:is the )?(?:address|campus|location|place|venue|room)|"
    r"where)).{24,}\?",
    re.IGNORECASE,
)
"""A question that asks for more than a place, whatever words stand in it."""


@lru_cache(maxsize=4096)
def _asks_for(label: str) -> Literal["place", "town", ""]:
    if is_other_label(label):
        return ""
    if _LOCATION.search(label) and not _ASKS_OTHERWISE.search(label):
        return "place"
    named = all(name in towns() for name in re.split(r",? and |, ?| ?/ ?", label.lower()))
    return "town" if named or _TOWN_LABEL.fullmatch(label) else ""


def town_in_title(view: View) -> list[Statement]:
    """Titles, and lines that begin with one, that end with a town: "Welding, Surrey BC"."""
    return [s for s in titled(view) if len(s.text) <= _LONGEST and _ENDS_WITH_TOWN.search(s.text)]


_ENDS_WITH_TOWN = matcher(
    rf"(?:[,(|–—]|\s-)\s?(?i:(?:in |at )?{_TOWN})(?:,?\s(?:{_REGION}))?\)?\s*$",
)


def is_place(text: str) -> bool:
    """Whether words under a label of places name one: not the network, not a date, not "various"."""
    if len(text) > _LONGEST or _NETWORK.fullmatch(text) or _NO_PLACE.fullmatch(text):
        return False
    return any(not _DATE_WORD.fullmatch(word) for word in regex.findall(r"\p{L}+", text))


def _listed(statement: Statement) -> Mode | None:
    divisions: tuple[tuple[re.Pattern[str], Mode], ...] = (
        (_TOGETHER, "blended"),
        (_SIDE_BY_SIDE, "choice"),
    )
    for divider, mode in divisions:
        parts = [part for part in divider.split(statement.text) if part]
        network = len(parts) > 1 and any(_NETWORK.fullmatch(part) for part in parts)
        named = (part for part in parts if not part[0].islower())  # "Online, live on Tuesdays": no place
        if network and any(is_place(part) and not WHERE.read_text(part) for part in named):
            return mode
    return None


def read_places(view: View, places: Places) -> Field[tuple[str, ...]]:
    """Names of places of study, from facts alone."""
    named = (s for s in (*view.about("place"), *places.rooms) if is_place(s.text))
    statements = [s for s in named if not _WITH_DATE.search(s.text)]
    names = tuple(dict.fromkeys(s.text for s in statements))
    if not names:
        return silent("delivery.places")
    evidence = tuple(view.evidence(s, "place_of_study", item=names.index(s.text)) for s in statements)
    return kind_of("delivery.places")(state="stated", value=names, evidence=evidence)
