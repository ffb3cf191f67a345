"""Credit: whether the learning carries academic credit, how much, and what becomes of it.

Continuing education and professional development units say nothing about academic credit. Silence about
credit is silence, never non-credit; the number 0 is an amount and no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from normalizer.credit_rules.credit_amounts import ACADEMIC, TOTAL, UNITES
from normalizer.credit_rules.credit_in_brief import ABBREVIATED, OF_A_CODED_COURSE
from normalizer.credit_rules.credit_products import PRODUCTS
from normalizer.credit_rules.credit_words import STATUS, TOWARD_A_DEGREE
from normalizer.credit_rules.european_credit import EUROPEAN
from normalizer.credit_rules.professional_credit import PROFESSIONAL
from normalizer.engine.matchers import matcher
from normalizer.listing import (
    Alternative,
    Credit,
    CreditAmount,
    CreditStatus,
    CreditUnit,
    Evidence,
    Field,
    kind_of,
    silent,
)
from normalizer.patterns import AUTHORITY, Passage, Reading, authority, by_authority
from normalizer.raw import Statement
from normalizer.recognition import (
    PLAR,
    PLATFORM,
    TRANSCRIPT,
    read_record,
    read_transfer,
)
from normalizer.view import View, calculated, not_understood, stated

T = TypeVar("T")
_ACADEMIC_UNITS: tuple[CreditUnit, ...] = ("credit", "ects", "unit")
_ONE_AMOUNT = Field[CreditAmount]
"""Held, for pydantic makes anew the kind of field that nobody holds."""


def read_credit(view: View) -> Credit:
    """Academic credit of one subject, and what becomes of it."""
    known = view.about("credit")
    statements = view.known_and_free("credit")
    spoken = Passage(s for s in statements if s.about != "prerequisites")
    own = Passage(s for s in spoken if not (_is_of_others(s.label) or _ENTRY.match(s.text)))
    coded = any(_CODED.match(title.text) for title in view.about("title"))
    units = OF_A_CODED_COURSE.read(own) if coded else []
    amounts_read = (r for r in _read_amounts(own) if not _BROUGHT.search(r.before))
    readings = sorted([*_tokens(view), *amounts_read, *units], key=authority)
    parts = _parts(readings)
    amounts = _amounts(view, _by_condition([r for r in readings if id(r) not in parts]))
    if not amounts.known:
        amounts = _sum_of_courses(view, own, readings)
    status = _status(view, spoken, amounts, [r for r in readings if id(r) in parts and _is_coded(r)])
    if status.state == "not_stated" and not amounts.known:
        status = not_understood(view, "credit.status", [s for s in known if not _SILENT.fullmatch(s.text)])
    return Credit(
        status=status,
        amounts=amounts,
        transcript=read_record(view, "transcript", TRANSCRIPT, statements),
        record_platform=read_record(view, "record_platform", PLATFORM, statements),
        transfer=read_transfer(view, statements),
        plar=read_record(view, "plar", PLAR, statements),
    )


_OTHERS_LABEL = matcher(
    r"residen|^(?:do|must|should) (?:i|you|one) (?:have|need)|what do i need|"
    r"who can (?:apply|enrol|register|take)|(?<!study )(?<!work )\bload\b|sub-?total|minimum|maximum|"
    r"transfer|pre-?req|préalable|assumed knowledge|^(?:entry|admission|exigences?|exig\p{L}+)\b|"
    r"cours(?:e)? load|per (?:course|term|semester|credit)",
    re.IGNORECASE,
)
"""Labels of credit that a learner must have, may take or pays for: none of it is what the offering
carries."""
_GOES_ON = matcher(
    r"(?:will|do|does|can) (?:it|this|these|they|"
    r"(?:the|its|your) (?:class(?:es)?|courses?|credits?|units))\b(?: \w+)? transfer",
    re.IGNORECASE,
)
"""Asks what becomes of the offering's own credit: "Will the classes transfer?"."""


@lru_cache(maxsize=4096)
def _is_of_others(label: str) -> bool:
    return bool(label) and bool(_OTHERS_LABEL.search(label[:200])) and not _GOES_ON.match(label)


_ENTRY = matcher(
    r"\W*(?:(?:at least )?one of the following|(?:minimum |formal )?entry requirements|applicants|"
    r"candidates (?:must|should|need)|successful completion of an approved)\b",
    re.IGNORECASE,
)
"""A text that opens with what learners must have to enter: the credits in it are theirs."""
_BROUGHT = matcher(
    r"(?:(?<!no )(?<!without )\b(?:pre-?req\p{L}*|préalables?)\.?(?!,)|\bassumed knowledge\b|"
    r"\b(?:entry|admission)\s?(?::|needs|requires|is for)|\bcredit for\s)"
    r"\s?:?[^.;:|\n]{0,80}$",
    re.IGNORECASE,
)
"""Before credit that a learner has: "Prerequisite: ENV1101 or 48 credit points of study"."""
_SILENT = matcher(r"\W*+(?:null|none|n/?a|tb[acd]|unknown|not[\s-]mentioned|false)?\W*", re.IGNORECASE)


def _read_amounts(statements: Sequence[Statement]) -> list[Reading[CreditAmount]]:
    """Amounts in any unit; words that name a European or professional unit are not read as plain credit."""
    products = PRODUCTS.read(statements)
    within = [(id(r.statement), r.start, r.end) for r in products]
    printed = [*EUROPEAN.read(statements), *PROFESSIONAL.read(statements), *ABBREVIATED.read(statements)]
    readings = [*products, *(r for r in printed if not _overlaps(r, within))]
    taken = [(id(r.statement), r.start, r.end) for r in readings]
    return readings + [r for r in ACADEMIC.read(statements) if not _overlaps(r, taken)]


def _overlaps(reading: Reading[CreditAmount], taken: Sequence[tuple[int, int, int]]) -> bool:
    return any(
        id(reading.statement) == where and reading.start < end and start < reading.end
        for where, start, end in taken
    )


_CODED = matcher(r"[A-Z]{2,5}\s?\d{1,4}[A-Z]?\b")
_NUMBERED = matcher(
    r"(?:course|module|part|unit|cours|semester|term|kurs|curso)\s?\d{1,2}\W*$", re.IGNORECASE
)
_TOTAL = matcher(r"^(?:(?:grand|program(?:me)?) )?total\b", re.IGNORECASE)


def _is_total(reading: Reading[CreditAmount]) -> bool:
    labelled = _TOTAL.search(reading.statement.label) is not None
    return reading.value.unit in _ACADEMIC_UNITS and (labelled or reading.rule == TOTAL)


PARTS_FROM = 3
"""So many different amounts of one unit in one text belong to a list of parts."""


def _is_coded(reading: Reading[CreditAmount]) -> bool:
    part = _CODED.match(reading.statement.text) or _NUMBERED.match(reading.statement.label)
    return reading.value.unit in _ACADEMIC_UNITS and part is not None


def _parts(readings: Sequence[Reading[CreditAmount]]) -> set[int]:
    """Identities of the amounts of parts. Where a text lists the amounts of parts ("Bookkeeping 1, 2.1 CEUs;
    Bookkeeping 2, 1.8 CEUs; …"), only an amount above all others that stands before them is that of the
    whole. Several texts that begin with a course code ("CITA 220 Systems - 3 credits") are parts."""
    lists: dict[tuple[int, CreditUnit], list[Reading[CreditAmount]]] = {}
    for reading in readings:
        lists.setdefault((id(reading.statement), reading.value.unit), []).append(reading)
    coded = [r for r in readings if _is_coded(r)]
    several = len({id(r.statement) for r in coded}) > 1
    parts: set[int] = {id(r) for r in coded} if several else set()
    whole = max((r.value.max for r in readings if _is_total(r)), default=0)
    parts.update(id(r) for r in readings if r.value.unit in _ACADEMIC_UNITS and r.value.max < whole)
    for listed in lists.values():
        if len({r.value.max for r in listed}) >= PARTS_FROM:
            highest = listed[0].value.max == max(r.value.max for r in listed)
            parts.update(id(r) for r in listed[1 if highest else 0 :])
    return parts


def _sum_of_courses(
    view: View, statements: Sequence[Statement], readings: Sequence[Reading[CreditAmount]]
) -> Field[tuple[CreditAmount, ...]]:
    """The credits of several courses by their codes, of which each is asked for: "CITA 220 Systems - 3
    credits. Receive a C or better." """
    courses = {r.statement.text: r for r in readings if _is_coded(r)}
    amounts = [r.value for r in courses.values()]
    units = {amount.unit for amount in amounts}
    coded = {s.text for s in statements if _CODED.match(s.text)}
    asked = all(_IS_ASKED.search(text) and not _A_CHOICE.search(text) for text in coded)
    if len(courses) < 2 or coded != courses.keys() or len(units) != 1 or not asked:
        return silent("credit.amounts")
    total = CreditAmount(
        min=sum(a.min for a in amounts), max=sum(a.max for a in amounts), unit=next(iter(units))
    )
    quotes = [r.quote for r in courses.values()]
    evidence = (view.cite(r, item=0) for r in courses.values())
    return calculated((total,), "sum_of_required_courses", quotes, evidence)


_IS_ASKED = matcher(r"\b(?:required?|receive|earn|obtain|must|pass)\b", re.IGNORECASE)
_A_CHOICE = matcher(
    r"\b(?:or(?! (?:better|higher|above|more))|either|electives?|choose|one of|options?)\b", re.IGNORECASE
)
_CONDITION = matcher(
    r"\b(?:if|when|with|without|including|for (?:attending|following)|upon|assess\w*|exam)\b", re.IGNORECASE
)


def _by_condition(readings: Sequence[Reading[CreditAmount]]) -> list[Reading[CreditAmount]]:
    """Two amounts of one sentence that hang on what the learner does are a range: "1.5 ECTS for attending, 3
    ECTS with the exam"."""
    ranges: list[Reading[CreditAmount]] = []
    for reading in readings:
        last = ranges[-1] if ranges else None
        if last and _is_other_case(last, reading):
            value = last.value.model_copy(update={"max": reading.value.max})
            ranges[-1] = replace(last, value=value, end=reading.end)
        else:
            ranges.append(reading)
    return ranges


def _is_other_case(one: Reading[CreditAmount], other: Reading[CreditAmount]) -> bool:
    if (
        one.statement is not other.statement
        or one.value.unit != other.value.unit
        or one.value.max >= other.value.min
    ):
        return False
    between, after = one.statement.text[one.end : other.start], other.after
    return bool(_CONDITION.search(between) and _CONDITION.search(after) and len(between) < 60)


def _amounts(view: View, readings: Sequence[Reading[CreditAmount]]) -> Field[tuple[CreditAmount, ...]]:
    """Every amount, the academic first; of contradicting amounts in one unit the most trusted."""
    units: dict[CreditUnit, list[Reading[CreditAmount]]] = {}
    for reading in readings:
        units.setdefault(reading.value.unit, []).append(reading)
    twice: tuple[tuple[CreditUnit, CreditUnit], ...] = (("ects", "credit"), ("credit", "unit"))
    for unit, vaguer in twice:
        if units.get(unit) and (plain := units.get(vaguer)):
            same = units[unit][0].value
            units[vaguer] = [r for r in plain if (r.value.min, r.value.max) != (same.min, same.max)]
    order = sorted((u for u in units if units[u]), key=_rank)
    fields = [stated(view, "credit.amounts", units[unit], _ONE_AMOUNT) for unit in order]
    if not fields:
        return silent("credit.amounts")
    return kind_of("credit.amounts")(
        state="stated",
        value=tuple(field.value for field in fields if field.value),
        evidence=tuple(
            e.model_copy(update={"item": i}) for i, field in enumerate(fields) for e in field.evidence
        ),
    )


def _rank(unit: CreditUnit) -> int:
    """The academic units first; beside credits, "units" may be courses."""
    ranks: tuple[CreditUnit, ...] = ("ects", "credit", "unit")
    return ranks.index(unit) if unit in ranks else len(ranks)


_UNITS: tuple[tuple[CreditUnit, str], ...] = (
    ("ects", r"ects|european"),
    ("ceu", r"\bceus?\b|continuing education units?"),
    ("pdu", r"\bpdus?\b|professional development units?"),
    ("pdh", r"\bpdhs?\b|professional development hours?"),
    ("contact_hours", r"contact[ _]?hours?|clock[ _]?hours?"),
    ("unit", r"^units?$"),
    (
        "credit",
        r"credits?|credit[ _]?hours?|semester|quarter|points?|crédits?|\bcats\b|\bscqf\b|\bcqfw\b|\bqcf\b",
    ),
)


def _tokens(view: View) -> list[Reading[CreditAmount]]:
    """Typed amounts, with the unit that stands under the same parent."""
    units = {_parent(s): s.text.lower() for s in view.about("credit.unit")}
    return _choices(_typed(view, units))


_ONE_OF_SEVERAL = re.compile(r"\[\d+\]$|[.:](?:min|max)(?:Value)?$|(?:Low|High)$")


def _choices(readings: Sequence[Reading[CreditAmount]]) -> list[Reading[CreditAmount]]:
    """Several amounts in one list of an answer are what there is to choose from, so a range, as are two
    ends."""
    lists: dict[tuple[str, CreditUnit], list[Reading[CreditAmount]]] = {}
    for reading in readings:
        chosen = _ONE_OF_SEVERAL.search(reading.statement.place.path)
        if reading.rule == "credit_token" and chosen:
            place = reading.statement.place.path[: chosen.start()]
            lists.setdefault((place, reading.value.unit), []).append(reading)
    ranges = {
        id(one): replace(one, value=CreditAmount(min=min(amounts), max=max(amounts), unit=unit))
        for (_, unit), listed in lists.items()
        for amounts in [[r.value.max for r in listed]]
        for one in listed
    }
    return [ranges.get(id(reading), reading) for reading in readings]


def _typed(view: View, units: dict[str, str]) -> list[Reading[CreditAmount]]:
    readings: list[Reading[CreditAmount]] = []
    for statement in view.about("credit.amount", "credit.ects", "credit.ceu"):
        if not re.fullmatch(r"\s*\d{1,4}(?:[.,]\d{1,3})?\s*", statement.text):
            readings += _read_amounts([statement])
            continue
        printed = units.get(_parent(statement), statement.label.lower())
        printed = {"credit.ects": "ects", "credit.ceu": "ceu"}.get(statement.about or "", printed)
        unit = next((unit for unit, words in _UNITS if re.search(words, printed)), None)
        if unit is None:
            view.note(
                "NOT_UNDERSTOOD",
                "credit.amounts",
                f"the unit “{printed}” is not known",
                [view.evidence(statement, "credit_token")],
            )
            continue
        amount = float(statement.text.replace(",", "."))
        if not amount and unit == "ceu":
            continue  # a box that nobody filled in
        readings.append(
            Reading(
                CreditAmount(min=amount, max=amount, unit=unit),
                statement,
                0,
                len(statement.text),
                "credit_token",
            )
        )
    return readings


def _parent(statement: Statement) -> str:
    return re.sub(r"[./]?[^./]*$", "", statement.place.path)


def _contradicted(
    view: View, readings: Sequence[Reading[CreditStatus]], evidence: tuple[Evidence, ...]
) -> Field[CreditStatus]:
    """An amount of academic credit beside the word "non-credit": the more trusted region decides, and in one
    region the amount, for programs name the non-credit workshops that come with them."""
    denied = tuple(view.cite(reading) for reading in readings if reading.value == "non_credit")
    message = f"“{denied[0].quote}” against “{evidence[0].quote}”"
    view.note("FIELD_CONFLICT", "credit.status", message, (denied[0], evidence[0]))
    if AUTHORITY[denied[0].region] < AUTHORITY[evidence[0].region]:
        other = Alternative[CreditStatus](value="credit", evidence=evidence)
        return kind_of("credit.status")(
            state="stated", value="non_credit", evidence=denied, alternatives=(other,)
        )
    other = Alternative[CreditStatus](value="non_credit", evidence=denied)
    return kind_of("credit.status")(state="stated", value="credit", evidence=evidence, alternatives=(other,))


_NO_DEGREE = matcher(r"non[-_ ]?degree", re.IGNORECASE)


def _is_academic(amount: CreditAmount, evidence: Evidence) -> bool:
    """Whether an amount says by itself that the credit is academic. A bare 1.25 under "credits" does not:
    quarters are what continuing education counts in."""
    if evidence.rule == UNITES or _NO_DEGREE.search(evidence.label):
        return False
    return evidence.rule != "credits_under_label" or (amount.max * 4) % 2 != 1


def _status(
    view: View,
    spoken: Sequence[Statement],
    amounts: Field[tuple[CreditAmount, ...]],
    coded: Sequence[Reading[CreditAmount]],
) -> Field[CreditStatus]:
    """What words say; an academic amount above zero says "credit" too, and so do amounts of coded courses."""
    flags: list[Reading[CreditStatus]] = [
        Reading("non_credit", s, 0, len(s.text), "non_credit_flag")
        for s in view.about("credit.non_credit")
        if s.text.lower() == "true"
    ]
    titled = [r for r in STATUS.read(view.about("title")) if r.rule in ("non_credit", "both")]
    readings = by_authority([*flags, *STATUS.read(spoken), *titled, *TOWARD_A_DEGREE.read(spoken)])
    if any(r.value == "both" for r in readings):
        readings = [r for r in readings if r.value == "both"]
    carried = [
        (amount, [e for e in amounts.evidence if e.item == index])
        for index, amount in enumerate(amounts.value or ())
        if amount.unit in _ACADEMIC_UNITS and amount.max > 0
    ]
    academic = tuple(
        e for amount, cited in carried if any(_is_academic(amount, e) for e in cited) for e in cited
    )
    if readings and readings[0].value == "non_credit" and academic:
        return _contradicted(view, readings, academic)
    evidence = academic or tuple(view.cite(r) for r in coded)
    if readings or not evidence:
        return stated(view, "credit.status", readings)
    return kind_of("credit.status")(state="stated", value="credit", evidence=evidence)
