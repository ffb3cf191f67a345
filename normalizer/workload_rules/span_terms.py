"""Words that stand around calendar lengths: courses and their parts, what lasts, what is no length."""

from __future__ import annotations

WORD = r"[\p{L}'’-]++"
FEW = rf"(?:{WORD} ){{0,3}}?"
TIMES = r"(?P<times>{n}|{word_n})"
COURSES = r"(?:courses?|cours|kurse?|cursos?|cursussen)(?!\p{L})"
"""What is taken one after another; modules and units may be taken at once."""
PART = (
    r"(?:courses?|modules?|units?|lessons?|parts?|chapters?|levels?|phases?|blocks?|terms?|cours|unités?|"
    r"volets?|blocs?|kurse?|sprints?)(?!\p{L})"
)
COURSE = (
    r"(?:courses?|programs?|programmes?|trainings?|workshops?|class|micro ?credentials?|certificates?|"
    r"certification|diploma|degree|honou?rs|bachelor(?:'s|s)?|master(?:'s|s)?(?! class)|doctorate|"
    r"associate of|mba|msc|bsc|ma in|ba in|diplôme|certificat|attestation|(?:micro)?programme|baccalauréat|"
    r"maîtrise|aec|dep|dess|taster|pre ?apprenticeship|pilot|lab|accelerator|incubator|fellowship|refresher|"
    r"introduction|seminars?|bootcamps?|boot camp|camp|journey|"
    r"(?:summer|winter|spring|field|ground|night|evening|trade) school|sprint|masterclass|traineeship|"
    r"pathway|immersion|cycle|parcours|stage intensif|academy|retreat|residency|forum|module|formation|cours|"
    r"cursus|opleiding|kurs|weiterbildung|lehrgang|curso|formación|formação|series|learning path|"
    r"specialization|nanodegree|masterclass|intensive|apprenticeship|schedule|format)(?!\p{L})"
)
ONE_COURSE = (
    r"(?!(?:courses|programs|programmes|trainings|workshops|certificates|seminars|bootcamps)(?!\p{L}))"
    + COURSE
)
NOT_LONG = (
    r"(?:access|trial|experience|guarantee|extension|breaks?|vacation|holiday|notice|placement|practicum|"
    r"internship|externship|co op|work term|membership|subscription|licen[cs]e|warranty|refund|window|"
    r"period of access|grace|waiting|deadline|probation|contract|project|exam\w*|conference|stage|essai|"
    r"expérience|préavis|ervaring|erfahrung|experiencia|experiência|diplom[ae]s? (?:graduates|holders)|"
    r"money back|return|pass|sale|list|old|of age|and (?:older|up|over)|in advance|ahead|ago|later|before|"
    r"prior|earlier|after|from (?:the )?(?:start|date|purchase|registration)|"
    r"of (?:(?!(?:simulator|class|lab|shop|field|course|studio|yard|group) )\p{L}++ )?"
    r"(?:age|experience|access|employment|work|service|practice|support)|"
    r"business|avant|après|d'expérience|d'âge|geleden|vor|nach|antes|después|depois|history|tradition|"
    r"anniversary|installments?|instalments?|payments?)(?!\p{L})"
)
AWAY = (
    r"(?:access|available|availability|valid\w*|valable|valide|gültig|geldig|expir\w*|renew\w*|recertif\w*|"
    r"guarantee\w*|trial|experience|recordings?|stay|stays|kept|keep|retain|paid|pay|payable|payments?|"
    r"install?ments?|instal?ments|extend\w*|extension|wait\w*|process\w*|deliver(?:y|ies)|mailed|shipped|"
    r"issued|review\w*|respond\w*|repl(?:y|ies)|answer\w*|taught (?:it|this|them)|offered (?:it|this)|"
    r"established|founded|existed?|existe|history|worked|employed|aged?|registration|registered|"
    r"enrol+ment (?:closes|opens)|closes|opens|deadline|refund\w*|cancel\w*|withdraw\w*|graduates? of|"
    r"holders? of|graduat\w+|promotion|save[ds]?|possibilité|possibilidade|posibilidad|flexib\w+|project|"
    r"placement|practicum|internship|exam\w*|break|holiday|next|previous|last|past|accès|délai|sous|depuis|"
    r"expérience|renouvel\w*|validité|starts?|begins?|commence|débute|paus\p{L}+|defer\p{L}*|freez\p{L}+|"
    r"frozen|on hold|suspen\p{L}+|leave of absence|interrupt\p{L}*|interrompre|"
    r"ha(?:s|ve) (?:taught|offered|run|trained|delivered)|posted|updated|requires? at least|must have|"
    r"minimum of|tous les|toutes les|chaque|every|within|in the first|the first|first|after|before|until|"
    r"zugang|zugriff|toegang|acceso|acesso|erfahrung|ervaring)"
)
NO_TOWN = (
    r"(?:the|an?|our|their|your|its|each|every|class|practice|industry|hospitals?|clinics?|labs?|schools?|"
    r"placements?|groups?|pairs|teams|business|service|total|advance|bed|care|front|search|jail)(?!\p{L})"
)
"""After "weeks in": no name of a place."""
A_SKILL = (
    r"(?:(?:free|calm|clear|change|transform|refresh|sharpen|rebuild|boost) your|"
    r"draw|speak|play|sing|paint|carve|sew|cut|style|cook|bake|brew|weld|wire|plumb|drive|fly|sail|fix|"
    r"repair|keep|code|program|design|work|train|retrain|qualify|"
    r"get (?:certified|licen[cs]ed|qualified|trained|hired)|switch careers|change careers|parlez|jouez|"
    r"cuisinez|soudez|cousez|programmez)"
)
"""What one is told to do who will be able to."""
TAUGHT = (
    r"(?:taught|given|takes? place|happens?|enrolled|units|modules?|train|with us|teach\w*|deliver\w*|meets?|"
    r"meetings?|runs?|running|section|compressed|held|spread|offered|scheduled|course|program|programme|"
    r"classes|class|lessons?|sessions?|learn\w*|stud(?:y|ied|ies|ying)|evenings?|mornings?|afternoons?|"
    r"nights?|weekends?|offerte?s?|suiv(?:i|ie|re|ent)|suit|hours?|hrs?|pm|p\.m\.|weekly|conducted|"
    r"conductés?|online|cours|formation|programme|heures?|\d ?h|soir|étale|échelonne|répart\w*|donne|donné|"
    r"cursus|lessen|bijeenkomsten|uren|uur|kurs|stunden|clases|horas|curso|aulas|days?|saturdays?|mondays?|"
    r"tuesdays?|wednesdays?|thursdays?|fridays?|sundays?)(?!\p{L})"
)
DOING = (
    r"(?:takes?|taking|lasts?|lasting|runs?(?: for)?|running(?: for)?|spans?|spanning|spread over|"
    r"delivered over|offered over|held over|taught over|meets? for|"
    r"(?:get|gets|work|be|are)(?: (?:usually|often|mostly|typically|generally|normally))? "
    r"through(?: it| this)? in|"
    r"needs?|count(?: on)?|reckon(?: on)?|comes to|comptez|compter|prévoyez|prévoir|work through it over|"
    r"spread across|runs? over|continues for|stretche[sd] over|goes (?:on )?for|go for|conducted over|"
    r"extends over|over a period of|over the course of|"
    r"complet(?:e|es|ed|ing)(?: it| this| the \p{L}++)? (?:in|over)|finish(?:ed)?(?: it)? in|done in|"
    r"requires|consists of|expect(?: to spend)?|allow|plan(?: on| for)|duration of|length of|duration is|"
    r"length is|duration:|prend|prennent|dure|durent|durera|s'échelonne(?:nt)? sur|s'étend sur|s'étale sur|"
    r"échelonnée?s? sur|étalée?s? sur|répartie?s? sur|durée de|durée d'|se fait en|"
    r"se déroule (?:sur|pendant)|duurt|looptijd van|verdeeld over|duur van|bestaat uit|besteht aus|umfasst|"
    r"dauert|läuft|erstreckt sich über|dauer von|dura|duración de|duração de|se extiende por|es de|é de|"
    r"repartid[oa]s? en)"
)
LENGTH_LABEL = (
    r"(?<!\p{L})(?:duration|length|how long|"
    r"how (?:soon|fast|quickly) (?:can|could|will|do|may|would)[^?]{1,30} "
    r"(?:done|finish(?:ed)?|complete|through|graduate|qualify|(?:certi|quali)fied|licensed|trained)|"
    r"en combien de temps|time|ft|pt|vollzeit|teilzeit|voltijd|deeltijd|temps (?:plein|partiel)|timeline|"
    r"timeframe|program length|course length|schedule|weeks|months|days|span|durée|longueur|calendrier|"
    r"horaire|dauer|\p{L}*dauer|laufzeit|zeitraum|duur|looptijd|duración|duração|commitment|effort|workload|"
    r"dates?|when|completion|estimated|studielast|format|pace)(?!\p{L})|"
    r"^(?:for|over|lasts|runs(?: for)?)\W*$"
)
SILENT_LABEL = (
    r"(?<!\p{L})(?:how long (?:have|do|can|will) (?:i|you|we) (?:get|got|have|keep)|"
    r"access\w*|valid\w*|expir\w*|time (?:limit|allowed)|processing|response|renewal|pause|freeze|"
    r"defer\p{L}*|suspen\p{L}+|on hold|leave of absence|interrompre|"
    r"entry(?! (?:date|point))|recertification|refund|cancell?ation|notice|"
    r"experience|prerequisites?|requirements?|admission|audience|trial|deadline|exam\w*|validité|accès|délai|"
    r"guarantee|warranty|support|eligibility|waiting|posted|updated|age|ages|"
    r"how (?:much|long|many)[^?]{0,40} (?:practicum|placement|internship|externship|clinicals?|co op|"
    r"waiting list|wait list)|"
    r"certifi\p{L}+ (?:lasts|is (?:good|valid)|period))(?!\p{L})"
)

NAMES = (
    rf"^(?P<names>)#(?: (?!{NOT_LONG}|"
    r"(?:are|is|was|were|will|can|may|must|courses|programs|programmes|classes|and|or)"
    rf"(?!\p{{L}})){WORD}){{1,5}}\W*$"
)
"""What begins with a unit in the singular and goes on without a verb is a name."""
