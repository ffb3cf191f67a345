"""What a calendar length is of: the whole offering or each of its courses; or access, validity, experience,
waiting."""

from __future__ import annotations

from normalizer.date_rules.date_words import MONTH
from normalizer.engine.roles import Role, Roles
from normalizer.workload_rules.calendar_words import SPANS
from normalizer.workload_rules.length_kinds import Kind, Length, length_of
from normalizer.workload_rules.meeting_words import WEEKDAY
from normalizer.workload_rules.no_length import NO_LENGTH
from normalizer.workload_rules.span_terms import (
    A_SKILL,
    AWAY,
    COURSE,
    DOING,
    LENGTH_LABEL,
    NAMES,
    NO_TOWN,
    NOT_LONG,
    ONE_COURSE,
    TAUGHT,
    WORD,
)
from normalizer.workload_rules.time_words import ABOUT, Span

LENGTH: Roles[Span, Kind, Length] = Roles(
    SPANS,
    [
        *NO_LENGTH,
        Role("days_spread_over", None,
             r"# (?:(?:of|de|d) ?)?(?:\p{L}++ ){0,2}(?:in|over|across|within|spread over|spread across|"
             r"verteilt auf|verspreid over|sur|répartie?s? sur|en) (?:a period of )?(?:{n}|"
             r"{word_n}) ?(?:{weeks}|{months})", {"12 days over 4 months": Length("whole", 4, 4, "M")}),
        Role("that_days_lie_in", "whole",
             r"{days}(?: (?:of|de|d))?(?: \p{L}++){0,2} (?:in|over|across|within|spread over|spread across|"
             r"verteilt auf|verspreid over|sur|répartie?s? sur|en) (?:a period of )?#",
             {"14 Tage Unterricht in 5 Monaten": Length("whole", 5, 5, "M")}),
        Role("beside_clock_times", "whole",
             (r"\d[:.h]\d\d ?(?:[ap]\.?m\.?)? ?[,;(|·] ?(?:for )?#", r"\d ?[ap]\.?m\.? ?[,;(|·] ?(?:for )?#",
            r"\d ?(?:[ap]\.?m\.?)? ?\([^()]{0,40}\) ?[,;|·]? ?(?:for )?#"),
                {"8:30-4:30 (one hour lunch), 6 weeks": Length("whole", 6, 6, "W"),
                 "9:00-12:00, 4 weeks": Length("whole", 4, 4, "W")}),
        Role("beside_bare_hours", "whole", r"^{n} ?\((?:over )?#\)",
             {"Class hours: 42 (14 weeks)": Length("whole", 14, 14, "W"), "Class size: 42 (14 weeks)": None},
             label=r"(?<!\p{L})(?:hours|hrs|heures)\W*$"),
        Role("to_complete", "whole", (
            r"# ?(?:\([^()]{0,30}\) ?)?(?:to (?:complete|finish)|from (?:start|beginning) to (?:finish|end)|"
            r"start to finish|du début à la fin|with us(?!\p{L}))",
            rf"{DOING}? ?{ABOUT}# ?(?:long|in length|in duration)(?!\p{{L}})"),
                {"8 weeks to complete": Length("whole", 8, 8, "W"), "15 weeks long": Length("whole", 15, 15,
                 "W")}),
        Role("beside_hours", "whole",
             (r"# (?:in|at|on|à) [\p{L}\x20'’-]{2,30}, (?=(?:{n}|{word_n}) ?{hours})",
              r"# (?:if|when|provided) you (?:put in|spend|study|work|give|do|can (?:spare|give))(?!\p{L})",
              r"#,? (?:with|requiring|needing|"
              r"at) (?:an? )?(?:\p{L}++ ){0,4}?(?=(?:{n}|{word_n})(?:{to}(?:{n}|{word_n}))? ?{hours})",
            r"# ?(?:\(|,|·|•|-|–|:|/|at|with|x|×|@|and|of|"
            r"à)? ?(?=(?:about |approx\.? ?|up to |for |~)?(?:{n}|{word_n})(?:{to}(?:{n}|{word_n}))? ?"
            r"(?:total |contact )?(?:{hours}|sessions))",
                                        r"{hours}(?: of study| of work|"
                                        r" total)?(?: ?(?:per|a|/|each|every|par) ?{weeks}|"
                                        r" weekly)?\)? ?(?:,|x|×|;|·|•|-|–|/|\() ?(?:for |over )?(?:the )?#",
                                        r"(?:hours|hrs|heures|uren|stunden|horas)\)? ?[:=] ?{n} ?\(#\)",
                                        r"(?:{hours}|{minutes})(?: of study|"
                                        r" of work)? ?(?:(?:per|a|/|each|every|par) ?{weeks}|"
                                        r"weekly),? (?:for|over|during|across|throughout|pendant|durant|"
                                        r"sur) (?:(?:all|the|a|its|whole|full|entire|next|toutes|les|des) "
                                        r"){0,3}#",
                                        r"{hours}(?: \p{L}++){0,2} (?:into|spread over|spread across|"
                                        r"over) (?:just |only )?#",
              r"{hours}(?: \p{L}++){0,3} (?:in|within|inside) (?:just |only )?(?P<weeks_or_months>)#"),
             {"8 weeks, 4-5 hours a week": Length("whole", 8, 8, "W"),
              "Three months if you put in ten hours a week": Length("whole", 3, 3, "M"),
              "5 hours/week, 10 weeks": Length("whole", 10, 10, "W"),
              "40 hours a week for all 14 weeks": Length("whole", 14, 14, "W")}),
        Role("something_else_takes", None, (
            r"(?:project|capstone|placement|practicum|internship|exam\w*|break|review|process\w*|delivery|"
            r"wait(?:ing)?(?: list| time)?|waitlist|queue|shipping|refund|reply|response|"
            rf"trial) (?:(?:{WORD} )?{DOING}|of) {ABOUT}#",
            r"(?:(?:background|police|security|criminal|sector|record) checks?|clearances?|vetting|visas?|"
            r"permits?|marking|grading|validation|reprints?|replacements?(?: cards?)?|"
            rf"duplicates?)(?: (?:is|are|costs?) [^.;]{{1,40}}?)?(?: and)?(?: {WORD})? {DOING} {ABOUT}#",
            r"(?:access|membership|licen[cs]e|subscription|log ?in|account|pass(?:word|code)|voucher|"
            r"validity|accès|toegang|zugang|acceso|acesso) "
            rf"(?:{DOING}|of|is|for|works?(?: for)?|(?:stays?|remains?|keeps?) \p{{L}}++(?: for)?) {ABOUT}#",
            r"(?:pay|paid|payments?|instal+ments?|tuition|fees?|costs?|"
            r"balance)(?: (?:is|are|can|may|be|it|for|the|course|off|monthly|split|divided|spread)){0,5} "
            r"(?:spread )?(?:over|"
            rf"across) {ABOUT}#"),
                {"Access lasts 12 months": None, "your log-in works for 6 months": None,
                 "the final project takes 2 weeks": None,
                 "The waiting list runs about 5 weeks": None, "Pay for it over 6 months": None,
                 "Security clearance is up to you and may take 12 weeks": None}),
        Role("course_of_weeks", "whole",
             r"(?<!(?:graduates? of|holders? of|completed|completion of|after|following|diploma from|"
             r"prior) (?:a |an |the |any )?)# ?,? ?(?!(?:of|in|on|with)\s)(?:(?!exam|trial|break|access|"
             r"extension|(?:research|joint|double|dual) (?:master|bachelor|degree)|"
             r"graduate(?! (?:certificate|diploma))|"
             r"(?:so|but|because|while|whereas|if|for|at|to|before|after|prior|ahead|avant|après|vor|nach|voor|na|antes|después|depois|you|"
             rf"we)\s)[\w-]++,? ?){{0,5}}?{ONE_COURSE}(?! ?(?:graduate|"
             r"holder|in (?:just|only)))",
             {"an 8-week course": Length("whole", 8, 8, "W"),
              "The two-year Research Master program has a first year of courses": None}),
        Role("a_term_of", "whole",
             r"(?<!\p{L})(?:one|an?|a single|1) (?:academic )?(?:semester|term|trimester) (?:of |\()#",
             {"over one semester of 14 weeks": Length("whole", 14, 14, "W"),
              "each semester of 14 weeks": None, "two semesters of 14 weeks": None}),
        Role("a_block_of", "whole",
             r"(?<!each )(?<!per )(?<!every )# (?:\p{L}++ )?"
             r"(?:term|block|affair|adventure|stretch|offering|cohort|group|intake|stint|blitz)"
             r"(?!\p{L}|s\b| (?:break|before|project|placement|work))",
             {"six-week block: £54": Length("whole", 6, 6, "W"), "each 10-week term": None,
              "The next six-week group starts in May": Length("whole", 6, 6, "W")}),
        Role("spent_by_people", "whole",
             r"(?<!then )spends? (?:just |only |about |the next )?(?P<weeks_or_months>)# "
             r"(?:there|here|together|with us|in it|on (?:it|this)|between|learning|training|studying|"
             rf"on campus|in (?!{NO_TOWN})[\p{{L}}-]++)(?!\p{{L}})",
             {"Ten people will spend six weeks in it": Length("whole", 6, 6, "W"),
              "A dozen will spend ten weeks in Goose Bay": Length("whole", 10, 10, "W"),
              "Students then spend six weeks in hospitals": None, "You spend two weeks on milk": None,
              "Nine researchers spent 15 months in villages": None}),
        Role("shortened_to", "whole",
             r"(?:trims?|cuts?|shortens?|squeezes?|compress(?:es)?|condenses?|shrinks?)"
             rf"(?: (?!by|from){WORD}){{1,6}}? (?:in)?to (?:just |only )?(?P<weeks_or_months>)#",
             {"trims the usual road to eleven months": Length("whole", 11, 11, "M"),
              "cuts waits to two hours": None}),
        Role("from_a_date", "whole",
             r"(?<!within )(?<!every )(?P<weeks_or_months>)#,? (?:from|starting|beginning|commencing)"
             rf"(?: on)? (?:the )?(?:{WEEKDAY}\.?,? )?"
             rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} \d)",
             {"Wed 6-9, 20 weeks from 16 September": Length("whole", 20, 20, "W"),
              "access for 20 weeks from 16 September": None}),
        Role("graduate_in", "whole",
             r"(?:to|can|and|you|you'll|will|could|then) graduate (?:in|within|after) "
             r"(?:just |only |about |under )?(?P<weeks_or_months>)#",
             {"Study full time and graduate in 4 months": Length("whole", 4, 4, "M"),
              "Those who graduate in 4 months": None}),
        Role("priced_for", "whole",
             r"[$€£]\d[\d.,]*(?: \p{L}{3})? (?:for|por|pour|für|voor) (?:the |las |les |die |"
             r"de )?(?P<weeks_or_months>)#(?=\W*$|[,;.])",
             {"NZ$6,850 for 17 weeks, insurance": Length("whole", 17, 17, "W"),
              "$5 for 2 weeks of access": None}),
        Role("on_site_for", None,
             rf"(?:come|comes|travel|travels|gather|report) to (?:{WORD} ){{1,5}}?for #",
             {"All must come to Gimli for one week": None}),
        Role("made_in", "whole",
             r"(?:^|to |can |and |, )(?:build|launch|write|design|create|develop|set up|start|make) (?:an?|"
             rf"your|the|their) (?!(?:{WORD} ){{0,2}}?(?:{COURSE}|exam|test))(?:{WORD} ){{1,5}}?in #",
             {"to start a new healthcare venture in one week": Length("whole", 1, 1, "W"),
              "Start your course in two weeks": None}),
        Role("course_of", "whole",
             (rf"{ONE_COURSE} ?(?:(?:{WORD} )?(?:of|de|d'|von|van)|:) {ABOUT}#",
              rf"^(?:an?|this|our) (?:{WORD} ){{0,4}}?{ONE_COURSE} in (?:just |only )?#",
              rf"(?:^|the |this |our ){ONE_COURSE} (?:is|are|was|"
              rf"will be) {ABOUT}#(?= (?:on|at|in|of|long)(?!\p{{L}})|\W*$|,)",
              r"each of (?:the|these|its|our) #"),
             {"The program is 14 weeks on our campus": Length("whole", 14, 14, "W"),
              "Each of the four weeks has a forum": Length("whole", 4, 4, "W"),
              "Formation de 10 semaines": Length("whole", 10, 10, "W")}),
        Role("in_every_week_of", "whole",
             rf"(?:every|each) (?:fortnight|week|other week|second week|{WEEKDAY}) for {ABOUT}#",
             {"Every fortnight for sixteen weeks a letter drops in": Length("whole", 16, 16, "W")}),
        Role("for_something_else", None,
             (rf"{AWAY}(?: (?!{DOING}){WORD}){{0,6}}? {ABOUT}#", r"(?:weeks?|semaines?|modules?|days?) #"),
             {"access for 12 weeks": None, "valid for 2 years": None, "within 4 weeks": None}),
        Role("in_brackets", "whole",
             rf"(?:{COURSE}|credential|full time|part time|online|evenings?|"
             r"(?:{n}|{word_n}) "
             r"(?:terms?|semesters?|quarters?|trimesters?|trimestres?|sessions)) ?\(#\)",
             {"College Certificate (1 Year)": Length("whole", 1, 1, "Y"),
              "3 terms (36 weeks)": Length("whole", 36, 36, "W"),
              "terms (12 weeks each)": Length("each", 12, 12, "W")}),
        Role("in_all", "whole",
             (r"(?:in all|altogether|in total|all told),? (?:that|this|it) "
              r"(?:makes|is|comes to|adds up to) #",
             r"# (?:in a row|on end|running|d'affilée|de suite|in all|in total|altogether|all told|au total|"
             r"en tout)(?!\p{L})"),
             {"seven days in all": Length("whole", 7, 7, "D"),
              "In all that makes 7 weeks": Length("whole", 7, 7, "W")}),
        Role("after_its_pace", "whole",
             r"(?:part time|full time|(?<!\p{L})(?:ft|pt)|daytime(?= ?:)|evenings?(?= ?:)|"
             r"weekends?(?= ?:)|vollzeit|teilzeit|voltijd|deeltijd|temps partiel|temps plein|part-time|"
             r"full-time)(?:, (?:distance learning|online|on campus|blended|evenings|hybrid|"
             r"en ligne))?[,:]? ?(?:over |"
             rf"for |sur )?{ABOUT}#",
             {"part-time, 9 months": Length("whole", 9, 9, "M")}),
        Role("beside_a_date", "whole", rf"(?:(?:19|20)\d\d|(?!set ){MONTH} \d{{1,2}}|"
                                       rf"\d{{1,2}} {MONTH}),? ?\(#\)",
             {"2 Feb - 27 Feb 2026 (4 wks)": Length("whole", 4, 4, "W"),
              "Sept 3 - Dec 5 (14 weeks)": Length("whole", 14, 14, "W")}),
        Role("said_again", "whole",
             rf"(?:{{months}}|{{years}}),? ?(?:\(|i\.?e\.?,? |that is,? |or |= ?)(?P<again>){ABOUT}#",
             {"six months (26 weeks)": Length("whole", 26, 26, "W")}),
        Role("in_weeks", "whole",
             r"^in (?:just |only )?# ?,? ?(?:you|you'll|we|learners|students|participants)(?!\p{L}|"
             r" (?:will |can |may )?(?:resit|retake|apply|ask|see|begin|start|open|resume|return|meet|email|"
             r"send|contact|reply|announce|receive|hear|get))",
             {"In six weeks you learn to weld": Length("whole", 6, 6, "W"), "In two weeks we begin": None}),
        Role("in_a_course", "whole", rf"# (?:in|of|on) (?:an?|the|this|our) (?:{WORD} ){{0,4}}?{COURSE}",
             {"She spent ten weeks in a baking bootcamp": Length("whole", 10, 10, "W")}),
        Role("the_term_is", "whole",
             r"^(?:the|a) (?:term|semester|quarter|session|block) (?:is|lasts|runs|takes|spans|covers|"
             r"has)(?: for| over)? #",
             {"The term is 15 weeks": Length("whole", 15, 15, "W"), "Each term is 15 weeks": Length("each",
              15, 15, "W")}),
        Role("in_a_session", "whole",
             r"\m(?:online|in person|on campus|offered|taught|given|delivered|runs?|held) (?:online )?(?:in|"
             r"as|over) (?:an?|one) #,? (?:session|term|block|format|semester|module)(?!\p{L})",
             {"offered online in an eight-week session": Length("whole", 8, 8, "W"),
              "in an eight-week break": None}),
        Role("of_learning", "whole",
             r"# of (?:(?:part time|full time|evening|weekend|online|intensive|guided|independent|live|"
             r"weekly|distance) ){0,2}(?:study|"
             r"learning|instruction|training|classes|coding|theory|coursework|lessons|baking|teaching|"
             r"full time study|online learning|formation|cours|études)(?!\p{L})",
             {"Eight weeks of coding": Length("whole", 8, 8, "W")}),
        Role("opens_with_weeks_of", "whole",
             r"^(?:it is |it's |this is |expect |"
             rf"enjoy ){{0,1}}{ABOUT}# of\s(?!(?:{WORD}\s){{0,4}}?(?:{NOT_LONG}|in class|in-class)|"
             rf"(?:{WORD}\s){{0,2}}?(?:theor|lab|practi|self|online))",
             {"Six weeks of pottery and glazing": Length("whole", 6, 6, "W"),
              "Six weeks of supervised practicum": None}),
        Role("after_a_printed_label", "whole",
             r"^(?:course |program |total |estimated )?(?:duration|length|schedule|time|term|durée|horaire|"
             r"dauer|duur|duración|duração) ?:?[^.;|:]{0,60}?#",
             {"Length: evenings, 14 weeks": Length("whole", 14, 14, "W")}),
        Role("so_many_days", "whole",
             (r"(?:on|op|an|sur|en|in|over|across|spread over) #(?= ?[:,(])", r"over (?P<range>)#"),
             {"on two days: October 1 and 2": Length("whole", 2, 2, "D")}),
        Role("lasts", "whole", rf"{DOING} ?(?:you |about |on |up )*{ABOUT}#",
             {"runs for 8 weeks": Length("whole", 8, 8, "W"), "dure six semaines": Length("whole", 6, 6,
              "W")}),
        Role("learnt_in", "whole", (
            r"(?:in just|in only|en solo|en sólo|en tan solo|en apenas|en seulement|in slechts|in nur|"
            r"a lo largo de(?: las| los)?|au cours des?|au fil de|im laufe von|over the course of(?: the)?|"
            r"in the course of(?: the)?) #",
            rf"^(?:from )?{WORD} to {WORD} in (?:just |only )?#(?=\W*$)",
            r"^(?:from|de) (?:an? )?(?:complete |total |absolute )?(?:zero|scratch|nothing|beginner|novice|"
            r"amateur|newcomer|no experience|zéro|débutante?) (?:to|à) "
            rf"(?:{WORD} ){{1,5}}?(?:in|en) (?:just |only |about |under |seulement )?(?P<weeks_or_months>)#",
            rf"^(?:{A_SKILL})(?!\p{{L}})(?: (?!again){WORD}){{1,7}} (?:in|en) (?:just |only |about |"
            r"under )?(?P<weeks_or_months>)#(?=\W*$)",
            r"(?:gets?|has|have|have got|'ll have|makes?) you (?!hear)\p{L}++ing(?: \p{L}++){0,4} in "
            r"(?:just |only |under |as little as )?(?P<weeks_or_months>)#",
            r"(?:earned|gained|obtained|achieved|awarded|covered|turn(?:s|ed)? [^.;]{2,40} into|"
            rf"go(?:es)? from [^.;]{{2,50}})(?: {WORD}){{0,4}} (?:in|within|over) (?:just |only |about |"
            r"under |the space of |"
            rf"a period of )?#(?! ?(?:{WORD} )?(?:courses|programs|programmes|classes|blocks))",
            r"(?:with us|complete[sd]?|finish\w*|learn\w*|earn|become|master|done|job ready|graduate|"
            r"aprende|domina|completa|termina|finaliza|consigue|obtén|lerne|lernen|leer|obtenez|terminez|"
            r"complétez|devenez|se fait|se donne|se donnent|donnée?s?|offerte?s?|dispensée?s?|"
            rf"suivez)(?: {WORD}){{0,6}} (?:in|en) (?:just |only |under |as little as |seulement )?#"),
             {"Become a baker in 6 months": Length("whole", 6, 6, "M"),
              "Draw blood for a living in 12 weeks": Length("whole", 12, 12, "W"),
              "It gets you designing in nine weeks": Length("whole", 9, 9, "W"),
              "From zero to junior developer in 15 weeks.": Length("whole", 15, 15, "W"),
              "From first call to quote in 2 weeks.": None,
              "Hear from us in 6 weeks": None,
              "can be earned in nine months of evening study": Length("whole", 9, 9, "M")}),
        Role("done_in_less", "whole", r"^(?P<most>in|en|em|binnen) #",
             {"in less than 4 weeks": Length("whole", None, 4, "W"), "in 4 weeks": None}),
        Role("names_an_offering", "whole", NAMES,
             {"4 Week Forklift Operator": Length("whole", 4, 4, "W"), "4 weeks later": None}),
        Role("for_so_long", "whole",
             rf"{TAUGHT}(?:[^.;]|\.(?=\d)){{0,70}}?(?:over|for|across|during|throughout|sur|pendant|pour|"
             r"durant|über|während|gedurende|over|durante|por) (?:about |a |the |une |"
             rf"(?:période|durée) d[e'] ?|period of |course of )*{ABOUT}#",
             {"lessons are given over 12 weeks": Length("whole", 12, 12, "W"),
              "cours se donne pendant 4 semaines": Length("whole", 4, 4, "W"),
              "Tuesday nights from 7 to 9.30 for ten weeks": Length("whole", 10, 10, "W"),
              "exercises over 8 weeks": None}),
        Role("opens_with", "whole",
             (r"^(?:over|for|during|across|throughout|in the course of|pendant|durant|sur|au cours de|über|"
              rf"gedurende|durante) (?:the course of |a period of |une (?:période|durée) d[e'] ?)?{ABOUT}#",
              r"^(?:over|during|across|throughout) (?:the|"
              r"these) #(?=,? (?:(?:you|we|students|learners|participants)(?!\p{L})|"
              r"of (?:the|this|our) (?:mooc|course|program(?:me)?|training)))"),
             {"Over 12 weeks you will learn": Length("whole", 12, 12, "W"),
              "Over the 12 weeks we'll explore": Length("whole", 12, 12, "W"),
              "During the six weeks of this MOOC": Length("whole", 6, 6, "W"),
              "Over the first six weeks we explore": None, "During the six weeks after birth": None}),
        Role("at_a_pace", "whole",
             r"# ?[,(]? ?(?:part time|full time|online|self paced|evenings?|"
             r"(?:à )?temps (?:partiel|plein|complet)|à temps|en ligne|"
             r"deeltijd|voltijd|berufsbegleitend|vollzeit|teilzeit)",
             {"24 weeks, part-time": Length("whole", 24, 24, "W")}),
        Role("under_label", "whole", "#", {"Duration: 8 weeks": Length("whole", 8, 8, "W")},
             label=LENGTH_LABEL),
        Role("bare", "whole", (rf"^\(?{ABOUT}#\)?(?:\W*$|[;:|])",
            rf"^{ABOUT}#, (?:{{n}}|{{word_n}}|\p{{L}}++ ?(?:time|paced|start)|{WEEKDAY}|"
            r"(?:evening|morning|afternoon|weekend|weekday)s?|paid|online|daily|in person|on campus|[$£€]|"
            r"(?:cad|usd|aud|eur|gbp|nz|nzd) ?[$]?\d|d[e'] ?\d)"),
                {"Ten weeks, £90": Length("whole", 10, 10, "W"), "8 weeks": Length("whole", 8, 8, "W")}),
        Role("opens_at", "whole",
             rf"^{ABOUT}# (?:at|in|on|from|à|en|bei|im|te|au|"
             r"à partir)(?= )(?! (?:advance|business|total|all|a row|the (?:first|last|next|end|start)|"
             r"average)|"
             r" (?:an?|the|this|that|your|their) "
             rf"(?:{WORD} )?(?:job|role|position|industry|field|trade|sector|profession|business|kitchen)"
             r"(?!\p{L}))",
             {"Thirty weeks at Ballydun": Length("whole", 30, 30, "W"),
              "Trois semaines à Angoulême": Length("whole", 3, 3, "W"), "Two years in a similar role": None,
              "Two weeks in advance": None}),
        Role("bare_item", "whole",
             (rf"(?:^|(?<!\))[,;|·•] ?){ABOUT}#(?=\W*$| ?[,;|·•])",
              rf"{ABOUT}# (?:letivo|lectivo|académico|académique|universitaire|scolaire)(?=\W*$| ?[,;|·•])",
              rf": ?{ABOUT}#,? (?:on )?(?:{WEEKDAY}|week(?:day|end)s?|evenings?|mornings?)",
              rf"[,;:] ?{ABOUT}#(?= (?:at|in) (?:the|our|an?) )",
              rf"(?:20\d\d|{MONTH}|\d),? {ABOUT}#(?= (?:at|in|on) (?!advance|total|all)\p{{L}})",
              r"[,;|·•] ?in #(?=\W*$| (?:naast|beside|alongside|next to|à côté|neben))"),
             {"Sixty credits, one year, at a bench": Length("whole", 1, 1, "Y"),
              "870 heures, de soir, 14 mois": Length("whole", 14, 14, "M"),
              "8-26 June 2026, three weeks in Delft": Length("whole", 3, 3, "W"),
              "two coats, valid 3 weeks": None}),
        Role("people_do_for", "whole",
             r"^(?:the )?(?:students|learners|participants|trainees|apprentices|cohort|group) "
             rf"(?!must|may|who|can|have|has|had|with|keep|use|are|get|pay|stay|wait){WORD}"
             rf"(?: {WORD}){{0,7}}? for (?:about |all )?(?P<weeks_or_months>)#",
             {"Students work on a real barn for 12 weeks": Length("whole", 12, 12, "W"),
              "Students keep the tablet for 12 weeks": None}),
    ],
    length_of,
)  # fmt: skip
"""Everything listings say about calendar length. What is no length stands first."""


IN_TITLE: Roles[Span, Kind, Length] = Roles(
    SPANS,
    [
        Role("after_a_title", "whole", (r"\(#\)?\W*$", r"(?:-|–|—|:|,|\|) ?#\W*$"),
             {"Summer Baking (3 weeks)": Length("whole", 3, 3, "W"), "Baking: 2 days": Length("whole", 2, 2,
              "D")}),
        Role("names_an_offering", "whole", NAMES,
             {"4 Week Forklift Operator": Length("whole", 4, 4, "W"), "30 Days of Python": None}),
        Role("title_of_a_course", "whole", rf"# (?:(?!{NOT_LONG}){WORD} ){{0,2}}?{ONE_COURSE}\W*$",
             {"ScrumMaster two-day class": Length("whole", 2, 2, "D"),
              "Graduates of a two-year diploma: grants": None}),
    ],
    length_of,
)  # fmt: skip
"""A length in the name of an offering, or in a line that begins with its name."""
