"""What is free where words say so: the learning, its certificate, or something beside it; and for whom."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher
from normalizer.listing import Payer
from normalizer.patterns import Reading
from normalizer.price_rules.amount_context import LEARNING, Context, clause
from normalizer.price_rules.money import Money
from normalizer.price_rules.offering_names import THIS
from normalizer.price_rules.price_labels import names_ways_in
from normalizer.price_rules.price_purposes import PURPOSE, Purpose
from normalizer.price_rules.price_words import PAYER, Found

SOLD_APART = frozenset(("certificate", "exam", "material", "membership", "application", "registration"))

_CONDITIONAL = matcher(r"\b(?:eligible|qualify(?:ing)?|qualified|admissibles?)\b", re.IGNORECASE)
_AWARDED = matcher(
    r"\b(?:scholar\w*|winners?|recipients?|bursar\w+|vouchers?|sponsored|boursi\w+|stipendiat\w*)\b",
    re.IGNORECASE,
)
_NAMED = matcher(
    rf"\b{THIS},?\s(?:\([^()]*\)\s)?$|"
    r"^\W*(?:this|the|our|la|le|cette|ce|der|die|dieser|de|het|este|esta|el|o|a)\s(?:[\p{L}-]+\s)?"
    r"(?:course|workshop|training|programme?|formation|cours|atelier|kurs|lehrgang|cursus|opleiding|curso|"
    r"formación|formação)(?:\s(?:\([^()]*\)|"
    r"(?!(?:which|that|who|qui|que|der|die|das|dat|wh\w+|you)\b)[\p{L}'’-]+)){0,8}\s$",
    re.IGNORECASE,
)
"""What is free is the offering: its name, or "this online course for carers", leads up to the word."""
_TRIED = matcher(
    r"\b(?:again|once more)\b|"
    r"\b(?:tr(?:y|ied|ying)|sampled?|tested)\b[^.;]{0,40}\b(?:days?|weeks?|months?|hours?|first)\b",
    re.IGNORECASE,
)
"""What "can be tried for seven days at no cost" is paid for afterwards."""
_TRY_FIRST = matcher(
    r"\b(?:try|see|do|take|sample|(?:start|begin) with)\b[^.;]{0,40}"
    r"\b(?:first|beforehand|before (?:you|the))\b",
    re.IGNORECASE,
)
"""The free tutorial that beginners are to "try first" is another thing."""
_AT_FIRST = matcher(
    r"\W{0,2}(?:for|pour|für|voor) (?:the|your|one'?s|la|le|les|de|die|den) ?(?:first|initial|premi\p{L}+|"
    r"erste\p{L}*|eerste) (?:\S+ )?(?:days?|weeks?|months?|lessons?|modules?|sessions?|jours|mois|"
    r"semaines?)\b",
    re.IGNORECASE,
)
"""What is free "for the first month" is paid for afterwards."""
_LATER = matcher(
    r"\W{0,2}"
    r"(?:(?:up)?on (?:successful )?completi|(?:after|once) (?:you (?:have )?|the )?(?:complet|finish))",
    re.IGNORECASE,
)
"""What costs nothing "upon completion of the four courses" comes after what is paid for."""
_GIVEN_TO = matcher(
    r"\s?\(?(?:provided|supplied|given|available|issued|offered|included) (?:to|for) (?:[\p{L}'’-]+\s){1,4}$",
    re.IGNORECASE,
)
"""Of "software (provided to course students at no cost" the software is spoken of."""
_PAPER = matcher(r"\bfree (?:digital )?(?:certificates?|badges?)$", re.IGNORECASE)
_OF_A_SUBJECT = matcher(r"\s(?:in|program|course)\b", re.IGNORECASE)
_CERTIFICATE = matcher(
    r"\b(?:certificates?|certificados?|certificats?|attestations?|zertifikate?)\b", re.IGNORECASE
)
_THING = matcher(
    r"\b(?:certificates?|certificados?|certificats?|attestations?|zertifikate?|books?|textbooks?|e-?books?|"
    r"pdfs?|software|licen[cs]es?|environments?|accounts?|chatbots?|services?|tools?|apps?|downloads?|"
    r"cop(?:y|ies)|resources?|materials?|versions?|transcripts?|exams?|"
    r"(?:placement |level |entry |diagnostic )tests?|tasters?|open days?|retakes?|kits?|trials?|previews?|"
    r"parking|lunch(?:es)?|coffee|tea|refreshments|meals?|shuttle|child ?care|laptops?|membership|"
    r"consultations?|information sessions?|newsletters?|wi-?fi|added|converted|exchanged|mailed|shipped|"
    r"livres?|manuels?|logiciels?|bücher|software|boeken|libros?)\b",
    re.IGNORECASE,
)
_OF_THE_COURSE = matcher(
    r"\b(?:for|of|from|de|du|del|da|do|des|van)\s(?:this|the|your|este|esta|el|la|le|ce|cette|dieses|diesen|"
    r"deze|dit)\s(?:courses?|cursos?|cours|formation|program\w*|kurse?s?|cursus)\b",
    re.IGNORECASE,
)
_JOINED = matcher(rf"{LEARNING.pattern}(?: fees?)?(?:,| and| &| et| und| en| y| e)\s", re.IGNORECASE)
_MONEY = matcher(r"\b(?:costs?|prices?|fees?|pays?)\b", re.IGNORECASE)
_ITEM, _ITEM_ENDS = matcher(r"[,;|·]\s?$"), matcher(r"\s?(?:[,.;|·]|$)")
_OPEN = matcher(
    r"\bopen to (?:all|everyone|everybody|anyone|any|the (?:public|world))\b|"
    r"\b(?:any|every)(?:one|body)\b[^.;]{0,25}\b(?:can|may|is (?:welcome|invited))\b",
    re.IGNORECASE,
)
_PRONOUN = matcher(r"(?:it|they)\b", re.IGNORECASE)
_PAYING = matcher(r"\b(?:pays?|paying|spending|charged|(?:not|n't|never) charge)\b", re.IGNORECASE)
"""Who pays nothing is the learner."""
_STUDYING = matcher(
    r"^\W*(?:read|watch|study|learn|practi[sc]e|take|follow|join|attend|enrol+|start|begin)\b", re.IGNORECASE
)


def purpose_of_free(
    reading: Reading[Money], context: Context, label: Found[Purpose] | None
) -> Purpose | None:
    """What costs nothing; ``no`` where it is not the learning, nor anything that is sold with it."""
    if _CONDITIONAL.search(context.left) or _AWARDED.search(context.left[-80:]):
        return "no"  # "Eligible learners may take this course at no cost", "Scholarship winners study free"
    if reading.rule == "named_free":
        return "enrolment" if _NAMED.search(context.left) else "no"
    if _AT_FIRST.match(context.tail):
        return None
    if _is_before_or_after(reading, context):
        return "no"
    words = f"{context.left[-60:]} {reading.quote} {context.tail[:30]}"
    if any(found.value == "audit" for found in PURPOSE.find(words)):
        return "audit"
    if _PAPER.search(reading.quote) and not _OF_A_SUBJECT.match(context.tail):
        return "certificate"
    apart = next((f.value for f in PURPOSE.find(reading.quote) if f.value in SOLD_APART), None)
    if apart and not _JOINED.search(reading.quote):
        return apart
    if reading.rule == "fee_dropped":
        return "enrolment"
    if (
        reading.rule == "free_listed"
        and (_FOR.match(context.tail) or _CONDITION.match(context.tail))
        and payer_of_free(reading, context, "") is None
    ):
        return "no"
    statement = reading.statement
    if label is None and reading.rule == "free_alone" and statement.label:
        named = statement.place.region == "body" or statement.about == "price"
        return "enrolment" if named or names_ways_in(statement.label) else None
    if label and label.value in SOLD_APART:
        return label.value
    return _subject(reading, context)


def _is_before_or_after(reading: Reading[Money], context: Context) -> bool:
    """Whether what is free is tried before the offering, or comes after it."""
    if _TRIED.search(context.left[-80:]) or _LATER.match(context.tail):
        return True
    words = f"{context.left[-60:]}{reading.quote}{context.tail[:30]}"
    return reading.rule in _ADJECTIVE and _TRY_FIRST.search(words) is not None


def _subject(reading: Reading[Money], context: Context) -> Purpose:
    """What the words that lead up to "free" speak of last."""
    left = _GIVEN_TO.sub(" ", context.left[-100:])
    words = _OF_THE_COURSE.sub("", f"{left}{reading.quote}")
    things, learning = list(_THING.finditer(words)), list(LEARNING.finditer(words))
    nearer = things and (not learning or learning[-1].end() < things[-1].end())
    if nearer and not _JOINED.search(reading.quote):
        return "certificate" if _CERTIFICATE.fullmatch(things[-1].group()) else "no"
    if _OPEN.search(words):
        return "enrolment"  # "Open to all students at no cost"
    if _PAYING.search(reading.quote) or _STUDYING.search(context.left):
        return "enrolment"
    if learning or PAYER.last(clause(context.left)) or _speaks_of_learning(reading):
        return "enrolment"
    pronoun = _PRONOUN.match(reading.quote) is not None
    if not pronoun and _ITEM.search(context.left) and _ITEM_ENDS.match(context.tail):
        return "enrolment"  # "Open to everyone, no fee, no credit."
    return "no" if pronoun or sum(map(str.isalpha, context.left)) > 12 else "enrolment"


def _speaks_of_learning(reading: Reading[Money]) -> bool:
    """Whether the words before name a course or its price, or there are none that could name something
    else."""
    before = reading.statement.text[max(0, reading.start - 160) : reading.start]
    if _MONEY.search(reading.statement.label[:80]):
        return True  # "Who pays? Nobody, it is free."
    return not before.strip() or bool(LEARNING.search(before) or _MONEY.search(before))


_FOR = matcher(
    r"^\W{0,2}(?:(?P<for>for|pour|für|voor|para)|to|aux|aan)\s(?P<who>(?:[^.;:(\n]|\.(?!\s|$)|(?<=\b[a-z])\.){2,70})",
    re.IGNORECASE,
)
_IF = matcher(
    r"[\s:,–-]{0,3}(?P<who>(?:(?:if|provided|as long as|when) (?:that )?you(?:r \p{L}+)?|"
    r"si (?:vous|votre \p{L}+)|wenn sie|"
    r"als (?:je|u)) (?!(?:audit|only|just|want|wish|do|don['’]t|choose|skip|learn|take|watch|follow|join|"
    r"attend|register|enrol\w*|use|complete|sign|book|voulez|souhaitez|ne|vous)\b)[^.;:(\n]{3,60})",
    re.IGNORECASE,
)
_HOLDING = matcher(
    r"\s?(?P<who>(?:with|holding|on (?:production|presentation) of|on showing|avec|sur présentation d[eu']|"
    r"mit|met|con|com)\s?(?:[\p{L}'’-]+ ){0,4}?(?:card|pass|passport|membership|voucher|permit|proof of|"
    r"carte|abonnement|\p{L}*ausweis|\p{L}*pas|carnet|cartão)(?!\p{L}))",
    re.IGNORECASE,
)
"""Of "no charge with a medical card" those who hold one."""
_CONDITION = matcher(r"\s?(?:if|si|wenn|als)\s", re.IGNORECASE)
_IF_FIRST = matcher(
    r"(?:^|"
    r"[.;]\s)\W*(?P<who>(?:if|provided|as long as|when) (?:that )?you "
    r"(?:live|reside|work (?:in|for|at|as)|belong|hold|"
    r"are (?:already )?(?:an? )?(?:member|resident|employee|student|subscriber|unemployed|employed|under|"
    r"over|aged|on benefits))\b[^.;:,(\n]{0,60}|"
    r"si vous (?:travaillez|habitez|résidez|vivez|"
    r"êtes (?:membre|résident|employé|étudiant))\b[^.;:,(\n]{0,60}),[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Of "If you live in Wales, the course is free" some pay nothing."""
_ANYONE = matcher(
    r"(?:the |all (?:the |our )?|our |os |as |les |tous les |alle |die |los )?"
    r"(?:learners|participants|attendees|participantes|teilnehmer\w*|teilnehmende\w*|deelnemers|cursisten|"
    r"apprenants|alunos)\b|"
    r"(?:follow|attend|join|study|learn|complet|watch|read|view)ing\b|"
    r"(?:this|these|it|them|taking|all|everyone|everybody|anyone|good|now|any(?:body)?|"
    r"the (?:general )?public|you|individuals?|tous|toutes|alle|todos|todas|everyone|use|download|life|"
    r"(?:the|its|any|your|these) (?:credits?|exams?|assessments?|certificates?|materials|badges?))\b|"
    r"(?:\S+\s){0,3}(?:weeks?|months?|days?|years?|period|time|use)\b",
    re.IGNORECASE,
)


_AND = matcher(r"[\s,;]*(?:(?<!\p{L})(?:and|et|und|en|y|&))?\s*$", re.IGNORECASE)
_VERB = matcher(
    r"(?:attend|enrol+|join|take|register|participate|access|audit|learn|study|apply|start|begin|complete|"
    r"use|follow|read|watch|view|do|try|explore|work|play|listen|browse|sign up|students|the learner)\b",
    re.IGNORECASE,
)
_WHENCE = ("domestic", "resident")
"""What they alone pay nothing for is not free for whoever pays an ordinary price: the words say for whom."""
_ADJECTIVE = ("free_course", "free_courses", "free_offering")
"""Rules of "a free course for teachers", which says whom the course is made for, not whom it is free for."""


_SOME = matcher(
    r"\b(?P<who>(?:[\p{L}'’-]+\s){0,3}(?:citizens|residents|staff|employees|alumni|veterans|seniors|youth|"
    r"newcomers|refugees|teachers|partners|volunteers|members|graduates))\s(?:can |"
    r"may |will )?(?:attend|take|join|study|enrol+|participate|register|come|get|pay|go)\b[^.;]{0,20}$",
    re.IGNORECASE,
)


_PAYERS = matcher(
    r"\W*(?:(?:and|but|so|et|mais) )?+(?!(?:you|we|i|they|all|any|every|no|nobody|learners|students|"
    r"participants|attendees|anyone|everyone|everybody|auditors|the (?:learner|student|public))\b)"
    r"(?P<who>\p{L}[\p{L}'’ -]{3,60})\s(?:will |"
    r"can |may )?$",
    re.IGNORECASE,
)
"""Of "People on the live register pay nothing" those who do; of "You pay nothing" nobody is told apart."""


def _some(left: str) -> Found[Payer] | None:
    """ "First Nations citizens attend at no cost": some do, others pay."""
    match = _SOME.search(left[-100:])
    return Found("other", match.start("who"), match.end("who"), match["who"].strip(" ,)")) if match else None


def payer_of_free(reading: Reading[Money], context: Context, label: str) -> Found[Payer] | None:
    """For whom it is free, where that is not everybody: "free for members", "no fee for PhDs of the
    school"."""
    if reading.rule == "free_beside_payer":
        return PAYER.first(reading.quote)
    before = PAYER.last(clause(context.left)) or PAYER.last(f"{label}:") or _some(context.left)
    if (
        before is None
        and (some := _PAYERS.match(clause(context.left)))
        and reading.quote.lower().startswith("pay")
    ):
        return Found("other", some.start("who"), some.end("who"), some["who"].strip(" ,)"))
    if condition := (
        _IF.match(context.tail)
        or (reading.rule not in _ADJECTIVE and _HOLDING.match(context.tail))
        or _IF_FIRST.search(context.left)
    ):
        return Found("other", condition.start("who"), condition.end("who"), condition["who"].strip(" ,)"))
    match = _FOR.match(context.tail)
    if match is None or reading.rule in _ADJECTIVE:
        return before
    who = _AND.sub("", match["who"])
    if (found := PAYER.first(who)) and found.value not in ("anyone", *_WHENCE):
        return found
    to_do = match["for"] is None and _VERB.match(who)
    if to_do or _ANYONE.match(who) or LEARNING.search(who):
        return before
    return Found("other", match.start("who"), match.end("who"), who.strip(" ,)"))
