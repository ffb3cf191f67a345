"""Prices: what a learner pays, brought together from records, facts, prose and markup.

Facts that people see beat prose, and both beat markup. One amount stated twice is one price with two
evidences. Amounts of the same payer that exclude each other are kept as alternatives. Silence is never free
and never paid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from normalizer.engine.flags import answers_no
from normalizer.engine.matchers import matcher
from normalizer.listing import Alternative, CostModel, Evidence, Field, Funding, Price, kind_of, silent
from normalizer.patterns import Reading, by_authority
from normalizer.price_rules.funding import read_funding
from normalizer.price_rules.offers import MOST_AMOUNTS, Offer, printed_offers
from normalizer.price_rules.price_labels import is_priced, names_price
from normalizer.price_rules.price_models import MODEL, STOPPABLE
from normalizer.price_rules.price_records import recorded_offers
from normalizer.price_rules.price_selection import selected
from normalizer.raw import Statement
from normalizer.view import View, not_understood


@dataclass(frozen=True)
class PriceFields:
    """The fields that are read together."""

    prices: Field[tuple[Price, ...]]
    cost_model: Field[CostModel]
    funding: Field[tuple[Funding, ...]]


@dataclass(frozen=True)
class _Item:
    """A price with every offer that states it."""

    price: Price
    offers: tuple[Offer, ...]

    @property
    def first(self) -> Offer:
        return self.offers[0]


_ORDINARY = ("anyone", "domestic", "resident")


def read_prices(view: View) -> PriceFields:
    """Prices, cost model and funding of one subject."""
    statements = view.known_and_free("price")
    offers = sorted(
        [*recorded_offers(view), *printed_offers(view, statements)], key=lambda offer: offer.order
    )
    if len(offers) > MOST_AMOUNTS:
        view.note(
            "SKIPPED", "prices", f"of {len(offers)} amounts of money only the first {MOST_AMOUNTS} are read"
        )
    items = _without_echoes(_items(selected(view, offers[:MOST_AMOUNTS])))
    chosen, others = _settled(items, tried=_is_free_to_try(statements))
    chosen = sorted(chosen, key=_rank)
    _note_claimed_zero(view, chosen)
    prices = _prices(view, chosen, others)
    if not prices.known and not others:
        prices = not_understood(view, "prices", _unread(view))
    model = _cost_model(view, statements, chosen)
    if prices.state == "not_understood" and model.known:
        prices = silent("prices")
        view.issues[:] = [
            issue for issue in view.issues if issue.field != "prices" or issue.code != "NOT_UNDERSTOOD"
        ]
    return PriceFields(prices, model, read_funding(view))


def _items(offers: Iterable[Offer]) -> list[_Item]:
    """One item for each price; offers that state the same amount for the same people join."""
    items: list[_Item] = []
    for offer in offers:
        for index, item in enumerate(items):
            if joined := _joined(item.price, offer.price):
                items[index] = _Item(joined, (*item.offers, offer))
                break
        else:
            items.append(_Item(offer.price, (offer,)))
    return items


def _joined(one: Price, other: Price) -> Price | None:
    """Two statements of one price as the more telling one; ``None`` where they are two prices."""
    if (one.amount_min, one.amount_max, one.buys) != (other.amount_min, other.amount_max, other.buys):
        return None
    if one.currency and other.currency and one.currency != other.currency:
        return None
    if one.payer != other.payer and "anyone" not in (one.payer, other.payer):
        return None
    if one.period != other.period and "once" not in (one.period, other.period):
        return None
    explicit = one if one.currency and not one.currency_inferred else other if other.currency else one
    return one.model_copy(
        update={
            "currency": explicit.currency,
            "currency_inferred": explicit.currency_inferred,
            "payer": one.payer if one.payer != "anyone" else other.payer,
            "period": one.period if one.period != "once" else other.period,
            "tax": one.tax or other.tax,
            "note": one.note or other.note,
        }
    )


def _without_echoes(items: Sequence[_Item]) -> list[_Item]:
    """Less what tells the same again with less: an amount with no words, where an exam or certificate of that
    price is named, and a range that only markup has, whose ends are prices that the page shows."""
    named = {i.price.amount_min for i in items if i.price.buys in ("exam", "certificate")}
    shown = {i.price.amount_min for i in items if i.first.region != "markup"}

    def is_echo(item: _Item) -> bool:
        price = item.price
        if price.buys != "enrolment" or price.amount_min is None:
            return False
        if all(o.region == "markup" for o in item.offers):
            return price.amount_min != price.amount_max and {price.amount_min, price.amount_max} <= shown
        return price.amount_min in named and not item.first.zero and all(map(_is_bare, item.offers))

    return [item for item in items if not is_echo(item)]


def _is_bare(offer: Offer) -> bool:
    """Whether an amount has neither a label nor words beside it."""
    return not offer.evidence.label and not _WORD.search(offer.line.replace(offer.evidence.quote, ""))


_WORD = matcher(r"\p{L}{2}")
_TRIAL = matcher(r"\bfree[\s-]trial\b|\bessai gratuit\b", re.IGNORECASE)


def _is_free_to_try(statements: Iterable[Statement]) -> bool:
    """Whether a fact about the price calls nothing but a trial free."""
    return any(is_priced(s) and s.place.region == "facts" and _TRIAL.search(s.text) for s in statements)


def _settled(items: Sequence[_Item], *, tried: bool) -> tuple[list[_Item], list[_Item]]:
    """The prices that hold, and those that contradict them. ``tried``: the page offers a free trial, so that
    a 0 which only the markup has is no free audit beside a certificate that is sold."""
    sold = not tried and any(i.price.buys == "certificate" and not i.first.zero for i in items)
    stated_free = any(o.free or o.purpose == "audit" for i in items for o in i.offers if o.zero)
    paid = any(i.price.buys == "enrolment" and not i.first.zero and i.price.payer in _ORDINARY for i in items)
    chosen: list[_Item] = []
    others: list[_Item] = []
    for item in items:
        bare_zero = item.first.zero and item.price.buys == "enrolment" and not _said_free(item)
        bare_zero = bare_zero and item.price.payer in (*_ORDINARY, "international")
        only_claimed = all(o.region == "markup" for o in item.offers) and not (sold or stated_free)
        if bare_zero and (paid or only_claimed):
            others.append(item)  # a 0 fills a required box more often than it means free
        elif any(_contradicts(item, holding) for holding in chosen):
            others.append(item)
        else:
            chosen.append(item)
    return chosen, others


def _note_claimed_zero(view: View, chosen: Sequence[_Item]) -> None:
    """Markup that says 0 and nothing else, on a page that sells a certificate, tells half of the truth."""
    claims = [o for i in chosen if i.first.zero for o in i.offers if o.region == "markup"]
    sold = [
        i for i in chosen if i.price.buys == "certificate" and not i.first.zero and i.first.region != "markup"
    ]
    if claims and sold:
        claim, price = claims[0].evidence, sold[0].first.evidence
        view.note(
            "FIELD_CONFLICT",
            "prices",
            f"“{price.quote}” against “{claim.quote}” in the markup",
            (price, claim),
        )


def _said_free(item: _Item) -> bool:
    return any(offer.free or offer.purpose == "audit" for offer in item.offers)


def _contradicts(item: _Item, holding: _Item) -> bool:
    """Whether a price of a less trusted region excludes one that holds."""
    one, other = item.price, holding.price
    if item.first.region == holding.first.region or one.buys != "enrolment" or one.buys != other.buys:
        return False
    if item.first.zero != holding.first.zero and (_said_free(item) or _said_free(holding)):
        return item.first.region == "markup"
    same_payer = one.payer == other.payer or (one.payer in _ORDINARY and other.payer in _ORDINARY)
    if one.payer == "other" and one.note != other.note:
        return False  # researchers, and industry: the note says who
    if not same_payer or one.period != other.period:
        return False
    if one.currency != other.currency and one.currency and other.currency:
        return False
    low, high = one.amount_min or one.amount_max, one.amount_max or one.amount_min
    least, most = other.amount_min or other.amount_max, other.amount_max or other.amount_min
    return bool(
        low is not None
        and high is not None
        and least is not None
        and most is not None
        and (high < least or low > most)
    )


_OF_A_PART = ("course", "credit", "session", "year")


def _rank(item: _Item) -> tuple[bool, bool, bool, bool, float]:
    price = item.price
    amount = price.amount_min if price.amount_min is not None else price.amount_max
    return (
        price.buys != "enrolment",
        price.payer not in _ORDINARY,
        item.first.purpose != "total",
        price.period in _OF_A_PART,
        float(amount or 0),
    )


def _prices(view: View, chosen: Sequence[_Item], others: Sequence[_Item]) -> Field[tuple[Price, ...]]:
    alternatives = tuple(
        Alternative[tuple[Price, ...]](value=(item.price,), evidence=tuple(o.evidence for o in item.offers))
        for item in others
    )
    if not chosen:
        return kind_of("prices")(alternatives=alternatives)
    evidence = tuple(
        offer.evidence.model_copy(update={"item": index})
        for index, item in enumerate(chosen)
        for offer in item.offers
    )
    if others:
        against = ", ".join(f"“{item.first.evidence.quote}”" for item in others)
        cited = (evidence[0], *(item.first.evidence for item in others))
        view.note("FIELD_CONFLICT", "prices", f"“{evidence[0].quote}” against {against}", cited)
    return kind_of("prices")(
        state="stated",
        value=tuple(item.price for item in chosen),
        evidence=evidence,
        alternatives=alternatives,
    )


def _unread(view: View) -> list[Statement]:
    """Short statements under a price label that say something, though not how much."""
    about = view.about("price", "price.amount")
    labelled = [s for s in view.free if s.label and s.place.region != "body" and names_price(s.label)]
    return [s for s in (*about, *labelled) if len(s.text) <= 120 and not _SILENT.fullmatch(s.text)]


_IS_FREE = matcher(r"(?:is[_ ])?free\W*", re.IGNORECASE)
_SILENT = matcher(
    r"\W*+(?:null|none|false|n/?a|tb[acd]|unknown|not[\s-](?:mentioned|available|applicable)|"
    r"to be (?:announced|confirmed|determined)|à (?:venir|déterminer))?\W*",
    re.IGNORECASE,
)


def _cost_model(view: View, statements: Sequence[Statement], chosen: Sequence[_Item]) -> Field[CostModel]:
    enrolment = [i for i in chosen if i.price.buys == "enrolment"]
    free = [i for i in enrolment if i.first.zero and i.price.payer == "anyone"]
    paid = [i for i in enrolment if not i.first.zero]
    named = by_authority(MODEL.read(statements))
    if free:
        return _free_model(
            view, free, paid, [i for i in chosen if i.price.buys == "certificate" and not i.first.zero]
        )
    if audit := [r for r in named if r.value == "free_audit"]:
        return _model("free_audit", (*_cited(paid), *(view.cite(r) for r in audit)))
    subscription = [r for r in named if r.value == "subscription"]
    if paid and {i.price.period for i in paid} <= {"month", "year"} and not subscription:
        subscription = by_authority(STOPPABLE.read(statements))
    if any(i.price.period not in ("month", "year") for i in paid):
        subscription = []
    elif not paid:
        subscription = [r for r in subscription if r.rule == "subscription"]
    if subscription:
        return _model("subscription", (*_cited(paid), *(view.cite(r) for r in subscription)))
    if paid:
        return _model("paid", _cited(paid))
    if denied := [s for s in view.about("price") if _IS_FREE.fullmatch(s.label) and answers_no(s)]:
        return _model("paid", (view.evidence(denied[0], "no_to_free"),))
    return _named(view, [r for r in named if r.rule != "subscription_word"])


def _free_model(
    view: View, free: Sequence[_Item], paid: Sequence[_Item], certificates: Sequence[_Item]
) -> Field[CostModel]:
    audit = any(offer.purpose == "audit" for item in free for offer in item.offers)
    if audit or certificates:
        return _model("free_audit", _cited((*free, *certificates)))
    ordinary = [i for i in paid if i.price.payer in _ORDINARY]
    if not ordinary:
        return _model("free", _cited(free))
    evidence, against = _cited(free), _cited(ordinary)
    view.note(
        "FIELD_CONFLICT",
        "cost_model",
        f"“{evidence[0].quote}” against “{against[0].quote}”",
        (evidence[0], against[0]),
    )
    return kind_of("cost_model")(
        state="stated",
        value="free",
        evidence=evidence,
        alternatives=(Alternative[CostModel](value="paid", evidence=against),),
    )


def _named(view: View, readings: Sequence[Reading[CostModel]]) -> Field[CostModel]:
    return _model(readings[0].value, (view.cite(readings[0]),)) if readings else silent("cost_model")


def _model(value: CostModel, evidence: tuple[Evidence, ...]) -> Field[CostModel]:
    return kind_of("cost_model")(state="stated", value=value, evidence=evidence)


def _cited(items: Iterable[_Item]) -> tuple[Evidence, ...]:
    return tuple(offer.evidence for item in items for offer in item.offers)
