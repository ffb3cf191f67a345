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
            r"understanding|familiarity|background) (?:of|in|with) [^.\n]{2,120}?(?<!what)(?<!what\s) (?:is|"
            r"are|will be) (?:required|recommended|expected|assumed|needed|necessary|helpful)|connaissances? "
            r"(?:de base )?[^.\n]{2,100}? (?:requises?|exigées?|recommandées?|souhaitées?))",
            lambda m: m.group(),
            {"Basic knowledge of Excel is required.": "basic knowledge of excel is required",
             "With a basic understanding of soils they have what is necessary to dig.": None},
        ),
        Rule(
            "knowledge_needed",
            rf"(?<!\p{{L}})(?:{_LEARNERS}(?:'ll| will)? (?:need (?:to have )?|(?:should|must) (?:already "
            r")?have )|(?:course|module|program(?:me)?|it) (?:requires|assumes) |assumes? that you (?:will "
            r")?have )(?:an? |some |at least |good |basic |prior |previous |sound |working |reasonable |"
            r"very |(?:\p{L}+ )?school level )+(?:\p{L}+ ){0,2}?(?:knowledge|understanding|experience|"
            r"familiarity|ability|command|background) (?:of|in|with|to) [^\n.]{2,180}(?!\w)",
            lambda m: m.group(),
            {"You will need a basic knowledge of chemistry.": "you will need a basic knowledge of chemistry",
             "The course requires basic knowledge of biology.": "course requires basic knowledge of biology",
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
    r"participants|clinicians|physicians|technicians?|accountants?|designers?|scientists?|personnes?|gestionnaires?|professionnel\w*|enseignant\w*|étudiant\w*|"
    r"intervenant\w*|speakers?|carers?|caregivers?|providers?|pharmacists?|doctors?|dentists?|coaches|"
    r"trainers?|artists?|writers?|musicians?|novices?|enthusiasts?|undergraduates?|postgraduates?|trainees?|"
    r"members|audiences?|(?:existing|new|current|advanced|experienced) users|employé\w*|travailleu\w+|"
    r"cadres?|dirigeant\w*|entrepreneur\w*|infirmi\w+|toute|"
    r"toutes|tous|ceux|quiconque|public|débutant\w*|adultes)"
)
AUDIENCE: Rules[str] = Rules(
    [
        Rule(
            "designed_for",
            r"(?<!\p{L})(?:designed|intended|ideal|aimed|suitable|geared|perfect|targeted|tailored|meant|"
            r"recommended|appropriate|created|built|optimi[sz]ed|made) (?:specifically |primarily |"
            r"particularly |especially |mainly )?(?:for|at|toward|towards) "
            rf"(?:(?!software|use|seats|situation|scenario|context)[\p{{L}}'’/-]{{1,24}}\s+){{0,6}}?{_PEOPLE}"
            rf"(?!\p{{L}})[^.;\n]{{0,240}}",
            lambda m: m.group(),
            {
                "This course is designed for managers of small teams.": "designed for managers of small "
                "teams",
                "Ideal for beginners in accounting.": "ideal for beginners in accounting",
                "designed for 20 seats": None,
                "methods appropriate for a given situation with adult learners": None,
            },
            unless_before=r"not",
        ),
        Rule(
            "is_for",
            rf"(?<!\p{{L}})(?:course|program(?:me)?|workshop|training|micro ?credential|certificate|badge|"
            rf"class|session|module)s? (?:is|are) for (?:[\p{{L}}'’/-]{{1,24}},?\s+){{0,5}}?{_PEOPLE}"
            rf"(?!\p{{L}})[^.;\n]{{0,240}}",
            lambda m: m.group(),
            {"This course is for anyone who cooks.": "course is for anyone who cooks"},
        ),
        Rule(
            "s_adresse",
            r"(?<!\p{L})(?:s['’]adress(?:e|ent|ant)|(?:est |sont )?destinée?s?|(?:est |"
            r"sont )?conçue?s?) (?:principalement |particulièrement |spécialement |surtout )?(?:à|aux|au|"
            r"pour)(?!\p{L}) [^.;\n]{3,240}",
            lambda m: m.group(),
            {"Cette formation s'adresse aux gestionnaires.": "s'adresse aux gestionnaires"},
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
            r"(?:with|who|interested|in|of|at|from|working|looking|aged)(?!\p{L})[^.;\n]{0,200}(?!\w))?",
            lambda m: m.group(),
            {"The course is open to anyone who paints.": "open to anyone who paints",
             "open to interpretation": None},
        ),
        Rule(
            "of_interest_to",
            r"(?<!\p{L})(?:of (?:particular |special |great |most )?interest|useful|relevant|valuable|"
            r"beneficial) (?:to|for) "
            rf"(?:[\p{{L}}'’/-]{{1,24}} ){{0,5}}?{_PEOPLE}(?!\p{{L}})[^.;\n]{{0,200}}(?!\w)",
            lambda m: m.group(),
            {"It will be of particular interest to managers in small firms.":
                 "of particular interest to managers in small firms",
             "Useful to know": None},
            only_after=r"(?:(?:course|it|program(?:me)?|workshop|training|module|this) (?:\p{L}+ ){0,4}|"
                r"will (?:also )?be (?:\p{L}+ )?)",
        ),
    ],
)  # fmt: skip
"""Whom prose welcomes or thinks interested, where it does not say for whom the offering is."""
