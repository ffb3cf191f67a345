"""Words that say that nothing is paid, told from what only sounds like them: free trials, free parking."""

from __future__ import annotations

import re
from decimal import Decimal

from normalizer.patterns import Rule, Rules
from normalizer.price_rules.free_words import (
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
from normalizer.price_rules.money import Money


def _free(match: re.Match[str]) -> Money:
    return Money(Decimal("0.00"), Decimal("0.00"), "", free=True)


_FREE = Money(Decimal("0.00"), Decimal("0.00"), "", free=True)


FREE: Rules[Money] = Rules(
    [
        Rule(
            "said_by_its_key",
            r"^(?:true|yes|oui|ja)\W*$",
            _free,
            {"is_free: true": _FREE, "isAccessibleForFree: True": _FREE, "is_open: true": None},
            label=r"^(?:is ?(?:accessible ?for ?)?|offered )?(?:free|gratuite?)\W*$",
        ),
        Rule(
            "nothing_under_the_price",
            r"^(?:none|nil|zero|nothing|nought|not\s(?:a|one)\s(?:cent|penny|thing)|"
            r"there\s(?:isn't|is\snot)\s(?:one|any)|there(?:'s|\sis)\snone|rien|nichts|"
            r"niets)(?:\s(?:at all|whatsoever))?(?:\W*$|[.,;(])",
            _free,
            {
                "Cost to learn: none": _FREE,
                "Price: nil": _FREE,
                "What is the fee?: There isn't one.": _FREE,
                "How much does it cost?: Nothing.": _FREE,
                "Does it cost me?: Not a cent, whoever you are.": _FREE,
                "What does the exam cost?: Nothing.": None,
                "Additional costs: none": None,
                "Application fee: none": None,
            },
            label=r"^(?:how much (?:is|does|do|will|must)|what(?:'s| is| does| do| will)|does|do|will|"
            r"is there)(?: (?:a|any|it|the|this|i|we|you|learners|students|course|training|have|to|be))* "
            r"(?:cost|pay|price|fees?|charge)(?: "
            r"(?:me|us|you|for (?:it|this|the course)|to (?:take part|join|attend|enrol+)))*\W*$|"
            r"^(?:course |program(?:me)? |total |your |learner |enrol+ment |full )?"
            r"(?:costs?|price|fees?|tuition|charge|tuition fees?|coût|prix|tarif)"
            r"(?: (?:to|for|pour) (?:\p{L}++ )?(?:learn|learners?|join|attend|you|participants?|enrol+|"
            r"students?|take part|apprendre))?\W*$",
        ),
        Rule(
            "none_under_a_price",
            r"^(?:aucuns?|geen|keine|ninguno)(?:\s(?:frais|kosten))?\W*$",
            _free,
            {
                "Kosten: Geen": _FREE,
                "Coût: Aucun": _FREE,
                "Préalables: Aucun": None,
                "Kosten: Keine Angabe": None,
            },
            label=PRICED,
        ),
        Rule(
            "none_beside_a_price",
            r"^(?:" + PRICED + r")\s?[:=–-]\s?(?:aucuns?|geen|keine|ninguno)\W*$",
            _free,
            {"Kosten: keine": _FREE, "Coût : aucun": _FREE, "Voorkennis: geen": None},
        ),
        Rule(
            "no_fee_of_a_kind",
            r"\b(?:no|without)\s(?:an?\s)?(?:application|registration|admission|exam|membership|"
            r"materials?)\s(?:fees?|costs?|charges?)(?!\w)",
            _free,
            {"There is no application fee.": _FREE, "No exam fee": _FREE, "no fees for cancelling": None},
        ),
        Rule(
            "not_charged",
            r"\b(?:will|are|is|need)\snot\s(?:be\s)?(?:charged|pay(?:ing)?)\s(?:any\s)?(?:tuition|"
            r"fees?)(?!\w)",
            _free,
            {"Students will not be charged tuition": _FREE, "You will not be charged until May": None},
        ),
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
            _free,
            {
                "Free": _FREE,
                "FREE-Add a Verified Certificate for $49 USD": _FREE,
                "Gratuit": _FREE,
                "Tarif : gratuit": _FREE,
                "Audit track: free": _FREE,
                "Free to learn, £42 to upgrade": _FREE,
                "Free but registration required": _FREE,
                "Free entry.": _FREE,
                "Free to member clubs, $40 for others": _FREE,
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
            _free,
            {
                "Pricing: Free Video": _FREE,
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
            _free,
            {
                "Bring a laptop. Free, coffee included.": _FREE,
                "Is it dear? Free!": _FREE,
                "Los martes. Gratuito, con inscripción previa.": _FREE,
                "At the station. Free and open to all.": _FREE,
                "On consent. Free, prior and informed.": None,
            },
        ),
        Rule(
            "free_beside_payer",
            r"(?:^|(?<=[;,|/·(]\s?))(?:(?:non-?\s?)?members?|students?|seniors?|(?:general )?public|membres?|"
            r"étudiants?|mitglieder|leden|studenten|socios)\s?[:–-]\s?" + WORD + r"(?![\w-])",
            _free,
            {
                "Members: free; non-members: $25": _FREE,
                "Non-members: $25; members: free": _FREE,
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
            r"(?:(?:also|completely|totally|entirely|absolutely|currently|always|now|100\s?%|fully|them|it|"
            r"everything|the\scourse|this\scourse|online|for|[\w-]+\s(?:and|et|und)|entièrement|complètement|"
            r"totalement|volledig|völlig|helemaal|totalmente|aangeboden|angeboten)\s){0,3}(?P<words>"
            + WORD
            + r")(?!\w|-)",
            _free,
            {
                "This course is free.": _FREE,
                "This 4-week course is self-paced and free": _FREE,
                "Ce cours est gratuit": _FREE,
                "Der Kurs ist kostenlos": _FREE,
                "Enrol for free": _FREE,
                "You can audit the course for free": _FREE,
                "Registration is free but places are limited": _FREE,
                "Parking is free": None,
                "The library that you will use is free": None,
                "The first course is free": None,
                "This MOOC is free and open to all.": _FREE,
                "Storm is free and open source": None,
                "You are free to choose your topics": None,
                "The course is free for eligible learners": None,
            },
            unless_before=FREE_OF_OTHERS + r"|first|trial|preview|other|most|many|some",
            unless_after=NOT_THE_OFFERING,
        ),
        Rule(
            "free_for_now",
            r"\bfree(?:\sof\scharge)?\s(?:until|through|for\sa\slimited\stime|during|"
            r"this\s(?:week|month|spring|summer|fall|autumn|winter|year)|"
            r"to\s(?:audit|enrol+|join|take|access|attend|follow|learners|everyone|anyone|"
            r"all(?=[.,;)]|$)))\b",
            _free,
            {
                "The college offers its course free until the end of August": _FREE,
                "Basics of GIS: free to enrol": _FREE,
                "three hours a week, free to join": _FREE,
                "Parking is free until noon": None,
            },
            unless_before=FREE_OF_OTHERS.replace("week|month|", r"(?<!\ba )(?<!per )week|month|")
            + r"(?:\s(?:is|are|be))?",
        ),
        Rule(
            "free_courses",
            r"^(?:\d{1,3}\s)?(?:free|(?:no|zero)[\s-]cost|cost-free|gratis|complimentary)\s"
            + QUALITY
            + r"(?:[\p{L}-]{2,15}\s){0,2}(?:courses|classes|certificates|certifications|trainings|lessons|"
            r"moocs|badges|micro-?credentials|stuff)(?!\w)",
            _free,
            {
                "Free courses that give a badge": _FREE,
                "Free AI courses with certificates": _FREE,
                "No-cost classes with a certificate": _FREE,
                "Browse free courses": None,
                "Free course materials": None,
            },
            unless_after=r"you (?:may|might)|for you|related|similar|like this|from|preview|catalog",
        ),
        Rule(
            "free_course",
            r"(?:(?<![-\w])(?:free|complimentary)|\b(?:tuition|cost)[\s-]free)(?:\sof\scharge)?,?\s(?!"
            + FREE_THINGS
            + r")(?:(?!of\s(?:the|this|our|your|an?|charge)\s|and\s|or\s|to\s|from\s|for\s|with\s|in\s|the\s|"
            r"a\s)[\p{L}\d'’-]{1,20},?\s){0,5}" + OFFERING + r"(?!\w|"
            r"\s?(?:preview|materials?|sessions?|trial|content|resources?|for\s\w+\seligible|catalog|"
            r"on\syoutube|elsewhere|sample|outline))",
            _free,
            {
                "a free online course": _FREE,
                "This free 4-week course explores": _FREE,
                "a flexible, free, self directed, online course": _FREE,
                "a free introduction to statistics": _FREE,
                "A free eight-week Science of Happiness course": _FREE,
                "free copy of the course guide": None,
                "free software training": None,
                "an error-free programming course": None,
                "free course preview": None,
                "Browse our free courses": None,
            },
            unless_before=r"(?:gluten|other|another|more|our|these|several|many|toll|stress|risk|following|"
            r"an? optional)\W",
        ),
        Rule(
            "at_no_cost",
            r"\b(?:(?:at|for|with|has|is|there\sis|there\sare|carries|comes\swith)\s)?"
            r"(?:no|zero|without(?:\san)?(?:\sa)?)\s(?:tuition\s)?(?:cost|charge|fees?|tuition)s?(?!\w)|"
            r"\bfree\sto\s(?:read|watch|view|take|study|follow|attend|audit|complete|learn|"
            r"do)\b(?!\s(?:a\spreview|part|the\sfirst))|"
            r"\b(?:not|never)\s(?:a|one)\s(?:penny|cent|dime)\b(?!\s(?:more|less|extra|on|until))|"
            r"\basks?\s(?:for\s)?no\s(?:payment|fee|money)\b|"
            r"\bno\spayment\s(?:is\s)?(?:asked|needed|required|taken)\b(?!\s(?:until|now|today))|"
            r"\b(?:we|they)\s(?:do\snot|don't|never)\scharge(?=\s?(?:[.,;!]|$)|\sfor\s(?:it|this|any)\b)|"
            r"\bnothing\sto\spay\b(?!\s(?:until|up\s?front|now|today|before|yet))|"
            r"\bwithout\spaying\b(?!\s(?:for|extra|more|the|an?)\b)|"
            r"\bcharges?\snothing\b|"
            r"\bwithout\s(?:paying|spending|handing\sover|parting\swith)\s(?:an?|one|"
            r"so\smuch\sas\sa)\s(?:single\s)?(?:cent|penny|dime|euro|dollar|pound)\b|"
            r"\bsans\s(?:payer|débourser|dépenser)\s(?:un\s(?:seul\s)?(?:sou|cent|centime|euro|dollar)|"
            r"quoi\sque\sce\ssoit)\b|"
            r"\bsans\srien\s(?:payer|débourser)\b|"
            r"\b(?:pay|pays|paying)\snothing\b(?!\s(?:until|up\s?front|now|today|extra|more|before|if))|"
            r"\bcosts?\s(?:you\s|learners\s|students\s|"
            r"participants\s)?nothing\b(?!\s(?:to\s(?:apply|register|try|cancel|ask)|extra|more))|"
            r"\b(?:costs?\s(?:nobody|no\sone)|(?:(?:wo|does|will\sno)n?[']?t|will\snot|"
            r"does\snot)\scost(?:\s(?:you|anyone|learners|students))?)\s(?:(?:a|one)\s(?:cent|penny|dime|"
            r"thing)|anything)\b|"
            r"\b(?:no\sone|nobody|you\snever|you\s(?:don't|do\snot|needn't|need\snot))\s(?:(?:has|"
            r"have)\sto\s)?pays?(?:\s(?:anything|a\s(?:cent|penny|thing)))?"
            r"(?=\s*(?:[.!,;]|$)|\sto\s(?:attend|take|join|enrol|follow|study|learn))|"
            r"\b(?:won't|will\snot|are\snot|aren't|is\snot|"
            r"isn't)\s(?:be\s)?charged\s(?:for\s(?!late|cancel|material|book)|to\s(?:attend|take|join)|"
            r"anything)|"
            r"\bpay\swhat\syou\s\w+\b[^.;]{0,25}\b(?:nothing|zero)\b|"
            r"\b(?:audit|take|follow|study|learn|join|attend|start|begin|enrol+|do|read|watch)"
            r"(?:s|ed|ing)?\s(?:\w+\s){0,3}?for\snothing\b|"
            r"\bnothing\sis\scharged\b|\bis\son\s(?:us|the\shouse)\b|"
            r"\b(?:do|does)(?:\snot|n't)\scharge\s(?:for|a\sfee\sfor)\s(?:this|the|our)\s(?:course|"
            r"program(?:me)?|training|workshop)\b|"
            r"\bne\s(?:vous\s)?coûte(?:nt|ra|ront)?\srien\b|"
            r"\bkoste?t?\s(?:je\s|u\s|dich\s|sie\s)?ni(?:ets|chts)\b|\b(?:no\scuesta|não\scusta)\snada\b|"
            r"\b(?:learners|participants|students|attendees|you)\sare\s(?:never|"
            r"not)\scharged\b(?!\s(?:until|for\s(?:late|cancel|material|book)|extra|twice))|"
            r"\b(?:learners|participants|students|attendees|trainees|you)\sowe\snothing\b|"
            r"\b(?:trained|taught)\sfree\b(?!-)|\brien\sà\s(?:payer|débourser)\b|\bne\spaye[zr]\srien\b|"
            r"\bfree\sof\s(?:charge|cost|tuition)|\btuition[\s-]free\b|"
            r"\b(?:sans|aucuns?)\sfrais\b(?!\s(?:d|suppl|addit|cach|autres))|\bsin\scost[eo]\b|"
            r"\bsem\scustos?\b|\bgebührenfrei\w{0,2}\b|\b(?:geen|zonder)\skosten\b|"
            r"\b(?:keine|ohne)\s(?:kosten|gebühren)\b",
            _free,
            {
                "offered at no cost": _FREE,
                "It can be followed without spending a penny": _FREE,
                "se suit sans débourser un sou": _FREE,
                "Cancel the week before without paying a cent": None,
                "You pay nothing": _FREE,
                "not a penny for any of it": _FREE,
                "The course asks for no payment": _FREE,
                "follow it without a fee": _FREE,
                "not a penny more": None,
                "Volunteers teach it, so we do not charge.": _FREE,
                "We do not charge for parking.": None,
                "You may audit for nothing": _FREE,
                "Nothing is charged for the course": _FREE,
                "No one pays to take it": _FREE,
                "Learners are never charged": _FREE,
                "so learners owe nothing": _FREE,
                "De cursus kost niets": _FREE,
                "Learners are not charged until May": None,
                "You won't be charged for the course": _FREE,
                "You won't be charged until you finish": None,
                "You do not pay until May": None,
                "it won't cost you a penny": _FREE,
                "You pay nothing until you pass": None,
                "a class free of charge": _FREE,
                "sans frais": _FREE,
                "Annulation sans frais jusqu'au 3 mai": None,
                "4 x 1 725 € sans frais": None,
                "Aan deze cursus zijn geen kosten verbonden.": _FREE,
                "Es fallen keine Gebühren an.": _FREE,
                "aucuns frais cachés": None,
                "keine Kosten bei Stornierung": None,
                "at no additional cost": None,
                "no cost to eligible students": None,
            },
            unless_before=r"materials?|textbooks?|books?|software|parking|shipping|retakes?|certificate|exam|"
            r"first (?:[\w-]+ ){0,2}(?:days?|weeks?|months?|lessons?|modules?|units?|hours?|sessions?|"
            r"class|evening)(?: that| which)?|"
            r"badge|transcript|(?:cancel|withdraw|transfer|postpone|change|try|preview|sample)\b[^.;]{0,60}|"
            r"(?:annul|désist|report|transfér|paiement|versement)\w*[^.;]{0,60}|\d ?[x×] [^.;]{0,20}",
            unless_after=r"(?:seats?|places?|spots?)\b|"
            r"to (?:[\w-]+ ){0,4}(?:eligible|qualif\w+|cancel|transfer|withdraw|change)|"
            r"for (?:[\w-]+ ){0,4}(?:eligible|qualif\w+|materials|books|parking|cancel)|"
            r"associated with (?:cancel|transfer)|"
            r"(?:bei|voor|für|bij) (?:[\w-]+ ){0,2}(?:annul|storn|mitglied|leden|materi|büch|boek)|"
            r"(?:if|when) (?:[\w-]+ ){0,3}(?:eligible|qualif\w+|cancel)",
        ),
        Rule(
            "free_offering",
            r"\b(?:cours|formation|microprogramme|atelier|mooc|inscription|participation|accès|activité|"
            r"curso|formação|participa(?:ção|ción)|inscri(?:ção|pción)|kurs|teilnahme|cursus|opleiding|"
            r"deelname)\s(?:en\sligne\s|online\s)?(?:est\s)?"
            r"(?:gratuit\w{0,2}|gratis|gratuito|kosten(?:los|frei))(?!\w)|"
            r"\b(?:kostenlose\w|kostenfreie\w|gratis)\s(?:online[\s-]?)?"
            r"(?:kurs|cursus|curso|training|formation)\w{0,2}|"
            r"\bgratuitement\b",
            _free,
            {
                "Formation en ligne gratuite": _FREE,
                "kostenloser Online-Kurs": _FREE,
                "Participação gratuita": _FREE,
                "stationnement gratuit": None,
            },
        ),
        Rule(
            "free_listed",
            r"(?<=[,;·|]\s|\()" + WORD + r"(?=\s*(?:[.,;·|]|$)|"
            r"\s(?:without|sans|ohne|zonder|sin|sem)\s(?:the\s|a\s|l.)?(?:certifi|attest|zertif)|"
            r"\s(?:for|to|pour|für|voor|para|" + IF + ")\\s)",
            _free,
            {
                "MOOC, six weeks, free.": _FREE,
                "Online · 6 weeks · free": _FREE,
                "$320 (free for construction workers)": _FREE,
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
            _free,
            {
                "Night Skies is free": _FREE,
                "Night Skies is complimentary": _FREE,
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
            _free,
            {
                "From today the college has dropped the charge for everyone.": _FREE,
                "The school is waiving its usual $90 charge through April.": _FREE,
                "The tuition fee has been waived for everyone until June.": _FREE,
                "The college waives the fee if you cancel in time.": None,
                "The fee was waived for two participants.": None,
            },
            unless_before=r"late|cancell?ation|transfer|not|never|no longer",
        ),
    ]
)
"""A charge that is no longer asked, its amount included: read before the amounts."""
