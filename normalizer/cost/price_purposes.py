"""The words around an amount that say what it is for, and whether it is a price at all.

Of several the nearest to the amount counts (see :mod:`.offers`); within one list the entry that
stands first wins.
"""

from __future__ import annotations

from typing import Literal

from normalizer.cost.price_words import TAX_NAMES, Entry, Words

Purpose = Literal[
    "never", "no", "old", "regular", "new", "extra", "total", "audit", "enrolment", "fee", "certificate",
    "certificate_word", "exam",
    "material", "application", "registration", "deposit", "membership", "other",
]  # fmt: skip
"""What an amount is for. ``never`` and ``no``: not a price, the first wherever it stands in the clause ·
``old`` no longer asked · ``regular`` asked unless a reduced price (``new``) stands beside it · ``extra`` on
top of the price · ``total`` the grand
total · ``fee`` a price, without saying of what · ``certificate_word`` of a certificate that may be the
offering itself."""

_FEE = r"(?:[\s-](?:fees?|costs?|price|pricing|charges?|rate))"
_COURSE = (
    r"(?:course|program(?:me)?|workshop|class|training|seminar|bootcamp|micro-?credential|"
    r"certificate\sprogram(?:me)?|event|webinar|module|cohort|learner|participant|full)"
)
_EXTRA = (
    r"(?!\s(?:is\s|are\s|not\s){0,2}(?:included|compris\w*|inclus\w*|incluid\w*|inbegrepen|inklusive|"
    r"enthalten|extra|additional|sold|separate|required|recommended|free|gratuit\w*|provided|supplied))"
)
# What befalls a learner who is late, changes plans or fails: no price of the learning.
_CHANGE = (
    r"(?:chang|switch|mov|swapp?|postpon|deferr?)(?:e|ing)? (?:(?:your|the|to|an?|another|different|later|"
    r"between|from|into) ){0,3}(?:dates?|sections?|sessions?|groups?|cohorts?|intakes?|bookings?|"
    r"registrations?|slots?)"
)
_MISHAP = (
    r"(?:late|withdraw\w*|cancel\w*|transfers?|missed|returned|nsf|replacements?|duplicates?|deferrals?|"
    r"re-?schedul\w+|re-?book\w+|re-?tak\w+|re-?sits?|extensions?|refunds?|no[ -]?shows?|absences?|"
    r"reprints?|changes?|(?:date|name|section|course|booking) changes?|reinstatements?)"
)

PURPOSE: Words[Purpose] = Words(
    Entry(
        "never",
        r"(?:pilot|project|initiative|renovations?|construction|building|facility|expansion|"
        r"equipment) costs?(?! of)|(?:sont|est|sera|seront) (?:retenu|conservé)e?s?(?! (?:à|au|par) )|"
        r"coûts? (?:du projet|des travaux)|unsubsidi[sz]ed (?:price|cost|fee|rate)|"
        r"allowances?|(?:be|is|are|get|being) (?:fully |partly )?funded|"
        r"(?:co)?(?:financiad|subvencionad)[oa]s? (?:por|pel[ao]|con)|"
        r"(?:finanziert|gefördert) (?:durch|von|mit)|"
        r"scholarships?|bursar(?:y|ies)|(?<!before )(?<!without )grants?(?! access)|"
        r"salar(?:y|ies)|wages?|(?:median|average|mean|hourly|starting|first-year|take-home|typical|gross|"
        r"base|"
        r"entry-level)(?: (?:annual|hourly|yearly|starting|first-year|base))* (?:pay|earnings|compensation|"
        r"incomes?)|"
        r"(?:jobs?|roles?|careers?|positions?)(?: \w+){0,4} (?:pays?|paying)|(?:apprentices|participants|"
        r"learners|students|trainees|"
        r"graduates|grads|workers|staff) (?:are|get) paid|revenues?|"
        r"(?<!should i )(?<!should you )(?<!should we )budgets?(?! (?:about|around|roughly|"
        r"some)\b)|subsid(?:y|ies|ised|"
        r"ized)|"
        r"(?:tuition|fee|learner|student|training) (?:support|awards?|assistance|aid|relief)(?! fee)|"
        r"prizes?|funding|financial (?:aid|assistance|support)|loans?|fundrais\w+|stipends?|"
        r"tax (?:credit|deduction|benefit)|honorari(?:um|a)|lotter(?:y|ies)|fines?(?= (?:for|of|start|run|up|"
        r"are|range|begin))|fined|lenders?|commonwealth[- ]supported|(?:the )?(?:government|province|state|"
        r"county|council|city|ministry|employers?|union|fund|lottery) (?:pays?|covers?|adds|contributes?|"
        r"picks? up|spends?|is (?:spending|investing|putting|paying|covering))|costs? to (?:the "
        r")?(?:government|"
        r"province|state|county|council|city|ministry|taxpayers?|funders?)|the remaining|training credit|"
        r"refund(?:s|ed)?(?! policy)|(?:we|the college|the university) (?:will )?(?:return|give back|keep)s?|"
        r"bourses?|subventions?|"
        r"salaires?|remboursement\w*|crédit d.impôt|(?:tax )?receipts?|"
        r"under (?:the )?(?:\w+ )?(?:springboard|skillsfuture|scheme|subsidy|grant|funding)|springboard|"
        r"skillsfuture|a fund|funds? of|eligible (?:learners?|students?|applicants?|participants?|"
        r"employers?)|with (?:the |an? )?(?:grant|subsidy|bursary|voucher)|funded (?:price|rate|learners|"
        r"places)|first (?:\d+|five|six|ten|twelve|fifteen|twenty|thirty|fifty) (?:students?|learners?|"
        r"registrants?|people|participants?|applicants?|places|seats|to (?:register|enrol+|sign up|apply))|"
        r"(?:a |its |our |the )?(?:sister|companion|sibling) (?:series|courses?|program(?:me)?s?|"
        r"certificates?)|"
        r"coût réel|valeur réelle|stipendium|stipendien|\w*gehalt|beurs|beurzen|becas?|bolsas?|salario|"
        r"salário",
        ("scholarships", "grant", "average salary", "bourse", "tax credit", "first 20 students",
         "fines start at", "the government covers", "lottery", "median annual pay", "jobs in the field pay"),
    ),
    Entry(
        "no",
        r"(?:is |are )?(?:charged|sold|priced|billed) (?:by (?:weight|length|volume|the (?:foot|yard|inch|"
        r"met(?:re|er)|bag|kilo\w*|gram|pound|ounce|lit(?:re|er)|sheet|board|block|slab|skein|piece))|"
        r"as used)(?:,? (?:usually|mostly|normally|typically|often))?|(?:my|his|her|our|their) own(?: "
        r"\w+){1,3} (?:cost|set)(?: (?:me|him|her|us|them))?(?: "
        r"back)?(?=(?: about| around)?\s*$)|(?:anyone|those|people|members|whoever|if you)(?: who)?(?: is| "
        r"are| falls?| comes?)? (?:short|late|behind|absent|overdue)(?: \w+){0,3}? (?:is|are|be) charged|"
        r"(?:does|do) not (?:turn up|show up|attend|appear)(?: \w+){0,3}? (?:is|are|be) (?:charged|billed)|"
        r"(?:direct debits?|standing orders?)(?: of)?|gifts? of|for (?:a |your |the )?(?:private |shared |"
        r"single |double )?room(?: and board)?|(?:one|it|they|which|film|painting|piece|house)s? (?:was |"
        r"were |has |have )?sold (?:for|at)|extend(?:ing|s)?(?: \w+){0,2} (?:by|for)(?: \w+){1,2}|"
        r"(?<!you )(?<!you will )(?<!you'll )(?<!learners )(?<!students )(?<!participants )(?:spends?|spent|"
        r"los(?:e|es|ing|t)|wast(?:es?|ed|ing)|dépens(?:e|ent|aient)|per(?:d|dent))(?= (?:about |around |"
        r"over |nearly |some |up to |as much as |more than |an average of |environ |près de |plus de )?\s*$)|"
        r"last (?:time|round|cohort|intake|season)|if you (?:come back|return)|(?:try|come|sit|write|take|"
        r"go)(?: (?:it|the \w+))? again|(?:repeat|redo|re-?join|re-?attend)(?: (?:it|this|the \w+))?(?=\W*$)|"
        r"(?:clients?|patients?|customers?|taxpayers|donors|"
        r"sponsors)(?: \w+){0,5} (?:pays?|paid|are charged)|cost the (?!same|full|usual|learner|student|"
        r"participant|member|public)\w+(?: \w+)?(?=\s*$)|costs? (?:us|the (?:club|charity|employers?|"
        r"sponsors?|province|state|council|city|government|"
        r"society|funders?)|taxpayers|our (?:funders?|sponsors?))(?=\s*$)|(?:is|are|was|were|has been|"
        r"have been) (?:dropped|abolished|scrapped|waived|no longer charged)|(?:mov|switch|postpon|chang|"
        r"swapp|extend|repeat|replac)ing (?:it|this|to|an?|the|your|any|one)(?: \w+){0,6}(?= (?:is|are|"
        r"costs?|comes to)\b)|re-?(?:schedul|book)ing(?: \w+){0,7} (?:is|are|"
        r"costs?|comes to)(?=\W*$)|"
        r"(?:\w+ )?tranches? de|(?:second|third|further|repeat) (?:sitting|attempt|try)|"
        r"(?:assessment|admission|entrance|entry|placement) (?:interview|test|exam)(?=\W*$)|if you (?:just |"
        r"only |simply )?want to try|(?:trial|taster|drop-in) (?:class|lesson|session|day|evening)|"
        r"drop-?in(?=\W*$)|cancell?ations?(?! fee)[\w' ]{0,30}(?= ?:)|late (?:registrations?|enrol?ments?|"
        r"applications?|payments?)(?= ?(?:[:(=$£€–-]|\s*$))|(?:cancell?ation|withdrawal|no[ -]?show|late|nsf|"
        r"late (?:payment|registration)|transfer|replacement|re-?sit|retake|reprint|change|drop|"
        r"reinstatement|returned (?:cheque|check|payment))" + _FEE
        + r"|returned (?:cheques?|checks?|payments?)"
        + _FEE
        + r"?|(?:fees?|charges?|(?:is |are )?(?:charged|payable|kept)|appl(?:y|ies))(?: \w+){0,3} (?:for|"
        r"to|on|upon|if|when)(?: an?| the| you| those who| all| any)? " + _MISHAP + r"|(?:(?:will|may) be |"
        r"is |"
        r"are )?(?:retained|withheld|forfeit(?:ed)?|deducted from (?:any |all |your |the )?refunds?)|"
        + _CHANGE + r"|umbuchung\w*(?: kosten)?|"
        # "Shipping of the kit", "retaking the exam": the thing that follows is not what is sold.
        r"(?:shipping|postage|versand|verzending|frais d.envoi|re-?tak(?:e|ing)|re-?sit(?:ting)?|"
        r"re-?writ(?:e|ing)|repeat(?:ing)?(?= (?:of )?(?:the |an? )?exam))"
        r"(?: (?:of|for|de|van|der|des|du))?(?: the| an?)?(?: (?!fees?\b|costs?\b|"
        r"charges?\b|is\b|are\b)\w+)?" + _FEE + r"?|(?:to )?(?:re-?book|re-?schedul|re-?issu)\w*|"
        r"(?:\w+ ){0,2}(?:lost|stolen)(?= ?[:–-])|lost(?: \w+){1,2}|(?:to replace|replacing)(?: (?:a|the|"
        r"your))?(?: lost)?|(?:re-?(?:takes?|sits?|writes?|tests?)|repeat exam\w*)(?= ?[:(=–-]|\s*$)|"
        r"(?:gets?|receives?|claims?|"
        r"recevoir|obtenir)(?=\s*$)|worth(?! (?:it|doing|taking|having|the (?:money|time|effort))\b)|"
        r"^ ?(?:that |which )?(?:it|they|this) cost(?=$|,| the | him| her| them)|valued at|"
        r"(?:a )?value(?: of)?|(?:d['’]une )?valeur(?: de| ?:)|waarde(?= ?:|\s*$)|wert ?:|"
        r"financing(?: available)?(?: (?:from|at))?|finance (?:options?|plans?)(?: from)?|(?:spread|split) "
        r"the cost(?: "
        r"from)?|(?:(?<=/mo )|(?<=month ))with financing|im wert von|ter waarde van|valorad[oa]s? en|"
        r"awards? of|"
        r"awarded|earn(?:s|ing|"
        r"ings)?(?! (?:an? |the |your |this |\d+ )?(?:[\w-]+ ){0,2}(?:certificat|badge|credit|credential|ceu|"
        r"degree|diploma|master|bachelor|mba|msc|designation|qualification|micro))|"
        r"(?<!with )(?<!on )(?<!by )(?<!your )income|sales|rais(?:e|ed|ing)|penalt(?:y|ies)|surcharges?|"
        r"(?<!and )sav(?:e|es|ing|ings)(?: of)?|(?<=and )save(?! ?:)|discounts?(?: of)?|rebates?|"
        r"(?<!one-)off|coupons?|"
        r"gift cards?|donat\w+|credit of|reimburse\w*|"
        r"(?<!one )(?<!\b1 )(?<!single )(?<!one-time )(?:first |monthly |"
        r"weekly |equal |interest-free )*(?:instal?lments?|payments?)(?: of| plan)?|per instal?lment|"
        r"^ (?:two|three|four|five|six|ten|twelve|deux|trois|quatre|[2-9]|1[0-2]) (?:of|de)(?=\s*$)|"
        r"(?:(?!seul)\w+ )?(?<!seul )(?:versements?|paiements|mensualités)(?: de| mensuels de)?|"
        r"raten von|termijnen van|"
        r"(?:\w+ )?(?:plazos|cuotas|parcelas|prestações|mensualidades)(?: de)?|suggested(?: \w+)?(?=\s*$)|"
        r"market(?! fee)|industry(?! ?[:(])|companies(?! ?[:(])|company(?! ?[:(])|million|billion|economy|"
        r"(?<!non-)(?<!non )profits?|assets?|portfolio|turnover|donations?|économi(?:e|es|sez)|"
        r"rabais(?: de)?|pénalité|"
        r"cancell?ations? (?:is|are|will be) (?:subject to|charged)(?: an?)?|"
        r"frais (?:d.annulation|de retard|de transfert)|remise de|stornogebühr(?:en)?|cost of (?:living|"
        r"attendance)|gift (?:cards?|certificates?)|living (?:costs|expenses)|accommodation|rent|housing|"
        r"hotel|hostel|(?:a |one |your )?(?:bed|bunk|dorm\w*|homestay|lodging)|tak(?:es?|ing) home|travel|"
        r"parking(?: fee)?|(?:child ?care|baby-?sitting|shuttle|bus|ferry|camping|lodging|breakfast|lunch|"
        r"dinner|supper|meals|snacks|garderie|navette|repas|souper|dîner|hébergement|stationnement)"
        r"(?= ?[:(=–-]| (?:is|are|runs?|est|sont)\b)(?: (?:is|are) (?:available|offered|provided)(?: "
        r"\w+){0,3}?"
        r" (?:for|at|from)(?=\s*$))?",
        ("cancellation fee", "Cancellations are subject to a",
         "worth", "save", "3 payments of", "versements de", "fee is charged for late",
         "to rebook", "treatment clients pay", "moving it later is", "en deux tranches de", "last time",
         "study pack lost:", "Shipping of the kit", "a bed", "Glass is charged by weight, usually",
         "My own set cost me", "Anyone who is short will be charged", "to sit again"),
    ),
    Entry(
        "old",
        r"was|were|(?:drop(?:s|ped|ping)|waiv(?:es|ed|ing)|lift(?:s|ed|ing)|scrap(?:s|ped|ping)|"
        r"suspend(?:s|ed|ing)|"
        r"abolish(?:es|ed|ing)) (?:the|its|their|a)(?: (?:usual|regular|normal|old|full))?(?=\s*$)|"
        r"^ ?up(?: from)?(?=\s*$)|"
        r"until then(?: \w+){0,6}|used to (?:be|cost)|last year(?:'s)?(?: \w+){0,3} (?:sold|went|ran|"
        r"filled)(?: \w+){0,2}|last year|the year before|in (?:19|20)[012]\d,?(?: \w+){1,3} (?:was|cost|"
        r"sold)(?=(?: out)?(?: at| for)?\s*$)|l.an(?:née)? derni[eè]re?|(?:formerly|previously|"
        r"originally)(?: (?:offered|sold|"
        r"priced|listed|available|advertised)(?: at| for)?)?|instead of|(?:original|old|former|"
        r"previous) price|before discount|(?:reduced|discounted|marked down|lowered|dropped|"
        r"down)(?: from)?(?=\s*$)|au lieu de|ancien prix|avant(?= ?:)|anciennement|statt|früher|"
        r"in plaats van|antes(?! del? )|en lugar de|em vez de",
        ("was", "originally", "au lieu de"),
    ),
    Entry(
        "regular",
        r"(?:regular(?:ly)?|reg\.|usual(?:ly)?|normal(?:ly)?|standard|full)(?: (?:course |program )?(?:price|"
        r"rate|fee|cost|tuition))?(?= ?[:$(=-]|\s*(?:is|at|of)?\s*$)|list price|(?:goes?|"
        r"went) back (?:up )?to|(?:returns?|reverts?) to|prix (?:régulier|normal|courant)|tarif (?:régulier|"
        r"normal)|regulärer? preis|normalpreis|normale prijs|precio (?:regular|normal)",
        ("regular price", "Standard Fee -", "prix régulier"),
    ),
    Entry(
        "new",
        r"now(?: only)?|today|this (?:week|month|weekend)(?: only)?(?= ?:?\s*$)|current price|(?:sale|"
        r"special|promotional|promo|reduced(?= (?:course |program )?(?:price|offer))|discounted|"
        r"introductory|launch|offer)(?: (?:course |program )?(?:price|rate|fee|offer))|on sale(?: for)?|"
        r"sale(?= ?[:=-]|\s*$)|prix réduit|(?:prix|tarif) (?:promotionnel|spécial|de lancement)|en promotion|"
        r"maintenant|aktionspreis|actieprijs|oferta|promoção|jetzt|nu|ahora|agora",
        ("now", "sale price", "prix promotionnel"),
    ),
    Entry(
        "membership",
        r"(?:annual |yearly )?membership(?: (?:fees?|dues|costs?))|annual membership|membership(?= ?[:(=-]|"
        r"\s*$| (?:(?:of|in) (?:\w+ ){1,4})?(?:is|costs|at)\b)|(?:be|become|becoming|being) an? (?:\w+ "
        r")?member|dues|cotisation|"
        r"(?:all[- ]access |unlimited |season |annual )?pass(?= ?:)|join (?:\w+ ){1,4}first|frais d.adhésion|"
        r"adhésion(?: annuelle)?|mitgliedsbeitrag|contributie",
        ("membership fee", "cotisation", "Season pass:", "Join the society first"),
    ),
    Entry(
        "deposit",
        r"(?:non-?refundable |enrol?ment |tuition |initial )*deposit|commitment fee|confirmation (?:fee|"
        r"deposit)|down payment|seat (?:hold|reservation)\w*|(?:place|seat|spot)s? (?:is|are|can be) (?:held|"
        r"reserved|secured|kept) (?:for|with|by)|(?:hold|reserve|secure|keep)s? (?:your |a |the |"
        r"their )?(?:place|seat|spot)s?|book(?: \w+){0,4}? with(?=\s*$)|of which|dont|davon|waarvan|acompte|"
        r"dépôt|anzahlung|aanbetaling|depósito|señal",
        ("non-refundable deposit", "acompte"),
    ),
    Entry(
        "application",
        r"(?:certificate |program(?:me)? )?application" + _FEE + r"?|(?:fees?|costs?|charges?|pay) to apply|"
        r"apply(?: for)?(?=\s*$)|admission"
        + _FEE + r"|(?:application )?processing fees?|document evaluation fee|(?:frais|"
            r"droits) (?:d.admission|de dossier|d.ouverture de dossier|d.étude de dossier|de candidature)|"
            r"bewerbungsgebühr|aanmeldkosten|tasas? de (?:solicitud|preinscripción|admisión)|"
            r"taxas? de (?:candidatura|admissão)",
        ("application fee", "frais d'admission"),
    ),
    Entry(
        "enrolment",
        # "Course and exam fee": what is sold with the learning is in its price.
        r"(?:tuition|" + _COURSE +
            r")(?: fees?| costs?| price)?,? ?(?:and|&|\+|incl(?:\.|uding|usive of|udes)?|with|et|avec|"
            r"inclusief|inkl\.) ?(?:the |all |final |certification )*(?:exam\w*|test|books?|text ?books?|"
            r"materials?|manuals?|examen|matériel|livres)(?:(?:,| and| &| et) (?:the |all )?(?:exam\w*|"
            r"books?|text ?books?|materials?|kits?|certificate))*(?:" + _FEE + r")?",
        ("course and exam fee", "Tuition and exam", "Course incl. exam"),
    ),
    Entry(
        "enrolment",
        _COURSE + r"(?:'s)? (?:registration|enrol?ment)" + _FEE + r"|enrol?ment(?:" + _FEE + r")?|"
        r"registration[\s-](?:costs?|price|pricing)",
        ("workshop registration fee", "enrolment cost", "registration cost"),
    ),
    Entry(
        "registration",
        r"registration" + _FEE + r"|(?:frais|droits|taxes?) d.inscription|inschrijfgeld|inschrijfkosten|"
        r"anmeldegebühr|einschreib(?:ung|egebühr)|immatriculation|taxas? de (?:inscrição|matrícula)",
        ("registration fee", "frais d'inscription"),
    ),
    Entry(
        "other",
        r"(?:^\W*|optional )add[ -]?ons?(?= ?[:(–-])|"
        r"(?:administrati(?:on|ve)|clearance|licen[cs]e|permit|(?:criminal )?record check|"
        r"(?:background|police) check|immuni[sz]ation|vaccination|id card|first aid|clinic(?:al)?|practicum|"
        r"fieldwork|accommodation|residence|meal|bus pass|shop|"
        r"student (?:services?|activity|association|union|society|life)|ancillary|tech(?:nology|nological)?|"
        r"campus|services?|facilit(?:y|ies)|"
        r"athletics?|health|insurance|transcript|placement|plar(?: assessment)?|challenge|"
        r"assessment of prior learning|parchment|incidental|mandatory|compulsory|graduation|convocation|"
        r"document|field trip|courier|security|uniform|printing|recreation|orientation|equipment|travel|"
        r"locker|test kit)"
        + _FEE
        +
            r"|(?:convert(?:ing)? to|apply for|conversion to|to (?:earn|receive|obtain)) (?:\d+ |one |"
            r"the )?(?:academic |college |university )?credits?|for[- ]credit option|re-?certif\w*|recert|"
            r"re-?qualif\w+|"
            r"(?:graduation|convocation|parchment|insurance|locker|parking|criminal record check|"
            r"(?:background|police) check|student (?:card|id|fees|kit|union|society|association|services?|"
            r"activities)|u-?pass|refresher (?:day|class|session))(?= ?(?:[:(=–-]|\s*$))|(?:those |people |"
            r"anyone )?re-?(?:new|certify|qualify)ing|renew(?:als?|ed)?(?! (?:dues|membership))|"
            r"(?:declaring )?"
            r"candidacy(?: fee)?|(?:tasas?|"
            r"gastos|derechos) de (?:expedición|emisión|título|titulación)(?: del? \w+)?|"
            r"recordings?(?= ?[:(=–-]|\s*$)|replays?(?= ?[:(=–-]|\s*$)|(?:a |one )(?:single|"
            r"individual) (?!payment|fee|price|instal|rate|sum)\w+|u-pass|(?:health|dental) plan|"
            r"transcripts?|frais (?:afférents|technologiques|de services?|institutionnels|divers)|"
            r"cotisation étudiante|(?:droits|frais) universitaires",
        ("student services fees", "technology fee", "TECH fee", "frais afférents", "recordings:",
         "Renew every three years"),
    ),
    Entry(
        "exam",
        r"(?:certification |proctored |final |licen[cs]ing )*(?:exam(?:ination)?s?|proctor(?:ing|ed)?|"
        r"test(?:s|ing)?(?= fees?|,? for which| costs?| \(| ?:))" + _FEE + r"?" + _EXTRA + "|"
        r"exam(?:ination)? only|(?:exam |test |certification )vouchers?|voucher(?= ?:| is\b| costs\b)|"
        r"assessment" + _FEE
        + r"|certification exam|examens?(?: final)?|frais d.examen|prüfung(?:sgebühr)?|examengeld|tentamen|"
        r"examen de|exame",
        ("exam fee", "certification exam", "frais d'examen"),
    ),
    Entry(
        "material",
        r"(?:course |learning |class |required )*(?:practice (?:exams?|tests?)|materials?|text ?books?|"
        r"texts?(?= ?[:(]|\s*$)|"
        r"(?<!to )books?(?! (?:your|an?|now|before|by|until|early|online|here|this|my|today|it)\b)|supplies|"
        r"manuals?|kits?|tools?|gear|knives|knife rolls?|aprons?|jackets?|workbooks?|"
        r"(?:hand|guide)books?|(?:study|student) guides?|uniforms?|software licen[cs]es?|"
        r"(?:learning )?resources?(?=\W*$)|(?:lab(?:oratory)?|studio|equipment|ingredients?|software)(?="
        + _FEE + r"))" + _FEE + r"?" + _EXTRA + "|"
        r"(?:matériel(?: (?:didactique|pédagogique))?|manuels?|livres?|volumes?|trousses?(?: d['’]outils)?|"
        r"outils|coffrets?(?: d['’]outils)?|(?:lehr|lern|kurs|unterrichts)?materialien|"
        r"(?:lehr|kurs|lern)material|lernmittel|lehrmittel|skripte?n?(?= ?[:(]|\s*$)|"
        r"lesmateriaal|studiemateriaal|cursusboek\w*|boeken|materiales?|libros?)" + _EXTRA,
        ("materials fee", "textbook", "matériel didactique"),
    ),
    Entry(
        "certificate",
        r"(?:verified|paid|optional|shareable|digital|official|printed|upgraded?)(?: (?:digital|"
        r"course))? certificates?|(?:optional|paid|verified)(?: digital)? badges?|badge fee|"
        r"certificates? (?:of|for|per|in) (?:an?|each|one|every) (?:single )?(?:course|module)(?: costs?)?|"
        r"verified(?: track| path)?(?= ?[:$=-]|\s*$)|certificate (?:of (?:completion|achievement|attendance)|"
        r"fee|upgrade|track|option|price|cost)|(?:purchase|buy|add|pay for|get|earn|receive|unlock|want|"
        r"obtain|with) (?:a|an|the|your)? ?(?:verified |shareable |digital |paid )*(?:certificates?|"
        r"certification|(?<=digital )badges?)|upgrade(?:d| for| to| your \w+)?|statement of (?:participation|"
        r"completion)|certificat (?:vérifié|payant|de réussite)|attestation (?:payante|de réussite)|"
        r"certificado (?:verificado|pago)|teilnahmezertifikat|zertifikatsgebühr|verified",
        ("Verified Certificate", "certificate fee", "purchase a certificate", "certificat vérifié"),
    ),
    Entry(
        "total",
        r"(?:grand |estimated |approximate )*total(?! (?:hours|of \d+ hours|workload|learning|time|duration|"
        r"credits|weeks|(?:estimated )?costs? of attendance))(?: (?:program(?:me)?|course|estimated|cost|"
        r"costs|fees?|price|investment|amount|payable|domestic|international|tuition(?: and fees)?))*|"
        r"all[- ]in(?:clusive)?(?: (?:price|cost|fee))?|all (?:the )?(?:fees|costs|charges) together|in all|"
        r"all told|al(?:l |)together|everything together|(?:whole|full|entire|complete) "
        r"program(?:me)?(?: (?:cost|fee|price|tuition))?(?= ?[:–-]|\s*$)|(?:for|of) the (?:whole|entire) "
        r"(?:certificate|credential|"
        r"program(?:me)?|series|micro-?credential|course)|(?:for )?the (?:lot|(?:full |whole )?set)|"
        r"for all of (?:them|it)|(?:the |all )?(?:two|three|four|five|six|seven|eight|\d) (?:levels|courses|"
        r"modules|parts|days|weekends|blocks|stages|terms)(?= ?:$)|(?:both|(?:all|the) (?:two|three|four|"
        r"five|six|\d)|les (?:deux|trois|quatre|\d)) (?:years|semesters|terms|levels|parts|modules|courses|"
        r"stages|blocks|années|sessions|niveaux|volets|cours|blocs)(?: together| réuni\w+| ensemble)?"
        r"(?= ?:?\s*$)|all (?:two|three|four|five|six|seven|"
        r"eight|\d|of them) together|together(?=(?: for| ?:)\s*$| (?:are|is|they are|cost|costs|come to)\b)|"
        r"for (?:the whole(?: thing)?|all (?:two|three|four|five|six|seven|eight|\d)|everything|"
        r"the pair)(?=\W*$)|(?:coût|montant|prix|frais) tota(?:l|ux)|total des (?:frais|droits)|"
        r"gesamt(?:preis|kosten|gebühr)|totaalprijs|totale kosten|(?:precio|coste|costo|preço|custo) total",
        ("total cost", "Grand total", "coût total", "all together", "Whole program:"),
    ),
    Entry("audit", r"audit(?:ing|ed|or)?(?: (?:track|price|option|seat|mode))?|auditeurs? libres?|honor",
          ("audit track", "auditeur libre")),
    Entry(
        "enrolment",
        r"lifetime access(?= ?[:(–-]|\s*$)|access to (?:the |all |our )*(?:course |learning |study "
        r")?(?:materials?|content|lessons|lectures|"
        r"videos)(?= ?[:–-]|\s*$)|tuition(?: and (?:mandatory )?fees)?" + _FEE + r"?|" + _COURSE
        + r"(?:'s)? (?:fees?|costs?|price|pricing|rate|charge|investment|tuition)|(?:package|"
        r"bundle)(?: (?:price|cost|fee))?|(?:full|entire|complete|whole) (?:certificate|credential|"
        r"program(?:me)?|series|micro-?credential)|(?:frais|coûts?|prix|tarif) (?:de (?:la |cette )?|du |"
        r"d.)(?:cours|scolarité|formation|programme|participation)|droits de scolarité|écolage|(?:finances?|"
        r"taxes?) de cours|minerval|(?:kurs|teilnahme|teilnehmer|studien|lehrgangs|seminar)(?:gebühr(?:en)?|"
        r"preis|kosten|entgelt|beitrag)|cursus(?:geld|prijs|kosten)|collegegeld|lesgeld|inschrijvingsgeld|"
        r"arancel|deelname(?:prijs|kosten)|matrícula|inscripción|inscrição|mensalidade|propinas?|"
        r"no-id-professional|(?<![\w\s])professional(?=\W*$)|paid-executive-education|paid-bootcamp",
        ("tuition", "course fee", "frais de formation", "Kursgebühr", "collegegeld"),
    ),
    Entry("certificate_word",
          r"certificates?(?! (?:program|course|in))|certificat|attestation|zertifikat|certificado|"
          r"certificaat", ("certificate", "certificat")),
    Entry("extra",
        r"(?:additional|extra|other|related) (?:\w+ ){0,2}(?:costs?|fees?|expenses?|charges?)|expenses?|"
        r"incurs?|(?:is |are |comes? |goes )?on top(?! of)|(?:frais|coûts?) (?:supplémentaires?|"
        r"additionnels?)|(?:an? )?(?:extra|additional|further)|add(?=\s*$)|more(?= for| per|\s*$)|"
        r"(?:un )?supplément(?: de)?",
        ("an additional", "supplément")),
    Entry(
        "fee",
        r"sliding scale(?: of)?|should (?:i|you|we) budget(?: for)?(?=\W*$)|we ask(?: for)?(?=(?: only| "
        r"just)?\s*$)|"
        r"(?:(?:i|you|we) paid|fees?|cost(?:s|ing)?|priced?|"
        r"prices|pricing|rates?|pay(?:s|ing|able)?|"
        r"charged?|charges|billed|investment|only|just|otherwise|sinon|sonst|(?:enrol+|register|book|buy|"
        r"purchase|checkout|add to cart)(?: now| today)?(?= ?[:–-])|(?:register|enrol+|join|available|"
        r"offered|sold|yours|(?:take|book) (?:it|this|the course|this course)|access|buy|purchase)(?: "
        r"\w+)? (?:for|at)|"
        r"(?:delivered|taught|run|given|held|presented|taken|studied|offered|available)(?: \w+){0,5}? (?:for|"
        r"at)(?=(?: only| just)?\s*$)|(?:one|1|single|one-time|one-off) (?:payment|purchase|charge)(?: of)?|"
        r"one[- ]time(?=\s*$)|"
        r"^ (?:just |only )?(?:one|1) of(?=\s*$)|un seul(?: (?:versement|paiement))?(?: de)?(?=\s*$)|"
        r"un paiement(?: unique)?(?: de)?|"
        r"in full|outright|sets? (?:\w+ ){1,2}back|schlägt mit|budget (?:about|around|roughly|some)|"
        r"up[ -]?front|in one go|at once|à vista|al contado|(?:au )?comptant|en une fois|auf einmal|ineens|"
        r"pagamento único|pago único|(?:we|you'll be|you will be|learners are|students are) ask(?:ed)? for|"
        r"(?:asks|wants|demande)(?: only| just)?(?=\s*$)|billing is(?: monthly| yearly)?(?: at)?(?=\s*$)|"
        r"(?:est|sont) (?:à|de)(?=\s*$)|soit(?=\s*$)|(?:comes?|came|amounts?) to|works? out at|(?:(?:hand|"
        r"fork|"
        r"shell)(?:ing)? (?:over|out)|part(?:ing)? with)|(?:the|your) bill|invoiced|(?:(?:can|may|"
        r"could) be (?:had|bought|booked)|go(?:ing|es)?|comes? in|retails?|stands?|set|fixed|"
        r"listed)(?: \w+)? (?:for|at)(?=(?: only| just)?\s*$)|(?:il )?faut (?:compter|prévoir)|"
        r"(?:vous )?revien(?:t|nent|dra) à|s.élèv(?:e|ent|era) à|(?:you|je|u|sie|vous) inve(?:st|stierst|"
        r"stieren|steert|stissez)|au (?:prix|tarif|coût) de|pour la somme de|moyennant|facturée?s?|"
        r"(?:proposée?s?|offerte?s?) (?:à|pour)(?=\s*$)|beläuft sich auf|beträgt|zahlen|zahlst|betaal(?:t|"
        r"en)|pagan|pagas|pagarás?|abonan|asciende a|por(?=\s*$)|pagam?|comptez|prévoyez|payez|déboursez|"
        r"registration|register|subscription(?= (?:of|for|at)| ?[:(–-]|\s*$)|abonnement(?= (?:für|de|van)|"
        r" ?[:(–-]| mensuel|\s*$)|frais|coûts?|coûte(?:nt|ra|ront)?|prix|tarifs?|droits|payer|inscription|"
        r"montant|investissement|seulement|kosten|kost(?:et)?|preis|gebühr(?:en)?|entgelt|prijs|bedragen|"
        r"bedraagt|tarief|precio|costo?|coste|cuesta|importe|tarifa|preço|custos?|custa|valor|tasas?|"
        r"investimento|inversión|taxa)",
        ("fee", "costs", "priced", "the college asks", "frais", "Preis", "prijs", "precio", "preço"),
    ),
    silent=r"additional qualifications?|" + TAX_NAMES + r" (?:is |are )?(?:extra|additional|not included|"
        r"included|incluses?|will be added)",
)  # fmt: skip
