"""How well the rules read labelled strings: one string, one statement, one judgement.

``tests/census/README.md`` describes the file. What a string says is complete: a claim of the listing that
``says`` does not have is wrong, whatever the string was chosen for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from normalizer.listing import Listing
from normalizer.normalize import normalize
from normalizer.raw import Place, Provider, RawListing, Statement
from normalizer.scoring.says import NOT_ASKED, Fault, Says, claims, faults
from normalizer.shared import lines
from normalizer.shared.printing import table, visible
from normalizer.text import canonical_text


@dataclass(frozen=True)
class Phrase:
    """One labelled string."""

    id: str
    kind: str
    label: str
    text: str
    country: str | None
    language: str
    says: Says


@dataclass(frozen=True)
class Judged:
    """One string as it was read, with each claim that is at fault."""

    phrase: Phrase
    got: Says
    faults: dict[str, Fault]
    quotes: tuple[str, ...]

    @property
    def outcome(self) -> str:
        """``right``, ``missed`` when nothing is wrong but something is missing, or ``wrong``."""
        if set(self.faults.values()) - {"missed"}:
            return "wrong"
        return "missed" if self.faults else "right"

    @property
    def by_default(self) -> bool:
        return "default" in self.faults.values()


def load(path: Path) -> list[Phrase]:
    """The strings of a file. Raises ``OSError``, or ``ValueError`` naming the line that is none."""
    return lines.load(path, "labelled string", _phrase)


def _phrase(found: Mapping[str, Any]) -> Phrase:
    if not isinstance(found.get("says", {}), dict):
        raise ValueError("`says` is no object; write {} where the string says nothing")
    return Phrase(
        id=str(found["id"]),
        kind=str(found["kind"]),
        label=str(found["label"]),
        text=str(found["text"]),
        country=found.get("country"),
        language=str(found["language"]),
        says=found["says"],
    )


def raw_listing(phrase: Phrase) -> RawListing:
    """The listing whose only statement is the string, offered in its country."""
    provider = None
    if phrase.country:
        # Dates stay as printed: no time zone moves them.
        provider = Provider(
            slug="provider", name="Provider", type="company", country=phrase.country, time_zone="UTC"
        )
    place = Place(path="string", region="facts" if phrase.label else "body")
    text = canonical_text(phrase.text)
    return RawListing(
        source="phrases",
        reference=phrase.id,
        url="https://listing.example/",
        provider=provider,
        statements=(Statement(label=phrase.label, text=text, place=place),) if text else (),
    )


def score(phrases: Sequence[Phrase]) -> dict[str, Any]:
    """The report on the strings, read by today's rules."""
    return summary([judge(phrase, normalize(raw_listing(phrase))) for phrase in phrases])


def judge(phrase: Phrase, listing: Listing) -> Judged:
    """One string against the listing that was read from it."""
    got = dict(claims(listing))
    return Judged(phrase, got, dict(faults(phrase.says, got)), _quotes(listing))


def _quotes(listing: Listing) -> tuple[str, ...]:
    fields = (
        listing.workload, listing.weekly_hours, listing.duration, listing.prices, listing.cost_model,
        listing.credit.status, listing.credit.amounts, listing.delivery.mode, listing.delivery.sync,
        listing.delivery.pace, listing.delivery.timing, listing.start, listing.end,
            listing.enrolment_deadline,
        listing.rolling,
    )  # fmt: skip
    return tuple(dict.fromkeys(e.quote for field in fields for e in field.evidence))


# ------------------------------------------------------------------ the report


def summary(judged: Sequence[Judged]) -> dict[str, Any]:
    """Figures in all, by kind and by language, and every string that did not come out right."""
    return {
        "total": _figures(judged),
        "kinds": {kind: _figures(group) for kind, group in _grouped(judged, "kind")},
        "languages": {language: _figures(group) for language, group in _grouped(judged, "language")},
        "claims": _claims(judged),
        "faults": [
            {
                "id": one.phrase.id,
                "kind": one.phrase.kind,
                "language": one.phrase.language,
                "outcome": one.outcome,
                "by_default": one.by_default,
                "faults": one.faults,
                "label": one.phrase.label,
                "text": one.phrase.text,
                "says": one.phrase.says,
                "got": one.got,
                "quotes": list(one.quotes),
            }
            for one in judged
            if one.faults
        ],
    }


def _grouped(judged: Sequence[Judged], name: str) -> Iterator[tuple[str, list[Judged]]]:
    for key, _ in Counter(getattr(one.phrase, name) for one in judged).most_common():
        yield key, [one for one in judged if getattr(one.phrase, name) == key]


def _figures(judged: Sequence[Judged]) -> dict[str, Any]:
    outcomes = Counter(one.outcome for one in judged)
    return {
        "strings": len(judged),
        **{outcome: outcomes[outcome] for outcome in ("right", "missed", "wrong")},
        "by_default": sum(one.by_default for one in judged),
        "share_right": round(outcomes["right"] / len(judged), 4) if judged else None,
    }


def _claims(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """For each kind of claim: how often it is said, and how often it is at fault in which way."""
    said = Counter(key for one in judged for key in one.phrase.says if key not in NOT_ASKED)
    bad: Counter[tuple[str, str]] = Counter(
        (key, fault) for one in judged for key, fault in one.faults.items()
    )
    names = sorted(said.keys() | {key for key, _ in bad})
    kinds = ("missed", "misread", "unsaid", "default")
    return {name: {"said": said[name], **{kind: bad[name, kind] for kind in kinds}} for name in names}


def render(report: dict[str, Any]) -> str:
    """The report as text."""
    head = ("", "strings", "right", "missed", "wrong", "by default", "share right")
    total = _row("all", report["total"])
    kinds = [_row(name, figures) for name, figures in report["kinds"].items()]
    languages = [_row(name, figures) for name, figures in report["languages"].items()]
    claim_rows = [("claim", "said", "missed", "misread", "unsaid", "default")]
    claim_rows += [(name, *map(str, counts.values())) for name, counts in report["claims"].items()]
    lines = [
        *table([head, *kinds, *languages, total]),
        "",
        *table(claim_rows),
        "",
        f"Not right: {len(report['faults'])}",
    ]
    for fault in report["faults"]:
        what = ", ".join(f"{key} {how}" for key, how in sorted(fault["faults"].items()))
        label = f"{fault['label']}: " if fault["label"] else ""
        lines += [
            "",
            visible(f"{fault['id']} {fault['kind']} {fault['language']}: {what}"),
            visible(f"  string  {label}{fault['text']}"),
            visible(f"  says    {_said(fault['says'])}"),
            visible(f"  got     {_said(fault['got'])}"),
        ]
    return "\n".join(lines)


def _row(name: str, figures: Mapping[str, Any]) -> tuple[str, ...]:
    counts = (str(figures[key]) for key in ("strings", "right", "missed", "wrong", "by_default"))
    return (name, *counts, f"{figures['share_right']:.1%}")


def _said(claims: Says) -> str:
    return orjson.dumps(claims).decode() if claims else "nothing"
