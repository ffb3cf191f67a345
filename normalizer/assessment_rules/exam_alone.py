"""An exam that is the whole offering: sold by itself, without teaching."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading, Rule, Rules
from normalizer.view import View

_PREPARES = (
    r"(?:[-–:|,(]?\s?(?:prep\w*|review|workshop|boot ?camp|study|crash|course|refresher|techniques|writing|"
    r"skills|strategies|tips|class|training|design(?!ing)|anxiety|success|cours|kurs|vorbereitung\w*|"
    r"formation))"
)

EXAM_TITLE: Rules[bool] = Rules(
    [
        Rule(
            "exam_in_title",
            r"(?:(?<!\p{L})(?:(?:challenge|certification|credentialing|licen[cs]ing|proficiency|equivalency|"
            r"final|certified (?!.*\bprep)[\w\s]{3,40}|competency) )(?:exam(?:ination)?|test|assessment)s?|"
            r"(?<!\p{L})exam(?:ination)?s?|(?<!\p{L})course challenge)(?!\p{L})"
            r"(?: (?:only|alone|vouchers?|re-?takes?|re-?sits?|re-?writes?|registration))?"
            r"(?=\W*(?:$|\(|[-–—:|,])| [a-z]{1,4}-?\d{2,4}\W*$| \d{4}\W*$)|"
            r"^\W*+exam [a-z]{1,4}-?\d{2,4}(?!\w)|(?<!\p{L})(?:proficiency|oral|language) interview(?=\W*$)|"
            r"^\W*+(?:exam(?:ination|en)?s?|épreuve)"
            r"(?= (?:de(?!\p{L})|d['’]|for(?!\p{L})|in(?!\p{L})|:|-|–))",
            lambda m: True,
            {
                "Course Challenge Exam": True,
                "Examen de certification": True,
                "Ladder Inspector exam voucher": True,
                "Certification examination 2026": True,
                "Exam DP-77: Data": True,
                "PMP Exam Preparation": None,
                "Exam Invigilator Course": None,
                "Fraud Examination": None,
                "Test Automation": None,
            },
            unless_after=_PREPARES,
            unless_before=r"(?:ace|pass|passing|writing|taking|preparing|prepare|prep|ready|tips|how to|"
                r"physical|eye|clinical|self)(?: [\w-]+){0,4}|fraud|forensic|neurological|bank|patient|"
                r"document|in-depth|critical",
        ),
        Rule(
            "test_in_title",
            r"(?<=[\p{L}\d]\s)(?:tests?|re-?tests?|credit by exam(?:ination)?)"
            r"(?: (?:only|alone|vouchers?|re-?takes?))?(?=\W*$)|"
            r"^\W*+credit by exam(?:ination)?(?=\W*(?:$|[-–—:|,(]))",
            lambda m: True,
            {"Forklift licence test": True, "Portuguese B2 test": True,
             "Credit by examination: German I": True, "Unit tests": None,
             "Passing the theory test": None},
            unless_before=
                r"(?:software|unit|load|stress|penetration|pen|a/b|ab|usability|user|fitness|soil|water|"
                r"blood|drug|integration|acceptance|regression|hypothesis|security|network|web|mobile|app|"
                r"api|automated|job|work|clinical|field|student|your|ace|pass\w*|for|taking|prepar\w+|how to|"
                r"the|and|standardi[sz]ed)(?: [\w-]+){0,2}",
        ),
        Rule(
            "exam_in_other_languages",
            r"^\W*+(?:(?:los|officieel|herkansing|hertoets) )?examen(?! "
            r"(?:clinique|physique|médical|critique|neurologique|gynécologique|de la|des))(?= \p{L})|"
            r"^\W*+(?:exames?|examens)(?!\p{L}) (?:de |do )?(?=\p{L})|"
            r"^\W*+(?:épreuves?|pruebas?|provas?|test) (?:de |d['’]|du |do )(?=\p{L})|"
            r"(?:^\W*+|(?<=\s))(?:(?:abschluss|zertifikats|zertifizierungs|sprach|fach|eignungs|"
            r"ersatz)?prüfung|toets)(?=\W*$|\s(?!(?:und|of|en|für)(?!\p{L})))",
            lambda m: True,
            {
                "Los examen Heftruck": True,
                "Exame de português B1": True,
                "Prüfung Englisch C1": True,
                "Sprachprüfung": True,
                "Test de français": True,
                "Examen clinique du genou": None,
                "Prüfungsvorbereitung": None,
            },
            unless_after=r"[^\n]{0,40}(?:prépar|preparación|preparação|vorbereit|voorbereid)",
        ),
        Rule(
            "language_test",
            r"^\W*+(?:toefl|ielts|toeic|celpip|delf|dalf|tcf|tef|dele|siele|testdaf|telc|goethe zertifikat|"
            r"caple|celpe bras|cnavt)(?![\p{L}\d])",
            lambda m: True,
            {"DELF B1": True, "IELTS Academic": True, "IELTS preparation": None,
             "Cours de préparation au DELF": None},
            unless_after=r"[^\n]{0,40}" + _PREPARES,
        ),
    ],
)  # fmt: skip
"""Titles of offerings that are an exam."""

_A_CLASS = (
    r"(?:course|class|lesson|training|teaching|tuition|workshop|kurs|lehrgang|cursus(?:dag)?|opleiding|cours|"
    r"formation|curso|aula)"
)
EXAM_SOLD: Rules[bool] = Rules(
    [
        Rule(
            "exam_without_teaching",
            r"^\W*+(?:exam(?:ination)?|test)s? only(?!\p{L})"
            r"(?![^\n]{0,50}(?:elsewhere|already|if you|for those))|"
            r"\mthere is nothing to (?:study|attend|learn|follow)(?! (?:for|in (?:advance|person)))|"
            r"\m(?:we|it) (?:do|does) not teach(?=[.,;:]|$)|itself sells none|"
            r"\m(?:this|it) is (?:only )?(?:the|an) (?:exam(?:ination)?|test) (?:by itself|alone|only)|"
            r"\m(?:book|take|write|sit|buy|order) (?:only )?the (?:exam(?:ination)?|test) "
            r"(?:by itself|alone|only|on its own)|"
            r"\m(?:preparation|teaching|tuition|training) is not (?:included|part of it|provided)|"
            r"\mwe (?:offer|teach|give|sell) no (?:lessons|classes|courses|training|teaching)|"
            r"\mexamen seul(?!\p{L})|"
            r"^\W*the\s(?:[\w'’+-]+\s){1,4}?(?:is|consists of) an? (?:[\w-]+,? ){0,4}?"
            r"(?:exam(?:ination)?|test)(?!\p{L})(?! (?:of|for) (?:the|each|this) course)",
            lambda m: True,
            {
                "Test only: bring a pencil": True,
                "Preparation is not included.": True,
                "This is the exam alone.": True,
                "Examen seul": True,
                "You may write the exam by itself.": True,
                "The exam alone is $35 for those who are certified.": None,
                "There is nothing to study here: book a place.": True,
                "Exam only, for those who studied elsewhere: $325": None,
            },
        ),
        Rule(
            "no_class_to_attend",
            rf"\m(?:there (?:is|are) no {_A_CLASS}(?:e?s)? "
            r"(?:to attend|to follow|attached|beforehand|that goes)|"
            r"(?:does|do) not (?:include|come with|offer) (?:any |an? |the )?"
            rf"(?:preparatory |preparation )?{_A_CLASS}(?:e?s)?(?!\p{{L}})|"
            rf"without (?:taking |attending |following )?(?:any|an?|the) {_A_CLASS}(?:e?s)?"
            r"(?= beforehand| first|\.|,)|"
            rf"no {_A_CLASS} (?:is (?:needed|required) )"
            r"(?:first|beforehand|to (?:sit|write|take) (?:it|the exam))|"
            r"ein kurs (?:muss nicht|ist nicht)|ohne (?:kurs|lehrgang|unterricht)(?!\p{L})|"
            r"(?:alleen|enkel) (?:het )?examen|zonder (?:cursus(?:dag)?|opleiding|lessen)(?!\p{L})|"
            r"no incluye (?:el )?curso|sin curso(?! anterior)|não inclui (?:o )?curso|"
            r"sem (?:curso|aulas)(?!\p{L})|sans (?:cours|formation) (?:préalable|préparatoire)|"
            r"(?:cours|formation) (?:de préparation )?non (?:compris|inclus)e?)(?!\p{L})",
            lambda m: True,
            {
                "There is no class to attend.": True,
                "No course is needed first.": True,
                "without any training beforehand": True,
                "Alleen examen": True,
                "Ein Kurs muss nicht besucht werden.": True,
                "No incluye curso de preparación.": True,
                "There is no class on Monday.": None,
            },
        ),
        Rule(
            "format_is_questions",
            r"^\W*(?:about |around |"
            r"up to )?\d{2,3}(?: ?(?:-|–|to) ?\d{2,3})? (?:[\w-]+,? ){0,6}?questions(?!\p{L})",
            lambda m: True,
            {"Format: 50-60 multiple choice questions": True, "Topics: 20 good questions": None},
            label=r"^(?:exam |test )?(?:format|type|structure|number of questions)\W*$",
        ),
    ],
)  # fmt: skip
"""Words of a page that sells an exam and no teaching."""

EXAM_HELD: Rules[bool] = Rules(
    [
        Rule(
            "questions_in_some_time",
            r"\m\d{2,3} (?:[\w-]+,? ){0,3}?(?:questions|items|meerkeuzevragen|vragen|fragen|preguntas|"
            r"perguntas)(?!\p{L})[^.\n]{0,30}?\m(?:\d{1,3}|{word_n}) ?"
            r"(?:minutes|minuten|minutos|min|hours?|heures?|stunden|h)(?!\p{L})|"
            r"\m\d{1,3} ?(?:minutes|minuten|minutos|min|hours?)(?!\p{L})[^.\n]{0,30}?\m\d{2,3} "
            r"(?:[\w-]+ ){0,3}?(?:questions|items)(?!\p{L})",
            lambda m: True,
            {"60 questions, 75 minutes": True, "75 questions in two hours": True,
             "40 meerkeuzevragen in 60 minuten": True,
             "100 minutes long, with 55 questions": True, "3 questions": None},
        ),
        Rule(
            "paid_by_the_attempt",
            r"\m(?:(?:testing|exam(?:ination)?|test) (?:centres?|centers?|windows?|vouchers?(?! track))|"
            r"(?:per|each|one|an?other|second) (?:attempt|sitting)|a (?:try|sitting)(?!\p{L})|"
            r"computer based test\w*)(?!\p{L})",
            lambda m: True,
            {"Good for one attempt": True, "$95 a sitting": True, "The exam fee is $40.": None,
             "a first attempt at pottery": None, "Additional: $55 exam voucher": None,
             "Exam voucher ($55) sold separately": None},
            unless_before=r"(?:plus|additional(?:ly)?|extra|optional(?:ly)?)[^.;\n]{0,40}",
            unless_after=r"[^.;\n]{0,30}(?<!\p{L})(?:extra|separate(?:ly)?|optional|additional)",
        ),
        Rule(
            "count_of_questions",
            r"^\W*(?:about |around |up to |approximately |max\w* )?\d{2,3}(?!\d|[.,:/]\d)",
            lambda m: True,
            {"Number of questions: 55": True, "Questions: 130, four choices each": True,
             "Questions: 604 555 0100": None},
            label=r"^(?:number of |no of |total |exam |test )?(?:questions?|items)\W*$|"
                r"^(?:anzahl (?:der )?|aantal |nombre de |número de )"
                r"(?:fragen|vragen|questions|preguntas|perguntas)\W*$",
            unless_after=r"[\s-]?\d{3}",
        ),
    ],
)  # fmt: skip
"""How exams are held and paid for, which says what is sold only where nothing is taught."""

_NAMED_CERTIFIED = matcher(r"\bcertifi(?:ed|cation|ée?)\b", re.IGNORECASE)
_EXAM_IS = matcher(
    r"^(?:the|this|l['’])\s?(?:[\w'’+-]+\s){0,5}?(?:exam|examination|test)\s(?:is|has|costs?|consists|takes|"
    r"lasts|covers|validates|measures|contains)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TEACHING = matcher(
    r"\b(?:course|class|classes|lessons?|training|workshop|lectures?|modules?|instructor|cours|formation)\b",
    re.IGNORECASE,
)
_TAUGHT = matcher(
    r"\b(?:learn\w*|stud(?:y(?! (?:guides?|books?))|ies|ents?)|teach\w*|tuition|tutors?|seminars?|webinars?|"
    r"sessions?|program(?:me)?s?|badges?|credits?|certificates?|ects|weeks|semesters?|practise|practice|"
    r"projects?|assignments?|portfolio|videos?|kurse?|kursteiln\w+|unterricht|schulung|lehrgang|cursus|"
    r"lessen|training(?:en)?|atelier|curso|clases?|aulas?|formação|formación|admission|placement|graduates?|"
    r"eligible|licensing|labs?|courseware|included|apprentice\w*)\b",
    re.IGNORECASE,
)
"""Words of teaching, study and of other awards: where one stands, the exam may be a part."""
_STUDIED = matcher(
    r"(?<!\p{L})(?:(?:study|take|do|complete|follow|start) (?:the|this) "
    r"(?:course|module|unit|program(?:me)?)|"
    r"(?:this|the|our|an?) (?:\w+ )?course is|lessons are|work through|at your own pace)(?!\p{L})",
    re.IGNORECASE,
)


_PREPARATION = matcher(
    r"\W*(?:prepare|prep|preparation|how to prepare|get ready|"
    r"(?:recommended|related|suggested|optional) (?:training|courses?|learning|certifications?|exams?)|"
    r"training (?:options|resources)|retakes?(?: policy)?|(?:se )?prépar(?:er|ation)|vorbereitung|"
    r"voorbereiding|preparación)\W*$",
    re.IGNORECASE,
)
"""Over what others teach to those who take the exam."""


def exam_alone(view: View) -> list[Reading[bool]]:
    """An exam as the whole offering: the title says so, or a page that says how an exam is held, or is named
    after a certification and speaks of its exam, tells of no teaching."""
    titles = view.about("title")
    sold = EXAM_TITLE.read(titles) or EXAM_SOLD.read(view.prose)
    if {r.rule for r in sold} == {"no_class_to_attend"} and _is_studied(view):
        sold = []  # a course that is studied at home
    if sold:
        return sold
    held = EXAM_HELD.read(view.prose)
    certified = any(_NAMED_CERTIFIED.search(t.text) for t in titles)
    said = [s for s in view.prose if not _PREPARATION.match(s.label)]
    if not (held or certified) or any(_TEACHING.search(s.text) for s in said):
        return []
    if held and not any(_TAUGHT.search(s.text) for s in (*titles, *said)):
        return held
    if not certified:
        return []
    sentences = ((s, m) for s in view.prose for m in _EXAM_IS.finditer(_by_sentence(s.text)))
    return [Reading(True, s, *m.span(), "exam_is_the_offering") for s, m in sentences]


def _is_studied(view: View) -> bool:
    return any(_STUDIED.search(s.text) for s in view.prose)


def _by_sentence(text: str) -> str:
    """The same text, letter for letter, with a line break where a sentence ends."""
    return re.sub(r"(?<=[.!?])\s", "\n", text)
