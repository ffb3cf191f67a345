"""How well the rules read labelled strings: one string, one statement, one judgement.

``tests/census/README.md`` describes the file. What a string says is complete: a claim of the listing that
``says`` does not have is wrong, whatever the string was chosen for. Not asked, because the common schema or
the guideline has no place for them: hours a day, and what merely follows from what is said (weeks of months,
weekly hours × weeks, "paid" of a price, in one's own time of "self-paced").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import orjson
import regex

from normalizer.listing import Duration, Listing, Price, When
from normalizer.normalize import normalize
from normalizer.printing import table, visible
from normalizer.raw import Place, Provider, RawListing, Statement
from normalizer.text import canonical_text

Says = dict[str, Any]
Fault = Literal["missed", "misread", "unsaid", "default"]
"""``missed`` said and not read · ``misread`` said otherwise · ``unsaid`` a figure or date taken for what it is
not · ``default`` a word filled in that the string does not have."""

NOT_ASKED = frozenset(("daily_min", "daily_max", "nothing", "understood"))
CATEGORIES = frozenset(("mode", "sync", "pace", "timing", "credit", "free", "subscription", "rolling"))
"""Claims that need no figure, so that one without words for it is a default."""


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
    phrases = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            found = orjson.loads(line)
            phrases.append(
                Phrase(
                    id=str(found["id"]),
                    kind=str(found["kind"]),
                    label=str(found["label"]),
                    text=str(found["text"]),
                    country=found.get("country"),
                    language=str(found["language"]),
                    says=dict(found["says"]),
                )
            )
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else error
            raise ValueError(f"line {number} is no labelled string: {reason}") from error
    if not phrases:
        raise ValueError("it holds no labelled string")
    return phrases


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


# ------------------------------------------------------------------ what was read


def claims(listing: Listing) -> Iterator[tuple[str, Any]]:
    """What a listing claims, in the terms of ``says``."""
    yield from _hours(listing)
    if span := listing.duration.value:
        yield from _length(span)
    yield from _money(listing)
    yield from _credit(listing)
    delivery = listing.delivery
    for key, field in (("mode", delivery.mode), ("sync", delivery.sync), ("pace", delivery.pace)):
        if field.known:
            yield key, field.value
    if delivery.timing.value:
        yield "timing", sorted(delivery.timing.value)
    yield from _dates(listing)


def _hours(listing: Listing) -> Iterator[tuple[str, Any]]:
    hours = listing.workload.value
    if hours and hours.basis != "weekly_x_weeks":
        yield "hours_min", hours.hours_min
        yield "hours_max", hours.hours_max
        yield "basis", "instruction" if hours.basis in ("instruction", "sessions") else "total"
    if weekly := listing.weekly_hours.value:
        yield "weekly_min", weekly.min
        yield "weekly_max", weekly.max


def _length(span: Duration) -> Iterator[tuple[str, Any]]:
    yield "length", span.min
    yield "length_max", span.max
    if (span.min or span.max or "").endswith("W"):
        yield "weeks_min", _weeks(span.min)
        yield "weeks_max", _weeks(span.max)


def _weeks(period: str | None) -> float | None:
    match = regex.fullmatch(r"P(\d+(?:\.\d+)?)W", period or "")
    return float(match[1]) if match else None


def _money(listing: Listing) -> Iterator[tuple[str, Any]]:
    prices = [_price(price) for price in listing.prices.value or ()]
    if prices:
        yield "prices", prices
    model = listing.cost_model.value
    if model in ("free", "free_audit"):
        yield "free", True
    elif model == "paid" and not prices:
        yield "free", False
    if model == "subscription":
        yield "subscription", True


def _price(price: Price) -> Says:
    return {
        "min": _amount(price.amount_min),
        "max": _amount(price.amount_max),
        "currency": price.currency,
        "inferred": price.currency_inferred,
        "buys": price.buys,
        "payer": price.payer,
        "period": price.period,
        "tax": price.tax,
    }


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def _credit(listing: Listing) -> Iterator[tuple[str, Any]]:
    if listing.credit.status.known:
        yield "credit", listing.credit.status.value
    for amount in (listing.credit.amounts.value or ())[:1]:
        yield "credit_min", amount.min
        yield "credit_max", amount.max
        yield "unit", amount.unit


def _dates(listing: Listing) -> Iterator[tuple[str, Any]]:
    starts = sorted({when.date for when in listing.start.value or ()})
    if starts:
        yield ("start", starts[0]) if len(starts) == 1 else ("dates", starts)
    fields: tuple[tuple[str, When | None], ...] = (
        ("end", listing.end.value),
        ("deadline", listing.enrolment_deadline.value),
    )
    for key, when in fields:
        if when:
            yield key, when.date
    if listing.rolling.value:
        yield "rolling", True


def _quotes(listing: Listing) -> tuple[str, ...]:
    fields = (
        listing.workload, listing.weekly_hours, listing.duration, listing.prices, listing.cost_model,
        listing.credit.status, listing.credit.amounts, listing.delivery.mode, listing.delivery.sync,
        listing.delivery.pace, listing.delivery.timing, listing.start, listing.end, listing.enrolment_deadline,
        listing.rolling,
    )  # fmt: skip
    return tuple(dict.fromkeys(e.quote for field in fields for e in field.evidence))


# ------------------------------------------------------------------ what is at fault


def faults(says: Says, got: Says) -> Iterator[tuple[str, Fault]]:
    """Each claim at fault, by its key in ``says``."""
    says, got = _settled(says, got)
    for key in (says.keys() | got.keys()) - NOT_ASKED:
        wanted, read = says.get(key), got.get(key)
        if key == "prices":
            if fault := _price_fault(wanted or [], read or []):
                yield key, fault
        elif wanted is None and read is not None:
            yield key, "default" if key in CATEGORIES else "unsaid"
        elif read is None and wanted is not None:
            yield key, "missed"
        elif not _same(wanted, read):
            yield key, "default" if _is_year_added(wanted, read) else "misread"


def _settled(says: Says, got: Says) -> tuple[Says, Says]:
    """Both sides in one form, without what merely follows from what is said."""
    says, got = dict(says), dict(got)
    # A length alone is both ends of itself, or the low end of "at least": the guideline writes them alike.
    if "length" in says and "length_max" not in says and got.get("length_max") in (None, got.get("length")):
        got.pop("length_max", None)
    elif "length" in says:
        says.setdefault("length_max", says["length"])
    if says.get("weeks_min") is None and says.get("weeks_max") is None:
        got = {key: value for key, value in got.items() if key not in ("weeks_min", "weeks_max")}
    if not all(side.keys() & {"hours_min", "hours_max"} for side in (says, got)):
        # Hours a week have no basis in the schema, and hours missed or unsaid are counted already.
        says, got = ({k: v for k, v in side.items() if k != "basis"} for side in (says, got))
    if "unit" not in got or says.get("unit") in (None, "other"):
        # The schema has no amount without a unit and no unit without an amount.
        says, got = ({k: v for k, v in side.items() if k != "unit"} for side in (says, got))
    _settle_free(says)
    _settle_free(got)
    if says.get("pace") == "self_paced" and "sync" not in says and got.get("sync") == "asynchronous":
        got.pop("sync")
    if says.get("timing") in got.get("timing", ()):
        got["timing"] = says["timing"]  # the guideline has room for one
    if "dates" in says:
        says["dates"] = sorted(says["dates"])
    return says, got


def _settle_free(side: Says) -> None:
    """A price of nothing for anyone is free."""
    prices = side.pop("prices", [])
    nothing = [p for p in prices if p.get("max") == "0.00" and p["buys"] == "enrolment"]
    nothing = [p for p in nothing if p.get("payer") in (None, "anyone")]
    if nothing:
        side["free"] = True
    if charged := [price for price in prices if price not in nothing]:
        side["prices"] = charged


def _same(wanted: Any, read: Any) -> bool:
    if isinstance(wanted, int | float) and isinstance(read, int | float):
        return abs(wanted - read) < 0.01
    if isinstance(wanted, str) and isinstance(read, str) and wanted.startswith("P"):
        return _period(wanted) == _period(read)
    return bool(wanted == read)


def _period(period: str) -> tuple[str, float] | str:
    """Years as months and weeks as days, which are the same length in other words."""
    match = regex.fullmatch(r"P(\d+(?:\.\d+)?)([YMWD])", period)
    if not match:
        return period
    number, unit = float(match[1]), match[2]
    return {"Y": ("M", number * 12), "W": ("D", number * 7)}.get(unit, (unit, number))


def _is_year_added(wanted: Any, read: Any) -> bool:
    """Whether a date was given a year that the string does not print."""
    return isinstance(wanted, str) and wanted.startswith("XXXX") and str(read)[4:] == wanted[4:]


_UNSAID: Says = {
    "inferred": False,
    "payer": "anyone",
    "period": "once",
    "tax": None,
    "min": None,
    "max": None,
}
_PAYERS = {"academic": "other", "industry": "other"}


def _price_fault(wanted: Sequence[Mapping[str, Any]], read: Sequence[Says]) -> Fault | None:
    """The gravest fault among the prices of a string, compared as sets."""
    left = [_UNSAID | dict(price) for price in wanted]
    for price in left:
        price["payer"] = _PAYERS.get(price["payer"], price["payer"])
    extra = [price for price in read if price not in left]
    missing = [price for price in left if price not in read]
    if not extra:
        return "missed" if missing else None
    if not missing:
        return "unsaid"
    same_but_currency = [{**price, "currency": None, "inferred": False} for price in extra]
    if any(price["currency"] is None and price in same_but_currency for price in missing):
        return "default"
    return "misread"


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
