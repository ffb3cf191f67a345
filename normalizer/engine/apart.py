"""Clauses about what was, and about what another offering is: "(formerly online)", "unlike our diploma, …".

What stands in them is not so of the offering. Rule sets do not read them unless they ask to, as those of
prices do, in which a former price has its own role (:class:`normalizer.patterns.Rules`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Clause:
    """One way in which such a clause is told."""

    name: str
    pattern: str
    """As of a rule, but tried on a whole text. Its group ``clause`` is left out, else all that it matches."""
    examples: Mapping[str, str | None]
    """Text to what is left out of it; ``None`` where all of it is read."""


_WORD = r"(?:[\p{L}\d'$€%-]+ )"
_LETTER = r"(?:[^;:.,()\n]|[.,](?=\d))"
"""Of words up to the next mark."""
_NOW = (
    r"(?:(?:, |\s)(?:(?:and|but|yet|et|mais) )?(?:(?:it|they|we|is|are|il|elle|est|sont) ){0,2}"
    r"(?:now|currently|today|maintenant|désormais|aujourd'hui|actuellement)(?!\p{L})|"
    r", (?:(?:and|but|while|whereas|et|mais|tandis que) )?"
    r"(?:the|it|this|these|they|we|our|you|is|are|les?|la|l'|ce|cette|cet|il|elle|notre|vous|on|est|sont|se)"
    r"(?!\p{L}))"
)
"""Where a clause about what was ends, and one about what is begins."""
_REST = rf"(?:(?!{_NOW})(?:[^;:.()\n]|\.(?=\d))){{0,160}}"
_HELD = (
    r"(?:offered|held|taught|given|delivered|run|ran|available|presented|conducted|launched|scheduled|cost|"
    r"priced|took|lasted|required|carried|worth|included|in (?:person|class)|online|on campus|"
    r"classroom|face to face|(?:(?:an?|une?) (?:\p{L}{1,12} (?:of |de )?)?)?\d[\d.,]*|"
    r"offerte?s?|donnée?s?|dispensée?s?|en (?:ligne|classe|présentiel|personne)|sur (?:place|campus))"
    r"(?!\p{L})"
)
_OFFERING = (
    r"(?:program(?:me)?s?|courses?|class(?:es)?|workshops?|trainings?|certificates?|diplomas?|degrees?|badges?|"
    r"bootcamps?|credentials?|offerings?|lectures?|sessions?|seminars?)"
)
_FORMATION = r"(?:cours|formations?|programmes?|microprogrammes?|certificats?|diplômes?|ateliers?)"
_WAS = (
    r"(?:was|were|had|took|lasted|cost|ran|carried|required|included|consisted|asked for|used to|"
    r"(?:ét|dur|coût|val|compt|compren|comport|exige|donn|av)ai(?:t|ent))"
)
_LASTS = (
    r"(?:takes?|lasts?|is|costs?|runs?|has|carries|requires?|includes?|dure|coûte|est|comporte|exige)"
    r"(?!\p{L})"
)
_HAS = (
    r"has|have|is|are|carr(?:y|ies)|takes?|lasts?|costs?|runs?|gives?|earns?|worth|with|consists?|includes?|"
    r"ont|est|sont|dure|vaut|compte|comporte"
)
"""Verbs after which a sentence speaks of the offering itself again."""
_NOBODY = (
    r"(?:today|tomorrow|week|month|term|semester|season|year|spring|summer|fall|autumn|winter|women|men|"
    r"children|kids|beginner|learner|student|master|bachelor|site|it|there|what|that|let)"
)
"""Whose courses are nobody else's: "this week's classes"."""
_WHEREAS = r"[;,] (?:(?:while|whereas|but|and|mais|tandis que|et) )?"

CLAUSES: tuple[Clause, ...] = (
    Clause(
        "in_brackets",
        r"\((?:formerly|previously|originally|was|were|used to be|auparavant|anciennement|autrefois|était)"
        r"(?!\p{L})[^()\n]{0,100}\)",
        {"In person (formerly online)": "(formerly online)", "En ligne (auparavant en classe)":
         "(auparavant en classe)", "24 hours (was 40 hours)": "(was 40 hours)",
         "in person (until 2027)": None},
    ),
    Clause(
        "formerly",
        r"(?<!\p{L})(?<!who )(?<!that )(?<!have )(?<!has )(?<!had )(?<!qui )(?<!ont )"
        r"(?:formerly|previously|originally|auparavant|anciennement|autrefois|précédemment)"
        rf"(?:,| est| était| a été| was| were)? {_HELD}{_REST}",
        {"Previously in class, now on Zoom": "Previously in class",
         "It was previously offered online; it is now delivered in person.": "previously offered online",
         "Formerly offered in French, the course is now taught in English.": "Formerly offered in French",
         "Auparavant offert en ligne, ce cours se donne en présentiel.": "Auparavant offert en ligne",
         "Autrefois un cours de 40 heures, il en dure 24.": "Autrefois un cours de 40 heures",
         "Learners previously trained in welding": None, "those who previously taught French": None,
         "who have previously achieved an award": None, "formerly known as Web Design": None},
    ),
    Clause(
        "once",
        r"(?:(?<=, )|(?<=was )|(?<=were ))"
        rf"once (?:offered|held|taught|given|delivered|run|available) {_REST}",
        {"This workshop, once taught in person, is now fully online.": "once taught in person",
         "Once offered a place, you have a week.": None},
    ),
    Clause(
        "used_to",
        rf"(?:{_OFFERING}(?:, which)?|(?<!\p{{L}})(?:it|we|they))(?: \p{{L}}{{2,12}})? "
        r"(?P<clause>used to (?:be|have|take|cost|run|last|carry|require|include|consist|meet|start|offer|"
        rf"teach|hold|come) {_REST})",
        {"This course used to be held in person and is now held online.": "used to be held in person",
         "It used to take 40 hours.": "used to take 40 hours",
         "The program, which used to be held on campus, is online.": "used to be held on campus",
         "for people who used to work in retail": None,
         "tools used to take samples": None},
    ),
    Clause(
        "no_longer",
        r"(?<!\p{L})no longer (?:being )?(?:offer(?:s|ed|ing)?|hold|held|teach|taught|given|delivered|run|"
        r"available|requires?|includes?|has|have|carries|lasts?|takes?|costs?|meets?|online|"
        rf"in (?:person|class))(?!\p{{L}})(?! (?:after|from|for|to)(?!\p{{L}})){_REST}|"
        r"(?<!\p{L})(?:n'(?:est|offre|offrons|exige|a)|"
        r"ne (?:se )?(?:donne|tient|dure|coûte|requiert|comporte|comprend|vaut|sont|durent|coûtent)) "
        rf"plus(?! (?:d'|de |que |qu')) {_REST}",
        {"We no longer offer this course in person; it is online only.":
         "no longer offer this course in person",
         "Ce cours n'est plus offert en classe; il se donne en ligne.": "n'est plus offert en classe",
         "You no longer need a textbook.": None, "Le cours ne dure plus que 4 semaines.": None},
    ),
    Clause(
        "was_until",
        rf"(?<!\p{{L}})(?<!who )(?<!have ){_WAS}(?! (?:born|extended)) {_LETTER}{{0,80}}? "
        r"(?:until|before|prior to|jusqu'en|jusqu'à|avant) (?:19|20)\d\d(?!\d)|"
        rf"{{begin}}(?:was|were|était) {_REST}(?={_NOW})",
        {"Was in person, now online": "Was in person",
         "The course was 40 hours long until 2025 and now takes 24 hours.": "was 40 hours long until 2025",
         "Le cours durait 40 heures jusqu'en 2025.": "durait 40 heures jusqu'en 2025",
         "Registration is open until 2027.": None, "those who were born before 2008": None},
    ),
    Clause(
        "until_then",
        r"{begin}(?:(?:until|before|prior to|jusqu'en|jusqu'à|avant) (?:19|20)\d\d,?|"
        r"(?:before(?: that)?|until then|in the past|avant(?: cela)?|jusqu'alors),) "
        rf"{_LETTER}{{0,60}}?(?<!\p{{L}}){_WAS} {_REST}",
        {"Prior to 2025 this course was offered in French only.":
         "Prior to 2025 this course was offered in French only",
         "It has moved online; before, it was taught in person.": "before, it was taught in person",
         "Until 2027, the course is free.": None},
    ),
    Clause(
        "discontinued",
        r"(?<!\p{L})(?:in person|face to face|on campus|classroom|online|virtual|evening|weekend|full time|"
        rf"part time) {_WORD}?(?:{_OFFERING}|versions?|options?|sections?|delivery|formats?|streams?) "
        r"(?:was|were|has been|have been) (?:discontinued|phased out|dropped|abolished|retired|replaced)"
        rf"(?!\p{{L}}){_REST}",
        {"In-person classes were discontinued in 2023; the course is now delivered online.":
         "In-person classes were discontinued in 2023", "This course was discontinued.": None},
    ),
    Clause(
        "former_version",
        r"(?<!\p{L})(?:the|our|its|an?|all|most) "
        r"(?:(?:previous|former|old|older|earlier|original) (?:versions?|editions?|iterations?|formats?)|"
        rf"(?:former|old|older) {_OFFERING})(?!\p{{L}})"
        rf"{_LETTER}{{0,60}}?(?<!\p{{L}})(?:{_WAS}|is|are|has|have|takes?|lasts?|costs?) {_REST}|"
        rf"(?<!\p{{L}})(?:les?|la|l'|notre|une?) ?(?:ancien(?:ne)?s? (?:versions?|éditions?|{_FORMATION})|"
        rf"(?:versions?|éditions?) (?:précédente|antérieure)s?)(?!\p{{L}})"
        rf"{_LETTER}{{0,60}}?(?<!\p{{L}})(?:{_WAS}|est|sont|a|ont|dure|coûte) {_REST}",
        {"The previous version of this course carried 3 credits.":
         "The previous version of this course carried 3 credits",
         "La version précédente de ce cours valait 3 crédits.":
         "La version précédente de ce cours valait 3 crédits",
         "The old course ran for 14 weeks; the new one is being designed.": "The old course ran for 14 weeks",
         "The earlier session is at 5 pm.": None, "A previous certificate is required.": None},
    ),
    Clause(
        "unlike",
        r"(?<!\p{L})(?<!not )"
        r"(?:unlike(?! (?:any|no) )|in contrast (?:to|with)|compared (?:to|with)|as opposed to|"
        r"à la différence (?:d'|de|des|du)|(?:contrairement|par rapport|comparativement) (?:à|aux?))"
        rf"(?!\p{{L}}){_LETTER}{{1,120}}(?:\([^()\n]{{0,60}}\)|, (?:which|qui) {_LETTER}{{1,80}})?",
        {"Unlike our in-person program, this version is entirely online.": "Unlike our in-person program",
         "This is not for credit, unlike the 3-credit version.": "unlike the 3-credit version",
         "Contrairement à notre programme en présentiel, cette version est en ligne.":
         "Contrairement à notre programme en présentiel",
         "Compared with the diploma, which takes two years, this certificate takes 10 weeks.":
         "Compared with the diploma, which takes two years",
         "Compared with our diploma (60 units) it is quicker.": "Compared with our diploma (60 units)",
         "It is unlikely to rain.": None,
         "A program unlike any other in Canada.": None},
    ),
    Clause(
        "our_others",
        r"(?<!like )(?<!as with )(?<!as in )"
        rf"(?:our other|nos autres) {_WORD}{{0,2}}(?:{_OFFERING}|{_FORMATION}) "
        rf"(?:are|is|take|last|cost|run|have|require|meet|sont|durent|coûtent|ont|exigent) {_REST}",
        {"Our other courses are held in person, this one is online.":
         "Our other courses are held in person", "You can join our other courses.": None,
         "Two courses are required; the other courses are electives.": None,
         "Nos autres cours sont donnés en classe; celui-ci est en ligne.":
         "Nos autres cours sont donnés en classe"},
    ),
    Clause(
        "this_one",
        r"{begin}(?P<clause>(?:(?:while|whereas|alors que|tandis que) )?"
        rf"(?:our|the|notre|les?|la) {_WORD}{{0,3}}(?:"
        rf"(?P<what>{_OFFERING}|{_FORMATION}) (?P<verb>{_LASTS}){_LETTER}{{1,100}}"
        rf"(?={_WHEREAS}(?:this|ce|cette|cet) (?!(?P=what)){_WORD}{{1,3}}?(?P=verb)(?!\p{{L}}))|"
        rf"version {_LASTS}{_LETTER}{{1,100}}"
        rf"(?={_WHEREAS}(?:this (?:one|version)|celle ?-? ?ci|cette version)(?!\p{{L}}))))",
        {"Our diploma takes two years; this micro-credential takes 10 weeks.": "Our diploma takes two years",
         "The two-day version runs on Saturdays; this one takes five evenings.":
         "The two-day version runs on Saturdays",
         "Notre diplôme dure deux ans; cette microcertification dure 10 semaines.":
         "Notre diplôme dure deux ans",
         "While the diploma takes two years, this certificate takes 10 weeks.":
         "While the diploma takes two years",
         "The certificate takes a year; this year is full.": None,
         "The course takes 10 weeks; this course is online.": None},
    ),
    Clause(
        "of_what_it_counts_toward",
        r"(?<!\p{L})(?:(?:counts?|counting|applie[sd]|applicable|contributes?|credite?d?|ladders?|transfers?|"
        r"stacks?) (?:for credit )?(?:towards?|into|to) (?:the|an?|our) |"
        r"(?:is|are|as) (?:an? )?part of (?:the|an?|our) |"
        r"(?:fait|font) partie (?:du|de la|de l'|d'une? ?)|"
        r"(?:comptent?|contribue\p{L}*|reconnue?s?) (?:pour|dans|vers|à) (?:le |la |l'|une? ))"
        rf"(?:(?!(?<!\p{{L}})(?:{_HAS})(?!\p{{L}})){_LETTER}|\(\p{{L}}{{1,12}}\) ){{3,80}}?"
        r"(?P<clause>\([^()\n]{0,40}?\d[\d.,]* ?"
        r"(?:credits?|crédits?|units?|unités?|ects|hours?|heures?|weeks?|semaines?|months?|mois|years?|ans|"
        r"courses|cours)(?!\p{L})[^()\n]{0,40}\))",
        {"It counts toward the Certificate in Data (15 credits).": "(15 credits)",
         "Applies to our Diploma in Nursing (LPN) (60 credits, 2 years)": "(60 credits, 2 years)",
         "This course is part of the Web Certificate (12 weeks).": "(12 weeks)",
         "Ce cours fait partie du certificat en gestion (30 crédits).": "(30 crédits)",
         "It counts toward the Certificate in Data and has 3 credits (45 hours).": None,
         "It counts toward the diploma and takes six weeks (45 hours).": None,
         "A dive into the science of sleep (20 hours)": None,
         "It counts toward the Certificate in Early Childhood (ECE).": None},
    ),
    Clause(
        "see_others",
        r"(?<!\p{L})(?<!to )(?<!will )(?<!'ll )(?<!can )(?<!you )(?<!we )"
        r"(?:see|try|consider|voir|voyez|consultez)(?: also| instead| plutôt| aussi)?,? "
        rf"(?:{_WORD}{{0,4}}?(?!{_NOBODY}'s)\p{{L}}[\p{{L}}-]*(?:'s|s') "
        rf"(?:(?!(?:in|of|on|for|about)(?!\p{{L}})){_WORD}){{0,4}}?{_OFFERING}(?!\p{{L}})|"
        rf"(?:the|les) {_WORD}{{0,3}}?(?:{_OFFERING}|{_FORMATION}) "
        r"(?:(?:of|at|from|du|des|de)(?!\p{L}) |d')"
        rf"(?!(?:this|the course|ce|cette)(?!\p{{L}}))){_LETTER}{{0,80}}(?:\([^()\n]{{0,60}}\))?",
        {"For installation see Northshore's intensive evening courses.":
         "see Northshore's intensive evening courses",
         "For more, try Fern Hill College's 12-week certificate (15 credits).":
         "try Fern Hill College's 12-week certificate (15 credits)",
         "Voir les cours du soir de Northshore.": "Voir les cours du soir de Northshore",
         "Consider the online diploma at Fern Hill, which takes a year.":
         "Consider the online diploma at Fern Hill",
         "See this week's evening classes.": None, "See our evening classes.": None,
         "See the course outline.": None, "See the courses delivered online.": None,
         "You will see Newton's laws in courses.": None,
         "See Newton's laws at work in this online course.": None},
    ),
)  # fmt: skip
