"""The words around an amount that say what it is for, and whether it is a price at all.

Of several the nearest to the amount counts (see :mod:`.offers`); within one list the entry that
stands first wins.
"""

from __future__ import annotations

from typing import Literal

from normalizer.price_rules.price_words import TAX_NAMES, Entry, Words

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
    r"(?:chang|switch|mov|swapp?|postpon|deferr?)(?:e|"
    r"ing)? (?:(?:your|the|to|an?|another|different|later|between|from|into) ){0,3}(?:dates?|sections?|"
    r"sessions?|groups?|cohorts?|intakes?|bookings?|registrations?|slots?)"
)
_MISHAP = (
    r"(?:late|withdraw\w*|cancel\w*|transfers?|missed|returned|nsf|replacements?|duplicates?|deferrals?|"
    r"re-?schedul\w+|re-?book\w+|re-?tak\w+|re-?sits?|extensions?|refunds?|no[ -]?shows?|absences?|reprints?|"
    r"changes?|(?:date|name|section|course|booking) changes?|reinstatements?|appeals?|re-?mark(?:s|ing))"
)

PURPOSE: Words[Purpose] = Words(
    Entry(
        "never",
        r"(?:pilot|project|initiative|renovations?|construction|building|facility|expansion|equipment) costs?"
        r"(?! of)|(?:sont|est|sera|seront) (?:retenu|conservé)e?s?(?! (?:à|au|par) )|"
        r"coûts? (?:du projet|des travaux)|unsubsidi[sz]ed (?:price|cost|fee|rate)|allowances?|"
        r"(?:be|is|are|get|being) (?:fully |partly )?funded|"
        r"(?:co)?(?:financiad|subvencionad)[oa]s? (?:por|pel[ao]|con)|"
        r"(?:finanziert|gefördert) (?:durch|von|mit)|scholarships?|bursar(?:y|ies)|"
        r"(?<!before )(?<!without )grants?(?! access)|salar(?:y|ies)|wages?|"
        r"(?:median|average|mean|hourly|starting|first-year|take-home|typical|gross|base|entry-level)"
        r"(?: (?:annual|hourly|yearly|starting|first-year|base))* (?:pay|earnings|compensation|incomes?)|"
        r"(?:jobs?|roles?|careers?|positions?)(?: \w+){0,4} (?:pays?|paying)|"
        r"(?:apprentices|participants|learners|students|trainees|graduates|grads|workers|staff) "
        r"(?:are|get) paid|revenues?|"
        r"(?<!should i )(?<!should you )(?<!should we )budgets?(?! (?:about|around|roughly|some)\b)|"
        r"subsid(?:y|ies|ised|ized)|"
        r"(?:tuition|fee|learner|student|training) (?:support|awards?|assistance|aid|relief)(?! fee)|prizes?|"
        r"medals?|troph(?:y|ies)|"
        r"(?:unpaid|outstanding|overdue|past-due|delinquent) (?:\w+ )?(?:balances?|fees?|tuition|accounts?|"
        r"charges|amounts?|debts?|fines?)|(?:accounts?|students?|learners?|anyone|those|if you)(?: who)? "
        r"ow(?:e|es|ing)(?=(?: us)?(?: more than| over| at least| above)?\s*$)|"
        r"funding|financial (?:aid|assistance|support)|loans?|fundrais\w+|stipends?|"
        r"tax (?:credit|deduction|benefit)|honorari(?:um|a)|lotter(?:y|ies)|"
        r"fines?(?= (?:for|of|start|run|up|are|range|begin))|fined|lenders?|commonwealth[- ]supported|"
        r"(?:the )?(?:government|province|state|county|council|city|ministry|employers?|union|fund|lottery) "
        r"(?:pays?|covers?|adds|contributes?|picks? up|spends?|"
        r"is (?:spending|investing|putting|paying|covering))|"
        r"costs? to (?:the )?(?:government|province|state|county|council|city|ministry|taxpayers?|funders?)|"
        r"the remaining|training credit|refund(?:s|ed)?(?! policy)|"
        r"(?:we|the college|the university) (?:will )?(?:return|give back|keep)s?|bourses?|subventions?|"
        r"salaires?|remboursement\w*|crédit d.impôt|(?:tax )?receipts?|"
        r"under (?:the )?(?:\w+ )?(?:springboard|skillsfuture|scheme|subsidy|grant|funding)|springboard|"
        r"skillsfuture|a fund|funds? of|"
        r"eligible (?:learners?|students?|applicants?|participants?|employers?)|"
        r"with (?:the |an? )?(?:grant|subsidy|bursary|voucher)|"
        r"(?<!self-)(?<!self )(?<!privately )(?:(?!self)(?:[\w-]+-)?fund(?:ed)?|scheme) "
        r"(?:price|rate|places|seats|(?:learner|student|applicant|participant|candidate|trainee)s?)|"
        r"first (?:\d+|five|six|ten|twelve|fifteen|twenty|thirty|fifty) "
        r"(?:students?|learners?|registrants?|people|participants?|applicants?|places|seats|"
        r"to (?:register|enrol+|sign up|apply))|(?:a |its |our |the )?(?:sister|companion|sibling) "
        r"(?:series|courses?|program(?:me)?s?|certificates?)|"
        r"coût réel|valeur réelle|stipendium|stipendien|\w*gehalt|beurs|beurzen|becas?|bolsas?|sal[aá]rio",
        ("scholarships", "grant", "average salary", "bourse", "tax credit", "first 20 students",
         "fines start at", "the government covers", "lottery", "median annual pay", "jobs in the field pay",
         "Skills-fund applicants"),
    ),
    Entry(
        "no",
        r"(?:is |are )?(?:charged|sold|priced|billed) "
        r"(?:by (?:weight|length|volume|the (?:foot|yard|inch|met(?:re|er)|bag|kilo\w*|gram|pound|ounce|"
        r"lit(?:re|er)|sheet|board|block|slab|skein|piece))|as used)"
        r"(?:,? (?:usually|mostly|normally|typically|often))?|"
        r"(?:my|his|her|our|their) own(?: \w+){1,3} (?:cost|set)(?: (?:me|him|her|us|them))?(?: back)?"
        r"(?=(?: about| around)?\s*$)|"
        r"(?:anyone|those|people|members|whoever|if you)(?: who)?(?: is| are| falls?| comes?)? "
        r"(?:short|late|behind|absent|overdue)(?: \w+){0,3}? (?:is|are|be) charged|"
        r"(?:does|do) not (?:turn up|show up|attend|appear)(?: \w+){0,3}? (?:is|are|be) (?:charged|billed)|"
        r"(?:direct debits?|standing orders?)(?: of)?|gifts? of|"
        r"for (?:a |your |the )?(?:private |shared |single |double )?room(?: and board)?|"
        r"(?:one|it|they|which|film|painting|piece|house)s? (?:was |were |has |have )?sold (?:for|at)|"
        r"extend(?:ing|s)?(?: \w+){0,2} (?:by|for)(?: \w+){1,2}|"
        r"(?<!you )(?<!you will )(?<!you'll )(?<!learners )(?<!students )(?<!participants )"
        r"(?:spends?|spent|los(?:e|es|ing|t)|wast(?:es?|ed|ing)|dépens(?:e|ent|aient)|per(?:d|dent))"
        r"(?= (?:about |around |over |nearly |some |up to |as much as |more than |an average of |environ |"
        r"près de |plus de )?\s*$)|last (?:time|round|cohort|intake|season)|if you (?:come back|return)|"
        r"(?:try|com|sit|sitt|writ|tak|go|do)(?:e|ing)?(?: (?:it|one|the \w+))? again(?: costs?)?|"
        r"(?:repeat|redo|re-?join|re-?attend)(?: (?:it|this|the \w+))?(?=\W*$)|"
        r"(?:clients?|patients?|customers?|taxpayers|donors|sponsors)(?: \w+){0,5} "
        r"(?:pays?|paid|are charged)|"
        r"cost the (?!same|full|usual|learner|student|participant|member|public)\w+(?: \w+)?(?=\s*$)|"
        r"costs? (?:us|the (?:club|charity|employers?|sponsors?|province|state|council|city|government|"
        r"society|funders?)|taxpayers|our (?:funders?|sponsors?))(?=\s*$)|"
        r"(?:is|are|was|were|has been|have been) (?:dropped|abolished|scrapped|waived|no longer charged)|"
        r"(?:mov|switch|postpon|chang|swapp|extend|repeat|replac)ing (?:it|this|to|an?|the|your|any|one)"
        r"(?: \w+){0,6}(?= (?:is|are|costs?|comes to)\b)|"
        r"re-?(?:schedul|book)ing(?: \w+){0,7} (?:is|are|costs?|comes to)(?=\W*$)|(?:\w+ )?tranches? de|"
        r"(?:second|third|further|repeat|another|later|subsequent|additional) (?:sitting|attempt|try|go)s?|"
        r"(?:assessment|admission|entrance|entry|placement) (?:interview|test|exam)(?=\W*$)|"
        r"if you (?:just |only |simply )?want to try|"
        r"(?:trial|taster|drop-in) (?:class|lesson|session|day|evening)|drop-?in(?=\W*$)|"
        r"cancel(?:l?ations?|l?ing|led)?(?! fee)[\w' ]{0,30}(?= ?:)|"
        r"late (?:registrations?|enrol?ments?|applications?|payments?)(?= ?(?:[:(=$£€–-]|\s*$))|"
        r"(?:cancell?ation|withdrawal|no[ -]?show|late|nsf|late (?:payment|registration)|transfer|"
        r"replacement|re-?sit|retake|reprint|change|drop|reinstatement|"
        r"returned (?:cheque|check|payment))" + _FEE
        + r"|returned (?:cheques?|checks?|payments?)"
        + _FEE
        + r"?|"
        r"(?:fees?|charges?|(?:is |are )?(?:charged|payable|kept)|appl(?:y|ies))(?: \w+){0,3} "
        r"(?:for|to|on|upon|if|when)"
        r"(?: an?| the| you| those who| all| any| each| every)? " + _MISHAP + r"|"
        r"(?:fees? (?:is|are) |(?:will|may) be )(?:lost|gone)|"
        r"(?:days?|hours?|weeks?|notice)(?: or (?:more|less|fewer))? "
        r"(?:ahead|beforehand|before|notice)(?: (?:it is|costs?|we charge))?(?=\W*$)|"
        r"(?:(?:will|may) be |is |are )?(?:retained|withheld|forfeit(?:ed)?|"
        r"deducted from (?:any |all |your |the )?refunds?)|"
        + _CHANGE + r"|umbuchung\w*(?: kosten)?|"
        # "Shipping of the kit", "retaking the exam": the thing that follows is not what is sold.
        r"(?:shipping|postage|versand|verzending|frais d.envoi|"
        r"(?:to )?re-?(?:tak(?:e|ing)|sit(?:ting)?|writ(?:e|ing))|"
        r"repeat(?:ing)?(?= (?:of )?(?:the |an? )?exam))(?: (?:of|for|de|van|der|des|du))?(?: the|"
        r" an?)?(?: (?!fees?\b|costs?\b|charges?\b|is\b|"
        r"are\b)\w+)?" + _FEE + r"?|(?:to )?(?:re-?book|re-?schedul|re-?issu)\w*|"
        r"(?:\w+ ){0,2}(?:lost|stolen)(?= ?[:–-])|lost(?: \w+){1,2}|"
        r"(?:to replace|replacing)(?: (?:a|the|your))?(?: lost)?|"
        r"(?:re-?(?:takes?|sits?|writes?|tests?)|repeat exam\w*)(?= ?[:(=–-]|\s*$)|"
        r"(?:gets?|receives?|claims?|recevoir|obtenir)(?=\s*$)|"
        r"worth(?! (?:it|doing|taking|having|the (?:money|time|effort))\b)|"
        r"^ ?(?:that |which )?(?:it|they|this) cost(?=$|,| the | him| her| them)|valued at|"
        r"(?:a )?value(?: of)?|(?:d['’]une )?valeur(?: de| ?:)|waarde(?= ?:|\s*$)|wert ?:|"
        r"financing(?: available)?(?: (?:from|at))?|finance (?:options?|plans?)(?: from)?|"
        r"(?:spread|split) the cost(?: from)?|(?:(?<=/mo )|(?<=month ))with financing|im wert von|"
        r"ter waarde van|valorad[oa]s? en|awards? of|awarded|"
        r"earn(?:s|ing|ings)?(?! (?:an? |the |your |this |\d+ )?(?:[\w-]+ ){0,5}"
        r"(?:certificat|badge|credit|credential|ceu|degree|diploma|master|bachelor|mba|msc|designation|"
        r"qualification|micro))|"
        r"(?<!with )(?<!on )(?<!by )(?<!your )income|sales|"
        r"rais(?:e|ed|ing)|penalt(?:y|ies)|surcharges?|"
        r"(?<!and )sav(?:e|es|ing|ings)(?: of)?|(?<=and )save(?! ?:)|discounts?(?: of)?|rebates?|"
        r"(?<!one-)off|coupons?|gift cards?|donat\w+|credit of|reimburse\w*|"
        r"(?<!one )(?<!\b1 )(?<!single )(?<!one-time )(?:first |monthly |weekly |equal |interest-free )*"
        r"(?:instal?lments?|payments?)(?: of| plan)?|"
        r"(?:in|into|as|over) (?:two|three|four|five|six|eight|ten|twelve|several|[2-9]|1[0-2])"
        r"(?: equal)?(?: (?:parts|halves|lots|stages|goes|thirds|quarters))? (?:of|at)(?=\s*$)|"
        r"per instal?lment|"
        r"^ (?:two|three|four|five|six|ten|twelve|deux|trois|quatre|[2-9]|1[0-2]) (?:of|de)(?=\s*$)|"
        r"(?:(?!seul)\w+ )?(?<!seul )(?:versements?|paiements|mensualités)(?: de| mensuels de)?|raten von|"
        r"termijnen van|(?:\w+ )?(?:plazos|cuotas|parcelas|prestações|mensualidades)(?: de)?|"
        r"suggested(?: \w+)?(?=\s*$)|market(?! fee)|industry(?! ?[:(]|\s*$)|"
        r"(?:companies|company)(?! ?[:(]|\s*$)|"
        r"million|billion|economy|(?<!non-)(?<!non )profits?|assets?|portfolio|turnover|donations?|"
        r"économi(?:e|es|sez)|rabais(?: de)?|pénalité|"
        r"cancell?ations? (?:is|are|will be) (?:subject to|charged)(?: an?)?|"
        r"frais (?:d.annulation|de retard|de transfert)|remise de|stornogebühr(?:en)?|"
        r"cost of (?:living|attendance)|gift (?:cards?|certificates?)|living (?:costs|expenses)|"
        r"accommodation|rent|housing|hotel|hostel|(?:a |one |your )?(?:bed|bunk|dorm\w*|homestay|lodging)|"
        r"tak(?:es?|ing) home|travel|parking(?: fee)?|"
        r"(?:child ?care|baby-?sitting|shuttle|bus|ferry|camping|lodging|breakfast|lunch|dinner|supper|meals|"
        r"snacks|garderie|navette|repas|souper|dîner|hébergement|stationnement)"
        r"(?= ?[:(=–-]| (?:is|are|runs?|est|sont)\b)"
        r"(?: (?:is|are) (?:available|offered|provided)(?: \w+){0,3}? (?:for|at|from)(?=\s*$))?",
        ("cancellation fee", "Cancellations are subject to a", "worth", "save", "3 payments of", "to rebook",
         "versements de", "fee is charged for late", "treatment clients pay", "moving it later is", "a bed",
         "en deux tranches de", "last time", "in two parts of", "study pack lost:", "Shipping of the kit",
         "Glass is charged by weight, usually", "5 to 29 days ahead,", "the fee is lost",
         "My own set cost me", "Anyone who is short will be charged", "to sit again", "sitting again"),
    ),
    Entry(
        "old",
        r"was|were|"
        r"(?:drop(?:s|ped|ping)|waiv(?:es|ed|ing)|lift(?:s|ed|ing)|scrap(?:s|ped|ping)|suspend(?:s|ed|ing)|"
        r"abolish(?:es|ed|ing)) (?:the|its|their|a)(?: (?:usual|regular|normal|old|full))?(?=\s*$)|"
        r"^ ?up(?: from)?(?=\s*$)|until then(?: \w+){0,6}|used to (?:be|cost)|"
        r"last year(?:'s)?(?: \w+){0,3} (?:sold|went|ran|filled)(?: \w+){0,2}|last year|the year before|"
        r"in (?:19|20)[012]\d,?(?: \w+){1,3} (?:was|cost|sold)(?=(?: out)?(?: at| for)?\s*$)|"
        r"l.an(?:née)? derni[eè]re?|"
        r"(?:formerly|previously|originally)(?: (?:offered|sold|priced|listed|available|advertised)"
        r"(?: at| for)?)?|"
        r"instead of|(?:original|old|former|previous) price|before discount|"
        r"(?:reduced|discounted|marked down|lowered|dropped|down)(?: from)?(?=\s*$)|au lieu de|ancien prix|"
        r"avant(?= ?:)|anciennement|statt|früher|in plaats van|antes(?! del? )|en lugar de|em vez de",
        ("was", "originally", "au lieu de"),
    ),
    Entry(
        "regular",
        r"(?:regular(?:ly)?|reg\.|usual(?:ly)?|normal(?:ly)?|standard|full)"
        r"(?: (?:course |program )?(?:price|rate|fee|cost|tuition))?(?= ?[:$(=-]|\s*(?:is|at|of)?\s*$)|"
        r"list price|(?:goes?|went) back (?:up )?to|(?:returns?|reverts?) to|"
        r"(?:i|we|s?he|they|my \w+) (?:paid|charged me)|(?:prix|tarif) (?:régulier|normal|courant)|"
        r"regulärer? preis|normalpreis|normale prijs|precio (?:regular|normal)",
        ("regular price", "Standard Fee -", "prix régulier"),
    ),
    Entry(
        "new",
        r"now(?: only)?|today|this (?:week|month|weekend)(?: only)?(?= ?:?\s*$)|^ this year|current price|"
        r"(?:sale|special|promotional|promo|reduced(?= (?:course |program )?(?:price|offer))|discounted|"
        r"introductory|launch|offer)(?: (?:course |program )?(?:price|rate|fee|offer))|"
        r"on sale(?: for)?|sale(?= ?[:=-]|\s*$)|prix réduit|"
        r"(?:prix|tarif) (?:promotionnel|spécial|de lancement)|en promotion|maintenant|aktionspreis|"
        r"actieprijs|oferta|promoção|jetzt|nu|ahora|agora",
        ("now", "sale price", "prix promotionnel"),
    ),
    Entry(
        "membership",
        r"(?:annual |yearly )?membership(?: (?:fees?|dues|costs?))|annual membership|"
        r"membership(?= ?[:(=-]|\s*$| (?:(?:of|in) (?:\w+ ){1,4})?(?:is|costs|at)\b)|"
        r"(?:be|become|becoming|being) an? (?:\w+ )?member|dues|cotisation|"
        r"(?:all[- ]access |unlimited |season |annual )?pass(?= ?:)|join (?:\w+ ){1,4}first|frais d.adhésion|"
        r"adhésion(?: annuelle)?|cartes? (?:de membre|d'(?:adhérent|abonn|élève|accès)\w*)|"
        r"mitgliedsbeitrag|contributie",
        ("membership fee", "cotisation", "Season pass:", "Join the society first"),
    ),
    Entry(
        "deposit",
        r"(?:non-?refundable |enrol?ment |tuition |initial )*deposit|commitment fee|"
        r"confirmation (?:fee|deposit)|down payment|seat (?:hold|reservation)\w*|"
        r"(?:place|seat|spot)s? (?:is|are|can be) (?:held|reserved|secured|kept) (?:for|with|by)|"
        r"(?:hold|reserve|secure|keep)s? (?:your |a |the |their )?(?:place|seat|spot)s?|(?:goes?|counts?|"
        r"credited|applied) (?:towards?|against) (?:[\w-]+ ){0,3}(?:tuition|fees?|price|balance|cost)|"
        r"book(?: \w+){0,4}? with(?=\s*$)|of which|dont|davon|waarvan|acompte|dépôt|anzahlung|aanbetaling|"
        r"depósito|señal",
        ("non-refundable deposit", "acompte"),
    ),
    Entry(
        "application",
        r"(?:certificate |program(?:me)? )?application" + _FEE + r"?|(?:fees?|costs?|charges?|pay) to apply|"
        r"apply(?: for)?(?=\s*$)|to apply(?=\s?(?:[.,;)]|$))|admission"
        + _FEE + r"|(?:application )?processing fees?|document evaluation fee|"
            r"(?:frais|droits) (?:d.admission|de dossier|d.ouverture de dossier|d.étude de dossier|"
            r"de candidature)|"
            r"bewerbungsgebühr|aanmeldkosten|tasas? de (?:solicitud|preinscripción|admisión)|"
            r"taxas? de (?:candidatura|admissão)",
        ("application fee", "to apply", "frais d'admission"),
    ),
    Entry(
        "enrolment",
        # "Course and exam fee": what is sold with the learning is in its price.
        r"(?:tuition|" + _COURSE +
            r")(?: fees?| costs?| price)?,? ?(?:and|&|\+|incl(?:\.|uding|usive of|udes)?|with|et|avec|"
            r"inclusief|inkl\.) ?(?:the |all |final |certification )*(?:exam\w*|test|books?|text ?books?|"
            r"materials?|manuals?|examen|matériel|livres)(?:(?:,| and| &| et) (?:the |all )?"
            r"(?:exam\w*|books?|text ?books?|materials?|kits?|certificate))*(?:" + _FEE + r")?",
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
        r"student (?:services?|activity|association|union|society|life|amenit(?:y|ies))|ancillary|"
        r"tech(?:nology|nological)?|campus|services?|facilit(?:y|ies)|athletics?|health|insurance|transcript|placement|"
        r"plar(?: assessment)?|challenge|assessment of prior learning|parchment|incidental|mandatory|"
        r"compulsory|graduation|convocation|document|field trip|courier|security|uniform|printing|recreation|"
        r"orientation|equipment|travel|locker|test kit)"
        + _FEE
        + r"|(?:convert(?:ing)? to|apply for|conversion to|to (?:earn|receive|obtain)) (?:\d+ |one |the )?"
            r"(?:academic |college |university )?credits?|"
            r"for[- ]credit option|re-?certif\w*|recert|re-?qualif\w+|"
            r"(?:is|are) (?:(?:charged|sold|priced|booked|billed) )?(?:separate(?:ly)?|apart)(?=,? |\s?\()|"
            r"(?:charged|sold|billed|bought) (?:separately|apart)(?=,? (?:at|for)?\s*$|\s?[(:]\s*$)|"
            r"(?:graduation|convocation|parchment|insurance|locker|parking|criminal record check|"
            r"(?:background|police) check|student "
            r"(?:card|id|fees|kit|union|society|association|services?|activities)|u-?pass|"
            r"refresher (?:day|class|session))(?= ?(?:[:(=–-]|\s*$))|"
            r"(?:those |people |anyone )?re-?(?:new|certify|qualify)ing|"
            r"renew(?:als?|ed)?(?! (?:dues|membership))|(?:declaring )?candidacy(?: fee)?|"
            r"(?:tasas?|gastos|derechos) de (?:expedición|emisión|título|titulación)(?: del? \w+)?|"
            r"recordings?(?: only)?(?= ?[:(=–-]|\s*$)|replays?(?= ?[:(=–-]|\s*$)|"
            r"(?:[\w-]+ ){0,3}lev(?:y|ies)(?= ?(?:[:(=–]|(?:of |is )?\s*$))|"
            r"(?:a |one )(?:single|individual) (?!payment|fee|price|instal|rate|sum)\w+|u-pass|ssaf|"
            r"(?:health|dental) plan|transcripts?|"
            r"frais (?:afférents|technologiques|de services?|institutionnels|divers)|cotisation étudiante|"
            r"(?:droits|frais) universitaires",
        ("student services fees", "technology fee", "TECH fee", "frais afférents", "recordings:",
         "Renew every three years", "Student services levy"),
    ),
    Entry(
        "exam",
        r"(?:certification |proctored |final |licen[cs]ing )*(?:exam(?:ination)?s?|proctor(?:ing|ed)?|"
        r"test(?:s|ing)?(?= fees?|,? for which| costs?| \(| ?:))" + _FEE + r"?(?! vouchers?)" + _EXTRA + "|"
        r"exam(?:ination)? only|(?:exam |test |certification )vouchers?"
        r"(?!(?:,? and \w+| is| are){0,2} (?:included|incl|covered|provided))|"
        r"voucher(?= ?:| is\b| costs\b)|"
        r"assessment" + _FEE
        + r"|certification exam|examens?(?: final)?|frais d.examen|prüfung(?:sgebühr)?|examengeld|tentamen|"
        r"examen de|exame",
        ("exam fee", "certification exam", "frais d'examen"),
    ),
    Entry(
        "material",
        r"(?:course |learning |class |required )*(?:practice (?:exams?|tests?)|materials?|text ?books?|"
        r"texts?(?= ?[:(]|\s*$)|"
        r"(?<!to )(?<!you )books?(?! (?:your|an?|now|before|by|until|early|online|here|this|my|today|it)\b)|"
        r"supplies|"
        r"manuals?|kits?|tools?|gear|knives|knife rolls?|aprons?|jackets?|workbooks?|(?:hand|guide)books?|"
        r"(?:study|student) guides?|uniforms?|software licen[cs]es?|(?:learning )?resources?(?=\W*$)|"
        r"(?:lab(?:oratory)?|studio|equipment|ingredients?|software)(?="
        + _FEE + r"))" + _FEE + r"?" + _EXTRA + "|"
        r"(?:matériel(?: (?:didactique|pédagogique))?|manuels?|livres?|volumes?|trousses?(?: d['’]outils)?|"
        r"outils|coffrets?(?: d['’]outils)?|(?:lehr|lern|kurs|unterrichts)?materialien|"
        r"(?:lehr|kurs|lern)material|lernmittel|lehrmittel|skripte?n?(?= ?[:(]|\s*$)|"
        r"lesmateriaal|studiemateriaal|cursusboek\w*|boeken|materiales?|libros?)" + _EXTRA,
        ("materials fee", "textbook", "matériel didactique"),
    ),
    Entry(
        "certificate",
        r"(?:verified|paid|optional|shareable|digital|official|printed|upgraded?)(?: (?:digital|course))? "
        r"certificates?|"
        r"(?:optional|paid|verified)(?: digital)? badges?|badge fee|"
        r"certificates? (?:of|for|per|in) (?:an?|each|one|every) (?:single )?(?:course|module)(?: costs?)?|"
        r"verified(?: track| path)?(?= ?[:$=-]|\s*$)|"
        r"certificate (?:of (?:completion|achievement|attendance)|fee|upgrade|track|option|price|cost)|"
        r"(?:purchase|buy|add|pay for|get|earn|receive|unlock|want|obtain|with) (?:a|an|the|your)? ?"
        r"(?:verified |shareable |digital |paid )*(?:certificates?|certification|(?<=digital )badges?)|"
        r"upgrade(?:d| for| to| your \w+)?|statement of (?:participation|completion)|"
        r"certificat (?:vérifié|payant|de réussite)|attestation (?:payante|de réussite)|"
        r"certificado (?:verificado|pago)|teilnahmezertifikat|zertifikatsgebühr|verified",
        ("Verified Certificate", "certificate fee", "purchase a certificate", "certificat vérifié"),
    ),
    Entry(
        "total",
        r"(?:grand |estimated |approximate )*total(?! "
        r"(?:hours|of \d+ hours|workload|learning|time|duration|credits|weeks|"
        r"(?:estimated )?costs? of attendance))"
        r"(?: (?:program(?:me)?|course|estimated|cost|costs|fees?|price|investment|amount|payable|domestic|"
        r"international|tuition(?: and fees)?))*|"
        r"all[- ]in(?:clusive)?(?: (?:price|cost|fee))?|all (?:the )?(?:fees|costs|charges) together|in all|"
        r"all told|al(?:l |)together|everything together|"
        r"(?:whole|full|entire|complete) program(?:me)?(?: (?:cost|fee|price|tuition))?(?= ?[:–-]|\s*$)|"
        r"(?:for|of) the (?:whole|entire) (?:certificate|credential|program(?:me)?|series|micro-?credential|"
        r"course)|"
        r"(?:for )?the (?:lot|(?:full |whole )?set)|for all of (?:them|it)|"
        r"(?:the |all )?(?:two|three|four|five|six|seven|eight|\d) "
        r"(?:levels|courses|modules|parts|days|weekends|blocks|stages|terms)(?= ?:$)|"
        r"(?:both|(?:all|the) (?:two|three|four|five|six|\d)|les (?:deux|trois|quatre|\d)) "
        r"(?:years|semesters|terms|levels|parts|modules|courses|stages|blocks|années|sessions|niveaux|volets|"
        r"cours|blocs)(?: together| réuni\w+| ensemble)?(?= ?:?\s*$)|"
        r"all (?:two|three|four|five|six|seven|eight|\d|of them) together|"
        r"together(?=(?: for| ?:)\s*$| (?:are|is|they are|cost|costs|come to)\b)|"
        r"for (?:the whole(?: thing)?|all (?:two|three|four|five|six|seven|eight|\d)|everything|the pair)"
        r"(?=\W*$)|"
        r"(?:coût|montant|prix|frais) tota(?:l|ux)|total des (?:frais|droits)|gesamt(?:preis|kosten|gebühr)|"
        r"totaalprijs|totale kosten|(?:precio|coste|costo|preço|custo) total",
        ("total cost", "Grand total", "coût total", "all together", "Whole program:"),
    ),
    Entry("audit", r"audit(?:ing|ed|or)?(?: (?:track|price|option|seat|mode))?|auditeurs? libres?|honor",
          ("audit track", "auditeur libre")),
    Entry(
        "enrolment",
        r"lifetime access(?= ?[:(–-]|\s*$)|"
        r"access to (?:the |all |our )*(?:course |learning |study )?"
        r"(?:materials?|content|lessons|lectures|videos)(?= ?[:–-]|\s*$)|"
        r"tuition(?: and (?:mandatory )?fees)?" + _FEE + r"?|" + _COURSE
        + r"(?:'s)? (?:fees?|costs?|price|pricing|rate|charge|investment|tuition)|"
        r"(?:package|bundle)(?: (?:price|cost|fee))?|"
        r"(?:full|entire|complete|whole) (?:certificate|credential|program(?:me)?|series|micro-?credential)|"
        r"(?:frais|coûts?|prix|tarif) (?:de (?:la |cette )?|du |d.)"
        r"(?:cours|scolarité|formation|programme|participation)|"
        r"droits de scolarité|écolage|(?:finances?|taxes?) de cours|minerval|"
        r"(?:kurs|teilnahme|teilnehmer|studien|lehrgangs|seminar)"
        r"(?:gebühr(?:en)?|preis|kosten|entgelt|beitrag)|"
        r"cursus(?:geld|prijs|kosten)|collegegeld|lesgeld|inschrijvingsgeld|arancel|deelname(?:prijs|kosten)|"
        r"matrícula|inscripción|inscrição|mensalidade|propinas?|no-id-professional|"
        r"(?<![\w\s])professional(?=\W*$)|paid-executive-education|paid-bootcamp",
        ("tuition", "course fee", "frais de formation", "Kursgebühr", "collegegeld"),
    ),
    Entry("certificate_word",
          r"(?:the|your|a) (?:wallet |plastic |photo )?card(?: itself)?(?= (?:is|costs|runs)\b)|"
          r"certificates?(?! (?:program|course|in))|certificat|attestation|zertifikat|certificado|"
          r"certificaat", ("certificate", "certificat")),
    Entry("extra",
        r"(?:additional|extra|other|related) (?:\w+ ){0,2}(?:costs?|fees?|expenses?|charges?)|expenses?|"
        r"incurs?|(?:is |are |comes? |goes )?on top(?! of)|"
        r"(?:frais|coûts?) (?:supplémentaires?|additionnels?)|(?:an? )?(?:extra|additional|further)|"
        r"adds?(?: (?:on|another|a further|up to))?(?=\s*$)|more(?= for| per|\s*$)|"
        r"(?:un )?supplément(?: de)?",
        ("an additional", "supplément")),
    Entry(
        "fee",
        r"sliding scale(?: of)?|should (?:i|you|we) budget(?: for)?(?=\W*$)|"
        r"we ask(?: for)?(?=(?: only| just)?\s*$)|"
        r"(?:you paid|fees?|cost(?:s|ing)?|priced?|prices|pricing|rates?|pay(?:s|ing|able)?|"
        r"charged?|charges|billed|investment|only|just|otherwise|sinon|sonst|"
        r"(?:enrol+|register|book|buy|purchase|checkout|add to cart)(?: now| today)?(?= ?[:–-])|"
        r"(?:register|enrol+|join|available|offered|sold|yours|"
        r"(?:take|book) (?:it|this|the course|this course)|access|buy|purchase)(?: \w+)? (?:for|at)|"
        r"(?:delivered|taught|run|given|held|presented|taken|studied|offered|available)(?: \w+){0,5}? "
        r"(?:for|at)(?=(?: only| just)?\s*$)|(?:one|1|single|one-time|one-off) (?:payment|purchase|charge)"
        r"(?: of)?|one[- ]time(?=\s*$)|^ (?:just |only )?(?:one|1) of(?=\s*$)|"
        r"un seul(?: (?:versement|paiement))?(?: de)?(?=\s*$)|un paiement(?: unique)?(?: de)?|in full|"
        r"outright|sets? (?:\w+ ){1,2}back|schlägt mit|budget (?:about|around|roughly|some)|up[ -]?front|"
        r"in one go|at once|à vista|al contado|(?:au )?comptant|en une fois|auf einmal|ineens|"
        r"pagamento único|pago único|(?:we|you'll be|you will be|learners are|students are) ask(?:ed)? for|"
        r"(?:asks|wants|demande)(?: only| just)?(?=\s*$)|billing is(?: monthly| yearly)?(?: at)?(?=\s*$)|"
        r"(?:est|sont) (?:à|de)(?=\s*$)|soit(?=\s*$)|(?:comes?|came|amounts?) to|works? out at|"
        r"(?:(?:hand|fork|shell)(?:ing)? (?:over|out)|part(?:ing)? with)|(?:the|your) bill|invoiced|"
        r"(?:(?:can|may|could) be (?:had|bought|booked)|go(?:ing|es)?|comes? in|retails?|stands?|set|fixed|"
        r"listed)(?: \w+)? (?:for|at)(?=(?: only| just)?\s*$)|(?:il )?faut (?:compter|prévoir)|"
        r"(?:vous )?revien(?:t|nent|dra) à|s.élèv(?:e|ent|era) à|"
        r"(?:you|je|u|sie|vous) inve(?:st|stierst|stieren|steert|stissez)|au (?:prix|tarif|coût) de|"
        r"pour la somme de|moyennant|facturée?s?|(?:proposée?s?|offerte?s?) (?:à|pour)(?=\s*$)|"
        r"beläuft sich auf|beträgt|zahlen|zahlst|beta(?:alt|len)|pagan|pagas|pagarás?|abonan|asciende a|"
        r"por(?=\s*$)|pagam?|comptez|prévoyez|payez|déboursez|registration|register|"
        r"subscription(?= (?:of|for|at)| ?[:(–-]|\s*$)|abonnement(?= (?:für|de|van)| ?[:(–-]| mensuel|\s*$)|"
        r"frais|coûts?|coûte(?:nt|ra|ront)?|prix|tarifs?|droits|payer|inscription|montant|investissement|"
        r"seulement|kosten|kost(?:et)?|preis|gebühr(?:en)?|entgelt|prijs|bedragen|bedraagt|tarief|precio|"
        r"costo?|coste|cuesta|importe|tarifa|preço|custos?|custa|valor|tasas?|investimento|inversión|taxa)",
        ("fee", "costs", "priced", "the college asks", "frais", "Preis", "prijs", "precio", "preço"),
    ),
    silent=r"additional qualifications?|" + TAX_NAMES + r" (?:is |are )?"
        r"(?:extra|additional|not included|included|incluses?|will be added)",
)  # fmt: skip
