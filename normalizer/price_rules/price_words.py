"""The words around an amount that say who pays it, how often, and with or without tax.

Each entry is data: a value, the words that say it, and examples that run as tests. Of several the nearest
to the amount counts (see :mod:`normalizer.price_rules.offers`); within one list the entry that stands first
wins.
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
        for match in self._pattern.finditer(text.replace("İ", "I").replace("’", "'").lower()):
            if match.lastgroup:
                value = self.entries[int(match.lastgroup[1:])].value
                found.append(Found(value, match.start(), match.end(), text[match.start() : match.end()]))
        return tuple(found)

    def first(self, text: str) -> Found[T] | None:
        return next(iter(self.find(text)), None)

    def last(self, text: str) -> Found[T] | None:
        return next(reversed(self.find(text)), None)


_ENDS = r"(?= ?[:(),;=.!–/-]|\s*$| (?:coûts?|prix|tarifs?|frais|montant|amount)(?: ?:|\s*$))"
"""Where a name of payers ends, or is followed by that of the column of their prices."""
_AT_A_TIME = r"(?= (?:standard|regular|full|early|late|(?:book|pay|register) by)\b)"
"""A column of prices after the name of its row: "Member Standard"."""
_PAYING = r"(?= (?:pays?|paie(?:nt)?|débourse(?:nt)?|zahl(?:t|en)|betaalt|betalen|pagan?|pagam)\b)"
_CHARGED = r"(?= (?:is|are|will be) (?:invoiced|charged|billed|asked)\b)"
_OF_A_BODY = (
    r"members of (?:(?:the |our |an? )?(?:[\w-]+ )?(?!public|team|staff)[\w-]+(?= ?[:()=–-])|"
    r"(?:the |our )(?:[\w-]+ )?(?!public|team|staff)[\w-]+(?=\s*$))"
)
"""Members of a body that is named, not of the public."""
_PEOPLE = (
    r"(?:students?|learners?|applicants?|participants?|delegates?|fees?|tuition|rates?|price|costs?|"
    r"residents?|citizens?|nationals|visitors?|totals?)"
)

PAYER: Words[Payer] = Words(
    Entry(
        "international",
        r"(?:international|foreign|overseas|visa|non-?canadian|non-?eu|"
        r"non-?us)(?: (?:undergraduate |graduate |full-time |"
        r"part-time )?" + _PEOPLE + r")|(?:(?:study|visa) )?permit holders|"
        r"(?:on an? )?study (?:permit|visa)s?(?= ?[:(),]|\s*$)|(?:\w-?\d )?visa holders|"
        r"(?:students?|learners?|applicants?|those|people) from "
        r"(?:abroad|overseas|outside (?:of )?(?:the )?(?:canada|eu|uk|us|country))|"
        r"(?:international|int'?l|overseas|non-?(?:eu|eea)(?:/eea)?)" + _ENDS
        + r"|(?:étudiant\w* |apprenant\w* )?internationa(?:l|ux|les?)" + _ENDS
        + r"|étudiant\w* (?:internationa(?:l|ux)\w*|étrang\w+)|estudiantes internacionales|"
        r"buitenlandse studenten|internationale studierende\w*",
        ("International students", "international:", "overseas:", "étudiants internationaux",
         "Study permit holders", "students from abroad"),
    ),
    Entry(
        "domestic",
        r"dom\.?(?=\))|(?<!take )(?<!at )(?<!from )home(?=\s*$)|domestic(?: " + _PEOPLE + r"|" + _ENDS +
            r")|"
            r"(?:canadians?|citizens?)(?:,| and| or| &|/) ?(?:pr|permanent residents?|landed immigrants?)"
            r"(?: students)?|"
            r"permanent residents?" + _ENDS + r"|canadian (?:citizens?|students?|residents?|learners?)|"
        r"(?:students?|learners?|residents) (?:from|of) canada|"
        r"(?:(?:home|uk|eu|eea|roi|ireland)(?:/| and | & )?){1,3}(?: students?| fees?| tuition| rate)|"
        r"(?<!non-)(?:home|eu|uk|eu/eea)(?= ?[:(]?\s*$)|(?<=\()(?:home|eu|uk|eea|eu/eea|uk/eu)(?=\))|"
        r"(?:étudiant\w* |résident\w* )?canadien(?:s|nes?)?" + _ENDS + r"|canadians?" + _ENDS,
        ("Domestic fees", "Canadian citizens", "home students"),
    ),
    Entry(
        "other",
        r"(?:if|when|si) (?:[\w'-]+ ){1,3}(?:pays|funds|sponsors|covers|finance|paie|paye|subventionne)"
        r"(?: (?:for )?(?:your|the|a|votre|la) (?:seat|place|spot|fees?|tuition|course|formation))?|"
        r"avec (?:la |une )?subvention|"
        r"(?:corporate|industr(?:y|ie)|commercial|charity|public sector|unwaged|for-profit|"
        r"business)(?: (?:price|rate|fee|participant|partner|organi[sz]ation)s?|" + _ENDS
        + r")|formation (?:initiale|continue)|(?:employer|company)[- ](?:paid|funded)|"
        r"(?:financ\w+|pris en charge|payé\w*) (?:par (?:l'|votre |un ))?employeur|"
        r"(?:tarif |prix )?(?<!inter-)(?<!inter )entreprises?" + _ENDS
        + r"|under[- ]?\d\ds?(?! (?:hours?|days?|weeks?|minutes?|seats|places|people))|youth" + _ENDS +
            r"|companions?|spouses?(?:/guests?)?|accompanying persons?|"
            r"reduced (?:fee|rate)s?(?= ?[:(=–-]|\s*$)|ermäßigt\w*|tarif réduit|"
            r"conc(?:ession)?s?(?: (?:rate|fee|price))?" + _ENDS
            + r"|concessions?(?: (?:rate|fee|price))?|"
                r"(?:is|are) there (?:an? |any )?(?:reduced|discounted|concession\w*) "
                r"(?:rates?|prices?|fees?)|"
                r"universal credit|pension credit|social assistance|income support|"
                r"job ?seekers?(?:'?s allowance)?|"
                r"(?:on|get|claim|receiv|receipt of|entitled to)\w* (?:an? |any |certain )?"
                r"(?:[\w-]+ ){0,2}benefits?(?! (?:of|from)\b)|"
                r"with (?:an? |your )(?:[\w-]+ )?"
                r"(?:community services|status|concession|health ?care|medical|library|pension\w*|"
                r"student|leisure) card|"
                r"low[- ](?:wage[sd]?|incomes?)|(?:d'une |hors |autres? )(?:autres? )?provinces?|"
                r"met (?:een )?\w*pas(?=\s)|"
                r"(?:people |those |anyone )?(?:on (?:the )?(?:live register|benefits?|welfare)|"
                r"(?:out of|in|at) work|in employment|without (?:a job|work))|"
                r"(?:aged? |ages )?1[4-7] ?(?:-|–|to) ?1[78]|"
                r"(?:(?:\w+ )?(?:pass|ticket)|(?:medical|health(?: ?care)?|concession|library|pension\w*) "
                r"card)[ -]?holders?|"
                r"subscribers|concessionary|tarifa reducida|gereduceerd tarief|academi(?:a|cs)|"
                r"academic (?:researchers?|staff|participants?|institutions?|price|rate|fee)|academic" + _ENDS
            + r"|researchers?" + _ENDS + r"|post-?docs?|"
            r"(?:non-?residents?|out[- ]of[- ](?:state|province|district|county|country)|non-résidents?|"
            r"low-income|unemployed|desemplead[oa]s|desempregad[oa]s|demandeu\w+ d.emploi|arbeitslose\w*|"
            r"werklozen|non[- ]?profits?|indigenous (?:students?|learners?)|veterans?|military|"
            r"government employees|obnl|osbl)(?: " + _PEOPLE
            + r")?|(?:sme|company|employer)[- ]sponsored" + _ENDS +
            r"|"
            r"(?:lawyers|nurses|dentists|doctors|gps|pharmacists|therapists|accountants|architects|"
            r"consultants|trainees|technicians|teachers|educators|physicians|engineers|companies|"
            r"organi[sz]ations|businesses|schools|agencies|employers|volunteers|parents)"
            r"(?:" + _ENDS + "|" + _CHARGED + r")|"
            r"(?:\w+ )?aged [34]\d (?:and|or) (?:above|over|older)",
        ("out-of-state", "non-residents", "corporate rate"),
    ),
    Entry(
        "non_member",
        r"(?<!spouse/)guests?" + _ENDS + r"|non-? ?members?(?: (?:price|rate|fee))?|not (?:a )?members?|"
        r"non-? ?membres?|"
        r"(?:external|outside)\s+(?:ph\.?d\.?[\s-])?(?:participants?|learners?|students?|candidates?)|"
        r"(?:all )?other (?:participants|learners|ph\.?d'?s|ph\.?d\.?[ -](?:students?|candidates?))|"
        r"(?:for|to) (?:all )?others" + _ENDS + r"|"
        r"(?:(?:students?|candidates?|phd['’]?s) )?(?:who are )?"
        r"(?:not enrolled in (?:the|our) [\w-]+|(?:enrolled|registered) (?:in|at) (?:an)?other "
        r"(?:universit(?:y|ies)|institutions?|schools?))|"
        r"nichtmitglieder|niet-leden|no (?:socios|miembros)|não (?:sócios|membros)",
        ("non-members", "Non member price", "non-membres", "for others", "enrolled in other schools"),
    ),
    Entry(
        "member",
        r"(?:member|network|association|consortium|federation|affiliated?) "
        r"(?:clubs|firms|organi[sz]ations|companies|business(?:es)?|employers|schools|libraries|societies)|"
        + _OF_A_BODY
        + r"|members?(?: (?:price|rate|fee)s?| pay| only|"
        r"(?= (?:by|before|after|until|from) )|" + _AT_A_TIME + "|" + _ENDS
        + r")|membres? (?:de l'|de la |des |d'|du )(?!personnel|équipe)[\w-]+" + _ENDS + r"|membres?" + _ENDS
        + r"|adhérent\w*|colegiad[oa]s|sóci[oa]s|associad[oa]s|"
            r"(?:leden van|mitglieder (?:des|der|von)) [\w&]{2,12}(?= ?[:(€]| zahlen| betalen)|"
            r"leden van (?:de|het) [\w-]+|"
            r"(?:friends|patrons|supporters|vrienden)(?: (?:of|van) (?:the |our |het |de )?[\w-]+)?"
            r"(?:" + _ENDS + "|" + _PAYING
        + r")|amis d(?:u|e la|es|e l.)\s?[\w-]+" + _ENDS + r"|mitglieder|leden" + _ENDS + r"|socios" + _ENDS,
        ("members", "for members:", "membres", "Member By Feb 19", "Member Standard"),
    ),
    Entry(
        "early_bird",
        r"early(?= ?[,;)/]|\s*$)|early[ -]?bird(?: (?:price|rate|registration|special|discount|fee))?|"
        r"early (?:registration|enrol?ment|booking|price|rate|fee)|(?:super )?saver|"
        r"if (?:paid|registered|booked) (?:by|before)|"
        r"(?:register|book|pay|(?<!be )paid|enrol+|sign up|buy|purchase|payments?|registrations?|bookings?)"
        r"(?:ed|ing)?(?: and (?:pay|paid))? (?:on or )?(?:by|before|until|up to|no later than)"
        r"(?= \w+ \d| \d)|"
        r"inscription hâtive|prévente|pre-?sale|advance (?:price|rate|fee|registration|booking)|"
        r"(?:tarif|prix) (?:hâtif|préférentiel)|frühbucher\w*|vroegboek\w*",
        ("Early bird", "early registration", "inscription hâtive"),
    ),
    Entry(
        "senior",
        r"(?:over|above) (?:5[05]|6[05])s?(?= ?[.,;:)]|\s*$| pay)|seniors|"
        r"senior(?: (?:citizens?|price|rate|fee|discount)|(?= ?[:(=–-]|\s*$))|(?:5[05]|6[05])\+|"
        r"(?:5[05]|6[05]) (?:and|or) (?:over|older)|aînés?|(?:5[05]|6[05]) ans et plus|senioren",
        ("Senior Fee", "60+", "aînés"),
    ),
    Entry(
        "alumni",
        r"alumni|alumnus|alums?|ancien\w* étudiant\w*|diplômé\w*(?: de|(?= et )|" + _ENDS + ")",
        ("alumni", "diplômés :"),
    ),
    Entry("staff",
          r"staff of (?:the|our) [\w-]+|"
          r"(?:(?:ubc|university|college|our) )?(?:employees?|staff)"
          r"(?: (?:price|rate|fee))?" + _ENDS + r"|membres du personnel|"
          r"employés(?: (?:de l'|de la |du )\w+)?" + _ENDS + r"|personnel" + _ENDS, ("staff:", "employés :")),
    Entry("group",
        r"bring an? (?:friend|colleague)|"
        r"(?:send(?:ing)? )?(?:two|three|four|five|six|ten|\d+) or "
        r"more(?: (?:people|persons|learners|participants|staff|employees|colleagues|places|seats))?"
        r"(?: from (?:one|the same|an|a single) \w+)?(?: pay)?|"
        r"(?:group|team) (?:price|rate|fee|discount|registration|booking)s?|groups?(?= ?[(:])|"
        r"groups? of(?: \d+)?|"
        r"for (?:two|2|three|3)(?: (?:people|persons|mates|friends|who|sharing|together|of you)|" + _ENDS
        + r")|(?:per|for a) (?:couple|pair|family|household)|a (?:couple|pair)(?= ?[.,;)]|\s*$)|"
        r"(?:households|couples|families)" + _ENDS
            + r"|/(?:couple|pair|family)|in-?house|in-?company|intra(?:-entreprise)?|groupe de \d+|"
            r"(?:at|on) your (?:own )?(?:site|premises|workplace|offices?)|"
            r"(?:closed|private) (?:course|group)s?|(?:tarif|prix) de groupe|groupes?" + _ENDS,
        ("group rate", "groups of 5")),
    Entry("resident",
        r"(?:in[- ](?:state|province|district|county)|"
        r"(?:b\.?c\.?|california|ontario|state|county|city|nova scotia|alberta) residents?)"
        r"(?: " + _PEOPLE + r")?|residents?" + _ENDS
        + r"|résidents?(?: du québec| de l.ontario| du canada)?(?: et \w+)?(?:" + _ENDS + "|" + _PAYING
        + r"|(?= (?:coûts?|prix|tarifs?|frais|montant)\b))",
        ("in-state tuition", "residents:")),
    Entry(
        "student",
        r"kursteilnehm\w+|(?:student|junior|retired) members?|"
        r"(?:full-time |current )?students?(?: (?:price|rate|discount)|"
        + _AT_A_TIME + "|" + _ENDS
        + r")|students of (?:the|our|this) (?:college|university|institute|school)|"
        r"(?:ph\.?d\.?|doctoral|graduate|master's)[ -](?:candidates?|students?)|ph\.?d'?s" + _ENDS
        + r"|ph\.?d'?s(?= (?:from|of|at))|tarif étudiant|étudiant\w*" + _ENDS
        + r"|(?:para|tarifa|propina) (?:(?:os|los) )?(?:estudantes|estudiantes|alumnos|alunos)(?!\w)"
        + r"|(?:estudiantes|estudantes)(?= [yeo] | (?:importe|precio|preço|valor)\b)"
        + r"|doctorant\w*|studierende|studenten(?: van (?:de |onze |het )?[\w-]+)?(?:" + _ENDS
        + "|" + _PAYING + ")" + r"|promovend(?:i|us)",
        ("student rate", "Students:", "tarif étudiant", "PhD candidates", "Étudiant Montant:"),
    ),
    Entry(
        "anyone",
        r"(?:private )?individuals?" + _ENDS + r"|singles?" + _ENDS + r"|^\W*régulier" + _ENDS
        + r"|on your own(?= ?(?:or|and|[:(),;=.!–/-])|\s*$)"
        + r"|(?:aged? )?(?:1[6-9]|2[0-5])(?:\+| ?(?:and|or) (?:over|above|older))|financement personnel|"
        r"à titre (?:personnel|individuel)" +
            r"|private (?:persons?|customers?|learners?|payers?)|"
            r"self-?fund(?:ed|ing)(?: learners?| students?)?|self-?pa(?:yers?|id)|self[- ]sponsored|"
            r"(?:for )?(?:the )?general public|for the public|the public(?= pays?)|public(?= ?[:(=–-]|\s*$)|"
            r"(?:all )?others|every(?:one|body)(?: else)?|community(?= ?[:(=–-]|\s*$)|adults?|"
            r"general (?:admission|rate|fee|price)|general(?= ?:)|regular participants|(?:grand|tout) public|"
            r"(?:tarif |prix )?(?:individuel|particuliers?)"
            + _ENDS
        + r"|autres|overigen|anderen|(?:el )?resto|(?:los )?demás|externe (?:teilnehmer\w*|deelnemers)|"
        r"público(?: en)? general|público geral",
        ("general public", "grand public", "others"),
    ),
    silent=
        r"\d{1,2} ?% (?:discount|off|reduction) (?:for|to) (?:our |all )?[\w'’-]+(?: [\w'’-]+)?|"
        r"discounts? for early[ -]?birds?(?: registration)?|early[ -]?bird discounts?(?! ?[:=])|"
        r"(?:faculty|team|staff|family|board|community|crew|committee|council|cast) members?|(?!" + _OF_A_BODY
        + r")members? (?:of|will|in)|"
        r"(?:per|each|every|all|of|par|pro|by the) (?:full-time |current )?"
        r"(?:students?|participants?|employees?|étudiant\w*)",
)  # fmt: skip

Period = PricePeriod | Literal["part", "person"]
"""``part``: for an hour, a day, a week or a term, which is neither the whole nor a unit of it."""
_PER = (
    r"(?:(?:per|a|an|each|every|chaque|by the|par|la|le|au|pro|je|por|al|"
    r"cada)\s(?:[\w-]+-(?:day|week|credit|unit|hour)\s)?|"
    r"/\s?)"
)

PERIOD: Words[Period] = Words(
    Entry("course",
          r"per \d+-(?:credit|point) unit|per unit of (?:competenc[ey]|study)|tuition by course|"
          r"each of (?:the |our |its |these )?(?:\w+ )?(?:courses|modules|cours)",
          ("each of the four courses",)),
    Entry("credit", _PER +
        r"(?:(?:semester |academic )?credit(?: hour| unit)?|(?:semester|quarter|unit) hour|unit|"
        r"ects(?:[ -]credit)?|ecs?|crédits?|crédito|studiepunt|unité)",
        ("per credit", "par crédit", "/credit")),
    Entry("month", _PER +
        r"(?:month|mo|mois|monat|maand|mes|mês)|monthly(?: (?:plan|option|billing|access))?|"
        r"month (?:by|to) month|mensuel(?:le)?s?(?: de)?|monatlich|maandelijks|mensual(?:es)?|mensal|mensais|"
        r"mensalidade",
        ("per month", "monthly", "month by month", "par mois")),
    Entry("year", _PER +
        r"(?:year|yr|an|année|jahr|jaar|año|ano|annum)|annual(?:ly)?|yearly|"
        r"(?:in )?(?:the )?(?:first|second|third|fourth) year|"
        r"(?:school|academic) year(?= (?:price|fee|cost|tuition))|annuel(?:le)?s?|jährlich|jaarlijks|"
        r"anual", ("per year", "annual", "par an")),
    Entry("course",
          r"(?:per|each|every) certificate|" + r"(?:each|every|chaque)\s(?:[\w-]+\s){0,2}"
          r"(?:course|module|cours)|" + _PER + r"(?:courses?|module|cours|kurs|modul|cursus|curso|módulo)",
          ("per course", "par cours", "/module")),
    Entry("session",
          r"(?:each|every) time (?:you|they|we)|" + _PER + r"(?:session|class|lesson|workshop|séance|atelier|"
          r"leçon|sitzung|termin|les|clase|sesión|sessão|aula)", ("per session", "par séance")),
    Entry("part", _PER +
        r"(?:hour|hr|night|day|week|wk|semester|term|quarter|level|heure|h|jour|semaine|session d|trimestre|"
        r"stunde|tag|woche|uur|dag|week|hora|día|semana)|"
        r"l'heure|(?:coût|tarif|taux) horaire|hourly (?:rate|cost|fee)s?", ("per hour", "par semaine")),
    Entry("person", r"(?:each|every) time|" + _PER +
        r"(?:person|head|participant|student|learner|seat|delegate|attendee|worker|employee|candidate|"
        r"trainee|individual|pupil|child|adulte?|registrant|place|ticket|guest|personne|étudiant\w*|"
        r"teilnehmer\w*|persoon|deelnemer|persona|pessoa)|"
        r"p\. ?p\.|pp",
        ("per person", "par personne", "p.p.")),
)  # fmt: skip

TAX_NAMES = (
    r"(?:\d{1,2}(?:[.,]\d{1,3})? ?% ?)?(?:applicable |all |relevant |local |sales |govt\.? )*(?:gst|hst|pst|"
    r"qst|tps|tvq|tvh|tva|vat|mwst\.?|ust\.?|btw|iva|tx|"
    r"tax(?:es)?)(?:(?:/| and | & |, | et )(?:gst|hst|pst|qst|tps|tvq|tax(?:es)?))*"
)

TAX: Words[Literal["included", "excluded"]] = Words(
    Entry("included",
        r"ttc|nett|net de tax\w*|tax(?:es)? in(?= ?[.,;)]|\s*$)|toutes taxes comprises|"
        r"taxes? (?:are )?(?:included|incl\.?|incluses?|comprises?)|"
        r"(?:inc(?:\.|l\.?|luding|lusive of|ludes)?|inkl\.?|inclusief|including all|avec|con|com) ?"
        + TAX_NAMES + r"|" + TAX_NAMES + r" (?:is |are )?"
        r"(?:included|incl\.?|incluses?|incluid\w+|incluíd\w+|inbegrepen)|tax-?inclusive|"
        r"brutto", ("including VAT", "TTC", "taxes incluses", "inkl. MwSt.")),
    Entry("excluded",
        r"(?:plus|excl(?:\.|uding|usive of|udes)?|ex\.?|before|without|zzgl\.?|exkl\.?|exclusief|más|mais|"
        r"sans les|avant(?: les)?|hors) ?" + TAX_NAMES + r"|" + TAX_NAMES +
        r" (?:(?:is |are )?(?:extra|excluded|additional|not included|non inclus\w*|en sus|will be added|"
        r"excl\.?|no incluid\w+|applicables?)|en sus)|"
        r"h\.?t\.?(?= ?[),;./]|\s*$|\s(?:par|pour|la|le)\s)|tax-?exclusive|netto|"
        r"subject to (?:gst|hst|vat|tax)",
        ("plus GST", "excl. VAT", "hors taxes", "taxes en sus", "zzgl. 19 % MwSt.")),
)  # fmt: skip
"""``+ GST`` is read by :data:`PLUS_TAX`: a sign is no word."""
PLUS_TAX = re.compile(rf"^\W{{0,3}}\+\s?{TAX_NAMES}(?!\w)", re.IGNORECASE)

FROM_THEN = (
    r"(?:after(?:wards?| that| this| which)?|thereafter|from then(?: on)?|then|puis|ensuite|par la suite|"
    r"après(?: cette date)?|dès lors|danach|anschließend|nachher|später|daarna|nadien|erna|vervolgens|"
    r"después|luego|posteriormente|depois)"
)
"""From the day on that was named last."""
