"""The small engine: declared rules in, readings with their spans out.

A rule is data: a name, a pattern made of shared parts, a function from its groups to a value, and examples
that run as tests. To teach the registry a phrasing, add one rule with two examples; nothing else changes.

In a pattern ``{name}`` stands for a shared part of :data:`PARTS`, and a blank for any blanks or one hyphen
("7-week", "7 weeks"); inside a character class write ``\\x20`` instead. Texts are
matched in lower case, so patterns are written in it. Rules are tried in order: words that an earlier rule has read are not read again, so the specific stand before the general.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Generic, TypeVar

import regex

from normalizer.literals import Needs, needs
from normalizer.raw import Place, Region, Statement

T = TypeVar("T")

_WORDS: dict[str, float] = {
    word: value
    for value, words in {
        1: "one un une een één ein eine einen una uno um uma", 2: "two deux twee zwei dos dois duas",
        3: "three trois drie drei tres três", 4: "four quatre vier cuatro quatro", 5: "five cinq vijf fünf cinco",
        6: "six zes sechs seis", 7: "seven sept zeven sieben siete sete", 8: "eight huit acht ocho oito",
        9: "nine neuf negen neun nueve nove", 10: "ten dix tien zehn diez dez", 11: "eleven onze elf once",
        12: "twelve douze twaalf zwölf doce doze", 13: "thirteen treize dertien", 14: "fourteen quatorze veertien",
        15: "fifteen quinze vijftien fünfzehn quince", 16: "sixteen seize zestien sechzehn", 18: "eighteen dix-huit",
        20: "twenty vingt twintig zwanzig veinte vinte", 24: "twenty-four vingt-quatre", 30: "thirty trente dertig dreißig treinta trinta",
        36: "thirty-six trente-six", 40: "forty quarante cuarenta quarenta", 45: "forty-five quarante-cinq",
        50: "fifty cinquante", 60: "sixty soixante",
    }.items()
    for word in words.split()
}  # fmt: skip
_HALF = r"(?: and a half|-and-a-half| et demie?| y media| e meia)"

PARTS: dict[str, str] = {
    # 1 · 39 · 4.5 · 4,5 · 1,055 · 1 250 · 1.250 (a separator only before three digits)
    "n": r"(?<![\w.,])(?:\d{1,3}(?:[ ,.]\d{3})+(?![\d])|\d+)(?:[.,]\d{1,2}(?!\d))?(?: ?½)?",
    # numbers in words, as far as listings spell them
    "word_n": rf"(?<!\w)(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}){_HALF}?(?!\w)",
    "to": r" ?(?:-|–|—|‑|~|\bto\b|\bor\b|\bà\b|\bou\b|\bbis\b|\btot\b|\ba\b|\bthrough\b) ?",
    "hours": r"(?:hours?|hrs?\b\.?|heures?|h\b|stunden|std\b\.?|uren|uur|horas?)",
    "minutes": r"(?:minutes?|mins?\b\.?|minutos?|minuten)",
    "weeks": r"(?:weeks?|wks?\b\.?|semaines?|sem\b\.|wochen?|weken|semanas?)",
    "months": r"(?:months?|mos?\b\.?|mois|monate?n?|maand(?:en)?|mes(?:es)?)",
    "days": r"(?:days?|jours?|journées?|tage?n?|dag(?:en)?|días?|dias?)",
    "years": r"(?:years?|yrs?\b\.?|ans?\b|années?|jahre?n?|ja(?:ar|ren)|años?|anos?)",
    "per": r"(?:(?:per|an?|each|every|par|la|pro|por|al)\b|/|p(?:r|er)?\.)",
}

_DIGITS = regex.compile(r"\D")


def number(text: str) -> float:
    """The number that ``{n}`` or ``{word_n}`` matched: ``4,5`` is 4.5, ``1,055`` is 1055, ``ten`` is 10.

    A comma or point followed by exactly three digits separates thousands; followed by one or two, decimals.
    """
    words = text.strip().lower()
    half = 0.5 if regex.search(rf"½|{_HALF}$", words) else 0.0
    words = regex.sub(rf" ?½|{_HALF}$", "", words)
    if words in _WORDS:
        return _WORDS[words] + half
    whole, _, decimals = words, "", ""
    if match := regex.search(r"[.,](\d{1,2})$", words):
        whole, decimals = words[: match.start()], match.group(1)
    return float(f"{_DIGITS.sub('', whole) or 0}.{decimals or 0}") + half


@dataclass(frozen=True)
class Rule(Generic[T]):
    """One way in which listings say one thing."""

    name: str
    pattern: str
    value: Callable[[regex.Match[str]], T | None]
    """From the groups of a match to the value; ``None`` when the words say nothing after all."""
    examples: Mapping[str, T | None]
    """Text to expected value (the first reading's; ``None`` for a text that must not be read). Where the rule
    has a label, the text begins with one: ``Duration: 8 weeks``."""
    label: str = ""
    """The statement's label must match this, where the words alone are too bare ("4.0" under "Credits")."""
    unless_before: str = ""
    """Not when this stands just before the words, in the same sentence."""
    unless_after: str = ""
    """Not when this stands just after the words, in the same sentence."""


@dataclass(frozen=True)
class Reading(Generic[T]):
    """A value and the words it was read from: ``statement.text[start:end]``."""

    value: T
    statement: Statement
    start: int
    end: int
    rule: str

    @property
    def quote(self) -> str:
        return self.statement.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The words before the quote, back to the start of its sentence and no further than they can matter."""
        begin, _ = _sentence_at(self.statement.text, self.start)
        return self.statement.text[max(begin, self.start - _CONTEXT) : self.start]

    @property
    def after(self) -> str:
        """The words after the quote, up to the end of its sentence and no further than they can matter."""
        _, end = _sentence_at(self.statement.text, self.start)
        return self.statement.text[self.end : min(max(end, self.end), self.end + _CONTEXT)]


_CONTEXT = 200
"""Characters of context around a quote; a sentence of hostile length must not make reading slow."""

_SENTENCE_END = regex.compile(r"(?<=[.!?;])\s+(?=[\p{Lu}\p{Lt}\d«“\"'(])|\n")
_ABBREVIATION = regex.compile(
    r"(?:\b(?:approx|ca|incl|excl|inkl|exkl|zzgl|bzw|s?fr|reg|hrs?|wks?|no|st|dr|mr|mrs|ms|prof|e\.g|i\.e|env|sem|p|pr|min|max|vs|sept?|jan|feb|mar|apr|jun|jul|aug|oct|nov|dec|févr?|janv|juil|déc)\.)$",
    regex.I,
)


# "3. März": the point makes an ordinal, it ends no sentence.
_GERMAN_DAY = regex.compile(
    r"(?<!\d)\d{1,2}\.\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text; a line break always ends one."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        if match.group() != "\n" and (
            _ABBREVIATION.search(text, max(begin, match.start() - 12), match.start())
            or _GERMAN_DAY.search(text, max(begin, match.start() - 3), match.end() + 9)
        ):
            continue
        spans.append((begin, match.start()))
        begin = match.end()
    if begin < len(text):
        spans.append((begin, len(text)))
    return spans


@lru_cache(maxsize=8192)
def _lowered(text: str) -> str:
    """A text in lower case with straight apostrophes, letter for letter as long as the text."""
    return text.replace("İ", "I").replace("’", "'").lower()


@lru_cache(maxsize=8192)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))


def _sentence_at(text: str, offset: int) -> tuple[int, int]:
    spans = _spans(text)
    index = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return spans[index] if index >= 0 else (0, len(text))


_KEY = regex.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def label_words(label: str) -> str:
    """The words of a label in lower case, those of a machine's key apart: ``weeks_to_complete``, ``startDate``."""
    if " " not in label and label[:1].islower():
        label = _KEY.sub(" ", label)
    return label.replace("_", " ").lower()


SHORT = 40
"""Characters of a text that may owe its unit to its label."""


class Passage(tuple[Statement, ...]):
    """Statements that are read together; what every rule set needs of them is prepared once."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.texts = [_lowered(statement.text) for statement in self]
        """Their texts in lower case."""
        self.text = "\n".join(self.texts)
        """These texts, one after another."""
        self.short = [(index, s) for index, s in enumerate(self) if s.label and len(s.text) <= SHORT]
        """The labelled ones whose text is so short that the label may hold its unit."""

    @cached_property
    def starts(self) -> list[int]:
        """Where each one's text begins in :attr:`text`."""
        return [0, *accumulate(len(text) + 1 for text in self.texts[:-1])]


@dataclass(frozen=True)
class Lead(Generic[T]):
    """Words that may stand directly before what a rule reads, join its quote and change its value:
    "up to", "at least"."""

    pattern: str
    apply: Callable[[T, regex.Match[str]], T]


@dataclass(frozen=True, eq=False)
class _Compiled(Generic[T]):
    rule: Rule[T]
    pattern: regex.Pattern[str]
    label: regex.Pattern[str] | None
    unless_before: regex.Pattern[str] | None
    unless_after: regex.Pattern[str] | None
    needs: Needs
    """Letters of which the text must contain some for the pattern to match."""
    whole: bool
    """The pattern is tied to the start of the statement, so it is tried on the whole sentence."""


def expand(pattern: str) -> str:
    """A rule's pattern as a regular expression."""
    for name, part in PARTS.items():
        pattern = pattern.replace("{" + name + "}", f"(?:{part.replace(' ', chr(0))})")
    return pattern.replace(" ", r"(?:[\s\-‑–]{0,2})").replace(chr(0), " ")


class Rules(Generic[T]):
    """An ordered set of rules that read one field.

    ``anchor`` is a cheap pattern that every match of every rule contains; rules are tried only within
    ``reach`` characters of it and never across the end of a sentence, which keeps reading linear and quick.
    """

    def __init__(
        self, anchor: str, rules: Sequence[Rule[T]], *, lead: Lead[T] | None = None, reach: int = 90
    ) -> None:
        names = [rule.name for rule in rules]
        if len(set(names)) != len(names):
            raise ValueError(f"two rules of one name among {names}")
        self.rules = tuple(rules)
        self._reach = reach
        self._anchor = regex.compile(anchor, regex.M)
        self._needs = needs(anchor)
        self._under = lru_cache(maxsize=1024)(self._rules_under)
        self._named_by = lru_cache(maxsize=1024)(self._anchored)
        self._lead = regex.compile(f"(?<![\\p{{L}}\\d])(?:{expand(lead.pattern)})$") if lead else None
        self._apply = lead.apply if lead else None
        self._compiled = tuple(
            _Compiled(
                rule,
                regex.compile(expand(rule.pattern)),
                regex.compile(expand(rule.label)) if rule.label else None,
                regex.compile(f"(?<!\\p{{L}})(?:{rule.unless_before})\\W*$") if rule.unless_before else None,
                regex.compile(f"\\W*(?:{rule.unless_after})") if rule.unless_after else None,
                needs(expand(rule.pattern)),
                rule.pattern.startswith("^"),
            )
            for rule in rules
        )

    def read(self, statements: Sequence[Statement]) -> list[Reading[T]]:
        """All readings, in the order of the statements and then of the words."""
        if not statements:
            return []
        passage = statements if isinstance(statements, Passage) else Passage(statements)
        hits: dict[int, list[tuple[int, int]]] = {}
        for start, stop in self._hits(passage.text):
            index = bisect_right(passage.starts, start) - 1
            begin = passage.starts[index]
            hits.setdefault(index, []).append((start - begin, stop - begin))
        for index, statement in passage.short:
            if self._named_by(
                statement.label
            ):  # the unit may stand in the label: "Hours per week" beside "4-6"
                hits.setdefault(index, [(0, len(statement.text))])
        if not hits:
            return []
        return [
            reading
            for index in sorted(hits)
            for reading in self._read(passage[index], passage.texts[index], hits[index])
        ]

    def read_text(self, text: str, label: str = "") -> list[Reading[T]]:
        """Readings of a bare text, for examples and tests."""
        return self.read([Statement(text=text, label=label, place=Place(path="", region="body"))])

    def _rules_under(self, label: str) -> tuple[_Compiled[T], ...]:
        """The rules that may read words under this label."""
        label = label_words(label)
        return tuple(c for c in self._compiled if c.label is None or (label and c.label.search(label)))

    def _anchored(self, label: str) -> bool:
        return bool(self._anchor.search(label_words(label)))

    def _read(
        self,
        statement: Statement,
        text: str,
        hits: Sequence[tuple[int, int]],
    ) -> list[Reading[T]]:
        rules = self._under(statement.label)
        found: list[Reading[T]] = []
        spans = _spans(statement.text)
        starts = [span[0] for span in spans]
        for index, near in groupby(hits, key=lambda hit: bisect_right(starts, hit[0]) - 1):
            if index >= 0:
                found.extend(self._read_sentence(statement, text, *spans[index], tuple(near), rules))
        return found

    def _hits(self, text: str) -> list[tuple[int, int]]:
        """Where the anchor matches, or at least where the letters stand without which it cannot."""
        present = [literal for literal in self._needs.literals if literal in text]
        if self._needs.literals and not present:
            return []
        if present and min(map(len, present)) >= 4:
            return sorted((at, at + len(literal)) for literal in present for at in _positions(text, literal))
        return [match.span() for match in self._anchor.finditer(text)]

    def _read_sentence(
        self,
        statement: Statement,
        text: str,
        begin: int,
        end: int,
        hits: Sequence[tuple[int, int]],
        rules: Sequence[_Compiled[T]],
    ) -> list[Reading[T]]:
        taken: list[Reading[T]] = []
        ends: list[int] = []
        starts: list[int] = []
        windows = _windows(hits, begin, end, self._reach)
        near = [(low, high, text[low:high]) for low, high in windows]
        whole = [(begin, end, text[begin:end])]
        for compiled in rules:
            for low, high, words in whole if compiled.whole else near:
                if not compiled.needs.stand_in(words):
                    continue
                for match in compiled.pattern.finditer(text, low, high):
                    reading = self._reading(compiled, match, statement, begin, end)
                    if reading is None:
                        continue
                    at = bisect_right(ends, reading.start)  # readings never overlap, so both lists are sorted
                    if at < len(starts) and starts[at] < reading.end:
                        continue
                    starts.insert(at, reading.start)
                    ends.insert(at, reading.end)
                    taken.insert(at, reading)
        return taken

    def _reading(
        self, compiled: _Compiled[T], match: regex.Match[str], statement: Statement, begin: int, end: int
    ) -> Reading[T] | None:
        text = match.string
        start, stop = match.span()
        lead = self._lead.search(text, max(begin, start - 40), start) if self._lead else None
        if lead:
            start = lead.start()
        if start == stop:
            return None
        if compiled.unless_before and compiled.unless_before.search(text, max(begin, start - 80), start):
            return None
        if compiled.unless_after and compiled.unless_after.match(text, stop, end):
            return None
        value = compiled.rule.value(match)
        if value is None:
            return None
        if lead and self._apply:
            value = self._apply(value, lead)
        return Reading(value, statement, start, stop, compiled.rule.name)


def _positions(text: str, literal: str) -> Iterator[int]:
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + len(literal))


def _windows(hits: Sequence[tuple[int, int]], begin: int, end: int, reach: int) -> list[tuple[int, int]]:
    """Stretches of a sentence around anchors, merged where they meet."""
    windows: list[tuple[int, int]] = []
    for start, stop in hits:
        low, high = max(begin, start - reach), min(end, stop + reach)
        if windows and low <= windows[-1][1]:
            windows[-1] = (windows[-1][0], high)
        else:
            windows.append((low, high))
    return windows


AUTHORITY: Mapping[Region, int] = {"data": 0, "facts": 1, "body": 2, "markup": 3}
"""What an offering states in fields and facts beats its prose; markup is a claim that nobody sees."""


def authority(reading: Reading[T]) -> tuple[int, int, tuple[tuple[int, str], ...]]:
    """Sort key: the most trusted region first, between equals the order on the page."""
    place = reading.statement.place
    return AUTHORITY[place.region], place.offset + reading.start, natural(place.path)


def by_authority(readings: Iterable[Reading[T]]) -> list[Reading[T]]:
    """Readings, the most trusted first; between equals in their order on the page."""
    return sorted(readings, key=authority)


@lru_cache(maxsize=8192)
def natural(path: str) -> tuple[tuple[int, str], ...]:
    """Sort key under which ``results[10]`` follows ``results[9]``."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in regex.split(r"(\d+)", path))
