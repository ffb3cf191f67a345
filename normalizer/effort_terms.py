"""Words that stand around hours: kinds of study, sessions, courses, what takes time; shared by the roles of hours."""

from __future__ import annotations

from normalizer.time_words import ABOUT

# ------------------------------------------------------------------ words

WORD = r"[\p{L}'’-]++"
FEW = rf"(?:{WORD} ){{0,3}}?"
"""Up to three words."""
THING = rf"(?!(?:{{hours}}|{{minutes}}|{{weeks}}|{{months}}|{{days}})(?!\p{{L}})){WORD}"
"""A word that is no unit of time."""
OF = r"(?:(?:of|de|du|worth of|van|von|an)(?!\p{L})|d')"
WEEK = (
    r"(?:(?:(?:once|one day|one evening|one afternoon|one morning) )?(?:{per}|in a|in each|p) ?{weeks}(?!\w)|weekly|hebdomadaires?|"
    r"par semaine|wöchentlich|die woche|wekelijks|"
    r"semanal(?:es|mente)?|semanais|/ ?w(?:k|eek)?\b|p/w|pw\b|each week|every week)"
)
DAY = r"(?:(?:{per}|/) ?{days}(?!\w)|daily|a day|quotidien\w*|täglich|each day|every day)"
OWN = r"[^\w\s!-~‐-―…‘-”]"
"""The mark that ends a figure's own words."""
NAMED = rf"(?: [^\W\d_][\w\x20-]{{0,30}}{OWN})?"
"""A figure's own words, where they do not matter: " study" of "5 study hours per week"."""
CLASS_WORD = (
    r"(?:contact|clock|instruction(?:al)?|instructor led|class(?:es)?(?:room)?(?: time)?|in class|lectures?|lessons?|teaching|taught|training|"
    r"tuition|seat time|seat|face to face|in person|(?:live|synchronous)(?: \p{L}++){0,2}|webinars?|workshops?|seminars?|tutorials?|labs?|"
    r"laborator(?:y|ies)|laboratoires?|tutoring|cours|formation|enseignement|ateliers?|séances?|présentiel|unterrichts?|präsenz\p{L}*|"
    r"kontakt\p{L}*|les(?:sen)?|college|clases?|aulas?|lectivas|letivas|presencia(?:les|is)|présentielles?|contactuur|shop|studio)(?!\p{L})"
)
STUDY_WORD = (
    r"(?:learning|e ?learning|study|studying|guided|independent|individual|personal|self(?: paced| directed| study)?|own time|work|effort|workload|"
    r"course ?work|content|curriculum|material|commitment|reading|preparation|practice|exercises|activit(?:y|ies)|notional|training time|cpd time|"
    r"apprentissage|étude|travail|travaux|studielast|zelfstudie|selbststudium|lern\p{L}*|arbeits\p{L}*|estudio|estudo|trabajo|trabalho|autónomo)"
    r"(?!\p{L})"
)
HOMEWORK = (
    r"(?:homework|assignments?|readings?|outside (?:of )?class|independent \p{L}++|self study|own time|"
    r"travail (?:personnel|individuel)|travaux|étude personnelle|zelfstudie|selbststudium|online (?:component|work|activities)|projects?)"
)
COURSE = (
    r"(?:courses?|programs?|programmes?|trainings?|workshops?|class|modules?|micro ?credentials?|certificates?|certification|badges?|seminars?|"
    r"bootcamps?|boot camp|formation|cours|programme|cursus|opleiding|kurs\p{L}*|lehrgang|curso|taller|series|learning (?:path|journey|experience)|specialization|"
    r"masterclass|school|academy|intensive|introduction|qualification|aec|dec|dess|dep|diplôme(?: d'université)?|certificat|attestation|microprogramme|stage intensif|parcours|cycle|"
    r"formación|formação|módulo|weiterbildung|schulung|seminar|zertifikatskurs)(?!\p{L})"
)
ONE_COURSE = (
    r"(?:course|program|programme|workshop|class|module|micro ?credential|certificate|certification|badge|seminar|bootcamp|formation|cours|cursus|"
    r"opleiding|kurs|zertifikatskurs|weiterbildung|lehrgang|schulung|curso|taller|formación|formação|series|aec|dec|dess|dep|diplôme(?: d'université)?|certificat|attestation|"
    r"microprogramme|parcours|cycle)(?!\p{L})"
)
EACH_PART = r"(?:courses?|electives?|modules?|units?|lessons?|parts?|chapters?|levels?|stages?|topics?|subjects?|cours|unités?|volets?|blocs?|kurse?|modul)"
SESSIONS = (
    r"(?:sessions?|classes|class|lessons?|lectures?|meetings?|meet ?ups?|gatherings?|rehearsals?|practices|calls?|webinars?|workshops?|"
    r"evenings?|nights?|mornings?|afternoons?|half days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|seminars?|labs?|tutorials?|periods?|clinics?|"
    r"périodes?|leçons?|lektionen|unterrichtseinheiten|unterrichtsstunden|ustd\.?|u\.?e\.?|séances?|rencontres?|ateliers?|soirées?|matinées?|demi journées?|"
    r"après midis?|webinaires?|cours|bijeenkomst(?:en)?|lessen|avonden|ochtenden|middagen|dagdelen|sitzungen|termine?n?|treffen|abende?n?|"
    r"vormittage|nachmittage|seminare?|kurstage|einheiten|sesi(?:ón|ones)|clases?|talleres|encuentros|tardes|sess(?:ão|ões)|aulas?|encontros)(?!\p{L})"
)
TIMES = r"(?<!\d[-–])(?P<times>{n}|{word_n})"
TEST = (
    r"(?:exam\w*|examination|test|quiz(?:zes)?|(?<!site )(?<!risk )(?<!needs )(?<!impact )(?<!environmental )(?<!credit )assessment|examen|épreuve|prüfung|klausur|toets|tentamen|prova|examen final|interview|"
    r"invigilated|proctored)"
)
EVENT = (
    r"(?:dinner|breakfast|networking|reception|tour|ceremony|orientation|(?:info|information) sessions?|q&a|interviews?|"
    r"commute|travel|drive|flight|warranty|hotline|helpline|support)"
)
PLACEMENT = r"(?:practicums?|placements?|internships?|externships?|co op|stages?|clinicals?|fieldwork|capstone|group work|final project|project assignment)(?!\p{L})"
BREAK = r"(?:lunch|breaks?|recess|smoko|pauses?|dîner|déjeuner|mittagspause|almuerzo|almoço)(?!\p{L})"
DOING = (
    r"(?:takes?|taking|took|requires?|requiring|needs?|needing|involves?|lasts?|lasting|represents?|totals?|totall?ing|comprises?|comprising|"
    r"consists? of|consisting of|made up of|has|have|spend|spends|packs?|crams?|squeezes?|fits?|"
    r"(?:get|gets|work|be|are) through(?: it| this)? in|(?:done|finished|completed) in|set aside|reckon(?: with| on)?|asks?(?: for)?|"
    r"calls? for|looking at|spending|count(?: on)?|figure on|give (?:it|yourself)|runs? to|comes? to|clocks? in at|works? out at|allow|"
    r"allows|expect|expects|plan(?: for| on| to spend)?|budget|commit|commits|devote|devotes|dedicate|dedicates|invest|"
    r"complet(?:e|es|ed|ing)(?: it| this| the \p{L}++| all)? (?:in|within|over)|finish(?:ed)?(?: it)? in|done in|run for|runs for|runs|"
    r"equals?|equivalent to|equates? to|amounts? to|adds? up to|worth|estimated (?:at|to be|as)|receives?|get|gets|attends?|gain|"
    r"demande|exige|requiert|nécessite|dure|durent|comprend|comporte|compte|totalise|représente|équivaut à|prévoy?e[zr]|comptez|compter|"
    r"prévoir|faut|consacre[zr]|consacrer|suivre|suivez|offre|propose|s'étend sur|répartie?s? sur|"
    r"duurt|bestaat uit|omvat|kost|telt|vraagt|besteedt|bedraagt|umfasst|dauert|beträgt|benötigt|erfordert|besteht aus|"
    r"dura|tiene|requiere|incluye|consta de|comprende|exige|requer|inclui|tem)"
)
TIME_NOUN = (
    r"(?:duration|length|workload|work load|time commitment|commitment|time|effort|course load|load|study time|learning time|hours|total|"
    r"volume|durée(?: totale)?|charge de travail|charge|temps|volume horaire|studielast|studiebelasting|duur|dauer|aufwand|arbeitsaufwand|umfang|"
    r"duración|duração|carga(?: horaria| horária)?|course|program|programme|micro ?credential|certificate|workshop|formation|cours)"
)
LENGTH_NOUN = r"(?:duration|length|time(?: to complete| required| needed| commitment)?|effort|workload|hours|durée|dauer|duur|duración|duração)"
YOU = r"(?:(?:you|learners?|students?|participants?|most(?: learners| students| people)?|one|about|on|up|vous|u|je|sie)(?: to)? )?"


def of_each(counted: str) -> tuple[str, str]:
    """Counted things with the hours of each: "6 sessions of #", "3 courses, each #", "4 classes (# each)". What merely
    stands beside a count, "8 sessions (24 hours)", is of them all."""
    each = r"(?:each|every one|chacune?s?|je|jeweils|elk|apiece|cada una?)(?!\p{L})"
    return (
        rf"{counted} ?(?:of|de|d'|à|zu|x|×|@|van|von|lasting|at|with|(?:that|which) (?:last|take|are|run)|"
        rf"[,;:(]? ?(?:of which |that |dont )?{each} ?{FEW}) ?{ABOUT}#(?! ?(?:total|in total|in all|altogether|over))(?: {each})?",
        rf"{counted} ?[,;:(–-] ?{ABOUT}# ?{each}",
    )


# ------------------------------------------------------------------ labels

OTHER_OFFERINGS = (
    r"^(?:(?:also|other|more|related|similar|further|upcoming other|popular)(?: \p{L}++){0,3}? (?:available|offered|courses?|programs?|programmes?|workshops?|training|"
    r"classes|options|offerings|learning|titles|topics)|also (?:available|offered|see|running|on offer)|see also|(?:you|learners) (?:may|might) also (?:like|enjoy|take)|"
    r"(?:what(?:'s| is)|where to go|take it) (?:next|further)|(?:next|previous) level|previous course|coming (?:up )?next|autres? (?:cours|formations?)|voir aussi|"
    r"aussi offerte?s?|à voir aussi|siehe auch|weitere (?:kurse|angebote)|zie ook|andere cursussen|otros cursos|véase también|outros cursos|ver também)\W*$"
)
"""Labels of what else is offered."""
SILENT_LABEL = (
    r"(?<!\p{L})(?:exam\w*|test|quiz|time limit|how (?:long|much time) do (?:i|you|we) have|response|opening|open|office|(?<!rope )(?<!microsoft )(?<!ms )access|"
    r"cancell?ation|notice|refund|validity|valid|expir\w*|experience|"
    r"prerequisites?|requirements?|admission|support|deadline|break|lunch|audience|eligibility|renewal|recertification|renouvellement|recyclage|renovación|renovação|verlängerung|credit hours?|"
    r"what (?:is|are) (?:an? |the )?(?:ceus?|credits?|ects|pdus?|units?)|semester hours?|quarter hours?|heures d'ouverture|examen|"
    r"préalables?|last updated|posted|trial|processing|turnaround|interview)(?!\p{L})|" + OTHER_OFFERINGS
)
WEEK_LABEL = (
    r"(?:hours?|hrs?|effort|heures|uren|stunden|horas|time|study|workload|load|commitment)(?: \p{L}++)? ?{per} ?{weeks}|weekly|hebdomadaires?|"
    r"wöchentlich|wekelijks|semanal"
)
CLASS_LABEL = (
    r"(?<!\p{L})(?:contact|clock|instruction(?:al)?|class(?:room)?|lectures?|in class|teaching|training|seat|taught|face to face|"
    r"live)(?: \p{L}++)? (?:hours|time)|^contact\W*$|"
    r"normative|hours of (?:instruction|class|training|lectures?|contact)|heures? (?:de )?(?:cours|contact|formation|classe|enseignement)|"
    r"contacturen|lesuren|unterrichts\p{L}*|horas (?:lectivas|de clase)|horas de aula|contact hrs|seat time|scheduled (?:hours|teaching)|(?:taught|teaching) hours"
)
PART_WORD = (
    r"(?:theory|theoretical|practicum|clinical|practical|practice|lab(?:oratory)?|shop|studio|simulation|simulator|classroom|in class|in person|online|virtual|self study|"
    r"independent study|home study|homework|assignments?|project work|reading|e ?learning|ground school|flight|dual|solo|in (?:vehicle|car|cab)|driving|behind the wheel|yard|"
    r"(?:on the|on|in the|at the|at) (?:water|road|range|field|bench|machine|job|site|sea|pool|farm|ice|snow|air|rink|worksite|workplace|kitchen|clinic|studio|shop)|"
    r"field ?work|workplace|co op|webinars?|lectures?|tutorials?|workshops?|seminars?|mentoring|coaching|supervision|observation|hands on|"
    r"placement|internship|externship|work placement|work experience|théorie|pratique|stage|laboratoire|atelier|en ligne|en classe|travail personnel|"
    r"theorie|praxis|praktikum|selbststudium|praktijk|zelfstudie|teoría|prácticas?|teoria|prática)"
)
PART_LABEL = rf"^(?:durée|heures|volume)(?: horaire)? (?:en|de|du) (?:centre|entreprise|stage|présentiel|distanciel|ligne|classe|cours)\W*$|^(?!(?:lecture|tutorial|seminar|workshop|webinar)s? (?:hours|hrs|time)\W*$){PART_WORD}(?: ?[/&,] ?\p{{L}}++| (?:and )?\p{{L}}++){{0,3}}\W*$"
TOTAL_LABEL = (
    r"(?<!\p{L})(?:total|duration|length|hours?|hrs?|effort|workload|commitment|how long|time (?:required|needed|to complet\w+|investment|estimate)|"
    r"cpd|pd|tqt|glh|gl hours|estimated time|completion time|completion|study (?:time|load)|learning time|notional|nominal|(?:learner|student) (?:effort|time)|volume of learning|course load|course length|time|"
    r"durée|charge|heures|temps|volume|dauer|aufwand|\p{L}*aufwand|\p{L}*zeit|umfang|duur|studielast|studiebelasting|tijdsinvestering|tijdsbesteding|"
    r"duración|duração|dedicación|carga|horas|uren|stunden|minutes)(?!\p{L})"
)
