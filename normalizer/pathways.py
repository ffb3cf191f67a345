"""What an offering counts toward, is part of, or consists of: only named targets, never incoming credit.

``ladders_to`` an award that this one counts toward or opens · ``part_of`` a larger offering that contains it
· ``has_part`` what it contains · ``equivalent``, ``complementary``, ``horizontal`` as the words say. "Part of
a series" names nothing and is no pathway; neither are offerings that a page merely lists as related.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from normalizer.engine.lists import Item, following, leads, lines
from normalizer.engine.matchers import matcher
from normalizer.ladders.alone import ALONE
from normalizer.ladders.next_awards import is_a_class, named_award
from normalizer.ladders.pathway_terms import Relation
from normalizer.ladders.pathway_words import BACKWARD, RELATION
from normalizer.listing import Evidence, Field, Pathway, kind_of, silent
from normalizer.patterns import AUTHORITY, Reading
from normalizer.raw import Statement
from normalizer.view import View

_AWARD = (
    r"(?:certificates?|diplomas?|degrees?|apprenticeships?|bachelor(?:['’]?s)?|master(?:['’]s|s)?(?= (?:of|"
    r"in|degree|program|en))|(?-i:Masters?(?= [A-Z]))|(?<=(?:its|our|the|campus|blended|full) )master['’]s|"
    r"(?-i:[MB]\.\s?(?:A|S|Sc|Ed|Eng|Com|F\.\s?A|B\.\s?A|P\.\s?H|S\.\s?W)\.?|"
    r"A\.\s?(?:A\.\s?)?[AS]\.(?:\s?S\.)?|[AD]\.\s?E\.\s?[CSP]\.(?:\s?S\.)?|Ph\.\s?D\.?)|"
    r"micro-?\s?credentials?|micro-?\s?certificates?|badges?|program(?:me)?s?|majors?(?= in)|minors?(?= in)|"
    r"nanodegree|micromasters|x-?series|specialization|credentials?|citation|ph\.?d|doctorate|designation|"
    r"concentration|certificats?|diplômes?|baccalauréats?|maîtrises?|attestations?|microprogrammes?|"
    r"licence(?= en)|programmes? courts?|mineure|majeure|doctorat|speciali[sz]ations?|(?-i:M[12](?!\w)|MBA|"
    r"MSc?|MA|MEd|MPH|MPA|BSc?|BA|BEd|BBA|PGDip|PGCert|LLM|DESS|DES|DAS|CAS|MAS|AEC|DEC|AAS|AA|BAS|BASc|BEng|"
    r"MEng|MRes|BCom|BComm|BTech|BSW|MSW|BHSc|LLB|EMBA|GDip|BFA|MFA|BN|BScN|BSN|MSN|EdD|PgDip|PgCert|PGCE|"
    r"GradCert|GradDip|HNC|HND|FdA|FdSc|NVQ|BTS|DUT|DEP|DEUG|ADN|BPS|MPS|CTeSP)|titres? (?:professionnels?|à "
    r"finalité)|licence professionnelle|licence(?= de)|brevets?(?= )|bacheliers?|mastères?|"
    r"zertifikat(?:s(?:lehrgang|kurs|studium|studiengang))?|(?-i:Diplom(?:lehrgang|studium)?|Masterstudium|"
    r"Masterstudiengang|Bachelorstudium|Bachelorstudiengang|Studiengang|Lehrgang|Weiterbildungsmaster|"
    r"Fachausweis)|opleiding|leergang|getuigschrift|certifica(?:at|ten)|propedeuse|post ?hbo|(?:post-)?hbo|"
    r"mbo|associate degree|máster(?:es)?|maestrías?|grado(?= en)|licenciaturas?|diplomados?|títulos?|"
    r"certificados?|especializaci[óo]n(?:es)?|especialização|posgrados?|mestrados?|pós-graduaç(?:ão|ões)|"
    r"bacharelados?|doutoramento|curso técnico superior|(?:advanced |foundation )?awards?(?= in)|foundation "
    r"degrees?|level \d awards?)"
)
_HAS_AWARD = matcher(rf"(?<!\p{{L}}){_AWARD}(?!\p{{L}})", re.IGNORECASE)
_GENERIC = matcher(
    r"(?:(?:one|any|some|more|many|several|other|another|each|all|various|multiple|larger|full|further|"
    r"following|next|existing|current|same|certain|select(?:ed)?|related|longer|higher|of|our|your|their|the|"
    r"an?|its|this|these|those|both|un|une|des|les|le|la|ce|cette|votre|notre|autres?|"
    r"plusieurs)\s+)*+(?:certificates?|program(?:me)?s?|credentials?|micro-?\s?credentials?|badges?|"
    r"designations?|certifications?|courses?|majors?|minors?|concentrations?|programs? of study|certificats?|"
    r"programmes?|microprogrammes?|attestations?|diplômes?|citation|zertifikate?s?|lehrgang|studiengang|"
    r"opleiding|certificaat|getuigschrift|certificados?|títulos?)", re.IGNORECASE)  # fmt: skip
"""An award without a name or a level: nothing to point to. A degree, a diploma and their like have a
level."""
_STOP = matcher(
    r"\.(?<!(?-i:(?<!\p{L})\p{Lu}|\.(?:Sc|Ed|Eng|Com))\.)|[;:()\[\]\n!?|“”\"]|,\sand\s(?=\p{Ll}+s\s(?:its|"
    r"the|an?|their|our|your)\s)|\s[–—-]\s|(?<=['’]s)\s(?=\d{1,3}\s(?:credits|units|points|ects))|"
    r",\s(?:said|says|according)\s|,?\s(?:if|when|which|that|who|upon|after|once|provided|offered|prepared|"
    r"produced|at|from|"
    r"with|through|while|where|as|by|should|will|can|may|is|are|via|you|because|so|but|please|including|"
    r"alongside|along with|such|subject|depending|for (?:students|those|learners|credit)|in (?:the|this|"
    r"our) (?:future|faculty|school)|on|qui|que|existe|est|sont|peut|offerte?s?|si|click here|lorsque|afin|"
    r"pour|après|dès|ainsi|dont|sur|avec|con|com|mit|met|vous|sous|selon|mais|anrechenbar|angerechnet|"
    r"anerkannt|werden|wird|gutgeschrieben|meegeteld|ingebracht)(?!\p{L})", re.IGNORECASE)  # fmt: skip
_NEXT = matcher(
    rf",?\s(?:and|or|and/or|et|ou|as well as|ainsi que)\s+(?=(?:[\w'’-]+\s+){{0,7}}?{_AWARD}(?!\p{{L}}))|"
    rf",\s+(?=(?:[\w'’-]+\s+){{0,7}}?{_AWARD}(?!\p{{L}}))", re.IGNORECASE)  # fmt: skip
_DETERMINER = matcher(
    r"\s*+(?:(?:(?:up to )?\d{1,3} (?:[a-z]+ )?(?:credits|points) (?:towards?|for)|the|an?|our|your|their|"
    r"its|one of|both|either|all of|any of|to|towards?|into|of|in|for|either of|"
    r"following|advanced (?:standing|entry|placement) (?:in|into|to)|(?:direct )?(?:entry|"
    r"admission|access) (?:to|into)|(?:the )?(?:first|second|third|fourth|final) (?:year|semester|term) of|"
    r"year (?:one|two|three|\d) (?:of|in)|\d(?:st|nd|rd|th) year of|completing|earning|completion of|"
    r"requirements? (?:of|for)|admission to|entry to|future|obtention|the following|l['’]obtention|le|la|les|"
    r"l['’]|un|une|du|de la|de l['’]|d['’]un|d['’]une|des|au|aux|à la|à l['’]|à|notre|votre|d['’]|de|that of|"
    r"den|dem|der|die|(?-i:das)|des|eine[mnrs]?|zum|zur|im|ins|het|een|onze|el|los|las|del|al|una|do|da|na|"
    r"no|ao)(?:\s+|(?<=['’])))*+", re.IGNORECASE)  # fmt: skip
_OTHERWISE = matcher(
    r"prior (?:learning|experience|studies|credit)|\bPLAR\b|\bPLA\b|reconnaissance des acquis|previously|"
    r"earned elsewhere|other institutions?|work experience|transfer credits? (?:may|can|is|are|from)|"
    r"\bcredits? (?:earned )?(?:from|of)\b(?! (?:it|this|these|here|advanced standing)\b)(?! (?:an?|one|two|"
    r"three|\d+) (?:quarter|half|third|portion|part|term|semester|year|course|module)s?\b)|(?:does|do|is|"
    r"are|can|may|will)(?: not|n['’]t)\b|cannot|ne (?:contribue|peut|compte)\w* pas|recertif|renewal|"
    r"maintenance|professional development|continuing education (?:hours|units)|deposit|dépôt|tuition|"
    r"refund|workload|equals|(?:areas|subjects|topics|that|which) you (?:have )?studied|(?:students|"
    r"learners|those|anyone) (?:currently |already |actively |who are )?(?:working|studying) towards?|who "
    r"(?:hold|have)|holders|must (?:have|hold)|admission requirements|"
    r"prerequisite", re.IGNORECASE)  # fmt: skip
"""In the same sentence: credit that comes in, denials, money, renewals."""
_THIS = matcher(r"(?:this|these|that|ce|cet|cette|ces|same)\s", re.IGNORECASE)
_MONEY = matcher(
    r"\s*(?:program |course )?(?:fees?|costs?|tuition|price|payment|frais|application|graduates?|students|"
    r"holders|curriculum|team|office|coordinator|advis\w+)(?!\p{L})", re.IGNORECASE)  # fmt: skip

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
            r"^(?:this (?:course|class|module|micro-?credential|badge) is )?(?:also )?(?:offered )?(?:as "
            r")?(?:a )?(?:part|component) of(?: (?:the following|these))?(?: (?:programs?|certificates?|"
            r"series|credentials?))?\W*$|(?:part|component) of (?:the following|these|this)|"
            r"fait partie (?:de|du|des)|programs? (?:that )?(?:include|contain)\w* this course|"
            r"used in the following programs?|associated (?:programs?|certificates?)\W*$|"
            r"^programmes? (?:associés?|rattachés?|dont)", re.IGNORECASE),
    ),
    (
        "has_part",
        matcher(
            r"^(?:the )?(?:required |core |individual )?(?:courses|modules|micro-?credentials|badges) (?:in|"
            r"of|within|included in) (?:this|the)|courses included|(?:consists?|composed|made up|"
            r"comprised) of (?:the following|these|\w+) (?:courses|modules|badges)|program courses|"
            r"^cours (?:du|de ce|inclus|obligatoires)|^(?:required|core) courses", re.IGNORECASE),
    ),
    ("equivalent",
     matcher(r"^(?:course )?equivalen(?:t|ts|cy|cies)(?: (?:courses?|to))?\W*$|^(?:cours )?équivalen(?:ts?|"
         r"ces?)\W*$", re.IGNORECASE)),
    ("complementary",
     matcher(r"^complementary (?:courses?|programs?|micro-?credentials?)\W*$|^complémentaires?\W*$",
         re.IGNORECASE)),
)  # fmt: skip
_HINTS = matcher(
    r"^(?:routes? on(?:wards?)?|onward (?:study|routes?)|goes on to|stack(?:able|s|ing)?(?: (?:credential|"
    r"towards?|into|to))?|leads? ?(?:on )?to|next (?:steps?|award|level|qualification)|"
    r"progression(?: routes?| opportunities)?|(?:academic |further |learning )?pathways?|laddering|"
    r"articulation|articulates (?:to|"
    r"with)|further stud(?:y|ies)|bridges? (?:in)?to|opens|towards|contributes to|where (?:it|"
    r"this) (?:can )?leads?|what(?:['’]s| is| comes)? next|"
    r"(?:what|where) (?:can|could|will|might) (?:i|you|it|this)(?: course)? (?:(?:do|go|study|take you)(?! "
    r"with)[^?]{0,20})?(?:next|after(?:wards)?|from (?:here|there))[^?]{0,20}\??|"
    r"can (?:i|you|it) (?:go further|continue|"
    r"be (?:stacked|applied|used))[^?]{0,40}\?|does (?:it|this) (?:lead|count|stack|ladder)[^?]{0,60}\?|"
    r"where does (?:it|this) lead[^?]{0,30}\?|passerelles?|poursuite d['’]études|débouchés académiques|"
    r"suite (?:possible|du parcours)|et après|anschluss(?:möglichkeiten)?|anrechnung|anrechenbarkeit|"
    r"weiterführend\w*|vervolg(?:opleiding|stap)?|doorstroom|continuidad|continuación|itinerario|"
    r"prosseguimento de estudos|creditação)\W*$",
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
        if _otherwise(reading):
            continue
        until = reading.end + len(reading.after)
        if _AS.match(reading.before + reading.quote):
            comma = reading.statement.text.find(",", reading.end, until)
            until = comma if comma >= 0 else until
        plain = reading.rule in _MAY_BE_PLAIN
        for begin, end in _targets(reading.statement.text, reading.end, until, plain):
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
            for begin, end in _next_in(statement.text, item.start, item.end):
                if statement.text[begin:end].casefold() not in _titles(view):
                    pathway = Pathway(relation="ladders_to", target=statement.text[begin:end])
                    yield pathway, view.evidence(statement, "row_of_next", begin, end)


def _next_in(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Spans of the awards that a line names as the next ones."""
    if bare := named_award(text[start:end]):
        return ((start + bare[0], start + bare[1]),)
    if _OTHERWISE.search(_HOLDERS_OF_IT.sub("", text[start:end])):
        return ()
    award = _HAS_AWARD.search(text, start, end)
    spans = _targets(text, _opening(text, start, award.start()) if award else end, end)
    return [(begin, finish) for begin, finish in spans if not is_a_class(text[begin:finish])]


_OPENING = matcher(
    r"(?:^|(?<!\p{L})(?:the|an?|our|your|its|their|into|to|towards?|for|le|la|du|au|den|(?-i:das)|dem|der|"
    r"die|zum|im|het|el|del|do|na|no|ao)\s+|l['’]|[,:]\s+)",
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
        names = list(_HAS_AWARD.finditer(text, low, reading.start))
        if not names or _otherwise(reading):
            continue
        for start, end in _targets(text, _opening(text, low, names[-1].start()), reading.start):
            pathway = Pathway(relation=reading.value, target=text[start:end])
            yield pathway, view.evidence(reading.statement, reading.rule, start, reading.end)


def _otherwise(reading: Reading[Relation]) -> bool:
    before = reading.before + reading.quote
    return _OTHERWISE.search(_HOLDERS_OF_IT.sub("", before)) is not None


_HOLDERS_OF_IT = matcher(
    r"(?:^\W*|;\s|,\s(?:though |and |but |while )?)(?:diploma |certificate |badge |award |"
    r"micro-?credential )?(?:holders|graduates|titulaires)\s(?:(?:of (?:the|this|it|(?:\w+ )?certificates? "
    r"(?:of \w+ )?(?:for|in|from) (?:all|both|these|the))|du|de la|de ce|de cette)\s|(?=(?:may|can|"
    r"are|will|skip|get|have|enter|move|go|receive|join|start|walk|who (?:are|go on|then|later)|later|then|"
    r"peuvent|sont)\s))",
    re.IGNORECASE,
)
"""Those who have this award, at the start of what it excuses them from."""


_MAY_BE_PLAIN = ("more_to_earn",)
"""Words that tell the next award from this one, so that it needs no name: "five more to earn the
certificate"."""


_QUOTED = matcher(r"\s*[\"“”„«]\s?(?P<name>[^\"“”„«»]{3,120}?)[.,]?\s?[\"“”»]")
"""A name between quotation marks ends where they close."""
_OWNER = matcher(r"(?<!master)(?<!bachelor)['’]s$", re.IGNORECASE)


def _targets(text: str, begin: int, end: int, plain: bool = False) -> Sequence[tuple[int, int]]:
    """Spans of the awards named from ``begin`` on, each without its article; none where none has a name,
    unless a ``plain`` "certificate" will do."""
    determiner = _DETERMINER.match(text, begin, end)
    quoted = _QUOTED.match(text, determiner.end() if determiner else begin, end)
    if quoted and _is_named(text, *quoted.span("name")):
        return [quoted.span("name")]
    stop = _STOP.search(text, begin, min(end, begin + 240))
    end = stop.start() if stop else min(end, begin + 240)
    if not _HAS_AWARD.search(text, begin, end):
        return ()
    spans = []
    cuts = [begin, *(match.end() for match in _NEXT.finditer(text, begin, end)), end]
    starts = [begin, *(match.start() for match in _NEXT.finditer(text, begin, end))]
    for index, cut in enumerate(cuts[:-1]):
        finish = starts[index + 1] if index + 1 < len(starts) else end
        determiner = _DETERMINER.match(text, cut, finish)
        start = determiner.end() if determiner else cut
        finish = start + len(_OWNER.sub("", text[start:finish].rstrip(" ,")))
        if _is_named(text, start, finish) or (plain and _HAS_AWARD.search(text, start, finish)):
            spans.append((start, finish))
        elif not spans:
            return ()
    return spans


_LEVEL_AWARD = matcher(
    r"(?:(?:associate|bachelor|master|doctoral|university|college|graduate|post-?graduate|undergraduate|"
    r"honou?rs|full|(?:one|two|three|four)-year|campus|on-campus|blended|online)(?:['’]s|"
    r"s)?\s)?(?:apprenticeship(?:['’]s \w+ level)?|degrees?|diplomas?|"
    r"bachelor(?:['’]?s)?|master(?:['’]?s)?|speciali[sz]ations?|maestría|máster|licenciatura|mestrado|"
    r"doctorado|doutoramento)(?:\sprograms?)?",
    re.IGNORECASE,
)
"""An award that has a level but no name of its own."""
_LEVEL_IN = matcher(
    r"(?:(?:associate|bachelor['’]?s?|master['’]?s?|graduate|advanced) (?:degree|diploma|certificate)|"
    r"diploma) in \p{L}{3,20}(?: (?:and )?\p{L}{3,20}){0,2}",
    re.IGNORECASE,
)
"""The same with its subject, in small letters: "associate degree in food science"."""
_FRENCH_AWARD = matcher(
    r"(?:certificat|diplôme|baccalauréat|maîtrise|microprogramme|programme court|attestation|doctorat|"
    r"mineure|majeure|licence)\b.{0,40}\s(?:en|de|d['’])\s?\w|(?:baccalauréat|maîtrise|"
    r"doctorat)(?: par cumul| général)?$",
    re.IGNORECASE,
)
_NO_AWARD = matcher(
    r"\b(?:fees?|tuition|costs?|hours|career|jobs?|candidates|supervision|students|graduates|accreditation|"
    r"version|supervisor|initiatives?|be|is|are|was|were|updates?|effects?)\b|^educational program|"
    r"\b(?:programs|programmes|certificates|diplomas|degrees|credentials)$",
    re.IGNORECASE,
)


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether words are an award that one can point to: a name has a capital in English; a degree or a
    diploma has at least a level; French names are told by what follows the kind of award."""
    words = text[start:end]
    if (
        not _HAS_AWARD.search(text, start, end)
        or len(words) > 120
        or _THIS.match(words)
        or _GENERIC.fullmatch(words)
    ):
        return False
    if _NO_AWARD.search(words) or _MONEY.match(text, end):
        return False
    capital = regex.search(r"\p{Lu}", words) is not None
    leveled = _LEVEL_AWARD.fullmatch(words) or _LEVEL_IN.fullmatch(words)
    return capital or leveled is not None or _FRENCH_AWARD.match(words) is not None
