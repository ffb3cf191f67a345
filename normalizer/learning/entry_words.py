"""How prose words what one must know or have before a course."""

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
_REST = (
    r"(?:(?!,? and we (?:(?:recommend|suggest|advise|estimate) (?:that )?you (?:spend|allow|set aside)|"
    r"welcome)\s|,? but (?:(?:it|this|the course) )?(?:will|would|may|should) be (?:of|suitable for|"
    r"relevant to)\s|,? but (?:also |it also )?caters (?:for|to)\s)"
    r"[^\n.])"
)
"""What is said with it of who may like it, or how long it takes, is no part of what one must know."""
NO_PREREQUISITES: Rules[str] = Rules(
    [
        Rule(
            "no_prerequisites",
            r"(?:there (?:is|are) )?(?<!\p{L})(?:no|without|aucune?|sans|keine|geen) "
            rf"{_PRIOR}*(?:pre ?requisites?|knowledge|experience|background|training|préalables?|prérequis|"
            r"connaissances?(?: préalables?)?|expérience|vorkenntnisse|"
            rf"voorkennis)(?!\p{{L}}){_REST}{{0,160}}(?!\w)",
            lambda m: m.group(),
            {"learners with no prior knowledge of Spanish": None,
             "There are no prerequisites.": "there are no prerequisites",
             "No prior knowledge is required and we recommend you spend 2 hours a week.":
                 "no prior knowledge is required",
             "No prior knowledge is required but will be of interest to pupils.":
                 "no prior knowledge is required",
             "It assumes no prior knowledge but also caters for those who have some.": "no prior knowledge",
             "No experience is needed, but you will need a drill.":
                 "no experience is needed, but you will need a drill",
             "Aucun préalable n'est requis.": "aucun préalable n'est requis"},
            unless_before=r"with|have|has|had|who|little|or|ou|avec|tot|if you|for",
        ),
        Rule(
            "nothing_is_needed",
            r"(?<!\p{L})no (?:formal|prior|previous|specific|special|particular) (?:qualifications?|skills?|"
            r"knowledge|experience),? (?:just|only|other than|except|beyond) [^\n.]{3,160}(?!\w)|"
            rf"(?<!\p{{L}})no (?:[\p{{L}}-]+ ){{0,4}}?(?:{_KNOWING}|(?:prior|previous) (?:\p{{L}}+ )?study)"
            r"(?!\p{L})[^\n.]{0,60}? (?:is|are) (?:required|needed|necessary|assumed|"
            rf"expected){_REST}{{0,120}}(?!\w)|(?:there are |has )?(?<!\p{{L}})no (?:(?:special|specific|"
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
            "sin_conocimientos",
            r"(?<!\p{L})n(?:o|ão) (?:se )?(?:requieren?|necesitan?|precisan?|exigen?|exige|requer|tiene|tem|"
            r"es necesario|é necessário|son necesarios|são necessários)(?: (?:contar con|tener|poseer|ter))?"
            r"(?: (?:ningún|ningun|nenhum|tipo|de|pré|muchos|especiales)){0,3} (?:conocimientos? (?:previos?|"
            r"especiales)|conhecimentos? (?:prévios?|especia\w+)|experiencia previa|experiência prévia|"
            r"pre-?rr?equisitos|requisitos previos)(?!\p{L})"
            r"(?:(?!\sy está diseñado|\se foi)[^.;\n]){0,160}(?!\w)",
            lambda m: m.group(),
            {"No se requieren conocimientos previos de SQL, Python o programación.":
                 "no se requieren conocimientos previos de sql, python o programación",
             "No es necesario contar con conocimientos previos sobre tecnología.":
                 "no es necesario contar con conocimientos previos sobre tecnología",
             "El curso no tiene prerrequisitos.": "no tiene prerrequisitos",
             "No se necesita ningún conocimiento previo.": "no se necesita ningún conocimiento previo",
             "Não são necessários conhecimentos prévios de biologia.":
                 "não são necessários conhecimentos prévios de biologia",
             "No se requieren materiales.": None, "Se requieren conocimientos previos.": None},
        ),
        Rule(
            "prerequisites_in_prose",
            r"{begin}\p{L}[^\n.]{3,120} (?:is|are) the (?:only|sole) (?:pre ?requisites?|requirements?)"
            r"(?!\p{L})|all (?:that(?: is|'s)|you) (?:required|needed|need) is "
            r"(?=(?:[\p{L}'-]+\s){0,5}?(?:interest|curiosity|willingness|desire|enthusiasm|passion|mind|"
            r"knowledge|"
            r"understanding|experience|command)(?!\p{L}))[^\n.]{3,160}(?!\w)|"
            r"(?<!\p{L})(?:pre ?requisites?(?:\(s\))?|préalables?|prérequis) ?(?:: ?|is |are |est |sont "
            r")[^\n]{3,300}|(?:the )?(?<!\p{L})(?:only|sole) (?:entry |formal |real )?requirements?(?: for "
            r"(?:this|the) \p{L}+)? (?:is|are) [^\n.]{3,200}(?!\w)",
            lambda m: m.group(),
            {"Prerequisite: COMP 1510.": "prerequisite: comp 1510.",
             "Préalable : FRA 101": "préalable : fra 101",
             "The only requirement is an interest in people.":
                 "the only requirement is an interest in people",
             "All that's required is an interest in the arts.":
                 "all that's required is an interest in the arts",
             "All you need is a laptop and internet access.": None,
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
            "language_required",
            r"{begin}(?:(?:an? )?(?:basic|good|very good|intermediate|upper intermediate|advanced|fluent|"
            r"strong|"
            r"working|reasonable|sufficient|adequate|excellent|(?:cefr )?[abc][12])(?:[\s-]level)?"
            r"(?: (?:level|knowledge|command|understanding))?(?: (?:of|in))? "
            r"(?:written |spoken |academic )*(?:english|french|spanish|german|italian|dutch|mandarin|"
            r"portuguese)"
            r"(?: (?:language )?(?:skills|level))?(?: \([^)\n]{2,60}\))? (?:is|are) (?:required|needed|"
            r"necessary|"
            r"recommended|expected|assumed|essential)|(?:une? |l[ae] )?(?:bon(?:ne)? )?(?:niveau|maîtrise|"
            r"connaissance)(?: [\p{L}\d]+){0,3} (?:en |du |de la |de l['’]|d['’])(?:français|anglais|"
            r"espagnol|"
            r"allemand)(?: \([^)\n]{2,60}\))? est (?:requise?|exigée?|nécessaire|recommandée?))(?!\p{L})",
            lambda m: m.group(),
            {"Intermediate level English (around B1 on the CEFR) is required.":
                 "intermediate level english (around b1 on the cefr) is required",
             "A good command of English is essential.": "a good command of english is essential",
             "Fluent written English is required.": "fluent written english is required",
             "Un niveau intermédiaire en français est requis.":
                 "un niveau intermédiaire en français est requis",
             "La bonne maîtrise du français est requise.": "la bonne maîtrise du français est requise",
             "Good English is spoken here.": None, "Advanced English 101 is required for the degree.": None},
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
            r"recommend(?:ed)? that(?: you)?,? (?:before (?:you start|starting|taking|you take) (?:this|the|"
            r"either|"
            r"these) (?:courses?|module|program(?:me)?),? (?:you )?(?:first )?(?:complete|take|have "
            r"(?:completed|"
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
            r"(?<!\p{L})(?:you|(?:entering |the |all |prospective )?(?:students|learners|participants|"
            r"applicants)) "
            r"(?:are|will be) (?:expected|assumed|required) to (?:already )?have (?:already )?"
            rf"(?:[\p{{L}}-]+,? ){{0,6}}?(?:{_KNOWING}|acquaintance|(?:reading )?ability|grasp|proficiency|"
            rf"command|"
            r"[\p{L}-]+ level)(?!\p{L})(?! by the end)[^\n.]{2,180}(?!\w)|"
            r"(?<!\p{L})(?:you|students|learners)(?:'ll| will)? need (?![^\n.]{0,60}(?:laptop|computer|"
            r"internet|kit|book|account|software|browser|device|camera|hours|time)(?!\p{L}))"
            r"[^\n.]{5,120}? to (?:get the most|(?:take|follow|succeed in|keep up with) (?:this|the) "
            r"(?:course|class|module))(?!\p{L})[^\n.]{0,40}(?!\w)",
            lambda m: m.group(),
            {"You will need a basic knowledge of chemistry.": "you will need a basic knowledge of chemistry",
             "The course requires basic knowledge of biology.": "course requires basic knowledge of biology",
             "You will need school-level maths to get the most out of it.":
                 "you will need school-level maths to get the most out of it",
             "Entering students are expected to have prior experience building applications.":
                 "entering students are expected to have prior experience building applications",
             "Participants are expected to have pre-university level in mathematics.":
                 "participants are expected to have pre-university level in mathematics",
             "Students are expected to have a solid grasp of the basics.":
                 "students are expected to have a solid grasp of the basics",
             "Students are expected to have a laptop with them.": None,
             "You will need a laptop to take this course.": None,
             "To become a pilot you will need a good knowledge of maths.": None,
             "By the end you should have a good understanding of law.": None},
            unless_before=r"(?:to (?:become|be a|be an|work|get)|by the|at the|after|complet\w+|once|if|"
                r"result)(?:\s[^.]*)?",
        ),
        Rule(
            "familiar_before",
            r"(?<!\p{L})(?:you|(?:the )?(?:students?|learners?|participants?|applicants|candidates|"
            r"attendees|trainees)(?: (?:taking|entering|interested in|considering) (?:this|the) "
            r"(?:course|program(?:me)?|class|workshop))?)(?:'ll| will)? (?:should|must|need to|are expected "
            r"to|are required to)"
            r"(?: already| also| ideally| either)? (?:be (?:\w+ly |already )?(?:familiar|comfortable|"
            r"proficient|"
            r"fluent|competent) (?:with|in|at|using)(?!\p{L})(?! (?:this|our|taking|working at|sharing|"
            r"being))|have (?:already |previously |successfully )?(?:completed|taken|done|passed|attended|"
            r"followed|studied)(?!\p{L})(?! (?:this|all|your|each|every|both|so|the (?:course|modules?|"
            r"training|units?|assignments?|readings?|exam|assessments?|tests?|quiz\w*|form|application|"
            r"survey|work))(?!\p{L}))) [^.\n]{2,180}(?!\w)",
            lambda m: m.group(),
            {"You should have done at least Things 1-5.": "you should have done at least things 1-5",
             "Participants should be familiar with Python.": "participants should be familiar with python",
             "You will need to be familiar with the concepts of Part 1 to enjoy this course.":
                 "you will need to be familiar with the concepts of part 1 to enjoy this course",
             "Students must already be comfortable using spreadsheets.":
                 "students must already be comfortable using spreadsheets",
             "Students taking this program should either have taken a co-op or be employed.":
                 "students taking this program should either have taken a co-op or be employed",
             "Students should have taken BIO 101.": "students should have taken bio 101",
             "By the end you should be familiar with maps.": None,
             "Students must have completed all assignments to pass.": None,
             "You should have completed the course by May.": None,
             "Tutors should be familiar with the platform.": None},
            unless_before=r"(?:to (?:become|be a|be an|pass|get|earn|receive)|by|at the|after|upon|on|"
                r"complet\w+|once|if|when|until|result)(?:\s[^.]*)?",
        ),
    ],
)  # fmt: skip
"""What prose says about what one must know or have before."""
