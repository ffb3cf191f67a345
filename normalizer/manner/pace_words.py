"""How listings say whether one learns together at set hours or in one's own time: rules that
:mod:`normalizer.manner.pace` reads with."""

from __future__ import annotations

from normalizer.listing import Pace, Sync
from normalizer.patterns import Rule, Rules

_OWN_PACE = (
    r"(?:self paced|self_paced|self directed(?! (?:projects?|teams?|learners?|continu\w+|professional|co op|"
    r"placements?|research))|"
    r"self guided|(?<=online |by |as |through |via )self study|self study(?= (?:course|program|module|"
    r"format|mode|with|online))|(?<!uur )(?<!stunden )zelfstudie|"
    r"selbststudium(?! \d)|autoformation|autodidactique|(?<=distance, )autonome(?=[,.;]|$)|(?:at|sets?|"
    r"drives?|setting|choose) (?:your|their|one's|his or her|my|an?) own (?:pace|speed|rhythm)|(?:sets?|"
    r"choose|pick|plan|arrange|make|keep|follow) (?:your|their|my) own (?:timetable|schedule|hours|times|"
    r"calendar|study times|deadlines|due dates)|deadlines (?:that )?(?:are )?(?:set by you(?! and)|you "
    r"(?:set|choose|pick)|of your (?:own )?(?:choosing|choice|own))|reset (?:your )?deadlines|(?:where and "
    r"when|when and where|wherever and whenever|whenever and wherever) you|(?:fixez|choisissez|planifiez) "
    r"vos (?:propres )?(?:échéances|dates limites|dates de remise)|you (?:decide|choose|set|pick) (?:when|"
    r"the (?:pace|hours|times?))|(?:self managed|learner paced|student paced)|at (?:a|the) (?:pace|speed) "
    r"(?:that suits|of your|you)|at (?:a|the) (?:hour|time) (?:that suits|you (?:choose|like|please|want|"
    r"pick))|(?:at|to) (?:your|their) (?:pace|speed|rhythm)|(?:{begin}|(?<=[,;:(|] ))(?:your|their) own "
    r"(?:pace|speed|rhythm|tempo)|(?:nobody|no one) (?:sets?|fixes|gives) (?:you )?(?:any )?(?:dates|times|"
    r"hours|a (?:timetable|schedule|pace))|(?:on|in|to|at) (?:your|their|my) own (?:time|hours|schedule|"
    r"timetable|clock)|dips? in(?:to it)?(?: and out)?(?= (?:when|on|between|as|at)(?!\p{L}))|come and go "
    r"(?:as|when)|(?:(?:do|take) it|(?:you |to )(?:work|study|learn)) on your own(?=[,.;]|$)|(?<=done )on "
    r"your own(?=[,.;]|$)|(?<=online )on your own(?=[,.;]|$)|(?<=completed )on your own(?=[,.;]|$)|as "
    r"(?:slowly|quickly|fast|slow) (?:or (?:as )?(?:slowly|quickly|fast|slow) )?as you (?:wish|like|want|"
    r"please|need|can)|(?:stop|pause|start|resume|dip in|study|continue|do it|take it)[^.;]{0,30}? \mat "
    r"will|(?:stop|pause) and (?:start|resume)|(?:you|to|and) (?:can )?fit (?:it |them |this |in )?(?:in "
    r")?around (?:your|their|work)|(?:are|be|keep|become) your own (?:timetable|boss|time ?table)|"
    r"when(?:ever)? the mood takes you|at whatever (?:speed|pace|hour|rate|tempo|rhythm)|(?:work|study|"
    r"watch|read|sit down|to|them|it|done|do) (?:it |them )?when(?:ever)? you (?:can(?!['’]?t|not)|are free|"
    r"have a moment|find (?:the )?time)|when(?:ever)? you have (?:the )?(?:time|a (?:free |spare |quiet "
    r")?(?:moment|minute|hour|evening))|(?:lessons?|modules?|units?|it|they|everything) waits? for you|"
    r"(?:stop|pause),? (?:and )?(?:come back|carry on)|(?:quand|lorsque|dès que) vous (?:êtes|serez|avez) "
    r"(?:disponibles?|libres?|un moment|du temps|le temps)|à votre guise|vous avancez seule?|sans rendez "
    r"vous(?: imposé| fixe)?|no (?:cohort|calendar|timetable|(?:set |fixed )?(?:deadlines|due "
    r"dates))(?=[,.;]|$| to keep| and)|(?:midnight|dawn|noon) or (?:at )?(?:noon|midnight|dawn)|(?:done|"
    r"finished|completed|watched|read|work|study|complete it|do it|tackle it) whenever(?=[,.;]|$| you| it| "
    r"suits)|(?:on )?your own clock|on a schedule of your own|as (?:and )?when you (?:can|like|have)|in "
    r"(?:your )?spare (?:time|moments)|between shifts|sin horarios?(?: fijos?)?|sem horários?(?: fixos?)?|"
    r"(?:cuando|quando) (?:quieras?|quiera|quiser(?:es)?|puedas|le convenga)|a (?:cualquier|qualquer) hora|"
    r"à toute heure|sans horaire(?: fixe| imposé)?|(?:wann und wo|wo und wann) (?:sie|es|du|man)|wann (?:es "
    r")?(?:ihnen|dir) passt|ohne feste (?:zeiten|termine)|(?:waar en )?wanneer (?:je|u|het) (?:wil|wilt|"
    r"uitkomt|u uitkomt|je uitkomt)|zonder vaste (?:lestijden|tijden)|(?:où et quand|quand et où) (?:vous|"
    r"bon|tu)|(?:stop|pause|dip in|come back|return)(?! (?:the |your )?(?:subscription|membership|plan|"
    r"payments?))[^.;]{0,30} (?:as|when(?:ever)?) you (?:please|like|wish|want)|à l['’]heure (?:qui vous "
    r"convient|de votre choix)|au moment de votre choix|quand (?:bon )?vous (?:semble|plaît|plaira|voulez)|"
    r"at (?:your|their) (?:convenience|leisure)|à (?:votre|son|leur|ton) (?:propre )?(?:rythme|cadence)|"
    r"(?:à l['’]heure|au rythme|au moment)(?: et (?:à l['’]heure|au rythme|au moment|au lieu))? (?:qui "
    r"(?:vous|te|leur) convien\w+|que vous (?:voulez|choisissez))|(?:work|study|learn|complete|do|finish|"
    r"take)(?: on)? (?:it |this |them |the course )?around (?:your|their)(?: own)? (?:work|job|shifts?|"
    r"famil\w+|schedules?|life|lives|commitments|day|hours)|unlimited pauses|(?:continue|pick up|carry on|"
    r"resume)(?: again)?(?: from)? where you (?:stopped|left off)|(?:formation|cours|parcours|modules?|"
    r"ligne|distance),?(?: [\p{L}-]+){0,2} en (?:toute )?autonomie|as and when(?: you(?!\p{L})|(?=[.,;]|$))|"
    r"(?:stop|pause|break off) (?:any|when|as often)|im eigenen tempo|"
    r"(?:(?:in|op) (?:je |uw |het )?)?eigen tempo|a (?:tu|su) (?:propio )?ritmo|"
    r"ao (?:seu|próprio|teu)(?: próprio)? ritmo)"
)
_ANY_TIME = (
    r"(?:(?:work(?:ed)?|study|learn|lessons|modules|content|part|courses?|materials?|videos?|lectures?|"
    r"complete|completed|access(?:ed)?|watch|take|taken|log in|do|done)\b(?:(?!download|cancel|contact|"
    r"certificate)[^.;]){0,40}? (?:any ?time|whenever (?:it suits|suits|you|they)|24/7|(?:a)?round the clock|"
    r"24 hours a day|at any hour|at (?:all|any) hours|at hours that suit|at (?:a )?times? of (?:your|"
    r"their) (?:own )?choosing|when(?:ever)? (?:it suits|suits|you (?:like|want|have time|choose|please))|"
    r"at (?:an? |any )?times? (?:that )?(?:suits?|you choose|you like|you pick|of your))|(?:nothing|"
    r"none of it|never|no part)(?: [\p{L}'-]{1,12}){0,2}? (?:is |are |happens )?(?:live|scheduled|timetabled|"
    r"in real time)(?!\p{L})|(?:synchronous|live|scheduled) (?:attendance|sessions?|meetings?|class(?:es)?|"
    r"components?):? (?:none|nil|not required|0(?!\d))|(?:at|in) any hour|(?:at )?all hours of the day|"
    r"day (?:or|and) night|24 hours a day|(?:there (?:are|is) )?no (?:log ?ins?|appointments?|calendar|"
    r"live element) (?:to keep|times?)|any ?time,? (?:and |or )?any ?where|any ?where,? (?:and |"
    r"or )?any ?time|(?:there (?:is|are) )?no (?:fixed |set |weekly )?(?:timetables?|time ?table|"
    r"class(?:es)? (?:to attend|times)|lectures to attend|attendance)(?! (?:conflicts?|policy|fee|rule|"
    r"record))|(?<=, )any hour(?=[,.;|]|$)|^any hour(?=\W*$)|(?:aucune?s?|sans|pas de|ni) (?:rencontres?|"
    r"séances?|cours|classes?|présences?|horaires?)(?: [\p{L}]{1,12})? (?:en direct|synchrones?|fixes?|"
    r"imposée?s?|en temps réel)|keine (?:festen |live )(?:zeiten|termine|sitzungen|kurszeiten)|"
    r"geen (?:vaste |live )(?:lessen|lestijden|bijeenkomsten|momenten|tijden)|sin (?:clases|"
    r"sesiones) (?:en vivo|en directo)|sem (?:aulas|sessões) (?:ao vivo|em direto|síncronas)|(?:no|"
    r"without) (?:an? |any )?(?:set|fixed|scheduled|live|specific) (?:class|classes|meetings?|lectures?|"
    r"sessions?|times|hours|schedule)|(?:but|there (?:are|is)|has|have|with) no (?:(?:live|set|fixed|class|"
    r"online|required|scheduled) )*(?:meetings|class times|log ?in times|class sessions|timetable|"
    r"schedule(?! conflicts?))|(?:at )?any time of (?:the )?day|(?:never|not|nobody has|"
    r"no one has)(?:\s[\w'-]+){0,5}? (?:be there|log in|attend|meet|online|present|"
    r"appear)(?:\s[\w'-]+){0,2}? at (?:a|any) (?:set|fixed|given|particular|certain) (?:hour|time)|"
    r"(?:when(?:ever)? (?:it )?suits (?:you|them)|at (?:a|any) time that suits (?:you|them)|"
    r"whenever you (?:like|want))|(?:au moment|quand|lorsque) (?:qui |cela |ça )?vous (?:convient|"
    r"le (?:voulez|pouvez|souhaitez))|en tout temps|zeitlich flexibel|wann (?:immer )?(?:sie|du) (?:wollen|"
    r"willst))"
)
_NOT_SO = (
    r"(?:not|non(?![,.;])|no(?![,.;])|nothing|none(?!:)|never|nobody|without|aren['’]?t|isn['’]?t|either|"
    r"could be|may be|or a mix of|optional(?:ly)?|facultati\w+|isn't|aucune?|sans|pas de|keine?|geen|sin|"
    r"sem)(?:[\s,“”\"]+[\p{L}\d'’-]+){0,4}[\s“”\"]*|portion (?:is|will be)[^.]{0,60}|"
    r"or (?:just |simply )?(?:keep|carry on|go on|continue) (?:\p{L}+ )?"
)

_OF_LEARNING = (
    r"(?!\s(?!(?:and|or|with|in|at|by|via|on|for|as|but|which|that|where|so|if|self|e|online|virtual|remote|"
    r"distance|hybrid|blended|web|video|weekly|learning|courses?|coursework|class\p{L}*|delivery|formats?|"
    r"modes?|instruction\p{L}*|modules?|sessions?|lessons?|lectures?|program\p{L}*|study|training|workshops?|"
    r"seminars?|tutorials?|webinars?|content|activit\p{L}+|components?|parts?|portions?|discussions?|"
    r"videos?|experiences?|education|teaching|options?|schedules?|participation|assignments?|sections?|"
    r"meetings?|materials?|elements?|hours?|time|offerings?|track|readings?|units?|homework|"
    r"work\s(?:on|at|outside|between|each|every)|et|und|en)(?!\p{L}))\p{L})"
)
"""After "asynchronous": a word of learning or none at all; code, requests and layouts are so too."""

_GATHERING = (
    r"(?:class(?:es|room)?|sessions?|lectures?|lessons?|instruction|courses?|training|seminars?|webinars?|"
    r"workshops?|tutorials?|meetings?|teaching|learning|online|virtual|conferences?|rounds|clinics?|calls?|"
    r"huddles?)(?!\p{L})"
)
"""What people come together for, or where."""

SYNC: Rules[Sync] = Rules(
    [
        Rule(
            "asynchronous",
            rf"(?<!\p{{L}})(?:asynchronous{_OF_LEARNING}|asynchronously|asynchrones?|asynchroon|asynchron|"
            rf"asíncron[oa]|{_OWN_PACE}|"
            rf"{_ANY_TIME})(?!\p{{L}})",
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
                rf"{_NOT_SO}|(?:code|scripts?|requests?|threads?|browsers?|about the web|arrive[sd]?|"
                rf"executed?|ability to work|able to work|guided|conduct an?|plan|design|facilitate|"
                rf"moderate|host|run|teach|lead|organi[sz]e)(?:\s\p{{L}}+){{0,5}}|(?:regist|enrol|appl|"
                rf"withdraw|cancel|contact|reach|ask|call|begin|start|join|"
                rf"subscri)\w*(?:\s[\p{{L}}]+){{0,5}}|in an?",
            unless_after=
                r"(?:job )?search|learners?(?!\p{L})|(?:load|fetch|call|execut|process|run)\w*|catalogue|"
                r"courses? (?:are|is) (?:also )?available|viewing|motors?|machines?|transfer|"
                r",? and (?:enjoyable|engaging|fun|rewarding|personali[sz]ed)|(?:revision|practice) quiz\w*|"
                r"options?(?!al)|programming|communication (?:protocol|buses)|generators?|\(?javascript",
        ),
        Rule(
            "synchronous",
            rf"(?<!\p{{L}})synchronous{_OF_LEARNING}(?!\p{{L}})|"
            r"(?<!\p{L})(?:synchronously|synchrones?|synchroon|síncron[oa]|live ?stream(?:ed|ing)?|"
            r"stream(?:s|ed|ing)? live|(?:is|are|be) live|meets? live|live (?:on|via|over|through) (?:zoom|"
            r"teams|webex|video|the web|google)|live(?:,| and)? (?:weekly |online |virtual |interactive |"
            r"remote |in person |video |web )*(?:online|virtual|sessions?|class(?:es)?|classroom|"
            r"instruction|webinars?|lectures?|seminars?|lessen|zoom|video|training|instructor\w*|meetings?|"
            r"workshops?|tutorials?|lessons?|clinics?|calls?|discussions?|coaching|teaching|delivery|course|"
            r"program|remote|web|hours?|evenings?|lessons?|tutors?|teachers?|facilitators?|trainers?|"
            r"broadcasts?)|(?<=\( )live(?=[,;)])|(?<=[,] )live(?=, (?:on|by|via|over|with|at) )|(?<=online, "
            r")live(?=[,.;]|$)|(?<=(?:zoom|teams|hour|day), )live(?=[,.;]|$)|(?<=(?:hours|minutes), "
            r")live(?=[,.;]|$)|(?<=[,(] )live with (?:an?|your|our|the) |(?:online|zoom|teams|virtual) and "
            r"live|(?:teach(?:es)?(?: it)?|taught|delivered|given|held|offered) live and in person|"
            r"{begin}live (?:once|twice|three times|every|each)(?! day)|live and (?:online|interactive)|"
            r"virtual,? instructor led|instructor led live|(?:vilt|ilt v)|virtual class(?:es|room)? (?:led|"
            r"taught) by|broadcast (?:live|in real time)|virtual live|in synchronous mode|en direct|en "
            r"temps réel|en vivo|en directo|em direc?to|ao vivo|live unterricht|at the same time as the "
            r"class|(?:on|at) (?:the |set |their )?(?:scheduled|fixed) (?:class |course )?(?:days and "
            r")?times?|(?:have|has|at|with) (?:fixed|set) (?:class )?times|(?<!recorded )(?<!demand )(?:by|"
            r"evening|weekly|monthly|lunchtime|{n}|{word_n}) webinars?|^\W*(?:live )?webinars?(?=\W*$|[,:;.|"
            r"]| (?:on|at|from|series))|(?<!this )(?:{n}|{word_n}|half|full) (?:hour|minute|min|part|day) "
            r"(?:live |free |online )?webinars?|(?:weekly|fortnightly|monthly|evenings?|(?:mon|tues|wednes|"
            r"thurs|fri|satur|sun)days?) (?:on|over|via|by) (?:zoom|teams|webex|google meet|skype)|live "
            r"(?:practical|hands on|skills|training|classroom|campus) (?:days?|weekends?|sessions?)|(?:half|"
            r"mostly|partly|part|all|both|everything|entirely|always|fully|conducted|taught|led|delivered|"
            r"given|held|run) live(?= (?:with|by|on|at|over|and|in)|[,.;]|$)|scheduled (?:video |group |"
            r"weekly |online )?(?:calls?|labs?|class(?:es)?|sessions?|meetings?|lectures)|scheduled "
            r"(?:online|on campus|zoom|teams|weekly|live)(?: (?:meetings?|class(?:es)?|sessions?))?(?: "
            r"(?:once|twice|\w+ times) (?:per|a|each|every) week)?(?<=meetings?|class(?:es)?|sessions?|"
            r"week))(?!\p{L})",
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
                "We shop online. We live online.": None,
                "Build your own application live on the web.": None,
            },
            unless_before=
                rf"{_NOT_SO}|(?:plan|design|facilitate|moderate|host|run|teach|lead|"
                rf"organi[sz]e)(?:\s\p{{L}}+){{0,5}}|exams? (?:are|is)|midterm|recorded|information|info|"
                rf"\d (?:days?|weeks?) ?\+ ?\d+ (?:hours|h)|attend an?|join an?|watch (?:the|a)|we|they|who|"
                rf"people|applications?|apps?|(?:web)?sites?|blogs?|go(?:es|ing)?",
            unless_after=
                r"(?:online |zoom |sessions? |that |which )*(?:(?:are|is) (?:always |entirely |all |"
                r"both )?(?:optional|voluntary|not (?:required|mandatory|compulsory|obligatory))|(?:you|"
                r"learners|students) (?:may|can|are free to) (?:skip|miss|leave out)|facultati\p{L}+)|"
                r"in (?:the )?(?:app|stores?|production)|recording|chat|support|q ?& ?a|data|process\w*|"
                r"systems?|operating|analytics|pcr|strateg\w+|motors?|machines?|generators?|circuits?|"
                r"polymerase|information|insight|feedback|monitor\w*|control|bidding|trading|render\w*|"
                r"graphics|animals?|performances?|events? (?:industry|production)|entertainment|"
                r"product demonstration|exam|transcri\w+|reporting|decisions?|help|office hours",
        ),
        Rule(
            "live_by_its_nature",
            r"\m(?:hours?|minutes|days?|sessions?|meetings?|class(?:es)?|lessons?|lectures?|seminars?|"
            r"workshops?|tutorials?|lunch(?:time)?|weekly|daily|monthly|mornings?|evenings?|afternoons?|"
            r"nights?|meet|meets|gather|gathers|together|séances?|rencontres?|soirées?|sesiones|clases|"
            r"sessões|aulas|abende?|termine|avonden|lessen)(?: (?!or\b|ou\b|"
            r"recorded\b)[\w'-]{1,14}){0,4}?,? (?:on|over|via|by|through|sur|por|via|per) (?:zoom|(?:ms |"
            r"microsoft )?teams|webex|google meet|video ?calls?)(?!\p{L})|(?:zoom|teams|webex) (?:sessions?|"
            r"class(?:es)?|meetings?|calls|lessons|lectures?|tutorials?|seminars?|evenings?)|"
            r"\m(?:on|by|via|over) (?:zoom|(?:ms |microsoft )?teams|webex),? (?:on )?(?:(?:mon|tues|wednes|"
            r"thurs|"
            r"fri|satur|sun)day,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|"
            r"sep|"
            r"oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)|"
            r"\m(?:video ?conferenc(?:e|es|ing)|vidéoconférences?|visioconférences?|videollamadas?|"
            r"videoconferencias?|videochamadas?|(?:live )?virtual (?:live )?classroom|classe virtuelle|(?:by|"
            r"over|via) (?:webcam|video ?(?:link|call)s?))(?!\p{L})",
            lambda m: "synchronous",
            {"three lunch-hour videoconferences": "synchronous",
             "Four sessions of two hours on Zoom": "synchronous",
             "Two-hour Zoom sessions": "synchronous", "By Zoom on 3 June 2026": "synchronous",
             "optional drop-in hours on Zoom": None,
             "Help is there by Zoom": None, "en visioconférence": "synchronous",
             "video lessons": None},
            unless_before=rf"{_NOT_SO}|(?:optional|q ?& ?a|reviews?)[^.;\n]{{0,70}}|(?:or|ou|oder|proctored|"
                rf"invigilated|recorded|use|using|tools?|equipment|exams?|support|office|contact|"
                rf"learn)(?:\s\p{{L}}+){{0,4}}",
            unless_after=r"(?:or|ou|oder|software|tools?|equipment|etiquette|platforms?|exams?|interviews?|"
                r"systems?|technolog\w+)",
        ),
        Rule(
            "real_time",
            rf"(?<!\p{{L}})(?:real time[\"”]? (?=(?:(?:and|or) )?(?:\p{{L}}++ )?{_GATHERING})|"
            rf"{_GATHERING},?(?:\s(?!either)[\w'’-]+){{0,6}}? in real time|^\W*(?:in )?real time(?=\W*$)|"
            rf", in real time(?=[,.;]|$))",
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
            "own_under_label",
            r"^\W*(?:you(?:rs| set| decide| choose| pick)|your own|set by (?:you|the learner)|self|own|"
            r"flexible|learner|individual|open|(?:au )?choix|libre)(?!\p{L})",
            lambda m: "asynchronous",
            {"Pace: You set it": "asynchronous", "Pacing: flexible": "asynchronous", "Pace: instructor": None,
             "Seating: open": None},
            label=r"^(?:study |course |learning )?(?:pac(?:e|ing)|rythme|tempo)\W*$",
        ),
        Rule(
            "flexible_under_label",
            r"\mflexible (?:hours|timing|pace|pacing|schedule|study times?|timetable)(?!\p{L})",
            lambda m: "asynchronous",
            {"Format: online, flexible hours": "asynchronous", "Benefits: flexible hours": None},
            label=r"deliver|(?<!in)format|mode|modal|method|type|attendance|instruction|how",
        ),
        Rule(
            "live_under_label",
            r"(?<!\p{L})(?:live|real time)(?!\p{L})",
            lambda m: "synchronous",
            {"Format: Live": "synchronous"},
            label=r"deliver|(?<!in)format|mode|modal|method|type|attendance|instruction",
        ),
    ],
)  # fmt: skip
"""Live, or in one's own time."""

PACE: Rules[Pace] = Rules(
    [
        Rule(
            "self_paced",
            rf"(?<!\p{{L}}){_OWN_PACE}(?!\p{{L}})",
            lambda m: "self_paced",
            {"self_paced": "self_paced", "Self-Paced": "self_paced", "at your own pace": "self_paced",
             "Online zelfstudie": "self_paced"},
            unless_before=rf"{_NOT_SO}|ability to work|able to work|guided|conduct an?",
            unless_after=r"(?:job )?search|learners?(?!\p{L})|,? and (?:enjoyable|engaging|fun|rewarding|"
                r"personali[sz]ed)|options?(?!al)",
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
