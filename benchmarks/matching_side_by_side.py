"""Our matching beside Splink and beside plain TF-IDF cosine, on the same judged pairs in one run.

    python -m benchmarks.matching_side_by_side PAIRS.jsonl --captures DIR --splink-python VENV/bin/python

Without --splink-python Splink is left out; `benchmarks/splink_matching.py` says what its environment needs.
Our threshold is the one that the registry links by. Splink and TF-IDF have none for this, so each is given
the one that is best on these very pairs, which flatters them. They know no runs either: "one course" asks
only whether two records are of one course, "same offering" whether they are one thing to enrol in. Ours was
made with the development half of these pairs before its makers' eyes. Seconds are for scoring (and learning,
where there is any) once libraries are loaded and the records read; memory is what that takes on top.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.machine import memory
from crawlers.saved import READ_WITH, reader
from normalizer.normalize import normalize
from normalizer.shared.printing import table
from registry.likeness.lexicon import Lexicon
from registry.likeness.profiles import Profile
from registry.matching import LINK, Match, compare
from registry.scoring.pairs import Pair, Records, load

Cases = list[tuple[Profile, Profile]]


class Scored(NamedTuple):
    """What one way found."""

    scores: list[float]
    kinds: list[str]
    """What each pair is if it is one course; empty where the way knows no kinds."""
    seconds: float
    megabytes: int


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching_side_by_side")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--captures", type=Path, nargs="+", required=True)
    parser.add_argument("--splink-python", type=Path)
    options = parser.parse_args()
    pairs = [pair for pair in load(options.pairs) if pair.verdict]
    records = Records(pairs, options.captures, reader(READ_WITH), normalize)
    pairs = [pair for pair in pairs if nested_in_one(records, pair) is False]
    cases = [(records.found[pair.left].profile, records.found[pair.right].profile) for pair in pairs]
    print(f"{len(pairs)} pairs of {options.pairs.name}, runs nested in one record left out")
    ways = {
        "ours": measured(ours, cases, records),
        "TF-IDF cosine": measured(cosine, cases, records),
    }
    if options.splink_python:
        ways["Splink 5 on DuckDB"] = splink(options.splink_python, cases)
    rows: list[tuple[str, ...]] = [
        ("", "threshold", "same offering P", "R", "one course P", "R", "seconds", "MB")
    ]
    for name, found in ways.items():
        rows.append((name, *row(pairs, found)))
    print("\n".join(table(rows)))


def nested_in_one(records: Records, pair: Pair) -> bool | None:
    """Whether two runs stand in one record; ``None`` where a record is missing."""
    if pair.left not in records.found or pair.right not in records.found:
        return None
    return records.found[pair.left].listing == records.found[pair.right].listing


# ------------------------------------------------------------------ three ways


def ours(cases: Cases, records: Records) -> tuple[list[float], list[str]]:
    titles, texts = Lexicon.of(records.titles), Lexicon.of(records.texts)
    found: list[Match] = [compare(left, right, titles, texts) for left, right in cases]
    return [match.score for match in found], [match.kind for match in found]


def cosine(cases: Cases, records: Records) -> tuple[list[float], list[str]]:
    """Of all words of two records: title, maker, what is taught."""

    def words(side: Profile) -> str:
        return " ".join((side.title.text, *side.makers, *side.words, *side.skills, *side.outcomes))

    left, right = ([words(case[side]) for case in cases] for side in (0, 1))
    vectors = TfidfVectorizer().fit([*left, *right])
    alike = vectors.transform(left).multiply(vectors.transform(right)).sum(axis=1)
    return [float(value) for value in alike.A1], []


def splink(python: Path, cases: Cases) -> Scored:
    """By `benchmarks/splink_matching.py`, in its own environment."""
    sides = {id(side): side for case in cases for side in case}
    ids = {key: f"r{number}" for number, key in enumerate(sides)}
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "records.json", Path(folder) / "pairs.json"
        files[0].write_text(json.dumps([record(ids[key], side) for key, side in sides.items()]))
        files[1].write_text(json.dumps([[ids[id(left)], ids[id(right)]] for left, right in cases]))
        command = [str(python), str(Path(__file__).with_name("splink_matching.py")), *map(str, files)]
        run = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return Scored(answer["scores"], [], answer["seconds"], answer["megabytes"])


def record(identity: str, side: Profile) -> dict[str, Any]:
    """A record as a table has it."""
    hours = side.hours or (None, None)
    return {
        "unique_id": identity,
        "title": " ".join(side.title.words) or side.title.text,
        "title_key": " ".join(sorted(set(side.title.words))),
        "maker": side.makers[0] if side.makers else None,
        "addresses": sorted(side.addresses) or None,
        "first_address": min(side.addresses, default=None),
        "last_address": max(side.addresses, default=None),
        "parts": " ".join(sorted(side.title.parts | side.title.levels | side.title.awards)),
        "language": min(side.languages, default=None),
        "hours_min": hours[0],
        "hours_max": hours[1],
    }


def measured(way: Callable[[Cases, Records], tuple[list[float], list[str]]], *given: Any) -> Scored:
    """One way in a process of its own."""
    parent, child = multiprocessing.get_context("fork").Pipe()

    def work() -> None:
        before, start = memory("VmRSS"), time.perf_counter()
        found = way(*given)
        child.send((*found, time.perf_counter() - start, max(0, memory("VmHWM") - before)))

    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    answer = parent.recv()
    process.join()
    return Scored(*answer)


# ------------------------------------------------------------------ how right they are


def row(pairs: Sequence[Pair], found: Scored) -> tuple[str, ...]:
    verdicts = [pair.verdict or "" for pair in pairs]
    same = [verdict == "same_offering" for verdict in verdicts]
    course = [verdict in ("same_offering", "another_run") for verdict in verdicts]
    if found.kinds:
        linked = [score >= LINK for score in found.scores]
        as_one = [yes and kind == "same_offering" for yes, kind in zip(linked, found.kinds, strict=True)]
        as_course = [
            yes and kind in ("same_offering", "another_run")
            for yes, kind in zip(linked, found.kinds, strict=True)
        ]
        threshold = f"{LINK}"
    else:
        best, other = best_threshold(found.scores, same), best_threshold(found.scores, course)
        as_one = [score >= best for score in found.scores]
        as_course = [score >= other for score in found.scores]
        threshold = f"{best:.3f}, {other:.3f}"
    figures = (*precision_recall(as_one, same), *precision_recall(as_course, course))
    shown = tuple(f"{figure:.3f}" for figure in figures)
    return threshold, *shown, f"{found.seconds:.2f}", f"{found.megabytes}"


def best_threshold(scores: Sequence[float], right: Sequence[bool]) -> float:
    """That with the highest F1 on these pairs."""

    def f1(threshold: float) -> float:
        precision, recall = precision_recall([score >= threshold for score in scores], right)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    return max(sorted(set(scores)), key=f1)


def precision_recall(said: Sequence[bool], right: Sequence[bool]) -> tuple[float, float]:
    both = sum(a and b for a, b in zip(said, right, strict=True))
    return both / max(1, sum(said)), both / max(1, sum(right))


if __name__ == "__main__":
    main()
