"""Named places of study: a campus, a room, a town under a label or in a sentence, and no one's office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import regex

from normalizer.delivery_rules.found import is_other_label
from normalizer.delivery_rules.mode_rules import NAMED_PLACE, WHERE, Where
from normalizer.delivery_rules.studied_at import (
    PLACE_OF_A_TOWN,
    PREPOSITION,
    ROOM_OF_A_TOWN,
    STUDIED_AT,
    TOWN,
    towns,
)
from normalizer.delivery_rules.venues import venues_in_prose
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.language import tag
from normalizer.listing import Mode
from normalizer.patterns import Reading
from normalizer.raw import Statement
from normalizer.view import View, titled

_LOCATION = matcher(
    r"location|campus|room|(?<!re)venue|where|address|lieu|endroit|salle|locatie|adres|"
    r"(?:\b|kurs|veranstaltungs)ort\b|lugar|\blocal\b|zaal|\bplace\b(?! (?!of\b|and (?:time|date)s?\b)\w)|"
    r"\bshop\b|\bstandort\b|\bplaats\b|training cent(?:re|er)|"
    r"^\W*(?:base|building|pavil+i?on|bâtiment|gebäude|gebouw)s?\W*$|"
    r"^(?:(?:training|course|class|study) )?(?:sites?|setting)\W*$|"
    r"^(?:(?:taught|given)(?= at)|held|hosted|happens|meets|se (?:donne|tient|déroule)|donnée?) "
    r"(?:at|in|à|au)\W*$|"
    r"[📍📌🗺🏢🏫]",
    re.IGNORECASE,
)
_NETWORK = matcher(
    r"\W*(?:fully |live |100 ?% )?(?:online|on line|www|virtual|remote|distance|internet|moodle|canvas|"
    r"blackboard|brightspace|(?:our |the )?(?:web|virtual|online) campus|"
    r"(?:our |the )?(?:e-?)?learning (?:platform|portal)|web[ -]?based|zoom|(?:ms |microsoft )?teams|webex|"
    r"en ligne|à distance|en línea|webinar|video(?: ?conference)?|teleconference|"
    r"en visio)(?:\W+(?:campus|learning|education|classroom|only|delivery|event|course|video|from anywhere|"
    r"anywhere))*\W*",
    re.IGNORECASE,
)
_NO_PLACE = matcher(
    r"\W*(?:(?:public )?transport|parking|directions|maps?|(?:from )?anywhere.*|(?:off|hors)[- ]campus|offc|"
    r"(?:your |the |their )?work ?place|level|semester|worldwide|n/?a|tb[acd]\W?.*|various.*|multiple.*|"
    r"varies.*|see .*|to be .*|none|unknown|null|all campuses|not .*|yes|no|true|false|flexible.*|contact .*|"
    r".*https?:.*|.*@.*|.*\?|.*[$€£]\d.*|.*\d ?[$€£].*|"
    r"\d[\d.,]* ?(?:h|hours?|hrs?|weeks?|days?|heures?|jours?|uur|stunden)\b.*|blended|hybrid\p{L}*|mixed|"
    r"in[ -]person|face[ -]to[ -]face|comodal\p{L}*|(?:on|at|sur)[ -](?:the |le |our )?campus|in[ -]class|"
    r"class ?rooms?|on[ -]?site|(?:en )?présentiel|en (?:présence|classe)|sur place|op locatie|vor ort|"
    r"präsenz|"
    r"(?:(?:early|late|mid)[- ])?(?:spring|summer|fall|autumn|winter|hiver|printemps|été|automne) "
    r"(?:term )?20\d\d\b.*)\W*",
    re.IGNORECASE,
)
_DATE_WORD = matcher(
    r"jan(?:uary|vier)?|feb(?:ruary)?|fév(?:rier)?|mar(?:ch|s)?|mär(?:z)?|mrt|apr(?:il)?|avr(?:il)?|may|mai|"
    r"mei|june?|juin|july?|juil(?:let)?|aug(?:ust)?|août|sep(?:t|tember|tembre)?|o[ck]t(?:ober|obre)?|"
    r"nov(?:ember|embre)?|d[eé][cz](?:ember|embre)?|mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|"
    r"thu(?:rs|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|am|pm|to|from|and|at|the|noon|spring|summer|fall|winter|autumn|st|nd|rd|th|h|p|m|a|t|z|"
    r"et|à|de|du|le",
    re.IGNORECASE,
)
_LONGEST = 200
"""Characters of the name of a place, with its address; what is longer is prose."""
_SHORT = 60
"""The same beside a heading, where prose may stand as well."""
_ROOM_CODE = matcher(r"[A-Z]{1,3}[ -]?\d{2,5}[A-Z]?")
_SIDE_BY_SIDE = matcher(r"(?<!\s)\s*+(?:,|/|;|\||\bor\b|\bou\b|\boder\b)\s*", re.IGNORECASE)
_TOGETHER = matcher(r"(?<!\s)\s*+(?:\+|&|\band\b|\bet\b|\bplus\b|\bund\b|\ben\b)\s*", re.IGNORECASE)
_REGION = (
    r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|PEI|QC|SK|YT|Alberta|British Columbia|Manitoba|New Brunswick|"
    r"Newfoundland.*|Nova Scotia|Northwest Territories|Nunavut|Ontario|Prince Edward Island|Qu[eé]bec|"
    r"Saskatchewan|Yukon|[A-Z]{2}|Canada|USA|U\.S\.A?\.?|United States|UK|United Kingdom|England|Scotland|"
    r"Wales|Ireland|France|Germany|Switzerland|Netherlands|Belgium|Spain|Portugal|Italy|Austria|Sweden|"
    r"Norway|Denmark|Finland|Singapore|Australia|New Zealand|India|California|Washington|Oregon|New York|"
    r"Massachusetts|Texas|Florida|Illinois|Michigan|Ohio|Pennsylvania|Minnesota|Colorado|Arizona|Virginia|"
    r"Georgia|North Carolina|New Jersey)"
)
_DATE = (
    r"(?:\d{1,2}(?:[–-]\d{1,2})?\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]*\.?(?:\s\d[\d, –-]*(?:[A-Z][a-z]+\s\d+)?)?(?:,?\s20\d\d)?"
)
_CODE = r"(?:AB|BC|MB|NB|NL|NS|NT|NU|PEI?|QC|SK|YT|NSW|QLD|TAS|VIC|WA|[A-Z]\.\s?[A-Z]\.)"
_TOWN = r"\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}"
_TOWN_LABEL = matcher(
    rf"{_TOWN}(?:,\s?(?:{_REGION}|{_CODE})|\s{_CODE})(?:,?\s{_DATE})?\W*|"
    rf"{_TOWN}(?:(?:,\s?(?:{_REGION}|{_CODE}))?,|"
    r"(?=\s(?:hall|barn|library|campus|shop)(?!\p{L})))\s(?:[\p{L}'’.-]+\s){0,3}"
    r"(?i:hall|cent(?:re|er)|room|school|library|hotel|inn|barn|campus|club|arena|yard|shop|studio|kitchen)"
    r"(?:\s(?:No\.?\s?)?\d{1,4})?\W*"
)
_NEXT_LABEL = matcher(
    r"\W*(?:the )?(?:next|upcoming|"
    r"coming)(?: (?:course|class|session|workshop|run|training|dates?|offering))?s?\W*",
    re.IGNORECASE,
)
_DATED_TOWN = matcher(rf"({_TOWN})(?:,\s?(?:{_REGION}|{_CODE}))?,\s{_DATE}\W*")
_PHONE = matcher(r"\d{3}[-. )]+\d{4}|@")
_DATED = matcher(
    r"\d|(?<!\p{L})(?:weekdays|weekends|evenings|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L})",
    re.IGNORECASE,
)

_AFTER_PREPOSITION = matcher(
    rf"(?:(?<!\p{{L}})(?:{PREPOSITION}|on|na|no|bei|au|im|above|below|next|then|out of|around|aboard|off|"
    r"(?:(?<=come )|(?<=travel )|(?<=move )|(?<=fly )|(?<=drive )|(?<=return )|(?<=go )|(?<=comes ))to)|"
    r",(?=[^,]*$))(?::?\s(?:the\s|our\s|la\s|le\s|de\s|l['’])?)",
    re.IGNORECASE,
)
NO_TOWN = matcher(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|"
    r"apr|jun|jul|aug|sept?|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    r"novembre|décembre|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|spring|summer|"
    r"fall|autumn|winter|term|semester|quarter|q\d|level|grade|year|phase|week|module|part|stage|partnership|"
    r"collaboration|cooperation|zoom|teams|microsoft|moodle|canvas|blackboard|brightspace|webex|google|"
    r"discord|slack|youtube|linkedin|coursera|edx|futurelearn|python|java|r|sql|excel|word|person|class|real|"
    r"canada|ontario|british|alberta|manitoba|saskatchewan|europe|america|north|south|africa|asia|ms|d2l|i|"
    r"ii|iii|präsenz|photoshop|illustrator|indesign|autocad|revit|powerpoint|power|tableau|blender|unity|"
    r"figma|wordpress|matlab|outlook|access|azure|windows|linux|docker|kubernetes|lightroom|premiere|"
    r"salesforce|swift|scratch|sage|first|online|virtual|remote|hybrid|house|progress|total|advance|small|"
    r"groups|eastern|pacific|mountain|central|est|cet|gmt|bst|dr|mr|mrs|prof|free|daily|weekly|mathematics|"
    r"biology|chemistry|physics|history|english|law|nursing|education|business|management|marketing|"
    r"accounting|finance|design|engineering)",
    re.IGNORECASE,
)
OTHERS_PLACE = matcher(
    r"(?<!\p{L})(?:college|university|institute|company|firm|office|offices|based|located|headquartered|"
    r"founded|born|lives|live(?! (?:class|session|workshop|training|course))|living|jobs?|works?|"
    r"(?<!\ba )working|employers?|campuses|residents?|students?|industry|research|people|(?<!for )staff|"
    r"(?<!for )employees|(?<!for )workers|housing|prices|network|exam\w*|interview|filmed|recorded|"
    r"developed|created|designed|produced|production|exhibition|performance|on show|on display|"
    r"version|edition|information (?:session|evening|night))\s(?:[\w-]+\s){0,3}$|"
    r"(?<!\p{L})(?:office|desk|team|staff|department)\s(?:that|which|who)\s[^.;]*$|"
    r"(?<!\p{L})(?:past|former|previous|earlier)\s(?:\w+\s){0,2}?"
    r"(?:students?|learners?|participants?|cohorts?|groups?|classes|class|editions?|courses?|runs?|intakes?|"
    r"graduates?)\s[^.;]*$|"
    r"(?<!\p{L})last (?:year|spring|summer|fall|autumn|winter|month)(?:'s|’s)?\s[^.;,]*$",
    re.IGNORECASE,
)
"""Before the place: somebody else is there."""
_IN_ANOTHER_NAME = regex.compile(
    r"\s(?:\p{Lu}[\p{L}'’-]*\s){0,3}(?:University|College|Institute|Polytechnic|Academy|Business School|"
    r"Hospital|Health|TAFE|Council)(?!\p{L})"
)
"""After a town: its name is part of an institution's, which may teach anywhere."""
_CAPITAL = regex.compile(r"\p{Lu}")
_NO_NAME = matcher(
    r"(?<!\p{L})(?:you|your|you'll|we|they|by|into|orientation|reception|graduation|convocation)(?!\p{L})",
    re.IGNORECASE,
)
"""In words that hold no name of a place but a part of a sentence."""
_GOES_ON_AS_A_NAME = regex.compile(
    r"\p{Lu}[\p{L}'’-]*\s(?:(?!North|South|East|West|Road|Street|St\b|Avenue|Ave\b|Lane|Drive|Way|Square|"
    r"Cent(?:re|er)|Hall|House|Park|Campus|Building|Room|Studio|Library|Museum)\p{Lu}\p{Ll}|of\s\p{Lu})|"
    r"(?:Valley|School|College|Hospital|Region|Area|Market)\b"
)
"""A name that does not end with the kind of place, or is that of an institution or a region: "in Modern
Building Design", "at the London School of Hygiene", "in the Ottawa Valley"."""


def places_in_prose(statements: Sequence[Statement]) -> list[Reading[Where]]:
    """Where sentences say that the course is held, if the place has a name: "at the Harbour Centre"."""
    named = [named for reading in STUDIED_AT.read(statements) if (named := _named(reading))]
    return [*venues_in_prose(statements), *named]


def _named(reading: Reading[Where]) -> Reading[Where] | None:
    """The place alone, if its words are a name and not a month, a language or a lesson."""
    words = reading.quote
    if _DATELINE.match(reading.statement.text, reading.start):
        return None
    if reading.rule in _A_NAME_ITSELF:
        return _alone(reading)
    if reading.rule in _OF_A_KNOWN_TOWN and (towns_in := list(_A_TOWN.finditer(words))):
        town = towns_in[-1 if reading.rule in ("town", "where_they_do") else 0]
        start = begin = town.start()
        end = reading.start + town.end()
    else:
        prepositions = list(_AFTER_PREPOSITION.finditer(words))
        if not prepositions:
            return None
        (start, begin), end = prepositions[-1].span(), reading.end
    if _IN_ANOTHER_NAME.match(reading.after):
        return None
    if reading.rule in (NAMED_PLACE, PLACE_OF_A_TOWN) and (
        _NO_NAME.search(words, begin) or _GOES_ON_AS_A_NAME.match(words.rpartition(" ")[2] + reading.after)
    ):
        return None
    if reading.rule != "must_come" and OTHERS_PLACE.search(reading.before[-40:] + words[:start]):
        return None
    if reading.rule == NAMED_PLACE and not _CAPITAL.search(words, begin):
        written = [t.span() for t in _A_TOWN.finditer(words) if words[t.start()].isupper()]
        if not written:
            return None
        start, end = written[0][0], reading.start + written[0][1]
    first = next((word.strip(".,") for word in words[begin:].split()), "")
    if reading.rule != NAMED_PLACE and (
        not _CAPITAL.match(first)
        or NO_TOWN.fullmatch(first)
        or (len(first) > _LONGEST_TITLE and tag(first) is not None)
    ):
        return None
    if reading.rule in ("stretch_in_a_town", "name_after_hours") and not _is_a_name(words[begin:]):
        return None
    return Reading(reading.value, reading.statement, reading.start + start, end, NAMED_PLACE)


def _alone(reading: Reading[Where]) -> Reading[Where] | None:
    """A place with which a sentence begins, or that follows what is offered: "Welding, Erie, Ohio"; or one
    with the number of its house."""
    words = reading.quote
    if reading.rule == "street_number":
        other = not _CAPITAL.search(words) or OTHERS_PLACE.search(reading.before[-40:])
        return None if other else replace(reading, rule=NAMED_PLACE)
    start = next((match.start() for match in _CAPITAL.finditer(words)), 0)
    aside = reading.rule == ROOM_OF_A_TOWN and words.startswith("(")
    if not _LEAD.fullmatch(words[:start]) or (not aside and _IN_SENTENCES.search(reading.before)):
        return None
    if reading.rule == "town_in_a_list" and not _MEASURED.search(f"{reading.before} | {reading.after}"):
        return None
    name = words[start:].partition(",")[0]
    if reading.rule == "town_of_a_region" and (
        not _is_a_name(name)
        or _AN_INSTITUTION.search(name)
        or _AN_INSTITUTION.fullmatch(reading.statement.label)
    ):
        return None
    return Reading(reading.value, reading.statement, reading.start + start, reading.end, NAMED_PLACE)


_DATELINE = matcher(
    rf"[\p{{Lu}}.'’\s-]{{4,}}(?:, \p{{L}}[\p{{L}}. ]{{1,20}})?(?:, {_DATE})?\s?[-–—]{{1,2}}\s\p{{Lu}}|"
    rf"[^\n]{{3,40}}, {_DATE}\s?[-–—]{{1,2}}\s(?:\p{{L}}[\p{{L}}'’]*\s){{4}}"
)
"""Where a piece of news was written: "HALIFAX, March 4, 2025 - The college has opened"."""
_LEAD = matcher(r"[\s,(:|.;]*(?:(?:in|at|à|te|em|en)\s)?", re.IGNORECASE)
_IN_SENTENCES = matcher(
    r"(?<!\w)(?!(?:workshops?|course|class|training|weekends?|intensive|bootcamp|hours|days|weeks|months|"
    r"evenings|mornings|afternoons|sessions|lessons|full|half|part|time|three|four|five|seven|eight|nine|"
    r"twelve|credits|heures|jours|semaines|mois|stunden|tage|wochen|weken|dagen|avonden|lessen|monthly|"
    r"weekly|daily|from|each|total)\b)[a-zà-ÿ]{4,}|"
    r"(?<!\w)(?i:street|road|avenue|boulevard|lane|drive|rue|straße|straat|calle|po box|tel|phone|office|"
    r"college|university)(?!\w)"
)
"""Words of a sentence or of an address, not of a line of facts."""
_MEASURED = matcher(
    r"\d ?(?:h|hours?|hrs|days?|weeks?|months?|ects|credits?|heures?|jours?|semaines?|uur|stunden|tage|am|"
    r"pm)\b|"
    r"(?<!\p{L})(?:one|two|three|four|five|six|eight|ten|un|deux|trois)\s\p{L}|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d:\d\d|[$€£]\d|^\d{1,2}$",
    re.IGNORECASE,
)
"""How long it is, when, or for how much."""


def _is_a_name(words: str) -> bool:
    """Whether words are all written as a name is: "Vila do Conde", not "Advanced Excel techniques", "SQL"."""
    return all(map(_PART_OF_A_NAME.fullmatch, regex.split(r"[\s-]+", words.strip())))


_AN_INSTITUTION = matcher(
    r"(?<!\p{L})(?:college|university|institut\w*|school|academy|polytechnic|foundation|trust|association|"
    r"society|department|faculty|cent(?:re|er)|inc|ltd)(?!\p{L})",
    re.IGNORECASE,
)
_PART_OF_A_NAME = regex.compile(
    r"\p{Lu}[\p{Ll}'’.]+|(?:Mc|Mac|O['’]|[dDlL]['’])\p{Lu}\p{Ll}+|St\.?|Ste\.?|d[aeoi]|des|du|del|la|le|les|"
    r"sur|upon|on|am|an|der|den|of|the|aux|en|under|by"
)
_A_NAME_ITSELF = ("town_of_a_region", ROOM_OF_A_TOWN, "town_in_a_list", "street_number")
"""Rules whose words are the name, with no preposition."""
_LONGEST_TITLE = 3
"""Letters of "St" and "Ste", which are languages to those who name them by two."""
_OF_A_KNOWN_TOWN = (
    "town",
    "where_they_do",
    "price_in_a_town",
    "town_then_days",
    "town_or_online",
    "beside_the_network",
)
"""Rules whose words have the name of a town that we know, after a preposition or not."""
_A_TOWN = matcher(rf"(?<!\p{{L}}){TOWN}", re.IGNORECASE)


@dataclass(frozen=True)
class Places:
    """Facts of one subject that name places of study."""

    rooms: tuple[Statement, ...] = ()
    """A place other than the network, alone: "Room 204"."""
    towns: tuple[Statement, ...] = ()
    """Dates under the name of a town: "Edmonton, Alberta: September 13 to 15"."""
    lists: tuple[tuple[Statement, Mode], ...] = ()
    """A place and the network: "Main Campus, Online" is a choice, "Cambridge + Online" a blend."""
    halves: tuple[tuple[str, Statement, int, int], ...] = ()
    """Names of the places in such lists, and where in them they stand."""


def places_in_facts(view: View) -> Places:
    """Places that facts name, by what their labels ask for."""
    rooms, towns = [], []
    lists: list[tuple[Statement, Mode]] = []
    halves: list[tuple[str, Statement, int, int]] = []
    providers = {s.text.casefold() for s in view.about("provider")}
    for statement in view.free:
        asked = _asks_for(statement.label) if statement.label else ""
        longest = _LONGEST if statement.place.region in ("facts", "data") else _SHORT
        head = statement.text[: sentence_at(statement.text, 0)[1]]
        if not asked or statement.place.region == "markup" or len(head) > longest:
            continue
        if head.casefold() in providers:  # under "Where" a list names who offers
            continue
        if asked not in ("town", "next", "platform") and (half := _beside_network(statement.text)):
            halves.append((statement.text[slice(*half)], statement, *half))
        if asked == "town":
            dated = _DATED.search(statement.text) and not _PHONE.search(statement.text)
            towns += [statement] if dated or _DATED.search(statement.label) else []
        elif asked == "next":
            name = _DATED_TOWN.fullmatch(head)
            towns += [statement] if name and is_place(name[1]) and not NO_TOWN.match(name[1]) else []
        elif asked == "platform":
            lists += [(statement, "online")] if _VIDEO.fullmatch(head) else []
        elif mode := _listed(statement):
            lists.append((statement, mode))
        elif _NETWORK.fullmatch(head):
            lists.append((statement, "online"))
        elif is_place(head) and _is_no_more_than_a_room(statement):
            rooms.append(statement)
    return Places(tuple(rooms), tuple(towns), tuple(lists), tuple(halves))


def _is_no_more_than_a_room(statement: Statement) -> bool:
    """Whether no words for a way of learning stand in a place but those for a room, "building D, room 54",
    or for days elsewhere beside it, "Chur, plus two field camps"."""
    readings = WHERE.read([statement])
    return all(r.value == "in_person" or (r.value == "on_site" and r.start > 0) for r in readings)


def names_a_room(statement: Statement) -> bool:
    """Whether the whole of what a record has as its place is one, not the network or a way of learning."""
    return is_place(statement.text) and _is_no_more_than_a_room(statement)


def online_beside_places(view: View) -> list[Statement]:
    """ "Online" in a cell that was divided, beside a campus: "Dieppe, Online"."""
    cells = {s.place.path for s in view.about("place") if names_a_room(s)}
    said = view.about("delivery")
    return [s for s in said if s.place.path in cells and _NETWORK.fullmatch(s.text)]


_ASKS_OTHERWISE = matcher(
    r"^(?!\W*(?:when and |and )?(?:where|which|"
    r"what (?:is the )?(?:address|campus|location|place|venue|room))).{24,}\?|"
    r"^\W*(?:when and |and )?where (?!(?:exactly )?(?:is|are|was|will|does|do|would|must|should|can) "
    r"(?:(?:it|this|that|we|i|you|students|learners|everyone|everybody|they)|"
    r"(?:the |your )?(?:[\w-]{1,20} ){0,2}?"
    r"(?:courses?|class(?:es)?|program(?:me)?|training|workshops?|lessons?|sessions?|teaching))"
    r"(?: (?:be|go|come(?! from)|meet|train|learn|study|gather|turn up|show up|takes? place|happens?|held|"
    r"taught|given|offered|runs?|based|located|attend|have to|need to)(?!\w).*)?\?).+\?",
    re.IGNORECASE,
)
"""A question that asks for more than a place, whatever words stand in it."""


_VIDEO = matcher(
    r"\W*(?:live (?:on|via) )?(?:zoom|(?:ms |microsoft )?teams|webex|google meet|skype)\W*", re.IGNORECASE
)
"""Where people meet; other platforms say nothing by their names."""
_PLATFORM = matcher(r"\W*(?:(?:delivery|course|learning|class|meeting|teaching) )?platform\W*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _asks_for(label: str) -> Literal["place", "town", "platform", "next", ""]:
    if _PLATFORM.fullmatch(label):
        return "platform"
    if is_other_label(label):
        return ""
    if _LOCATION.search(label) and not _ASKS_OTHERWISE.search(label):
        return "place"
    if _NEXT_LABEL.fullmatch(label):
        return "next"
    named = all(name in towns() for name in re.split(r",? and |, ?| ?/ ?", label.lower()))
    return "town" if named or _TOWN_LABEL.fullmatch(label) else ""


def town_in_title(view: View) -> list[Statement]:
    """Titles, and lines that begin with one, that end with a town: "Welding, Surrey BC"."""
    return [s for s in view.once(titled) if len(s.text) <= _LONGEST and _ENDS_WITH_TOWN.search(s.text)]


_ENDS_WITH_TOWN = matcher(
    rf"(?:[,(|–—]|\s-)\s?(?i:(?:in |at )?{TOWN})(?:,?\s(?:{_REGION}))?\)?\s*$",
)


def is_place(text: str) -> bool:
    """Whether words under a label of places name one: not the network, not a date, not "various"."""
    if len(text) > _LONGEST or _NETWORK.fullmatch(text) or _NO_PLACE.fullmatch(text):
        return False
    if _ROOM_CODE.fullmatch(text):
        return True
    return any(not _DATE_WORD.fullmatch(word) for word in regex.findall(r"\p{L}+", text))


def _is_named(part: str) -> bool:
    """Whether a part of a list is a place, and no way of learning but for being there."""
    return is_place(part) and all(r.value == "in_person" for r in WHERE.read_text(part))


def _listed(statement: Statement) -> Mode | None:
    divisions: tuple[tuple[re.Pattern[str], Mode], ...] = (
        (_TOGETHER, "blended"),
        (_SIDE_BY_SIDE, "choice"),
    )
    for divider, mode in divisions:
        parts = [part for part in divider.split(statement.text) if part]
        network = len(parts) > 1 and any(_NETWORK.fullmatch(part) for part in parts)
        named = (part for part in parts if not part[0].islower())  # "Online, live on Tuesdays": no place
        if network and any(map(_is_named, named)):
            return mode
    return None


def _beside_network(text: str) -> tuple[int, int] | None:
    """Where a place is told with the network after or before it: "Main Campus" of "Main Campus, Online"."""
    if len(text) > _LONGEST:
        return None
    for divider in (_TOGETHER, _SIDE_BY_SIDE, _LINE_END):
        for found in divider.finditer(text):
            start, end = found.span()
            for network, (begin, stop) in ((text[end:], (0, start)), (text[:start], (end, len(text)))):
                place = text[begin:stop]
                if _NETWORK.fullmatch(network) and place[:1].isupper():
                    return (begin, stop) if _is_named(place) else None
    return None


_LINE_END = matcher(r"\n")
