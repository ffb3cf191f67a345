"""How prose words whom a course is for."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

_PEOPLE = (
    r"\p{L}{0,12}?(?:professionals?|managers?|leaders?|students?|learners?|anyone|people|individuals?|those|"
    r"nurses?|teachers?|educators?|researchers?|staff|employees|workers?|practitioners?|beginners?|persons|"
    r"journalists?|lawyers?|librarians?|investors|policy ?makers?|"
    r"adults?(?! (?:instruction|education|learning|training))|entrepreneurs?|owners?|developers?|engineers?|"
    r"analysts?|parents?|newcomers?|graduates?|administrators?|supervisors?|everyone|programmers?|"
    r"participants|clinicians|physicians|technicians?|accountants?|designers?|scientists?|personnes?|"
    r"gestionnaires?|professionnel\w*|enseignant\w*|étudiant\w*|intervenant\w*|speakers?|carers?|caregivers?|"
    r"providers?|pharmacists?|doctors?|dentists?|coaches|trainers?|artists?|writers?|musicians?|novices?|"
    r"enthusiasts?|undergraduates?|postgraduates?|trainees?|members|apprentices?|candidates|post-?docs?|"
    r"pupils|children|teens|teenagers|youths?|seniors|families|assistants?|midwives|gps|inspectors?|"
    r"surveyors?|contractors?|advis[eo]rs?|auditors?|investigators?|farmers?|growers?|landlords?|executives?|"
    r"officers|volunteers?|job ?seekers|veterans|residents|audiences?|"
    r"(?:existing|new|current|advanced|experienced) users|employé\w*|travailleu\w+|cadres?|dirigeant\w*|"
    r"entrepreneur\w*|infirmi\w+|toute|toutes|tous|ceux|quiconque|public|débutant\w*|adultes)"
)
_ON = (
    r"(?:(?!,\s(?:graduates|this|the (?:course|program\w*)|it|will|"
    r"(?:participants|students|learners) will)\s|"
    r"\s?[-–—]\s?(?:is|are|will|helps?)\s|\syou (?:may|can|must) (?:enrol|regist|apply)|"
    r",?\s\(?(?:i\.e|e\.g)\.|\swho\s?:|"
    r",\s(?:provides|offers|gives|teaches|introduces|prepares|helps|equips|focuses|combines)\s|"
    r",?\s(?:and|but)\s(?:(?:does not|doesn't|do not|don't)\s(?:require|assume|presume|expect)|"
    r"(?:requires?|assumes?|presumes?)\s))[^.;\n])"
)
_AND_WHO = (
    r"(?!\s(?:who|that|"
    rf"with)\s?:){_ON}{{0,240}}(?:;\s(?![^.;\n]{{0,160}}\s(?:should|must|need|will be|is required)\s)(?:and |"
    rf"or |as well as )?(?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,4}}?{_PEOPLE}(?!\p{{L}}){_ON}{{0,200}}){{0,6}}"
)
"""The rest of a phrase that names whom: more of them may follow, each after a semicolon; what graduates then
do is no part of it."""
_THEMSELVES = r"(?:the |our |all )?(?:students?|learners?|participants?|individuals?|people) to\s"
"""Of whom it is said what they do, not who they are: "for students to gain confidence"."""
_ANYBODY = r"(?:students?|learners?|participants?|individuals?|people|any\w*|every\w*|those|you|graduates?)\s"
_MADE_THINGS = (
    r"(?:(?:programming|scripting|markup|modelling|query) languages?|tools?|software|frameworks?|"
    r"librar(?:y|ies)|platforms?)(?:\s(?!course|class|program|training|development)[\w-]+){0,3}"
)
_PERSONAS = (
    r"(?:quienes?|quem|aquell[oa]s|aqueles|personas?|pessoas|profesional\w*|profissiona\w+|profesor\w*|"
    r"professor\w*|docentes?|maestr\w+|estudiantes?|estudantes?|alumn[oa]s?|alun[oa]s?|investigador\w*|"
    r"pesquisador\w*|emprendedor\w*|empreendedor\w*|funcionari[oa]s?|director\w*|empresari\w+|ingenier[oa]s?|"
    r"médic[oa]s?|enfermer[oa]s?|trabajador\w*|público|interesad[oa]s?|interessad[oa]s?|principiantes|"
    r"líderes|gestor\w+|técnic[oa]s|educador\w*|padres|pais|familias)"
)
AUDIENCE: Rules[str] = Rules(
    [
        Rule(
            "target_group",
            r"{begin}(?:(?:target(?:ed)?|intended) (?:group|audience|learners|participants)s?|"
            r"(?:public|clientèle) (?:cible|visée?)|doelgroep|zielgruppe)\s?:\s?(?!\s|see\s|"
            r"n/?a)[^.;\n]{4,240}(?!\w)",
            lambda m: m.group(),
            {"Target group: PhD students in law. It is ideal for others.":
                 "target group: phd students in law",
             "Targeted group: all managers; new ones first.": "targeted group: all managers",
             "Public cible : les infirmières": "public cible : les infirmières",
             "Zielgruppe: Lehrkräfte": "zielgruppe: lehrkräfte", "Target group: see below": None,
             "Their target group is adults.": None},
        ),
        Rule(
            "for_people_alone",
            r"{begin}for (?:(?!as\s|more|further|example|instance|most|many|these|those|information|"
            rf"questions|is\s|are\s)[\p{{L}}'’/-]{{1,24}},? ){{0,14}}?{_PEOPLE}(?!\p{{L}})"
            r"(?:\swho\s(?:(?!we\s|you\s|please\s|there\s|the following\s)[^.;:,!?$€£\d]){2,120}|"
            r"\s(?:in|with|from|at|new|across|working|wanting|seeking|"
            r"looking)\s(?:(?!is\s|are\s|will\s|fees?\s|costs?\s|prices?\s)[^.;:,!?$€£\d]){2,120})?"
            r"(?=[.!]|"
            r"\W*$)",
            lambda m: m.group(),
            {"For nurses, midwives and assistants who are the first to be asked.":
                 "for nurses, midwives and assistants who are the first to be asked",
             "For teachers in rural schools.": "for teachers in rural schools",
             "For students who do not meet these requirements we offer others.": None,
             "For acceptance and recognition as a writer": None, "He longed for friends and artists.": None,
             "For managers, time is short.": None, "For members the fee is $20.": None,
             "For students at the college fees are lower.": None,
             "For teachers who pay $40 it is more.": None,
             "For more information ask the managers.": None},
        ),
        Rule(
            "designed_for",
            r"(?<!\p{L})(?:designed|intended|ideal|aimed|suitable|suited|geared|perfect|targeted|tailored|"
            r"meant|recommended|appropriate|created|built|optimi[sz]ed|made) "
            r"(?:specifically |primarily |particularly |especially |mainly )?(?:for|at|toward|towards) "
            rf"(?!{_THEMSELVES})(?:(?!software|use|seats|situation|scenario|context|"
            rf"(?:in|by|with|on|from|about)\s)[\p{{L}}'’/-]{{1,24}}\s+){{0,6}}?{_PEOPLE}"
            rf"(?!\p{{L}}){_AND_WHO}|"
            r"(?<!\p{L})(?:designed|intended|ideal|aimed|suitable) (?:specifically )?"
            rf"(?:for|at) you if you(?:\s|['’]){_ON}{{4,240}}",
            lambda m: m.group(),
            {
                "It is aimed at you if you wish to start an apprenticeship.":
                    "aimed at you if you wish to start an apprenticeship",
                "It is designed for you if you need a helping hand.":
                    "designed for you if you need a helping hand",
                "This course is designed for managers of small teams.": "designed for managers of small "
                "teams",
                "Ideal for beginners in accounting.": "ideal for beginners in accounting",
                "It is designed for nurses; other care workers; and anyone in a clinic; bring a pen.":
                    "designed for nurses; other care workers; and anyone in a clinic",
                "Meant for nurses; students of law should take Law 1.": "meant for nurses",
                "Targeted towards managers, graduates of this program lead.": "targeted towards managers",
                "It is particularly suited for people who are new to computers.":
                    "suited for people who are new to computers",
                "Suitable for nurses e.g. those in wards.": "suitable for nurses",
                "It is intended for anyone who cooks, and does not require any experience.":
                    "intended for anyone who cooks",
                "Designed for anyone who bakes and assumes no prior knowledge.":
                    "designed for anyone who bakes",
                "A program, designed specifically for tradespersons, provides individuals with skills.":
                    "designed specifically for tradespersons",
                "This program is well-suited for students who: Graduates find work.": None,
                "designed for 20 seats": None,
                "methods appropriate for a given situation with adult learners": None,
                "It is designed for teachers in small schools - will help you plan.":
                    "designed for teachers in small schools",
                "It is suitable for new managers - or those who will be.":
                    "suitable for new managers - or those who will be",
                "The clinic is designed for treating wounds in people over 60.": None,
                "The last week is designed for students to gain confidence.": None,
                "Swift is a programming language created for mobile developers.": None,
                "Secure software development is intended for engineers.": "intended for engineers",
            },
            unless_before=rf"not|{_MADE_THINGS}",
        ),
        Rule(
            "is_for",
            r"(?<!\p{L})(?:course|program(?:me)?|workshop|training|micro ?credential|certificate|badge|"
            r"class|session|module)s? (?:(?:is|are) "
            r"(?:both |also |primarily |mainly |especially |currently |only |particularly |"
            r"specifically )?for|(?:is|are) (?:only (?:available|offered)|"
            r"(?:available|offered) (?:only|exclusively)) (?:for|to)) "
            rf"(?:you if you|(?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE})(?!\p{{L}}){_AND_WHO}|"
            r"(?<!\p{L})(?:only offer (?:this|the) \p{L}+ (?:to|for)|"
            rf"(?:would|will|may) (?:also |best )?suit) (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}"
            rf"(?!\p{{L}}){_AND_WHO}",
            lambda m: m.group(),
            {"This course is for anyone who cooks.": "course is for anyone who cooks",
             "The course is primarily for students.": "course is primarily for students",
             "This program is currently for employees at the College.":
                 "program is currently for employees at the college",
             "The courses are only available for students of this master's program.":
                 "courses are only available for students of this master's program",
             "We can only offer this course to staff of the university.":
                 "only offer this course to staff of the university",
             "This course is for you if you want to draw bees.": "course is for you if you want to draw bees",
             "The course would also suit those applying statistics.":
                 "would also suit those applying statistics",
             "This course is available for all students.": None, "The form is for staff only.": None,
             "This course is also for credit.": None},
        ),
        Rule(
            "kurs_für",
            r"(?<!\p{L})[\p{L}-]*(?:kurs|mooc|seminar|workshop|lehrgang|weiterbildung|training|angebot|"
            r"cursus) (?:für|voor) (?:alle|"
            r"(?:[\p{L}-]+ )?\p{L}{0,20}?(?:menschen|personen|einsteiger\w*|anfänger\w*|interessierte|"
            r"lehrkräfte|lehrende|studierende|fachkräfte|beschäftigte|führungskräfte|eltern|jugendliche|"
            r"iedereen|mensen|studenten|docenten|professionals|beginners|medewerkers))"
            r"(?!\p{L})[^.;\n]{0,240}",
            lambda m: m.group(),
            {"Dies ist ein Online-Kurs für alle, die gern kochen.": "online-kurs für alle, die gern kochen",
             "Ein Seminar für junge Lehrkräfte": "seminar für junge lehrkräfte",
             "Een cursus voor iedereen die zorgt.": "cursus voor iedereen die zorgt",
             "Der Kurs für den Frühling": None},
        ),
        Rule(
            "s_adresse",
            r"(?<!\p{L})(?:s['’]adress(?:e|ent|ant)|(?:est |sont )?destinée?s?|"
            r"(?:est |sont )?conçue?s?) (?:principalement |particulièrement |spécialement |surtout )?(?:aux|"
            r"au|"
            r"(?:à|pour)(?! (?!(?:votre|notre|être)(?!\p{L}))(?:mieux |bien |l['’])?\p{L}{2,}(?:er|ir|re|oir)"
            r"(?!\p{L})))(?!\p{L}) [^.;\n]{3,240}",
            lambda m: m.group(),
            {"Cette formation s'adresse aux gestionnaires.": "s'adresse aux gestionnaires",
             "Conçu pour les infirmières de la région.": "conçu pour les infirmières de la région",
             "Ce programme est destiné à toute personne curieuse.": "est destiné à toute personne curieuse",
             "Ce cours est conçu pour votre équipe de vente.": "est conçu pour votre équipe de vente",
             "Ce programme est conçu pour développer l'esprit créatif.": None,
             "Le cours est conçu pour aider à comprendre la culture.": None,
             "Des électrodes destinées à capter le signal": None},
        ),
        Rule(
            "bedoeld_voor",
            r"(?<!\p{L})(?:richtet sich an|bedoeld voor)(?!\p{L}) [^.;\n]{3,240}",
            lambda m: m.group(),
            {"Der Kurs richtet sich an Lehrkräfte.": "richtet sich an lehrkräfte"},
        ),
        Rule(
            "dirigido_a",
            r"(?<!\p{L})(?:dirigid[oa]s?|destinad[oa]s?|diseñad[oa]s?|pensad[oa]s?|ideal(?:es)?|"
            r"desenhad[oa]s?|indicad[oa]s?|recomendad[oa]s?|voltad[oa]s?)(?: \p{L}+mente)? (?:a|al|para|"
            r"aos?|"
            r"às?)(?!\p{L}) (?:(?:l[oa]s?|el|os|as|un[oa]?s?|tod[oa]s?|cualquier|qualquer|aquel|"
            rf"futur[oa]s|nuev[oa]s|jóvenes) ){{0,3}}{_PERSONAS}(?!\p{{L}})"
            r"(?:(?!,\s(?:este|esta|el|o)\s(?:curso|programa|taller|formación)|\sy no (?:requiere|necesita)|"
            r"\se não (?:requer|exige))[^.;\n]){0,240}",
            lambda m: m.group(),
            {"Este curso está dirigido a personas que disfrutan y no requiere nada.":
                 "dirigido a personas que disfrutan",
             "Diseñado para aquellos que son nuevos en línea, este curso ayuda.":
                 "diseñado para aquellos que son nuevos en línea",
             "Es ideal para todos aquellos que bailan.": "ideal para todos aquellos que bailan",
             "O curso é destinado a profissionais da saúde.": "destinado a profissionais da saúde",
             "Es un curso destinado a profesores de todos los niveles.":
                 "destinado a profesores de todos los niveles",
             "Programas dirigidos a fortalecer el sistema": None,
             "Está diseñado para presentar conceptos.": None, "Notación orientada a objetos": None},
        ),
    ],
)  # fmt: skip
"""Whom prose says the offering is for."""
INTERESTED: Rules[str] = Rules(
    [
        Rule(
            "open_to",
            rf"(?<!\p{{L}})open to (?:anyone|everyone|all (?:\p{{L}}+ )?{_PEOPLE}|people|those|learners)"
            r"(?: (?:with|who|interested|in|of|at|from|working|looking|aged|currently|already|wishing|"
            rf"seeking|over|under|without)(?!\p{{L}}){_ON}{{0,200}}(?!\w))?|"
            r"(?:(?<=is )|(?<=are )|(?<=be )|(?<=also )|(?<=only )|(?<=now )|{begin})open "
            r"(?:only |exclusively )?to(?! the (?:general )?public) "
            rf"(?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}(?!\p{{L}}){_AND_WHO}|"
            rf"(?<!\p{{L}})exclusively for (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}"
            rf"(?!\p{{L}}){_AND_WHO}",
            lambda m: m.group(),
            {"The course is open to anyone who paints.": "open to anyone who paints",
             "It is open to employed apprentices only.": "open to employed apprentices only",
             "The course is open to PhD candidates, postdocs, and junior faculty.":
                 "open to phd candidates, postdocs, and junior faculty",
             "The class is open to people currently employed in a lab.":
                 "open to people currently employed in a lab",
             "A query language created exclusively for the web developer": None,
             "This course is exclusively for final year students.": "exclusively for final year students",
             "Several careers are open to graduates.": None, "Registration is open to students.": None,
             "open to interpretation": None, "The library is open to the public.": None},
            unless_before=r"(?:careers?|jobs?|roles?|opportunit\w+|positions?|pathways?|doors?|paths?|"
                r"professions?|registrations?|enrol+ments?|applications?|options)(?:\s[\w-]+){0,3}|"
                rf"{_MADE_THINGS}",
        ),
        Rule(
            "a_course_for",
            r"{begin}(?:(?:this|it|here) is )?an? "
            r"(?:(?!support|mentor\w*|prerequisite|required|core)[\p{L}\d-]+,? ){0,5}?(?:course|"
            r"program(?:me)?|workshop|training|micro ?credential|class|seminar|webinar|introduction|"
            rf"masterclass|mooc) for (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,3}}?{_PEOPLE}(?!\p{{L}}|"
            rf" (?:nanodegree|program|certificate|track|degree|exam)){_AND_WHO}",
            lambda m: m.group(),
            {"This is a great course for the Web Developer nanodegree.": None,
             "A three-week online course for technical professionals.":
                 "a three-week online course for technical professionals",
             "This is an introduction for absolute beginners.":
                 "this is an introduction for absolute beginners",
             "A prerequisite course for students of law.": None, "A support program for students.": None,
             "A course for which you need no tools.": None, "You take a course for managers.": None},
        ),
        Rule(
            "for_anyone_who",
            r"{begin}for (?:anyone|everyone|people|those|all) (?:who (?:is|are|wants?|would like|wish\w*)|"
            r"interested|wanting|wishing|looking|curious|"
            r"keen)(?!\p{L})(?:(?!,\s(?!and\s|or\s|but\s|as\s)|"
            r"\s(?:applies|is available|are available|can be|will be|is issued|please|we|there|it|"
            r"this)\s)[^.;:\n]){6,240}(?=[.;]|"
            r"$)",
            lambda m: m.group(),
            {"For anyone who would like to paint, and also for artists who would like to code.":
                 "for anyone who would like to paint, and also for artists who would like to code",
             "For those wanting a certificate, a fee applies.": None,
             "For anyone who would like to apply skills to art.":
                 "for anyone who would like to apply skills to art",
             "For people interested in bees there are other courses.": None,
             "For those interested in more it will give a taste of a degree.": None, "For all levels.": None},
        ),
        Rule(
            "if_you_are",
            r"{begin}if you(?:'re|’re|"
            r" are)(?! (?:(?:un|not )able|having|interested in (?:regist|apply|enrol)|eligible|already|late|"
            r"enrolled|registered|successful|accepted|a member)) [^.;\n]{4,200}?"
            r"(?=(?:,? then)?\W{1,3}(?:this|our) (?:[\p{L}-]+ ){0,3}?"
            r"(?:course|program(?:me)?|workshop|training|module|class)"
            r"(?: is| gives| will| offers| provides| can| has)|"
            r"(?:,? then)?,? (?:this|it) (?:is|may be|could be) (?:just |exactly )?(?:the|a|your) "
            r"(?:[\p{L}-]+ ){0,3}?(?:course|program(?:me)?|workshop|training|module|class)(?!\p{L}))",
            lambda m: m.group(),
            {"If you are between 16 and 18 years of age, this programme gives you tasters.":
                 "if you are between 16 and 18 years of age",
             "If you are new to bees, this short course will help.": "if you are new to bees",
             "If you are keen on events then this is the course for you.": "if you are keen on events",
             "If you are unable to attend this course, call us.": None,
             "If you are late, this class will have begun.": None},
        ),
        Rule(
            "if_you_want",
            r"{begin}(?:so,? |and |but )?if you(?:['’]d like| would like| want| wish| need| hope|"
            r"['’]ve (?:ever|always)| have (?:ever|always))(?!\p{L}) [^.;\n]{4,240}?"
            r"(?=\W{1,3}(?:then )?(?:this|our) (?:[\p{L}-]+ ){0,3}?"
            r"(?:course|program(?:me)?|workshop|training|module|class) is "
            r"(?:just |exactly |perfect |right |made )?for you(?!\p{L})|\W{1,3}(?:then )?(?:this|it) is "
            r"(?:just |exactly )?(?:the|a|your) (?:[\p{L}-]+ ){0,3}?"
            r"(?:course|program(?:me)?|workshop|training|module|class)(?: for you)?(?!\p{L}))|"
            r"(?<!\p{L})(?:course|program(?:me)?|workshop|training|module|class) is "
            r"(?:just |exactly |perfect |right )?for you if you [^.;:\n][^.;\n]{3,240}(?!\w)",
            lambda m: m.group(),
            {"If you want to sell apps, this is the course for you!": "if you want to sell apps",
             "So if you want to judge evidence, this course is for you.": "so if you want to judge evidence",
             "If you've ever wondered about bees then this course is for you.":
                 "if you've ever wondered about bees",
             "This course is for you if you already draw.": "course is for you if you already draw",
             "This course is for you if you: draw": None,
             "If you want to pay later, this course is full.": None,
             "If you want a certificate, upgrade this course.": None},
        ),
        Rule(
            "of_interest_to",
            r"(?<!\p{L})(?:of (?:particular |special |great |most )?interest|useful|relevant|valuable|"
            rf"beneficial)(?: and \p{{L}}+)? (?:to|for) (?:[\p{{L}}'’/-]{{1,24}} ){{0,5}}?{_PEOPLE}"
            rf"(?!\p{{L}}){_ON}{{0,200}}(?!\w)|"
            r"(?:(?:solid|strong|good|excellent|sound|firm|gentle|ideal|perfect|an?) )+"
            r"(?:foundation|introduction|preparation|starting point|stepping stone) for "
            rf"(?:[\p{{L}}'’/-]{{1,24}} ){{0,3}}?{_PEOPLE}(?!\p{{L}}){_ON}{{0,200}}(?!\w)",
            lambda m: m.group(),
            {"The program will provide a solid foundation for those looking to lead.":
                 "a solid foundation for those looking to lead",
             "It will be of particular interest to managers in small firms.":
                 "of particular interest to managers in small firms",
             "It is designed to be of interest and applicable to all members of a team.":
                 "of interest and applicable to all members of a team",
             "Courses in this program will be of interest to teachers.": "of interest to teachers",
             "It is useful for those in roles with data i.e. who find it.":
                 "useful for those in roles with data",
             "Useful to know": None, "The skills gained in the course are useful to students of law.": None},
            only_after=r"(?:(?:course|it|program(?:me)?|workshop|training|module|this) (?:\p{L}+ ){0,4}|"
                r"(?:will|to) (?:also )?be (?:\p{L}+ )?|(?:provides?|offers?|gives?) )",
            unless_before=r"(?:skills|knowledge|techniques?|methods?|abilities)(?:\s[\p{L}-]+){0,2} "
                r"(?:in|of|from|during) (?:the|this|our) (?:course|program(?:me)?|workshop|training|"
                r"module)(?:\s\p{L}+){0,3}",
        ),
    ],
)  # fmt: skip
"""Whom prose welcomes or thinks interested, where it does not say for whom the offering is."""
MADE_TO_HELP: Rules[str] = Rules(
    [
        Rule(
            "made_to_help",
            r"(?<!\p{L})(?:designed|intended|created|developed) to (?:provide|equip|prepare|help|enable|"
            r"give|support|train|"
            rf"assist) (?:(?!{_ANYBODY}|the|an?|with|of|in|to)[\p{{L}}'’/-]{{1,24}}\s+){{0,3}}?"
            rf"(?!{_ANYBODY}){_PEOPLE}(?!\p{{L}}){_AND_WHO}",
            lambda m: m.group(),
            {"This program is designed to provide senior executives with a review of marketing.":
                 "designed to provide senior executives with a review of marketing",
             "The course was developed to help teachers plan lessons.":
                 "developed to help teachers plan lessons",
             "The course is designed to help students apply their knowledge.": None,
             "The module is designed to give you what managers know.": None,
             "A tool designed to help teachers": None},
            only_after=r"(?:course|it|program(?:me)?|workshop|training|module|seminar|session|certificate) "
                r"(?:is|was|has been) (?:\p{L}+ )?",
        ),
    ],
)  # fmt: skip
"""Whom an offering is made to help, where nothing says for whom it is."""
