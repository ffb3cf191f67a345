"""Who pays an amount, how often, and with or without tax, by the words around it."""

from __future__ import annotations

import re
from typing import Literal, get_args

from normalizer.engine.matchers import matcher
from normalizer.listing import Payer, PricePeriod
from normalizer.patterns import Reading
from normalizer.price_rules.amount_context import Context, clause
from normalizer.price_rules.money import Money
from normalizer.price_rules.price_labels import label_of
from normalizer.price_rules.price_words import PAYER, PERIOD, PLUS_TAX, TAX, Found, Period

_ADDRESSED = matcher(
    r"(?:\bfor|\bif you are an?|\bpour(?: les)?|\bas an?)\s([^,;]{3,60}),[^,;]*$", re.IGNORECASE
)
_IF_YOU_ARE = matcher(
    r"\b(?:if|where|"
    r"when) (?P<who>(?:you(?:'re| are| have| hold| live| work| belong| get| receive| claim| already)|"
    r"your (?:employer|company|firm|organi[sz]ation|income)|someone in your household)"
    r"(?!\s(?:to|no|any)\b)[^.;:$€£(]{0,60})$",
    re.IGNORECASE,
)
"""Of "€950. If your employer is in the network you pay €615" the second is asked of some."""
_IF_THEY_ARE = matcher(
    r"\s?\(?(?:if|where|when|si) "
    r"(?P<who>(?:vous (?:êtes|avez|recevez|touchez|détenez)(?= \p{L})|"
    r"you(?:['’]re|['’]ve| are| have| hold| get| receive| claim| already)(?= \p{L})|"
    r"your (?:employer|company|firm|organi[sz]ation|income)|someone in your household)"
    r"(?!\s(?:to|no|any|(?!receiv|gett|claim|work|study)\p{L}+ing|paid|booked|registered|enrol\p{L}*)\b)"
    r"[^.;:$€£()]{0,60})",
    re.IGNORECASE,
)
"""Of "£330 / £165 if you have a means-tested pension" so is the second."""
_FREE_ASIDE = matcher(r"\([^()]*\b(?:free|gratuite?s?|included)\b[^()]*\)", re.IGNORECASE)
"""Of "$700 (books free for students)" students pay for no books."""
_WHAT_THEY_PAY = matcher(
    r",?\s(?:the (?:price|fee|cost|rate|tuition|course)|you(?: will| only|'ll)? pay|it (?:is|costs)|"
    r"pay)\b.*$",
    re.IGNORECASE,
)
_MEMBER_OF = matcher(r"\b(?:is|are|['’]re) (?:already )?an? (?:\p{L}+ )?member of\b", re.IGNORECASE)
_NOT = matcher(r"\bnot\b|n['’]t\b", re.IGNORECASE)
_WHO_PAY = matcher(
    r"(?P<who>(?:(?:approved|eligible|funded|sponsored|qualifying|successful) "
    r"(?:learners?|students?|applicants?|participants?|candidates?|employees?)|"
    r"(?:learners?|students?|applicants?|participants?|those|people|anyone) (?:who (?:are|is|have been) )?"
    r"(?:approved|eligible|funded|sponsored|receiving)\b[^.;:$€£(]{0,60}?)),?\s(?:who )?(?:will |"
    r"would |then )?(?:only |just )?pays?\s(?:only |just )?$",
    re.IGNORECASE,
)
"""Of "funding is open to learners approved under the scheme, who pay €150" the price is theirs."""
_EACH = matcher(r"\s?(?:each|apiece)\b", re.IGNORECASE)
_ASIDE = matcher(r"\([^()]*\)")
_BLANKS = matcher(r"\s{2,}")
_IN_BRACKETS = matcher(r"\(([^()]{3,40})\)\s?[:=–-]?\s?$")
_QUALIFIED = matcher(
    r"(?P<who>\p{L}+)\s(?:with|holding|in good standing|enrolled|avec|ayant|inscrite?s|mit|met|"
    r"con)(?!\p{L})[^:$€£();,]{0,40}[:=]?\s?$",
    re.IGNORECASE,
)
"""Students with a valid card: $280."""
_WHENCE = ("domestic", "international", "resident")
_WORDS = matcher(r"\p{L}{4}")
_COUNTED = matcher(r"\b(course|module|certificate|session|class|workshop|credit)(?:s|es)?\b", re.IGNORECASE)


def payer_of(context: Context, label: str) -> Found[Payer] | None:
    """Who pays: by the nearest words of the clause, those that address somebody before it, or the label."""
    last = _BLANKS.sub(" ", clause(context.left))  # "International (visa) students: $1,450"
    before = PAYER.last(last)
    after = PAYER.first(_FREE_ASIDE.sub(" ", context.right))
    if (aside := _IN_BRACKETS.search(context.left)) and not (before and before.value in _WHENCE):
        whence = PAYER.last(f"{aside[1]}:")
        if whence and whence.value in _WHENCE:
            return whence  # "Students (international) $900"
    if before or after:
        return _nearer(before, after, len(last))
    if (some := _QUALIFIED.search(context.left)) and (told := PAYER.last(f"{some['who']}:")):
        return told
    if condition := _IF_YOU_ARE.search(context.left) or _IF_THEY_ARE.match(context.right):
        return _of_some(condition["who"])
    if some := _WHO_PAY.search(context.left):
        return Found("other", some.start("who"), some.end("who"), some["who"].strip())
    if context.follows and not last.strip() and (said := PAYER.last(clause(context.left.rstrip(" ,")))):
        return said  # "General price 180 €; former students and job seekers, 120 €"
    addressed = _ADDRESSED.search(context.left[-140:])
    named = (PAYER.first(addressed.group(1)) if addressed else None) or _payer_named(label)
    if named is None and (said := PAYER.last(context.left[-140:])) and said.value in ("group", "early_bird"):
        return said  # "In-house course for up to ten, £1,150", "Early bird, until 1 March, $288"
    return named


def _nearer(before: Found[Payer] | None, after: Found[Payer] | None, amount: int) -> Found[Payer] | None:
    """Of payers before and after an amount the nearer; who they are says more than when they pay."""
    if before is None or after is None:
        return before or after
    if (before.value == "early_bird") != (after.value == "early_bird"):
        return after if before.value == "early_bird" else before
    return before if amount - before.end <= after.start else after


def _of_some(who: str) -> Found[Payer] | None:
    """Those of whom a condition tells: "your employer is in the network"; "you are not eligible" is of the
    others."""
    if told := PAYER.last(f"{who}:"):
        return told
    if body := _MEMBER_OF.search(who):
        return Found("member", body.start(), body.end(), body.group())
    who = _WHAT_THEY_PAY.sub("", who).strip()
    return None if _NOT.search(who) else Found("other", 0, len(who), who)


def _payer_named(label: str) -> Found[Payer] | None:
    """Who pays by a label; who they are says more than when they pay: "Member Book by May 5"."""
    found = [*PAYER.find(f"{label}:")]
    return next((f for f in reversed(found) if f.value != "early_bird"), found[-1] if found else None)


def beside_tax(context: Context) -> str:
    """The words after an amount, those after its tax if that comes first: "$525 + tax per course"."""
    taxed = PLUS_TAX.match(context.tail)
    return context.tail[taxed.end() :] if taxed else context.right


_THEY_ARE = matcher(
    r"(?:^|[.;,:?]\s)\W*(?:they|these|all)(?:['’]re| are| cost| run)\s(?:only |just )?$", re.IGNORECASE
)


def each_of_several(reading: Reading[Money], context: Context) -> Found[Period] | None:
    """The unit of which a sentence before has several: "Five courses. They are $395 each"."""
    if not _EACH.match(context.right) or not _THEY_ARE.search(context.left):
        return None
    before = reading.statement.text[max(0, reading.start - 160) : reading.start]
    counted = _COUNTED.findall(f"{reading.statement.label[:160]} {before}")
    return PERIOD.last(f"each {counted[-1]}") if counted else None


def _period_after(context: Context) -> Found[Period] | None:
    if _EACH.match(context.right) and (
        counted := PERIOD.last(f"each {(_COUNTED.findall(context.left) or [''])[-1]}")
    ):
        return counted
    words = beside_tax(context)
    for after in PERIOD.find(words[:40]):
        between = _ASIDE.sub("", words[: after.start])
        # "For $189 you spend a day at the bench" has no price by the day.
        if after.start <= 18 and not (after.words.lower().startswith(_ARTICLE) and _WORDS.search(between)):
            return after
    return None


def period_beside(context: Context) -> Found[Period] | None:
    """A period so close to the amount that it can be nothing else's: "$40 a month", "je Modul 395 €"."""
    left = context.left[-40:]
    before = _period_before(left)
    return _period_after(context) or (before if before and len(left) - before.end <= 3 else None)


_COURSES = matcher(
    r"\b(?:courses|modules)(?: (?:in|of|from|for) [^.;:($€£]{1,50}?)? (?:are|cost|range from|start at|"
    r"at)\s(?:(?:priced|usually|each|only|just)(?: at)?\s){0,2}$",
    re.IGNORECASE,
)
"""What several courses are said to cost is the price of each."""
_ONE_UNIT = matcher(
    r"\b(?:an?|one|each|every) (?P<unit>unit|credit|course|module) (?:is|costs|runs|comes to)\s$",
    re.IGNORECASE,
)
_EACH_OF_THEM = matcher(
    r"^\W*each(?: one| of them)? (?:is|costs|runs)\s$|"
    r"^\W*each(?: one| of them)? (?:has|is|runs|lasts|takes)\b[^.;:$€£]{1,40}\bcosts\s$",
    re.IGNORECASE,
)
"""Of several courses: "Each has 39 hours and costs $749"."""
_ARTICLE = ("a ", "an ", "la ", "le ", "al ")


def _period_before(left: str) -> Found[Period] | None:
    """Words before an amount: "le cours 450 $" is one price, "450 $ le cours" the price of each."""
    if several := _COURSES.search(left):
        return Found("course", several.start(), several.end(), several.group())
    if each := _EACH_OF_THEM.search(left):
        return Found("course", each.start(), each.end(), each.group())
    if one := _ONE_UNIT.search(left):
        return Found(
            "course" if one["unit"].lower() in ("course", "module") else "credit",
            one.start(),
            one.end(),
            one.group(),
        )
    return next((f for f in reversed(PERIOD.find(left)) if not f.words.lower().startswith(_ARTICLE)), None)


_OF_THE_WHOLE = matcher(
    r"\b(?:full|whole|entire|complete|parcours complet|formation complète|gesamte\p{L}*|volledige?)\b(?! fee|"
    r" price)",
    re.IGNORECASE,
)
"""Under "Price per module" what is that of all: "£395; full programme £1,800"."""


def period_of(reading: Reading[Money], context: Context) -> Found[Period] | None:
    """How often it is paid: by the words after the amount, before it in its clause, or in the label."""
    label = label_of(reading.statement)
    said = (
        each_of_several(reading, context)
        or _period_after(context)
        or _period_before(clause(context.left)[-60:])
    )
    return said or (None if _OF_THE_WHOLE.search(context.left[-40:]) else PERIOD.last(label))


def price_period(period: Found[Period] | None) -> PricePeriod:
    """The schema's period; what has none there is paid once."""
    return period.value if period and period.value in get_args(PricePeriod) else "once"  # type: ignore[return-value]


def tax_of(context: Context, label: str) -> tuple[Literal["included", "excluded"], str] | None:
    """Whether tax is included, with the words that say so."""
    if context.sums == "taxed":
        return "included", ""
    if plus := PLUS_TAX.match(context.tail):
        return "excluded", plus.group().strip(" ,()")
    found = TAX.first(context.tail) or TAX.last(clause(context.left)) or TAX.last(label)
    return (found.value, found.words) if found else None
