"""Words that deny a price: "no course fees", "nothing to pay"."""

from __future__ import annotations

from normalizer.patterns import Rule
from normalizer.price_rules.money import NOTHING, Money
from normalizer.recognition import always

NO_FEE_OF_A_KIND: tuple[Rule[Money], ...] = (
    Rule(
        "no_fee_of_a_kind",
        r"\b(?:no|without)\s(?:an?\s)?(?:application|registration|admission|exam|membership|"
        r"materials?)\s(?:fees?|costs?|charges?)(?!\w)",
        always(NOTHING),
        {"There is no application fee.": NOTHING, "No exam fee": NOTHING, "no fees for cancelling": None},
    ),
    Rule(
        "not_charged",
        r"\b(?:will|are|is|need)\snot\s(?:be\s)?(?:charged|pay(?:ing)?)\s(?:any\s)?(?:tuition|"
        r"fees?)(?!\w)",
        always(NOTHING),
        {"Students will not be charged tuition": NOTHING, "You will not be charged until May": None},
    ),
)

_KIND = (
    r"(?:(?:course|tuition|program(?:me)?|training|class|workshop|learner|student|participant|participation|"
    r"attendance|delivery|teaching)\s){0,2}"
)
"""What "no fee" may say of the fee, and still mean that learning costs nothing."""
_OF_OTHERS = (
    r"materials?|textbooks?|books?|software|parking|shipping|retakes?|certificate|exam|"
    r"first (?:[\w-]+ ){0,2}(?:days?|weeks?|months?|lessons?|modules?|units?|hours?|sessions?|"
    r"class|evening)(?: that| which)?|"
    r"badge|transcript|(?:cancel|withdraw|transfer|postpone|change|try|preview|sample)\b[^.;]{0,60}|"
    r"(?:annul|désist|report|transfér|paiement|versement)\w*[^.;]{0,60}|\d ?[x×] [^.;]{0,20}"
)
_CHANGES = r"(?:cancel|transfer|withdraw|chang|postpon|defer|re-?book|re-?sit|re-?tak|late|swap|switch)"
_FOR_OTHERS = (
    r"(?:seats?|places?|spots?)\b|"
    r"(?:is |are |will be )?(?:charged |made |asked |levied )?"
    rf"(?:to|for) (?:[\w-]+ ){{0,4}}(?:eligible|qualif\w+|materials|books|parking|{_CHANGES})|"
    r"(?:to|for) (?:be )?(?:refund|return)|"
    r"(?:is|are|was|were|will be|can be|may be) (?:refund|return|paid|transferr|credited|held|waived)|"
    r"(?:to apply|associated with (?:cancel|transfer))|"
    r"(?:bei|voor|für|bij) (?:[\w-]+ ){0,2}(?:annul|storn|mitglied|leden|materi|büch|boek)|"
    r"(?:if|when) (?:[\w-]+ ){0,3}(?:eligible|qualif\w+|cancel)"
)

NOTHING_CHARGED: tuple[Rule[Money], ...] = (
    Rule(
        "at_no_cost",
        r"\b(?:(?:at|for|with|has|is|there\sis|there\sare|carries|comes\swith)\s)?"
        r"(?:no|zero|without(?:\sany|\san?)?)\s" + _KIND + r"(?:cost|charge|fees?|tuition)s?(?!\w|-)|"
        r"\b(?:do|does|will)(?:\snot|n't)\s(?:charge|pay|have|carry)\s(?:any\s|an?\s)"
        + _KIND
        + r"(?:fees?|charges?|tuition)(?!\w)|"
        r"\b(?:cost|price|fee|charge)s?\s(?:(?:to|for)\s(?:you|learners|participants|students|the\slearner)\s)?"
        r"(?:is|are)\s(?:zero|nil|nothing)(?=\W*$|[.,;!])|"
        r"\bno\spayment\s(?:is\s)?(?:asked|needed|required|taken)\b(?!\s(?:until|now|today))|"
        r"\basks?\s(?:for\s)?no\s(?:payment|fee|money)\b|"
        r"\bfree\sof\s(?:charge|cost|tuition)|"
        r"(?<!(?:use|using|under|through|via|(?:eligible|apply|qualif\w+)\sfor)\s)"
        r"\b(?:tuition|fees?)[\s-]free\b(?!-|\s(?:account|bank|credit|transact|withdraw|trad|period|scheme|polic|card|day|month|"
        r"may|might|can|could|will|applies|fund|entitle|(?:for|in|to)\s(?:your|the)\s(?:first|last|final)|(?:first|last|final)\s))|"
        r"\b(?:sans|(?:pas|point)\sde|aucuns?)\s(?:frais|coûts?)(?:\sde\s(?:cours|scolarité|formation|"
        r"participation))?\b(?!\s(?:d|suppl|addit|cach|autres))|"
        r"\baucuns?\sdroits?\sde\sscolarité\b|\bsin\scost[eo]\b|\bsem\scustos?\b|"
        r"\bgebührenfrei\w{0,2}\b|\b(?:geen|zonder)\skosten\b|\b(?:keine|ohne)\s(?:kosten|gebühren)\b",
        always(NOTHING),
        {
            "offered at no cost": NOTHING,
            "There are no course fees.": NOTHING,
            "The college does not charge any tuition fees.": NOTHING,
            "The cost to you is zero.": NOTHING,
            "This programme is fees-free": NOTHING,
            "Vous ne versez pas de frais de scolarité.": NOTHING,
            "The course asks for no payment": NOTHING,
            "follow it without a fee": NOTHING,
            "a class free of charge": NOTHING,
            "sans frais": NOTHING,
            "Aan deze cursus zijn geen kosten verbonden.": NOTHING,
            "Es fallen keine Gebühren an.": NOTHING,
            "There are no course fees to refund once it has begun.": None,
            "No fee is charged for transfers.": None,
            "a no-fee account": None,
            "You can study under Fees Free": None,
            "set up a fee-free account": None,
            "pas de frais cachés": None,
            "Annulation sans frais jusqu'au 3 mai": None,
            "4 x 1 725 € sans frais": None,
            "aucuns frais cachés": None,
            "keine Kosten bei Stornierung": None,
            "at no additional cost": None,
            "no cost to eligible students": None,
        },
        unless_before=_OF_OTHERS,
        unless_after=_FOR_OTHERS,
    ),
    Rule(
        "nothing_to_pay",
        r"\bfree\sto\s(?:read|watch|view|take|study|follow|attend|audit|complete|learn|"
        r"earn|do)\b(?!\s(?:a\spreview|part|the\sfirst))|"
        r"\b(?:not|never)\s(?:a|one)\s(?:penny|cent|dime)\b(?!\s(?:more|less|extra|on|until))|"
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
        r"\b(?:no\sone|nobody|you\s(?:never|don't|do\snot|won't|will\snot|needn't|need\snot))\s"
        r"(?:(?:has|have|need)\sto\s)?pays?(?:\s(?:anything|(?:a|one)\s(?:cent|penny|thing)))?"
        r"(?=\s*(?:[.!,;]|$)|\sto\s(?:attend|take|join|enrol|follow|study|learn)|\sfor\s(?:it|this|any)\b)|"
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
        r"\b(?:learners|participants|students|attendees|you)\s(?:are\s(?:never|"
        r"not)|aren't)\scharged\b(?!\s(?:until|for\s(?:late|cancel|material|book)|extra|twice))|"
        r"\b(?:learners|participants|students|attendees|trainees|you)\sowe\snothing\b|"
        r"\b(?:trained|taught)\sfree\b(?!-)|\brien\sà\s(?:payer|débourser)\b|\bne\spaye[zr]\srien\b",
        always(NOTHING),
        {
            "It can be followed without spending a penny": NOTHING,
            "se suit sans débourser un sou": NOTHING,
            "You pay nothing": NOTHING,
            "You won't pay a thing.": NOTHING,
            "not a penny for any of it": NOTHING,
            "Volunteers teach it, so we do not charge.": NOTHING,
            "You may audit for nothing": NOTHING,
            "The badge is free to earn": NOTHING,
            "Nothing is charged for the course": NOTHING,
            "No one pays to take it": NOTHING,
            "Learners are never charged": NOTHING,
            "so learners aren't charged": NOTHING,
            "so learners owe nothing": NOTHING,
            "De cursus kost niets": NOTHING,
            "You won't be charged for the course": NOTHING,
            "it won't cost you a penny": NOTHING,
            "Cancel the week before without paying a cent": None,
            "not a penny more": None,
            "We do not charge for parking.": None,
            "Learners are not charged until May": None,
            "You won't be charged until you finish": None,
            "You do not pay until May": None,
            "You won't pay more": None,
            "You pay nothing until you pass": None,
        },
        unless_before=_OF_OTHERS,
        unless_after=_FOR_OTHERS,
    ),
)
