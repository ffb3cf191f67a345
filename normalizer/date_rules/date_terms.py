"""Words for enrolling, starting, meeting and ending that stand around dates."""

from __future__ import annotations

ENROL = (
    r"(?:(?:ticket |online )?sales|billetterie|(?:karten|ticket)verkauf|register|registration|registrations|"
    r"expressions? of interest|apply|applying|application|applications|enrol+|enrol+ments?|enrol+ing|sign up|"
    r"signup|rsvp|book|booking|secure your (?:place|spot|seat)|reserve|admission|submit|s'inscrire|"
    r"inscri\p{L}+|postule[rz]|dépose[rz]|candidatures?|dossiers?|demandes? d'admission|aanmeld\p{L}*|"
    r"inschrijv\p{L}*|anmeld\p{L}*|bewerb\p{L}*|inscripci\p{L}+|inscrib\p{L}*|matrícula\p{L}*|inscriç\p{L}+|"
    r"inscrev\p{L}*)"
)
BY = (
    r"(?:by|before|until|till|up to|no later than|closes?|closing|shuts?|ferm(?:e|ent)|jusqu'à(?= ?\d)|"
    r"stops?|ends?|due|is|are due|deadline(?: for \p{L}++)?(?: is)?|accepted (?:until|through|by)|"
    r"open (?:until|till|through)|on or before|through|avant|jusqu'au|au plus tard|se termine(?:nt)?|"
    r"prend fin|prennent fin|clos\p{L}*|à (?:déposer|envoyer|remettre|rendre)(?: avant| pour| d'ici)?|d'ici|"
    r"tot(?: en met)?|voor|vóór|uiterlijk|bis(?: zum| spätestens)?|spätestens|vor dem|hasta|antes del?|até|"
    r"finaliza|termina)"
)
MEETS = (
    r"(?:takes? place|taking place|held|meets?|vindt plaats|vinden plaats|plaats|aura lieu|auront lieu|"
    r"a lieu|se tiendra|statt|tendrá lugar|decorre)"
)
START = (
    r"(?:(?:trips?|tours?|expeditions?|groups?|boats?) "
    r"(?:leaves?|departs?|sails?|heads? out|goes? out|sets? out)|"
    r"starts?|entry(?= (?:is )?in)|entrées?(?= en)|starting|begins?|beginning|commenc\w+|kicks? ?off|"
    r"gets? (?:under ?way|going|started)|sets? off|goes live|live from|on offer|entry (?:points?|dates?)|"
    r"(?:course|program|programme|module|certificate|micro ?credential|it)(?: \p{L}++){0,3} available from|"
    r"(?:the|its|their|our) first (?:cohort|intake|group|class) (?:is|are|will be) (?:expected|due|planned)|"
    r"(?:welcomes?|takes?(?: in)?|admits?|enrols?|expects?|receives?|will \p{L}++) (?:its|their|our|the) "
    r"(?:very )?first (?:{n} )?(?:learners|students|participants|cohort|intake|group|class)"
    r"(?: (?!graduat|complet|finish|ended)\p{L}++){0,4}?|"
    r"(?:taught|offered|delivered|run|given) for the first time|"
    r"(?:students|learners|participants) (?:arrive|join|start|"
    r"(?:are|is) (?:admitted|taken(?: in| on)?|accepted))|"
    r"you (?:can|may) (?:join|enter)|runs?(?: it| this)?|running|offered|"
    r"(?:next|new|fresh|upcoming|following) (?:\p{L}++ )?(?:class|group|cohort|intake|course|round|crew)s? "
    r"(?:gathers?|meets?|convenes?|assembles?|forms?|comes? together|sets? out)|"
    r"offered (?:twice|three times|again)|rouvre|redémarre|reprend(?!re)|(?:re)?opens(?: again)? on|"
    r"launch(?:es|ing)|scheduled|classes|"
    r"(?:next|upcoming|prochaine?s?|volgende|eerstvolgende|nächste[rs]?|próxim[ao]s?) \p{L}++|"
    r"\p{L}*(?:starttermin|kursstart|kursbeginn)|départ|rentrée|offerte?s?|"
    r"début(?: (?:du|des|de la|de l') ?\p{L}++)?|start(?:ing)? (?:points?|times?|months?)|first weekend|"
    r"(?:next|upcoming|first|new|\w++) (?:session|offering|start|cohort|intake|class|course|group|date|"
    r"edition|run)s?|"
    r"start dates?|(?:new|extra|second|another) dates? (?:just )?(?:added|announced)|dates?|intakes?|"
    r"cohorts?|sessions?|join (?:us|the \p{L}++)|débute\w*|débuter\w*|commen[cç]\w*|démarr\w+|"
    r"à (?:partir|compter) d(?:u|e l'|e)|dès(?: le)?|coup d'envoi|"
    r"ouverture (?:des cours|de la formation|du cours)|premi(?:er|ère)s? (?:cours|séance|rencontre|\p{L}+di)|"
    r"first \p{L}+day|aura lieu|auront lieu|a lieu|se tiendra|se déroule\p{L}*|"
    r"prochaine? (?:cohorte|session|date|groupe)|beginnt|startet|startdatum|start op|begint|vindt plaats|"
    r"vinden plaats|vanaf|gaat van start|statt|ab|comienza|comenzará|empieza|inicia|inicio|se imparte|"
    r"tendrá lugar|começa|inicia se|início|decorre)"
)
END = (
    r"(?:(?:end|finish) date|date de fin|ends?|ending|until|through|finish\w*|concludes?|runs until|"
    r"last (?:class|day of class|session)|jusqu'au|se termine|prend fin|termine|eindigt|tot en met|endet|"
    r"bis zum|termina|finaliza|hasta el|até)"
)
