"""Calendar lengths that are not of the whole: of one of several courses, of a part, of access, validity,
experience; a limit; what others have."""

from __future__ import annotations

from normalizer.engine.roles import Role
from normalizer.workload_rules.effort_terms import DEPENDING, EACH_LABEL, WAITED_FOR, of_each
from normalizer.workload_rules.length_kinds import Kind, Length
from normalizer.workload_rules.span_terms import (
    COURSE,
    COURSES,
    DOING,
    NOT_LONG,
    PART,
    SILENT_LABEL,
    TIMES,
    WORD,
)
from normalizer.workload_rules.time_words import ABOUT

NO_LENGTH: list[Role[Kind]] = [
    Role("under_another_label", None, "#", {"Access period: 6 months": None, "Time limit: 3 years": None},
         label=SILENT_LABEL),
    Role("no_length", None,
         (rf"# ?(?:free |full |unlimited |paid |risk )?(?:{WORD} )?{NOT_LONG}"
          rf"(?! (?:{WORD} ){{0,2}}?{COURSE})",
        rf"# (?:{WAITED_FOR})",
        r"# from [^.;]{0,40}? to (?:approval|recognition|validation|(?:a |the )?decision)"),
            {"two years of experience": None, "two weeks for your application": None,
             "allow two weeks for comments and your mark": None,
             "five months from first talk to approval": None,
             "a 7-day free trial": None, "3 days ago": None, "5 business days": None}),
    Role("before_a_placement", None,
         r"#,? (?:and )?(?:then|followed by) (?:an? |the )?(?:\p{L}++ ){0,2}?"
         r"(?:clinicals?|externships?|practicums?|placements?|internships?)(?!\p{L}| of| hours)",
         {"for 16 weeks, followed by clinicals at area hospitals": None}),
    Role("limit_is", None,
         r"(?:limit|maximum|longest|cap)(?: (?:is|of|allowed|time)){1,3} " + ABOUT + "#",
         {"Most need five quarters; the limit is five years": None}),
    Role("one_at_a_time", None,
         rf"one # ?(?:{WORD} ){{0,2}}?{PART} at (?:a|one) time(?!\p{{L}})",
         {"Take one eight-week course at a time": None}),
    Role("of_the_degree_around_it", None,
         r"(?:of|in|for|from|to|within|dans|de|à) (?:the|its|our|their|le|la|"
         rf"notre) # (?:{WORD} ){{0,2}}?(?:bachelor|master|doctora\p{{L}}*|phd|degree|licence|"
         r"maîtrise)(?:'?s)?(?: \p{L}++)? (?:program(?:me)?|degree|stud(?:y|ies)|in|of|"
         r"curriculum)(?!\p{L})",
         {"part of the two-year Research Master program": None,
          "The four-year Bachelor of Agriculture": Length("whole", 4, 4, "Y")}),
    Role("of_an_award_that_one_has", None,
         (rf"# (?:{WORD} ){{0,5}}?(?:diploma|degree|"
          r"certificate)(?!\p{L})[^.;]{0,80}? (?:or (?:an? |the )?equivalent|\(minimum\)|"
          r"(?:is|are) (?:required|needed|mandatory))(?!\p{L})",
          r"(?:proof of|need|hold|holds|possess|must have|have completed|completion of) (?:an? |the |"
          rf"at least an? )# (?:{WORD} ){{0,5}}?(?:diploma|degree|certificate)(?!\p{{L}})",
          rf"diplôme (?:{WORD} ){{0,3}}?de # (?:ou (?:l'|son )?équivalent|est (?:exigé|requis))"),
         {"A two-year college diploma in welding or equivalent": None,
          "You need a one-year certificate to enter": None,
          "Un diplôme de quatre ans est exigé": None,
          "The two-year diploma program": Length("whole", 2, 2, "Y")}),
    Role("of_one_in_a_list", None,
         (r"# (?:[\p{L}-]++ ){0,4}?(?:course|workshop|class|training), (?:and )?(?:an? )?(?:{n}|"
          r"{word_n}) ?(?:{days}|{weeks})",
          r"(?:{n}|{word_n}) ?(?:{days}|{weeks}) (?:[\p{L}-]++ ){0,4}?(?:course|workshop|class|"
          r"training), (?:and )?(?:an? )?#"),
         {"Attend the 5-day Pork Course, 2-day Safety Course": None}),
    Role("residential", None,
         r"# (?:(?!you|we|they|and|with|at|in)[\p{L}-]++ ){0,3}?residential(?! (?:course|program|school|"
         r"retreat|workshop))(?!\p{L})",
         {"5 Day Team Building Residential": None, "5-day residential course": Length("whole", 5, 5, "D"),
          "Over five months you attend three residential days": Length("whole", 5, 5, "M")}),
    Role("of_a_part_under_label", "each", "#", {"Module length: 5 weeks": Length("each", 5, 5, "W")},
         label=
         r"^(?:each |per )?(?:module|unit|part(?! ?time)|level|lesson|block|phase|chapter|unité|volet|bloc)s?"
         r"(?: \p{L}++)? (?:length|duration|time|durée)|"
         r"^(?:length|duration|durée) (?:of|per|de|par) (?:each |a |chaque )?"
         r"(?:course|module|unit|part|level|lesson|block|phase|unité|volet|bloc)"),
    Role("days_a_week", "days_a_week", r"# ?(?:{per} ?{weeks}|weekly|par semaine)",
         {"4 days per week": Length("days_a_week", 4, 4, "D")}),
    Role("each_asked_for", "each", "#", {"Time for each course: 6 weeks": Length("each", 6, 6, "W")},
         label=EACH_LABEL),
    Role("each_is_meant_for", "each",
         r"(?:each|every)(?: one| of (?:them|these))? (?:is|has been) (?:built|designed|planned|made|meant|"
         r"sized) (?:for|to (?:take|last|run)) #",
         {"four courses, each is built for four weeks": Length("each", 4, 4, "W"),
          "each is built for teams": None}),
    Role("courses_of", "each",
         of_each(rf"{TIMES} ?(?:{WORD} ){{0,2}}?(?:{COURSES}|classes(?!\p{{L}}))"),
         {"5 courses of 6 weeks each": Length("each", 6, 6, "W", times=5)}),
    Role("one_after_the_other", "each",
         rf"{TIMES} ?(?:{WORD} )?{PART} (?:of|at|"
         r"lasting) #(?: each)?,? (?:(?:taken|held) )?(?:one after (?:the other|another)|back to back|"
         r"in (?:turn|sequence))(?!\p{L})",
         {"Three modules of four weeks, one after the other": Length("each", 4, 4, "W", times=3)}),
    Role("counted_terms", "whole",
         rf"(?P<in_a_row>{{n}}|{{word_n}}),? (?:{WORD} )?# ?(?:{WORD} )?(?:semesters|terms|trimesters|"
         r"quarters|trimestres|semestres)(?!\p{L})",
         {"two fifteen-week semesters": Length("whole", 30, 30, "W")}),
    Role("counted_courses", "each", rf"{TIMES},? (?:{WORD} )?# ?(?:{WORD} ){{0,2}}?{COURSES}",
         {"three 4-week courses": Length("each", 4, 4, "W", times=3)}),
    Role("each_course", "each",
         (rf"(?:each|every|chaque|elke|jeder|jedes|cada) (?:{WORD} )?{PART} "
          rf"(?:{WORD} ){{0,4}}?{ABOUT}#", rf"# ?(?:per|for each|each|par|/) ?(?:{WORD} )?{PART}",
          "# (?:on|for|to|per|in) each(?! ?(?:day|week|session|class))",
          rf"# (?:on|for|to do) (?:(?:a|one) {PART}|one(?=[,.;]))",
          rf"each (?:runs?|takes?|lasts?)(?: for)? {ABOUT}#(?! in (?:all|total))",
          rf"{COURSES}(?: {WORD}){{1,3}}, each(?: of| lasting)? {ABOUT}#", rf"^(?:a|one) {PART} "
              rf"(?:takes|lasts|runs)(?: for)? {ABOUT}#",
          r"# (?:each|apiece|chacune?s?|je|jeweils|elk)(?!\p{L}| (?:year|month|week|term|day|session))",
          r"^each(?: one| of (?:them|these|those))? (?:is|lasts|takes|runs|spans|has|needs|requires) (?:for |"
          r"over )?(?:about |around )?#",
          rf"(?:courses|modules|classes|levels|ones) (?:{WORD} )?(?:take|run|last|are)s? (?:for |"
          rf"about )?{ABOUT}#",
          rf"(?:{{n}}|{{word_n}}),? (?:{WORD} )?# ?(?:{WORD} ){{0,2}}?{PART}"),
         {"Each course is 6 weeks long": Length("each", 6, 6, "W"),
          "4 weeks per course": Length("each", 4, 4, "W"),
          "Two courses online, each five weeks": Length("each", 5, 5, "W"),
          "Each lasts four weeks": Length("each", 4, 4, "W")}),
    Role("of_the_past", None,
         r"(?:last|first) (?:\p{L}++ ){1,3}(?:was|ran|took|lasted)(?: for)? #",
         {"The first course ran for 14 weeks": None}),
    Role("before_one_may", None,
         r"# [^.;]{0,30}before (?:you|they|candidates|learners|students) (?:may|can|are allowed)",
         {"12 months on site before you may sit the test": None}),
    Role("allowed", "limit",
         r"(?:have|given|get|allowed|"
         rf"allows you) (?:up to )?{ABOUT}# (?:(?:from|after) [^.;]{{0,40}}? )?(?:to|"
         r"in which to) "
         r"(?:complete|finish)", {"You have twelve months to finish": Length("limit", 12, 12, "M"),
          "You have up to 16 weeks to complete it": Length("whole", None, 16, "W")}),
    Role("must_be_done_in", "limit",
         (rf"(?:must|have to|has to|need to|needs to|required to)(?: {WORD}){{0,3}} (?:finish(?:ed)?|"
          rf"completed?|done)(?: {WORD}){{0,4}} (?:in|within|inside) #",
          r"(?:^|[;,.] ?(?:and |but )?)(?:you|everybody|everyone|all students|students|learners) (?:has|have|"
          r"get|gets) (?:up to |at most )?#(?=\W*$)",
              r"^(?:complete|finish)(?: \p{L}++){1,4} (?:in|within) (?P<years>)#"),
         {"Students must complete the certificate in five years": Length("limit", 5, 5, "Y"),
          "It must be finished in two years": Length("limit", 2, 2, "Y"),
          "Complete all of it in three years": Length("limit", 3, 3, "Y"),
          "most need nine months; everybody has three years": Length("whole", 9, 9, "M")}),
    Role("some_of_its_weeks", None,
         (r"(?:{n}|{word_n}) of (?:the|its|these|those) #",
          r"the (?:last|first|final) #(?=[\x20,(][^.;]{0,30} (?:are|is) )"),
         {"Two of the twelve weeks are a practicum": None,
          "The last six weeks, 180 hours, are spent away": None}),
    Role("of_public_money", None,
         r"(?:(?:million|billion)[^.;]{0,70} (?:over|in|across)|[$€£]\d[\d.,]* over) (?:the next )?#",
         {"The province will pour $15 million into micro-credentials over three years": None}),
    Role("done_inside", "whole",
         r"(?:most|usually|typically|generally|often|many)[^.;]{0,40}(?:finish|complete|graduate|done|"
         r"earn)\p{L}*(?: \p{L}++){0,4} (?:inside|within|in under|in less than) (?:about )?"
         r"(?P<at_most>)#", {"Most people finish inside six months": Length("whole", None, 6, "M")}),
    Role("done_after", "whole",
         r"(?:finish(?:ed)?|complete[d]?|through|certified|qualified|graduate[d]?)(?: it| with it|"
         r" the course)? after (?:about |some |just )?#",
         {"You are through after four months": Length("whole", 4, 4, "M")}),
    Role("there_are", "whole",
         r"(?:^|(?<=and ))(?:there are|il y a|es sind|hay|er zijn)(?: \p{L}++)? #(?=\W*$|"
         r" (?:in (?:all|total)|altogether))", {"There are five weeks.": Length("whole", 5, 5, "W")}),
    Role("of_any_course", None,
         r"^(?:our|most|many|some)(?: of our)? (?:\p{L}++ ){0,2}?(?:courses|programs|programmes|classes|"
         r"workshops|certificates|certifications|micro ?credentials|bootcamps)"
         r"(?! \p{L}++ing)[^.;]{0,60}?#", {"Our certificates take 4 to 18 months": None}),
    Role("of_courses_there", None,
         r"^(?:our |most |all |many |some )?(?:online |"
         r"short )?(?:(?:courses|programs|programmes|classes|workshops) (?:at|on|from|through|here)(?!\p{L})|"
         r"(?:degrees|diplomas|bachelor's|master's|majors) (?:take|last|require|run))[^.;]{0,60}?#",
         {"Courses at the Institute take 6 weeks": None}),
    Role("so_often", None,
         (r"(?:once|twice|times|session|class|classes|evenings?|hours?|{n}|{word_n}) (?:every|each) #",
          r"#s? (?:per|a|each|every|/|par) ?(?:week|month|year|mois|an\b|année)",
          r"(?:bi|every|every other|each) ?#",
          r"# (?:sur (?:{n}|{word_n})|(?:in|out of|op|von) (?:{n}|{word_n}))(?=\W*$| ?[,;.)])"),
         {"every two weeks": None, "le vendredi, une semaine sur deux": None, "one week in three": None}),
    Role("for_example", None,
         (r"(?:for example|for instance|e\.g\.|par exemple|zum beispiel|bijvoorbeeld|por ejemplo),? "
          r"(?:an?|une?|eine?|een|una?) #",
          r"so an? # (?:\p{L}++ ){1,2}(?:stays?|would|costs?|keeps?|gives?|counts?|becomes?)(?!\p{L})",
          r"(?:length|duration|end) of (?:the|your|each|any) (?:course|class|program(?:me)?)"
          r"(?: plus|,? and) #"),
         {"for example, a 4-week course costs $200": None, "so an 8-week course stays open for ten": None,
          "access for the length of the course plus two weeks": None}),
    Role("of_one_part", None,
         (rf"(?<!at )(?:{PART}|stage|step|term|semester|block|phase) (?:\d{{1,2}}|one|two|three|"
          rf"four)\)?:? (?:{WORD} ){{0,4}}{ABOUT}#", rf"# (?:on|for|in) (?:{PART}|term|block|phase) "
          r"(?:\d{1,2}|one|two|three|four)(?!\w)",
          rf"(?:first|second|third|fourth|fifth|last) {PART} {DOING} {ABOUT}#",
          r"(?:theory|"
          r"(?:classroom|online|theory|campus|practical|in person|distance|clinical|shop|lab) "
          r"(?:part|portion|component|phase|half|segment))(?: is|"
          rf" are)?(?: {WORD}){{0,3}} (?:over|runs?|lasts?|takes?|in)(?: for)? {ABOUT}#"),
         {"Module 1 takes 2 weeks": None, "Term one alone is 15 weeks": None,
          "The first course lasts 4 weeks": None, "Theory is done online over ten weeks": None,
          "nine weeks on course two": None}),
    Role("of_another_offering", None,
         (r"(?:ladders?|laddered|leads?|transfers?|counts?|progress(?:es)?|credited|stacks?|bridges?|mène|"
          r"conduit|donne accès) (?:on |directly |straight )?(?:(?:in)?to(?:wards?)?|vers|"
          r"à) (?:(?:the|our|an?|any|its|le|la|un|une) )?"
          r"(?:\p{L}++ ){0,1}?#", r"used (?:in|for|towards?) (?:the|our|an?|any) #"),
         {"It counts toward the two-year diploma": None, "which leads into our four-year degree": None}),
    Role("depends_on_which", None,
         rf"#{DEPENDING}",
         {"six months to two years, depending on the program": None,
          "3 to 6 months, depending on your pace": Length("whole", 3, 6, "M")}),
    Role("of_one_it_names", None,
         r"^(?:see|consider|compare|try)(?: also)? (?:the |our |its )?(?!this)[^.;]{3,60}?#",
         {"See Bread Baking (online, 16 weeks)": None}),
    Role("denied", None,
         rf"(?:not|n't|cannot|never|pas|nicht|niet)(?: (?!and|but|only|it){WORD}){{0,6}} {ABOUT}#",
         {"not built to be finished in 2 years": None}),
    Role("of_a_part", None, (
        r"(?:combin\w+|includ\w+|incl\.?|followed by|preceded by|(?:begin|start|end|conclude)s? with|plus|"
        r"y compris|dont|comprenant) (?:a|an|the|un|une) #",
                            r"(?:includ\w+|y compris|dont|comprenant) (?:an?|the|"
                            r"une?) (?:[\p{L}'’-]+ ){0,2}(?:stage|placement|practicum|internship|"
                            r"project)[^.;]{0,60}#"),
         {"It combines a two-day live program with online learning": None}),
    Role("of_a_term", None,
         r"(?:work|co op|school|academic)? ?(?:terms|semesters|placements?|internships?|shifts|"
         rf"levels) (?:is|are|being|lasts?|runs?) (?:{WORD} ){{0,2}}?{ABOUT}#",
         {"Work terms are usually 16 weeks in duration": None}),
    Role("that_others_have", None, (
        r"(?:requires?|needs?|must have|must hold|hold|holds|holding|possess\p{L}*|people with|those with|"
        r"applicants with|graduates of|candidates with|"
        rf"learners with)(?: {WORD}){{0,3}} #,? ?(?:{WORD} ){{0,3}}?(?:diploma|degree|bachelor)",
        r"(?:requires?|needs?|must have|must hold|hold|holds|people with|applicants with|"
        rf"graduates of)(?: {WORD}){{0,3}} (?:{{n}}|{{word_n}}) ?(?:to|"
        rf"or) #,? ?(?:{WORD} ){{0,3}}?(?:diploma|degree|bachelor)",
        r"^(?:applicants?|candidates?|entrants?|you) (?:will |must |should )?(?:also )?(?:need|require|have|"
        rf"hold|must have)[^.;]{{0,70}}? (?:an?|or) #,? ?(?:{WORD} ){{0,3}}?(?:diploma|degree|bachelor|"
        r"apprenticeship)"),
         {"You must hold a four-year technical degree": None,
          "Applicants need 2,000 hours of work and a two-year diploma": None,
          "It is a two-year diploma program": Length("whole", 2, 2, "Y")}),
    Role("stays_valid", None,
         r"(?:^certificates?|certification|card|licen[cs]e|ticket|accreditation) (?:lasts?|is good for|"
         rf"remains \p{{L}}++ for) {ABOUT}#", {"Certification lasts 3 years": None}),
    Role("stays_valid_so_many_years", "limit",
         r"(?:certification|card|licen[cs]e|ticket|accreditation|badge|certificate|exam)(?! program|"
         r" course)[^.;]{0,60}?,? (?:and|which|that|it) lasts (?P<years>)#",
         {"The certification costs $150 and lasts two years": Length("limit", 2, 2, "Y")}),
    Role("that_others_need", None,
         rf"(?:applicants?|candidates?|entrants?) (?:will |must |should )?(?:also )?needs? {ABOUT}#",
         {"Applicants need 12 months in a similar job": None}),
]  # fmt: skip
"""Tried before what says that a length is of the whole."""
