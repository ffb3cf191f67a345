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
    r"certification|diploma|degree|seminars?|bootcamps?|boot camp|camp|journey|(?:summer|winter|spring|field|"
    r"ground|night|evening|trade) school|sprint|masterclass|traineeship|pathway|immersion|cycle|parcours|"
    r"stage intensif|academy|retreat|residency|forum|module|formation|cours|cursus|opleiding|kurs|"
    r"weiterbildung|lehrgang|curso|formación|formação|series|learning path|specialization|nanodegree|"
    r"masterclass|intensive|apprenticeship|schedule|format)(?!\p{L})"
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
    r"prior|earlier|after|from (?:the )?(?:start|date|purchase|registration)|of (?:(?!(?:simulator|class|lab|"
    r"shop|field|course|studio|yard|group) )\p{L}++ )?(?:age|experience|access|employment|work|service|"
    r"practice|support)|business|avant|après|d'expérience|d'âge|geleden|vor|nach|antes|después|depois|"
    r"history|tradition|anniversary|installments?|instalments?|payments?)(?!\p{L})"
)
AWAY = (
    r"(?:access|available|availability|valid\w*|valable|valide|gültig|geldig|expir\w*|renew\w*|"
    r"recertif\w*|guarantee\w*|trial|experience|recordings?|"
    r"stay|stays|kept|keep|retain|paid|pay|payable|payments?|install?ments?|instal?ments|extend\w*|"
    r"extension|wait\w*|process\w*|deliver(?:y|ies)|mailed|shipped|"
    r"issued|review\w*|respond\w*|repl(?:y|ies)|answer\w*|taught (?:it|this|them)|offered (?:it|this)|"
    r"established|founded|existed?|existe|history|worked|employed|aged?|"
    r"registration|registered|enrol+ment (?:closes|opens)|closes|opens|deadline|refund\w*|cancel\w*|"
    r"withdraw\w*|graduates? of|holders? of|graduat\w+|promotion|save[ds]?|possibilité|possibilidade|"
    r"posibilidad|flexib\w+|"
    r"project|placement|practicum|internship|exam\w*|break|holiday|next|previous|last|past|accès|délai|"
    r"sous|depuis|expérience|renouvel\w*|validité|starts?|begins?|commence|débute|"
    r"posted|updated|requires? at least|must have|minimum of|tous les|toutes les|chaque|every|within|"
    r"in the first|the first|first|after|before|until|zugang|zugriff|toegang|acceso|acesso|erfahrung|"
    r"ervaring)"
)
TAUGHT = (
    r"(?:taught|given|takes? place|enrolled|units|modules|train|with us|teach\w*|deliver\w*|meets?|"
    r"meetings?|runs?|running|"
    r"section|compressed|held|spread|offered|scheduled|course|program|programme|classes|class|lessons?|"
    r"sessions?|learn\w*|stud(?:y|ied|ies|ying)|evenings?|mornings?|afternoons?|nights?|weekends?|offerte?s?|"
    r"suiv(?:i|ie|re|ent)|suit|hours?|hrs?|pm|p\.m\.|weekly|"
    r"conducted|conductés?|online|cours|formation|programme|heures?|\d ?h|soir|étale|échelonne|répart\w*|"
    r"donne|donné|cursus|lessen|bijeenkomsten|uren|uur|kurs|stunden|clases|horas|curso|aulas|days?|"
    r"saturdays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|sundays?)(?!\p{L})"
)
DOING = (
    r"(?:takes?|taking|lasts?|lasting|runs?(?: for)?|running(?: for)?|spans?|spanning|spread over|"
    r"delivered over|offered over|held over|taught over|meets? for|"
    r"(?:get|gets|work|be|are) through(?: it| this)? in|needs?|count(?: on)?|reckon(?: on)?|comes to|"
    r"comptez|compter|prévoyez|prévoir|work through it over|spread across|runs? over|continues for|"
    r"goes on for|stretche[sd] over|conducted over|extends over|over a period of|over the course of|"
    r"complet(?:e|es|ed|ing)(?: it| this| the \p{L}++)? (?:in|over)|"
    r"finish(?:ed)?(?: it)? in|done in|requires|consists of|expect(?: to spend)?|allow|plan(?: on| for)|"
    r"duration of|length of|duration is|length is|duration:|"
    r"prend|prennent|dure|durent|durera|s'échelonne(?:nt)? sur|s'étend sur|s'étale sur|échelonnée?s? sur|"
    r"étalée?s? sur|répartie?s? sur|durée de|durée d'|se fait en|se déroule (?:sur|pendant)|"
    r"duurt|looptijd van|verdeeld over|duur van|bestaat uit|besteht aus|umfasst|dauert|läuft|"
    r"erstreckt sich über|dauer von|dura|duración de|duração de|se extiende por|es de|é de|"
    r"repartid[oa]s? en)"
)
LENGTH_LABEL = (
    r"(?<!\p{L})(?:duration|length|how long|time|ft|pt|vollzeit|teilzeit|voltijd|deeltijd|temps (?:plein|"
    r"partiel)|timeline|timeframe|program length|course length|schedule|weeks|months|days|span|durée|"
    r"longueur|calendrier|horaire|dauer|\p{L}*dauer|laufzeit|zeitraum|duur|looptijd|duración|duração|"
    r"commitment|effort|workload|dates?|when|completion|estimated|studielast|format|pace)(?!\p{L})"
)
SILENT_LABEL = (
    r"(?<!\p{L})(?:how long (?:have|do|can) (?:i|you|we) (?:got|have|keep)|access\w*|valid\w*|expir\w*|time "
    r"(?:limit|allowed)|processing|response|renewal|"
    r"recertification|refund|cancell?ation|notice|experience|prerequisites?|requirements?|admission|audience|"
    r"trial|deadline|exam\w*|validité|accès|délai|guarantee|warranty|support|eligibility|waiting|posted|"
    r"updated|age|ages|how (?:much|long|many)[^?]{0,40} (?:practicum|placement|internship|externship|"
    r"clinicals?|co op|waiting list|wait list)|certifi\p{L}+ (?:lasts|is (?:good|valid)|period))(?!\p{L})"
)

NAMES = (
    rf"^(?P<names>)#(?: (?!{NOT_LONG}|(?:are|is|was|were|will|can|may|must|courses|programs|programmes|"
    rf"classes|and|or)(?!\p{{L}})){WORD}){{1,5}}\W*$"
)
"""What begins with a unit in the singular and goes on without a verb is a name."""
