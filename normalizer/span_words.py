"""What a calendar length is of: the whole offering or each of its courses; or access, validity, experience, waiting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from normalizer.effort_words import of_each
from normalizer.patterns import number
from normalizer.roles import Role, Roles
from normalizer.time_words import ABOUT, SPANS, Span, Unit

Kind = Literal["whole", "each", "days_a_week"]


@dataclass(frozen=True)
class Length:
    """A calendar length and what it is of."""

    kind: Kind
    min: float | None
    max: float | None
    unit: Unit
    times: float | None = None
    """How many courses of that length the same words count."""


def _length(span: Span, kind: Kind, words: Mapping[str, str | None]) -> Length:
    times = words.get("times")
    return Length(kind, span.min, span.max, span.unit, times=number(times) if times else None)


_WORD = r"[\p{L}'’-]++"
_FEW = rf"(?:{_WORD} ){{0,3}}?"
_TIMES = r"(?P<times>{n}|{word_n})"
_PART = r"(?:courses?|modules?|units?|lessons?|parts?|chapters?|levels?|phases?|blocks?|terms?|cours|unités?|volets?|blocs?|kurse?|sprints?)(?!\p{L})"
_COURSE = (
    r"(?:courses?|programs?|programmes?|trainings?|workshops?|class|micro ?credentials?|certificates?|certification|diploma|degree|seminars?|"
    r"bootcamps?|boot camp|camp|formation|cours|cursus|opleiding|kurs|weiterbildung|lehrgang|curso|formación|formação|series|learning path|"
    r"specialization|nanodegree|masterclass|intensive|apprenticeship|schedule|format)(?!\p{L})"
)
_NOT_LONG = (
    r"(?:access|trial|experience|guarantee|extension|breaks?|vacation|holiday|notice|placement|practicum|internship|externship|co op|work term|"
    r"membership|subscription|licen[cs]e|warranty|refund|window|period of access|grace|waiting|deadline|probation|contract|project|exam\w*|"
    r"conference|stage|essai|expérience|préavis|ervaring|erfahrung|experiencia|experiência|diplom[ae]s? (?:graduates|holders)|money back|return|"
    r"old|of age|and (?:older|up|over)|in advance|ahead|ago|later|before|prior|earlier|after|from (?:the )?(?:start|date|purchase|registration)|of (?:\p{L}+ )?(?:age|experience|access|employment|work|service|practice|support)|"
    r"business|avant|après|d'expérience|d'âge|geleden|vor|nach|antes|después|depois|history|tradition|anniversary|installments?|instalments?|payments?)(?!\p{L})"
)
_AWAY = (
    r"(?:access|available|availability|valid\w*|valable|valide|gültig|geldig|expir\w*|renew\w*|recertif\w*|guarantee\w*|trial|experience|recordings?|"
    r"stay|stays|kept|keep|retain|paid|pay|payable|payments?|install?ments?|instal?ments|extend\w*|extension|wait\w*|process\w*|deliver(?:y|ies)|mailed|shipped|"
    r"issued|review\w*|respond\w*|repl(?:y|ies)|answer\w*|taught (?:it|this|them)|offered (?:it|this)|established|founded|existed?|existe|history|worked|employed|aged?|"
    r"registration|registered|enrol+ment (?:closes|opens)|closes|opens|deadline|refund\w*|cancel\w*|withdraw\w*|graduates? of|holders? of|graduat\w+|promotion|save[ds]?|"
    r"project|placement|practicum|internship|exam\w*|break|holiday|next|previous|last|past|accès|délai|sous|depuis|expérience|renouvel\w*|validité|starts?|begins?|commence|débute|"
    r"posted|updated|requires? at least|must have|minimum of|tous les|toutes les|chaque|every|within|in the first|the first|first|after|before|until|zugang|zugriff|toegang|acceso|acesso|erfahrung|ervaring)"
)
_DOING = (
    r"(?:takes?|taking|lasts?|lasting|runs?(?: for)?|running(?: for)?|spans?|spanning|spread over|delivered over|offered over|held over|taught over|meets? for|"
    r"continues for|stretche[sd] over|conducted over|extends over|over a period of|over the course of|complet(?:e|es|ed|ing)(?: it| this| the \p{L}+)? (?:in|over)|"
    r"finish(?:ed)?(?: it)? in|done in|requires|consists of|expect(?: to spend)?|allow|plan(?: on| for)|duration of|length of|period of|duration is|length is|duration:|"
    r"dure|durent|durera|s'échelonne(?:nt)? sur|s'étend sur|s'étale sur|échelonnée?s? sur|étalée?s? sur|répartie?s? sur|durée de|durée d'|se fait en|se déroule (?:sur|pendant)|"
    r"duurt|looptijd van|verdeeld over|duur van|dauert|läuft|erstreckt sich über|dauer von|dura|duración de|duração de|se extiende por|es de|é de|repartid[oa]s? en)"
)
_LENGTH_LABEL = (
    r"(?<!\p{L})(?:duration|length|how long|time|timeline|timeframe|program length|course length|schedule|weeks|months|days|span|durée|longueur|calendrier|horaire|dauer|"
    r"\p{L}*dauer|laufzeit|zeitraum|duur|looptijd|duración|duração|commitment|effort|workload|dates?|when|completion|estimated|studielast|format|pace)(?!\p{L})"
)
_SILENT_LABEL = (
    r"(?<!\p{L})(?:access\w*|valid\w*|expir\w*|time limit|processing|response|renewal|recertification|refund|cancell?ation|notice|experience|prerequisites?|"
    r"requirements?|admission|audience|trial|deadline|exam\w*|validité|accès|délai|guarantee|warranty|support|eligibility|waiting|posted|updated|age|ages)(?!\p{L})"
)

LENGTH: Roles[Span, Kind, Length] = Roles(
    SPANS,
    [
        Role("under_another_label", None, "#", {"Access period: 6 months": None, "Time limit: 3 years": None}, label=_SILENT_LABEL),
        Role("no_length", None, (rf"# ?(?:free |full |unlimited |paid |risk )?(?:{_WORD} )?{_NOT_LONG}", r"# (?:for|to|pour) (?:\p{L}+ )?(?:delivery|processing|shipping|process|review|reply|respond|register|decide|approval|recognition)"), {"two years of experience": None, "a 7-day free trial": None, "3 days ago": None, "5 business days": None}),
        Role("days_a_week", "days_a_week", r"# ?(?:{per} ?{weeks}|weekly|par semaine)", {"4 days per week": Length("days_a_week", 4, 4, "D")}),
        Role("courses_of", "each", of_each(rf"{_TIMES} ?(?:{_WORD} ){{0,2}}?{_PART}"),
             {"5 courses of 6 weeks each": Length("each", 6, 6, "W", times=5)}),
        Role("counted_courses", "each", rf"{_TIMES} (?:{_WORD} )?# ?(?:{_WORD} ){{0,2}}?{_PART}", {"three 4-week courses": Length("each", 4, 4, "W", times=3)}),
        Role("each_course", "each",
             (rf"(?:each|every|chaque|elke|jeder|jedes|cada) (?:{_WORD} )?{_PART} (?:{_WORD} ){{0,4}}?{ABOUT}#", rf"# ?(?:per|for each|each|par|/) ?(?:{_WORD} )?{_PART}"),
             {"Each course is 6 weeks long": Length("each", 6, 6, "W"), "4 weeks per course": Length("each", 4, 4, "W")}),
        Role("so_often", None, (r"(?:once|twice|times|session|class|classes|evenings?|hours?|{n}|{word_n}) (?:every|each) #", r"#s? (?:per|a|each|every|/|par) ?(?:week|month|year|mois|an\b|année)", r"(?:bi|every|every other|each) ?#"),
             {"every two weeks": None}),
        Role("of_one_part", None, rf"(?:{_PART}|stage|step) \d{{1,2}}\)?:? (?:{_WORD} ){{0,4}}{ABOUT}#", {"Module 1 takes 2 weeks": None}),
        Role("to_complete", "whole", (r"# ?to (?:complete|finish)", rf"{_DOING}? ?{ABOUT}# ?(?:long|in length|in duration)(?!\p{{L}})"), {"8 weeks to complete": Length("whole", 8, 8, "W"), "15 weeks long": Length("whole", 15, 15, "W")}),
        Role("something_else_takes", None, rf"(?:project|capstone|placement|practicum|internship|exam\w*|break|review|process\w*|delivery|shipping|refund|reply|response|trial) (?:{_WORD} )?{_DOING} {ABOUT}#", {"the final project takes 2 weeks": None}),
        Role("course_of_weeks", "whole", rf"(?<!(?:graduates? of|holders? of|completed|completion of|after|following|diploma from|prior) (?:a |an |the |any )?)# ?,? ?(?:(?!exam|trial|break|access|extension|graduate)[\p{{L}}-]+,? ?){{0,3}}?{_COURSE}(?! ?(?:graduate|holder|or ))", {"an 8-week course": Length("whole", 8, 8, "W")}),
        Role("for_something_else", None, (rf"{_AWAY}(?: (?!{_DOING}){_WORD}){{0,6}}? {ABOUT}#", r"(?:weeks?|semaines?|modules?|days?) #"), {"access for 12 weeks": None, "valid for 2 years": None, "within 4 weeks": None}),
        Role("course_of", "whole", rf"{_COURSE} ?(?:{_WORD} )?(?:of|de|d'|von|van) {ABOUT}#", {"Formation de 10 semaines": Length("whole", 10, 10, "W")}),
        Role("lasts", "whole", rf"{_DOING} ?(?:you |about |on |up )*{ABOUT}#", {"runs for 8 weeks": Length("whole", 8, 8, "W"), "dure six semaines": Length("whole", 6, 6, "W")}),
        Role("learnt_in", "whole", rf"(?:complete[sd]?|finish\w*|learn\w*|earn|become|master|done|job ready|graduate|obtenez|terminez|complétez|devenez|se fait|suivez)(?: {_WORD}){{0,6}} (?:in|en) (?:just |only |under |as little as |seulement )?#",
             {"Become a baker in 6 months": Length("whole", 6, 6, "M")}),
        Role("for_so_long", "whole", rf"(?:over|for|across|during|throughout|in just|in only|sur|pendant|durant|über|während|gedurende|over|durante|por) (?:about |a |the |une |période de |period of |course of )*{ABOUT}#",
             {"over 12 weeks": Length("whole", 12, 12, "W"), "pendant 4 semaines": Length("whole", 4, 4, "W")}),
        Role("beside_hours", "whole", (r"# ?(?:\(|,|·|•|-|–|:|/|at|with|x|×|@|and|of|à)? ?(?=(?:about |approx\.? ?|up to |for |~)?(?:{n}|{word_n})(?:{to}(?:{n}|{word_n}))? ?(?:total |contact )?(?:{hours}|sessions))",
                                        r"{hours}(?: of study| of work| total)?(?: ?(?:per|a|/|each|par) ?{weeks}| weekly)?\)? ?(?:,|x|×|;|·|•|-|–|/|\() ?(?:for |over )?#"),
             {"8 weeks, 4-5 hours a week": Length("whole", 8, 8, "W"), "5 hours/week, 10 weeks": Length("whole", 10, 10, "W")}),
        Role("at_a_pace", "whole", r"# ?[,(]? ?(?:part time|full time|online|self paced|evenings?|temps partiel|temps plein|à temps|en ligne|deeltijd|voltijd|berufsbegleitend|vollzeit|teilzeit)", {"24 weeks, part-time": Length("whole", 24, 24, "W")}),
        Role("under_label", "whole", "#", {"Duration: 8 weeks": Length("whole", 8, 8, "W")}, label=_LENGTH_LABEL),
        Role("bare", "whole", rf"^\(?{ABOUT}#\)?\W*$", {"8 weeks": Length("whole", 8, 8, "W")}),
    ],
    _length,
)  # fmt: skip
"""Everything listings say about calendar length. What is no length stands first."""
