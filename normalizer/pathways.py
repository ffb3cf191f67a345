"""What an offering counts toward, is part of, or consists of: only named targets, never incoming credit.

``ladders_to`` an award that this one counts toward or opens · ``part_of`` a larger offering that contains it
· ``has_part`` what it contains · ``equivalent``, ``complementary``, ``horizontal`` as the words say. "Part of
a series" names nothing and is no pathway; neither are offerings that a page merely lists as related.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalizer.engine.lists import Item, following, leads, lines
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at
from normalizer.listing import Evidence, Field, Pathway, kind_of, silent
from normalizer.pathway_rules.alone import ALONE
from normalizer.pathway_rules.award_names import HAS_AWARD, targets
from normalizer.pathway_rules.named_before import BACKWARD
from normalizer.pathway_rules.next_awards import is_a_class, named_award, named_course
from normalizer.pathway_rules.pathway_terms import Relation
from normalizer.pathway_rules.pathway_words import RELATION
from normalizer.patterns import AUTHORITY, Reading
from normalizer.raw import Statement
from normalizer.view import View

_OTHERWISE = matcher(
    r"prior (?:learning|experience|studies|credit)|\bPLAR\b|\bPLA\b|reconnaissance des acquis|previously|"
    r"earned elsewhere|other institutions?|work experience|transfer credits? (?:may|can|is|are|from)|"
    r"\bcredits? (?:earned )?(?:from|of)\b(?! (?:it|this|these|here|advanced standing)\b)"
    r"(?! (?:an?|one|two|three|\d+) (?:quarter|half|third|portion|part|term|semester|year|course|"
    r"module)s?\b)|"
    r"(?:does|do|is|are|can|may|will)(?: not|n['’]t)\b|cannot|ne (?:contribue|peut|compte)\w* pas|recertif|"
    r"renewal|maintenance|professional development|continuing education (?:hours|units)|deposit|dépôt|"
    r"tuition|refund|workload|equals|(?:areas|subjects|topics|that|which) you (?:have )?studied|"
    r"(?:students|learners|those|anyone) (?:currently |already |actively |who are )?(?:working|studying) "
    r"towards?|"
    r"who (?:hold|have)|applicants with|holders|must (?:have|hold)|admission requirements|"
    r"prerequisite", re.IGNORECASE)  # fmt: skip
"""In the same sentence: credit that comes in, denials, money, renewals."""
_HEADINGS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    (
        "ladders_to",
        matcher(
            r"appl(?:ies|y|icable) (?:towards?|to)|\bcounts? (?:towards?|for)|contributoire|credit towards?|"
            r"ladders? (?:in)?to|stacks? (?:in)?to|(?:can|may) be (?:applied|used|counted|credited)|"
            r"pathways? (?:to|into)|laddering (?:options|opportunities)|compte pour|contribue (?:à|au)",
            re.IGNORECASE),
    ),
    (
        "part_of",
        matcher(
            r"^forms? part of\W*$|"
            r"^(?:this (?:course|class|module|micro-?credential|badge) is )?(?:also )?(?:offered )?(?:as )?"
            r"(?:a )?(?:part|component) of(?: (?:the following|these))?"
            r"(?: (?:programs?|certificates?|series|credentials?))?\W*$|"
            r"(?:part|component) of (?:the following|these|this)|fait partie (?:de|du|des)|"
            r"programs? (?:that )?(?:include|contain)\w* this course|used in the following programs?|"
            r"associated (?:programs?|certificates?)\W*$|"
            r"^programmes? (?:associés?|rattachés?|dont)", re.IGNORECASE),
    ),
    (
        "has_part",
        matcher(
            r"^(?:the )?(?:required |core |individual )?(?:courses|modules|micro-?credentials|badges) "
            r"(?:in|of|within|included in) (?:this|the)|"
            r"courses included|"
            r"(?:consists?|composed|made up|comprised) of (?:the following|these|\w+) "
            r"(?:courses|modules|badges)|"
            r"program courses|^cours (?:du|de ce|inclus|obligatoires)|"
            r"^(?:required|core) courses", re.IGNORECASE),
    ),
    ("equivalent",
     matcher(r"^(?:course )?equivalen(?:t|ts|cy|cies)(?: (?:courses?|to))?\W*$|"
         r"^(?:cours )?équivalen(?:ts?|ces?)\W*$", re.IGNORECASE)),
    ("complementary",
     matcher(r"^complementary (?:courses?|programs?|micro-?credentials?)\W*$|^complémentaires?\W*$",
         re.IGNORECASE)),
)  # fmt: skip
_HINTS = matcher(
    r"^(?:routes? on(?:wards?)?|onward (?:study|routes?)|goes on to|"
    r"stack(?:able|s|ing)?(?: (?:credential|towards?|into|to))?|leads? ?(?:on )?to|"
    r"next (?:steps?|award|level|qualification)|progression(?: routes?| opportunities)?|"
    r"(?:academic |further |learning )?pathways?|laddering|articulation|articulates (?:to|with)|"
    r"further stud(?:y|ies)|bridges? (?:in)?to|opens|towards|contributes to|"
    r"where (?:it|this) (?:can )?leads?|what(?:['’]s| is| comes)? next|"
    r"(?:what|where) (?:can|could|will|might) (?:i|you|it|this)(?: course)? "
    r"(?:(?:do|go|study|take you)(?! with)[^?]{0,20})?"
    r"(?:next|after(?:wards)?|from (?:here|there))[^?]{0,20}\??|"
    r"can (?:i|you|it) (?:go further|continue|be (?:stacked|applied|used))[^?]{0,40}\?|"
    r"does (?:it|this) (?:lead|count|stack|ladder)[^?]{0,60}\?|where does (?:it|this) lead[^?]{0,30}\?|"
    r"passerelles?|poursuite d['’]études|débouchés académiques|suite (?:possible|du parcours)|et après|"
    r"anschluss(?:möglichkeiten)?|anrechnung|anrechenbarkeit|weiterführend\w*|vervolg(?:opleiding|stap)?|"
    r"doorstroom|continuidad|continuación|itinerario|prosseguimento de estudos|creditação)\W*$",
    re.IGNORECASE,
)
"""Labels under which the next award may be named, among other things."""
_OF_A_PROGRAM = matcher(
    r"^(?:program(?:me)?s?|certificates?|series|specialization|stream|parcours|programa|opleiding)\W*$",
    re.IGNORECASE,
)
_CORE_OR_NOT = matcher(
    r"\((?:elective|core|required|optional|compulsory|mandatory|obligatoire|optionnel|"
    r"au choix)[^)\n]{0,30}\)", re.IGNORECASE)  # fmt: skip
"""What a course is in the program that a row names."""
_FOLLOWING = matcher(
    r"(?:part of|towards?|into|to|for|in|of|dans|à|au|aux|des?)\s(?:any of |one of |one or more of |"
    r"either of )?(?:the following|these|les|l['’]un des)\s[^:\n]{0,80}:\s*$",
    re.IGNORECASE,
)
_NAME_LIKE = matcher(r"[^\n]{3,140}")
_NOT_A_NAME = matcher(
    r"^(?:an? (?:\w+ )?series|view|see|learn more|read more|contact|click|download|apply|register|none|n/a|"
    r"or|and|back|home|print|share)\b",
    re.IGNORECASE,
)


_OWN_PROOF = matcher(
    r"(?:(?:an?|the|your|verified|shareable|digital|printable|free|paid)\s)*(?:certificate|statement|record|"
    r"attestation|certificat)s? (?:of|de|d['’]) ?(?:completion|attendance|participation|achievement|"
    r"accomplishment|réussite|présence)",
    re.IGNORECASE,
)
"""What anyone gets at the end is no other offering to which this one leads."""


def read_pathways(view: View) -> Field[tuple[Pathway, ...]]:
    """Every relation to a named target, the documented first, each target once per relation."""
    found = [*_documented(view), *_listed(view), *_prose(view), *_hinted(view), *_named_before(view)]
    found = [pair for pair in found if not _OWN_PROOF.fullmatch(pair[0].target)]
    found.sort(key=lambda pair: AUTHORITY[pair[1].region])
    pathways: dict[tuple[str, str], Pathway] = {}
    evidence: list[Evidence] = []
    for pathway, cited in found:
        key = (pathway.relation, pathway.target.casefold())
        known = pathways.setdefault(key, pathway)
        if known.reference is None and pathway.reference:
            pathways[key] = pathway
        evidence.append(cited.model_copy(update={"item": list(pathways).index(key)}))
    if not pathways:
        return _alone(view)
    return kind_of("pathways")(state="stated", value=tuple(pathways.values()), evidence=tuple(evidence))


def _alone(view: View) -> Field[tuple[Pathway, ...]]:
    """No pathway: stated where the page says that there is none."""
    found = ALONE.read([*view.prose, *view.free])
    if not found:
        return silent("pathways")
    first = min(found, key=lambda one: AUTHORITY[one.statement.place.region])
    evidence = view.evidence(first.statement, first.rule, first.start, first.end)
    return kind_of("pathways")(state="stated", value=(), evidence=(evidence,))


def _documented(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """What the platform names as such; a reference belongs to the name that shares the parent of its path."""
    references = {_parent(s): s.text for s in view.about("pathways.reference")}
    relations: tuple[Relation, ...] = ("part_of", "has_part", "ladders_to")
    for relation in relations:
        for statement in view.about(f"pathways.{relation}"):
            pathway = Pathway(
                relation=relation,
                target=" ".join(statement.text.split()),
                reference=references.get(_parent(statement)),
            )
            yield pathway, view.evidence(statement, f"pathways_{relation}")


def _parent(statement: Statement) -> str:
    return statement.place.path.rpartition(".")[0]


def _listed(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """Names in a list under a heading, or after a sentence, that says what they are."""
    statements = view.free
    for position, statement in enumerate(statements):
        relation = None if _NO.match(statement.text) else _heading(statement.label)
        if relation and not leads(statement) and not _says_itself(statement):
            yield from _names(view, relation, lines(statement))
        if leads(statement) and _FOLLOWING.search(statement.text):
            readings = [r for r in RELATION.read([statement]) if not _otherwise(r)]
            if readings and not relation:
                yield from _names(view, readings[-1].value, following(statements, position))


def _says_itself(statement: Statement) -> bool:
    """Whether a text under a heading of pathways is a sentence that names the relation, not a bare name."""
    return statement.text.endswith(".") and bool(RELATION.read([statement]))


def _names(view: View, relation: Relation, items: Iterator[Item]) -> Iterator[tuple[Pathway, Evidence]]:
    for item in items:
        if _NAME_LIKE.fullmatch(item.text) and not _NOT_A_NAME.match(item.text):
            cited = view.evidence(item.statement, f"list_{relation}", item.start, item.end)
            yield Pathway(relation=relation, target=item.text), cited


_NO = matcher(r"\W*(?:no|non|nein|nee|não|not)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _heading(label: str) -> Relation | None:
    return next((relation for relation, pattern in _HEADINGS if label and pattern.search(label)), None)


def _prose(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """Names of awards that stand after words of relation in one sentence."""
    prose = [s for s in view.prose if not _heading(s.label) or _says_itself(s)]
    for reading in RELATION.read([*view.about("pathways"), *prose]):
        if _otherwise(reading) or _is_in_its_name(view, reading):
            continue
        until = reading.end + len(reading.after)
        if _AS.match(reading.before + reading.quote):
            comma = reading.statement.text.find(",", reading.end, until)
            until = comma if comma >= 0 else until
        plain = reading.rule in _MAY_BE_PLAIN
        for begin, end in targets(reading.statement.text, reading.end, until, plain):
            if _is_itself(view, reading.statement.text[begin:end], reading.rule == "add_up_to"):
                continue
            pathway = Pathway(relation=reading.value, target=reading.statement.text[begin:end])
            yield pathway, view.evidence(reading.statement, reading.rule, reading.start, end)


_AS = matcher(r"\W*as\s", re.IGNORECASE)
"""Opens a sentence whose own subject follows after a comma: "As the first course in the Law Diploma, it"."""


def _hinted(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """Named awards in the lines of a row whose label asks what comes next; what says so itself is prose."""
    told = (s for s in view.free if _may_tell_next(s.label) or _is_course_of(s))
    rows = (s for s in told if not RELATION.read([s]))
    for statement in (*view.about("pathways"), *rows):
        for item in () if _NO.match(statement.text) else lines(statement):
            spans = _next_in(statement.text, item.start, item.end)
            if not spans and statement.about and (name := named_course(item.text)):
                spans = ((item.start + name[0], item.start + name[1]),)
            for begin, end in spans:
                if statement.text[begin:end].casefold() not in _titles(view):
                    pathway = Pathway(relation="ladders_to", target=statement.text[begin:end])
                    yield pathway, view.evidence(statement, "row_of_next", begin, end)


def _next_in(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Spans of the awards that a line names as the next ones."""
    if bare := named_award(text[start:end]):
        return ((start + bare[0], start + bare[1]),)
    if _OTHERWISE.search(_HOLDERS_OF_IT.sub("", text[start:end])):
        return ()
    award = HAS_AWARD.search(text, start, end)
    spans = targets(text, _opening(text, start, award.start()) if award else end, end)
    return [(begin, finish) for begin, finish in spans if not is_a_class(text[begin:finish])]


_OPENING = matcher(
    r"(?:^|"
    r"(?<!\p{L})(?:the|an?|our|your|its|their|into|to|towards?|for|le|la|du|au|den|(?-i:das)|dem|der|die|zum|"
    r"im|het|el|del|do|na|no|ao)\s+|"
    r"l['’]|[,:]\s+)",
    re.IGNORECASE,
)


def _opening(text: str, low: int, award: int) -> int:
    """Where the name begins whose kind of award stands at an offset: after the last article or
    preposition."""
    return max((match.end() for match in _OPENING.finditer(text, low, award)), default=low)


def _is_itself(view: View, target: str, of_parts: bool) -> bool:
    """ "Seven courses lead to the Landscape Design Certificate", on its own page, which may leave the kind of
    award out of its title."""
    own = {title.text.casefold() for title in view.about("title")}
    name, _, kind = target.casefold().rpartition(" ")
    kinds = ("program", "programme", *(("certificate", "diploma", "badge") if of_parts else ()))
    return target.casefold() in own or (kind in kinds and name in own)


def _is_in_its_name(view: View, reading: Reading[Relation]) -> bool:
    """ "Bridge to Practical Nursing" is a name, where the title has these words too."""
    following_word = reading.after.split(maxsplit=1)[:1]
    return reading.rule == "first_step" and " ".join((reading.quote, *following_word)).casefold().strip(
        " ,.;:"
    ) in _titles(view)


def _titles(view: View) -> str:
    return " ".join(title.text for title in view.about("title")).casefold()


@lru_cache(maxsize=4096)
def _may_tell_next(label: str) -> bool:
    return bool(label) and _HINTS.search(label) is not None


def _is_course_of(statement: Statement) -> bool:
    """Whether a row names a program and says what the course is in it."""
    return bool(_OF_A_PROGRAM.search(statement.label) and _CORE_OR_NOT.search(statement.text))


def _named_before(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """The last award named before words that say that something goes into it."""
    for reading in BACKWARD.read(view.prose):
        text, low = reading.statement.text, reading.start - len(reading.before)
        names = list(HAS_AWARD.finditer(text, low, reading.start))
        if _otherwise(reading):
            continue
        if not names:
            yield from _wished_before(view, reading)
            continue
        for start, end in targets(text, _opening(text, low, names[-1].start()), reading.start):
            pathway = Pathway(relation=reading.value, target=text[start:end])
            yield pathway, view.evidence(reading.statement, reading.rule, start, reading.end)


def _wished_before(view: View, reading: Reading[Relation]) -> Iterator[tuple[Pathway, Evidence]]:
    """The award that the sentence, question or line before asks for: "I may want the MPA later."."""
    statement = reading.statement
    begin, _ = sentence_at(statement.text, reading.start)
    at = next(i for i, s in enumerate(view.prose) if s is statement)
    lines = [s.text for s in view.prose[max(at - 1, 0) : at]]
    for said in [statement.text[:begin]] if begin else [statement.label, *lines]:
        last = said[sentence_at(said, max(len(said) - 1, 0))[0] :]
        award = next(HAS_AWARD.finditer(last), None) if _WISHED.search(last) else None
        if award:
            stop = _LATER.search(last, award.end())
            for start, end in targets(
                last, _opening(last, 0, award.start()), stop.start() if stop else len(last)
            ):
                pathway = Pathway(relation=reading.value, target=last[start:end])
                if not _is_itself(view, pathway.target, of_parts=False):
                    yield pathway, view.evidence(statement, reading.rule, reading.start, reading.end)
            return


_WISHED = matcher(
    r"(?<!\p{L})(?:later|next|after(?:wards)?|going on|go on|wants?|wish|thinking|planning|hop(?:e|ing)|"
    r"interested|further|one day|someday|continu\w+|what about|veux|voulez|envie|plus tard|"
    r"ensuite)(?!\p{L})",
    re.IGNORECASE,
)
_LATER = matcher(
    r"\s(?:later|next|after(?:wards)?|one day|someday|plus tard|ensuite)(?!\p{L})|[\s.?!]+$", re.IGNORECASE
)
"""After the name of the award: when it is wanted."""


def _otherwise(reading: Reading[Relation]) -> bool:
    before = reading.before + reading.quote
    return _OTHERWISE.search(_HOLDERS_OF_IT.sub("", before)) is not None


_HOLDERS_OF_IT = matcher(
    r"(?:^\W*|;\s|,\s(?:though |and |but |while )?)(?:(?:those|anyone|everyone|learners|students|people) "
    r"(?:who (?:hold|have|earn)|with) (?:all|both)\s|(?:diploma |certificate |badge |award |"
    r"micro-?credential )?(?:holders|graduates|"
    r"titulaires)\s(?:(?:of (?:the|this|it|all|both|(?:\w+ )?certificates? (?:of \w+ )?(?:for|in|from) "
    r"(?:all|both|these|the))|du|de la|de ce|de cette)\s|"
    r"(?=(?:may|can|are|will|skip|get|have|enter|move|go|receive|join|start|walk|"
    r"who (?:are|go on|then|later)|later|then|peuvent|sont)\s)))",
    re.IGNORECASE,
)
"""Those who have this award, at the start of what it excuses them from."""


_MAY_BE_PLAIN = ("more_to_earn",)
"""Words that tell the next award from this one, so that it needs no name: "five more to earn the
certificate"."""
