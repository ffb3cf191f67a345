"""How listings say whether one learns together at set hours or in one's own time: rules that
:mod:`normalizer.delivery_rules.pace` reads with."""

from __future__ import annotations

from normalizer.listing import Pace, Sync
from normalizer.patterns import Rule, Rules

_OWN_PACE = (
    r"(?:self paced|self_paced|"
    r"self directed(?! (?:projects?|teams?|learners?|continu\w+|professional|co op|placements?|research))|"
    r"self guided|(?<=online |by |as |through |via )self study|"
    r"self study(?= (?:course|program|module|format|mode|with|online))|(?<!uur )(?<!stunden )zelfstudie|"
    r"selbststudium(?! \d)|autoformation|autodidactique|(?<=distance, )autonome(?=[,.;]|$)|"
    r"(?:at|sets?|drives?|setting|choose) (?:your|their|one's|his or her|my|an?) own (?:pace|speed|rhythm)|"
    r"(?:sets?|choose|pick|plan|arrange|make|keep|follow) (?:your|their|my) own "
    r"(?:timetable|schedule|hours|times|calendar|study times|deadlines|due dates)|"
    r"deadlines (?:that )?(?:are )?(?:set by you(?! and)|you (?:set|choose|pick)|"
    r"of your (?:own )?(?:choosing|choice|own))|"
    r"reset (?:your )?deadlines|"
    r"(?:how (?:fast|quickly|soon) you (?:go|work|move|finish|get through (?:it|them))|the (?:pace|speed|"
    r"tempo))"
    r" is (?:up to you|yours(?: to (?:set|choose|decide))?|for you to (?:set|choose|decide))|"
    r"(?:in|to) (?:your|their) own rhythm|"
    r"(?:where and when|when and where|wherever and whenever|whenever and wherever) you|"
    r"(?:fixez|choisissez|planifiez) vos (?:propres )?(?:échéances|dates limites|dates de remise)|"
    r"you (?:decide|choose|set|pick) (?:when|the (?:pace|hours|times?))|"
    r"(?:self managed|learner paced|student paced)|at (?:a|the) (?:pace|speed) (?:that suits|of your|you)|"
    r"at (?:a|the) (?:hour|time) (?:that suits|you (?:choose|like|please|want|pick))|"
    r"(?:at|to) (?:your|their) (?:pace|speed|rhythm)|"
    r"(?:{begin}|(?<=[,;:(|] ))(?:your|their) own (?:pace|speed|rhythm|tempo)|"
    r"(?:nobody|no one) (?:sets?|fixes|gives) (?:you )?(?:any )?"
    r"(?:dates|times|hours|a (?:timetable|schedule|pace))|"
    r"(?:on|in|to|at) (?:your|their|my) own (?:time|hours|schedule|timetable|clock)|"
    r"dips? in(?:to it)?(?: and out)?(?= (?:when|on|between|as|at)(?!\p{L}))|come and go (?:as|when)|"
    r"(?:(?:do|take) it|(?:you |to )(?:work|study|learn)) on your own(?=[,.;]|$)|"
    r"(?<=done )on your own(?=[,.;]|$)|(?<=online )on your own(?=[,.;]|$)|"
    r"(?<=completed )on your own(?=[,.;]|$)|"
    r"as (?:slowly|quickly|fast|slow) (?:or (?:as )?(?:slowly|quickly|fast|slow) )?as you "
    r"(?:wish|like|want|please|need|can)|"
    r"(?:stop|pause|start|resume|dip in|study|continue|do it|take it)[^.;]{0,30}? \mat will|"
    r"(?:stop|pause) and (?:start|resume)|"
    r"(?:you|to|and) (?:can )?fit (?:it |them |this |in )?(?:in )?around (?:your|their|work)|"
    r"(?:are|be|keep|become) your own (?:timetable|boss|time ?table)|when(?:ever)? the mood takes you|"
    r"at whatever (?:speed|pace|hour|rate|tempo|rhythm)|"
    r"(?:work|study|watch|read|sit down|log (?:in|on)|to|them|it|done|do) (?:it |them )?when(?:ever)? you "
    r"(?:can(?!['’]?t|not)|are free|have a moment|find (?:the )?time)|"
    r"when(?:ever)? you have (?:the )?(?:time|a (?:free |spare |quiet )?(?:moment|minute|hour|evening))|"
    r"(?:lessons?|modules?|units?|it|they|everything) waits? for you|"
    r"(?:stop|pause)(?: it| them)?,? (?:and |then )?(?:come back|carry on)|"
    r"remembers (?:your place|where you (?:were|are|left off|stopped))|saves your (?:progress|work)|"
    r"saves as you go|start and (?:finish|stop|end) when(?:ever)? (?:it suits|you (?:like|want|wish|can))|"
    r"nothing to (?:schedule|attend)(?=[,.;]|$)|(?<=, )whenever(?=[.;]|$)|"
    r"(?:quand|lorsque|dès que) vous (?:êtes|serez|avez) "
    r"(?:disponibles?|libres?|un moment|du temps|le temps)|"
    r"à votre guise|vous avancez seule?|sans rendez vous(?: imposé| fixe)?|"
    r"no (?:cohort|calendar|timetable|(?:set |fixed )?(?:deadlines|due dates))(?=[,.;]|$| to keep| and)|"
    r"(?:midnight|dawn|noon) or (?:at )?(?:noon|midnight|dawn)|"
    r"(?:done|finished|completed|watched|read|work|study|complete it|do it|tackle it) "
    r"whenever(?=[,.;]|$| you| it| suits)|"
    r"(?:on )?your own clock|on a schedule of your own|as (?:and )?when you (?:can|like|have)|"
    r"in (?:your )?spare (?:time|moments)|between shifts|sin horarios?(?: fijos?)?|sem horários?(?: fixos?)?|"
    r"(?:cuando|quando) (?:quieras?|quiera|quiser(?:es)?|puedas|le convenga)|a (?:cualquier|qualquer) hora|"
    r"à toute heure|sans horaire(?: fixe| imposé)?|(?:wann und wo|wo und wann) (?:sie|es|du|man)|"
    r"wann (?:es )?(?:ihnen|dir) passt|ohne feste (?:zeiten|termine)|"
    r"(?:waar en )?wanneer (?:je|u|het) (?:wil|wilt|uitkomt|u uitkomt|je uitkomt)|"
    r"zonder vaste (?:lestijden|tijden)|(?:où et quand|quand et où) (?:vous|bon|tu)|"
    r"(?:stop|pause|dip in|come back|return)"
    r"(?! (?:the |your )?(?:subscription|membership|plan|payments?))[^.;]{0,30} (?:as|when(?:ever)?) you "
    r"(?:please|like|wish|want)|"
    r"à l['’]heure (?:qui vous convient|de votre choix)|au moment de votre choix|"
    r"quand (?:bon )?vous (?:semble|plaît|plaira|voulez)|at (?:your|their) (?:convenience|leisure)|"
    r"à (?:votre|son|leur|ton) (?:propre )?(?:rythme|cadence)|"
    r"(?:à l['’]heure|au rythme|au moment)(?: et (?:à l['’]heure|au rythme|au moment|au lieu))? "
    r"(?:qui (?:vous|te|leur) convien\w+|que vous (?:voulez|choisissez))|"
    r"(?:work|study|learn|complete|do|finish|take)(?: on)? (?:it |this |them |the course )?around "
    r"(?:your|their)(?: own)? (?:work|job|shifts?|famil\w+|schedules?|life|lives|commitments|day|hours)|"
    r"unlimited pauses|"
    r"(?:continue|pick up|carry on|resume)(?: again)?(?: from)? where you (?:stopped|left off)|"
    r"(?:formation|cours|parcours|modules?|ligne|distance),?(?: [\p{L}-]+){0,2} en (?:toute )?autonomie|"
    r"as and when(?: you(?!\p{L})|(?=[.,;]|$))|(?:stop|pause|break off) (?:any|when|as often)|"
    r"im eigenen tempo|(?:(?:in|op) (?:je |uw |het )?)?eigen tempo|a (?:tu|su) (?:propio )?ritmo|"
    r"ao (?:seu|próprio|teu)(?: próprio)? ritmo)"
)
_ANY_TIME = (
    r"(?:(?:work(?:ed)?|study|learn|lessons|modules|content|part|courses?|materials?|videos?|lectures?|"
    r"complete|completed|access(?:ed)?|watch|take|taken|log (?:in|on)|any (?:device|computer)|do|"
    r"done)\b(?:(?!download|cancel|contact|certificate|librar|support|help|parking|gym|labs?\b|campus|"
    r"building)[^.;]){0,40}? "
    r"(?:any ?time|whenever (?:it suits|suits|you|they)|24/7|(?:a)?round the clock|24 hours a day|"
    r"day (?:or|and) night|any time of (?:the )?day|(?:at|in) any hour|at (?:all|any) hours|"
    r"all hours of the day|at hours that suit|at (?:a )?times? of (?:your|their) "
    r"(?:own )?choosing|when(?:ever)? (?:it suits|suits|you (?:like|want|have time|choose|please))|"
    r"at (?:an? |any )?times? (?:that )?(?:suits?|you choose|you like|you pick|of your)|"
    r"(?:when(?:ever)?|as) (?:time|(?:your|their) (?:[\p{L}]{3,12} )?(?:shifts?|schedules?|jobs?|work|days?|"
    r"diar(?:y|ies)|timetables?|rota|roster|life|calendar|family|children)) (?:allows?|permits?|lets you))|"
    r"(?:nothing|none of it|no part|nobody|no class)(?: [\w'-]{1,12}){0,4}? "
    r"at (?:a|any|one) (?:set|fixed|given|particular|certain) (?:hour|time)|"
    r"(?:never|no|without) (?:an? |any )?(?:set|fixed|given|particular) (?:hour|time)s? "
    r"(?:to|at which|when|for)|"
    r"no (?:hours?|times?) (?:at which|when) (?:you|learners|students)|"
    r"no (?:teaching|contact|group|taught) sessions|"
    r"no (?:sessions|classes|lectures|meetings|lessons) "
    r"(?:are held(?! (?:on|in|during|over|at|between|after|before)(?!\p{L}))|to (?:go to|attend|join))|"
    r"(?:go|goes|work) through (?:it|them|the [\p{L}-]{3,16}) (?:in any order )?"
    r"when(?:ever)? (?:you (?:like|want|wish|please|choose)|it suits)|"
    r"see (?:it|them) when(?:ever)? you (?:like|want|wish|please|choose)|"
    r"(?:log (?:in|on)|study|learn|watch|do it|open it|start|stop) at (?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|"
    r"midnight|dawn|noon),? "
    r"if you (?:like|want|wish|please|must|prefer)|"
    r"(?:start|stop|pause|leave)(?: off)? (?:when|where)(?:ever)?(?: you (?:like|want|please))?,? (?:and )?"
    r"(?:start|stop|pause|come back|resume|carry on) (?:when|where)(?:ever)?"
    r"(?: you (?:like|want|please)|(?=[,.;]|$))|"
    r"(?:nothing|none of it|never|no part)(?: [\p{L}'-]{1,12}){0,2}? (?:is |are |happens )?"
    r"(?:live|scheduled|timetabled|in real time)(?!\p{L})|"
    r"(?:synchronous|live|scheduled) (?:attendance|sessions?|meetings?|class(?:es)?|components?):? "
    r"(?:none|nil|not required|0(?!\d))|"
    r"^(?:(?:at|in) any hour|(?:at )?all hours of the day|day (?:or|and) night|24 hours a day)(?=\W*$)|"
    r"(?:there (?:are|is) )?no (?:log ?ins?|appointments?|calendar|live element) (?:to keep|times?)|"
    r"any ?time,? (?:and |or )?any ?where|any ?where,? (?:and |or )?any ?time|"
    r"(?:there (?:is|are) )?no (?:fixed |set |weekly )?"
    r"(?:timetables?|time ?table|class(?:es)? (?:to attend|times)|lectures to attend|attendance)"
    r"(?! (?:conflicts?|policy|fee|rule|record))|"
    r"(?<=, )any hour(?=[,.;|]|$)|^any hour(?=\W*$)|"
    r"(?:aucune?s?|sans|pas de|ni) (?:rencontres?|séances?|cours|classes?|présences?|horaires?)"
    r"(?: [\p{L}]{1,12})? (?:en direct|synchrones?|fixes?|imposée?s?|en temps réel)|"
    r"keine (?:festen |live )(?:zeiten|termine|sitzungen|kurszeiten)|"
    r"geen (?:vaste |live )(?:lessen|lestijden|bijeenkomsten|momenten|tijden)|"
    r"sin (?:clases|sesiones) (?:en vivo|en directo)|sem (?:aulas|sessões) (?:ao vivo|em direto|síncronas)|"
    r"(?:no|without) (?:an? |any )?(?:set|fixed|scheduled|live|specific) "
    r"(?:class|classes|meetings?|lectures?|sessions?|times|hours|schedule)|"
    r"(?:but|there (?:are|is)|has|have|with) no (?:(?:live|set|fixed|class|online|required|scheduled) )*"
    r"(?:meetings|class times|log ?in times|class sessions|timetable|schedule(?! conflicts?))|"
    r"(?:at )?any time of (?:the )?day|"
    r"(?:never|not|nobody has|no one has)(?:\s[\w'-]+){0,5}? "
    r"(?:be there|log in|attend|meet|online|present|appear)(?:\s[\w'-]+){0,2}? at (?:a|any) "
    r"(?:set|fixed|given|particular|certain) (?:hour|time)|"
    r"(?:when(?:ever)? (?:it )?suits (?:you|them)|at (?:a|any) time that suits (?:you|them)|"
    r"whenever you (?:like|want))|"
    r"(?:au moment|quand|lorsque) (?:qui |cela |ça )?vous (?:convient|le (?:voulez|pouvez|souhaitez))|"
    r"en tout temps|zeitlich flexibel|wann (?:immer )?(?:sie|du) (?:wollen|willst))"
)
_NOT_SO = (
    r"(?:not|non(?![,.;])|no(?![,.;])|nothing|none(?!:)|never|nobody|without|aren['’]?t|isn['’]?t|either|"
    r"could be|may be|or a mix of|optional(?:ly)?|facultati\w+|isn't|aucune?|sans|pas de|keine?|geen|sin|sem)"
    r"(?:[\s,“”\"]+[\p{L}\d'’-]+){0,4}[\s“”\"]*|"
    r"portion (?:is|will be)[^.]{0,60}|or (?:just |simply )?(?:keep|carry on|go on|continue) (?:\p{L}+ )?"
)

_OF_LEARNING = (
    r"(?!\s(?!(?:and|or|with|in|at|by|via|on|for|as|but|which|that|where|so|if|self|e|online|virtual|remote|"
    r"distance|hybrid|blended|web|video|weekly|learning|courses?|coursework|class\p{L}*|delivery|formats?|"
    r"modes?|instruction\p{L}*|modules?|sessions?|lessons?|lectures?|program\p{L}*|study|training|workshops?|"
    r"seminars?|tutorials?|webinars?|content|activit\p{L}+|components?|parts?|portions?|discussions?|videos?|"
    r"experiences?|education|teaching|options?|schedules?|participation|assignments?|sections?|meetings?|"
    r"materials?|elements?|hours?|time|offerings?|track|readings?|units?|homework|"
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
            rf"asíncron[oa]|{_OWN_PACE}|{_ANY_TIME})(?!\p{{L}})",
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
                "Lessons that you open whenever your shift allows": "asynchronous",
                "everything is online and nothing happens at a set hour": "asynchronous",
                "100% online, and never a set hour to be in class": "asynchronous",
                "no teaching sessions are held": "asynchronous",
                "No classes are held in July.": None,
                "à regarder au moment de votre choix": "asynchronous",
                "You may withdraw at any time.": None,
                "not self-paced": None,
            },
            unless_before=
                rf"{_NOT_SO}|"
                r"(?:code|scripts?|requests?|threads?|browsers?|about the web|arrive[sd]?|executed?|"
                r"ability to work|able to work|guided|conduct an?|plan|design|facilitate|moderate|host|run|"
                r"teach|lead|organi[sz]e)(?:\s\p{L}+){0,5}|"
                r"(?:regist|enrol|appl|withdraw|cancel|contact|reach|ask|call|begin|start|join|subscri)\w*"
                r"(?:\s[\p{L}]+){0,5}(?!\s?[;:])|"
                r"in an?",
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
            r"stream(?:s|ed|ing)? live|(?:is|are|be) live|meets? live|live (?:on|via|over|through) "
            r"(?:zoom|teams|webex|video|the web|google)|"
            r"live(?:,| and)? (?:weekly |online |virtual |interactive |remote |in person |video |web )*"
            r"(?:online|virtual|sessions?|class(?:es)?|classroom|instruction|webinars?|lectures?|seminars?|"
            r"lessen|zoom|video|training|instructor\w*|meetings?|workshops?|tutorials?|lessons?|clinics?|"
            r"calls?|discussions?|coaching|teaching|delivery|course|program|remote|web|hours?|evenings?|"
            r"lessons?|tutors?|teachers?|facilitators?|trainers?|broadcasts?)|(?<=\( )live(?=[,;)])|"
            r"(?<=[,] )live(?=, (?:on|by|via|over|with|at) )|(?<=online, )live(?=[,.;]|$)|"
            r"(?<=(?:zoom|teams|hour|day), )live(?=[,.;]|$)|(?<=(?:hours|minutes), )live(?=[,.;]|$)|"
            r"(?<=[,(] )live with (?:an?|your|our|the) |(?:online|zoom|teams|virtual) and live|"
            r"(?:teach(?:es)?(?: it)?|taught|delivered|given|held|offered) live and in person|{begin}live "
            r"(?:once|twice|three times|every|each)(?! day)|live and (?:online|interactive)|"
            r"virtual,? instructor led|instructor led live|(?:vilt|ilt v)|"
            r"virtual class(?:es|room)? (?:led|taught) by|broadcast (?:live|in real time)|virtual live|"
            r"in synchronous mode|en direct|en temps réel|en vivo|en directo|em direc?to|ao vivo|"
            r"live unterricht|at the same time as the class|"
            r"(?:on|at) (?:the |set |their )?(?:scheduled|fixed) (?:class |course )?(?:days and )?times?|"
            r"(?:have|has|at|with) (?:fixed|set) (?:class )?times|"
            r"(?<!recorded )(?<!demand )(?:by|evening|weekly|monthly|lunchtime|{n}|{word_n}) webinars?|"
            r"^\W*(?:live )?webinars?(?=\W*$|[,:;.|]| (?:on|at|from|series))|"
            r"(?<!this )(?:{n}|{word_n}|half|full) (?:hour|minute|min|part|day) "
            r"(?:live |free |online )?webinars?|"
            r"(?:weekly|fortnightly|monthly|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?) "
            r"(?:on|over|via|by) (?:zoom|teams|webex|google meet|skype)|"
            r"live (?:practical|hands on|skills|training|classroom|campus) (?:days?|weekends?|sessions?)|"
            r"(?:half|mostly|partly|part|all|both|everything|entirely|always|fully|conducted|taught|led|"
            r"delivered|given|held|run) live(?= (?:with|by|on|at|over|and|in)|[,.;]|$)|"
            r"scheduled (?:video |group |weekly |online )?"
            r"(?:calls?|labs?|class(?:es)?|sessions?|meetings?|lectures)|"
            r"scheduled (?:online|on campus|zoom|teams|weekly|live)"
            r"(?: (?:meetings?|class(?:es)?|sessions?))?"
            r"(?: (?:once|twice|\w+ times) (?:per|a|each|every) week)?"
            r"(?<=meetings?|class(?:es)?|sessions?|week))(?!\p{L})",
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
                rf"{_NOT_SO}|"
                r"(?:plan|design|facilitate|moderate|host|run|teach|lead|organi[sz]e)(?:\s\p{L}+){0,5}|"
                r"exams? (?:are|is)|midterm|recorded|information|info|"
                r"\d (?:days?|weeks?) ?\+ ?\d+ (?:hours|h)|attend an?|join an?|watch (?:the|a)|we|they|who|"
                r"people|applications?|apps?|(?:web)?sites?|blogs?|go(?:es|ing)?",
            unless_after=
                r"(?:online |zoom |sessions? |that |which )*"
                r"(?:(?:are|is) (?:always |entirely |all |both )?"
                r"(?:optional|voluntary|not (?:required|mandatory|compulsory|obligatory))|"
                r"(?:you|learners|students) (?:may|can|are free to) (?:skip|miss|leave out)|facultati\p{L}+)|"
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
            r"sessões|aulas|abende?|termine|avonden|lessen)(?: (?!or\b|ou\b|recorded\b)[\w'-]{1,14}){0,4}?,? "
            r"(?:on|over|via|by|through|sur|por|via|per) "
            r"(?:zoom|(?:ms |microsoft )?teams|webex|google meet|video ?calls?)(?!\p{L})|"
            r"(?:zoom|teams|webex) (?:sessions?|class(?:es)?|meetings?|calls|lessons|lectures?|tutorials?|"
            r"seminars?|evenings?)|"
            r"\m(?:on|by|via|over) (?:zoom|(?:ms |microsoft )?teams|webex),? "
            r"(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
            r"(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
            r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)|"
            r"\m(?:video ?conferenc(?:e|es|ing)|vidéoconférences?|visioconférences?|videollamadas?|"
            r"videoconferencias?|videochamadas?|(?:live )?virtual (?:live )?classroom|classe virtuelle|"
            r"virtuelle[nrms]? (?:klassenzimmer|klassenraum|hörsaal)|"
            r"(?:by|over|via) (?:webcam|video ?(?:link|call)s?))(?!\p{L})",
            lambda m: "synchronous",
            {"three lunch-hour videoconferences": "synchronous",
             "Four sessions of two hours on Zoom": "synchronous",
             "Two-hour Zoom sessions": "synchronous", "By Zoom on 3 June 2026": "synchronous",
             "optional drop-in hours on Zoom": None,
             "Help is there by Zoom": None, "en visioconférence": "synchronous",
             "video lessons": None},
            unless_before=rf"{_NOT_SO}|(?:optional|q ?& ?a|reviews?)[^.;\n]{{0,70}}|"
                r"(?:or|ou|oder|proctored|invigilated|recorded|use|using|tools?|equipment|exams?|support|"
                r"office|contact|learn)(?:\s\p{L}+){0,4}",
            unless_after=r"(?:or|ou|oder|software|tools?|equipment|etiquette|platforms?|exams?|interviews?|"
                r"systems?|technolog\w+)",
        ),
        Rule(
            "real_time",
            rf"(?<!\p{{L}})(?:real time[\"”]? (?=(?:(?:and|or) )?(?:\p{{L}}++ )?{_GATHERING})|"
            rf"{_GATHERING},?(?:\s(?!either)[\w'’-]+){{0,6}}? in real time|^\W*(?:in )?real time(?=\W*$)|"
            r", in real time(?=[,.;]|$))",
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
            unless_after=r"(?:job )?search|learners?(?!\p{L})|"
                r",? and (?:enjoyable|engaging|fun|rewarding|personali[sz]ed)|options?(?!al)",
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
