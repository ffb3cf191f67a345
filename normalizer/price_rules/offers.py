"""Offers: each amount of money with what it buys, from whom and how often, as one phrase says it.

Scholarships, salaries, savings and penalties are amounts of something else; see
:mod:`normalizer.price_rules.price_grounds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from normalizer.engine.matchers import matcher
from normalizer.listing import Evidence, Payer, Price
from normalizer.patterns import AUTHORITY, Reading
from normalizer.price_rules.amount_context import Context, contexts
from normalizer.price_rules.currencies import Currencies, counts_in_rand
from normalizer.price_rules.early_prices import Asked, payers_by_day
from normalizer.price_rules.free import DROPPED, FREE, NAMED_FREE
from normalizer.price_rules.free_grounds import payer_of_free
from normalizer.price_rules.money import (
    BARE,
    CODED,
    CURRENCY_WORDS,
    PRINTED_SIGNS,
    RAND,
    SIGNED,
    Money,
    currency_of,
)
from normalizer.price_rules.offering_names import THIS, name_of
from normalizer.price_rules.price_grounds import buys_of, purpose_of
from normalizer.price_rules.price_labels import (
    NEVER_A_PRICE,
    is_labelled_fact,
    is_priced,
    label_of,
    label_purpose,
)
from normalizer.price_rules.price_leads import Lead, leads
from normalizer.price_rules.price_models import SOLD
from normalizer.price_rules.price_purposes import Purpose
from normalizer.price_rules.price_terms import beside_tax, payer_of, period_of, price_period, tax_of
from normalizer.price_rules.price_words import Found
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


_UNTIL = matcher(
    r"(?:\bbefore|\buntil|\bprior to|\bup to|\b(?:fees?|price|rate|tuition|costs?) to|\bavant|"
    r"jusqu.(?:au|à|en))\s[^|$€£]{0,20}20\d\d(?!\d)",
    re.IGNORECASE,
)
_LABEL_SIGN = matcher(r"(?<!\p{L})(?<!non[- ])(?:[A-Z]{1,3}\$|CAD|USD|AUD|NZD|GBP|EUR|CHF)(?!\p{L})|[$£€]")
_ON_LEAVING = matcher(
    r"^\W*(?:(?:refund|cancell?ation|withdrawal|retake|and|or|&|/)s? ?)+(?: ?(?:polic(?:y|ies)|terms))?\W*$|"
    r"^(?:politique |conditions )?d['’]annulation|^annulation|^remboursement|^annulerings|^storno|^rücktritt|"
    r"^\W*(?:related|see also|similar|you may also like|more (?:courses|like this)|other courses|"
    r"next steps?)\b",
    re.IGNORECASE,
)
"""Labels of what befalls those who cancel, or of other offerings: no amount there is a price."""
_DATED = matcher(
    r"\W{0,3}(?:until|till|before|through|from|as of|since|after|jusqu.au|dès le|à partir du|bis|"
    r"ab)\s[^.;$€£|()]{0,24}20\d\d(?!\d)",
    re.IGNORECASE,
)
"""$185 until December 31, 2025."""
_LABEL_DATED = matcher(
    r"\b(?:until|before|from|as of|since|after|starting|effective|jusqu|dès|à partir)\b[^|]{0,30}20\d\d(?!\d)"
)
_YEAR = matcher(r"(?<!\d)20\d\d(?!\d)")


def printed_offers(view: View, statements: Sequence[Statement]) -> list[Offer]:
    """Offers that words state: facts, prose, and texts that a platform says are about price."""
    spoken = read_amounts(view, statements)
    read = {id(statement) for statement, _ in spoken}
    for statement in statements:
        short = len(statement.text) < 40 and id(statement) not in read
        if short and is_priced(statement) and (bare := BARE.read([statement])):
            spoken.append((statement, [_bounded_by_label(reading) for reading in bare]))
    currencies = Currencies(view)
    led = leads(view.free, {id(statement) for statement, _ in spoken})
    offers = [
        _under(led.get(id(statement)), offer)
        for statement, readings in spoken
        for offer in _of_statement(view, currencies, statement, readings)
    ]
    return [_of_students(offer, offers) for offer in offers]


def _of_students(offer: Offer, offers: Sequence[Offer]) -> Offer:
    """A "student fee" is what students pay where another price is somewhat higher; else it is a charge beside
    the tuition."""
    price = offer.price
    if price.payer != "anyone" or price.buys != "enrolment" or not (fee := price.amount_max):
        return offer
    words = f"{offer.evidence.label}: {offer.line}".lower()
    if not any(offer.evidence.quote in words[m.end() : m.end() + 30] for m in _STUDENT_FEE.finditer(words)):
        return offer
    others = (other.price for other in offers if other.price.buys == "enrolment")
    if not any(p.payer == "anyone" and p.amount_max and fee < p.amount_max <= 2 * fee for p in others):
        return offer
    return replace(offer, price=price.model_copy(update={"payer": "student"}))


_STUDENT_FEE = matcher(r"(?<!\p{L})(?<!\+ )(?<!plus )student (?:fee|cost|price|rate|tuition)(?!\p{L})")


def _under(lead: Lead | None, offer: Offer) -> Offer:
    """An offer with what the line above it says: who pays, unless its own words do, and when."""
    if lead is None or offer.price.buys != "enrolment":
        return offer
    price = offer.price
    payer = lead.payer if lead.payer and price.payer == "anyone" else price.payer
    note = ", ".join(filter(None, (price.note, *lead.words)))
    return replace(offer, price=price.model_copy(update={"payer": payer, "note": note}))


MOST_AMOUNTS = 300
"""No fee table of one offering is longer; a text with more amounts is a price list or an attack."""


def read_amounts(view: View, statements: Sequence[Statement]) -> list[tuple[Statement, list[Reading[Money]]]]:
    """Statements that speak of money, each with its amounts in the order of its words; of overlapping amounts
    the one with a sign is kept. A text with more than :data:`MOST_AMOUNTS` is skipped with an issue."""
    signed = [s for s in statements if not PRINTED_SIGNS.isdisjoint(s.text) and not _overlong(view, s)]
    coded = [s for s in statements if _prints_currency(s.text) and not _overlong(view, s)]
    found: dict[int, list[Reading[Money]]] = {}
    for readings in (
        DROPPED.read(statements),
        SIGNED.read(signed),
        CODED.read(coded),
        RAND.read(statements) if counts_in_rand(view) else (),
        FREE.read(statements),
        NAMED_FREE.read(statements),
        SOLD.read(statements),
    ):
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


def _of_statement(
    view: View, currencies: Currencies, statement: Statement, readings: Sequence[Reading[Money]]
) -> Iterator[Offer]:
    """The offers of a statement, those of early birds told from those of others."""
    found = list(_in_turn(view, currencies, statement, readings))
    if len(found) < 2:
        return iter(offer for offer, *_ in found)
    label, begin, asked = f"{statement.label}: " if statement.label else "", 0, list[Asked]()
    for offer, reading, context in found:
        gap = statement.text[begin : reading.start]
        asked.append(Asked(offer.price, f"{label}{context.left}", beside_tax(context), gap, offer.year))
        label, begin = "", reading.end
    payers = payers_by_day(asked)
    return (_paid_by(payer, offer) for payer, (offer, *_) in zip(payers, found, strict=True))


def _paid_by(payer: Payer, offer: Offer) -> Offer:
    return replace(offer, price=offer.price.model_copy(update={"payer": payer}))


def _in_turn(
    view: View, currencies: Currencies, statement: Statement, readings: Sequence[Reading[Money]]
) -> Iterator[tuple[Offer, Reading[Money], Context]]:
    name = name_of(view)
    named = name is not None and name.fullmatch(_ASIDE.sub("", label_of(statement))) is not None
    words = label_of(statement)
    if named:  # "Dog Handling | $310"
        label = Found[Purpose]("fee", 0, len(words), words) if readings[0].start < 3 else None
    else:
        label = label_purpose(words)
    if (label and label.value in NEVER_A_PRICE) or _ON_LEAVING.search(label_of(statement)):
        return
    apart = is_labelled_fact(statement) and not named
    text = statement.text
    for begin, group in groupby(readings, key=lambda r: r.start - len(r.before)):
        of_sentence = _risen(list(group))
        end = of_sentence[-1].end + len(of_sentence[-1].after)
        before: Purpose | None = None
        past: Offer | None = None
        for reading, parted in zip(of_sentence, contexts(text, begin, end, of_sentence), strict=True):
            context = parted.renamed(name, THIS) if name else parted
            earlier, before = before, purpose_of(view, reading, context, label, before)
            if context.replaced or (before == "regular" and _in_brackets(reading, past)):
                before = "old"
            if before and before not in NEVER_A_PRICE and context.sums != "part":
                offer = _offer(view, currencies, reading, context, label, before, apart=apart)
                offer = _beside(replace(offer, line=text[begin:end]), past, earlier, reading)
                past = offer if offer.price.buys == "enrolment" else past
                yield offer, reading, context


def _beside(offer: Offer, past: Offer | None, earlier: Purpose | None, reading: Reading[Money]) -> Offer:
    """What an amount says beside those before it in its sentence."""
    changed: dict[str, str] = {}
    if past and past.until and offer.year and not offer.until and offer.price.payer == "anyone":
        # "Domestic: $13,000 before September 2023; $15,750 from then on" is one payer's.
        changed["payer"] = past.price.payer
    if past and (_is_other_payer(past.price, offer.price) or _is_of_like_size(past, offer)):
        # "$420 for members or $525 for non-members" a course, where only the first says so.
        changed["period"] = past.price.period
    if past and past.price.payer in ("resident", "other") and _FOR_OTHERS.match(reading.after):
        changed["payer"] = "anyone"  # "Free for BC residents, $150 for others"
    if offer.purpose == "audit" and not offer.zero and offer.price.payer == "anyone":
        changed |= {"payer": "other", "note": "to audit"}
    if offer.purpose == "total" and earlier in ("no", "deposit") and _INSTALMENTS.search(reading.before):
        # "Twelve payments of $899 (total $10,788)" is asked of those who pay so.
        changed |= {"payer": "other", "note": "in parts"}
    return replace(offer, price=offer.price.model_copy(update=changed)) if changed else offer


def _in_brackets(reading: Reading[Money], past: Offer | None) -> bool:
    """Of "$99 (usually $135)" the price that is not asked; of "members $99 (regular $135)" it is others'."""
    return past is not None and past.price.payer == "anyone" and "(" in reading.before[-20:]


def _is_other_payer(past: Price, price: Price) -> bool:
    both = past.buys == price.buys == "enrolment"
    return both and price.period == "once" and price.payer != past.payer


def _is_of_like_size(past: Offer, offer: Offer) -> bool:
    """ "$512 per credit for residents; online students are billed $575": a price for the whole is not so
    small."""
    one, other = past.price.amount_max, offer.price.amount_max
    if (
        past.price.period not in ("credit", "course")
        or offer.price.period != "once"
        or offer.purpose not in ("fee", "enrolment")
    ):
        return False
    most = 3 if past.price.period == "credit" else Decimal("1.5")
    return bool(one and other and one / most < other < one * most)


_INSTALMENTS = matcher(
    r"\b(?:instal?ments?|payments?|versements|raten|termijnen|parcelas|cuotas|prestações)\b", re.IGNORECASE
)
_FOR_OTHERS = matcher(r"\W*(?:for|to) (?:all )?others\b", re.IGNORECASE)
_ASIDE = matcher(r"\s?\([^()]*\)$")
_LEAST = matcher(r"^(?:min(?:imum)?|lowest|low|starting|from)\b|\b(?:min(?:imum)?|lowest|low)$")
_MOST = matcher(r"^(?:max(?:imum)?|highest|high|up to)\b|\b(?:max(?:imum)?|highest|high)$")


def _bounded_by_label(reading: Reading[Money]) -> Reading[Money]:
    """Under "min_price" or "max price" a number is one end of a range."""
    label = label_of(reading.statement)
    if _LEAST.search(label):
        return replace(reading, value=replace(reading.value, high=None))
    return replace(reading, value=replace(reading.value, low=None)) if _MOST.search(label) else reading


_RISES = matcher(
    r"\b(?:ris(?:es?|ing)|rose|risen|increas\w+|go(?:es|ing|ne)? up|went up|moved|chang\w+|raised|augment\w+|"
    r"passer?a?|steigt|stijgt)\b[^.$€£]{0,20}$",
    re.IGNORECASE,
)


def _risen(readings: Sequence[Reading[Money]]) -> list[Reading[Money]]:
    """Of "the fee rises from $400 to $425" the new price, not a range."""
    return [
        replace(r, value=replace(r.value, low=r.value.high))
        if r.value.low != r.value.high is not None and _RISES.search(r.before)
        else r
        for r in readings
    ]


def _offer(
    view: View,
    currencies: Currencies,
    reading: Reading[Money],
    context: Context,
    labelled: Found[Purpose] | None,
    purpose: Purpose,
    *,
    apart: bool,
) -> Offer:
    value, label = reading.value, label_of(reading.statement)
    payer = payer_of_free(reading, context, label) if value.free else payer_of(context, label)
    named = labelled or reading.rule == "said_by_its_key"
    if value.free and payer is None and not named and apart:
        payer = Found("other", 0, len(label), label)  # "Members of our communities: no charge"
    if value.high == 0 and payer and payer.value == "resident":
        payer = replace(payer, value="other")  # what they alone get for nothing
    period = None if value.free else period_of(reading, context)
    if period and period.words.endswith("unit") and _counts_credit_points(view):
        period = replace(period, value="course")
    tax = tax_of(context, label)
    sign = value.currency
    if sign in ("", "$"):  # "Price (USD): $1,071"
        sign = currency_of(_sign_in(reading.statement.label[:200])) or sign
    currency, inferred = (
        (None, False) if value.high == 0 else currencies.of(sign, is_money=reading.statement.about == "price")
    )
    notes = [tax[1]] if tax and tax[1] else []
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
    until = _DATED.match(context.tail)
    dated = f"{context.left[-60:]}|{context.right}|{until.group() if until else ''}"
    if _LABEL_DATED.search(label):
        dated = f"{dated}|{label}"  # "Tuition from 1 September 2025"
    years = _YEAR.findall(dated)
    return Offer(
        price,
        purpose,
        view.cite(reading),
        value.free,
        year=int(years[-1]) if years else _year_of_column(label),
        until=_UNTIL.search(dated) is not None,
    )


def _counts_credit_points(view: View) -> bool:
    """Whether the page counts credit in points, so that its units are courses."""
    return any(_CREDIT_POINTS.search(f"{s.label} {s.text}") for s in view.free)


_CREDIT_POINTS = matcher(r"\bcredit points?\b", re.IGNORECASE)
_YEARS = matcher(r"(?<!\d)(?:20)?(?P<first>2\d)\s?[/–-]\s?(?:20)?(?P<second>2\d)(?!\d)")


def _year_of_column(label: str) -> int | None:
    """The year in which a column of prices begins: "Fee 2026/27"."""
    match = _YEARS.search(label)
    return 2000 + int(match["first"]) if match and int(match["second"]) == int(match["first"]) + 1 else None


def _sign_in(label: str) -> str:
    match = _LABEL_SIGN.search(label)
    return match.group() if match else ""
