"""Sentences by which pages say that they are no offering, or speak of many offerings at once. The rules that
:mod:`.offering` reads prose with; :mod:`.offering_titles` has those for titles."""

from __future__ import annotations

import re

from normalizer.award.offering_titles import THINGS
from normalizer.engine.matchers import matcher
from normalizer.patterns import Rule, Rules

PLACEHOLDER: Rules[bool] = Rules(
    [
        Rule(
            "test_record",
            r"{begin}test (?:course|class|listing|event|record|page) only(?!\p{L})|\m(?:this|it) is (?:only |"
            r"just )?an? (?:test|dummy|placeholder) (?:course|class|listing|event|record|page)(?!\p{L})|"
            r"\mtest (?:course|listing|event|record|page)[\s,:–—-]+(?:please )?(?:ignore|disregard|do not "
            r"(?:enrol+|register|book|use))(?!\p{L})|\mplease (?:ignore|disregard) (?:this (?:listing|record|"
            r"test)|if you see this)(?!\p{L})",
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
            rf"\m(?:vary|varies|differs?|depends?|depending|varie(?:nt)?|diffère(?:nt)?)\s(?:(?:greatly|"
            rf"widely|considerably|also|in \w+)\s)?(?:(?:by|from|between|across|among|on|upon|according to|"
            rf"selon|d['’]une?|depending on)\s?)(?:the |each |individual |specific |one |le |la |les |"
            rf"l['’])?(?:\w+\s)?{THINGS}s?(?!\p{{L}})",
            lambda m: True,
            {"Length and price vary by course.": True, "La durée varie selon la formation.": True},
        ),
        Rule(
            "each_its_own",
            rf"\m(?:each|every|chaque) (?:\w+ )?{THINGS} (?:\w+ )?(?:has|have|sets?|carries|lists?|"
            rf"comes with|shows|a) (?:its|their|son|sa|ses) (?:own|propres?)(?!\p{{L}})",
            lambda m: True,
            {"Each microcredential has its own fee.": True},
        ),
        Rule(
            "offerings_range",
            rf"\m(?:(?:our|all|most|these|the|nos|les)\s)?(?:[\w-]+\s){{0,2}}?(?:{THINGS}s|boot ?camps|"
            rf"offerings)\s(?:can |may )?(?:range|vary|differ|varient) (?:in \w+ )?(?:from|between|widely|"
            rf"in)(?!\p{{L}})",
            lambda m: True,
            {"Our short courses range from two days to ten weeks.": True},
        ),
        Rule(
            "job_or_list",
            r"\m(?:(?:send|submit|email) (?:us )?(?:your|an?) (?:short )?(?:cv|resume|résumé|cover letter|"
            r"proposal)|(?:faire parvenir|envoyer|transmettre|adresser) (?:\w+ ){0,3}(?:curriculum vitae|"
            r"cv)(?!\p{L})|the successful (?:candidate|applicant) (?:will|must|has)|(?:we found|"
            r"found) \d{1,3} (?:providers|schools|colleges)|we may earn a commission|affiliate links|"
            r"(?:seeks|is (?:hiring|seeking|recruiting)) an? (?:[\w-]+ ){0,3}(?:instructor|teacher|tutor|"
            r"lecturer|facilitator|trainer)|invites? (?:proposals|bids|tenders|expressions of interest)|"
            r"tritt am tag nach|diese (?:satzung|ordnung) (?:gilt|regelt|tritt)|le présent règlement|"
            r"la presente normativa|o presente regulamento)(?!\p{L})",
            lambda m: True,
            {"Send your resume by Friday.": True, "We may earn a commission when you enrol.": True,
             "The Ministry invites proposals.": True, "Diese Satzung gilt ab sofort.": True,
             "Submit a project proposal.": None},
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
            rf"\m(?:(?:see|check|consult|visit|refer to|look at|voir|consulter|consultez) (?:the |la |"
            rf"le )?(?:page|description|outline|details|fiche|listing)s? (?:of|for|de) (?:each|every|chaque)|"
            rf"each {THINGS}['’]?s? (?:page|description|listing) (?:says|shows|lists|gives|tells|has|states)|"
            rf"{THINGS} (?:pages|descriptions|listings) (?:say|show|list|tell|give|state))(?!\p{{L}})|"
            rf"(?:{THINGS}|{THINGS}s) (?:de )?durée variable|microcertification : durée variable",
            lambda m: True,
            {"See the page of each course.": True, "Course pages show the price.": True,
             "consultez la fiche de chaque formation": True, "See the course outline.": None},
        ),
        Rule(
            "change_with_the_course",
            r"\m(?:prices?|fees?|costs?|lengths?|durations?|times|credits|dates|formats?|prix|coûts?|durées?|"
            r"tarifs?|frais|horaires?|modalités?)(?: and (?:prices?|fees?|lengths?|dates|"
            r"formats?))?\s(?:\w+ )?(?:differ|change|vary|changent|varient|diffèrent) (?:from (?:one )?|"
            r"between |with |by |selon |d['’]une? )(?:the |each |la |le |les |l['’]|"
            r"une? )?(?:[\w-]+ )?(?:courses?|programs?|one|offerings?|subjects?|topics?|cours|formations?|"
            r"financement|programmes?|modules?)",
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
    r"practitioners?|brokers?|agents?|accountants?|architects?|teachers?|physicians?|paramedics?)"
)
"""Those whose register asks them to go on learning."""
OF_MANY: Rules[bool] = Rules(
    [
        Rule(
            "one_of_a_kind",
            rf"(?:{{begin}}|\m(?:that|if|when) )(?:each (?:one|of them)|chacune?|(?:in )?(?:an?|un|une|any|"
            rf"each|every|chaque|most|many|all|some|approved|la plupart des|certaine?s) {_A_KIND}) (?:names|"
            rf"shows|sets|carries|is|are|may|must|can|should|might|has|have|will|normally|usually|typically|"
            rf"often|takes?|lasts?|costs?|runs?|gives?|counts?|begins?|open|work|everything|write|peut|doit|"
            rf"est|sont|se donnent|a|ont)(?!\p{{L}})",
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
            r"certificats|degrees|diplomas|classes|workshops|evening classes)(?: (?:taken|watched|bought|"
            r"paid|from|for|in|on|that|under|over|below|above|with)\s[^.;]{2,40}?)? (?:are|may|must|can|"
            r"should|might|have|take|last|cost|count|carry|worry|that fall|begin|run|ask|need|do not|sont|"
            r"peuvent|doivent)(?!\p{L})",
            lambda m: True,
            {"Certificates take 16 to 30 credits.": True, "Webinars watched later count half.": True,
             "Courses are fun": True, "Our course is fun": None},
        ),
        Rule(
            "some_and_others",
            r"\m(?:some|certaine?s)(?: [\w'’-]+){0,10}?,? ?(?:and |while |but |; ?|, ?)(?:some|others|a few|"
            r"most|d['’]autres)(?!\p{L})|\m(?:a few|many|most) (?:of them )?do(?=[;,.]|$)|\m(?:most of them|"
            r"most commonly|la plupart(?: du temps)?|le plus souvent|in most courses)(?!\p{L})|"
            r"\manything from|\m(?:between|cost) [$€£]\d[\d,.]* and [$€£]\d",
            lambda m: True,
            {"Some take a day, others a term.": True, "A few do; ask us.": True,
             "Anything from $95 to $2,400.": True, "Some of the best": None},
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
            {"Nothing is returned after that.": True, "We may withdraw you.": True,
             "Fees of £30 apply.": True, "We will teach you.": None},
        ),
        Rule(
            "rule_of_the_house",
            r"(?:\m(?:units|departments|faculties|proposers|instructors|teachers|residents|applicants|"
            r"employees|staff|distance students|online learners|evening students) (?:may|must|can|have|fill|"
            r"write|submit|send|get|should|count|who)|\mapproved (?:short )?(?:courses|programs|providers)|"
            r"\m(?:to|by) (?:the )?(?:senate|registrar|academic council)|\myou (?:are expected at|"
            r"do not have to repay|may ask for exemption)|\msupplemental exam|\mgrades are posted|"
            r"\mclosed on|\mis (?:shut|closed) (?:on|from|until)|\m(?:extended|suspended) until)(?!\p{L})",
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
            rf"\m(?:every|each|all|any|new) (?:new |registered |licensed |practising )?{_DUTIFUL} (?:has to|"
            rf"have to|must|need to|needs to|reports?|logs?) |\m(?:{_DUTIFUL})s? (?:who|on the register|"
            rf"need \d|log \d|report \d|must (?:log|report|complete|hold|earn)|"
            rf"have to (?:log|report|complete|hold|earn))(?!\p{{L}})|\many (?:accredited|approved|recognised|"
            rf"recognized|provider['’]s|approved provider['’]s)(?: [\w-]+){{0,2}}? (?:courses?|training|"
            rf"workshops?|programs?|webinars?|schools?|providers?|colleges?)(?: [\w-]+){{0,5}}? (?:counts?|"
            rf"is accepted|qualif(?:y|ies)|will (?:count|do|be accepted))|\m(?:every|each|"
            rf"any) (?:licen[cs]e )?"
            rf"(?:renewal|reporting period|cycle) (?:calls for|needs|takes|requires?|asks for) (?:{{n}}|"
            rf"{{word_n}})|\m(?:courses|webinars|conferences|workshops|papers|reading)"
            rf"(?: [\w-]+){{0,5}}? (?:do not|do|all|will|also) count(?!\p{{L}})|{{begin}}report your "
            rf"(?:hours|"
            rf"credits|points)|\m(?:late|missing) (?:reports?|filings?|filers)(?!\p{{L}})|\mreinstatement "
            rf"fee|"
            rf"\m(?:spot checks?|we audit|audits?) (?:will |one in|fall|of (?:one|\d))|\mcount under the old",
            lambda m: True,
            {"From 2024 every member has to report 36 hours.": True, "Any accredited course counts.": True,
             "Members who have not completed it pay a reinstatement fee.": True,
             "Courses shorter than an hour do not count.": True, "Late reports cost $150.": True,
             "Every nurse learns to listen.": None, "Each member of the group must report back": None},
        ),
        Rule(
            "money_for_learners",
            r"\m(?:learners|students|residents|people|workers|adults|applicants|employers|personas|"
            r"trabajadores) [^.;\n]{0,60}?(?:may|can|could|pueden) (?:again |now )?(?:get|receive|claim|"
            r"apply for|ask for|be given|"
            r"pedir|recibir|obtener) (?:up to |hasta )?(?:[$€£] ?\d|\d[\d.,]* ?[$€£])|loans are|"
            r"(?:solicitudes|candidaturas|applications) (?:are (?:due|accepted)|del|de|from) [^.\n]{0,20}\d|"
            r"presupuesto ?:|\m(?:province|state|government|ministry|ottawa|council|region|fund)s? (?:will |"
            r"to |"
            r"has |is )?(?:pour|put|spend|invest|pledge|set aside)(?:s|ed|ing)? [$€£]\d|\m(?:colleges|"
            r"universities|schools|providers|institutions) (?:must|have to|can|may) (?:bid|apply|propose)|"
            r"\m(?:at|from) any (?:of (?:the )?(?:{word_n}|\d+)|approved|recognised|recognized|eligible|"
            r"public) (?:colleges?|schools?|universities|university|providers?|institutions?)|\m(?:residents|"
            r"workers|adults|students|carers|people) (?:between|aged|over|under|who lost)[^.;]{0,40} "
            r"(?:receive|"
            r"get|claim) |\mmay claim [^.;]{0,30}(?:benefits?|allowance)|\m\d[\d,]* people (?:used|were "
            r"helped|"
            r"got|received) (?:one|it|last year|the)",
            lambda m: True,
            {"Single learners may get up to $3,000.": True, "Loans are free of interest.": True,
             "Presupuesto: 60.000 €": True, "You may pay $40.": None,
             "The province will pour $15 million into it.": True, "Colleges must bid by January.": True,
             "It covers tuition at any of nine colleges.": True,
             "Workers can again ask for a voucher.": None},
        ),
        Rule(
            "found_by_asking",
            r"\m(?:the (?:survey|study|report) (?:found|finds|says|shows)|(?:survey|study|report|"
            r"poll) (?:found|finds|shows)|(?:(?:one|two|three|four|nine) in (?:four|five|ten)|\d{1,2} ?(?:%|"
            r"per cent|percent) of) (?:employers|recruiters|managers|learners|students|graduates|"
            r"respondents)|some (?:recruiters|employers|critics))(?!\p{L})",
            lambda m: True,
            {"The survey found little change.": True, "Three in four employers agree.": True,
             "Learn survey design.": None},
        ),
        Rule(
            "award_and_its_size",
            r"(?:{begin}|(?<=[;.] ))(?:cas|das|mas|cours courts?|short courses?|certificates?|certificats?|"
            r"diplomas?|diplômes?|micro ?credentials?|microcertifications?|badges?|courses?|workshops?|"
            r"awards?|"
            r"degrees?) ?: (?:au moins |at least |from |de |about |up to )?(?:{n}|{word_n}) "
            r"(?:credits?|crédits?|ects|points|units|hours?|heures?|weeks?|semaines?|months?|mois|days?|"
            r"jours?|"
            r"journées|to|or|à)(?!\p{L})",
            lambda m: True,
            {"CAS : au moins 10 crédits ECTS.": True, "Certificates: 16 to 30 credits.": True,
             "Course: Two Lives": None},
        ),
        Rule(
            "word_and_meaning",
            r"{begin}\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}\s?: (?:an?|the|when|any|one|ten|some|what you|"
            r"where|using|"
            r"three or more|\d+ minutes with|study|pour|un|une|"
            r"réussite|de \d|durée|toute?|ensemble|action)(?!\p{L})[^.]{8,}",
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
    r"exhibition|round-?table|catch-?up|clean-?up|picnic|parade|book club|film screening|tech "
    r"talk|general meeting|agm|(?:annual|spring|fall|book|bake|plant|yard|holiday|"
    r"clearance) sale|craft market|auction)s?(?=\W*$|\s?[-–—:|(,]|\s(?:\d{4}|for|of|at|in|on)\b)",
    re.IGNORECASE,
)
"""What people gather for at some hour without being taught."""
