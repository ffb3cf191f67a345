"""Work that learners hand in and people who judge it, in the many words in which pages say so: the rules that
:mod:`normalizer.assessment` reads with beside :mod:`normalizer.assessment_rules.assessment_words`."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import DENIED_BEFORE, JUDGE, LEARNERS, PIECE, TO_ENTER
from normalizer.patterns import Rule, Rules

_MARKED = r"(?:graded|marked|scored|assessed|examined)"

HANDED_IN: Rules[bool] = Rules(
    [
        Rule(
            "judge_marks",
            rf"\m(?:an?|the|your|our|two|one of our|each) (?:[\w-]{{1,20}} )?{JUDGE} "
            r"(?:will |then |also |who )*(?:marks?|grades?|scores?|assess(?:es)?|evaluates?|"
            r"signs? (?:it|you|them|each(?: one)?)? ?off|returns? (?:it|them|your work) with|"
            r"decides? (?:if|whether) you (?:pass|have passed))(?!\p{L})|"
            r"\m(?:if|once|when) (?:our|the|your) (?:[\w-]{1,20}\s){1,2}(?:is|are) satisfied|"
            r"signs? (?:it|each one|each|them|you) off|"
            r"\m(?:ticks|signs|checks|initials) (?:off )?(?:each|every|all|your) (?:[\w-]{1,14}\s)?"
            r"(?:skill|task|step|station|item|competenc)|"
            r"(?:competenc[ey]|skills?|tasks?|each one|they|it) (?:is|are) (?:then )?signed off|"
            r"\msigned off by (?:an?|the|your)|\mwatches you (?:do|teach|carry|perform)|"
            r"\m(?:under the eyes? of|in front of|before|observed by) (?:an?|two|our|the|your) "
            r"(?:[\w-]{1,14} )?(?:assessors?|examiners?|jury|panel)|"
            r"\mwhile an? (?:assessor|examiner|instructor|trainer) watches|"
            r"\mwho (?:must|has to|have to|will) (?:approve|sign|accept|mark|grade) "
            r"(?:it|them|off|each|every)(?!\p{L})",
            lambda m: True,
            {"An examiner scores both pieces.": True, "Our tutor will examine idioms.": None,
             "If the panel is satisfied, you pass.": True,
             "the trainer, who ticks off each skill": True,
             "two minutes of CPR in front of the assessor": True, "A trainer signs each one off.": True,
             "The teacher grades.": True, "Our tutors are friendly.": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
        ),
        Rule(
            "learners_hand_over",
            rf"\m(?:{LEARNERS}(?: will| must| each| then| have to| need to| also)*|"
            r"(?:then|and)(?! \w+s (?:an?|your|the|one|two)(?!\p{L}))|to finish,?|at the end,?|finally,?|"
            r"must|have to|need to) (?:[\w-]{1,20} (?:and|then) )?(?:submit|hand in|turn in|"
            r"send (?:us|in|your (?:tutor|teacher))|upload|defend|record|film|draft|write up|"
            r"design and (?:build|defend|present))s? (?:an?|your|their|one|two|three|four|both|"
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
            rf"\m{PIECE} (?:is|are) (?:then )?due(?!\p{{L}})|"
            r"\mcounts? for (?:everything|all of it|the whole (?:mark|grade)|"
            r"half (?:of )?(?:the|your) (?:mark|grade))|"
            r"\m(?:work|anything) (?:that is )?(?:not )?(?:sent|handed|turned) in|"
            r"(?:{begin}|\mto (?:pass|finish|graduate|complete)[^.;]{0,30}|[:;,] |\mand )"
            r"(?:hand|turn|send) in (?:the|an?|your|two|three|four|all) \p{L}|"
            r"\m(?:mémoire|travail|projet|rapport|dossier|examen|épreuve|quiz|texte remis|devoir)"
            r"(?:\s[\w'’-]{1,20}){0,4}? (?:est|sont) "
            r"(?:exigée?s?|demandée?s?|requis\w*|obligatoires?|notée?s?|évaluée?s?|corrigée?s?)|"
            r"\m(?:handing in|turning in|submitting|submission of) (?:an?|the|your|two|three|all) "
            rf"(?:[\w-]{{1,20}}\s){{0,3}}?{PIECE}|"
            r"{begin}completed? (?:an?|all|the|\d{1,2}|{word_n}) "
            r"(?:(?!forms?|application|survey|registration|questionnaire)[\w-]{1,20} ){1,5}?"
            r"(?:and|plus|&) (?:an?|one|two|the|your) (?:[\w-]{1,20} ){0,3}?"
            r"(?:project|portfolio|essay|paper|reflection|assignment)s?(?!\p{L})|"
            r"\mlate (?:work|assignments?|submissions?) (?:loses?|lose|is|are)|"
            r"\m(?:à|doit être|doivent être) (?:rendre|remettre|déposer|soumettre|rendue?s?|remise?s?|"
            r"déposée?s?)(?= |[.,;]|$)",
            lambda m: True,
            {"A field report is due in May.": True, "un dossier à rendre": True,
             "Complete 19 modules and a project of the course.": True,
             "Complete the application form and an essay.": None,
             "Late work loses marks.": True, "Fees are due in May.": None},
            unless_before=
                rf"{TO_ENTER}|\bno|\bnot|sans|aucune?(?: [\w'’]+){{0,4}}|\bni(?: [\w'’]+){{0,2}}|"
                r"formulaire[^.;]{0,40}|demande[^.;]{0,40}|documents?",
        ),
        Rule(
            "all_is_marked",
            r"\m(?:both|all|each|they|these|all of (?:it|them|which)|both of which|"
            rf"everything(?: you [\w-]{{2,12}})?|all (?:the )?work|{PIECE}|homework|contributions|"
            r"forum posts|participation) (?:of which )?(?:is|are|get|gets|will be) "
            rf"(?:then |both |all |also )?(?:collected and |read and |checked and )?{_MARKED}(?!\p{{L}})|"
            rf"\m(?:collected|read|checked|supervised|reviewed) and {_MARKED}(?!\p{{L}})|"
            r"\m(?:that|which) (?:peers|classmates|(?:other|fellow|your|two|three) "
            r"(?:learners|students|peers|classmates|participants)) "
            r"(?:then |also |will |review and |read and )*(?:grade|mark|score|assess)(?!\p{L})|"
            r"\m(?:projects?|assignments?|labs?) (?:ha(?:s|ve) |must |have to )?pass(?:es|ed)? "
            r"(?:code |peer )?review(?!\p{L})|"
            r"\mfor (?:a mark|marks|grading|marking)(?!\p{L})|"
            rf"\mwhat (?:is|gets|will be) {_MARKED} is (?:an?|your|the|how) |"
            rf"\mit is (?:your|the) (?:[\w-]{{1,20}}\s){{1,3}}?that (?:is|gets|will be) {_MARKED}(?!\p{{L}})|"
            rf"\m{PIECE} (?:is|are|must be|will be) (?:then |orally |publicly )?defended(?! (?:by|against))|"
            r"\m(?:project|design|proposal|plan|case|paper|poster)s? (?:that|which) (?:is|are) "
            r"(?:then )?(?:presented|judged|defended|marked|graded|assessed)|"
            r"\m\d{1,2} (?:reviewed|checked|marked) (?:projects|assignments|labs|exercises)|"
            r"\m(?:projects?|labs?|assignments?) that must pass",
            lambda m: True,
            {"Write two reports; both are marked.": True, "What is marked is a log of ten trips.": True,
             "It is your sketchbook that is graded.": True, "The plan is defended before two rangers.": True,
             "a plan that other learners grade": True,
             "teachers that students grade": None,
             "once each project has passed review": True, "The bill has passed review.": None,
             "Drawings are collected and graded.": True,
             "Eggs are graded by size.": None},
            unless_before=r"\bnot|\bno|\bnone of|\bnever",
            unless_after=r"by size|by colou?r|slopes?|not|complete",
        ),
        Rule(
            "words_long",
            r"\m\d[\d,.]*\d? ?words? (?:[\w-]{1,20}\s)?"
            r"(?:essays?|papers?|reports?|assignments?|reflections?|portfolios?|case stud(?:y|ies)|pieces?|"
            r"dissertations?|projects?|reviews?|thesis|theses)(?!\p{L})|"
            r"\m(?:essays?|papers?|reports?|assignments?|reflections?|dissertations?|work|thesis) "
            r"(?:of|worth) (?:about |around |up to |some )?\d[\d,.]*\d? ?(?:words|pages)|"
            r"\m(?:questions?|pieces?|assignments?|texts?|reflections?|report|paper|essay) "
            r"\(\d[\d,.]*\d ?words\)|"
            r"\m(?:mémoire|travail|rapport|dossier|dissertation) (?:écrit )?(?:de|d['’]environ) "
            r"(?:\d+|{word_n}) "
            r"(?:pages|mots|signes)",
            lambda m: True,
            {"A 2,000-word report closes it.": True, "an essay of 1500 words": True,
             "un mémoire de 20 pages": True,
             "un mémoire de trente pages": True},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
        ),
        Rule(
            "exam_of_some_length",
            r"\m(?:\d{1,3}|twenty|thirty|forty|fifty|sixty) question (?:[\w-]{1,20}\s)?"
            r"(?:test|exam(?:ination)?|quiz|paper|assessment)|"
            r"\m(?:one|two|three|\d|90|half|ninety|sixty) (?:and a half )?(?:hour|minute) (?:[\w-]{1,20}\s)?"
            r"(?:paper|test|exam(?:ination)?|quiz|written)(?!\p{L})|"
            r"\m(?:paper|test|exam(?:ination)?|quiz|project|essay|presentation)s? "
            r"(?:closes|ends|completes|finishes|rounds off|concludes) (?:the|each|every|this)|"
            r"\m(?:quiz|test|exam(?:ination)?)(?:zes|es|s)? at the end(?=[,.;]|$)|"
            r"\m(?:skills?|competency|practical) (?:check(?: ?offs?)?|sign off)s?(?!\p{L})|"
            r"\m(?:that|which) (?:you|learners|students|participants) must pass(?!\p{L})|"
            r"\m(?:proctored|comprehensive|cumulative|timed|closed book|open book) finals?(?!\p{L})|"
            r"\m(?:exam|test|quiz|assessment|examination) (?:on|in|during) the "
            r"(?:last|final|closing|third|fourth|fifth|second) (?:day|week|session|class|evening|afternoon)|"
            r"\m(?:role ?play|simulation|scenario|bench|field|driving|flight|team) "
            r"(?:exam|test|assessment)s?"
            r"(?!\p{L})|"
            r"\m(?:competenc\w+|performance|progress|skill|your work) (?:is|are) judged",
            lambda m: True,
            {"The 40-question test is online.": True, "a three-hour paper": True,
             "A short essay closes the course.": True, "A skills check follows.": True,
             "each with a proctored final": True, "an exam on the third day": True},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}|placement|entrance|external|licen[cs]ing|sample",
            unless_after=r"prep\w*|for your own|to check your own|sheets?|forms?|cards?",
        ),
        Rule(
            "devant_un_jury",
            r"\m(?:(?:passage|présentation|soutenance|défense) (?:orale )?devant (?:un|le|les) "
            r"(?:jury|examinateurs?|pairs)|"
            r"(?:soutien(?:t|nent|dra|dront|drez)|défend(?:ent|ra|ront|rez)?|présente(?:nt|ra|ront|rez)?) "
            r"(?:[\p{L}'’]+ ){0,4}?devant (?:un|le|des|deux) (?:jury|pairs|examinateurs?|juges)|"
            r"(?:rédige(?:nt|ra|ront|rez|z)?|remet(?:tent|tra|tront|trez|tez)?|"
            r"dépose(?:nt|ra|ront|rez|z)) "
            r"(?:ensuite |alors |aussi )?(?:une?|leur|votre|son|deux|trois) (?:[\p{L}'’]+ ){0,2}?"
            r"(?:mémoire|rapport|dossier|essai|travail|portfolio|projet|bilan|plan d['’]\p{L}+)s?|"
            r"(?:corrigée?s?|jugée?s?|annotée?s?|approuvée?s?) par "
            r"(?:une?|deux|trois|votre|vos|le|la|les|des|nos) (?!comité de programme|sénat|ministère)\p{L}+|"
            r"qu['’](?:une?|deux) (?:comité|jury|formateur|formatrice|enseignante?|tuteur|tutrice|pair)s? "
            r"(?:(?:de|du|des) (?:[\p{L}'’]+ ){1,3})?(?:évalue|note|corrige|approuve)(?:nt)?|"
            r"un jury (?:\p{L}+ )?(?:écoute|évalue|note|juge|examine|entend|assiste)|soutenances?|"
            r"travail de (?:diplôme|certification|validation)|"
            r"mises? en situation (?:professionnelles? )?évaluées?|"
            r"validation (?:par|sur) (?:un |l['’])?(?:examen|épreuve|dossier final)|sous réserve de réussite|"
            r"(?:est|sont|se) valid(?:ée?s?|ent?) par (?:un|une|des|deux|le|la) "
            r"(?:\p{L}+ )?(?:mémoire|oral|écrit|examen|épreuve|dossier|projet|rapport|soutenance|contrôle|"
            r"travail|qcm)|"
            r"questionnaires? (?:noté|final|d['’]évaluation)s?|quiz (?:noté|final)s?)(?!\p{L})",
            lambda m: True,
            {"Passage devant un jury en juin": True, "un mémoire et sa soutenance": True,
             "et le soutiendra devant un jury": True, "Vous rédigez un rapport.": True,
             "Un jeu de rôle filmé est corrigé par deux médiateurs.": True,
             "pour postuler, vous remettez un dossier": None,
             "apprendre à rédiger un rapport": None},
            unless_before=rf"\bsans|aucune?|pas de|\bni|{TO_ENTER}|(?:candidature|admission)[^.;]{{0,60}}",
        ),
    ],
)  # fmt: skip
"""Work that is handed in, due or marked, and who marks it."""

REACHED: Rules[bool] = Rules(
    [
        Rule(
            "at_least_so_much",
            r"\m(?:must|need to|needs to|have to|has to|required to|to pass,? you)\s(?:have|get|keep|hold|"
            r"carry|score|reach|make|earn)\s(?:at least |a minimum of |over |an? )*\d{2}\s?"
            r"(?:%|per ?cent|percent)|"
            r"\m(?:at least|minimum(?: of)?) \d{2}\s?(?:%|per ?cent|percent) (?:in|on|for) "
            r"(?:every|each|all|both|the|any) (?:of (?:the|these|its) )?(?:[\w-]{1,20}\s)?"
            r"(?:course|module|exam|test|quiz|assignment|unit|assessment|paper)s?|"
            r"\m(?:\d{1,3}|{word_n}) (?:of (?:them|which|these) )?(?:must|have to|need to) be (?:answered )?"
            r"(?:right|correct(?:ly)?)(?!\p{L})|"
            r"\m(?:each|every) (?:of (?:the|its|these) (?:{word_n} )?)?(?:class|course|module|unit)(?:e?s)? "
            r"(?:asks|calls) for an? (?:[\w-]{1,14}\s){0,2}?"
            r"(?:papers?|essays?|reports?|projects?|tests?|exams?)(?!\p{L})|"
            r"\m\d{1,3} (?:right|correct)(?: answers)? (?:out )?of \d{1,3}(?!\d)|"
            r"\m(?:get|score|need|reach|with) at least \d{1,2} (?:out of|/) ?\d{2}(?!\d)|"
            r"\m(?:il faut|obtenir|avec) (?:au moins |un minimum de |au minimum )?\d{2} ?% "
            r"(?:pour (?:réussir|passer|obtenir)|(?:à|au|aux|dans) (?:l['’]|la |le |chaque )?"
            r"(?:examens?|tests?|quiz|évaluations?|épreuves?|cours))|"
            r"\mpass(?:ing)? the (?:[\w-]{1,20}\s)?(?:questions|check ?ups?|checks?|checkpoints?)(?!\p{L})",
            lambda m: True,
            {"You must have at least 65% in every course.": True, "8 right of 10 to go on": True,
             "Thirty questions and 24 must be right.": True, "Two of them must be right handed.": None,
             "Il faut 60 % pour réussir.": True, "Minimum 75% in each theory course": True,
             "must have at least 80% attendance": None},
            unless_before=r"(?:prerequisites?|admission|applicants?|previous|incoming|high school)[^.]{0,60}",
            unless_after=r"[^.;]{0,25}(?:attend|presence|of (?:the )?(?:classes|sessions)|for admission|"
                r"to (?:enter|apply))|"
                r"handed",
        ),
        Rule(
            "keep_so_much",
            r"(?:{begin}|\m(?:students?|learners|participants|candidates|trainees|you|must|to|and|then|or) )"
            r"(?:must |will |have to |need to )?(?:hold|keep|maintain|average|carry|stay|finish)"
            r"(?: (?:up|an?|at|above|with|each|every|all|the|your|both|unit|module|course|class|least|over|"
            r"overall|minimum|of)){0,5} \d{2} ?(?:%|per ?cent)(?! (?:or )?of(?!\p{L}))|"
            r"\m(?:miss|reach|meet|clear|below|under) (?:the|an?) \d{2} ?% (?:mark|threshold|bar|line)"
            r"(?!\p{L})|"
            r"\m(?:garder|maintenir|conserver) (?:une )?(?:moyenne|note|cote) (?:\w+ )?(?:de |d'au moins )\d",
            lambda m: True,
            {"Hold 80% overall or you cannot sit the state exam.": True, "Keep a 75% average.": True,
             "Il faut garder une moyenne de 70 %.": True, "Keep 80% of your deposit.": None,
             "Maintain 80% attendance.": None, "Hold a 70% average from high school.": None},
            unless_before=r"(?:prerequisites?|admission|applicants?|previous|incoming|high school)[^.]{0,60}",
            unless_after=r"[^.;]{0,25}(?:attend|presence|high school|secondary|secondaire|for admission|"
                r"to (?:enter|apply|be admitted)|deposit|fee|cost|discount|capacity|occupancy|humidity|"
                r"moisture)|"
                r"off(?!\p{L})",
        ),
        Rule(
            "tries_again",
            r"\m(?:(?:those|anyone|everyone|learners|students|candidates|participants|trainees) who "
            r"(?:(?:fail|falls? short|fall below)s?(?: (?:it|the \w+|the first time|on the day))?|"
            r"do(?:es)? not (?:pass|reach|meet)[^.;]{0,24}?|"
            r"(?:get|score|have|earn)s? (?:less|lower|fewer) than \d{1,2}(?: ?%| points)?)|"
            r"(?:anyone|those|everyone) (?:below|under|short of) the (?:pass ?)?(?:mark|standard)) (?:may|"
            r"can|must|will|gets?|have|has|are allowed to|get to) (?:to |then |also )?(?:try (?:it )?again|"
            r"(?:sit|take|write|do) (?:it|the (?:test|exam|quiz|paper)) again|re ?sits?|re ?takes?|"
            r"re ?writes?|re ?submits?|"
            r"(?:have |a |one |another |second |more |go )+(?:go|try|attempt|chance|sitting))(?!\p{L})|"
            r"\m(?:below|under|fewer than|less than) (?:{word_n}|\d{1,3})(?: ?%| points| right)?,? (?:and )?"
            r"you (?:must |have to |can |may )?"
            r"(?:start (?:over|again)|(?:try|go|sit it|do it) again|repeat|redo|re ?takes?|re ?sits?)"
            r"(?!\p{L})",
            lambda m: True,
            {"Those who fall short may try again once for $30.": True,
             "Learners who fail may resit once.": True, "below 8 you start over": True,
             "Those who fail to show up may try again.": None},
            unless_before=rf"{TO_ENTER}|(?:entrance|admission|placement|medical|background)[^.;]{{0,60}}",
        ),
        Rule(
            "at_least_a_grade",
            r"\m(?:with|earn|get|achieve|receive|obtain|attain) at least an? [a-d][+-]?(?!\w)|"
            r"\man? [a-d][+-]? average is (?:needed|required|expected)|"
            r"\man? (?:overall |minimum )?average of (?:at least )?(?:an? )?"
            r"(?:[a-d][+-]?(?!\w)|\d{2} ?%(?! of)|\d{2} or (?:more|better|higher|above))|"
            r"\m(?:note|moyenne|résultat)(?: minimale?| finale?)? (?:de|d['’]au moins) \d{1,2}(?:,\d)? ?"
            r"(?:%|sur \d)|"
            r"\m(?:note|moyenne) (?:minimale )?de \d{2} ?% ",
            lambda m: True,
            {"earned with at least a C": True, "an average of 70 or more": True,
             "You need an average of B.": True,
             "Une note de 60 % est exigée dans chaque cours.": True,
             "une moyenne d'au moins 12 sur 20": True},
            unless_before=r"(?:prerequisites?|admission|admitted|applicants|high school|previous|incoming|"
                r"admis\w*|cégep)[^.]{0,60}",
            unless_after=
                r"(?:%|percent)?[\s,]*(?:(?:in|from) your (?:last|final|previous)|"
                r"to (?:apply|enter|be admitted)|for admission|"
                r"(?:in|dans|en) (?:math|english|biology|chemistry|physics|grade|high|mathématiques|"
                r"français))",
        ),
        Rule(
            "grades_below",
            r"\m(?:grades?|marks?|scores?|results?|work|anything|(?:courses?|units?|modules?) graded) "
            r"(?:below|under|lower than|of less than) (?:an? )?(?:[a-d][+-]?(?!\w)|\d{2} ?%)|"
            r"\mno (?:grades? |mark )?(?:below|lower than|less than) (?:an? )?[a-d][+-]?(?!\w)|"
            r"\m(?:cumulative|overall|graduating|final|minimum|certificate) (?:gpa|grade point average) of "
            r"(?:at least )?\d(?:\.\d+)?|"
            r"\mgpa of (?:at least )?\d\.\d+ (?:is )?(?:needed|required|expected)(?=[.,;]|$)|"
            r"\mgpa of (?:at least )?\d\.\d+ (?:is required )?"
            r"(?:to (?:graduate|complete|earn|receive|finish)|in (?:the|these|all) (?:certificate|courses))",
            lambda m: True,
            {"Grades below B- do not count.": True, "a cumulative GPA of 2.5": True,
             "GPA of 3.0 for admission": None, "a degree in biology, with a cumulative GPA of 3.0": None},
            unless_before=r"(?:prerequisites?|admission|applicants?|admitted|previous|incoming|high school|"
                r"to (?:apply|enter))[^.]{0,60}|"
                r"degree[^.;]{0,70}",
            unless_after=r"[^.;]{0,25}(?:for admission|to (?:enter|apply|be admitted)|on admission)",
        ),
    ],
)  # fmt: skip
"""Grades and scores that learners must reach."""
