"""Words that say whether there is academic credit."""

from __future__ import annotations

from normalizer.listing import CreditStatus
from normalizer.patterns import Rule, Rules
from normalizer.recognition import always

_CREDIT_WORDS = (
    r"(?:academic|university|college|formal|degree|undergraduate|graduate|course|school|post-?secondary|"
    r"official|program)"
)

STATUS: Rules[CreditStatus] = Rules(
    [
        Rule(
            "no_under_label",
            r"^(?:no|none|non|not offered|not available|aucun|nein|nee)(?:\W*$|[,.;] |\s?\()",
            always("non_credit"),
            {
                "Credit: No": "non_credit",
                "Academic credit: None": "non_credit",
                "Is it for credit?: No, it is a continuing education course.": "non_credit",
                "Reçoit-on des crédits universitaires?: Non, mais bien 1,8 UEC.": "non_credit",
                "Reçoit-on une facture?: Non.": None,
                "Credits: None": None,
            },
            label=
                r"^(?:reçoi|obtien|donne|est ce|y a|offre|accorde|procure|la |le |ce|cette )[^?]{0,40}"
                r"(?:crédits?(?: (?:universitaire|collégia|scolaire)\w*)?|crédité\w*)\W*$|"
                r"^(?:(?:is|are|do|does|can|will) [^?]{1,40}"
                r"(?:(?:for|academic|university|college) credits?|credit (?:course|program))|"
                r"(?:academic|university|college|for) credits?|"
                r"credit(?: (?:bearing|course|eligible|offered|status|type))?|crédité?e?)\W*$",
        ),
        Rule(
            "yes_under_label",
            r"^(?:yes|true|oui|ja|credit|(?:avec )?crédits?|créditée?)\W*$",
            always("credit"),
            {"Credit: Yes": "credit", "ects_available: true": "credit", "Credit type: Credit": "credit",
             "Credit: avec crédit": "credit", "Credits: maybe": None},
            label=
                r"^(?:ects available|(?:academic|university|college|for) credits?|"
                r"credit(?: (?:bearing|course|eligible|offered|status|type))?|crédité?e?)\W*$",
        ),
        Rule(
            "credit_alone",
            r"^(?:academic|university|college|undergraduate|graduate|degree|for) credit\W*$",
            always("credit"),
            {"Undergraduate credit": "credit", "University credit union": None},
        ),
        Rule(
            "no_beside_name",
            r"^(?:academic|university|college) credits? ?[:–-] ?(?:no|none|n/a)\W*$",
            always("non_credit"),
            {"Academic credit: no": "non_credit", "Academic credit: 3": None},
        ),
        Rule(
            "both",
            r"\b(?=[a-zé])(?:(?:(?:for|as)[\s-])?credit(?:[\s-]?bearing)?,? (?:or|and|/|as well as|and/or) "
            r"(?:for |as )?(?:a )?non-? ?credit|"
            r"(?:for[\s-])?credit,? or not (?:for (?:academic )?credit)|"
            r"non-? ?credit(?:[\s-]bearing)?,? (?:or|and|/|and/or) (?:for |as )?(?:(?:an? )?"
            + _CREDIT_WORDS
            + r" )?credit|(?:with or without|crédité ou non|avec ou sans)(?: \w+)? cr[eé]dits?" r")",
            always("both"),
            {"available for credit or non-credit": "both", "credit and non-credit options": "both",
             "avec ou sans crédits": "both"},
        ),
        Rule(
            "non_credit",
            r"\b(?=[a-zé])(?:non-? ?credit(?:[\s-]bearing)?(?!\w)|non-? ?crédité\w{0,2}|"
            r"n.(?:est|étant) pas crédité\w{0,2}|ne sont pas crédité\w{0,2}|non-? ?contributoire|"
            r"ne peu(?:t|vent) être contributoires?|hors[\s-]crédits?|"
            r"(?:sans|aucun) (?:unité|crédits?)(?: (?:universitaire|scolaire)s?)?|"
            r"(?:ne (?:donne|comporte|procure|confère|mène)\w{0,3} pas|"
            r"n.(?:accorde|offre|octroie|ouvre)\w{0,3} pas) (?:droit (?:à|aux) )?(?:(?:de|des|d.) ?)?"
            r"(?:crédits?|unités?)(?!\w)|"
            r"(?:not (?:offered |taken |available |eligible |awarded |given )?(?:for|as)|"
            r"(?:does|do|will|wo|can|is|are|may) ?(?:not|n't|n’t) "
            r"(?:be (?:worth|used|applied|counted) (?:for|as|toward)|worth|carry|bear|offer|provide|gain|get|"
            r"grant|award|earn|give|receive|include|count (?:for|as|toward)|come with|result in|confer|"
            r"yield)|no|without|carries no|offers no|earns no|zero|nor)(?: (?:any|an?))? (?:(?:"
            + _CREDIT_WORDS
            + r"|or|and|,|transfer)[\s-]?){0,4}credits?"
                r"(?!\w|[\s-]card|[\s-](?:check|history|score|is lost|will be lost))|"
                r"not (?:an? )?(?:academic |university |college )?credit(?:[\s-]bearing| course)|"
                r"not (?:academic|university|college|formal|degree) credits?(?!\w)|no formal credit|"
                r"(?:no|keine|geen|aucun) ects(?:[\s-](?:credits?|points?|punkte))?|"
                r"ne mène\w* pas à (?:des |l.obtention de )?(?:crédits?|unités?)|nicht anrechenbar|"
                r"sin créditos|sem créditos)",
            always("non_credit"),
            {
                "non-credit course": "non_credit",
                "Cette formation ne donne pas de crédits": "non_credit",
                "This course does not carry academic credit.": "non_credit",
                "not for academic credit": "non_credit",
                "no university or college credit": "non_credit",
                "Cours non crédité": "non_credit",
                "La formation n'est pas créditée": "non_credit",
                "sans crédit": "non_credit",
                "Ce cours ne peut être contributoire à un programme": "non_credit",
                "Credit/No Credit grading": None,
                "ten courses as well as non-credit courses in survival": None,
                "May not be counted for credit towards a Computer Science degree": None,
                "Not for credit toward the biology major": None,
                "not an academic credit course": "non_credit",
                "Es werden keine ECTS vergeben": "non_credit",
                "no credit card required": None,
            },
            unless_before=
                r"credit ?[/-]|credit or|"
                r"(?:as well as|along with|in addition to|together with|plus)(?: an?)?(?: \d+[\s-]hours?,?)?|"
                r"(?:convert|bridge|from|other|than|between|many|some|prior|previous|pathway from)"
                r"(?: (?:a|an|other|our))?",
            unless_after=
                r"(?:will be|is|are)? ?(?:given|awarded|granted|received|issued)? ?(?:for|if|unless|until) "
                r"(?:late|incomplete|you|both|students|prior|previous|work|missed|courses)|"
                r"toward the (?:price|cost|fee)|towards? an? (?:[\w'-]+ ){1,4}(?:degree|diploma)|"
                r"towards? (?:an?|the|your) (?:[\w'-]+ ){1,3}(?:major|minor|requirements?)",
        ),
        Rule(
            "for_credit",
            r"\b(?=[a-zé])(?:(?:(?:for[\s-]|as a )credit(?: course| program)?"
            r"(?!\w|[\s-](?:card|union|transfer|risk|check|for prior|or refund))|"
            r"credit[\s-]bearing|"
            r"(?<!tax |carbon |social |consumer |training |extra |payment |loan )(?<!\d[\s-])credit"
            r"[\s-](?:courses?|program(?:me)?|certificate|micro-?credential|class|option)(?!\w)(?! credit)|"
            r"credit-eligible|"
            r"(?:cours|(?:formation|activité|programme|microprogramme|atelier)s?),? "
            r"(?:crédité\w*|contributoires?)(?! ou)|"
            r"(?:est|sont|être) crédité\w*|cours crédités?|contributoire))",
            always("credit"),
            {
                "a for-credit course": "credit",
                "credit-bearing micro-credential": "credit",
                "formation créditée": "credit",
                "available for credit transfer": None,
                "no deadlines unless you are in the for-credit program": None,
                "apply for credit for prior learning": None,
                "Up to 60 credits of a 120-credit certificate may be granted": None,
                "a tuition waiver for credit classes": None,
            },
            unless_before=
                r"(?:not|no|non|n'est pas|ne sont pas|ne peut être|ne peuvent être|never|isn't|"
                r"prerequisites?:?|préalables?:?|corequisites?:?|completed|transferable|apply|ask|petition|"
                r"eligible|considered|consideration|assessed|evaluated|evaluation|reviewed|request|transfer|"
                r"recognition|exchange|taken|counted|repeated|once|times)(?: \w+){0,2}|"
                r"waivers?(?: for)?|(?:unless|if) (?:you|they|students) [^.;]{3,60}",
            unless_after=r"(?:for|toward) (?:prior|previous|experience)|in the form|at another|analys|manag|"
                r"recogni|transfer|or audit|[^.!]{0,40}\?",
        ),
        Rule(
            "credits_of_parts",
            r"\b(?=[a-z\d])(?:each (?:(?:[\w-]+\s){0,2}?(?:course|module|micro-?credential|class)s? )?"
            r"(?:is|are|carries|is worth|earns|offers|has) (?:worth )?(?:{n}|{word_n}) (?:[\w-]+\s){0,2}?"
            r"(?:credits?|units of (?:\w+ )?credit)(?!\w)|"
            r"(?<!\w)(?:{n}|{word_n}) (?:[\w-]+\s){0,2}?credits? (?:each|per course|per module)(?!\w))",
            always("credit"),
            {"Each course is worth 3 credits.": "credit", "four courses of 3 credits each": "credit",
             "each course is online": None},
            unless_before=r"ce|cme|cpe|professional",
        ),
        Rule(
            "ects_credits",
            r"(?:crédits?|credits?|créditos?) ects(?!\w)|"
            r"ects[\s-](?:credits?|points?|punkten?|crédits)(?!\w)",
            always("credit"),
            {"the number of ECTS credits": "credit", "no ECTS credits": "non_credit"},
            unless_before=r"no|not|without|sans|aucun|keine|geen",
        ),
        Rule(
            "academic_credit",
            r"\b(?=[a-zé])(?:(?:earn(?:s|ing)?|collect|receive[sd]?|carr(?:y|ies)|bear(?:s|ing)?|worth|"
            r"offers?|awards?|awarded|grant(?:s|ed)|gain|get|obtain|with|provid(?:es|ing)|for|includes?|"
            r"complete for|"
            r"count(?:s|ing)? (?:as|for|toward)) "
            r"(?:you )?(?:(?:full|real|actual|optional|transferable|the same|both)[\s,-])?(?:"
            + _CREDIT_WORDS
            +
                r"[\s,-]{1,2}(?:level[\s-])?(?:(?:and|or) \w+ )?)credits?"
                r"(?!\w|[\s-](?:for prior|card|transfer|recommend|equivalen))|"
                r"donn(?:e|ant) droit à (?:des |\d+ )?crédits?|"
                r"(?:earn(?:s|ing)?|giv(?:es?|ing)(?: you| learners| students)?) (?:\w+ )?credits? "
                r"(?:toward|towards) (?:a|an|the|your|their) (?:[\w'-]+ ){0,3}"
                r"(?:degree|diploma|certificate|bachelor\w*|master\w*)|"
                r"(?:convert|add up|amount)s? (?:in)?to (?:{n}|{word_n}) (?:\w+ )?credits?"
                r"(?= (?:points? )?(?:of|in|toward|for) )|"
                r"(?:giv(?:es?|ing)(?: you)?|gets?|receives?|gains?|grants?|earns?) (?:full |"
                r"some )?credit for "
                r"(?:an?|the|{word_n}|\d) (?:[\w-]+ ){0,2}(?:unit|course|module|subject)s? (?:of|in) "
                r"(?:our|the|a)|"
                r"credits? (?:from (?:it|this(?: \w+)?)|you earn|earned(?: here)?) (?:can |may |will |also )?"
                r"(?:go|count|apply|be applied|be used) (?:toward|towards|to)|"
                r"(?:academic|university|college) credits? (?:is|are|will be|can be) "
                r"(?:awarded|granted|given|earned|issued)|"
                r"credits? (?:is|are|will be) (?:awarded|granted) "
                r"(?:by|on|upon|for (?:completing|successful)))",
            always("credit"),
            {
                "Learners earn academic credit": "credit",
                "carries university credit": "credit",
                "donne droit à des crédits": "credit",
                "Students earn credit toward a bachelor's degree": "credit",
                "Academic credit is awarded on completion": "credit",
                "Credit is granted by the Faculty of Science": "credit",
                "Credits from it go toward the certificate": "credit",
                "gives credit for one unit of our degree": "credit",
                "you gain full credit for one subject of the Master of Law": "credit",
                "Three of them convert to 2 credits of the diploma": "credit",
                "credit is granted for prior learning": None,
                "the tax credit": None,
            },
            unless_before=
                r"(?:not|none(?: of (?:which|them|these))?|\p{L}+n't|no|cannot|may|might|could|never|nor|"
                r"able to|apply to|how to|want to|wish to|eligible to|without|if you|"
                r"whether)(?: (?:be|also|currently|you|directly))*",
        ),
    ],
)  # fmt: skip
"""Words that say whether there is academic credit."""

TOWARD_A_DEGREE: Rules[CreditStatus] = Rules(
    [
        Rule(
            "counts_toward_nothing",
            r"(?:not|n't|cannot|never)(?: be)? (?:counted|count|applied|used|credited) (?:toward|"
            r"towards) (?:an?|any|the|your) (?:[\w'-]+\s){0,2}?(?:credential|degree|diploma|program)(?!\w)",
            always("non_credit"),
            {
                "will not be counted towards your credential": "non_credit",
                "It does not count toward a degree": "non_credit",
                "These credits do not count toward a degree": None,
                "does not count toward your grade": None,
            },
            unless_before=r"credits?(?: \w+){0,3}",
        ),
        Rule(
            "taken_of_the_whole",
            r"(?:at least |a minimum of |the last )?(?:{n}|{word_n}|half|most|two thirds|all)"
            r"(?: of (?:the|these|its))? (?:\w+ )?(?:credits?(?: hours)?|units) "
            r"(?:must|have to|need to|has to|needs to|are to|should) be "
            r"(?:earned|taken|completed|done|obtained) "
            r"(?:at|here|in residence|in residency|with us|through|from us)(?!\w)|"
            r"(?:must|need to|required to) (?:take|complete|earn) (?:at least |a minimum of )?"
            r"(?:{n}|{word_n}) credits (?:of|from|toward|towards|within) (?:the|this|their|your) "
            r"(?:[\w-]+\s){0,2}?(?:certificate|program(?:me)?|micro-?credential|diploma)",
            always("credit"),
            {
                "You must take 12 credits of the certificate here": "credit",
                "Students must complete at least 15 credits of their program at the university": "credit",
                "At least 10 credits must be earned at the college; the rest may be transferred": "credit",
                "Half of the units have to be taken with us": "credit",
                "At least 10 credits must be earned before you apply": None,
                "You must take 12 weeks of the certificate here": None,
            },
        ),
        Rule(
            "counts_toward_a_degree",
            r"(?<!not )(?<!n't )(?:(?:counts?|(?:can|may|will) (?:later |also |then |all ){0,2}be "
            r"(?:applied|counted|used|credited)|appl(?:y|ies)(?! for)|transfers?|credited|creditable|"
            r"contribut\w+) (?:directly |fully |as (?:an? )?(?:\w+\s){0,3}credits? )?"
            r"(?:toward|towards|into|as credit (?:in|for|toward|towards)|for credit (?:in|toward|towards))|"
            r"(?:can|may|will) (?:later |also |then |all ){0,2}be "
            r"(?:counted (?:in|for)|(?:used|put) towards?)|"
            r"(?:(?:can|may|will) (?:later |also |then |all ){0,2}be (?:applied|credited)|credited|transfers|"
            r"(?:can|may|will) transfer|credits? (?:earned |obtained )?(?:can|may|will) be (?:applied|used)) "
            r"to|(?:compte|comptent|reconnu\w*) (?:dans|pour)) (?:[\w'’&-]+\s){0,8}?"
            r"(?:degree|bachelor\w*|master(?!mind|class)\w*|diploma|baccalauréat|maîtrise|mba|msc|phd|meng|"
            r"bsc|bcomm?|bba|beng|bed|associate|"
            r"(?<=the |an? |our |your )(?:ms|ma|bs|ba|mph|med|[mb]\. ?(?:s|a|sc|ed|b\. ?a)))(?!\w)|"
            r"(?:units?|courses?|credits?|modules?|subjects?|all of (?:it|them)) (?:[a-z]+ )?(?:is|are|"
            r"will be) "
            r"(?:fully )?(?:credited|recogni[sz]ed|counted|accepted)(?: in full)? (?:if|when|once) you "
            r"(?:later |then )?(?:go on|continue|move on|proceed|progress|enrol|are admitted|get in|"
            r"transfer) "
            r"(?:in)?to (?:[\w'’&-]+\s){0,3}?(?:degree|bachelor\w*|master(?!mind|class)\w*|diploma|mba|msc|"
            r"bsc)"
            r"(?!\w)|"
            r"put (?:it|them|this|these|(?:the|these|their) credits?) (?:towards?|into) "
            r"(?:an?|the|our|your|its) (?:[\w'’&-]+\s){0,4}?"
            r"(?:degree|bachelor\w*|master(?!mind|class)\w*|mba|msc|ma|ms|ba|bsc)(?!\w)|"
            r"(?:degree|bachelor|master(?='?s? (?:degree|program|of|in)\b)|diploma|mba|msc|bsc)\b[^.;]{0,50} "
            r"(?:receive|get|are given|are granted|earn|with) (?:full|some|partial|advanced|automatic) "
            r"credit for (?:all|it|this|these|them|both|the|{n}|{word_n})(?!\w)",
            always("credit"),
            {
                "counts toward a degree": "credit",
                "can be applied towards the Bachelor of Business": "credit",
                "All credits transfer to the diploma": None,
                "The courses will transfer to the diploma": "credit",
                "All four can later be counted in the MS in Statistics": "credit",
                "All credits count toward the M.S. in Information Assurance": "credit",
                "Those who carry on can put it toward an MA in Journalism.": "credit",
                "Finishers can put it toward the college's Forest Technology diploma.": None,
                "The kit can be used in the MS in Statistics lab": None,
                "Graduates can go on to the Master of Wine and receive full credit for all four.": "credit",
                "Masters of their craft give credit for all of it to the village.": None,
                "prepares students for transfer to a university degree": None,
                "Credits earned can be applied to the Master of Education": "credit",
                "All four units are credited if you go on to our Master of Law.": "credit",
                "Your experience is credited if you go on to the Master of Law.": None,
                "apply to a master's degree": None,
                "counts toward your professional designation": None,
            },
            unless_before=r"(?:not|n't|n’t|cannot|never)(?: \w+)?|none(?: \w+){0,3}|to|how to|students|"
                r"learners|you|graduates",
        ),
    ],
)  # fmt: skip
"""What counts toward a degree or diploma is credit."""
