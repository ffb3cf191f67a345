"""Where the awards stand that a text names: "the Diploma in Law or our Certificate in Tax", each without its
article. An award without a name or a level is none that one can point to."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from normalizer.engine.matchers import matcher

_AWARD = (
    r"(?:certificates?|diplomas?|degrees?|apprenticeships?|bachelor(?:['’]?s)?|"
    r"master(?:['’]s|s)?(?= (?:of|in|degree|program|en))|(?-i:Masters?(?= [A-Z]))|"
    r"(?<=(?:its|our|the|campus|blended|full) )master['’]s|"
    r"(?-i:[MB]\.\s?(?:A|S|Sc|Ed|Eng|Com|F\.\s?A|B\.\s?A|P\.\s?H|S\.\s?W)\.?|"
    r"A\.\s?(?:A\.\s?)?[AS]\.(?:\s?S\.)?|[AD]\.\s?E\.\s?[CSP]\.(?:\s?S\.)?|Ph\.\s?D\.?)|"
    r"micro-?\s?credentials?|micro-?\s?certificates?|badges?|program(?:me)?s?|majors?(?= in)|minors?(?= in)|"
    r"nanodegree|micromasters|x-?series|specialization|credentials?|citation|ph\.?d|doctorate|designation|"
    r"concentration|certificats?|diplômes?|baccalauréats?|maîtrises?|attestations?|microprogrammes?|"
    r"associate(?= (?:of|in) (?:arts|science|applied)(?!\p{L}))|"
    r"licence(?= en)|programmes? courts?|mineure|majeure|doctorat|speciali[sz]ations?|"
    r"(?-i:M[12](?!\w)|MBA|MSc?|MA|MEd|MPH|MPA|BSc?|BA|BEd|BBA|PGDip|PGCert|LLM|DESS|DES|DAS|CAS|MAS|AEC|DEC|"
    r"AAS|AA|BAS|BASc|BEng|MEng|MRes|BCom|BComm|BTech|BSW|MSW|BHSc|LLB|EMBA|GDip|BFA|MFA|BN|BScN|BSN|MSN|EdD|"
    r"PgDip|PgCert|PGCE|GradCert|GradDip|HNC|HND|FdA|FdSc|NVQ|BTS|DUT|DEP|DEUG|ADN|BPS|MPS|CTeSP)|"
    r"titres? (?:professionnels?|à finalité)|licence professionnelle|licence(?= de)|brevets?(?= )|"
    r"bacheliers?|mastères?|zertifikat(?:s(?:lehrgang|kurs|studium|studiengang))?|"
    r"(?-i:Diplom(?:lehrgang|studium)?|Masterstudium|Masterstudiengang|Bachelorstudium|Bachelorstudiengang|"
    r"Studiengang|Lehrgang|Weiterbildungsmaster|Fachausweis)|"
    r"opleiding|leergang|getuigschrift|certifica(?:at|ten)|propedeuse|post ?hbo|(?:post-)?hbo|mbo|"
    r"associate degree|máster(?:es)?|maestrías?|grado(?= en)|licenciaturas?|diplomados?|títulos?|"
    r"certificados?|especializaci[óo]n(?:es)?|especialização|posgrados?|mestrados?|pós-graduaç(?:ão|ões)|"
    r"programas? (?:de (?:certificación|especialización)|especializados?)|bacharelados?|doutoramento|"
    r"curso técnico superior|(?:advanced |foundation )?awards?(?= in)|foundation degrees?|level \d awards?)"
)
_SO_MANY = r"(?:\d|multi|two|three|four|five|six|seven|eight|nine|ten)"
HAS_AWARD = matcher(
    rf"(?<!\p{{L}})(?!(?<={_SO_MANY}-)(?:badge|certificate|credential|program)(?!\p{{L}})){_AWARD}(?!\p{{L}})",
    re.IGNORECASE,
)
"""An award, but not that of which there are so many: "our five-badge Service series"."""
_GENERIC = matcher(
    r"(?:(?:one|any|some|more|many|several|other|another|each|all|various|multiple|larger|full|further|"
    r"following|next|existing|current|same|certain|select(?:ed)?|related|longer|higher|of|our|your|their|the|"
    r"an?|its|this|these|those|both|un|une|des|les|le|la|ce|cette|votre|notre|autres?|plusieurs)\s+)*+"
    r"(?:certificates?|"
    r"program(?:me)?s?|credentials?|micro-?\s?credentials?|badges?|designations?|certifications?|courses?|"
    r"majors?|minors?|concentrations?|programs? of study|certificats?|"
    r"(?:degree|diploma|certificate)[ -]level(?: stud(?:y|ies)| courses?| programmes?)?|"
    r"(?:professional certificates?|micromasters|microbachelors|x-?series|mastertrack)®?"
    r"(?:\s(?:program(?:me)?|certificate|serie)s?)?|"
    r"programas? (?:micromasters|x-?series|de certificación profesional)®?|programmes?|microprogrammes?|"
    r"attestations?|diplômes?|citation|zertifikate?s?|lehrgang|studiengang|opleiding|certificaat|"
    r"getuigschrift|certificados?|títulos?)", re.IGNORECASE)  # fmt: skip
"""An award without a name or a level: nothing to point to. A degree, a diploma and their like have a
level."""
_STOP = matcher(
    r"\.(?<!(?-i:(?<!\p{L})\p{Lu}|\.(?:Sc|Ed|Eng|Com))\.)|[;:()\[\]\n!?|“”\"]|"
    r",\sand\s(?=\p{Ll}+s\s(?:its|the|an?|their|our|your)\s)|\s[–—-]\s|"
    r"(?<=['’]s)\s(?=\d{1,3}\s(?:credits|units|points|ects))|"
    r",\s?(?:said|says|according|provides|introduces|explores|covers|teaches|examines|focuses|gives|offers|"
    r"complements|builds|prepares|looks|shows|helps|takes|brings|aims|presents|deals|describes|delves|digs|"
    r"continues|follows|allows|enables|unlocking|taught|designed|developed|led|created|we|you|this|it|"
    r"students|learners|participants)\s|"
    r",?\s(?:if|when|which|that|who|upon|after|once|provided|offered|prepared|produced|at|from|with|through|"
    r"while|without|where|as|by|should|will|can|may|is|are|via|you|because|so|but|please|including|alongside|"
    r"along with|such|subject|depending|for (?:up to|students|those|learners|credit)|"
    r"in (?:the|this|our) (?:future|faculty|school)|on|qui|que|existe|est|sont|peut|offerte?s?|si|click here|"
    r"lorsque|afin|pour|après|dès|ainsi|dont|sur|avec|con(?!\s(?-i:\p{Lu}))|com|mit|met|vous|sous|selon|mais|"
    r"anrechenbar|angerechnet|anerkannt|werden|wird|gutgeschrieben|meegeteld|ingebracht)"
    r"(?!\p{L})", re.IGNORECASE)  # fmt: skip
_NEXT = matcher(
    rf",?\s(?:and|or|and/or|et|ou|as well as|ainsi que)\s+(?=(?:[\w'’-]+\s+){{0,7}}?{_AWARD}(?!\p{{L}}))|"
    rf",\s+(?=(?:[\w'’-]+\s+){{0,7}}?{_AWARD}(?!\p{{L}}))", re.IGNORECASE)  # fmt: skip
_DETERMINER = matcher(
    r"\s*+(?:(?:(?:up to )?\d{1,3} (?:[a-z]+ )?(?:credits|points) (?:towards?|for)|the|an?|our|your|their|"
    r"its|one of|both|either|all of|any of|to|towards?|into|of|in|for|either of|following|"
    r"advanced (?:standing|entry|placement) (?:in|into|to)|"
    r"(?:direct )?(?:entry|admission|access) (?:to|into)|"
    r"(?:the )?(?:first|second|third|fourth|final) (?:year|semester|term) of|"
    r"(?:course|program(?:me)?) leading to(?: the award of)?|year (?:one|two|three|\d) (?:of|in)|"
    r"\d(?:st|nd|rd|th) year of|completing|earning|completion of|requirements? (?:of|for)|admission to|"
    r"entry to|future|obtention|the following|l['’]obtention|le|la|les|l['’]|un|une|du|de la|de l['’]|"
    r"(?:the |its |our )?(?:college|university|school|institute|polytechnic|academy|faculty|department)['’]s|"
    r"d['’]un|d['’]une|des|au|aux|à la|à l['’]|à|notre|votre|d['’]|de|that of|den|dem|der|die|(?-i:das)|des|"
    r"eine[mnrs]?|zum|zur|im|ins|het|een|onze|el|los|las|del|al|una|do|da|na|no|ao)"
    r"(?:\s+|(?<=['’])))*+", re.IGNORECASE)  # fmt: skip
_THIS = matcher(r"(?:this|these|that|ce|cet|cette|ces|same)\s", re.IGNORECASE)
_MONEY = matcher(
    r"\s*(?:program |course )?(?:fees?|costs?|tuition|price|payment|frais|application|graduates?|students|"
    r"holders|curriculum|team|office|coordinator|advis\w+)(?!\p{L})", re.IGNORECASE)  # fmt: skip

_QUOTED = matcher(r"\s*[\"“”„«]\s?(?P<name>[^\"“”„«»]{3,120}?)[.,]?\s?[\"“”»]")
"""A name between quotation marks ends where they close."""
_AFTER_AN_ASIDE = matcher(r",(?=\s(?:the|our|its)\s)", re.IGNORECASE)
"""The comma in "entry to, and full credit in, the Master of Law"."""
_OWNER = matcher(r"(?<!master)(?<!bachelor)['’]s$", re.IGNORECASE)


def targets(text: str, begin: int, end: int, plain: bool = False) -> Sequence[tuple[int, int]]:
    """Spans of the awards named from ``begin`` on, each without its article; none where none has a name,
    unless a ``plain`` "certificate" will do."""
    if aside := _AFTER_AN_ASIDE.match(text, begin, end):
        begin = aside.end()
    determiner = _DETERMINER.match(text, begin, end)
    quoted = _QUOTED.match(text, determiner.end() if determiner else begin, end)
    if quoted and is_named(text, *quoted.span("name")):
        return [quoted.span("name")]
    stops = _STOP.finditer(text, begin, min(end, begin + 240))
    stop = next((s for s in stops if not _is_in_a_name(text, begin, s.start())), None)
    end = stop.start() if stop else min(end, begin + 240)
    if not HAS_AWARD.search(text, begin, end):
        return ()
    spans = []
    between = [m for m in _NEXT.finditer(text, begin, end) if not _is_one_name(text, begin, m, end)]
    cuts = [begin, *(match.end() for match in between), end]
    starts = [begin, *(match.start() for match in between)]
    for index, cut in enumerate(cuts[:-1]):
        finish = starts[index + 1] if index + 1 < len(starts) else end
        determiner = _DETERMINER.match(text, cut, finish)
        start = determiner.end() if determiner else cut
        finish = start + len(_OWNER.sub("", text[start:finish].rstrip(" ,")))
        if is_named(text, start, finish) or (plain and HAS_AWARD.search(text, start, finish)):
            spans.append((start, finish))
        elif not spans:
            return ()
    return spans


_WORDS_OF_A_NAME = r"(?:(?-i:[\p{Lu}\d])[\w'’&/+.-]*|(?:of|and|in|for|the|to|with|&)(?=\s))"
_GOES_ON = matcher(
    rf"(?::|\s(?:with|for))\s(?=(?-i:[\p{{Lu}}\d]))(?:{_WORDS_OF_A_NAME},?\s){{1,8}}?{_AWARD}(?!\p{{L}})",
    re.IGNORECASE,
)
_ENDS_IN_AWARD = matcher(
    rf"(?=(?-i:[\p{{Lu}}\d]))(?:{_WORDS_OF_A_NAME}\s){{1,6}}?{_AWARD}(?!\p{{L}})(?!\s(?:of|in|en|de)\s)",
    re.IGNORECASE,
)
_CAPITALS = matcher(
    rf"(?:{_DETERMINER.pattern})?(?=(?-i:[\p{{Lu}}\d])){_WORDS_OF_A_NAME}(?:[,:]?\s{_WORDS_OF_A_NAME})*",
    re.IGNORECASE,
)


def _is_in_a_name(text: str, begin: int, at: int) -> bool:
    """Whether a name goes on after words that end most: "C Programming with Linux Certificate"."""
    so_far = not HAS_AWARD.search(text, begin, at) and _CAPITALS.fullmatch(text[begin:at].strip())
    return bool(so_far) and _GOES_ON.match(text, at) is not None


def _is_one_name(text: str, begin: int, joint: re.Match[str], end: int) -> bool:
    """Whether "and" stands within a name: "Business Principles and Entrepreneurial Thought XSeries"."""
    so_far = not HAS_AWARD.search(text, begin, joint.start()) and _CAPITALS.fullmatch(
        text[begin : joint.start()].strip()
    )
    return bool(so_far) and _ENDS_IN_AWARD.match(text, joint.end(), end) is not None


_LEVEL_AWARD = matcher(
    r"(?:(?:associate|bachelor|master|doctoral|university|college|graduate|post-?graduate|undergraduate|"
    r"honou?rs|full|(?:one|two|three|four)-year|campus|on-campus|blended|online)(?:['’]s|s)?\s)?"
    r"(?:apprenticeship(?:['’]s \w+ level)?|"
    r"degrees?|diplomas?|bachelor(?:['’]?s)?|master(?:['’]?s)?|speciali[sz]ations?|maestría|máster|"
    r"licenciatura|mestrado|doctorado|doutoramento)(?:\sprograms?)?",
    re.IGNORECASE,
)
"""An award that has a level but no name of its own."""
_LEVEL_IN = matcher(
    r"(?:(?:associate|bachelor['’]?s?|master['’]?s?|graduate|advanced) (?:degree|diploma|certificate)|"
    r"diploma|(?:bachelor|master|associate) of (?:arts|science|applied (?:arts|science)|education)) "
    r"in \p{L}{3,20}(?: (?:and )?\p{L}{3,20}){0,2}",
    re.IGNORECASE,
)
"""The same with its subject, in small letters: "associate degree in food science"."""
_FRENCH_AWARD = matcher(
    r"(?:certificat|diplôme|baccalauréat|maîtrise|microprogramme|programme court|attestation|doctorat|"
    r"mineure|majeure|licence)\b.{0,40}\s(?:en|de|d['’])\s?\w|"
    r"(?:baccalauréat|maîtrise|doctorat)(?: par cumul| général)?$",
    re.IGNORECASE,
)
_NO_AWARD = matcher(
    r"\b(?:fees?|tuition|costs?|hours|career|jobs?|candidates|supervision|students|graduates|accreditation|"
    r"version|supervisor|initiatives?|be|is|are|was|were|updates?|effects?)\b|"
    r"^educational program|\b(?:programs|programmes|certificates|diplomas|degrees|credentials)$",
    re.IGNORECASE,
)


def is_named(text: str, start: int, end: int) -> bool:
    """Whether words are an award that one can point to: a name has a capital in English; a degree or a
    diploma has at least a level; French names are told by what follows the kind of award."""
    words = text[start:end]
    if (
        not HAS_AWARD.search(text, start, end)
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
