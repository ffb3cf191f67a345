"""Sentences by which pages say that they are no offering, or speak of many offerings at once. The rules that
:mod:`.offering` reads prose with; :mod:`.offering_titles` has those for titles."""

from __future__ import annotations

import re

from normalizer.credential_rules.offering_titles import THINGS
from normalizer.engine.matchers import matcher
from normalizer.patterns import Rule, Rules

PLACEHOLDER: Rules[bool] = Rules(
    [
        Rule(
            "test_record",
            r"{begin}test (?:course|class|listing|event|record|page) only(?!\p{L})|"
            r"\m(?:this|it) is (?:only |just )?an? (?:test|dummy|placeholder) "
            r"(?:course|class|listing|event|record|page)(?!\p{L})|"
            r"\mtest (?:course|listing|event|record|page)[\s,:–—-]+(?:please )?"
            r"(?:ignore|disregard|do not (?:enrol+|register|book|use))(?!\p{L})|"
            r"\mplease (?:ignore|disregard) (?:this (?:listing|record|test)|if you see this)(?!\p{L})",
            lambda m: True,
            {"Test course only - please ignore if you see this": True, "TEST COURSE - DO NOT ENROLL": True,
             "This is a dummy listing.": True, "Please ignore the old dates.": None,
             "SAT test course only on Fridays": None, "a software test course": None},
        ),
    ],
)  # fmt: skip
"""Records that their makers wrote to try a system out."""

CLASS_OF_OFFERINGS: Rules[bool] = Rules(
    [
        Rule(
            "varies_by_offering",
            r"\m(?:vary|varies|differs?|depends?|depending|varie(?:nt)?|"
            r"diffère(?:nt)?)\s(?:(?:greatly|widely|considerably|also|in \w+)\s)?"
            r"(?:(?:by|from|between|across|among|on|upon|according to|selon|d['’]une?|depending on)\s?)"
            r"(?:the |"
            rf"each |individual |specific |one |le |la |les |l['’])?(?:\w+\s)?{THINGS}s?(?!\p{{L}})",
            lambda m: True,
            {"Length and price vary by course.": True, "La durée varie selon la formation.": True},
        ),
        Rule(
            "each_its_own",
            rf"\m(?:each|every|chaque) (?:\w+ )?{THINGS} (?:\w+ )?(?:has|have|sets?|carries|lists?|"
            r"comes with|shows|a) (?:its|their|son|sa|ses) (?:own|propres?)(?!\p{L})",
            lambda m: True,
            {"Each microcredential has its own fee.": True},
        ),
        Rule(
            "offerings_range",
            rf"\m(?:(?:our|all|most|these|the|nos|les)\s)?(?:[\w-]+\s){{0,2}}?(?:{THINGS}s|boot ?camps|"
            r"offerings)\s(?:can |may )?(?:range|vary|differ|varient) (?:in \w+ )?(?:from|between|widely|"
            r"in)(?!\p{L})",
            lambda m: True,
            {"Our short courses range from two days to ten weeks.": True},
        ),
        Rule(
            "job_or_list",
            r"\m(?:(?:send|submit|email) (?:us )?(?:your|an?) "
            r"(?:short )?(?:cv|resume|résumé|cover letter|proposal)|"
            r"(?:faire parvenir|envoyer|transmettre|adresser) (?:\w+ ){0,3}(?:curriculum vitae|cv)(?!\p{L})|"
            r"the successful (?:candidate|applicant) (?:will|must|has)|"
            r"(?:we found|found) \d{1,3} (?:providers|schools|colleges)|we may earn a commission|"
            r"affiliate links|"
            r"(?:seeks|is (?:hiring|seeking|recruiting)) an? (?:[\w-]+ ){0,3}"
            r"(?:instructor|teacher|tutor|lecturer|facilitator|trainer)|"
            r"invites? (?:proposals|bids|tenders|expressions of interest)|tritt am tag nach|"
            r"diese (?:satzung|ordnung) (?:gilt|regelt|tritt)|le présent règlement|la presente normativa|"
            r"o presente regulamento)(?!\p{L})",
            lambda m: True,
            {"Send your resume by Friday.": True, "We may earn a commission when you enrol.": True,
             "The Ministry invites proposals.": True, "Diese Satzung gilt ab sofort.": True,
             "Submit a project proposal.": None},
        ),
        Rule(
            "this_page",
            r"\m(?:this|cette|"
            r"la présente) (?:(?:policy|procedure|regulation|faq|glossary|politique|directive)(?!\p{L})|"
            r"(?:page|document|guide|table) (?:lists|explains|describes|answers|sets out|shows|defines|"
            r"outlines|gives an overview|présente|explique|décrit|énumère))",
            lambda m: True,
            {"This policy applies to all students.": True, "This page lists our fees.": True},
            unless_before=r"understand|learn|about",
        ),
        Rule(
            "see_each_page",
            r"\m(?:(?:see|check|consult|visit|refer to|look at|voir|consulter|consultez) (?:the |la |le )?"
            r"(?:page|description|outline|details|fiche|listing)s? (?:of|for|de) (?:each|every|chaque)|"
            rf"each {THINGS}['’]?s? (?:page|description|listing) "
            rf"(?:says|shows|lists|gives|tells|has|states)|{THINGS} (?:pages|descriptions|listings) "
            r"(?:say|show|list|tell|give|state))(?!\p{L})|"
            rf"(?:{THINGS}|{THINGS}s) (?:de )?durée variable|microcertification : durée variable",
            lambda m: True,
            {"See the page of each course.": True, "Course pages show the price.": True,
             "consultez la fiche de chaque formation": True, "See the course outline.": None},
        ),
        Rule(
            "change_with_the_course",
            r"\m(?:prices?|fees?|costs?|lengths?|durations?|times|credits|dates|formats?|prix|coûts?|durées?|"
            r"tarifs?|frais|horaires?|"
            r"modalités?)(?: and (?:prices?|fees?|lengths?|dates|formats?))?\s(?:\w+ )?(?:differ|change|vary|"
            r"changent|varient|diffèrent) (?:from (?:one )?|between |with |by |selon |d['’]une? )(?:the |"
            r"each |la |le |les |l['’]|une? )?(?:[\w-]+ )?(?:courses?|programs?|one|offerings?|subjects?|"
            r"topics?|cours|formations?|financement|programmes?|modules?)",
            lambda m: True,
            {"Fees change with the course.": True, "Les prix changent selon le financement.": True,
             "Prices vary by season.": None},
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
_DUTIFUL = (
    r"(?:members?|nurses?|licensees?|registrants?|engineers?|pharmacists?|surveyors?|professionals?|drivers?|"
    r"practitioners?|brokers?|agents?|accountants?|architects?|teachers?|physicians?|paramedics?|inspectors?|"
    r"assessors?|electricians?|plumbers?|gasfitters?|dentists?|hygienists?|lawyers?|therapists?|"
    r"(?:licen[cs]e|permit|certificate) ?holders?)"
)
"""Those whose register asks them to go on learning."""
OF_MANY: Rules[bool] = Rules(
    [
        Rule(
            "one_of_a_kind",
            r"(?:{begin}|\m(?:that|if|when) )(?:each (?:one|of them)|chacune?|"
            r"(?:in )?(?:an?|un|une|any|each|every|chaque|most|many|all|some|approved|la plupart des|"
            rf"certaine?s) {_A_KIND}) (?:names|"
            r"shows|sets|carries|is|are|may|must|can|should|might|has|have|will|normally|usually|typically|"
            r"often|takes?|lasts?|costs?|runs?|gives?|counts?|begins?|open|work|everything|write|peut|doit|"
            r"est|sont|se donnent|a|ont)(?!\p{L})",
            lambda m: True,
            {"A microcredential may be worth three credits.": True,
             "In an online course everything is open.": True, "A course in soil.": None,
             "This course is open.": None},
        ),
        Rule(
            "many_of_a_kind",
            r"{begin}(?:verified |academic |open |paid |credit |approved |credit bearing |non credit |our |"
            r"part time |certificate |evening |online |self paced )?(?:short courses|micro ?credentials|"
            r"micro ?certificates|badges|courses|program(?:me)?s|certificates|boot ?camps|moocs|webinars|"
            r"certificats|degrees|diplomas|classes|workshops|"
            r"evening classes)(?: (?:taken|watched|bought|paid|from|for|in|on|that|under|over|below|above|"
            r"with)\s[^.;]{2,40}?)? (?:are|"
            r"may|must|can|should|might|have|take|last|cost|count|carry|worry|that fall|begin|run|ask|need|"
            r"do not|sont|peuvent|doivent)(?!\p{L})",
            lambda m: True,
            {"Certificates take 16 to 30 credits.": True, "Webinars watched later count half.": True,
             "Courses are fun": True, "Our course is fun": None},
        ),
        Rule(
            "some_and_others",
            r"\m(?:some|certaine?s)(?: [\w'’-]+){0,10}?,? ?(?:and |while |but |; ?|, ?)"
            r"(?:some|others|a few|most|d['’]autres)(?!\p{L})|"
            r"\m(?:a few|many|most) (?:of them )?do(?=[;,.]|$)|"
            r"\m(?:most of them|most commonly|la plupart(?: du temps)?|le plus souvent|in most courses)"
            r"(?!\p{L})|"
            r"\manything from|\m(?:between|cost) [$€£]\d[\d,.]* and [$€£]\d",
            lambda m: True,
            {"Some take a day, others a term.": True, "A few do; ask us.": True,
             "Anything from $95 to $2,400.": True, "Some of the best": None},
        ),
        Rule(
            "kept_or_given_back",
            r"\m(?:we (?:may|will|can|cannot|do not|keep|reserve)(?: the right)?(?: to)? ?"
            r"(?:withdraw|refund|charge|cancel|return|keep|remove|[$€£]\d+)|"
            r"(?:nothing|half|all|no (?:money|refunds?)) (?:of it )?(?:is|are|will be) "
            r"(?:returned|refunded|given back)|"
            r"(?:fees?|charges?) of [$€£]\d[\d,.]* (?:apply|applies)|"
            r"(?:the )?(?:fee|charge) is (?:half|[$€£]\d)|refunds? (?:is|are|will be|carry|must|take)|"
            r"no refunds?)(?!\p{L})",
            lambda m: True,
            {"Nothing is returned after that.": True, "We may withdraw you.": True,
             "Fees of £30 apply.": True, "We will teach you.": None},
        ),
        Rule(
            "rule_of_the_house",
            r"(?:\m(?:units|departments|faculties|proposers|instructors|teachers|residents|applicants|"
            r"employees|staff|distance students|online learners|evening students) "
            r"(?:may|must|can|have|fill|write|submit|send|get|should|count|who)|"
            r"\mapproved (?:short )?(?:courses|programs|providers)|"
            r"\m(?:to|by) (?:the )?(?:senate|registrar|academic council)|"
            r"\myou (?:are expected at|do not have to repay|may ask for exemption)|\msupplemental exam|"
            r"\mgrades are posted|\mclosed on|\mis (?:shut|closed) (?:on|from|until)|"
            r"\m(?:extended|suspended) until)(?!\p{L})",
            lambda m: True,
            {"Teachers may count 15 hours.": True, "Send it to Senate.": True,
             "You are expected at every class.": True, "Teachers learn a lot.": None},
        ),
        Rule(
            "paragraph_of_a_rule",
            r"{begin}(?:§|article|artikel|artículo|artigo) ?\d{1,3}[a-z]?(?![\d,.])|{begin}art\.(?=\W*$)|"
            r"{begin}motion \d+",
            lambda m: True,
            {"§ 2 Kontaktstudien umfassen 10 Punkte.": True, "Article 4 Un CAS compte 10 crédits.": True,
             "Motion 7: that it be approved": True, "Article about 7 birds": None},
        ),
        Rule(
            "duty_to_learn",
            rf"\m(?:every|each|all|any|new) (?:new |registered |licensed |practising |certified )?{_DUTIFUL} "
            r"(?:has to|have to|must|need to|needs to|will need|reports?|logs?) |"
            rf"\m(?:{_DUTIFUL})s? (?:who|on the register|need \d|log \d|report \d|"
            r"must (?:log|report|complete|hold|earn)|have to (?:log|report|complete|hold|earn))(?!\p{L})|"
            r"\many (?:accredited|approved|recognised|recognized|provider['’]s|approved provider['’]s)"
            r"(?: [\w-]+){0,2}? (?:courses?|training|workshops?|programs?|webinars?|schools?|providers?|"
            r"colleges?)(?: [\w-]+){0,5}? (?:counts?|is accepted|qualif(?:y|ies)|"
            r"will (?:count|do|be accepted))|"
            r"\m(?:every|each|any) (?:licen[cs]e )?(?:renewal|reporting period|cycle) "
            r"(?:calls for|needs|takes|requires?|asks for) (?:{n}|{word_n})|"
            r"\m(?:courses|webinars|conferences|workshops|papers|reading)(?: [\w-]+){0,5}? "
            r"(?:do not|do|all|will|also) count(?!\p{L})|"
            r"{begin}report your (?:hours|credits|points)|"
            r"\m(?:each|every|per) (?:calendar |membership |licen[cs]e |reporting )?(?:year|period|cycle),? "
            r"(?:you|members|we ask you to) (?:must |need to |have to )?"
            r"(?:log|record|report|complete|earn|declare|write down)s? (?:{n}|{word_n}|at least)|"
            r"\m(?:reading|self study|mentoring|teaching|volunteering|listening) (?:also )?counts? (?:for )?"
            r"(?:up to|no more than|at most|half|only)|"
            r"\m(?:records?|logs?|declarations?|returns?) (?:go|goes|come|comes|is due|are due) "
            r"(?:in |back )?by(?!\p{L})|\ma late (?:return|report|filing|declaration)(?!\p{L})|"
            r"\m(?:late|missing) (?:reports?|filings?|filers)(?!\p{L})|\mreinstatement fee|"
            r"{begin}(?:notice|reminder|message) (?:to|for) (?:all )?"
            rf"(?:registered |licensed |certified ){_DUTIFUL} ?[:,]|"
            r"\m(?:yearly|annual|cpd|ce|cpe|education|training) (?:cpd |ce |cpe )?requirement "
            r"(?:goes up|rises|increases|changes|falls|drops|is (?:raised|lowered|now)|"
            r"will (?:be|rise|change))|"
            r"\m(?:points|hours|credits|units) (?:may|can|cannot|must|will|do) ?(?:not )?(?:be )?"
            r"(?:carr(?:y|ied) (?:over|forward)|lapse|expire)(?!\p{L})|"
            r"\munused (?:points|hours|credits|units)(?!\p{L})|"
            r"\mat least (?:{n}|{word_n}) (?:of (?:these|them|which) )?(?:must|have to) come from(?!\p{L})|"
            r"\m(?:spot checks?|we audit|audits?) (?:will |one in|fall|of (?:one|\d))|\mcount under the old",
            lambda m: True,
            {"From 2024 every member has to report 36 hours.": True, "Any accredited course counts.": True,
             "Members who have not completed it pay a reinstatement fee.": True,
             "Courses shorter than an hour do not count.": True, "Late reports cost $150.": True,
             "Notice to all registered inspectors: from 1 January": True,
             "Points may not be carried over.": True, "Inspectors: bring a lamp.": None,
             "Each calendar year you log 20 hours.": True, "Reading counts for up to 4.": True,
             "Each year you write a song.": None,
             "Every nurse learns to listen.": None, "Each member of the group must report back": None},
        ),
        Rule(
            "money_for_learners",
            r"\m(?:learners|students|residents|people|workers|adults|applicants|employers|personas|"
            r"trabajadores) [^.;\n]{0,60}?(?:may|can|could|pueden) (?:again |now )?"
            r"(?:get|receive|claim|apply for|ask for|be given|pedir|recibir|obtener) (?:up to |hasta )?"
            r"(?:[$€£] ?\d|\d[\d.,]* ?[$€£])|"
            r"loans are|"
            r"(?:solicitudes|candidaturas|applications) (?:are (?:due|accepted)|del|de|from) [^.\n]{0,20}\d|"
            r"presupuesto ?:|"
            r"\m(?:province|state|government|ministry|ottawa|council|region|fund)s? (?:will |to |has |is )?"
            r"(?:pour|put|spend|invest|pledge|set aside)(?:s|ed|ing)? [$€£]\d|"
            r"\m(?:colleges|universities|schools|providers|institutions) (?:must|have to|can|may) "
            r"(?:bid|apply|propose)|"
            r"\m(?:at|from) any (?:of (?:the )?(?:{word_n}|\d+)|approved|recognised|recognized|eligible|"
            r"public) (?:colleges?|schools?|universities|university|providers?|institutions?)|"
            r"\m(?:residents|workers|adults|students|carers|people) "
            r"(?:between|aged|over|under|who lost)[^.;]{0,40} (?:receive|get|claim) |"
            r"\mmay claim [^.;]{0,30}(?:benefits?|allowance)|"
            r"\m\d[\d,]* people (?:used|were helped|got|received) (?:one|it|last year|the)",
            lambda m: True,
            {"Single learners may get up to $3,000.": True, "Loans are free of interest.": True,
             "Presupuesto: 60.000 €": True, "You may pay $40.": None,
             "The province will pour $15 million into it.": True, "Colleges must bid by January.": True,
             "It covers tuition at any of nine colleges.": True,
             "Workers can again ask for a voucher.": None},
        ),
        Rule(
            "found_by_asking",
            r"\m(?:the (?:survey|study|report) (?:found|finds|says|shows)|"
            r"(?:survey|study|report|poll) (?:found|finds|shows)|"
            r"(?:(?:one|two|three|four|nine) in (?:four|five|ten)|\d{1,2} ?(?:%|per cent|percent) of) "
            r"(?:employers|recruiters|managers|learners|students|graduates|respondents)|"
            r"some (?:recruiters|employers|critics))(?!\p{L})",
            lambda m: True,
            {"The survey found little change.": True, "Three in four employers agree.": True,
             "Learn survey design.": None},
        ),
        Rule(
            "award_and_its_size",
            r"(?:{begin}|(?<=[;.] ))(?:cas|das|mas|cours courts?|short courses?|certificates?|certificats?|"
            r"diplomas?|diplômes?|micro ?credentials?|microcertifications?|badges?|courses?|workshops?|"
            r"awards?|degrees?) ?: (?:au moins |at least |from |de |about |up to )?(?:{n}|"
            r"{word_n}) (?:credits?|crédits?|ects|points|units|hours?|heures?|weeks?|semaines?|months?|mois|"
            r"days?|jours?|journées|to|or|à)(?!\p{L})",
            lambda m: True,
            {"CAS : au moins 10 crédits ECTS.": True, "Certificates: 16 to 30 credits.": True,
             "Course: Two Lives": None},
        ),
        Rule(
            "word_and_meaning",
            r"{begin}\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}\s?: (?:an?|the|when|any|one|ten|some|what you|"
            r"where|using|three or more|\d+ minutes with|study|pour|un|une|réussite|de \d|durée|toute?|"
            r"ensemble|action)(?!\p{L})[^.]{8,}",
            lambda m: True,
            {"Badge: a digital token of what you did.": True, "Attestation : pour une session courte.": True,
             "Price: 40 dollars": None,
             "Laddering: using one award to get into the next.": True},
            unless_after=r"\$",
        ),
    ],
)  # fmt: skip
"""Sentences of rules, of kinds of offerings, of definitions. An offering's page may have one; where they are
much of the page, it is about no single offering."""

GATHERING = matcher(
    r"\b(?:community day|open (?:day|house|evening)|conference|congress|summit|symposium|meet-?up|hack\w+|"
    r"fair|festival|expo|gala|reception|launch|forum|info(?:rmation)? (?:session|night|evening)|concert|"
    r"exhibition|round-?table|catch-?up|clean-?up|picnic|parade|book club|film screening|tech talk|"
    r"general meeting|agm|(?:annual|spring|fall|book|bake|plant|yard|holiday|clearance) sale|craft market|"
    r"auction)s?(?=\W*$|\s?[-–—:|(,]|\s(?:\d{4}|for|of|at|in|on)\b)",
    re.IGNORECASE,
)
"""What people gather for at some hour without being taught."""
