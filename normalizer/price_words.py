"""The words around an amount that say what it buys, who pays it, how often, and whether it is a price at all.

Each entry is data: a value, the words that say it, and examples that run as tests. Of several the nearest to
the amount counts (see :mod:`normalizer.price`); within one list the entry that stands first wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from normalizer.listing import Payer, PricePeriod

T = TypeVar("T")


@dataclass(frozen=True)
class Entry(Generic[T]):
    """Words that say one thing about an amount; ``examples`` are found by them."""

    value: T
    words: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Found(Generic[T]):
    value: T
    start: int
    end: int
    words: str


class Words(Generic[T]):
    """An ordered list of entries, compiled into one pattern of whole words."""

    def __init__(self, *entries: Entry[T], silent: str = "(?!)") -> None:
        """Words of ``silent`` say nothing, and no entry finds anything in them."""
        self.entries: Sequence[Entry[T]] = entries
        parts = [silent, *(f"(?P<w{index}>{entry.words})" for index, entry in enumerate(entries))]
        # The standard module tries long lists of words several times faster than `regex` does.
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")

        # Labels and the words before an amount ("Tuition: ") repeat from listing to listing.
        self._find = lru_cache(maxsize=4096)(self._find_once)

    def find(self, text: str) -> tuple[Found[T], ...]:
        """Everything said in a text, whatever its case, in the order of its words."""
        return self._find(text) if text and not text.isspace() else ()

    def _find_once(self, text: str) -> tuple[Found[T], ...]:
        found: list[Found[T]] = []
        for match in self._pattern.finditer(text.replace("İ", "I").lower()):
            if match.lastgroup:
                value = self.entries[int(match.lastgroup[1:])].value
                found.append(Found(value, match.start(), match.end(), text[match.start() : match.end()]))
        return tuple(found)

    def first(self, text: str) -> Found[T] | None:
        return next(iter(self.find(text)), None)

    def last(self, text: str) -> Found[T] | None:
        return next(reversed(self.find(text)), None)


Purpose = Literal[
    "never", "no", "old", "regular", "new", "extra", "total", "audit", "enrolment", "fee", "certificate", "certificate_word", "exam",
    "material", "application", "registration", "deposit", "membership", "other",
]  # fmt: skip
"""What an amount is for. ``never`` and ``no``: not a price, the first wherever it stands in the clause ·
``old`` no longer asked · ``regular`` asked unless a reduced price (``new``) stands beside it · ``extra`` on top of the
price · ``total`` the grand
total · ``fee`` a price, without saying of what · ``certificate_word`` of a certificate that may be the
offering itself."""

_FEE = r"(?:[\s-](?:fees?|costs?|price|pricing|charges?|rate))"
_COURSE = (
    r"(?:course|program(?:me)?|workshop|class|training|seminar|bootcamp|micro-?credential|certificate\sprogram(?:me)?|event|"
    r"webinar|module|cohort|learner|participant|full)"
)
_EXTRA = r"(?!\s(?:is\s|are\s|not\s){0,2}(?:included|inclus\w*|incluid\w*|inbegrepen|inklusive|enthalten|extra|additional|sold|separate|required|recommended))"

PURPOSE: Words[Purpose] = Words(
    Entry(
        "never",
        r"scholarships?|bursar(?:y|ies)|grants?(?! access)|salar(?:y|ies)|wages?|revenues?|budgets?|subsid(?:y|ies|ised|ized)|"
        r"prizes?|funding|financial (?:aid|assistance|support)|loans?|fundrais\w+|stipends?|tax (?:credit|deduction|benefit)|"
        r"training credit|refund(?:s|ed)?(?! policy)|bourses?|subventions?|salaires?|remboursement\w*|crédit d.impôt|"
        r"stipendium|stipendien|gehalt|beurs|beurzen|becas?|bolsas?|salario|salário",
        ("scholarships", "grant", "average salary", "bourse", "tax credit"),
    ),
    Entry(
        "no",
        r"(?:cancell?ation|withdrawal|late|nsf|late (?:payment|registration)|transfer|administrati(?:on|ve)|replacement|re-?sit|retake|"
        r"reprint|change|drop|reinstatement|returned (?:cheque|check|payment))" + _FEE + r"|"
        r"worth|valued at|(?:a )?value(?: of)?|awards? of|awarded|earn(?:s|ing|ings)?|income|sales|rais(?:e|ed|ing)|penalt(?:y|ies)|"
        r"sav(?:e|es|ing|ings)(?: of)?|discounts?(?: of)?|rebates?|off|coupons?|gift cards?|donat\w+|credit of|reimburse\w*|"
        r"(?:first |monthly |weekly |equal |interest-free )*(?:instal?lments?|payments?)(?: of| plan)?|per instal?lment|"
        r"(?:\w+ )?(?:versements?|mensualités)(?: de| mensuels de)?|raten von|termijnen van|cuotas de|parcelas de|"
        r"market|industry|companies|company|million|billion|economy|profits?|assets?|portfolio|turnover|donations?|"
        r"économi(?:e|es|sez)|rabais(?: de)?|pénalité|frais (?:d.annulation|de retard|de transfert)|remise de|"
        r"cost of living|living (?:costs|expenses)|accommodation|rent|housing|hotel|travel|parking(?: fee)?|shipping",
        ("cancellation fee", "worth", "save", "3 payments of", "versements de"),
    ),
    Entry(
        "old",
        r"was|were|formerly|previously|originally|instead of|original price|list price|before discount|au lieu de|"
        r"anciennement|statt|früher|in plaats van|antes|en lugar de",
        ("was", "originally", "au lieu de"),
    ),
    Entry(
        "regular",
        r"(?:regular(?:ly)?|reg\.|usual(?:ly)?|normal(?:ly)?|standard|full)(?: (?:course |program )?(?:price|rate|fee|cost|tuition))?(?= ?[:$(=-]|\s*(?:is|at|of)?\s*$)|"
        r"prix (?:régulier|normal|courant)|tarif (?:régulier|normal)|regulärer? preis|normale prijs|precio (?:regular|normal)",
        ("regular price", "Standard Fee -", "prix régulier"),
    ),
    Entry(
        "new",
        r"now(?: only)?|today|(?:sale|special|promotional|promo|reduced|discounted|introductory|launch|offer)(?: (?:course |program )?(?:price|rate|fee|offer))|"
        r"on sale(?: for)?|(?:prix|tarif) (?:réduit|promotionnel|spécial|de lancement)|en promotion|aktionspreis|actieprijs|oferta|promoção|jetzt|nu",
        ("now", "sale price", "prix promotionnel"),
    ),
    Entry(
        "membership",
        r"(?:annual |yearly )?membership(?: (?:fees?|dues|costs?))|annual membership|membership(?= ?[:(=-]|\s*$)|cotisation|"
        r"frais d.adhésion|mitgliedsbeitrag|contributie",
        ("membership fee", "cotisation"),
    ),
    Entry(
        "deposit",
        r"(?:non-?refundable |enrol?ment |tuition |initial )*deposit|commitment fee|confirmation (?:fee|deposit)|down payment|"
        r"seat (?:hold|reservation)\w*|acompte|dépôt|anzahlung|aanbetaling|depósito|señal",
        ("non-refundable deposit", "acompte"),
    ),
    Entry(
        "application",
        r"application" + _FEE + r"?|admission" + _FEE + r"|(?:application )?processing fees?|document evaluation fee|"
        r"frais (?:d.admission|de dossier|d.ouverture de dossier|d.étude de dossier|de candidature)|bewerbungsgebühr|aanmeldkosten|"
        r"tasa de solicitud",
        ("application fee", "frais d'admission"),
    ),
    Entry(
        "enrolment",
        _COURSE + r"(?:'s|’s)? (?:registration|enrol?ment)" + _FEE + r"|enrol?ment(?:" + _FEE + r")?",
        ("workshop registration fee", "enrolment cost"),
    ),
    Entry(
        "registration",
        r"registration" + _FEE + r"|(?:frais|droits) d.inscription|inschrijfgeld|inschrijfkosten|anmeldegebühr|"
        r"einschreibegebühr|immatriculation|taxa de inscrição",
        ("registration fee", "frais d'inscription"),
    ),
    Entry(
        "other",
        r"(?:student (?:services?|activity|association|union|society|life)|ancillary|technology|technological|campus|services?|facilit(?:y|ies)|"
        r"athletics?|health|insurance|transcript|placement|plar|challenge|assessment of prior learning|parchment|incidental|mandatory|compulsory|graduation|convocation|document|field trip|courier|security|uniform|printing|recreation|orientation|equipment|travel|locker)"
        + _FEE
        + r"|u-pass|(?:health|dental) plan|(?:additional|extra|other|related) (?:\w+ ){0,2}(?:costs?|fees?|expenses?|charges?)|expenses?|incurs?|"
        r"(?:frais|coûts?) (?:supplémentaires?|additionnels?)|frais (?:afférents|technologiques|de services?|institutionnels|divers)|cotisation étudiante",
        ("student services fees", "technology fee", "frais afférents"),
    ),
    Entry(
        "exam",
        r"(?:certification |proctored |final |licen[cs]ing )*(?:exam(?:ination)?s?|proctor(?:ing|ed)?|tests?(?= fee))" + _FEE + r"?" + _EXTRA + "|"
        r"assessment" + _FEE + r"|certification exam|examens?(?: final)?|frais d.examen|prüfung(?:sgebühr)?|examengeld|tentamen|examen de|exame",
        ("exam fee", "certification exam", "frais d'examen"),
    ),
    Entry(
        "material",
        r"(?:course |learning |class |required )*(?:materials?|text ?books?|books?|supplies|manuals?|kits?|tools?|workbooks?|uniforms?|"
        r"(?:lab(?:oratory)?|studio|equipment|ingredients?|software)(?=" + _FEE + r"))" + _FEE + r"?" + _EXTRA + "|"
        r"matériel(?: (?:didactique|pédagogique))?|manuels?|livres?|volumes?|lehrmaterial|kursmaterial|lesmateriaal|studiemateriaal|boeken|materiales?|libros?",
        ("materials fee", "textbook", "matériel didactique"),
    ),
    Entry(
        "certificate",
        r"(?:verified|paid|optional|shareable|digital|official|printed|upgraded?)(?: (?:digital|course))? certificates?|"
        r"verified(?: track| path)?(?= ?[:$=-]|\s*$)|certificate (?:of (?:completion|achievement|attendance)|fee|upgrade|track|option|price|cost)|"
        r"(?:purchase|buy|add|pay for|get|receive|unlock|want|obtain|with) (?:a|an|the|your)? ?(?:verified |shareable |digital |paid )*(?:certificate|certification)|"
        r"upgrade(?:d| for| to| your \w+)?|statement of (?:participation|completion)|certificat (?:vérifié|payant|de réussite)|attestation (?:payante|de réussite)|"
        r"certificado (?:verificado|pago)|teilnahmezertifikat|zertifikatsgebühr|verified",
        ("Verified Certificate", "certificate fee", "purchase a certificate", "certificat vérifié"),
    ),
    Entry(
        "total",
        r"(?:grand |estimated |approximate )*total(?! (?:hours|of \d+ hours|workload|learning|time|duration|credits|tuition|weeks))"
        r"(?: (?:program(?:me)?|course|estimated|cost|costs|fees?|price|investment|amount|payable|domestic|international|tuition and fees))*|"
        r"all-in(?:clusive)?(?: (?:price|cost|fee))?|(?:coût|montant|prix|frais) tota(?:l|ux)|total des (?:frais|droits)|gesamt(?:preis|kosten|gebühr)|"
        r"totaalprijs|totale kosten|(?:precio|coste|costo|preço|custo) total",
        ("total cost", "Grand total", "coût total"),
    ),
    Entry("audit", r"audit(?:ing|ed|or)?(?: (?:track|price|option|seat|mode))?|auditeurs? libres?|honor", ("audit track", "auditeur libre")),
    Entry(
        "enrolment",
        r"(?:total )?tuition(?: and (?:mandatory )?fees)?" + _FEE + r"?|" + _COURSE + r"(?:'s|’s)? (?:fees?|costs?|price|pricing|rate|charge|investment|tuition)|"
        r"(?:frais|coûts?|prix|tarif) (?:de (?:la |cette )?|du |d.)(?:cours|scolarité|formation|programme|participation)|droits de scolarité|"
        r"(?:kurs|teilnahme|teilnehmer|studien|lehrgangs|seminar)(?:gebühr(?:en)?|preis|kosten|entgelt|beitrag)|cursus(?:geld|prijs|kosten)|collegegeld|lesgeld|"
        r"deelname(?:prijs|kosten)|matrícula|inscripción|inscrição|mensalidade|propinas?|no-id-professional|professional",
        ("tuition", "course fee", "frais de formation", "Kursgebühr", "collegegeld"),
    ),
    Entry("certificate_word", r"certificates?(?! (?:program|course|in))|certificat|attestation|zertifikat|certificado|certificaat", ("certificate", "certificat")),
    Entry("extra", r"(?:an? )?(?:extra|additional)|more(?= for| per|\s*$)|supplément", ("an additional", "supplément")),
    Entry(
        "fee",
        r"(?:fees?|cost(?:s|ing)?|priced?|prices|pricing|rates?|pay(?:s|ing|able)?|charged?|charges|investment|only|just|otherwise|sinon|sonst|"
        r"(?:enrol+|register|book|buy|purchase|checkout|add to cart)(?: now| today)?(?= ?[:–-])|"
        r"(?:register|enrol+|join|available|offered|sold|yours|take (?:it|the course|this course)|access|buy|purchase)(?: \w+)? (?:for|at)|"
        r"registration|register|"
        r"frais|coûts?|coûte(?:nt)?|prix|tarifs?|droits|payer|inscription|montant|seulement|kosten|kostet|preis|gebühr(?:en)?|entgelt|"
        r"prijs|bedragen|bedraagt|tarief|precio|costo?|coste|cuesta|tarifa|preço|custos?|custa|valor|investimento|inversión|taxa)",
        ("fee", "costs", "priced", "frais", "Preis", "prijs", "precio", "preço"),
    ),
)  # fmt: skip

_ENDS = r"(?= ?[:(),;=–/-]|\s*$)"
_PEOPLE = r"(?:students?|learners?|applicants?|participants?|delegates?|fees?|tuition|rates?|price|costs?|residents?|citizens?|nationals|visitors?)"

PAYER: Words[Payer] = Words(
    Entry(
        "international",
        r"(?:international|foreign|overseas|visa|non-?canadian|non-?eu|non-?us)(?: (?:undergraduate |graduate |full-time |part-time )?" + _PEOPLE + r")|"
        r"international" + _ENDS + r"|étudiant\w* (?:internationa(?:l|ux)\w*|étrang\w+)|internationa(?:ux|les?)" + _ENDS + r"|estudiantes internacionales|buitenlandse studenten",
        ("International students", "international:", "étudiants internationaux"),
    ),
    Entry(
        "domestic",
        r"domestic(?: " + _PEOPLE + r"|" + _ENDS + r")|canadian (?:citizens?|students?|residents?|learners?)|(?:home|uk|eu|eea|eu/eea)(?: students?| fees?| tuition| rate)|"
        r"(?:étudiant\w* |résident\w* )?canadien(?:s|nes?)?" + _ENDS + r"|canadians?" + _ENDS,
        ("Domestic fees", "Canadian citizens", "home students"),
    ),
    Entry(
        "other",
        r"(?:non-?residents?|out-of-(?:state|province|district|county|country)|non-résidents?|low-income|unemployed|nonprofits?|non-profits?|"
        r"indigenous (?:students?|learners?)|veterans?|military|government employees)(?: " + _PEOPLE + r")?",
        ("out-of-state", "non-residents"),
    ),
    Entry(
        "non_member",
        r"non-? ?members?(?: (?:price|rate|fee))?|not (?:a )?members?|non-? ?membres?|nichtmitglieder|niet-leden|no (?:socios|miembros)|não (?:sócios|membros)",
        ("non-members", "Non member price", "non-membres"),
    ),
    Entry(
        "member",
        r"members?(?: (?:price|rate|fee)s?| pay| only|" + _ENDS + r")|"
        r"membres?" + _ENDS + r"|mitglieder|leden" + _ENDS + r"|socios" + _ENDS,
        ("members", "for members:", "membres"),
    ),
    Entry(
        "early_bird",
        r"early[ -]?bird(?: (?:price|rate|registration|special|discount|fee))?|early (?:registration|enrol?ment|booking)|(?:super )?saver|"
        r"if (?:paid|registered|booked) (?:by|before)|inscription hâtive|(?:tarif|prix) (?:hâtif|préférentiel)|frühbucher\w*|vroegboek\w*",
        ("Early bird", "early registration", "inscription hâtive"),
    ),
    Entry(
        "senior",
        r"seniors|senior(?: (?:citizens?|price|rate|fee|discount)|(?= ?[:(=–-]|\s*$))|(?:5[05]|6[05])\+|"
        r"(?:5[05]|6[05]) (?:and|or) (?:over|older)|aînés?|(?:5[05]|6[05]) ans et plus|senioren",
        ("Senior Fee", "60+", "aînés"),
    ),
    Entry("alumni", r"alumni|alumnus|alums?|diplômé\w* de|ancien\w* étudiant\w*", ("alumni",)),
    Entry("staff", r"(?:(?:ubc|university|college|our) )?(?:employees?|staff)(?: (?:price|rate|fee))?" + _ENDS + r"|membres du personnel|personnel" + _ENDS, ("staff:", "employees")),
    Entry("group", r"(?:group|team|corporate) (?:price|rate|fee|discount|registration)s?|groups? of(?: \d+)?|(?:tarif|prix) de groupe|groupes?" + _ENDS, ("group rate", "groups of 5")),
    Entry("resident", r"(?:in-(?:state|province|district|county)|(?:b\.?c\.?|california|ontario|state|county|city|nova scotia|alberta) residents?)(?: " + _PEOPLE + r")?|residents?" + _ENDS + r"|résidents?(?: du québec| de l.ontario)?" + _ENDS, ("in-state tuition", "residents:")),
    Entry("student", r"(?:full-time |current )?students?(?: (?:price|rate|discount)|" + _ENDS + r")|tarif étudiant|étudiant\w*" + _ENDS + r"|studierende|studenten" + _ENDS, ("student rate", "Students:", "tarif étudiant")),
    silent=r"(?:faculty|team|staff|family|board|community|crew|committee|council|cast) members?|members? (?:of|will|in)|"
    r"(?:per|each|every|all|of|par|pro|by the) (?:full-time |current )?(?:students?|participants?|étudiant\w*)",
)  # fmt: skip

Period = PricePeriod | Literal["part", "person"]
"""``part``: for an hour, a day, a week or a term, which is neither the whole nor a unit of it."""
_PER = r"(?:(?:per|a|an|each|every|by the|par|la|le|pro|por|al|cada)\s|/\s?)"

PERIOD: Words[Period] = Words(
    Entry("credit", _PER + r"(?:(?:semester |academic )?credit(?: hour| unit)?|unit|ects(?:[ -]credit)?|crédits?|crédito|studiepunt|unité)", ("per credit", "par crédit", "/credit")),
    Entry("month", _PER + r"(?:month|mo|mois|monat|maand|mes|mês)|monthly|mensuel(?:le)?s?(?: de)?|monatlich|maandelijks|mensual(?:es)?|mensal|mensais", ("per month", "monthly", "par mois")),
    Entry("year", _PER + r"(?:year|yr|an|année|jahr|jaar|año|ano|annum)|annual(?:ly)?|yearly|annuel(?:le)?s?|jährlich|jaarlijks|anual", ("per year", "annual", "par an")),
    Entry("course", r"(?:per|each|every) certificate|" + _PER + r"(?:courses?|module|cours|kurs|modul|cursus|curso|módulo)", ("per course", "par cours", "/module")),
    Entry("session", _PER + r"(?:session|class|lesson|workshop|séance|atelier|leçon|sitzung|termin|les|clase|sesión|sessão|aula)", ("per session", "par séance")),
    Entry("part", _PER + r"(?:hour|hr|day|week|wk|semester|term|quarter|heure|jour|semaine|session d|trimestre|stunde|tag|woche|uur|dag|week|hora|día|semana)", ("per hour", "par semaine")),
    Entry("person", _PER + r"(?:person|participant|student|learner|seat|delegate|personne|étudiant\w*|teilnehmer\w*|persoon|deelnemer|persona|pessoa)", ("per person", "par personne")),
)  # fmt: skip

_TAX = r"(?:applicable |all |relevant |local |sales |govt\.? )*(?:gst|hst|pst|qst|tps|tvq|tvh|tva|vat|mwst\.?|ust\.?|btw|iva|tax(?:es)?)(?:(?:/| and | & |, | et )(?:gst|hst|pst|qst|tps|tvq|tax(?:es)?))*"

TAX: Words[Literal["included", "excluded"]] = Words(
    Entry("included", r"ttc|toutes taxes comprises|taxes? (?:are )?(?:included|incl\.?|incluses?|comprises?)|(?:inc(?:\.|l\.?|luding|lusive of|ludes)?|inkl\.?|inclusief|including all|avec|con|com) ?" + _TAX + r"|" + _TAX + r" (?:is |are )?(?:included|incl\.?|incluses?|incluid\w+|incluíd\w+|inbegrepen)|tax-?inclusive", ("including VAT", "TTC", "taxes incluses", "inkl. MwSt.")),
    Entry("excluded", r"(?:plus|excl(?:\.|uding|usive of|udes)?|ex\.?|before|without|zzgl\.?|exkl\.?|exclusief|más|mais|sans les|avant(?: les)?|hors) ?" + _TAX + r"|" + _TAX + r" (?:(?:is |are )?(?:extra|excluded|additional|not included|non inclus\w*|en sus|will be added|excl\.?|no incluid\w+|applicables?)|en sus)|h\.?t\.?(?= ?[),;]|\s*$)|tax-?exclusive|subject to (?:gst|hst|vat|tax)", ("plus GST", "excl. VAT", "hors taxes", "taxes en sus")),
)  # fmt: skip
"""``+ GST`` is read by :data:`PLUS_TAX`: a sign is no word."""
PLUS_TAX = re.compile(rf"^\W{{0,3}}\+\s?{_TAX}(?!\w)", re.IGNORECASE)
