"""What is awarded, what scope that gives the offering, and whether the page is an offering at all.

The most specific award wins: a micro-credential named anywhere before a certificate of the title, this before
one of prose, and a certificate of completion or a bare "course" last. Awards that are required to enter, that
this one counts toward, or that belong to other offerings on the page are not this one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from normalizer.credential_words import (
    A_PROGRAM,
    AWARD,
    CERTIFICATE,
    COMPLETION,
    COURSE,
    COURSE_WORDS,
    DAYS,
    EXAM,
    FIRST_STEPS,
    LEARNING,
    PROGRAM,
    TERMS,
    Award,
)
from normalizer.exam_alone import exam_alone
from normalizer.listing import (
    Alternative,
    CredentialType,
    Credit,
    Duration,
    Field,
    Scope,
    Workload,
    kind_of,
    silent,
)
from normalizer.offering import read_is_offering
from normalizer.patterns import Passage, Reading, by_authority, matcher
from normalizer.raw import Statement
from normalizer.scope import LAST, read_scope
from normalizer.view import View, not_understood

_ANYWHERE = ("micro_credential", "micro_certificate", "nanodegree", "micromasters", "microbachelors", "mastertrack",
             "specialization", "professional_certificate")  # fmt: skip

_FIELD_LABEL = matcher(
    r"^\W*+(?:(?:program(?:me)? |course )?(?:credentials?|awards?|qualifications?)(?: (?:type|awarded|earned|level|offered|granted|obtained))?|certification(?: type)?|"
    r"certificate(?: type| awarded| earned)?|rewards?|you(?:['’]ll| will) (?:earn|receive|get)|what (?:do|will) (?:i|you|we|participants) (?:get|earn|receive)|"
    r"(?:program(?:me)?|product|offering|learning|course) type|outcome|you leave with|type(?: of (?:credential|award|program(?:me)?|course|offering|study|training))?|"
    r"what you(?:['’]ll| will)? (?:earn|get|receive)|"
    r"titre(?: (?:décerné|obtenu|de compétence))?|diplôme(?: (?:décerné|obtenu|délivré))?|sanction(?: des études)?|attestation|reconnaissance|"
    r"type de (?:formation|programme|titre|diplôme|cours)|abschluss|certificaat|titulación|certificação|certificación)\W*$", re.IGNORECASE)  # fmt: skip
_OTHER_LABEL = matcher(
    r"requisit|préalable|requirement|exigence|admission|entry|eligib|related|similar|also|other|autres|similaires|pathway|transfer|part of|toward|contributoire|next step|career|instructor|"
    r"formateur|about (?:us|the (?:college|university|school|provider))|testimonial|audience|who should|review|program(?:me)?s\b|courses\b|acquis|prior learning|outcome|you.?ll learn|objecti",
    re.IGNORECASE,
)
_SILENCE = matcher(
    r"\W*+(?:none|no|n/?a|null|false|true|yes|not applicable|aucune?|sans objet|0|1|tbd|tba|verified|audit|honor|paid|free)?\W*",
    re.IGNORECASE,
)
_IN_TITLE_AFTER = matcher(
    r"\W*$|\s*[-–—:|(,]|\sd['’]|\s(?:in|of|for|en|de|program(?:me)?|course|series|on|i{1,3}|\d|level|by|at|with|i|sur|pour|à|au|avec|dans|to|über|für|voor)(?!\p{L})",
    re.IGNORECASE,
)
_OTHERS = matcher(
    r"must (?:hold|have|possess)|holders?(?!\p{L}| of (?:the|this))|holding|hold an?|possess|prerequisite|applicants|admission|admitted|toward|ladder|"
    r"stack(?:ed|able|s)? (?:in|to)|applied (?:to|for)|transfer|"
    r"we (?:also )?offer|also available|prepar\w+|eligible|part of|entry|birth|equivalent|unlike|instead of|before (?:taking|starting)|one of (?:our|the)|contribue|fait partie|"
    r"donne accès|autres|préalable|"
    r"exig|(?:titulaire|détenteur)s?(?!\p{L}| (?:du|de ce|de cette)(?!\p{L}))|détenir|\bsee (?:the|our|also)|\bwant\b|consider|explore|check out|browse|interested in|"
    r"looking for|counts? (?:for|as)|\bif you\b|have (?:earned|completed)|\b(?:two|three|four|five|six|seven|eight|\d)\s(?:[\w-]+\s){0,2}badges\s|secondary|high school|\bged\b|"
    r"years of age|must obtain|prior to|preferred|requires? this|\b(?:course|module|part|badge)\s(?:\d|one|two|three|four)\s(?:of|in)\b|"
    r"\b(?:first|second|third|fourth|last|final)\s(?:course|module|part)\s(?:of|in)\b|our (?:master|bachelor|degree|diploma)", re.IGNORECASE)  # fmt: skip
_NOT_IT = matcher(
    r"(?:\bneeds? an?|requires? (?:an?|the)|required|\bother|like an?|than an?|after (?:completing )?(?:your|an?)|not an?|\bno|\bsans|pas d['’]?e?|"
    r"credit(?:ed)? (?:for|in|from)|each|every|any|valid)(?:\W+[\w'’-]+){0,3}\W*$",
    re.IGNORECASE,
)
_EARNED = matcher(
    r"(?:\bearn|receiv|award|obtain|grant|issu|\bgain|\bget|leads? to|leading to|results? in|culminat|provid|complet\w+ (?:for|with)|recev|reçoi|obten|obtien|remis|remet|"
    r"délivr|décern|mène|conduit|ends? with|with)\w*(?:[\s,]+[\w'’%/-]+){0,8}\W*$",
    re.IGNORECASE,
)
_IN_LINE = matcher(
    r"(?<!\p{L})(?:credential|award|qualification|reward|titre|diplôme|certification|type of program|credential type)s?(?: awarded| earned)?\s?:\s*$",
    re.IGNORECASE,
)
"""A label printed within a line."""
_LEADS_TO = matcher(r"\b(?:leads?|leading|mène|conduit)\s(?:to|à|au)\s(?:an?|un)\s$", re.IGNORECASE)
_GIVEN = matcher(
    r"^\W*+(?:[\w'’-]+\s+){0,8}?(?:is|are|will be|may be|can be|est|sera|sont|seront)\s(?:then |also |being )?(?:awarded|issued|granted|provided|given|earned|received|"
    r"conferred|sent|available|presented|remis|délivré|décerné|offert|octroyé)|"
    r"^\s(?:upon|on|at the end|after|following|for) (?:successful )?(?:complet|the course|finish)",
    re.IGNORECASE,
)
_THIS_ONE = matcher(
    r"(?:(?:^|\b)(?:this|the|our|in this|is an?|are an?|as an?|offers? an?|a|an|ce|cet|cette|le|la|l['’]|du|de la|de ce|de cette|un|une|est un|est une|dieser|deze|este)\b\W*|"
    r"^\W*)(?:[\w'’%-]+[\s-]+){0,5}$",
    re.IGNORECASE,
)
_THIS_CERTIFICATE = matcher(
    r"(?:\b(?:this|is an?|ce|cette|est un|est une)\W+)(?:[\w'’-]+[\s-]+){0,3}$", re.IGNORECASE
)
_OPENS_IT = matcher(r"^\W*(?:(?:the|le|la)\s|l['’])\W*(?:[\w'’-]+\s){0,2}$", re.IGNORECASE)
_TELLS = matcher(
    r"(?:\s(?:in|en|de)(?:\s[\w'’-]+){1,6}?)?\s(?:has|comprises|consists|takes|lasts|runs|covers|prepares|is (?:worth|made|\d+|aimed|designed|open)|s['’]adresse|se prépare|"
    r"s['’]obtient|comprend|compte|vise|dure|permet|forme|prépare)(?!\p{L})",
    re.IGNORECASE,
)
"""Around an award that a sentence is about: "The certificate in law comprises", "Le diplôme se prépare"."""
_OF_FIELD = matcher(r"\s?(?:in|en|d['’]|program(?:me)?)(?!\p{L})", re.IGNORECASE)
_NAMED_CERTIFICATE = regex.compile(
    r"(?:\b(?:(?i:associate|graduate|university|college|advanced|provincial|industry|official|post-?graduate|executive|professional|applied|undergraduate)|(?i:the|le)|(?<=\S\s)\p{Lu}[\w-]+)\s|l['’])$"
)
"""The certificate, a university certificate, a Safety Certificate: not "a certificate", which only says that
one took part."""


@dataclass(frozen=True)
class CredentialFields:
    """The four fields that are read together."""

    credential_type: Field[CredentialType]
    credential_label: Field[str]
    scope: Field[Scope]
    is_offering: Field[bool]


def read_credential(
    view: View,
    workload: Field[Workload] | None = None,
    credit: Credit | None = None,
    duration: Field[Duration] | None = None,
) -> CredentialFields:
    """Award, its label, scope and offering-or-not. ``workload``, ``credit`` and ``duration``, once read, are grounds
    of scope."""
    fields = _fields(view)
    named = [*_of_fields(fields), *_of_title(view)]
    said = _of_prose(view)
    chosen = _chosen(named, said)
    unread = [s for s in fields if not any(r.statement == s for r in named)]
    scope = read_scope(view, chosen, workload or Field(), credit or Credit(), duration or Field())
    if chosen is None and not scope.known and (called := _called(view)):
        chosen, said = called[0], called
        scope = read_scope(view, chosen, Field(), Credit(), Field())
    if chosen:
        credential_type = _type(view, chosen, [*named, *said])
    else:
        credential_type = not_understood(view, "credential_type", unread)
    return CredentialFields(
        credential_type=credential_type,
        credential_label=_label(view, fields, chosen),
        scope=scope,
        is_offering=read_is_offering(view, any(r.value.type not in LAST for r in named)),
    )


def _called(view: View) -> list[Reading[Award]]:
    """A program or a course by the words of the page alone: a column of courses, "this program", "you learn"."""
    columns = [s for s in view.labelled(_COURSE_COLUMN) if any(s.text == t.text for t in view.about("title"))]
    if columns:
        return [Reading(COURSE, columns[0], 0, len(columns[0].text), "column_of_courses")]
    named = [(t, m) for t in view.about("title") if (m := _PROGRAM_TITLE.search(t.text))]
    found = [Reading(PROGRAM, t, *m.span(), "program_in_title") for t, m in named] or A_PROGRAM.read(
        view.prose
    )
    asserted = any(assertion.field == "credential_type" for assertion in view.raw.assertions)
    if found or asserted:
        return found[:1]
    awards = [(t, m) for t in view.about("title") if (m := _ENDS_WITH_AWARD.search(t.text))]
    if awards:
        return [Reading(CERTIFICATE, t, *m.span(), "award_in_title") for t, m in awards]
    if found := LEARNING.read(view.prose):
        return found[:1]
    return [Reading(COURSE, s, 0, len(s.text), "label_of_a_course") for s in view.labelled(_OF_A_COURSE)[:1]]


_COURSE_COLUMN = (
    r"^(?:courses?|modules?|workshops?|class(?:es)?|cours|ateliers?|kurse?)(?: (?:title|name))?\W*$"
)


_PROGRAM_TITLE = matcher(
    r"(?<=[^\W\d_]\s)(?:program(?:me)?|series|(?:career |learning )?path(?:way)?|track)\W*$", re.IGNORECASE
)
_OF_A_COURSE = r"\b(?:course|class|lessons?|workshop|cours|formation|tuition|section|seats|sessions?|instructor|modules?)\b"
"""In labels that only something taught has."""


def _fields(view: View) -> tuple[Statement, ...]:
    """Documented and labelled statements that name the award."""
    labelled = (
        s for s in view.free if s.label and s.about is None and len(s.text) < 120 and _is_field(s.label)
    )
    return tuple(s for s in (*view.about("credential"), *labelled) if not _SILENCE.fullmatch(s.text))


@lru_cache(maxsize=4096)
def _is_field(label: str) -> bool:
    return bool(label) and _FIELD_LABEL.search(label) is not None


@lru_cache(maxsize=4096)
def _is_other(label: str) -> bool:
    return bool(label) and _OTHER_LABEL.search(label) is not None


def _of_fields(fields: Sequence[Statement]) -> list[Reading[Award]]:
    found = [
        r
        for s in fields
        for r in (AWARD.read([s]) or COURSE_WORDS.read([s]))
        if not re.search(r"\b(?:no|without)\s\w*\s?$", r.before, re.IGNORECASE)
    ]
    return [
        Reading(COMPLETION, r.statement, r.start, r.end, r.rule) if _is_bare_reward(r) else r for r in found
    ]


_BARE = matcher(
    r"(?:[\W\d]|available|paid|optional|free|shareable|included|upon completion|usd|cad|a\b|yes)*certificates?(?:[\W\d]|available|paid|optional|included|upon completion|yes)*",
    re.IGNORECASE,
)


def _is_bare_reward(reading: Reading[Award]) -> bool:
    """ "Reward: certificate" names no certificate; "Credential: Certificate" does."""
    label = reading.statement.label
    bare = reading.value == CERTIFICATE and _BARE.fullmatch(reading.statement.text) is not None
    return bare and re.search(r"reward|earn|receive|get|certificat", label, re.IGNORECASE) is not None


def _of_title(view: View) -> list[Reading[Award]]:
    """An award in a title stands at its start or end, or before "in", "of", a colon or a bracket."""
    titles = view.about("title")
    exams = [Reading(EXAM, r.statement, r.start, r.end, r.rule) for r in exam_alone(view)]
    if exams:
        return exams
    if advanced := [(t, m) for t in titles if (m := _INITIALS.match(t.text))]:
        return [
            Reading(CERTIFICATE if m["certificate"] else PROGRAM, t, *m.span(), "initials")
            for t, m in advanced
        ]
    words = AWARD.read(titles) or COURSE_WORDS.read(titles)
    named = [
        r
        for r in words
        if r.value.type in _ANYWHERE or _IN_TITLE_AFTER.match(r.after) or (r.value == COURSE and not r.before)
    ]
    return named or [
        Reading(COURSE, t, *m.span(), "course_code") for t in titles if (m := _COURSE_CODE.match(t.text))
    ]


_INITIALS = matcher(
    r"(?:(?P<certificate>CAS|AEC|ASP|CQP|PG ?Cert|PgCert|Grad ?Cert)|PG ?Dip|PgDip|DAS|MAS|DEC|DEP|DU|DIU|BTS|DESS)(?=\s\p{L})"
)
"""Awards that titles name by their initials: the Swiss Certificate, Diploma and Master of Advanced Studies, those of
Quebec's colleges and France's universities."""
_ENDS_WITH_AWARD = matcher(r"(?<=[^\W\d_]\s)Award(?=\W*$)")
_COURSE_CODE = matcher(r"[A-Z]{2,5}[ -]?\d{3,4}[A-Z]?(?=\W*\s)")
"""Only courses have numbers of that shape."""


def _of_prose(view: View) -> list[Reading[Award]]:
    prose = Passage(
        s
        for s in (*view.prose, *view.about("assessment"))
        if not (s.label and (_is_other(s.label) or _is_field(s.label)))
    )
    awards = by_authority(r for r in map(_in_prose, AWARD.read(prose)) if r)
    if awards:
        return awards
    courses = (
        r for r in COURSE_WORDS.read(prose) if _COURSE_BEFORE.search(r.before[-160:]) and not _not_this_one(r)
    )
    first = next(courses, None) or next((r for rules in (TERMS, DAYS) for r in rules.read(prose)), None)
    if first:
        return [first]
    return FIRST_STEPS.read(view.about("title"))[:1]


def _not_this_one(reading: Reading[Award]) -> bool:
    before = reading.before[-160:]
    return _OTHERS.search(before) is not None or _NOT_IT.search(before) is not None


def _in_prose(reading: Reading[Award]) -> Reading[Award] | None:
    """An award of prose, if the sentence gives it or speaks of this offering by it."""
    before, after, award = reading.before[-160:], reading.after[:120], reading.value
    plural = reading.quote.lower().endswith("s") and award.type != "specialization"
    if _not_this_one(reading) or re.match(
        r"\s(?:holders?|graduates|is required|required|is not|or (?:its )?equivalent)|\W*(?:no|n/a|none|non)\b",
        after,
    ):
        return None
    earned = _EARNED.search(before) or _GIVEN.search(after)
    alone = _stands_alone(reading) and not _is_outside_certification(reading)
    if alone or _IN_LINE.search(before) or _EARNERS.search(before):
        return reading
    if reading.rule == "course_series":
        return reading if _OPENS_SENTENCE.search(before) else None
    if plural and award.type in _ANYWHERE and _OPENS_SENTENCE.search(before) and _DOES.match(after):
        return reading
    if award.type in ("certificate", "other") and not plural and _is_told_of(before, after):
        return reading
    if award.type in _ANYWHERE:
        return reading if not plural and (earned or _THIS_ONE.search(before)) else None
    if award.type not in ("certificate", "other"):
        return reading if earned or (award.type == "badge" and _THIS_ONE.search(before)) else None
    if _THIS_CERTIFICATE.search(before) and not plural:
        return reading
    from_someone = re.match(r"\s(?:from|in)\s", after)
    if not earned or (plural and not from_someone):
        return None
    if (
        award.type == "other"
        or from_someone
        or _LEADS_TO.search(before)
        or _NAMED_CERTIFICATE.search(before)
        or _OF_FIELD.match(after)
    ):
        return reading
    if _is_outside_certification(reading):
        return reading
    return Reading(COMPLETION, reading.statement, reading.start, reading.end, reading.rule)


def _is_told_of(before: str, after: str) -> bool:
    """Whether the sentence is about the award: "The certificate in law comprises"."""
    return _OPENS_IT.search(before) is not None and _TELLS.match(after) is not None


def _is_outside_certification(reading: Reading[Award]) -> bool:
    """A certification that a line names may be another body's that the course prepares for."""
    return re.fullmatch(r"certifications?", reading.quote, re.IGNORECASE) is not None


def _stands_alone(reading: Reading[Award]) -> bool:
    """A short line that is not a sentence and names the award at its end, before a bracket or a comma: what is
    printed under a title; or an item of a list that is nothing but the award."""
    statement = reading.statement
    is_item = reading.quote == statement.text and "/li[" in statement.place.path
    return (
        len(statement.text) <= 80
        and (is_item or not statement.label)
        and statement.place.region in ("body", "facts")
        and re.search(r"[.!?:;]\s*$", statement.text) is None
        and re.match(r"\W*$|\s?[(,|]|\sprogram(?:me)?\W*$", reading.after) is not None
        and re.match(r"^(?:[^\s.,;]+[\s,–-]+){0,7}\(?$", reading.before) is not None
    ) or (reading.before == "" and re.fullmatch(r"\s?[.|]", reading.after) is not None)


_EARNERS = matcher(
    r"(?<!\p{L})(?:earners?|holders?|recipients?|titulaires?|détenteurs?|détentrices?)\s(?:of|du|de)\s?(?:the|this|ce|cette|la)?(?:\s(?!an?\b)[\w'’\"“”-]+){0,6}\s?$",
    re.IGNORECASE,
)
"""Before the award of which a page says what those can do who have it."""
_OPENS_SENTENCE = matcher(
    r"^\W*+(?:(?!part\b|one\b)[\w'’%-]+[\s-]+){0,4}$|(?:\b(?:is|as|this|est)\s)(?:an?\s|une?\s)?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_DOES = matcher(
    r"\s(?:teach|train|help|give|prepare|cover|are designed|provide|take|run|last|start|begin|build|combine|equip|consist|focus)(?!\p{L})",
    re.IGNORECASE,
)
"""After awards in the plural that a sentence is about: they teach, they last."""
_COURSE_BEFORE = matcher(
    r"(?:\b(?:this|in this|its|ce|cet|cette|un|une|dieser|deze|este|is an?|as an?|our|the|le|la)\W+)(?:[\w'’%-]+[\s-]+){0,4}$|\bl['’]$|^\W*+(?:[\w'’%-]+[\s-]+){0,4}$",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of this course: "the", "this", or the start of the sentence."""


def _chosen(named: Sequence[Reading[Award]], said: Sequence[Reading[Award]]) -> Reading[Award] | None:
    """The reading that decides: a specific award, first as a field or the title names it, then wherever it
    stands; then what a field or the title names; then what prose gives; a certificate of completion or a course
    only where nothing else is named."""
    everything = [*named, *said]
    for readings in (named, everything):
        for award_type in _ANYWHERE:
            for reading in readings:
                if reading.value.type == award_type:
                    return reading
    firm = next((r for r in named if r.value.type not in LAST), None) or next(
        (r for r in said if r.value.type not in LAST), None
    )
    return firm or next((r for last in LAST for r in everything if r.value.type == last), None)


def _type(view: View, chosen: Reading[Award], readings: Sequence[Reading[Award]]) -> Field[CredentialType]:
    """Several awards of one offering are no contradiction: the others are kept beside the chosen."""
    same = [r for r in readings if r.value.type == chosen.value.type]
    others: dict[CredentialType, list[Reading[Award]]] = {}
    for reading in readings:
        if reading.value.type not in (chosen.value.type, "course"):
            others.setdefault(reading.value.type, []).append(reading)
    return kind_of("credential_type")(
        state="stated",
        value=chosen.value.type,
        evidence=tuple(view.cite(r) for r in (chosen, *(r for r in same if r is not chosen))),
        alternatives=tuple(
            Alternative[CredentialType](value=value, evidence=tuple(view.cite(r) for r in group))
            for value, group in others.items()
        ),
    )


def _label(view: View, fields: Sequence[Statement], chosen: Reading[Award] | None) -> Field[str]:
    """The award as the page names it: the whole text of its field, else the words that were read."""
    own = next((s for s in fields if chosen and chosen.statement == s), None) or next(iter(fields), None)
    if own:
        return kind_of("credential_label")(
            state="stated", value=own.text, evidence=(view.evidence(own, "as_published"),)
        )
    if (
        chosen is None
        or chosen.value.type == "course"
        or chosen.rule in ("called_a_program", "several_terms")
    ):
        return silent("credential_label")
    return kind_of("credential_label")(state="stated", value=chosen.quote, evidence=(view.cite(chosen),))
