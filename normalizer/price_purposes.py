"""The words around an amount that say what it is for, and whether it is a price at all.

Of several the nearest to the amount counts (see :mod:`normalizer.offers`); within one list the entry that stands
first wins.
"""

from __future__ import annotations

from typing import Literal

from normalizer.price_words import TAX_NAMES, Entry, Words

Purpose = Literal[
    "never", "no", "old", "regular", "new", "extra", "total", "audit", "enrolment", "fee", "certificate", "certificate_word", "exam",
    "material", "application", "registration", "deposit", "membership", "other",
]  # fmt: skip
"""What an amount is for. ``never`` and ``no``: not a price, the first wherever it stands in the clause ·
``old`` no longer asked · ``regular`` asked unless a reduced price (``new``) stands beside it · ``extra`` on top of the
price · ``total`` the grand
total · ``fee`` a price, without saying of what · ``certificate_word`` of a certificate that may be the
offering itself."""

_FEE = r"(?:[\s-](?:fees?|costs?|price|pricing|charges?|rate))"
_COURSE = (
    r"(?:course|program(?:me)?|workshop|class|training|seminar|bootcamp|micro-?credential|certificate\sprogram(?:me)?|event|"
    r"webinar|module|cohort|learner|participant|full)"
)
_EXTRA = (
    r"(?!\s(?:is\s|are\s|not\s){0,2}(?:included|compris\w*|inclus\w*|incluid\w*|inbegrepen|inklusive|"
    r"enthalten|extra|additional|sold|separate|required|recommended))"
)
# What befalls a learner who is late, changes plans or fails: no price of the learning.
_MISHAP = (
    r"(?:late|withdraw\w*|cancel\w*|transfers?|missed|returned|nsf|replacements?|duplicates?|deferrals?|"
    r"re-?tak\w+|re-?sits?|extensions?|"
    r"reprints?|changes?|reinstatements?)"
)

PURPOSE: Words[Purpose] = Words(
    Entry(
        "never",
        r"(?:pilot|project|initiative|renovations?|construction|building|facility|expansion|"
        r"equipment) costs?(?! of)|scholarships?|bursar(?:y|ies)|(?<!before )(?<!without )grants?(?! access)|"
        r"salar(?:y|ies)|wages?|revenues?|budgets?(?! (?:about|around|roughly|some)\b)|subsid(?:y|ies|ised|ized)|"
        r"prizes?|funding|financial (?:aid|assistance|support)|loans?|fundrais\w+|stipends?|tax (?:credit|deduction|benefit)|"
        r"honorari(?:um|a)|lotter(?:y|ies)|fines?(?= (?:for|of|start|run|up|are|range|begin))|fined|lenders?|commonwealth[- ]supported|"
        r"(?:the )?(?:government|province|state|county|council|city|ministry|employers?|union|fund|lottery) (?:pays?|covers?|adds|contributes?|picks? up)|the remaining|"
        r"training credit|refund(?:s|ed)?(?! policy)|bourses?|subventions?|salaires?|remboursement\w*|crédit d.impôt|(?:tax )?receipts?|"
        r"under (?:the )?(?:\w+ )?(?:springboard|skillsfuture|scheme|subsidy|grant|funding)|springboard|"
        r"skillsfuture|a fund|funds? of|eligible (?:learners?|students?|applicants?|participants?|employers?)|"
        r"with (?:the |an? )?(?:grant|subsidy|bursary|voucher)|funded (?:price|rate|learners|places)|"
        r"first (?:\d+|five|six|ten|twelve|fifteen|twenty|thirty|fifty) (?:students?|learners?|registrants?|"
        r"people|participants?|applicants?|places|seats|to (?:register|enrol+|sign up|apply))|"
        r"coût réel|valeur réelle|stipendium|stipendien|\w*gehalt|beurs|beurzen|becas?|bolsas?|salario|salário",
        ("scholarships", "grant", "average salary", "bourse", "tax credit", "first 20 students", "fines start at", "the government covers", "lottery"),
    ),
    Entry(
        "no",
        r"last (?:time|round|cohort|intake|season)|(?:clients?|patients?|customers?|taxpayers|donors|sponsors)(?: \w+){0,5} (?:pays?|paid|are charged)|"
        r"(?:is|are|was|were|has been|have been) (?:dropped|abolished|scrapped|waived|no longer charged)|"
        r"(?:mov|switch|postpon|chang|swapp|extend|repeat|replac)ing (?:it|this|to|an?|the|your|any|one)(?: \w+){0,6}(?= (?:is|are|costs?|comes to)\b)|"
        r"(?:\w+ )?tranches? de|"
        r"(?:second|third|further|repeat) (?:sitting|attempt|try)|if you (?:just |only |simply )?want to try|"
        r"(?:trial|taster|drop-in) (?:class|lesson|session|day|evening)|drop-?in(?=\W*$)|"
        r"cancell?ations?(?! fee)[\w' ]{0,30}(?= ?:)|"
        r"late (?:registrations?|enrol?ments?|applications?|payments?)(?= ?(?:[:(=$£€–-]|\s*$))|"
        r"(?:cancell?ation|withdrawal|late|nsf|late (?:payment|registration)|transfer|replacement|re-?sit|"
        r"retake|"
        r"reprint|change|drop|reinstatement|returned (?:cheque|check|payment))" + _FEE + r"|returned (?:cheques?|checks?|payments?)" + _FEE + r"?|"
        r"(?:fees?|charges?)(?: \w+){0,3} (?:for|to|on|upon|if|when)(?: an?| the| you)? " + _MISHAP + r"|"
        # "Shipping of the kit", "retaking the exam": the thing that follows is not what is sold.
        r"(?:shipping|postage|versand|verzending|frais d.envoi|re-?tak(?:e|ing)|re-?sit(?:ting)?|re-?writ(?:e|ing))"
        r"(?: (?:of|for|de|van|der|des|du))?(?: the| an?)?(?: (?!fees?\b|costs?\b|charges?\b|is\b|are\b)\w+)?" + _FEE + r"?|"
        r"(?:to )?(?:re-?book|re-?schedul|re-?issu)\w*|(?:\w+ ){0,2}(?:lost|stolen)(?= ?[:–-])|"
        r"lost(?: \w+){1,2}|(?:to replace|replacing)(?: (?:a|the|your))?(?: lost)?|"
        r"re-?(?:takes?|sits?|writes?|tests?)(?= ?[:(=–-]|\s*$)|"
        r"(?:gets?|receives?|claims?|recevoir|obtenir)(?=\s*$)|worth|valued at|(?:a )?value(?: of)?|"
        r"awards? of|awarded|earn(?:s|ing|ings)?(?! (?:an? |the |your |\d+ )?(?:certificat|badge|credit|"
        r"credential|ceu))|(?<!with )(?<!on )(?<!by )(?<!your )income|sales|rais(?:e|ed|ing)|penalt(?:y|ies)|"
        r"(?<!and )sav(?:e|es|ing|ings)(?: of)?|(?<=and )save(?! ?:)|discounts?(?: of)?|rebates?|(?<!one-)off|coupons?|gift cards?|donat\w+|credit of|reimburse\w*|"
        r"(?<!one )(?<!single )(?<!one-time )(?:first |monthly |weekly |equal |"
        r"interest-free )*(?:instal?lments?|payments?)(?: of| plan)?|per instal?lment|"
        r"(?:\w+ )?(?:versements?|mensualités)(?: de| mensuels de)?|raten von|termijnen van|"
        r"(?:\w+ )?(?:plazos|cuotas|parcelas|prestações|mensualidades)(?: de)?|"
        r"suggested(?: \w+)?(?=\s*$)|market(?! fee)|industry(?! ?[:(])|companies|company(?! ?[:(])|million|billion|economy|profits?|"
        r"assets?|portfolio|turnover|donations?|"
        r"économi(?:e|es|sez)|rabais(?: de)?|pénalité|frais (?:d.annulation|de retard|de transfert)|remise de|stornogebühr(?:en)?|"
        r"cost of (?:living|attendance)|gift (?:cards?|certificates?)|living (?:costs|expenses)|accommodation|"
        r"rent|housing|hotel|travel|parking(?: fee)?",
        ("cancellation fee", "worth", "save", "3 payments of", "versements de", "fee is charged for late", "to rebook", "treatment clients pay", "moving it later is", "en deux tranches de", "last time", "study pack lost:", "Shipping of the kit"),
    ),
    Entry(
        "old",
        r"was|were|last year|the year before|l.an(?:née)? derni[eè]re?|formerly|previously|originally|"
        r"instead of|(?:original|old|former|previous) price|before discount|"
        r"(?:reduced|discounted|marked down|lowered|dropped|down)(?: from)?(?=\s*$)|au lieu de|ancien prix|avant(?= ?:)|"
        r"anciennement|statt|früher|in plaats van|antes|en lugar de|em vez de",
        ("was", "originally", "au lieu de"),
    ),
    Entry(
        "regular",
        r"(?:regular(?:ly)?|reg\.|usual(?:ly)?|normal(?:ly)?|standard|"
        r"full)(?: (?:course |program )?(?:price|rate|fee|cost|tuition))?(?= ?[:$(=-]|\s*(?:is|at|of)?\s*$)|"
        r"list price|(?:goes?|went) back (?:up )?to|(?:returns?|reverts?) to|prix (?:régulier|normal|courant)|tarif (?:régulier|normal)|regulärer? preis|normalpreis|"
        r"normale prijs|precio (?:regular|normal)",
        ("regular price", "Standard Fee -", "prix régulier"),
    ),
    Entry(
        "new",
        r"now(?: only)?|today|current price|(?:sale|special|promotional|promo|reduced|discounted|introductory|"
        r"launch|offer)(?: (?:course |program )?(?:price|rate|fee|offer))|"
        r"on sale(?: for)?|sale(?= ?[:=-]|\s*$)|prix réduit|"
        r"(?:prix|tarif) (?:promotionnel|spécial|de lancement)|en promotion|maintenant|"
        r"aktionspreis|actieprijs|oferta|promoção|jetzt|nu|ahora|agora",
        ("now", "sale price", "prix promotionnel"),
    ),
    Entry(
        "membership",
        r"(?:annual |yearly )?membership(?: (?:fees?|dues|costs?))|annual membership|"
        r"membership(?= ?[:(=-]|\s*$| (?:is|costs|at)\b)|(?:be|become|becoming|being) an? (?:\w+ )?member|dues|cotisation|"
        r"(?:all[- ]access |unlimited |season |annual )?pass(?= ?:)|join (?:\w+ ){1,4}first|"
        r"frais d.adhésion|adhésion(?: annuelle)?|mitgliedsbeitrag|contributie",
        ("membership fee", "cotisation", "Season pass:", "Join the society first"),
    ),
    Entry(
        "deposit",
        r"(?:non-?refundable |enrol?ment |tuition |initial )*deposit|commitment fee|confirmation (?:fee|deposit)|down payment|"
        r"seat (?:hold|reservation)\w*|(?:place|seat|spot)s? (?:is|are|can be) (?:held|reserved|secured|"
        r"kept) (?:for|with|by)|(?:hold|reserve|secure|keep)s? (?:your |a |the |their )?(?:place|seat|spot)s?|"
        r"book(?: \w+){0,4}? with(?=\s*$)|of which|dont|davon|waarvan|acompte|dépôt|anzahlung|aanbetaling|depósito|señal",
        ("non-refundable deposit", "acompte"),
    ),
    Entry(
        "application",
        r"application" + _FEE + r"?|(?:fees?|costs?|charges?|pay) to apply|apply(?: for)?(?=\s*$)|admission" + _FEE + r"|(?:application )?processing fees?|document evaluation fee|"
        r"frais (?:d.admission|de dossier|d.ouverture de dossier|d.étude de dossier|de candidature)|bewerbungsgebühr|aanmeldkosten|"
        r"tasa de solicitud",
        ("application fee", "frais d'admission"),
    ),
    Entry(
        "enrolment",
        # "Course and exam fee": what is sold with the learning is in its price.
        r"(?:tuition|" + _COURSE +
            r")(?: fees?| costs?| price)?,? ?(?:and|&|\+|incl(?:\.|uding|usive of|udes)?|with|et|avec|inclusief|"
            r"inkl\.) ?(?:the |all |final |certification )*(?:exam\w*|test|books?|text ?books?|materials?|"
            r"manuals?|examen|matériel|livres)"
        r"(?:(?:,| and| &| et) (?:the |all )?(?:exam\w*|books?|text ?books?|materials?|kits?|certificate))*(?:" + _FEE + r")?",
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
        r"registration" + _FEE + r"|(?:frais|droits|taxes?) d.inscription|inschrijfgeld|inschrijfkosten|anmeldegebühr|"
        r"einschreib(?:ung|egebühr)|immatriculation|taxas? de (?:inscrição|matrícula)",
        ("registration fee", "frais d'inscription"),
    ),
    Entry(
        "other",
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
            r"(?:graduation|convocation|parchment|insurance|locker|parking|criminal record check|"
            r"(?:background|police) check|student (?:card|id|fees|kit|union|society|association|services?|activities)|u-?pass|"
            r"refresher (?:day|class|session))(?= ?(?:[:(=–-]|\s*$))|(?:those |people |anyone )?re-?(?:new|certify|qualify)ing|renew(?:als?|ed)?(?! (?:dues|membership))|recordings?(?= ?[:(=–-]|\s*$)|replays?(?= ?[:(=–-]|\s*$)|(?:a |one )(?:single|individual) (?!payment|fee|price|instal|rate|sum)\w+|u-pass|"
            r"(?:health|dental) plan|transcripts?|frais (?:afférents|technologiques|de services?|institutionnels|"
            r"divers)|cotisation étudiante|(?:droits|frais) universitaires",
        ("student services fees", "technology fee", "TECH fee", "frais afférents", "recordings:", "Renew every three years"),
    ),
    Entry(
        "exam",
        r"(?:certification |proctored |final |licen[cs]ing )*(?:exam(?:ination)?s?|proctor(?:ing|ed)?|"
        r"test(?:s|ing)?(?= fees?|,? for which| costs?| \(| ?:))" + _FEE + r"?" + _EXTRA + "|"
        r"exam(?:ination)? only|assessment" + _FEE + r"|certification exam|examens?(?: final)?|frais d.examen|prüfung(?:sgebühr)?|examengeld|tentamen|examen de|exame",
        ("exam fee", "certification exam", "frais d'examen"),
    ),
    Entry(
        "material",
        r"(?:course |learning |class |required )*(?:practice (?:exams?|tests?)|materials?|text ?books?|"
        r"(?<!to )books?(?! (?:your|an?|now|online|here|this|my|by|today|it)\b)|supplies|manuals?|kits?|"
        r"tools?|workbooks?|(?:hand|guide)books?|(?:study|student) guides?|uniforms?|software licen[cs]es?|(?:learning )?resources?(?=\W*$)|"
        r"(?:lab(?:oratory)?|studio|equipment|ingredients?|software)(?=" + _FEE + r"))" + _FEE + r"?" + _EXTRA + "|"
        r"(?:matériel(?: (?:didactique|pédagogique))?|manuels?|livres?|volumes?|lehrmaterial|kursmaterial|"
        r"lesmateriaal|studiemateriaal|cursusboek\w*|boeken|materiales?|libros?)" + _EXTRA,
        ("materials fee", "textbook", "matériel didactique"),
    ),
    Entry(
        "certificate",
        r"(?:verified|paid|optional|shareable|digital|official|printed|"
        r"upgraded?)(?: (?:digital|course))? certificates?|(?:optional|paid|verified)(?: digital)? badges?|"
        r"badge fee|"
        r"verified(?: track| path)?(?= ?[:$=-]|\s*$)|"
        r"certificate (?:of (?:completion|achievement|attendance)|fee|upgrade|track|option|price|cost)|"
        r"(?:purchase|buy|add|pay for|get|earn|receive|unlock|want|obtain|with) (?:a|an|the|"
        r"your)? ?(?:verified |shareable |digital |paid )*(?:certificates?|certification|(?<=digital )badges?)|"
        r"upgrade(?:d| for| to| your \w+)?|statement of (?:participation|completion)|"
        r"certificat (?:vérifié|payant|de réussite)|attestation (?:payante|de réussite)|"
        r"certificado (?:verificado|pago)|teilnahmezertifikat|zertifikatsgebühr|verified",
        ("Verified Certificate", "certificate fee", "purchase a certificate", "certificat vérifié"),
    ),
    Entry(
        "total",
        r"(?:grand |estimated |approximate )*total(?! (?:hours|of \d+ hours|workload|learning|time|duration|credits|weeks|(?:estimated )?costs? of attendance))"
        r"(?: (?:program(?:me)?|course|estimated|cost|costs|fees?|price|investment|amount|payable|domestic|"
        r"international|tuition(?: and fees)?))*|"
        r"all[- ]in(?:clusive)?(?: (?:price|cost|fee))?|all (?:the )?(?:fees|costs|charges) together|in all|"
        r"all told|altogether|everything together|(?:for|of) the (?:whole|entire) (?:certificate|credential|"
        r"program(?:me)?|series|micro-?credential|course)|(?:for )?the (?:lot|full set)|"
        r"(?:coût|montant|prix|frais) tota(?:l|ux)|total des (?:frais|droits)|gesamt(?:preis|kosten|gebühr)|"
        r"totaalprijs|totale kosten|(?:precio|coste|costo|preço|custo) total",
        ("total cost", "Grand total", "coût total"),
    ),
    Entry("audit", r"audit(?:ing|ed|or)?(?: (?:track|price|option|seat|mode))?|auditeurs? libres?|honor", ("audit track", "auditeur libre")),
    Entry(
        "enrolment",
        r"access to (?:the |all |our )*(?:course |learning |study )?(?:materials?|content|lessons|lectures|videos)(?= ?[:–-]|\s*$)|"
        r"tuition(?: and (?:mandatory )?fees)?" + _FEE + r"?|" + _COURSE + r"(?:'s)? (?:fees?|costs?|price|pricing|rate|charge|investment|tuition)|"
        r"(?:package|bundle)(?: (?:price|cost|fee))?|"
        r"(?:full|entire|complete|whole) (?:certificate|credential|program(?:me)?|series|micro-?credential)|"
        r"(?:frais|coûts?|prix|tarif) (?:de (?:la |cette )?|du |d.)(?:cours|scolarité|formation|programme|"
        r"participation)|droits de scolarité|écolage|(?:finances?|taxes?) de cours|minerval|"
        r"(?:kurs|teilnahme|teilnehmer|studien|lehrgangs|seminar)(?:gebühr(?:en)?|preis|kosten|entgelt|"
        r"beitrag)|cursus(?:geld|prijs|kosten)|collegegeld|lesgeld|inschrijvingsgeld|arancel|"
        r"deelname(?:prijs|kosten)|matrícula|inscripción|inscrição|mensalidade|propinas?|no-id-professional|"
        r"professional|paid-executive-education|paid-bootcamp",
        ("tuition", "course fee", "frais de formation", "Kursgebühr", "collegegeld"),
    ),
    Entry("certificate_word", r"certificates?(?! (?:program|course|in))|certificat|attestation|zertifikat|certificado|certificaat", ("certificate", "certificat")),
    Entry("extra",
        r"(?:additional|extra|other|related) (?:\w+ ){0,2}(?:costs?|fees?|expenses?|charges?)|expenses?|"
        r"incurs?|(?:frais|coûts?) (?:supplémentaires?|additionnels?)|(?:an? )?(?:extra|additional|further)|"
        r"add(?=\s*$)|more(?= for| per|\s*$)|supplément", ("an additional", "supplément")),
    Entry(
        "fee",
        r"(?:(?:i|you|we) paid|fees?|cost(?:s|ing)?|priced?|prices|pricing|rates?|pay(?:s|ing|able)?|charged?|"
        r"charges|billed|investment|only|just|otherwise|sinon|sonst|"
        r"(?:enrol+|register|book|buy|purchase|checkout|add to cart)(?: now| today)?(?= ?[:–-])|"
        r"(?:register|enrol+|join|available|offered|sold|yours|take (?:it|the course|this course)|access|buy|"
        r"purchase)(?: \w+)? (?:for|at)|(?:delivered|taught|run|given|held|presented|taken|studied|offered|"
        r"available)(?: \w+){0,5}? (?:for|at)(?=(?: only| just)?\s*$)|"
        r"(?:one|single|one-time|one-off) (?:payment|purchase|charge)(?: of)?|in full|outright|"
        r"sets? (?:\w+ ){1,2}back|schlägt mit|budget (?:about|around|roughly|some)|"
        r"up-?front|in one go|at once|à vista|al contado|(?:au )?comptant|en une fois|auf einmal|ineens|pagamento único|pago único|"
        r"(?:we|you'll be|you will be|learners are|students are) ask(?:ed)? for|(?:asks|wants|demande)(?: only| just)?(?=\s*$)|billing is(?: monthly| yearly)?(?: at)?(?=\s*$)|(?:est|sont) (?:à|de)(?=\s*$)|(?:comes?|came|amounts?) to|"
        r"works? out at|(?:(?:hand|fork|shell)(?:ing)? (?:over|out)|part(?:ing)? with)|(?:the|your) bill|invoiced|"
        r"(?:(?:can|may|could) be (?:had|bought|booked)|going|goes|comes? in|retails?|stands?|set|fixed|listed)(?: \w+)? (?:for|at)(?=(?: only| just)?\s*$)|"
        r"(?:il )?faut (?:compter|prévoir)|(?:vous )?revien(?:t|nent|dra) à|s.élèv(?:e|ent|era) à|(?:you|je|u|sie|vous) inve(?:st|stierst|stieren|steert|stissez)|au (?:prix|tarif|coût) de|pour la somme de|"
        r"moyennant|facturée?s?|(?:proposée?s?|offerte?s?) (?:à|pour)(?=\s*$)|beläuft sich auf|beträgt|zahlen|zahlst|betaal(?:t|en)|"
        r"pagan|pagas|pagarás?|abonan|asciende a|por(?=\s*$)|pagam?|comptez|prévoyez|payez|déboursez|"
        r"registration|register|subscription(?= (?:of|for|at)| ?[:(–-]|\s*$)|abonnement(?= (?:für|de|van)| ?[:(–-]| mensuel|\s*$)|"
        r"frais|coûts?|coûte(?:nt|ra|ront)?|prix|tarifs?|droits|payer|inscription|montant|investissement|"
        r"seulement|kosten|kost(?:et)?|preis|gebühr(?:en)?|entgelt|"
        r"prijs|bedragen|bedraagt|tarief|precio|costo?|coste|cuesta|importe|tarifa|preço|custos?|custa|valor|tasas?|"
        r"investimento|inversión|taxa)",
        ("fee", "costs", "priced", "the college asks", "frais", "Preis", "prijs", "precio", "preço"),
    ),
    silent=r"additional qualifications?|" + TAX_NAMES + r" (?:is |are )?(?:extra|additional|not included|included|incluses?|will be added)",
)  # fmt: skip
