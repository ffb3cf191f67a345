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


def _words(*alternatives: str) -> str:
    """Whole words: what is unavailable is not available, what is extended has not ended."""
    return rf"(?<!\p{{L}})(?:{'|'.join(alternatives)})(?!\p{{L}})"


_NOT = (
    r"(?:not(?: yet| currently| presently)?|non|no longer|never|n'est (?:pas|plus)|nicht(?: mehr)?|"
    r"niet(?: meer)?|pas)"
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
             unless_after=r"(?:is |are |has been )?(?:now |also )?(?:full|closed|unavailable)"),
        Rule("nearly_full",
             _words(r"(?:almost|nearly|half|presque|bijna|fast|not(?: yet)?) "
                    r"(?:full|sold out|fully booked|booked up|complet|vol|volgeboekt|ausgebucht)"),
             lambda m: "open",
             {"Almost full": "open", "Nearly sold out": "open", "Not full yet": "open",
              "Fast ausgebucht": "open"}),
        Rule("cancelled",
             _words(r"(?:event)?cancel(?:l?ed)?|annulée?s?|geannuleerd|abgesagt|entfällt"),
             lambda m: "cancelled",
             {"Cancelled": "cancelled", "EventCancelled": "cancelled", "Abgesagt": "cancelled",
              "Not cancelled": None},
             unless_before=_NOT),
        Rule("full",
             _words(r"full(?! ?(?:time|day|refund|price|cost|access|course|program))|sold out|"
                    r"fully booked|complet|no (?:seats|spaces|spots|places) (?:left|available)|"
                    r"(?<!\d)0 (?:seats?|spaces?|spots?)|volgeboekt|uitverkocht|ausgebucht|^\W*vol\W*$"),
             lambda m: "full",
             {"Volgeboekt": "full", "Full": "full", "This course offering is full.": "full",
              "Complet": "full", "Full-time": None, "Fully accredited": None}),
        Rule("planned",
             _words(r"coming soon|opens? (?:on|soon)|not yet (?:open|available)|(?:available|bookable) soon|"
                    r"upcoming|starting soon|opening soon|sneak preview|"
                    r"(?:registration|enrol+ment|booking|sign-?up)s? (?:opens|will (?:open|begin))"),
             lambda m: "planned",
             {"Coming soon": "planned", "Registration opens at 10:00am": "planned",
              "Not yet available": "planned", "Registration is open until May 3": "open"}),
        Rule("unavailable",
             _words(r"unavailable|indisponibles?",
                    rf"{_NOT} (?:available|open|disponibles?|ouverte?s?|beschikbaar|verfügbar|buchbar)"),
             lambda m: "closed",
             {"Unavailable": "closed", "Indisponible": "closed", "Non disponible": "closed",
              "No longer available": "closed", "Registration is no longer open": "closed",
              "Available": "open"}),
        Rule("closed",
             _words(r"closed|fermée?s?|terminée?s?|(?:registration|enrol+ment) (?:has )?(?:ended|closed)|"
                    r"ended|completed|archived|past|finished|suspended|suspendue?s?|"
                    r"^\W*(?:in progress|started)\W*$|"
                    r"(?:offering|course|class|section|session|event) (?:is|has) (?:already |currently )?"
                    r"(?:in progress|under ?way|started|begun)"),
             lambda m: "closed",
             {"Registration closed": "closed", "Archived": "closed", "completed": "closed",
              "In progress": "closed", "started": "closed", "This course offering is in progress.": "closed",
              "Suspended": "closed", "Registration in progress": None, "Recommended": None,
              "Intended for new staff": None},
             unless_before=_NOT),
        Rule("open",
             _words(r"add to cart|(?:re-?)?open(?:ed)?|[1-9]\d{0,2} openings?|geopend|geöffnet|"
                    r"(?:seats?|spaces?|spots?|places?)(?:\(s\))? "
                    r"(?:available|left|remaining|disponibles|restantes)|"
                    r"disponibles?|available|(?:registration|enrol+ment) extended|register(?: now)?|"
                    r"enrol+(?: now|able)?|book now|ouverte?s?|current|"
                    r"[1-9]\d{0,2} (?:vrije )?plaats(?:en)?|plaatsen (?:vrij|beschikbaar)|"
                    r"plus que [1-9]\d* places?|"
                    r"(?:il reste|dernières?) (?:des |quelques |[1-9]\d* )?places?|réserver|"
                    r"nog (?:enkele|\p{L}+|[1-9]\d*) (?:plekken|plaatsen)|noch [1-9]\d* plätze|"
                    r"(?:plazas|vagas) (?:libres|disponibles|disponíveis|abertas)|freie plätze|plätze frei|"
                    r"s['’]inscrire|je m['’]inscris|inschrijven|jetzt (?:anmelden|buchen)"),
             lambda m: "open",
             {"Add to cart": "open", "Open": "open", "12 seats left": "open", "4 spot(s) left": "open",
              "S'inscrire": "open", "Plus que 4 places": "open", "Dernières places": "open",
              "Nog enkele plekken": "open", "Vagas abertas": "open", "Registration extended": "open",
              "Copenhagen": None},
             unless_before=_NOT),
    ],
    clauses_apart=True,
)  # fmt: skip

_DENIED: Rules[InstanceStatus] = Rules(
    [
        Rule("none_left",
             _words(r"in stock|available|(?:seats?|spots?|spaces?|places?)(?: (?:left|open|available))?"),
             lambda m: "full", {"is in stock": "full", "seats available": "full", "unavailable": None}),
        Rule("not_open",
             _words(r"(?:registrations?|enrol+ments?|bookings?)(?: open)?|"
                    r"open(?: for (?:registration|enrol+ment))?"),
             lambda m: "closed", {"enrollment open": "closed", "open section": "closed"}),
    ],
)  # fmt: skip
"""What the opposite of a label says: "Seats available: no", ``enrollment_open: false``."""

STATED_STATUS: Rules[Lifecycle] = Rules(
    [
        Rule("unlisted",
             _words(r"hidden|excluded(?: from search)?|unlisted|not(?:_| )listed|unpublished"),
             lambda m: "unlisted",
             {"hidden": "unlisted", "not_listed": "unlisted"}),
        Rule("ceased",
             _words(r"retired|archived|ceased|discontinued|deprecated|superseded|deleted|"
                    r"no longer (?:being )?(?:offered|available)|n'est plus (?:offerte?|disponible)|"
                    r"^\W*(?:event)?cancell?ed\W*$"),
             lambda m: "ceased",
             {"retired": "ceased", "Deprecated": "ceased", "EventCancelled": "ceased",
              "no longer offered": "ceased", "not archived": None},
             unless_before=_NOT),
        Rule("suspended",
             _words(r"suspended|paused|not (?:currently )?(?:being )?offered"),
             lambda m: "suspended",
             {"suspended": "suspended", "not currently offered": "suspended"}),
        Rule("planned", _words(r"planned|coming soon|in development|^\W*developing\W*$"),
             lambda m: "planned", {"planned": "planned", "Developing": "planned", "developing skills": None}),
        Rule("active", _words(r"published|active|^\W*live\W*$"), lambda m: "active",
             {"published": "active", "active": "active", "live": "active", "inactive": None},
             unless_before=_NOT),
    ],
    clauses_apart=True,
)  # fmt: skip
"""The words of a source's own field, which need no subject."""

_NOUN = r"(?:program(?:me)?|course|credential|micro-?credential|offering|training)"
_OFFERING = (
    rf"(?<!\p{{L}})(?:(?:the|our) {_NOUN}|"
    rf"this (?:[\w-]+ ){{0,2}}?(?:{_NOUN}|certificate|diploma|badge|series|stream|class|workshop))"
)
_OFFRE = (
    r"(?<!\p{L})(?:(?:le|la|notre) (?:cours|(?:micro-?)?programme|formation)|"
    r"(?:ce|cette) (?:cours|(?:micro-?)?programme|certificat|formation|attestation|diplôme))"
)
"""What a page is about: "the diploma", "our older program" may be another one."""
_NOW = r"(?:(?:currently|temporarily|presently|now|actuellement|présentement|temporairement) )?"
_SO = (
    r"(?=\W*$|\s*[^\w\s]|(?: (?:and|but|at (?:this|the (?:present|moment))|this|until|as of|effective|"
    r"to new|for new|(?:in|for) (?:the )?20\d\d|et|mais|cette|pour le moment))(?!\p{L}))"
)
"""After which nothing but the time is said: what is not offered online is offered."""
_NOT_OF_IT = (
    r"if|when|once|whether|unless|should|case|to|for|of|from|in|on|with|by|than|like|unlike|replac(?:es?|ing)|"
    r"si|lorsque|quand|de|du|pour|avec|remplace"
)

STATUS_IN_PROSE: Rules[Lifecycle] = Rules(
    [
        Rule("not_taken",
             rf"(?:not|no longer) {_NOW}accepting (?:new |any )?"
             r"(?:applica(?:tion|nt)|student|admission|registration|enrol+ment|learner)s(?=\W*$|\s*[^\w\s,]|"
             rf"(?: (?:at (?:this|the present) time|until|(?:for|to|into) {_OFFERING}))(?!\p{{L}}))|"
             r"(?:admissions?|intakes?|enrol+ments?|registrations?|applications?)"
             rf"(?: (?:to|in|into|for) {_OFFERING})? (?:is|are|has been|have been) {_NOW}"
             r"(?:suspended|paused|on hold)(?! (?:if|when|from|for (?:students|those|the|all)))",
             lambda m: "suspended",
             {"Welding (not accepting applications)": "suspended",
              "We are not currently accepting new students for this certificate.": "suspended",
              "Intake has been paused for this certificate.": "suspended",
              "The program intake is suspended.": "suspended",
              "We are not accepting applications from abroad.": None,
              "We are no longer accepting applications for Fall 2026.": None}),
        Rule("plus_admis",
             r"admissions?(?: (?:à|au|dans|pour) [^.;]{0,60}?)? "
             rf"(?:est|sont|a été|ont été) {_NOW}suspendues?|"
             r"n'accepte(?:nt|ons)? (?:plus|pas) (?:de |d')(?:nouve(?:lles?|aux) )?"
             r"(?:demandes?|inscriptions?|candidatures?|étudiants?|admissions?)",
             lambda m: "suspended",
             {"Les admissions à ce programme sont suspendues.": "suspended",
              "La circulation est suspendue.": None}),
        Rule("is_suspended",
             rf"{_OFFERING} (?:is|has been) {_NOW}(?:not {_NOW}(?:being )?offered|suspended|paused|on hold|"
             rf"being (?:discontinued|suspended|paused|phased out|wound down)){_SO}|"
             rf"{_OFFRE} (?:(?:est|a été) {_NOW}(?:suspendue?|"
             r"en voie d'(?:être aboli|abolition|extinction))|"
             rf"n'est pas {_NOW}offerte?(?: actuellement| présentement)?){_SO}",
             lambda m: "suspended",
             {"Please note that this program is being discontinued.": "suspended",
              "This two-course program is being suspended.": "suspended",
              "This course is not offered this catalogue year.": "suspended",
              "Ce certificat est en voie d'être aboli.": "suspended",
              "Le cours n'est pas offert cette année.": "suspended",
              "Learn how programs are being phased out.": None,
              "Levels 5 and 6 are not offered on weekends.": None, "Semester 1 not currently offered": None,
              "This course is not offered online.": None, "Refunds are not offered.": None,
              "Le remboursement n'est pas offert actuellement.": None},
             unless_before=_NOT_OF_IT),
        Rule("has_ceased",
             rf"{_OFFERING} (?:is|has been|was) {_NOW}"
             rf"(?:no longer {_NOW}(?:being )?(?:offered|available)|discontinued|retired){_SO}|"
             rf"{_OFFRE} (?:n'est plus (?:offerte?|disponible)|(?:est|a été) abolie?){_SO}",
             lambda m: "ceased",
             {"This course is no longer offered.": "ceased", "This program has been discontinued.": "ceased",
              "Cette formation n'est plus offerte.": "ceased",
              "The evening section is no longer offered.": None,
              "Our older diploma has been discontinued and replaced by this micro-credential.": None,
              "This course replaces COMP 101, which is no longer offered.": None,
              "This program has been discontinued in Vancouver.": None,
              "If this course is no longer offered, a similar one counts.": None},
             unless_before=_NOT_OF_IT),
        Rule("by_its_title",
             r"(?:\(|[–—:-] )(?:(?P<ceased>no longer offered|discontinued)|not (?:currently )?offered|"
             r"suspended)\)?\W*$",
             lambda m: "ceased" if m["ceased"] else "suspended",
             {"title: Welding (no longer offered)": "ceased", "title: Welding – not currently offered":
              "suspended", "title: The Discontinued Line": None},
             label=r"^title$"),
    ],
    clauses_apart=True,
)  # fmt: skip
"""Sentences whose subject is the offering: pages say of refunds, books and other courses too that they are
no longer offered."""

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
    titles = view.under("title", view.about("title"), instead=True)
    found = [
        *answers_yes(statements, STATED_STATUS),
        *denied,
        *STATED_STATUS.read(statements),
        *STATUS_IN_PROSE.read((*statements, *view.free, *titles)),
    ]
    order = ("ceased", "unlisted", "suspended", "planned", "active")
    readings = sorted(found, key=lambda r: order.index(r.value))
    return _first(view, "stated_status", readings, statements)


def _is_kept_back(statement: Statement) -> bool:
    """Whether a source says of an offering that it is in no list: ``listed: false``, ``published: false``."""
    return statement.label in ("listed", "published") and answers_no(statement)


def _first(view: View, name: str, readings: list[Reading[T]], statements: tuple[Statement, ...]) -> Field[T]:
    if not readings:
        return not_understood(view, name, statements)
    same = tuple(view.cite(r) for r in readings if r.value == readings[0].value)
    return Field(state="stated", value=readings[0].value, evidence=same)
