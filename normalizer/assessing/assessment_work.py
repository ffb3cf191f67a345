"""Work that learners hand in and people who judge it, in the many words in which pages say so: the rules that
:mod:`normalizer.assessment` reads with beside :mod:`normalizer.assessing.assessment_words`."""

from __future__ import annotations

from normalizer.assessing.assessment_terms import DENIED_BEFORE, JUDGE, LEARNERS, PIECE, TO_ENTER
from normalizer.patterns import Rule, Rules

_MARKED = r"(?:graded|marked|scored|assessed|examined)"

HANDED_IN: Rules[bool] = Rules(
    [
        Rule(
            "judge_marks",
            rf"\m(?:an?|the|your|our|two|one of our|each) (?:[\w-]{{1,20}} )?{JUDGE} (?:will |then |also |"
            rf"who )*(?:marks?|grades?|scores?|assess(?:es)?|evaluates?|signs? (?:it|you|them|"
            rf"each(?: one)?)? ?off|returns? (?:it|them|your work) with|decides? (?:if|whether) you (?:pass|"
            rf"have passed))(?!\p{{L}})|\m(?:if|once|when) (?:our|the|your) (?:[\w-]{{1,20}}\s){{1,2}}(?:is|"
            rf"are) satisfied|signs? (?:it|each one|each|them|you) off|(?:competenc[ey]|skills?|tasks?|"
            rf"each one|they|it) (?:is|are) (?:then )?signed off|\msigned off by (?:an?|the|your)|"
            rf"\mwatches you (?:do|teach|carry|perform)|\m(?:under the eyes? of|in front of|before|"
            rf"observed by) (?:an?|two|our) (?:[\w-]{{1,14}} )?(?:assessors?|examiners?|jury|panel)|"
            rf"\mwhile an? (?:assessor|examiner|instructor|trainer) watches|\mwho (?:must|has to|have to|"
            rf"will) (?:approve|sign|accept|mark|grade) (?:it|them|off|each|every)(?!\p{{L}})",
            lambda m: True,
            {"An examiner scores both pieces.": True, "Our tutor will examine idioms.": None,
             "If the panel is satisfied, you pass.": True, "A trainer signs each one off.": True,
             "The teacher grades.": True, "Our tutors are friendly.": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
        ),
        Rule(
            "learners_hand_over",
            rf"\m(?:{LEARNERS}(?: will| must| each| then| have to| need to| also)*|(?:then|and)(?! \w+s "
            rf"(?:an?|your|the|one|two)(?!\p{{L}}))|to finish,?|"
            rf"at the end,?|finally,?|must|have to|need to) (?:[\w-]{{1,20}} (?:and|then) )?(?:submit|"
            rf"hand in|turn in|send (?:us|in|your (?:tutor|teacher))|upload|defend|record|film|draft|"
            rf"write up|design and (?:build|defend|present))s? (?:an?|your|their|one|two|three|four|both|"
            rf"the) (?:[\w-]{{1,20}}\s){{0,4}}?{PIECE}(?!\p{{L}})",
            lambda m: True,
            {"You submit a marketing plan.": True, "then send us a recording": True,
             "Participants draft and defend a proposal.": True, "To apply you send a portfolio.": None,
             "A photographer looks at it and records a video reply.": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
            unless_after=r"(?:for|with) (?:your )?(?:application|admission)|software",
        ),
        Rule(
            "piece_is_due",
            rf"\m{PIECE} (?:is|are) (?:then )?due(?!\p{{L}})|\mcounts? for (?:everything|all of it|"
            rf"the whole (?:mark|grade)|half (?:of )?(?:the|your) (?:mark|grade))|\m(?:work|"
            rf"anything) (?:that is )?(?:not )?(?:sent|handed|turned) in|(?:{{begin}}|\mto (?:pass|finish|"
            rf"graduate|complete)[^.;]{{0,30}}|[:;,] |\mand )(?:hand|turn|send) in (?:the|an?|your|two|three|"
            rf"four|all) \p{{L}}|\m(?:mémoire|travail|projet|rapport|dossier|examen|épreuve|quiz|texte remis|"
            rf"devoir)(?:\s[\w'’-]{{1,20}}){{0,4}}? (?:est|sont) (?:exigée?s?|demandée?s?|requis\w*|"
            rf"obligatoires?|notée?s?|évaluée?s?|corrigée?s?)|\m(?:handing in|turning in|submitting|"
            rf"submission of) (?:an?|the|your|two|three|all) (?:[\w-]{{1,20}}\s){{0,3}}?{PIECE}|"
            rf"{{begin}}completed? (?:an?|all|the|\d{{1,2}}|{{word_n}}) (?:(?!forms?|application|survey|"
            rf"registration|questionnaire)[\w-]{{1,20}} ){{1,5}}?(?:and|plus|&) (?:an?|one|two|the|your) "
            rf"(?:[\w-]{{1,20}} ){{0,3}}?(?:project|portfolio|essay|paper|reflection|"
            rf"assignment)s?(?!\p{{L}})|"
            rf"\mlate (?:work|assignments?|submissions?) (?:loses?|lose|is|are)|\m(?:à|doit être|"
            rf"doivent être) (?:rendre|remettre|déposer|soumettre|rendue?s?|remise?s?|déposée?s?)(?= |[.,;]|"
            rf"$)",
            lambda m: True,
            {"A field report is due in May.": True, "un dossier à rendre": True,
             "Complete 19 modules and a project of the course.": True,
             "Complete the application form and an essay.": None,
             "Late work loses marks.": True, "Fees are due in May.": None},
            unless_before=
                rf"{TO_ENTER}|\bno|\bnot|sans|aucune?(?: [\w'’]+){{0,4}}|\bni(?: [\w'’]+){{0,2}}|"
                rf"formulaire[^.;]{{0,40}}|demande[^.;]{{0,40}}|documents?",
        ),
        Rule(
            "all_is_marked",
            rf"\m(?:both|all|each|they|these|all of (?:it|them|which)|both of which|everything(?: you "
            rf"[\w-]{{2,12}})?|all (?:the )?work|{PIECE}|homework|contributions|forum posts|participation) "
            rf"(?:of which )?(?:is|are|get|gets|will be) (?:then |both |all |also )?(?:collected and |read "
            rf"and |checked and )?{_MARKED}(?!\p{{L}})|\m(?:collected|read|checked|supervised|reviewed) and "
            rf"{_MARKED}(?!\p{{L}})|\m(?:that|which) (?:peers|classmates|(?:other|fellow|your|two|three) "
            rf"(?:learners|students|peers|classmates|participants)) (?:then |also |will |review and |read "
            rf"and )*(?:grade|mark|score|assess)(?!\p{{L}})|\m(?:projects?|assignments?|labs?) (?:ha(?:s|"
            rf"ve) |must |have to )?pass(?:es|ed)? (?:code |peer )?review(?!\p{{L}})|\mfor (?:a mark|marks|"
            rf"grading|marking)(?!\p{{L}})|\m(?:project|design|proposal|plan|case|paper|poster)s? (?:that|"
            rf"which) (?:is|are) (?:then )?(?:presented|judged|defended|marked|graded|assessed)|\m\d{{1,2}} "
            rf"(?:reviewed|checked|marked) (?:projects|assignments|labs|exercises)|\m(?:projects?|labs?|"
            rf"assignments?) that must pass",
            lambda m: True,
            {"Write two reports; both are marked.": True, "a plan that other learners grade": True,
             "teachers that students grade": None,
             "once each project has passed review": True, "The bill has passed review.": None,
             "Drawings are collected and graded.": True,
             "Eggs are graded by size.": None},
            unless_before=r"\bnot|\bno|\bnone of|\bnever",
            unless_after=r"by size|by colou?r|slopes?|not|complete",
        ),
        Rule(
            "words_long",
            r"\m\d[\d,.]*\d? ?words? (?:[\w-]{1,20}\s)?(?:essays?|papers?|reports?|assignments?|reflections?|"
            r"portfolios?|case stud(?:y|ies)|pieces?|dissertations?|projects?|reviews?|thesis|"
            r"theses)(?!\p{L})|\m(?:essays?|papers?|reports?|assignments?|reflections?|dissertations?|work|"
            r"thesis) (?:of|worth) (?:about |around |up to |some )?\d[\d,.]*\d? ?(?:words|pages)|"
            r"\m(?:questions?|pieces?|assignments?|texts?|reflections?|report|paper|"
            r"essay) \(\d[\d,.]*\d ?words\)|\m(?:mémoire|travail|rapport|dossier|"
            r"dissertation) (?:écrit )?(?:de|d['’]environ) \d+ (?:pages|mots|signes)",
            lambda m: True,
            {"A 2,000-word report closes it.": True, "an essay of 1500 words": True,
             "un mémoire de 20 pages": True},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
        ),
        Rule(
            "exam_of_some_length",
            r"\m(?:\d{1,3}|twenty|thirty|forty|fifty|sixty) question (?:[\w-]{1,20}\s)?(?:test|"
            r"exam(?:ination)?|quiz|paper|assessment)|\m(?:one|two|three|\d|90|half|ninety|"
            r"sixty) (?:and a half )?(?:hour|minute) (?:[\w-]{1,20}\s)?(?:paper|test|exam(?:ination)?|quiz|"
            r"written)(?!\p{L})|\m(?:paper|test|exam(?:ination)?|quiz|project|essay|"
            r"presentation)s? (?:closes|ends|completes|finishes|rounds off|concludes) (?:the|each|every|"
            r"this)|\m(?:quiz|test|exam(?:ination)?)(?:zes|es|s)? at the end(?=[,.;]|$)|\m(?:skills?|"
            r"competency|practical) (?:check(?: ?offs?)?|sign off)s?(?!\p{L})|\m(?:that|which) (?:you|"
            r"learners|students|participants) must pass(?!\p{L})|\m(?:proctored|comprehensive|cumulative|"
            r"timed|closed book|open book) finals?(?!\p{L})|\m(?:exam|test|quiz|assessment|"
            r"examination) (?:on|in|during) the (?:last|final|closing|third|fourth|fifth|second) (?:day|week|"
            r"session|class|evening|afternoon)|\m(?:role ?play|simulation|bench|field|driving|flight|"
            r"team) (?:exam|test|assessment)s?(?!\p{L})|\m(?:competenc\w+|performance|progress|skill|"
            r"your work) (?:is|are) judged",
            lambda m: True,
            {"The 40-question test is online.": True, "a three-hour paper": True,
             "A short essay closes the course.": True, "A skills check follows.": True,
             "each with a proctored final": True, "an exam on the third day": True},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}|placement|entrance|external|licen[cs]ing|sample",
            unless_after=r"prep\w*|for your own|to check your own|sheets?|forms?|cards?",
        ),
        Rule(
            "devant_un_jury",
            r"\m(?:(?:passage|présentation|soutenance|défense) (?:orale )?devant (?:un|le|les) (?:jury|"
            r"examinateurs?|pairs)|un jury (?:\p{L}+ )?(?:écoute|évalue|note|juge|examine|entend|assiste)|"
            r"soutenances?|travail de (?:diplôme|certification|validation)|mises? en situation "
            r"(?:professionnelles? )?évaluées?|validation (?:par|sur) (?:un |l['’])?(?:examen|épreuve|"
            r"dossier final)|sous réserve de réussite|(?:est|sont|se) valid(?:ée?s?|ent?) par (?:un|une|des|"
            r"deux|le|la) (?:\p{L}+ )?(?:mémoire|oral|écrit|examen|épreuve|dossier|projet|rapport|"
            r"soutenance|contrôle|travail|qcm)|questionnaires? (?:noté|final|d['’]évaluation)s?|quiz "
            r"(?:noté|final)s?)(?!\p{L})",
            lambda m: True,
            {"Passage devant un jury en juin": True, "un mémoire et sa soutenance": True},
            unless_before=r"\bsans|aucune?|pas de|\bni",
        ),
    ],
)  # fmt: skip
"""Work that is handed in, due or marked, and who marks it."""

REACHED: Rules[bool] = Rules(
    [
        Rule(
            "at_least_so_much",
            r"\m(?:must|need to|needs to|have to|has to|required to|to pass,? you)\s(?:have|get|keep|hold|"
            r"carry|score|reach|make|earn)\s(?:at least |a minimum of |over |an? )*\d{2}\s?(?:%|per ?cent|"
            r"percent)|\m(?:at least|minimum(?: of)?) \d{2}\s?(?:%|per ?cent|percent) (?:in|on|for) "
            r"(?:every|each|all|both|the|any) (?:of (?:the|these|its) )?(?:[\w-]{1,20}\s)?(?:course|module|"
            r"exam|test|quiz|assignment|unit|assessment|paper)s?|\m(?:\d{1,3}|{word_n}) (?:of (?:them|which|"
            r"these) )?(?:must|have to|need to) be (?:answered )?(?:right|correct(?:ly)?)(?!\p{L})|"
            r"\m(?:each|every) (?:of (?:the|its|these) (?:{word_n} )?)?(?:class|course|module|unit)(?:e?s)? "
            r"(?:asks|calls) for an? (?:[\w-]{1,14}\s){0,2}?(?:papers?|essays?|reports?|projects?|tests?|"
            r"exams?)(?!\p{L})|\m\d{1,3} (?:right|correct)(?: answers)? (?:out )?of \d{1,3}(?!\d)|\m(?:get|"
            r"score|need|reach|with) at least \d{1,2} (?:out of|/) ?\d{2}(?!\d)|\m(?:il faut|obtenir|avec) "
            r"(?:au moins |un minimum de |au minimum )?\d{2} ?% (?:pour (?:réussir|passer|obtenir)|(?:à|au|"
            r"aux|dans) (?:l['’]|la |le |chaque )?(?:examens?|tests?|quiz|évaluations?|épreuves?|cours))|"
            r"\mpass(?:ing)? the (?:[\w-]{1,20}\s)?(?:questions|check ?ups?|checks?|checkpoints?)(?!\p{L})",
            lambda m: True,
            {"You must have at least 65% in every course.": True, "8 right of 10 to go on": True,
             "Thirty questions and 24 must be right.": True, "Two of them must be right handed.": None,
             "Il faut 60 % pour réussir.": True, "Minimum 75% in each theory course": True,
             "must have at least 80% attendance": None},
            unless_before=r"(?:prerequisites?|admission|applicants?|previous|incoming|high school)[^.]{0,60}",
            unless_after=r"[^.;]{0,25}(?:attend|presence|of (?:the )?(?:classes|sessions)|for admission|"
                r"to (?:enter|apply))|handed",
        ),
        Rule(
            "keep_so_much",
            r"(?:{begin}|\m(?:students?|learners|participants|candidates|trainees|you|must|to|and|then|or) "
            r")(?:must |will |have to |need to )?(?:hold|keep|maintain|average|carry|stay|finish)(?: (?:up|"
            r"an?|at|above|with|each|every|all|the|your|both|unit|module|course|class|least|over|overall|"
            r"minimum|of)){0,5} \d{2} ?(?:%|per ?cent)(?! (?:or )?of(?!\p{L}))|\m(?:miss|reach|meet|clear|"
            r"below|under) (?:the|an?) \d{2} ?% (?:mark|threshold|bar|line)(?!\p{L})|\m(?:garder|maintenir|"
            r"conserver) (?:une )?(?:moyenne|note|cote) (?:\w+ )?(?:de |d'au moins )\d",
            lambda m: True,
            {"Hold 80% overall or you cannot sit the state exam.": True, "Keep a 75% average.": True,
             "Il faut garder une moyenne de 70 %.": True, "Keep 80% of your deposit.": None,
             "Maintain 80% attendance.": None, "Hold a 70% average from high school.": None},
            unless_before=r"(?:prerequisites?|admission|applicants?|previous|incoming|high school)[^.]{0,60}",
            unless_after=r"[^.;]{0,25}(?:attend|presence|high school|secondary|secondaire|for admission|to "
                r"(?:enter|apply|be admitted)|deposit|fee|cost|discount|capacity|occupancy|humidity|"
                r"moisture)|off(?!\p{L})",
        ),
        Rule(
            "tries_again",
            r"\m(?:(?:those|anyone|everyone|learners|students|candidates|participants|trainees) who "
            r"(?:(?:fail|falls? short|fall below)s?(?: (?:it|the \w+|the first time|on the day))?|do(?:es)? "
            r"not (?:pass|reach|meet)[^.;]{0,24}?|(?:get|score|have|earn)s? (?:less|lower|fewer) than "
            r"\d{1,2}(?: ?%| points)?)|(?:anyone|those|everyone) (?:below|under|short of) the (?:pass "
            r"?)?(?:mark|standard)) (?:may|can|must|will|gets?|have|has|are allowed to|get to) (?:to |then |"
            r"also )?(?:try (?:it )?again|(?:sit|take|write|do) (?:it|the (?:test|exam|quiz|paper)) again|"
            r"re ?sits?|re ?takes?|re ?writes?|re ?submits?|(?:have |a |one |another |second |more |go "
            r")+(?:go|try|attempt|chance|sitting))(?!\p{L})",
            lambda m: True,
            {"Those who fall short may try again once for $30.": True,
             "Learners who fail may resit once.": True,
             "Those who fail to show up may try again.": None},
            unless_before=rf"{TO_ENTER}|(?:entrance|admission|placement|medical|background)[^.;]{{0,60}}",
        ),
        Rule(
            "at_least_a_grade",
            r"\m(?:with|earn|get|achieve|receive|obtain|attain) at least an? [a-d][+-]?(?!\w)|"
            r"\man? [a-d][+-]? average is (?:needed|required|expected)|"
            r"\man? (?:overall |minimum )?average of (?:at least )?(?:an? )?(?:[a-d][+-]?(?!\w)|\d{2} ?%(?! "
            r"of))|"
            r"\m(?:note|moyenne|résultat)(?: minimale?| finale?)? (?:de|d['’]au moins) \d{1,2}(?:,\d)? ?(?:%|"
            r"sur \d)|\m(?:note|moyenne) (?:minimale )?de \d{2} ?% ",
            lambda m: True,
            {"earned with at least a C": True, "You need an average of B.": True,
             "Une note de 60 % est exigée dans chaque cours.": True,
             "une moyenne d'au moins 12 sur 20": True},
            unless_before=r"(?:prerequisites?|admission|admitted|applicants|high school|previous|incoming|"
                r"admis\w*|cégep)[^.]{0,60}",
            unless_after=
                r"(?:%|percent)?[\s,]*(?:(?:in|from) your (?:last|final|previous)|to (?:apply|enter|"
                r"be admitted)|for admission|(?:in|dans|en) (?:math|english|biology|chemistry|physics|grade|"
                r"high|mathématiques|français))",
        ),
        Rule(
            "grades_below",
            r"\m(?:grades?|marks?|scores?|results?|work|anything|(?:courses?|units?|modules?) graded) "
            r"(?:below|under|lower than|of less than) (?:an? )?(?:[a-d][+-]?(?!\w)|\d{2} ?%)|\mno "
            r"(?:grades? |mark )?(?:below|lower than|less than) (?:an? )?[a-d][+-]?(?!\w)|\m(?:cumulative|"
            r"overall|graduating|final|minimum|certificate) (?:gpa|grade point average) of (?:at least "
            r")?\d(?:\.\d+)?|\mgpa of (?:at least )?\d\.\d+ (?:is )?(?:needed|required|expected)(?=[.,;]|$)|"
            r"\mgpa of (?:at least )?\d\.\d+ (?:is required )?(?:to (?:graduate|complete|earn|receive|"
            r"finish)|in (?:the|these|all) (?:certificate|courses))",
            lambda m: True,
            {"Grades below B- do not count.": True, "a cumulative GPA of 2.5": True,
             "GPA of 3.0 for admission": None, "a degree in biology, with a cumulative GPA of 3.0": None},
            unless_before=r"(?:prerequisites?|admission|applicants?|admitted|previous|incoming|high school|"
                r"to (?:apply|enter))[^.]{0,60}|degree[^.;]{0,70}",
            unless_after=r"[^.;]{0,25}(?:for admission|to (?:enter|apply|be admitted)|on admission)",
        ),
    ],
)  # fmt: skip
"""Grades and scores that learners must reach."""
