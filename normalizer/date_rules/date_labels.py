"""Labels that say what the dates under them are for."""

from __future__ import annotations

from normalizer.workload_rules.effort_terms import OTHER_OFFERINGS

OTHER_LABEL = (
    r"(?<!\p{L})(?:updated?|modified|effective|posted|published|review\w*|"
    r"(?:registration|enrol+ment|applications?|bookings?) (?:opens?|starts?|begins?|open date|start)|"
    r"inscriptions? ouvert\p{L}*|block weekends?|residentials?|on-?campus (?:days?|blocks?|weekends?)|"
    r"holidays?|exam\w*|census|priority|invoice|billing|offer (?:date|round)s?|interviews?|outline|"
    r"announce\w*|access|expir\w*|copyright|version|notice|session type|cancel\w*|refund\w*|withdraw\w*|"
    r"prerequisites?|(?:info|information|advising|advice|parents?|careers?) "
    r"(?:session|evening|meeting|night|day)s?|orientation|open (?:house|day|evening)|early bird|pub date|"
    r"pubdate|upgrade|price|fee|fees|cost|tuition|academic year|catalog(?:ue)?|catalogue year|valid\w*|"
    r"certificate|results?|mise à jour|publié\p{L}*|année|bijgewerkt|aktualisiert|actualiza\p{L}+|"
    r"atualiza\p{L}+|created|founded|scholarship|payment|drop|ended|test|interview|graduation|break|"
    r"reading week|completed|past|last (?:run|held|offered)|passées?)(?!\p{L})|" + OTHER_OFFERINGS
)
DEADLINE_LABEL = (
    r"(?<!\p{L})(?:deadlines?|(?:register|book|sign up) (?:by|before)|apply (?:by|until|before)|"
    r"enrol+ (?:by|until|before)|closing date|registration (?:closes|ends|end|deadline|until)|"
    r"(?:enrol+ment|application|booking)s? (?:closes?|ends?|end|deadline|until|due)|closes|date limite|"
    r"last day to (?:register|enrol+|apply)|final day (?:to|for) (?:regist|enrol|appl)\p{L}*|"
    r"derni(?:er|ère) (?:jour|journée|date) (?:pour s'inscrire|d'inscription|des inscriptions)|last day|"
    r"inscriptions? (?:avant|jusqu\p{L}*)|"
    r"(?:clôture|fin|délais?|limite) (?:des |d['e] ?)(?:inscriptions?|candidatures?|dépôt|admission)|"
    r"(?:clôture|dépôt)(?: (?:des?|du) (?:dossiers?|candidatures?|demandes?))?|anmeldeschluss|anmeldefrist|"
    r"letzter anmeldetag|bewerbungs(?:schluss|frist)|uiterlijk|inschrijven (?:tot|voor)|"
    r"aanmelden (?:tot|voor)|deadline|fecha límite|plazo|prazo|sluitingsdatum)(?!\p{L})"
)
END_LABEL = (
    r"(?<!\p{L})(?:end|ends|dtend|ending|finish|finishes|finishing|completion|closing)"
    r"(?: ?(?:date|on|time|at|value))?\W*$|"
    r"^date de fin|^fi[nm]\b|^término\b|einddatum|enddatum|^(?:ende|einde?)\b|fecha de fin|"
    r"data de (?:fim|término)"
)
PERIOD_LABEL = (
    r"(?<!\p{L})(?:sign up|registration|enrol+ment|applications?|(?:pré)?inscriptions?|admission|anmeldung|"
    r"inschrijving|booking|candidatur[ae]s?|(?:pre)?inscri(?:pción|pciones|ção|ções)|matrículas?|bewerbung)"
    r"(?: (?:dates?|periode?s?|window|open))?\W*$|"
    r"^(?:périodes?|dates?|calendrier)(?: (?:des?|d['’]))? ?(?:inscriptions?|candidatures?|admission|dépôt)|"
    r"^(?:anmelde|bewerbungs|einschreibe)(?:zeitraum|phase|zeit)|^(?:inschrijf|aanmeld)(?:periode|termijn)|"
    r"(?:plazo|prazo|período)s? de (?:inscri\p{L}+|candidaturas?|matrícula)"
)
START_LABEL = (
    r"^(?=\S+(?:\s\S+){0,5}\s*$).*?(?:start|begin|commenc|(?<!\p{L})dates?(?!\p{L})|when|offered|duration|"
    r"schedule|sessions?|intake|entry|term|next|prochaine?s?|kick ?-?off|"
    r"^(?:(?:course|class|session|classroom) )?opens(?: on)?\W*$|^day one|coup d.envoi|rentrée|"
    r"^ouverture(?: d(?:u cours|u mooc|es cours|e la (?:formation|session)))?\W*$|"
    r"(?:first|next) one\W*$|guaranteed to run|confirmed to run|"
    r"first (?:class|day|session|meeting|lecture|lesson|evening|night|morning|seminar|group|\p{L}+day)|"
    r"premi(?:er|ère)s? (?:cours|jour|séance|rencontre|\p{L}+di)|class dates|début|calendrier|promotion|"
    r"promo suivante|[eé]dition|edici[oó]n|edição|próxim|volgende|nächste|seats left|live dates|"
    r"groupe?s?\W*$|convocatoria|turma|quand|horaire|datum|\p{L}*beginn|wann|zeitraum|termine?\b|cuándo|"
    r"fecha|inicio|início|(?<!\p{L})data(?!\p{L})(?! (?!de|do|da|prevista))|cohort|section|offering|"
    r"timetable|^runs?(?: from)?\W*$|workshop|ymd|yyyymmdd|run dates|upcoming|planning|wanneer|periode|dagen|"
    r"trimestres?|^admissions?\W*$)"
)
STUDY_PERIOD_LABEL = (
    r"^(?:study|course|teaching|lecture|training) periods?\W*$|"
    r"^(?:studie|cursus|les)periode\W*$|^période (?:de cours|d'études?|de formation)\W*$"
)
CLASS_DAYS_LABEL = (
    r"^(?:les|cursus|trainings?|opleidings|college)(?:data|dagen)\W*$|"
    r"^(?:dates|jours|journées) (?:de (?:cours|formation)|des (?:cours|séances|rencontres))\W*$|"
    r"^(?:class|meeting|session|lesson|workshop) (?:days|dates)\W*$|"
    r"^(?:kurs|unterrichts|seminar|präsenz)tage\W*$|^(?:días|dias) de (?:clase|aula)s?\W*$"
)
MEETING_LABEL = (
    r"^(?:(?:tuition|class|course|teaching|training|study|contact|lesson|workshop|attendance|live) )?"
    r"(?:dates?|when|data|datum|quand|wann|dagen|days|schedule(?: info)?|termine?|fechas?)\W*$|"
    r"^(?:lesdagen|kurstage|jours de (?:cours|formation))\W*$"
)
