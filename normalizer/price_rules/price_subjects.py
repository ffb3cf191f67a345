"""What a "cost" or "fee" in prose is for, by its grammatical subject, where that is not the learning."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading
from normalizer.price_rules.amount_context import LEARNING, Context, clause
from normalizer.price_rules.money import Money
from normalizer.price_rules.offering_names import titles
from normalizer.price_rules.price_purposes import Purpose
from normalizer.view import View

_HEDGED = matcher(
    r"(?:approx\w*\.?|about|around|estimated(?: to be| at)?|roughly|environ|ca\.)\s*(?:cost:?\s*)?$",
    re.IGNORECASE,
)
_OWN_LABEL = matcher(r"\s*(?:approx\w*\.?|estimated) costs?:\s*", re.IGNORECASE)
_COST_OF = matcher(
    r"\b(?:costs?|prices?|fees?) (?:of|for) (?P<thing>[^.;,:($€£]{2,40}?) (?:is|are|being|will be|"
    r"ranges? from|starts? at)\s(?:approximately |about )?$",
    re.IGNORECASE,
)
_SUBJECT = matcher(
    r"(?P<subject>[^.;:(]*?)(?:\b(?:(?:will|would|may|can|could|should) "
    r"(?:cost|set (?:you|one) back|be (?:had|bought|booked))|costs|sets? (?:you|one) back|alone cost|"
    r"(?:is|are) going|go(?:es)? (?:for|at)|comes? in at|retails|coûte(?:nt|ra)?|se (?:vend|vendent)|"
    r"(?:est|sont) vendue?s?|"
    r"(?:runs?|comes? to) (?:about|around|roughly|another|you))|"
    r"(?<=s )cost)\b[^.;:(]{0,25}$",
    re.IGNORECASE,
)
_AND_COST = matcher(
    r"\W*+(?P<subject>[^.;:(,]{2,40}?)\s(?:are|is|were|must|can|come|have|"
    r"run)\b[^.;:(]*?\band (?:then )?costs?\b[^.;:(]{0,25}$",
    re.IGNORECASE,
)
"""Licence exams are held by the board and cost $400."""
_ENDS_IN_TEST = matcher(r"\b(?:tests?|exams?|licen[cs]es?|cards?)\s*$", re.IGNORECASE)
_TESTS = matcher(r"\b(?:exams?|examinations?|tests?)\b", re.IGNORECASE)
_PRONOUN = matcher(
    r"\b(?:it|this|these|they|each|il|elle|ils|elles|cela|ça|tout|tarif|prix)\s+(?:\w+\s+)?$|"
    r"^\W*(?:it|this|they|each|these|either|both|all|some|il|elle|ils|elles|cela|ça|chacune?|ceci)\b|"
    r"\b(?:the|this|an?|each|every) (?:\w+ )?(?:day|morning|afternoon|evening|weekend)\s*$|"
    r"\b(?:stage|séjour|journées?|séances?|soirées?|parcours|diplôme|dess|place|billet)\b",
    re.IGNORECASE,
)
_A = matcher(r"\b(?:an?|une?|ein|een)\s$", re.IGNORECASE)
_THEY_CHARGE = matcher(
    r"\W*+(?!(?:we|they|you|our|its|the|this|these|all|both|partner|"
    r"[\p{L}-]*(?:schools|colleges|centres|centers|providers|clubs|chapters|institutes|universities|"
    r"libraries))\b)[\p{L}-]+s\b[^.;:,]{0,40}\b(?:charge|"
    r"bill)\s$",
    re.IGNORECASE,
)
"""Of "Shops in the area charge $90 for a tune-up" what others ask of others."""
_OF_A_NEED = matcher(
    r"(?:^|"
    r"[.;!?]\s)(?![^.;!?]*(?<!\p{L})(?:(?:pre-?)?regist\w+|pay\w*|booking|deposit|rsvp|enrol\w*|inscri\w+|"
    r"attend\w*)(?!\p{L}))[^.;!?]*(?<!\p{L})"
    r"(?:(?:is|are) (?:also |strongly |highly )?(?:recommended|required|mandatory|needed)|"
    r"(?:must|(?:required|expected|asked|need|have) to) "
    r"(?:also )?(?:purchase|buy|subscribe|obtain|provide|supply|get|own|acquire|rent)"
    r"(?! (?:the|this|a|your) (?:course|class|program|ticket|place|seat|pass|membership))|"
    r"doi(?:t|vent) (?:se procurer|acheter|fournir)|"
    r"(?:est|sont) (?:obligatoires?|requise?s?|recommandée?s?))(?!\p{L})[^.;!?]*[.;!?]\s+(?:the |its |"
    r"le )?(?:approximate |estimated |total )?(?:costs?|coûts?)(?!\p{L})[^.;!?]*$",
    re.IGNORECASE,
)
"""A thing that one needs beside, and what it costs: "A tool kit is required. The cost is about $350"."""
_TO_BUY = matcher(
    r"(?<!\p{L})(?:must|(?:required|expected|need|have) to) (?:purchase|buy|"
    r"rent)(?! (?:[\w-]+ ){0,3}(?:course|class|program(?:me)?|tickets?|places?|seats?|pass|membership)"
    r"(?!\p{L}))[^.;:!?$€£]{2,60}\((?:approx\w*\.?|"
    r"about|around|environ)?\s*$",
    re.IGNORECASE,
)
"""A thing that one must buy, with its price in brackets: "required to purchase a headset ($45)"."""
_FEE = matcher(r"\s(?:non-?refundable\s)?(?:fee|charge)\b", re.IGNORECASE)
_APPLY = matcher(r"\bappl(?:y|ying|ications?)\b", re.IGNORECASE)


def of_something_else(view: View, reading: Reading[Money], context: Context) -> Purpose | None:
    """What a "cost" or "fee" in prose is for when it is not the learning: "a tablet, which will cost $600",
    "knives and a toolkit. Cost is approximately $1,200", "Apply online. A $95 fee applies"."""
    before = reading.statement.text[max(0, reading.start - 160) : reading.start]
    spoken = _AND_COST.match(context.left) or _SUBJECT.search(context.left)
    if spoken and (subject := spoken["subject"]).strip() and not _PRONOUN.search(subject):
        of_learning = LEARNING.search(subject) and not _ENDS_IN_TEST.search(subject)
        if of_learning or any(name in subject.lower() for name in titles(view)):
            return None
        return "exam" if _TESTS.search(subject) else "other"
    thing = _COST_OF.search(context.left)
    if thing and not LEARNING.search(thing["thing"]):
        return "other"
    if _OF_A_NEED.search(before) or _TO_BUY.search(before):
        return "other"
    if _HEDGED.search(context.left) and not _OWN_LABEL.fullmatch(context.left):
        return None if len(before) < 25 or LEARNING.search(before) else "other"
    if _THEY_CHARGE.match(clause(context.left)):
        return "no"
    if _A.search(context.left) and _FEE.match(context.right) and _APPLY.search(before[-120:]):
        return "application"
    return None
