"""Which of the amounts on a page are prices of this offering: its own, those of today, and totals before
parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from normalizer.engine.matchers import matcher
from normalizer.listing import Buys, PricePeriod
from normalizer.price_rules.offering_names import distinctive, titles
from normalizer.price_rules.offers import Offer
from normalizer.price_rules.price_purposes import PURPOSE
from normalizer.price_rules.price_words import PAYER
from normalizer.view import View


def selected(view: View, offers: Sequence[Offer]) -> list[Offer]:
    """The offers that are this offering's, in their order, each buying what it buys beside the others."""
    own = _without_instalments(_current(_of_this_offering(view, offers)))
    return _with_certificates(view, _with_totals(_without_trifles(own)))


# ------------------------------------------------------------------ this offering, not its siblings

_ANOTHER = matcher(
    r"^(?P<aside>\()?(?!(?:The|This|These|That|It|There|Each|Every|All|You|We|Our|Your|Its|A|An|In|On|At|By|"
    r"For|If|Le|La|Les|Ce|Cette|Un|Une|Chaque)\b)(?P<name>\p{Lu}[\p{L}'’-]*(?:\s[\p{L}'’&-]+){0,4}?)"
    r"(?:(?(aside):|(?!))|"
    r"\s(?:has|have|is|are|costs?|offers|consists)\b)"
)


def _of_this_offering(view: View, offers: Sequence[Offer]) -> list[Offer]:
    """Where lines of one text price several named offerings, only the line with this one's title counts."""
    names = titles(view)
    if not names or not offers:
        return list(offers)
    offers = _without_bundles(offers, names)
    offers = _of_this_line(_of_this_row(view, _of_this_number(offers, names), names), names)
    siblings = [o for o in offers if _is_of_sibling(o, names)]
    if siblings:
        own = {o.price.buys for o in offers if _shares_words(o.line, names)}
        offers = [
            o for o in offers if o not in siblings or not (o.line.startswith("(") or o.price.buys in own)
        ]
    named = [
        o
        for o in offers
        if o.price.buys == "enrolment" and o.price.payer in _WHOEVER and _names_any(o.line, names)
    ]
    if not named:
        return list(offers)
    places = {o.evidence.path for o in named}
    return [
        o
        for o in offers
        if o in named
        or o.evidence.path not in places
        or _WANTS_PAPER.search(o.line)
        or o.purpose != "fee"
        or o.price.payer != "anyone"
    ]


def _of_this_row(view: View, offers: Sequence[Offer], names: Sequence[str]) -> list[Offer]:
    """Of rows without a head the one in which a cell has the title: "W14 | Difficult Talks | half day |
    £145"."""
    rows = {s.place.path for s in view.free if s.text.lower().startswith(tuple(names))}
    cells = {o.evidence for o in offers if o.line == o.evidence.quote and not o.evidence.label}
    if not any(o.evidence in cells and o.evidence.path in rows for o in offers):
        return list(offers)
    return [o for o in offers if o.evidence not in cells or o.evidence.path in rows]


_BUNDLE = matcher(r"\b(?:bundles?|packages?)\b", re.IGNORECASE)
_AWARD = matcher(
    r"\W*(?:the |our |la |le )?(?:full |whole |complete |entire )?(?P<award>mba|master(?!mind|class)|"
    r"bachelor|doctora|(?:graduate |advanced )?diploma|degree|maîtrise|baccalauréat|"
    r"diplôme)\w*(?:['’]s)?(?: (?:degree|program(?:me)?|complet))?"
    r"(?: (?:tuition|fees?|is|are|costs?|runs?|coûte)){1,3}\s",
    re.IGNORECASE,
)
"""First words of a sentence on what a larger award costs: "MBA tuition is $620 per credit"."""


def _without_bundles(offers: Sequence[Offer], names: Sequence[str]) -> list[Offer]:
    """Beside a price of its own, that of a bundle or a larger award is that of more than this offering."""
    if any(map(_BUNDLE.search, names)):
        return list(offers)
    bundles = {line for line in map(_whole_line, offers) if _BUNDLE.search(line)}
    awards = ((_whole_line(o), _AWARD.match(_sentence(o))) for o in offers)
    bundles |= {line for line, of in awards if of and not _names_any(" ".join(names), [of["award"].lower()])}
    apart = any(o.price.buys == "enrolment" and not o.zero and _whole_line(o) not in bundles for o in offers)
    sold = ("enrolment", "fee", "total") if apart else ()
    return [o for o in offers if o.purpose not in sold or _whole_line(o) not in bundles]


def _sentence(offer: Offer) -> str:
    """The line of an offer from the sentence on that its amount stands in."""
    before, amount, after = offer.line.partition(offer.evidence.quote)
    return before.rpartition(". ")[2] + amount + after


_LISTED = matcher(
    r"^(?:\W|\d{1,2}[.)])*(?P<name>\p{Lu}[^|:;$€£\n]{2,60}?)(?:\s?(?P<sign>[|:–—])|,?\s(?P<dash>-))\s"
)
_MANNER = matcher(
    r"\b(?:online|on campus|in[\s-]person|classroom|virtual|live|blended|hybrid|weekends?|evenings?|daytime|"
    r"full|half|part|section|option|group)\b",
    re.IGNORECASE,
)


def _of_this_line(offers: Sequence[Offer], names: Sequence[str]) -> list[Offer]:
    """Of a list "Fall Protection - $165; Confined Space - $175" the line that begins with the title."""
    listed = {o.evidence: match for o in offers if (match := _LISTED.match(_whole_line(o)))}
    own = [e for e, match in listed.items() if match["name"].lower().strip().startswith(tuple(names))]
    if not own:
        return list(offers)
    another = {
        e: match["name"].strip().lower()
        for e, match in listed.items()
        if e not in own and _names_another(match["name"], names)
    }
    others = set(another.values())
    naming = {line for line in {o.line for o in offers} if any(name in line.lower() for name in others)}
    return [
        o for o in offers if o.price.payer != "anyone" or (o.evidence not in another and o.line not in naming)
    ]


def _whole_line(offer: Offer) -> str:
    return f"{offer.evidence.label}: {offer.line}" if offer.evidence.label else offer.line


def _names_another(name: str, names: Sequence[str]) -> bool:
    telling = distinctive(name) and not _MANNER.search(name) and not _shares_words(name, names)
    return bool(telling) and not PURPOSE.find(f"{name}:") and not PAYER.find(f"{name}:")


_NUMBERED = matcher(
    r"\b(level|part|stage|module|grade|tier|unit|phase|step|niveau|stufe|teil|partie|nivel|nível)\s(\d{1,2}|"
    r"i{1,3}|iv|v|[a-c]\d?)\b"
)


def _of_this_number(offers: Sequence[Offer], names: Sequence[str]) -> list[Offer]:
    """Of "Level 1: $290; Level 2: $890" the one whose number the title has, where its line is there."""
    own = {match.groups() for name in names for match in _NUMBERED.finditer(name)}
    kinds = {kind for kind, _ in own}
    numbers = [
        {m.groups() for m in _NUMBERED.finditer(f"{o.evidence.label} {o.line}".lower()) if m[1] in kinds}
        for o in offers
    ]
    if not any(own & said for said in numbers):
        return list(offers)
    return [o for o, said in zip(offers, numbers, strict=True) if not said or said & own]


def _names_any(line: str, names: Sequence[str]) -> bool:
    lower = line.lower()
    return any(name in lower for name in names)


def _is_of_sibling(offer: Offer, names: Sequence[str]) -> bool:
    """Whether a sentence begins with the name of something else: "(Social Work: six courses, $199 each)"; or
    "Social Work has six courses at $199", which counts only where this offering's own price is said too."""
    match = _ANOTHER.match(offer.line)
    if match is None or _shares_words(offer.line, names):
        return False
    name = match["name"]
    return bool(distinctive(name)) and not PURPOSE.find(f"{name}:") and not PAYER.find(f"{name}:")


def _shares_words(line: str, names: Sequence[str]) -> bool:
    return any(distinctive(name) & distinctive(line) for name in names)


# ------------------------------------------------------------------ today's, not yesterday's


def _current(offers: Sequence[Offer]) -> list[Offer]:
    """Without the regular price where a reduced one stands beside it, and without the prices of older
    years."""
    reduced = {
        o.evidence.path
        for o in offers
        if (o.purpose == "new" and o.price.payer != "other")
        or (o.free and o.price.buys == "enrolment" and o.price.payer == "anyone")
    }
    offers = [o for o in offers if o.purpose != "regular" or o.evidence.path not in reduced]
    newest: dict[tuple[str, str, str], int] = {}
    for offer in offers:
        if offer.year:
            newest[_sold(offer)] = max(offer.year, newest.get(_sold(offer), 0))
    offers = [o for o in offers if not o.year or o.year == newest[_sold(o)]]
    since = {_sold(o) for o in offers if not o.until and (o.year or _FROM_THEN.search(o.line))}
    return [o for o in offers if not (o.until and _sold(o) in since)]


_FROM_THEN = matcher(
    r"\b(?:since|now|from then(?: on)?|thereafter|after(?:wards| that)|from that (?:date|day)|depuis|ensuite|"
    r"dès lors|par la suite)\b",
    re.IGNORECASE,
)
"""Of "£90 until August 2026 and £105 since" only the second is asked."""


def _sold(offer: Offer) -> tuple[str, str, str]:
    return offer.price.buys, offer.price.payer, offer.price.period


# ------------------------------------------------------------------ the whole, not its parts


def _with_totals(offers: Sequence[Offer]) -> list[Offer]:
    """Beside a grand total, tuition is one of its parts; beside tuition, registration is a fee of its own."""
    tuition = max((o.price.amount_max or 0 for o in offers if o.purpose == "enrolment"), default=0)
    most = max((o.price.amount_max or 0 for o in offers if o.price.buys == "enrolment"), default=0)
    offers = [
        _buying(o, "registration") if _registers(o, tuition) or _registers_beside(o, most) else o
        for o in offers
    ]
    if not most:
        registering = {o.price.payer for o in offers if o.price.buys == "registration"}
        by_members = bool(registering & {"member", "non_member"})  # an association's price of an event
        offers = [
            _buying(o, "enrolment")
            if _is_tuition_by_its_name(o) or (by_members and o.price.buys == "registration")
            else o
            for o in offers
        ]
    totals = [o for o in offers if o.purpose == "total" and o.price.amount_max]
    return [_as_part(offer) if _is_part(offer, totals) else offer for offer in offers]


def _without_instalments(offers: Sequence[Offer]) -> list[Offer]:
    """After the whole price, in the same text, so much a month is a way to pay it: "$1,795 (or from $82 a
    month)"."""

    def is_way_to_pay(offer: Offer) -> bool:
        monthly = offer.price.amount_min or offer.price.amount_max or 0
        return _is_sold_by(offer, "month") and any(
            _is_sold_by(whole, "once")
            and whole.evidence.path == offer.evidence.path
            and whole.evidence.offset < offer.evidence.offset
            and not _FOR_EVER.search(whole.line)
            and whole.price.payer == offer.price.payer
            and (whole.price.amount_max or 0) > 2 * monthly
            for whole in offers
        )

    return [_buying(o, "deposit") if is_way_to_pay(o) else o for o in offers]


_FOR_EVER = matcher(r"\b(?:one[- ]time|life-?time)\b", re.IGNORECASE)
"""Of "$99 one time or $12 a month" the second is a subscription."""


def _is_sold_by(offer: Offer, period: PricePeriod) -> bool:
    return offer.price.buys == "enrolment" and offer.price.period == period and not offer.zero


_WHOEVER = ("anyone", "domestic", "resident")
_TRIFLE = 10
"""Nobody's price is ten times another's for the same people: "$390 for all of them. Saw sharpening, $9"."""


def _without_trifles(offers: Sequence[Offer]) -> list[Offer]:
    """Beside a price, in the same kind of place, a tenth of it that no word says to be one is that of
    something else."""
    whoevers = [o for o in offers if _is_whoevers(o) and o.price.amount_max]
    dearest = max(whoevers, key=lambda o: o.price.amount_max or 0, default=None)
    if dearest is None:
        return list(offers)
    least = (dearest.price.amount_max or 0) / _TRIFLE
    return [
        _buying(o, "other")
        if o in whoevers
        and o.purpose == "fee"
        and o.region == dearest.region
        and o.price.currency == dearest.price.currency
        and (o.price.amount_max or 0) < least
        else o
        for o in offers
    ]


def _is_whoevers(offer: Offer) -> bool:
    price = offer.price
    return price.buys == "enrolment" and price.period == "once" and price.payer == "anyone"


def _is_part(offer: Offer, totals: Sequence[Offer]) -> bool:
    known = offer.purpose in ("enrolment", "fee", "total") and offer.price.period in ("once", "year")
    if not known or offer.zero:
        return False
    payer = offer.price.payer
    alike = _WHOEVER if payer in _WHOEVER else (payer,)
    most = [total.price.amount_max or 0 for total in totals if total.price.payer in alike]
    return (offer.price.amount_max or 0) < max(most, default=0)


_TUITION_IN_EUROPE = matcher(r"\bdroits d['’]inscription\b|\binschrijfgeld\b", re.IGNORECASE)


def _is_tuition_by_its_name(offer: Offer) -> bool:
    """Whether what one pays to register is what one pays to learn: "Droits d'inscription : 1 450 €"."""
    named = f"{offer.evidence.label} {offer.line}"
    return offer.price.buys == "registration" and _TUITION_IN_EUROPE.search(named) is not None


_REGISTRATION = matcher(
    r"^\W*(?:(?:finances?|taxes?) d.)?(?:registration|enrol?ment|inscription|einschreibung)\W", re.IGNORECASE
)


def _registers(offer: Offer, tuition: Decimal | int) -> bool:
    small = offer.purpose == "fee" and (offer.price.amount_max or tuition) < tuition
    return small and _REGISTRATION.match(f"{offer.evidence.label} {offer.line}") is not None


_NAMED_REGISTRATION = matcher(
    r"\b(?:registration|enrol?ment|inscription|inscripci[óo]n|inscriç[ãa]o|matr[íi]cula|"
    r"einschreibung)(?: fee)?\W*$",
    re.IGNORECASE,
)


def _registers_beside(offer: Offer, most: Decimal | int) -> bool:
    """Whether it is far below the price and the words before it speak of registering: "420 €; inscrição 25
    €"."""
    if offer.price.buys != "enrolment" or offer.zero or (offer.price.amount_max or most) * 3 > most:
        return False
    before, found, _ = offer.line.partition(offer.evidence.quote)
    return bool(found) and _NAMED_REGISTRATION.search(before[-40:]) is not None


def _as_part(offer: Offer) -> Offer:
    note = ", ".join(filter(None, ("part of the total", offer.price.note)))
    return replace(offer, price=offer.price.model_copy(update={"buys": "other", "note": note}))


# ------------------------------------------------------------------ the learning and its certificate


def _with_certificates(view: View, offers: Sequence[Offer]) -> list[Offer]:
    """The word "certificate" beside a price means the paper where the learning is sold apart or free, and the
    offering itself where the offering is a certificate. Where the learning is free and certificates are sold
    at a price said elsewhere, a price without a purpose is that of a certificate."""
    enrolment = [o for o in offers if o.price.buys == "enrolment"]
    if not enrolment:  # "Membership from $29 a month" is a subscription
        monthly = ("membership", "month")
        offers = [_buying(o, "enrolment") if (o.purpose, o.price.period) == monthly else o for o in offers]
    papers = [o for o in offers if o.price.buys == "certificate"]
    sold_apart = any(map(_without_amount, papers))
    told = {o.price.amount_max for o in papers if o.region != "markup"}
    if any(o.free for o in enrolment):
        offers = [
            _buying(o, "certificate")
            if o.purpose in ("fee", "enrolment")
            and not o.zero
            and (sold_apart or _WANTS_PAPER.search(o.line) or o.price.amount_max in told)
            else o
            for o in offers
        ]
    elif any("certifica" in s.text.lower() for s in view.about("title", "credential")):
        most = max((o.price.amount_max or 0 for o in enrolment), default=-1)  # no paper costs more than that
        offers = [
            _buying(o, "enrolment")
            if o.purpose == "certificate_word" and (o.price.amount_max or 0) > most
            else o
            for o in offers
        ]
    elif not enrolment:  # "Five courses at $249 on the verified track"
        offers = [
            _buying(o, "enrolment") if o.purpose == "certificate" and _PAID_TRACK.search(o.line) else o
            for o in offers
        ]
    priced = any(o.price.buys == "certificate" and not _without_amount(o) for o in offers)
    return [o for o in offers if not (priced and _without_amount(o))]


_WANTS_PAPER = matcher(
    r"\b(?:want|wish|like|need|wil|wilt|möchte\w*|will|veut|voulez|souhait\w+|desire?a|quier\w+|"
    r"quiser)\b[^.;]{0,40}\b(?:certifi\w+|zertifikat|badge)|"
    r"\b(?:certifi\w+|zertifikat|badge) (?:wil|wilt|möchte\w*|will)\b|"
    r"\b(?:paid|paying|verified|certificate) (?:track|version|option|tier|route|path)\b|\bverified\b",
    re.IGNORECASE,
)
_PAID_TRACK = matcher(r"\b(?:paid|paying|verified) (?:track|version|option|tier|route|path)\b", re.IGNORECASE)
"""Of "free; who wants a certificate pays €25" the second is the certificate's."""


def _without_amount(offer: Offer) -> bool:
    return offer.price.amount_min is None and offer.price.amount_max is None


def _buying(offer: Offer, buys: Buys) -> Offer:
    return replace(offer, price=offer.price.model_copy(update={"buys": buys}))
