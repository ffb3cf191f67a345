"""What is awarded, what scope that gives the offering, and whether the page is an offering at all.

The most specific award wins: a micro-credential named anywhere before a certificate of the title, this before
one of prose, and a certificate of completion or a bare "course" last, after an award that the source asserts.
Awards that are required to enter, that this one counts toward, or that belong to other offerings on the page
are not this one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from normalizer.assessment_rules.exam_alone import exam_alone
from normalizer.credential_rules.award_fields import is_field, is_other
from normalizer.credential_rules.award_initials import AWARD_INITIALS, DEGREE_INITIALS, IN_A_TOWN
from normalizer.credential_rules.credential_prose import of_prose
from normalizer.credential_rules.credential_words import (
    A_PROGRAM,
    AWARD,
    CERTIFICATE,
    COMPLETION,
    COURSE,
    COURSE_WORDS,
    EXAM,
    INITIALS,
    PROGRAM,
    SPECIFIC,
    Award,
)
from normalizer.credential_rules.offering import read_is_offering
from normalizer.credential_rules.offering_grounds import MANY
from normalizer.credential_rules.offering_words import GATHERING
from normalizer.credential_rules.one_offering import ONE, OPENS_WITH_ITS_LENGTH
from normalizer.credential_rules.own_name import beside_title, names_of, stands_by_name
from normalizer.credential_rules.scope import LAST, SCOPE_FROM_LENGTH, read_scope
from normalizer.engine.grounds import weight
from normalizer.engine.matchers import matcher
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
from normalizer.patterns import Passage, Reading
from normalizer.raw import Statement
from normalizer.view import View, calculated, not_understood

_SILENCE = matcher(
    r"\W*+(?:none|no|nothing|nil|n/?a|null|false|true|yes|not applicable|aucune?|sans objet|0|1|tbd|tba|"
    r"verified|audit|honor|paid|free)?\W*",
    re.IGNORECASE,
)
_IN_TITLE_AFTER = matcher(
    r"\W*$|\s*[-–—:|(,]|\sd['’]|"
    r"\s(?:in|of|for|en|de|program(?:me)?|course|series|on|i{1,3}|\d|level|by|at|with|i|sur|pour|à|au|avec|"
    r"dans|to|über|für|voor|em|im|zum|zur|del|du|des|iv|v|hf|n[1-6]|part|full|online|faqs?|tuition|fees|"
    r"time limits?|evenings?|weekends?)(?!\p{L})",
    re.IGNORECASE,
)
_FOREIGN_AWARD = matcher(
    r"\W*(?:\p{L}*zertifikat\p{L}*|\p{L}*graduaat|getuigschrift|\p{L}*diplom|certificats?|diplômes?|"
    r"\p{L}*certificaat|licence(?: pro\p{L}*)?|master|doct|titre professionnel|s?nvq|mastère|máster|"
    r"certificado|título|diploma(?:do)?)",
    re.IGNORECASE,
)
"""Awards that open a title before any word of their subject: "Zertifikatskurs Datenanalyse"."""


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
    taught: Sequence[Field[Any]] = (),
) -> CredentialFields:
    """Award, its label, scope and offering-or-not. ``workload``, ``credit`` and ``duration``, once read, are
    grounds of scope; ``taught`` are fields that only what is taught has, and by which what no word names is a
    course."""
    fields = _fields(view)
    named = [*_of_fields(fields), *_of_title(view), *beside_title(view), *_kinds(view)]
    said = of_prose(_prose(view), view.about("title"), _is_of_programs(view))
    if settled := view.asserted("credential_type", over_prose=True):
        named = [r for r in named if r.value.type == settled or r.statement in fields]
        said = [r for r in said if r.value.type == settled]
    asserted = view.asserted("credential_type") not in (None, *LAST)
    if asserted:  # what is taught for a badge does not make the badge a course, or a program
        said = [r for r in said if r.value not in (COURSE, PROGRAM)]
        named = [r for r in named if r.value != COURSE]
    chosen = _chosen(named, said) or _by_course_row(view, credit or Credit(), duration or Field())
    unread = [
        s for s in fields if not any(r.statement == s for r in named) and "course" not in s.label.lower()
    ]
    of_course = credit if credit and not asserted else Credit()
    scope = read_scope(view, chosen, workload or Field(), of_course, duration or Field())
    short = scope.calculation is not None and scope.calculation.rule == SCOPE_FROM_LENGTH
    called: list[Reading[Award]] = []
    # What its title calls a program is none the less one for being short.
    if (chosen is None or chosen.value == COURSE) and (short or not scope.known) and not settled:
        called = _of_program_title(view)
    if not called and chosen is None and not scope.known and not settled:
        called = _called(view)
    if called:
        chosen, said = called[0], [*said, *called]
        scope = read_scope(view, chosen, Field(), Credit(), Field())
    names = names_of(view.about("title"))
    by_name = [r for r in said if stands_by_name(r, names)]  # "lead to our Grief Worker certificate"
    is_offering = read_is_offering(view, any(r.value.type not in LAST for r in [*named, *by_name]))
    if chosen:
        credential_type = _type(view, chosen, [*named, *said])
    elif (
        unread
        or scope.value == "program"
        or is_offering.value is False
        or not _is_one_course(view, credit or Credit(), duration or Field())
    ):
        credential_type = not_understood(view, "credential_type", unread)
    else:
        credential_type = _of_what_names_no_award(view, taught)
    return CredentialFields(
        credential_type=credential_type,
        credential_label=_label(view, fields, chosen),
        scope=scope,
        is_offering=is_offering,
    )


def _is_one_course(view: View, credit: Credit, duration: Field[Duration]) -> bool:
    """Whether nothing keeps what names no award from being a course: no assertion of its source says what it
    is, its title is not that of a gathering, and it is no larger than courses are."""
    titles = view.about("title")
    if view.asserted("credential_type") or not titles or any(GATHERING.search(t.text) for t in titles):
        return False
    if _is_of_programs(view):
        return False
    weeks = duration.value and (duration.value.weeks_max or duration.value.weeks_min)
    credited = max((amount.max for amount in credit.amounts.value or ()), default=0)
    return (weeks or 0) <= _LONGEST_COURSE and credited <= _LARGEST_COURSE


def _is_of_programs(view: View) -> bool:
    """Whether its title stands in a column of programs."""
    return any(_PROGRAM_COLUMN.fullmatch(t.label) for t in view.about("title"))


_LONGEST_COURSE, _LARGEST_COURSE = 52, 30
"""Weeks, and credits of any system, beyond which what names no award may be a program."""


def _of_what_names_no_award(view: View, taught: Sequence[Field[Any]]) -> Field[CredentialType]:
    """A course: what has a start, a pace, hours or an exam, as only something taught has. A title or a price
    alone does not say what it is of."""
    titles = [t.text for t in view.about("title")]
    for field in taught:
        evidence = tuple(e for e in field.evidence if not any(e.quote in title for title in titles))
        if field.known and evidence:
            quotes = tuple(e.quote for e in evidence)
            return calculated("course", "taught_and_no_award_named", quotes, evidence)
    signs = [r for r in ONE.read(view.prose) if r.rule in _OF_A_COURSE or _LEARNT.match(r.quote)]
    if weight(signs) >= max(_ENOUGH, 1 + weight(MANY.read(view.prose))):
        evidence = tuple(view.cite(r) for r in signs)
        return calculated("course", "told_as_a_course", tuple(r.quote for r in signs), evidence)
    return silent("credential_type")


_OF_A_COURSE = (
    OPENS_WITH_ITS_LENGTH,
    "somebody_teaches",
    "theory_and_practice",
    "asked_of_a_course",
    "sessions_in_turn",
    "taught_by_somebody",
    "whom_it_suits",
)
_LEARNT = matcher(r"(?:(?:you|we|participants|students)(?: will)? )?learn\b", re.IGNORECASE)
_ENOUGH = 2
"""What only courses are told by, of all in :mod:`normalizer.credential_rules.one_offering`; and how much of
it is enough where less speaks of many offerings."""


def _of_program_title(view: View) -> list[Reading[Award]]:
    """Titles that end with "program", "series" or "track", which outweigh a course that prose speaks of."""
    titles = view.about("title")
    return [
        Reading(PROGRAM, t, *m.span(), "program_in_title")
        for t in titles
        if (m := _PROGRAM_TITLE.search(t.text))
    ]


def _called(view: View) -> list[Reading[Award]]:
    """What the page alone calls it: a column of courses, a path, "this program", an award."""
    titles = view.about("title")
    for s in view.labelled(_COURSE_COLUMN):
        if any(s.text == t.text for t in titles):
            return [Reading(COURSE, s, 0, len(s.text), "column_of_courses")]
    paths = [Reading(PROGRAM, t, *m.span(), "path_in_title") for t in titles if (m := _PATH.search(t.text))]
    rows = any(s.subject and _COURSE_ROW.fullmatch(s.label) for s in view.raw.statements)
    if paths or rows or view.asserted("credential_type"):  # better than "this program" do these say it
        return paths[:1]
    if found := A_PROGRAM.read(view.prose):
        return found[:1]
    awards = [(t, m) for t in titles if (m := _ENDS_WITH_AWARD.search(t.text))]
    return [Reading(CERTIFICATE, t, *m.span(), "award_in_title") for t, m in awards]


_COURSE_COLUMN = (
    r"^(?:courses?|modules?|workshops?|class(?:es)?|cours|ateliers?|kurse?)(?: (?:title|name))?\W*$"
)
_PROGRAM_COLUMN = matcher(
    r"(?:program(?:me)?s?|programmes? d['’]études?)(?: (?:title|name))?\W*", re.IGNORECASE
)
_PROGRAM_TITLE = matcher(
    r"(?<=[^\W\d_]\s)(?<!(?<!\p{L})(?:python|java|javascript|c|rust|computer|software)\s)(?:program(?:me)?|"
    r"(?:course|professional) series|track)\W*$",
    re.IGNORECASE,
)


def _by_course_row(view: View, credit: Credit, duration: Field[Duration]) -> Reading[Award] | None:
    """What is told of in rows of a course, "Course hours: 400", where no award is named."""
    if _of_program_title(view) or not _is_one_course(view, credit, duration):
        return None
    rows = (s for s in view.free if s.label and _TOLD_OF_COURSE.fullmatch(s.label))
    return next((Reading(COURSE, s, 0, len(s.text), "row_of_a_course") for s in rows), None)


_TOLD_OF_COURSE = matcher(
    r"\W*(?:(?:course|class|workshop) (?:hours|length|duration|code)|(?:length|duration) of (?:the )?course|"
    r"(?:durée|code) (?:du cours|de la formation))\W*",
    re.IGNORECASE,
)
_COURSE_ROW = matcher(r"course (?:id|fee|code)", re.IGNORECASE)
_PATH = matcher(r"(?<=[^\W\d_]\s)(?:path(?:way)?|series)\W*$", re.IGNORECASE)


def _fields(view: View) -> tuple[Statement, ...]:
    """Documented and labelled statements that name the award."""
    labelled = (
        s for s in view.free if s.label and s.about is None and len(s.text) < 120 and is_field(s.label)
    )
    return tuple(s for s in (*view.about("credential"), *labelled) if not _SILENCE.fullmatch(s.text))


def _prose(view: View) -> Passage:
    """What may speak of the award in sentences: not what stands under labels of others, or of the award
    itself."""
    return Passage(
        s
        for s in (*view.prose, *view.about("assessment"))
        if not (s.label and (is_other(s.label) or is_field(s.label)))
    )


_A_PROGRAM = matcher(
    r"\W*(?:program(?:me)?|(?:course )?series|masters?|bachelors?|doctorate)\W*", re.IGNORECASE
)
"""What a platform calls a record that is more than a course."""
_NO = r"(?:none?|no|not(?!\W?for)|n/?a|without|sans|aucune?|pas|keine?|geen|sin)"
_NO_AWARD = matcher(rf"\W*{_NO}\b", re.IGNORECASE)
"""So begins the field of an award where there is none."""
_DENIED = matcher(rf"\b{_NO}\s\w*\s?$", re.IGNORECASE)
"""Before an award that is not given."""


def _kinds(view: View) -> list[Reading[Award]]:
    """What a platform calls the record, which any award that is named says better."""
    said = (s for s in view.about("credential") if _A_PROGRAM.fullmatch(s.text))
    return [Reading(PROGRAM, s, 0, len(s.text), "kind_of_record") for s in said]


def _of_fields(fields: Sequence[Statement]) -> list[Reading[Award]]:
    found = [
        _firm(r) if _IS_AWARD.search(s.label) else r
        for s in fields
        for r in (AWARD.read([s]) or INITIALS.read([s]) or COURSE_WORDS.read([s]))
        if not _DENIED.search(r.before)
    ]
    bare = {id(r) for r in found if _is_bare_reward(r)}
    return [Reading(COMPLETION, r.statement, r.start, r.end, r.rule) if id(r) in bare else r for r in found]


_BARE = matcher(
    r"(?:[\W\d]|available|paid|optional|free|shareable|included|upon completion|usd|cad|a\b|"
    r"yes)*certificates?(?:[\W\d]|available|paid|optional|included|upon completion|yes)*",
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
    exams = [Reading(EXAM, r.statement, r.start, r.end, r.rule) for r in view.once(exam_alone)]
    if exams:
        return exams
    if advanced := [(t, m) for t in titles if (m := AWARD_INITIALS.match(t.text))]:
        return [
            Reading(CERTIFICATE if m["certificate"] else PROGRAM, t, *m.span(), "initials")
            for t, m in advanced
        ]
    if degrees := [
        (t, m) for t in titles if (m := DEGREE_INITIALS.search(t.text)) and not IN_A_TOWN.search(t.text)
    ]:
        return [Reading(PROGRAM, t, *m.span(), "initials") for t, m in degrees]
    words = AWARD.read(titles) or COURSE_WORDS.read(titles)
    named = [
        _firm(r)
        for r in words
        if r.value.type in SPECIFIC
        or _IN_TITLE_AFTER.match(r.after)
        or (not r.before and (r.value == COURSE or _FOREIGN_AWARD.fullmatch(r.quote)))
    ]
    return named or [
        Reading(award, t, *m.span(), rule)
        for award, rule, pattern in _BY_TITLE_ALONE
        for t in titles
        if (m := pattern.search(t.text))
    ]


_OF_ACHIEVEMENT = matcher(r"certificate of (?:achievement|accomplishment)", re.IGNORECASE)
_IS_AWARD = matcher(r"^\W*(?:program(?:me)? )?(?:credential|award|qualification)", re.IGNORECASE)


def _firm(reading: Reading[Award]) -> Reading[Award]:
    """In a title or where the award is told: the award of a college, which anyone gets who took part
    elsewhere."""
    if not _OF_ACHIEVEMENT.match(reading.quote):
        return reading
    return Reading(CERTIFICATE, reading.statement, reading.start, reading.end, reading.rule)


_ENDS_WITH_AWARD = matcher(r"(?<=[^\W\d_]\s)Award(?=\W*$)")
_BY_TITLE_ALONE = (
    (
        COURSE,
        "course_code",
        matcher(r"^[A-Z]{2,5}[ -]?\d{3,4}[A-Z]?(?=\W*\s)|\([A-Z]{2,5}[ -]\d{3,4}[A-Z]?\)(?=\W*$)"),
    ),
    (
        CERTIFICATE,
        "certified_in_title",
        matcher(
            r"^Certified (?:[\p{Lu}&][\p{L}&-]*,? ){0,4}?(?!Assistant)"
            r"\p{Lu}\p{L}{2,12}(?:er|or|ist|ian|yst|ant|essional)(?= \(C[\w-]{1,7}\)\W*$)"
        ),
    ),
    (CERTIFICATE, "national_certificate", matcher(r"^N[4-6](?=:? \p{Lu})")),
    (CERTIFICATE, "credential_in_title", matcher(r"(?<=[^\W\d_]\s)Credential(?=\W*$)")),
    (
        COURSE,
        "taster_or_renewal",
        matcher(
            r"(?<=[^\W\d_]\s)(?:taster (?:day|session|evening)|re-?(?:certif|qualif)ication)(?=\W*$)",
            re.IGNORECASE,
        ),
    ),
)
"""Numbers of a shape that only courses have, and an award that a title calls by no other name."""


def _chosen(named: Sequence[Reading[Award]], said: Sequence[Reading[Award]]) -> Reading[Award] | None:
    """The reading that decides: a specific award, first as a field or the title names it, then wherever it
    stands; then what a field or the title names; then what prose gives; a certificate of completion or a
    course only where nothing else is named."""
    everything = [*named, *said]
    for readings in (named, everything):
        for award_type in SPECIFIC:
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
    """The award as the page names it: all of its field (a "reward" may be none), else the words read."""
    own = next((s for s in fields if chosen and chosen.statement == s), None)
    own = own or next((s for s in fields if _names_an_award(s)), None)
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


def _names_an_award(field: Statement) -> bool:
    other = _A_PROGRAM.fullmatch(field.text) or _NO_AWARD.match(field.text)
    return not other and "reward" not in field.label.lower()
