"""How listings say what an offering counts toward, is part of, or consists of: the rules that
:mod:`normalizer.pathways` reads with."""

from __future__ import annotations

from normalizer.ladders.pathway_other_languages import IN_OTHER_LANGUAGES
from normalizer.ladders.pathway_terms import OPENS, Relation
from normalizer.patterns import Rule, Rules

RELATION: Rules[Relation] = Rules(
    [
        Rule(
            "counts_toward",
            r"\m(?:counts?|counted|counting|applied|applicable|(?:applies|apply)(?= towards?| as an? "
            r"elective| in full| fully| directly| entirely)|(?<=credits )apply(?= to)|(?<=units )apply(?= "
            r"to)|credited|credits?|creditable|combined|combine|points?(?= toward)|folds?|folded|slots?|"
            r"rolls?|recogni[sz]ed|used|put|contributes?|contributing|stacked|stacks?|stackable|stacking|"
            r"transferred|transferable|transfers?|laddered|ladders?|laddering|articulates?|"
            r"articulated)\s(?:(?:as|for|full|partial|academic|the|an?|elective|electives|course|courses|"
            r"credit|credits|directly|fully|also|together|later|one|two|three|four|several|multiple|them|"
            r"these|it|more|badges|micro-?credentials|with|others?|\d{1,2}(?:\.\d)?|hours|and|units?|up|in "
            r"full|fully)\s){0,4}?(?:towards?|into|to|against|in(?! full)|within|(?<=articulates\s)with|"
            r"(?<=articulate\s)with|(?<=(?:counts?|counted)\s)for|(?<=used\s)for(?=\s(?:an?|the|our)\s)|"
            r"(?<=others\s)for(?=\s(?:an?|the|our)\s))(?!\p{L})(?: (?:completion|fulfil+ment|the "
            r"requirements|meeting the requirements|earning|completing|obtaining|attaining|credit|admission|"
            r"entry) ?(?:of|for|to|toward)?s?(?!\p{L}))?",
            lambda m: "ladders_to",
            {
                "This course counts toward the Certificate in Law.": "ladders_to",
                "can be applied to our Diploma in Accounting": "ladders_to",
                "ladders into the Bachelor of Design": "ladders_to",
                "does not count toward the Certificate": None,
            },
            unless_before=r"not|cannot|can['’]t|never|non|no|only|must|you|students|apply|who|deposit (?:is|"
                r"will be)|fee (?:is|(?:will|may|can) be)",
        ),
        Rule(
            "apply_it_toward",
            r"\mcredits? (?:from (?:it|this|the \w+|these) )?(?:go|goes|run) (?:on )?(?:towards?|to|"
            r"into)(?!\p{L})|\m(?:apply|use|transfer|put|count|carry) (?:it|them|this|these|(?:the|your|"
            r"their|all|this|earned) (?:\w+ )?(?:credits?|course|badge|micro ?credential|credential|"
            r"certificate)s?) (?:towards?|to|into|for)(?=\s(?:an?|the|our|your|one)\s)(?!\p{L})|\m(?:builds?|"
            r"works?|working|progress(?:es)?) towards?(?!\p{L})|\m(?:courses?|credits?|units?|modules?|hours|"
            r"badges?) (?:will |all |can |may |also ){0,3}(?:apply|applies) to(?=\s(?:an?|the|our)\s)|"
            r"\mcounts?(?: it| this| the [\w-]{3,14})? (?:as|for) (?:the |an? )?(?:{word_n}|half|\d{1,2}|"
            r"first|second|other|final)(?:\s[\w-]{1,14}){0,4}? (?:of|in) (?=(?:our|the|an?|its|this)\s)|"
            r"credits? (?:of|worth|for) (?:up to )?(?:(?:an?|one|two|three|\d{1,2}) )?(?:quarter|half|third|"
            r"portion|part|term|semester|year|course|module|unit|subject|paper|level|block|"
            r"stage)s?[^.;]{0,25}? of(?!\p{L})",
            lambda m: "ladders_to",
            {"apply the credit to the Master of Education": "ladders_to",
             "It builds toward the Supply Chain MicroMasters.": "ladders_to",
             "credit of a half of the degree is promised": "ladders_to", "apply for the course": None},
            unless_before=r"not|cannot|how to|prior[^.]{0,60}|experience[^.]{0,60}|from[^.]{0,60}",
        ),
        Rule(
            "more_to_earn",
            r"\m(?:puis|et|then|and|plus) (?:\d{1,2}|one|two|three|four|five|six|un|deux|trois|quatre|cinq|"
            r"six) (?:autres?|more|others?|additional)(?: cours| courses| modules)? (?:pour (?:obtenir|"
            r"compléter)|to (?:earn|get|complete|obtain|finish)|for|to)(?!\p{L})",
            lambda m: "ladders_to",
            {"puis cinq autres pour obtenir le certificat": "ladders_to",
             "and four more to earn the diploma": "ladders_to"},
        ),
        Rule(
            "every_one_applies",
            r"\m(?:every one|each one|each|all|any|every credit|every course|the \d{1,2}|the credits)(?: of "
            r"(?:the|these|them|its|those))?(?: (?:{word_n}|\d{1,3}|courses|credits|units)){0,2} (?:also |"
            r"then |will |can |may )*(?:appl(?:y|ies)|counts?|transfers?) (?:straight )?(?:to|into|"
            r"toward)s?(?=\s(?:an?|the|our|its)\s)|\m(?:are|is|be) (?:honou?red|accepted|welcomed|taken) "
            r"(?:in full )?(?:by|in|into|toward) (?=(?:an?|the|our|its)\s)|\m(?:covers?|covered|replaces?|"
            r"earns?|worth) (?:you )?(?:the |an? )?(?:{word_n} )?(?:first |second |half|third|quarter|fifth|"
            r"term|semester|year)(?:s|[\w\x20-]{1,24})? of (?=(?:an?|the|our|its)\s)|\m(?:knocks?|takes?|"
            r"cuts?|shaves?) (?:an?|one|two|half|up to|\d)[^.;]{1,30}? off (?=(?:an?|the|our|its|your)\s)|"
            r"\mexempt(?:ed|s)?(?: you)? from [a-z]{2,5} ?\d{3,4}(?: \([^)]{1,20}\))? (?:in|of)(?!\p{L})|"
            r"\mafter (?:all |the )?(?:{word_n}|\d{1,2}) (?:courses|badges|modules|micro "
            r"?credentials)[^.;]{0,30}? you (?:hold|have|earn|get|receive)(?!\p{L})",
            lambda m: "ladders_to",
            {"Every one of the 21 applies to the B.A. in Human Services.": "ladders_to",
             "all three are honoured by the Mining Diploma": "ladders_to",
             "you are exempt from MACH 1201 (3 credits) in the Machinist certificate": "ladders_to",
             "knocks a quarter off its Master of Cities": "ladders_to",
             "After the four courses of this stream you hold the Hydrogen certificate.": "ladders_to",
             "The policy applies to the Diploma in Law.": None},
            unless_before=r"not|cannot|prior[^.;]{0,40}|experience[^.;]{0,40}|applicants?[^.;]{0,40}|"
                r"students[^.;]{0,30}",
        ),
        Rule(
            "so_many_of_its_credits",
            r"\m(?:{word_n}|\d{1,3}) of (?=(?:the|our|its|an?)\s[^.;\d]{2,60}? (?:\d{1,3}|{word_n}) "
            r"(?:credits?|units?|points|ects)(?!\p{L}))|\m(?:{word_n}|\d{1,3}) of the (?:{word_n}|\d{1,3}) "
            r"(?:credits|units|points|ects) (?=(?:(?:needed|required|necessary) )?(?:of|in|for)\s(?:the|our|"
            r"its|an?)\s)|\m(?:{n}|{word_n}) des (?:{n}|{word_n}) crédits (?:du|de la|de l')",
            lambda m: "ladders_to",
            {"Holders get 10 of the master's 40 credits.": "ladders_to",
             "That is 20 of the 180 credits of the MSc in Logistics.": "ladders_to",
             "15 des 45 crédits de la maîtrise en gestion": "ladders_to",
             "10 of the master's 40 lectures": None},
            unless_before=r"not|cannot|at least|no more than|up to|must[^.;]{0,30}|transfer[^.;]{0,30}|"
                r"complete|earned|residen\w+[^.;]{0,20}",
        ),
        Rule(
            "first_step",
            r"\m(?:(?:first|next|initial|great|ideal|perfect) steps?|stepping stones?|building blocks?|"
            r"pathways?|bridges?|bridging|gateways?|advanced (?:standing|entry|placement)|direct entry|"
            r"guaranteed (?:admission|entry)|transfer credit|block transfer|on ?ramps?|(?:bridging|laddering|"
            r"pathway) (?:options?|routes?|opportunit(?:y|ies)))\s(?:in |"
            r"credit )?(?:towards?|to|into|in|for|of)(?!\p{L})",
            lambda m: "ladders_to",
            {"It is the first step to the UX Certificate.": "ladders_to",
             "Graduates have a bridging option to the Bachelor of Science.": "ladders_to",
             "gives advanced standing in the Diploma": "ladders_to"},
            unless_before=r"no|not|incoming|with",
        ),
        Rule(
            "continue_to",
            rf"\m(?:holders|graduates|finishers|completers)(?!\p{{L}})[^.;]{{0,50}}? (?:can|may) (?:then |"
            rf"also )?(?:finish|complete|"
            rf"earn)(?!\p{{L}})|\m{OPENS}\s(?:then |also |go on to |choose to )*(?:continue|proceed|"
            rf"progress|move|advance|go|"
            rf"ladder|step|bridge|transfer|enter|pursue|enrol in year two of|be admitted|gain (?:entry|"
            rf"admission|access)|use (?:it|them|the credits?|their credits?|your credits?))\s?(?:on |up |"
            rf"directly |their studies |your studies |studying |straight )*"
            r"(?:towards?|into|to|in|with|for)?(?!\p{L})",
            lambda m: "ladders_to",
            {"Graduates may continue to the Diploma in Law.": "ladders_to",
             "you may move into the Bachelor of Arts": "ladders_to",
             "Holders can finish our master's in a semester.": "ladders_to",
             "required to be admitted to the Diploma in Law": None},
            unless_before=r"not|cannot",
        ),
        Rule(
            "needed_to_go_on",
            r"\m(?:need|needed|required|requirement|allows? (?:you|graduates|holders)|lets (?:you|graduates|"
            r"holders)|enables? (?:you|graduates)|entitles? (?:you|holders|graduates)|"
            r"entitled) to (?:then )?(?:go|move|progress|proceed|continue|step|enter|join|start|begin)(?: on|"
            r" up| straight| directly)? ?(?:in)?(?:to|at|with)?(?!\p{L})|\m(?:puede|pueden|podrá|podrán|pode|"
            r"podem) (?:\p{L}+ )?(?:cursar|ingresar|acceder|incorporarse|inscribirse|ingressar|aceder|"
            r"frequentar)(?: a| en| al| na| no)?(?!\p{L})|\mmit (?:\p{L}+ )?(?:weiteren?|"
            r"anderen)(?: [\p{L}-]+){1,5}? (?:erwerben|erhalten|erlangen|bekommen|schließen|führen)(?: sie|"
            r" wir)?(?!\p{L})",
            lambda m: "ladders_to",
            {"It is what you need to go on to the Level 3 Award.": "ladders_to",
             "Mit zwei weiteren CAS erwerben Sie den MAS in Health.": "ladders_to",
             "You need to go on Friday.": "ladders_to", "You need a laptop.": None},
            unless_before=r"not|if you|before",
        ),
        Rule(
            "leads_into",
            r"\m(?:(?:is|are|be) (?:then |automatically |directly )+admitted (?:in)?to|admitted (?:directly|"
            r"automatically) (?:in)?to|leads? (?:directly )?into|eligible (?:for|to apply (?:for|to)|"
            r"to enter)(?: admission to| entry to| entry into| admission into)?|(?:provides?|offers?|"
            r"gives?) (?:you )?(?:access|entry|admission|a route) (?:to|into)|"
            r"opens? (?:up )?(?:the )?(?:door|way|entry|admission|access|second half|rest|next (?:stage|"
            r"level|year)|second (?:year|half|stage)|final year) (?:to|of|into)|qualif(?:y|"
            r"ies) (?:you )?for (?:admission|entry) (?:to|into))(?!\p{L})",
            lambda m: "ladders_to",
            {"leads into the Diploma of Law": "ladders_to",
             "eligible for admission to the Bachelor of Arts": "ladders_to"},
            unless_before=r"not|applicants(?: \w+)?|who are|if you are",
        ),
        Rule(
            "turned_into",
            r"\m(?:(?:carried|taken)(?: on| forward| over)|carried(?= into)|carr(?:y|ies) (?:on|forward|"
            r"over)|topped up|top up|built up|upgraded|converted|exchanged|traded(?: in)?|swapped|rolled|"
            r"banked|redeemed|merged)\s(?:directly |later |together |then )*(?:in)?(?:to|for|toward|"
            r"towards)(?!\p{L})|\m(?:hold|holds|have|has|get|gets|guaranteed|reserved|reserves?|secures?|"
            r"keeps?|offered) (?:you )?(?:an? |your )?(?:guaranteed |reserved )?(?:seat|place|spot) (?:in|"
            r"on|for)(?!\p{L})|\m(?:admits|takes|gets) you (?:straight |directly )?(?:in)?to(?!\p{L})|"
            r"\mdoes double duty (?:in|for)|\mconverts? (?:in)?to|\m(?:first|second|third|last) of (?:two|"
            r"three|four|five|six|\d)(?: (?:steps|stages|parts) (?:to|towards?|of)|(?: [\w-]{3,18}){0,2}? "
            r"(?:that |which )?lead(?:ing|s)? (?:in)?to(?:wards?)?)(?!\p{L})|\m(?:credits?|units|points|"
            r"ects|marks) (?:(?:all|then|will|can|may) )*(?:goe?s?|carry|carries|feeds?|flows?|moves?|"
            r"passe?s?|transfers?|come) (?:(?:straight|directly|over|forward|across|on|up|with you) "
            r")*(?:in)?(?:to|toward|towards)(?!\p{L})|\maccepted (?:as|for) (?:the |a |part of |all of "
            r")?(?:first |second |final )?(?:half|part|term|year|semester|quarter|third|module|course|half "
            r"year)?s? ?(?:of|in)(?!\p{L})",
            lambda m: "ladders_to",
            {"The two can be exchanged for the Streets Certificate.": "ladders_to",
             "Graduates hold a seat in the Diploma of Nursing.": "ladders_to",
             "may be carried on to the Postgraduate Diploma": "ladders_to"},
            unless_before=r"not|cannot|must|deposit[^.;]{0,40}|money[^.;]{0,40}|fees?[^.;]{0,40}",
        ),
        Rule(
            "excused",
            r"\m(?:holders|graduates|finishers|completers|you|they) (?:may |can |"
            r"will )?(?:then )?skips? (?:[\w-]{1,20}\s){1,4}?(?:in|of) (?=the|our|an?)|\m(?:excused|"
            r"exempt(?:ed|s)?|skips?|exempte[ns]?t?|dispensée?s?|dispense(?:nt)?|waives?)\s(?:you |them |"
            r"graduates |finishers )?(?:from )?(?:d['’]|de |des |du )?(?:up to )?(?:an?|one|two|three|four|"
            r"five|six|half|\d{1,2}|the|un|une|deux|trois|quatre|first|le|la|les|"
            r"l['’])\s?(?:[\w'’-]{1,20}\s){0,3}?(?:of|from|in|on|for|du|de la|de l['’]|dans (?:le|la|"
            r"l['’]))(?!\p{L})",
            lambda m: "ladders_to",
            {"Holders of this award are excused two papers of the Diploma in Law.": "ladders_to",
             "may skip one semester of the MSc in Logistics": "ladders_to",
             "sont dispensés de deux cours du certificat en droit": "ladders_to"},
            unless_before=r"not|cannot|if you|prior[^.;]{0,40}|experience[^.;]{0,40}",
        ),
        Rule(
            "add_up_to",
            r"\m(?:(?:two|three|four|five|six|seven|eight|\d{1,2}|all|together|combined|of them|"
            r"of these)\s(?:[\w-]{1,20}\s){0,4}?(?:make(?: up)?|form|earn(?:s)?(?: you)?|add up to|"
            r"combine (?:in)?to|build (?:up )?(?:in)?to|leads? to|become|(?:and |, )?you (?:can |may |"
            r"will )?(?:then )?(?:claim|earn|get|receive|apply for|are awarded|qualify for)|(?:entitle|"
            r"qualify) you (?:to|for))|(?:adds? up to|combines? (?:in)?to|builds? (?:in)?to|bundled into|"
            r"cumulate (?:in)?to))(?!\p{L})",
            lambda m: "ladders_to",
            {"Four of them make a Leadership Diploma.": "ladders_to",
             "Three badges add up to the Design Certificate.": "ladders_to"},
            unless_before=r"not|credits?",
        ),
        Rule(
            "elective_in",
            r"\m(?:electives?|elective course|required course|core course|elective credit|"
            r"optional course)\s(?:in|for|of|toward|towards)(?!\p{L})|(?:fulfil+s|satisf(?:y|ies)|"
            r"meets) (?:\w+ ){0,3}?requirements? (?:of|for|in|toward)(?!\p{L})",
            lambda m: "ladders_to",
            {"used as an elective in the HR Certificate": "ladders_to",
             "fulfills a requirement of the Diploma in Law": "ladders_to"},
            unless_before=r"not|admission|entrance|entry|no|minimum|english|language",
        ),
        Rule(
            "share_of",
            r"\m(?:(?:forms?|makes? up|constitutes?|covers|is|are|counts as|doubles as|serves as|ha(?:s|ve) "
            r"(?:then |already |thereby |also )?(?:earned|completed|done|finished)) (?:the )?(?:first |"
            r"second |one |a )?(?:half|third|quarter|fifth|sixth|eighth|year|semester|term|block|module|"
            r"course|stage)s?|(?:course|module|part|badge|unit|step|class|workshop) \d{1,2} of "
            r"\d{1,2}(?=[^.;]{0,60}(?:certificate|diploma|degree))|(?:the |is the )?(?:first|second|third|"
            r"fourth|fifth|(?:\p{L}+ and )?final|last|opening) (?:course|module|part|of (?:two|"
            r"three|four|five|six|seven|eight|\d{1,2})(?: courses| modules| parts| badges|"
            r" micro ?credentials)?)) (?:of|in)(?=\s(?:the|our|an?)\s)|(?:constitue|représente|"
            r"forme|couvre|équivaut à)(?:nt)? (?:la moitié|les? (?:tiers|quart|"
            r"deux tiers)|un (?:tiers|quart)|le premier \p{L}+|la première "
            r"\p{L}+|une partie) (?:du|de la|de l['’])|(?:drawn|taken|selected|extracted|come|comes) "
            r"from(?=\s[^.;]{0,60}(?:certificate|diploma|degree|bachelor|master))|(?:cours|module|bloc) "
            r"(?:obligatoire|optionnel|à option|au choix|de tronc commun) (?:du|de la|de l['’]|dans (?:le|"
            r"la))(?!\p{L})",
            lambda m: "part_of",
            {"It forms the first third of the CAS in Digital Health.": "part_of",
             "Whoever completes it has earned a third of the Grain Certificate.": "part_of",
             "Applicants have completed half of the Diploma in Law.": None,
             "the first of four courses in the Leadership Certificate": "part_of",
             "Cours obligatoire du certificat en droit": "part_of",
             "the second course of a series": "part_of"},
            unless_before=r"(?:applicants|students|candidates|must)(?: who)?|not|no|during|in|by|after|"
            r"until|before",
        ),
        Rule(
            "part_of",
            r"\m(?:(?:is |are |as |being |offered as )?(?:an? )?(?:integral |core |required |compulsory "
            r")?part of|one of (?:the )?(?:\w+ ){0,3}?(?:courses|modules|microcredentials|micro credentials|"
            r"badges|required courses) (?:in|of|for|that make up|toward|required for)|"
            r"one of (?:two|three|four|five|six|seven|eight|nine|ten|\d) in(?= the | our )|"
            r"(?<=is )part (?:\d{1,2}|{word_n}) of(?= the | our )|(?:credited|counted|recogni[sz]ed|"
            r"accepted) as (?:an?|one|two|three) (?:[\w-]{1,14} )?(?:subjects?|units?|courses?|modules?|"
            r"papers|electives?) (?:of|in|toward|towards|for))(?!\p{L})",
            lambda m: "part_of",
            {
                "This course is part of the Library Technician Certificate.": "part_of",
                "Both are credited as one subject of the Graduate Certificate in Law.": "part_of",
                "This course is part 1 of the Institute’s Valuation Professional Certificate.": "part_of",
                "One of five courses in the Digital Marketing Certificate.": "part_of",
                "It is one of three in the Social Enterprise program.": "part_of",
                "Offered as CS 101 at Elm College, where it is a part of the Diploma in Law.": None,
                "It sees practice as a critical part of the Law Diploma.": None,
            },
            unless_before=r"not|no longer|we are|a large|important|as an? \p{L}+|as a|a|any|where it",
            unless_after=r"their\b|your\b|his\b|(?:the |a |an |our )?(?:admission|application|course|day|"
                r"process|assessment|curriculum)",
        ),
        Rule(
            "fits_into",
            r"\m(?:(?:slot|feed|fold|flow|fit|plug|nest|roll|lead|walk|step|go|move|graduate|transition|"
            r"bridge|ladder|start|jump)(?:s|ed|ing)? (?:straight |right |directly |on |neatly |up |"
            r"in )*(?:in|on)to|folded into|nested in(?:side|to)?|embedded (?:in|within)|built into|"
            r"sits (?:inside|within)|belongs to|(?:enter|join|begin|start|pick up)s? (?:the |our |"
            r"a )?(?:diploma |degree |program )?(?:in|at|with) (?:the )?(?:second|third|final|next|"
            r"later) (?:year|term|semester|block|stage|half) of)(?!\p{L})",
            lambda m: "ladders_to",
            {"It slots into the Certificate in Law.": "ladders_to",
             "Finishers ladder straight into term two of the Diploma in Law.": "ladders_to",
             "walk into the office": "ladders_to"},
            unless_before=r"not|cannot|cannot yet|research[^.;]{0,20}|students|applicants|before you|to",
        ),
        Rule(
            "recognised_as",
            r"\m(?:recogni[sz]es?|accepts?|honou?rs?|counts?|credits?|treats?) (?:it|this|these|them|"
            r"this (?:course|module|badge|award|certificate)|holders of (?:it|this)) (?:as|for|toward|"
            r"towards|in place of|instead of|against|in lieu of)(?!\p{L})",
            lambda m: "ladders_to",
            {"The institute recognises it as unit 3 of its Deckhand Certificate.": "ladders_to",
             "We accept cash.": None},
            unless_before=r"not|cannot|if you|must|students who|holders of",
        ),
        Rule(
            "credits_are_carried",
            r"\m(?:carr(?:y|ies)|bring|brings|take|takes|transfer|transfers|port) (?:(?:your|their|her|his|"
            r"the|all|these|any|both|it|them|earned|\d{1,2}|{word_n})\s){0,3}(?:credits?\s|points\s|"
            r"units\s)?(?:forward |over |across |on |up |with (?:you|them) )*(?:in)?to(?:wards?)?(?!\p{L})",
            lambda m: "ladders_to",
            {"carry her credits forward to the Diploma in Law": "ladders_to", "Bring a pen.": None},
            unless_before=r"not|cannot|if you|must|students who",
        ),
        Rule(
            "stands_in_for",
            r"\m(?:substitutes?|stands? in|swaps?) for|\m(?:replaces?|takes the place of|knocks? off|covers|"
            r"clears|ticks off|fulfils) (?:(?:up to|the|an?|one|two|three|four|{word_n}|\d{1,2}|first|half|"
            r"required|core|elective)\s){1,3}(?:credits?|courses?|modules?|units?|papers|subjects?|terms?|"
            r"semesters?|year|requirements?)? ?(?:of|in|from|for|toward)(?!\p{L})",
            lambda m: "ladders_to",
            {"It replaces two courses of the Diploma in Law.": "ladders_to",
             "The book covers two centuries.": None},
            unless_before=r"not|cannot|if you|must",
        ),
        Rule(
            "head_start",
            r"\mhead start (?:on|in|toward|towards|with)|\m(?:worth|good for|gives? (?:you )?|"
            r"grants? (?:you )?|carries|earns? (?:you )?|brings? (?:you )?) ?(?:(?:up to|the|an?|{word_n}|"
            r"\d{1,3}|transferable|academic|full)\s){0,3}(?:credits?|courses?|modules?|units?|points|"
            r"papers) (?:of|in|on|toward|towards|into|within) (?=(?:the|our|an?|its|your)\s)",
            lambda m: "ladders_to",
            {"a head start on the Bachelor of Arts": "ladders_to",
             "worth two courses in the Diploma in Law": "ladders_to", "worth a visit": None},
            unless_before=r"not|cannot|if you|must|students who|holders of",
        ),
        Rule(
            "with_others_earns",
            r"\m(?:with|add|adding|complete|completing|finish|finishing|take|pass|combine|combined with|"
            r"together with|plus|collect|earn|hold|stack|alongside) (?:it |this |these |this (?:course|"
            r"badge|award|micro ?credential|one) )?(?:and |with |plus )?(?:the |any |its )?(?:other |our "
            r")?(?:(?:{word_n}|\d{1,2}) )?(?:(?:others?|more|further|sister|companion|of the|of these|such|"
            r"similar) ?)(?:[\w-]{1,20}\s){0,5}?(?:and|to|,|then|they|you|,? ?and (?:we|you|"
            r"they))\s(?:(?:we|you|they|are|can|will|then|also|be)\s){0,3}?(?:award|awarded|earn|receive|"
            r"get|gain|hold|claim|have|exchanged|issue|grant|complete|finish|make|form)(?:s|ed)?(?: "
            r"you)?(?: for)?(?!\p{L})",
            lambda m: "ladders_to",
            {"Complete this and the other two belts and we award the Excellence Diploma.": "ladders_to",
             "Hold this one and two others and you have the Law Certificate.": "ladders_to",
             "Bring two others and have fun.": None},
            unless_before=r"not|no|by the|before",
        ),
        Rule(
            "on_the_way_to",
            r"\mstands? between you and(?!\p{L})|\m(?:graduates|holders|finishers|completers)(?: \w+){0,2} "
            r"(?:enters?|joins?|starts?) (?=(?:the|our|an?)\s[^.;]{3,60}? (?:at|in|with|from) (?:the |year "
            r")?(?:second|third|final|two|three|level))|\mon (?:the|your) (?:way|road|path) "
            r"to(?:wards?)?(?!\p{L})|\m(?:en route|halfway|a milestone|a stage) to(?:wards?)?(?!\p{L})|"
            r"\m(?:door|gate|route|way|path|ladder) (?:on)?(?:to|into) (?=(?:the|our|an?)\s)|"
            r"\munlocks?(?!\p{L})",
            lambda m: "ladders_to",
            {"on the way to the Interpreter certificate": "ladders_to",
             "unlocks the next level": "ladders_to", "by the way": None},
            unless_before=r"not|no|by the|before",
        ),
        Rule(
            "one_of_the_needed",
            r"\m(?:one|two|three|four|{word_n}|\d{1,2}) of the (?:(?:{word_n}|"
            r"\d{1,2}) )?(?:\w+ )?(?:courses?|badges?|modules?|credits|units|classes|"
            r"micro ?credentials?) (?:that are |that make up |you |which are )?(?:needed|required|necessary|"
            r"need|make up|required to earn|needed to earn)(?: for| to (?:earn|complete|obtain))?(?=\s(?:the|"
            r"our|an?|its)\s)",
            lambda m: "ladders_to",
            {"one of the six courses needed for the Diploma in Law": "ladders_to",
             "one of the six courses": None},
            unless_before=r"not|no|by the|before",
        ),
        Rule(
            "toward_an_award",
            r"\mtowards?(?=\s(?:an?|the|our|your|its|completion|earning|one|full|[a-z]{2,5}\s?[a-z]*)\s)",
            lambda m: "ladders_to",
            {"a milestone toward the Diploma in Law": "ladders_to", "toward your health": "ladders_to"},
            unless_before=r"not[^.;]{0,20}|steps? taken|deposit[^.;]{0,40}|tuition[^.;]{0,40}|"
                r"fees?[^.;]{0,40}|discount[^.;]{0,40}|\$\d+[^.;]{0,40}|bursar\w*[^.;]{0,40}|"
                r"hours[^.;]{0,40}|work(?:ing|ed)?|stud(?:y|ies|ying)|students[^.;]{0,20}|progress",
        ),
        Rule(
            "complements",
            r"\m(?:complements|is complementary to|est complémentaire (?:à|au|de|du))(?!\p{L})",
            lambda m: "complementary",
            {"It complements the Certificate in Law.": "complementary",
             "est complémentaire au certificat en droit": "complementary"},
        ),
        *IN_OTHER_LANGUAGES,
    ],
)  # fmt: skip
"""Words after which the name of an award stands. Without such a name they say nothing."""

BACKWARD: Rules[Relation] = Rules(
    [
        Rule(
            "goes_into_it",
            r"\m(?:is|are|will be|get|gets|can be|may be|be) (?:then |later |all |fully |automatically "
            r")*(?:rolled|folded|credited|counted|carried|transferred|merged|applied|put|taken) (?:over |"
            r"forward |on |up )*(?:in)?to(?:wards?)? (?:it|that|them|there)(?!\p{L})|\m(?:(?:will|would) "
            r"(?:then |later |also )?(?:honou?r|recogni[sz]e|accept)|honou?rs|recogni[sz]es|accepts|"
            r"(?:gives?|grants?) (?:you )?(?:(?:{word_n}|\d{1,3}) )?credits? for)(?: (?:it|this|these|them|"
            r"both|all of (?:it|them)))?(?= (?:in full|as credit|in place of|instead of|in lieu of)|[.,;]|"
            r"$)|\m(?:credits?|points|units|it|they|courses|modules) (?:(?:then|all|will|also|both) "
            r")*counts? (?:fully |in full )?towards? (?:it|that)(?!\p{L})|\mha(?:s|ve) (?:about |nearly |"
            r"almost )?(?:an? |one )?(?:quarter|half|third|fifth|year|term|semester) of it (?:behind "
            r"(?:them|you|her|him)|done|finished|completed)(?!\p{L})",
            lambda m: "ladders_to",
            {"Should you join the MSc in Law, these credits are rolled into it.": "ladders_to",
             "six credits that the Bachelor of Nursing will honour": "ladders_to",
             "Should you join the MSc in Law, the credits count toward it.": "ladders_to",
             "A graduate who enters our master's will have a quarter of it behind them.": "ladders_to",
             "We will pay for it.": None},
            unless_before=r"not|we|we also|never|cards?",
        ),
        Rule(
            "applied_there",
            r"\m(?:apply|count|use|transfer|put|bring) (?:(?:all|both|these|those|their|the|your|any|earned|"
            r"of|them|{word_n}|\d{1,3}|credits?|units?|courses?|modules?|points) "
            r"){1,4}(?:(?:in)?to(?:wards?)? (?:it|that|them|(?:that|this) (?:degree|program(?:me)?|award|"
            r"diploma|master's|certificate))|there)(?!\p{L})|\m(?:s'y|se|vous) (?:voi(?:t|ent|yez|ez)|voyez|"
            r"verr(?:a|ont)) (?:alors |ensuite )?(?:reconnaître|créditer|accorder|octroyer|attribuer)(?! "
            r"(?:un|le) (?:prix|rabais|diplôme))|\my (?:fai(?:t|re)|font) (?:reconnaître|créditer|"
            r"valoir)(?!\p{L})",
            lambda m: "ladders_to",
            {"Students accepted into the M.S. in Geography may apply all 15 to that degree.": "ladders_to",
             "qui poursuit à la maîtrise s'y voit reconnaître 24 crédits": "ladders_to",
             "se voit reconnaître son expérience": None,
             "Apply the glue to it.": None},
            unless_before=r"not|cannot|pas|if you",
            unless_after=r"[^.;]{0,40}(?:expérience|acquis|antérieur|fee|deposit|tuition)",
        ),
        Rule(
            "have_it_waived",
            r"\m(?:have|has|get|gets) (?:(?:one|two|three|four|five|up|to|an?|the|its|"
            r"\d{1,2})\s){1,3}(?:[\w-]{1,20}\s){1,3}?(?:waived|credited|recogni[sz]ed|cut|taken off|"
            r"knocked off)(?!\p{L})",
            lambda m: "ladders_to",
            {"Those admitted to the EMBA have one elective waived.": "ladders_to", "have a good time": None},
            unless_before=r"not|fees?[^.;]{0,30}",
            unless_after=r"[^.;]{0,30}(?:fee|deposit|tuition)",
        ),
        Rule(
            "wird_angerechnet",
            r"\m(?:anrechenbar|angerechnet|gutgeschrieben|meegeteld|ingebracht|vrijgesteld)(?!\p{L})",
            lambda m: "ladders_to",
            {"Im Master Recht werden 10 ECTS angerechnet.": "ladders_to", "nicht anrechenbar": None},
            unless_before=r"nicht|niet",
        ),
    ],
)  # fmt: skip
"""Words before which, in the same sentence, the name of the award stands."""
