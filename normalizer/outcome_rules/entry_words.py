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
    r"welcome)\s|"
    r",? but (?:(?:it|this|the course) )?(?:will|would|may|should) be (?:of|suitable for|relevant to)\s|"
    r",? but (?:also |it also )?caters (?:for|to)\s)[^\n.])"
)
"""What is said with it of who may like it, or how long it takes, is no part of what one must know."""
NO_PREREQUISITES: Rules[str] = Rules(
    [
        Rule(
            "no_prerequisites",
            r"(?:there (?:is|are) )?(?<!\p{L})(?:no|without|aucune?|sans|keine|"
            rf"geen) {_PRIOR}*(?:pre ?requisites?|knowledge|experience|background|training|préalables?|"
            r"prérequis|connaissances?(?: préalables?)?|expérience|vorkenntnisse|"
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
            r"(?<!\p{L})no (?:formal|prior|previous|specific|special|particular) "
            r"(?:qualifications?|skills?|knowledge|experience),? (?:just|only|other than|except|beyond) "
            r"[^\n.]{3,160}(?!\w)|"
            rf"(?<!\p{{L}})no (?:[\p{{L}}-]+ ){{0,4}}?(?:{_KNOWING}|(?:prior|previous) (?:\p{{L}}+ )?study)"
            r"(?!\p{L})[^\n.]{0,60}? (?:is|are) "
            rf"(?:required|needed|necessary|assumed|expected){_REST}{{0,120}}(?!\w)|"
            r"(?:there are |has )?(?<!\p{L})no "
            r"(?:(?:special|specific|particular|formal|prior|previous|entry|academic|admission|course|other|"
            r"real) )*requirements?(?:(?= ?(?:[.;!]|$))|"
            r"(?: needed)? (?:for|to) (?:this|the course|join|take|study\w*|enrol\w*|enter|participate|"
            r"attend|entry|admission)[^\n.]{0,120}(?!\w)|,? (?:other than|beyond|except)[^\n.]{3,120}"
            r"(?!\w))",
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
            rf"(?<!\p{{L}})(?:{_LEARNERS} (?:do not|don't|will not|won't) need(?: to have)?|"
            r"(?:does not|doesn't|do not|don't) (?:require|assume|presume|expect)(?: you to have)?"
            rf"(?: any reading before you start,? or)?) {_PRIOR}*(?:[\p{{L}}-]+ ){{0,3}}?{_KNOWING}"
            r"(?!\p{L})[^\n.]{0,160}(?!\w)|"
            r"(?:previous|prior) [^\n.]{3,80}? (?:is not|are not|isn't|aren't) "
            r"(?:required|needed|necessary|essential)|"
            rf"not (?:essential|necessary) to have {_PRIOR}*{_KNOWING}(?!\p{{L}})[^\n.]{{0,120}}(?!\w)",
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
            r"es necesario|é necessário|son necesarios|"
            r"são necessários)(?: (?:contar con|tener|poseer|ter))?"
            r"(?: (?:ningún|ningun|nenhum|tipo|de|pré|muchos|especiales)){0,3} "
            r"(?:conocimientos? (?:previos?|especiales)|"
            r"conhecimentos? (?:prévios?|especia\w+)|experiencia previa|experiência prévia|pre-?rr?equisitos|"
            r"requisitos previos)(?!\p{L})(?:(?!\sy está diseñado|\se foi)[^.;\n]){0,160}(?!\w)",
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
            r"(?!\p{L})|"
            r"all (?:that(?: is|'s)|you) (?:required|needed|need) is "
            r"(?=(?:[\p{L}'-]+\s){0,5}?(?:interest|curiosity|willingness|desire|enthusiasm|passion|mind|"
            r"knowledge|understanding|experience|command)(?!\p{L}))[^\n.]{3,160}(?!\w)|"
            r"(?<!\p{L})(?:pre ?requisites?(?:\(s\))?|préalables?|prérequis) ?"
            r"(?:: ?|is |are |est |sont )[^\n]{3,300}|"
            r"(?:the )?(?<!\p{L})(?:only|sole) (?:entry |formal |real )?requirements?"
            r"(?: for (?:this|the) \p{L}+)? (?:is|are) [^\n.]{3,200}(?!\w)",
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
            r"(?<!\p{L})(?:(?:some |basic |prior |previous |working |minimum |good )+"
            r"(?:knowledge|experience|understanding|familiarity|background) (?:of|in|with) [^.\n]{2,120}?"
            r"(?<!what)(?<!what\s)(?<!they)(?<!they\s) (?:is|are|will be|would be|may be) "
            r"(?:required|recommended|expected|assumed|needed|necessary|helpful|useful|beneficial|advisable|"
            r"desirable|an (?:asset|advantage)|an? (?:added )?(?:plus|bonus))|"
            r"a background (?:of|in|on|with) [^.\n]{2,80}? (?:is|will be|would be|may be) "
            r"(?:required|recommended|expected|assumed|needed|necessary|helpful|useful|beneficial|advisable|"
            r"desirable|an (?:asset|advantage))|"
            r"connaissances? (?:de base )?[^.\n]{2,100}? (?:requises?|exigées?|recommandées?|souhaitées?))",
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
            r"strong|working|reasonable|sufficient|adequate|excellent|(?:cefr )?[abc][12])(?:[\s-]level)?"
            r"(?: (?:level|knowledge|command|understanding))?(?: (?:of|in))? (?:written |spoken |academic )*"
            r"(?:english|french|spanish|german|italian|dutch|mandarin|portuguese)"
            r"(?: (?:language )?(?:skills|level))?(?: \([^)\n]{2,60}\))? (?:is|are) "
            r"(?:required|needed|necessary|recommended|expected|assumed|essential)|"
            r"(?:une? |l[ae] )?(?:bon(?:ne)? )?(?:niveau|maîtrise|connaissance)(?: [\p{L}\d]+){0,3} "
            r"(?:en |du |de la |de l['’]|d['’])(?:français|anglais|espagnol|allemand)(?: \([^)\n]{2,60}\))? "
            r"est (?:requise?|exigée?|nécessaire|recommandée?))(?!\p{L})",
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
            r"(?<!\p{L})(?:course|module|program(?:me)?|it|this) assumes "
            r"(?:that )?(?:you|students|learners|participants) (?:will )?(?:already )?"
            r"(?:have|are|can|know|understand)(?: already)? [^\n.]{3,180}(?!\w)|"
            rf"(?<!\p{{L}}){_LEARNERS}(?:'ll|’ll| will)? need to "
            r"(?:understand|know|be familiar with|have (?:studied|completed|taken)|be able to) "
            r"[^\n.]{3,140}? before (?:you start|starting(?! times?)|beginning|you begin|taking|joining|"
            r"enrol+ing)[^\n.]{0,60}(?!\w)|"
            r"recommend(?:ed)? (?:that )?your (?:level of )?"
            r"(?:english|french|spanish|german|italian|mandarin|dutch|language)(?: level| skills)? "
            r"(?:is|be|are|should be) (?:at )?(?:[^\n.]|\.(?=\d)){3,140}(?!\w)|"
            r"recommend(?:ed)? that(?: you)?,? "
            r"(?:before (?:you start|starting|taking|you take) (?:this|the|either|these) "
            r"(?:courses?|module|program(?:me)?),? (?:you )?(?:first )?"
            r"(?:complete|take|have (?:completed|taken)) [^\n.]{3,160}(?!\w)|"
            r"(?:first )?(?:complete|take|have (?:completed|taken)) [^\n.]{3,120}? before "
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
            rf"(?<!\p{{L}})(?:{_LEARNERS}(?:'ll| will)? "
            r"(?:need (?:to have )?|(?:should|must) (?:already )?have )|(?:course|module|program(?:me)?|it) "
            r"(?:requires|assumes) |assumes? that you (?:will )?have )"
            r"(?:an? |some |at least |good |basic |prior |previous |sound |working |reasonable |very |"
            r"(?:\p{L}+ )?school level )+(?:\p{L}+ ){0,2}?"
            r"(?:knowledge|understanding|experience|familiarity|ability|command|background) "
            r"(?:of|in|with|to) [^\n.]{2,180}(?!\w)|"
            r"(?<!\p{L})(?:you|(?:entering |the |all |prospective )?"
            r"(?:students|learners|participants|applicants)) (?:are|will be) "
            r"(?:expected|assumed|required) to (?:already )?have (?:already )?(?:[\p{L}-]+,? ){0,6}?"
            rf"(?:{_KNOWING}|acquaintance|(?:reading )?ability|grasp|proficiency|command|[\p{{L}}-]+ level)"
            r"(?!\p{L})(?! by the end)[^\n.]{2,180}(?!\w)|"
            r"(?<!\p{L})(?:you|students|learners)(?:'ll| will)? need "
            r"(?![^\n.]{0,60}(?:laptop|computer|internet|kit|book|account|software|browser|device|camera|"
            r"hours|time)(?!\p{L}))[^\n.]{5,120}? to "
            r"(?:get the most|(?:take|follow|succeed in|keep up with) (?:this|the) (?:course|class|module))"
            r"(?!\p{L})[^\n.]{0,40}(?!\w)",
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
            r"(?<!\p{L})(?:you|"
            r"(?:the )?(?:students?|learners?|participants?|applicants|candidates|attendees|trainees)"
            r"(?: (?:taking|entering|interested in|considering) (?:this|the) "
            r"(?:course|program(?:me)?|class|workshop))?)(?:'ll|"
            r" will)? (?:should|must|need to|are expected to|are required to)(?: already| also| ideally|"
            r" either)? (?:be (?:\w+ly |already )?(?:familiar|comfortable|proficient|fluent|competent) "
            r"(?:with|in|at|using)(?!\p{L})(?! (?:this|our|taking|working at|sharing|being))|"
            r"have (?:already |previously |successfully )?"
            r"(?:completed|taken|done|passed|attended|followed|studied)(?!\p{L})"
            r"(?! (?:this|all|your|each|every|both|so|"
            r"the (?:course|modules?|training|units?|assignments?|readings?|exam|assessments?|tests?|quiz\w*|"
            r"form|application|survey|work))(?!\p{L}))) [^.\n]{2,180}(?!\w)",
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
