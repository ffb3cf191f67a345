"""Offers: each amount of money with what it buys, from whom and how often, as one phrase says it.

An amount is an offer only on grounds: a price label, or words of price, payer, tax or period beside it, or
nothing else in its segment of the line. Scholarships, salaries, savings and penalties are amounts of
something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Literal, get_args

import regex

from normalizer.amount_context import Context, clause, contexts
from normalizer.free import FREE, FREE_STEMS
from normalizer.listing import Buys, Evidence, Payer, Price, PricePeriod
from normalizer.money import (
    BARE,
    CODE_STEMS,
    CODED,
    CURRENCY_WORDS,
    PRINTED_SIGNS,
    SIGNED,
    Money,
    currency_of,
    resolved,
)
from normalizer.patterns import AUTHORITY, Reading
from normalizer.prefilter import mentioning
from normalizer.price_words import PAYER, PERIOD, PLUS_TAX, PURPOSE, TAX, Found, Purpose
from normalizer.raw import Region, Statement
from normalizer.view import View


@dataclass(frozen=True)
class Offer:
    """One price as stated once, before the statements of a listing are brought together."""

    price: Price
    purpose: Purpose
    evidence: Evidence
    free: bool = False
    """Said to be free in words, not by the number 0."""
    line: str = ""
    """The words around the amount: its sentence or line."""
    year: int | None = None
    """Year that the words beside the amount name."""
    until: bool = False
    """Asked before a date with a year: "for starts before September 2023"."""

    @property
    def region(self) -> Region:
        return self.evidence.region

    @property
    def zero(self) -> bool:
        return self.price.amount_max == 0

    @property
    def order(self) -> tuple[int, int]:
        return AUTHORITY[self.region], self.evidence.offset


_PRICE_LABEL = regex.compile(
    r"(?<!\p{L})(?:costs?|pric(?:e|es|ing)|fees?|tuition|rates?|charges?|tarifs?|prix|frais|coûts?|droits|kosten|preise?|gebühr(?:en)?|"
    r"prijs|precios?|preços?|coste|costo|valor|investment)(?!\p{L})|\p{L}(?:preis|kosten|gebühr(?:en)?|prijs|geld)(?!\p{L})|(?<![a-z])(?:price|cost|fee)s?(?![a-z])"
)
NEVER_A_PRICE = frozenset(("never", "no", "old"))

_SEGMENT = regex.compile(r"[;|•·]\s?|,\s|\s[-–—/]\s")
_TAX_ALONE = regex.compile(r"\s?\(?(?:gst|hst|pst|qst|tps|tvq|vat|tva|btw|mwst\.?|tax(?:es)?)\)?\s?", regex.I)
_TAX_BEFORE = regex.compile(
    r"\b(?:gst|hst|pst|qst|tps|tvq|vat|tva|btw|mwst\.?|tax(?:es)?)(?: of| is)?\s?[:=(]?\s?$", regex.I
)
_INCLUDED_BEFORE = regex.compile(
    r"(?:includ\w+|compris\w*|inclu\w*|which covers|avec)\s[^,;]{0,80},", regex.I
)
_INCLUDED_AFTER = regex.compile(
    r"(?:includ(?:es?|ing)|incl\.|covers?|comprend|comprennent|incluant|inclut|incluent|incluye|inclui|inklusive|inclusief)(?!\p{L})",
    regex.I,
)
_UNTIL = regex.compile(
    r"(?:\bbefore|\buntil|\bprior to|\bup to|\bavant|jusqu.(?:au|à|en))\s[^|$€£]{0,20}20\d\d(?!\d)", regex.I
)
_LABEL_SIGN = regex.compile(r"(?<!\p{L})(?:[A-Z]{1,3}\$|CAD|USD|AUD|NZD|GBP|EUR|CHF)(?!\p{L})|[$£€]")
_INCLUDES = regex.compile(r"\b(?:inclu|compris|inbegrepen|enthalten)", regex.I)
_ADDRESSED = regex.compile(
    r"(?:\bfor|\bif you are an?|\bpour(?: les)?|\bas an?)\s([^,;]{3,60}),[^,;]*$", regex.I
)
_EACH = regex.compile(r"\s?each\b", regex.I)
_COUNTED = regex.compile(r"\b(course|module|certificate|session|class|workshop|credit)(?:s|es)?\b", regex.I)
_YEAR = regex.compile(r"(?<!\d)20\d\d(?!\d)")


def printed_offers(view: View, statements: Sequence[Statement]) -> list[Offer]:
    """Offers that words state: facts, prose, and texts that a platform says are about price."""
    spoken = read_amounts(view, statements)
    read = {id(statement) for statement, _ in spoken}
    for statement in statements:
        short = len(statement.text) < 40 and id(statement) not in read
        if short and _names_price(statement) and (bare := BARE.read([statement])):
            spoken.append((statement, bare))
    return [offer for statement, readings in spoken for offer in _of_statement(view, statement, readings)]


MOST_AMOUNTS = 300
"""No fee table of one offering is longer; a text with more amounts is a price list or an attack."""


def read_amounts(view: View, statements: Sequence[Statement]) -> list[tuple[Statement, list[Reading[Money]]]]:
    """Statements that speak of money, each with its amounts in the order of its words; of overlapping amounts
    the one with a sign is kept. A text with more than :data:`MOST_AMOUNTS` is skipped with an issue."""
    signed = [s for s in statements if not PRINTED_SIGNS.isdisjoint(s.text) and not _overlong(view, s)]
    coded = [
        s for s in mentioning(statements, CODE_STEMS) if _prints_currency(s.text) and not _overlong(view, s)
    ]
    found: dict[int, list[Reading[Money]]] = {}
    for readings in (SIGNED.read(signed), CODED.read(coded), FREE.read(mentioning(statements, FREE_STEMS))):
        earlier = {place: tuple(taken) for place, taken in found.items()}
        for reading in readings:
            taken = earlier.get(id(reading.statement), ())
            if not any(reading.start < other.end and other.start < reading.end for other in taken):
                found.setdefault(id(reading.statement), []).append(reading)
    return [
        (s, sorted(found[id(s)], key=lambda r: r.start)[:MOST_AMOUNTS]) for s in statements if id(s) in found
    ]


def _prints_currency(text: str) -> bool:
    return any(word in text for word in CURRENCY_WORDS)


def _overlong(view: View, statement: Statement) -> bool:
    text = statement.text
    if (
        len(text) < 4 * MOST_AMOUNTS
        or sum(map(text.count, (*PRINTED_SIGNS, *CURRENCY_WORDS))) <= MOST_AMOUNTS
    ):
        return False
    message = f"{statement.place.path}: more than {MOST_AMOUNTS} amounts of money in one text"
    view.note("SKIPPED", "prices", message)
    return True


def _label(statement: Statement) -> str:
    """The label, as far as a label of sense reaches."""
    return statement.label[:200]


def _names_price(statement: Statement) -> bool:
    return statement.about == "price" or names_price(_label(statement))


@lru_cache(maxsize=4096)
def names_price(label: str) -> bool:
    """Whether a label promises a price."""
    return _PRICE_LABEL.search(label.lower()) is not None


def _of_statement(view: View, statement: Statement, readings: Sequence[Reading[Money]]) -> Iterator[Offer]:
    label = _label_purpose(_label(statement))
    if label and label.value in NEVER_A_PRICE:
        return
    text = statement.text
    for begin, group in groupby(readings, key=lambda r: r.start - len(r.before)):
        of_sentence = list(group)
        end = of_sentence[-1].end + len(of_sentence[-1].after)
        before: Purpose | None = None
        past: Offer | None = None
        for reading, context in zip(of_sentence, contexts(text, begin, end, of_sentence), strict=True):
            before = _purpose_of(view, reading, context, label, before)
            if before and before not in NEVER_A_PRICE:
                offer = replace(_offer(view, reading, context, before), line=text[begin:end].lower())
                if past and past.until and offer.year and not offer.until and offer.price.payer == "anyone":
                    # "Domestic: $13,000 before September 2023; $15,750 from then on" is one payer's.
                    offer = replace(offer, price=offer.price.model_copy(update={"payer": past.price.payer}))
                past = offer if offer.price.buys == "enrolment" else past
                yield offer


def _label_purpose(label: str) -> Found[Purpose] | None:
    """What a label says; "deposit on enrolment" is a deposit, whatever its last word."""
    found = list(PURPOSE.find(f"{label}:"))
    return next((f for f in found if f.value in ("deposit", "application")), found[-1] if found else None)


def _purpose_of(
    view: View,
    reading: Reading[Money],
    context: Context,
    label: Found[Purpose] | None,
    before: Purpose | None,
) -> Purpose | None:
    """What an amount is for; ``None`` without grounds. ``before`` is what the amount before it is for: of "a
    deposit of $200 (domestic) or $400" both are deposits."""
    if reading.value.free:
        return _purpose_of_free(reading, context, label)
    said = _purpose(context)
    if said and said not in _GENERIC:
        return said
    if said is None and context.follows == "closely" and before and before not in _GENERIC:
        return before
    if label and label.value in _SPECIFIC:
        return label.value
    if said or label:
        return said or (label.value if label else None)
    grounds = (
        _payer(context, _label(reading.statement))
        or _period_after(context)
        or _tax(context, _label(reading.statement))
        or _names_price(reading.statement)
        or _names_offering(view, context)
        or (context.follows and before in ("enrolment", *_GENERIC))
    )
    if grounds:
        return "fee"
    if not _alone(context):
        return None
    # A fact whose label names neither a price nor who pays it: "Recorder rental: $40".
    return "other" if _is_labelled_fact(reading.statement) else "fee"


def _is_labelled_fact(statement: Statement) -> bool:
    named = statement.label and statement.place.region == "facts" and statement.about is None
    return bool(named) and not _names_price(statement)


def _tax(context: Context, label: str) -> tuple[Literal["included", "excluded"], str] | None:
    if plus := PLUS_TAX.match(context.tail):
        return "excluded", plus.group().strip(" ,()")
    found = TAX.first(context.tail) or TAX.last(clause(context.left)) or TAX.last(label)
    return (found.value, found.words) if found else None


def _offer(view: View, reading: Reading[Money], context: Context, purpose: Purpose) -> Offer:
    value, label = reading.value, _label(reading.statement)
    payer = _payer(context, label)
    if (
        value.free
        and payer is None
        and PURPOSE.last(f"{label}:") is None
        and _is_labelled_fact(reading.statement)
    ):
        payer = Found("other", 0, len(label), label)  # "Members of our communities: no charge"
    period = None if value.free else _period(context, label)
    tax = _tax(context, label)
    sign = value.currency or currency_of(_sign_in(label))
    currency, inferred = (None, False) if value.free else resolved(view, sign)
    if value.high == 0:
        currency, inferred = None, False
    notes = [tax[1]] if tax else []
    if payer and payer.value == "other":
        notes.append(payer.words)
    buys = buys_of(purpose)
    if period and period.value == "part":
        notes.append(period.words)
        buys = "other" if buys == "enrolment" else buys
    price = Price(
        amount_min=value.low,
        amount_max=value.high,
        currency=currency,
        currency_inferred=inferred,
        buys=buys,
        payer=payer.value if payer else "anyone",
        period=price_period(period),
        tax=tax[0] if tax else None,
        note=", ".join(notes),
    )
    dated = f"{context.left[-60:]}|{context.right}"
    years = _YEAR.findall(dated)
    return Offer(
        price,
        purpose,
        view.cite(reading),
        value.free,
        year=int(years[-1]) if years else None,
        until=_UNTIL.search(dated) is not None,
    )


def _sign_in(label: str) -> str:
    match = _LABEL_SIGN.search(label)
    return match.group() if match else ""


def price_period(period: Found[str] | None) -> PricePeriod:
    return period.value if period and period.value in get_args(PricePeriod) else "once"  # type: ignore[return-value]


_SPECIFIC = frozenset(get_args(Purpose)) - {
    "never",
    "no",
    "old",
    "regular",
    "new",
    "extra",
    "fee",
    "certificate_word",
}
_GENERIC: tuple[Purpose, ...] = ("extra", "regular", "new", "certificate_word", "fee")


def _purpose(context: Context) -> Purpose | None:
    """What the nearest words say an amount is for; ``None`` where no words tell, ``no`` where it is no price."""
    if _TAX_ALONE.fullmatch(context.right) or _TAX_BEFORE.search(context.left):
        return "no"
    left = _INCLUDED_BEFORE.sub(",", context.left[-140:])
    cut = _INCLUDED_AFTER.search(context.right)
    right = context.right[: cut.start() if cut else 80]
    start_of_clause = len(left) - len(clause(left))
    found = list(PURPOSE.find(left))
    before = [f for f in found if f.start >= start_of_clause]
    after = PURPOSE.first(right)
    if found and (found[-1].value in ("never", "no", "old") or any(f.value == "never" for f in before)):
        return "no"
    near = after.start if after else len(right)
    far = len(left) - found[-1].end if found else len(left) + len(right)
    if after and after.value in ("never", "no") and "(" not in right[:near] and (near <= 3 or near < far):
        return "no"
    # "Fee $450 Some courses require textbooks": words before and beside an amount outweigh distant ones after it.
    reach = 20 if found and far <= 3 else 40
    closer = near < far or not found or found[-1].value in _GENERIC
    if after and after.value in _SPECIFIC and near <= reach and closer:
        return after.value
    if specific := next((f.value for f in reversed(before or found[-1:]) if f.value in _SPECIFIC), None):
        return specific
    for generic in _GENERIC:
        if any(f.value == generic for f in before or found[-1:]) or (after and after.value == generic):
            return generic
    return None


def _purpose_of_free(
    reading: Reading[Money], context: Context, label: Found[Purpose] | None
) -> Purpose | None:
    words = f"{context.left[-60:]} {reading.quote} {context.tail[:30]}"
    if any(found.value == "audit" for found in PURPOSE.find(words)):
        return "audit"
    if label is None and reading.rule == "free_alone" and reading.statement.label:
        return (
            None
            if reading.statement.place.region != "body" and reading.statement.about != "price"
            else "enrolment"
        )
    return (
        label.value
        if label and label.value in ("certificate", "exam", "material", "membership")
        else "enrolment"
    )


def _alone(context: Context) -> bool:
    """Whether nothing but the amount, and what it includes, stands in its segment of the line."""
    if _INCLUDES.search(context.right):
        return True
    segment = (
        context.left[max((m.end() for m in _SEGMENT.finditer(context.left)), default=0) :] + context.right
    )
    return not any(letter.isalpha() for letter in segment)


_PRICED_LINE = regex.compile(
    r"(?:course|workshop|program(?:me)?|class|seminar|training|module|micro-?credential|certificate|bootcamp|cours|atelier|formation|"
    r"kurs|cursus|curso)\s?[:–—-]\s?$",
    regex.I,
)


def _names_offering(view: View, context: Context) -> bool:
    """Whether the line is one of a price list: "Soil Science workshop: $450"."""
    if _PRICED_LINE.search(context.left):
        return True
    line = context.left.lower().rstrip(" :–—-.\t")
    return any(line.endswith(s.text.lower()) for s in view.about("title") if len(s.text) > 3)


def _payer(context: Context, label: str) -> Found[Payer] | None:
    last = clause(context.left)
    before = PAYER.last(last)
    after = PAYER.first(context.right)
    if before and after:
        return before if len(last) - before.end <= after.start else after
    if before or after:
        return before or after
    addressed = _ADDRESSED.search(context.left[-140:])
    return (PAYER.first(addressed.group(1)) if addressed else None) or PAYER.last(f"{label}:")


def _period_after(context: Context) -> Found[str] | None:
    if _EACH.match(context.right) and (
        counted := PERIOD.last(f"each {(_COUNTED.findall(context.left) or [''])[-1]}")
    ):
        return counted  # type: ignore[return-value]
    after = PERIOD.first(context.right[:40])
    return after if after and after.start <= 18 else None  # type: ignore[return-value]


def _period(context: Context, label: str) -> Found[str] | None:
    if after := _period_after(context):
        return after
    return PERIOD.last(clause(context.left)[-60:]) or PERIOD.last(label)  # type: ignore[return-value]


def buys_of(purpose: Purpose) -> Buys:
    """What the schema says is bought."""
    if purpose in ("regular", "new", "total", "audit", "fee"):
        return "enrolment"
    if purpose == "certificate_word":
        return "certificate"
    if purpose == "extra":
        return "other"
    return purpose  # type: ignore[return-value]
