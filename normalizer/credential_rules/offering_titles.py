"""Titles by which pages say that they are no offering: policies, questions, fee tables, services. The
rules that :mod:`.offering` reads titles with; :mod:`.news_titles` has more."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

THINGS = (
    r"(?:(?:micro|nano) ?(?:credential|certificat(?:e|ion)|qualification|award|degree|course|programme)|"
    r"badge|certificate?|program(?:me)?|short course|course|workshop|boot ?camp|formation|module|cours)"
)
_ABOUT_STUDY = (
    r"(?:refund|cancel+ation|withdrawal|credit|grading|attendance|admissions?|micro ?credentials?|transfer|"
    r"badge|badging|privacy|academic|registration|enrol+ment|course|tuition|fees?|continuing education|"
    r"payment|program|certificates?|student|recognition|institutional|university|college|senate|"
    r"examinations?|plar|prior learning)"
)

_OF_ITS_QUALITY = (
    r"(?: (?:quality(?: assurance)?|assurance|design|development|approval|issuing|review|recognition))?"
)
_INITIALS = (
    r"(?:hn[cd]|pg ?cert|pg ?dip|a\.?e\.?c\.?|d\.?e\.?c\.?|d\.?e\.?p\.?|d\.?e\.?s\.?s\.?|ceus?|cpd|moocs?|"
    r"nvqs?|btecs?|attestation d['’]études(?: collégiales)?|diploma|degree|foundation degree|apprenticeship)"
)
_OF_RULES = (
    r"(?:withdrawals?|refunds?|cancell?ations?|transfers?|substitutions?|deferrals?|extensions?|re ?sits?|"
    r"re ?takes?|re ?submissions?|re ?marking|(?:grade )?appeals?|complaints|exemptions?|attendance|"
    r"absences?|punctuality|late (?:work|submissions?|assignments?|penalties|fees|filings?|renewals?)|"
    r"extenuating circumstances|special consideration|"
    r"academic (?:misconduct|dishonesty|standing|probation|progress))"
)
DUTY = (
    r"(?:cpd|cpe|cme|ce|pd|(?:continuing|continuous) (?:professional )?(?:education|competence|development)|"
    r"professional development|recertification|renewal|reporting|membership)"
)
NOT_AN_OFFERING: Rules[bool] = Rules(
    [
        Rule(
            "policy_title",
            rf"(?<!\p{{L}}){_ABOUT_STUDY}(?: (?:and|&) \w+)?{_OF_ITS_QUALITY} "
            r"(?:policy|policies|regulations?|guidelines?|procedures?|rules|framework|directives?|terms|"
            r"handbook|toolkit|(?<=credential )standards|(?<=badge )standards)"
            r"(?: (?:framework|manual|handbook|statement|guidelines?|(?:and|&) procedures?))?"
            r"(?=\W*$|\s?[-–|:(])|"
            r"^\W*+(?:policy|policies|regulations|guidelines|procedures|terms (?:and|&) conditions|"
            r"terms of (?:use|service))(?=\W*$|\s?[-–|:(]| (?:on|for|regarding)\b)|"
            r"^\W*+(?:politiques?|règlements?|directives?) (?:de|d['’]|des|du|sur|relati\w+)(?!\p{L})",
            lambda m: True,
            {"Refund Policy": True, "Academic Regulations": True, "Politique de remboursement": True,
             "Public Policy Analysis": None},
        ),
        Rule(
            "policies_title",
            r"^(?!\W*(?:writing|developing|drafting|creating|introduction|understanding|managing|public|"
            r"analy\w+)(?!\p{L}))[^\n]{2,80}\spolicies(?=\W*$|\s?[-–|:(])|"
            rf"{_ABOUT_STUDY} (?:requirements?|process(?:es)?|information)(?=\W*$|\s?[-–|:(])|"
            r"(?:subscription|membership|licen[cs]e|mentor|learner) terms(?=\W*$)|^\W*terms for |"
            r"(?:rule|fee|price|policy|requirement)s? (?:changes?|updates?)"
            r"(?=\W*$| (?:in|from|for)(?!\p{L}))|"
            r"(?:training|education|language|competence|cpd|graduation|first aid|reporting|recertification) "
            r"requirements?(?=\W*$)|"
            rf"^\W*+{DUTY} (?:requirements?|rules|obligations?|duties|expectations)"
            r"(?=\W*$|\s?[-–|:(]| (?:for|of) (?:our |all )?[\w-]+s\W*$)|"
            r"^\W*+rules for (?:our |all )?(?:members|licensees|registrants|students|candidates)\W*$|"
            r"^\W*new [^\n]{2,50} (?:requirement|rules?)"
            r"(?=\W*$| (?:from|as of|starting|effective) [^\n]{2,30}$)|"
            r"(?:get|getting) your money back(?=\W*$)|"
            r"(?:refund|cancellation|transfer|attendance|payment|withdrawal|exam) rules(?=\W*$)|"
            r"(?:entry|entrance|admission|eligibility) (?:requirements?|criteria|rules)"
            r"(?: (?:for|to|in|at) [^\n]{1,60})?(?=\W*$)|"
            r"(?:proposal|approval|application|registration|enrol+ment|review) (?:approval )?"
            r"(?:process|procedures?|instructions|form)(?=\W*$)|"
            r"[:–|-] (?:enrol+ment|registration|how to apply|admissions?|applying)\W*$|"
            r"\((?:staff|faculty|instructor) (?:resources?|guide)\)|"
            r"[:–|-] (?:a |the )?(?:guide|resources?|handbook|toolkit|information|tips) (?:for|to) "
            r"(?:staff|faculty|instructors?|employers?|teachers|students|learners|partners|departments)\W*$",
            lambda m: True,
            {"Workshop Policies": True, "Safety Training Requirement": True, "CPD rules for members": True,
             "Rules for licensees": True, "The Rules of Curling for Umpires": None,
             "New CPD rules for engineers": None, "New first aid rules": True,
             "Micro-credential Approval Process": True, "Evening courses: enrolment": True,
             "Subscription Terms": True, "Terms for course mentors": True, "CPD rule change": True,
             "Terms and Trends": None, "Writing Policies and Procedures": None,
             "Business Requirements": None},
        ),
        Rule(
            "questions_title",
            r"^\W*(?:(?:the|our|general|top|some|student|learner|online|frequently|distance|learning|"
            rf"education|continuing|studies|professional|development|about|on|{THINGS}s?|micro ?certs|"
            rf"credentials?|{_ABOUT_STUDY}s?|and)\W*){{0,6}}"
            r"(?:faqs?|frequently asked questions|foire aux questions|questions fréquentes|"
            r"questions and answers)(?!\p{L})(?! in(?!\p{L}))|"
            rf"^\W*(?:[\w’'-]{{2,20}}\s){{0,2}}(?:{THINGS}s|micro ?certs|credentials)\W+"
            r"(?:faqs?|frequently asked questions)(?!\p{L})",
            lambda m: True,
            {"Microcredentials FAQ": True, "Foire aux questions": True, "Distance Learning FAQ": True,
             "Cedar MicroCerts (FAQ)": True, "Supply Chain Essentials FAQ": None,
             "Frequently Asked Questions in Law: A Seminar": None},
        ),
        Rule(
            "fees_title",
            r"(?:^\W*+|: )(?:[\w'’&-]+\s+){0,4}?"
            r"(?:fees?(?: (?:and|&) (?:tuition|charges|memberships?|passes|payment|expenses|costs|refunds?|"
            r"(?:start )?dates))?|dates (?:and|&) fees|fee schedules?|"
            r"tuition(?: (?:and|&) (?:other |extra )?(?:fees?|costs?|charges)| fees?| rates?)?|fees? tables?|"
            r"refunds?|rates)(?: (?:schedule|table|list|overview|information|structure|rates))?"
            r"(?: (?:for|at|of|per) [^\n]{1,60})?(?: ?[\d/–-]{4,9})?(?=\W*$|\s?[-–|:(])|"
            r"^\W*+(?:les )?(?:droits|frais) (?:de |d['’]|des )(?:scolarité|inscription|admission|études?)|"
            r"^\W*tarifs(?!\p{L})",
            lambda m: True,
            {"Tuition and Fees": True, "Fee schedule 2024": True, "Droits de scolarité": True},
            unless_before=r"understanding|introduction to",
        ),
        Rule(
            "glossary_title",
            r"\m(?:glossary|glossaire|lexique|terms (?:used|we use)|"
            r"definitions? of (?:terms|\w+ ?credentials?)|list of terms|important dates|key dates|"
            r"academic (?:calendar|dates|schedule)|registration (?:dates|deadlines|information)|"
            r"application deadlines)(?!\p{L})",
            lambda m: True,
            {"Glossary of terms": True, "Important dates": True},
            unless_after=r"design|writing|building",
        ),
        Rule(
            "question_title",
            r"^\W*+(?:what (?:is|are|counts as|makes)|how (?:to|do(?: \w+)?|does|can \w+)|why|about|"
            r"understanding|guide to|a guide to|qu['’]est ce qu['’]\w*|que sont|comment)\s"
            rf"(?:[\w'’-]+\s){{0,4}}?(?:register|enrol+|apply|pay|withdraw|{THINGS}s?|ceus?|"
            r"continuing education(?: units?)?|s['’]inscrire|"
            r"credits?(?! (?:and|cards?|scores?|risks?|reports?|unions?)(?!\p{L})))"
            r"(?!\p{L})[^\n]{0,60}$|"
            r"^\W*+(?:what (?:is|are)|qu['’]est ce qu(?:e|['’]\w*)) "
            rf"(?:an?|the|une?|la|les?|l['’])? ?{_INITIALS}\W*$|"
            rf"^\W*+(?:une?|la|les?|l['’]) ?{_INITIALS},? c['’]est quoi\W*$",
            lambda m: True,
            {"What is a microcredential?": True, "How to register": True, "How to keep bees": None,
             "Qu'est-ce qu'une AEC?": True, "What is an HND?": True, "Une AEC, c'est quoi?": True,
             "What is a fugue?": None},
        ),
        Rule(
            "money_and_recognition_title",
            r"^\W*+(?![^\n]*\sin (?:an?|one|two|three|\d+) \w+)(?:[\w'’-]+\s)?"
            r"(?:financial (?:aid|assistance|support)|funding|bursar(?:y|ies)|scholarships|grants|"
            r"student loans|aide financière|bourses|prior learning assessment[^\n]{0,40}|plar|"
            r"transferring credits?[^\n]{0,60}|credit for prior learning|"
            r"recognition of (?:prior learning|current competenc(?:y|ies|e))|"
            r"reconnaissance des acquis[^\n]{0,40}|continuing education units?|ceus?|transfer credits?|"
            r"credit transfer)(?: (?:and|&) [\w\x20]{3,30})?(?: (?:for|at|of|in|pour|à) [^\n]{1,60})?"
            r"(?: ?\([^)]{1,20}\))?\W*$|"
            r"^\W*+(?:public )?(?:notice|announcement|avis)(?: of|:| to|\W*$| d['’])|"
            rf"(?<!\p{{L}})(?:{_ABOUT_STUDY}|{THINGS})s?(?: \w+)? definitions?\W*$|"
            r"^\W*+(?:(?:course|class|program|student|workshop|online|fall|winter|spring|summer|continuing|"
            r"education|studies|non|credit|part time|evening)(?:e?s)?\s){0,3}"
            r"(?:registration|enrol+ment|cancellation|withdrawal|admission|payment)s?"
            r"(?: (?:and|&|/) (?:registration|cancellation|refund|withdrawal|payment|enrol+ment|transfer|"
            r"admission|deadline)s?)?(?: (?:policy|information))?\W*$|"
            r"^\W*+(?:eligibility|prerequisites|deadlines|contact us|contact|accreditation|"
            r"quality assurance|steps to [^\n]{3,40}|next steps|news|events|directory|catalogue|"
            r"programs a z|a z list[^\n]{0,30}|strategy|strategic plan|report|annual report|committee|"
            r"proposal [^\n]{3,30})\W*$",
            lambda m: True,
            {"Financial Aid": True, "Funding for micro-credentials": True, "Notice of tuition increase": True,
             "Credit Hour Definition": True, "Grants Management": None,
             "Federal grants in two mornings": None, "Registration and Cancellation": True,
             "Registration": True, "Image Registration": None},
        ),
        Rule(
            "catalogue_title",
            r"^\W*+(?:our|all|available|current|explore|browse|find|search|list of|catalogue of|catalog of|"
            r"directory of|overview of|types of|kinds of|nos|tous les|toutes les|"
            rf"liste des)\s(?:[\w'’-]+\s){{0,3}}?{THINGS}s(?=\W*$|\s)",
            lambda m: True,
            {"Our microcredentials": True, "Browse courses": True},
        ),
        Rule(
            "doing_title",
            r"^\W*+(?:withdrawing|dropping|registering|enrol+ing|applying|paying|booking|transferring|"
            r"proposing|requesting|cancel+ing|appealing|claiming|ordering|deferring|re-?sitting|getting|"
            r"changing|developing|approving|submitting|auditing|keeping|maintaining|"
            r"challenging(?= (?:an?|the|your|our) (?:course|class|exam)\W*$)|"
            r"(?:taking|sitting|writing)(?=\s(?:[\w'’-]+\s){1,3}?(?:exams?|tests?)"
            r"(?:\W*$| (?:at|from|in|on|online)(?!\p{L}))))\s(?:[\w'’-]+\s){0,3}?"
            r"(?:for|from|to|in|at|into|an?|the|your|our|new|and)\s(?:[\w'’-]+\s){0,2}?"
            rf"(?:{THINGS}s?|exam(?:ination)?s?|tests?|class(?:es)?|fees?|money back|refunds?|credits?|"
            r"transcripts?|places?|grades?|sections?|credentials?|stud(?:y|ies|ying)(?= *$)|(?:certification|"
            r"licen[cs]e|status|certificate)(?= (?:current|valid|active|up to date)))"
            r"(?: (?:(?:at|from) home|online|remotely|current|valid|active|up to date))?"
            r"(?=\W*$|\s?[-–|:(])|"
            r"^\W*+(?:exam|test) day(?=\W*$|\s?[-–|:(])|"
            r"^\W*+(?:having|getting) (?:your|our|a) [^\n]{2,40} "
            r"(?:recogni[sz]ed|accredited|approved|validated)\W*$|"
            r"^\W*+auditeurs? libres?\W*$",
            lambda m: True,
            {"Withdrawing from a course": True, "Paying for your studies": True,
             "Keeping your certification current": True, "Keeping bees in the city": None,
             "Booking your final exam": True,
             "Proposing a new microcredential": True, "Developing a Business Plan": None,
             "Getting Started with Credit": None, "Having Your In-house Training Recognised": True,
             "Auditing a course": True, "Auditing for Beginners": None, "Taking your exam at home": True,
             "Exam day: what to bring": True, "Taking your business online": None},
        ),
        Rule(
            "words_title",
            r"(?:^\W*+|: )(?:the )?(?:(?:words|terms|acronyms|abbreviations) we use|plain words|"
            r"what (?:the|these|our|all the) (?:words|terms|letters|acronyms) mean|"
            r"notions de (?:la )?formation continue|key (?:terms|words|definitions)|terms and definitions|"
            r"terminology|acronyms|jargon(?: buster)?|vocabulaire|définitions|termes clés|"
            r"les mots de [^\n]{3,40})(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Words we use": True, "Safety training: what the words mean": True,
             "Key terms": True, "Plain words": True, "Medical terminology": None},
        ),
        Rule(
            "charges_title",
            r"^\W*+(?:[\w'’&-]+\s){0,3}?(?:(?:schedule|table|list|scale) of "
            r"(?:charges|fees|prices|tuition|rates)|"
            r"price lists?|charges|what (?:it|you|our courses?|study) (?:costs?|pays?)|"
            r"(?:cost|costs) of (?:study|studying|attendance|tuition)|grille tarifaire|"
            r"barème (?:des|de) [\w\x20]{3,30}|prix et frais|modalités de paiement|"
            r"paiement)(?: ?[\d/–-]{4,9})?(?=\W*$|\s?[-–|:(,])",
            lambda m: True,
            {"Schedule of charges, 2025": True, "Price list": True, "Grille tarifaire 2025": True,
             "Pricing Strategy": None},
        ),
        Rule(
            "bursary_title",
            r"(?<!\p{L})(?:bursary|bursaries|scholarships?|subsid(?:y|ies)|"
            r"tuition (?:waivers?|assistance|support)|student aid|training (?:grants?|vouchers?|funds?)|"
            r"(?:funding|budget|grant) (?:announcements?|news|updates?)|"
            r"(?:retraining|upskilling) (?:benefits?|credits?)|"
            r"training (?:vouchers|grants|funds) (?:return|open|reopen|are|extended)[^\n]{0,30}|"
            r"(?:cheque|bono|chèque|vale)s? (?:de )?(?:formación|formation|formação|capacitación)(?: \d{4})?|"
            r"skills (?:grants?|funds?|benefits?)|(?<!writing )(?<!of )grants? program(?:me)?|"
            r"bourses?(?= d['’]études| de )|subventions?)\W*$",
            lambda m: True,
            {"Future Trades Bursary": True, "Skills Grant": True, "Grant Writing": None,
             "Training vouchers return for 2026": True, "Skills funding announcement": True},
        ),
        Rule(
            "notice_title",
            r"(?<!\p{L})(?:campus|office|library|school|college|building|centre|center|portal|system|"
            r"services?) (?:is |are |will be )?(?:closed|closures?|shut|unavailable|outage|maintenance)"
            r"(?!\p{L})|"
            r"^\W*(?:a |the |our )?new (?:[\w-]+ ){0,2}(?:wing|building|campus|premises)\W*$|"
            r"^\W*+(?:holiday|opening|summer|office|counter|(?:[\w-]+ )?season) (?:hours|closure)|"
            r"(?<!\p{L})(?:applications|registration|enrol+ment) (?:is |are )?(?:now )?"
            r"(?:open|opens|closed|closes)\W*$|"
            r"^\W*(?:avis|fermeture) (?:de|du|des|d['’]|aux|important)|"
            r"^\W*(?:[\w-]+ )?(?:board|council|senate|committee|governors) "
            r"(?:notes|minutes|agendas?|decisions|motions)(?=\W*$|,| [-–|]| of | for )|"
            r"^\W*(?:help(?: (?:cent(?:re|er)|desk|topics?|articles?))?|explainer|editorial|opinion|"
            r"ask (?:the|your|our|an?) (?:registrar|registry|advis[eo]r|admissions|bursar|student services))"
            r"\s?[:|–-]\s",
            lambda m: True,
            {"Campus closed on Monday": True, "Registration is now open": True,
             "New trades wing": True, "Building New Wings": None, "Board notes, 4 November": True,
             "Help: paying by instalments": True, "Ask the registrar: marks": True,
             "Help Wanted: Hiring for Farms": None, "Board Minutes Writing": None,
             "Closed Circuit Systems": None},
        ),
        Rule(
            "kinds_title",
            r"^\W*+(?:(?:stack|combine|build|ladder|collect)(?:ing)? (?:your|our|on your) "
            r"(?:learning|credentials?|credits?|badges|studies|micro ?credentials|qualifications?)|"
            r"(?:nos|les|différents|les différents) (?:types|sortes|formes|catégories) "
            r"d(?:e|['’])[^\n]{3,40}|"
            r"(?:types|kinds|levels|forms) of (?:study|award|credential|qualification|training|learning|"
            r"offering)s?|"
            r"pathways and [\w\x20]{3,30}|continuing education at [^\n]{3,60}|"
            r"[^\n]{3,50} in continuing education)(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Stack your credentials": True, "Nos types de cours": True, "Types of study": True,
             "Types of Soil": None},
        ),
        Rule(
            "which_one_title",
            rf"(?:(?:{THINGS}s?|online|in person|self paced|instructor led|credit|non credit|degree|diploma|"
            r"synchronous|asynchronous|blended|hybrid)(?!\p{L})[^\n]{0,60}?"
            r"(?:what(?:['’]s| is| are)? the differences?|which (?:[\w-]+ )?(?:is|one|should|suits)|"
            rf"or (?:an? )?(?:[\w-]+ )?(?:{THINGS}|degree|diploma|online|in person)s?(?=\W*$)|"
            r"\m(?:vs|versus))|"
            r"^\W*+(?:choosing|deciding|comparing) (?:between|a|an|your|the right) [^\n]{0,30}"
            rf"(?:{THINGS}|degree|diploma|school|provider)s?(?!\p{{L}})|"
            rf"^\W*+(?:{THINGS}s|badges)(?:,? | ?[:–-] )"
            r"(?:explained|demystified|defined|at a glance|in brief)\W*$|"
            r"^\W*+(?:which|what kind of|should i|do i need|can i|must i|when (?:do|does|can)|où|quand|"
            r"quelle?s?|puis je) [^\n]{3,80}(?=\?)|"
            r"^\W*+(?:am|is|are|will|does|do|did|can|could|must|have) (?:i|my|we)(?!\p{L})[^\n]{0,60}?"
            r"(?<!\p{L})(?:eligible|entitled|exempt|qualif(?:y|ied)|pay|paid|funded|refund(?:ed|s)?|fees?|"
            r"credits?|hours|place|licen[cs]e|certificates?|courses?|class(?:es)?|exam|grades?|application|"
            r"employer|count)(?!\p{L})[^\n]{0,40}(?=\?\W*$))",
            lambda m: True,
            {"Self-paced or instructor-led: which suits you?": True, "Badge vs. certificate": True,
             "Which course is right for me?": True, "Am I eligible for a funded place?": True,
             "Are we alone?": None, "Online Marketing": None},
        ),
        Rule(
            "rules_title",
            rf"^\W*+(?:{_OF_RULES}(?:,| and| &|, and) )*"
            rf"(?:(?:add ?/ ?drop|drop|refund|withdrawal|payment|registration|cancellation)"
            r"(?: (?:and|&|/) [\w-]{3,14})? (?:dates|deadlines|schedule|periods?)(?:,? [^\n]{3,20})?|"
            r"(?:[\w-]+ ){0,3}deadlines and extensions|"
            r"(?:[\w-]+ ){1,3}(?<!meeting )(?<!managing )(?<!beating )(?<!tight )(?<!to )(?<!a )deadline|"
            r"(?:certificate|ticket|card|badge)s? (?:validity|expiry|expiration)|"
            r"(?:cpd|cpe|ce|registration|reporting|licen[cs]e) (?:year|cycle|period) "
            r"(?:closes?|ends?)[^\n]{0,30}|"
            r"how (?:long|much) (?:do|are) (?:our |the )?"
            r"(?:learning paths?|paths|courses|certificates|programs|badges|specializations|nanodegrees|"
            r"micro ?credentials|boot ?camps|plans) (?:take|cost|last|run)\?|"
            r"how long (?:is|are|do|does) [^\n]{2,30} (?:valid|good|last|kept)|"
            rf"{_OF_RULES}|"
            r"(?:[\w-]+ )?(?:house|makerspace|studio|library|lab(?:oratory)?|workshop|kiln|gym|pool|"
            r"community) rules|"
            r"makerspace rules|codes? of conduct|student code|"
            r"exam(?:ination)? (?:rules|booking|dates|accommodations?)|salary (?:credit|units)[^\n]{0,50}|"
            r"pd credit|credit transfers?|"
            r"assessment and (?:grading|appeals))"
            r"(?: (?:and|&|,) [\w-]{3,20}(?: (?:work|class|policy|rules|licen[cs]es))?)?"
            r"(?: ?\([^)]{1,30}\))?\W*$",
            lambda m: True,
            {"CPD year closes on 31 March": True, "How long do learning paths take?": True,
             "How long do bees live?": None,
             "Attendance and punctuality (evening students)": True, "Transfers and cancellations": True,
             "Late work": True, "Resubmissions, extensions and late work": True,
             "Extensions, decks and porches": None, "Academic standing": True, "Ethics Module Deadline": True,
             "Meeting a Deadline": None, "How long are tickets valid?": True, "Deadlines and Stress": None,
             "Drop and refund dates, Summer": True, "Salary credit for workshops": True,
             "Attendance Management Software": None},
        ),
        Rule(
            "numbered_rule_title",
            r"^\W*+(?:policy|regulation|by ?law|procedure|circular|memo(?:randum)?|appendix|ordinance|rule|"
            r"politique|règlement|directive|reglamento|normativa)(?: (?:no|n[°o]|nr)\.?)? ?(?:\d|"
            r"[a-z]{1,3}-?\d)[^\n]*$",
            lambda m: True,
            {"Policy 54: Micro-credentials": True, "Policy No. 12": True, "Policy Analysis": None},
        ),
        Rule(
            "german_or_dutch_title",
            r"^\W*+(?:(?:allgemeine|algemene|unsere|onze|de|die) )?"
            r"(?:geschäftsbedingungen|teilnahme\w*bedingungen|anmeldebedingungen|agb|"
            r"datenschutz(?:erklärung|hinweise)|impressum|satzung|(?:\p{L}{2,20})?ordnung|"
            r"zulassungsvoraussetzungen|gebühren|entgelte?|stipendien|förder(?:möglichkeiten|programme)|"
            r"stellen(?:angebote?|ausschreibung\w*)|annulerings?\w*|voorwaarden|leveringsvoorwaarden|"
            r"inschrijfvoorwaarden|inschrijven|reglement(?:en)?|tarieven|collegegeld|vacatures?|subsidies?|"
            r"studiefinanciering|klachten\w*|begrippen\w*|begriffe|glossar)(?!\p{L})"
            r"(?: (?:und|en|&) [\w-]{3,30})?(?=\W*$|\s?[-–:|(/]|"
            r"\s(?:für|der|des|zu|van|voor|over|bij|im|in|zum|zur)(?!\p{L}))|"
            r"^\W*+(?:datenschutz|finanzierung|förderung|anmeldung|rücktritt|kündigung|zulassung|privacy|"
            r"nieuws|aktuelles|kontakt)(?: (?:und|en|&) [\w-]{3,30})?\W*$",
            lambda m: True,
            {"Allgemeine Geschäftsbedingungen": True, "Satzung für Zertifikate": True,
             "Annuleringsvoorwaarden": True, "Finanzierung für Gründer": None,
             "Ordnung für das Kontaktstudium": True, "Datenschutz im Betrieb": None, "Glossar": True,
             "Datenschutzbeauftragte": None, "Anmeldung und Rücktritt": True, "Zulassungsrecht": None},
        ),
        Rule(
            "romance_title",
            r"^\W*+(?:conditions générales|cgv|"
            r"modalités (?:d['’]inscription|de remboursement|d['’]annulation|d['’]admission|de paiement)|"
            r"(?:retards|abandons?|désistements?|prolongations)(?=\W*$|,| et )|"
            r"inscriptions?|annulations?|remboursements?|financements?|"
            r"(?:financer|payer|choisir|comparer) (?:ma|sa|son|votre|une?|mes|vos|ses) "
            r"(?:formations?|études|cours|programmes?)|"
            r"aides? financières?|subventions?|calendrier (?:universitaire|scolaire|des)|offres? d['’]emploi|"
            r"appel à|appel d['’]offres?|mentions légales|normativa|reglamento|condiciones (?:generales|de)|"
            r"becas|ayudas|tasas|precios públicos|plazos|preguntas|matrícula|convocatoria de|regulamento|"
            r"normas(?= de (?:avaliação|inscrição))|política de (?=privacidad|reembolso|cancel)|"
            r"condições (?:gerais|de)|bolsas|propinas|candidaturas|prazos|inscrições|perguntas|emolumentos|"
            r"tabela de)(?!\p{L})(?= ?\d|\W*$|\s?[-–:|(/]|"
            r"\s(?:para|pour|de|des|du|da|do|del|dos|relati\w+|générales|frecuentes|frequentes|à|a|aux|et|y|"
            r"e|au|avec)(?!\p{L})|, |"
            r"(?<=appel à)|(?<=d['’]))",
            lambda m: True,
            {"Normativa de títulos propios": True, "Bolsas para formações": True, "Becas": True,
             "Preguntas frecuentes": True, "Conditions générales de vente": True,
             "Calendrier universitaire": True, "Appel à projets": True, "Normas ISO 9001": None,
             "Financement participatif": None},
        ),
        Rule(
            "questions_about_title",
            r"^\W*+(?:(?:häufige|häufig gestellte|frequently asked|common|your|some|ihre|vos|uw|"
            r"veel ?gestelde) )?(?:questions|fragen|vragen|preguntas|perguntas) "
            r"(?:about|on|on our|over|zu|zum|zur|sur|from|von|sobre|aan)(?!\p{L})[^\n]*$|"
            r"^\W*+(?:häufige|häufig gestellte|veel ?gestelde|common|general) "
            r"(?:fragen|vragen|questions)\W*$|"
            r"[:–|-] (?:your |vos |ihre |uw |all your |some |common |the )?"
            r"(?:questions?(?: answered)?|fragen|vragen|faqs?|q ?(?:&|and) ?a)\W*$|"
            r"^\W*+q ?(?:&|and) ?a\W*$",
            lambda m: True,
            {"Vragen over facturen": True, "Häufige Fragen": True, "Funding: your questions": True,
             "Questions about refunds": True, "The art of asking questions": None},
        ),
        Rule(
            "to_do_title",
            r"^\W*+(?:order|request|replace|claim|appeal|withdraw(?: from)?|drop|cancel|defer|transfer|"
            r"pay(?: for)?|register(?: for)?|enrol+(?: in| for)?|apply(?: for| to)?|book|buy|submit|propose|"
            r"change|re-?schedule|update|find|get|annuler|commander|demander|s['’]inscrire à|payer) (?:an?|"
            rf"the|your|our|my|for|to|un|une|votre|des|you're|our) (?:[\w-]+ ){{0,2}}?(?:{THINGS}s?|"
            r"class(?:es)?|transcripts?|receipts?|exam(?:ination)?s?|refunds?|fees?|tuition|money|books?|"
            r"parchments?|grades?|sections?|address|name|letters?|relevé|attestations?|"
            r"remboursements?)(?: [^\n]{1,30})?\W*$",
            lambda m: True,
            {"Order a transcript": True, "Apply for a course": True, "Drop a class": True,
             "Change your mindset": None, "Order in the court": None},
        ),
        Rule(
            "for_companies_title",
            r"^\W*+(?:(?:corporate|customi[sz]ed|custom|contract|tailored|in house|in company|on site|"
            r"workplace|employer) (?:training|learning|programs?|courses|solutions|education|services)|"
            r"training (?:for|your|in) (?:your |the )?"
            r"(?:teams?|compan(?:y|ies)|organi[sz]ations?|staff|workplace|employees|business(?:es)?|"
            r"workforce)|"
            r"(?:for|solutions for) (?:employers|businesses|companies|business|organi[sz]ations|teams|"
            r"partners|schools)|"
            r"maatwerk|incompany|firmen\w*|formations? (?:sur mesure|en entreprise|intra)|formación a medida|"
            r"formação à medida|services aux entreprises|"
            r"(?:perfectionnement|formations?|solutions|offre) (?:pour|aux) (?:les |vos |votre )?"
            r"(?:entreprises?|organisations|employeurs|équipes?))(?: (?:and|&) \w+)?\W*$",
            lambda m: True,
            {"Training for your team": True, "Corporate Training": True, "Formation sur mesure": True,
             "Corporate Training Design Certificate": None},
        ),
        Rule(
            "service_title",
            r"^\W*+(?:tax (?:receipts?|forms?|credits?|slips?)|t2202a?|form 1098|transcripts?|parchments?|"
            r"parking|gift (?:cards?|certificates?|vouchers?)|student (?:id|cards?)|textbooks?|book ?store|"
            r"computer labs?|(?:room|facility|studio|hall|kitchen|venue|theatre|equipment) "
            r"(?:rentals?|bookings?|hire)|accessibility services|technical (?:requirements|support|help)|"
            r"(?:system|computer|technology|hardware|it) requirements|help(?: desk| centre| center)?|log ?in|"
            r"sign in|my account|privacy (?:notice|statement)|cookies?|site ?map|contact(?: us)?|"
            r"opening hours|hours of operation|locations?|directions|waiting lists?|wait ?lists?|"
            r"immunization(?: requirements)?|criminal record checks?|visas?(?: and \w+)?|study permits?|"
            r"international students|proof of enrol+ment|replacement (?:certificates?|cards?))"
            r"(?:\s(?:and|&|for|at|from|of|in)\s[^\n]{2,50})?\W*$|"
            r"^\W*+(?:what (?:you|students|i) (?:will )?(?:need|must have|need to know)|"
            r"before (?:you|your) (?:start|begin|register|enrol+|apply|first class|first day|come)|"
            r"your first (?:class|day|lesson|session) ?[:–-] ?(?:what|how|where)|"
            r"getting (?:here|help)|how (?:it|this|we|"
            r"(?:our |the )?(?:wait ?lists?|waiting lists?|refunds?|registration|billing|badges?|credits?|"
            r"courses|funding|payments?|certificates?|micro ?credentials?))\s?works?)(?!\p{L})[^\n]{0,50}$",
            lambda m: True,
            {"Tax receipts for part-time learners": True, "What you need to study online": True,
             "Technical requirements": True, "Before you register": True, "Parking": True,
             "Support Worker": None, "Tax Credits Law": None},
        ),
    ],
)  # fmt: skip
"""Titles of policies, questions, fee tables, glossaries and services."""
