"""Titles by which pages say that they are no offering: policies, questions, fee tables, services. The
rules that :mod:`.offering` reads titles with; :mod:`.news_titles` has more."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

THINGS = (
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

_OF_ITS_QUALITY = (
    r"(?: (?:quality(?: assurance)?|assurance|design|development|approval|issuing|review|recognition))?"
)
_INITIALS = (
    r"(?:hn[cd]|pg ?cert|pg ?dip|a\.?e\.?c\.?|d\.?e\.?c\.?|d\.?e\.?p\.?|d\.?e\.?s\.?s\.?|ceus?|cpd|moocs?|"
    r"nvqs?|btecs?|attestation d['’]études(?: collégiales)?|diploma|degree|foundation degree|apprenticeship)"
)
NOT_AN_OFFERING: Rules[bool] = Rules(
    [
        Rule(
            "policy_title",
            rf"(?<!\p{{L}}){_ABOUT_STUDY}(?: (?:and|&) \w+)?{_OF_ITS_QUALITY} (?:policy|policies|"
            rf"regulations?|guidelines?|"
            rf"procedures?|rules|framework|directives?|terms|handbook|toolkit|(?<=credential )standards|"
            rf"(?<=badge )standards)(?: (?:framework|manual|"
            rf"handbook|statement|guidelines?|(?:and|&) procedures?))?(?=\W*$|\s?[-–|:(])|^\W*+(?:policy|"
            rf"policies|regulations|guidelines|procedures|terms (?:and|&) conditions|terms of (?:use|"
            rf"service))(?=\W*$|\s?[-–|:(]| (?:on|for|regarding)\b)|"
            r"^\W*+(?:politiques?|règlements?|directives?) (?:de|d['’]|des|du|sur|relati\w+)(?!\p{L})",
            lambda m: True,
            {"Refund Policy": True, "Academic Regulations": True, "Politique de remboursement": True,
             "Public Policy Analysis": None},
        ),
        Rule(
            "policies_title",
            rf"^(?!\W*(?:writing|developing|drafting|creating|introduction|understanding|managing|public|"
            rf"analy\w+)(?!\p{{L}}))[^\n]{{2,80}}\spolicies(?=\W*$|\s?[-–|:(])|"
            rf"{_ABOUT_STUDY} (?:requirements?|process(?:es)?|information)(?=\W*$|\s?[-–|:(])|"
            r"(?:subscription|membership|licen[cs]e|mentor|learner) terms(?=\W*$)|^\W*terms for |"
            r"(?:rule|fee|price|policy|requirement)s? (?:changes?|updates?)(?=\W*$| (?:in|from|"
            r"for)(?!\p{L}))|"
            r"(?:training|education|language|competence|cpd|graduation|first aid|reporting|"
            r"recertification) requirements?(?=\W*$)|^\W*new [^\n]{2,50} (?:requirement|rules?)(?=\W*$|"
            r" (?:from|as of|starting|effective) [^\n]{2,30}$)|(?:get|getting) your money back(?=\W*$)|"
            r"(?:refund|"
            r"cancellation|transfer|attendance|payment|"
            r"withdrawal|exam) rules(?=\W*$)|(?:entry|entrance|admission|eligibility) (?:requirements?|"
            r"criteria|rules)(?: (?:for|to|in|at) [^\n]{1,60})?(?=\W*$)|(?:proposal|approval|application|"
            r"registration|enrol+ment|review) (?:approval )?(?:process|procedures?|instructions|"
            r"form)(?=\W*$)|[:–|-] (?:enrol+ment|registration|how to apply|admissions?|applying)\W*$|"
            r"\((?:staff|faculty|instructor) (?:resources?|guide)\)|[:–|-] (?:a |the )?(?:guide|resources?|"
            r"handbook|toolkit|information|tips) (?:for|to) (?:staff|faculty|instructors?|employers?|"
            r"teachers|students|learners|partners|departments)\W*$",
            lambda m: True,
            {
                "Workshop Policies": True,
                "Safety Training Requirement": True,
                "New CPD rules for engineers": None,
                "New first aid rules": True,
                "Micro-credential Approval Process": True,
                "Evening courses: enrolment": True,
                "Subscription Terms": True,
                "Terms for course mentors": True,
                "CPD rule change": True,
                "Terms and Trends": None,
                "Writing Policies and Procedures": None,
                "Business Requirements": None,
            },
        ),
        Rule(
            "questions_title",
            rf"^\W*(?:(?:the|our|general|top|some|student|learner|online|frequently|distance|learning|"
            rf"education|continuing|studies|professional|development|about|on|{THINGS}s?|micro ?certs|"
            rf"credentials?|{_ABOUT_STUDY}s?|and)\W*){{0,6}}(?:faqs?|frequently asked questions|"
            rf"foire aux questions|questions fréquentes|questions and answers)(?!\p{{L}})(?! in(?!\p{{L}}))|"
            rf"^\W*(?:[\w’'-]{{2,20}}\s){{0,2}}(?:{THINGS}s|micro ?certs|credentials)\W+(?:faqs?|"
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
            r"(?:^\W*+|: )(?:[\w'’&-]+\s+){0,4}?(?:fees?(?: (?:and|&) (?:tuition|charges|memberships?|passes|"
            r"payment|expenses|costs|refunds?|(?:start )?dates))?|dates (?:and|&) fees|fee schedules?|"
            r"tuition(?: (?:and|&) (?:other |"
            r"extra )?(?:fees?|costs?|charges)| fees?| rates?)?|fees? tables?|refunds?|rates)(?: (?:schedule|"
            r"table|list|overview|information|structure|rates))?(?: (?:for|at|of|"
            r"per) [^\n]{1,60})?(?: ?[\d/–-]{4,9})?(?=\W*$|\s?[-–|:(])|^\W*+(?:les )?(?:droits|frais) (?:de |"
            r"d['’]|des )(?:scolarité|inscription|admission|études?)|^\W*tarifs(?!\p{L})",
            lambda m: True,
            {"Tuition and Fees": True, "Fee schedule 2024": True, "Droits de scolarité": True},
            unless_before=r"understanding|introduction to",
        ),
        Rule(
            "glossary_title",
            r"\m(?:glossary|glossaire|lexique|terms (?:used|we use)|definitions? of (?:terms|"
            r"\w+ ?credentials?)|list of terms|important dates|key dates|academic (?:calendar|dates|"
            r"schedule)|registration (?:dates|deadlines|information)|application deadlines)(?!\p{L})",
            lambda m: True,
            {"Glossary of terms": True, "Important dates": True},
            unless_after=r"design|writing|building",
        ),
        Rule(
            "question_title",
            rf"^\W*+(?:what (?:is|are)|how (?:to|do(?: \w+)?|does|can \w+)|why|about|understanding|guide to|"
            rf"a guide to|qu['’]est ce qu['’]\w*|que sont|comment)\s(?:[\w'’-]+\s){{0,4}}?(?:register|enrol+|"
            rf"apply|pay|withdraw|{THINGS}s?|ceus?|continuing education(?: units?)?|credits?(?! (?:and|"
            rf"cards?|scores?|risks?|reports?|unions?)(?!\p{{L}}))|s['’]inscrire)(?!\p{{L}})[^\n]{{0,60}}$|"
            rf"^\W*+(?:what (?:is|are)|qu['’]est ce qu(?:e|['’]\w*)) (?:an?|the|une?|la|les?|l['’])? ?"
            rf"{_INITIALS}\W*$|^\W*+(?:une?|la|les?|l['’]) ?{_INITIALS},? c['’]est quoi\W*$",
            lambda m: True,
            {"What is a microcredential?": True, "How to register": True, "How to keep bees": None,
             "Qu'est-ce qu'une AEC?": True, "What is an HND?": True, "Une AEC, c'est quoi?": True,
             "What is a fugue?": None},
        ),
        Rule(
            "money_and_recognition_title",
            rf"^\W*+(?![^\n]*\sin (?:an?|one|two|three|\d+) \w+)(?:[\w'’-]+\s)?(?:financial (?:aid|"
            rf"assistance|support)|funding|bursar(?:y|ies)|scholarships|grants|student loans|aide "
            rf"financière|bourses|prior learning assessment[^\n]{{0,40}}|plar|transferring "
            rf"credits?[^\n]{{0,60}}|credit for prior learning|recognition of prior learning|reconnaissance "
            rf"des acquis[^\n]{{0,40}}|continuing education units?|ceus?|transfer credits?|credit "
            rf"transfer)(?: (?:and|&) [\w\x20]{{3,30}})?(?: (?:for|at|of|in|pour|à) [^\n]{{1,60}})?(?: "
            rf"?\([^)]{{1,20}}\))?\W*$|^\W*+(?:public )?(?:notice|announcement|avis)(?: of|:| to|\W*$| "
            rf"d['’])|(?<!\p{{L}})(?:{_ABOUT_STUDY}|{THINGS})s?(?: \w+)? definitions?\W*$|^\W*+(?:(?:course|"
            rf"class|program|student|workshop|online|fall|winter|spring|summer|continuing|education|studies|"
            rf"non|credit|part time|evening)(?:e?s)?\s){{0,3}}(?:registration|enrol+ment|cancellation|"
            rf"withdrawal|admission|payment)s?(?: (?:and|&|/) (?:registration|cancellation|refund|"
            rf"withdrawal|payment|enrol+ment|transfer|admission|deadline)s?)?(?: (?:policy|"
            rf"information))?\W*$|^\W*+(?:eligibility|prerequisites|deadlines|contact us|contact|"
            rf"accreditation|quality assurance|steps to [^\n]{{3,40}}|next steps|news|events|directory|"
            rf"catalogue|programs a z|a z list[^\n]{{0,30}}|strategy|strategic plan|report|annual report|"
            rf"committee|proposal [^\n]{{3,30}})\W*$",
            lambda m: True,
            {"Financial Aid": True, "Funding for micro-credentials": True, "Notice of tuition increase": True,
             "Credit Hour Definition": True, "Grants Management": None,
             "Federal grants in two mornings": None, "Registration and Cancellation": True,
             "Registration": True, "Image Registration": None},
        ),
        Rule(
            "catalogue_title",
            rf"^\W*+(?:our|all|available|current|explore|browse|find|search|list of|catalogue of|catalog of|"
            rf"directory of|overview of|types of|kinds of|nos|tous les|toutes les|"
            rf"liste des)\s(?:[\w'’-]+\s){{0,3}}?{THINGS}s(?=\W*$|\s)",
            lambda m: True,
            {"Our microcredentials": True, "Browse courses": True},
        ),
        Rule(
            "doing_title",
            r"^\W*+(?:withdrawing|dropping|registering|enrol+ing|applying|paying|booking|transferring|"
            r"proposing|requesting|cancel+ing|appealing|claiming|ordering|deferring|re-?sitting|getting|"
            r"changing|developing|approving|submitting|auditing|challenging(?= (?:an?|the|your|"
            r"our) (?:course|class|exam)\W*$)|(?:taking|"
            r"sitting|writing)(?=\s(?:[\w'’-]+\s){1,3}?(?:exams?|tests?)(?:\W*$| (?:at|from|in|on|online)"
            r"(?!\p{L}))))\s(?:[\w'’-]+\s){0,3}?(?:for|from|to|in|at|"
            r"into|an?|"
            r"the|your|our|new|and)\s(?:[\w'’-]+\s){0,2}?"
            rf"(?:{THINGS}s?|exam(?:ination)?s?|tests?|class(?:es)?|fees?|money back|refunds?|credits?|"
            rf"transcripts?|places?|grades?|sections?|credentials?)(?: (?:(?:at|from) home|online|"
            rf"remotely))?(?=\W*$|\s?[-–|:(])|^\W*+(?:exam|test) day(?=\W*$|\s?[-–|:(])|^\W*+(?:having|"
            rf"getting) (?:your|our|a) [^\n]{{2,40}} (?:recogni[sz]ed|accredited|approved|validated)\W*$|"
            rf"^\W*+auditeurs? "
            rf"libres?\W*$",
            lambda m: True,
            {"Withdrawing from a course": True, "Booking your final exam": True,
             "Proposing a new microcredential": True, "Developing a Business Plan": None,
             "Getting Started with Credit": None, "Having Your In-house Training Recognised": True,
             "Auditing a course": True, "Auditing for Beginners": None, "Taking your exam at home": True,
             "Exam day: what to bring": True, "Taking your business online": None},
        ),
        Rule(
            "words_title",
            r"^\W*+(?:the )?(?:(?:words|terms|acronyms|abbreviations) we use|plain words|"
            r"notions de (?:la )?formation continue|key (?:terms|words|definitions)|"
            r"terms and definitions|terminology|acronyms|jargon(?: buster)?|vocabulaire|définitions|"
            r"termes clés|les mots de [^\n]{3,40})(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Words we use": True, "Key terms": True, "Plain words": True, "Medical terminology": None},
        ),
        Rule(
            "charges_title",
            r"^\W*+(?:[\w'’&-]+\s){0,3}?(?:(?:schedule|table|list|scale) of (?:charges|fees|prices|tuition|"
            r"rates)|price lists?|charges|what (?:it|you|our courses?|study) (?:costs?|pays?)|(?:cost|"
            r"costs) of (?:study|studying|attendance|tuition)|grille tarifaire|barème (?:des|"
            r"de) [\w\x20]{3,30}|prix et frais|modalités de paiement|paiement)(?: ?[\d/–-]{4,9})?(?=\W*$|"
            r"\s?[-–|:(,])",
            lambda m: True,
            {"Schedule of charges, 2025": True, "Price list": True, "Grille tarifaire 2025": True,
             "Pricing Strategy": None},
        ),
        Rule(
            "bursary_title",
            r"(?<!\p{L})(?:bursary|bursaries|scholarships?|subsid(?:y|ies)|"
            r"tuition (?:waivers?|assistance|support)|student aid|training (?:grants?|vouchers?|funds?)|"
            r"(?:funding|budget|grant) (?:announcements?|news|updates?)|(?:retraining|upskilling) "
            r"(?:benefits?|"
            r"credits?)|training (?:vouchers|grants|funds) (?:return|open|reopen|are|extended)[^\n]{0,30}|"
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
            r"services?) (?:is |are |will be )?(?:closed|closures?|shut|unavailable|outage|"
            r"maintenance)(?!\p{L})|^\W*(?:a |the |our )?new (?:[\w-]+ ){0,2}(?:wing|building|campus|"
            r"premises)\W*$|^\W*+(?:holiday|opening|summer) (?:hours|closure)|"
            r"(?<!\p{L})(?:applications|registration|enrol+ment) (?:is |are )?(?:now )?(?:open|opens|closed|"
            r"closes)\W*$|^\W*(?:avis|fermeture) (?:de|du|des|d['’]|aux|important)",
            lambda m: True,
            {"Campus closed on Monday": True, "Registration is now open": True,
             "New trades wing": True, "Building New Wings": None,
             "Closed Circuit Systems": None},
        ),
        Rule(
            "kinds_title",
            r"^\W*+(?:(?:stack|combine|build|ladder|collect)(?:ing)? (?:your|our|on your) (?:learning|"
            r"credentials?|credits?|badges|studies|micro ?credentials|qualifications?)|(?:nos|les|différents|"
            r"les différents) (?:types|sortes|formes|catégories) d(?:e|['’])[^\n]{3,40}|(?:types|kinds|"
            r"levels|forms) of (?:study|award|credential|qualification|training|learning|offering)s?|"
            r"pathways and [\w\x20]{3,30}|continuing education at [^\n]{3,60}|"
            r"[^\n]{3,50} in continuing education)(?=\W*$|\s?[-–|:(])",
            lambda m: True,
            {"Stack your credentials": True, "Nos types de cours": True, "Types of study": True,
             "Types of Soil": None},
        ),
        Rule(
            "which_one_title",
            rf"(?:(?:{THINGS}s?|online|in person|self paced|instructor led|credit|non credit|degree|diploma|"
            rf"synchronous|asynchronous|blended|hybrid)(?!\p{{L}})[^\n]{{0,60}}?(?:what(?:['’]s| is|"
            rf" are)? the differences?|which (?:[\w-]+ )?(?:is|one|should|suits)|"
            rf"or (?:an? )?(?:[\w-]+ )?(?:{THINGS}|degree|diploma|online|in person)s?(?=\W*$)|\m(?:vs|"
            rf"versus))|^\W*+(?:choosing|deciding|comparing) (?:between|a|an|your|"
            rf"the right) [^\n]{{0,30}}(?:{THINGS}|degree|diploma|school|provider)s?(?!\p{{L}})|"
            rf"^\W*+(?:{THINGS}s|badges)(?:,? | ?[:–-] )(?:explained|demystified|defined|at a glance|"
            rf"in brief)\W*$|^\W*+(?:which|what kind of|should i|do i need|can i|must i|when (?:do|does|can)|"
            rf"où|quand|quelle?s?|puis je) [^\n]{{3,80}}(?=\?))",
            lambda m: True,
            {"Self-paced or instructor-led: which suits you?": True, "Badge vs. certificate": True,
             "Which course is right for me?": True, "Online Marketing": None},
        ),
        Rule(
            "rules_title",
            r"^\W*+(?:(?:add ?/ ?drop|drop|refund|withdrawal|payment|registration|cancellation)(?: (?:and|&|"
            r"/) [\w-]{3,14})? (?:dates|deadlines|schedule|periods?)(?:,? [^\n]{3,20})?|attendance|"
            r"absences?|academic (?:standing|probation|progress)|(?:[\w-]+ ){0,3}deadlines and extensions|"
            r"(?:[\w-]+ ){1,3}(?<!meeting )(?<!managing )(?<!beating )(?<!tight )(?<!to )(?<!a )deadline|"
            r"(?:certificate|ticket|card|badge)s? (?:validity|expiry|expiration)|(?:cpd|cpe|ce|registration|"
            r"reporting|licen[cs]e) (?:year|cycle|period) (?:closes?|ends?)[^\n]{0,30}|how (?:long|much) "
            r"(?:do|are) (?:our |the )?(?:learning paths?|paths|courses|certificates|programs|badges|"
            r"specializations|nanodegrees|micro ?credentials|boot ?camps|plans) (?:take|cost|last|run)\?|"
            r"how long (?:is|are|do|does) [^\n]{2,30} (?:valid|good|last|kept)|punctuality|late work|"
            r"withdrawals?|refunds?|cancell?ations?|transfers?|substitutions?|deferrals?|extensions?|re "
            r"?sits?|grade appeals?|appeals|complaints|(?:[\w-]+ )?(?:house|makerspace|studio|library|"
            r"lab(?:oratory)?|workshop|kiln|gym|pool|community) rules|makerspace rules|codes? of conduct|"
            r"student code|exam(?:ination)? (?:rules|booking|dates|accommodations?)|salary (?:credit|"
            r"units)[^\n]{0,50}|pd credit|exemptions?|credit transfers?|assessment and (?:grading|"
            r"appeals))(?: (?:and|&|,) [\w-]{3,20}(?: (?:work|class|policy|rules))?)?(?: "
            r"?\([^)]{1,30}\))?\W*$",
            lambda m: True,
            {"CPD year closes on 31 March": True, "How long do learning paths take?": True,
             "How long do bees live?": None,
             "Attendance and punctuality (evening students)": True, "Transfers and cancellations": True,
             "Late work": True, "Academic standing": True, "Ethics Module Deadline": True,
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
            r"^\W*+(?:(?:allgemeine|algemene|unsere|onze|de|die) )?(?:geschäftsbedingungen|"
            r"teilnahme\w*bedingungen|anmeldebedingungen|agb|datenschutz(?:erklärung|hinweise)|impressum|"
            r"satzung|(?:\p{L}{2,20})?ordnung|zulassungsvoraussetzungen|gebühren|entgelte?|stipendien|"
            r"förder(?:möglichkeiten|programme)|stellen(?:angebote?|ausschreibung\w*)|annulerings?\w*|"
            r"voorwaarden|leveringsvoorwaarden|inschrijfvoorwaarden|inschrijven|reglement(?:en)?|tarieven|"
            r"collegegeld|vacatures?|subsidies?|studiefinanciering|klachten\w*|begrippen\w*|begriffe|"
            r"glossar)(?!\p{L})(?: (?:und|en|&) [\w-]{3,30})?(?=\W*$|\s?[-–:|(/]|\s(?:für|der|des|zu|van|"
            r"voor|over|bij|im|in|zum|zur)(?!\p{L}))|^\W*+(?:datenschutz|finanzierung|förderung|anmeldung|"
            r"rücktritt|kündigung|zulassung|privacy|nieuws|aktuelles|kontakt)(?: (?:und|en|"
            r"&) [\w-]{3,30})?\W*$",
            lambda m: True,
            {
                "Allgemeine Geschäftsbedingungen": True,
                "Satzung für Zertifikate": True,
                "Annuleringsvoorwaarden": True,
                "Finanzierung für Gründer": None,
                "Ordnung für das Kontaktstudium": True,
                "Datenschutz im Betrieb": None,
                "Glossar": True,
                "Datenschutzbeauftragte": None,
                "Anmeldung und Rücktritt": True,
                "Zulassungsrecht": None,
            },
        ),
        Rule(
            "romance_title",
            r"^\W*+(?:conditions générales|cgv|modalités (?:d['’]inscription|de remboursement|"
            r"d['’]annulation|d['’]admission|de paiement)|inscriptions?|annulations?|remboursements?|"
            r"financements?|(?:financer|payer) (?:ma|sa|votre|une|mes|vos|ses) (?:formations?|études|cours)|"
            r"aides? financières?|subventions?|calendrier (?:universitaire|scolaire|des)|"
            r"offres? d['’]emploi|appel à|appel d['’]offres?|mentions légales|normativa|reglamento|"
            r"condiciones (?:generales|de)|becas|ayudas|tasas|precios públicos|plazos|preguntas|matrícula|"
            r"convocatoria de|regulamento|normas(?= de (?:avaliação|inscrição))|política de (?=privacidad|"
            r"reembolso|cancel)|condições (?:gerais|de)|bolsas|propinas|candidaturas|prazos|inscrições|"
            r"perguntas|emolumentos|tabela de)(?!\p{L})(?= ?\d|\W*$|\s?[-–:|(/]|\s(?:para|pour|de|des|du|da|"
            r"do|del|dos|relati\w+|générales|frecuentes|frequentes|à|a|aux|et|y|e|au|avec)(?!\p{L})|"
            r"(?<=appel à)|"
            r"(?<=d['’]))",
            lambda m: True,
            {
                "Normativa de títulos propios": True,
                "Bolsas para formações": True,
                "Becas": True,
                "Preguntas frecuentes": True,
                "Conditions générales de vente": True,
                "Calendrier universitaire": True,
                "Appel à projets": True,
                "Normas ISO 9001": None,
                "Financement participatif": None,
            },
        ),
        Rule(
            "questions_about_title",
            r"^\W*+(?:(?:häufige|häufig gestellte|frequently asked|common|your|some|ihre|vos|uw|"
            r"veel ?gestelde) )?(?:questions|fragen|vragen|preguntas|perguntas) (?:about|on|on our|over|zu|"
            r"zum|zur|sur|from|von|sobre|aan)(?!\p{L})[^\n]*$|^\W*+(?:häufige|häufig gestellte|"
            r"veel ?gestelde|common|general) (?:fragen|vragen|questions)\W*$|[:–|-] (?:your |vos |ihre |uw |"
            r"all your |some |common |the )?(?:questions?(?: answered)?|fragen|vragen|faqs?|q ?(?:&|"
            r"and) ?a)\W*$|^\W*+q ?(?:&|and) ?a\W*$",
            lambda m: True,
            {
                "Vragen over facturen": True,
                "Häufige Fragen": True,
                "Funding: your questions": True,
                "Questions about refunds": True,
                "The art of asking questions": None,
            },
        ),
        Rule(
            "to_do_title",
            rf"^\W*+(?:order|request|replace|claim|appeal|withdraw(?: from)?|drop|cancel|defer|transfer|"
            rf"pay(?: for)?|register(?: for)?|enrol+(?: in| for)?|apply(?: for| to)?|book|buy|submit|propose|"
            rf"change|re-?schedule|update|find|get|annuler|commander|demander|s['’]inscrire à|payer) (?:an?|"
            rf"the|your|our|my|for|to|un|une|votre|des|you're|our) (?:[\w-]+ ){{0,2}}?(?:{THINGS}s?|"
            rf"class(?:es)?|transcripts?|receipts?|exam(?:ination)?s?|refunds?|fees?|tuition|money|books?|"
            rf"parchments?|grades?|sections?|address|name|letters?|relevé|attestations?|"
            rf"remboursements?)(?: [^\n]{{1,30}})?\W*$",
            lambda m: True,
            {"Order a transcript": True, "Apply for a course": True, "Drop a class": True,
             "Change your mindset": None, "Order in the court": None},
        ),
        Rule(
            "for_companies_title",
            r"^\W*+(?:(?:corporate|customi[sz]ed|custom|contract|tailored|in house|in company|on site|"
            r"workplace|employer) (?:training|learning|programs?|courses|solutions|education|services)|"
            r"training (?:for|your|in) (?:your |the )?(?:teams?|compan(?:y|ies)|organi[sz]ations?|staff|"
            r"workplace|employees|business(?:es)?|workforce)|(?:for|solutions for) (?:employers|businesses|"
            r"companies|business|organi[sz]ations|teams|partners|schools)|maatwerk|incompany|firmen\w*|"
            r"formations? (?:sur mesure|en entreprise|intra)|formación a medida|formação à medida|"
            r"services aux entreprises|(?:perfectionnement|formations?|solutions|offre) (?:pour|"
            r"aux) (?:les |vos |votre )?(?:entreprises?|organisations|employeurs|équipes?))(?: (?:and|"
            r"&) \w+)?\W*$",
            lambda m: True,
            {"Training for your team": True, "Corporate Training": True, "Formation sur mesure": True,
             "Corporate Training Design Certificate": None},
        ),
        Rule(
            "service_title",
            r"^\W*+(?:tax (?:receipts?|forms?|credits?|slips?)|t2202a?|form 1098|transcripts?|parchments?|"
            r"parking|gift (?:cards?|certificates?|vouchers?)|student (?:id|cards?)|textbooks?|book ?store|"
            r"computer labs?|(?:room|facility|studio|hall|kitchen|venue|"
            r"theatre|equipment) (?:rentals?|bookings?|hire)|accessibility services|"
            r"technical (?:requirements|support|help)|(?:system|computer|technology|hardware|"
            r"it) requirements|help(?: desk| centre| center)?|log ?in|sign in|my account|privacy (?:notice|"
            r"statement)|cookies?|site ?map|contact(?: us)?|opening hours|hours of operation|locations?|"
            r"directions|waiting lists?|wait ?lists?|immunization(?: requirements)?|criminal record checks?|"
            r"visas?(?: and \w+)?|study permits?|international students|proof of enrol+ment|"
            r"replacement (?:certificates?|cards?))(?:\s(?:and|&|for|at|from|of|in)\s[^\n]{2,50})?\W*$|"
            r"^\W*+(?:what (?:you|students|i) (?:will )?(?:need|must have|need to know)|before (?:you|"
            r"your) (?:start|begin|register|enrol+|apply|first class|first day|come)|getting (?:here|help)|"
            r"how (?:it|this|we|(?:our |the )?(?:wait ?lists?|waiting lists?|refunds?|registration|billing|"
            r"badges?|credits?|courses|funding|payments?|certificates?|"
            r"micro ?credentials?))\s?works?)(?!\p{L})[^\n]{0,50}$",
            lambda m: True,
            {
                "Tax receipts for part-time learners": True,
                "What you need to study online": True,
                "Technical requirements": True,
                "Before you register": True,
                "Parking": True,
                "Support Worker": None,
                "Tax Credits Law": None,
            },
        ),
    ],
)  # fmt: skip
"""Titles of policies, questions, fee tables, glossaries and services."""
