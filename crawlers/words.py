"""Words by which catalogue pages tell their parts apart, in English, French, Dutch and German.

Structure decides first; these decide what structure leaves open. Each pattern is for a whole heading or label.
"""

from __future__ import annotations

import re


def _whole(pattern: str) -> re.Pattern[str]:
    """A pattern for a whole heading or label, whatever colon or mark ends it."""
    return re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)


_OFFERINGS = (
    r"(?:courses?|class(?:es)?|trainings?|workshops?|events?|modules?|products?|offerings?|opportunities|topics"
    r"|cours|formations?|ateliers?|événements?|evenements?|activités?"
    r"|cursussen|opleidingen|trainingen|evenementen|workshops|kurse|veranstaltungen|seminare|angebote|weiterbildungen)"
)
_READING = r"(?:articles?|posts?|news|stories|blogs?|content|pages?|resources|links?|actualités|nouvelles|artikelen|nieuws|beiträge)"

TEASERS = _whole(
    rf"(?:related|similar|other|more|upcoming|recommended|featured|popular|suggested|latest|recent|next)"
    rf" (?:{_OFFERINGS}|{_READING})(?: .{{0,40}})?"
    r"|related|recommended(?: for you)?|(?:you|students|learners|people|others?) (?:may|might|who|also|could).{0,60}"
    r"|explore (?:more|other|related).{0,40}|discover (?:more|other).{0,40}|see also|keep (?:learning|exploring)"
    rf"|(?:autres|nos autres) (?:{_OFFERINGS}).{{0,40}}"
    rf"|(?:{_OFFERINGS}) (?:connexes?|similaires?|reliée?s?|liée?s|apparentée?s?|recommandée?s?|suggérée?s?)"
    r"|voir aussi|vous (?:aimerez|pourriez).{0,60}|à découvrir.{0,40}|dans la même catégorie"
    rf"|(?:gerelateerde?|vergelijkbare|andere|meer|aanbevolen) (?:{_OFFERINGS}|{_READING})"
    r"|gerelateerd|zie ook|ook interessant.{0,40}|misschien (?:ook|vind).{0,40}|bekijk ook.{0,40}"
    rf"|(?:verwandte|ähnliche|weitere|andere|empfohlene) (?:{_OFFERINGS}|{_READING})"
    r"|siehe auch|das könnte .{0,60}"
)
"""Headings of parts about other offerings, or about what to read next."""

OPINIONS = _whole(
    r"(?:(?:student|learner|participant|customer|user|course) )?(?:reviews?|testimonials?|comments?|feedback|ratings?)"
    r"(?: \(?\d+\)?)?|what (?:our |past )?(?:students|learners|participants|people|alumni) (?:say|are saying|think).{0,30}"
    r"|leave a (?:reply|comment).{0,30}|(?:témoignages?|commentaires?|avis)(?: .{0,30})?"
    r"|(?:beoordelingen|ervaringen|reacties)(?: .{0,30})?|(?:bewertungen|kommentare|erfahrungsberichte)(?: .{0,30})?"
)
"""Headings of parts in which others speak: reviews and comments."""

_PERSON = (
    r"(?:instructors?|teachers?|lecturers?|professors?|tutors?|trainers?|facilitators?|speakers?|presenters?|coach(?:es)?"
    r"|educators?|faculty|staff|faculty members?|enseignante?s?|professeure?s?|formateurs?|formatrices?|chargée?s? de cours"
    r"|intervenante?s?|animateurs?|animatrices?|responsable de cours|docente?n?|cursusleiders?|sprekers?|trainster"
    r"|dozent(?:en|in|innen)?|lehrende|lehrpersone?n?|referent(?:en|in|innen)?|kursleitung|profesore?s?)"
)
PEOPLE = _whole(
    rf"(?:(?:the|your|our|course|program|lead|main|primary|guest|meet the|meet your|meet our|about the|about your) )*"
    rf"{_PERSON}(?:[/,&]| and | et | en | und |\(s\)|·e?s?|\(e\)| ?names?| bios?| profiles?| information|s)*(?: ?{_PERSON})?"
    r"|taught by|led by|presented by|facilitated by|delivered by|who (?:will )?teach.{0,30}|enseigné par|donné par"
    r"|contact|contacts|contact us|contact (?:person|information|details|name|e-?mail|phone|info)|questions\?"
    r"|contactez[- ]nous|personne[- ]ressource|coordonnées|contactpersoo?ne?n?|kontakt|ansprechpartner(?:in)?"
    r"|authors?|auteure?s?|organi[sz]ers?|coordinators?|coordonnat(?:eur|rice)s?|e-?mail|phone|telephone|téléphone|courriel"
)
"""Labels and headings of people and how to reach them: personal data, which no listing needs."""

UNIT = re.compile(
    r"\b(?:faculty|school|department|college|institute|centre|center) (?:of|for)\b|\b(?:faculté|école|département|faculteit"
    r"|fakultät|institut)\b",
    re.IGNORECASE,
)
"""Words of an organisational unit, which "Faculty" may head as well as names of people."""

SESSIONS = re.compile(
    r"\b(?:sections?|sessions?|offerings?|dates?|schedules?|cohorts?|intakes?|terms?|start(?:s|ing)?|availability|upcoming"
    r"|horaires?|calendrier|groupes?|cohortes?|rentrées?|data|startdata|planning|rooster|termine?|kurstermine|zeitplan)\b",
    re.IGNORECASE,
)
"""Words of headings, names and labels under which the instances of an offering stand."""

CODE = _whole(
    r"(?:course|class|program|programme|cours|kurs|cursus|product)?[ -]?(?:code|number|no\.?|id|numéro|sigle|nummer|nr\.?)"
    r"|sigle(?: du cours)?|numéro du cours|code du cours|cursuscode|kursnummer"
)
"""Labels of a site's own code of the offering."""

NOT_FOUND = re.compile(
    r"\b404\b|\bnot found\b|page (?:does not|doesn.t) exist|no longer (?:available|exists)\b|introuvable|n.existe (?:pas|plus)"
    r"|niet gevonden|bestaat niet|nicht gefunden|existiert nicht",
    re.IGNORECASE,
)
RESULTS = re.compile(
    r"\bsearch results?\b|résultats? de (?:la )?recherche|zoekresultaten|suchergebnisse", re.IGNORECASE
)
LOGIN = re.compile(
    r"\b(?:log ?in|sign ?in|single sign-on|connexion|se connecter|authentification|inloggen|aanmelden|anmelden|anmeldung)\b",
    re.IGNORECASE,
)

NOISE_NAMES = frozenset(
    "breadcrumb breadcrumbs cookie cookies consent share sharing social socials addtoany related comments reviews"
    " testimonials newsletter pagination pager skip skiplink navbar navigation modal popup lightbox toast footer".split()
)
"""Parts of class names and ids that mark what is not about the listing."""

PEOPLE_NAMES = frozenset(
    "people instructor instructors teacher teachers speaker speakers presenter presenters lecturers author authors"
    " docenten enseignants dozenten".split()
)
PEOPLE_PATHS = re.compile(
    r"/(?:people|persons?|staff(?:members)?|staff-members|profiles?|faculty|medewerkers|personen|mitarbeiter|enseignants?|professeurs?"
    r"|instructors?|speakers?|authors?)/[^/]+",
    re.IGNORECASE,
)
"""Addresses of pages about persons."""

_MONTH = (
    r"(?:jan(?:uary|vier|uari|uar)?|feb(?:ruary|ruari|ruar)?|f[ée]v(?:r(?:ier)?)?|mar(?:ch|s)?|maart|mrt|märz|apr(?:il)?|avr(?:il)?"
    r"|may|mai|mei|june?|juin|juni|jul[yi]?|juil(?:let)?|aug(?:ust(?:us)?)?|ao[uû]t|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?"
    r"|nov(?:ember|embre)?|d[ée][cz](?:ember|embre)?)\b\.?"
)
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.)? ?(?:de )?{_MONTH}|\b{_MONTH} ?\d{{1,2}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b"
    rf"|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b{_MONTH},? \d{{4}}\b",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"[$€£¥]\s?\d|\d\s?[$€£]|\b(?:CAD|USD|EUR|CHF|GBP)\b", re.IGNORECASE)
STATUS = re.compile(
    r"\b(?:status|seats?|spots?|full|open|closed|waitlist(?:ed)?|wait list|add to cart|enrol+|register|sold out|cancel+ed"
    r"|places? (?:disponibles?|restantes?)|complet|s.inscrire|inscription|volgeboekt|vol|aanmelden|ausgebucht|anmelden)\b",
    re.IGNORECASE,
)
TERM = re.compile(
    r"\b(?:spring|summer|fall|autumn|winter|printemps|été|automne|hiver|voorjaar|najaar|herfst|zomer|frühjahr"
    r"|sommersemester|wintersemester|herbst|term \d|semester \d)(?:[ -](?:term|semester|session|quarter))?,? ?(?:of )?(?:\d{4}\b(?:[/-]\d{2,4})?)",
    re.IGNORECASE,
)
