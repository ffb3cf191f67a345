"""How listings word their outcomes."""

from __future__ import annotations

from normalizer.outcome_rules.heading_words import AT_THE_END, THEY_ARE_ABLE
from normalizer.patterns import Rule, Rules

_TO_GET = (
    r"descargar|obtener|recibir|solicitar|acceder|inscribir\w*|elegir|optar|continuar|participar|baixar|"
    r"obter|receber|solicitar|acessar|aceder|escolher|continuar"
)
"""What one may do at the end and has not learned."""

_ADVERB = r"(?: (?!apply|supply|reply|multiply|comply|rely|imply)\w+ly(?!\p{L}))?"
_ABLE = (
    r"(?: also|"
    r" now)?(?: \m(?:can(?!\p{L})|(?:are|is|will(?: also)? be)(?: also| now)? able to(?!\p{L})|"
    rf"knows? how to(?!\p{{L}}))(?: also)?{_ADVERB}|"
    r" \m(?:has|have) (?:also |now )?(?:(?:demonstrated )?(?:the|their|an?) (?:demonstrated )?ability to|"
    rf"(?:demonstrated|proven|shown) that (?:they|he or she|s?he) (?:can|are able to|is able to){_ADVERB}))"
    r"(?!(?: also)? (?:provide evidence|apply (?:for|to (?:join|be|the|an?))|be|"
    r"(?:share|show) (?:the|this|it|their badge)|display|add|claim|pursue|earn|choose|enrol|register|join|"
    r"receive|access|download|contact|use (?:the|this) (?:badge|credential|logo)|take (?:the|an?|this|part)|"
    r"attend|sign|book|network))(?= ?:|"
    r" \p{L}(?!\.\d))"
)
_COMPETENCE = (
    r"(?=(?! ?(?:these|those)(?!\p{L})) (?:(?:an?|the|their|your) )?(?:[\p{L}-]+,? (?:and |& )?){0,4}?"
    r"(?:knowledge|"
    r"understanding|skills?|competenc(?:y|e|ies)|proficiency|mastery|expertise|awareness|familiarity|command|"
    r"grasp)(?: and (?:[\p{L}-]+ ){0,2}(?:understanding|knowledge|skills?|abilit(?:y|ies)|experience))?,? "
    r"(?:of|"
    r"in|to|about|for|with|on|needed|necessary|required|related|including) (?!\d))"
)
"""Before what one then knows of something."""
_BASICS = (
    r"(?:the )?(?:(?!most|about|how|what|why)[\p{L}-]+ ){0,2}?(?:fundamentals|basics|foundations|essentials|"
    r"principles) (?:of|behind|underlying) (?!(?:it|this|them|these)(?!\p{L}))"
)
_HAVE_LEARNED = (
    r"(?:(?: also| now)? \m(?:(?:has|have)(?: also| now)?"
    r"(?: (?:demonstrated|acquired|gained|developed|obtained|shown|proven|built|attained))?|"
    r"demonstrate[sd]?|possess(?:es)?|gain(?:s|ed)|acquire[sd]|"
    rf"will(?: also)? (?:gain|develop|acquire|have|demonstrate)){_COMPETENCE}|"
    r" \m(?:are|is|will be)(?= (?:competent|proficient|skilled|knowledgeable|(?:well )?versed|conversant) "
    r"(?:in|with|at|about) ))"
)
_HELPED = (
    r"(?:you|"
    r"(?:[\p{L}-]+,? (?:and )?){0,3}?(?:students|learners|participants|attendees|trainees|researchers|"
    r"managers|leaders|executives|teachers|educators|professionals|practitioners|nurses|people|individuals|"
    r"entrepreneurs|scientists))"
)
_IN_ITSELF = (
    r"(?! (?:that|whether|if|"
    r"(?:how|what) (?:to |the |this )?(?:course|program|apply|enrol|register|expect))(?!\p{L}))"
)
_HELPED_TO = (
    rf"(?:understand{_IN_ITSELF}\s\p{{L}}+,?\s|"
    r"(?:identify|recogni[sz]e|analy[sz]e|evaluate|explain|describe|interpret|distinguish|visuali[sz]e|"
    r"design|communicate|implement|make sense of|think (?:critically|creatively)) |"
    rf"(?:develop|build|gain|acquire|improve|strengthen|enhance){_COMPETENCE})"
)
_NOT_LEARNED = (
    r"(?! (?:enrol|register|sit|join|interact|immerse|connect|(?:monitor|track|check) (?:your|their)|"
    r"share (?:your|ideas|opinions|experiences)|start|work at|access|embark|"
    r"tackle (?:the|our) (?:[\p{L}-]+ ){0,5}(?:course|program|module|exam)|"
    r"enter (?:the|an?|into|your|this|our|employment|university|college)|move on|progress to|pursue|go on|"
    r"continue (?:to|on|your|their|studying)|begin|"
    r"apply(?: (?:for|to|now|online|here|directly|by|at|as|with|through)(?!\p{L})|[.!]?$)|"
    r"participate in (?:the|our|all|an? (?:live|online))(?!\p{L})|receive|attend|choose|earn|take|ask|book|"
    r"pay|meet|network|download|log|transfer|use this|print))"
)
"""Before what one may do but has not learned."""
_SAVENT = (
    r"(?: aussi)? \m(?:(?:savent|sait|peuvent|peut)(?!\p{L})|"
    r"sont (?:capables?|aptes?|en mesure) (?:de|d['’]|à)|est (?:capable|apte|en mesure) (?:de|d['’]|à))"
)
_LEARNERS = r"(?:students|learners|participants|attendees|trainees|candidates|graduates)"
_EARNER = (
    r"(?:(?:additionally|in addition|moreover|the|an?|individual|successful),? )*"
    r"(?:(?:(?:(?:micro-?)?credential|badge) )?(?:earner|recipient)s?"
    r"(?: of (?:(?!\s(?:which|gain(?:s|ed)?|understands?|learn(?:s|ed|t)?|"
    r"demonstrate[sd]?)\s)[^.:\n]){1,140}?)?|"
    r"(?:badge|(?:micro-?)?credential|certificate) ?holders?)"
)
_TITULAIRE = (
    r"(?:(?:les|la|le) )?(?:titulaire|détenteur|détentrice|récipiendaire|"
    r"personne titulaire)s?(?: (?:de ce(?:tte|t)?|du (?:badge|certificat|titre|micro\S*))"
    r"(?!\p{L})[^.:\n]{0,140}?)?"
)
THEY_CAN: Rules[bool] = Rules(
    [
        Rule(
            "they_can",
            rf"{{begin}}(?:(?:(?:additionally|in addition|moreover),? )?they{_ABLE}|(?:ils|elles){_SAVENT})",
            lambda m: True,
            {"They can read a map.": True, "They are able to read a map.": True, "Ils savent lire.": True,
             "They can also apply for membership.": None, "They can be found online.": None},
        ),
        Rule(
            "they_have",
            rf"{{begin}}(?:(?:additionally|in addition|moreover),? )?they{_HAVE_LEARNED}",
            lambda m: True,
            {"They are competent in skills such as knife handling.": True,
             "They have 30 days to appeal.": None},
        ),
    ],
)  # fmt: skip
"""In a text that has said what those who earn an award can do, more of it."""

OUTCOME_LEAD: Rules[bool] = Rules(
    [
        Rule(
            "earners_can",
            rf"{{begin}}(?:{_EARNER}{_ABLE}|{_TITULAIRE}{_SAVENT})",
            lambda m: True,
            {"Earners of the Soil badge can dig.": True, "In addition, recipients can apply it.": True,
             "The earner of this microcredential has demonstrated the ability to dig.": True,
             "Badge earners know how to dig.": True, "Earners are also able to dig.": True,
             "The earner of the badge for the Canadian Guard works there.": None,
             "Les titulaires de ce certificat savent creuser.": True,
             "Earners can share the badge on their profile.": None,
             "Holders of a degree can finish in a year.": None,
             "Les titulaires d'un baccalauréat peuvent s'inscrire.": None},
        ),
        Rule(
            "earners_have",
            rf"{{begin}}{_EARNER}{_HAVE_LEARNED}",
            lambda m: True,
            {"Earners of the Soil badge have demonstrated competency in the use of spades.": True,
             "The earner of this badge has a fundamental understanding of soils.": True,
             "Recipients have developed knowledge and skills in food safety.": True,
             "Badge earners will gain a basic understanding of bees.": True,
             "Earners are competent in conducting interviews.": True,
             "Recipients of this badge gained an understanding of how hives work.": True,
             "Recipients also have acquired sound, practical knowledge of hives.": True,
             "Earners must have knowledge of Excel.": None,
             "Earners have access to a network.": None,
             "Recipients have skills.": None, "Earners are skilled people.": None},
        ),
        Rule(
            "earners_know",
            rf"{{begin}}{_EARNER}(?: also| now)?(?: will)?(?: \w+ly|"
            r" better)?(?:(?= \munderstands?(?!\p{L}))|"
            r"(?<=will)(?= (?:identify|interpret|describe|explain|recogni[sz]e|analy[sz]e|evaluate|assess|"
            r"apply(?! for(?!\p{L}))|design|create|calculate)(?!\p{L}))|"
            r" \mlearn(?:s|ed|t)? (?:how )?to(?!\p{L})(?= \p{L}{2}))",
            lambda m: True,
            {"Earners understand the features of the rubric.": True,
             "Earners will better understand how to manage bees.": True,
             "Earners will identify parts, interpret plans and weld.": True,
             "Earners will apply for a badge.": None, "Earners identify parts.": None,
             "Earners learn to support diverse learners.": True, "Earners learn online.": None,
             "Some understand the rubric.": None},
        ),
        Rule(
            "you_will_be_able",
            r"(?P<by>(?:(?:up)?on|after|following) (?:successful(?:ly)? )?"
            r"(?:complet\w+|attending|taking|finishing)[^.:\n]{0,60}?|"
            r"(?:by|at) the (?:end|conclusion|completion) of [^.:\n]{0,60}?|"
            r"(?:after|in|during|through) (?:this|the) "
            r"(?:course|training|workshop|program(?:me)?|module|micro-?credential|session|"
            r"badge)[^.:\n]{0,30}?)?(?:you|"
            r"(?:the )?(?:students?|learners?|participants?|graduates?|attendees|candidates|trainees|"
            r"earners)(?: who (?:have )?(?:successfully )?(?:complet|pass|finish)\w* [^.:,\n]{1,60}?)?)"
            r"(?:'ll|"
            r" will| should| can)(?: also)?(?: \w+ly)?(?: be (?:better )?able to| be able(?= ?:)|"
            r" be capable of| be (?:prepared|ready|equipped) to| know how to|"
            r" have the (?:skills|knowledge|tools|confidence|ability)"
            r"(?: (?:that )?(?:you|they)(?:'ll| will)? need)? to|"
            r" learn (?:how )?to| (?:find out|discover) how to|"
            r" (?:leave|come away|walk away|go home) "
            r"(?:knowing how|able|ready|equipped|with the (?:skills|knowledge|tools|confidence)) to)"
            rf"(?!\p{{L}}){_NOT_LEARNED}(?: do the following)?",
            lambda m: bool(m["by"] or " should" not in m.group() or m.string[m.end() :][:1] == ":") or None,
            {"Upon completion of this course you will be able to:": True,
             "Students will be able: • to describe it • to tell it apart": True,
             "Students who have completed this module should be able to:": True,
             "At the end of the class, students should be able to read maps.": True,
             "You should be capable of handling arrays.": None, "You will learn tools of the trade.": None,
             "You will leave knowing how to:": True, "You will leave ready to start your career.": None,
             "You will learn how to bake bread.": True, "You will be able to register in May.": None,
             "Participants will have the ability to innovate.": True,
             "You'll find out how to date a fossil.": True, "You will discover how to register.": None,
             "Although you will have the skills to dig, others may not.": None,
             "You will be equipped to lead a team.": True,
             "Students will be ready to embark on a career.": None,
             "You will be able to share your ideas with others.": None,
             "tasks, which you will be able to practise": None,
             "You will be ready to tackle the Advanced Welding course.": None,
             "Students will be able to monitor their progress.": None,
             "a plan that you will be able to use": None, "so that you will be able to plan": True,
             "You will be able to apply it.": True, "You will be able to apply for a grant.": None},
            unless_before=r"(?:tools|templates|skills|techniques|methods|strategies|models|resources|"
            r"concepts|principles|ideas|materials|approaches|plans?|frameworks?|knowledge) (?:that|which)|"
            r"(?<!after )(?<!upon )(?<!on )which|(?:even )?though|although",
        ),
        Rule(
            "by_then_you_can",
            r"{begin}(?:by|at) (?:the )?(?:\p{L}+ )?(?:end|finish|close|evening|noon|night|weekend|\p{L}+day|"
            r"week (?:{n}|{word_n}))(?: (?:evening|afternoon|night))?,? (?:you|learners|participants) (?:can|"
            r"could) ?:\W*$",
            lambda m: True,
            {"By Sunday evening you can:": True, "At the end you can:": True, "By week six, you can:": True,
             "By phone you can:": None, "On Sundays you can:": None, "By Friday you can apply.": None},
        ),
        Rule(
            "you_will_know",
            rf"\m(?:you|(?:the )?{_LEARNERS})(?:'ll| will)(?: also| then|"
            r" \w+ly)?(?: (?:gain|develop|acquire|obtain|come away with|learn|"
            r"have (?:gained|developed|acquired))"
            rf"(?! (?:access|credit|employment|entry|admission)(?!\p{{L}})){_COMPETENCE}|"
            rf" learn(?! ?ing)(?: about)?(?= {_BASICS})|"
            r"(?: better| come to)?(?= (?:understand(?! that|\p{L})|"
            r"know (?:the|how|why|when|what)(?!\p{L}))))",
            lambda m: True,
            {"You will gain an understanding of energy policy.": True,
             "Students will develop a thorough understanding of theories.": True,
             "You'll acquire knowledge and understanding of infrared technology.": True,
             "Participants will develop advanced lifesaving skills, including rescues.": True,
             "Participants will have developed the skills required to lead.": True,
             "You will understand how trees grow.": True, "The participant will know the law.": None,
             "The participants will know the importance of a lockout program.": True,
             "You will learn the skills required to oversee a site.": True,
             "You'll learn the basics of musical form.": True, "You will learn the tools of it.": None,
             "You will gain work experience.": None, "You will develop an app.": None,
             "You will develop these skills in a garden.": None,
             "You will gain access to the skills of others.": None,
             "You will have a basic knowledge of chemistry.": None,
             "You will understand that fees are not refunded.": None},
        ),
        Rule(
            "the_course_teaches",
            r"\m(?:this|the|our|these) (?:[\p{L}-]+ ){0,4}?"
            r"(?:course|program(?:me)?|workshop|training|module|badge|micro ?credential|class|seminar|"
            r"session|certificate)s?(?: will)?(?: also)?"
            rf"(?: (?:teach(?:es)?|shows?) (?:you|{_LEARNERS}) (?:how )?to|"
            rf" (?:enable|equip)s? (?:you|{_LEARNERS}) "
            r"to(?! (?:study|learn|work|complete|gain|combine|fit|follow|break|meet|share|network|connect|"
            r"speciali[sz]e|progress|become|get|obtain|achieve|pass|prepare|advance|undertake)(?!\p{L})))"
            rf"(?!\p{{L}}){_NOT_LEARNED}(?= \p{{L}}{{2}})|"
            rf"(?:\mwill|(?<=we)'ll)(?: also)? teach (?:you|{_LEARNERS}) how to(?!\p{{L}}){_NOT_LEARNED}"
            r"(?=\s\p{L}+\s(?!(?:this|it|them|these|that)(?!\p{L}))\p{L})",
            lambda m: True,
            {"This course will teach you how to bake bread.": True,
             "We'll teach you how to turn a vague question into a good one.": True,
             "Creating trousers will teach learners how to sew a hem.": True,
             "We will teach you how to achieve this with media queries.": None,
             "The workshop enables participants to identify their strengths.": True,
             "This badge will enable students to read maps.": True,
             "This course enables you to study at your own pace.": None,
             "The programme will enable you to progress to a degree.": None,
             "The teacher shows you how to bake bread.": None},
        ),
        Rule(
            "the_course_helps",
            r"\m(?:(?:this|the|our|these) (?:[\p{L}-]+ ){0,4}?"
            r"(?:course|program(?:me)?|workshop|training|module|badge|micro ?credential|class|seminar|"
            rf"session|certificate)s?|it)(?: will| also| aims? to| can)* helps? {_HELPED}(?: to)?"
            rf"(?= (?:better |fully )?{_HELPED_TO})|"
            rf"\m(?:(?:designed|intended|created|developed|aims?|aimed) to (?:help|enable)|helping) {_HELPED}"
            rf"(?: to)?(?= (?:better |fully )?{_HELPED_TO})|"
            rf"\mhelp {_HELPED}(?: to)? understand(?= ?: ?$)|"
            rf"\mwill(?: also)? help {_HELPED}(?: to)?"
            rf"(?= (?:better |fully )?understand{_IN_ITSELF}\s\p{{L}}+,?\s)",
            lambda m: True,
            {"It is designed to help students develop an understanding of soils.": True,
             "This free online course will help you understand why bees dance.": True,
             "The course aims to help researchers to visualise their data.": True,
             "This course helps executives and managers understand how a change of method pays.": True,
             "a week for helping participants develop the skills required to lead": True,
             "These digs will help you understand how people lived.": True,
             "The course will help you to understand:": True,
             "It is designed to help you gain work experience.": None,
             "The course will help you to find a job.": None, "Tutors help you understand the text.": None,
             "videos that will help you understand the text": None,
             "This will help you understand how the course works.": None,
             "Our team will help you understand whether you qualify.": None},
            unless_before=r"that|which|who",
        ),
        Rule(
            "they_are_able",
            r"(?<!\p{L})(?:students?|learners?|participants?|graduates?) (?:are|"
            r"is) (?:expected to be )?able to(?= ?: ?$)",
            lambda m: True,
            {"Course Objective Students are able to:": True, "Students are able to park here.": None},
        ),
        Rule(
            "the_student_can",
            r"(?:{begin}|(?<=[•–-] ))(?:course objectives? )?"
            rf"(?:the )?student(?:(?! (?:can|has|have) ){_ABLE}|{_HAVE_LEARNED}|"
            r"(?= (?:knows|understands)(?! (?:that|if|whether)(?!\p{L})) \p{L}))|"
            r"(?<=[•–-] )the student can(?= \p{L}+ (?:the|an?|how) )|"
            r"{begin}the student can(?= (?:name|explain|describe|communicate|transfer|interpret|formulate|"
            r"recogni[sz]e|identify|distinguish|evaluate|analy[sz]e|compare|reflect|use|apply (?!for)) )",
            lambda m: True,
            {"- The student is able to explain the law. - The student knows how to plead.": True,
             "Course Objective The student is able to tell the schools apart.": True,
             "- the student has a basic knowledge of soils;": True,
             "- the student can interpret the data": True, "The student has 30 days.": None,
             "The student knows the main works.": True, "The student can name the schools of it.": True,
             "The student understands these concepts and can explain them.": True,
             "The student understands that fees are due.": None,
             "The student can choose an elective.": None},
        ),
        Rule(
            "get_acquainted",
            rf"\m(?:you|(?:the )?{_LEARNERS})(?:'ll|"
            r" will)?(?: also)?(?= (?:get|be|become)s? acquainted with )",
            lambda m: True,
            {"Students get acquainted with ways to measure force.": True,
             "You will become acquainted with the law.": True,
             "You will get acquainted with each other.": None},
            unless_after=r"\w+ acquainted with (?:each|one another|(?:the )?other|your (?:fellow|peers))",
        ),
        Rule(
            "learn_how_to",
            r"{begin}(?:(?:come and|(?:(?:the )?(?:students|learners|participants|trainees)|they)"
            r"(?: also)?|in this [^.:\n]{1,60}?,?) )?"
            r"(?:learn (?:how )?to|(?:find out|discover) how to(?! \p{L}+ (?:it|this|them)(?!\p{L})))"
            r"(?!\p{L})(?! (?:enrol|register|sit|join|connect|start|"
            r"apply(?: (?:for|to|now|online|here)(?!\p{L})|[.!]?$)|access|attend|become|get|earn|find|"
            r"choose|book|pay|log|transfer|support|request|submit|prepare for|use (?:this|our)|print|swim|"
            r"skate|play|take part|contact|reach)(?!\p{L}))(?= \p{L}{2})|"
            r"{begin}(?:apprenez (?:à|comment)|aprende (?:a|cómo)|aprenda (?:a|como))(?!\p{L})"
            r"(?= \p{L}{2})|"
            r"(?<!\p{L})aprender(?:ás|á|emos|án)(?: también)? (?:a|cómo|como)(?!\p{L})"
            r"(?= \p{L}+[aeio]r(?!\p{L}))|"
            rf"{{begin}}learn(?!ing)(?: about)?(?= {_BASICS})",
            lambda m: True,
            {"Learn how to build teams and manage conflict.": True, "Learn to weld steel pipe.": True,
             "Apprenez à souder des tuyaux.": True, "Aprende a analizar datos.": True,
             "En este curso aprenderás a programar.": True, "O aluno aprenderá a ler mapas.": True,
             "Find out how to price goods.": True, "Find out how to contact us.": None,
             "Aprenderás mucho.": None, "Aprenderás cómo se integra la información.": None,
             "Find out how to do it well.": None, "Learning the basics of art is fun.": None,
             "Learn about the basics of VR.": True, "Learn the fundamentals of Java.": True,
             "In this course, learn how to keep bees.": True, "Learn tools and methods.": None,
             "The students learn to read contours.": True, "They also learn how to graft a tree.": True,
             "Participants learn to swim at their own pace.": None,
             "Learn how to apply for a loan.": None, "Learn how to register for this course.": None,
             "Learn to Skate": None, "Some learn to weld here.": None},
        ),
        Rule(
            "and_learn_how_to",
            r"{begin}(?:(?:in|on) (?:this|the|our) (?:[\p{L}-]+ ){0,4}?"
            r"(?:course|class|workshop|module|program(?:me)?), "
            r"(?=(?:you|students|learners|participants)(?:'ll| will) ))?"
            r"(?:(?:in|through|with|during) (?!order)[^.;:\n]{3,100}?,|"
            r"(?:take|join|follow) (?:this|the|our) (?:[\p{L}-]+ ){0,3}?"
            r"(?:course|class|workshop|module|program(?:me)?) (?:and|to)|"
            r"(?:(?:you|students|learners|participants)(?:'ll| will)|discover|explore|build|understand|get|"
            r"identify|enhance|examine|investigate|master|gain|develop|improve|increase|uncover|study|bring|"
            r"(?:students|learners|participants)(?! (?:who|should|must|need)))(?!\p{L}) [^.;:\n]{3,140}?,? "
            r"and) (?:learn|"
            r"find out|"
            r"discover) how to(?!\p{L})(?! (?:enrol|register|sit|join|connect|start|apply (?:for|to)|access|"
            r"attend|become|get|earn|choose|book|pay|log|transfer|request|submit|prepare for|"
            r"use (?:this|our))(?!\p{L}))(?= \p{L}{2})",
            lambda m: True,
            {"Discover the power of bees and learn how to build a hive.": True,
             "Understand demand, see how it is met, and learn how to price goods.": True,
             "In the third course for beginners, learn how to talk about your day.": True,
             "Take this class and learn how to graft a pear tree.": True,
             "You'll explore soils, and find out how to test them in a field.": True,
             "Students are introduced to maps and learn how to read contours.": True,
             "On this free course, you'll discuss hives and learn how to build one.": True,
             "Get a student loan and learn how to apply for a grant.": None,
             "Students who are curious and learn how to dig may apply.": None,
             "Call us and learn how to build a hive.": None,
             "This is for those who want to build and learn how to price goods.": None},
        ),
        Rule(
            "at_the_end_you_will",
            r"(?:(?:by|at) the (?:end|conclusion|completion) of|(?:up)?on (?:successful )?completion of|"
            r"after (?:completing )?(?=this|the )|"
            r"(?:once|when|after) you(?:'ve| have) (?:completed|finished)) (?:this|the|our|these|your|"
            r"[\p{L}-]+ (?:weeks|days|months)) [^.:\n]{0,50}?(?:you|"
            r"(?:the )?(?:students?|learners?|participants?))(?:'ll| will|"
            r" should)(?: also)?(?:(?: understand| know)?(?= ?: ?$)|"
            r"(?= ?:| (?:understand|know|recogni[sz]e|"
            r"have (?:learned|learnt|gained|acquired|developed|built|created|coded|implemented|designed|"
            r"written|completed|mastered|an? (?:[\p{L}-]+ ){0,2}"
            r"(?:understanding|knowledge|grasp|overview|awareness|foundation)|"
            r"the (?:skills|knowledge|tools|confidence))|"
            r"be (?:more |fully |very )?(?:familiar|comfortable|confident|"
            r"equipped(?! to (?:move|progress|go))|proficient|versed|aware))(?!\p{L})))",
            lambda m: True,
            {"By the end of the course, you'll be familiar with HTML.": True,
             "By the end of this course, you will:": True, "After the course, you will call us.": None,
             "Once you've completed this program, you'll have a strong foundation in code.": True,
             "After this course you will be equipped to move on to a degree.": None,
             "After this course the students will have a firm understanding of soils.": True,
             "By the end of it, you know": None,
             "By the end of the course you will have access to the recordings.": None,
             "At the end of the course you will receive a certificate.": None},
        ),
        Rule(
            "at_the_end_they_have",
            r"(?:by|at) the end of (?:this|the) (?:[\p{L}-]+ ){0,3}?(?:course|program(?:me)?|module|"
            r"workshop|class|training|week|seminar),? (?:you|"
            rf"(?:the )?{_LEARNERS})(?=(?: \(?1[.)])? "
            r"(?:have (?:reviewed|learned|learnt|gained|acquired|developed|built|written|mastered|explored|"
            r"identified|understood)|are able to|understand)(?!\p{L}))",
            lambda m: True,
            {"By the end of this course, the participants (1) have reviewed it; (2) have written it.": True,
             "At the end of the module students are able to weld.": True,
             "By the end of the course participants have received a certificate.": None,
             "At the end of the course, reflect on what you have learned.": None},
        ),
        Rule(
            "you_will_learn",
            r"(?:(?:you|(?:the )?(?:students?|learners?|participants?))(?:'ll| will)"
            r"(?: also)? learn(?: about)?|"
            r"\m(?:learning (?:outcomes|objectives|goals)|objectifs pédagogiques|leerdoelen|lernziele)"
            r"(?: of \w+ \p{L}+)? (?:are|sont|zijn|sind)(?: as follows| les suivants)?|"
            r"{begin}(?:specifically|in this (?:course|program(?:me)?|module)),? you(?:'ll| will))(?= ?: ?$)",
            lambda m: True,
            {"In this course, you'll learn:": True, "What you will learn about bread": None,
             "Specifically, you'll:": True, "To register you will:": None,
             "The learning outcomes are as follows:": True},
        ),
        Rule(
            "vous_serez_capable",
            r"(?:vous|les (?:personnes )?(?:étudiant|participant|apprenant)\w*|l'(?:étudiant|apprenant)\w*|"
            r"le participant|la personne participante) (?:serez|seront|sera)(?: alors)? "
            r"(?:en mesure|capables?|aptes?)(?: à| de| d')?|"
            r"vous apprendrez (?:à|comment)",
            lambda m: True,
            {"Vous serez en mesure de :": True, "les personnes participantes seront capables de": True},
        ),
        Rule(
            "in_other_languages",
            rf"(?:{AT_THE_END} {THEY_ARE_ABLE}|você será capaz de)(?!,? ?(?:{_TO_GET})(?!\p{{L}}))",
            lambda m: True,
            {"Al finalizar el curso, los participantes serán capaces de": True,
             "Al finalizar el curso podrás descargar tu certificado": None,
             "Ao final do curso, o aluno será capaz de": True, "Am Ende des Kurses können Sie:": True,
             "Am Ende des Kurses erhalten Sie ein Zertifikat": None,
             "Na afloop van de cursus kun je": True, "Na deze cursus ben je in staat om:": True,
             "Nach dem Kurs sind Sie in der Lage": True},
        ),
    ],
)  # fmt: skip
"""Words of prose after which outcomes stand."""
