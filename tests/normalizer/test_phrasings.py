"""Ways in which institutions state hours, length and dates, and what each says: all of it and nothing else.

The lists in ``phrasings/`` were written before the rules that read them, from knowledge of how institutions
write. A line that begins with ``~`` is not read as it should be yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normalizer.date_rules.rolling import read_rolling
from normalizer.dates import read_dates, when_fields
from normalizer.raw import Provider
from normalizer.view import View
from normalizer.workload import read_effort
from tests.each import each
from tests.normalizer.views import said, view_of

FOLDER = Path(__file__).parent / "phrasings"


def cases() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                unread = pytest.mark.xfail(strict=True) if line.startswith("~") else ()
                words, says = line.lstrip("~ ").split(" => ")
                yield pytest.param(words, says, id=f"{path.stem}: {words}", marks=unread)


def view(words: str) -> View:
    country, words = (words[1:3], words[5:]) if words.startswith("[") else ("", words)
    statements = []
    for part in words.split(" // "):
        label, bar, text = part.partition(" | ")
        if part.startswith("= "):
            statements.append(said(part[2:], about="title"))
        else:
            statements.append(said(text, label, region="facts") if bar else said(part))
    made = view_of(*statements)
    if country:
        made.provider = Provider(slug="x", name="X", type="college", country=country, time_zone="UTC")
    return made


def heard(view: View) -> list[str]:
    """What the rules read, in the notation of the lists."""
    effort, dates = read_effort(view), read_dates(view)
    claims = []
    if hours := effort.workload.value:
        claims.append(f"{_range(hours.hours_min, hours.hours_max)} {hours.basis}")
    if weekly := effort.weekly_hours.value:
        claims.append(f"weekly {_range(weekly.min, weekly.max)}")
    if span := effort.duration.value:
        claims.append(_range(span.min, span.max))
    if starts := when_fields(view, dates.starts).value:
        claims.append("start " + " ".join(sorted(when.date for when in starts)))
    if end := dates.end.value:
        claims.append(f"end {end.date}")
    if deadline := dates.enrolment_deadline.value:
        claims.append(f"deadline {deadline.date}")
    if read_rolling(view).value:
        claims.append("rolling")
    return claims


def _range(low: float | str | None, high: float | str | None) -> str:
    first, last = (f"{x:g}" if isinstance(x, float) else x or "" for x in (low, high))
    return first if first == last else f"{first}..{last}"


@each(("words", "says"), list(cases()))
def test_phrasing(words: str, says: str) -> None:
    assert heard(view(words)) == ([] if says == "-" else says.split("; "))
