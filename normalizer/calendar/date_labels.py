"""Labels that say what the dates under them are for."""

from __future__ import annotations

from normalizer.effort.effort_terms import OTHER_OFFERINGS

OTHER_LABEL = (
    r"(?<!\p{L})(?:updated?|modified|effective|posted|published|review\w*|(?:registration|enrol+ment|"
    r"applications?|bookings?) (?:opens?|starts?|begins?|open date|start)|inscriptions? ouvert\p{L}*|"
    r"block weekends?|residentials?|on-?campus (?:days?|blocks?|weekends?)|"
    r"holidays?|exam\w*|census|priority|invoice|billing|offer (?:date|round)s?|interviews?|outline|"
    r"announce\w*|access|"
    r"expir\w*|copyright|version|notice|session type|cancel\w*|"
    r"refund\w*|withdraw\w*|prerequisites?|(?:info|information|advising|advice|parents?|careers?) "
    r"(?:session|evening|meeting|night|day)s?|"
    r"orientation|open (?:house|day|evening)|early bird|pub date|pubdate|upgrade|price|fee|fees|cost|tuition|"
    r"academic year|catalog(?:ue)?|catalogue year|valid\w*|certificate|results?|mise à jour|publié\p{L}*|"
    r"année|bijgewerkt|aktualisiert|actualiza\p{L}+|atualiza\p{L}+|created|founded|scholarship|payment|drop|"
    r"ended|test|interview|graduation|break|reading week|completed|past|last (?:run|held|offered)|"
    r"passées?)(?!\p{L})|" + OTHER_OFFERINGS
)
DEADLINE_LABEL = (
    r"(?<!\p{L})(?:deadlines?|(?:register|book|sign up) (?:by|before)|apply (?:by|until|before)|"
    r"enrol+ (?:by|until|before)|closing date|registration (?:closes|ends|end|deadline|until)|"
    r"(?:enrol+ment|application|booking)s? (?:closes?|ends?|end|deadline|until|due)|closes|date limite|"
    r"last day to (?:register|enrol+|apply)|final day (?:to|for) (?:regist|enrol|appl)\p{L}*|"
    r"derni(?:er|ère) (?:jour|journée|date) (?:pour s'inscrire|d'inscription|des inscriptions)|"
    r"last day|inscriptions? (?:avant|jusqu\p{L}*)|"
    r"(?:clôture|fin|délais?|limite) (?:des |d['e] ?)(?:inscriptions?|candidatures?|dépôt|admission)|"
    r"(?:clôture|dépôt)(?: (?:des?|du) (?:dossiers?|candidatures?|demandes?))?|anmeldeschluss|"
    r"anmeldefrist|letzter anmeldetag|bewerbungs(?:schluss|frist)|uiterlijk|inschrijven (?:tot|voor)|"
    r"aanmelden (?:tot|voor)|"
    r"deadline|fecha límite|plazo|prazo|sluitingsdatum)(?!\p{L})"
)
END_LABEL = (
    r"(?<!\p{L})(?:end|ends|dtend|ending|finish|finishes|finishing|completion|"
    r"closing)(?: ?(?:date|on|time|at|value))?\W*$|^date de fin|^fi[nm]\b|^término\b|einddatum|"
    r"enddatum|^(?:ende|einde?)\b|fecha de fin|data de (?:fim|término)"
)
PERIOD_LABEL = (
    r"(?<!\p{L})(?:sign up|registration|enrol+ment|applications?|(?:pré)?inscriptions?|admission|anmeldung|"
    r"inschrijving|booking|candidatur[ae]s?|(?:pre)?inscri(?:pción|pciones|ção|ções)|matrículas?|bewerbung)"
    r"(?: (?:dates?|periode?s?|window|open))?\W*$|^(?:périodes?|dates?|"
    r"calendrier)(?: (?:des?|d['’]))? ?(?:inscriptions?|candidatures?|admission|dépôt)|"
    r"^(?:anmelde|bewerbungs|einschreibe)(?:zeitraum|phase|zeit)|"
    r"^(?:inschrijf|aanmeld)(?:periode|termijn)|(?:plazo|prazo|período)s? de (?:inscri\p{L}+|candidaturas?|"
    r"matrícula)"
)
START_LABEL = (
    r"^(?=\S+(?:\s\S+){0,5}\s*$).*?(?:start|begin|commenc|(?<!\p{L})dates?(?!\p{L})|when|offered|duration|"
    r"schedule|sessions?|intake|entry|term|next|prochaine?s?|kick ?-?off|^(?:(?:course|class|session|"
    r"classroom) )?opens(?: on)?\W*$|^day one|coup d.envoi|rentrée|(?:first|next) one\W*$|first (?:class|day|"
    r"session|meeting|lecture|lesson|evening|seminar|group|\p{L}+day)|premi(?:er|ère)s? (?:cours|jour|séance|"
    r"rencontre|\p{L}+di)|class dates|début|calendrier|promotion|promo suivante|[eé]dition|edici[oó]n|edição|"
    r"próxim|volgende|nächste|seats left|live dates|groupe?s?\W*$|convocatoria|turma|quand|horaire|datum|"
    r"\p{L}*beginn|wann|zeitraum|termine?\b|cuándo|fecha|inicio|início|(?<!\p{L})data(?!\p{L})(?! (?!de|do|"
    r"da|prevista))|cohort|section|offering|timetable|^runs?(?: from)?\W*$|workshop|ymd|yyyymmdd|run dates|"
    r"upcoming|planning|wanneer|periode|dagen|trimestres?|^admissions?\W*$)"
)
