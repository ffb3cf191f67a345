"""How the learning happens: mode, synchrony, pace, timing, places. Mode and synchrony are independent.

Required online and in-person parts together are blended; a choice that the learner makes is ``choice``; a
platform-wide fact gives way to anything the listing says. Where an exam is sat says nothing about the course.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from normalizer.language import read_languages
from normalizer.listing import Delivery, Field, Mode, Pace, Sync, Timing
from normalizer.patterns import AUTHORITY, Reading, Rule, Rules, by_authority
from normalizer.raw import Statement
from normalizer.view import View, not_understood, stated

LABEL = (
    r"(?<!\p{L})(?:deliver|format|mode\b|modalit|location|campus|where|room|place|venue|method|learning (?:type|environment)|"
    r"attendance|lieu|endroit|enseignement|locatie|ort\b|lugar|type of (?:course|education)|class type|offered|section|"
    r"instruction|adress?e?|in class|study type|how|coursemode)|lernform|unterrichtsform|\bvorm\b"
)
_ONLINE = r"(?:online|on line|on-line|en ligne|à distance|distance|virtual(?:ly)?|remote(?:ly)?|internet|web based|e learning|webinars?|zoom|ms teams|fernstudium|no presencial|afstandsonderwijs)"
_PERSON = r"(?:in person|in class(?:room)?|on campus|on site|onsite|face to face|classroom|en (?:classe|personne|présence|présentiel)|présentiel(?:le)?|präsenz(?:unterricht|veranstaltung)?|fysiek|presencial|in the classroom|sur (?:le )?campus|in lab)"
_BOTH = r"(?:blended|hybrid|hybride|hybrides|mixte|bimodale?|semipresencial|partially online|partly online|mixed mode|combined)"
_OR = r"(?:,? ?(?:or|ou|oder|of|o) ?|/|\|| and/or )"

MODE: Rules[Mode] = Rules(
    r"on.?line|en ligne|distance|virtual|remote|internet|web.based|e.learning|webinar|zoom|ms teams|in.person|in.class|classroom|"
    r"on.campus|on.?site|face.to.face|présen|en classe|en personne|präsenz|fysiek|presenc|blend|hybrid|mixte|bimod|modal|hyflex|"
    r"partially|partly|combined|mixed|in.lab|afstand|fernstud|(?:sur|le) campus|asynchron|virtuel",
    [
        Rule(
            "learner_chooses",
            rf"(?:your choice|choose|choice of|au choix|à votre choix|either)[^.;]{{0,40}}?(?:(?:{_PERSON})[^.;]{{0,40}}?(?<!\p{{L}})(?:or|ou) [^.;]{{0,20}}?(?:{_ONLINE})|(?:{_ONLINE})[^.;]{{0,40}}?(?<!\p{{L}})(?:or|ou) [^.;]{{0,20}}?(?:{_PERSON}))|(?:choose between|choice between|choix entre) (?:{_ONLINE}|{_PERSON}) (?:and|et) (?:{_PERSON}|{_ONLINE})|(?:choose|choice of|option(?:s)? (?:of|to)|your preference|au choix|either) ?(?:to )?(?:\w+ ){{0,3}}?(?:{_ONLINE}|{_PERSON}){_OR}(?:\w+ ){{0,2}}?(?:{_PERSON}|{_ONLINE})|"
            rf"(?:{_ONLINE}){_OR}(?:\w+ ){{0,2}}?(?:{_PERSON})|(?:{_PERSON}){_OR}(?:\w+ ){{0,2}}?(?:{_ONLINE})|comodale?s?|hyflex|multi modal",
            lambda m: "choice",
            {"online or in person": "choice", "en classe ou à distance": "choice", "Comodal": "choice"},
            unless_before=r"support|questions?|register|apply|payment",
        ),
        Rule(
            "list_of_modes",
            rf"(?<!\p{{L}})(?:{_ONLINE}|{_PERSON}|{_BOTH})(?:, (?:fully )?(?:{_ONLINE}|{_PERSON}|{_BOTH}))+(?:,? (?:or|ou) (?:{_ONLINE}|{_PERSON}|{_BOTH}))?(?!\p{{L}})",
            lambda m: "choice",
            {"face to face, fully online or hybrid": "choice", "Classroom, Online": "choice"},
        ),
        Rule(
            "both_parts",
            rf"(?:{_ONLINE})(?: learning| study| sessions?| modules?| classes| coursework| theory)?(?: is| are)? ?(?:and|with|plus|,? as well as|followed by|\+|&|et|combined with|und|en) ?(?:[\p{{L}}\d]+ ){{0,4}}?(?:{_PERSON}|lab (?:days?|sessions?|weekends?)|laboratoires?|jours? en (?:classe|personne|atelier))|"
            rf"(?:{_PERSON})(?: learning| sessions?| classes| days?| labs?)? ?(?:and|plus|with|\+|&|et|combined with) ?(?:\w+ ){{0,4}}?(?:{_ONLINE})",
            lambda m: "blended",
            {"online theory with two in-person days": "blended", "in-person and online": "blended"},
            unless_after=r"students|options?|formats? (?:are )?available",
        ),
        Rule(
            "blended",
            rf"(?<!\p{{L}}){_BOTH}(?!\p{{L}})",
            lambda m: "blended",
            {"Blended learning": "blended", "hybride": "blended"},
        ),
        Rule(
            "online_under_label",
            rf"(?<!\p{{L}}){_ONLINE}(?!\p{{L}})",
            lambda m: "online",
            {"Delivery: Online": "online", "Mode: À distance": "online"},
            label=LABEL,
            unless_before=r"not (?:offered )?|register|apply|non",
            unless_after=r"regist|appl|payment|form|resources|textbook|education credits",
        ),
        Rule(
            "person_under_label",
            rf"(?<!\p{{L}}){_PERSON}(?!\p{{L}})",
            lambda m: "in_person",
            {"Delivery: In class": "in_person", "Mode: En classe": "in_person"},
            label=LABEL,
            unless_before=r"not|no|without|non",
        ),
        Rule(
            "delivered_online",
            rf"(?:deliver\w*|offered|taught|held|conducted|available|takes? place|given|study|run|completed?|complete|learn|presented|entirely|fully|completely|100 ?%|wholly|exclusively|100 percent|live|entièrement|all(?= online(?:[.,;]|$))|offerte?s?|donnée?s?|suivi|taken|followed|meets?(?: \w+){{0,4}}) (?:\w+ )?(?:via |through |by |over |on )?(?<!\p{{L}}){_ONLINE}(?!\p{{L}})",
            lambda m: "online",
            {"delivered fully online": "online", "offert entièrement en ligne": "online", "meets once per week synchronously online": "online"},
            unless_before=r"not|also|application|register|optional|additional",
            unless_after=r"store|regist|appl|payment|form|resources?|textbook|calendar|catalogue|exam|quiz",
        ),
        Rule(
            "online_course",
            rf"(?<!\p{{L}}){_ONLINE}(?:,? (?:self paced|asynchronous|synchronous|live|non credit|free|interactive|short|instructor led))* (?:course|program(?:me)?|delivery|format|class(?:es)?|section|training|workshop|micro ?credential|micro ?certificate|certificate|badge|learning|instruction|study|bootcamp|series|seminar|session|cours|formation|microprogramme|atelier|kurs|cursus)s?(?!\p{{L}})",
            lambda m: "online",
            {"this self-paced online course": "online", "Internet delivery format.": "online", },
            unless_before=r"other|our|all|for|with|various|any|previous|through its|more|optional|additional|supporting|aangevuld met|from",
            unless_after=r"platform|management|resource|hub|environment|tool|portal|system|material|centre|center|experience",
        ),
        Rule(
            "online_only",
            rf"(?<!\p{{L}})(?:{_ONLINE}) only(?!\p{{L}})|(?<=(?:is|are|weeks|months|days) (?:all |fully |entirely )?)(?:{_ONLINE})(?=[.,;]|$| only| and)",
            lambda m: "online",
            {"The program is online only.": "online", "42 hours spread over eight weeks online, with set dates": "online"},
            unless_before=r"application|registration|exam|not|form|material|materials|textbook",
        ),
        Rule(
            "cours_en_ligne",
            r"(?:cours|formation|microprogramme|atelier|programme|activité|onderwijs|cursus|training) (?:\w+ ){0,2}(?:en ligne|à distance|asynchrone|virtuel(?:le)?)",
            lambda m: "online",
            {"formation en ligne": "online"},
            unless_before=r"autres?|nos",
        ),
        Rule(
            "held_in_person",
            rf"(?:deliver\w*|offered|taught|held|conducted|takes? place|given|attend\w*|meets?|meeting|donnée?s?|offerte?s?|classes|sessions?|training|workshop|course|instruction|days?|labs?|onderwijs|twee dagen|dagen) (?:(?:is|are|will be|[\p{{L}}\d]+) ){{0,4}}?(?<!\p{{L}}){_PERSON}(?!\p{{L}})",
            lambda m: "in_person",
            {"Class meets once per week on campus": "in_person", "taught in the classroom": "in_person", "twee dagen fysiek onderwijs": "in_person"},
            unless_before=r"not|no|without|optional",
            unless_after=r"parking|store|housing|services|recruit",
        ),
        Rule(
            "person_course",
            rf"(?<!\p{{L}}){_PERSON} (?:\w+ )?(?:course|class(?:es)?|training|workshop|session|instruction|delivery|section|day|lab|learning|program|component|onderwijs|event)s?(?!\p{{L}})",
            lambda m: "in_person",
            {"two in-person sessions": "in_person"},
            unless_before=r"no|not|without|optional|additional|other",
        ),
    ],
    reach=70,
)  # fmt: skip
"""Words about where the learning happens. Prose must speak of delivery; under a delivery label bare words do."""

_OPTIONAL = (
    r"(?:optional(?:ly)?|facultati\w+)(?: [\p{L}\d'-]+){0,4}|not|no|non|un|exams? (?:are|is)|midterm|recorded"
)

SYNC: Rules[Sync] = Rules(
    r"synchron|asynchron|live|real.?time|self.?paced|own pace|any ?time|on.?demand|webinar|evening|rythme|direct|own schedule|paced|scheduled|any time|flexible",
    [
        Rule(
            "both_syncs",
            r"(?:synchronous(?:ly)?|live)[^.]{0,60}?(?:and|with|plus|,|/|et)[^.]{0,60}?(?:asynchronous(?:ly)?|self paced)|(?:asynchronous(?:ly)?|self paced)[^.]{0,40}?(?:and|with|plus|/|et)(?! (?:an )?optional)[^.]{0,40}?(?<!optional )(?<!a)(?:synchronous(?:ly)?|live)(?! chat)",
            lambda m: None if "optional" in m.group().lower() else "mixed",
            {
                "meets synchronously online for 3 hours, with a mandatory hour per week for asynchronous activities": "mixed",
                "delivered asynchronously with an optional synchronous review": "asynchronous",
            },
        ),
        Rule(
            "asynchronous",
            r"(?<!\p{L})(?:asynchronous(?:ly)?|asynchrones?|self paced|self directed|at (?:your|their) own pace|on (?:your|their) own (?:time|schedule)|à (?:votre|son) (?:propre )?rythme|on demand|im eigenen tempo|in eigen tempo|a tu (?:propio )?ritmo)(?!\p{L})",
            lambda m: "asynchronous",
            {"Self-paced": "asynchronous", "à votre rythme": "asynchronous"},
            unless_before=r"not|non|optional",
            unless_after=r"catalogue|courses? (?:are|is) (?:also )?available|viewing",
        ),
        Rule(
            "synchronous",
            r"(?<!\p{L})(?:synchronous(?:ly)?|synchrones?|real time|live (?:online|virtual|session|class|instruction|webinar|stream|lecture|zoom|video|training|instructor)\w*|en direct|en temps réel)(?!\p{L})",
            lambda m: "synchronous",
            {"Live online": "synchronous", "en direct": "synchronous", "synchronously": "synchronous"},
            unless_before=_OPTIONAL,
            unless_after=r"recording|chat",
        ),
        Rule(
            "live_under_label",
            r"(?<!\p{L})live(?!\p{L})",
            lambda m: "synchronous",
            {"Format: Live": "synchronous"},
            label=LABEL,
        ),
    ],
)  # fmt: skip
"""Live, in one's own time, or both required."""

PACE: Rules[Pace] = Rules(
    r"paced|own pace|cohort|cohorte|rythme|tempo|ritmo|self_paced|instructor",
    [
        Rule(
            "self_paced",
            r"self(?: |_)paced|at (?:your|their) own pace|à (?:votre|son) (?:propre )?rythme|im eigenen tempo|in eigen tempo|a tu (?:propio )?ritmo",
            lambda m: "self_paced",
            {"self_paced": "self_paced", "Self-Paced": "self_paced", "at your own pace": "self_paced"},
            unless_before=r"not|non",
        ),
        Rule(
            "instructor_paced",
            r"instructor(?: |_)(?:paced|led)",
            lambda m: "instructor_paced",
            {"instructor_paced": "instructor_paced", "Instructor-led": "instructor_paced"},
        ),
        Rule(
            "cohort",
            r"cohort(?: |_)(?:based|paced|model)|en cohorte|learn (?:with|in) (?:a|your) cohort",
            lambda m: "cohort",
            {"cohort-based": "cohort"},
        ),
    ],
)

TIMING: Rules[Timing] = Rules(
    r"evening|weekend|daytime|soir|fin de semaine|week-end|saturday|sunday|samedi|dimanche",
    [
        Rule("evening", r"(?<!\p{L})(?:weekday )?evenings?(?! of)|(?:le |en )soir(?:ée)?s?(?!\p{L})", lambda m: "evening",
             {"Tuesday evenings": "evening", "le soir": "evening"}),
        Rule("weekend", r"(?<!\p{L})(?:week ?ends?|(?:la |les )?fins? de semaine)(?!\p{L})", lambda m: "weekend",
             {"weekends": "weekend", "la fin de semaine": "weekend"}),
        Rule("daytime", r"(?<!\p{L})(?:daytime|weekday mornings?|en journée)(?!\p{L})", lambda m: "day",
             {"daytime classes": "day"}),
    ],
)  # fmt: skip

_LOCATION = regex.compile(
    r"location|campus|room|venue|where|address|lieu|endroit|salle|locatie|adres|\bort\b|lugar|zaal|\bplace\b",
    regex.I,
)
_NO_PLACE = regex.compile(
    rf"^\W*+(?:{_ONLINE.replace(' ', '[ -]?')}|n/?a|tba|tbd|various|multiple|see .*|to be .*|none|unknown|all campuses|.*https?:.*)\W*$", regex.I
)  # fmt: skip


_MODE_IN_TITLE = regex.compile(
    r"[-–—(,|:]\s*(?:live )?(?:online|in[ -]person|blended|hybrid|virtual|en ligne|à distance|en classe|hybride)\)?\s*$",
    regex.I,
)
"""Titles end with the mode where a catalogue has one page for each."""


def read_delivery(view: View) -> Delivery:
    """All of :class:`normalizer.listing.Delivery` for one subject."""
    named = (s for s in view.about("title") if _MODE_IN_TITLE.search(s.text))
    known = view.under("delivery", (*view.about("delivery"), *named))
    return Delivery(
        mode=_mode(view, by_authority([*MODE.read(known), *MODE.read(view.prose)]), known),
        sync=_sync(view, by_authority([*SYNC.read(known), *SYNC.read(view.prose)])),
        places=_places(view),
        languages=read_languages(view),
        pace=_pace(view, by_authority([*PACE.read((*view.about("pace"), *known)), *PACE.read(view.prose)])),
        timing=_timing(view, [*TIMING.read(view.about("timing")), *TIMING.read(view.prose)]),
    )


def _mode(view: View, readings: Sequence[Reading[Mode]], known: Sequence[Statement]) -> Field[Mode]:
    """The mode by the most trusted statements that speak of it. Among these a choice or a blend is more
    specific than one of its halves, and required online and in-person parts together are a blend."""
    if not readings:
        return _mode_of_places(view) or not_understood(
            view, "delivery.mode", [s for s in known if len(s.text) < 80]
        )
    top = AUTHORITY[readings[0].statement.place.region]
    trusted = [r for r in readings if AUTHORITY[r.statement.place.region] == top]
    others = [
        r
        for r in readings
        if AUTHORITY[r.statement.place.region] != top and r.statement.place.region == "markup"
    ]
    for specific in ("choice", "blended"):
        if chosen := [r for r in trusted if r.value == specific]:
            return stated(view, "delivery.mode", chosen)
    rooms = _rooms(view) if top == AUTHORITY["facts"] else ()
    modes = {r.value for r in trusted} | ({"in_person"} if rooms else set())
    if modes == {"online", "in_person"} and top == AUTHORITY["body"]:
        # Prose that speaks of both in different places does not say whether a learner needs both.
        return not_understood(view, "delivery.mode", list(dict.fromkeys(r.statement for r in trusted)))
    if modes == {"online", "in_person"}:
        evidence = (*(view.cite(r) for r in trusted), *(view.evidence(s, "place_of_study") for s in rooms))
        return Field[Mode](state="stated", value="blended", evidence=evidence)
    return stated(view, "delivery.mode", [*trusted, *others])


def _rooms(view: View) -> tuple[Statement, ...]:
    """Facts that name a place of study other than the network, alone ("Room 204") or beside it ("Cedar Landing
    and online")."""
    return tuple(
        s
        for s in view.free
        if s.place.region == "facts"
        and _LOCATION.search(s.label)
        and not _NO_PLACE.match(s.text)
        and (_AND_ONLINE.search(s.text) or not MODE.read([s]))
    )


_AND_ONLINE = regex.compile(
    r"^[\p{L}\d .'’-]{3,60}? (?:and|&|et|\+|plus) (?:online|en ligne|à distance)$|^(?:online|en ligne|à distance) (?:and|&|et|\+|plus) [\p{L}\d .'’-]{3,60}$",
    regex.I,
)


def _mode_of_places(view: View) -> Field[Mode] | None:
    """A room or campus as the place of study is in person; silence about the place is silence."""
    rooms = _rooms(view)
    if not rooms:
        return None
    return Field[Mode](
        state="stated", value="in_person", evidence=tuple(view.evidence(s, "place_of_study") for s in rooms)
    )


def _sync(view: View, readings: Sequence[Reading[Sync]]) -> Field[Sync]:
    """Both kinds required together are mixed, wherever the two are said."""
    if not readings:
        return Field[Sync]()
    top = [r for r in readings if r.statement.place.region == readings[0].statement.place.region]
    if mixed := [r for r in top if r.value == "mixed"]:
        return stated(view, "delivery.sync", mixed)
    kinds = {r.value for r in top}
    if kinds == {"synchronous", "asynchronous"}:
        return Field[Sync](state="stated", value="mixed", evidence=tuple(view.cite(r) for r in top))
    return stated(view, "delivery.sync", top)


def _pace(view: View, readings: Sequence[Reading[Pace]]) -> Field[Pace]:
    if readings:
        return stated(view, "delivery.pace", readings)
    return not_understood(view, "delivery.pace", view.about("pace"))


def _timing(view: View, readings: Sequence[Reading[Timing]]) -> Field[tuple[Timing, ...]]:
    values = tuple(sorted({r.value for r in readings}))
    if not values:
        return Field[tuple[Timing, ...]]()
    evidence = tuple(view.cite(r, item=values.index(r.value)) for r in readings)
    return Field[tuple[Timing, ...]](state="stated", value=values, evidence=evidence)


def _places(view: View) -> Field[tuple[str, ...]]:
    statements = (*view.about("place"), *_rooms(view))
    names = tuple(dict.fromkeys(s.text for s in statements if not _NO_PLACE.match(s.text)))
    if not names:
        return Field[tuple[str, ...]]()
    evidence = tuple(
        view.evidence(s, "place_of_study", item=names.index(s.text)) for s in statements if s.text in names
    )
    return Field[tuple[str, ...]](state="stated", value=names, evidence=evidence)
