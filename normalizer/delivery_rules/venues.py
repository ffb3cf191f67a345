"""Where people come together to learn, by what such places are called: rooms, buildings, grounds, workplaces,
vehicles. A topic, an employer and an office have the same names, so the words before a venue decide whether
anybody learns there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizer.delivery_rules.found import is_of_a_placement
from normalizer.delivery_rules.mode_rules import NAMED_PLACE, Where
from normalizer.delivery_rules.mode_words import TOPIC, WHO_TEACHES
from normalizer.engine.matchers import matcher
from normalizer.engine.parts import one_of
from normalizer.patterns import Reading, Rule, Rules
from normalizer.raw import Statement


def _any_of(*lists: str) -> str:
    """Any of the nouns in lists, a blank in a noun being any blank or hyphen."""
    return one_of({noun.strip() for names in lists for noun in names.split(",")})


_ROOMS = (
    "oven, kiln, bench, workbench, table, room, store, storeroom, stockroom, stacks,  classroom, schoolroom, "
    "boardroom, ballroom, lecture hall, lecture theatre, theatre, theater, main stage, hall, lab, "
    "laboratory, workshop, studio, kitchen, darkroom, bakehouse, cookhouse, gym, gymnasium, auditorium, "
    "suite, loft, basement, attic, lounge, bar, counter, cellar, taproom, parlour, surgery, ward, "
    "makerspace, hackerspace, maker space, fab lab, control room, dojo, rink, pool, tank, shop, hot shop, "
    "paint booth, pilot plant, sim centre, test bench, bay, salon, spa, showroom, data centre, data center, "
    "simulator, premises"
)
_BUILDINGS = (
    "building, tower, house, cottage, lodge, cabin, hut, barn, shed, stables, stable, byre, woolshed, dairy, "
    "mill, sawmill, brewery, winery, distillery, bakery, café, cafe, coffee shop, restaurant, pub, hotel, "
    "inn, resort, hostel, library, libraries, museum, gallery, galleries, archive, archives, church, chapel, "
    "temple, mosque, synagogue, school, schoolhouse, academy, hospital, clinic, pharmacy, care home, nursing "
    "home, hospice, station, firehall, fire hall, depot, garage, warehouse, factory, plant, foundry, forge, "
    "smithy, hangar, terminal, airport, airfield, airstrip, aerodrome, barracks, armoury, drill hall, "
    "courthouse, guildhall, clubhouse, curling club, yacht club, boathouse, centre, center, facility, "
    "facilities, headquarters, offices, office, longhouse, observatory, planetarium, aquarium, zoo, "
    "sanctuary, showground, fairground, training ground, shelter, kennels, cattery, abattoir, hatchery, "
    "roastery, creamery, pottery, tannery, joinery, glassworks, minster, abbey, castle, nursery, greenhouse, "
    "glasshouse, polytunnel, pavilion, marquee, tent, yurt, arena, stadium, campus, location, site, venue, "
    "branch, manor, bunkhouse"
)
_GROUNDS = (
    "garden, orchard, vineyard, farm, ranch, hayfield, pasture, forest, woods, wood, woodland, bush, park, "
    "reserve, beach, shore, foreshore, lakeshore, river, lake, trail, mountain, quarry, pit, mine, reef, "
    "woodlot, sugar bush, marsh, wetland, estuary, meadow, allotment, plot, apiary, yard, grounds, dunes, "
    "moor, glacier, crag, cliff, slopes, ski hill, backcountry, campsite, camp, track, circuit, paddock, "
    "corral, court, pitch, runway, apron, dock, pier, wharf, quay, quayside, harbour, harbor, marina, "
    "slipway, boatyard, shipyard, dockyard, nature reserve, worksite, jobsite, job site, building site, "
    "construction site, shop floor, sales floor, scaffold, lot, water"
)
_VEHICLES = (
    "boat, ship, vessel, yacht, barge, ferry, schooner, truck, lorry, bus, train, tractor, aircraft, plane, "
    "helicopter, cockpit, cab"
)
NOUN = _any_of(
    *(f"{names}, {names.replace(', ', 's, ')}s" for names in (_ROOMS, _BUILDINGS, _GROUNDS, _VEHICLES))
)
_PLURAL = (
    r"(?:(?:class|meeting|court|board|council|hotel)?rooms|meeting rooms|halls|labs|stations|schools|"
    r"libraries|museums|hotels|clinics|hospitals|cent(?:re|er)s|kitchens|studios|workshops|farms|gardens|"
    r"vineyards|orchards|forests|woods|parks|galleries|churches|community halls|gyms|fire ?halls|depots|"
    r"garages|barns|sites|facilities|campuses|offices|salons|yards|boats|ships)"
)
_FRENCH = _any_of(
    "salle, salles, local, locaux, atelier, ateliers, laboratoire, laboratoires, labo, studio, studios, "
    "ferme école, ferme pédagogique, maison de quartier, centre horticole, salle paroissiale, "
    "cuisine, cuisines, école, centre, centres, campus, bureaux, ferme, entrepôt, usine, clinique, hôpital, "
    "rucher, verger, vignes, vigne, vignoble, chai, cave, forêt, bois, jardin, jardins, serre, serres, parc, "
    "musée, galerie, galeries, bâtiment, bâtiments, bibliothèque, médiathèque, théâtre, scène, gymnase, "
    "piscine, aréna, église, manège, écurie, étable, chantier, caserne, garage, hangar, quai, port, bateau, "
    "voilier, restaurant, hôtel, boulangerie, fournil, brasserie, fromagerie, pharmacie, plateau technique, "
    "auberge, refuge, terrain, cégep, tribunal, pépinière, abattoir, scierie, aérodrome, aéroport, maison, "
    "pavillon, siège, établi, marina, installations, espace, boutique, succursale, établissement"
)
_GERMAN = (
    r"(?:\p{L}{0,24}?(?:werkstatt|haus|räume?n?|raum|saal|labor|küche|atelier|studio|halle|schule|akademie|"
    r"zentrum|gebäude|garten|wald|parkplatz|hof|weinberg|keller|museum|bibliothek|kirche|klinik|spital|"
    r"praxis|baustelle|backstube|brauerei|betrieb|flugplatz|bienenstand|gelände|räumlichkeiten|standort|"
    r"anlage|gärtnerei|scheune|stall|hafen|schiff)|"
    r"campus|hotel|museum)"
)
_DUTCH = (
    r"(?:\p{L}{0,24}?(?:lokaal|werkplaats|atelier|keuken|studio|zaal|school|gebouw|boerderij|tuin|bos|museum|"
    r"bibliotheek|huis|kliniek|academie|centrum|loods|haven|boot|ruimte|kantoor|locatie|vestiging|stal)|"
    r"campus|kas|hal|terrein)"
)
_SPANISH = _any_of(
    "aula, aulas, colmenar, obrador, vivero, taller, talleres, sala, salas, estudio, laboratorio, "
    "laboratorios, cocina, finca, huerto, huerta, bodega, viñedo, bosque, jardín, museo, biblioteca, "
    "hospital, clínica, escuela, centro, centros, sede, sedes, campus, obra, granja, barco, puerto, hotel, "
    "restaurante, nave, fábrica, invernadero, instalaciones, oficinas, plantel"
)
_PORTUGUESE = _any_of(
    "sala, salas, colmeal, padaria, oficina, oficinas, estúdio, laboratório, laboratórios, cozinha, quinta, "
    "horta, adega, vinha, floresta, jardim, museu, biblioteca, hospital, clínica, escola, centro, sede, "
    "instalações, obra, barco, fábrica, ateliê, atelier, auditório, campus, hotel, restaurante, espaço, "
    "estufa"
)


def _words(*alternatives: str) -> str:
    """Any of some words. That they begin a word is asked behind each: a pattern that begins with letters is
    tried where they stand, one that begins with a condition everywhere."""
    return "(?:" + "|".join(rf"{word}(?<!\w{word})" for word in alternatives) + ")"


_PREPOSITION = _words(
    *"in at on inside around round behind aboard off to across under beside along up above".split()
)
_NOT_BETWEEN = one_of(
    "and or of for to with is are end web online virtual internet partner learning student at in on by from "
    "our your you we".split()
)
_BETWEEN = rf"(?:(?!{_NOT_BETWEEN}\b)[\p{{L}}\d'’.&-]{{1,20}} ){{0,3}}(?<!\p{{L}})"
_IN_A_REGION = (
    r"(?:[\p{L}'’.-]{2,20} ){0,2}[\p{L}'’.-]{2,20}, (?:[\p{L}]{3,12} ){0,2}[\p{L}]{2,12},? (?:[\p{L}]{4,8} )?"
    r"(?<!\p{L})"
)

VENUES: Rules[Where] = Rules(
    [
        Rule(
            "ours",
            rf"{_PREPOSITION} (?:(?:either|one|any|all|both|each|two|three) of )?(?:our|"
            rf"the (?:[\p{{L}}]{{3,14}}'s )?own|our own)\b (?:{_BETWEEN}|{_IN_A_REGION})(?:{NOUN}|fields?|"
            r"range|stage|base|grounds)(?!\p{L})",
            lambda m: "in_person",
            {"around the table in our tasting room": "in_person", "on our closed track": "in_person",
             "in our Halifax, Nova Scotia centre": "in_person",
             "to our learning platform": None},
        ),
        Rule(
            "ours_in_other_languages",
            rf"\m(?:(?:dans|à|en|sur|chez|au sein de) (?:nos|notre) (?:[\p{{L}}-]{{1,20}} ){{0,2}}?{_FRENCH}|"
            rf"(?:in|an|auf) unser(?:en|em|er) (?:(?!virtuell)\p{{L}}{{1,20}} )?{_GERMAN}|"
            rf"(?:in|op) on(?:s|ze) (?:\p{{L}}{{1,20}} )?{_DUTCH}|"
            rf"en nuestr[ao]s? (?:\p{{L}}{{1,20}} )?{_SPANISH}|"
            rf"n[ao]s? noss[ao]s? (?:\p{{L}}{{1,20}} )?{_PORTUGUESE})(?!\p{{L}})",
            lambda m: "in_person",
            {"dans nos bureaux": "in_person", "op onze locatie": "in_person", "no nosso estúdio": "in_person",
             "dans nos vies": None},
        ),
        Rule(
            "yours",
            r"\m(?:at|in|to|on) your (?:own )?(?:[\p{L}]{3,14} )?"
            r"(?:site|workplace|premises|shop|restaurant|farm|yard|salon|plant|school|station|offices?|depot|"
            r"kitchen|studio|warehouse|care home|hospital|clinic)(?!\p{L})|"
            r"\mdans (?:vos|votre) (?:propres? )?"
            r"(?:locaux|bureaux|entreprise|usine|ateliers?|installations|milieu)(?!\p{L})",
            lambda m: "in_person",
            {"delivered at your restaurant": "in_person", "Formation dans vos locaux": "in_person",
             "in your own office": "in_person",
             "at your desk": None},
        ),
        Rule(
            "there",
            rf"{_PREPOSITION} (?:the|an?|its|working|real|local)\b {_BETWEEN}{NOUN}(?!\p{{L}})|"
            rf"{_words('in', 'at', 'aboard')} (?:[\p{{L}}-]{{3,16}} ){{0,2}}(?<!\p{{L}}){_PLURAL} "
            r"(?:in|across|around|near|throughout|at) "
            r"(?!the\b(?! (?:county|city|region|province|country|state|district|valley|islands?|"
            r"territor(?:y|ies)|north|south|east|west|uk)\b))[\p{L}]|"
            rf"{_words('in', 'at')} (?:licen[cs]ed|local|partner|nearby|community|participating|approved|"
            rf"area|regional|rural) (?:[\p{{L}}-]{{3,16}} )?(?<!\p{{L}}){_PLURAL}(?!\p{{L}})",
            lambda m: "in_person",
            {"We meet at the apiary.": "in_person", "in working woolsheds": "in_person",
             "in the meantime": None},
        ),
        Rule(
            "there_in_other_languages",
            r"\m(?:au|aux|à la|à l'|dans (?:les?|la|une?|l'|un vrai)|sur (?:les?|la|un)) ?"
            rf"(?<!\p{{L}}){_FRENCH}(?!\p{{L}})|"
            r"\men (?:ateliers?|laboratoires?|salle|studio|forêt|cuisine|usine|boutique|clinique|caserne|"
            r"serre|bateau|établissement)(?!\p{L})|"
            rf"\m(?:im|ins|in der|in die|in den|am|auf dem|auf der|in einer|in einem) {_GERMAN}(?!\p{{L}})|"
            rf"\m(?:in|op) (?:de|het|een) {_DUTCH}(?!\p{{L}})|"
            rf"\men (?:el|las?|los|una?) {_SPANISH}(?!\p{{L}})|"
            rf"\m(?!no campus (?:visit|day|attend|requir|time))(?<!with )n[ao]s? {_PORTUGUESE}(?!\p{{L}})",
            lambda m: "in_person",
            {"Cours au rucher": "in_person", "Kurs in der Werkstatt": "in_person",
             "Cursus in de kas": "in_person", "en la finca": "in_person", "Aulas na horta": "in_person",
             "no campus, aos sábados": "in_person", "with no campus visits": None, "au début": None},
        ),
        Rule(
            "numbered",
            r"(?<![\p{L}&])(?:room|rm\.?|bldg\.?|building|bay|station|hangar|shop|gym|salle|raum|zaal|lokaal|"
            r"aula|sala|local) (?:[a-z]{0,2} ?\d{1,4}(?:[.-]\d{1,3})?[a-z]?|[a-h])(?=\W*$|[,.;|:)]|\s[-–(|]|"
            r" (?:of|at|in) (?:the|our) )",
            lambda m: "in_person",
            {"6:30-9:00 PM Rm 114": "in_person", "Hangar 4, Wednesdays": "in_person",
             "in Room B of the central library": "in_person", "Room for 12": None},
        ),
        Rule(
            "named",
            r"(?:hall|barn|clubhouse|cent(?:re|er)|library|museum|church|inn|hotel|gymnasium|theat(?:re|er)|"
            r"house|lodge|farm|studios?|arena|office|school|tower|park|club|pavilion|lounge|basement|hut|"
            r"rooms?|showground|annex|depot|wing|auditorium|airport|marina|clinic|hospital|gardens?|brewery|"
            r"winery|kitchens?|workshop|pool|roastery|boatyard|vineyards|"
            r"gym|loft)(?: [a-z]?\d{1,4}[a-z]?)?(?=\W*$| ?[,.;|·•:)]| [–—-] )",
            lambda m: "in_person",
            {"Saturday, 10 to 2, Kerrisdale Community Centre": "in_person", "Willow Arts Barn": "in_person",
             "MW 6:00-9:00 pm | Juniper Hall 118": "in_person", "Elmfield Centre | Wednesdays": "in_person",
             "our libraries": None},
        ),
    ],
)  # fmt: skip
"""A venue behind a preposition, wherever it stands."""

_PEOPLE = (
    r"(?:we|you|they|everyone|all|nobody|"
    r"(?:students?|learners?|participants?|trainees?|apprentices?|recruits?|candidates?|groups?|class(?:es)?|"
    r"cohorts?|delegates?|attendees?|members?|cadets?|people|teams?|course|lessons?|sessions?|training|"
    r"teaching|workshops?|it|each|half|part|rest|days?|on)(?!['’]))"
)
_DO = (
    r"(?:train|work|learn|practi[sc]e|meet|cook|bake|brew|drive|ride|fly|sail|row|dive|swim|climb|build|dig|"
    r"plant|prune|spend|live|stay|sleep|camp|study|are|is|be|get|report|come|travel|gather|join|attend|sit|"
    r"walk|start|finish|begin|go|turn up|show up|arrive|assemble|weld|sew|paint|carve|turn|rehearse|perform|"
    r"handle|lay|cut|throw|fire|forge|graft|shear|weave|spin|press|pick|taste|harvest|fell|run|return|head|"
    r"shadow|move|take place|convene)(?:s|es)?"
)
_HELD = (
    r"(?:taught|learn(?:ed|t)|held|hosted|given|done|offered|delivered|conducted|completed|practi[sc]ed|"
    r"staged|set|presented|organi[sz]ed|(?:takes?|taking) place|happens?|plays? out|unfolds?|gathers?|meets?|"
    r"convenes?|assembles?|runs?|together|in house|face to face|in person|hands on|indoors|outdoors)"
)
_HELD_ELSEWHERE = (
    r"(?:fins? de semaine|week ?ends?|se (?:donne|déroule|tient|suit|retrouve)|(?:ont|a|aura|auront) lieu|"
    r"offerte?s?|donnée?s?|dispensée?s?|cours|formation|ateliers?|stages?|jours?|journées?|soirs?|samedis?|"
    r"rencontres?|séances?|retrouvons|finde[tn]|statt|(?:kommen|treffen|üben|arbeiten) (?:sie|wir)|kurse?|"
    r"unterricht|seminar|abende?|tage?n?|cursus|training|lessen|plaats|bijeenkomsten|"
    r"\p{L}{0,12}(?:avonden|dagen|middagen|ochtenden|abende)|curso|clases|sesiones|talleres|imparte\w*|"
    r"lundis?|mardis?|mercredis?|jeudis?|vendredis?|dimanches?|\d ?h|uhr|uur|jornadas?|práctic[oa]s?|"
    r"presencial\w*|aulas|sessões|decorre\w*|formação|realiza\w*|workshop)"
)
_STRETCH = (
    r"(?:\d{1,3}|\p{L}{3,7}(?:ty|teen)|"
    r"(?:ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine|an?|each|every|whole|full|most|all|"
    r"first|second|final|last|remaining|closing|opening|third|half|morning|afternoon))\s(?:[\w'’-]+\s){0,2}?"
    r"(?:evenings?|mornings?|afternoons?|nights?|weekends?|weeks?|hours?|sessions?|terms?|class(?:es)?|days?|"
    r"semester|lessons?|months?|third|half|shifts?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
)
_LEARNS_THERE = matcher(
    r"(?<!\p{L})(?:(?:\d{1,3}|others?|rest|remainder) (?:of them )?(?:are|is)|"
    rf"{_PEOPLE}(?:\s(?!who\b|to\b|about\b)[\w'’,-]+){{0,2}}?\s{_DO}|{_HELD}|{_HELD_ELSEWHERE}|{_STRETCH}|"
    r"(?:course|class(?:es)?|lessons?|sessions?|workshops?|training|coaching|teaching|instruction|practice|"
    r"practicum|practical|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|evenings|mornings|afternoons|nights|"
    r"daily|weekly|fortnightly|monthly|\d ?[ap]\.?m\.?|\d:\d\d|residency|retreat|intensive|tutorials?|"
    r"bootcamp|immersion|clinicals?)|"
    r"(?:has|have|gets?|shares?) (?:an?|your|their) "
    r"(?:own )?(?:bench|seat|place|station|workstation|easel|wheel|oven|machine|booth)|"
    r"(?:then|and|must|to|will|,)\s(?:come|travel|report|meet|gather|join (?:us|the group))|"
    r"(?:students|learners)(?:\s(?!who\b)[\w'’,-]+){0,6}?\shave been (?:\p{L}+ing(?:,? and |, )?){1,4}|"
    r"the (?:rest|others?|remainder|remaining \w+|other \w+|(?:first|last|final|second) "
    r"(?:one|two|three|four|half))|"
    r"(?:morning|afternoon|evening|(?:day|week|part|step|session) \w{1,6})\s?:\s?"
    r"(?:\p{L}+\s){0,2}?\p{L}+ing|"
    r"^[\W\d]*(?:come and )?(?:come|join us|meet|report|learn|train|spend|practi[sc]e|cook|step|gather|"
    r"shadow|work|handle|build|bake|study|attend|complete|finish|assist|help|volunteer))(?!\p{L})"
    r"(?:[\s,]+(?!to\b|about\b|of\b|who\b|includ\w+\b|such\b|like\b|if\b|when\b|that\b|which\b|"
    r"you'll learn\b|whose\b|for\b(?!\s(?:\w+|a|the|an)\s(?:\w+\s)?"
    r"(?:days?|weeks?|hours?|evenings?|weekends?|nights?|mornings?))|"
    r"and\b(?!\s(?:on|at|in)\b))[\p{L}\d'’&:.-]+){0,12}?[\s:,]*$",
    re.IGNORECASE,
)
"""Before a venue: a class and its being held, people and what they do there, some days of it."""
NOBODY_LEARNS = matcher(
    r"(?<!\p{L})(?:who(?!\sare\slearning)|whose|if you|those|currently|already|employed|employment|jobs?|"
    r"careers?|working|works?\s(?:as|for)|send|sent|mail(?:ed)?|posted|visit(?!\sus)|call|phone|contact|"
    r"collect(?:ed)?|pick(?:ed)?\sup|drop(?:ped)?|parks?|parking|"
    r"(?:opening|office|business|visiting|open|desk|library|our|shop|store)\shours|^\W*hours|apply|"
    r"application|regist\w+|(?<!open )enrol\w*|pay|buy|ask|questions?|graduates?|alumni|exams?|examination|"
    r"test(?:ed)?|invigilat\w+|proctor\w*|interviews?|open (?:house|evening|day|night)|tours?|information|"
    r"founded|(?:(?<!course )(?<!certificate )(?<!program )is|are|was|were|company|firm) based|born|grew|"
    r"headquartered|our (?:instructors?|staff|team|faculty|teachers?)|optional|"
    r"how\s(?:\w+\s)?(?:to|is|are)|prepar\w+|read(?:y|ies)|deliver(?:ed|s)? to|shipped|set in(?!,)|manage|"
    r"equipment|accommodation|stay at|meals?(?!,)|lunch(?!,)|served|sold|shot|recorded|filmed|access|"
    r"did you|do you|wrote|why|show(?:s|ing)? you|case stud(?:y|ies)|focus\w*|examin\w+|explor\w+|"
    r"looks? at|stud(?:y|ies) of|visible|developed|created|envoy\w+|bureau d[eu]|inscri\w+|emploi|examen|"
    r"épreuve|traite|porte sur)(?!\p{L})",
    re.IGNORECASE,
)
"""Before a venue: a job, an office, an exam, a parcel."""
_CLASSES_AFTER = matcher(
    r"^(?: (?:in|near|outside|de|d['’]|à) ?(?-i:\p{Lu})[\p{L}'’.-]{1,20}"
    r"(?: (?-i:\p{Lu})[\p{L}'’.-]{1,20}){0,3})?,?(?: (?:for|on|over|pendant|durant|les))? (?:\d{1,2}|"
    r"\p{L}{2,9}) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s| (?:evening|night|morning|afternoon)s)|"
    r"(?:evening|weeknight|weekend|saturday)s|(?:lun|mar|mercre|jeu|vendre|same|diman)dis|soirs|"
    r"soirées)(?!\p{L})",
    re.IGNORECASE,
)
"""After a venue: how many evenings or Saturdays, which are those of a class."""
_BEGINS = matcher(r"^[\W\d]*$")
_GOES_ON = matcher(
    r"^\s?(?:[.;|!]|$|,\s(?:you|we|students|learners|participants|on|in|with|from|whatever|gloves)\b|"
    r"\s(?:first|you|we|with|on|from|at|in|near)\b)",
    re.IGNORECASE,
)
"""After a venue with which a sentence begins: it says where, and is not what is spoken of."""
_OF_ANOTHER_KIND = matcher(r"^[\s-]*"
    r"(?:of(?!\s(?:our|an?|the|St)\b)|codes?|blocks?|design|systems?|markets?|management|safety|owners?|"
    r"staff|workers?|managers?|operat\w+|teachers?|setting|industry|and the\b|level)"
    r"(?!\p{L})", re.IGNORECASE)  # fmt: skip


def venues_in_prose(statements: Sequence[Statement]) -> list[Reading[Where]]:
    """Where sentences say that people learn."""
    lines: dict[str, str] = {}
    for s in statements:
        lines[s.place.path] = f"{lines[s.place.path]} | {s.text}" if s.place.path in lines else s.text
    return [
        Reading(
            "on_site" if is_of_a_placement(r.before) else r.value, r.statement, r.start, r.end, NAMED_PLACE
        )
        for reading in VENUES.read(statements)
        if (r := _with_its_name(reading)) and _is_where_one_learns(r, lines[r.statement.place.path])
    ]


_NAME_BEFORE = matcher(
    r"(?:^|[,;|·•(]\s|"
    r"[ap]\.?m\s)((?:(?!(?:At|In|On|The|Our|Your|And|Or|From|To|By|No|For|"
    r"With)\s)\p{Lu}[\p{L}\d'’.&-]*\s){1,4}"
    r"(?:(?:church|public|high|school|arts|community|meeting|tasting|training|lecture|seminar|function|"
    r"reading|board|conference|teaching)\s)?)$"
)


def _with_its_name(reading: Reading[Where]) -> Reading[Where] | None:
    """ "Hall" with the name before it, "Selby Hall"; nothing where it has none."""
    if reading.rule != "named":
        return reading
    name = _NAME_BEFORE.search(reading.before[-100:])
    if not name or not (reading.quote[0].isupper() or _IS_NO_OTHER.fullmatch(reading.quote)):
        return None
    return Reading(reading.value, reading.statement, reading.start - len(name[1]), reading.end, reading.rule)


_IS_NO_OTHER = matcher(
    r"barn|basement|rooms?|gym(?:nasium)?|kitchens?|studios?|workshop|pool|roastery|boatyard|yard|showground|"
    r"clubhouse|brewery|winery|hall",
    re.IGNORECASE,
)
"""What a venue is called in small letters too: "Selby Branch kitchen", and not "York office"."""
_OF_THE_HOUSE = matcher(
    r"\s(?!own\s)\S+\s\S+\s\S+|"
    r"(?:studios?|kitchens?|labs?|workshops?|classrooms?|premises|salons?|campus|yard|barn|hangar|loft|"
    r"bunkhouse|facility|cent(?:re|er)|clinic|clubhouse|shop|räumen|werkstatt|küche|labor|atelier|lokaal|"
    r"werkplaats|keuken|instalaciones|aulas?|taller(?:es)?)$|^(?!in|at|on)",
    re.IGNORECASE,
)
"""What a school has, and everybody else does not: "our Leith shed", "our kitchen", and not "our lakes"."""
_AN_EVENT = matcher(
    r"^(?:in|at|to|on) (?:an? (?:\S+ ){0,3}|the )"
    r"(?:workshops?|theat(?:re|er)|camp|club|site|location|venue|shop|track)$|"
    r"^on the (?:bus|train|plane|.*office|house|job site|web ?site)$",
    re.IGNORECASE,
)
"""A workshop that one takes part in; what is on a site of the network, or on a track."""
_MOVES = matcher(
    r"(?<!\p{L})(?:come|report|travel|go|return|walk|head|fly|drive|turn up|show up|bring|invited?|"
    r"out)(?!\p{L})[^.;]{0,40}$",
    re.IGNORECASE,
)
_ASIDE = matcher(r"\s?\([^()]{0,60}\)")
_SPAN = matcher(
    r"(?<!\w)(?:to|until|till|through)\s"
    r"(?=(?:\d|noon|midnight|midday|(?:mon|tues|wednes|thurs|fri|satur|sun)day))",
    re.IGNORECASE,
)
"""In "Monday to Friday", "8 to 4": the word that leads nowhere."""
_TOLD_ABOUT = matcher(
    r"(?<!\p{L})(?:about|topics?|covers?|experience with|interest in|marketing|manag\w+|design\w*)(?!\p{L})",
    re.IGNORECASE,
)
"""Before a venue of ours: it is spoken of. "Learn to bake in our kitchen" is where one learns."""


def _is_where_one_learns(reading: Reading[Where], line: str) -> bool:
    """Whether it is a class that is held there; ``line`` has what else its row says."""
    before, after = _ASIDE.sub(" ", reading.before[-120:]), reading.after
    before = _SPAN.sub(" ", before.rpartition(";")[2])
    if (
        after[:1] in ("!", "?")
        or (reading.rule != "ours" and TOPIC.search(before))
        or (reading.rule == "ours" and _TOLD_ABOUT.search(before))
        or NOBODY_LEARNS.search(before)
        or _OF_ANOTHER_KIND.match(after)
    ):
        return False
    if reading.rule == "there" and (
        _AN_EVENT.match(reading.quote)
        or (reading.quote.lower().startswith("to ") and not _MOVES.search(before))
    ):
        return False
    if WHO_TEACHES.search(before) or _ON_THE_NETWORK.fullmatch(reading.quote):
        return False
    if _LEARNS_THERE.search(before) or (reading.rule != "named" and _CLASSES_AFTER.match(after)):
        return True
    if reading.rule.startswith("ours"):
        return _IS_AN_OFFICE.search(reading.quote) is None and _OF_THE_HOUSE.search(reading.quote) is not None
    if reading.rule in ("numbered", "named"):
        return _is_named_where_classes_are(reading, line)
    return bool((_BEGINS.match(before) or _A_TITLE.match(before)) and _GOES_ON.match(after))


_A_TITLE = matcher(
    r"^(?:(?:\p{Lu}[\p{L}\d'’&-]*|\d+|of|and|the|for|in|to|with|an?)\s){0,8}(?:\p{Lu}[\p{L}'’-]*|\d+),\s$"
)
"""What is offered, by its name, and nothing else before the place: "Tea Tasting 2, at the Mill House bar"."""
_ON_THE_NETWORK = matcher(r"on our sites?", re.IGNORECASE)
_IS_AN_OFFICE = matcher(r"(?:office|branch|headquarter)s?$", re.IGNORECASE)


def _is_named_where_classes_are(reading: Reading[Where], line: str) -> bool:
    """Whether a name stands beside the times of classes, or is a line by itself that can be nothing else."""
    around = reading.before + " | " + reading.after
    if reading.rule == "numbered" and _WHEN.search(reading.before):
        return True
    if len(around) > _LONGEST_FRAGMENT:
        return False
    if _WHEN.search(around) or (len(line) <= _LONGEST_FRAGMENT and _WHEN.search(line)):
        return True
    return _IN_SENTENCES.search(around) is None and _NOTHING_ELSE.search(reading.quote) is not None


_IN_SENTENCES = matcher(r"(?<!\w)(?-i:[a-zà-ÿ]{4,})")
_LONGEST_FRAGMENT = 120
"""Characters around a name beside times of classes; more are a sentence in which names stand for other
reasons."""
_WHEN = matcher(
    r"(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|"
    r"(?-i:[MTWRFS]{1,4}(?= \d))|\d{1,2}(?:[:.h]\d\d| ?[ap]\.?m)|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|"
    r"\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?:lun|mar|mercre|jeu|vendre|same|diman)dis?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|"
    r"\d uhr|\d uur)",
    re.IGNORECASE,
)
_NOTHING_ELSE = matcher(
    r"(?:room|rm|raum|salle|zaal|sala|hangar|bldg|building|shop)\W*(?:\S*\d\S*|[A-H])$|"
    r"(?:barn|clubhouse|(?:community|recreation|leisure|seniors?|sports) (?:centre|center)|gymnasium|arena|"
    r"(?:church|library|school) (?:basement|hall|gym)|(?:community|church|parish|village|legion) hall)$",
    re.IGNORECASE,
)
"""Lines that can be nothing but places."""
