"""How listings say when one learns: together at set hours, in one's own time, by day or in the evening. The rules
that :mod:`normalizer.pace` reads with."""

from __future__ import annotations

import re

from normalizer.listing import Pace, Sync, Timing
from normalizer.patterns import Rule, Rules, matcher

_OWN_PACE = (
    r"(?:self paced|self_paced|self directed|self guided|(?<=online |by |as |through |via )self study|"
    r"self study(?= (?:course|program|module|format|mode|with|online))|(?<!uur )(?<!stunden )zelfstudie|"
    r"selbststudium(?! \d)|autoformation|autodidactique|"
    r"(?:at|sets?|drives?|setting|choose) (?:your|their|one's|his or her|my|an?) own (?:pace|speed|"
    r"rhythm)|(?:sets?|choose|pick|plan|arrange|make|keep|follow) (?:your|their|my) own (?:timetable|"
    r"schedule|hours|times|calendar|study times)|"
    r"you (?:decide|choose|set|pick) (?:when|the (?:pace|hours|times?))|"
    r"(?:self managed|learner paced|student paced)|"
    r"at (?:a|the) (?:pace|speed) (?:that suits|of your|you)|"
    r"(?:nobody|no one) (?:sets?|fixes|gives) (?:you )?(?:any )?(?:dates|times|hours|"
    r"a (?:timetable|schedule|pace))|(?:on|in|to) (?:your|their|my) own (?:time|hours|schedule|timetable|"
    r"clock)|dips? in(?:to it)?(?: and out)? (?=when|on|between|as|at)|"
    r"(?:(?:do|take) it|(?:you |to )(?:work|study|learn)) on your own(?=[,.;]|$)|"
    r"(?<=done )on your own(?=[,.;]|$)|(?<=online )on your own(?=[,.;]|$)|"
    r"(?<=completed )on your own(?=[,.;]|$)|as (?:slowly|quickly|fast|"
    r"slow) (?:or (?:as )?(?:slowly|quickly|fast|slow) )?as you (?:wish|like|want|please|need|can)|"
    r"(?:stop|pause|dip in|come back|return)(?! (?:the |your )?(?:subscription|membership|plan|"
    r"payments?))[^.;]{0,30} (?:as|when(?:ever)?) you (?:please|like|wish|want)|"
    r"à l['’]heure (?:qui vous convient|de votre choix)|au moment de votre choix|"
    r"quand (?:bon )?vous (?:semble|plaît|plaira|voulez)|at (?:your|their) (?:convenience|leisure)|"
    r"à (?:votre|son|leur|ton) (?:propre )?rythme|"
    r"im eigenen tempo|in (?:je |uw |het )?eigen tempo|a (?:tu|su) (?:propio )?ritmo|ao (?:seu|próprio|teu)(?: próprio)? ritmo)"
)
_ANY_TIME = (
    r"(?:(?:work(?:ed)?|study|learn|lessons|modules|content|part|courses?|materials?|videos?|lectures?|"
    r"complete|completed|access(?:ed)?|watch|take|taken|log in|do|done)\b[^.;]{0,40}? (?:any ?time|"
    r"whenever (?:it suits|suits|you|they)|24/7|(?:a)?round the clock|24 hours a day|at any hour|"
    r"at (?:all|any) hours|at hours that suit|at (?:a )?times? of (?:your|their) (?:own )?choosing|"
    r"when(?:ever)? (?:it suits|suits|you (?:like|want|have time|choose|please))|"
    r"at times? (?:that )?(?:suits?|you choose|you like|you pick|of your))|"
    r"any ?time,? (?:and |or )?any ?where|any ?where,? (?:and |or )?any ?time|"
    r"(?:no|without) (?:an? |any )?(?:set|fixed|scheduled|live|specific) (?:class|classes|meetings?|"
    r"lectures?|sessions?|times|hours|schedule)|"
    r"(?:but|there (?:are|is)|has|have|with) no (?:(?:live|set|fixed|class|online|required|"
    r"scheduled) )*(?:meetings|class times|log ?in times|class sessions|timetable|"
    r"schedule(?! conflicts?))|(?:at )?any time of (?:the )?day|"
    r"(?:never|not|nobody has|no one has)(?:\s[\w'-]+){0,5}? (?:be there|log in|attend|meet|online|"
    r"present|appear)(?:\s[\w'-]+){0,2}? at (?:a|any) (?:set|fixed|given|particular|certain) (?:hour|"
    r"time)|"
    r"(?:when(?:ever)? it suits (?:you|them)|at (?:a|any) time that suits (?:you|them)|"
    r"whenever you (?:like|want))|(?:au moment|quand|lorsque) (?:qui |cela |ça )?vous (?:convient|"
    r"le (?:voulez|pouvez|souhaitez))|en tout temps|zeitlich flexibel|"
    r"wann (?:immer )?(?:sie|du) (?:wollen|willst))"
)
_NOT_SO = (
    r"(?:not|non(?!,)|no(?!,)|without|aren['’]?t|isn['’]?t|either|could be|may be|or a mix of|"
    r"optional(?:ly)?|facultati\w+|isn't)(?:[\s,“”\"]+[\p{L}\d'’-]+){0,4}[\s“”\"]*|"
    r"portion (?:is|will be)[^.]{0,60}"
)

_GATHERING = (
    r"(?:class(?:es|room)?|sessions?|lectures?|lessons?|instruction|courses?|training|seminars?|webinars?|"
    r"workshops?|tutorials?|meetings?|teaching|learning|online|virtual)(?!\p{L})"
)
"""What people come together for, or where."""

SYNC: Rules[Sync] = Rules(
    [
        Rule(
            "asynchronous",
            rf"(?<!\p{{L}})(?:asynchronous(?:ly)?|asynchrones?|asynchroon|asynchron|asíncron[oa]|{_OWN_PACE}|{_ANY_TIME})(?!\p{{L}})",
            lambda m: "asynchronous",
            {
                "Self-paced": "asynchronous",
                "à votre rythme": "asynchronous",
                "Work through the lessons at any time.": "asynchronous",
                "There are no set class times.": "asynchronous",
                "Study anytime, anywhere.": "asynchronous",
                "Pause and come back as you please.": "asynchronous",
                "You plan your own hours.": "asynchronous",
                "Nobody has to be present at a set hour.": "asynchronous",
                "à regarder au moment de votre choix": "asynchronous",
                "You may withdraw at any time.": None,
                "not self-paced": None,
            },
            unless_before=
                rf"{_NOT_SO}|(?:code|scripts?|requests?|threads?|browsers?|the web|arrive[sd]?|executed?|"
                rf"ability to work|able to work|guided|conduct an?|plan|design|facilitate|moderate|host|"
                rf"run)(?:\s\p{{L}}+){{0,2}}|(?:regist|enrol|appl|withdraw|cancel|contact|reach|ask|call|begin|start|"
                rf"join|subscri)\w*(?:\s[\p{{L}}]+){{0,5}}|in an?",
            unless_after=
                r"(?:job )?search|learners?(?!\p{L})|(?:load|fetch|call|execut|process|run)\w*|catalogue|"
                r"courses? (?:are|is) (?:also )?available|viewing|motors?|machines?|transfer|"
                r",? and (?:enjoyable|engaging|fun|rewarding|personali[sz]ed)|(?:revision|practice) quiz\w*|"
                r"options?(?!al)|programming|communication (?:protocol|buses)|generators?|\(?javascript",
        ),
        Rule(
            "synchronous",
            r"(?<!\p{L})(?:synchronous(?:ly)?|synchrones?|synchroon|síncron[oa]|live ?stream(?:ed|ing)?|"
            r"stream(?:s|ed|ing)? live|(?:is|are|be) live|meets? live|"
            r"live (?:on|via|over|through) (?:zoom|teams|webex|video|the web|google)|"
            r"live(?:,| and)? (?:weekly |online |virtual |interactive |remote |in person |video |web )*(?:online|"
            r"virtual|sessions?|class(?:es)?|classroom|instruction|webinars?|lectures?|seminars?|lessen|zoom|"
            r"video|training|instructor\w*|meetings?|workshops?|tutorials?|lessons?|clinics?|calls?|discussions?|"
            r"coaching|teaching|delivery|course|program|remote|web|hours?|evenings?|lessons?|tutors?|teachers?|"
            r"broadcasts?)|virtual live|in synchronous mode|"
            r"en direct|en temps réel|en vivo|ao vivo|live unterricht|at the same time as the class|"
            r"(?:on|at) (?:the |set |their )?(?:scheduled|fixed) (?:class |course )?(?:days and )?times?|"
            r"(?:have|has|at|with) (?:fixed|set) (?:class )?times|"
            r"scheduled (?:labs?|class(?:es)?|sessions?|meetings?|lectures)|"
            r"scheduled (?:online|on campus|zoom|teams|weekly|"
            r"live)(?: (?:meetings?|class(?:es)?|sessions?))?(?: (?:once|twice|\w+ times) (?:per|a|each|"
            r"every) week)?(?<=meetings?|class(?:es)?|sessions?|week))(?!\p{L})",
            lambda m: "synchronous",
            {
                "Live online": "synchronous",
                "en direct": "synchronous",
                "synchronously": "synchronous",
                "Sessions are live.": "synchronous",
                "scheduled online once per week": "synchronous",
                "optional live sessions": None,
                "Live sessions are optional.": None,
                "some live sessions you may skip": None,
                "Where you live": None,
            },
            unless_before=
                rf"{_NOT_SO}|(?:plan|design|facilitate|moderate|host|run)(?:\s\p{{L}}+){{0,2}}|exams? (?:are|is)|"
                rf"midterm|recorded|information|info|\d (?:days?|weeks?) ?\+ ?\d+ (?:hours|h)|attend an?|join an?|"
                rf"watch (?:the|a)",
            unless_after=
                r"(?:online |zoom |sessions? |that |which )*(?:(?:are|is) (?:always |entirely |all |"
                r"both )?(?:optional|voluntary|not (?:required|mandatory|compulsory|obligatory))|"
                r"(?:you|learners|students) (?:may|can|are free to) (?:skip|miss|leave out)|facultati\p{L}+)|"
                r"in (?:the )?(?:app|stores?|production)|recording|chat|support|q ?& ?a|data|process\w*|systems?|"
                r"operating|analytics|pcr|strateg\w+|motors?|machines?|generators?|circuits?|polymerase|information|"
                r"insight|feedback|monitor\w*|control|bidding|trading|render\w*|graphics|animals?|performances?|"
                r"events? (?:industry|production)|entertainment|product demonstration|exam|transcri\w+|reporting|"
                r"decisions?|help|office hours",
        ),
        Rule(
            "real_time",
            rf"(?<!\p{{L}})(?:real time[\"”]? (?=(?:(?:and|or) )?(?:\p{{L}}++ )?{_GATHERING})|"
            rf"{_GATHERING},?(?:\s(?!either)[\w'’-]+){{0,6}}? in real time|^\W*(?:in )?real time(?=\W*$))",
            lambda m: "synchronous",
            {
                "a real-time virtual classroom": "synchronous",
                "Sessions take place online in real time.": "synchronous",
                "crops in real time": None,
            },
            unless_before=_NOT_SO,
        ),
        Rule(
            "independent_study",
            r"\m(?:independent|individual|guided independent|directed) (?:study|learning)(?!\p{L})",
            lambda m: "asynchronous",
            {"Format: independent study": "asynchronous"},
            label=r"deliver|(?<!in)format|mode|modal|method|type|attendance|instruction|how",
        ),
        Rule(
            "live_under_label",
            r"(?<!\p{L})live(?!\p{L})",
            lambda m: "synchronous",
            {"Format: Live": "synchronous"},
            label=r"deliver|(?<!in)format|mode|modal|method|type|attendance|instruction",
        ),
    ],
)  # fmt: skip
"""Live, or in one's own time."""

_WEEKDAY = (
    r"(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:days?)?\b|lundis?|mardis?|mercredis?|"
    r"jeudis?|vendredis?|samedis?|dimanches?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|"
    r"samstags?|maandag|dinsdag|woensdag|donderdag\w*|vrijdag|zaterdag|lunes|martes|miércoles|jueves|"
    r"viernes|sábados?|(?:segunda|terça|quarta|quinta|sexta)s?-feiras?"
)
_DAY_NAME = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|"
    r"dimanches?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|maandag|dinsdag|woensdag|"
    r"donderdag\w*|vrijdag|zaterdag|lunes|martes|miércoles|jueves|viernes|sábados?"
)
_PLURAL_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)"
_RANGE = (
    r"(?:(?:from |de |von |van |between )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)? ?(?:-|–|—|to|until|"
    r"till|and) ?(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|noon|midnight)|"
    r"\d{1,2}:\d\d ?(?:[ap]\.?m\b\.?)? ?(?:-|–|—|to|until|bis|tot|à|a) ?\d{1,2}:\d\d|"
    r"(?:das )?\d{1,2} ?h(?: ?\d\d)? ?(?:-|–|à|às|a|to) ?\d{1,2} ?h(?: ?\d\d)?|"
    r"\d{1,2}(?:[.:]\d\d)? ?(?:-|–|bis|tot) ?\d{1,2}(?:[.:]\d\d)? ?(?:uhr|uur)))"
)
_GATHERING = (
    r"(?:class(?:es)?|sessions?|lectures?|workshops?|seminars?|lessons?|meets?|meetings?|course|runs?|"
    r"training|taught|séances?|cours|ateliers?|rencontres?|unterricht|kurs|lessen|clases?|group)"
)
_OTHER_HOURS = (
    r"(?:office|open(?:s|ing)?|call|phone|telephone|reach|contact|hours of operation|"
    r"library (?:is|hours|desk|opens)|support|help ?desk|exams?|test|examination|information|info|"
    r"orientation|deadline|due|register|registration|apply|parking|campus is|bureau|ouvert|shifts?|"
    r"optional|drop in)(?!\p{L})[^.;]{0,80}"
)

CLASS_HOURS: Rules[bool] = Rules(
    [
        Rule(
            "evening_classes",
            r"(?<!\p{L})(?:evenings?|weekdays?|weeknights?|week ?ends?|daytime|lunchtime|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:evening|night|morning|"
            r"afternoon)s?)?) (?:and (?:weekend|evening|saturday) )?(?:class(?:es)?|lectures|sessions?|seminars|"
            r"labs?|meetings?)(?!\p{L})|soirs? de semaine|en soirée|"
            r"(?:cours|séances) (?:du|de|le|en) (?:soir|jour|fin de semaine)|abendkurse?|avondlessen|"
            rf"(?:class(?:es)?|sessions?|lectures|taught|meets?|instruction|delivered|given|streamed|held|runs?|"
            rf"live|séances?|cours)(?:\s[\p{{L}}]{{1,24}}){{0,5}}? (?:on |in the |in |every |each |le |"
            rf"les )?(?:weekday |(?:mon|tues|wednes|thurs|fri|satur|sun)days? )?(?:evenings|weeknights|"
            rf"weekday evenings)(?!\p{{L}})|weekday evenings|(?:week|{_WEEKDAY}) ?nights|"
            rf"(?:offerte?s?|donnée?s?|dispensée?s?|a lieu|ont lieu|cours) (?:de |le |en )(?:soir|jour|soirée)|"
            rf"de jour, du|(?<=, )le soir(?=[,.;]|$| au| à)|mornings only|afternoons only|evenings only|"
            rf"(?:part|full) time,? evenings|, (?:weekday )?(?:evenings|weeknights)(?=,)|evening webinars|"
            rf"(?:on|in the) (?:early )?(?:mornings|afternoons|evenings) (?:at|in|on|from)|"
            rf"every (?:morning|afternoon|evening)(?= at| in| from| for)|"
            rf"(?:{{word_n}}|[1-4]) (?:weekends?|evenings?|afternoons?|mornings?|day|nights?|half days|saturdays?|"
            rf"sundays?|soirs?|soirées?|samedis?|avond(?:en)?|zaterdag(?:en)?|abende?n?|tardes?|noites?|"
            rf"sábados?) (?:a|per|each|every|par|pro|à la|al?|por) (?:week|month|fortnight|semaine|mois|maand|"
            rf"woche|monat|semana|mes|mês)|(?:weekdays|weeknights|evenings|weekends|mornings|"
            rf"afternoons) (?:on (?:our|zoom|teams)|in (?:our|the)|at (?:our|the)|over zoom|via zoom|by zoom)|"
            rf"un (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)(?: et un \p{{L}}+)? (?:par|sur deux)",
            lambda m: True,
            {"Evening classes": True, "Meets one weekend a month": True, "één avond per week": True, "deux soirs par semaine": True, "Le cours est donné le soir.": True, "taught at a distance on weekday evenings": True, "Cours du soir": True, "An information evening": None},
            unless_before=rf"{_OTHER_HOURS}|business courses usually|some|or|day ?/",
            unless_after=r"(?:are|is) (?:optional|recorded)|or",
        ),
        Rule(
            "class_days",
            rf"(?<!no ){_GATHERING}(?:\s[\p{{L}}]{{1,24}}){{0,3}}? (?:on |every |each |les? |chaque |am |jeden |"
            rf"op |los )?(?:{_DAY_NAME})(?!\p{{L}})|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|"
            rf"\d{{1,2}}|un|trois|deux|quatre|cinq|six|huit|dix) (?:full |"
            rf"half )?(?:{_DAY_NAME})(?!\p{{L}})(?! days)|"
            rf"(?:les?|le|chaque) (?:{_DAY_NAME})(?: soirs?)?(?!\p{{L}})|"
            rf"(?:{_DAY_NAME}) (?:evenings?|nights?|soirs?|avond|abend)(?!\p{{L}})|lesavonden|abendkurs|"
            rf"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag)s(?!\p{{L}})",
            lambda m: True,
            {"Classes meet every Tuesday.": True, "Three Saturdays, 9:00 am to 4:00 pm": True, "Assignments are due on Sunday": None},
            unless_before=rf"{_OTHER_HOURS}|(?:due|open|closed|except|before|by|until|start\w*|begin\w*)[^.;]{{0,20}}",
            unless_after=r"to friday[^.]{0,40}(?:office|call)|deadline",
        ),
        Rule(
            "on_such_days",
            rf"(?:{{begin}}|, |\m(?:every other|every second|alternate|alternating|on|"
            rf"always) )(?:{_PLURAL_DAY})(?:(?:,| and| et| &| und| en) (?:{_PLURAL_DAY}))?(?=[\W]|$)|"
            rf"\m(?:every other|every second|alternate|alternating) (?:{_DAY_NAME})(?!\p{{L}})|"
            rf"\m(?:you|learners|students|participants|everyone) (?:are|come|work|train|meet|study|attend|"
            rf"sit)\s[^.;]{{0,40}}?(?:{_DAY_NAME}) (?:to|through|-|–) (?:{_DAY_NAME})(?!\p{{L}})|"
            rf"(?:{_DAY_NAME}) (?:morning|afternoon|evening|noon) (?:to|until|through|till) (?:{_DAY_NAME})|"
            rf"\mdu (?:lundi|mardi|mercredi|jeudi|vendredi) au (?:{_DAY_NAME})|"
            rf"(?:{_DAY_NAME}) (?:to|through|–) (?:{_DAY_NAME}),? (?:in|at|on) (?:our|the) |"
            rf"\mon (?:{_DAY_NAME}) (?:mornings?|afternoons?)",
            lambda m: True,
            {"Alternate Thursdays in Leeds": True, "Vendredis, à Genève": True, "You train in the shop Monday to Thursday.": True, "Friday evening to Sunday noon": True, "Work is due on Fridays": None, "On Mondays we post the units": None},
            unless_before=rf"{_OTHER_HOURS}|(?:due|open|closed|except|before|by|until|posted|released|optional)[^.;]{{0,40}}",
            unless_after=r"[^.;]{0,40}\m(?:optional|office|drop in|posts?|posted|releas\w+|due|deadline|publish\w*|open hours)",
        ),
        Rule(
            "day_and_time",
            rf"(?:{_WEEKDAY})(?: evenings?| mornings?| afternoons?)?,? (?:at |from |à |um |"
            rf"om )?(?:\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b|[01]?\d:[0-5]\d|2[0-3]:[0-5]\d|"
            rf"\d{{1,2}} ?h(?: ?[0-5]\d)?(?!\p{{L}}))|(?:from|"
            rf"starting at) \d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b(?=[,.;]|$)|from noon to|"
            rf"(?:we|class|classes|sessions?|the day|everyone|days) (?:starts?|begins?|meets?|goes|go|"
            rf"runs?) (?:at \d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m|"
            rf"from \d{{1,2}}(?:[:.]\d\d)? (?:to|until|till) \d{{1,2}}(?:[:.]\d\d)?(?= |[.,;]|$))|"
            rf"nine to five each day|(?:{_WEEKDAY})(?: ?(?:-|–|to|through|and|"
            rf"&) ?(?:{_WEEKDAY}))?,? [1-9]\d?(?:[:.]\d\d)? ?(?:-|–|to|till) ?[1-9]\d?(?:[:.]\d\d)?(?![\w:%/]|"
            rf" ?(?:[$€£]|hours|weeks|days|\p{{L}}{{3,20}}s(?!\p{{L}})))|"
            rf"\m(?:hours?|minutes|meet|meets|together|online|zoom)(?:\s[\w'-]{{1,12}}){{0,4}} (?:every|"
            rf"each) (?:{_DAY_NAME})(?!\p{{L}})",
            lambda m: True,
            {"one hour (Tuesday, 7 p.m. CST)": True, "Mondays at 17:30": True, "Due Friday at 11:59 pm": None},
            unless_before=rf"{_OTHER_HOURS}|(?:due|closed|closes|before|by|until|sharp)[^.;]{{0,40}}",
        ),
        Rule(
            "clock_times",
            rf"(?<![\d$€£,.])(?<!\p{{L}}){_RANGE}(?!\p{{L}}|\d| ?weeks| ?hours)",
            lambda m: True,
            {
                "Tuesdays, 6:30 to 9:30 pm": True,
                "Mardi, 18 h 30 à 21 h 30": True,
                "Five days on campus, 8:30 AM to 4:30 PM": True,
                "Call us from 9 am to 5 pm.": None,
                "The office is open 9:00-17:00": None,
            },
            unless_before=_OTHER_HOURS,
            unless_after=r"[^.;]{0,25}(?:office|support)",
        ),
        Rule(
            "meeting_at",
            r"(?:meeting|class|session|lecture|webinar)s?(?: \([^)]{0,40}|"
            r"[^.;()]{0,40}?),? (?:at )?\d{1,2}(?::\d\d)? ?[ap]\.?m\b|live (?:on zoom )?each \w+ at noon",
            lambda m: True,
            {"A pre-meeting (May 9th, 6:30 PM)": True},
            unless_before=_OTHER_HOURS,
        ),
        Rule(
            "days_under_label",
            rf"^\W*(?:{_WEEKDAY})(?!\p{{L}})",
            lambda m: True,
            {"Class days: Mon and Wed": True},
            label=
                r"\b(?:class|meeting|course) (?:days|times)|^days?(?: (?:and|&) times?)?\W*$|horaire|schedule|"
                r"hor[aá]rio|^(?:kurs|unterrichts)?zeit(?:en)?\W*$|lestijd|rooster|"
                r"^(?:when|quand|wann|wanneer|quando|cuándo)\W*$",
        ),
    ],
)  # fmt: skip
"""Hours and days at which a class gathers."""

_NOT_HOURS = matcher(_OTHER_HOURS, re.IGNORECASE)
IN_CLASS: Rules[bool] = Rules(
    [
        Rule(
            "gathering_in_class",
            r"(?<!\p{L})(?:in class(?!room)|(?:in person|on campus|in class) (?:class(?:es)?|sessions?|labs?|"
            r"weekends?|workshops?|meetings?|days?)|weekend labs?|lab days?|classroom sessions?|"
            r"(?:one|two|three|four|five|six|\d{1,2}) (?:\w+ )?(?:bake|campus|workshop|practical|hands on|"
            r"practice|studio|kitchen|shop|clinic) days|"
            r"(?:must|all|everyone|you) (?:must )?(?:come|travel) to (?:the|our) [^.;]{3,40}? for (?:a|one|two|"
            r"three|four|five|\d+) (?:full )?days?|journées? (?:obligatoires?|pratiques?|en présence|"
            r"en présentiel|en personne|d['’]atelier))(?!\p{L})",
            lambda m: True,
            {
                "Week 1: in class": True,
                "you must come to the clinic for two days": True,
                "puis une journée obligatoire": True,
                "before each weekend lab": True,
                "practicum in class": None,
            },
            unless_before=r"practicum|optional|no|not|or|either|placement|participat\w+|attendance|discuss\w*|present|active",
            unless_after=r"or online|or|/",
        ),
    ],
)
"""Gatherings in a room: what is learned in one's own time beside them makes the whole mixed."""

PACE: Rules[Pace] = Rules(
    [
        Rule(
            "self_paced",
            rf"(?<!\p{{L}}){_OWN_PACE}(?!\p{{L}})",
            lambda m: "self_paced",
            {"self_paced": "self_paced", "Self-Paced": "self_paced", "at your own pace": "self_paced", "Online zelfstudie": "self_paced"},
            unless_before=rf"{_NOT_SO}|ability to work|able to work|guided|conduct an?",
            unless_after=r"(?:job )?search|learners?(?!\p{L})|,? and (?:enjoyable|engaging|fun|rewarding|personali[sz]ed)|options?(?!al)",
        ),
        Rule(
            "instructor_paced",
            r"instructor(?: |_)(?:paced|led)",
            lambda m: "instructor_paced",
            {"instructor_paced": "instructor_paced", "Instructor-led": "instructor_paced"},
            unless_before=r"no|not",
        ),
        Rule(
            "pacing_code",
            r"^(?:self|instructor)$",
            lambda m: "self_paced" if m.group()[0] in "sS" else "instructor_paced",
            {"pacing: instructor": "instructor_paced", "pacing: self": "self_paced", "tone: self": None},
            label=r"^pacing$",
        ),
        Rule(
            "cohort",
            r"cohort(?: |_)(?:based|paced|model)|en cohorte|learn (?:with|in) (?:a|your) cohort",
            lambda m: "cohort",
            {"cohort-based": "cohort"},
        ),
    ],
)  # fmt: skip
"""Who sets the pace."""

_TIME_LABEL = r"^(?:class |course )?(?:schedule|times?|days?|time of day|horaire|when|timing|attendance(?: ?mode)?|study ?mode)(?: .*)?$"
TIMING: Rules[Timing] = Rules(
    [
        Rule("attendance_code", r"^(?:(?P<day>dt)|(?P<evening>ev|tw)|we)$",
             lambda m: "day" if m["day"] else "evening" if m["evening"] else "weekend",
             {"attendancePattern: DT": "day", "attendancePattern: EV": "evening", "attendancePattern: WE": "weekend", "code: EV": None},
             label=r"^attendance ?pattern$"),
        Rule(
            "evening",
            r"(?<!\p{L})(?<!day ?/ ?)(?<!day or )(?:evening (?:class(?:es)?|courses?|sessions?|lectures|sections?|"
            r"delivery|workshops?|program)|(?:weekday|week|(?:mon|tues|wednes|thurs|fri)day|"
            r"early) ?evenings?(?! of)|(?:class(?:es)?|runs?|sessions?|held|courses?|taught|meets?|offered|"
            r"place)[^.;]{0,30} (?:in the|on) evenings?|evenings(?= |[.,;]|$)(?! of)|cours du soir|"
            r"(?:le|en) soir(?:ée)?s?|^\W*(?:(?:part|full) time |twilight (?:and ?/? ?or ?)?)?evenings?(?=\W*$|"
            r"\W+(?:and|/|or|class))|haseveningcourses)(?!\p{L})",
            lambda m: "evening",
            {"Tuesday evenings": "evening", "le soir": "evening", "Evening classes": "evening", "Evening parking": None, "Day / Evening classes": None},
            unless_before=r"information|open|exam[^.]{0,30}",
            unless_after=r"parking|of|(?:or weekend )?shifts?",
        ),
        Rule(
            "evening_hours",
            rf"(?:{_WEEKDAY})(?!\p{{L}})[^.;]{{0,60}}?(?<![\d:])(?:[5-7](?::\d\d)? ?(?:p\.?m\.?)? ?(?:-|–|"
            rf"to) ?(?:[89]|10)(?::\d\d)? ?p\.?m|1[789][:h] ?\d\d ?(?:-|–|to|à) ?2[0-2][:h] ?\d\d)",
            lambda m: "evening",
            {"Wednesdays 6-10pm": "evening", "Tuesdays, 18:30-21:30": "evening"},
            unless_before=_OTHER_HOURS,
        ),
        Rule(
            "weekend",
            r"(?<!\p{L})(?:(?:on |and |two |three |over |every |one )?week ?ends?(?= |[.,;]|$)|"
            r"(?:la |les )?fins? de semaine|(?:on |two |three |four |five |every |and )?(?:saturday|sunday)s(?= |"
            r"[.,;]|$)|(?:saturday|sunday) (?:class(?:es)?|and sunday|sessions?|mornings?|workshop)|un samedi|"
            r"les samedis)(?!\p{L})",
            lambda m: "weekend",
            {"Weekend workshop": "weekend", "la fin de semaine": "weekend", "two Saturdays": "weekend", "The weekend edition": None},
            unless_before=r"open|closed|except|due[^.]{0,20}|the",
            unless_after=r"edition|parking|hours|rates?|trips?|chores|shifts?|sports|getaways?",
        ),
        Rule(
            "daytime",
            r"(?<!\p{L})(?:daytime (?:class(?:es)?|courses?|sessions?)|day ?time(?=\W*$)|"
            r"(?:weekday )?mornings(?= |[.,;]|$)|afternoons(?= |[.,;]|$)|"
            r"(?:class(?:es)?|runs?|sessions?|held|courses?|taught|meets?|offered|"
            r"place)[^.;]{0,30} in the (?:mornings?|afternoons?)|en journée|(?:part|full) time day(?=\W*$)|"
            r"^\W*days?\W*$)(?!\p{L})",
            lambda m: "day",
            {"Our kitchen smells good in the morning": None, "daytime classes": "day", "Classes run in the morning": "day", "Mornings from April 20": "day", "Part Time Day": "day"},
            unless_before=r"open|office[^.]{0,20}|call[^.]{0,20}",
        ),
        Rule(
            "weekday_under_label",
            r"(?<!\p{L})(?:saturday|sunday|samedi|dimanche)s?(?!\p{L})",
            lambda m: "weekend",
            {"Schedule: Saturday": "weekend"},
            label=_TIME_LABEL,
        ),
    ],
)  # fmt: skip
"""By day, in the evening, at the weekend."""
