"""Every distinct fact string of some raw listings, with what the rules make of it.

Wide nets catch whatever looks like a fact: a number near a unit word, a sign of money, the name of a month, a
label that asks for one. They are wider than any rule on purpose, so that a person can look through what fell
between the rules; much of what they catch and no rule reads is rightly unread.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from normalizer.engine.matchers import matcher
from normalizer.listing import CourseInstance, Evidence, Field, Listing
from normalizer.normalize import normalize
from normalizer.raw import RawListing, Statement
from normalizer.shared.printing import shown, visible

FIELDS: dict[str, tuple[str, ...]] = {
    "workload": ("workload", "weekly_hours"),
    "duration": ("duration",),
    "price": ("prices", "cost_model", "funding"),
    "credit": ("credit.status", "credit.amounts"),
    "delivery": ("delivery.mode", "delivery.sync", "delivery.pace", "delivery.timing", "delivery.places"),
    "date": ("start", "end", "enrolment_deadline", "rolling"),
}
"""Field of the census to fields of the common schema."""

ABOUT = {
    "workload": ("effort", "hours", "weekly_hours"),
    "duration": ("duration",),
    "price": ("price",),
    "credit": ("credit",),
    "delivery": ("delivery", "place", "pace", "timing"),
    "date": ("start", "end", "enrolment_deadline", "term", "rolling"),
}
"""Field of the census to the first part of the names by which platforms say what a statement is about."""

_N = (
    r"(?:\d|"
    r"(?<!\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|une?|deux|trois|quatre|cinq|six|dix|"
    r"twee|drie|zwei|drei|dos|tres)(?!\w))"
)
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|avr|mai|juin|juil|août|déc|mär|dez|mrt|mei|okt|"
    r"ene|abr|ago|dic)\p{L}*"
)
_NETS = {
    "workload": rf"{_N}[^\n]{{0,24}}?"
    r"(?:hour|hrs?\b|heure|\dh\b|\bh\b|stunde|\bstd|\buur|\buren|\bhora|minut|\bmins?\b)",
    "duration":
        rf"{_N}[^\n]{{0,16}}?(?:week|\bwks?\b|semaine|woche|weken|semana|month|\bmois\b|monat|maand|"
        r"\bmes(?:es)?\b|\bdays?\b|\bjour|\btage?\b|\bdagen|\bdías?|year|\bans?\b|année|jahr|\bjaar|año)",
    "price":
        r"[$€£¥]|(?<!\w)(?:cad|usd|eur|gbp|chf|aud|mxn|euros?|dollars?)(?!\w)|"
        r"(?<!\w)(?:free(?! of (?!charge))|gratuit\w*|kostenlos|kostenfrei|gratis|kosteloos|"
        r"no (?:cost|charge|fee)|sans frais|subscription|abonnement)(?!\w)",
    "credit": r"(?<!\w)(?:non[- ]?)?"
    r"(?:credits?|crédits?|créditos?|ects|ceus?|pdus?|pdhs?|studiepunten|leistungspunkte|contact hours)"
    r"(?!\w)",
    "delivery":
        r"online|on-line|en ligne|distance|virtual|remote|web-?based|webinar|zoom|in[- ]person|in[- ]class|"
        r"classroom|campus|on-?site|face[- ]to[- ]face|f2f|présen|blend|hybrid|synchron|self[- ]paced|"
        r"own pace|à votre rythme|cohort|evening|weekend|soir\b|fin de semaine|präsenz|presencial|en línea|"
        r"fysiek",
    "date":
        rf"\d{{4}}-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|(?<!\p{{L}}){_MONTH}\.? {{0,2}}\d|"
        rf"\d(?:st|nd|rd|th|er|\.)? (?:de )?{_MONTH}(?!\p{{L}})|"
        r"(?:spring|summer|fall|autumn|winter|printemps|été|automne|hiver)\W{1,2}(?:term )?\d{4}|"
        r"any ?time|on[- ]demand|rolling|ongoing|en tout temps",
}  # fmt: skip
_LABELS = {
    "workload": r"hour|effort|workload|commitment|heure|charge|aufwand|studielast|horas|time required",
    "duration": r"duration|length|weeks|months|durée|dauer|\bduur|duraci|how long|time to complete",
    "price": r"price|cost|fee|tuition|prix|coût|frais|tarif|preis|kosten|prijs|precio",
    "credit": r"credit|crédit|ects|ceu|pdu|units?\b|studiepunt",
    "delivery": r"deliver|\bformat|mode\b|location|campus|place|venue|room|lieu|pac(?:e|ing)|where|ort\b|"
    r"locatie",
    "date": r"\bdates?\b|start|begin|end\b|ends\b|deadline|\bterm\b|session|intake|début|\bfin\b|when|datum",
}
_NET = {name: matcher(pattern, re.IGNORECASE) for name, pattern in _NETS.items()}
_LABEL = {name: matcher(pattern, re.IGNORECASE) for name, pattern in _LABELS.items()}

SHORT = 120
"""Texts up to this length are one string; of longer ones the words around the fact are shown."""
AROUND = 45

STATES = ("unread", "not_understood", "alternative", "calculated", "stated")
"""In the order in which a person should look at them."""


@dataclass(frozen=True)
class Reading:
    """What the rules made of a string: a state, and the value with its rule where there is one."""

    state: str
    value: str = ""
    rule: str = ""


UNREAD = Reading("unread")


@dataclass(frozen=True)
class Row:
    """One distinct string of the census."""

    field: str
    state: str
    count: int
    label: str
    text: str
    value: str
    rule: str
    example: str
    """Source and reference of a listing that has it."""


class Census:
    """Counts the fact strings of the listings that are added to it."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str, Reading]] = Counter()
        self._examples: dict[tuple[str, str, str, Reading], str] = {}

    def add(self, raw: RawListing) -> None:
        """Count the strings of one raw listing."""
        listing = normalize(raw)
        cited = _cited(listing)
        for statement in raw.statements:
            for name in FIELDS:
                here = [c for c in cited[name] if _stands_in(c[0], statement)]
                for text, reading in _strings(statement, name, here):
                    key = (name, statement.label, text, reading)
                    self._counts[key] += 1
                    self._examples.setdefault(key, f"{raw.source} {raw.reference}")

    def rows(self, field: str | None = None) -> list[Row]:
        """The strings by field, understood last, the most frequent first; of one field if that is named."""
        found = [
            Row(name, reading.state, count, label, text, reading.value, reading.rule, self._examples[key])
            for key, count in self._counts.items()
            for name, label, text, reading in [key]
            if field in (None, name)
        ]
        order = list(FIELDS)
        return sorted(
            found,
            key=lambda r: (order.index(r.field), STATES.index(r.state), -r.count, r.label, r.text, r.value),
        )


Cited = tuple[Evidence, Reading]


def _cited(listing: Listing) -> dict[str, list[Cited]]:
    """All evidence of a listing and its instances, by field of the census."""
    holders: tuple[Listing | CourseInstance, ...] = (listing, *listing.instances)
    return {
        name: [cited for holder in holders for path in paths for cited in _evidence(_field(holder, path))]
        for name, paths in FIELDS.items()
    }


def _field(holder: Listing | CourseInstance, path: str) -> Field[Any]:
    """The field at a dotted path; an empty one where instances have none."""
    found: Any = holder
    for name in path.split("."):
        found = getattr(found, name, Field[Any]())
    field: Field[Any] = found
    return field


def _evidence(field: Field[Any]) -> Iterator[Cited]:
    for evidence in field.evidence:
        value = field.value
        if evidence.item is not None and isinstance(value, tuple):
            value = value[evidence.item]
        rule = field.calculation.rule if field.calculation else evidence.rule
        yield evidence, Reading(field.state, "" if value is None else shown(value), rule)
    for alternative in field.alternatives:
        for evidence in alternative.evidence:
            yield evidence, Reading("alternative", shown(alternative.value), evidence.rule)


def _stands_in(evidence: Evidence, statement: Statement) -> bool:
    place = statement.place
    return (
        evidence.path == place.path
        and evidence.region == place.region
        and place.offset <= evidence.offset < place.offset + len(statement.text)
    )


def _strings(statement: Statement, name: str, cited: Sequence[Cited]) -> Iterator[tuple[str, Reading]]:
    """The strings of a statement that speak of a field, each with its readings."""
    text = statement.text
    read = [
        ((e.offset - statement.place.offset, e.offset - statement.place.offset + len(e.quote)), reading)
        for e, reading in cited
    ]
    if len(text) <= SHORT:
        if read:
            yield from ((text, reading) for reading in dict.fromkeys(reading for _, reading in read))
        elif _speaks_of(statement, name):
            yield text, UNREAD
        return
    spans = [span for span, _ in read] + [match.span() for match in _NET[name].finditer(text)]
    for start, end in _windows(text, spans):
        here = dict.fromkeys(reading for span, reading in read if span[0] < end and start < span[1])
        for reading in here or (UNREAD,):
            yield text[start:end].strip(), reading


def _speaks_of(statement: Statement, name: str) -> bool:
    about = (statement.about or "").partition(".")[0]
    if about:
        return about in ABOUT[name] or (about == "description" and bool(_NET[name].search(statement.text)))
    return bool(_LABEL[name].search(statement.label) or _NET[name].search(statement.text))


def _windows(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of a long text around spans, from word to word of the same line, joined where they meet."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        low = max(text.rfind("\n", 0, start) + 1, start - AROUND)
        while 0 < low < start and not text[low - 1].isspace():
            low += 1
        line_end = text.find("\n", end)
        high = min(len(text) if line_end < 0 else line_end, end + AROUND)
        while end < high < len(text) and not text[high].isspace():
            high -= 1
        if last and low <= last[1]:
            last = (last[0], max(high, last[1]))
            continue
        if last:
            yield last
        last = (low, high)
    if last:
        yield last


def as_json(row: Row) -> str:
    """A row as one line of JSON."""
    return orjson.dumps(asdict(row)).decode()


def render(rows: Sequence[Row]) -> Iterator[str]:
    """The rows as text: one line a string, under a line for each field and state with the number of
    strings."""
    groups = Counter((row.field, row.state) for row in rows)
    shown = None
    for row in rows:
        if shown != (row.field, row.state):
            if shown:
                yield ""
            shown = (row.field, row.state)
            yield f"{row.field} · {row.state} · {groups[shown]} strings"
        label = f"{row.label}: " if row.label else ""
        reading = f"  → {row.value} [{row.rule}]" if row.value or row.rule else ""
        yield visible(f"{row.count:6}  {label}{row.text}{reading}  ({row.example})")
