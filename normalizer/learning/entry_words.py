"""How prose words what one must know or have before a course, and whom it is for."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

_KNOWING = (
    r"(?:knowledge|experience|background|understanding|expertise|skills?|qualifications?|familiarity|"
    r"training|degree)"
)
_PRIOR = (
    r"(?:formal |specific |prior |previous |pre existing |existing |academic |particular |programming |"
    r"special |specialist |technical |basic |detailed |in depth |subject |any |an? |other |of the )"
)
_LEARNERS = r"(?:you|(?:the )?(?:students?|learners?|participants?))"
NO_PREREQUISITES: Rules[str] = Rules(
    [
        Rule(
            "no_prerequisites",
            r"(?:there (?:is|are) )?(?<!\p{L})(?:no|without|aucune?|sans|keine|geen) "
            rf"{_PRIOR}*(?:pre ?requisites?|knowledge|experience|background|training|préalables?|prérequis|"
            r"connaissances?(?: préalables?)?|expérience|vorkenntnisse|"
            r"voorkennis)(?!\p{L})[^\n.]{0,160}(?!\w)",
            lambda m: m.group(),
            {"learners with no prior knowledge of Spanish": None,
             "There are no prerequisites.": "there are no prerequisites",
             "Aucun préalable n'est requis.": "aucun préalable n'est requis"},
            unless_before=r"with|have|has|had|who|little|or|ou|avec|tot|if you|for",
        ),
        Rule(
            "nothing_is_needed",
            r"(?<!\p{L})no (?:formal|prior|previous|specific|special|particular) (?:qualifications?|skills?|"
            r"knowledge|experience),? (?:just|only|other than|except|beyond) [^\n.]{3,160}(?!\w)|"
            rf"(?<!\p{{L}})no (?:[\p{{L}}-]+ ){{0,4}}?(?:{_KNOWING}|(?:prior|previous) (?:\p{{L}}+ )?study)"
            r"(?!\p{L})[^\n.]{0,60}? (?:is|are) (?:required|needed|necessary|assumed|"
            r"expected)[^\n.]{0,120}(?!\w)|(?:there are |has )?(?<!\p{L})no (?:(?:special|specific|"
            r"particular|formal|prior|previous|entry|academic|admission|course|other|real) "
            r")*requirements?(?:(?= ?(?:[.;!]|$))|(?: needed)? (?:for|to) (?:this|the course|join|take|"
            r"study\w*|enrol\w*|enter|participate|attend|entry|admission)[^\n.]{0,120}(?!\w)|,? (?:other "
            r"than|beyond|except)[^\n.]{3,120}(?!\w))",
            lambda m: m.group(),
            {"No prior qualifications are required.": "no prior qualifications are required",
             "No formal qualifications, just an interest.": "no formal qualifications, just an interest",
             "There are no special requirements for this course.":
                 "there are no special requirements for this course",
             "There are no requirements for the graphics card.": None,
             "No study materials are required.": None},
        ),
        Rule(
            "need_not_have",
            rf"(?<!\p{{L}})(?:{_LEARNERS} (?:do not|don't|will not|won't) need(?: to have)?|(?:does not|"
            r"doesn't|do not|don't) (?:require|assume|presume|expect)(?: you to have)?"
            r"(?: any reading before you start,? or)?) "
            rf"{_PRIOR}*(?:[\p{{L}}-]+ ){{0,3}}?{_KNOWING}(?!\p{{L}})[^\n.]{{0,160}}(?!\w)|"
            r"(?:previous|prior) [^\n.]{3,80}? (?:is not|are not|isn't|aren't) (?:required|needed|necessary|"
            rf"essential)|not (?:essential|necessary) to have "
            rf"{_PRIOR}*{_KNOWING}(?!\p{{L}})[^\n.]{{0,120}}(?!\w)",
            lambda m: m.group(),
            {"You don't need any prior experience of this subject.":
                 "you don't need any prior experience of this subject",
             "It does not require any previous study experience.":
                 "does not require any previous study experience",
             "Previous study in archaeology is not necessary.":
                 "previous study in archaeology is not necessary",
             "The course does not require any special software.": None},
        ),
        Rule(
            "prerequisites_in_prose",
            r"{begin}\p{L}[^\n.]{3,120} (?:is|are) the (?:only|sole) (?:pre ?requisites?|requirements?)"
            r"(?!\p{L})|"
            r"(?<!\p{L})(?:pre ?requisites?(?:\(s\))?|préalables?|prérequis) ?(?:: ?|is |are |est |sont "
            r")[^\n]{3,300}|(?:the )?(?<!\p{L})(?:only|sole) (?:entry |formal |real )?requirements?(?: for "
            r"(?:this|the) \p{L}+)? (?:is|are) [^\n.]{3,200}(?!\w)",
            lambda m: m.group(),
            {"Prerequisite: COMP 1510.": "prerequisite: comp 1510.",
             "Préalable : FRA 101": "préalable : fra 101",
             "The only requirement is an interest in people.":
                 "the only requirement is an interest in people",
             "A love of books is the sole prerequisite.": "a love of books is the sole prerequisite"},
        ),
        Rule(
            "experience_required",
            r"(?<!\p{L})(?:(?:some |basic |prior |previous |working |minimum |good )+(?:knowledge|experience|"
            r"understanding|familiarity|background) (?:of|in|with) "
            r"[^.\n]{2,120}?(?<!what)(?<!what\s)(?<!they)(?<!they\s) (?:is|"
            r"are|will be|would be|may be) (?:required|recommended|expected|assumed|needed|necessary|helpful|"
            r"useful|beneficial|advisable|desirable|an (?:asset|advantage)|an? (?:added )?(?:plus|bonus))|"
            r"a background (?:of|in|on|with) [^.\n]{2,80}? (?:is|will be|would be|may be) (?:required|"
            r"recommended|expected|assumed|needed|necessary|helpful|useful|beneficial|advisable|desirable|an "
            r"(?:asset|advantage))|connaissances? "
            r"(?:de base )?[^.\n]{2,100}? (?:requises?|exigées?|recommandées?|souhaitées?))",
            lambda m: m.group(),
            {"Basic knowledge of Excel is required.": "basic knowledge of excel is required",
             "A background in development will be useful.": "a background in development will be useful",
             "Some knowledge of German would be an asset.": "some knowledge of german would be an asset",
             "A background in green is useful in design.": "a background in green is useful",
             "You gain a basic understanding of hives and how they are useful.": None,
             "Knowledge of soils is useful in farming.": None,
             "With a basic understanding of soils they have what is necessary to dig.": None},
        ),
        Rule(
            "learned_before",
            r"(?<!\p{L})(?:course|module|program(?:me)?|it|this) assumes (?:that )?(?:you|students|learners|"
            r"participants) (?:will )?(?:already )?(?:have|are|can|know|understand)(?: already)? "
            r"[^\n.]{3,180}(?!\w)|"
            rf"(?<!\p{{L}}){_LEARNERS}(?:'ll|’ll| will)? need to (?:understand|know|be familiar with|have "
            rf"(?:studied|completed|taken)|be able to) [^\n.]{{3,140}}? before (?:you start|starting(?! "
            rf"times?)|beginning|you begin|taking|joining|enrol+ing)[^\n.]{{0,60}}(?!\w)|"
            r"recommend(?:ed)? (?:that )?your (?:level of )?(?:english|french|spanish|german|italian|"
            r"mandarin|dutch|language)(?: level| skills)? (?:is|be|are|should be) (?:at )?(?:[^\n.]|"
            r"\.(?=\d)){3,140}(?!\w)|"
            r"recommend(?:ed)? that(?: you)?,? (?:before (?:you start|starting|taking|you take) (?:this|the) "
            r"(?:course|module|program(?:me)?),? (?:you )?(?:first )?(?:complete|take|have (?:completed|"
            r"taken)) [^\n.]{3,160}(?!\w)|(?:first )?(?:complete|take|have (?:completed|taken)) "
            r"[^\n.]{3,120}? before "
            r"(?:you start|starting|taking|this)[^\n.]{0,60}(?!\w))",
            lambda m: m.group(),
            {"The course assumes that you have already studied the previous five courses.":
                 "course assumes that you have already studied the previous five courses",
             "We recommend that before you start this course, you complete Genomics 1.":
                 "recommend that before you start this course, you complete genomics 1",
             "It is recommended that you take BIO 1 before starting this course.":
                 "recommended that you take bio 1 before starting this course",
             "So you'll need to understand these principles before starting.":
                 "you'll need to understand these principles before starting",
             "Students need to be familiar with vectors before taking this course.":
                 "students need to be familiar with vectors before taking this course",
             "We recommend your English is at least level B1.":
                 "recommend your english is at least level b1",
             "All you'll need to understand numbers is here.": None,
             "You need to know the door code before starting time.": None,
             "We recommend that you take a break before lunch.": None,
             "This model assumes that students are rational.": None},
            unless_before=r"(?:model|theory|approach|view|method)",
        ),
        Rule(
            "knowledge_needed",
            rf"(?<!\p{{L}})(?:{_LEARNERS}(?:'ll| will)? (?:need (?:to have )?|(?:should|must) (?:already "
            r")?have )|(?:course|module|program(?:me)?|it) (?:requires|assumes) |assumes? that you (?:will "
            r")?have )(?:an? |some |at least |good |basic |prior |previous |sound |working |reasonable |"
            r"very |(?:\p{L}+ )?school level )+(?:\p{L}+ ){0,2}?(?:knowledge|understanding|experience|"
            r"familiarity|ability|command|background) (?:of|in|with|to) [^\n.]{2,180}(?!\w)|"
            r"(?<!\p{L})(?:you|students|learners)(?:'ll| will)? need (?![^\n.]{0,60}(?:laptop|computer|"
            r"internet|kit|book|account|software|browser|device|camera|hours|time)(?!\p{L}))"
            r"[^\n.]{5,120}? to (?:get the most|(?:take|follow|succeed in|keep up with) (?:this|the) "
            r"(?:course|class|module))(?!\p{L})[^\n.]{0,40}(?!\w)",
            lambda m: m.group(),
            {"You will need a basic knowledge of chemistry.": "you will need a basic knowledge of chemistry",
             "The course requires basic knowledge of biology.": "course requires basic knowledge of biology",
             "You will need school-level maths to get the most out of it.":
                 "you will need school-level maths to get the most out of it",
             "You will need a laptop to take this course.": None,
             "To become a pilot you will need a good knowledge of maths.": None,
             "By the end you should have a good understanding of law.": None},
            unless_before=r"(?:to (?:become|be a|be an|work|get)|by the|at the|after|complet\w+|once|if|"
                r"result)(?:\s[^.]*)?",
        ),
    ],
)  # fmt: skip
"""What prose says about what one must know or have before."""

_PEOPLE = (
    r"(?:professionals?|managers?|leaders?|students?|learners?|anyone|people|individuals?|those|nurses?|"
    r"teachers?|educators?|researchers?|staff|employees|workers?|practitioners?|beginners?|"
    r"adults?(?! (?:instruction|education|learning|training))|entrepreneurs?|owners?|developers?|"
    r"engineers?|analysts?|parents?|newcomers?|graduates?|administrators?|supervisors?|everyone|"
    r"programmers?|participants|clinicians|physicians|technicians?|accountants?|designers?|scientists?|personnes?|gestionnaires?|professionnel\w*|enseignant\w*|étudiant\w*|"
    r"intervenant\w*|speakers?|carers?|caregivers?|providers?|pharmacists?|doctors?|dentists?|coaches|"
    r"trainers?|artists?|writers?|musicians?|novices?|enthusiasts?|undergraduates?|postgraduates?|trainees?|"
    r"members|apprentices?|candidates|post-?docs?|pupils|children|teens|teenagers|youths?|seniors|families|"
    r"executives?|officers|volunteers?|job ?seekers|veterans|residents|audiences?|(?:existing|new|current|"
    r"advanced|experienced) users|employé\w*|travailleu\w+|"
    r"cadres?|dirigeant\w*|entrepreneur\w*|infirmi\w+|toute|"
    r"toutes|tous|ceux|quiconque|public|débutant\w*|adultes)"
)
_ON = (
    r"(?:(?!,\s(?:graduates|this|the (?:course|program\w*)|it|will|(?:participants|students|learners) "
    r"will)\s|\s?[-–—]\s?(?:is|are|will|helps?)\s|\syou (?:may|can|must) (?:enrol|regist|apply))[^.;\n])"
)
_AND_WHO = (
    rf"{_ON}{{0,240}}(?:;\s(?![^.;\n]{{0,160}}\s(?:should|must|need|will be|is required)\s)"
    rf"(?:and |or |as well as )?(?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,4}}?{_PEOPLE}(?!\p{{L}})"
    rf"{_ON}{{0,200}}){{0,6}}"
)
"""The rest of a phrase that names whom: more of them may follow, each after a semicolon; what graduates then
do is no part of it."""
_THEMSELVES = r"(?:the |our |all )?(?:students?|learners?|participants?|individuals?|people) to\s"
"""Of whom it is said what they do, not who they are: "for students to gain confidence"."""
_ANYBODY = r"(?:students?|learners?|participants?|individuals?|people|any\w*|every\w*|those|you|graduates?)\s"
_MADE_THINGS = (
    r"(?:(?:programming|scripting|markup|modelling|query) languages?|tools?|software|frameworks?|"
    r"librar(?:y|ies)|platforms?)"
    r"(?:\s(?!course|class|program|training|development)[\w-]+){0,3}"
)
AUDIENCE: Rules[str] = Rules(
    [
        Rule(
            "designed_for",
            r"(?<!\p{L})(?:designed|intended|ideal|aimed|suitable|geared|perfect|targeted|tailored|meant|"
            r"recommended|appropriate|created|built|optimi[sz]ed|made) (?:specifically |primarily |"
            r"particularly |especially |mainly )?(?:for|at|toward|towards) "
            rf"(?!{_THEMSELVES})(?:(?!software|use|seats|situation|scenario|context|(?:in|by|with|on|from|about)\s)"
            rf"[\p{{L}}'’/-]{{1,24}}\s+){{0,6}}?{_PEOPLE}(?!\p{{L}}){_AND_WHO}",
            lambda m: m.group(),
            {
                "This course is designed for managers of small teams.": "designed for managers of small "
                "teams",
                "Ideal for beginners in accounting.": "ideal for beginners in accounting",
                "It is designed for nurses; other care workers; and anyone in a clinic; bring a pen.":
                    "designed for nurses; other care workers; and anyone in a clinic",
                "Meant for nurses; students of law should take Law 1.": "meant for nurses",
                "Targeted towards managers, graduates of this program lead.": "targeted towards managers",
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
            rf"(?<!\p{{L}})(?:course|program(?:me)?|workshop|training|micro ?credential|certificate|badge|"
            rf"class|session|module)s? (?:is|are) (?:both |also |primarily |mainly |especially |"
            rf"particularly |specifically )?for (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}"
            rf"(?!\p{{L}}){_AND_WHO}",
            lambda m: m.group(),
            {"This course is for anyone who cooks.": "course is for anyone who cooks",
             "The course is primarily for students.": "course is primarily for students",
             "This course is also for credit.": None},
        ),
        Rule(
            "kurs_für",
            r"(?<!\p{L})[\p{L}-]*(?:kurs|mooc|seminar|workshop|lehrgang|weiterbildung|training|angebot|"
            r"cursus) (?:für|voor) (?:alle|(?:[\p{L}-]+ )?(?:menschen|personen|einsteiger\w*|anfänger\w*|"
            r"interessierte|lehrkräfte|lehrende|studierende|fachkräfte|beschäftigte|führungskräfte|eltern|"
            r"jugendliche|iedereen|mensen|studenten|docenten|professionals|beginners|medewerkers))"
            r"(?!\p{L})[^.;\n]{0,240}",
            lambda m: m.group(),
            {"Dies ist ein Online-Kurs für alle, die gern kochen.": "online-kurs für alle, die gern kochen",
             "Ein Seminar für junge Lehrkräfte": "seminar für junge lehrkräfte",
             "Een cursus voor iedereen die zorgt.": "cursus voor iedereen die zorgt",
             "Der Kurs für den Frühling": None},
        ),
        Rule(
            "s_adresse",
            r"(?<!\p{L})(?:s['’]adress(?:e|ent|ant)|(?:est |sont )?destinée?s?|(?:est |"
            r"sont )?conçue?s?) (?:principalement |particulièrement |spécialement |surtout )?(?:aux|au|(?:à|"
            r"pour)(?! (?!(?:votre|notre|être)(?!\p{L}))(?:mieux |bien |l['’])?\p{L}{2,}(?:er|ir|re|oir)"
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
            r"(?<!\p{L})(?:richtet sich an|bedoeld voor|(?:va |está )?dirigid[oa]s? a)(?!\p{L}) "
            r"[^.;\n]{3,240}",
            lambda m: m.group(),
            {"Der Kurs richtet sich an Lehrkräfte.": "richtet sich an lehrkräfte"},
        ),
    ],
)  # fmt: skip
"""Whom prose says the offering is for."""
INTERESTED: Rules[str] = Rules(
    [
        Rule(
            "open_to",
            rf"(?<!\p{{L}})open to (?:anyone|everyone|all (?:\p{{L}}+ )?{_PEOPLE}|people|those|learners)(?: "
            r"(?:with|who|interested|in|of|at|from|working|looking|aged|currently|already|wishing|seeking|over|under|"
            rf"without)(?!\p{{L}}){_ON}{{0,200}}(?!\w))?|"
            rf"(?:(?<=is )|(?<=are )|(?<=be )|(?<=also )|(?<=only )|(?<=now )|{{begin}})open (?:only |"
            rf"exclusively )?to(?! the (?:general )?public) (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}"
            rf"(?!\p{{L}}){_AND_WHO}|"
            rf"(?<!\p{{L}})exclusively for (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}(?!\p{{L}})"
            rf"{_AND_WHO}",
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
            unless_before=rf"(?:careers?|jobs?|roles?|opportunit\w+|positions?|pathways?|doors?|paths?|"
                rf"professions?|registrations?|enrol+ments?|applications?|options)(?:\s[\w-]+){{0,3}}|"
                rf"{_MADE_THINGS}",
        ),
        Rule(
            "a_course_for",
            rf"{{begin}}(?:(?:this|it|here) is )?an? (?:(?!support|mentor\w*|prerequisite|required|core)"
            rf"[\p{{L}}\d-]+,? ){{0,5}}?(?:course|program(?:me)?|workshop|training|micro ?credential|class|"
            rf"seminar|webinar|introduction|masterclass|mooc) for (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,3}}?"
            rf"{_PEOPLE}(?!\p{{L}}| (?:nanodegree|program|certificate|track|degree|exam)){_AND_WHO}",
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
            "if_you_are",
            r"{begin}if you(?:'re|’re| are)(?! (?:(?:un|not )able|having|interested in (?:regist|apply|"
            r"enrol)|eligible|already|late|enrolled|registered|successful|accepted|a member)) "
            r"[^.;\n]{4,200}?(?=(?:,? then)?\W{1,3}(?:this|our) (?:[\p{L}-]+ ){0,3}?(?:course|"
            r"program(?:me)?|workshop|training|module|class)(?: is| gives| will| offers| provides| can| "
            r"has)|(?:,? then)?,? (?:this|it) (?:is|may be|could be) (?:just |exactly )?(?:the|a|your) "
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
            r"{begin}(?:so,? |and |but )?if you(?:['’]d like| would like| want| wish| need| hope|['’]ve "
            r"(?:ever|always)| have (?:ever|always))(?!\p{L}) [^.;\n]{4,240}?(?=\W{1,3}(?:then )?(?:this|"
            r"our) (?:[\p{L}-]+ ){0,3}?(?:course|program(?:me)?|workshop|training|module|class) is (?:just |"
            r"exactly |perfect |right |made )?for you(?!\p{L})|\W{1,3}(?:then )?(?:this|it) is (?:just |"
            r"exactly )?(?:the|a|your) (?:[\p{L}-]+ ){0,3}?(?:course|program(?:me)?|workshop|training|"
            r"module|class)(?: for you)?(?!\p{L}))|"
            r"(?<!\p{L})(?:course|program(?:me)?|workshop|training|module|class) is (?:just |exactly |"
            r"perfect |right )?for you if you [^.;:\n][^.;\n]{3,240}(?!\w)",
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
            r"beneficial)(?: and \p{L}+)? (?:to|for) "
            rf"(?:[\p{{L}}'’/-]{{1,24}} ){{0,5}}?{_PEOPLE}(?!\p{{L}})[^.;\n]{{0,200}}(?!\w)|"
            rf"(?:(?:solid|strong|good|excellent|sound|firm|gentle|ideal|perfect|an?) )+(?:foundation|"
            rf"introduction|preparation|starting point|stepping stone) for (?:[\p{{L}}'’/-]{{1,24}} ){{0,3}}?"
            rf"{_PEOPLE}(?!\p{{L}})[^.;\n]{{0,200}}(?!\w)",
            lambda m: m.group(),
            {"The program will provide a solid foundation for those looking to lead.":
                 "a solid foundation for those looking to lead",
             "It will be of particular interest to managers in small firms.":
                 "of particular interest to managers in small firms",
             "It is designed to be of interest and applicable to all members of a team.":
                 "of interest and applicable to all members of a team",
             "Courses in this program will be of interest to teachers.": "of interest to teachers",
             "Useful to know": None, "The skills gained in the course are useful to students of law.": None},
            only_after=r"(?:(?:course|it|program(?:me)?|workshop|training|module|this) (?:\p{L}+ ){0,4}|"
                r"(?:will|to) (?:also )?be (?:\p{L}+ )?|(?:provides?|offers?|gives?) )",
            unless_before=r"(?:skills|knowledge|techniques?|methods?|abilities)(?:\s[\p{L}-]+){0,2} (?:in|of|"
                r"from|during) (?:the|this|our) (?:course|program(?:me)?|workshop|training|module)"
                r"(?:\s\p{L}+){0,3}",
        ),
    ],
)  # fmt: skip
"""Whom prose welcomes or thinks interested, where it does not say for whom the offering is."""
MADE_TO_HELP: Rules[str] = Rules(
    [
        Rule(
            "made_to_help",
            rf"(?<!\p{{L}})(?:designed|intended|created|developed) to (?:provide|equip|prepare|help|enable|"
            rf"give|support|train|assist) (?:(?!{_ANYBODY}|the|an?|with|of|in|to)[\p{{L}}'’/-]{{1,24}}\s+)"
            rf"{{0,3}}?(?!{_ANYBODY}){_PEOPLE}(?!\p{{L}}){_AND_WHO}",
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
