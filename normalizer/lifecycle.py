"""What a source says of an offering's life and of an instance's seats. The registry keeps its own status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from normalizer.engine.flags import answers_no, answers_yes, said_by
from normalizer.listing import Field, InstanceStatus, Lifecycle
from normalizer.patterns import Reading, Rule, Rules, by_authority
from normalizer.raw import Statement
from normalizer.view import View, not_understood

T = TypeVar("T")

_SEATS = (
    r"(?:seats?|spots?|spaces?|places?) (?:remaining|available|left|open)|"
    r"(?:remaining|available|open) (?:seats?|spots?|spaces?)|places? (?:restantes?|disponibles?)|"
    r"^(?:seats|spots|spaces|places)\W*$"
)

INSTANCE_STATUS: Rules[InstanceStatus] = Rules(
    [
        Rule("waitlist_left", r"^\W*[1-9]\d{0,3}\W*$", lambda m: "waitlist",
             {"Waitlist Seats Remaining: 13": "waitlist", "waitAvailable: 4": "waitlist",
              "Waitlist Seats Remaining: 0": "full"},
             label=r"^wait(?:ing)?(?: ?list)?(?: (?:seats?|spots?|spaces?))? (?:remaining|available)\W*$"),
        Rule("no_seats_left",
             r"^\W*(?:0|(?<=-)\d{1,3})(?: ?(?:/|(?:out )?of) ?\d{1,4}(?: open| left| available)?)?\W*$",
             lambda m: "full",
             {"Seats Remaining: 0": "full", "Seats: 0 of 12 open": "full", "Seats Available: -2": "full"},
             label=_SEATS),
        Rule("seats_left", r"^\W*(?<!-)[1-9]\d{0,3}\W*$", lambda m: "open",
             {"Spots available: 3": "open", "Seats Available: 12": "open"}, label=_SEATS),
        Rule("availability", r"^(?:(?:in ?stock|limited ?availability)|(?P<full>sold ?out|out ?of ?stock))$",
             lambda m: "full" if m["full"] else "open",
             {"InStock": "open", "SoldOut": "full", "OutOfStock": "full", "In stock photography": None}),
        Rule("waitlist",
             r"(?:(?:full|complet|vol|volgeboekt|ausgebucht)\W{1,3})?(?:(?:the|join|sur|la) ){0,2}"
             r"(?:wait(?:ing)?-? ?list(?:ed|ing)?|"
             r"liste d'attente|wachtlijst|warteliste)(?: (?:is )?(?:open|available))?",
             lambda m: "waitlist",
             {"Waitlist available": "waitlist", "Full - join the waiting list": "waitlist",
              "Wachtlijst": "waitlist", "Waitlist full": "full", "No waitlist": None},
             unless_before=r"no|not on (?:the|a)",
             unless_after=r"(?:is |are |has been )?(?:now |also )?(?:full|closed)"),
        Rule("cancelled", r"cancel(?:l?ed)?|annulée?|geannuleerd|abgesagt|(?<!\p{L})entfällt",
             lambda m: "cancelled",
             {"Cancelled": "cancelled", "Abgesagt": "cancelled"}),
        Rule("full",
             r"(?<!\p{L})full(?!\p{L})(?! ?(?:time|day|refund|price|cost|access|course|program))|sold out|"
             r"fully booked|complet(?!\p{L})|no (?:seats|spaces) (?:left|available)|"
             r"(?<!\d)0 (?:seats?|spaces?|spots?)|volgeboekt|uitverkocht|ausgebucht|^\W*vol\W*$",
             lambda m: "full",
                 {"Volgeboekt": "full", "Full": "full", "This course offering is full.": "full",
                  "Complet": "full"}),
        Rule("closed",
             r"closed|fermée?s?|terminée?s?|(?:registration|enrol+ment) (?:has )?(?:ended|closed)|ended|"
             r"completed|archived|past|finished|^\W*(?:in progress|started)\W*$|"
             r"(?:offering|course|class|section|session|event) (?:is|has) (?:already |currently )?"
             r"(?:in progress|under ?way|started|begun)",
             lambda m: "closed",
             {"Registration closed": "closed", "Archived": "closed", "completed": "closed",
              "In progress": "closed", "started": "closed", "This course offering is in progress.": "closed",
              "Registration in progress": None}),
        Rule("planned",
             r"coming soon|opens? (?:on|soon)|not yet open|upcoming|starting soon|opening soon|sneak preview|"
             r"(?:registration|enrol+ment|booking|sign-?up)s? (?:opens|will (?:open|begin))(?!\p{L})",
             lambda m: "planned",
             {"Coming soon": "planned", "Registration opens at 10:00am": "planned",
              "Registration is open until May 3": "open"}),
        Rule("open",
             r"add to cart|open|"
             r"(?:seats?|spaces?|spots?|places?)(?:\(s\))? "
             r"(?:available|left|remaining|disponibles|restantes)|"
             r"disponibles?|available|register(?: now)?|enrol+(?: now|able)?|book now|ouverte?s?|current|"
             r"[1-9]\d{0,2} (?:vrije )?plaats(?:en)?|plaatsen (?:vrij|beschikbaar)|plus que [1-9]\d* places?|"
             r"(?:il reste|dernières?) (?:des |quelques |[1-9]\d* )?places?|réserver|"
             r"nog (?:enkele|\p{L}+|[1-9]\d*) (?:plekken|plaatsen)|noch [1-9]\d* plätze|"
             r"(?:plazas|vagas) (?:libres|disponibles|disponíveis|abertas)|freie plätze|plätze frei|"
             r"s['’]inscrire|je m['’]inscris|inschrijven|jetzt (?:anmelden|buchen)",
             lambda m: "open",
             {"Add to cart": "open", "Open": "open", "12 seats left": "open", "4 spot(s) left": "open",
              "S'inscrire": "open", "Plus que 4 places": "open", "Dernières places": "open",
              "Nog enkele plekken": "open", "Vagas abertas": "open"},
             unless_before=r"not"),
    ],
)  # fmt: skip

_DENIED: Rules[InstanceStatus] = Rules(
    [
        Rule("none_left",
             r"in stock|available|(?:seats?|spots?|spaces?|places?)(?: (?:left|open|available))?",
             lambda m: "full", {"is in stock": "full", "seats available": "full"}),
        Rule("not_open", r"(?:registrations?|enrol+ments?|bookings?)(?: open)?|"
             r"open(?: for (?:registration|"
             r"enrol+ment))?", lambda m: "closed", {"enrollment open": "closed", "open section": "closed"}),
    ],
)  # fmt: skip
"""What the opposite of a label says: "Seats available: no", ``enrollment_open: false``."""

_OFFERING = (
    r"(?:this|the|our) (?:[\w-]+ ){0,2}?(?:program(?:me)?|course|certificate|diploma|credential|"
    r"micro-?credential|badge|series|stream)"
)
_OFFRE = r"(?:ce|cette|le|la) (?:cours|(?:micro-?)?programme|certificat|formation|attestation|diplôme)"
_NOW = r"(?:(?:currently|temporarily|presently|now|actuellement|présentement|temporairement) )?"

STATED_STATUS: Rules[Lifecycle] = Rules(
    [
        Rule("unlisted", r"hidden|excluded(?: from search)?|unlisted|not(?:_| )listed|unpublished",
             lambda m: "unlisted",
             {"hidden": "unlisted", "not_listed": "unlisted"}),
        Rule("not_taken",
             rf"(?:not|no longer) {_NOW}accepting (?:new |any )?"
             r"(?:applica(?:tion|nt)|student|admission|registration|enrol+ment|learner)s(?=\W*$|\s*[^\w\s,]|"
             rf"(?: (?:at (?:this|the present) time|until|(?:for|to|into) {_OFFERING}))(?!\p{{L}}))|"
             r"(?:admissions?|intakes?|enrol+ments?|registrations?|applications?)"
             rf"(?: (?:to|in|into|for) {_OFFERING})? (?:is|are|has been|have been) {_NOW}"
             r"(?:suspended|paused|on hold)(?! (?:if|when|from|for (?:students|those|the|all)))|"
             rf"{_OFFERING} is {_NOW}being (?:discontinued|suspended|paused|phased out|wound down)",
             lambda m: "suspended",
             {"Please note that this program is being discontinued.": "suspended",
              "This two-course program is being suspended.": "suspended",
              "Welding (not accepting applications)": "suspended",
              "We are not currently accepting new students for this certificate.": "suspended",
              "Intake has been paused for this certificate.": "suspended",
              "We are not accepting applications from abroad.": None,
              "We are no longer accepting applications for Fall 2026.": None,
              "Learn how programs are being phased out.": None}),
        Rule("plus_admis",
             rf"{_OFFRE} (?:est|a été) {_NOW}(?:suspendue?(?!\p{{L}})|"
             r"en voie d'(?:être aboli|abolition|extinction))|"
             r"admissions?(?: (?:à|au|dans|pour) [^.;]{0,60}?)? "
             rf"(?:est|sont|a été|ont été) {_NOW}suspendues?|"
             r"n'accepte(?:nt|ons)? (?:plus|pas) (?:de |d')(?:nouve(?:lles?|aux) )?"
             r"(?:demandes?|inscriptions?|candidatures?|étudiants?|admissions?)|"
             r"n'est pas offerte? (?:cette (?:année|session)|actuellement|présentement)",
             lambda m: "suspended",
             {"Les admissions à ce programme sont suspendues.": "suspended",
              "Ce certificat est en voie d'être aboli.": "suspended",
              "Le cours n'est pas offert cette année.": "suspended",
              "La circulation est suspendue.": None}),
        Rule("ceased",
             r"retired|archived|ceased|discontinued|deprecated|superseded|deleted|"
             r"(?:is|has been) no longer (?:offered|available)|^\W*(?:event)?cancell?ed\W*$|"
             r"n'est plus offerte?|no longer (?:being )?offered|"
             rf"(?<!\p{{L}}){_OFFERING} (?:has been|was|is) {_NOW}discontinued",
             lambda m: "ceased",
             {"retired": "ceased", "Deprecated": "ceased", "EventCancelled": "ceased",
              "This course is no longer offered.": "ceased", "This program has been discontinued.": "ceased",
              "The evening section is no longer offered.": None},
             unless_before=r"(?:evening|weekend|online|section|stream|level)(?: [\p{L}-]+){0,2}"),
        Rule("suspended",
             r"suspended|paused|not (?:currently )?(?:being )?offered|"
             r"(?:program(?:me)?|course)(?: intake)? (?:is|has been) (?:currently |temporarily )?suspended",
             lambda m: "suspended",
             {"suspended": "suspended", "not currently offered": "suspended",
              "This course is not offered this year.": "suspended",
              "The program intake is suspended.": "suspended",
              "Levels 5 and 6 are not offered on weekends.": None, "Semester 1 not currently offered": None},
             unless_before=r"(?:semesters?|levels?|terms?|modules?|sections?|labs?|"
                 r"[a-z]{3,4}\d{3,4})(?:[\s,]+(?!course\b|program)[\p{L}\d&]+){0,6}",
             unless_after=r"online|on (?:weekends|evenings|campus|site)|in (?:person|the (?:evening|day))|"
                 r"part time|full time|at (?:the|all)|by|through|as"),
        Rule("planned", r"planned|coming soon|in development|^\W*developing\W*$",
             lambda m: "planned", {"planned": "planned", "Developing": "planned", "developing skills": None}),
        Rule("active", r"(?<!in)(?<!un)(?:published|active)(?!\p{L})|^\W*live\W*$", lambda m: "active",
             {"published": "active", "active": "active", "live": "active"}),
    ],
)  # fmt: skip

_STATUS_LABEL = (
    rf"^(?:{_SEATS})\W*$|"
    r"^(?:status|statut|availability|seats|spaces|spots|vacancies|disponibilité|beschikbaarheid|"
    r"verfügbarkeit|état|places|enrol+ment status|registration status)\W*$"
)


def read_instance_status(view: View) -> Field[InstanceStatus]:
    """Status of an instance, from what is documented or labelled as such; the first words decide."""
    statements = (*view.about("status"), *view.labelled(_STATUS_LABEL))
    found = [
        *answers_yes(statements, INSTANCE_STATUS),
        *_denied(statements),
        *INSTANCE_STATUS.read(statements),
    ]
    return _first(view, "status", _with_a_waitlist(by_authority(found)), statements)


def _with_a_waitlist(readings: list[Reading[InstanceStatus]]) -> list[Reading[InstanceStatus]]:
    """What is full and has a waitlist is to be waited for, wherever its waitlist is named."""
    is_full = bool(readings) and readings[0].value == "full"
    return [*(r for r in readings if is_full and r.value == "waitlist"), *readings]


def _denied(statements: Iterable[Statement]) -> Iterator[Reading[InstanceStatus]]:
    for statement in statements:
        denied = statement.label and answers_no(statement) and statement.text.strip() != "0"
        if denied and (value := said_by(statement.label, _DENIED)) is not None:
            yield Reading(value, statement, 0, len(statement.text), "no_to_its_label")


def read_stated_status(view: View) -> Field[Lifecycle]:
    """What the source says of the offering's life; the least favourable of several documented words holds,
    because a catalogue hides what it retires."""
    statements = view.about("stated_status")
    denied = [
        Reading[Lifecycle]("unlisted", s, 0, len(s.text), "no_to_listed")
        for s in statements
        if _is_kept_back(s)
    ]
    known = [*answers_yes(statements, STATED_STATUS), *denied, *STATED_STATUS.read(statements)]
    words = (*view.free, *view.about("title"))
    prose = [r for r in STATED_STATUS.read(words) if r.rule in _IN_PROSE and " " in r.quote]
    order = ("ceased", "unlisted", "suspended", "planned", "active")
    readings = sorted([*known, *prose], key=lambda r: order.index(r.value))
    return _first(view, "stated_status", readings, statements)


_IN_PROSE = ("ceased", "suspended", "not_taken", "plus_admis")


def _is_kept_back(statement: Statement) -> bool:
    """Whether a source says of an offering that it is in no list: ``listed: false``, ``published: false``."""
    return statement.label in ("listed", "published") and answers_no(statement)


def _first(view: View, name: str, readings: list[Reading[T]], statements: tuple[Statement, ...]) -> Field[T]:
    if not readings:
        return not_understood(view, name, statements)
    same = tuple(view.cite(r) for r in readings if r.value == readings[0].value)
    return Field(state="stated", value=readings[0].value, evidence=same)
