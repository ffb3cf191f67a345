"""Words that stand around hours: kinds of study, sessions, courses, what takes time; shared by the roles of
hours."""

from __future__ import annotations

from normalizer.workload_rules.time_words import ABOUT

# ------------------------------------------------------------------ words

WORD = r"[\p{L}'’-]++"
FEW = rf"(?:{WORD} ){{0,3}}?"
"""Up to three words."""
THING = rf"(?!(?:{{hours}}|{{minutes}}|{{weeks}}|{{months}}|{{days}})(?!\p{{L}})){WORD}"
"""A word that is no unit of time."""
OF = r"(?:(?:of|de|du|worth of|van|von|an)(?!\p{L})|d')"
WEEK = (
    r"(?:(?:(?:once|one day|one evening|one afternoon|one morning) )?(?:{per}|in a|in each|p) ?{weeks}(?!\w)|"
    r"weekly|hebdomadaires?|par semaine|wöchentlich|die woche|wekelijks|semanal(?:es|mente)?|semanais|"
    r"of (?:your|the|each) week(?!\p{L})|"
    r"/ ?w(?:k|eek)?\b|p/w|pw\b|each week|every week)"
)
AND_MORE_A_WEEK = (
    r"(?=(?:,|,? and| \+| plus|/) ?(?:{n}(?: ?[-–] ?{n})?|{word_n}) ?{hours}(?!\p{L}|"
    rf" ?{WEEK})[^.;]{{0,30}}?{WEEK})"
)
"""After one kind of hours: another kind, and that both are those of a week."""
DAY = r"(?:(?:{per}|/) ?{days}(?!\w)|daily|a day|quotidien\w*|täglich|each day|every day)"
AT = r"(?:at|in|on|over|with|from|and|en|à|au|aux|sur|avec|dans|bei|im|am|mit|te|op|met|con|em|com|if)"
"""Before the place, the day or the company of a class."""
KIND_OF_HOURS = (
    r"(?:lectures?|labs?|laborator(?:y|ies)|tutorials?|seminars?|studio|clinicals?|theory|practice|"
    r"practicals?|cours|laboratoires?|travaux pratiques|séminaires?|théorie|pratique)(?!\p{L})"
)
"""What a timetable has hours of."""
OWN = r"[^\w\s!-~‐-―…‘-”]"
"""The mark that ends a figure's own words."""
NAMED = rf"(?: [^\W\d_][\w\x20-]{{0,30}}{OWN})?"
"""A figure's own words, where they do not matter: " study" of "5 study hours per week"."""
CLASS_WORD = (
    r"(?:contact|clock|instruction(?:al)?|instructor led|class(?:es)?(?:room)?(?: time)?|in class|lectures?|"
    r"lessons?|teaching|taught|training|tuition|face to face|in person|"
    r"(?:live|synchronous)(?: \p{L}++){0,2}|webinars?|workshops?|seminars?|tutorials?|labs?|"
    r"laborator(?:y|ies)|laboratoires?|tutoring|cours|formation|enseignement|ateliers?|séances?|présentiel|"
    r"unterrichts?|präsenz\p{L}*|kontakt\p{L}*|les(?:sen)?|college|clases?|aulas?|lectivas|letivas|"
    r"presencia(?:les|is)|présentielles?|contactuur|shop|studio)(?!\p{L})"
)
STUDY_WORD = (
    r"(?:learning|e ?learning|study|studying|guided|independent|individual|personal|"
    r"self(?: paced| directed| study)?|own time|work|effort|workload|course ?work|content|curriculum|"
    r"material|commitment|reading|preparation|practice|exercises|activit(?:y|ies)|notional|training time|"
    r"cpd time|seat(?: time)?|apprentissage|étude|travail|travaux|studielast|zelfstudie|selbststudium|"
    r"lern\p{L}*|arbeits\p{L}*|estudio|estudo|trabajo|trabalho|autónomo)(?!\p{L})"
)
HOMEWORK = (
    r"(?:homework|assignments?|readings?|outside (?:of )?class|independent \p{L}++|self study|own time|"
    r"travail (?:personnel|individuel)|travaux|étude personnelle|zelfstudie|selbststudium|"
    r"online (?:component|work|activities)|projects?)"
)
COURSE = (
    r"(?:courses?|programs?|programmes?|trainings?|workshops?|class|modules?|micro ?credentials?|"
    r"certificates?|certification|badges?|seminars?|bootcamps?|boot camp|formation|cours|programme|cursus|"
    r"opleiding|kurs\p{L}*|lehrgang|curso|taller|series|learning (?:path|journey|experience)|specialization|"
    r"masterclass|clinic|learning path|path|school|academy|intensive|introduction|qualification|diplomas?|"
    r"aec|dec|dess|dep|diplôme(?: d'université)?|certificat|attestation|"
    r"micro ?(?:programme|certificat|formation)|stage intensif|parcours|cycle|formación|formação|módulo|"
    r"weiterbildung|schulung|seminar|zertifikatskurs)(?!\p{L})"
)
ONE_COURSE = (
    r"(?:course|program|programme|workshop|class|module|(?:micro|nano) ?credential|learning path|certificate|"
    r"certification|badge|seminar|bootcamp|formation|cours|cursus|opleiding|kurs|zertifikatskurs|"
    r"weiterbildung|lehrgang|schulung|curso|taller|formación|formação|series|aec|dec|dess|dep|"
    r"diplôme(?: d'université)?|certificat|attestation|micro ?(?:programme|certificat|formation)|parcours|"
    r"cycle)(?!\p{L})"
)
EACH_PART = (
    r"(?:courses?|electives?|modules?|units?|lessons?|parts?|chapters?|levels?|stages?|topics?|subjects?|"
    r"cours|unités?|volets?|blocs?|kurse?|modul)"
)
SESSIONS = (
    r"(?:sessions?|classes|class|lessons?|lectures?|meetings?|meet ?ups?|gatherings?|rehearsals?|practices|"
    r"calls?|webinars?|workshops?|evenings?|nights?|mornings?|afternoons?|half days?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|seminars?|labs?|tutorials?|periods?|clinics?|périodes?|"
    r"leçons?|lektionen|unterrichtseinheiten|unterrichtsstunden|ustd\.?|u\.?e\.?|séances?|rencontres?|"
    r"ateliers?|soirées?|matinées?|demi journées?|après midis?|webinaires?|cours|bijeenkomst(?:en)?|lessen|"
    r"avonden|ochtenden|middagen|dagdelen|sitzungen|termine?n?|treffen|abende?n?|vormittage|nachmittage|"
    r"seminare?|kurstage|einheiten|sesi(?:ón|ones)|clases?|talleres|encuentros|tardes|sess(?:ão|ões)|aulas?|"
    r"encontros)(?!\p{L})"
)
TIMES = r"(?<!\d[-–])(?P<times>{n}|{word_n})"
TEST = (
    r"(?:exam\w*|examination|test|quiz(?:zes)?|"
    r"(?<!site )(?<!risk )(?<!needs )(?<!impact )(?<!environmental )(?<!credit )assessment|examen|épreuve|"
    r"prüfung|klausur|toets|tentamen|prova|examen final|interview|invigilated|proctored)"
)
EVENT = (
    r"(?:dinner|breakfast|networking|reception|tour|ceremony|orientation|(?:info|information) sessions?|q&a|"
    r"interviews?|commute|travel|drive|flight|warranty|hotline|helpline|support)"
)
PLACEMENT = (
    r"(?:practicums?|placements?|internships?|externships?|co op|stages?|clinicals?|fieldwork|capstone|"
    r"group work|final project|project assignment)(?!\p{L})"
)
WAITED_FOR = (
    r"(?:for|to|pour|before|after|until|avant) (?:\p{L}++ ){0,2}"
    r"(?:applications?|visas?|permits?|licen[cs]es?|paperwork|clearances?|checks?|refunds?|delivery|processing|shipping|process|review|reply|respond|register|"
    r"decide|approval|recognition|comments?|feedback|response|marking|grading|"
    r"(?:your |a )?(?:mark|grade|result)s?|your (?:transcript|badge|certificate|login)s?|arrive|recevoir|"
    r"répondre|traiter|corriger|réponse|relevés?|attestation|s'affiche)(?!\p{L})|"
    r"once (?:the|your|you|we|it)(?!\p{L})"
)
"""After a time in which one waits: "allow 48 hours for grading"."""
IN_A_SHOP = r"(?:in|at) (?:the|our|an?) (?:\p{L}++ )?(?:shop|studio)(?!\p{L})"
IN_FRENCH_PLACES = r"(?:à distance|à la maison|en (?:ligne|présentiel|présence|classe|salle|centre|atelier))"
DEPENDING = (
    r",? (?:soit [^.;$€£]{1,40}? )?(?:depending on|according to|selon|suivant|en fonction d[eu]) (?:the |"
    r"which |what |le |la |les |l'|du |your choice of )?(?:course|program(?:me)?|certificate|"
    r"micro ?credential|cours|formation|microprogramme|option|title|subject)s?(?!\p{L})"
)
"""After a figure that is another one for each of several offerings."""
BREAK = (
    r"(?:lunch|meal|repas|breaks?|recess|smoko|pauses?|dîner|déjeuner|mittagspause|almuerzo|almoço)(?!\p{L})"
)
DOING = (
    r"(?:takes?|taking|took|requires?|requiring|needs?|needing|involves?|lasts?|lasting|represents?|totals?|"
    r"totall?ing|comprises?|comprising|consists? of|consisting of|made up of|has|have|spend|spends|packs?|"
    r"crams?|squeezes?|fits?|"
    r"(?:get|gets|work|be|are)(?: (?:usually|often|mostly|typically|generally|normally))? "
    r"through(?: it| this)? in|"
    r"(?:done|finished|completed) in|set aside|reckon(?: with| on)?|asks?(?: for)?|calls? for|looking at|"
    r"spending|counts?(?: on| as| for)?|figure on|give (?:it|yourself)|runs? to|comes? to|clocks? in at|"
    r"works? out at|allow|allows|expect|expects|plan(?: for| on| to spend)?|budget|commit|commits|devote|"
    r"devotes|dedicate|dedicates|invest|"
    r"complet(?:e|es|ed|ing)(?: it| this| the \p{L}++| all)? (?:in|within|over)|finish(?:ed)?(?: it)? in|"
    r"done in|run for|runs for|runs|equals?|equivalent to|equates? to|amounts? to|adds? up to|worth|"
    r"estimated (?:at|to be|as)|receives?|get|gets|attends?|gain|demande|exige|requiert|nécessite|dure|"
    r"durent|comprend|comporte|compte|totalise|représente|équivaut à|prévoy?e[zr]|comptez|compter|prévoir|"
    r"faut|consacre[zr]|consacrer|suivre|suivez|offre|propose|s'étend sur|répartie?s? sur|duurt|bestaat uit|"
    r"omvat|kost|telt|vraagt|besteedt|bedraagt|umfasst|dauert|beträgt|benötigt|erfordert|besteht aus|dura|"
    r"tiene|requiere|incluye|consta de|comprende|exige|requer|inclui|tem)"
)
TIME_NOUN = (
    r"(?:duration|length|workload|work load|time commitment|commitment|time|effort|course load|load|"
    r"study time|learning time|hours|total|volume|durée(?: totale)?|charge de travail|charge|temps|"
    r"volume horaire|studielast|studiebelasting|duur|dauer|aufwand|arbeitsaufwand|umfang|duración|duração|"
    r"carga(?: horaria| horária)?|course|program|programme|micro ?credential|certificate|workshop|formation|"
    r"cours)"
)
LENGTH_NOUN = (
    r"(?:duration|length|time(?: to complete| required| needed| commitment)?|effort|workload|hours|durée|"
    r"studielast|studiebelasting|(?:arbeits)?aufwand|charge de travail|carga hor[aá]ria|"
    r"dauer|duur|duración|duração)"
)
YOU = (
    r"(?:(?:you|learners?|students?|participants?|most(?: learners| students| people)?|one|about|on|up|vous|"
    r"u|je|sie)(?: to)? )?"
)


def of_each(counted: str) -> tuple[str, str]:
    """Counted things with the hours of each: "6 sessions of #", "3 courses, each #", "4 classes (# each)".
    What merely stands beside a count, "8 sessions (24 hours)", is of them all."""
    each = r"(?:each|every one|chacune?s?|je|jeweils|elk|apiece|cada una?)(?!\p{L})"
    return (
        rf"{counted}(?: ?\(\p{{L}}[\p{{L}}.]{{0,6}}\))? ?\(?(?:of|de|d'|à|zu(?: je)?|x|×|@|van|von|lasting|"
        r"at|with|(?:that|which) (?:last|take|are|run)|"
        rf"[,;:(]? ?(?:of which |that |dont )?{each} ?{FEW}) ?{ABOUT}#(?! ?"
        rf"(?:total|in total|in all|altogether|over))(?: {each})?",
        rf"{counted} ?[,;:(–-] ?{ABOUT}# ?{each}",
    )


# ------------------------------------------------------------------ labels

OTHER_OFFERINGS = (
    r"^(?:(?:also|other|more|related|similar|further|upcoming other|popular)(?: \p{L}++){0,3}? "
    r"(?:available|offered|courses?|programs?|programmes?|workshops?|training|classes|options|offerings|"
    r"learning|titles|topics)|"
    r"also (?:available|offered|see|running|on offer)|see also|"
    r"(?:you|learners) (?:may|might) also (?:like|enjoy|take)|"
    r"(?:what(?:'s| is)|where to go|take it) (?:next|further)|(?:next|previous) level|previous course|"
    r"coming (?:up )?next|autres? (?:cours|formations?)|voir aussi|aussi offerte?s?|à voir aussi|siehe auch|"
    r"weitere (?:kurse|angebote)|zie ook|andere cursussen|otros cursos|véase también|outros cursos|"
    r"ver também)\W*$"
)
"""Labels of what else is offered."""
SILENT_LABEL = (
    r"(?<!\p{L})(?:exam\w*|test|quiz|time limit|how (?:long|much time) do (?:i|you|we) have|response|opening|"
    r"open|office|(?<!rope )(?<!microsoft )(?<!ms )access|cancell?ation|notice|refund|validity|valid|"
    r"expir\w*|experience|prerequisites?|requirements?|admission|support|deadline|break|lunch|"
    r"(?:morning|afternoon) tea|refreshments|catering|parking|doors|"
    r"audience|eligibility|renewal|recertification|renouvellement|recyclage|renovación|renovação|verlängerung|"
    r"credit h(?:ou)?rs?|what (?:is|are) (?:an? |one |the )?(?:ceus?|credits?|ects|pdus?|units?)|"
    r"semester hours?|quarter hours?|heures d'ouverture|examen|préalables?|last updated|posted|trial|"
    r"processing|turnaround|interview|criteria)(?!\p{L})|"
    r"^before you (?:come|start|begin|arrive|join|enrol\p{L}*)|"
    r"^how (?:much|many)[^?]{0,40} (?:an?|per|each|every) year|"
    r"^(?:what|which)(?: \p{L}++){0,3} (?:can be |is |are )(?:recogni[sz]ed|eligible|accepted|approved)|"
    + OTHER_OFFERINGS
)
WEEK_LABEL = (
    r"^(?:each|every|per|chaque) (?:week|semaine)\W*$|"
    r"(?:hours?|hrs?|effort|heures|uren|stunden|horas|time|study|workload|load|commitment)"
    r"(?: \p{L}++)? ?{per} ?{weeks}|"
    r"weekly|hebdomadaires?|wöchentlich|wekelijks|semanal"
)
CLASS_LABEL = (
    r"(?<!\p{L})(?:contact|clock|instruction(?:al)?|class(?:room)?|lectures?|in class|teaching|training|"
    r"taught|face to face|live|instr\.?)(?: \p{L}++)? (?:hours|hrs?(?!\p{L})|time)|"
    r"^contact\W*$|normative|(?:hours|hrs\.?) (?:of|in) (?:instruction|class|training|lectures?|contact)|"
    r"heures? (?:de )?(?:cours|contact|formation|classe|enseignement)|contacturen|lesuren|unterrichts\p{L}*|"
    r"horas (?:lectivas|de clase)|horas de aula|scheduled (?:hours|hrs|teaching)|"
    r"(?:taught|teaching) hours"
)
EACH_LABEL = rf"(?<!\p{{L}})(?:each|every|per|chaque|par|je|elke|jeder|cada) (?:\p{{L}}+ )?{EACH_PART}\W*$"
"""Labels of what one of several courses takes: "How long is each course?"."""
PART_WORD = (
    r"(?:theory|theoretical|practicum|clinical|practical|practice|lab(?:oratory)?|shop|studio|simulation|"
    r"simulator|classroom|in class|in person|online|virtual|self study|independent study|home study|homework|"
    r"assignments?|project work|course ?work(?!load)|reading|e ?learning|ground school|flight|dual|solo|"
    r"in (?:vehicle|car|cab)|driving|behind the wheel|yard|"
    r"(?:on the|on|in the|at the|at) (?:water|road|range|field|bench|machine|job|site|sea|pool|farm|ice|snow|"
    r"air|rink|worksite|workplace|kitchen|clinic|studio|shop)|"
    r"field ?work|workplace|co op|webinars?|lectures?|tutorials?|workshops?|seminars?|mentoring|coaching|"
    r"supervision|observation|hands on|placement|internship|externship|work placement|work experience|"
    r"théorie|pratique|stage|laboratoire|atelier|en ligne|en classe|travail personnel|theorie|praxis|"
    r"praktikum|selbststudium|praktijk|zelfstudie|teoría|prácticas?|teoria|prática)"
)
PART_LABEL = (
    r"^(?:is|are) there (?:an? |any )?(?:\p{L}++ )?(?:practicum|placement|internship|clinical)s?(?!\p{L})|"
    r"^how (?:much|many|long)[^?]{0,30} (?:practicum|placement|internship|clinical)(?!\p{L})|"
    r"^(?:durée|heures|volume)(?: horaire)? (?:en|de|du) "
    r"(?:centre|entreprise|stage|présentiel|distanciel|ligne|classe|cours)\W*$|"
    r"^(?!(?:lecture|tutorial|seminar|workshop|webinar)s? (?:hours|hrs|time)\W*$)"
    r"(?:(?:skills?|clinical|work|field|hospital|patient|technical|online|practical|student|computer|"
    rf"cooking|studio|independent|guided) ){{0,2}}?{PART_WORD}"
    r"(?: ?[/&,] ?\p{L}++| (?:and )?\p{L}++){0,3}\W*$"
)
TOTAL_LABEL = (
    r"(?<!\p{L})(?:total|duration|length|hours?|hrs?|effort|workload|commitment|how long|"
    r"time (?:required|needed|to complet\w+|investment|estimate)|guided learning|cpd|pd|tqt|glh|gl hours|"
    r"estimated time|completion time|completion|study (?:time|load)|study(?=\W*$)|learning time|notional|"
    r"nominal|(?:learner|student) (?:effort|time)|volume of learning|course load|course length|time|durée|"
    r"charge|heures|temps|volume|dauer|aufwand|\p{L}*aufwand|\p{L}*zeit|umfang|duur|studielast|"
    r"studiebelasting|tijdsinvestering|tijdsbesteding|duración|duração|dedicación|carga|horas|uren|stunden|"
    r"minutes)(?!\p{L})"
)
TOTAL_IN_NAME = (
    r"^(?:(?:grand|overall|course|program(?:me)?) )?totals?(?: \p{L}++\.?){0,4}\W*$|(?<!\p{L})tqt(?!\p{L})|"
    r"total qualification time|^(?:heures? )?(?:au )?total(?:es)?\W*$|^gesamt\p{L}*\W*$|^totaal\p{L}*|"
    r"^totale(?: \p{L}++\.?){1,4}\W*$"
)
"""Labels that call what stands under them the total."""
