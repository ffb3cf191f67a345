"""Our rules beside three libraries, on the same labelled strings in one run: price-parser for cost,
quantulum3 for hours, dateparser for dates.

pip install '.[bench]'
python -m benchmarks.side_by_side [labelled.jsonl]

Each library is asked for what it is made for, in the mildest way: one figure of the string is enough, a
figure for another purpose counts, and where it finds nothing in the words it may try again with the label
before them. The stricter column asks what a registry needs: the price of the learning, hours of the whole,
dates of the offering; and nothing where the string says nothing. Speed is strings a second of processor time,
each string met once. Our rules were made with the strings of this repository before their makers' eyes, the
libraries were not: judge accuracy by a file that neither has seen.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson

from normalizer.dates import read_dates
from normalizer.normalize import normalize
from normalizer.price import read_prices
from normalizer.scoring.phrases import Phrase, load, raw_listing
from normalizer.scoring.says import Says, claims
from normalizer.shared.printing import table
from normalizer.view import View
from normalizer.workload import read_effort

LABELLED = Path(__file__).parent.parent / "tests" / "census" / "labelled.jsonl"
Figures = frozenset[str]


@dataclass(frozen=True)
class Task:
    """One question that a library and our rules are both asked."""

    name: str
    library: str
    kinds: tuple[str, ...]
    """Kinds of strings it is asked of; traps are asked where they look like one of them."""
    find: Callable[[Phrase, str], Figures]
    """What the library finds in words."""
    figures: Callable[[Says], Figures]
    """Any figure of the kind that a string says."""
    wanted: Callable[[Says], Figures]
    """Those that a registry needs."""
    read: Callable[[View], object]
    """Our reader of the field, for its speed."""


# ------------------------------------------------------------------ what strings say


def _amounts(says: Says, *, enrolment: bool) -> Figures:
    prices = [p for p in says.get("prices", ()) if not enrolment or p["buys"] == "enrolment"]
    free = ["0.00"] if says.get("free") else []
    return frozenset([*(p[end] for p in prices for end in ("min", "max") if p.get(end)), *free])


def _hours(says: Says, *keys: str) -> Figures:
    found = (says.get(f"{key}_{end}") for key in keys for end in ("min", "max"))
    return frozenset(f"{hours:g}" for hours in found if hours is not None)


def _dates(says: Says) -> Figures:
    single = (says.get(key) for key in ("start", "end", "deadline"))
    return frozenset(date for date in (*single, *says.get("dates", ())) if date)


# ------------------------------------------------------------------ what libraries find


def _with_price_parser(phrase: Phrase, words: str) -> Figures:
    amount = import_module("price_parser").Price.fromstring(words).amount
    return frozenset() if amount is None else frozenset([f"{amount:.2f}"])


_IN_HOURS = {"hour": 1.0, "minute": 1 / 60}


def _with_quantulum(phrase: Phrase, words: str) -> Figures:
    # Its model for units of one name was made with another scikit-learn and would not load.
    setattr(import_module("quantulum3.classifier"), "USE_CLF", False)  # noqa: B010
    found = import_module("quantulum3.parser").parse(words)
    return frozenset(
        f"{round(q.value * _IN_HOURS[q.unit.name], 4):g}" for q in found if q.unit.name in _IN_HOURS
    )


def _with_dateparser(phrase: Phrase, words: str) -> Figures:
    search = import_module("dateparser.search").search_dates
    try:
        found: list[tuple[str, datetime]] = search(words, languages=[phrase.language]) or []
    except ValueError:  # a language it does not know
        found = search(words) or []
    # Of a date without day or year only the printed parts are asked, so every part is offered.
    return frozenset(
        form
        for _, moment in found
        for form in (f"{moment:%Y-%m-%d}", f"{moment:%Y-%m}", f"{moment:%Y}", f"XXXX-{moment:%m-%d}")
    )


TASKS = (
    Task(
        "cost",
        "price_parser",
        ("price",),
        _with_price_parser,
        lambda says: _amounts(says, enrolment=False),
        lambda says: _amounts(says, enrolment=True),
        read_prices,
    ),
    Task(
        "hours",
        "quantulum3",
        ("workload", "duration"),
        _with_quantulum,
        lambda says: _hours(says, "hours", "weekly", "daily"),
        lambda says: _hours(says, "hours"),
        read_effort,
    ),
    Task("dates", "dateparser", ("date",), _with_dateparser, _dates, _dates, read_dates),
)

# ------------------------------------------------------------------ the comparison


def asked(task: Task, path: Path) -> list[Phrase]:
    """The strings of a task, and the traps that look like one."""
    lines = [orjson.loads(line) for line in path.read_bytes().splitlines() if line.strip()]
    traps = {line["id"] for line in lines if line["kind"] == "trap" and line.get("looks_like") in task.kinds}
    return [phrase for phrase in load(path) if phrase.kind in task.kinds or phrase.id in traps]


def library_answer(task: Task, phrase: Phrase) -> Figures:
    """What a library finds in the words, or else with the label before them."""
    found = task.find(phrase, phrase.text)
    return found or (task.find(phrase, f"{phrase.label}: {phrase.text}") if phrase.label else found)


def our_answer(task: Task, phrase: Phrase) -> tuple[Figures, Figures]:
    """What our rules read: any figure of the kind, and what a registry needs."""
    says = dict(claims(normalize(raw_listing(phrase))))
    return task.figures(says), task.wanted(says)


def mildly_right(said: Figures, found: Figures) -> bool:
    """One figure in common, or nothing on both sides."""
    return bool(said & found) if said else not found


def share(answers: Iterable[bool]) -> str:
    """A share with its counts."""
    listed = list(answers)
    return f"{sum(listed) / len(listed):.1%} of {len(listed)}"


def strings_a_second(read: Callable[[Phrase], object], phrases: Sequence[Phrase]) -> str:
    """Each string read once, none of which was read before."""
    start = time.process_time()
    for phrase in phrases:
        read(phrase)
    return f"{len(phrases) / (time.process_time() - start):,.0f}"


def compared(task: Task, phrases: Sequence[Phrase]) -> list[tuple[str, ...]]:
    """Two rows: a library's and ours."""
    unseen = [_renamed(p, f" ({n})") for n, p in enumerate(phrases)]
    for phrase in unseen[:20]:  # tables and patterns are made on first use
        library_answer(task, phrase)
        task.read(_view(phrase))
    theirs = [(found, found) for found in (library_answer(task, p) for p in phrases)]
    ours = [our_answer(task, p) for p in phrases]
    rows: list[tuple[str, ...]] = []
    for name, answers, read in (
        (task.library.replace("_", "-"), theirs, lambda p: library_answer(task, p)),
        ("our rules", ours, lambda p: task.read(_view(p))),
    ):
        pairs = list(zip(phrases, answers, strict=True))
        mildly = share(mildly_right(task.figures(p.says), any_) for p, (any_, _) in pairs)
        strictly = share(mildly_right(task.wanted(p.says), needed) for p, (_, needed) in pairs)
        rows.append((task.name, name, mildly, strictly, strings_a_second(read, unseen[20:])))
    return rows


def _view(phrase: Phrase) -> View:
    raw = raw_listing(phrase)
    return View(raw, provider=raw.provider)


def _renamed(phrase: Phrase, ending: str) -> Phrase:
    values: dict[str, Any] = {**vars(phrase), "text": f"{phrase.text}{ending}"}
    return Phrase(**values)


def main(arguments: Sequence[str]) -> int:
    missing = []
    for task in TASKS:
        try:
            import_module(task.library)
        except ModuleNotFoundError:
            missing.append(task.library.replace("_", "-"))
    if missing:
        print(
            f"{', '.join(missing)} cannot be imported. These packages serve this comparison alone and are in "
            "no lock file. Install them into a virtual environment of their own: pip install '.[bench]'",
            file=sys.stderr,
        )
        return 1
    labelled = Path(arguments[0]) if arguments else LABELLED
    head = ("", "", "any figure right", "what is needed right", "strings a second")
    rows = [row for task in TASKS for row in compared(task, asked(task, labelled))]
    print("\n".join(table([head, *rows])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
