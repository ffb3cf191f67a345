"""The words around those for a place, which decide whether they say it of this offering: what
:mod:`normalizer.delivery_rules.mode` reads with."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher

"""Words for a place of learning, wherever they stand; only the words around them make them say anything."""

OF_ANOTHER = matcher(
    r"(?<!\p{L})(?:similar|related|see also|you (?:may|might) also like|also popular|"
    r"others? (?:also )?(?:viewed|took|liked)|looking for something (?:similar|else|shorter|longer)|"
    r"more like this|^\W*(?:see|try|consider)\s(?:[\w'’-]+\s){1,6}\(|similaires?|voir aussi|"
    r"also (?:from us|available|on offer|of interest|offered)|(?:our )?(?<!the )(?<!each )other|sister|"
    r"next step|want more)"
    r"\s?(?:[\w'’-]+\s){0,2}?(?:courses?|offerings?|programs?|levels?|classes|cours|edition)?\s?[:,]",
    re.IGNORECASE,
)
"""Before the words: other offerings are listed."""
_LEARNING = (
    r"(?:learning|units?|study|studies|sessions?|modules?|class(?:es)?|coursework|course|program(?:me)?|"
    r"theory|lectures?|lessons?|seminars?|instruction(?:al method)?|training|delivery|workshops?|section|"
    r"tutorials?|bootcamp|format|portion|part|component|event|conference|micro[- ]?credential|"
    r"micro[- ]?certificate|certificate|diploma|badge|series|days?|weekends?|weeks?|labs?|group|introduction|"
    r"refresher|intensive|retreats?|camps?|courses|intensives|meetings|evenings?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|cours|formation|activités?|activité|séances?|rencontres?|hui|wānanga|"
    r"microprogramme|atelier|théorie|leçons?|journées?|soirées?|kurse?s?|unterricht|modul(?:en?)?|módulos?|"
    r"lecciones|lições|sessões|horas|cursus|onderwijs|lessen|opleiding|zelfstudie|lesmateriaal|curso|clases|"
    r"sesiones|aulas)"
)
LEARNING = matcher(
    rf"(?<!\p{{L}})(?:{_LEARNING}|discussions?(?! (?:forum|board|group)))(?!\p{{L}})", re.IGNORECASE
)

HELD = matcher(
    r"(?<!\p{L})(?:(?:deliver(?:ed|s)?|offered|taught|held|hosted|conducted|available|takes? place|given|"
    r"done|discussions?|study|studied|studies|learns?|runs?|happens?|lives?|sits?|gathers?|reading|"
    r"everything|"
    r"everything else|all of it|completed?|presented|taken?|go(?:es)? through|work(?:s|ed)? through|"
    r"(?:you|students|learners|participants) work|followed|follow|attend(?:ed|s)?|meets?|meet|streamed|"
    r"streaming|scheduled|come|participa\w+|join|spend|entirely|fully|completely|100 ?%|wholly|exclusively|"
    r"only|solely|live|entièrement|uniquement|usually|generally|typically|normally|mostly|primarily|mainly|"
    r"habituellement|généralement|half|partly|partially|part|rest|offerte?s?|donnée?s?|donne(?:nt)?|"
    r"passe(?:nt)?|suit|suivent|suivi\w*|suivez|déroulent?|lieu|alterne\w*|fait|findet|läuft|laufen|statt|angeboten|"
    r"lern(?:en sie|st du)|wordt|worden|volgen|volledig|gegeven|imparte\w*|ministrado|totalmente|streams|"
    r"every one of (?:them|these)|all of (?:it|them)|combin\w+|online-?modul\w*|modalidade?|r[ée]gimen?e?|"
    r"formato|modo|formule|modalité|full[- ]?time|part[- ]?time|"
    r"(?:course|class|program(?:me)?|certificate|diploma|workshop|training|cours|"
    r"formation)\s(?:[\w'’,-]+\s){0,6}?(?:returns?|comes? back|moves?|is back|revient)|"
    r"(?:puts?|moves?|brings?|takes?)\s(?:[\w'’-]+\s){1,6}?"
    rf"(?:degree|master['’]?s|bachelor['’]?s|mba|first year)|{_LEARNING})"
    r"(?:[\s,-]+(?!(?:for|about|of|to|in|on|with|who|whether|and|or|but)\b)[\p{L}\d'’%-]+){0,3}|"
    r"facilitated|moderated|led|guided|coached|tutored|mentored|animée?s?|encadrée?s?|"
    r"at (?:your|their) own (?:pace|speed)|à (?:votre|son|leur) rythme|"
    r"(?:is|are|be|est|sont|ist|son|são|week|weeks|months|days)"
    r"(?:\s(?:an?|un|ein|een|all|held|given|now|\w+ly))?|"
    r"(?:do|finish|start)\sthe|(?:do|take|complete)\s(?:it|everything)\son(?:\s[\w']+){2,5}|"
    r"(?:combination|mix|mixture|blend|combinaison|mélange) (?:of|de|d['’]))[\s,:-]*$",
    re.IGNORECASE,
)
"""Before the words: a course, a class, a session; being held, taught, taken."""
OF_LEARNING = matcher(
    r"^\s(?:son|sa|un|une|notre|leur)\s(?:[\p{L}-]+\s)?"
    r"(?:cours|formation|programme|certificat|diplôme|microprogramme)(?!\p{L})|"
    r"^[\s,-]*(?:(?:(?:and|or|self[ -]paced|asynchronous|synchronous|live|non-?credit|free|interactive|"
    r"short|instructor[ -]led|accredited|practice|based|two|mini|weekly|required|immersive)[\s,-]+){0,3}"
    rf"(?:{_LEARNING}|live|meetings)|(?:\p{{L}}[\p{{L}}-]*\s){{1,3}}"
    r"(?:course|program|class|workshop|certificate))(?!\p{L})",
    re.IGNORECASE,
)
"""After the words: what they say it of."""
THIS_WEBINAR = matcher(
    r"(?<!\p{L})(?:this|ce|participated in an?|completed an?)\s(?:[\w-]{1,24}\s){0,3}"
    r"(?:webinar|webinaire|mooc)$|"
    r"(?:^\W*(?:an?|un)\s|[-–—:]\s(?:an?\s)?)(?:(?:recorded|live|short|\d+[- ]\w+|one[- ]hour|"
    r"two[- ]hour)\s){0,2}"
    r"(?:webinar|webinaire)$|"
    r"^\W*(?:an?|un)\s(?:[\w-]{1,24}\s){0,3}mooc$",
    re.IGNORECASE,
)
ALONE_BEFORE = matcher(
    r"(?:^\W*|[-–—|•·:;(),./]\s*|"
    r"\sand\s)(?:(?:(?:all|both|each) of (?:it|them|these|which|this)|fully|100 ?%|live|entirely|entièrement|"
    r"all|mostly|in|free|full[- ]?time|part[- ]?time|self[- ]?paced|asynchronous|synchronous|"
    r"instructor[- ]led|"
    r"delivery|classe|sur|mode|location|lieu|venue|formation|"
    r"formule|totalmente|volledig|learn|study|attend|continuous intake|weekly|monthly|fortnightly|biweekly|"
    r"daily|nightly|twice|\d+(?:\.\d)?|one|two|three|four|five|six|eight|ten|half|lunch|half|minutes?|hours?|"
    r"days?|weeks?|months?|lessons|em|lecciones|horas|the|first|second|last|by|credits|heures|jours|semaines|"
    r"crédits|uur|dagen|weken|stunden|tage|wochen|offered|offert|taught|and|et|und|en)\W+){0,4}$",
    re.IGNORECASE,
)
ALONE_AFTER = matcher(
    r"^(?:\s(?:and|plus|with)\s(?:nearby|partner|local|affiliated)\s\p{L}+(?=\W*$)|"
    r"\s\((?:recorded|live|enregistré)\)|"
    r"\s(?:only|live|delivery|uniquement|instructional method|synchrone|asynchrone|en direct|en temps réel|"
    r"en direct[oe]?|campus|evenings|(?:de|of)\s\d+\s?\p{L}+))*\W*(?:$|"
    r"[-–—|•·;:),./]|"
    r"\s?(?:and|et|und|en)\s(?=(?:self|instructor|live|en|at|on|à|in|with|without|evening|part|full|free|"
    r"asynchron|synchron)[\p{L}-]*)|"
    r"\s?(?:you|students|learners|participants|we)\s|"
    r"\s(?:and|then|with)\s(?:the\s)?(?:rest|remain\w+|others?|final|last|second|one|two|three|then|an?)\s|"
    r"(?:in|à|at|near|from|over|on|via|through|whenever|for|every|each|since|with|avec|au|aux|chaque|les|le|"
    r"by|on|twice|once|tuesday|monday|wednesday|thursday|friday|saturday|sunday|evening|freitag|montag|"
    r"dienstag|mittwoch|donnerstag|samstag)s?(?!\p{L})|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d)",
    re.IGNORECASE,
)
"""Around words that make up a part of a sentence by themselves: "45 minutes online.", "sur Zoom, en
direct"."""

OTHER_THINGS = matcher(
    r"(?<!\p{L})(?:exams?|examinations?|tests?|toefl|ielts|quiz\w*|midterms?|proctor\w*|examens?|épreuves?|"
    r"évaluations?|toets|prüfung\w*|info(?:rmation)?[\s-](?:sessions?|nights?|evenings?|meetings?|webinars?)|"
    r"(?:séances?|rencontres?|soirées?) d['’]information|office hours|department|registrar|open house|"
    r"orientation|interviews?|entrevues?|advis\w+|support|assistance|help(?!\p{L}|[ -]desk)|regist\w+|"
    r"(?<!open )enrol\w*|appl(?:y\w*|ies|ication\w*|icants?)|admission\w*|inscri\w+|pay|paid|payments?|"
    r"(?<!no-)fees?|purchase\w*|buy|bought|sold|sale|order\w*|textbooks?|books?|literature|materials?|matériel|resources?|"
    r"ressources|readings(?! and (?:videos?|lessons|modules))|"
    r"librar(?:y|ies)|bibliothèque|accounts?|forms?|calendar|catalogue|surveys?|"
    r"contact\w*|graduates|convocation|anmeld\w*|inschrij\w*|aanmeld\w*|parking|housing|jobs?|careers?|"
    r"posted|published|view\w*|find|download\w*|technical|"
    r"log[\s-]?in(?! for (?:\d+|one|two|three|four|five|six|eight|ten|twelve|an?)\s)|participation|"
    r"attendance|projects?|customers?|clients|sales|marketing|store|campuses|college has|"
    r"parts? of the|co-?op|work term)(?!\p{L})",
    re.IGNORECASE,
)
"""What may as well be online or in a room, and is not the learning."""
OTHER_AFTER = matcher(
    r"^\s(?:at|during|on|à|lors de)\s(?:(?:our|the|an?|one of our|nos|notre)\s)?"
    r"(?:(?:next|upcoming|free|annual)\s)?(?:open[ -](?:house|evening|day|doors?)|"
    r"info(?:rmation)?[ -](?:session|evening|night|day)|taster\s(?:day|evening)|portes ouvertes|"
    r"(?:séance|soirée) d['’]information)|"
    r"^[\s)-]*(?:readiness|learners?|students?|fellows?|instructors(?!\p{L})|educators?|faculty|experiences?|"
    r"store|shop|agenc(?:y|ies)|coordinators?|regist\w+|appl\w+|payment|forms?\b|resources?|library|textbook|"
    r"materials?\b|exam\w*|quiz\w*|tests?\b|portal|platform(?!\s(?:on|at))|account|communit\w+|tools?|"
    r"calendar|catalogue|hub|environment|system|marketing|advertis\w+|sales|business|bank\w*|retail|commerce|"
    r"safety|security|privacy|presence|media|journalism|meeting tools|reputation|surveys?|proctor\w*|option|"
    r"info\w*[\s-]|courses? (?:design|develop|creation|quality|reviews?|reviewers?|descriptions?|"
    r"observations?|structure|content|delivery|instruction|materials|showcased)|networking|mentors?|chat|"
    r"campus (?:shop|bookstore)|learning (?:chat|consortium)|vector|metrics?|matri(?:x|ces)|practices|"
    r"management|teaching|facilitation|learning "
    r"(?:design|environment|platform|management|resource|tool|experience)|instructional design|parking|"
    r"housing|services|induction|orientation|briefing|bookstore|recruit\w*|sensing|machines?|measures?|"
    r"reality|assistants?|work\b|workers?|teams?\b|(?:and|&|or|,)?\s?(?:electric|gas)(?!\p{L})|vehicles?|"
    r"cars?(?!\p{L})|engines?|cloud|crops?|seeds?|workplace|working|warfare|technician|technolog\w+|"
    r"equipment|results|store|\(a (?:mix|combination) of [“\"]?(?:real|synch|async|live))",
    re.IGNORECASE,
)
"""After the words: something else that is online, virtual, hybrid."""
TOPIC = matcher(
    r"(?<!\p{L})(?:(?:learn|know|understand|explore|discover|apprendrez|apprenez)\w*\s(?:how\s)?"
    r"(?:to|about|à)|"
    r"how to|designing|creating|(?-i:building)|developing|(?:you|to|will) plan(?! your)|"
    r"(?:draft|revis|review|improv|refresh|redesign|evaluat)(?:es?|ed|ing)?|facilitating|managing|marketing|"
    r"teach(?:es|ing)\s(?:in\s)?(?:an?\s)?|prepar\w+\s(?:[\w-]+\s){1,4}?(?:for|to)|topics?|covers?|"
    r"introduc\w+ to|roles? of|examples? of|(?:will|to|you) practi[sc]e|"
    r"about(?! (?:\d|an?\b|half|one|two|three|four|five|six|ten|twelve|twenty|thirty))|experience with|"
    r"interest in|equivalent to|counts? as|such as|(?:teach|learn) well|teach and learn|advocat\w+ for|"
    r"hosting|"
    r"(?:running|leading|holding)\s(?:more\s)?(?:effective|engaging|successful|better|great|productive))"
    r"(?!\p{L})(?![^.]*(?<!\p{L})(?:this|ce|cet|cette)\s)",
    re.IGNORECASE,
)
"""Before the words: the offering teaches about such things."""
OURS = matcher(r"(?<!\p{L})(?:our|nos|notre|unser\w*|on(?:s|ze)|nuestr\w+|noss\w+)(?!\p{L})", re.IGNORECASE)
TO_TEACH = matcher(
    r"(?<!\p{L})(?:authori[sz]ed|qualified|able|certified|licen[cs]ed) to (?:deliver|teach|offer|facilitate)"
    r"(?!\p{L})|"
    r"(?<!\p{L})(?:past|former|previous|earlier) "
    r"(?:courses?|classes|sessions|students|editions?|participants|runs)(?!\p{L})",
    re.IGNORECASE,
)
"""Before the words: what those teach in turn who have learnt."""
OF_THE_HOUSE = matcher(
    r"(?<!\p{L})(?:we|nous|wir|wij)\s(?:also\s)?(?:teach|offer|provide|run|deliver|have|offrons|bieten|"
    r"bieden)\w*(?![^.]*(?<!\p{L})(?:this|the|it|ce|cette|dies\w+|deze)\s)",
    re.IGNORECASE,
)
"""Before the words: the house speaks of all that it does."""
OF_OTHERS = matcher(
    r"(?<!\p{L})(?:our|(?<!with )other|all|many|hundreds of|various|more|any|autres?|nos|unsere|"
    r"onze)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
PLURAL_AFTER = matcher(
    r"^\W*(?:[\w-]+\s){0,2}(?:courses|program(?:me)?s|workshops|offerings|cours|formations|certificates|"
    r"badges|kurse|cursussen)(?!\p{L})",
    re.IGNORECASE,
)
"""Around the words: they are said of other offerings."""
DENIED = matcher(
    r"(?<!\p{L})(?:not|nothing|different (?:to|from)|none of (?:it|this|them)|n['’]t|no|non|nothing|without|"
    r"never|cannot|instead of|rather than|pas|tanto|sans|aucune?|nicht|kein\w*|niet|geen|if|"
    r"(?:may|could|might|peut|pouvant|peuvent|kann|kan)\s(?:also\s)?"
    r"(?:be|être)\s(?:offered|delivered|taught|given|held|offerte?s?|donnée?s?)|"
    r"can be (?:offered|delivered|taught)|some \w+ (?:add|have|include|may)|also|"
    r"\d (?:days?|weeks?) ?\+ ?\d+ (?:hours|h))"
    r"(?:\s+(?!(?:this|ce|cet|cette|dies\w+|deze|este?)\b)[\p{L}'’-]+){0,4}[\s“\"(]*$|"
    r"(?<!\p{L})(?:that|which)\s(?:you|students|learners)\s(?:may|can)\s(?:attend|join)\s(?:(?:in|at|on)\s)?$|"
    r"(?<!\p{L})(?:never|no|not|without)(?:\s\p{L}+){0,3}\s(?:hours?|times?|days?)\s(?:to|when|at\swhich)"
    r"(?:\s\p{L}+){0,3}\s$|"
    r"(?<!\p{L})(?:optional(?:ly)?|facultati\w+)(?:\s+(?!(?:and|but)\b)[\p{L}\d'’-]+){0,8}[\s“\"(]*$",
    re.IGNORECASE,
)
"""Before the words: they are denied, optional, or only possible."""
CLAUSE = matcher(
    r"[;:–—|]|\((?!\d{1,3}\))|(?<!\(\d)(?<!\(\d\d)\)|"
    r",\s(?=(?:and|but|while|although|though|et|mais|all|the|labs?|class\w*|lectures?)\s)|"
    r",\s(?=(?:then\s)?(?:work|go|watch|complete|finish|take|study|do|join|follow|learn)\s)|"
    r"\s(?:and|then)\s(?=(?:watch|complete|finish|study|follow)\s)|"
    r"\s(?:while|whereas|but|then|mais)\s|\sand\s(?=(?:all|the|classes|lectures|lessons|courses|sessions)\s)",
    re.IGNORECASE,
)
"""Ends a clause."""
OF_THIS_COURSE = matcher(
    r"(?:attendance|participation)\s(?:at|in)\s(?:all|the|each|every|both)|"
    r"\s(?:of|for|in|to|du|de la|des)\s(?:(?:this|the|our|your|each|every|ce|cette)\s)?"
    r"(?:courses?|program(?:me)?s?|modules?|class(?:es)?|cours|formation)(?!\p{L})",
    re.IGNORECASE,
)
"""Whose exam it is."""
ITS = matcher(r"(?<!\p{L})(?:its|this|the|an?|our|their|son|sa|cette|ce)\s(?:[\w-]{3,20}\s)?$", re.IGNORECASE)
ONE_COURSE = matcher(
    r"\s(?:course|program(?:me)?|class|workshop|certificate|bootcamp|micro-?credential|diploma)(?!\p{L})",
    re.IGNORECASE,
)
"""Around the words: they are said of one course, whatever is spoken of besides."""
LEARNING_AND = matcher(rf"(?<!\p{{L}}){_LEARNING}(?: and|,| et)\s(?:final\s|the\s)?$", re.IGNORECASE)
"""Before an exam: "labs and final exams"."""
DEPENDS_AFTER = matcher(
    r"^\W*(?:selon|depending on|according to|as)\s(?:les|le|la|l['’]|the|each|your)\s?(?:cours|sections?|"
    r"groupes?|trimestres?|sessions?|campus|courses?|terms?|subject|class(?:es)?)(?!\p{L})",
    re.IGNORECASE,
)
"""After a word for a place: it is so for some courses or terms only."""
USUALLY = matcher(
    r"(?<!\p{L})(?:mostly|largely|chiefly|for the most part|(?:nearly|almost) (?:all|entirely|completely)|"
    r"the (?:bulk|majority) of|primarily|usually|generally|typically|mainly|predominantly|normally|"
    r"most of it|principalement|habituellement|généralement|surtout|meist(?:ens)?|meestal|"
    r"most (?:of the |of our )?(?:class|course|section|session|lecture|learning)(?:e?s)?)"
    r"(?:\s+[\p{L}-]+){0,4}\s*$",
    re.IGNORECASE,
)

OR = matcher(
    r"(?<!\p{L})(?:or|ou|oder|(?<!with )(?<!all )others?(?!\s(?:half|part|two|three|\w+s)\b)|either|and/or|"
    r"for those who|elsewhere|if you (?:cannot|can't|prefer|live))(?!\p{L})|"
    r"^\s?(?:of|o|u)\s?$|[/|$€£]|^\W*,\s?(?:as|in|on|via|by)?\s?(?:an?|the)?\W*(?:fully\s)?$",
    re.IGNORECASE,
)
"""Between two words for places: the learner has one of them."""
AS_A_SECTION = matcher(r",? and (?:also )?(?:as|in) an? ", re.IGNORECASE)
A_SECTION = matcher(
    r"^[\s-](?:learning |study )?(?:section|version|edition|format|option|stream|course|class|"
    r"program(?:me)?)(?!\p{L})",
    re.IGNORECASE,
)
"""Between "in class" and "online", and after it: "and as an online section" is another way to take it."""
LONE_OR_BEFORE = matcher(
    r"(?<!\p{L})(?:or|ou|oder)\s(?!(?:more|fewer|less|over|under|older|so|plus)\s)(?:[\p{L}]+\s){0,3}$|"
    r",\s(?:or|ou|oder)\s(?:we|you|nous|vous|wir|sie)\s(?:[\p{L}'’]+\s){0,8}$|"
    r"(?<!\p{L})(?:half|some)(?: of)?(?: our| the| of)? "
    r"(?:learners|students|participants|people|the group)\s[^.;]{1,40}"
    r"(?:half|the rest|others|some)\s(?:[\p{L}]+\s){0,3}$",
    re.IGNORECASE,
)
IN_A_SEASON = matcher(
    r"^\s(?:\((?:in\s)?|(?:in|at|during|for|each|every|en|à)\s(?:the\s|l['’])?)(?:jan|feb|mar|apr|may|jun|"
    r"jul|aug|sept?|oct|nov|dec|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|printemps|été|automne|hiver)(?!\p{L})",
    re.IGNORECASE,
)
"""After each of two words for places: "on campus in fall, online in winter", and a learner has one of
them."""
OR_ELSE_BEFORE = matcher(r",\s(?:or|ou|oder)\s(?:[\p{L}'’]+\s){0,8}$", re.IGNORECASE)
OR_BEGINS = matcher(r"^\W*(?:Or|Ou|Oder),?\s")
"""A sentence begins with another way than the one before it told."""
NOT_SO_AFTER = matcher(
    r"^\s(?:is |are |was )?(?:not (?:required|needed|necessary|included|part of)|no longer|waived|optional|"
    r"facultati\w+|voluntary)(?!\p{L})|"
    r"^,?\s(?:that |which )?(?:you|students|learners) (?:may|can) (?:attend|join|skip|miss|come)\s|"
    r"^\s[^.;]{0,40}(?:is|are|est|sont) (?:entirely |purely |quite )?(?:optional|voluntary|facultati\w+)",
    re.IGNORECASE,
)
"""After the words: nobody has to."""
WHO_TEACHES = matcher(
    r"(?<!\p{L})(?:instructors?|teachers?|tutors?|faculty|staff|experts?|professors?|advis[eo]rs?|"
    r"coordinators?|researchers?|colleagues|educators?|academics|scientists|clinicians|lecturers?|"
    r"practitioners)\s$|"
    r"(?:teachers?|educators?|schools)\sin\s$|"
    r"(?<!\p{L})(?:(?:directors?|professors?|dean|fellow|chair)\s(?:of|at|for|in)|"
    r"(?:schools?|institutes?|faculty|department)\sof)\s(?:[\p{L}’'&-]+\s){1,9}(?:at\s)?(?:the\s)?$|"
    r"(?<!you )(?<!those )(?<!learners )(?<!students )(?<!participants )"
    r"(?<!\p{L})who\s(?:[\p{L}'’-]+\s){1,6}$",
    re.IGNORECASE,
)
"""Before a named place: those who teach are there, and not those who learn."""
_A_MODEL = matcher(
    r"(?<!\p{L})(?:(?:based|built|modell?ed|adapted|drawn|derived)\s(?:on|around|upon|from|"
    r"after)\s(?:[\p{L}\p{N}’'.-]+\s){0,8}|"
    r"(?:same|similar|comparable|equal|identical|equivalent)(?!\p{L})[^.;]{0,80}(?<!\p{L})"
    r"(?:as|to|of|with)\s(?:(?:an?|the|our|its|any)\s)?)$",
    re.IGNORECASE,
)
_MADE_FROM = matcher(
    r"(?:course|class|lectures?|seminar)\s(?:\p{L}{2,10}ed|taught|given|held)\s$", re.IGNORECASE
)


def is_a_model(before: str, after: str) -> bool:
    """Whether what is in a room is what this course is held against or was made from: "with the rigour of the
    same course on campus", "based on a course taught on campus"."""
    if not _A_MODEL.search(before):
        return False
    return bool(ONE_COURSE.match(after) or _MADE_FROM.search(before))


OF_TALK = matcher(
    r"(?<!\p{L})(?:students|meetings|presentations|clients|customers|conversations|audiences?|"
    r"events)\W+(?:whether|be it|either)\s$",
    re.IGNORECASE,
)
"""Before two ways: those are of what one does elsewhere: "hold meetings, whether virtual or face to face"."""
TO_BE_MADE = matcher(
    r"(?<!\p{L})(?:their|own|exemplary|institutional)\s(?:own\s)?$|"
    r"(?<!\p{L})(?:design|redesign|preparation|observations?|directors?|benefits?|quality|practices?|"
    r"pedagogy|uses?) (?:of|for|in) (?:(?:an?|the|future|using|new)\s){0,3}$|"
    r"(?<!\p{L})new to\s$|"
    r"(?<!\p{L})(?:accessibility|quality|design|rubrics?|improv\w*|review|redesign|"
    r"students)\s(?:[\p{L}-]+\s){0,6}?(?:of|in|for|to)\s(?:your|"
    r"the (?:two|three|four|five|six|\d{1,2})(?: \(\d{1,2}\))?)\s$|"
    r"(?<!\p{L})(?:cent(?:re|er)|school|office|department|division|faculty) (?:for|of) (?:[\p{L}-]+\s){0,3}$",
    re.IGNORECASE,
)
"""Before "online course", "blended learning": what those who teach design and offer in turn."""
RUNS = matcher(
    r"(?<!\p{L})(?:runs?|running|seen|software|program|app|page|tool|tasks?|automate|"
    r"see (?:it|them) live)(?!\p{L})[^.;]{0,24}$",
    re.IGNORECASE,
)
"""Before a browser or a computer: software runs there, and nobody need learn there."""
CHOSEN = matcher(r"(?<!\p{L})(?:choose|pick|select)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
A_VERSION = matcher(
    r"^\s(?:learning |study )?(?:version|edition|option|route|format|stream)(?!\p{L})", re.IGNORECASE
)
"""Before and after words for a place: one of the ways among which one picks."""
MAY_BE = matcher(
    r"(?<!\p{L})(?:may|can|could|might|peut|peuvent)\s(?:also\s)?(?:be|être)\s(?:offered|delivered|taught|"
    r"given|held|taken|offerte?s?|donnée?s?)\s$",
    re.IGNORECASE,
)
"""Before the first of two ways: either is possible."""
A_PRODUCT = matcher(r"(?<!\p{L})(?:for|using|business|mastering)\s$", re.IGNORECASE)
"""Before "Microsoft Teams course": the product that is taught."""
LONE_OR_AFTER = matcher(r"^(?:\s?\([^()]{1,60}\))?,?\s(?:or|ou|oder)\s", re.IGNORECASE)
"""Around a word for a place that stands alone: there is another way."""
AND = matcher(
    r"(?<!\p{L})(?:and|with|plus|dazu|dazwischen|daartussen|sowie|además|daarnaast|as well as|in between|"
    r"along with|followed|preceded|bookended|remaining|closing|opening|afterwards|then|combined|combines?|et|"
    r"puis|avec|und|mit|en|met|y|e|con|aangevuld|mix|half|part|rest|come|attend|travel|while|but|after|"
    r"before|following|supplemented|requires?|required|mandatory|must|participants must|except(?:ion|ing)?|"
    r"apart from|save for|other than|lead up to|leading up to|sauf|hormis|à part|outre|excepté|außer|bis auf|"
    r"behalve|salvo|excepto|exceto|between|otherwise)(?!\p{L})|"
    r"[+&;]",
    re.IGNORECASE,
)
"""Between two words for places: the learner has both."""
A_FEW = matcher(
    r"(?<!\p{L})(?:some|few|others?|odd|exception\w*|certain|occasional\w*|quelques|certaine?s|einige|"
    r"enkele)(?!\p{L})",
    re.IGNORECASE,
)
"""Between the usual mode and another: not for everyone."""
PICK = matcher(
    r"(?<!\p{L})(?:choose|choices?|choix|pick|select|prefer\w*|options?|streams|versions|"
    r"(?<!se )(?<!when )(?<!when it )(?<!whenever )(?<!whenever it )(?<!s that )suits?|"
    r"formats|ways|either|either way|(?:offered|given|runs?|held|available|taught) twice|editions|decide|"
    r"dates and places|wahlweise|keuze|elegir|depending|selon|sections?(?= that)|check each|see each|intake|"
    r"at some|in some|for some|selon|as an?\s[^.;]{3,60}?\sand (?:also )?as an?|"
    r"(?:an?|both) (?:[\w-]{2,20} )?(?:[\w-]{2,20}\s){1,2}and (?:[\w-]{1,20}\s){1,3}"
    r"(?:section|version|format|option|stream|edition|group)|"
    r"(?:version|section|option|stream|edition|class) (?:[\w-]{1,20}\s){0,6}?and (?:an?|the) "
    r"(?:[\w-]{1,20}\s){1,2}(?:version|section|option|stream|edition))(?!\p{L})",
    re.IGNORECASE,
)
"""In the same sentence: the learner has a choice."""
AMOUNT_OF = matcher(
    r"(?<!\p{L})(?:hours?|weeks?|days?|months?|terms?|semesters?|half|third|rest|most|evenings?|heures|"
    r"semaines|jours|mois|stunden|wochen|tage)\s(?:of\s|de\s|d['’])(?:[\p{L}-]+\s)?$",
    re.IGNORECASE,
)
"""Before the words: how much of it."""
SO_MUCH = matcher(
    r"(?<!\p{L})(?:hours?|minutes|days?|weeks?|months?|sessions?|modules?|units|lessons|evenings?|mornings?|"
    r"afternoons?|lunch(?:times?|es)?|\d ?[ap]\.?m\.?(?:\s[a-z]{1,4})?|tardes|noches|lunes|martes|miércoles|"
    r"jueves|viernes|segundas|terças|quartas|quintas|horas|semanas|sesiones|lecciones|módulos|heures|"
    r"semaines|séances|rencontres|stunden|wochen|abende|lessen|weken|avonden|"
    r"uur)(?:\s(?:with|of)\s(?:[\w-]+\s){0,3}[\w-]+)?,?\s*$",
    re.IGNORECASE,
)
"""Before "on Zoom", "online": so much of it."""
SAID_OF_IT = matcher(r"^\s(?:is|takes|lasts|consists|has|package|pack)(?!\p{L})", re.IGNORECASE)
"""After "e-learning": it is what is offered."""
EITHER_WAY = matcher(
    r"(?<!\p{L})(?:offered|available|offerte?s?|disponibles?|angeboten)(?:\s(?:both|à la fois))?\s*$",
    re.IGNORECASE,
)
"""Before "online and on campus": whether a learner needs both is not said."""
PART_OF_IT = matcher(
    r"(?<!\p{L})(?:portion|component|"
    r"(?<!-)(?<!take )(?<!takes )(?<!taking )(?<!prend )(?<!prendre )(?<!prenez )part(?![-\s]time)|"
    r"including(?:\sthe)?)(?!\p{L})",
    re.IGNORECASE,
)
"""Beside "online": one part of the offering."""
PARTS = matcher(
    r"(?<!\p{L})(?:days?|weekends?|labs?|components?|residenc\w+|visits?|part|portion|practicums?|"
    r"placements?|intensives?|workshops|rencontres|journées?|laboratoires?|meetings|sessions|come|"
    r"travel)(?!\p{L})",
    re.IGNORECASE,
)

DELIVERY_LABEL = matcher(
    r"deliver|(?<!in)format|\bmode\b|modal|method|offered|\bstudy|attendance|campus|locat|lieu|\bort\b|where|"
    r"\bclass\b|in class|instruction|section|how (?:it|you|is)|lernform|unterrichtsform|studienform|"
    r"durchführung|\bvorm\b|learning (?:type|environment|format)|formule|coursemode|\btype\b|"
    r"class (?:time|type)|klassikaal|room|venue|notes|theory|théorie|skills|\bwhen\b|classes|schedule|"
    r"horaire|^\W*pac(?:e|ing)\W*$",
    re.IGNORECASE,
)
OTHER_LABEL = matcher(
    r"exam(?!\w*[- ](?:prep|review|cram))|\bassess|\bsit\b|\btests?\b|regist|appl(?:y|ication)|admission|"
    r"contact(?! ?(?:hours?|time|days?|dagen|uren|tage|sessions?|class))|office|topics?\b|content|"
    r"subjects?\b|interview|info(?:rmation)? session|payment|support|technolog|platform|equipment|"
    r"requirements?\b|textbook|material|inscription|outcome|prerequisite|préalable|deadline|audience|"
    r"career(?! (?:certificate|diploma|program|training|course))|week \d|weeks \d|"
    r"^\W*(?:lesson|chapter|leçon|chapitre) \d[\d.-]*\W*$|heard of\b|"
    r"^\W*(?:optional|facultati\w+|en option|extra)\W*$",
    re.IGNORECASE,
)
