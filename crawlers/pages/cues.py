"""Words by which catalogue pages tell their parts apart, in English, French, Dutch and German. Structure
decides first; these decide what structure leaves open."""

from __future__ import annotations

import re

from crawlers.pages.phrases import one_of, whole, within

_PERSON = one_of(
    "instructors?", "teachers?", "lecturers?", "professors?", "tutors?", "trainers?", "facilitators?",
    "speakers?",
    "presenters?", "coach(?:es)?", "educators?", "faculty(?: members?)?", "staff", "authors?",
    "coordinators?",
    "enseignante?s?", "professeure?s?", "formateurs?", "formatrices?", "chargée?s? de cours",
    "intervenante?s?",
    "animateurs?", "animatrices?", "responsable de cours", "auteure?s?", "coordonnat(?:eur|rice)s?",
    "docente?n?", "cursusleiders?", "sprekers?", "formador(?:es|as?)?", "coordinador(?:es|as?)?",
    "coordena(?:ção|dor(?:es|as?)?)", "coordinación",
    "dozent(?:en|in|innen)?", "lehrende", "lehrpersone?n?", "referent(?:en|in|innen)?", "kursleitung",
)  # fmt: skip
PEOPLE = whole(
    rf"(?:(?:the|your|our|course|program(?:me)?|unit|module|subject|teaching|academic|lead|main|primary|guest"
    rf"|meet|about|votre|vos|notre|nos|je|jouw|uw|onze"
    rf"|de|ihre?|unsere?) )*{_PERSON}"
    rf"(?:\(s\)|·e?s?|\(e\))?(?:(?: ?[/,&] ?| and | et | en | und ){_PERSON})*"
    r"(?: names?| bio(?:graph(?:y|ie))?s?)?",
    "(?:taught|led|facilitated) by",
    "(?:enseigné|donné) par",
    "who (?:will )?teach…",
    "who (?:will )?(?:you|i) (?:will |be )?learn(?:ing)? (?:with|from)…",
    "avec qui (?:allez|vas).{3,30}",
    "(?:(?:course|programm?e?|module|department|school) )?"
    "contacts?(?: us| person| information| details| name| e-?mail| phone| info)?",
    "contactez[- ]nous",
    "personne[- ]ressource",
    "coordonnées",
    "contactpersoo?ne?n?",
    "kontakt",
    "ansprechpartner(?:in)?",
    "e-?mail",
    "phone",
    "telephone",
    "téléphone",
    "courriel",
)
"""Labels and headings of people and how to reach them: personal data, which no listing needs."""

CONTROL = re.compile(
    one_of(
        "(?:back|return|skip|go|jump) to", "visit", "view", "see (?:all|more|our|the)", "show", "hide",
        "download", "print", "share", "launch", "open the", "read (?:more|the)", "learn more",
        "more info(?:rmation)?", "find out", "click", "apply(?: now| online| here)?$", "register",
        "enrol+", "sign (?:up|in)", "log (?:in|out)", "subscribe", "add to", "save", "bookmark",
        "contact", "ask", "request", "(?:any|have(?: a)?) questions?", "next", "previous", "watch",
        "get (?:started|in touch)", "book", "buy", "order",
        "retour", "voir", "télécharger", "imprimer", "partager", "lire", "en savoir", "cliquez",
        "s.inscrire", "inscri(?:vez|ption)", "demande[rz]", "(?:des|une) questions?", "ajouter",
        "consulter", "accéder", "suivant", "précédent", "haut de page",
        "terug", "bekijk", "lees", "meer", "schrijf je", "inschrijven", "aanmelden", "deel dit",
        "zurück", "mehr", "jetzt", "anmelden", "drucken", "herunterladen", "teilen", "weiter",
    )
    + r"\b",
    re.IGNORECASE,
)  # fmt: skip
"""First words of a link that works the page or leads off it, and says nothing about the offering."""

REACH = re.compile(
    r"\S@\w[\w-]*\.\w|(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
    r"|\b0\d{1,3}[ /-]\d{2,}[ -]?\d{2,}"
)
"""An e-mail address or a telephone number."""
WHOM_TO_ASK = re.compile(
    one_of(
        "(?:for|to) [^.]{0,60}(?:information|questions?|details|inquir|enquir|assistance|help)",
        "(?:if you (?:have|need)|any|have) [^.]{0,40}(?:questions?|information)", "questions?",
        "(?:please )?(?:contact|call|phone|e-?mail|reach)",
        "(?:pour|si vous avez) [^.]{0,60}(?:information|renseignement|question)", "contactez", "communiquez",
        "(?:voor|heb je|met) [^.]{0,40}(?:informatie|vragen)", "neem contact",
        "(?:für|bei|haben sie) [^.]{0,40}(?:informationen|fragen|rückfragen)", "kontakt",
    )
    + r"\b",
    re.IGNORECASE,
)  # fmt: skip
"""First words of a sentence that says whom to ask."""

UNIT = within(
    "(?:faculty|school|department|college|institute|centre|center) (?:of|for)",
    "faculté", "école", "département", "faculteit", "fakultät", "institut",
)  # fmt: skip
"""Words of an organisational unit, which "Faculty" may head as well as names of people."""

SESSIONS = within(
    "sections?", "sessions?", "offerings?", "dates?", "schedules?", "cohorts?", "intakes?", "terms?",
    "start(?:s|ing)?", "class(?:es)? times",
    "occurrences?", "availability", "upcoming",
    "horaires?", "calendrier", "groupes?", "cohortes?", "rentrées?",
    "data", "startdata", "startmomenten", "planning", "rooster",
    "termine?", "kurstermine", "zeitplan", "prochaines offres", "offres? de cours",
    "fechas?", "convocatorias?", "datas?", "edições", "turmas?",
)  # fmt: skip
"""Words of headings, names and labels under which the instances of an offering stand."""

MEETINGS = whole(
    "session", "class", "day", "week", "meeting", "lesson", "séance", "semaine", "jour(?:née)?", "rencontre",
    "dag", "bijeenkomst", "les", "week", "tag", "sesión", "día", "semana", "sessão", "dia", "aula",
)  # fmt: skip
"""Columns that number the meetings of one run."""

CAMPUS = within("campus", "cent(?:re|er)$", "(?:training|learning|education|community) cent(?:re|er)")
"""Words of a section's heading that is the name of a place."""
VENUES = within("venues?", "locations?", "campus(?:es)?", "places?", "where", "lieux?", "locaties?", "orte?")
"""Words of headings under which sessions stand by their places."""
NETWORK = within("online", "virtual", "zoom", "remote", "en ligne", "à distance", "op afstand")

START_COLUMN = re.compile(
    r"start|begin|dates?\b|début|startdat|\b(?:les|cursus|trainings)?data?\b|lesdagen|datum|beginn|termin|session|intake|rentrée|when",
    re.IGNORECASE,
)
"""Columns in which a session starts."""
CODE = whole(
    r"(?:course|class|programm?e?|cours|kurs|cursus|product)?[ -]?(?:code|number|no\.?|id|numéro|sigle)",
    r"(?:kurs|cursus)?(?:nummer|nr\.?)",
    "sigle du cours",
    "(?:numéro|code) du cours",
)
"""Labels of a site's own code of the offering."""

COURSE_CODE = whole(
    r"(?:course|class|module|unit|paper|subject|cours|kurs|vak|ue)?[ -]?"
    r"(?:code|number|no\.?|nr\.?|#|id|sigle|nummer)",
    "course", "cours", "sigle du cours", "ue", "unités? d['’]enseignement", "modul(?:e?s?)", "units?",
)  # fmt: skip
COURSE_TITLE = whole(
    "(?:(?:course|class|module|unit|paper|subject) )?(?:title|name|description)",
    "titre(?: du cours)?", "intitulé(?: d[eu] .+)?", "nom du cours", "titel", "bezeichnung", "naam",
    "courses?", "papers?", "unit", "cours", "vak", "modul(?:e|naam)?s?",
    "denominación", "asignatura", "designação",
)  # fmt: skip
"""Columns of a table that lists courses: what its other columns count is theirs, not the listing's."""
CODED = re.compile(r"[A-Z]{2,6}[ -]?\d{2,4}[A-Z]?\W{1,3}[^\W\d]{3}")
"""The code and the name of a course: "WELD 101 Metal Arc"."""
OFFERED_BY = re.compile(
    r"\W*((?i:" + one_of(
        "(?:offered|provided|delivered|presented|hosted|organi[sz]ed) by",
        "(?:offert|proposé|organisé)e? par", "aangeboden door", "angeboten von",
    ) + r"))\s+(?=[A-ZÀ-Ý][^.\n]{2,80}$)"
)  # fmt: skip
"""The label of a line without a colon that says who offers."""
PLACE_SIGN = re.compile(r"([📍📌🗺🏢🏫]\ufe0f?)\s*(?=\w[^\n]{2,80}$)")
"""A picture of a place in a line, in place of a label."""
PAYER = whole(
    "(?:domestic|international|canadian|resident|non-resident|out of province|in-?state|out-of-state)…",
    "(?:non-?)?members?…",
    "(?:students?|seniors?|adults?|alumni|regular|early bird|public|general|staff)(?: (?:price|rate|fee))?",
    "(?:étudiants? )?(?:canadiens?|internationaux|du québec|(?:non-)?résidents?|(?:non-)?membres?)…",
)  # fmt: skip
"""Columns of a table of prices: who pays."""
FEES = within(
    "fees?", "prices?", "pricing", "costs?", "tuition", "rates?", "frais", "prix", "tarifs?", "coûts?",
    "droits de scolarité", "prijs", "prijzen", "kosten", "preise?", "gebühren", "precios?", "preços?",
    "importes?", "tasas",
)  # fmt: skip
"""Words of a heading or caption by which amounts in a table are prices."""
PRICED = whole(
    "(?:fee|price|cost|ticket|tuition|rate|expense)s? ?(?:types?|items?|categor(?:y|ies)|components?)?",
    "items?", "descriptions?", "profile?s?", "(?:registration|attendee|participant|membership) types?",
    "(?:type|kind|category) of (?:fees?|costs?|expenses?|students?)",
    "(?:student|learner) (?:type|category|status)",
    "(?:type|catégorie|nature) (?:de |d')(?:frais|tarif|coût|étudiants?|public)s?", "statut", "postes?",
    "delegates?(?: types?)?", "tarie(?:f|ven)", "tarifs?", "publics?", "doelgroep", "zielgruppe",
    "(?:soort|type) (?:kosten|deelnemer)", "kostenart", "teilnehmergruppe", "conceptos?", "colectivos?",
    "(?:tipos?|categor[ií]as?|perfil) (?:de |d[eo] )?(?:estudiante|alumno|participante|matrícula|formando)s?",
)  # fmt: skip
"""First columns of a table of prices: what each row's amount buys, or who pays it."""
NEXT_LABEL = re.compile(
    r"\w{2}[.;] +(?="
    + one_of(
        "(?:pre|co|anti)-?requisites?", "exclusions?", "cross-?list\\w*", "credits?", "(?:contact )?hours",
        "(?:application |registration )?deadline", "duration", "fees?", "tuition", "costs?", "location",
        "format", "préalables?", "concomitants?", "date limite", "durée", "coût", "lieu", "horaire",
        "crédits", "voorkennis", "kosten", "duur", "voraussetzung(?:en)?", "dauer", "anmeldeschluss",
    )
    + r" ?: )",
    re.IGNORECASE,
)  # fmt: skip
"""Where a sentence ends and a further label begins: "Prerequisite: SOIL 101. Corequisite: SOIL 102."."""
TOTAL = re.compile(
    r"total (?:nominal|notional|contact|learning|study|class|training|guided learning) hours", re.IGNORECASE
)
"""First words of a row that adds up those above it; bare hours may be those of credit."""
FEE_CODE = whole("(?:fee|charge|detail|item|gl) ?(?:code|no\\.?|id|#)", "code")
"""First columns of a table of fees that only number its rows."""
NO_NAME = whole("methods?", "types?", "components?", "tasks?", "elements?", "forms?")
"""Columns whose heading says nothing without that of the table."""
SUBTOTAL = re.compile(r"sub-? ?total|sous-total|subtotaal|zwischensumme", re.IGNORECASE)

NOT_FOUND = re.compile(
    one_of(
        r"^\W*(?:http )?404\b", r"\b(?:error|erreur|fehler|fout)\W{0,3}404\b", r"\bnot found\b",
        "page (?:does not|doesn.t) exist",
        r"no longer (?:available|exists)\b",
        "introuvable", "n.existe (?:pas|plus)", "niet gevonden", "bestaat niet", "nicht gefunden",
        "existiert nicht",
    ),
    re.IGNORECASE,
)  # fmt: skip
NOTHING_FOUND = whole(
    "(?:sorry, )?(?:no|0|zero) (?:results?|courses?|programs?|events?|matches)…",
    # "No class October 12." is a day off.
    "(?:sorry, )?(?:no|0|zero) class(?:es)?(?: (?:were |are |have been )?(?:found|match|available|listed)…)?",
    "nothing (?:was )?found…",
    "(?:aucun|0) (?:résultat|cours|programme|événement)s?(?: (?:trouvé|ne correspond))?…",
    "geen (?:resultaten|cursussen)…", "keine (?:ergebnisse|kurse|treffer)…",
)  # fmt: skip
KIND_OF_PAGE = whole(
    "(?:detailed )?(?:course|class|section|program(?:me)?|event|offering)"
    " (?:details?|information|overview|profile)",
    "details?", "overview", "(?:détails?|fiche) (?:du|de la) (?:cours|formation)", "fiche", "kursdetails?",
)  # fmt: skip
"""Names that every page of a site's kind has: of no one offering."""
RESULTS = within("search results?", "résultats? de (?:la )?recherche", "zoekresultaten", "suchergebnisse")
DONATION = within("donat(?:e|ions?)", "gifts?", "dons?", "doneren", "spende")
PRICE_ON = re.compile(r"[$€£¥]\s?(?!0+(?:[.,]0+)?\b)\d|[1-9][\d.,]*\s?[$€£]")
BUY = within(
    "book", "buy", "register", "enrol+", "join", "purchase", "order", "reserve", "sign up",
    "add to (?:cart|basket|bag)", "s.inscrire", "je m.inscris", "réserver", "acheter", "ajouter au panier",
    "in winkelwagen", "inschrijven", "anmelden", "buchen", "warenkorb",
)  # fmt: skip
"""Words of a button by which one buys: an amount on it is the price."""
LOGIN = within(
    "log ?in", "sign ?in", "single sign-on", "connexion", "se connecter", "authentification", "inloggen",
    "aanmelden",
    "anmelden", "anmeldung",
)  # fmt: skip

PLACE_NAMES = frozenset(
    "location place venue city town ville lieu ort standort plaats locatie sede ciudad".split()
)
"""Parts of class names by which a section's words are the place where it meets."""
SESSION_NAMES = frozenset(
    "session sessions offering offerings intake intakes cohort cohorts occurrence occurrences groupe groupes "
    "termine kurstermine startmoment startmomenten".split()
)
"""Parts of class names by which parts of one pattern are sessions, whatever the heading above them says."""
PROVIDER_NAMES = frozenset("org organization organisation provider institution".split())
PRICE_NAMES = frozenset("price prix preis prijs precio".split())
PRICE_ALONE = re.compile(r"(?:[A-Z]{2,3} ?)?[$€£]\s?\d[\d.,]*|\d[\d., ]*\s?(?:[$€£]|[A-Z]{3}\b)")
NOISE_NAMES = frozenset(
    "breadcrumb breadcrumbs cookie cookies consent share sharing social socials addtoany related similar "
    "recommended recommendations suggestions upsell upsells comments reviews testimonials testimonial "
    "newsletter pagination pager skip skiplink navbar navigation menu mega megamenu submenu masthead topbar "
    "quote quotes quotation testimony modal popup lightbox toast footer colophon foot ftr".split()
)
"""Parts of class names and ids that mark what is not about the listing."""

FORMER = re.compile(
    r"\W*"
    + one_of(
        "original price was", "le prix initial était", "oorspronkelijke prijs was", "ursprünglicher preis war"
    ),
    re.IGNORECASE,
)
"""First words by which a shop tells those who cannot see that a price is struck out."""

COPY_NAMES = re.compile(r"print|template|tmpl|prototype|clone|receipt", re.IGNORECASE)
"""Names of what a page keeps hidden for printing, or to fill in later."""

PEOPLE_NAMES = frozenset(
    "people instructor instructors teacher teachers speaker speakers presenter presenters lecturers author "
    "authors docenten enseignants dozenten".split()
)
PEOPLE_PATHS = re.compile(
    r"/(?:people|persons?|staff|staff-?members?|profiles?|faculty|medewerkers|personen|mitarbeiter|enseignants?"
    r"|professeurs?|instructors?|speakers?|authors?)/[^/]+",
    re.IGNORECASE,
)
"""Addresses of pages about persons."""

SENTENCE = re.compile(r"\w{4}[.!?]\s+[A-ZÀ-Ý]")
"""Where a sentence ends and another begins."""

_MONTH = one_of(
    "jan(?:uary|vier|uari|uar|eiro)?", "jänner", "enero", "feb(?:ruary|ruari|ruar|er|rero)?",
    "f[ée]v(?:r(?:ier)?)?", "fevereiro", "mar(?:ch|s|[zç]o)?", "maart", "mrt", "märz",
    "apr(?:il)?", "avr(?:il)?", "abril", "may", "mai", "mei", "ma[iy]o", "june?", "juin", "juni", "jul[yi]?",
    "juil(?:let)?", "jun[ih]o", "jul[ih]o",
    "aug(?:ust(?:us)?)?", "ao[uû]t", "agosto", "sept?(?:ember|embre)?", "sep?tiembre", "setembro",
    "o[ck]t(?:ober|obre)?", "octubre", "outubro", "nov(?:ember|embre)?", "noviembre", "novembro",
    "d[ée][cz](?:ember|embre)?", "diciembre", "dezembro",
) + r"\b\.?"  # fmt: skip
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.)?[ -]?(?:de )?{_MONTH}|\b{_MONTH} ?\d{{1,2}}\b|\b{_MONTH},? \d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b",
    re.IGNORECASE,
)
"""A day or month that is written out somewhere; what it means is not read here."""
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?\.?,?"
_WEEKLY = rf"(?:(?:weekly |every )?(?:on )?{_DAY}(?: ?(?:,|and|&) ?{_DAY})* )?"
_ONE_DAY = rf"(?:{_DAY} )?(?:{DATE.pattern})(?:,? 20\d\d)?"
_HOURS = r"\d{1,2}(?:[:.]\d\d)?[^\d\n]{0,12}\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?"
DATES_ALONE = re.compile(
    rf"(?:from )?{_WEEKLY}{_ONE_DAY}(?: ?(?:-|–|to|until) ?{_ONE_DAY})?(?:,? {_HOURS})?", re.IGNORECASE
)
"""A line that says nothing but from when to when: "Weekly on Mondays, Apr 5 to Apr 26, 6:00 - 8:30 pm"."""
DATE_WITHIN = 24
"""Characters in which a line of a session names its day: "Tuesday 12–13 January"."""
AMOUNT = re.compile(r"[$€£¥]\s?\d|\d\s?[$€£]|\b(?:CAD|USD|EUR|CHF|GBP)\b", re.IGNORECASE)
AMOUNT_IN_TITLE = re.compile(
    r"\s+([(\[][^()\[\]\n]*\d[^()\[\]\n]*\b(?:credits?|units?|crédits?|ects|ceus?|hours?|heures?|hrs?)\b[^()\[\]\n]*[)\]])\Z",
    re.IGNORECASE,
)
"""What a title says of credits or hours in brackets at its end: "Discrete Structures (3 credits)"."""
STATUS = within(
    "status", "seats?", "spots?", "full", "open(?:s|ing soon)?", "closed", "wait(?:ing)? ?list(?:ed)?",
    "add to cart",
    "enrol+", "register", "sold out", "cancel+ed", "fully booked", "book now", "places? (?:available|left)",
    "liste d.attente", "places? (?:disponibles?|restantes?)", "complet", "s.inscrire", "réserver",
    "session (?:confirmée|garantie)", "dernières? places?", r"plus que \d+ places?", "ouverte?s?",
    "annulée?s?",
    "(?<!restrictions à l.)(?<!conditions d.)inscription",
    "wachtlijst", "volgeboekt", "(?:plaatsen|plekken) (?:beschikbaar|vrij)", "inschrijven", "aanmelden",
    r"nog \w+ (?:plaats(?:en)?|plek(?:ken)?)", "warteliste",
    r"noch \w+ pl[äa]tze?", "ausgebucht", "anmelden", "buchbar", "buchen",
    "plätze (?:frei|verfügbar)", "freie plätze", "plazas", "completo", "inscribirse", "lista de espera",
)  # fmt: skip
OPENS = re.compile(
    r"(?:registrations?|enrol?lments?|bookings?|applications?) (?:opens?|will open)\b"
    r"|(?:les )?inscriptions? (?:ouvr|dès|à partir)",
    re.IGNORECASE,
)
"""First words of a status that says when one can register: "Registration opens May 1"."""
STATUS_ALONE = whole(
    "open", "available", "full", "closed", "cancel+ed", "sold out", "wait ?list(?:ed)?",
    "(?:places? )?disponibles?", "complet", "annulée?", "fermée?", "ouverte?", "completo", "esgotado",
    "liste d['’]attente", "vol", "volgeboekt", "geannuleerd", "wachtlijst", "ausgebucht", "abgesagt",
    "warteliste",
)  # fmt: skip
"""A cell that says nothing else, whatever its column is: "Cancelled" where the others have a price."""
TERM = re.compile(
    r"\b"
    + one_of(
        "spring", "summer", "fall", "autumn", "winter", "printemps", "été", "automne", "hiver",
        "voorjaar", "najaar",
        "herfst", "zomer", "frühjahr", "herbst", "sommersemester", "wintersemester",
        r"(?:term|semester|trimester|session) \d",
    )
    + r"(?:[ -](?:term|semester|session|quarter))?,? ?(?:of )?\d{4}\b(?:[/-]\d{2,4})?",
    re.IGNORECASE,
)  # fmt: skip
"""The name of a term with its year: "Fall 2026", "Automne 2026"."""
_SEASON_EN = one_of("spring", "summer", "fall", "autumn", "winter")
_SEASON_FR = one_of(
    "d['’]hiver", "d['’]été", "d['’]automne", "d[eu] printemps", "hiver", "été", "automne", "printemps"
)
SEASON = re.compile(
    one_of(
        rf"{_SEASON_EN} (?:cohort|intake|run|session|group|edition|offering)",
        rf"(?:cohort|intake|group) {_SEASON_EN}",
        rf"(?:cohorte|groupe|session|rentrée|édition|promotion) {_SEASON_FR}",
    )
    + r"\b",
    re.IGNORECASE,
)
"""The name of a section by its season, whose year its dates have: "Spring intake", "Cohorte d'hiver"."""
