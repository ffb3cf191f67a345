"""Whether learners are assessed, and how: exams, graded work, projects, minimum grades.

Examined, marked, handing in work or reaching a grade is assessment. Admission tests, prerequisites, exams of
other bodies, self-checks, attendance rules and assessment as a topic are not; silence is not "no exam".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalizer.assessment_rules.assessment_awards import AWARDS
from normalizer.assessment_rules.assessment_exams import IN_PASSING
from normalizer.assessment_rules.assessment_forms import (
    ATTENDANCE,
    ATTENDANCE_ASKED,
    DENIED,
    EXAM_ONLY,
    METHOD,
    Denial,
)
from normalizer.assessment_rules.assessment_marks import MARKS, PASSED
from normalizer.assessment_rules.assessment_other_languages import ELSEWHERE_IN_EUROPE, IN_FRENCH
from normalizer.assessment_rules.assessment_parts import LEAST, MARKING, PARTS_OF_COURSE
from normalizer.assessment_rules.assessment_standards import STANDARDS
from normalizer.assessment_rules.assessment_terms import METHOD_LABEL, names_what_is_shown
from normalizer.assessment_rules.assessment_words import DUTIES, KINDS
from normalizer.assessment_rules.assessment_work import HANDED_IN, REACHED
from normalizer.assessment_rules.entry_grades import is_brought
from normalizer.assessment_rules.exam_alone import exam_alone
from normalizer.assessment_rules.examined import EXAMINED
from normalizer.engine.matchers import matcher
from normalizer.listing import Assessment, AssessmentMethod, Field, kind_of, silent
from normalizer.patterns import Passage, Reading, by_authority, matching
from normalizer.view import View, calculated, stated

_FAMILIES = (
    KINDS,
    DUTIES,
    PARTS_OF_COURSE,
    MARKING,
    LEAST,
    HANDED_IN,
    REACHED,
    MARKS,
    PASSED,
    EXAMINED,
    STANDARDS,
    AWARDS,
    IN_PASSING,
    IN_FRENCH,
    ELSEWHERE_IN_EUROPE,
)
_ELSEWHERE = matcher(
    r"pre-?requisit|préalable|admission|admitted|entrance|entry (?:test|exam|requirement)|applicants?\b|"
    r"placement test|tests? de classement|applying for|licens(?:ing|ure)|"
    r"\b(?:state|provincial|federal|ministry|government)\s(?:[\w-]+\s){0,2}(?:exam|test)|taken elsewhere|"
    r"scholarships?|bursar(?:y|ies)|"
    r"(?:should (?:already )?have|have already|having already) (?:passed|completed|taken|done)|"
    r"^\W*(?:you )?must (?:already )?have (?:passed|taken|done)\b(?!.*\b(?:to (?:earn|receive|get|pass|"
    r"graduate|finish|complete)|certificate|badge)\b)|"
    r"(?:since|after|from) (?:your|their) (?:final |last )?exam(?:ination)?s? in\b|"
    r"before you (?:may|can|are (?:able|allowed) to) (?:register|enrol|join|start|begin|take)|to be placed|"
    r"prior learning|\bPLAR\b|reconnaissance des acquis|certification exam(?!\w* (?:is|at the end))|"
    r"board exam|national exam|self-assess|proficiency test|toefl|ielts|test of english|"
    r"english (?:competency|proficiency)|eligible|ordre professionnel|(?:topics?|thèmes)\s?:|exam of the|"
    r"aptitude|"
    r"(?:skills?|ability|confidence|expertise)\b[^.;,\d]{0,60} to (?:more \w+ )?(?:pass|complete|write)\b|"
    r"\benable\b[^.;]{0,40} to (?:more \w+ )?(?:pass|complete|write)\b|help(?:s|ing)? you (?:to )?complete|"
    r"experience\b[^.;]{0,40}\bto write\b|would be exempt|case study approach|"
    r"(?:programs?|issues?|concepts?|theories|topics?|range|timbre|characteristics|role)\b[^.;]{0,60}\b(?:is|"
    r"are|be) (?:then |also )?examined|"
    r"with an examination of|assessments?\b[^.;]{0,20} are discussed|facilitate online assessment|"
    r"support diverse learners|"
    r"(?:individuals|diploma|degree|program) with an? (?:minimum |cumulative |overall )*(?:gpa|grade)|"
    r"you can apply (?:to|for)|after completing this program|have the option to|"
    r"during your (?:masters?|studies|degree)|separate\b[^.;)]{0,24}\b(?:registration|fee)|"
    r"when you complete (?:both|all)|travaux pratiques[^.;]{0,60}permettent|"
    r"(?:do|complete) (?:\w+ )?exercises using|exams? required for\b|red seal|interprovincial|"
    r"certificate of qualification|designation|challenge exam|"
    r"(?:test|check) your (?:own )?(?:knowledge|understanding|progress)|field[- ]test|"
    r"skills\b[^.;]{0,12}\b(?:proven\s(?:very|to)|tested and)\b|"
    r"\b(?:monitor|ensur|check)\w*\b[^.;]{0,40}\bprojects are completed\b", re.IGNORECASE)  # fmt: skip
"""In the same sentence: the words are about entering, or about an exam of another body."""
_GRADED = r"\bgraded (?:work|assignments|quizzes|items|exams?|content|activities)\b"
_OF_A_SERIES = matcher(
    r"\bpart of\s[^.;]{0,120}\bcourses\s(?:and|plus)\b|"
    r"\b(?:each|all) of the \w+ courses (?:as well as|and)\b|\bthis course and \w+ others?\b|"
    r"\b(?:earn|qualify for|complete)\s(?:your|the|an?|this)\s(?:[\w’'-]+\s){0,3}"
    r"(?:micro ?masters|micro ?bachelors|xseries)\b",
    re.IGNORECASE,
)
"""In the same sentence: what the award for several courses asks beyond this one."""
_A_SERIES = matcher(
    r"(?<!\p{L})(?:program|certificat|series|speciali[sz]ation|micro ?masters|micro ?bachelors|nanodegree|"
    r"diplom|parcours)",
    re.IGNORECASE,
)
"""In a title: the page is of that award itself."""
_SOLD_APART = matcher(
    rf"{_GRADED}[^.;]{{0,60}}(?:\bupgrad\w+|\bpaid (?:track|version|learners)|\bverified|\bpremium|"
    r"\bsubscribers|\b(?:are|cost|is) (?:CA|US|C|A)?[$€£]|\|\s?(?:CA|US|C|A)?[$€£\d])|"
    rf"\b(?:upgrad\w+|unlock\w*|verified|premium|who want|if you want|certified)\b[^.;]{{0,60}}{_GRADED}|"
    r"\bexam\w*\b[^.;]{0,50}\bis available (?:for|at)\b",
    re.IGNORECASE,
)
"""In the same sentence: marks are for those who pay for a certificate."""
_OTHER_LABEL = matcher(
    r"requisit|requirements? (?:for|to) (?:admission|entry)|"
    r"(?:admission|entry|entrance) (?:requirement|test)|préalable|outcome|objective|objectif|you.?ll learn|"
    r"you will learn|be able to|mesure de|apprendre|topics|content|contenu|syllabus|curriculum|related|"
    r"similar|skills|compétence|career|who should|for whom|admission|^\W*entry\W*$|"
    r"how (?:do|can) (?:i|you|we) (?:get in|join|apply|enter)|"
    r"need (?:an? )?(?:degree|diploma|experience|background)|eligib|transfer|prior learning|acquis|fees?\b|"
    r"cost|price|review|testimonial|instructor|faq",
    re.IGNORECASE,
)
"""Headings under which exams and projects are something else: topics, outcomes, entry, other offerings."""
_OF_COST = matcher(r"\b(?:fees?|costs?|price|tuition)\b", re.IGNORECASE)
_ASKED = matcher(
    r"^\W*+(?!.*\b(?:costs?|price|fees?|pay|charged?|coûte\w*)\b)"
    r"(?:what|is|are|how|will|do|does|when|y a-t-il|quel\w*|comment)\b.{0,60}\b(?:exam\w*|tests?|quiz\w*|"
    r"projects?|assess\w*|assignments?|marked|pass(?:ing)? (?:mark|score|grade)|graded|évalu\w*|examens?|"
    r"projets?)\b[^?]{0,40}\?\W*$|"
    r"^\W*+(?:final |written |online )?(?:exam(?:ination)?s?|examens?|tests)"
    r"(?: dates?| times?| format| details)?\W*$|"
    r"^\W*+(?:learner |student |course |method of |methods of |mode of )?(?:assessments?|evaluation|grading)"
    r"(?: methods?| and grading| of learning)?\W*$|"
    r"^\W*(?:how (?:you|learners|students|participants) (?:are|will be) (?:assessed|evaluated|graded)|"
    r"(?:how (?:do|can|to)|what must|what do)\s(?:[\w']+\s){0,3}?"
    r"(?:pass|be (?:tested|examined|graded|marked))(?: [\w ]{2,20})?|(?:do|will|must) (?:i|you) "
    r"(?:have to )?(?:be )?(?:tested|examined|graded|marked|pass)[^?]{0,30}|"
    r"(?:what|which) (?:mark|score|grade|percentage|average)\b[^?]{0,40}|proof of (?:achievement|learning)|"
    r"final (?:project|paper|assignment|essay|report|presentation|submission|deliverable|piece)|"
    r"what (?:happens )?if i (?:fail|do not pass|don['’]t pass)[^?]{0,30}|"
    r"who (?:marks?|grades?|scores?|judges?|corrects?|assesses|examines|looks at (?:it|them|my work))\b"
    r"[^?]{0,40}|"
    r"(?:what|which (?:work|pieces)) (?:do|must|will) (?:i|you|we) (?:have to |need to )?"
    r"(?:upload|hand in|turn in)[^?]{0,20}|"
    r"(?:will|does|do) (?:anyone|anybody|someone|the (?:tutor|teacher|instructor)s?|you) "
    r"(?:grade|mark|assess|correct|check)[^?]{0,30}|capstone(?: project)?|thesis|dissertation|coursework|"
    r"assignments|graded work|leistungsnachweis|"
    r"travail (?:de fin|final|de diplôme|de certification)[^:?]{0,30}|mémoire|soutenance)\W*$|"
    r"^\W*+(?:modes? d['’]|modalités d['’]|méthodes? d['’])?évaluations?"
    r"(?: des (?:apprentissages|acquis|compétences)| du cours| de la formation| du module)?\W*$|"
    r"^\W*+(?:toetsing|prüfung|(?:sistema de |métodos? de |criterios de )?(?:evaluación|avaliação)|"
    r"comment (?:serez|êtes|seras|sont|est)\b.{0,30}\bévalué\w*\s?\??)\W*$",
    re.IGNORECASE)  # fmt: skip
"""A heading of assessment, a question about the exam or project, or a row about it, whose answer is anything
but "no"."""
_METHOD_LABEL = matching(METHOD_LABEL, re.IGNORECASE)
_NO = matcher(
    r"\W*+(?:no\b|none|not\b|n/a|self\W{0,3}assess|zelf-?(?:evaluatie|beoordeling)|there (?:is|are) no|non\b|"
    r"aucun|pas d|nee\b|nein\b|geen\b|keine?\b|tba\W*$|optional|nobody|"
    r"[^.;]{0,60}\b(?:nobody|no one|never|not|un)\W?(?:mark|grad|assess)(?:s|e?d|es)?\b)",
    re.IGNORECASE,
)
_PREPARES = matcher(
    r"\b(?:(?:exam(?:ination)?|test|certification) )?(?:prep|preparation|review course|refresher for)\b|"
    r"\bpréparation (?:à|aux?) |vorbereitung",
    re.IGNORECASE,
)
"""In a title: the exam that the words name is the one that is prepared for."""
_EXAM_ALONE = matcher(r"\b(?:exams?|examinations?|tests?|prüfung|examens?)\b", re.IGNORECASE)
_ACRONYM_EXAM = matcher(
    r"\b(?P<who>[A-Z][A-Z0-9®™-]{1,9})(?:\s[\w-]{2,14}){0,2}\s(?i:exam|examination|test)s?\b"
)


_MOST_READINGS = 40
"""What a page says more often than that it only repeats."""


@lru_cache(maxsize=4096)
def _speaks_of_others(label: str) -> bool:
    return _OTHER_LABEL.search(label) is not None and not _SPEAKS_OF_IT.search(label)


@lru_cache(maxsize=4096)
def _of_others(sentence: str) -> bool:
    return (_ELSEWHERE.search(sentence) or _SOLD_APART.search(sentence)) is not None


@lru_cache(maxsize=4096)
def _exam_of(sentence: str) -> str | None:
    """The acronym that an exam is named by: "the PMP exam"."""
    match = _ACRONYM_EXAM.search(sentence)
    return match["who"] if match else None


@lru_cache(maxsize=4096)
def _asks(label: str) -> bool:
    return bool(label) and (_ASKED.search(label) or _METHOD_LABEL.search(label)) is not None


_SPEAKS_OF_IT = matcher(r"assess|evaluat|évaluat|grad|complet", re.IGNORECASE)


def read_assessment(view: View) -> Assessment:
    """All of :class:`normalizer.listing.Assessment` for one subject."""
    known = view.under("assessment", view.about("assessment"), instead=True)
    prose = (s for s in view.free if s.about in (None, "description") and not _speaks_of_others(s.label))
    statements = Passage((*known, *prose))
    exams = view.once(exam_alone)
    found = (*_answers(view), *_assessed(view, statements), *_in_the_price(view))
    assessed = by_authority(found)[:_MOST_READINGS]
    only = [*exams, *EXAM_ONLY.read(statements)]
    required = _required(view, assessed, DENIED.read(statements), only)
    return Assessment(
        required=required,
        methods=_methods(view, [*assessed, *exams]) if required.value else silent("assessment.methods"),
        assessment_only=stated(view, "assessment.assessment_only", only),
        attendance_only=_attendance_only(view, statements, required),
    )


def _attendance_only(view: View, statements: Passage, required: Field[bool]) -> Field[bool]:
    """Whether the award follows attendance: where the page says so, or asks it and says that nothing is
    assessed."""
    if required.value:
        return silent("assessment.attendance_only")
    told = ATTENDANCE.read(statements)
    asked = ATTENDANCE_ASKED.read(statements) if required.known and not told else []
    if not asked:
        return stated(view, "assessment.attendance_only", told)
    cited = (*required.evidence, *(view.cite(r) for r in asked))
    return calculated(True, "attendance_without_assessment", [e.quote for e in cited], cited)


def _assessed(view: View, statements: Passage) -> Iterator[Reading[bool]]:
    for rules in _FAMILIES:
        for reading in rules.read(statements):
            if not _is_elsewhere(view, reading):
                yield reading


def _in_the_price(view: View) -> Iterator[Reading[bool]]:
    """Exams that a price includes, where nothing else of a heading about cost speaks of assessment."""
    priced = [s for s in view.free if s.about is None and s.label and _OF_COST.search(s.label)]
    return (
        r for r in IN_PASSING.read(priced) if r.rule == "exam_in_the_price" and not _is_elsewhere(view, r)
    )


def _answers(view: View) -> Iterator[Reading[bool]]:
    """Rows and answers under a question about the exam."""
    for statement in view.free:
        if statement.about is None and _asks(statement.label) and not _NO.match(statement.text):
            yield Reading(True, statement, 0, len(statement.text), "answer_about_exam")


def _required(
    view: View,
    assessed: Sequence[Reading[bool]],
    denied: Sequence[Reading[Denial]],
    only: Sequence[Reading[bool]],
) -> Field[bool]:
    """An explicit "no assessment" contradicts an exam; "no exam" only rules out exams, beside a project."""
    positive = [*assessed, *only]
    if any(_asks(r.statement.label) for r in positive):
        denied = [r for r in denied if r.rule != "none_under_label"]  # "Closing exam: no", "Grading: essay"
    general = any(r.value == "assessment" for r in denied)
    denied = [r for r in denied if not _ANOTHER_WAY.match(r.statement.text, r.end)]
    negative = [_denial(r) for r in denied] if general or not positive else []
    return stated(view, "assessment.required", by_authority([*positive, *negative]))


_ANOTHER_WAY = matcher(
    r"(?:\s[\p{L}’'-]+){0,4}[;,:–—-]{1,2}\s(?:but\s|instead,?\s|"
    r"mais\s)?(?:(?:the|your|all|l['’])\s?)?(?:assess(?:ment|ed)|evaluat(?:ion|ed)|grading\sis|graded|"
    r"you\s(?:will\s)?pass|pass\sor\sfail|évaluation|évaluée?s?)(?!\p{L})",
    re.IGNORECASE,
)
"""After "no exams": what is assessed instead, "; assessment by portfolio"."""


def _denial(reading: Reading[Denial]) -> Reading[bool]:
    return Reading(False, reading.statement, reading.start, reading.end, reading.rule)


_WHICH_OPENS = matcher(
    r"(?<!\p{L})(?:or (?:else )?(?:you|they|learners|students) (?:cannot|can['’]t|may not)|"
    r"to be (?:put forward|entered|cleared|recommended)|"
    r"(?:lets?|allows?|permits?|entitles?|qualif(?:y|ies)|admits?) (?:you|them|learners|students|"
    r"candidates|to|for)|"
    r"before (?:you )?(?:sit|writ|tak)(?:e|ing|ting)?)(?!\p{L})[^.;]*",
    re.IGNORECASE,
)
"""After what a course asks: the exam of another body that is open to those who reach it."""


def _is_elsewhere(view: View, reading: Reading[bool]) -> bool:
    """Whether the sentence speaks of entering, or of the exam of another body."""
    if reading.rule in ("method_under_label", "assessed_under_label"):
        return names_what_is_shown(reading.before + reading.quote + reading.after)
    if reading.statement.about == "assessment" or reading.rule.endswith("_under_label"):
        return False
    sentence = reading.before + reading.quote + _WHICH_OPENS.sub("", reading.after)
    if _of_others(sentence) or is_brought(reading):
        return True
    titles = view.about("title")
    if _OF_A_SERIES.search(sentence) and not any(_A_SERIES.search(title.text) for title in titles):
        return True
    if _EXAM_ALONE.search(reading.quote) and any(_PREPARES.search(title.text) for title in titles):
        return True
    body = _exam_of(sentence)
    return body is not None and not any(body in title.text for title in titles)


_NO_SUCH = matcher(
    r"(?<!\p{L})(?:no|without(?: any| an?)?|not an?|sans|aucune?|pas d['’]e?|ohne|keine?n?|geen|sin|"
    r"sem)\s?(?:(?:formal|final|written|graded|separate|traditional)\s)?$",
    re.IGNORECASE,
)
"""Before what there is not: "There is no exam"."""
_NOT_ENOUGH = matcher(
    r"\s(?:alone|only|by itself)?\s?(?:is|are|does|do|will)\s?(?:not|n['’]t)\s(?:be\s)?"
    r"(?:enough|sufficient|count|graded|marked|assessed)\b|"
    r"\s(?:seule\s)?ne suffi\w+ pas\b",
    re.IGNORECASE,
)
"""After what does not count: "Participation alone is not enough"."""


def _methods(view: View, assessed: Sequence[Reading[bool]]) -> Field[tuple[AssessmentMethod, ...]]:
    """Kinds of assessment named in the sentences that state one, in alphabetical order."""
    spans = {(id(r.statement), r.start - len(r.before), r.end + len(r.after)) for r in assessed}
    statements = {id(r.statement): r.statement for r in assessed}
    found = [
        reading
        for reading in METHOD.read(tuple(statements.values()))
        if any(s == id(reading.statement) and a <= reading.start < b for s, a, b in spans)
        and not (_NO_SUCH.search(reading.before[-40:]) or _NOT_ENOUGH.match(reading.after))
    ]
    values = tuple(sorted({r.value for r in found}))
    if not values:
        return silent("assessment.methods")
    evidence = tuple(view.cite(r, item=values.index(r.value)) for r in found)
    return kind_of("assessment.methods")(state="stated", value=values, evidence=evidence)
