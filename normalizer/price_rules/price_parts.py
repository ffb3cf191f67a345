"""Amounts that are no price by themselves: what is paid one of several times, a share of the price, what is
not asked, and what other offerings in a list cost."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading
from normalizer.price_rules.amount_context import Context
from normalizer.price_rules.money import Money
from normalizer.price_rules.offering_names import THIS
from normalizer.price_rules.price_purposes import PURPOSE, Purpose
from normalizer.price_rules.price_words import PAYER


def part_of_it(reading: Reading[Money], context: Context, before: Purpose | None) -> Purpose | None:
    """``deposit`` of what is paid one of several times, ``no`` of a share of the price or what is not
    asked."""
    if _is_instalment(reading, context, before):
        return "deposit"
    return "no" if _is_not_asked(reading, context, before) else None


def _is_instalment(reading: Reading[Money], context: Context, before: Purpose | None) -> bool:
    """Whether an amount is paid one of several times."""
    if before in ("enrolment", "fee") and _SO_MANY_MONTHS.match(context.tail):
        return True
    return bool(
        _FIRST_OF_PAYMENTS.search(context.tail)
        or _OF_IT.match(context.tail)
        or _IN_PARTS.search(reading.before[-60:])
        or _TIMES.search(reading.before[-30:])
        or (_PAY.search(reading.before[-30:]) and _AND_LATER.match(reading.after))
    )


_FIRST_OF_PAYMENTS = matcher(
    r"^(?! total)[^.;$£€]{0,40}\b(?:and|then|plus|followed by)\b[^.;$£€]{0,30}\b(?:payments?|instal?lments?|"
    r"versements|raten)\b",
    re.IGNORECASE,
)
_IN_PARTS = matcher(
    r"\b(?:payable|paid|pay|split|spread|due|payables?|payé)\b[^.;$£€]{0,25}\b(?:parts|halves|stages|"
    r"instal?lments|payments|tranches|fois|versements|raten|termijnen)\s?[(:–-]+\s?$",
    re.IGNORECASE,
)
"""Of "€585, payable in two parts (€300, €285)" the parts."""
_SO_MANY_MONTHS = matcher(
    r"\s?(?:per|a|/)\s?(?:month|mo)\b,?\s(?:for|over|x|×)\s(?:\d+|\p{L}+)\s(?:months|payments)\b",
    re.IGNORECASE,
)
"""Of "€320 in full or €85 per month for four months" the rest of the price, not a subscription."""
_TIMES = matcher(
    r"(?:\b(?:two|three|four|five|six|eight|ten|twelve)|\d)\s?(?:times|fois|mal|keer|x|×)\s(?:of |de |von |"
    r"van |à )?$",
    re.IGNORECASE,
)
_PAY = matcher(r"\b(?:pay|paid|payable|due)\b[^.;$€£]{0,20}$", re.IGNORECASE)
_AND_LATER = matcher(
    r"\s(?:by|before|on|due|in)\s[^.;$€£]{3,25}?,?\s(?:and|then|plus)\s(?:another\s|"
    r"the\s(?:remaining|other|balance of|rest,?)\s)?(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?[$€])\s(?:by|before|on|"
    r"due|in)\b",
    re.IGNORECASE,
)
"""Of "pay $250 by May 1 and $250 by June 1" what is paid first."""
_OF_IT = matcher(
    r"\s(?:of|from) (?:it|this|that|which|the (?:above|price|fee|total|tuition))\b", re.IGNORECASE
)
"""Of "we charge €340 and hold places with €50 of it" the second."""


def _is_not_asked(reading: Reading[Money], context: Context, before: Purpose | None) -> bool:
    """Whether an amount is a share of the price, is said not to be asked, or is another offering's in a list:
    "First Aid ($160), Rope Rescue ($320)"."""
    if _IN_OPEN_BRACKET.search(reading.before) and _OWN_COST.match(reading.after):
        return True
    if _SHARE.search(reading.before) or _NOT_ASKED.match(context.tail) or _BY_OTHERS.match(reading.after):
        return True
    if _INCLUDES.search(reading.before) and _A_FEE.match(reading.after):
        return True
    if _NOT_INCLUDED.match(context.tail) and not PURPOSE.find(context.left):
        return True
    named = _IN_BRACKETS.search(context.left) if context.follows and before in ("fee", "no") else None
    if not named or THIS in named[0]:
        return False
    return not (PURPOSE.find(named["name"]) or PAYER.find(f"{named['name']}:"))


_IN_BRACKETS = matcher(r"(?:^|[\s,:;])(?P<name>\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,5})\s\(\s?$")
_IN_OPEN_BRACKET = matcher(r"[$€£]\s?\d[^()]{0,30}\([^()]*$")
_OWN_COST = matcher(
    r"[^().;]{0,80}?[\s:](?:(?:is|are) (?:yours to (?:pay|buy)|at your own (?:cost|expense)|not included|"
    r"extra|on you)|"
    r"you (?:buy|pay for|pay) (?:these|those|them|both))\b",
    re.IGNORECASE,
)
"""Of "Tuition: $1,495 (scrubs about $60 and the exam $117 are yours to pay)" what the bracket names."""
_SHARE = matcher(r"\d\s?%\s?\(\s?$")
"""Of "those at work pay 10% (€240)" what is left of the price."""
_NOT_ASKED = matcher(
    r"\)?(?:\s(?:an?|per|each)\s\w+)?(?:,?\s(?:is|are)|,)\s(?:not|never)\s(?:required|needed|asked|charged|"
    r"included)\b(?!\s?(?:in\b|:))",
    re.IGNORECASE,
)
_BY_OTHERS = matcher(
    r"[^.;$€£()]{0,30}\)\s(?:is|are)\s(?:[\w-]+\s){1,3}?(?:by|at|with|through|from)\s(?:another|others|a\sdifferent|"
    r"an\soutside)\b|"
    r"[^.;$€£]{0,80}?,\s(?:and\s|but\s)?not\s(?:by|to|at|with|through|from)\sus\b",
    re.IGNORECASE,
)
"""Of "Block training (8 weeks, $1,900) is run by the college, not by us" what others ask."""
_INCLUDES = matcher(
    r"\b(?:includ(?:es?|ing)|compr(?:end|ennent|is)|inclu(?:t|ent|ant))\s(?:(?:the|an?|une?|les?|la)\s)?$",
    re.IGNORECASE,
)
_A_FEE = matcher(
    r"\s(?!(?:tuition|course|program(?:me)?|registration|enrol\w*)\b)(?:[\w-]+\s){1,2}"
    r"(?:fees?|charges?|levy|surcharge)\b|"
    r"\s(?:de|pour)\s(?:les\s)?frais\s(?!de\s(?:scolarité|cours))",
    re.IGNORECASE,
)
"""Of "Fees include the $6 resource fee" what is a part of the price."""
_NOT_INCLUDED = matcher(r",?\s(?:and|but)\s(?:is|are)\snot\s(?:included|part of it)\b", re.IGNORECASE)
"""Of "Boots cost about $160 and are not included" what one needs besides."""
