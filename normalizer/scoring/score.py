"""How well the rules read labelled listings. Shares nothing with the rules that it scores but the schema.

For each label two questions are kept apart: was something said where the text says something (null against
non-null), and was it the right thing. Evidence is scored on right values alone. Values on labels about which
the text is silent are counted by themselves, since they are what a reader of the registry can least forgive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from normalizer.listing import Evidence, Listing
from normalizer.normalize import normalize
from normalizer.plain_text import page_text, raw_listing
from normalizer.scoring.gold import LABELS, Got, Item, Value, expected, expected_evidence, load, read_labels
from normalizer.shared.printing import table, visible
from normalizer.text import canonical_text

__all__ = ["compare", "load", "render", "score", "summary"]

POOLED = ("hours", "weeks", "cost", "credit", "delivery", "assessment", "start")
TOLERANCE = 0.1
"""Share by which hours from weekly hours × weeks, and weeks from months, may differ."""

Outcome = Literal["right", "wrong", "missed", "false", "silent"]


@dataclass(frozen=True)
class Compared:
    """One label of one item: what the text says against what was read."""

    item: str
    label: str
    outcome: Outcome
    """``wrong`` another value · ``missed`` nothing · ``false`` a value where the text is silent · ``silent``
    rightly nothing."""
    expected: Value | None
    got: Value | None
    wrong_parts: tuple[str, ...]
    expected_evidence: str
    got_evidence: tuple[str, ...]
    evidence_right: bool | None
    """Of a right value whose label has evidence; else ``None``."""
    text: str


def score(items: Sequence[Item]) -> dict[str, Any]:
    """The report on the items, read by today's rules."""
    compared = [one for item in items for one in compare(item, _read(item))]
    return summary(len(items), compared)


def _read(item: Item) -> Listing:
    return normalize(raw_listing(item.id, item.url, item.title, item.text, item.provider))


def summary(count: int, compared: Sequence[Compared]) -> dict[str, Any]:
    """Figures for each label and pooled, and every label that did not come out right."""
    faults = [c for c in compared if c.outcome not in ("right", "silent")]
    return {
        "items": count,
        "pooled_over": list(POOLED),
        "pooled": _figures([c for c in compared if c.label in POOLED]),
        "fields": {label: _figures([c for c in compared if c.label == label]) for label in LABELS},
        "faults": [_fault(c) for c in faults],
        "evidence_faults": [_fault(c) for c in compared if c.evidence_right is False],
    }


def compare(item: Item, listing: Listing) -> list[Compared]:
    """Every label of one item against the listing that was read from it."""
    read = read_labels(listing)
    return [_compared(item, label, read[label]) for label in LABELS]


def _compared(item: Item, label: str, got: Got) -> Compared:
    wanted = expected(item, label)
    marked = expected_evidence(item, label)
    wrong = wrong_parts(label, wanted, got.value, marked) if wanted and got.value else ()
    outcome: Outcome
    if wanted is None:
        outcome = "silent" if got.value is None else "false"
    elif got.value is None:
        outcome = "missed"
    else:
        outcome = "wrong" if wrong else "right"
    evidence = None
    if outcome == "right" and wanted and marked:
        page = page_text(item.title, item.text)
        evidence = evidence_is_right(page, marked, figures_of(label, wanted), got.evidence)
    quotes = tuple(e.quote for e in got.evidence)
    return Compared(item.id, label, outcome, wanted, got.value, wrong, marked, quotes, evidence, item.text)


# ------------------------------------------------------------------ values


def wrong_parts(label: str, wanted: Value, got: Value, marked: str) -> tuple[str, ...]:
    """Names of the parts of a value that differ; ``()`` for the right value."""
    if label == "stackable":  # the name of the next award is free text: only its presence counts
        return ()
    if label == "credit" and wanted.get("amount") is None:
        # The schema keeps a unit with its amount, so a unit alone cannot be asked of it.
        wanted = {key: value for key, value in wanted.items() if key != "unit"}
    tolerance = _tolerance(label, wanted, marked)
    return tuple(part for part, value in wanted.items() if not _same(value, got.get(part), tolerance))


def _tolerance(label: str, wanted: Value, marked: str) -> float:
    if label == "hours" and wanted.get("basis") == "per_week_times_weeks":
        return TOLERANCE
    months = re.search(r"month|mois|monat|maand|mes(?:es)?\b", marked, re.IGNORECASE)
    weeks = re.search(r"week|semaine|woche|weken|semana", marked, re.IGNORECASE)
    return TOLERANCE if label == "weeks" and months and not weeks else 0.0


def _same(wanted: Any, got: Any, tolerance: float) -> bool:
    if isinstance(wanted, list):
        return isinstance(got, list) and sorted(wanted) == sorted(got)
    if isinstance(wanted, bool) or not isinstance(wanted, int | float):
        return bool(wanted == got)
    if isinstance(got, bool) or not isinstance(got, int | float):
        return False
    return abs(wanted - got) <= max(tolerance * abs(wanted), 0.005)


# ------------------------------------------------------------------ evidence


def evidence_is_right(page: str, marked: str, figures: Sequence[float], cited: Iterable[Evidence]) -> bool:
    """Whether quotes that overlap the marked words hold the figures of the value that these words print."""
    words = canonical_text(marked)
    # The page has bars between its cells.
    pattern = r"(?:\s|\|)+".join(re.escape(word) for word in words.split() if word != "|")
    places = [match.span() for match in re.finditer(pattern, page)] if words else []
    overlapping = [
        e.quote
        for e in cited
        if e.region != "data"
        and any(e.offset < end and start < e.offset + len(e.quote) for start, end in places)
    ]
    if not overlapping:
        return False
    held = numbers_in(" ".join(overlapping))
    return all(figure in held for figure in figures if figure in numbers_in(words))


def figures_of(label: str, value: Value) -> list[float]:
    """The figures of a value that its evidence must show, where the words print them."""
    if label == "start":
        return [float(date[8:]) for date in value.get("dates", []) if len(date) == 10]
    if label not in ("hours", "weeks", "cost", "credit"):
        return []
    return [float(value[part]) for part in ("min", "max", "amount") if value.get(part) is not None]


_FIGURE = re.compile(r"\d+(?:[.,  ]\d+)*")
_WORDS = {
    word: float(number)
    for number, words in enumerate(
        "half|one un une een|two deux twee|three trois drie|four quatre vier|five cinq vijf|six zes|"
        "seven sept zeven|eight huit acht|nine neuf negen|ten dix tien|eleven onze|twelve douze twaalf".split(
            "|"
        )
    )
    for word in words.split()
    if number
}


def numbers_in(text: str) -> set[float]:
    """Every number that a text prints, in figures or in words up to twelve; ``1,250`` is 1250 and 1.25."""
    found = {_WORDS[word] for word in re.findall(r"[^\W\d_]+", text.lower()) if word in _WORDS}
    for figure in _FIGURE.findall(text):
        found.update(float(part) for part in re.findall(r"\d+", figure))
        plain = re.sub(r"[ \u00a0\u202f]", "", figure)
        for decimal, thousands in ((".", ","), (",", ".")):
            candidate = plain.replace(thousands, "").replace(decimal, ".")
            if candidate.count(".") <= 1:
                found.add(float(candidate))
    return found


# ------------------------------------------------------------------ figures


def _figures(compared: Sequence[Compared]) -> dict[str, Any]:
    count = dict.fromkeys(("right", "wrong", "missed", "false", "silent"), 0)
    for one in compared:
        count[one.outcome] += 1
    right, wrong, missed, false = (count[k] for k in ("right", "wrong", "missed", "false"))
    evidenced = [c.evidence_right for c in compared if c.evidence_right is not None]
    return {
        **count,
        "presence": _measures(right + wrong, right + wrong + false, right + wrong + missed),
        "value": _measures(right, right + wrong + false, right + wrong + missed),
        "evidence": {
            "right": sum(evidenced),
            "of": len(evidenced),
            "share": _share(sum(evidenced), len(evidenced)),
        },
        "false_share": _share(false, false + count["silent"]),
    }


def _measures(agreed: int, said: int, to_say: int) -> dict[str, float | None]:
    """Precision, recall and F1; ``None`` where there was nothing to measure."""
    f1 = _share(2 * agreed, said + to_say)
    return {"precision": _share(agreed, said), "recall": _share(agreed, to_say), "f1": f1}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _fault(one: Compared) -> dict[str, Any]:
    return {
        "id": one.item,
        "field": one.label,
        "outcome": one.outcome,
        "wrong_parts": list(one.wrong_parts),
        "expected": one.expected,
        "got": one.got,
        "expected_evidence": one.expected_evidence,
        "got_evidence": list(one.got_evidence),
        "text": one.text,
    }


# ------------------------------------------------------------------ for people


def render(report: dict[str, Any]) -> str:
    """The report as text."""
    head = ("field", "right", "wrong", "missed", "false", "of silent",
            "said P", "R", "F1", "value P", "R", "F1", "evidence")  # fmt: skip
    rows = [head, *(_row(label, report["fields"][label]) for label in report["fields"])]
    rows.append(_row("pooled", report["pooled"]))
    lines = [
        f"{report['items']} labelled listings. Pooled: {', '.join(report['pooled_over'])}.",
        "",
        *table(rows),
    ]
    for name, faults in (
        ("Not read as labelled", report["faults"]),
        ("Read right, from other words", report["evidence_faults"]),
    ):
        lines += ["", f"{name}: {len(faults) or 'none'}"]
        for fault in faults:
            lines += ["", *_told(fault)]
    return "\n".join(lines)


def _row(name: str, figures: dict[str, Any]) -> tuple[str, ...]:
    measures = [
        figures[kind][measure] for kind in ("presence", "value") for measure in ("precision", "recall", "f1")
    ]
    counts = (str(figures[outcome]) for outcome in ("right", "wrong", "missed", "false"))
    cells = (
        _percent(figures["false_share"]),
        *map(_percent, measures),
        _percent(figures["evidence"]["share"]),
    )
    return (name, *counts, *cells)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"


def _told(fault: dict[str, Any]) -> list[str]:
    parts = f" ({', '.join(fault['wrong_parts'])})" if fault["wrong_parts"] else ""
    quotes = " … ".join(f"“{quote}”" for quote in fault["got_evidence"])
    lines = [
        f"{fault['field']} {fault['outcome']}{parts}: {fault['id']}",
        f"  expected  {_value(fault['expected'])}  “{fault['expected_evidence']}”",
        f"  got       {_value(fault['got'])}  {quotes}",
        f"  text      {fault['text']}",
    ]
    return [visible(line) for line in lines]


def _value(value: Value | None) -> str:
    return "nothing" if value is None else ", ".join(f"{key} {part}" for key, part in value.items())
