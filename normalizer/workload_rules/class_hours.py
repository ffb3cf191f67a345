"""Hours and days at which a class gathers, as listings print them: weekdays with clock times, evenings,
weekends."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

WEEKDAY = (
    r"(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:days?)?\b|lundis?|mardis?|mercredis?|jeudis?|"
    r"vendredis?|samedis?|dimanches?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|maandag|"
    r"dinsdag|woensdag|donderdag\w*|vrijdag|zaterdag|lunes|martes|miércoles|jueves|viernes|sábados?|"
    r"(?:segunda|terça|quarta|quinta|sexta)s?-feiras?"
)
_DAY_NAME = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|"
    r"dimanches?|(?:mon|diens|donners|frei|sams|sonn)tag(?:s|en)?(?:abende?n?|vormittage?n?|nachmittage?n?)?|"
    r"mittwochs?(?:abende?n?)?|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|avond(?:en)?|middag(?:en)?|ochtend(?:en)?)?|lunes|"
    r"martes|miércoles|jueves|viernes|sábados?|domingos?)"
)
_PLURAL_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|lundis|mardis|mercredis|jeudis|vendredis|samedis|"
    r"dimanches|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|sábados|"
    r"(?:maan|dins|woens|donder|vrij|zater)dag(?:avond)?en)"
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)|\d{1,2} ?h(?!\p{L})|"
    r"\d{1,2} uhr|\d{1,2} uur|noon|midday|midi)"
)
_HOUR_WORD = r"(?:six|seven|eight|nine|ten|half past (?:eight|nine|six|seven))"
_LATER_WORD = r"(?:noon|midday|one|two|three|four|five|half past (?:three|four)|eight|nine|ten)"
_RANGE = (
    r"(?:(?:from |de |von |van |"
    r"between )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)? ?(?:-|–|—|to|until|till|and) ?"
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|noon|midnight)|"
    r"\d{1,2}:\d\d ?(?:[ap]\.?m\b\.?)? ?(?:-|–|—|to|until|bis|tot|à|a) ?\d{1,2}:\d\d|"
    r"(?:de |das |entre |von |van )(?:[7-9]|1\d|2[0-3])(?:[:.]\d\d)? ?(?:a|à|às|bis|tot|e|et) ?"
    r"(?:las? )?\d{1,2}(?:[:.]\d\d)? ?(?:h|uhr|uur|horas)(?!\p{L}| (?:par|por|de|semana))|"
    r"(?:0?[6-9]|1\d|2[0-2])\.(?:00|15|30|45) ?(?:-|–|to|till|until|bis|tot|à) ?"
    r"(?:[6-9]|1\d|2[0-2])\.(?:00|15|30|45)(?!\d| ?(?:%|[$€£]|eur|credits|points))|"
    r"(?:noon|midday) ?(?:to|until|till|-|–) ?[1-9](?::[0-5]\d)?(?![\d:])|"
    r"\d{1,2}(?::\d\d)?[ap]? ?(?:-|–) ?\d{1,2}(?::\d\d)?[ap](?!\w)|"
    r"(?:das )?\d{1,2} ?h(?: ?\d\d)? ?(?:-|–|à|às|a|to) ?\d{1,2} ?h(?: ?\d\d)?|"
    r"\d{1,2}(?:[.:]\d\d)? ?(?:-|–|bis|tot) ?\d{1,2}(?:[.:]\d\d)? ?(?:uhr|uur)))"
)
_TIMES = r"evenings|weeknights|mornings|afternoons|lunchtimes|lunch ?hours"
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr?|mars|avr|mai|juin|juil|août|déc|mär|okt|"
    r"dez|mrt|mei|ene|abr|ago|dic|fev|set|out)\w*"
)
_NO_DATE = (
    rf"(?!(?<!s),? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th|er)?\.? (?:of |de )?(?:{_MONTH}|(?:to|au|-|–) )|"
    rf"{_MONTH} \d))"
)
"""After one weekday: a date, so that it is when something begins."""
_NOT_AFTER = r"[\w.:$€£%/–-]"
_BEFORE_NOON = (
    rf"(?:[89](?<![\w:$€£%/–-]\s.)(?<!{_NOT_AFTER}.)|"
    rf"1[0-2](?<![\w:$€£%/–-]\s..)(?<!{_NOT_AFTER}..))(?:[.:][0-5]\d)?"
)
_AFTER_NOON = r"[1-6](?:[.:][0-5]\d)?"
_GATHERING = (
    r"(?:class(?:es)?|sessions?|lectures?|workshops?|seminars?|lessons?|meets?|meetings?|course|runs?|"
    r"tutorials?|webinars?|gathers?|calls?|together|labs|join us|come|attend|logs? (?:in|on)|turn up|show up|"
    r"convenes?|train|practi[sc]e|studio|round table|training|taught|séances?|cours|ateliers?|rencontres?|"
    r"unterricht|kurs|lessen|clases?|group)"
)
OTHER_HOURS = (
    r"(?:office|open(?:s|ing)?(?! enrol)|call|phone|telephone|reach|"
    r"contact(?! (?:hours?|time|days?|sessions?|class(?:es)?|lessons|teaching)(?!\p{L}))|hours of operation|"
    r"library (?:is|hours|desk|opens)|support|help ?desk|exams?|test|examination|information|info|"
    r"orientation|deadline|due|register|registration|apply|parking|campus is|bureau|ouvert|shifts?|optional|"
    r"drop[- ]in|customer|applications|bookings?)(?!\p{L})[^.;]{0,80}(?! ?;)|"
    r"(?:doubt[- ]clearing|help|homework|catch[- ]up|make[- ]up|remedial|revision|review) "
    r"(?:(?:sessions?|clinics?|class(?:es)?|hours|calls|clubs?)(?!\p{L})[^.;]{0,40})?|"
    r"séances? de (?:soutien|rattrapage|révision)[^.;]{0,40}"
)

_THOSE_WHO_TEACH = "instructors|tutors|teachers|faculty|staff|board|committee|council|assessors"
"""When these meet among themselves nobody has a class."""

CLASS_HOURS: Rules[bool] = Rules(
    [
        Rule(
            "evening_classes",
            r"(?<!\p{L})(?:evenings?|weekdays?|weeknights?|week ?ends?|daytime|lunchtime|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:evening|night|morning|afternoon)s?)?) "
            r"(?:and (?:weekend|evening|saturday) )?(?:(?:online|live|virtual|zoom|campus) )?"
            r"(?:class(?:es)?|lectures|sessions?|sections|seminars|labs?|meetings?|discussions?|talks|"
            r"lessons|tutorials|rehearsals|intensives|workshops)(?!\p{L})|"
            r"(?<!\p{L})(?:evening|weekday|weeknight|lunchtime|(?:mon|tues|wednes|thurs|fri|satur|sun)day "
            r"(?:evening|night|morning|afternoon)) (?:courses?|workshops?|training)(?!\p{L})|"
            r"soirs? de semaine|en soirée|(?:cours|séances) (?:du|de|le|en) (?:soir|jour|fin de semaine)|"
            r"abendkurse?|avondlessen|"
            r"(?:class(?:es)?|sessions?|lectures|taught|meets?|instruction|offered|delivered|given|streamed|"
            r"held|runs?|live|séances?|cours)(?:\s[\p{L}]{1,24}){0,5}? "
            r"(?:on |in the |in |every |each |le |les )?"
            r"(?:weekday |(?:mon|tues|wednes|thurs|fri|satur|sun)days? )?"
            r"(?:evenings|weeknights|weekday evenings)(?!\p{L})|"
            rf"weekday evenings|(?:week|{WEEKDAY}) ?nights|"
            r"(?:offerte?s?|donnée?s?|dispensée?s?|a lieu|ont lieu|cours) (?:de |le |en )"
            r"(?:soir|jour|soirée)|"
            r"de jour, du|(?<=, )le soir(?=[,.;]|$| au| à)|"
            r"(?:mornings|afternoons|evenings|nights|weekends|weeknights) only|"
            r"(?:part|full) time,? evenings|, (?:weekday )?(?:evenings|weeknights)(?=,)|evening webinars|"
            r"(?:on|in the) (?:early )?(?:mornings|afternoons|evenings) (?:at|in|on|from)|"
            r"every (?:morning|afternoon|evening)(?= at| in| from| for)|"
            r"(?:{word_n}|[1-4]) (?:weekends?|evenings?|afternoons?|mornings?|nights?|half days|"
            r"saturdays?|sundays?|soirs?|soirées?|samedis?|avond(?:en)?|zaterdag(?:en)?|abende?n?|tardes?|"
            r"noites?|sábados?) (?:a|per|each|every|par|pro|à la|al?|por) "
            r"(?:week|month|fortnight|semaine|mois|maand|woche|monat|semana|mes|mês)|"
            r"(?:weekdays|weeknights|evenings|nights|mornings|afternoons) "
            r"(?:on (?:our|the|zoom|teams|theory)|in (?:our|the)|at (?:our|the)|over zoom|via zoom|by zoom)|"
            r"(?:cours|ateliers?|formation|rencontres?|séances?|offerte?|donnée?|lieu)[^.;]{0,60}? "
            r"(?:les fins? de semaine|la fin de semaine|les week ?ends|le week ?end)|"
            r"un (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)(?: et un \p{L}+)? (?:par|sur deux)",
            lambda m: True,
            {"Evening classes": True, "Meets one weekend a month": True, "één avond per week": True,
             "deux soirs par semaine": True, "Le cours est donné le soir.": True,
             "taught at a distance on weekday evenings": True, "Cours du soir": True,
             "An information evening": None},
            unless_before=rf"{OTHER_HOURS}|business courses usually|some|or|day ?/",
            unless_after=r"(?:are|is) (?:optional|recorded)|or",
        ),
        Rule(
            "class_days",
            rf"(?<!no ){_GATHERING}(?! de (?:soutien|rattrapage|révision))"
            r"(?:\s(?!commenc|début|start|begin)[\p{L}]{1,24}){0,3}? "
            rf"(?:on |every |each |les? |chaque |am |jeden |op |los )?(?:{_DAY_NAME})(?!\p{{L}}){_NO_DATE}|"
            r"(?:{word_n}|\d{1,2}) (?:consecutive |successive |straight |separate |whole |compulsory |"
            rf"mandatory |required |winter |spring |summer |autumn |full |half )?(?:{_DAY_NAME})(?!\p{{L}})"
            r"(?! days)|"
            rf"\m(?:les?|chaque) (?:{_DAY_NAME})(?: soirs?)?(?!\p{{L}}){_NO_DATE}|"
            rf"(?:{_DAY_NAME}) (?:evenings?|nights?|mornings|afternoons|lunch(?:times?|es)?|soirs?|avond|"
            r"abend)(?!\p{L})|"
            rf"\m(?:days?|weeks|hours)[^.;]{{0,40}}?,? (?:on )?(?:{_DAY_NAME}) (?:and|to|through|&|–|-) "
            rf"(?:{_DAY_NAME})(?=[,.;|)]|$)|"
            r"lesavonden|abendkurs|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag)s(?!\p{L})",
            lambda m: True,
            {"Classes meet every Tuesday.": True, "Three Saturdays, 9:00 am to 4:00 pm": True,
             "Two days, Monday and Tuesday, in Denver": True, "Thursday lunch in Cork": True,
             "Assignments are due on Sunday": None, "Instructors meet every Friday to plan": None,
             "Doubt-clearing sessions are held on Sundays": None, "Séances de soutien le samedi": None,
             "The group first meets on Tuesday, 3 March": None,
             "La rentrée aura lieu le lundi 5 octobre": None, "Les cours commencent tous les lundis": None},
            unless_before=rf"{OTHER_HOURS}|"
                r"(?:due|open|closed|except|before|by|until|start\w*|begin\w*|commenc\w*|"
                r"début\w*)[^.;]{0,20}|"
                rf"{_THOSE_WHO_TEACH}",
            unless_after=r"to friday[^.]{0,40}(?:office|call)|deadline",
        ),
        Rule(
            "times_of_day",
            rf"(?:{{begin}}|(?<=[,|(:;/] )|(?<!hands.)\m(?:on|mostly) )(?:weekday |week )?(?:{_TIMES})"
            r"(?= (?:in|at|on|over|via|by|downtown|from|online|starting|"
            r"and (?:weekends|saturdays)(?=\W*$|[,.;]))\b|[,;]|\W*(?:$|[|)]))|"
            r"(?:{word_n}|\d{1,2}) (?:[\w-]{3,12} )?"
            r"(?:evenings|weeknights|lunchtimes|lunch ?hours|soirées)(?!\p{L})|"
            r"\m(?:hours?|minutes|sessions?) (?:at|over) lunch(?:time)?(?!\p{L})|"
            r"\m(?:evening|weeknight|lunchtime) "
            r"(?:program(?:me)?s?|certificates?|diplomas?|bootcamps?|stud(?:y|ies)|tuition|sections?|series)"
            r"(?!\p{L})|"
            r"(?:{begin}|[,:] )(?:an?|one) (?:evening|morning|afternoon)(?= (?:for|with|in|at|on)\b|[,.])|"
            r"(?:ligne|distance|heures|lieu|[,:(]) (?:de|le|en) soir(?:ée)?s?(?!\p{L})|"
            r"\m(?:le|l'|en) ?(?:matin|avant midi|après midi|soir)(?=[,.;)]|$| (?:ou|et) l)|"
            r"\m(?:une|un|deux|trois) (?:(?:week ?ends?|fins? de semaine)(?= (?:sur|par)\b)|"
            r"soirées?(?= (?:sur|par|à la|au|chez)\b|[,.;]))|"
            r"p[oó]s laboral",
            lambda m: True,
            {"Evenings, downtown": True, "Weekday mornings in Perth": True,
             "An hour at lunch, on Teams": True,
             "a ten-week evening program": True, "AEC de 825 heures, de soir": True,
             "un week-end sur deux à Grasse": True, "Good evenings to remember": None,
             "Two evening shifts": None, "Support is there in the mornings": None},
            unless_before=rf"{OTHER_HOURS}|"
                r"(?:due|clos\w+|except|before|by|until|posted|released|optional|either|or|ou|"
                r"day (?:and|/|or))[^.;]{0,20}",
            unless_after=r"[^.;]{0,20}\m(?:optional|drop in|posted)|(?:or|ou) ",
        ),
        Rule(
            "on_such_days",
            r"(?:{begin}|, |\m(?:every other|every second|alternate|alternating|on|always) )"
            rf"(?:{_PLURAL_DAY})(?:(?:,| and| et| &| und| en) (?:{_PLURAL_DAY}))?(?=[\W]|$)|"
            rf"\m(?:every other|every second|alternate|alternating) (?:{_DAY_NAME})(?!\p{{L}})|"
            r"\m(?:you|learners|students|participants|everyone) "
            rf"(?:are|come|work|train|meet|study|attend|sit)\s[^.;]{{0,40}}?(?:{_DAY_NAME}) "
            rf"(?:to|through|-|–) (?:{_DAY_NAME})(?!\p{{L}})|"
            rf"(?:{_DAY_NAME}) (?:morning|afternoon|evening|noon) (?:to|until|through|till) (?:{_DAY_NAME})|"
            rf"\mdu (?:lundi|mardi|mercredi|jeudi|vendredi) au (?:{_DAY_NAME})|"
            rf"(?:{_DAY_NAME}) (?:to|through|–) (?:{_DAY_NAME}),? (?:in|at|on) (?:our|the) |"
            rf"\mon (?:{_DAY_NAME}) (?:mornings?|afternoons?)",
            lambda m: True,
            {"Alternate Thursdays in Leeds": True, "Vendredis, à Genève": True,
             "You train in the shop Monday to Thursday.": True, "Friday evening to Sunday noon": True,
             "Work is due on Fridays": None, "On Mondays we post the units": None},
            unless_before=rf"{OTHER_HOURS}|"
                r"(?:due|open|closed|except|before|by|until|posted|released|optional|assignments?|"
                r"problem sets?|quiz\w*|clavard\w+|écri(?:vez|re)|appelez|téléphon\w+|joignez|chat with|"
                r"reach)[^.;]{0,40}",
            unless_after=r"[^.;]{0,40}\m(?:optional|office|drop in|posts?|posted|releas\w+|due|deadline|"
                r"publish\w*|open hours)",
        ),
        Rule(
            "day_and_time",
            rf"(?:{WEEKDAY})(?: evenings?| mornings?| afternoons?)?,? (?:at |from |à |um |om )?"
            r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|[01]?\d:[0-5]\d|2[0-3]:[0-5]\d|"
            r"\d{1,2} ?h(?: ?[0-5]\d)?(?!\p{L}))|"
            r"(?:from|starting at) \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b(?=[,.;]|$)|from noon to|"
            r"(?:we|class|classes|sessions?|the day|everyone|days) (?:starts?|begins?|meets?|goes|go|runs?) "
            r"(?:at \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|from \d{1,2}(?:[:.]\d\d)? (?:to|until|till) \d{1,2}"
            r"(?:[:.]\d\d)?(?= |[.,;]|$))|"
            r"nine to five each day|"
            rf"(?:{WEEKDAY})(?: ?(?:-|–|to|through|and|&) ?(?:{WEEKDAY}))?,? [1-9]\d?(?:[:.]\d\d)? ?"
            r"(?:-|–|to|till) ?[1-9]\d?(?:[:.]\d\d)?"
            r"(?![\w:%/]| ?(?:[$€£]|hours|weeks|days|\p{L}{3,20}s(?!\p{L})))|"
            r"\m(?:week|day|daily|mornings?|afternoons?|evenings?|nights?),? from \d{1,2}(?:[:.]\d\d)? "
            r"(?:to|until|till) \d{1,2}(?:[:.]\d\d)?(?=[,.;]|$)|"
            r"(?:from )?\d{1,2}(?:[:.]\d\d)? (?:to|until|till|-|–) \d{1,2}(?:[:.]\d\d)?,? "
            rf"(?:on )?(?:{WEEKDAY})|"
            rf"(?:{_DAY_NAME})(?:,[^.;]{{1,30}})?,? from \d{{1,2}}(?:[:.]\d\d)? (?:to|until|till) "
            r"(?:\d{1,2}(?:[:.]\d\d)?|noon|midday)(?![\w:%/])|"
            r"\m(?:hours?|minutes|meet|meets|together|online|zoom)(?:\s[\w'-]{1,12}){0,4} "
            rf"(?:every|each) (?:{_DAY_NAME})(?!\p{{L}})",
            lambda m: True,
            {"one hour (Tuesday, 7 p.m. CST)": True, "Mondays at 17:30": True,
             "Saturday and Sunday, March 14-15, from 10 to 4": True,
             "Due Friday at 11:59 pm": None},
            unless_before=rf"{OTHER_HOURS}|(?:due|closed|closes|before|by|until|sharp)[^.;]{{0,40}}|"
                          rf"{_THOSE_WHO_TEACH}",
        ),
        Rule(
            "clock_times",
            rf"(?<![\d$€£,.])(?<!\p{{L}}){_RANGE}(?!\p{{L}}|\d| ?weeks| ?hours)",
            lambda m: True,
            {
                "Tuesdays, 6:30 to 9:30 pm": True,
                "Mardi, 18 h 30 à 21 h 30": True,
                "Five days on campus, 8:30 AM to 4:30 PM": True,
                "2 days, 08.30 to 16.30": True,
                "Call us from 9 am to 5 pm.": None,
                "The office is open 9:00-17:00": None,
            },
            unless_before=OTHER_HOURS,
            unless_after=r"[^.;]{0,25}(?:office|support)",
        ),
        Rule(
            "hours_at_an_office",
            rf"{_RANGE}(?!\p{{L}}|\d)|(?:{{word_n}}|\d{{1,2}}) (?:{_DAY_NAME})(?!\p{{L}})",
            lambda m: True,
            {"Classes meet at the county office on ten Mondays from 9 a.m. to noon.": True,
             "Taught in our Regina office, 9:00 to 12:00": True,
             "The office is open from 9:00 to 12:00": None, "Meet us at the office from 9:00 to 12:00": None},
            only_after=
                r"\m(?:held|taught|given|offered|meets?|gathers?|takes? place|runs?) (?:at|in) "
                r"(?:the|our|its) (?:[\p{L}'’-]{2,20} ){0,3}office(?!\p{L})[^.;]{0,50}",
        ),
        Rule(
            "round_noon",
            rf"{_BEFORE_NOON} ?(?:to|till|until|-|–) ?{_AFTER_NOON}(?=[,.;)]|$| (?:in|at|on) (?:our|the)\b)",
            lambda m: True,
            {"One day in Dubbo, 9 to 4.30": True, "10-5 in our Birmingham workshop": True,
             "Two Saturdays (10-1)": True, "ages 9 to 12": None, "From 8 to 12 weeks": None},
            unless_before=rf"{OTHER_HOURS}|ages?|grades?|years?|levels?|\p{{L}}+:",
        ),
        Rule(
            "everyone_at",
            rf"(?:at|from|by|for) (?:{_CLOCK}|\d{{1,2}}(?= (?:each|every|sharp|o'clock)))",
            lambda m: True,
            {"Report to the hall at 6:45 a.m.": True, "logs on together at 10 each morning": True,
             "The office opens at 9 am": None, "Submit it by 5 pm": None},
            only_after=
                r"\m(?:report|arrive|gather|assemble|logs? (?:in|on)|join|meets?|be there|come|sign in|"
                r"starts?|starting|begins?|underway|kicks off)(?: [\p{L}'-]{1,20}){0,7} ",
            unless_before=rf"{OTHER_HOURS}|"
                r"(?:due|clos\w+|deadline|sale|bids?|lunch|parking|doors)[^.;]{0,40}",
            unless_after=r"(?:if|when(?:ever)?) (?:you (?:like|want|wish|please)|(?:that|it) suits)|or ",
        ),
        Rule(
            "from_a_clock_time",
            r"\d{1,2}[.:]\d\d for (?:an? )?(?:\d{1,2}[.:]\d\d|\d{1,2} o'clock)|"
            rf"{_CLOCK} (?:sharp|starts?(?=[,.;]|$)|daily|each (?:day|morning|evening|week)|every|for \d)|"
            r"\m(?:everything|all of it|classes|class|lessons|sessions|teaching)"
            r"(?: (?:is|are|takes? place|happens?|runs?|held|begins?|starts?))? "
            rf"(?:after|from|before) {_CLOCK}|"
            rf"(?:from|at) (?:\d{{1,2}}(?:[:.]\d\d)?|{_CLOCK}) (?:each|every) "
            rf"(?:day|morning|evening|afternoon|night|{_DAY_NAME})",
            lambda m: True,
            {"One day, 07:00 start": True, "everything is after 6 pm": True,
             "The office opens at 9 am": None},
            unless_before=rf"{OTHER_HOURS}|"
                r"(?:due|clos\w+|deadline|sale|bids?|lunch|parking|doors)[^.;]{0,40}",
        ),
        Rule(
            "hours_in_words",
            rf"(?:{{begin}}|\m(?:from|is|are|run|runs|daily|weekdays|,) |(?:{_DAY_NAME})(?:,| from)? |"
            rf", ){_HOUR_WORD} (?:to|until|till|through) {_LATER_WORD}(?=[,.;]|$|"
            r" (?:each|every|on|at|in|with|daily|o'clock))",
            lambda m: True,
            {"Nine to five, five days a week": True, "Weekdays, nine till three.": True,
             "Tuesdays from six to nine": True, "ages nine to twelve": None, "six to eight weeks": None},
            unless_before=OTHER_HOURS,
        ),
        Rule(
            "a_certain_day",
            r"(?:{begin}|, |\m(?:meets?|for|over|on|spend|is|takes|of|all) )an? "
            r"(?:single |whole |full |busy |long |wet |cold |quiet |spring |winter |autumn |summer )?"
            rf"(?:{_DAY_NAME}|weekday|weeknight)(?: (?:morning|afternoon|evening|night)s?)?"
            r"(?: (?:in|at|on|with|from|aboard|beside|by)(?!\p{L})|[,.:])|"
            r"\m(?:each|every|each and every|chaque|tous les|todos los|jeden|elke|cada) "
            rf"(?:other |second |third )?(?:{_DAY_NAME})(?: and (?:{_DAY_NAME}))?"
            r"(?: (?:morning|afternoon|evening|night)s?| from| at| in)(?!\p{L})|"
            rf"(?:{_PLURAL_DAY})(?:,? (?:at|from) (?:noon|midday|dusk|dawn|lunch(?:time)?))|"
            rf"\m(?:{_DAY_NAME}) (?:and|&|y|e|et|und|en) (?:{_DAY_NAME}) "
            r"(?:mornings?|afternoons?|evenings?|nights?|de|das|von|van)(?!\p{L})|"
            r"\m(?:{word_n}|\d{1,2}|the first|the last|every second) "
            r"(?:weekday |week |consecutive |winter |summer |spring |autumn )?"
            r"(?:evenings|soirs|soirées|abende|avonden|noches|noites|serate)(?!\p{L})|"
            rf"(?:{WEEKDAY})(?: ?[/,&+-] ?(?:and )?(?:{WEEKDAY}))+ "
            r"(?:mornings?|afternoons?|evenings?|nights?)(?!\p{L})|"
            rf"\m(?:op|am) (?:{_DAY_NAME})(?:(?:ochtend|middag|avond|namiddag|vormittag|nachmittag|abend)"
            r"(?:en|e)?)(?!\p{L})|"
            r"\m(?:às|nas|aos|los) (?:segundas|terças|quartas|quintas|sextas|sábados|lunes|martes|miércoles|"
            r"jueves|viernes|domingos)(?!\p{L})|"
            r"(?:segundas|terças|quartas|quintas) e (?:terças|quartas|quintas|sextas)",
            lambda m: True,
            {"A Saturday in our kitchen": True, "each Wednesday evening": True, "vijf avonden": True,
             "terças e quintas": True, "A Monday deadline": None},
            unless_before=rf"{OTHER_HOURS}|"
                r"(?:last|previous|former|past|due|open|closed|posted|released|optional|sent|published|"
                r"videos?|content|units? open|unlocks?|email\w*|exam\w*|stay|accommodation)[^.;]{0,40}",
            unless_after=r"[^.;]{0,30}\m(?:optional|deadline|posts?|posted|releas\w+|due|publish\w*|drop in)",
        ),
        Rule(
            "meeting_at",
            r"(?:meeting|class|session|lecture|webinar)s?"
            r"(?: \([^)]{0,40}|(?:(?!exam|test|cancel|\boff\b|\bif\b|\bby\b)[^.;()]){0,40}?),? "
            r"(?:at )?\d{1,2}(?::\d\d)? ?[ap]\.?m\b|"
            r"live (?:on zoom )?each \w+ at noon",
            lambda m: True,
            {"A pre-meeting (May 9th, 6:30 PM)": True},
            unless_before=OTHER_HOURS,
        ),
        Rule(
            "days_under_label",
            rf"^\W*(?:{WEEKDAY})(?!\p{{L}})",
            lambda m: True,
            {"Class days: Mon and Wed": True},
            label=
                r"\b(?:class|meeting|course) (?:days|times)|^days?(?: (?:and|&) times?)?\W*$|horaire|"
                r"schedule|hor[aá]rio|^(?:kurs|unterrichts)?zeit(?:en)?\W*$|lestijd|rooster|"
                r"^(?:when|quand|wann|wanneer|quando|cuándo)\W*$",
        ),
    ],
)  # fmt: skip
"""Hours and days at which a class gathers."""

IN_CLASS: Rules[bool] = Rules(
    [
        Rule(
            "gathering_in_class",
            r"(?<!\p{L})(?:in class(?!room)|"
            r"(?:in person|on campus|in class) (?:class(?:es)?|sessions?|labs?|weekends?|workshops?|"
            r"meetings?|days?)|"
            r"weekend labs?|lab days?|classroom sessions?|"
            r"(?:one|two|three|four|five|six|\d{1,2}) "
            r"(?:\w+ )?(?:bake|campus|workshop|practical|hands on|practice|studio|kitchen|shop|clinic) days|"
            r"(?:must|all|everyone|you) (?:must )?(?:come|travel) to (?:the|our) [^.;]{3,40}? for "
            r"(?:a|one|two|three|four|five|\d+) (?:full )?days?|"
            r"journées? (?:obligatoires?|pratiques?|en présence|en présentiel|en personne|d['’]atelier))"
            r"(?!\p{L})",
            lambda m: True,
            {
                "Week 1: in class": True,
                "you must come to the clinic for two days": True,
                "puis une journée obligatoire": True,
                "before each weekend lab": True,
                "practicum in class": None,
            },
            unless_before=r"practicum|optional|no|not|or|either|(?:hour|time)s? to be|placement|"
            r"participat\w+|attendance|discuss\w*|present|active",
            unless_after=r"or online|or|/",
        ),
    ],
)
"""Gatherings in a room: what is learned in one's own time beside them makes the whole mixed."""
