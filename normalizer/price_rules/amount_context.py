"""Which words of a sentence belong to which of its amounts of money.

"Members $40 / Non-members $50", "$450 (domestic), $900 (international)" and "Tuition $450 plus $50 for
materials" each put the words in another place; the breaks between two amounts divide them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from normalizer.engine.matchers import matcher
from normalizer.patterns import Reading
from normalizer.price_rules.money import Money
from normalizer.price_rules.price_words import PERIOD, TAX_NAMES

LEARNING = matcher(
    r"\b(?:courses?|program(?:me)?s?|class(?:es)?|workshops?|moocs?|training|"
    r"micro-?(?:credential|certificate|program\w*)s?|bootcamps?|seminars?|webinars?|events?|sessions?|"
    r"lessons?|camps?|modules?|tuition|registration|register|enrol\w*|attend\w*|participat\w+|learn(?:ing)?|"
    r"study|certificate program\w*|tickets?|entry|admission|nanodegrees?|specializations?|diplomas?|"
    r"bachelor\w*|degrees?|cohorts?|seats?|places?|spots?|masterclass(?:es)?|apprenticeships?|mentorships?|"
    r"qualifications?|residenc(?:y|ies)|pathways?|badges?|credentials?|designations?|retreats?|conferences?|"
    r"institutes?|intensives?|series|academy|cours|formations?|ateliers?|activités?|inscriptions?|"
    r"microprogrammes?|kurs\w*|lehrg\w+|weiterbildung\w*|teilnahme\w*|cursus\w*|opleiding\w*|deelname|"
    r"cursos?|formación|inscripción|inscrição|formação)\b",
    re.IGNORECASE,
)
"""Words for the learning itself, which tell it from the books and tools that it takes."""

_BREAK = matcher(
    r"[;|•·()]|,\s|\s[-–—/]\s|/(?!\s?\p{L}|(?<=\d/)\d)|\+|"
    r"(?<![\p{L}\d])(?:plus|and(?!\s(?:over|older|above|under|below|up)\b)|et|und|y|e|en|"
    r"or(?!\s(?:more|over|older|above|less|fewer|before|after)\b)|"
    r"ou(?!\splus\b)|oder|less|moins|minus|while|whereas|but|then)(?![\p{L}\d])",
    re.IGNORECASE,
)
_CLAUSE = matcher(r"[;|•·(]\s?|,\s?(?=\S)")
_CLOSED = matcher(r"\([^()]{0,80}\)")
_ASIDE = matcher(r"\s?\([^()]{0,80}\)")
_CONNECTOR = matcher(r"\s?[-–—:=]\s?$")
_TAX = matcher(rf"(?<!\p{{L}}){TAX_NAMES}(?!\p{{L}})", re.IGNORECASE)
_SLASH = matcher(r"\s?/")
_SUM = matcher(r"\s?=\s?$")
_LEADING = matcher(r"\s?[-–—:]\s")
_ADVERB = matcher(r"\s?(?:usual|normal|regular|typical)ly\s?", re.IGNORECASE)
_NOW = matcher(
    r"[,;]?\s?(?:now|maintenant|jetzt|nu|voor|für|ahora|agora)(?: only| nur| slechts| seulement)?\s?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Context:
    """The words that belong to one amount: before it, after it, and all that follows up to the next amount or
    the end of the line."""

    left: str
    right: str
    tail: str
    follows: Literal["", "closely", "after a break"]
    """How it follows another amount: "$200 (domestic) or $400", "$200 until May; $300"."""
    replaced: bool = False
    """Whether the next amount takes its place: "€ 299 now € 199"."""
    sums: Literal["", "part", "taxed"] = ""
    """``part`` of a sum that is written out, or its total where a tax is among the parts: "$450 + $23 GST =
    $473"."""

    def renamed(self, name: re.Pattern[str], other: str) -> Context:
        """The same words with another name in the place of one."""
        if not name.search(self.left) and not name.search(self.tail):
            return self
        left, right, tail = (name.sub(other, words) for words in (self.left, self.right, self.tail))
        return replace(self, left=left, right=right, tail=tail)


def contexts(text: str, begin: int, end: int, readings: Sequence[Reading[Money]]) -> list[Context]:
    """Divide the words of a sentence among its amounts, at the breaks between them."""
    left = text[begin : readings[0].start]
    label_first = any(letter.isalpha() for letter in left)
    divided: list[Context] = []
    follows: Literal["", "closely", "after a break"] = ""
    for reading, following in zip(readings, [*readings[1:], None], strict=True):
        gap = text[reading.end : following.start if following else end]
        right, rest = _divide(gap, label_first) if following else (_until_break(gap), "")
        line_end = text.find("\n", reading.end)
        stop = min(p for p in (reading.end + 80, line_end, following.start if following else -1) if p >= 0)
        replaced = bool(following and _NOW.fullmatch(gap))
        divided.append(Context(left, right, text[reading.end : stop], follows, replaced))
        follows = "" if len(gap) > 40 else "after a break" if ";" in gap else "closely"
        left = rest
    return _with_sums(divided, [text[r.end : f.start] for r, f in pairwise(readings)])


def _with_sums(divided: list[Context], gaps: Sequence[str]) -> list[Context]:
    for total, gap in enumerate(gaps, 1):
        if not _SUM.search(gap):
            continue
        first = total - 1
        while first and "+" in gaps[first - 1]:
            first -= 1
        if first == total - 1:
            continue
        taxed = any(_TAX.search(context.left + context.right) for context in divided[first:total])
        divided[first:total] = [replace(context, sums="part") for context in divided[first:total]]
        divided[total] = replace(divided[total], sums="taxed" if taxed else "")
    return divided


def _divide(gap: str, label_first: bool) -> tuple[str, str]:
    """The words between two amounts: those of the first, and those of the second."""
    beside = _beside(gap)
    head, rest = gap[:beside], gap[beside:]
    if summed := _SUM.search(rest):
        return head + rest[: summed.start()], "total ="
    core = _CONNECTOR.sub("", rest)
    skip = 0
    if not label_first and (leading := _LEADING.match(core)):
        skip = leading.end()
    breaks = list(_BREAK.finditer(_without_asides(core), skip))
    if breaks:
        last = breaks[-1]
        if (
            len(breaks) > 1
            and last.end() == len(core)
            and (last.group() == "(" or (last.group() == ", " and breaks[-2].group()[0] in ";("))
        ):
            last = breaks[-2]  # "free; paid certificate ($50)": what stands before the bracket belongs to it
        elif len(breaks) > 1 and last.end() == len(core) and last.group() == ", ":
            # "€180; former students and job seekers, €120": so does what stands before the comma
            last = next((b for b in reversed(breaks[:-1]) if b.group()[0] in ";("), last)
        elif len(breaks) > 1 and _ADVERB.fullmatch(core, last.end()):
            last = breaks[-2]  # "$249; the flight review is separate, usually $200"
        return head + core[: breaks[0].start()], rest[last.end() :]
    if core != rest.rstrip() or label_first:
        return head, rest
    return head + rest, ""


def _beside(gap: str) -> int:
    """Where the words end that follow an amount at once: "(domestic)", and "/ month", whose slash is no
    break."""
    each = PERIOD.first(gap[:40]) if _SLASH.match(gap) else None
    end = each.end if each and not gap[: each.start].strip() else 0
    aside = _ASIDE.match(gap, end)
    return aside.end() if aside else end


def _until_break(gap: str) -> str:
    start = _beside(gap)
    stop = _BREAK.search(
        gap, start + (leading.end() - start if (leading := _LEADING.match(gap, start)) else 0)
    )
    return gap[: stop.start()] if stop else gap


def clause(left: str) -> str:
    """The last clause before an amount, whatever it says in closed brackets."""
    left = _without_asides(left)
    ends = [match.end() for match in _CLAUSE.finditer(left)]
    return left[ends[-1] :] if ends else left


def _without_asides(words: str) -> str:
    """Words of the same length, with blanks for what closed brackets hold."""
    return _CLOSED.sub(lambda aside: " " * len(aside.group()), words)
