"""Words that the rules of assessment share: what is examined or handed in, who judges it, and how that is
said."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher

NO_EXAM = "no_exam"
"""The rule by which a page rules out an exam, and nothing else."""
WORDS = r"(?:[\w'’]{1,24}+[\s,-]{1,2}){0,4}?"
EXAM = (
    r"(?:exam(?:ination|en)?s?|tests?|quiz(?:zes)?|assessments?|mid ?terms?|épreuves?|évaluations?)(?!\p{L})"
)
WORK = (
    r"(?:assignments?|projects?|(?:term |research |position )?papers?|essays?|reports?|portfolios?|"
    r"case stud(?:y|ies)|presentations?|capstones?|thesis|theses|dissertations?|homework|exercises|"
    r"course ?work|travaux|travail|projets?|mémoires?|dossiers?|essais?|rapports?|devoirs?)(?!\p{L})"
)
PIECE = (
    r"(?:assignments?|essays?|papers?|reports?|plans?|proposals?|projects?|designs?|journals?|log ?books?|"
    r"videos?|recordings?|portfolios?|analys[ei]s|case (?:stud(?:y|ies)|files?)|reflections?|"
    r"(?:design )?briefs?|budgets?|models?|drawings|sketch(?:es)?|worksheets?|exercises|labs?|programs|"
    r"translations?|presentations?|posters?|lesson plans?|write ups?|pieces?|pieces? of work|submissions?|"
    r"prototypes?|maps?|lessons?|dissertations?|recitals?|performances?|demonstrations?|pitch(?:es)?|"
    r"speech(?:es)?|memos?|dossiers?|data ?sets?|scripts?|stories|manuscripts?|films?|episodes?|podcasts?|"
    r"talks?|tastings?|garments?|exhibitions?|problem (?:sets?|sheets?)|homework|course ?work|tasks|"
    r"workbooks?|diar(?:y|ies)|finals?|mid ?terms?|theses|thesis|capstones?|deliverables?|simulations?|"
    r"debates?|practicals?|compositions?)"
)
"""What learners make and hand in."""
JUDGE = (
    r"(?:tutor|instructor|assessor|mentor|teacher|examiner|evaluator|marker|reviewer|moderator|adjudicator|"
    r"panel|jury|jurie|juror|judge|committee|expert|facilitator|coach|trainer|supervisor|preceptor|professor|"
    r"peer|lecturer|faculty|librarian|educator|verifier|invigilator|classmate)s?"
)
LEARNERS = (
    r"(?:students?|participants?|learners?|candidates?|attendees|trainees|apprentices|you|étudiante?s?|"
    r"participante?s?|apprenante?s?)"
)
NOT_LIKE_THIS = (
    r"\bnot|\bno|\bnon|\bwithout|never|\bsans|\baucune?|\bpas d['’]e?|practice|self|formative|\bmock|sample|"
    r"past|optional(?: \w+)?"
)
TOPIC_BEFORE = (
    r"(?:learn|learns|learning|apprendrez|teach\w*|able|how|eligible|ready|prepar\w+|capables?|comment)"
    r"(?: (?:you|them|students|how))?(?: (?:to|à|de|for|for the|for your|à l['’]|à un))?(?: \w+)?|"
    r"prepar\w+ (?:\w+ ){0,5}|prépare\w* (?:[\w'’]{1,24}\s){0,5}"
)
TO_ENTER = (
    r"(?:to (?:get in|apply|enter|be (?:admitted|accepted|considered)|register|join|qualify|enrol)|"
    r"applicants?|admission|pour (?:être admis|s['’]inscrire|postuler))[^.;]{0,80}"
)
DENIED_BEFORE = (
    r"\bnot|\bno|\bnon|\bwithout|never|\bsans|\baucune?|optional(?:ly)?|practice|ungraded|how to|"
    r"learn(?: how)? to|may|can|nothing|nobody"
)
METHOD_LABEL = (
    r"^how (?:you|learners|students|participants|it|(?:this|the) (?:course|module|program(?:me)?))"
    r"(?:['’](?:ll|re)| will| is| are| be){1,2} (?:assessed|evaluated|graded|marked)\W*$|"
    r"^(?:(?:method|form|type|mode|means|manner)s? of |mode d['’]|modalités d['’]|modalités de |type d['’]|"
    r"forme d['’]|forma de |método de |sistema de |criterios de |regime de )?"
    r"(?:(?:course|student|final|learning|summative|module|unit|concluding|closing|including|with) )?"
    r"(?:ass?ess?e?ments?|assessed|evaluations?|examinations?|exams?|grading|graded (?:work|components)|"
    r"grade (?:mode|basis|option|type)|marking|marks|mark breakdown|weightings?|évaluations?|examens?|"
    r"épreuves?|prüfung(?:sform|sart|sleistung(?:en)?)?|leistungs(?:nachweise?|überprüfung|kontrolle)|"
    r"kompetenznachweise?|validation|sanction des études|contrôle des connaissances|contrôles?|"
    r"travaux (?:demandés|exigés)|toetsing|(?:eind)?toets(?:vorm|en)?|tentamen|examenvorm|examinering|"
    r"(?:type )?(?:eind)?beoordeling|evaluación|avaliação)"
    r"(?: (?:methods?|types?|format|modes?|basis|scheme|requirements?|components?|strateg(?:y|ies)|criteria|"
    r"breakdown|activit(?:y|ies)|included|des apprentissages|des acquis|du cours|de la formation|del curso|"
    r"do curso|of (?:the|this) course|for (?:the|this) course|continua|final))?\W*$"
)  # fmt: skip
"""A label or heading under which the manner of assessment stands."""
EXTERNAL = (
    r"licen[cs]\w+|certification|national|provincial|state|board|external|outside|registration|entrance|"
    r"admission|language|placement|proficiency|industry"
)

_NOT_THIS = matcher(
    r"entrance|admission|placement|licen[cs]|national|provincial|\bstate\b|board|self|\bno\b|\bany\b|"
    r"ungraded|maintenance|renewal|recertif|practice|mock|survey|course evaluation|evaluation form|"
    r"registration|application|certification exam|needs assessment|risk assessment|environmental|language",
    re.IGNORECASE,
)


def not_this(words: str) -> bool:
    """Whether a phrase that names an exam speaks of one that is not part of this offering."""
    return _NOT_THIS.search(words) is not None


_KNOWS = (
    r"(?:describe|discuss|explain|identify|define|outline|summari[sz]e|compare|contrast|differentiate|"
    r"distinguish|recogni[sz]e|understand|interpret|classify|recommend|relate|navigate|décrire|expliquer|"
    r"discuter|identifier|définir|résumer|comparer|distinguer|reconnaître|comprendre|interpréter)"
)
_DOES = (
    r"(?:apply|use(?! of)|utili[sz]e|analy[sz]e|assess|evaluate|determine|calculate|select|choose|develop|"
    r"design|create|build|draft|prepare|plan|manage|implement|demonstrate|communicate|adjust|operate|"
    r"integrate|configure|organi[sz]e|maintain|monitor|formulate|solve|generate|edit|combine|establish|"
    r"perform|work (?:with|in|on)|save|refine|respond|conduct|install|measure|troubleshoot|diagnose|repair|"
    r"inspect|prioriti[sz]e|examine|explore|illustrate|construct|justify|locate|ensure|follow|facilitate|"
    r"appliquer|utiliser|analyser|évaluer|déterminer|calculer|choisir|élaborer|concevoir|créer|préparer|"
    r"planifier|gérer|démontrer|communiquer)"
)
_MADE = (
    r"(?:exam(?:ination)?s?|tests?|quiz(?:zes)?|assessments?|assignments?|projects?|papers?|essays?|reports?|"
    r"portfolios?|case stud(?:y|ies)|presentations?|capstones?|thesis|examens?|travail|travaux|projets?|"
    r"rapports?|essais?|présentations?|dossiers?)(?=\W*$|[.,;:)]|\s\(?\d|"
    r"\s(?:and|or|of|on|in|to|for|with|about|that|which|using|by|at|covering|et|ou|sur|de|à|qui|pour)"
    r"(?!\p{L}))"
)
_OF_WHAT_IS_SHOWN = matcher(
    rf"^\W*+(?:[\w ]{{3,30}}: )?(?:{_KNOWS}|"
    rf"{_DOES}(?!(?:,? (?:and|&|et) \p{{L}}+)? (?:an?|the|your|one|two|three|team|group|une?|le|la|un)?"
    r"(?: ?(?!(?:and|or|to|for|of|in|how|what|that|which|who|et|ou|à|pour|de|"
    rf"qui)\s)[\w-]+){{0,4}}? ?{_MADE}|[^.;]*(?:through|via|during|as part of|in|dans|par|lors d['’])\s?"
    rf"(?:an?|your|their|one|two|une?|votre|leur)\s(?:[\w-]+\s){{0,3}}?{_MADE}))\s",
    re.IGNORECASE,
)


def names_what_is_shown(sentence: str) -> bool:
    """Whether a sentence says what one learns to do: a test that it names is what is spoken of, unless it is
    what one makes. "Describe the standard test method", not "Create a portfolio"."""
    return _OF_WHAT_IS_SHOWN.match(sentence) is not None


EXTERNAL_OR_ENTRY = (
    rf"(?:{EXTERNAL})(?: \w+)?|mock|practice|"
    r"the (?:\w+ )?(?:board|regulator|college of|ministry)[^.;]{0,40}"
)

_DENIED = matcher(
    r"\b(?:not|no|never|neither|nor|how|ungraded|without|nobody|self|rarely|practice)\b|n['’]t\b"
)


def unless_denied(match: re.Match[str]) -> bool | None:
    """True, unless the words that were met deny it themselves."""
    return None if _DENIED.search(match.group()) else True
