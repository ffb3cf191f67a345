"""Parts of the patterns that tell what is free: the learning, or something else that is called so."""

from __future__ import annotations

WORD = r"(?:free|complimentary|gratuit\w{0,4}|gratis|grátis|gratuito|kostenlos|kostenfrei|kosteloos)"
PRICED = (
    r"(?:[\p{L}'-]{1,15}\s){0,2}(?:pric(?:e|ing)|costs?|fees?|tuition|tarifs?|prix|coûts?|frais|kosten|preis|"
    r"gebühr|prijs|precio|coste|preço|audit(?: track| option)?)"
)
OFFERING = (
    r"(?:course|micro[\s-]?(?:credential|course|certificate)|program(?:me)?|training|class|workshop|module|"
    r"mooc|badge|certificate|bootcamp|seminar|learning|tutorial|webinar|e-?learning|lessons|education|"
    r"introduction)"
)
ADJECTIVE = (
    r"(?:(?<![-\w])(?:free|complimentary|gratis|(?:no|zero)[\s-](?:costs?|fees?|tuition))|"
    r"\b(?:tuition|costs?|fees?)[\s-]free)"
)
"""What stands before a name of learning that costs nothing."""
SUBJECT = (
    r"\b(?:courses?|lessons?|micro[\s-]?(?:credential|course|certificate)s?|program(?:me)?s?|training|"
    r"(?:modules?|units?|webinaires?)(?!\s(?:\d|one|two|three|i{1,3}\b))|pathways?|"
    r"series|self-study|everything|(?:all|tout) (?:of it|this|ceci|cela)|"
    r"(?:this|ce|cet|open|digital) badge|parcours(?! de santé)|certification|auto-?formation|tutoriels?|"
    r"tutorials?|série|lernpfad|lehrgang|leertraject|leerpad|"
    r"class(?:es)?|workshops?|moocs?|bootcamp|seminar|webinar|it|this|they|watching|viewing|auditing|"
    r"following along|tuition|registration|enrol+ment|attendance|participation|tickets?|entry|learning|cours|"
    r"formation|microprogramme|atelier|inscription|participation|kurs|teilnahme|cursus|opleiding|deelname|"
    r"curso|formación|inscripción|formação|inscrição)"
)
# What is free here is a term of its own, or only part of the offering.
FREE_THINGS = (
    r"(?:software|parking|trial|speech|markets?|trade|radicals?|fall|body|electron|energy|surface|motion|"
    r"boundary|choice|response|flow|writing|range|style|hand|form|will|enterprise|press|weights?|diving|"
    r"running|time|previews?|samples?|resources?|downloads?|guide|copy|newsletter|brochure|tour|seat|"
    r"information|info|introductory\s(?:session|lesson|class)|consultation|tools?|account|wi-?fi|"
    r"access\sto)\b"
)
QUALITY = (
    r"(?:(?:online|on-?line|self[\s-]paced|short|introductory|open|public|digital|virtual|university|"
    r"beginner|interactive|\d{1,3}-?\s?(?:hours?|weeks?|minutes?|days?))[\s,-]{1,2}){0,3}"
)
FREE_OF_OTHERS = (
    r"(?:parking|wi-?fi|internet|shipping|delivery|software|tools?|webinars?|preview|week|month|module|"
    r"lesson|chapter|day|trial|account|sessions?|consultations?|admission|app|download|copy|seat|retakes?|"
    r"resources?|materials?|stress|risk|interest|hands|error|bias|drug|smoke|advertising|child ?care|books?|"
    r"textbooks?|feel|toll|symbol|gluten|sugar|duty|hassle|carbon|debt|worry|barrier|lead|tax|royalty|scent|"
    r"fragrance|distraction|set|free|break|you|yours)"
)
NOT_THE_OFFERING = (
    r"\s?-?(?:range|standing|lance|trial|preview|lesson|sample|info|information|consultation|parking|wi-?fi|"
    r"shipping|rewrite|retake|resit|resource|material|download|ebook|e-book|guide|brochure|software|tool|"
    r"version|account|webinar|demo|time|period|access to|seat|day|space|speech|market|trade|fall|flow|form|"
    r"radical|will|enterprise|elective|choice|session|advice|"
    r"to (?:choose|ask|contact|use|work|move|explore|decide|cancel|change|call|email|share|reach|copy)|"
    r"and open[\s-](?:source|standards|fun|software)|or open|from|of (?!charge|cost|tuition)|"
    r"(?:with|for|if|when|to) (?:[\w-]+ ){0,4}"
    r"(?:eligible|qualif\w+|grant|funding|funded|strongerbc|subscri\w+|purchase|approved|unemployed|"
    r"low-income|on benefits))"
)

GROUPS = (
    r"(?:members?|residents|students|veterans|teachers|educators|youth|citizens|newcomers|immigrants|"
    r"refugees|employees|staff|alumni|seniors)"
)
"""Those for whom something may be free."""
IF = r"(?:if\syour?|si\svous|wenn\ssie|als\s(?:je|u))"
