"""Words that say that nothing is paid, told from what only sounds like them: free trials, free parking."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules
from normalizer.price_rules.free_words import (
    ADJECTIVE,
    FREE_OF_OTHERS,
    FREE_THINGS,
    GROUPS,
    IF,
    NOT_THE_OFFERING,
    OFFERING,
    PRICED,
    QUALITY,
    SUBJECT,
    WORD,
)
from normalizer.price_rules.money import NOTHING, Money
from normalizer.price_rules.no_fee import NO_FEE_OF_A_KIND, NOTHING_CHARGED
from normalizer.recognition import always

FREE: Rules[Money] = Rules(
    [
        Rule(
            "said_by_its_key",
            r"^(?:true|yes|oui|ja)\W*$",
            always(NOTHING),
            {"is_free: true": NOTHING, "isAccessibleForFree: True": NOTHING, "is_open: true": None},
            label=r"^(?:is ?(?:accessible ?for ?)?|offered )?(?:free|gratuite?)\W*$",
        ),
        Rule(
            "nothing_under_the_price",
            r"^(?:none|nil|zero|nothing|nought|not\s(?:a|one)\s(?:cent|penny|thing)|"
            r"there\s(?:isn't|is\snot)\s(?:one|any)|there(?:'s|\sis)\s(?:none|no\s(?:charge|cost|fee))|rien|nichts|"
            r"niets)(?:\s(?:at all|whatsoever))?(?:\W*$|[.,;(])",
            always(NOTHING),
            {
                "Cost to learn: none": NOTHING,
                "Price: nil": NOTHING,
                "What is the fee?: There isn't one.": NOTHING,
                "How much does it cost?: Nothing.": NOTHING,
                "Does it cost me?: Not a cent, whoever you are.": NOTHING,
                "What does the exam cost?: Nothing.": None,
                "Additional costs: none": None,
                "Application fee: none": None,
            },
            label=r"^(?:and )?how much\W*$|"
            r"^(?:how much (?:is|does|do|will|must)|what(?:'s| is| does| do| will)|does|do|will|is there)"
            r"(?: (?:a|any|it|the|this|i|we|you|learners|students|course|training|have|to|be))* "
            r"(?:cost|pay|price|fees?|charge)(?: "
            r"(?:me|us|you|for (?:it|this|the course)|to (?:take part|join|attend|enrol+)))*\W*$|"
            r"^(?:course |program(?:me)? |the |total |your |learner |enrol+ment |full )?"
            r"(?:costs?|price|fees?|tuition|charge|tuition fees?|coût|prix|tarif)"
            r"(?: (?:to|for|pour) (?:\p{L}++ )?(?:learn|learners?|join|attend|you|participants?|enrol+|"
            r"students?|take part|apprendre))?\W*$",
        ),
        Rule(
            "asked_and_denied",
            r"^(?:no|non|nope|nein|nee|there\s(?:is\snot|isn't))(?:\W*$|[.;!](?!\p{L})|,\s(?!but|only|not|until|before|unless))",
            always(NOTHING),
            {
                "Is there a fee?: No.": NOTHING,
                "Do I have to pay for the course?: No, a grant covers it.": NOTHING,
                "Faut-il payer?: Non.": NOTHING,
                "Is there a fee for the exam?: No.": None,
                "Do I have to pay?: No, not until May.": None,
            },
            label=r"^(?:(?:is|are) there|do|does|will|must|should|faut-il|y a-t-il|doit-on|dois-je)"
            r"(?: (?:an?|any|it|the|this|i|we|you|one|learners|students|participants|course|training|have to|"
            r"need to|be|des?|un))* (?:cost|pay|prices?|fees?|charges?|tuition|payer|frais|coûts?)"
            r"(?: (?:anything|something|me|us|you|money|quelque chose|"
            r"(?:for|to) (?:it|this|take part|join|attend|enrol+|"
            r"(?:the |this |your )?(?:course|training|programme?|class|workshop))))*\W*$",
        ),
        Rule(
            "none_under_a_price",
            r"^(?:aucuns?|geen|keine|ninguno)(?:\s(?:frais|kosten))?\W*$|"
            r"^(?:fully\s)?waived(?:\sfor\s(?:all|every)[^.;,]{0,30})?\W*$",
            always(NOTHING),
            {
                "Tuition: waived for all learners": NOTHING,
                "Tuition: waived for staff": None,
                "Kosten: Geen": NOTHING,
                "Coût: Aucun": NOTHING,
                "Préalables: Aucun": None,
                "Kosten: Keine Angabe": None,
            },
            label=PRICED,
        ),
        Rule(
            "none_beside_a_price",
            r"^(?:" + PRICED + r")\s?[:=–-]\s?(?:aucuns?|geen|keine|ninguno)\W*$",
            always(NOTHING),
            {"Kosten: keine": NOTHING, "Coût : aucun": NOTHING, "Voorkennis: geen": None},
        ),
        *NO_FEE_OF_A_KIND,
        Rule(
            "free_alone",
            r"^\W*+(?:completely\s|totally\s|100\s?%\s|now\s|is\s|(?:"
            + PRICED
            + r")\s?[:=–-]\s?)?"
            + WORD
            + r"(?:\sof\scharge)?(?!\w)(?=\W*$|\s?[-–—,;:(|·/!.]|\s(?:online\s)?"
            + OFFERING
            + r"\W*$|\sto\s(?:audit|enrol|join|take|register|learn|attend)|\sadd\b|\sbut\b|"
            r"\sto\s(?:[\w'-]+\s){0,3}"
            + GROUPS
            + r"\b|\s(?:entry|admission|registration|attendance)\W*$|\s(?:for|pour|für|voor|para)\s|"
            r"\s" + IF + r"\s|\sonline\b)",
            always(NOTHING),
            {
                "Free": NOTHING,
                "FREE-Add a Verified Certificate for $49 USD": NOTHING,
                "Gratuit": NOTHING,
                "Tarif : gratuit": NOTHING,
                "Audit track: free": NOTHING,
                "Free to learn, £42 to upgrade": NOTHING,
                "Free but registration required": NOTHING,
                "Free entry.": NOTHING,
                "Free to member clubs, $40 for others": NOTHING,
                "Parking: free": None,
                "Free trial": None,
                "Free-form drawing": None,
                "Free-range poultry": None,
            },
            unless_after=NOT_THE_OFFERING,
        ),
        Rule(
            "free_under_a_price",
            rf"^{WORD}\s(?:online\s)?(?:videos?|podcasts?|playlists?|lectures?|(?:guided\s)?projects?)\W*$",
            always(NOTHING),
            {
                "Pricing: Free Video": NOTHING,
                "Resources: Free video": None,
                "Pricing: Free trial available": None,
            },
            label=PRICED,
        ),
        Rule(
            "free_sentence",
            r"(?<=[.!?]\s)(?:free|gratuit|gratuito|gratis|kostenlos|kostenfrei|"
            r"kosteloos)(?:\sof\scharge)?(?=\s?(?:[.!;]|,(?!\sprior|\sfair|\sopen)|$)|"
            r"\sand\sopen\sto\s(?:all|everyone|everybody|anyone|the\spublic)\b)",
            always(NOTHING),
            {
                "Bring a laptop. Free, coffee included.": NOTHING,
                "Is it dear? Free!": NOTHING,
                "Los martes. Gratuito, con inscripción previa.": NOTHING,
                "At the station. Free and open to all.": NOTHING,
                "On consent. Free, prior and informed.": None,
            },
        ),
        Rule(
            "free_beside_payer",
            r"(?:^|(?<=[;,|/·(]\s?))(?:(?:non-?\s?)?members?|students?|seniors?|(?:general )?public|membres?|"
            r"étudiants?|mitglieder|leden|studenten|socios)\s?[:–-]\s?" + WORD + r"(?![\w-])",
            always(NOTHING),
            {
                "Members: free; non-members: $25": NOTHING,
                "Non-members: $25; members: free": NOTHING,
                "Members: freelancers": None,
            },
            unless_after=r"(?:trial|preview|parking|admission to)",
        ),
        Rule(
            "is_free",
            r"(?:"
            + SUBJECT
            + r"\b(?:\s[\p{L}\d'’-]{1,15}){0,4}?\s(?:is|are|stays?|remains?|will\sbe|est|sont|ist|sind|es|é|"
            r"wordt|wird|être)\s|"
            r"\b(?:it's|it’s|c'est|offered|available|provided|delivered|attend(?:ed)?|enrol+|join(?:ed)?|"
            r"learn|study|watch(?:ed)?|read|listen|stream(?:ed)?|follow|studied|taken|followed|accessed|"
            r"completed|viewed|audit(?:ed)?|take\s(?:it|this|the\scourse)|register|participate|"
            r"access(?:ible)?|offerte?|offert|suivre)\s)"
            r"(?:(?:all|also|completely|totally|entirely|absolutely|currently|always|now|100\s?%|fully|them|it|"
            r"everything|the\scourse|this\scourse|online|for|[\w-]+\s(?:and|et|und)|entièrement|complètement|"
            r"totalement|volledig|völlig|helemaal|totalmente|aangeboden|angeboten)\s){0,3}(?P<words>"
            + WORD
            + r")(?!\w|-)",
            always(NOTHING),
            {
                "This course is free.": NOTHING,
                "This 4-week course is self-paced and free": NOTHING,
                "Ce cours est gratuit": NOTHING,
                "Le parcours est gratuit": NOTHING,
                "The series is free": NOTHING,
                "Module 1 is free": None,
                "Le premier module est gratuit": None,
                "Der Kurs ist kostenlos": NOTHING,
                "Enrol for free": NOTHING,
                "You can audit the course for free": NOTHING,
                "Registration is free but places are limited": NOTHING,
                "Parking is free": None,
                "The library that you will use is free": None,
                "The first course is free": None,
                "This MOOC is free and open to all.": NOTHING,
                "Storm is free and open source": None,
                "You are free to choose your topics": None,
                "The course is free for eligible learners": None,
            },
            unless_before=FREE_OF_OTHERS
            + r"|(?:first|opening|sample|premi\p{L}+|erste\p{L}*|eerste)(?:\s\p{L}+)?|"
            r"trial|preview|other|most|many|some",
            unless_after=NOT_THE_OFFERING,
        ),
        Rule(
            "free_for_now",
            r"\bfree(?:\sof\scharge)?\s(?:until|through|for\sa\slimited\stime|during|"
            r"this\s(?:week|month|spring|summer|fall|autumn|winter|year)|"
            r"to\s(?:audit|enrol+|join|take|access|attend|follow|learners|everyone|anyone|"
            r"all(?=[.,;)]|$)))\b",
            always(NOTHING),
            {
                "The college offers its course free until the end of August": NOTHING,
                "Basics of GIS: free to enrol": NOTHING,
                "three hours a week, free to join": NOTHING,
                "Parking is free until noon": None,
            },
            unless_before=FREE_OF_OTHERS.replace("week|month|", r"(?<!\ba )(?<!per )week|month|")
            + r"(?:\s(?:is|are|be))?",
        ),
        Rule(
            "free_courses",
            r"^(?:\d{1,3}\s)?"
            + ADJECTIVE
            + r"\s"
            + QUALITY
            + r"(?:[\p{L}-]{2,15}\s){0,2}(?:courses|classes|certificates|certifications|trainings|lessons|"
            r"moocs|badges|micro-?credentials|stuff)(?!\w)",
            always(NOTHING),
            {
                "No-fee online short courses": NOTHING,
                "Free courses that give a badge": NOTHING,
                "Free AI courses with certificates": NOTHING,
                "No-cost classes with a certificate": NOTHING,
                "Browse free courses": None,
                "Free course materials": None,
            },
            unless_after=r"you (?:may|might)|for you|related|similar|like this|from|preview|catalog|"
            r"(?:for|to) (?:[\w-]+ ){0,3}(?:eligible|qualif)",
        ),
        Rule(
            "free_course",
            ADJECTIVE
            + r"(?:\sof\scharge)?,?\s(?!"
            + FREE_THINGS
            + r")(?:(?!of\s(?:the|this|our|your|an?|charge)\s|and\s|or\s|to\s|from\s|for\s|with\s|in\s|the\s|"
            r"a\s)[\p{L}\d'’-]{1,20},?\s){0,5}" + OFFERING + r"(?!\w|"
            r"\s?(?:preview|materials?|sessions?|trial|content|resources?|for\s\w+\seligible|catalog|"
            r"on\syoutube|elsewhere|sample|outline))",
            always(NOTHING),
            {
                "a free online course": NOTHING,
                "a no-fee course of ten weeks": NOTHING,
                "a no-fee bank account": None,
                "This free 4-week course explores": NOTHING,
                "a flexible, free, self directed, online course": NOTHING,
                "a free introduction to statistics": NOTHING,
                "A free eight-week Science of Happiness course": NOTHING,
                "free copy of the course guide": None,
                "free software training": None,
                "an error-free programming course": None,
                "free course preview": None,
                "Browse our free courses": None,
            },
            unless_before=r"(?:gluten|other|another|more|our|these|several|many|toll|stress|risk|following|"
            r"an? optional)\W",
        ),
        *NOTHING_CHARGED,
        Rule(
            "free_offering",
            r"\b(?:cours|formation|parcours|tutoriel|auto-?formation|webinaire|apprentissage|microprogramme|"
            r"atelier|mooc|inscription|participation|accès|activité|"
            r"curso|formação|participa(?:ção|ción)|inscri(?:ção|pción)|kurs|teilnahme|cursus|opleiding|"
            r"deelname)\s(?:en\sligne\s|online\s)?(?:est\s)?"
            r"(?:gratuit\w{0,2}|gratis|gratuito|kosten(?:los|frei))(?!\w)|"
            r"\b(?:kostenlose\w|kostenfreie\w|gratis)\s(?:online[\s-]?)?"
            r"(?:kurs|cursus|curso|training|formation)\w{0,2}|"
            r"\bgratuitement\b",
            always(NOTHING),
            {
                "Formation en ligne gratuite": NOTHING,
                "kostenloser Online-Kurs": NOTHING,
                "Participação gratuita": NOTHING,
                "stationnement gratuit": None,
            },
        ),
        Rule(
            "free_listed",
            r"(?<=[,;·|]\s|\()" + WORD + r"(?=\s*(?:[.,;·|]|$)|"
            r"\s(?:without|sans|ohne|zonder|sin|sem)\s(?:the\s|a\s|l.)?(?:certifi|attest|zertif)|"
            r"\s(?:for|to|pour|für|voor|para|" + IF + ")\\s)",
            always(NOTHING),
            {
                "MOOC, six weeks, free.": NOTHING,
                "Online · 6 weeks · free": NOTHING,
                "$320 (free for construction workers)": NOTHING,
                "sugar, gluten free": None,
                "books, free to download": None,
            },
            unless_after=NOT_THE_OFFERING
            + r"|or open|and open|to (?:take (?:home|away)|keep|download|borrow|read)",
        ),
    ],
)
"""Words that say that nothing is paid. They must speak of the offering: a free trial or parking does not
count."""

NAMED_FREE: Rules[Money] = Rules(
    [
        Rule(
            "named_free",
            r"\b(?:is|are|est|ist|es|é)\s(?:also\s|completely\s|totally\s|entirely\s|currently\s|now\s|"
            r"always\s|offered\s|100\s?%\s)?(?:" + WORD + r"|complimentary)(?!\w|-)(?:\sof\scharge)?",
            always(NOTHING),
            {
                "Night Skies is free": NOTHING,
                "Night Skies is complimentary": NOTHING,
                "Night Skies is free-form": None,
            },
            unless_after=NOT_THE_OFFERING,
        ),
    ]
)
"""They count only where the offering's name stands before them: "Night Skies is free"."""

DROPPED: Rules[Money] = Rules(
    [
        Rule(
            "fee_dropped",
            r"\b(?:(?:has|have|is|are)\s(?:now\s|just\s)?)?"
            r"(?:dropped|dropping|drops|waived|waiving|waives|lifted|lifting|scrapped|scrapping|suspended|"
            r"suspending|abolished)\s(?:the|its|their|all|any)\s(?:(?:usual|regular|normal|full|course)\s)*"
            r"(?:[$£€]\d[\d,.]*\s)?(?:(?:application|registration|exam|course|tuition)\s)?"
            r"(?:fees?|charges?|price|tuition|cost)"
            r"(?=\s(?:for\s(?:everyone|everybody|all|anyone|its|this|the|good|now|learners|members|seniors|"
            r"students|residents)|until|through|this|from|entirely|altogether|during|to\s(?:take|join))\b|"
            r"\s?[.,;])|"
            r"\b(?:(?:application|registration|exam|membership)\s)?"
            r"(?:fees?|charge|tuition)\s(?:(?:(?:has|have)\s(?:now\s)?been|is|are)\s)?(?:now\s)?"
            r"(?:dropped|waived|lifted|scrapped|suspended|abolished)"
            r"(?=\s(?:for\s(?:everyone|everybody|all|anyone|now)|until|through|this)\b)",
            always(NOTHING),
            {
                "From today the college has dropped the charge for everyone.": NOTHING,
                "The school is waiving its usual $90 charge through April.": NOTHING,
                "The tuition fee has been waived for everyone until June.": NOTHING,
                "The college waives the fee if you cancel in time.": None,
                "The fee was waived for two participants.": None,
            },
            unless_before=r"late|cancell?ation|transfer|not|never|no longer",
        ),
    ]
)
"""A charge that is no longer asked, its amount included: read before the amounts."""
