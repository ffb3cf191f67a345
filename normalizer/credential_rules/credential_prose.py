"""Awards in prose: which of those that a text names are given by this offering, and words that only say
"course"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import regex

from normalizer.credential_rules.credential_words import (
    AWARD,
    CERTIFICATE,
    CERTIFIED,
    COMPLETION,
    COURSE_WORDS,
    EXAM,
    SPECIFIC,
    TERMS,
    Award,
)
from normalizer.credential_rules.own_name import names_of, stands_by_name
from normalizer.credential_rules.scope import LAST
from normalizer.engine.matchers import matcher
from normalizer.patterns import Passage, Reading, by_authority
from normalizer.raw import Statement

_OTHERS = matcher(
    r"must (?:hold|have|possess)|holders?(?!\p{L}| of (?:the|this))|holding|hold an?|possess|prerequisite|"
    r"applicants|admission|admitted|toward|laddering|ladder(?:s|ed)? (?:(?:it|this|them|up) )?(?:in)?to|"
    r"stack(?:ed|able|s|ing)? (?:it |this |them )?(?:in|to|with)|applied (?:to|for)|transfer|"
    r"we (?:also )?offer|also available|prepar\w+|eligible|part of|entry|birth|equivalent|instead of|"
    r"before (?:taking|starting)|one of (?:our|the)|contribue|fait partie|donne accès|autres|préalable|exig|"
    r"(?:titulaire|détenteur)s?(?!\p{L}| (?:du|de ce|de cette)(?!\p{L}))|détenir|\bsee (?:the|our|also)|"
    r"\bwant\b|consider|explore|check out|browse|interested in|looking for|counts? (?:for|as)|\bif you\b|"
    r"have (?:earned|completed)|\b(?:two|three|four|five|six|seven|eight|\d)\s(?:[\w-]+\s){0,2}badges\s|"
    r"partnership with|compar\w+ (?:[\w-]+ )*?(?:with|to)|secondary|high school|\bged\b|years of age|"
    r"must obtain|prior to|preferred|requires? this|\b(?:go|goes|going|move|moves) on (?:in)?to\b|"
    r"\b(?:course|module|part|badge)\s(?:\d|one|two|three|four)\s(?:of|in)\b|"
    r"\b(?:first|second|third|fourth|last|final)\s(?:course|module|part)\s(?:of|in)\b|"
    r"our (?:master|bachelor|degree|diploma)", re.IGNORECASE
)  # fmt: skip
_NOT_IT = matcher(
    r"(?:\bneeds? an?|requires? (?:an?|the)|required|\bother|like an?|than an?|"
    r"after (?:completing )?(?:your|an?)|not an?|\bno|\bsans|pas d['’]?e?|"
    r"credit(?:ed)? (?:for|in|from)(?! this)|each|every|any|valid)(?:\W+[\w'’-]+){0,3}\W*$",
    re.IGNORECASE,
)
_EARNED = matcher(
    r"(?:\bearn|receiv|award|obtain|grant|issu|\bgain|\bget|leads? to|leading to|results? in|culminat|provid|"
    r"complet\w+ (?:for|with)|recev|reçoi|obten|obtien|remis|remet|délivr|décern|mène|conduit|erhalt|erhält|"
    r"bekomm|ontvang|krijg|abschlie|ends? with|with)\w*(?:[\s,]+[\w'’%/-]+){0,8}\W*$",
    re.IGNORECASE,
)
_IN_LINE = matcher(
    r"(?<!\p{L})(?:credential|award|qualification|reward|titre|diplôme|certification|type of program|"
    r"credential type|abschluss|diploma|título)s?(?: awarded|"
    r" earned)?\s?:\s*(?:(?!you\b|no\b|not\b|none\b|without\b|any\b|an?\b)[\p{L}'’-]+\s){0,4}$",
    re.IGNORECASE,
)
"""A label printed within a line."""
_PREPARES = matcher(
    r"\b(?:prep\w*|review|refresher|re-?cert\w*|renewal|recyclage|vorbereitung\w*)\b", re.IGNORECASE
)
"""In titles of what prepares for, or renews, a certification that another body gives."""
_THE = matcher(r"\bthe\s$", re.IGNORECASE)
_LEADS_TO = matcher(r"\b(?:leads?|leading|mène|conduit)\s(?:to|à|au)\s(?:an?|un)\s$", re.IGNORECASE)
_GIVEN = matcher(
    r"^\W*+(?:[\w'’-]+\s+){0,8}?(?:is|are|will be|may be|can be|est|sera|sont|seront)\s(?:then |also |"
    r"being )?(?:yours\b|awarded|issued|granted|provided|given|earned|received|conferred|sent|available|"
    r"presented|remis|délivré|décerné|offert|octroyé)|"
    r"^\s(?:(?:is |are )?(?:up)?on request\b|included\b|provided\b)|"
    r"^\s(?:upon|on|at the end|after|following|for) (?:successful )?(?:complet|the course|finish|graduat)",
    re.IGNORECASE,
)
_HEAD = matcher(r"\s(?:of\s|de\s|d['’])", re.IGNORECASE)
"""What follows is no part of an award's first noun: "attestation d'études collégiales" is one."""
_LEADS_UP = matcher(r"\b(?:lead(?:s|ing)?|takes? you|gets? you|goes? on) (?:up )?to\b", re.IGNORECASE)
"""Before an exam that is not what is sold."""
_A_WORD, _BEGUN = r"[\w'’%-]++\s[\s-]*+", r"(?:[\w'’%-]+-)?$"
"""A word and what parts it from the next; the beginning of one whose end is an award: "micro-"."""
_THIS_ONE = matcher(
    r"(?:(?:^|\b)(?:this|the|our|in this|is an?|are an?|as an?|offers? an?|a|an|ce|cet|cette|le|la|l['’]|du|"
    r"de la|de ce|de cette|un|une|est un|est une|dieser|deze|este)\b\W*|"
    rf"\p{{L}}['’]s\s|^\W*)(?:{_A_WORD}|\d[\w-]*+,\s){{0,5}}{_BEGUN}",
    re.IGNORECASE,
)
_THIS_CERTIFICATE = matcher(
    rf"(?:\b(?:this|is an?|ce|cette|est un|est une)\W+)(?:{_A_WORD}){{0,3}}{_BEGUN}", re.IGNORECASE
)
_OURS = matcher(r"^\W*(?:our|notre)\s", re.IGNORECASE)
_OPENS_IT = matcher(
    r"^\W*(?:(?:the|our|this|le|la|notre|ce)\s|l['’])\W*(?:[\w'’-]+\s){0,3}$",
    re.IGNORECASE,
)
_TELLS = matcher(
    r"(?:\s(?:in|en|de)(?:\s[\w'’-]+){1,6}?)?\s(?:(?:now |also )?"
    r"(?:has|comprises|consists|takes|lasts|must be renewed|runs|covers|prepares|asks|adds|teaches|trains|"
    r"gathers|meets|spans|combines|starts|begins|means|builds|can be (?:taken|followed|studied|done|finished|"
    r"completed)|"
    r"is (?:worth|made|\d+|aimed|designed|open|taught|taken|studied|delivered|run|recogni[sz]ed|split|"
    r"in (?:two|three|four)|(?:fully |wholly |entirely |mostly |two thirds |half )?"
    r"(?:online|virtual|in person|part time))|[\w-]+ (?:virtual|online))|"
    r"s['’]adresse|se prépare|s['’]obtient|comprend|compte|vise|dure|permet|forme|prépare)(?!\p{L})",
    re.IGNORECASE,
)
"""Around an award that a sentence is about: "The certificate in law comprises", "Le diplôme se prépare"."""
_A_CERTIFICATE = matcher(
    r"^\W*(?:(?:an?|une?|eine?|een)\s(?:(?!free|paid|printed|signed|digital)[\w'’%-]+\s){0,4}|"
    r"(?:level \d|(?:post)?graduate|university|(?:in|on)-\w+)?\s?)$",
    re.IGNORECASE,
)
_SAYS_WHAT = matcher(
    r"[.;:]?\s*$|"
    r"\s(?:course|training|program(?:me)?|candidates|students|in|for|that|which|where|with|offered|taught|"
    r"taken|earned|without|beside|of \p{N})(?!\p{L})"
    r"(?! (?:all|everyone|those|anyone who|each|participants|attend\w+|finish\w+|complet\w+|pdf|the mail|"
    r"your|a fee|(?:an? )?(?:extra|small)))",
    re.IGNORECASE,
)
"""Around an award that a sentence says an offering to be: "A certificate for nurses", "Certificate course
taught in Macon"."""
_OF_FIELD = matcher(r"\s?(?:in|en|d['’]|program(?:me)?)(?!\p{L})", re.IGNORECASE)
_NAMED_CERTIFICATE = regex.compile(
    r"(?:\b(?:(?i:associate|graduate|university|college|advanced|provincial|industry|official|post-?graduate|"
    r"executive|professional|applied|undergraduate)|(?i:the|le)|(?<=\S\s)\p{Lu}[\w-]+)\s|"
    r"l['’])$"
)
"""The certificate, a university certificate, a Safety Certificate: not "a certificate", which only says that
one took part."""


def of_prose(prose: Passage, titles: Sequence[Statement], of_programs: bool = False) -> list[Reading[Award]]:
    """The awards that prose gives, the most trusted first; else words for a course, else a title that only
    courses have. A learning path is the way to an award that is named beside it. Where a source is one
    ``of_programs``, prose speaks of their courses too."""
    names = names_of(titles)
    awards = by_authority(r for r in (_in_prose(r, names) for r in AWARD.read(prose)) if r)
    named = [r for r in awards if r.value.type not in LAST]
    if not named and not any(_PREPARES.search(t.text) for t in titles):
        named = [r for r in CERTIFIED.read(prose) if not _not_this_one(r)]
    awards = [*named, *(r for r in awards if r not in named)]
    larger = {r.value.type for r in AWARD.read(prose) if _PART_OF.search(r.before[-160:])} & _OF_COURSES
    awards = [r for r in awards if r.value.type not in larger]
    if awards:
        return [r for r in awards if r.quote.lower() != "learning path"] or awards
    courses = (
        r
        for r in COURSE_WORDS.read(prose)
        if (_COURSE_BEFORE.search(r.before[-160:]) or _CALLED.match(r.after)) and not _not_this_one(r)
        if not of_programs or _says_of_this(r)
    )
    first = next(courses, None) or next((r for r in TERMS.read(prose)), None)
    if first:
        return [first]
    return []


_OF_COURSES = {"micromasters", "microbachelors", "professional_certificate", "nanodegree", "specialization"}
"""Awards for several courses, each of which has a page of its own."""
_PART_OF = matcher(
    r"(?<!\p{L})(?:part of|(?:course|module) (?:in|of)|"
    r"(?:first|second|third|fourth|fifth|sixth|last|final) ?in|"
    r"courses (?:that|which) (?:form|make up|comprise))\s(?:the|our|an?|"
    r"this)\s(?:(?!to\b|and\b|you\b)[\w'’-]+\s){0,8}$",
    re.IGNORECASE,
)
"""Before one of them: the page is of a course of it, wherever else it speaks of the award."""
_OF_A_LARGER = matcher(
    r"(?<!\p{L})(?:launching point into|enrolled in|featured in|learned (?:from|in)|"
    r"(?:first|second|third|fourth|fifth|sixth|last|final|next|milestone) ?in|"
    r"courses (?:that|which) (?:form|make up|comprise)|recommended (?:course )?(?:for|by)|"
    r"requirements? (?:of|for)|(?:core|elective) course (?:in|for)|courses? in|taste of (?:what taking)?|"
    r"(?:students|professionals|graduates|people|learners|those|anyone)(?: and \p{L}+)? with)\s(?:the|our|"
    r"an?)\s(?:(?!to\b|earn|receive|and\b(?! (?:the|our))|you\b)[\w'’“”\"-]+\s){0,8}[“\"]?$|"
    r"\b(?:hir(?:e|es|ing)|employers?)\s[^.;]{0,80}\swith\s(?:[\w-]+\s){0,2}$|"
    r"\bwithout\s(?:(?:having|holding)\s)?(?:an?|any|the)\s(?:(?!you\b)[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before an award: it is one that this course is for, or that people have who take it."""


def _not_this_one(reading: Reading[Award]) -> bool:
    before = reading.before[-160:]
    if _OF_A_LARGER.search(before):
        return True
    if before.endswith("this "):  # "If you already coach, this certificate adds"
        before = before.rpartition(", ")[2]
    if leaving := _LEAVE_WITH.search(before):  # "prepare for the board's exam and leave with our certificate"
        before = before[leaving.start() :]
    return _OTHERS.search(before) is not None or _NOT_IT.search(before) is not None


_LEAVE_WITH = matcher(
    r"\b(?:leaves?|finish(?:es)?|graduates?|walks? away|walks? out|comes? away|comes? out|goes? home|go home|"
    r"repart(?:ez|ent)?|ressort(?:ez|ent)?)\s(?:with|avec)\s(?:[\w'’-]+\s){1,5}$",
    re.IGNORECASE,
)
_OF_A_SCHOOL = matcher(
    r"\b(?:the|a|our)\s(?:[\w-]+\s)?(?:school|college|university|institute|academy|association|society|board|"
    r"guild|ministry|province|state|city|federation)['’]s\s(?:own\s)?(?:(?!course|attendance)[\w-]+\s){0,2}$|"
    r"\bour\s(?!own|free|printed|signed|digital|official|attendance|participation|completion|course)\p{L}+"
    r"(?:\s\p{L}+)?\s$",
    re.IGNORECASE,
)
"""Before a certificate: "the school's certificate", "our florist certificate"."""
_OPENS_DOORS = matcher(
    r"\s(?:that|which|qui)\s(?:lets|allows|entitles|qualifies|permits|licen[cs]es|gives you the right|"
    r"vous permet|permet)(?!\p{L})",
    re.IGNORECASE,
)
"""After a certificate that is more than a sign of having been there."""


def _in_prose(reading: Reading[Award], names: Collection[str]) -> Reading[Award] | None:
    """An award of prose, if the sentence gives it or speaks of this offering by it."""
    before, after, award = reading.before[-160:], reading.after[:120], reading.value
    if award.type in (*SPECIFIC, "badge") and _ONE_OF_THEM.search(before):
        return reading
    if _not_this_one(reading) or _NOT_GIVEN.match(after):
        return None
    if award.type not in LAST and stands_by_name(reading, names):
        return reading
    if _THOSE_WHO_TOOK_IT.match(after) and _OURS_TO_TAKE.search(before + reading.quote):
        return reading
    alone = _stands_alone(reading) and not _is_outside_certification(reading)
    let_in = _LET_IN.search(before) or _APPLY.search(after)
    of_earners = _EARNERS.search(before) and not let_in and not reading.quote.endswith("s")
    if alone or _IN_LINE.search(before) or of_earners:
        return reading
    if reading.rule == "course_series":
        return reading if _OPENS_SENTENCE.search(before) else None
    plural = _HEAD.split(reading.quote, 1)[0].endswith("s") and award.type != "specialization"
    if plural and award.type in SPECIFIC and _OPENS_SENTENCE.search(before) and _DOES.match(after):
        return reading
    if award.type in ("certificate", "other"):
        return _certificate_or_program(reading, plural)
    earned = _is_earned(before, after)
    if award.type == EXAM.type and _LEADS_UP.search(before):
        return None
    if award.type in SPECIFIC:
        return reading if not plural and (earned or _THIS_ONE.search(before)) else None
    return reading if earned or (award.type == "badge" and _THIS_ONE.search(before)) else None


def _is_earned(before: str, after: str) -> bool:
    return bool(_EARNED.search(before) or _GIVEN.search(after))


def _certificate_or_program(reading: Reading[Award], plural: bool) -> Reading[Award] | None:
    """Both are also words for what others give; a certificate that one only "receives" says that one took
    part."""
    before, after, award = reading.before[-160:], reading.after[:120], reading.value
    only_completion = Reading(COMPLETION, reading.statement, reading.start, reading.end, reading.rule)
    told_of = (
        _is_told_of(before, after)
        or _TAKEN.search(before)
        or _THIS_CERTIFICATE.search(before)
        or (
            _A_CERTIFICATE.search(before)
            and _SAYS_WHAT.match(after)
            and not _is_outside_certification(reading)
        )
    )
    if told_of and _is_outside_certification(reading) and not re.match(r"\s(?:in|en|d)", after):
        told_of = _THIS_CERTIFICATE.search(before) or _OURS.match(before)
    if award == CERTIFICATE and _SOLD.search(before):
        return only_completion
    if (told_of and not plural) or _COMPOUND.fullmatch(reading.quote):
        return reading
    from_someone = re.match(r"\s(?:from|in)\s", after)
    if not _is_earned(before, after) or (plural and not from_someone):
        return None
    firm = (
        award.type == "other"
        or from_someone
        or " " in reading.quote
        or _LEADS_TO.search(before)
        or (
            _NAMED_CERTIFICATE.search(before) and not (reading.quote == "certificate" and _THE.search(before))
        )
        or _OF_FIELD.match(after)
        or _OPENS_DOORS.match(after)
        or _OF_A_SCHOOL.search(before)
        or _is_outside_certification(reading)
    )
    firm = firm or bool(_PASSED.search(before) or _PASSED.match(after))
    return reading if firm else only_completion


_PASSED = matcher(
    r"^\W*pass\b.{0,60}$|"
    r"\W*(?:\w+\s){0,4}(?:for|to) (?:all |those |everyone |learners |anyone )*(?:who|that) pass\b",
    re.IGNORECASE,
)
"""Around a certificate that only those get who pass."""


def _is_told_of(before: str, after: str) -> bool:
    """Whether the sentence is about the award: "The certificate in law comprises"."""
    return _OPENS_IT.search(before) is not None and _TELLS.match(after) is not None


def _is_outside_certification(reading: Reading[Award]) -> bool:
    """A certification that a line names may be another body's that the course prepares for."""
    return re.fullmatch(r"certifications?", reading.quote, re.IGNORECASE) is not None


def _stands_alone(reading: Reading[Award]) -> bool:
    """A short line that is not a sentence and names the award at its end, before a bracket or a comma: what
    is printed under a title; or an item of a list that is nothing but the award."""
    statement = reading.statement
    is_item = reading.quote == statement.text and "/li[" in statement.place.path
    return (
        len(statement.text) <= 80
        and not reading.quote.lower().endswith("ates")
        and (is_item or not statement.label)
        and statement.place.region in ("body", "facts")
        and re.search(r"[.!?:;]\s*$", statement.text) is None
        and re.match(r"\W*$|\s?[(,|]|\sprogram(?:me)?\W*$", reading.after) is not None
        and _A_FEW_WORDS.fullmatch(reading.before) is not None
    ) or _opens_alone(reading)


_A_FEW_WORDS = matcher(r"(?:[^\s.,;]++[\s,][\s,–-]*+){0,7}+(?:[^\s.,;]+[–-])?\(?")
"""Cut into words in one way alone: dashes could be cut in so many that forty of them took hours."""
_COMPOUND = matcher(r"(?!teilnahme|deelname).{2,20}(?:zertifikat|certificaat).{0,12}", re.IGNORECASE)
"""Certificates that German and Dutch name by who gives them: "Hochschulzertifikat"."""
_NOT_GIVEN = matcher(
    r"\s(?:of (?:shame|honou?r)|holders?|graduates|is required|required|is not|or (?:its )?equivalent)|"
    r"\W*(?:no|n/a|none|non)\b"
)


def _opens_alone(reading: Reading[Award]) -> bool:
    """An award that is a sentence, or opens one by itself: "Ontario College Diploma, two years, full
    time."."""
    if reading.before == "" and re.fullmatch(r"\s?[.|]", reading.after):
        return True
    return (
        _NAME_BEFORE.fullmatch(reading.before) is not None and _COMMA_AFTER.match(reading.after) is not None
    )


_NAME_BEFORE = matcher(r"\W*(?:\p{Lu}[\w'’-]*\s(?:\p{Lu}[\w'’-]*\s){0,3})?")
_COMMA_AFTER = matcher(
    r",\s(?!.{0,80}\b(?:or|and a|required|needed|preferred|equivalent|degree|diploma)\b)",
    re.IGNORECASE,
)
_SOLD = matcher(
    r"\b(?:upgrad\w+|verified (?:track|version|learners?)|buy\w*|purchas\w+|optional\w*|extra|add(?:ing)?|"
    r"(?:small |extra )fee|kauf\w+|acheter|payant)\b.{0,60}$",
    re.IGNORECASE,
)
"""Before a certificate that is bought beside a course that one may follow without: it only says that one took
part."""
_TAKEN = matcher(
    r"\b(?:finish(?:ed|es|ing)?|took|launch(?:ed|es|ing)?|introduc(?:ed|es|ing)|unveil(?:ed|s)|"
    r"(?<!also )(?:hosts?|pilots?|runs?|hosting|piloting|running)|(?:putting|puts|put) on|opened|opens|"
    r"start(?:ed|s|ing)|enrol+(?:ed)? in|lanc(?:e|é|ent))\s(?:an?|the|its|their|this|our|un|le|"
    r"son)\s(?:(?!and|or|to|with|get|for|of|course|class|workshop|program|training|receive|"
    r"earn)[\w'’-]+\s){1,5}$",
    re.IGNORECASE,
)
"""Before a certificate that a text tells of: "finished the first sterile processing certificate"."""


_EARNERS = matcher(
    r"(?<!\p{L})(?:earners?|holders?|recipients?|graduates(?= of (?:the|this)(?!\p{L}))|titulaires?|"
    r"détenteurs?|détentrices?)\s(?:of|du|de)\s?(?:the|this|ce|cette|la)?"
    r"(?:\s(?!an?\b)[\w'’\"“”-]+){0,6}\s?$",
    re.IGNORECASE,
)
"""Before the award of which a page says what those can do who have it."""
_THOSE_WHO_TOOK_IT = matcher(r"\s(?:class|cohort|grads?|graduates?|alumni)(?!\p{L})", re.IGNORECASE)
_OURS_TO_TAKE = matcher(
    r"(?<!\p{L})(?:the|our|last year['’]s)\s(?:20\d\d\s|last\s|first\s)?(?:coding\s)?boot[ -]?camp$",
    re.IGNORECASE,
)
"""Of "84% of the 2022 bootcamp class found work" what this is."""
_LET_IN = matcher(
    r"\b(?:open|restricted|limited|available|offered|reserved|only)\s(?:\w+\s)?(?:to|for)\b", re.IGNORECASE
)
_APPLY = matcher(
    r"\b(?:apply|be admitted|be accepted|enrol+|enter|register|eligible|admissibles?|admis|postuler)\b",
    re.IGNORECASE,
)
"""After an award that admits to this one: "Graduates of the Bachelor of Nursing may apply"."""
_OPENS_SENTENCE = matcher(
    rf"^\W*+(?:(?!part\b|one\b){_A_WORD}){{0,4}}{_BEGUN}|"
    r"(?:\b(?:is|as|this|est)\s)(?:an?\s|une?\s)?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_ONE_OF_THEM = matcher(
    r"^\W*(?:(?:this|it|here) is\s)?(?:also\s)?(?:the\s)?(?:one|first|second|third|fourth|fifth|sixth|last|"
    r"newest|latest|shortest|longest|un|une|une? des?|première?|dernière?)\s(?:of|des|de|"
    r"d['’])\s?(?:[\w'’-]+\s){0,4}$",
    re.IGNORECASE,
)
_DOES = matcher(
    r"\s(?:teach|train|help|give|prepare|cover|are designed|provide|take|run|last|start|begin|build|combine|"
    r"equip|consist|focus)(?!\p{L})",
    re.IGNORECASE,
)
"""After awards in the plural that a sentence is about: they teach, they last."""
_COURSE_BEFORE = matcher(
    r"(?:\b(?:this|in this|its|ce|cet|cette|un|une|dieser|deze|este|is an?|as an?|our|the|le|la)\W+|"
    rf"\p{{L}}['’]s\s)(?:{_A_WORD}){{0,4}}{_BEGUN}|"
    rf"\bl['’]$|^\W*+(?:{_A_WORD}){{0,4}}{_BEGUN}",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of this course: "the", "this", "the chapter's", or the start of the
sentence."""
_CALLED = matcher(r"\s(?:called|named|titled)\s", re.IGNORECASE)


def _says_of_this(reading: Reading[Award]) -> bool:
    """Whether a word for a course is said of the offering itself: "This course covers …", "is a short
    course"; not of what a program has or costs: "textbooks are not included in the course fees"."""
    return bool(_THIS.search(reading.before)) and not _IS_A_PROGRAM.match(reading.after)


_THIS = matcher(r"(?<!\p{L})(?:this|these|is an?|ce|cet|est un)\s(?:[\p{L}\d’'-]+\s){0,3}$", re.IGNORECASE)
_IS_A_PROGRAM = matcher(r"\W*(?:program|series|certificate|diploma|fees?\b)", re.IGNORECASE)
