"""How pages say that they are no offering: titles of policies, questions and fee tables, and sentences about many
offerings at once. The rules that :mod:`normalizer.offering` reads with."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

_THINGS = (
    r"(?:micro ?credential|micro ?certificate|badge|certificate|program(?:me)?|short course|course|"
    r"workshop|nanodegree|boot ?camp|micro ?programme|formation|module|cours|certificat|"
    r"microcertification)"
)
_ABOUT_STUDY = (
    r"(?:refund|cancel+ation|withdrawal|credit|grading|attendance|admissions?|micro ?credentials?|"
    r"transfer|badge|badging|privacy|academic|registration|enrol+ment|course|tuition|fees?|"
    r"continuing education|payment|program|certificates?|student|recognition|institutional|university|"
    r"college|senate|examinations?|plar|prior learning)"
)

NOT_AN_OFFERING: Rules[bool] = Rules(
    [
        Rule(
            "policy_title",
            rf"(?<!\p{{L}}){_ABOUT_STUDY}(?: (?:and|&) \w+)? (?:policy|policies|regulations?|guidelines?|"
            rf"procedures?|rules|framework|directives?|terms|handbook|"
            rf"toolkit)(?: (?:framework|manual|handbook|statement|guidelines?|(?:and|&) procedures?))?(?=\W*$|"
            rf"\s?[-–|:(])|^\W*+(?:policy|policies|regulations|guidelines|procedures|terms (?:and|&) conditions|"
            rf"terms of (?:use|service))(?=\W*$|\s?[-–|:(]| (?:on|for|regarding)\b)|"
            r"^\W*+(?:politiques?|règlements?|directives?) (?:de|d['’]|des|du|sur|relati\w+)(?!\p{L})",
            lambda m: True,
            {"Refund Policy": True, "Academic Regulations": True, "Politique de remboursement": True, "Public Policy Analysis": None},
        ),
        Rule(
            "policies_title",
            rf"^(?!\W*(?:writing|developing|drafting|creating|introduction|understanding|managing|public|"
            rf"analy\w+)(?!\p{{L}}))[^\n]{{2,80}}\spolicies(?=\W*$|\s?[-–|:(])|"
            rf"{_ABOUT_STUDY} (?:requirements?|process(?:es)?|information)(?=\W*$|\s?[-–|:(])|"
            r"(?:training|education|language|competence|cpd|graduation|first aid|reporting|"
            r"recertification) requirements?(?=\W*$)|^\W*new [^\n]{2,50} (?:requirement|rules?)(?=\W*$)|"
            r"(?:get|getting) your money back(?=\W*$)|(?:refund|cancellation|transfer|attendance|payment|"
            r"withdrawal|exam) rules(?=\W*$)|(?:entry|entrance|admission|eligibility) (?:requirements?|criteria|"
            r"rules)(?: (?:for|to|in|at) [^\n]{1,60})?(?=\W*$)|"
            r"(?:proposal|approval|application|registration|enrol+ment|review) (?:approval )?(?:process|"
            r"procedures?|instructions|form)(?=\W*$)|"
            r"[:–|-] (?:enrol+ment|registration|how to apply|admissions?|applying)\W*$|"
            r"\((?:staff|faculty|instructor) (?:resources?|guide)\)|"
            r"[:–|-] (?:a |the )?(?:guide|resources?|handbook|toolkit|information|tips) (?:for|to) (?:staff|"
            r"faculty|instructors?|employers?|teachers|students|learners|partners|departments)\W*$",
            lambda m: True,
            {
                "Workshop Policies": True,
                "Safety Training Requirement": True,
                "New CPD rules for engineers": None,
                "New first aid rules": True,
                "Micro-credential Approval Process": True,
                "Evening courses: enrolment": True,
                "Writing Policies and Procedures": None,
                "Business Requirements": None,
            },
        ),
        Rule(
            "questions_title",
            rf"^\W*(?:(?:the|our|general|top|some|student|learner|online|frequently|distance|learning|education|"
            rf"continuing|studies|professional|development|about|on|{_THINGS}s?|micro ?certs|credentials?|"
            rf"{_ABOUT_STUDY}s?|and|&|–|-|\()\W*){{0,6}}(?:faqs?|frequently asked questions|foire aux questions|"
            rf"questions fréquentes|questions and answers)(?!\p{{L}})(?! in(?!\p{{L}}))|"
            rf"^\W*(?:[\w’'-]{{2,20}}\s){{0,2}}(?:{_THINGS}s|micro ?certs|credentials)\W+(?:faqs?|"
            rf"frequently asked questions)(?!\p{{L}})",
            lambda m: True,
            {
                "Microcredentials FAQ": True,
                "Foire aux questions": True,
                "Distance Learning FAQ": True,
                "Cedar MicroCerts (FAQ)": True,
                "Supply Chain Essentials FAQ": None,
                "Frequently Asked Questions in Law: A Seminar": None,
            },
        ),
        Rule(
            "fees_title",
            r"(?:^\W*+|: )(?:[\w'’&-]+\s+){0,4}?(?:fees?(?: (?:and|&) (?:tuition|charges|payment|expenses|costs|"
            r"refunds?))?|fee schedules?|tuition(?: (?:and|&) (?:other |extra )?(?:fees?|costs?|charges)| fees?|"
            r" rates?)?|fees? tables?|refunds?|rates)(?: (?:schedule|table|list|overview|information|structure|"
            r"rates))?(?: (?:for|at|of|per) [^\n]{1,60})?(?: ?[\d/–-]{4,9})?(?=\W*$|\s?[-–|:(])|"
            r"^\W*+(?:les )?(?:droits|frais) (?:de |d['’]|des )(?:scolarité|inscription|admission|études?)|^\W*tarifs(?!\p{L})",
            lambda m: True,
            {"Tuition and Fees": True, "Fee schedule 2024": True, "Droits de scolarité": True},
            unless_before=r"understanding|introduction to",
        ),
        Rule(
            "glossary_title",
            r"\m(?:glossary|glossaire|lexique|terms (?:used|we use)|definitions? of (?:terms|\w+ ?credentials?)|"
            r"list of terms|important dates|key dates|academic (?:calendar|dates|schedule)|"
            r"registration (?:dates|deadlines|information)|application deadlines)(?!\p{L})",
            lambda m: True,
            {"Glossary of terms": True, "Important dates": True},
            unless_after=r"design|writing|building",
        ),
        Rule(
            "question_title",
            rf"^\W*+(?:what (?:is|are)|how (?:to|do(?: \w+)?|does|can \w+)|why|about|understanding|guide to|"
            rf"a guide to|qu['’]est ce qu['’]\w*|que sont|comment)\s(?:[\w'’-]+\s){{0,4}}?(?:register|enrol+|apply|"
            rf"pay|withdraw|{_THINGS}s?|ceus?|continuing education(?: units?)?|credits?|"
            rf"s['’]inscrire)(?!\p{{L}})[^\n]{{0,60}}$",
            lambda m: True,
            {"What is a microcredential?": True, "How to register": True, "How to keep bees": None},
        ),
        Rule(
            "money_and_recognition_title",
            rf"^\W*+(?:[\w'’]+\s)?(?:financial (?:aid|assistance|support)|funding|bursar(?:y|ies)|scholarships|"
            rf"grants|student loans|aide financière|bourses|prior learning assessment[^\n]{{0,40}}|plar|"
            rf"transferring credits?[^\n]{{0,60}}|credit for prior learning|recognition of prior learning|"
            rf"reconnaissance des acquis[^\n]{{0,40}}|continuing education units?|ceus?|transfer credits?|"
            rf"credit transfer)(?: (?:and|&) [\w\x20]{{3,30}})?(?: (?:for|at|of|in|pour|"
            rf"à) [^\n]{{1,60}})?(?: ?\([^)]{{1,20}}\))?\W*$|"
            rf"^\W*+(?:public )?(?:notice|announcement|avis)(?: of|:| to|\W*$| d['’])|"
            rf"(?<!\p{{L}})(?:{_ABOUT_STUDY}|{_THINGS})s?(?: \w+)? definitions?\W*$|"
            rf"^\W*+(?:(?:course|class|program|student|workshop|online|fall|winter|spring|summer|continuing|"
            rf"education|studies|non|credit|part time|evening)(?:e?s)?\s){{0,3}}(?:registration|enrol+ment|"
            rf"cancellation|withdrawal|admission|payment)s?(?: (?:and|&|/) (?:registration|cancellation|refund|"
            rf"withdrawal|payment|enrol+ment|transfer|admission|deadline)s?)?(?: (?:policy|information))?\W*$|"
            rf"^\W*+(?:eligibility|prerequisites|deadlines|contact us|contact|accreditation|quality assurance|"
            rf"steps to [^\n]{{3,40}}|next steps|news|events|directory|catalogue|programs a z|"
            rf"a z list[^\n]{{0,30}}|strategy|strategic plan|report|annual report|committee|"
            rf"proposal [^\n]{{3,30}})\W*$",
            lambda m: True,
            {"Financial Aid": True, "Funding for micro-credentials": True, "Notice of tuition increase": True, "Credit Hour Definition": True, "Grants Management": None, "Registration and Cancellation": True, "Registration": True, "Image Registration": None},
        ),
        Rule(
            "catalogue_title",
            rf"^\W*+(?:our|all|available|current|explore|browse|find|search|list of|catalogue of|catalog of|"
            rf"directory of|overview of|types of|kinds of|nos|tous les|toutes les|"
            rf"liste des)\s(?:[\w'’-]+\s){{0,3}}?{_THINGS}s(?=\W*$|\s)",
            lambda m: True,
            {"Our microcredentials": True, "Browse courses": True},
        ),
        Rule(
            "doing_title",
            r"^\W*+(?:withdrawing|dropping|registering|enrol+ing|applying|paying|booking|transferring|proposing|"
            r"requesting|cancel+ing|appealing|claiming|ordering|deferring|re-?sitting|getting|changing|developing|"
            r"approving|submitting)\s(?:[\w'’-]+\s){0,3}?(?:for|from|to|in|at|into|an?|the|your|our|new|"
            r"and)\s(?:[\w'’-]+\s){0,2}?"
            rf"(?:{_THINGS}s?|exam(?:ination)?s?|tests?|class(?:es)?|fees?|money back|refunds?|credits?|"
            rf"transcripts?|places?|grades?|sections?|credentials?)(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Withdrawing from a course": True, "Booking your final exam": True, "Proposing a new microcredential": True, "Developing a Business Plan": None, "Getting Started with Credit": None},
        ),
        Rule(
            "words_title",
            r"^\W*+(?:the )?(?:(?:words|terms|acronyms|abbreviations) we use|key (?:terms|words|definitions)|"
            r"terms and definitions|terminology|acronyms|jargon(?: buster)?|vocabulaire|définitions|termes clés|"
            r"les mots de [^\n]{3,40})(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Words we use": True, "Key terms": True, "Medical terminology": None},
        ),
        Rule(
            "charges_title",
            r"^\W*+(?:[\w'’&-]+\s){0,3}?(?:(?:schedule|table|list|scale) of (?:charges|fees|prices|tuition|rates)|"
            r"price lists?|charges|what (?:it|you|our courses?|study) (?:costs?|pays?)|"
            r"(?:cost|costs) of (?:study|studying|attendance|tuition)|grille tarifaire|"
            r"barème (?:des|de) [\w\x20]{3,30}|prix et frais|modalités de paiement|"
            r"paiement)(?: ?[\d/–-]{4,9})?(?=\W*$|\s?[-–|:(,])",
            lambda m: True,
            {"Schedule of charges, 2025": True, "Price list": True, "Grille tarifaire 2025": True, "Pricing Strategy": None},
        ),
        Rule(
            "bursary_title",
            r"(?<!\p{L})(?:bursary|bursaries|scholarships?|subsid(?:y|ies)|"
            r"tuition (?:waivers?|assistance|support)|student aid|training (?:grants?|vouchers?|funds?)|"
            r"skills (?:grants?|funds?|benefits?)|(?<!writing )(?<!of )grants? program(?:me)?|"
            r"bourses?(?= d['’]études| de )|subventions?)\W*$",
            lambda m: True,
            {"Future Trades Bursary": True, "Skills Grant": True, "Grant Writing": None},
        ),
        Rule(
            "notice_title",
            r"(?<!\p{L})(?:campus|office|library|school|college|building|centre|center|portal|system|"
            r"services?) (?:is |are |will be )?(?:closed|closures?|shut|unavailable|outage|maintenance)(?!\p{L})|"
            r"^\W*+(?:holiday|opening|summer) (?:hours|closure)|"
            r"(?<!\p{L})(?:applications|registration|enrol+ment) (?:is |are )?(?:now )?(?:open|opens|closed|"
            r"closes)\W*$|^\W*(?:avis|fermeture) (?:de|du|des|d['’]|aux|important)",
            lambda m: True,
            {"Campus closed on Monday": True, "Registration is now open": True, "Closed Circuit Systems": None},
        ),
        Rule(
            "kinds_title",
            r"^\W*+(?:(?:stack|combine|build|ladder|collect)(?:ing)? (?:your|our|on your) (?:learning|"
            r"credentials?|credits?|badges|studies|micro ?credentials|qualifications?)|"
            r"(?:nos|les|différents|les différents) (?:types|sortes|formes|catégories) d(?:e|['’])[^\n]{3,40}|"
            r"(?:types|kinds|levels|forms) of (?:study|award|credential|qualification|training|learning|"
            r"offering)s?|pathways and [\w\x20]{3,30}|continuing education at [^\n]{3,60}|"
            r"[^\n]{3,50} in continuing education)(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Stack your credentials": True, "Nos types de cours": True, "Types of study": True, "Types of Soil": None},
        ),
        Rule(
            "which_one_title",
            rf"(?:(?:{_THINGS}s?|online|in person|self paced|instructor led|credit|non credit|degree|diploma|"
            rf"synchronous|asynchronous|blended|hybrid)(?!\p{{L}})[^\n]{{0,60}}?(?:what(?:['’]s| is|"
            rf" are)? the differences?|which (?:[\w-]+ )?(?:is|one|should|suits)|"
            rf"or (?:an? )?(?:[\w-]+ )?(?:{_THINGS}|degree|diploma|online|in person)s?(?=\W*$)|\m(?:vs|versus))|"
            rf"^\W*+(?:which|what kind of|should i|do i need|can i|must i|when (?:do|does|can)|où|quand|quelle?s?|"
            rf"puis je) [^\n]{{3,80}}(?=\?))",
            lambda m: True,
            {"Self-paced or instructor-led: which suits you?": True, "Badge vs. certificate": True, "Which course is right for me?": True, "Online Marketing": None},
        ),
        Rule(
            "report_title",
            r"(?:^\W*+how (?:employers|learners|students|we|colleges|universities|faculty) (?:see|use|view|design|"
            r"build|assess|award|read|value|develop)|[:–—] (?:what|why|how) (?:[\d,]+ )?(?:employers|learners|"
            r"students|managers|recruiters|universities|colleges|institutions)(?!\p{L})|"
            r"\m(?:survey|study) (?:results|findings)|\m(?:the )?(?:rise|future|value|state|growth|promise|"
            r"case for|case against|impact|benefits) (?:of|for) (?:stackable |online |digital |short |"
            r"alternative )*(?:micro ?credentials?|badges|credentials|certificates|moocs|bootcamps)(?!\p{L}))",
            lambda m: True,
            {"The rise of micro-credentials": True, "Badges: what employers want": True, "How we design badges": True, "The Future of Work": None},
        ),
        Rule(
            "money_news_title",
            rf"\m(?:gets?|receives?|invests?|wins?|secures?|awards?|announces?|reçoit|obtient|investit) (?:over |"
            rf"up to |nearly |more than )?(?:[$€£] ?\d|\d[\d.,]* ?(?:million|millions|m\b|"
            rf"new))[^\n]{{0,60}}?(?:{_THINGS}s|training|seats|skills)(?!\p{{L}})",
            lambda m: True,
            {"College receives $2 million for short courses": True, "Province invests $5M in skills training": True, "Raise $2 million for charity": None},
        ),
        Rule(
            "rules_title",
            r"^\W*+(?:(?:add ?/ ?drop|drop|refund|withdrawal|payment|registration|"
            r"cancellation)(?: (?:and|&|/) [\w-]{3,14})? (?:dates|deadlines|schedule|periods?)(?:,? [^\n]{3,20})?|"
            r"attendance|absences?|punctuality|late work|withdrawals?|refunds?|cancell?ations?|transfers?|"
            r"substitutions?|deferrals?|extensions?|re ?sits?|grade appeals?|appeals|complaints|"
            r"exam(?:ination)? (?:rules|booking|dates|accommodations?)|salary (?:credit|units)[^\n]{0,50}|"
            r"pd credit|exemptions?|credit transfers?|assessment and (?:grading|appeals))(?: (?:and|&|"
            r",) [\w-]{3,20}(?: (?:work|class|policy|rules))?)?(?: ?\([^)]{1,30}\))?\W*$",
            lambda m: True,
            {"Attendance and punctuality (evening students)": True, "Transfers and cancellations": True, "Late work": True, "Drop and refund dates, Summer": True, "Salary credit for workshops": True, "Attendance Management Software": None},
        ),
    ],
)  # fmt: skip
"""Titles of policies, questions, fee tables, glossaries."""

CLASS_OF_OFFERINGS: Rules[bool] = Rules(
    [
        Rule(
            "varies_by_offering",
            rf"\m(?:vary|varies|differs?|depends?|depending|varie(?:nt)?|"
            rf"diffère(?:nt)?)\s(?:(?:greatly|widely|considerably|also|in \w+)\s)?(?:(?:by|from|between|across|"
            rf"among|on|upon|according to|selon|d['’]une?|depending on)\s?)(?:the |each |individual |specific |"
            rf"one |le |la |les |l['’])?(?:\w+\s)?{_THINGS}s?(?!\p{{L}})",
            lambda m: True,
            {"Length and price vary by course.": True, "La durée varie selon la formation.": True},
        ),
        Rule(
            "each_its_own",
            rf"\m(?:each|every|chaque) (?:\w+ )?{_THINGS} (?:\w+ )?(?:has|have|sets?|carries|lists?|comes with|"
            rf"shows|a) (?:its|their|son|sa|ses) (?:own|propres?)(?!\p{{L}})",
            lambda m: True,
            {"Each microcredential has its own fee.": True},
        ),
        Rule(
            "offerings_range",
            rf"\m(?:(?:our|all|most|these|the|nos|les)\s)?(?:[\w-]+\s){{0,2}}?(?:{_THINGS}s|boot ?camps|"
            rf"offerings)\s(?:can |may )?(?:range|vary|differ|varient) (?:in \w+ )?(?:from|between|widely|"
            rf"in)(?!\p{{L}})",
            lambda m: True,
            {"Our short courses range from two days to ten weeks.": True},
        ),
        Rule(
            "this_page",
            r"\m(?:this|cette|la présente) (?:(?:policy|procedure|regulation|faq|glossary|politique|"
            r"directive)(?!\p{L})|(?:page|document|guide|table) (?:lists|explains|describes|answers|sets out|"
            r"shows|defines|outlines|gives an overview|présente|explique|décrit|énumère))",
            lambda m: True,
            {"This policy applies to all students.": True, "This page lists our fees.": True},
            unless_before=r"understand|learn|about",
        ),
        Rule(
            "see_each_page",
            rf"\m(?:(?:see|check|consult|visit|refer to|look at|voir|consulter|consultez) (?:the |la |le )?(?:page|"
            rf"description|outline|details|fiche|listing)s? (?:of|for|de) (?:each|every|chaque)|"
            rf"each {_THINGS}['’]?s? (?:page|description|listing) (?:says|shows|lists|gives|tells|has|states)|"
            rf"{_THINGS} (?:pages|descriptions|listings) (?:say|show|list|tell|give|state))(?!\p{{L}})|"
            rf"(?:{_THINGS}|{_THINGS}s) (?:de )?durée variable|microcertification : durée variable",
            lambda m: True,
            {"See the page of each course.": True, "Course pages show the price.": True, "consultez la fiche de chaque formation": True, "See the course outline.": None},
        ),
        Rule(
            "change_with_the_course",
            r"\m(?:prices?|fees?|costs?|lengths?|durations?|times|credits|dates|formats?|prix|coûts?|durées?|"
            r"tarifs?|frais|horaires?|modalités?)(?: and (?:prices?|fees?|lengths?|dates|"
            r"formats?))?\s(?:\w+ )?(?:differ|change|vary|changent|varient|diffèrent) (?:from (?:one )?|between |"
            r"with |by |selon |d['’]une? )(?:the |each |la |le |les |l['’]|une? )?(?:[\w-]+ )?(?:courses?|"
            r"programs?|one|offerings?|subjects?|topics?|cours|formations?|financement|programmes?|modules?)",
            lambda m: True,
            {"Fees change with the course.": True, "Les prix changent selon le financement.": True, "Prices vary by season.": None},
        ),
    ],
)  # fmt: skip
"""Words by which a page speaks of many offerings, or of itself as a document."""

_A_KIND = (
    r"(?:(?:short |online |self paced |instructor led |evening |distance |digital |modular |"
    r"stackable )*(?:micro ?credentials?|micro ?certificates?|badges?|courses?|program(?:me)?s?|"
    r"certificates?|workshops?|boot ?camps?|moocs?|microprogrammes?|formations?|microcertifications?|"
    r"attestations?|certificats?|learners|students))"
)
OF_MANY: Rules[bool] = Rules(
    [
        Rule(
            "one_of_a_kind",
            rf"(?:{{begin}}|\m(?:that|if|when) )(?:each (?:one|of them)|chacune?|"
            rf"(?:in )?(?:an?|un|une|any|each|every|chaque|most|many|all|some|approved|la plupart des|"
            rf"certaine?s) {_A_KIND}) (?:names|shows|sets|carries|is|are|may|must|can|should|might|has|have|will|"
            rf"normally|usually|typically|often|takes?|lasts?|costs?|runs?|gives?|counts?|begins?|open|work|"
            rf"everything|write|peut|doit|est|sont|se donnent|a|ont)(?!\p{{L}})",
            lambda m: True,
            {"A microcredential may be worth three credits.": True, "In an online course everything is open.": True, "A course in soil.": None, "This course is open.": None},
        ),
        Rule(
            "many_of_a_kind",
            r"{begin}(?:verified |academic |open |paid |credit |approved |credit bearing |non credit |"
            r"our )?(?:short courses|micro ?credentials|micro ?certificates|badges|courses|program(?:me)?s|"
            r"certificates|boot ?camps|moocs|webinars|certificats|"
            r"evening classes)(?: (?:taken|watched|bought|paid|from|for|in|on|that|under|over|below|above|"
            r"with)\s[^.;]{2,40}?)? (?:are|may|must|can|should|might|have|take|last|cost|count|carry|worry|"
            r"that fall|begin|run|ask|need|do not|sont|peuvent|doivent)(?!\p{L})",
            lambda m: True,
            {"Certificates take 16 to 30 credits.": True, "Webinars watched later count half.": True, "Courses are fun": True, "Our course is fun": None},
        ),
        Rule(
            "some_and_others",
            r"\m(?:some|certaine?s)(?: [\w'’-]+){0,10}?,? ?(?:and |while |but |; ?|, ?)(?:some|others|a few|most|"
            r"d['’]autres)(?!\p{L})|\m(?:a few|many|most) (?:of them )?do(?=[;,.]|$)|"
            r"\m(?:most of them|most commonly|la plupart(?: du temps)?|le plus souvent|in most courses)(?!\p{L})|"
            r"\manything from|\m(?:between|cost) [$€£]\d[\d,.]* and [$€£]\d",
            lambda m: True,
            {"Some take a day, others a term.": True, "A few do; ask us.": True, "Anything from $95 to $2,400.": True, "Some of the best": None},
        ),
        Rule(
            "kept_or_given_back",
            r"\m(?:we (?:may|will|can|cannot|do not|keep|reserve)(?: the right)?(?: to)? ?(?:withdraw|refund|"
            r"charge|cancel|return|keep|remove|[$€£]\d+)|"
            r"(?:nothing|half|all|no (?:money|refunds?)) (?:of it )?(?:is|are|will be) (?:returned|refunded|"
            r"given back)|(?:fees?|charges?) of [$€£]\d[\d,.]* (?:apply|applies)|"
            r"(?:the )?(?:fee|charge) is (?:half|[$€£]\d)|refunds? (?:is|are|will be|carry|must|take)|"
            r"no refunds?)(?!\p{L})",
            lambda m: True,
            {"Nothing is returned after that.": True, "We may withdraw you.": True, "Fees of £30 apply.": True, "We will teach you.": None},
        ),
        Rule(
            "rule_of_the_house",
            r"(?:\m(?:units|departments|faculties|proposers|instructors|teachers|residents|applicants|employees|"
            r"staff|distance students|online learners|evening students) (?:may|must|can|have|fill|write|submit|"
            r"send|get|should|count|who)|\mapproved (?:short )?(?:courses|programs|providers)|"
            r"\m(?:to|by) (?:the )?(?:senate|registrar|academic council)|"
            r"\myou (?:are expected at|do not have to repay|may ask for exemption)|\msupplemental exam|"
            r"\mgrades are posted|\mclosed on|\mis (?:shut|closed) (?:on|from|until)|"
            r"\m(?:extended|suspended) until)(?!\p{L})",
            lambda m: True,
            {"Teachers may count 15 hours.": True, "Send it to Senate.": True, "You are expected at every class.": True, "Teachers learn a lot.": None},
        ),
        Rule(
            "found_by_asking",
            r"\m(?:the (?:survey|study|report) (?:found|finds|says|shows)|"
            r"(?:survey|study|report|poll) (?:found|finds|shows)|"
            r"(?:(?:one|two|three|four|nine) in (?:four|five|ten)|"
            r"\d{1,2} ?(?:%|per cent|percent) of) (?:employers|recruiters|managers|learners|students|graduates|"
            r"respondents)|some (?:recruiters|employers|critics))(?!\p{L})",
            lambda m: True,
            {"The survey found little change.": True, "Three in four employers agree.": True, "Learn survey design.": None},
        ),
        Rule(
            "word_and_meaning",
            r"{begin}\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}\s?: (?:an?|the|when|any|one|ten|study|pour|un|une|"
            r"réussite|de \d|durée|toute?|ensemble|action)(?!\p{L})[^.]{8,}",
            lambda m: True,
            {"Badge: a digital token of what you did.": True, "Attestation : pour une session courte.": True, "Price: 40 dollars": None},
            unless_after=r"\$",
        ),
    ],
)  # fmt: skip
"""Sentences of rules, of kinds of offerings, of definitions. An offering's page may have one; where they are much of
the page, it is about no single offering."""
