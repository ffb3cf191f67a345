"""How well matching and overlap agree with pairs that people judged, with every miss and its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from scipy.stats import spearmanr
from sklearn.metrics import average_precision_score

from normalizer.shared.printing import visible
from registry.grades import GRADES, Overlap
from registry.likeness.lexicon import Lexicon
from registry.likeness.profiles import Profile
from registry.likeness.topics import Space
from registry.matching import Match, compare
from registry.overlap import Overlaps
from registry.scoring.pairs import Pair, Records


def score(pairs: Sequence[Pair], records: Records) -> dict[str, Any]:
    """Figures for the pairs whose records were found, and every miss with its reasons."""
    usable = [pair for pair in pairs if pair.left in records.found and pair.right in records.found]
    report: dict[str, Any] = {
        "pairs": len(pairs),
        "not_found": [
            {"source": place.source, "file": place.file, "locator": place.locator, "reason": reason}
            for place, reason in records.missing.items()
        ],
    }
    if identity := [pair for pair in usable if pair.verdict is not None]:
        report |= _identity(identity, records)
    if overlaps := [pair for pair in usable if pair.overlap is not None]:
        report["overlap"] = _overlap(overlaps, records)
    return report


def _identity(pairs: Sequence[Pair], records: Records) -> dict[str, Any]:
    titles, texts = Lexicon.of(records.titles), Lexicon.of(records.texts)
    judged: list[tuple[Pair, Match]] = []
    nested = 0
    kinds: dict[str, list[tuple[Pair, Match]]] = {}
    for pair in pairs:
        left, right = records.found[pair.left], records.found[pair.right]
        if left.listing == right.listing:
            nested += 1
            continue
        match = compare(left.profile, right.profile, titles, texts)
        judged.append((pair, match))
        kinds.setdefault(kind_of_sources(left.profile, right.profile), []).append((pair, match))
    return {
        "same_offering": _same(judged),
        "another_run": _runs(judged),
        "by_kind_of_source": {
            name: {"same_offering": _same(some), "another_run": _runs(some)}
            for name, some in sorted(kinds.items())
        },
        "nested_runs": nested,
        "verdicts": _table((pair.verdict or "", match.verdict) for pair, match in judged),
        "misses": [_miss(pair, match) for pair, match in judged if not _right(pair, match)],
    }


def kind_of_sources(left: Profile, right: Profile) -> str:
    """``one source`` · ``aggregator and platform`` · ``two captures of one platform`` · ``two platforms``."""
    if left.source == right.source:
        return "one source"
    if left.aggregated or right.aggregated:
        return "aggregator and platform"
    return "two captures of one platform" if left.carrier == right.carrier else "two platforms"


def _right(pair: Pair, match: Match) -> bool:
    """A translation is another offering to the people who judged, linked or not."""
    found = "different" if match.verdict == "translation" else match.verdict
    return found == pair.verdict


def _same(judged: Sequence[tuple[Pair, Match]]) -> dict[str, Any]:
    """Of one record: what is merged and should be, what is and should not, what should be and is not."""
    right = sum(1 for pair, match in judged if pair.verdict == match.verdict == "same_offering")
    said = sum(1 for _, match in judged if match.verdict == "same_offering")
    to_say = sum(1 for pair, _ in judged if pair.verdict == "same_offering")
    return {
        "right": right,
        "wrong": said - right,
        "missed": to_say - right,
        "precision": _share(right, said),
        "recall": _share(right, to_say),
        "f1": _share(2 * right, said + to_say),
    }


def _runs(judged: Sequence[tuple[Pair, Match]]) -> dict[str, int]:
    """What becomes of pairs that are two runs, and how many others are taken for two."""
    found = Counter(match.verdict for pair, match in judged if pair.verdict == "another_run")
    taken = sum(1 for pair, match in judged if match.verdict == "another_run" != pair.verdict)
    return {
        "kept_as_runs": found["another_run"],
        "merged": found["same_offering"],
        "not_linked": found["different"] + found["translation"],
        "others_taken_for_runs": taken,
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _table(counted: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Judgement to finding to how often."""
    table: dict[str, dict[str, int]] = {}
    for (judged, found), number in sorted(Counter(counted).items()):
        table.setdefault(judged, {})[found] = number
    return table


def _miss(pair: Pair, match: Match) -> dict[str, Any]:
    return {
        "id": pair.id,
        "judged": pair.verdict,
        "found": match.verdict,
        "score": round(match.score, 4),
        "review": match.review,
        "reasons": [f"{reason.bits:+.1f} {reason.what}: {reason.found}" for reason in match.reasons],
    }


def _overlap(pairs: Sequence[Pair], records: Records) -> dict[str, Any]:
    places = list(dict.fromkeys(place for pair in pairs for place in (pair.left, pair.right)))
    row = {place: number for number, place in enumerate(places)}
    profiles = [records.found[place].profile for place in places]
    measured = Overlaps(profiles, Space.of(records.titles, records.texts).topics(profiles))
    left, right = np.array([row[p.left] for p in pairs]), np.array([row[p.right] for p in pairs])
    judged = np.array([pair.overlap for pair in pairs])
    points, grades = measured.points(left, right), measured.grades(left, right)
    missed = np.flatnonzero(grades != judged)
    explained = measured.explain(left[missed], right[missed])
    return {
        "pairs": len(pairs),
        "average_precision_2": _average_precision(judged >= 2, points),
        "average_precision_3": _average_precision(judged >= 3, points),
        "spearman": _number(spearmanr(points, judged).statistic),
        "substantial": _graded(judged, grades, 3),
        "partial_or_more": _graded(judged, grades, 2),
        "grades": _table((GRADES[j], GRADES[g]) for j, g in zip(judged, grades, strict=True)),
        "misses": [
            _overlap_miss(pairs[n], found) for n, found in zip(missed.tolist(), explained, strict=True)
        ],
    }


def _average_precision(relevant: Any, points: Any) -> float | None:
    return _number(average_precision_score(relevant, points)) if relevant.any() else None


def _graded(judged: Any, grades: Any, least: int) -> dict[str, Any]:
    """Precision and recall of a grade or more; those that miss it by one step are counted apart."""
    right = int(((judged >= least) & (grades >= least)).sum())
    wrong, missed = (judged < least) & (grades >= least), (judged >= least) & (grades < least)
    one_step = np.abs(judged - grades) == 1
    return {
        "precision": _share(right, right + int(wrong.sum())),
        "recall": _share(right, right + int(missed.sum())),
        "wrong": int(wrong.sum()),
        "wrong_by_one_step": int((wrong & one_step).sum()),
        "missed": int(missed.sum()),
        "missed_by_one_step": int((missed & one_step).sum()),
    }


def _overlap_miss(pair: Pair, found: Overlap) -> dict[str, Any]:
    return {
        "id": pair.id,
        "judged": pair.overlap,
        "confidence": pair.confidence,
        "found": GRADES.index(found.grade),
        "points": found.points,
        "steps": [f"{step.points:+.1f} {step.what}: {step.found}" for step in found.steps],
        "limits": list(found.limits),
    }


def _number(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 4)


# ------------------------------------------------------------------ for people


def render(report: dict[str, Any]) -> str:
    """The report as text."""
    lines = [f"{report['pairs']:,} pairs"]
    lines += (
        f"NOT FOUND: {lost['source']} {lost['file']} {lost['locator']}: {lost['reason']}"
        for lost in report["not_found"]
    )
    if "same_offering" in report:
        lines += ["", *_identity_lines(report)]
    if "overlap" in report:
        lines += ["", *_overlap_lines(report["overlap"])]
    return "\n".join(map(visible, lines))


def _identity_lines(report: dict[str, Any]) -> list[str]:
    lines = [_same_line("same offering", report)]
    lines += [_same_line(f"  {name}", figures) for name, figures in report["by_kind_of_source"].items()]
    lines.append(
        f"{report['nested_runs']} pairs of runs nested in one record, right by construction, are not counted"
    )
    for miss in report["misses"]:
        head = f"{miss['id']}: judged {miss['judged']}, found {miss['found']} ({miss['score']:.2f})"
        lines += ["", head, *(f"  {reason}" for reason in miss["reasons"])]
    return lines


def _same_line(name: str, figures: dict[str, Any]) -> str:
    same, runs = figures["same_offering"], figures["another_run"]
    share = "  ".join(f"{key} {_shown(same[key])}" for key in ("precision", "recall", "f1"))
    counts = "  ".join(f"{key} {same[key]}" for key in ("right", "wrong", "missed"))
    kept = "  ".join(f"{key.replace('_', ' ')} {number}" for key, number in runs.items())
    return f"{name:<30} {share}  {counts};  runs: {kept}"


def _overlap_lines(figures: dict[str, Any]) -> list[str]:
    lines = [
        f"overlap of {figures['pairs']} pairs: average precision at grade 2 and above "
        f"{_shown(figures['average_precision_2'])}, at grade 3 {_shown(figures['average_precision_3'])}, "
        f"Spearman {_shown(figures['spearman'])}"
    ]
    lines += (
        f"  {name.replace('_', ' ')}: " + ", ".join(f"{key} {value}" for key, value in figures[name].items())
        for name in ("substantial", "partial_or_more")
    )
    for miss in figures["misses"]:
        judged = f"judged {miss['judged']} ({miss['confidence']})"
        head = f"{miss['id']}: {judged}, found {miss['found']}, {miss['points']} points"
        lines += ["", head, *(f"  {step}" for step in (*miss["steps"], *miss["limits"]))]
    return lines


def _shown(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"
