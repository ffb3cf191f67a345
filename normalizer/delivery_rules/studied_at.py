"""How sentences say where a course is held: the town, the hall, the street behind its days and hours."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from normalizer.delivery_rules.mode_rules import NAMED_PLACE, Where
from normalizer.engine.parts import one_of
from normalizer.patterns import Rule, Rules
from normalizer.shared.data_files import checked, load

ROOM_OF_A_TOWN = "room_of_a_town"
PLACE_OF_A_TOWN = "place_of_a_town"
"""Names of rules for which other files ask."""

_TIME = (
    r"(?:held|hosted|takes? place|taking place|meets?|meeting|taught|offered|delivered|conducted|given|runs?|"
    r"class(?:es)?|sessions?|workshops?|course|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|temps (?:plein|partiel)|journées?|nights?|"
    r"weekends?|weeks?|months?|hours|evenings?|mornings?|afternoons?|monthly|weekly|daily|instruction|"
    r"training|lectures|labs?|retreat|intensive|camp|seminar|school|kurs|cours|formation|atelier|séances?|"
    r"rencontres?|cursus|lessen|lesavonden|lesdagen|avonden|dagen|plaats|findet|tage|abende|lieu|donne|"
    r"offerte?|bootcamp|program(?:me)?|practice|residency|practicums?|präsenz|in person|en classe|"
    r"en présence|face to face|on site|join us|next|spend|bijeenkomsten|semaines?|jours?|en groupe|aulas|"
    r"oficina|sesiones|clases|jornadas|días|dias|contactdagen|kurstage|schulung|lehrgang)"
)
_NOUN = (
    r"(?:campus|cent(?:re|er)|hall|building|library|hotel|museum|theatre|theater|park|hospital|clinic|trail|"
    r"lake|house|lodge|farm|gardens?|studio|arena|church|airport|inn|resort|ranch|auditorium|shop|station|"
    r"camp|mill|barn|reserve|showground|observatory|aquarium|room|gymnasium|hôtel|salle|bibliothèque|musée|"
    r"aula|gebouw|zaal|street|avenue|road|boulevard|rue)"
)
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|mei|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|out|nov|dec|"
    r"déc|dez|dic)[a-zéûç]*\.?"
)
PREPOSITION = r"(?:in|near|at|outside|à|te|bij|em|en|près de)"
_LONG_REGION = (
    r"british columbia|alberta|saskatchewan|manitoba|ontario|qu[eé]bec|new brunswick|nova scotia|yukon|"
    r"nunavut|newfoundland(?: and labrador)?|prince edward island|alabama|alaska|arizona|arkansas|california|"
    r"colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|"
    r"maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|"
    r"new (?:hampshire|jersey|mexico)|(?:north|south) (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|"
    r"rhode island|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming|new south wales|"
    r"queensland|tasmania|victoria|wales|scotland|ireland|england"
)
_STRETCH = (
    r"(?:{word_n}|\d{1,2})\s(?:compulsory|mandatory|obligatory|required)\s(?:meetings?|gatherings?|visits?|"
    r"stays|sessions?|seminars|workshops?)|"
    r"(?:{word_n}|\d{1,2}|an?|one|full|straight|whole|single|long)\s(?:[\w'’-]{2,14}\s){0,2}?"
    r"(?:days?|evenings?|nights?|mornings?|afternoons?|weekends?|lunchtimes?)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:evening|morning|afternoon|night|lunch(?:time)?)s?)?|"
    r"evenings|mornings|afternoons|weekends|weeknights|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|week ?ends?|fins? de semaine|"
    r"{word_n} (?:jours|journées|soirs|soirées|semaines)|"
    r"(?:mon|diens|donners|frei|sams|sonn)tage?(?:abende?)?s?|mittwochs?|"
    r"\p{L}{0,12}(?:tage|abende|wochenenden?)|aulas|lesdagen|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|avond(?:en)?|middag(?:en)?|ochtend(?:en)?)?|avonden|"
    r"dagen|[eé][eé]n dag|(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)|"
    r"(?:segunda|terça|quarta|quinta|sexta)s?|{word_n} (?:días|dias|tardes|noites|noches)|\d ?(?:uur|uhr)"
)
_NAME = (
    r"[\p{L}][\p{L}'’.-]{2,24}(?: [\p{L}][\p{L}'’.-]{1,24}){0,2}?(?=\W*$|[,;|)(:!]|\. | [–—-] |"
    r" (?:on|from|with|for|and|this|next|starting|beginning|at|over|by|each|every|plus|then|is|are|to|of|dès|"
    r"du|am|ab|vom|vanaf|op|a partir|\d))"
)
"""A name, up to where one can end."""

_IN_A_LIFE = (
    r"(?<!(?:we|class|course|program|programme|workshop|certificate|training|series|sessions|classes|which|it|"
    r"that|cours|formation) )(?:has|have|had|she|he|who|elle|il a) (?:also |long |always |since |déjà )?"
)
"""Before what somebody who teaches did elsewhere: "Ana has run a forge outside Nelson"."""


@lru_cache
def towns() -> dict[str, None]:
    """Names of the towns of ``towns.toml``, in lower case, the longest first."""
    return read_towns(Path(__file__).parent / "towns.toml")


def read_towns(path: Path) -> dict[str, None]:
    """Those of a file. Raises :class:`normalizer.shared.data_files.FileError`."""
    lists = checked(dict[str, str], load(path), path).values()
    names = {" ".join(name.split()).lower() for names in lists for name in names.split(",")}
    return dict.fromkeys(sorted(names, key=lambda name: (-len(name), name)))


TOWN = one_of(name.replace(".", r"\.?").replace("-", " ") for name in towns()) + r"(?!\p{L})"

STUDIED_AT: Rules[Where] = Rules(
    [
        Rule(
            "must_come",
            r"\m(?:must|has to|have to|needs? to|required to|expected to|everyone|everybody|all|students|"
            r"learners|participants|"
            r"(?:then|and|second|last|rest|week|part|term|year|finally|online|,) you) (?:all )?(?:come|"
            r"travel|fly|move|go|return|drive)(?:s|es)? to (?!the\b|our\b|an?\b|"
            r"your\b)\p{L}[\p{L}'’.-]{2,24}(?: [\p{L}'’.-]{2,24})?",
            lambda m: "in_person",
            {"All must come to Campbell River": "in_person", "then you fly to Iqaluit": "in_person",
             "You must come to the office": None},
        ),
        Rule(
            "where_they_do",
            r"\m(?:we|everyone|everybody|all of us|the (?:group|class|cohort)|"
            r"you(?: will|'ll)) (?:(?:all|then|also|will) )?(?:stand|walk|meet|gather|work|works|"
            r"practi[sc]e|train|cook|sail|dive|ride|climb|dig|build|stay|spend|sit|sits|lay|lays)(?:s|"
            rf"es)?\s[^.;]{{0,50}}?(?<!\p{{L}})(?:near|in|at|outside|around|à|along|through) {TOWN}",
            lambda m: "in_person",
            {"everyone works side by side in Yellowknife": "in_person",
             "you will stand in ditches near Duncan": "in_person", "those who work in Leeds": None},
        ),
        Rule(
            "street_number",
            r"(?:at|au|"
            r"in) \d{1,5}[a-z]?,? (?:(?:de la |du |de l'|des )?(?:rue|avenue|boulevard|chemin|place|quai) "
            r"(?:(?:des?|du|de la|de l'|d') ?)?[\p{L}'’-]{2,20}|"
            r"[\p{L}\d'’.-]{2,20} (?:[\p{L}'’.-]{1,20} ){0,2}?"
            r"(?:street|st|road|rd|avenue|ave|drive|way|crescent|lane|place|square|terrace|boulevard|blvd|"
            r"parade|quay|highway)(?!\p{L})|"
            rf"[\p{{L}}'’.-]{{2,20}}(?: [\p{{L}}'’.-]{{2,20}}){{1,2}}, {TOWN})",
            lambda m: "in_person",
            {"Training takes place at 1180 Industrial Way": "in_person",
             "La formation est donnée au 18, rue des Forges": "in_person",
             "de 18 h 30 à 20 h 30, au 14 de la rue des Tanneurs": "in_person",
             "driving in the yard at 12480 Bridge View, Surrey": "in_person",
             "Our office is at 12 King Street.": None, "Classes start at 12 noon": None},
            only_after=rf"(?:(?<!\p{{L}})(?:{_TIME}|driving|riding|welding|practi[sc]ing|lessons)|"
            r"\d ?[ap]\.?m\.?|\d ?h(?: ?\d\d)?|\d:\d\d)(?!\p{L})[^.;]{0,50}\s",
            unless_before=r"(?:office|desk|registration|contact|send|mail|phone|headquarters|apply|exam|"
            r"information)(?!\p{L})[^.;]{0,60}",
        ),
        Rule(
            NAMED_PLACE,
            rf"(?<!\p{{L}}){_TIME}(?!\p{{L}})(?:[\s,]+"
            r"(?!at\b|by\b|for\b|of our\b)[\p{L}\d'’:.–-]{1,20}){0,9}?[\s,]+"
            r"(?:at|in|on|à|au|te|bij|im) (?:the |our |l'|la |le |de )?"
            rf"(?:[\p{{L}}\d'’.&-]{{1,24}} ){{1,5}}?{_NOUN}(?!\p{{L}})|"
            r"(?:\d ?[ap]\.?m\b\.?|\d[:h.]\d\d|\d ?(?:-|–) ?\d\d?)(?: (?:uur|uhr))?[,;|]\s(?:the )?"
            rf"(?:[\p{{L}}'’.&-]{{1,24}} ){{1,4}}?{_NOUN}(?=\W*$|[.,;|)])",
            lambda m: "in_person",
            {"Saturdays 10-2, Oakridge Hall": "in_person",
             "Monthly at the Island Savings Centre": "in_person", "held at the Harbour Centre": "in_person",
             "learn about the city hall": None, "She has taught at the Harbour Centre": None},
            unless_before=_IN_A_LIFE,
        ),
        Rule(
            "town",
            rf"(?<!\p{{L}}){_TIME}(?!\p{{L}})[^.;]{{0,60}}?"
            rf"(?<!\p{{L}}){PREPOSITION}\s(?:downtown\s|central\s|north\s|east\s|west\s|south\s)?{TOWN}|"
            rf"(?:\d[:h]\d\d|\d ?[ap]m|\d\.? {_MONTH}|{_MONTH} \d{{1,2}})(?!\d)[^.;]{{0,50}}?(?:, ?|\(){TOWN}"
            r"(?=[.,;)]|$)|"
            r"\m(?:study|studies|training|schooling|tuition|teaching|classes|lessons|on site|together) "
            rf"(?:course |class )?in {TOWN}|"
            rf"(?:^|next:?|then) ?{TOWN},? (?:[\p{{L}}]{{2,20}}[,:]? )?"
            r"(?=\d{1,2}(?!\d)|\d{4}-\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s\d)",
            lambda m: "in_person",
            {"Six half-day workshops in Nelson": "in_person",
             "12 October, 10:00-16:00, Fernwood kitchen, Victoria.": "in_person",
             "Next: Kelowna, 3-7 June": "in_person", "9.-13. März 2026, Hannover": "in_person",
             "six lessons in photography": None, "Ana has run a forge outside Nelson for years.": None,
             "The class has run in Nelson for years.": "in_person"},
            unless_before=_IN_A_LIFE,
        ),
        Rule(
            "price_in_a_town",
            rf"[$€£]\d[\d.,]* in {TOWN}|\d ?€ in {TOWN}",
            lambda m: "in_person",
            {"$95 in Truro, $110 in Halifax": "in_person", "$95 in fees": None},
        ),
        Rule(
            "town_or_online",
            rf"(?:{{begin}}|(?<=[|,:] )|\m(?:take part|attend|join|study|enrol) )(?:{PREPOSITION} )?{TOWN},? "
            r"(?:or|ou|oder|of|o) (?:live |fully |en )?"
            r"(?:on zoom|over zoom|on teams|by video|online|en ligne|ligne|à distance|distance|remotely|"
            r"via zoom|by zoom|from home|virtual\p{L}*|visio|op afstand)(?!\p{L})|"
            rf"(?<!\p{{L}})(?:online|en ligne|à distance|remotely) (?:or|ou|oder|of) {PREPOSITION} {TOWN}",
            lambda m: "in_person",
            {"À Montréal ou à distance": "in_person", "Online or in Leeds": "in_person",
             "In Python or online": None},
        ),
        Rule(
            "town_then_days",
            rf"(?:(?<!\p{{L}})(?:in|at|à|te) {TOWN},? "
            r"(?:over|on|for|during|pendant|durant|every|each|from)\s(?:[\w'’-]{1,24}\s){0,2}?"
            r"(?:days?|weekends?|evenings?|nights?|mornings?|samedis|jours|soirs|semaines?|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weeks?)|"
            rf"{{begin}}{TOWN},? (?:on )?(?:weekends|evenings|mornings|weekdays|full time|part time|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\p{L})|"
            rf"{{begin}}{TOWN},? (?:[\p{{L}}]{{2,20}}[,:]? )?"
            r"(?=\d{1,2}(?!\d)|\d{4}-\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s\d)|"
            rf"{{begin}}{TOWN},? (?=[$€£]\d|{{word_n}} (?:days|nights|evenings|weeks|weekends|mornings))|"
            rf"{{begin}}{TOWN}\W*$|"
            rf"^{TOWN}, (?:upstairs|downstairs|above|over|behind|beside|opposite|next to|across from) |"
            rf"\m{TOWN} in (?:january|february|march|april|may|june|july|august|september|october|november|"
            r"december)(?!\p{L})|"
            rf"\m{TOWN},? [a-z]{{2}},? \d{{1,2}}/\d|"
            r"\m(?:full|straight|consecutive|long) (?:days|weekends?) in "
            r"(?!the\b|a\b|our\b)\p{L}[\p{L}'’-]{2,24}|"
            rf"\m(?:join us|come) (?:in|at|to) {TOWN})",
            lambda m: "in_person",
            {"In Nelson, on three Tuesdays": "in_person", "Brisbane, weekends.": "in_person",
             "A class. Portland, Oregon, June 12-14": "in_person", "à Laval pendant six samedis": "in_person",
             "Five straight days in Canmore": "in_person", "In English, on Tuesdays": None},
        ),
        Rule(
            "stretch_in_a_town",
            rf"(?<!\p{{L}})(?:{_STRETCH}|"
            r"spend (?:an?|{word_n}|\d{1,2}) weeks?)(?: with us)?"
            r"(?:[\s,]+(?!(?:in|of|for|about|to|with|or|and|at)\b)[\w'’:.h–-]{1,14}){0,6}?,?\s(?:in|"
            rf"en|em|na|te|à|bei)\s(?:the\s)?{_NAME}",
            lambda m: "in_person",
            {"Fridays and Saturdays in Olten": "in_person", "ten Mondays in Tenterden": "in_person",
             "A day in Wrexham": "in_person", "zaterdag van 9 tot 17 uur in Genk": "in_person",
             "Sábados de manhã, em Braga": "in_person", "Trois vendredis à Claire": "in_person",
             "the rest of it in Winter": None},
        ),
        Rule(
            "practice_is_there",
            r"\mthe (?:practical|practice|hands on|skills|labs?|clinical|field|riding|driving|flying|diving|"
            r"climbing|welding|cooking|sailing|training|shooting|"
            r"skiing)(?: (?:part|portion|component|days?|work|sessions?|half|hours|weekend))? (?:is|are|"
            r"takes? place|happens?|follows?) (?:in|at|near) (?:the )?[\p{L}][\p{L}'’.-]{2,24}",
            lambda m: "in_person",
            {"The riding is in Red Deer.": "in_person",
             "the practical part takes place at Brandon": "in_person",
             "The price is in Leeds.": None},
        ),
        Rule(
            "town_of_a_region",
            rf"(?:{{begin}}|, )(?:[\p{{L}}][\p{{L}}'’.-]{{1,20}} ?){{1,3}}, (?:{_LONG_REGION})(?=\W*$|"
            rf"[.;,)] |,? (?:\d|{_MONTH}|on\b))",
            lambda m: "in_person",
            {"Asheville, North Carolina, ten days.": "in_person",
             "Dry Needling, Columbus, Ohio.": "in_person", "Residents, Ontario workers": None},
        ),
        Rule(
            "town_of_a_faculty",
            rf"(?:{_MONTH}(?: \d{{1,2}}(?:[–-]\d{{1,2}})?)?(?:,? 20\d\d)?|20\d\d), "
            r"(?!online|admission|press|registr|office)"
            r"[\p{L}][\p{L}'’.-]{1,20}(?: [\p{L}'’.-]{2,20}){0,2}, (?:the )?"
            r"(?:faculty|school|department|institute|academy|chamber|cent(?:re|er)) (?:of|for) \p{L}{2,20}",
            lambda m: "in_person",
            {"6 to 17 July 2026, Piran, Faculty of Humanities": "in_person",
             "6 to 17 July 2026, Faculty of Law": None},
            unless_before=r"(?:apply|applications?|deadline|updated|posted|published|until|by|before|due)[^.;]{0,40}",
        ),
        Rule(
            "town_in_a_list",
            rf"[,|(;:] ?(?:(?:in|at|à|te|em|en) )?{TOWN}(?=\W*$|[,;|).])",
            lambda m: "in_person",
            {"8 hours, Nanaimo, monthly": "in_person", "10 ECTS, un an, à Lausanne.": "in_person",
             "One Saturday, Winnipeg.": "in_person", "Leeds and York": None},
        ),
        Rule(
            "name_after_hours",
            rf"(?:\d{{1,2}} ?h(?: ?\d\d)?|\d[:.]\d\d|\d ?[ap]\.?m\.?), {_NAME}(?<=[\p{{L}}.])(?=\W*$)",
            lambda m: "in_person",
            {"9.30am to 1pm, Fitzroy.": "in_person", "de 18h30 à 21h30, Sion": "in_person",
             "9 am, bring lunch and a hat": None},
        ),
        Rule(
            ROOM_OF_A_TOWN,
            rf"(?:{{begin}}|[(,|:] ){TOWN}(?:, (?:{_LONG_REGION}))? (?:classrooms?|workshops?|barn|kitchens?|"
            r"studios?|labs?|garage|shop|yard|salon|clinic|depot|academy|training cent(?:re|er)|port|harbour|"
            r"wharf|marina|airport|branch|hall|library)(?=\W*$|"
            r"[.,;|)(])",
            lambda m: "in_person",
            {"Totnes barn; nearest station 2 miles": "in_person", "(Toronto classroom)": "in_person",
             "Austin, Texas kitchens.": "in_person", "Bristol workshops about towns": None},
        ),
        Rule(
            PLACE_OF_A_TOWN,
            rf"(?<!\p{{L}})(?:in|at) (?:the|our) {TOWN} (?!area\b|region\b|market\b|airport\b|and\b|or\b|"
            r"university\b|college\b)\p{L}[\p{L}-]{2,20}",
            lambda m: "in_person",
            {"84 hours at the Duncan hatchery": "in_person", "in our Bristol suite": "in_person",
             "in the Calgary area": None},
        ),
        Rule(
            "beside_the_network",
            r"(?<!\p{L})(?:online|by video|on zoom|virtual(?:ly)?|en ligne|à distance),? (?:and|et|plus|"
            rf"then|or|ou|und|en) (?:in|at|à|te) {TOWN}",
            lambda m: "in_person",
            {"Online and in Cranbrook": "in_person", "online or in Dutch": None},
        ),
        Rule(
            "come_to_a_place",
            r"(?<!\p{L})(?:come|join us|meet|meeting|gather|find us|travel) (?:along )?(?:to|at|"
            rf"in) (?:the )?(?:[\p{{L}}\d'’.&-]{{1,24}} ){{1,3}}?{_NOUN}(?!\p{{L}})",
            lambda m: "in_person",
            {"Come to Fernwick library on Mondays.": "in_person", "Come to the office": None},
        ),
        Rule(
            "days_at_a_place",
            r"(?<!\p{L})(?:\d{1,2}|{word_n}|an?) (?:[\w'’-]{1,24}\s){0,2}?(?:days?|evenings?|nights?|"
            r"mornings?|afternoons?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|journées?|jours|"
            r"soirées|samedis|rencontres|"
            r"séances)(?:\sof\s(?!fun|interview|exam|test|free)[\p{L}-]{3,16})?"
            r"(?:\s(?!in\b|for\b|of\b|from\b)[\p{L}'’-]{1,20}){0,3}?"
            r"(?:\s(?:in|on) the [\p{L}]{3,14})?\s(?:at|"
            r"near|above|below|à|out of|around|aboard|off) (?:the )?[\p{L}][\p{L}'’.-]{2,24}",
            lambda m: "in_person",
            {"Nine Saturdays at Strand": "in_person", "two days on snow above Golden": "in_person",
             "five days on boats out of Tofino": "in_person",
             "dix-huit jours de cours à Carouge": "in_person", "two days a week": None},
        ),
        Rule(
            "named_place_at",
            r"(?:(?:hosted|held|take place|takes place|taking place|"
            r"(?:all of it|it all|everything|the (?:whole|entire) [\p{L}]{3,12}) happens)(?: \w+)?|"
            r"(?:meets?|gathers?|assembles?|convenes?|(?:get|come) together)"
            r"(?: (?:up|weekly|monthly|fortnightly|daily|(?:your|their) [\p{L}]{3,14}))?|"
            r"upstairs|downstairs) (?:at|aboard) (?:the )?[\p{L}\d'’.&-]{2,24}(?: [\p{L}'’.&-]{2,24}){0,2}",
            lambda m: "in_person",
            {"The in-person days will be hosted at TU Delft.": "in_person"},
        ),
        Rule(
            "held_in_a_town",
            r"(?<!\p{L})(?:held|hosted|visit us|join the (?:class|group)|"
            r"(?:come|get|brings? \w+|days?|weekends?|weeks?|evenings?|all) together|gathers?|meets?|"
            r"face to face|takes? place|tout se (?:passe|donne|déroule)|"
            r"(?:all of it|it all|everything|the (?:whole|entire) [\p{L}]{3,12}) happens|taking place|lieu|"
            r"statt|plaats|conducted|"
            r"(?:classes|workshops|sessions) (?:are|run|will be))"
            r"(?:[\s,]+(?!(?:by|for|about|with|at|in|whole|collaboration|"
            r"partnership)\b)[\p{L}\d'’:.–-]{1,20}){0,9}?[\s,]+(?:in|"
            r"à|te) (?!the\b|our\b|an?\b)[\p{L}][\p{L}'’.-]{2,24}",
            lambda m: "in_person",
            {"The course is held in Ymir.": "in_person", "All of it happens in Sudbury.": "in_person",
             "Tout se passe à Rimouski.": "in_person", "Innovation happens in Sudbury.": None,
             "vindt plaats op 16 april in Almelo": "in_person"},
        ),
    ],
)  # fmt: skip
"""Places where a course is held, in lower case: whether they have a name is asked of the words as printed."""
