"""What a query limits in numbers: at most so much money, so many hours, a start in a month.

These words are no subject: a listing need not have them. Of what matches alike, what keeps within a limit
comes first; what says nothing of it is not shut out, as the filters would.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from search_api.query import MAX_AMOUNT, MAX_HOURS

NUMBER: Final = r"(?P<number>\d{1,3}(?:[, ]\d{3})+|\d+(?:[.,]\d{1,2})?)"
SIGN: Final = r"(?:CA|C|US|AU|NZ)?\$|[£€]|CAD|USD|AUD|NZD|GBP|EUR"
MONEY: Final = rf"(?:{SIGN}|dollars?|bucks|pounds?|euros?|piastres)"
HOURS: Final = r"(?:hours?|hrs?|heures?|h)\b"
LESS: Final = (
    r"(?<!\w)(?:(?:for|à|a|pour)\s+)?(?:under|below|less\s+than|cheaper\s+than|up\s+to|at\s+most|no\s+more\s+than|"
    r"not\s+over|max(?:imum)?(?:\s+of)?|moins\s+de|en\s+dessous\s+de|sous|pas\s+plus\s+de|au\s+plus|"
    r"jusqu['’]?\s?[àa])\s*"
)  # fmt: skip
OR_LESS: Final = r"\s*(?:or\s+(?:less|under|below)|and\s+under|max(?:imum)?|ou\s+moins|au\s+plus)(?!\w)"
PRICES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for money in (rf"(?P<money>{SIGN})\s*{NUMBER}(?:\s*dollars)?", rf"{NUMBER}\s*(?P<money>{MONEY})(?!\w)")
    for pattern in (rf"{LESS}{money}", rf"(?<!\w){money}{OR_LESS}")
)
TIMES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (rf"{LESS}{NUMBER}[\s-]*{HOURS}", rf"(?<!\w){NUMBER}[\s-]*{HOURS}{OR_LESS}")
)
MONTHS: Final = (
    r"jan(?:uary|vier|\.)?", r"feb(?:ruary|\.)?|f[ée]v(?:rier|\.)?", r"mar(?:ch|s|\.)?",
    r"apr(?:il|\.)?|avr(?:il|\.)?", r"may|mai", r"june?|juin",
    r"jul(?:y|\.)?|juil(?:let|\.)?", r"aug(?:ust|\.)?|ao[uû]t", r"sep(?:t(?:ember|embre)?|\.)?",
    r"oct(?:ober|obre|\.)?", r"nov(?:ember|embre|\.)?", r"d[ée]c(?:ember|embre|\.)?",
)  # fmt: skip
"""In both languages, whole or cut short."""
START: Final = re.compile(
    r"(?<!\w)(?:(?:that\s+|which\s+|qui\s+)?(?:start|begin|commen[cç]|d[ée]but)\w*\s+(?:IN\s+)?|IN\s+)(?:MONTH)"
    r"(?:\s+20\d\d)?(?!\w)"
    .replace("IN", r"(?:in|this|next|by|en|au\s+(?:mois|d[ée]but)\s+de)")
    .replace("MONTH", "|".join(f"(?P<m{number}>{month})" for number, month in enumerate(MONTHS, 1))),
    re.IGNORECASE,
)  # fmt: skip
DOLLARS: Final = ("CAD", "USD", "AUD", "NZD")
CURRENCIES: Final = {
    "€": ("EUR",), "eur": ("EUR",), "euro": ("EUR",), "£": ("GBP",), "gbp": ("GBP",), "pound": ("GBP",),
    "ca$": ("CAD",), "c$": ("CAD",), "cad": ("CAD",), "us$": ("USD",), "usd": ("USD",),
    "au$": ("AUD",), "aud": ("AUD",), "nz$": ("NZD",), "nzd": ("NZD",),
}  # fmt: skip
"""By how a query writes them; the others are dollars."""


@dataclass(frozen=True)
class Limits:
    """What a query limits; ``None`` where it does not."""

    price: float | None = None
    """At most …"""
    currencies: tuple[str, ...] = ()
    """… in one of these."""
    hours: float | None = None
    """At most."""
    month: int | None = None
    """Begins in this one, 1 to 12."""


NONE: Final = Limits()


def limits(q: str) -> tuple[str, Limits]:
    """The query without the words of its limits, and these; all of it where nothing else is asked for."""
    price, rest = _first(PRICES, q)
    hours, rest = _first(TIMES, rest)
    start, rest = _first((START,), rest)
    if not re.search(r"\w", rest):
        return q, NONE
    most = _number(price, MAX_AMOUNT)
    money = price["money"].casefold().rstrip("s") if price else ""
    return rest, Limits(
        price=most,
        currencies=() if most is None else CURRENCIES.get(money, DOLLARS),
        hours=_number(hours, MAX_HOURS),
        month=next(number for number in range(1, 13) if start[f"m{number}"]) if start else None,
    )


def _first(patterns: tuple[re.Pattern[str], ...], q: str) -> tuple[re.Match[str] | None, str]:
    """The first match, and the query with a comma in its place: the word before it is finished."""
    for pattern in patterns:
        if found := pattern.search(q):
            return found, f"{q[: found.start()]} , {q[found.end() :]}"
    return None, q


def _number(found: re.Match[str] | None, most: float) -> float | None:
    """The number of a limit, unless it is above all that there is, and so leaves nothing out. ``1,200`` and
    ``1 200`` are thousands, ``12,50`` is not."""
    if found is None:
        return None
    text = found["number"]
    thousands = re.fullmatch(r"\d{1,3}(?:[, ]\d{3})+", text)
    number = float(re.sub(r"[, ]", "", text) if thousands else text.replace(",", "."))
    return number if number <= most else None


def next_month(month: int, today: date) -> tuple[date, date]:
    """The first and the last day of a month, the present one or the next that has this number."""
    first = date(today.year + (month < today.month), month, 1)
    return first, first.replace(day=monthrange(first.year, month)[1])
