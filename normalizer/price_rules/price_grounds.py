"""What an amount is for, by the words around it.

An amount is an offer only on grounds: a price label, or words of price, payer, tax or period beside it, or
nothing else in its segment of the line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizer.engine.matchers import matcher
from normalizer.listing import Buys
from normalizer.patterns import Reading
from normalizer.price_rules.amount_context import LEARNING, Context, clause
from normalizer.price_rules.free_grounds import purpose_of_free
from normalizer.price_rules.money import Money
from normalizer.price_rules.offering_names import THIS
from normalizer.price_rules.price_alone import WITH, stands_alone
from normalizer.price_rules.price_labels import (
    GENERIC,
    NEVER_A_PRICE,
    SPECIFIC,
    TAX_ALONE,
    is_labelled_fact,
    is_priced,
    label_of,
)
from normalizer.price_rules.price_parts import part_of_it
from normalizer.price_rules.price_purposes import PURPOSE, Purpose
from normalizer.price_rules.price_subjects import of_something_else
from normalizer.price_rules.price_terms import each_of_several, payer_of, period_beside, tax_of
from normalizer.price_rules.price_words import FROM_THEN, PAYER, TAX, TAX_NAMES, Found
from normalizer.view import View

_APART = frozenset(("other", "material", "no", "never"))

# ------------------------------------------------------------------ what an amount is for


def purpose_of(
    view: View,
    reading: Reading[Money],
    context: Context,
    label: Found[Purpose] | None,
    before: Purpose | None,
) -> Purpose | None:
    """What an amount is for; ``None`` without grounds. ``before`` is what the amount before it is for: of "a
    deposit of $200 (domestic) or $400" both are deposits, and after an old price comes the new one."""
    if reading.value.low is reading.value.high is None:
        return "certificate"
    if reading.value.free:
        return purpose_of_free(reading, context, label)
    if part := part_of_it(reading, context, before):
        return part
    said = _said(context)
    if said is None or said in GENERIC:
        if _is_on_top(reading, context, before):
            return "other"
    elif label and label.value in ("total", "enrolment") and _COMPOSED.match(context.right):
        return label.value  # "All in: $1,475 (books, exam)"
    if said and (said not in GENERIC or said == "extra"):
        return said
    if before and context.follows and (shared := _shared(said, before, context)):
        return shared
    if label and label.value in SPECIFIC:
        return label.value
    if said or label:
        elsewhere = of_something_else(view, reading, context) if said == "fee" and label is None else None
        return elsewhere or said or (label.value if label else None)
    if _has_grounds(view, reading, context, before):
        return of_something_else(view, reading, context) or "fee"
    return _purpose_alone(reading, context, before)


def _purpose_alone(reading: Reading[Money], context: Context, before: Purpose | None) -> Purpose | None:
    """What an amount is for that no word says to be a price, where little more stands in its segment of the
    line."""
    if context.follows and before in _APART and any(map(str.isalpha, context.left)):
        return before  # "Replacing a pack costs $400; a charging bag, $35"
    if not stands_alone(context, dear=(reading.value.high or 0) >= _DEAR):
        return None
    # A fact whose label names neither a price nor who pays it: "Recorder rental: $40".
    words = label_of(reading.statement)
    told = _OF_LEARNING.search(words) or _MONTH.search(words) or _YEARS.fullmatch(words)
    return "other" if is_labelled_fact(reading.statement) and not told else "fee"


def _is_on_top(reading: Reading[Money], context: Context, before: Purpose | None) -> bool:
    if before not in ("enrolment", "fee"):
        return False
    named = _FEE_ON_TOP.search(reading.before[-60:])
    if _AND.search(reading.before) and (thing := _FOR_A_THING.match(context.right)):
        return not (PAYER.find(thing["thing"]) or LEARNING.search(thing["thing"]))
    return bool(named or (_ON_TOP.search(reading.before) and _CHARGE.match(context.right)))


def _shared(said: Purpose | None, before: Purpose, context: Context) -> Purpose | None:
    """What an amount has from the one before it, where nothing stands between them that tells."""
    joined, closely = not context.left.strip(), context.follows == "closely"
    if before == "regular" and (joined or _YOU_PAY.search(context.left)) and not payer_of(context, ""):
        return "new"  # "List price $99, you pay $79"
    if before in ("never", "no") and closely and joined and said == "certificate_word":
        return before  # "Bursaries of $1,000 and $2,500 for students of the certificate"
    if said is None and closely and before not in GENERIC:
        return "new" if before == "old" else before
    return None


_YOU_PAY = matcher(r"\b(?:you|we) pay\b", re.IGNORECASE)


def _has_grounds(view: View, reading: Reading[Money], context: Context, before: Purpose | None) -> bool:
    """Whether an amount of which no word says that it is a price is one."""
    label = label_of(reading.statement)
    opens = not context.left.strip(" -–•·>*")
    return bool(
        payer_of(context, label)
        or _is_paid_so_often(reading, context)
        or tax_of(context, label)
        or is_priced(reading.statement)
        or _names_offering(view, context)
        or (
            _ARTICLE_BEFORE.search(context.left)
            and _LEARNING_NEXT.match(context.right)
            and (reading.value.high or 0) < _DEAR
        )
        or _IN_IT.search(context.left)
        or _FOR_SO_MUCH.search(context.left + "#" + context.right)
        or (opens and (reading.value.high or 0) < _DEAR and _OPENING.match(context.right))
        or (opens and (reading.value.high or 0) < _DEAR and _SOMEWHERE.match(context.right))
        or (opens and (_FOR_THE_WHOLE.match(context.right) or _FOR_SOMEBODY.match(context.right)))
        or (_SAID_OF_LEARNING.search(context.left) and not _REQUIRED.search(context.left))
        or _DATED.search(context.left)
        or _SO_MANY_AT.search(context.left)
        or each_of_several(reading, context) is not None
        or (_IT_IS.match(context.left) and _FROM.match(context.tail))
        or ((reading.value.high or 0) < _DEAR and _SO_LONG.search(context.left))
        or ((reading.value.high or 0) < _DEAR and _OPENS_SO_LONG.fullmatch(reading.before))
        or (context.follows and before in ("enrolment", *GENERIC))
        or (context.follows and before == "old" and _THIS_TIME.match(context.left))
        or (_PLACE.fullmatch(context.left) and _PRICED_BY_PLACE.search(_words_before(reading)))
    )


_PLACE = matcher(r"\W*(?i:in )?\p{Lu}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,2}:?\s")
_PRICED_BY_PLACE = matcher(
    r"\b(?:price|fee|cost|rate|charge)s?\b[^.!?$€£]{0,80}\b(?:countr|province|state|region|campus|cit|where|"
    r"locati|centre|center)[^.!?$€£]{0,40};\s$",
    re.IGNORECASE,
)
"""The price depends on where you test; Ireland €165."""


def _words_before(reading: Reading[Money]) -> str:
    return reading.statement.text[max(0, reading.start - 160) : reading.start - len(reading.before)]


def _is_paid_so_often(reading: Reading[Money], context: Context) -> bool:
    """Whether a period stands beside it, and it is not so much a year as only work pays."""
    period = period_beside(context)
    return period is not None and not (period.value == "year" and (reading.value.high or 0) >= _DEAR)


_OF_LEARNING = matcher(
    rf"{LEARNING.pattern}|"
    r"\b(?:online|virtual|in[\s-]person|classroom|on[\s-]campus|live|daytime|evenings?|weekends?|weekdays?|"
    r"full-time|part-time|self-paced|blended|hybrid|en présentiel|en ligne|à distance|präsenz)\b",
    re.IGNORECASE,
)
_ON_TOP = matcher(r"(?:\+|\bplus)\s?(?:an? )?$", re.IGNORECASE)
_AND = matcher(r"[$€£\d],?\s(?:and|et)\s(?:another\s|about\s)?$", re.IGNORECASE)
_FOR_A_THING = matcher(
    r"\s(?:for|pour)\s(?:the\s|an?\s|your\s|les?\s|la\s|une?\s|vos\s)?"
    r"(?P<thing>(?:[\p{L}-]+\s){0,2}[\p{L}-]+s)(?=[.;,]|\W*$)",
    re.IGNORECASE,
)
"""Of "$60, and $8 for ear plugs" what one needs besides."""
_FEE_ON_TOP = matcher(
    r"(?:\+|\bplus)\s(?:an? )?(?:[\p{L}-]+ ){1,3}(?:fee|charge|levy|dues|frais)s?\s(?:of |de )?$|"
    r"(?:,\s|\band\s|^)(?:the |an? )?(?!course|tuition|class|workshop|member|student|program)\p{L}+ "
    r"(?:fee|levy) \($",
    re.IGNORECASE,
)
"""Tuition $684 + student fee $21; $1,690 a head, licence fee ($87) apart."""
_CHARGE = matcher(
    r"\s(?:[\p{L}-]+ ){1,3}(?:charge|fee|levy|surcharge|frais)s?\b|"
    r"\s(?:for|pour) (?!(?:members|students|international|each|every|the (?:course|second))\b)\p{L}|"
    r"\s(?!(?:for|pour|per|each|if|or|and|members|students|international|domestic|on|in)\b)\p{L}{3}",
    re.IGNORECASE,
)
"""Of "€200 + €50 safety charge" the charge is no price of its own."""
_TAX_BEFORE = matcher(rf"\b{TAX_NAMES}(?: of| is)?\s?[:=(]?\s?$", re.IGNORECASE)
_INCLUDED_BEFORE = matcher(
    r"(?:includ\w+|compris\w*|inclu\w*|which covers|avec)\s[^,;]{0,80},", re.IGNORECASE
)
_INCLUDED_AFTER = matcher(
    r"(?:includ(?:es?|ing)|incl\.|inkl\.|exclud(?:es?|ing)|excl\.|exkl\.|not includ\w+|exclusive of|plus|"
    r"hors|ohne|zuzüglich|exclusief|covers?|comprend|comprennent|incluant|inclut|incluent|incluye|inclui|"
    r"inklusive|inclusief)(?!\p{L})",
    re.IGNORECASE,
)


_INDEFINITE = matcher(
    r"\b(?:a|une?|ein|een) (?:\w+ )?(?:fee|charge|cost|frais|montant|gebühr) (?:of|de|von|van)\s$",
    re.IGNORECASE,
)
"""Of "textbooks; a fee of $40 applies" the fee is for what was named before."""


def _said(context: Context) -> Purpose | None:
    """What the nearest words say an amount is for; ``None`` where no words tell, ``no`` where it is no
    price."""
    if (TAX_ALONE.fullmatch(context.right) and not TAX.find(context.tail[:40])) or _TAX_BEFORE.search(
        context.left
    ):
        return "no"
    left = _FIRST_TERM.sub("", _INCLUDED_BEFORE.sub(",", context.left[-140:]))
    cut = _INCLUDED_AFTER.search(context.right)
    right = context.right[: cut.start() if cut else 80]
    # "Exam and licence fees ($60)": what stands before the bracket speaks of what is in it.
    start_of_clause = len(left.rstrip("( ")) - len(clause(left.rstrip("( ")))
    found = list(PURPOSE.find(left))
    before = [f for f in found if f.start >= start_of_clause]
    following = () if _COMPOSED.match(right) and found else PURPOSE.find(right)
    after = _following(following, right)
    # "Fully funded places; self-funded: £650": who pays is told anew.
    told = found and found[-1].end <= start_of_clause and PAYER.find(f"{left[start_of_clause:]}:")
    if found and not told and (found[-1].value in NEVER_A_PRICE or any(f.value == "never" for f in before)):
        return "old" if found[-1].value == "old" else "no"
    near = following[0].start if after else len(right)
    if after and _SO_OFTEN.fullmatch(right[:near]):
        near = 1  # "$690 a month for a room"
    far = len(left) - found[-1].end if found else len(left) + len(right)
    if after and after.value in ("never", "no") and "(" not in right[:near] and (near <= 3 or near < far):
        return "no"
    if after and near <= 3 and _PAST.match(after.words):
        return "old"
    # "Fee $450 Some courses require textbooks": words before and beside an amount outweigh distant ones after
    # it.
    named = found and far <= 3 and found[-1].value != "extra" and not found[-1].words.startswith("pay")
    reach = 12 if named else 40
    closer = near < far or not found or found[-1].value in GENERIC
    if after and after.value in SPECIFIC and near <= reach and closer:
        return after.value
    said_apart = before and not all(_ADVERB.fullmatch(f.words) for f in before)
    beside = before or found[-1:] if said_apart and not _INDEFINITE.search(left) else found
    if specific := next((f.value for f in reversed(beside) if f.value in SPECIFIC), None):
        return specific
    if any(f.value == "fee" for f in found) and (_FOR_THIS.search(right[:near]) or _FOR_THIS.search(left)):
        found = [f for f in found if f.value != "certificate_word"]
        before = [f for f in before if f.value != "certificate_word"]
        after = None if after and after.value == "certificate_word" else after
    for generic in GENERIC:
        if any(f.value == generic for f in before or found[-1:]) or (after and after.value == generic):
            return generic
    return None


_FIRST_TERM = matcher(r",\s(?:first|one|second)[\s-](?:term|year|semester|time) only\b", re.IGNORECASE)
"""Of "Knife kit, first term only: $675" the kit is paid for."""
_ADVERB = matcher(r"(?:usual|normal|regular)ly", re.IGNORECASE)
"""Of "a voucher for the vendor's exam, usually $150" the exam's price."""
_PAST = matcher(r"last year|the year before|formerly|previously|l.an(?:née)? derni[eè]re?", re.IGNORECASE)
"""Of "it cost $195 last year; it is now $210" the first."""


def _following(found: Sequence[Found[Purpose]], right: str) -> Found[Purpose] | None:
    """Of what the words after an amount say it is for, that which counts."""
    first = found[0] if found else None
    if first is None or (first.value == "material" and WITH.match(right)):  # "$180 with materials"
        return None
    if first.value == "extra":  # "$25 in expenses for tools"
        return next((f for f in found if f.value in SPECIFIC), first)
    if first.value == "fee":  # "$180 is charged to rewrite one part"
        return next((f for f in found[1:2] if f.value == "no" and f.start - first.end <= 8), first)
    return first


_SO_OFTEN = matcher(
    r"\s(?:an?|per|each|every)\s(?:hour|night|day|week|month|term|semester|year)\s(?:(?:in|for|of|as|on)\s)?",
    re.IGNORECASE,
)
_COMPOSED = matcher(r"\s?\([^()]*(?:,|\s(?:and|et|&|und|en|y|e))\s[^()]*\)", re.IGNORECASE)
"""What a price is made up of: "Fees: $284 (registration and services)"."""
_FOR_THIS = matcher(r"\b(?:for|of) (?:the|this|our) (?:[\w-]+ )?(?:$|certifi)", re.IGNORECASE)
"""Of "Price: $2,940 for the twelve-credit certificate" the certificate is the offering."""
_ARTICLE_BEFORE = matcher(r"(?:^|\s)(?:an?|the|this|its|our)\s$", re.IGNORECASE)
_LEARNING_NEXT = matcher(
    r"[\s-](?:[\p{L}-]{3,15}\s){0,2}(?:course|workshop|class|seminar|bootcamp|micro-?credential|certificate|"
    r"masterclass|programme)\b",
    re.IGNORECASE,
)
_DEAR = 20_000
"""Of "the $1,450 course" the price; "a $250,000 training programme" is what somebody funds."""
_FOR_SO_MUCH = matcher(
    r"^\W*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|the|\d+)\s(?:[\p{L}-]+\s){0,2}"
    r"(?:days?|weekends?|evenings?|mornings?|weeks?|course|workshop|class(?:es)?|sessions?|"
    r"lessons?)\b[^.;$€£#]{0,80}\sfor (?:just |only )?#\W*$|"
    r",\s(?:for|pour)\s(?:just |only |seulement )?#\W*$|"
    r"(?:^|[.;,:]\s?)for (?:just |only )?#,?\s(?:you|we|participants|learners|students)\b|"
    r"(?:^|[.;,:]\s?)for your #\s",
    re.IGNORECASE,
)
"""For £260 you get six evenings; six evenings, for £260; a weekend of bread in town for £260."""
_IN_IT = matcher(
    r"\b(?:included|covered|comes?) (?:in|by|with) (?:the|your|that|this|our)\s(?:single |one |flat )?$",
    re.IGNORECASE,
)
"""Of "Three tries are included in the $24.95" the price."""
_MONTHS = (
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s\d"
)
_MONTH = matcher(_MONTHS, re.IGNORECASE)
_YEARS = matcher(r"\W*20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\W*")
_DATED = matcher(
    rf"{_MONTHS}[^$€£;]{{0,30}}[:–—|-]\s?$|^\W*{FROM_THEN}(?:\s?[:–—-]\s?|(?<!then)\s)$", re.IGNORECASE
)
"""Golden, May 2-9, 2026: $1,050. After: $1,150."""
_SO_MANY_AT = matcher(
    rf"\b(?:courses|modules)(?: in [^.;:,$€£]{{1,30}})?,? at\s(?:only |just )?$|{LEARNING.pattern}, at\s$|"
    r"^\W*each (?:one )?is\s$",
    re.IGNORECASE,
)
"""Five courses at US$249; each is US$249."""
_IT_IS = matcher(r"\W*(?:it|this)(?:'s| is)(?: now| only| just)?\s$", re.IGNORECASE)
_THIS_TIME = matcher(
    r"\W*(?:and |but )?(?:this (?:year|term|season|time)|cette année),? (?:it|elle|il)(?:'s| is| est|"
    r" will be)\s$",
    re.IGNORECASE,
)
_FROM = matcher(r",?\s(?:up|down)\s(?:from\s)?$", re.IGNORECASE)
"""It is EUR 210, up from EUR 190."""
_SO_LONG = matcher(
    r"\b(?:hours|days|weeks|months|evenings|mornings|afternoons|nights|weekends|sessions|lessons|classes|"
    r"heures|jours|semaines|soirées|stunden|tage|abende|uur|dagen|avonden|horas|días|dias)\s?[:–—]\s?$",
    re.IGNORECASE,
)
"""24 hours over six weeks: $540."""
_OPENS_SO_LONG = matcher(
    r"\W*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|une?|deux|trois|quatre|\d+)\s"
    r"(?:[\p{L}-]+\s){0,2}(?:days?|evenings?|mornings?|afternoons?|weekends?|sessions|weeks|hours|jours?|"
    r"soirées?|samedis|dimanches|saturdays|sundays)[^.;:()$€£]{0,30}\(\s?$",
    re.IGNORECASE,
)
"""Two field days ($240)."""
_FOR_THE_WHOLE = matcher(
    r"\s?(?:for|pour|für|voor|por)\s(?:the|all|both|a|an|\d+|\p{L}+teen|two|three|four|five|six|seven|"
    r"eight|nine|ten|twelve|l[ea]s?|die|das|den|alle|de|el|los?)\b(?:\s[\p{L}-]+){0,3}?\s(?:days?|"
    r"weeks?|evenings?|mornings?|afternoons?|weekends?|hours?|jours?|journées?|semaines?|soirs?|tage|abende|"
    rf"dagen|avonden|días|{LEARNING.pattern})",
    re.IGNORECASE,
)
"""€680 for the five days."""
_OPENING = matcher(
    r"\s?(?:(?:with|if|all|the|per|once|including|until|till|before|after|avant le|après|early|payable|si|"
    r"con|avec|mit|met|com|tout|toute|todo)\b|"
    r"an?\s(?!\w+\s(?:was|were|has|is)\b)|from\s(?!each|every))",
    re.IGNORECASE,
)
"""$410 with lunch. $30 a try. $550 all up. $1,995 if bought together."""
_SOMEWHERE = matcher(
    r"\s(?i:in|at)\s(?:the )?\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}(?:\son\s|,?\s\p{Lu}\p{L}+\s\d|"
    r"[.;]?$)"
)
"""$195 in Halifax on 4 June."""
_FOR_SOMEBODY = matcher(
    r"\s?(?:for|pour|für|voor|para)\s(?:those|people|anyone|anybody|everyone|everybody|newcomers|beginners|"
    r"learners|participants|delegates|ceux|tous|alle|todos)\b",
    re.IGNORECASE,
)
_SAID_OF_LEARNING = matcher(
    rf"{LEARNING.pattern}(?:(?:,[^.;:($€£]{{2,60}},|\s\([^()$€£]{{2,60}}\)|[^.;,:($€£]{{0,25}})\s?"
    r"(?<!\p{L})(?:is|are|was|runs?|comes? to|est de|sont de|ist)\s(?:only\s|just\s|about\s|around\s|"
    r"an?\s(?:one-off|one-time|flat|single|modest|total of)\s)?|"
    r"[\s:–-]{1,3})$",
    re.IGNORECASE,
)
_REQUIRED = matcher(r"\b(?:mandatory|required|recommended|prerequisite|compulsory)\b", re.IGNORECASE)
_PRICED_LINE = matcher(
    r"(?:course|workshop|program(?:me)?|class|seminar|training|module|micro-?credential|certificate|bootcamp|"
    r"cours|atelier|formation|kurs|cursus|curso)\s?[:–—-]\s?$",
    re.IGNORECASE,
)


_NAMED_LINE = matcher(
    rf"\b{THIS}\s\(\s?$|"
    rf"^\W*(?:the )?{THIS}\b(?:[^.;!?$€£]{{0,40}}[:,–—-]|"
    r"(?: (?:in the )?(?:online|in[\s-]person|classroom|live|virtual|evenings?|weekends?))?)\s?$",
    re.IGNORECASE,
)
"""Traffic Controller, two days: $380."""


def _names_offering(view: View, context: Context) -> bool:
    """Whether the line is one of a price list: "Soil Science workshop: $450"."""
    if _PRICED_LINE.search(context.left) or _NAMED_LINE.search(context.left):
        return True
    line = context.left.lower().rstrip(" :–—-.\t")
    return any(line.endswith(s.text.lower()) for s in view.about("title") if len(s.text) > 3)


def buys_of(purpose: Purpose) -> Buys:
    """What the schema says is bought."""
    if purpose in ("regular", "new", "total", "audit", "fee"):
        return "enrolment"
    if purpose == "certificate_word":
        return "certificate"
    if purpose == "extra":
        return "other"
    return purpose  # type: ignore[return-value]
