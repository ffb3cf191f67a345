"""What dates are for: start, end, last day to enrol; or updates, exams, information sessions, prices."""

from __future__ import annotations

from typing import Literal

from normalizer.date_rules.date_labels import (
    CLASS_DAYS_LABEL,
    DEADLINE_LABEL,
    END_LABEL,
    MEETING_LABEL,
    OTHER_LABEL,
    PERIOD_LABEL,
    START_LABEL,
    STUDY_PERIOD_LABEL,
)
from normalizer.date_rules.date_terms import BY, END, ENROL, MEETS, START
from normalizer.date_rules.date_words import DATE, Partial
from normalizer.date_rules.other_dates import OTHER_DATES
from normalizer.engine.roles import Role, Roles
from normalizer.workload_rules.meeting_words import WEEKDAY

For = Literal["start", "meeting", "end", "enrolment_deadline", "enrolment_period"]
"""``meeting`` a start, or the first of several days of one offering · ``enrolment_period`` the first of two
dates between which people enrol."""

_WORD = r"[\p{L}']++"
_FEW = rf"(?:(?!starting|beginning|commencing|débutant){_WORD},? ){{0,4}}?"
_AT = (
    r"(?:(?:(?:on|from|in|(?:the )?(?:first|last|second|third) (?:\p{L}++ )?(?:of|in)|fixée?|prévue?|set|"
    r"planned|est|sont|sera|(?:the )?week (?:of|beginning|commencing)|w/c|per year|a year|each year|annually|"
    r"yearly|à|au|at|the|by|is|are|be|early|late|mid|again|each|every|next|date|le|la|du|de|dès|en|op|in de|"
    r"vanaf|am|im|ab|vom|zum|dem|el|del|em|no|dia|a|o)(?!\p{L})|"
    r"à l'|:) ?){0,4}"
)
_HOUR = (
    r"(?:(?:(?:at|à|um|om) )?(?:midnight|noon|midday|minuit|midi|"
    r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|h(?: ?\d\d)?|uhr|uur)(?!\p{L}))"
    r"(?: \(?(?:[ecmp][sd]?t|(?:eastern|pacific|mountain|central|atlantic|local) time|utc|gmt|bst|he|hne|"
    r"hae)\)?)?,? (?:(?:on|le|am|op) )?)?"
)
"""The hour of a last day: "closes at 11:59 pm ET on August 21"."""
_BE = (
    r"(?:(?:is|are|will be|was|were|starts?|begins?|opens?|ends?|takes? place|held|due|falls|sera|aura lieu|"
    r"ont lieu|a lieu|est|sont|vindt plaats|findet statt|es|será|é) ?){0,2}"
)
DATES: Roles[Partial, For, tuple[For, Partial]] = Roles(
    DATE,
    [
        Role("under_another_label", None, "#",
             {"Last updated: March 3, 2026": None, "Exam date: 11 December 2026": None}, label=OTHER_LABEL),
        Role("intake", "start",
             r"# ?(?:[-–:(] ?)?(?:\d{1,2} )?(?:intakes?|cohorts?|starts?|"
             r"entry(?! (?:requirement|level|exam))|editions?|sections?|sessions?|offerings?|"
             r"rentrée)(?!\p{L})(?! (?:\p{L}++ ){0,2}(?:graduat|complet|has|have|was|were|finished))",
             {"the September 2026 intake": ("start", Partial(2026, 9)), "Hiver 2027 – 2 sections": ("start",
              Partial(2027, season="24"))}),
        Role("of_a_paper", None,
             r"(?:terms(?: (?:and|&) conditions)?|conditions|polic(?:y|ies)|regulations|price list|tariff|"
             r"version|edition) (?:of|dated|as of|from) (?:the )?#",
             {"our terms of 1 August 2025": None, "the regulations dated May 3, 2026": None}),
        Role("of_the_academic_year", None,
             r"(?:(?:academic|school|university|college) year|"
             r"année (?:scolaire|universitaire|académique)),? ?\(#",
             {"spread over the academic year (September – July)": None}),
        Role("enrolment_until_under_label", "enrolment_deadline",
             (r"^\W*(?:(?:already )?open|now|today|nu|heute|jetzt|maintenant|aujourd'hui)\)? ?(?:-|–|—|to|"
              r"until|till|tot|bis|au|jusqu'au) ?\(?#",
              r"^\W*(?:until|till|before|by|jusqu'(?:au|à)|avant(?: le)?|tot(?: en met)?|t/m|bis(?: zum)?|"
              r"até|hasta(?: el)?) #"),
             {"Sign up period: (now) – (29:02:2024)": ("enrolment_deadline", Partial(2024, 2, 29)),
              "Inscriptions: maintenant – 5 mars 2027": ("enrolment_deadline", Partial(2027, 3, 5)),
              "Candidaturas: até 5 de março de 2027": ("enrolment_deadline", Partial(2027, 3, 5))},
             label=PERIOD_LABEL),
        Role("study_period", "meeting", r"^[^.;\d]{0,40}?#",
             {"Study period: May 2025 (Period 5)": ("meeting", Partial(2025, 5)),
              "Study period: 6 months": None},
             label=STUDY_PERIOD_LABEL),
        Role("class_days", "meeting", r"^[^.;\d]{0,20}?#",
             {"Lesdata: 5 maart en 9 april 2027": ("meeting", Partial(None, 3, 5)),
              "Lesdagen: zie rooster": None},
             label=CLASS_DAYS_LABEL),
        Role("priced_from", None, r"[$€£]\d[\d.,]* for (?:starts?|intakes?|entry) (?:up to|from|before|after|"
                                  r"until|as of|on or \p{L}++) #",
             {"$12,250 for starts from January 2026": None}),
        Role("hoped_for", None, r"(?:hopes?|hoping)(?: \p{L}++){1,7}? (?:in|on|for|by)? ?(?:the )?#",
             {"We hope to welcome a new class in Winter 2027": None}),
        Role("of_one_part", None,
             r"(?:term|semester|module|part|phase|unit|block|level|year|week|semestre|trimestre|"
             r"bloc) (?:\d{1,2}|i{1,3}v?|one|two|three|four) ?:? ?\(?#",
             {"When: Term 4 (September 2027)": None,
              "Intake: Trimester 1 (March 2027)": ("start", Partial(2027, 3))},
             label=r"^(?!.*(?:intake|start|entry|entrée|rentrée))"),
        Role("open_for_a_term", "start", (
            rf"(?:registration|enrol+ment|inscriptions?)(?: {_WORD}){{0,2}} (?:open|"
            rf"ouverte?s?)(?: now)? (?:for|pour|à) {_AT}(?:(?:session|trimestre) )?(?:d'|de l'|de )?#",
            r"(?:open for registration|now enrol+ing|now registering)(?: for)?:? (?:the )?#",
            r"^for the # (?:term|semester|session|quarter)\W*$"),
             {"Registration is now open for the Spring 2027 term": ("start", Partial(2027, season="21")),
              "no sections for the Fall 2027 term": None}),
        Role("is_to_be_given", "start",
             r"(?:formation|(?:micro)?programme|cours|certificat|microcertification|diplôme|dess|aec|dep|"
             r"maîtrise|baccalauréat|parcours|cohorte|course|program|micro ?credential|certificate|"
             r"certification|diploma|academy|boot ?camp|"
             r"class)(?!\p{L})[^.;]{0,50}? (?:(?:ouvr(?:e|ira)|opens?|will open) (?:ses|its) "
             r"(?:portes|doors)|"
             r"rolls? out|comes? online|(?:verra|voit) le jour|sera (?:lancée?|offerte?|donnée?)|"
             r"entrera en classe|"
             r"accueill(?:e|era) (?:ses|sa|une) premi\p{L}+ \p{L}++)(?: (?:to|aux?) \p{L}++)? ?"
             r"(?:(?:dès|en|le|à l'|au|on|in|cet?) ?){0,2}#",
             {"Un microprogramme de 1er cycle ouvrira ses portes en mars 2027": ("start", Partial(2027, 3)),
              "Le musée ouvrira ses portes en mars 2027": None}),
        Role("open_to_seasons", "start",
             r"admissions? (?:seulement )?(?:aux?|à|en) (?:l'|la )?(?:(?:sessions?|trimestres?) )?(?:d'|"
             r"de l'|de )?#",
             {"Admission aux trimestres d'automne et d'hiver": ("start", Partial(None, season="23"))}),
        Role("open_until", "enrolment_deadline",
             r"(?:registrations?|applications?|enrol+ment|bookings?|sign ups?|inscriptions?|candidatures?|"
             r"anmeldung|inschrijving|inscripci(?:ón|ones)|inscriç(?:ão|ões)|"
             r"candidaturas?)(?: \p{L}++)? (?:open|ouverte?s?|möglich|geöffnet|geopend|mogelijk|abierta?s?|"
             r"aberta?s?) (?:until|till|through|jusqu'au|tot(?: en met)?|bis(?: zum)?|hasta(?: el)?|até) #",
             {"registration open until 1 July 2027": ("enrolment_deadline", Partial(2027, 7, 1)),
              "Anmeldung möglich bis zum 1. Juli 2027": ("enrolment_deadline", Partial(2027, 7, 1)),
              "Registration opens 1 July 2027": None}),
        Role("of_no_learning", None,
             (rf"{OTHER_DATES} {_FEW}{_BE}{_AT}#", rf"{OTHER_DATES}"
              r"(?: (?:until|till|before|jusqu'au|tot|bis)) "
              r"#", rf"{OTHER_DATES}"
              rf"(?: {_WORD}){{0,3}} \((?:until|till|before|jusqu'au|tot|bis) #",
             r"(?:students|learners|those|people|anyone|candidates|participants) (?:who|"
             r"that) (?:\p{L}++ ){1,3}?(?:in|on|before)? #"),
             {"Last updated March 3, 2026": None, "The final exam is on December 11, 2026": None,
              "No class on October 12, 2026": None, "Early bird price until August 1, 2026": None}),
        Role("over", None,
             (r"#[^.;|]{0,40}[(–—-] ?(?:completed|finished|ended|concluded|past|now over|cancell?ed|"
              r"called off|annulée?s?|terminée?s?|abgeschlossen|abgesagt|afgelopen|geannuleerd|finalizado|"
              r"cancelado|encerrado)(?!\p{L})",
            r"(?:previous|past|last|former|earlier|completed|inaugural|dernière|vorige|"
            r"letzte[rs]?) (?:{n} )?(?:cohorts?|groups?|intakes?|runs?|editions?|class|sessions?|offerings?|"
            r"promotion|groupe|kurs)(?: \p{L}++){0,3} (?:was|were|ran|began|started|took place|met|graduated|"
            r"finished|a (?:eu|débuté|commencé))(?: \p{L}++){0,2} #",
            r"(?:who|they|recipients|earners|graduates|participants) (?:have |has )?(?:took|taken|joined|"
            r"completed|attended|finished|passed)(?: [\p{L}\d-]++){0,8} (?:in|on|during) #",
            r"(?:(?:first|last) (?:ran|took place)|(?:was|were|has been) (?:first|last) "
            r"(?:run|offered|held|taught|launched|delivered|given))(?: \p{L}++){0,2} #",
            r"(?:{n}|{word_n}) year (?:term|period|consent) (?:starting|beginning|commencing|"
            r"effective)(?: on)? #"),
             {"She who took the course in March 2014": None, "a seven-year term starting May 5, 2027": None,
              "April 8 to June 14, 2027 (completed)": None, "The last group began on 3 February 2026": None,
              "This course first ran in April 2014": None}),
        Role("in_another_language", None,
             (r"also (?:running|runs|available|offered|taught|given|delivered) in (?:english|french|spanish|"
              r"german|dutch|italian|portuguese|chinese|arabic),?(?: \p{L}++){0,3} #",
              r"(?:aussi|également) (?:offerte?|donnée?|disponible) en (?:anglais|français|"
              r"espagnol),?(?: \p{L}++){0,3} #"),
             {"It is also running in English, starting May 4, 2026": None,
              "Aussi offert en anglais à partir du 4 mai 2026": None}),
        Role("of_a_degree", None,
             r"(?<!, )(?:ma|msc|mba|meng|llm|ba|bsc|bba|phd|dba|mphil|masters?|master's|master of|"
             rf"bachelor\p{{L}}*|doctorate|doctor of) (?!class)(?:{_WORD} ){{0,5}}?(?:start\p{{L}}*|"
             rf"begin\p{{L}}*|commenc\p{{L}}+) {_AT}#",
             {"The MSc in Crop Science starts in September 2027": None,
              "held in Boston, MA starting in May 2027": ("start", Partial(2027, 5))}),
        Role("of_one_kind_of_class", None,
             r"(?<!(?:and|&|or|et|,) )(?:labs?|laborator(?:y|ies)|tutorials?|seminars|recitations?|"
             r"clinicals?|practicums?|placements?|stages?|laboratoires?|"
             r"travaux pratiques)(?: sections?)? (?:will )?(?:start|begin|commence|débute|"
             rf"commencent)\p{{L}}* {_AT}#",
             {"Labs start the week of January 11, 2027": None,
              "Lectures and labs start on 11 January 2027": ("start", Partial(2027, 1, 11))}),
        Role("of_the_other", None, r"^(?:that|the other) one [^.;]{0,50}?#",
             {"That one starts in June 2027": None}),
        Role("of_the_early", None, (
            rf"{ENROL}(?: {_WORD}){{0,4}}? {BY} {_HOUR}{_AT}#,? ?"
            r"(?:(?:and|to|et|pour) (?:save(?! (?:your|a) (?:spot|seat|place))|pay|get \d|économise[rz]|"
            r"payer?|profite[rz]|(?:receive|get|enjoy|win|claim|qualify for) (?:[\w%-]++ ){0,3}?"
            r"(?:free|off|discount\w*|gift|bonus|reduced|lower|special|early)(?!\p{L}))|"
            r"(?:for|at) (?:the |an? )?(?:early(?: bird)?|discounted|reduced|lower|special) "
            r"(?:rate|price|fee)|"
            r"for (?:only |just )?[$€£]\d|:? [$€£]\d)",
            r"(?:by|before|until|prior to|avant(?: le)?|d'ici(?: le| au)?|jusqu'au) #(?: [\p{L}']++){0,6}? "
            r"(?:priority|prioriti[sz]ed|(?:considered|reviewed) first|first consideration|"
            r"(?:en |la )?priorité|prioritaires?)",
            r"(?:[$€£] ?\d[\d.,]*|\d ?[$€])(?: [\p{L}'-]++)?,? (?:if|when|for those who|"
            rf"si)(?: {_WORD}){{1,4}}? {BY} {_AT}#"),
             {"Register before 1 May 2027 and save $50": None, "$299 if you register by May 1, 2027": None,
              "Register before 1 May 2027 and receive a free textbook": None,
              "Applications received by August 15 will be given priority.": None,
              "Les dossiers reçus avant le 15 août seront traités en priorité": None,
              "Starts August 15 with priority for nurses": ("start", Partial(None, 8, 15)),
              "Register by May 1, 2027 to secure a place": ("enrolment_deadline", Partial(2027, 5, 1)),
              "It costs $95; register by May 1, 2027": ("enrolment_deadline", Partial(2027, 5, 1))}),
        Role("last_day_to_enrol", "enrolment_deadline", (rf"{ENROL}(?: [\w'’]+){{0,7}}? {BY} {_HOUR}{_AT}#",
            r"(?:registrations?|enrol+ments?|applications?|bookings?|inscriptions?|candidatures?|anmeldung|"
            r"inschrijving)(?: for [^.;:]{2,40}?)? (?:opens?|ouvr\p{L}+|öffnet|"
            r"opent) [^.;:]{4,30}? (?:and|et|und|en|until|till|jusqu'au|bis|"
            r"tot)(?: (?:will )?(?:closes?|ends?|se terminent?|ferment?|prennent fin|endet|"
            rf"sluit))? {_HOUR}{_AT}#",
            rf"(?:(?:last|final) (?:day|date) (?:(?:to|for) (?:{_WORD} ){{0,2}}?|of )?|"
            rf"derni(?:er|ère) (?:jour|journée|date) (?:pour |d'|de |des |de l')(?:vous )?){ENROL}"
            rf"(?: {_WORD}){{0,5}}? ?:? ?{_AT}#",
            r"(?:deadline|(?:closing|cut ?off|due) date|anmeldeschluss|anmeldefrist|"
            r"bewerbungs(?:schluss|frist)|"
            r"(?:clôture|fin|limite|délais?|date limite) (?:des |d[e'] ?)"
            rf"(?:inscriptions?|candidatures?|demandes?|dépôt|admission))(?: {_WORD}){{0,6}}?(?: is|"
            rf" for|:)? {_AT}#",
            r"(?:applications?|registrations?) due #", r"^délai ?:? ?(?:le )?#",
            r"(?:(?:must|has to|have to|needs? to|should) "
            r"(?:reach us|be (?:with us|here|in|returned|received)|arrive|come back)|"
            rf"doi(?:t|vent) (?:nous parvenir|être (?:reçue?s?|remise?s?)))(?: {_WORD}){{0,3}}? (?:{BY}|"
            rf"le) {_HOUR}{_AT}#"),
             {"Register by September 1, 2026": ("enrolment_deadline", Partial(2026, 9, 1)),
              "Applications close at 5 pm on 1 May 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "Inscriptions jusqu'à 16 h le 1er mai 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "Final day for registration is 1 May 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "Le dernier jour d'inscription est le 1 mai 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "The final exam is on 1 May 2027": None,
              "The closing date is 1 May 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "The deadline to apply is September 1, 2026": ("enrolment_deadline", Partial(2026, 9, 1)),
              "Clôture des inscriptions le 1er mai 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "Anmeldeschluss 1. Mai 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "Dossiers à déposer avant le 1er mai 2027": ("enrolment_deadline", Partial(2027, 5, 1)),
              "Forms must reach us by 14 March 2027": ("enrolment_deadline", Partial(2027, 3, 14))}),
        Role("enrolment_from", "enrolment_period",
             rf"{ENROL}(?: {_WORD}){{0,4}}? ?:? (?:from|between|du|van|vom|del|de|dès|as of) #",
             {"Register from June 1, 2026": ("enrolment_period", Partial(2026, 6, 1))}),
        Role("ends_whenever_it_begins", "end",
             r"(?:\d{1,2} \p{L}{2,9}\.?(?:,? \d{4})?|^\d{4}|tb[acd]) (?:to|until|till|through|au|bis|"
             r"tot(?: en met)?|t/m|-|–|—) #",
             {"Du 3 jui. 2027 au 20 août 2027": ("end", Partial(2027, 8, 20))}),
        Role("ends", "end", rf"(?<!(?:accepted|open|available|closed|access) ){END} {_AT}#",
             {"and ends 9 November 2026": ("end", Partial(2026, 11, 9))}),
        Role("one_of_several", "start",
             r"(?:(?:run|runs|held|hold|give|given|offered|offer)(?: it| this)? "
             r"(?:twice|(?:{word_n}|\d) times)[^.;:]{0,40}:|"
             r"each (?:a|on a) separate (?:day|date|run) ?:|"
             r"(?:any|one|either|all) of (?:these|the following|the|our|two|three)? ?(?:\p{L}++ ){0,2}?"
             r"(?:dates?|days?|mornings?|afternoons?|evenings?|weekends?|sessions?|times)|"
             rf"au choix|choice of (?:{{word_n}} )?dates?) ?:? ?{_AT}#",
             {"on any of these mornings: October 3, 2026": ("start", Partial(2026, 10, 3)),
              "dates au choix : 3 octobre 2026": ("start", Partial(2026, 10, 3))}),
        Role("on_so_many_weekends", "meeting",
             r"(?:{n}|{word_n}) (?:\p{L}++ )?(?:weekends|week ends|fins de semaine|wochenenden|"
             r"fines de semana) ?[(,:–-] ?#",
             {"Two weekends (Oct. 3-4 and Oct. 17-18, 2027)": ("meeting", Partial(None, 10, 3, last_day=4))}),
        Role("meets", "meeting", (rf"{MEETS}(?: {_WORD}){{0,3}}? ?:? ?{_AT}#",
            r"(?:course|class|classes|program|programme|workshop|cours|formation) (?:runs?|meets?|is held|"
            r"takes place|is offered|se donne)[^.;]{0,45}?#",
                                  r"(?:days|sessions|meetings|dates|workshops|classes|dagen|bijeenkomsten|"
                                  r"séances|jours|termine)(?: of [^:.;]{0,15})?: ?#",
                                  r"^(?:day|dag|jour|journée|tag|día|dia) \d{1,2}:? ?#",
                                  r"(?:{n}|{word_n}) (?:\p{L}++ ){0,2}?(?:sessions|meetings|lessons|classes|"
                                  r"days|bijeenkomsten|lessen|séances|rencontres|"
                                  r"termine)[,:;]? (?:\d[\d:.h\x20–-]{2,14}(?:[ap]m|uur|uhr)?)? ?#",
                                  r"(?:first|opening|inaugural) (?:taught |teaching )?(?:day|class|session|"
                                  r"meeting|lesson|lecture|gathering)(?: \p{L}++){0,3} ?:? ?#",
                                  r"(?:first (?:night|afternoon|saturday|sunday)|"
                                  r"(?:first|opening) (?:evening|morning|weekend))"
                                  r"(?: (?:of|in) (?:class|the (?:course|program(?:me)?|series)))?"
                                  r"(?: (?:is|will be|falls)| ?:)? ?(?:on )?#",
                                  r"(?:meet|gather|get together)s? for the first time (?:on )?#"),
             {"takes place on 17 October 2026": ("meeting", Partial(2026, 10, 17)),
              "First night is September 12.": ("meeting", Partial(None, 9, 12)),
              "The first night of the film is September 12.": None,
              "Two sessions of 4 hours: 3 October 2026": ("meeting", Partial(2026, 10, 3))}),
        Role("of_a_gathering", "meeting",
             r"^(?:[\p{L}-]++ ){0,3}?(?:webinar|workshop|class|course|seminar|masterclass|session|"
             r"clinic|intensive|retreat|atelier|formation|cours|séance|webinaire|kurs|seminar|cursus|taller|"
             rf"curso) ?[,:|–—-] ?(?:{WEEKDAY}\.?,? )?#",
             {"Live webinar, March 12, 2027": ("meeting", Partial(2027, 3, 12)),
              "Next workshop – 5 May 2027": ("meeting", Partial(2027, 5, 5))}),
        Role("course_opens", "start",
             (r"(?:^|[;,] ?)(?:the |this |our |"
              r"it )?(?:(?!registration|enrol|applica|book|sign|admission|exam|test|fund|grant)[\p{L}-]++ "
              r"){0,4}?(?:courses?|"
              r"class(?:es)?|program|programme|cohorts?|groups?|intakes?|sessions?|module|it|bootcamp|"
              r"training|academy|micro ?credential|certificate|teaching|"
              r"(?:round|edition|run|sitting|section)s?"
              r"(?: of (?:the|each|this|our) (?:\p{L}++ )?(?:course|module|class|program(?:me)?))?)"
              r"(?:, [^,.;]{2,60},)? (?:re)?opens? (?:its doors )?(?:again )?(?:on |"
              r"in )?#",
              r"(?:re)?opens again (?:on )?#",
              rf"opens (?:at|in) (?:the |our )?(?:{_WORD} ){{1,5}}?(?:on )?#"),
             {"The course opens on 3 March 2027": ("start", Partial(2027, 3, 3)),
              "Registration for the course opens on 3 March 2027": None,
              "The next round opens on 3 March 2027": ("start", Partial(2027, 3, 3)),
              "The next round of applications opens on 3 March 2027": None}),
        Role("held_in_a_town", "start",
             (r"(?:sessions|classes|workshops|courses|groups|dates|seminars|it|which) (?:are|will be|is|run|"
              r"take place)(?: held| offered| scheduled)? (?:in|at) (?:[\p{L}.-]++ ){1,3}(?:on )?#",
            r"(?:offered|held|taught|given|delivered|running|scheduled|be(?:ing)? presented)(?: live|"
            r" in person)? (?:in|at|à) (?!the|our|this|all|an? |{word_n}|several|more )(?:[\p{L}.-]++ ){1,3}"
            r"(?:on |from )?#", r"be(?:ing)? (?:presented|held|taught|given|delivered) from #"),
                {"Sessions are in Surrey on March 4-6": ("start", Partial(None, 3, 4, last_day=6)),
                 "being presented in Leeds from 4 May 2027": ("start", Partial(2027, 5, 4)),
                 "Awards were presented in Leeds on 4 May 2025": None}),
        Role("starts", "start", (rf"{START}(?: in \p{{L}}++)? ?,? ?{_AT}#",
            r"(?:opens?|opening|launch\p{L}*|starts?|starting|begins?|offers?|runs?|"
            r"welcomes?) (?:(?:teaching|offering|delivering|running|giving|training) )?(?:its|an?|the|their|"
            r"our) (?:[\w-]++ ){0,5}?(?:course|program(?:me)?|boot ?camp|class|certificate|"
            r"micro ?credential|cohort|group|workshop|diploma|"
            r"academy)(?: of (?:{n}|{word_n}) {weeks})?"
            rf"(?: (?:in|on|for) (?:(?!in |on ){_WORD} ){{1,4}}?|"
            rf" )(?:(?:in|on|this) )?{_AT}#"),
                {"The college opens a bootcamp in baking in March": ("start", Partial(None, 3)),
                 "Classes start Monday, October 5, 2026": ("start", Partial(2026, 10, 5)),
                 "débute le 12 janvier 2027": ("start", Partial(2027, 1, 12))}),
        Role("takes_students", "start",
             r"(?:admits?|accepts?|takes?|enrols?|welcomes?) (?:in )?(?:{n} |{word_n} |new |"
             r"its )*(?:(?:students|learners|candidates|apprentices|participants|trainees)|"
             rf"(?<=\d )\p{{L}}++s)(?: (?:to|into) (?:{_WORD} ){{1,7}}?| )(?:each |every |in |on )?#",
             {"It takes new students each September": ("start", Partial(None, 9)),
              "will admit 25 reporters on 19 January 2027": ("start", Partial(2027, 1, 19))}),
        Role("from_a_day", "start",
             r"(?:(?:full|part) time|campus|site|nights|online|years|berufsbegleitend|teilzeit|vollzeit|"
             rf"evenings?|mornings?|{WEEKDAY}|weekends?|weeks?|(?:bi)?weekly|fortnightly|months|classes|lessons|sessions|zoom|"
             r"[ap]\.?m\.?|(?:to|till|until|-|–|às|à|bis|tot) ?\d{1,2}(?:[:.h]\d\d)?(?: ?(?:h|uhr|uur))?|"
             r"semaines|mois|soirs?),? (?:(?:starting|beginning) )?(?:from|von|à partir du|"
             r"a partir de(?:l)?|desde(?: el)?|vanaf|ab(?: dem)?|"
             r"dès le) (?:the )?#(?! ?(?:-|–|to|until|till) ?(?:\d{1,2} ?)?(?:$|[ap]m))",
             {"Four Tuesday evenings from 3 February 2026": ("start", Partial(2026, 2, 3)),
              "runs eight weeks from October 6, 2025": ("start", Partial(2025, 10, 6))}),
        Role("from_then_you_learn", "start",
             r"^(?:from|starting|beginning|as of|as from) #,? ?(?:on(?:wards?)? ?,? ?)?(?:you|we|learners|"
             r"students(?! of )|participants|"
             r"(?:the|this|our) (?:[\p{L}-]++ ){0,4}?"
             r"(?:course|program(?:me)?|certificate|diploma|micro ?credential) "
             r"(?:can|runs|will|is (?:taught|given|offered)))(?!\p{L}|"
             r" (?:can |may |will )?(?:register|apply|enrol|book|pay|sign))",
             {"From 8 September 2025 you learn to weld": ("start", Partial(2025, 9, 8)),
              "From 8 September 2025 you can register": None}),
        Role("evenings_in_a_month", "start",
             (r"(?:weeks|mornings|evenings|afternoons|nights|weekends|saturdays|sundays|mondays|tuesdays|"
              r"wednesdays|thursdays|fridays|"
              r"(?:every|each|most|chaque) (?:weekend|\p{L}+day|fin de semaine|samedi|dimanche)) (?:in|this|"
              r"en|de) (?:the )?(?:late |early |mid )?#",
              r"(?:^|[,;:|–—-] ?)(?:on |over )?(?:an?|one|{n}|{word_n}) (?:\p{L}++ )?(?:weekend|day|"
              r"\p{L}+day|evening|morning|afternoon)s? in (?:late |early |mid )?#"),
             {"Groups set out every weekend in March 2026": ("start", Partial(2026, 3)),
              "On campus, one weekend in March 2026": ("start", Partial(2026, 3)),
              "Closed every weekend in March 2026": None, "closed one weekend in March 2026": None}),
        Role("beside_clock_times", "meeting",
             (rf"(?:^|[,;|(] ?)(?:les? |on )?(?:{WEEKDAY}\.?,? )?#,? ?(?:from |at |de |von |"
              r"van )?(?:noon|midday|midi|\d{1,2}(?:[:.h]\d\d| ?h ?(?:\d\d)?)?) ?"
              r"(?:[ap]\.?m\.?)? ?(?:-|–|to|until|till|à|bis|"
              r"tot) ?"
              r"(?:midi|noon|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m|uur|uhr|h(?!\p{L})|(?=[,;.)]|$)))",),
             {"Live online, Thursday 12 March 2026, 12.30 to 3.30 pm": ("meeting", Partial(2026, 3, 12)),
              "Friday 5 June 2026, noon to 1:30 pm": ("meeting", Partial(2026, 6, 5)),
              "Au verger, le samedi 5 avril 2025, de 9 h à 16 h": ("meeting", Partial(2025, 4, 5))}),
        Role("opens_with_it", "start",
             (r"^(?:it |the course )?opens (?:on )?#", r"^(?:{n}|{word_n}) {days} from #",
              r"^ouverture ?: ?(?:le )?#",
              r"(?:^|[;,] ?)(?:we|the (?:group|class|course)) (?:meet|gather|come together)s? (?:at|on|in) "
              r"[^.;,]{3,50},? (?:on|in) (?:late |early |mid )?#",
              r"(?:atelier|formation|workshop|seminar|course|class)(?: \p{L}++)? (?:aura lieu|se tiendra|"
              r"takes place|will be held)(?: [\p{L}'-]++){1,9} (?:le|on) #"),
             {"Opens May 4, 2026.": ("start", Partial(2026, 5, 4)), "Registration opens May 4, 2026": None,
              "We meet on a hill farm, in May 2026": ("start", Partial(2026, 5)),
              "Seven days from 3 October 2026": ("start", Partial(2026, 10, 3))}),
        Role("each_in_its_own", "start",
             (r"^(?:on |le )?#,? (?:in|at|en|à) [^,.;\d]{2,25}[,;] (?:and |et )?(?:on |le )?(?=\p{L}+ \d|"
              r"\d{1,2}\p{L}* \p{L})",
              r"^(?:on |le )?(?:\d{1,2}\p{L}* \p{L}++|\p{L}++ \d{1,2})(?: 20\d\d)?,? (?:in|at|en|"
              r"à) [^.;\d]{2,30}?[,;] (?:[^.;]{4,50}[,;] )?(?:and |et )?(?:on |le )?#,? "
              r"(?:in|at|en|à) \p{L}"),
             {"March 12 in Spanish, March 19 in English": ("start", Partial(None, 3, 12)),
              "March 12 in an old diary": None}),
        Role("last_day_under_label", "enrolment_deadline", r"^[^.;]{0,60}?#",
             {"Registration deadline: September 1, 2026": ("enrolment_deadline", Partial(2026, 9, 1))},
             label=DEADLINE_LABEL),
        Role("end_under_label", "end", r"^[^.;]{0,60}?#",
             {"End date: November 9, 2026": ("end", Partial(2026, 11, 9))}, label=END_LABEL),
        Role("enrolment_under_label", "enrolment_period", r"^[^.;]{0,60}?#",
             {"Registration: June 1, 2026": ("enrolment_period", Partial(2026, 6, 1))}, label=PERIOD_LABEL),
        Role("at_a_clock_time", "meeting",
             (r"#,? (?:at |à |um |om )?\d{1,2}(?:[:.h]\d\d)? ?(?:[ap]\.?m\b|uhr|uur|h(?!\p{L}))",
              r"(?:live|online|zoom|teams|webinar|workshop) (?:on )?#,? at (?:noon|midday)(?!\p{L})",
              r"[$€£]\d[\d.,]* in (?:[\p{L}.-]++ ){1,3}?(?:on )?#"),
             {"on Teams, 12 March 2027 at 6 p.m.": ("meeting", Partial(2027, 3, 12)),
              "live online on 12 March 2027 at noon": ("meeting", Partial(2027, 3, 12)),
              "The exam is on 12 March 2027 at 6 p.m.": None,
              "The office closes on 12 March 2027 at noon": None,
              "$195 in Halifax on 4 June 2027": ("meeting", Partial(2027, 6, 4))}),
        Role("after_a_printed_label", "start",
             r"^(?:length|duration|schedule|dates?|when|session|term|horaire|durée|calendrier|datum|"
             r"wann) ?:[^.;]{0,80}?#", {"Schedule: Two evenings, July 2027": ("start", Partial(2027, 7))}),
        Role("in_a_name", "start", r"(?:-|–|—|,|\() ?#\)?\W*$",
             {"Programme: Commis comptable - septembre 2026": ("start", Partial(2026, 9))},
             label=r"^(?:programs?|programmes?|courses?|title|name|event|cours|titre|opleiding|kurs|"
                 r"curso)\W*$"),
        Role("meeting_under_label", "meeting", r"^[^;]{0,60}?#",
             {"Dates: 29 March 2027": ("meeting", Partial(2027, 3, 29))},
             label=MEETING_LABEL),
        Role("start_under_label", "start", r"^[^;]{0,60}?#",
             {"Start date: September 14, 2026": ("start", Partial(2026, 9, 14))}, label=START_LABEL),
    ],
    lambda date, role, words: None if role == "enrolment_period" and date.season else (role, date),
)  # fmt: skip
"""Dates whose words or label say what they are for."""
