"""How listings say what an offering counts toward, is part of, or consists of: the rules that
:mod:`normalizer.pathways` reads with."""

from __future__ import annotations

from normalizer.pathway_rules.pathway_other_languages import IN_OTHER_LANGUAGES
from normalizer.pathway_rules.pathway_terms import OPENS, Relation
from normalizer.patterns import Rule, Rules

RELATION: Rules[Relation] = Rules(
    [
        Rule(
            "counts_toward",
            r"\m(?:counts?|counted|counting|applied|applicable|"
            r"(?:applies|apply)(?= towards?| as an? elective| in full| fully| directly| entirely)|"
            r"(?<=credits )apply(?= to)|(?<=units )apply(?= to)|credited|credits?|creditable|combined|"
            r"combine|points?(?= toward)|folds?|folded|slots?|rolls?|recogni[sz]ed|used|put|contributes?|"
            r"contributing|stacked|stacks?|stackable|stacking|transferred|transferable|transfers?|laddered|"
            r"ladders?|laddering|articulates?|"
            r"articulated)\s(?:(?:as|for|full|partial|academic|the|an?|elective|electives|course|courses|"
            r"credit|credits|directly|fully|also|together|later|one|two|three|four|several|multiple|them|"
            r"these|it|more|badges|micro-?credentials|with|others?|\d{1,2}(?:\.\d)?|hours|and|units?|up|"
            r"in full|fully)\s){0,4}?(?:towards?|"
            r"into|to|against|in(?! full)|within|(?<=articulates\s)with|(?<=articulate\s)with|"
            r"(?<=(?:counts?|counted)\s)for|(?<=used\s)for(?=\s(?:an?|the|our)\s)|"
            r"(?<=others\s)for(?=\s(?:an?|the|our)\s))(?!\p{L})"
            r"(?: (?:completion|fulfil+ment|the requirements|meeting the requirements|earning|completing|"
            r"obtaining|attaining|credit|admission|entry) ?(?:of|for|to|toward)?s?(?!\p{L}))?",
            lambda m: "ladders_to",
            {
                "This course counts toward the Certificate in Law.": "ladders_to",
                "can be applied to our Diploma in Accounting": "ladders_to",
                "ladders into the Bachelor of Design": "ladders_to",
                "does not count toward the Certificate": None,
            },
            unless_before=r"not|cannot|can['’]t|never|non|no|only|must|you|students|apply|who|"
                r"deposit (?:is|will be)|fee (?:is|(?:will|may|can) be)",
        ),
        Rule(
            "apply_it_toward",
            r"\mcredits? (?:from (?:it|this|the \w+|these) )?(?:go|goes|run) (?:on )?(?:towards?|to|into)"
            r"(?!\p{L})|"
            r"\m(?:apply|use|transfer|put|count|carry|spend|redeem|bank|trade|swap|exchange|convert|turn) "
            r"(?:it|them|this|these|(?:the|your|their|all|this|earned) "
            r"(?:\w+ )?(?:credits?|course|badge|micro ?credential|credential|certificate)s?) "
            r"(?:later |then |next |afterwards |in )?(?:towards?|to|into|for|in|on|within)"
            r"(?=\s(?:an?|the|our|your|one)\s)(?!\p{L})|"
            r"\m(?:builds?|works?|working|progress(?:es)?) towards?(?!\p{L})|"
            r"\m(?:courses?|credits?|units?|modules?|hours|badges?) (?:will |all |can |may |also ){0,3}"
            r"(?:apply|applies) to(?=\s(?:an?|the|our)\s)|"
            r"\mcounts?(?: it| this| the [\w-]{3,14})? (?:as|for) (?:the |an? )?"
            r"(?:{word_n}|half|\d{1,2}|first|second|other|final)(?:\s[\w-]{1,14}){0,4}? (?:of|in) "
            r"(?=(?:our|the|an?|its|this)\s)|"
            r"credits? (?:of|worth|for) (?:up to )?(?:(?:an?|one|two|three|\d{1,2}) )?"
            r"(?:quarter|half|third|portion|part|term|semester|year|course|module|unit|subject|paper|level|"
            r"block|stage)s?[^.;]{0,25}? of(?!\p{L})",
            lambda m: "ladders_to",
            {"apply the credit to the Master of Education": "ladders_to",
             "It builds toward the Supply Chain MicroMasters.": "ladders_to",
             "use them later in the Diploma of Law": "ladders_to",
             "credit of a half of the degree is promised": "ladders_to", "apply for the course": None},
            unless_before=r"not|cannot|how to|prior[^.]{0,60}|experience[^.]{0,60}|from[^.]{0,60}",
        ),
        Rule(
            "more_to_earn",
            r"\m(?:puis|et|then|and|plus) (?:\d{1,2}|one|two|three|four|five|six|un|deux|trois|quatre|cinq|"
            r"six) (?:autres?|more|others?|additional)(?: cours| courses|"
            r" modules)? (?:pour (?:obtenir|compléter)|to (?:earn|get|complete|obtain|finish)|for|"
            r"to)(?!\p{L})",
            lambda m: "ladders_to",
            {"puis cinq autres pour obtenir le certificat": "ladders_to",
             "and four more to earn the diploma": "ladders_to"},
        ),
        Rule(
            "every_one_applies",
            r"\m(?:every one|each one|each|all|any|every credit|every course|the \d{1,2}|the credits)"
            r"(?: of (?:the|these|them|its|those))?(?: (?:{word_n}|\d{1,3}|courses|credits|units)){0,2} "
            r"(?:also |then |will |can |may )*(?:appl(?:y|ies)|counts?|transfers?) (?:straight )?"
            r"(?:to|into|toward)s?(?=\s(?:an?|the|our|its)\s)|"
            r"\m(?:are|is|be) (?:honou?red|accepted|welcomed|taken) (?:in full )?(?:by|in|into|toward) "
            r"(?=(?:an?|the|our|its)\s)|"
            r"\m(?:covers?|covered|replaces?|earns?|worth) (?:you )?(?:the |an? )?(?:{word_n} )?"
            r"(?:first |second |half|third|quarter|fifth|term|semester|year)(?:s|[\w\x20-]{1,24})? of "
            r"(?=(?:an?|the|our|its)\s)|"
            r"\m(?:knocks?|takes?|cuts?|shaves?) (?:an?|one|two|half|up to|\d)[^.;]{1,30}? off "
            r"(?=(?:an?|the|our|its|your)\s)|"
            r"\mexempt(?:ed|s)?(?: you)? from [a-z]{2,5} ?\d{3,4}(?: \([^)]{1,20}\))? (?:in|of)(?!\p{L})|"
            r"\mafter (?:all |the )?(?:{word_n}|\d{1,2}) "
            r"(?:courses|badges|modules|micro ?credentials)[^.;]{0,30}? you (?:hold|have|earn|get|receive)"
            r"(?!\p{L})",
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
            r"(?:credits?|units?|points|ects)(?!\p{L}))|"
            r"\m(?:{word_n}|\d{1,3}) of the (?:{word_n}|\d{1,3}) (?:credits|units|points|ects) "
            r"(?=(?:(?:needed|required|necessary) )?(?:of|in|for)\s(?:the|our|its|an?)\s)|"
            r"\m(?:{n}|{word_n}) des (?:{n}|{word_n}) crédits (?:du|de la|de l')",
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
            r"guaranteed (?:admission|entry)|transfer credit|block transfer|on ?ramps?|"
            r"(?:bridging|laddering|pathway) (?:options?|routes?|opportunit(?:y|ies)))\s(?:in |"
            r"credit )?(?:towards?|to|into|in|for|of)(?!\p{L})",
            lambda m: "ladders_to",
            {"It is the first step to the UX Certificate.": "ladders_to",
             "Graduates have a bridging option to the Bachelor of Science.": "ladders_to",
             "gives advanced standing in the Diploma": "ladders_to"},
            unless_before=r"no|not|incoming|with",
        ),
        Rule(
            "continue_to",
            r"\m(?:holders|graduates|finishers|completers)(?!\p{L})[^.;]{0,50}? (?:can|may) "
            r"(?:then |also )?(?:finish|complete|earn)(?!\p{L})|"
            r"\m(?:holders|graduates|finishers|completers) (?:all |then )?(?:move|go|progress|proceed|"
            r"continue|advance|step|transfer|pass) (?:straight |directly |on |up )*(?:in|on)?to(?!\p{L})|"
            rf"\m{OPENS}\s(?:then |also |go on to |choose to )*"
            r"(?:continue|proceed|progress|move|advance|go|ladder|step|bridge|transfer|enter|pursue|"
            r"enrol in year two of|be admitted|gain (?:entry|admission|access)|"
            r"use (?:it|them|the credits?|their credits?|your credits?))\s?"
            r"(?:on |up |directly |their studies |your studies |studying |straight )*"
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
            r"\m(?:need|needed|required|requirement|allows? (?:you|graduates|holders)|"
            r"lets (?:you|graduates|holders)|enables? (?:you|graduates)|entitles? (?:you|holders|graduates)|"
            r"entitled) to (?:then )?(?:go|move|progress|proceed|continue|step|enter|join|start|begin)"
            r"(?: on| up| straight| directly)? ?(?:in)?(?:to|at|with)?(?!\p{L})|"
            r"\m(?:puede|pueden|podrá|podrán|pode|podem) "
            r"(?:\p{L}+ )?(?:cursar|ingresar|acceder|incorporarse|inscribirse|ingressar|aceder|frequentar)"
            r"(?: a| en| al| na| no)?(?!\p{L})|"
            r"\mmit (?:\p{L}+ )?(?:weiteren?|anderen)(?: [\p{L}-]+){1,5}? "
            r"(?:erwerben|erhalten|erlangen|bekommen|schließen|führen)(?: sie| wir)?(?!\p{L})",
            lambda m: "ladders_to",
            {"It is what you need to go on to the Level 3 Award.": "ladders_to",
             "Mit zwei weiteren CAS erwerben Sie den MAS in Health.": "ladders_to",
             "You need to go on Friday.": "ladders_to", "You need a laptop.": None},
            unless_before=r"not|if you|before",
        ),
        Rule(
            "leads_into",
            r"\m(?:(?:is|are|be) (?:then |automatically |directly )+admitted (?:in)?to|"
            r"(?:units?|courses?|credits?|modules?|subjects?|all of (?:it|them)) (?:[a-z]+ )?(?:is|are|"
            r"will be) "
            r"(?:fully )?(?:credited|recogni[sz]ed|counted|accepted)(?: in full)? (?:if|when|once) you "
            r"(?:later |then )?(?:go on|continue|move on|proceed|progress|enrol|are admitted|get in|"
            r"transfer) "
            r"(?:in)?to|"
            r"admitted (?:directly|automatically) (?:in)?to|leads? (?:directly )?into|"
            r"eligible (?:for|to apply (?:for|to)|to enter)"
            r"(?: admission to| entry to| entry into| admission into)?|"
            r"(?:(?:provides?|offers?|gives?) (?:you )?(?:access|a route|entry|admission)|"
            r"ha(?:s|ve) (?:direct |guaranteed )?(?:entry|admission)) (?:to|into)"
            r"(?:,? (?:and|with) (?:(?:full|half|some|partial|advanced|the) ){0,3}(?:credit|standing) "
            r"(?:in|for|toward|towards|into),?)?|"
            r"opens? (?:up )?(?:the )?(?:door|way|entry|admission|access|second half|rest|"
            r"next (?:stage|level|year)|second (?:year|half|stage)|final year) (?:to|of|into)|"
            r"qualif(?:y|ies) (?:you )?for (?:admission|entry) (?:to|into))(?!\p{L})",
            lambda m: "ladders_to",
            {"leads into the Diploma of Law": "ladders_to",
             "It gives entry to, and full credit in, the Master of Law": "ladders_to",
             "eligible for admission to the Bachelor of Arts": "ladders_to"},
            unless_before=r"not|applicants(?: \w+)?|who are|if you are",
        ),
        Rule(
            "turned_into",
            r"\m(?:(?:carried|taken)(?: on| forward| over)|carried(?= into)|"
            r"carr(?:y|ies) (?:on|forward|over)|topped up|top up|built up|upgraded|converted|exchanged|"
            r"traded(?: in)?|swapped|rolled|banked|redeemed|merged)\s(?:directly |later |together |then )*"
            r"(?:in)?(?:to|for|toward|towards)(?!\p{L})|"
            r"\m(?:hold|holds|have|has|get|gets|guaranteed|reserved|reserves?|secures?|keeps?|offered) "
            r"(?:you )?(?:an? |your )?(?:guaranteed |reserved )?(?:seat|place|spot) (?:in|on|for)(?!\p{L})|"
            r"\m(?:admits|takes|gets) you (?:straight |directly )?(?:in)?to(?!\p{L})|"
            r"\mdoes double duty (?:in|for)|\mconverts? (?:in)?to|"
            r"\m(?:first|second|third|last) of (?:two|three|four|five|six|\d)"
            r"(?: (?:steps|stages|parts) (?:to|towards?|of)|"
            r"(?: [\w-]{3,18}){0,2}? (?:that |which )?lead(?:ing|s)? (?:in)?to(?:wards?)?)(?!\p{L})|"
            r"\m(?:credits?|units|points|ects|marks) (?:(?:all|then|will|can|may) )*"
            r"(?:goe?s?|carry|carries|feeds?|flows?|moves?|passe?s?|transfers?|come) "
            r"(?:(?:straight|directly|over|forward|across|on|up|with you) )*(?:in)?(?:to|toward|towards)"
            r"(?!\p{L})|"
            r"\maccepted (?:as|for) (?:the |a |part of |all of )?(?:first |second |final )?"
            r"(?:half|part|term|year|semester|quarter|third|module|course|half year)?s? ?(?:of|in)(?!\p{L})",
            lambda m: "ladders_to",
            {"The two can be exchanged for the Streets Certificate.": "ladders_to",
             "Graduates hold a seat in the Diploma of Nursing.": "ladders_to",
             "may be carried on to the Postgraduate Diploma": "ladders_to"},
            unless_before=r"not|cannot|must|deposit[^.;]{0,40}|money[^.;]{0,40}|fees?[^.;]{0,40}",
        ),
        Rule(
            "excused",
            r"\m(?:holders|graduates|finishers|completers|you|they) (?:may |can |will )?(?:then )?skips? "
            r"(?:[\w-]{1,20}\s){1,4}?(?:in|of) (?=the|our|an?)|"
            r"\m(?:excused|exempt(?:ed|s)?|skips?|exempte[ns]?t?|dispensée?s?|dispense(?:nt)?|"
            r"waives?)\s(?:you |them |graduates |finishers )?(?:from )?(?:d['’]|de |des |du )?(?:up to )?"
            r"(?:an?|one|two|three|four|five|six|half|\d{1,2}|the|un|une|deux|trois|quatre|first|le|la|les|"
            r"l['’])\s?(?:[\w'’-]{1,20}\s){0,3}?(?:of|from|in|on|for|du|de la|de l['’]|dans (?:le|la|l['’]))"
            r"(?!\p{L})",
            lambda m: "ladders_to",
            {"Holders of this award are excused two papers of the Diploma in Law.": "ladders_to",
             "may skip one semester of the MSc in Logistics": "ladders_to",
             "sont dispensés de deux cours du certificat en droit": "ladders_to"},
            unless_before=r"not|cannot|if you|prior[^.;]{0,40}|experience[^.;]{0,40}",
        ),
        Rule(
            "add_up_to",
            r"\m(?:(?:two|three|four|five|six|seven|eight|\d{1,2}|all|together|combined|of them|"
            r"of these)\s(?!(?:out )?of \d)(?:[\w-]{1,20}\s){0,4}?"
            r"(?:make(?: up)?|form|earn(?:s)?(?: you)?|add up to|combine (?:in)?to|build (?:up )?(?:in)?to|"
            r"leads? to|become|(?:and |, )?you (?:can |may |will )?(?:then )?"
            r"(?:claim|earn|get|receive|apply for|are awarded|qualify for)|"
            r"(?:entitle|qualify) you (?:to|for))|"
            r"(?:collect|earn|finish|complete|stack|pass|hold)(?:ing)? (?:all|both)(?: (?:{word_n}|\d{1,2}))?"
            r"(?: (?:of them|badges|courses|modules|micro ?credentials))? for(?= (?:the|an?|our) )|"
            r"(?:(?:hold|earn)ers of|(?:those|anyone|everyone) with|whoever (?:has|holds|earns|finishes)|"
            r"(?:those|learners|students|people|all) who (?:hold|have|earn|finish|complete)) "
            r"(?:all|both|this(?: [\w-]+)? and (?:its|the) (?:{word_n} )?(?:others?|sisters?|companions?))"
            r"(?: of (?:them|these|the))?(?: (?:{word_n}|\d{1,2}))?(?: (?:[\w-]+ )?"
            r"(?:badges|courses|modules|micro ?credentials|certificates))? (?:may |can |will |also |then )*"
            r"(?:receives?|gets?|gains?|earns?|claims?|asks? for|apply for|"
            r"(?:is|are|be) (?:given|awarded|granted))|"
            r"(?:adds? up to|combines? (?:in)?to|builds? (?:in)?to|bundled into|cumulate (?:in)?to))"
            r"(?!\p{L})",
            lambda m: "ladders_to",
            {"Four of them make a Leadership Diploma.": "ladders_to",
             "Three badges add up to the Design Certificate.": "ladders_to",
             "Holders of all four receive the Archive Diploma.": "ladders_to",
             "Collect all three for the Land Certificate.": "ladders_to"},
            unless_before=r"not|credits?",
        ),
        Rule(
            "elective_in",
            r"\m(?:electives?|elective course|required course|core course|elective credit|"
            r"optional course)\s(?:in|for|of|toward|towards)(?!\p{L})|"
            r"\m(?:units?|courses?|credits?|modules?|it|they) (?:also |all |then |will )*"
            r"(?:satisf(?:y|ies)|fulfils?|complete) (?=(?:the|an?|our) [^.;]{0,40}?"
            r"(?:minor|major|certificate|diploma|concentration)(?!\p{L}))|"
            r"(?:fulfil+s|satisf(?:y|ies)|meets) (?:\w+ ){0,3}?requirements? (?:of|for|in|toward)(?!\p{L})",
            lambda m: "ladders_to",
            {"used as an elective in the HR Certificate": "ladders_to",
             "All nine units also satisfy the minor in Arts Management.": "ladders_to",
             "fulfills a requirement of the Diploma in Law": "ladders_to"},
            unless_before=r"not|admission|entrance|entry|no|minimum|english|language",
        ),
        Rule(
            "share_of",
            r"\m(?:(?:forms?|makes? up|constitutes?|covers|is|are|counts as|doubles as|serves as|"
            r"ha(?:s|ve) (?:then |already |thereby |also )?(?:earned|completed|done|finished)) "
            r"(?:the )?(?:first |second |one |a )?"
            r"(?:half|third|quarter|fifth|sixth|eighth|year|semester|term|block|module|course|stage)s?|"
            r"(?:course|module|part|badge|unit|step|class|workshop) \d{1,2} of \d{1,2}"
            r"(?=[^.;]{0,60}(?:certificate|diploma|degree))|"
            r"(?:the |is the )?(?:first|second|third|fourth|fifth|(?:\p{L}+ and )?final|last|opening) "
            r"(?:course|module|part|of (?:two|three|four|five|six|seven|eight|\d{1,2})"
            r"(?: courses| modules| parts| badges| micro ?credentials)?)) (?:of|in)(?=\s(?:the|our|an?)\s)|"
            r"(?:constitue|représente|forme|couvre|équivaut à)(?:nt)? "
            r"(?:la moitié|les? (?:tiers|quart|deux tiers)|un (?:tiers|quart)|le premier \p{L}+|"
            r"la première \p{L}+|une partie) (?:du|de la|de l['’])|"
            r"(?:drawn|taken|selected|extracted|come|comes) "
            r"from(?=\s[^.;]{0,60}(?:certificate|diploma|degree|bachelor|master))|"
            r"(?:cours|module|bloc) (?:obligatoire|optionnel|à option|au choix|de tronc commun) "
            r"(?:du|de la|de l['’]|dans (?:le|la))(?!\p{L})",
            lambda m: "part_of",
            {"It forms the first third of the CAS in Digital Health.": "part_of",
             "Whoever completes it has earned a third of the Grain Certificate.": "part_of",
             "Applicants have completed half of the Diploma in Law.": None,
             "the first of four courses in the Leadership Certificate": "part_of",
             "Cours obligatoire du certificat en droit": "part_of",
             "the second course of a series": "part_of"},
            unless_before=r"(?:applicants|students|candidates|must)(?: who)?|not|no|during|in|by|after|until|"
            r"before",
        ),
        Rule(
            "part_of",
            r"\m(?:(?:is |are |as |being |offered as )?(?:an? )?"
            r"(?:integral |core |required |compulsory )?part of|"
            r"one of (?:the )?(?:\w+ ){0,3}?(?:courses|modules|microcredentials|micro credentials|badges|"
            r"required courses) (?:in|of|for|that make up|toward|required for)|"
            r"one of (?:two|three|four|five|six|seven|eight|nine|ten|\d) in(?= the | our )|"
            r"(?<=is )part (?:\d{1,2}|{word_n}) of(?= the | our )|"
            r"(?:credited|counted|recogni[sz]ed|accepted) as (?:an?|one|two|three) (?:[\w-]{1,14} )?"
            r"(?:subjects?|units?|courses?|modules?|papers|electives?) (?:of|in|toward|towards|for))"
            r"(?!\p{L})",
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
            unless_after=r"their\b|your\b|his\b|"
                r"(?:the |a |an |our )?(?:admission|application|course|day|process|assessment|curriculum)",
        ),
        Rule(
            "fits_into",
            r"\m(?:(?:slot|feed|fold|flow|fit|plug|nest|roll|lead|walk|step|go|move|graduate|transition|"
            r"bridge|ladder|start|jump)(?:s|ed|ing)? (?:straight |right |directly |on |neatly |up |in )*"
            r"(?:in|on)to|"
            r"folded into|nested in(?:side|to)?|embedded (?:in|within)|built into|sits (?:inside|within)|"
            r"belongs to|"
            r"(?:enter|join|begin|start|pick up)s? (?:the |our |a )?(?:diploma |degree |program )?"
            r"(?:in|at|with) (?:the )?(?:second|third|final|next|later) "
            r"(?:year|term|semester|block|stage|half) of)(?!\p{L})",
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
            r"\m(?:carr(?:y|ies)|bring|brings|take|takes|transfer|transfers|"
            r"port) (?:(?:your|their|her|his|the|all|these|any|both|it|them|earned|\d{1,2}|{word_n})\s){0,3}"
            r"(?:credits?\s|"
            r"points\s|units\s)?(?:forward |over |across |on |up |"
            r"with (?:you|them) )*(?:in)?to(?:wards?)?(?!\p{L})",
            lambda m: "ladders_to",
            {"carry her credits forward to the Diploma in Law": "ladders_to", "Bring a pen.": None},
            unless_before=r"not|cannot|if you|must|students who",
        ),
        Rule(
            "stands_in_for",
            r"\m(?:substitutes?|stands? in|swaps?) for|"
            r"\m(?:replaces?|takes the place of|knocks? off|covers|clears|ticks off|fulfils) "
            r"(?:(?:up to|the|an?|one|two|three|four|{word_n}|\d{1,2}|first|half|required|core|"
            r"elective)\s){1,3}(?:credits?|courses?|modules?|units?|papers|subjects?|terms?|semesters?|year|"
            r"requirements?)? ?(?:of|in|from|for|toward)(?!\p{L})",
            lambda m: "ladders_to",
            {"It replaces two courses of the Diploma in Law.": "ladders_to",
             "The book covers two centuries.": None},
            unless_before=r"not|cannot|if you|must",
        ),
        Rule(
            "head_start",
            r"\mhead start (?:on|in|toward|towards|with)|"
            r"\m(?:worth|good for|gives? (?:you )?|grants? (?:you )?|carries|earns? (?:you )?|"
            r"brings? (?:you )?) ?(?:(?:up to|the|an?|{word_n}|\d{1,3}|transferable|academic|full)\s){0,3}"
            r"(?:credits?|courses?|modules?|units?|points|papers) (?:of|in|on|toward|towards|into|within) "
            r"(?=(?:the|our|an?|its|your)\s)",
            lambda m: "ladders_to",
            {"a head start on the Bachelor of Arts": "ladders_to",
             "worth two courses in the Diploma in Law": "ladders_to", "worth a visit": None},
            unless_before=r"not|cannot|if you|must|students who|holders of",
        ),
        Rule(
            "with_others_earns",
            r"\m(?:with|add|adding|complete|completing|finish|finishing|take|pass|combine|combined with|"
            r"together with|plus|collect|earn|hold|stack|alongside) (?:it |this |these |"
            r"this (?:course|badge|award|micro ?credential|one) )?(?:and |with |plus )?(?:the |any |"
            r"its )?(?:other |"
            r"our )?(?:(?:{word_n}|\d{1,2}) )?(?:(?:others?|more|further|sister|companion|of the|of these|"
            r"such|similar) ?)(?:[\w-]{1,20}\s){0,5}?(?:and|"
            r"to|,|then|they|you|"
            r",? ?and (?:we|you|they))\s(?:(?:we|you|they|are|can|will|then|also|be)\s){0,3}?(?:award|"
            r"awarded|earn|receive|get|gain|hold|claim|have|exchanged|issue|grant|complete|finish|make|"
            r"form)(?:s|ed)?(?: you)?(?: for)?(?!\p{L})",
            lambda m: "ladders_to",
            {"Complete this and the other two belts and we award the Excellence Diploma.": "ladders_to",
             "Hold this one and two others and you have the Law Certificate.": "ladders_to",
             "Bring two others and have fun.": None},
            unless_before=r"not|no|by the|before",
        ),
        Rule(
            "on_the_way_to",
            r"\mstands? between you and(?!\p{L})|"
            r"\m(?:graduates|holders|finishers|completers)(?: \w+){0,2} (?:enters?|joins?|starts?) "
            r"(?=(?:the|our|an?)\s[^.;]{3,60}? (?:at|in|with|from) (?:the |year )?"
            r"(?:second|third|final|two|three|level))|"
            r"\mon (?:the|your) (?:way|road|path) to(?:wards?)?(?!\p{L})|"
            r"\m(?:en route|halfway|a milestone|a stage) to(?:wards?)?(?!\p{L})|"
            r"\m(?:door|gate|route|way|path|ladder) (?:on)?(?:to|into) (?=(?:the|our|an?)\s)|"
            r"\munlocks?(?!\p{L})",
            lambda m: "ladders_to",
            {"on the way to the Interpreter certificate": "ladders_to",
             "unlocks the next level": "ladders_to", "by the way": None},
            unless_before=r"not|no|by the|before",
        ),
        Rule(
            "one_of_the_needed",
            r"\m(?:one|two|three|four|{word_n}|"
            r"\d{1,2}) of the (?:(?:{word_n}|\d{1,2}) )?(?:\w+ )?(?:courses?|badges?|modules?|credits|units|"
            r"classes|micro ?credentials?) (?:that are |that make up |you |which are )?(?:needed|required|"
            r"necessary|need|make up|required to earn|needed to earn)(?: for|"
            r" to (?:earn|complete|obtain))?(?=\s(?:the|our|an?|its)\s)",
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
