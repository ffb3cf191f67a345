"""Words for people: what the web pages call fields and values. The one place of their language, English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

import pycountry
from babel import Locale, UnknownLocaleError

from normalizer.listing import (
    CourseInstance,
    CreditAmount,
    Duration,
    Funding,
    HoursRange,
    Level,
    Occupation,
    Partner,
    Pathway,
    Price,
    Skill,
    Subject,
    When,
    Workload,
)
from normalizer.raw import Provider
from registry.enrolment import USUAL_PAYERS, WHOLE_OFFERING
from registry.kept_document import wide
from registry.regions import is_home
from search_api.answer import CostFact, HourlyCost, HoursFact, PriceFact

ENGLISH: Final = Locale("en")

STATE_NAMES: Final = {
    "stated": "stated",
    "calculated": "calculated",
    "not_stated": "not stated",
    "not_understood": "not understood",
}
UNREAD: Final = {"Provider": "The page names an institution that the registry does not know"}
"""What it means of a field that it was not understood, where that is no fault of the words."""
STATUS_NAMES: Final = {
    "planned": "planned",
    "active": "offered",
    "dormant": "not offered at present",
    "suspended": "suspended",
    "ceased": "ended",
    "withdrawn": "withdrawn by its provider",
}
CAUSES: Final = {
    "page": "the provider’s page changed",
    "rules": "we read the page otherwise",
    "correction": "corrected by a person",
}
ISSUES: Final = {
    "NOT_UNDERSTOOD": "Not understood",
    "FIELD_CONFLICT": "The page contradicts itself",
    "DAMAGED_TEXT": "Damaged text",
    "SKIPPED": "Skipped",
}
SEVERITIES: Final = {"error": "To mend", "warn": "To look at", "info": "To consider"}
FINDINGS: Final = {
    "DURATION_MISSING": "Length not found",
    "DURATION_OVER_LIMIT": "Length outside the limits",
    "DURATION_SPAN_ONLY": "Weeks or months without hours",
    "FIELD_CONFLICT": "The page contradicts itself",
    "CREDIT_NOT_EXPLICIT": "Credit not made explicit",
    "CREDIT_VALUE_MISSING": "Credit without an amount",
    "RECORD_NOT_STATED": "Transcript or record not found",
    "ASSESSMENT_MISSING": "Assessment not found",
    "ATTENDANCE_ONLY": "Award by attendance alone",
    "OUTCOMES_MISSING": "Competencies not found",
    "MODE_MISSING": "Delivery not found",
    "SYNC_NOT_STATED": "Live or at one’s own time: not found",
    "COST_MISSING": "Price or currency not found",
    "COST_PER_HOUR_OUTLIER": "An hour costs more than elsewhere",
    "PATHWAY_NOT_STATED": "Pathway not found",
    "PLAR_NOT_STATED": "Prior learning not spoken of",
    "LEVEL_MISSING": "Level not found",
    "QA_NOT_STATED": "Quality assurance not found",
    "STALE_OR_ENDED": "Past or gone",
    "OVERLAP_HIGH": "Close to others’ offerings",
}
REGIONS: Final = {
    "data": "in the source’s data",
    "facts": "among the page’s facts",
    "body": "in the page’s text",
    "markup": "in the page’s markup",
}
# Values whose words are not just their name with spaces.
VALUES: Final = {
    "not_stated": "not stated",
    "not_understood": "not understood",
    "in_person": "in person",
    "choice": "learner’s choice",
    "synchronous": "live",
    "asynchronous": "at your own time",
    "mixed": "some of it live",
    "credit": "for credit",
    "non_credit": "not for credit",
    "both": "with or without credit",
    "micro_credential": "micro-credential",
    "micro_certificate": "micro-certificate",
    "micromasters": "MicroMasters",
    "microbachelors": "MicroBachelors",
    "nanodegree": "Nanodegree",
    "mastertrack": "MasterTrack",
    "internal": "by the provider",
    "external": "by another body",
    "professional": "by a professional body",
    "self_paced": "self-paced",
    "instructor_paced": "instructor-paced",
    "free_audit": "free to audit",
    "any_time": "at any time",
    "on_date": "on dates",
    "day": "daytime",
    "mooc": "MOOC platform",
    "indigenous": "Indigenous institution",
    "has_part": "has the part",
    "ladders_to": "counts toward",
    "horizontal": "at the same level as",
    "complementary": "goes with",
    "equivalent": "equivalent to",
    "weekly_x_weeks": "weekly hours times weeks",
    "sessions": "from its sessions",
    "credit_derived": "from its credits",
    "total": "",
    "instruction": "of instruction",
    "ects": "ECTS",
    "ceu": "CEU",
    "pdu": "PDU",
    "pdh": "PDH",
    "cpd": "CPD credits",
}
ONWARD: Final = {
    "part_of": "which is part of",
    "has_part": "which has the part",
    "ladders_to": "which counts toward",
    "horizontal": "which is at the same level as",
    "complementary": "which goes with",
    "equivalent": "which is equivalent to",
}
"""The next step of a pathway, behind what the one before leads to."""
GROUNDS: Final = {"source_provider": "the source {}", "host_of_address": "the address {}"}
"""What a value follows from that is none of the page's words, by the rule that made it."""
BUYS: Final = {
    "enrolment": "",
    "certificate": "for the certificate",
    "exam": "for the exam",
    "material": "for materials",
    "application": "to apply",
    "registration": "to register",
    "deposit": "as a deposit",
    "membership": "for membership",
    "other": "for something else",
}
PAYERS: Final = {
    "anyone": "",
    "domestic": "domestic learners",
    "international": "international learners",
    "resident": "residents",
    "member": "members",
    "non_member": "non-members",
    "early_bird": "paid early",
    "student": "students",
    "senior": "seniors",
    "alumni": "alumni",
    "staff": "staff",
    "group": "groups",
    "other": "some learners",
}
SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
PERIODS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def value(code: object) -> str:
    """A value of an enumeration, in words."""
    return VALUES.get(str(code), str(code).replace("_", " "))


def capital(text: str) -> str:
    """With a capital letter in front."""
    return text[:1].upper() + text[1:]


def listed(parts: Iterable[str]) -> str:
    """One after the other, with commas; nothing empty, nothing twice."""
    return ", ".join(dict.fromkeys(part for part in parts if part))


@lru_cache(1_000)
def language(tag: str) -> str:
    """A BCP 47 tag in words: ``fr-CA`` is French (Canada)."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(ENGLISH) or tag
    except (UnknownLocaleError, ValueError):
        return str(ENGLISH.languages.get(tag.partition("-")[0], tag))


@lru_cache(8192)
def country(code: str) -> str:
    """ISO 3166-1: ``CA`` is Canada."""
    return str(ENGLISH.territories.get(code, code))


@lru_cache(8192)
def region(code: str) -> str:
    """ISO 3166-2: ``CA-BC`` is British Columbia; a code that the standard lacks keeps its letters."""
    land, _, part = code.partition("-")
    if not part:
        return country(land) if land else ""
    named = pycountry.subdivisions.get(code=code)  # Babel names countries and not their parts
    return str(named.name) if named else f"{country(land)} ({part})"


@lru_cache(1_000)
def region_abroad(code: str) -> str:
    """The same with its country where that is not the registry's: ``AU-VIC`` is Victoria, Australia."""
    named, land = region(code), country(code[:2])
    return named if is_home(code) or named.startswith(land) else f"{named}, {land}"


def currency_name(code: str) -> str:
    """``CAD`` is Canadian Dollar."""
    return str(ENGLISH.currencies.get(code, code))


def yes_no(answer: bool) -> str:
    """A truth value."""
    return "yes" if answer else "no"


def required(answer: bool) -> str:
    """Whether something is asked of learners."""
    return "required" if answer else "not required"


def plural(count: int, one: str, many: str = "") -> str:
    """``1 listing``, ``2 listings``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def number(amount: float) -> str:
    """Without a fraction where there is none."""
    return f"{amount:,.2f}".rstrip("0").rstrip(".")


def span(low: float | None, high: float | None) -> str:
    """``28 to 35``, ``up to 40``, ``at least 10``."""
    if low is None and high is None:
        return ""
    if low is None and high is not None:
        return f"up to {number(high)}"
    if high is None and low is not None:
        return f"at least {number(low)}"
    assert low is not None and high is not None  # noqa: S101 - the cases above
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def share(part: float) -> str:
    """``88 %``."""
    return f"{part:.0%}".replace("%", " %")


def hours(found: Workload | HoursFact | HoursRange, each: str = "") -> str:
    """``39 hours of instruction``."""
    if isinstance(found, HoursRange | HoursFact):
        low, high = found.min, found.max
    else:
        low, high = found.hours_min, found.hours_max
    if not (numbers := span(low, high)):
        return ""
    basis = "" if isinstance(found, HoursRange) else value(found.basis or "")
    word = "hour" if numbers == "1" else "hours"
    return f"{numbers} {word}{' ' + basis if basis == VALUES['instruction'] else ''}{each}"


def weekly_hours(found: HoursRange) -> str:
    """``4 to 5 hours a week``."""
    return hours(found, " a week")


def money(figure: Decimal | float) -> str:
    """With cents where there are any: ``1,200``, ``49.50``."""
    return f"{figure:,.2f}".removesuffix(".00")


def amount(low: Decimal | float | None, high: Decimal | float | None, currency: str | None) -> str:
    """``495 CAD``, ``100 to 900 USD``."""
    if low is None and high is None:
        return ""
    if low is not None and low == high == 0:
        return f"0 {currency}" if currency else "free"
    if low is not None and high is not None:
        figures = money(low) if low == high else f"{money(low)} to {money(high)}"
    else:
        figures = f"from {money(low)}" if low is not None else f"up to {money(high or Decimal(0))}"
    return f"{figures} {currency or '(currency not stated)'}"


def price(found: Price) -> str:
    """One price with all that narrows it."""
    tax = {"included": "taxes included", "excluded": "plus taxes"}.get(found.tax or "", "")
    inferred = "currency inferred, not printed" * found.currency_inferred
    return listed((short_price(found), found.note or tax, inferred))


def short_price(found: Price) -> str:
    """One price with what it buys, who pays it and how often, where that is not the usual."""
    period = {"once": "", "course": ""}.get(found.period, f"a {found.period}")
    parts = (
        " ".join(filter(None, (amount(found.amount_min, found.amount_max, found.currency), period))),
        BUYS[found.buys],
        PAYERS[found.payer],
    )
    return listed(parts)


def cost(found: CostFact) -> str:
    """What it costs, in short: ``495 to 1,200 CAD``, ``free to audit, certificate 99 CAD``."""
    enrolment = _price_ranges(found.prices, "enrolment")
    if found.cost_model == "free_audit":
        enrolment = [value("free_audit"), *(words for words in enrolment if words != "free")]
    elif not enrolment and found.cost_model:
        enrolment = ["free" if found.cost_model == "free" else f"{value(found.cost_model)}, price not stated"]
    certificate = [f"certificate {words}" for words in _price_ranges(found.prices, "certificate")]
    if certificate and not enrolment:
        enrolment = ["enrolment not stated"]
    return listed((*enrolment, *certificate))


def cost_per_hour(found: Sequence[HourlyCost]) -> str:
    """``12.38 CAD``; ``10 to 20 USD``."""
    return listed(amount(Decimal(str(one.min)), Decimal(str(one.max)), one.currency) for one in found)


def _price_ranges(prices: Sequence[PriceFact], buys: str) -> list[str]:
    """From the least to the most in each currency and period: what is usually paid, then what others pay."""
    found: dict[tuple[str, str | None, str], list[tuple[Decimal | None, Decimal | None]]] = {}
    for one in sorted(prices, key=lambda one: one.payer not in USUAL_PAYERS):
        whose = "" if one.payer in USUAL_PAYERS else f" ({PAYERS[one.payer]})"
        each = "" if one.period in WHOLE_OFFERING else f" a {one.period}"
        ends = one.amount_min, one.amount_max
        if one.buys == buys and ends != (None, None):
            found.setdefault((whose, one.currency, each), []).append(ends)
    return [
        f"{amount(*wide(ends), currency)}{each}{whose}" for (whose, currency, each), ends in found.items()
    ]


def when(found: When | str) -> str:
    """An EDTF date in words."""
    edtf = found if isinstance(found, str) else found.date
    year, month, day = [*edtf.split("-"), "", ""][:3]
    if month in SEASONS:
        return f"{SEASONS[month]} {year}"
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return edtf
    words = f"{day.lstrip('0')} {ENGLISH.months['format']['wide'][int(month)]}".strip()
    return f"{words}, year not stated" if year == "XXXX" else f"{words} {year}"


def duration(found: Duration) -> str:
    """``6 weeks``."""
    low, high = (period(bound) if bound else "" for bound in (found.min, found.max))
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"at least {low}" if low else f"up to {high}"


def period(iso: str) -> str:
    """An ISO 8601 period: ``P6W`` is 6 weeks."""
    parts = re.findall(r"(\d+)([DWMY])", iso)
    return " ".join(plural(int(count), PERIODS[unit]) for count, unit in parts) or iso


def credit_amount(found: CreditAmount) -> str:
    """``3 credits``."""
    numbers = span(found.min, found.max)
    unit = "credit" if found.unit == "credit" else value(found.unit)  # alone, the word is the status
    return f"{numbers} {unit}{'' if unit.isupper() or numbers == '1' or unit.endswith('s') else 's'}"


def provider(found: Provider) -> str:
    """Its name."""
    return found.name


def skill(found: Skill) -> str:
    """Its name."""
    return found.name


def subject(found: Subject | Occupation) -> str:
    """Its name, with its code."""
    return f"{found.name} ({(found.scheme or '').upper()} {found.code})" if found.code else found.name


def level(found: Level) -> str:
    """As published, with its framework."""
    return f"{found.value} ({found.framework})" if found.framework else found.value


def partner(found: Partner) -> str:
    """Its name, with its kind."""
    return found.name if found.kind == "other" else f"{found.name} ({found.kind})"


def funding(found: Funding) -> str:
    """The scheme, with its condition."""
    return f"{found.scheme}: {found.condition}" if found.condition else found.scheme


def relation(code: str) -> str:
    """What a listing is to what it leads to, at the beginning of a line."""
    return capital(value(code))


def pathway(found: Pathway) -> str:
    """``part of Data Analytics``."""
    return f"{value(found.relation)} {found.target}"


def instance(found: CourseInstance) -> str:
    """What a section or run is called: one known by a number for machines alone, by its start."""
    if not found.title.value and found.start.value and _UUID.fullmatch(found.reference):
        return f"Run of {when(found.start.value)}"
    return found.title.value or found.reference
