"""Hours that are no effort of the offering: of an exam, of opening, of a job, of another course."""

from __future__ import annotations

from normalizer.engine.roles import Role
from normalizer.workload_rules.effort_kinds import Effort, Kind
from normalizer.workload_rules.effort_terms import (
    AND_MORE_A_WEEK,
    BREAK,
    CLASS_WORD,
    COURSE,
    DEPENDING,
    EACH_PART,
    EVENT,
    FEW,
    NAMED,
    OF,
    ONE_COURSE,
    OWN,
    SILENT_LABEL,
    TEST,
    TIMES,
    WAITED_FOR,
    WEEK,
    WORD,
)
from normalizer.workload_rules.time_words import ABOUT

RECORDING = (
    r"(?:videos?|recordings?|recorded|footage|audio|podcasts?|vidéos?|"
    rf"lecture capture)(?!\p{{L}}| ?(?:editing|production|call|conferenc\p{{L}}+)| ?{WEEK}|"
    rf"(?: lectures?)?{AND_MORE_A_WEEK})"
)
OF_RECORDINGS = "of_recordings"
"""Name of a rule for which other files ask."""

NO_EFFORT: list[Role[Kind]] = [
    Role("most_need", "total",
         rf"^most (?:people|learners|students|participants) (?:need|take|want|spend) {ABOUT}#(?=\W*$|[,;] |"
         r" or so(?!\p{L})| to (?:finish|complete))",
         {"Most people need 60 to 70 hours": Effort("total", 60, 70),
          "Most people need 7 hours of sleep": None}),
    Role("under_another_label", None, "#",
         {"Exam duration: 3 hours": None, "Opening hours: 8:00-17:00": None}, label=SILENT_LABEL),
    Role("credit_hours", None,
         rf"# ?(?:{WORD} )?(?:credit|semester|quarter|semesterwochen|pdh?|ceus?){OWN}",
         {"3 credit hours": None}),
    Role("beside_a_count_without_unit", None,
         r"{n} (?:lecture|theory|class|lab|tutorial|seminar|contact|clinical) (?:and|&|plus|\+) #",
         {"3 lecture and 2 lab hours": None, "3 lecture hours and 2 lab hours": Effort("instruction", 3, 3)}),
    Role("size_of_an_hour", None,
         (r"(?:hours?|hrs|heures|stunden|uren|lesuren|horas) ?(?:\(|of |at |à |zu |von |van |"
          r"de )(?:je )?#(?: each| chacune| jeweils)?(?=\W*$| ?[).,;:–—-])",
          rf"(?:an?|one|1|each|every|une|eine|een|uma?|una) (?:{WORD} )?(?:hours?|heure|stunde|uur|"
          r"hora) ?(?:is|=|equals|lasts?|est|dure|ist|entspricht|duurt|é|es) #",
          r"#,? ?(?:is|=|equals|lasts) (?:4|5)\d ?min"),
         {"15 contact hours of 50 minutes each": Effort("instruction", 15, 15),
          "36 instructional hours; an hour is 50 minutes": Effort("instruction", 36, 36)}),
    Role("example_of_a_credit", None,
         (r"{n} (?:ceu|ects|credit)s? (?:course|class|module) (?:\p{L}++ ){0,3}#",
          r"#[^:]{0,25}: ?an? {n} (?:ceu|ects|credit)"), {"a 2.4 CEU course meets for 24 hours": None}),
    Role("hours_of_one_credit", "credit",
         r"(?:1(?:[.,]0)?|one|each|every|a|per|un|une|chaque|een|één|elk|ein|jeder|cada|um) (?:academic |"
         r"university |college |ects |sws |scqf )?(?:credit|ects|ec|cr|ceu|cpd|unit|point|crédit|studiepunt|"
         r"leistungspunkt|kreditpunkt|crédito)s?(?: \(?ects\)?| credit| point| punkt| unit|"
         r" hour)?s? ?\)? ?(?:=|"
         r"(?:is |are )?(?:reckoned|counted|taken|set|put|rated|calculated) (?:as|at|to be)|"
         r"counts? (?:as|for)|comes? to|equals?|is|are|being|means?|represents?|corresponds? to|stands? for|"
         r"(?:is )?equivalent to|equates to|requires?|for|correspond à|équivaut à|représente|vaut|"
         r"komt overeen met|staat voor|entspricht|equivale a|corresponde a)"
         r"(?: to)?(?: an?)?(?: (?:notional|nominal))? " + ABOUT + "#",
         {"1 ECTS = 28 hours": Effort("credit", 28, 28),
          "One credit represents 45 hours of student work": Effort("credit", 45, 45),
          "one ECTS is reckoned as 30 hours of work": Effort("credit", 30, 30)}),
    Role("hours_of_each_credit", "credit",
         (
             r"{n} ?(?:ects|ec|credits?|"
             rf"crédits?)(?: {WORD})? ?[,;:(] ?(?:{WORD} ){{0,3}}?{ABOUT}#(?: of {WORD})? (?:for|per|to|"
             r"in) each(?! ?(?:week|day|course|module|session))",
             r"(?:ects|credits?|crédits?) ?(?:ects ?)?,? (?:of|at|de|à|"
             rf"with) {ABOUT}#(?: of {WORD}(?: {WORD})?)? (?:each|apiece|chacun)"),
         {"4 ECTS; count 28 hours of study for each": Effort("credit", 28, 28),
          "3 credits of 15 hours each": Effort("credit", 15, 15)}),
    Role("hours_per_credit", "credit",
         rf"#{NAMED}(?: ?of (?:study|work|learning|student work))? ?"
         r"(?:per|to (?:the|one|each)|for each|for every|a|each|par|pro|por|/) ?"
         r"(?:ects|credit|ceu|ec\b|crédit|studiepunt|leistungspunkt|crédito)",
         {"28 hours per ECTS": Effort("credit", 28, 28),
          "ten contact hours to each CEU": Effort("credit", 10, 10)}),
    Role("of_anothers_version", None,
         r"'s? (?:own )?(?:version|edition|equivalent)(?: \p{L}++){0,3} " + ABOUT + "#",
         {"Bow Lake Academy's version is 104 hours, all in class": None}),
    Role("that_one_gives", None,
         rf"^(?:lead|run|teach|host|facilitate|deliver|give) (?:at least )?{TIMES} (?:{WORD} ){{0,3}}?"
         rf"(?:of|lasting) {ABOUT}#",
         {"Lead two workshops of 90 minutes or longer": None}),
    Role("not_for_learning", None,
         rf"# ?(?:{OF} ?)?(?:(?!depending){WORD} ){{0,2}}?(?:experience|employment|volunteer\w*|service|"
         r"flight|flying|sleep|access|notice|parking|delay|expérience|ervaring|werkervaring|berufserfahrung|"
         r"experiencia|experiência|turnaround|trial|support|hackathon|continuing education|rest)(?!\p{L})",
         {"500 hours of work experience": None, "24 hours notice": None, "72 hours of access": None}),
    Role("of_a_test", None,
         rf"# ?(?:(?!with|and|plus|before|of){WORD} ){{0,2}}?{TEST}(?!\w)(?! ?(?:prep|taking|driven|"
         r"automation|review|ing))", {"3-hour final exam": None}),
    Role("break", "break",
         (rf"{TIMES} ?(?:{WORD} ){{0,2}}?{BREAK} (?:of|à|de|von|van) #",
          rf"#(?:'s)? ?(?:(?!at|over|with){WORD} ){{0,2}}?{BREAK}",
          rf"# ?(?:for|pour|für|voor) (?:{WORD} )?(?:{BREAK}|soup|tea|coffee|supper|dinner)",
          r"# off (?:at|for|around|in) ", rf"{BREAK}(?: {WORD}){{0,3}}?(?: d'| ){ABOUT}#"),
         {"a 30-minute lunch break": Effort("break", 0.5, 0.5),
          "an hour off at noon": Effort("break", 1, 1),
          "one hour for lunch": Effort("break", 1, 1), "Lunch lasts one hour": Effort("break", 1, 1)}),
    Role("of_an_event", None,
         rf"# ?(?:{WORD} ){{0,2}}?(?:{EVENT}|introductory|intro|demo|preview|taster|sample|welcome|"
         r"free trial)(?!\p{L})",
         {"1-hour information session": None}),
    Role("waited", None, (r"(?:allow|allows|give us|wait|takes?|takes up to|comptez|prévoyez|"
                         rf"prévoir)(?: {WORD}){{0,2}} {ABOUT}#{NAMED} ?(?:{WAITED_FOR})",
                          rf"please allow {ABOUT}#(?=\W*$)"),
         {"Please allow 48 hours once the last quiz is marked": None,
          "Allow 72 hours for your badge to arrive": None, "Please allow 24 hours": None,
          "Allow about 20 hours to work through it": Effort("total", 20, 20)}),
    Role("when_not_how_long", None,
         r"# ?(?:into (?:this|the|your|our)|before|prior|in advance|after|later|ago|earlier|avant|après|vor|"
         r"nach|voor|antes|ahead)(?!\p{L})",
         {"48 hours before the start": None}),
    Role("of_several_contents", "total",
         r"^(?:in )?# of (?!lectures|class|"
         r"live)(?=[^.;:]{0,60}(?:readings?|recordings?|videos?|quizzes|exercises)(?!\p{L}))"
         r"(?:\p{L}++ ){0,1}\p{L}++, (?:\p{L}++ ){1,3}and \p{L}++(?!\p{L})",
         {"In three hours of stories, short readings and recordings, you will cook": Effort("total", 3, 3),
          "Three hours of recordings": Effort("alone", 3, 3)}),
    Role("instead_of_more", None,
         (r"# ?(?:[–—-]{1,2} ?)?(?:instead of|rather than) (?:{n}|{word_n}|an?) ?{hours}",
          r"(?:instead of|rather than) #",
          r"# of (?:additional|extra|further) (?:preparation|study|homework)(?!\p{L})"),
         {"Spend two hours instead of ten hours on it": None,
          "one to two hours of additional preparation": None}),
    Role("done_after", "total",
         r"(?:finish(?:ed)?|done|complete[d]?|through|certified|qualified)(?: it| with it|"
         rf" the course)? after {ABOUT}#",
         {"You will be finished after some 45 hours of work": Effort("total", 45, 45)}),
    Role("of_a_thing", None,
         r"# (?:to|for (?:it|them) to) (?:rise|dry|cool|set|cure|prove|bake|process|respond|reply|answer|"
         r"ship|arrive|load|install|heal|fly|drive|walk|charge|decide)(?!\p{L})",
         {"The dough needs 12 hours to rise": None}),
    Role("of_something_done", None,
         (r"(?:^|[;:] ?)(?:an?|"
          rf"une?) (?!(?:{WORD} ){{0,3}}?(?:{COURSE}|{EACH_PART}|learners?|students?|participants?|persons?|"
          rf"people|beginners?|candidates?|personne))(?:{WORD} ){{1,4}}?(?:takes?|"
          rf"prend) {ABOUT}#",
          r"^(?!complet|finish|learn|study|tak|work|earn|gett|go)\p{L}++(?<=ing) (?:an?|the|each|"
          rf"one) (?!(?:{WORD} ){{0,3}}?(?:{COURSE}|{EACH_PART}))(?:{WORD} ){{1,4}}?takes {ABOUT}#"),
         {"A full audit takes 40 hours": None, "Charging the lift takes 8 hours": None,
          "A short course takes 8 hours": Effort("total", 8, 8),
          "Completing the badge takes 8 hours": Effort("total", 8, 8)}),
    Role("within_a_time", None,
         r"(?:within|in the (?:first|last|next|past)|the first|the last|the next|every|dans les|sous|"
         r"innerhalb von|binnen|en menos de|for up to|after|plus tard que) " + ABOUT + "#",
         {"within 48 hours": None}),
    Role("saved", None, rf"(?:save|saves|saving|saved|gain|cut|reduce|miss|lose|waste) {FEW}{ABOUT}#",
         {"save 10 hours a week": None}),
    Role("of_others", None,
         (r"(?:we|our team|our staff|authors|experts) (?:have |has |had )?(?:spent|invested|put in|logged|"
          rf"worked|built|created)(?: {WORD}){{0,3}} {ABOUT}#",
          r"(?:learners|users|graduates|members|alumni|people) (?:have )?(?:logged|watched|volunteered|"
          r"spent) (?:over |more than )?#",
          rf"(?:library|catalogue|catalog|collection|platform) {FEW}{ABOUT}#",
          r"(?:longest|shortest|worst|quickest|slowest)(?: \p{L}++){0,4} (?:took|lasted|ran) #"),
         {"We spent 400 hours building it": None}),
    Role(OF_RECORDINGS, "alone",
         r"(?<!access to )(?<!includes )(?<!including )(?<!than )# ?"
         rf"(?:{OF} (?:{WORD} ){{0,2}}?|on demand |(?:pre ?)?recorded ){RECORDING}",
         {"10 hours of video": Effort("alone", 10, 10), "access to 60 hours of video": None,
          "11.5 hours on-demand video": Effort("alone", 11.5, 11.5),
          "Our library has 5,000 hours of video": None}),
    Role("of_a_recording", None, rf"# ?(?:{OF} ?)?(?:{WORD} ){{0,2}}?{RECORDING}",
         {"a ten-minute video lesson": None, "an hour on a video call": Effort("instruction", 1, 1)}),
    Role("open_hours", None,
         (
             r"(?:library|office|offices|helpline|help desk|desk|campus|centre|center|building|gym|lab|"
             rf"hours?|support|phones?|lines?) (?:is|are|hours? of|stays?|remains?|open|available) ?{FEW}#",
          rf"(?:help ?desk|offices?|helpline|library|reception|phones?|bureau) ?: ?{FEW}#",
          rf"(?:open|available|opens|ouverte?s?|ouverture) (?:{WORD} ){{0,4}}{ABOUT}#",
          rf"(?:office|business|opening) hours(?: {WORD}){{0,2}}:? {ABOUT}#"),
         {"the lab is open 80 hours per week": None, "Office hours: 9:00-17:00": None}),
    Role("of_a_job", None,
         (r"(?:who|if you|while you|they|employees|may|can|allowed to|permitted to|"
          r"eligible to) (?:also )?(?:are )?(?:work|works|working|employed)(?: \p{L}++){0,2} " + ABOUT
          + "#",
          r"(?:employed|full time \(|werkt|werk|arbeitet|arbeiten|arbeitest|travaillez|travaillent|trabajas?|"
          r"trabajan|trabalham?) ?" + ABOUT + "#",
          rf"works? {ABOUT}# ?{WEEK} (?:in|at|for|as|on)(?!\p{{L}})",
          r"(?:apprentices?|employees?|workers?|graduates|alumni|nurses|technicians|staff|professionals|"
          r"volunteers) (?:\p{L}++ )?(?:work|works|log|earn) " + ABOUT + "#",
          rf"# ?{WEEK} (?:in|at|as) (?:an?|their|your|the)? ?(?:[\p{{L}}-]++ )?(?:job|jobs|work|"
          r"employment)(?!\p{L})"),
         {"Students who work 20 hours per week": None}),
    Role("test_takes", None,
         (r"(?:questions|items|fragen|vragen|preguntas)(?: (?:in place|instead) of \d{1,3})?(?:,|;| in|"
          rf" over| and| for which)?(?: (?:you|candidates) (?:have|get|are given))? {ABOUT}#",
          rf"{TEST}s?(?:, which)?(?: [\w'’-]++){{0,4}}? {ABOUT}#",
          r"(?:have|given|allowed|get) #(?= (?:to|pour) (?:answer|complete the (?:exam|test)|write)|"
          r" for (?:{n}|{word_n}) (?:questions|items))"),
         {"The final exam lasts 3 hours": None, "You get 100 minutes for 60 questions": None,
          "There are 50 items and you have two hours": None}),
    Role("event_takes", None,
         (rf"{EVENT}(?! workers?)(?: (?!{ONE_COURSE}|diploma){WORD}){{0,3}}? {ABOUT}#",
         rf"arrive {FEW}{ABOUT}#",
         r"(?:sign(?:ing)? up|"
         r"(?:the |this |our |your |an? )?(?:application|registration|enrol+ment|form|survey|questionnaire|"
         r"level check|skills check)(?: form)?|"
         rf"l'inscription)(?: (?:is|are) \p{{L}}++(?: and)?)? (?:takes?|prend) {ABOUT}#",
         r"(?:spanish|english|french|language|maths?|reading|writing|class|level) placement(?: test|"
         rf" check)?(?: is \p{{L}}++(?: and)?)? takes? {ABOUT}#"),
         {"The orientation lasts one hour": None, "The application takes 15 minutes": None,
          "Spanish placement is free and takes 20 minutes": None,
          "The Support Worker Diploma has 480 hours": Effort("total", 480, 480),
          "A tour guide course takes 40 hours": Effort("total", 40, 40)}),
    Role("optional", None,
         (r"(?:optional|bonus|extra curricular|facultati\w+)(?: \p{L}++){0,3} " + ABOUT + "#",
          "# ?(?:optional|bonus)", r"(?:optional|voluntary|bonus|extra curricular|facultati\w+|freiwillig\w*|"
          r"optionele?|opcional\w*)[^.;()]{0,70}\(#"),
         {"an optional 2-hour webinar": None, "The optional field day is on 6 June (5 hours)": None}),
    Role("of_a_longer_time", None,
         (r"#(?: of (?:\p{L}++ ){0,2}\p{L}++)? (?:this|next|last) (?:year|month|semester|term)",
          r"#(?: of \p{L}++)? ?(?:in )?(?:a|per|each|every|/|par|pro|im|por|al) ?(?:calendar |licen[cs]e |"
          r"membership )?(?:year|month|quarter|semester|an\b|année|mois|jahr|monat|jaar|maand|año|mes|"
          r"ano)(?!\p{L})"),
         {"Members give 40 hours a year": None, "Need 12 hours of learning this year?": None}),
    Role("of_another_offering", None,
         (r"(?:(?:with|alongside|together with|before|after|following|than|instead of|paired with|"
          r"combined with) (?:the|our|its)|"
          rf"(?:an?|the|our) (?:other|separate|second)) #(?: (?!this|and|or)\p{{L}}++){{1,5}}? {ONE_COURSE}",
        r"(?:ladders?|leads?|transfers?|counts?|progress(?:es)?|credited) (?:in)?to(?:wards?)? (?:the|our|"
        r"an?) #"),
         {"Those who take it with the 90-hour Baking course save 10%": None,
          "It ladders into the 800-hour diploma": None}),
    Role("that_rules_ask", None,
         (r"(?:rules?|laws?|licensing|licen[cs]ure|regulations?|regulators?|legislation|inspectors?|"
          r"(?:most|many|some|other) (?:provinces|states|countries|employers)|"
          rf"(?:national|state|provincial) board)(?: (?!so|and|you|we|but){WORD}){{0,5}}? (?:asks?|requires?|"
          rf"demands?|wants?|expects?|calls?)(?: (?!so|and|but){WORD}){{0,6}} {ABOUT}#",
          rf"(?:any|every) (?:{WORD} ){{0,4}}?(?:course|class|training|workshop|program|programme|"
          rf"seminar) (?:of|lasting|with) {ABOUT}#",
          r"(?:proposals?|submissions?|eligible (?:courses|programs)|"
          rf"(?:^|[,;] ?)(?:an?|any|every|une?|toute?) (?:{WORD} ){{0,2}}?"
          r"(?:course|credential|micro ?credential|badge|microprogramme|microcertification|formation)) "
          r"(?:must|"
          rf"has to|have to|needs? to|should|doi(?:t|vent))(?: {WORD}){{0,4}} {ABOUT}#"),
         {"Licensing rules in most provinces ask child minders for 20 to 40 hours of training": None,
          "State law requires staff to have 12 hours of training": None,
          "To be listed, a proposal must show 12 to 100 hours of learning": None,
          "Any provider's ethics course of four hours or longer will be accepted": None}),
    Role("depends_on_which", None, rf"#{DEPENDING}",
         {"200 to 1,000 hours, depending on the program": None,
          "40 to 60 hours depending on experience": None}),
    Role("denied", None,
         r"(?:not|n't|cannot|never|no longer|pas|nicht|niet)"
         rf"(?: (?!and|but|only|it){WORD}){{0,6}} {ABOUT}#", {"You will not need 40 hours": None}),
    Role("of_another_time", None,
         (r"(?:former|previous|old|earlier|existing|instead of (?:the|an?)|replaces (?:the|an?)) #",
          r"(?:renew\w*|recertif\w*|maintain\w*|stay certified|"
          r"stay current|keep(?:s|ing)? (?:it|up|the \p{L}++))(?: (?!course|class|takes?)[\p{L}\d]++){0,7} "
          + ABOUT + "#",
                                  r"# ?(?:of (?:[\p{L}-]++ ){1,3})?every (?:{n}|{word_n})? ?{years}",
                                  rf"(?:re ?certification|renewals?|refreshers?|"
                                  rf"updates?)(?: (?:course|class|training))? ?[:(–-] ?{ABOUT}#",
                                  r"#(?: (?!tous|alle)\p{L}++){0,3} (?:tous les|alle|elke|cada|"
                                  r"a cada) (?:{n}|{word_n})? ?{years}"),
                                      {"the former 40-hour course": None,
                                       "renewed with 20 hours of training": None,
                                       "Re-certification: 4 hours": None,
                                       "Recertify every 24 months with 20 hours of learning": None}),
    Role("part_of_the_course", None,
         (rf"includ\w+ {ABOUT}# ?(?:{OF} ?)?(?:{WORD} )?(?:labs?|laboratory|practical|hands on|simulat\w+|"
          r"driving|clinical|fieldwork|flying)(?!\p{L})",
        r"(?:including|inclusive of|of which|dont|waarvan|"
        rf"davon) {ABOUT}#{NAMED} ?(?:{OF} ?)?(?:{WORD} ){{0,2}}?{CLASS_WORD}"),
            {"includes 8 hours of lab work": None, "Teaching, including 36 hours of lectures": None}),
    Role("of_one_it_names", None,
         r"^(?:see|consider|compare|try)(?: also)? (?:the |our |its )?(?!this)[^.;]{3,60}?#",
         {"Try the 12-hour Bread micro-credential.": None}),
    Role("of_some_courses", None,
         (r"(?:required|core|electives?|optional|compulsory|mandatory)(?: courses?| modules?|"
          rf" units?)? (?:adds? up to|totals?|comes? to|makes? up|accounts? for) {ABOUT}#",
          r"(?:required|compulsory|mandatory|core)(?:,? and|,? which|"
          r",)? (?:(?:together|all) )?(?:adds? up to|totals?|comes? to|"
          rf"makes? up) {ABOUT}#(?=[^.]{{0,40}}elective)"),
         {"Required courses add up to 111 hours": None,
          "Seven are required and total 252 hours; the two electives are free": None,
          "Seven courses are required and total 252 hours": Effort("total", 252, 252)}),
    Role("beside_the_course", None,
         (r"(?:also|additionally|in addition)(?: \p{L}++){0,4} " + ABOUT + "#",
          r"(?:add(?: to (?:that|this))?|on top(?: of (?:that|this|it))?|daarnaast|zusätzlich|en plus|además|"
          r"além disso|aussi) " + ABOUT + "#",
                                   r"(?:y compris|including|includes?|dont|comprenant|plus) (?:un|une|an?|"
                                   r"the) (?:\p{L}++ ){0,2}(?:stage|placement|practicum|internship|"
                                   r"externship|project)[^.;]{0,50}#"),
         {"Section M02 will also meet for 2 hours per week": None}),
    Role("already_had", None, (
        r"(?:(?:who|those|you)(?: \p{L}++){0,2} "
        r"(?:hold|holds|completed|finished|earned|possess|took|passed)|"
        rf"holders? of|graduates? of|having completed)(?: (?:the|an?|our|their|its))? {ABOUT}#",
        r"(?:candidates?|applicants?|registrants?|prerequisites?:?|prior|previous|previously|already|"
        rf"must have|should have|to have|needs? to have)(?: {WORD}){{0,3}} {ABOUT}#"),
            {"must have 30 hours of instruction": None,
             "Open to those who hold the 735-hour certificate": None}),
    Role("a_week_of_each", "weekly_each",
         (rf"^(?:each|every|chaque) (?:{WORD} )?{EACH_PART}(?!\p{{L}})[^.;]{{0,80}}?#{NAMED} ?"
          rf"(?:{OF} {WORD} )?{WEEK}",
          rf"^each(?: one| of (?:them|these|those))? (?:is|has|takes|runs|lasts|requires|needs) "
          rf"[^.;]{{0,40}}?#{NAMED} ?(?:{OF} {WORD} )?{WEEK}"),
         {"Every course lasts 3 weeks at 5 hours a week": Effort("weekly_each", 5, 5),
          "Each takes 10 hours": Effort("each", 10, 10)}),
    Role("in_a_sentence_about_each", "each",
         (rf"^(?:each|every|chaque) (?:{WORD} )?{EACH_PART}(?!\p{{L}})[^.;]{{0,80}}?#",
          rf"^each(?: one| of (?:them|these|those))? (?:is|has|takes|runs|lasts|requires|needs) {ABOUT}#",
          r"^(?:an?|une?) (?:typical |single )?(?:module|unit|lesson|chapter|level|unité|leçon) (?:is|has|"
          rf"takes|runs|lasts|requires|needs|prend|dure) {ABOUT}#"),
         {"Each level is an 8-week block of 20 hours": Effort("each", 20, 20)}),
]  # fmt: skip
"""The figure is of something else, or of one credit. Tried before what says which hours of study they are."""
