"""Amounts of time as printed: hours and minutes, clock times, weeks, months; whatever they are of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

from normalizer.engine.matchers import matcher
from normalizer.engine.parts import number

Unit = Literal["D", "W", "M", "Y"]


@dataclass(frozen=True)
class Hours:
    """Hours as printed; a bound is ``None`` where the words leave it open."""

    min: float | None
    max: float | None
    of: str = ""
    """What the words themselves call them: "contact" of "36 contact hours", "clock times" of "6-9 pm",
    "kinds" of "3-1-0"."""

    @property
    def own_words(self) -> str:
        return f" {self.of}\0" if self.of not in ("", "clock times", "kinds") else ""


@dataclass(frozen=True)
class Span:
    """Calendar length as printed, in an ISO 8601 unit."""

    min: float | None
    max: float | None
    unit: Unit
    of: str = ""
    """"business" of "5 business days"."""
    names: bool = field(default=False, compare=False)
    """The unit is in the singular, so that it belongs to what follows: "4 Week Forklift Operator"."""

    @property
    def own_words(self) -> str:
        return f" {self.of}" if self.of in ("business", "working") else ""


Bounded = TypeVar("Bounded", Hours, Span)

ABOUT = (
    r"(?:(?:about|approximately|approx\.?|around|roughly|"
    r"some(?:thing like|where (?:around|near|in the region of)|where)?|"
    r"(?:in|of) the (?:region|order|neighbou?rhood) of|close to|more or less|a (?:good|full|solid)|well|"
    r"circa|ca\.?|estimated|an estimated|an average of|on average|average|a total of|in total|just|only|"
    r"nearly|almost|usually|typically|a minimum of|environ|quelques?|à peu près|près de|de l'ordre de|"
    r"aux alentours de|un total de|au total|soit|en moyenne|ongeveer|zo'n|gemiddeld|in totaal|totaal|etwa|"
    r"ungefähr|rund|insgesamt|durchschnittlich|unas|unos|aproximadamente|alrededor de|cerca de|um total de|~|"
    r"≈|:) ?){0,3}"
)
"""Words before an amount that do not change it."""

_OR_MORE = r"(?P<more> ?\+| or more| or longer| ou plus| oder mehr| of meer| o más| ou mais)?"
OR_LESS = (
    r"(?P<less> or (?:less|fewer|under)| at (?:the )?most| max(?:imum)?(?!\w)| ou moins|"
    r" (?:tout )?au (?:plus|maximum)| oder weniger| of minder| o menos)?"
)


def amount(number_of: str, unit: str) -> str:
    """``5-8``, ``13+``, ``between 4 and 6``, in figures or in words; the unit may be printed at both ends."""
    and_ = r"(?:{to}| and | et | und | en | y | e )"
    return (
        rf"(?:(?:between|entre|zwischen|tussen|from|de|von|van) (?P<from>{number_of})(?: ?{unit})?{and_}"
        rf"(?P<until>{number_of})|"
        rf"(?<![$€£])(?P<lo>{number_of})(?:(?: ?{unit})?{{to}}(?P<hi>{number_of}|{{n}}))?){_OR_MORE}"
    )


QUALIFIERS = (
    r"(?P<upto>(?<!add )(?<!adds )(?<!adding )up to|at (?:the )?(?:very )?most|at the outside|no longer than|"
    r"(?:a )?maximum(?: of)?|max\.?|no more than|not more than|as (?:much|many|long) as|"
    r"(?<!no )(?<!not )less than|(?<!no )(?<!not )fewer than|under|jusqu'à|au plus|au maximum|moins de|"
    r"maximal|weniger als|bis zu|höchstens|minder dan|tot|hasta|menos de|máximo|até|no máximo)"
    r"(?: about| approximately| around)? ?|"
    r"(?P<atleast>at (?:the )?(?:very )?least|no fewer than|no(?:t)? less than|(?:a )?minimum(?: of)?|min\.|"
    r"more than|as (?:little|few) as|starting (?:at|from)|au moins|au minimum|minimum de|plus de|mindestens|"
    r"mehr als|minstens|meer dan|minimaal|más de|mais de|à partir de|al menos|mínimo|pelo menos|upwards of|"
    r"(?P<open>OPEN)) ?"
)
OVER = (
    r"(?<!(?:delivered|spread|taught|held|runs?|offered|completed|completes|distributed|répartie?s?|split|"
    r"done|take place) )over|"
    r"from(?! home)"
)
"""Of a calendar length "over" and "from" say how it lies in time, not that it may be longer."""


def qualified(value: Bounded, lead: re.Match[str]) -> Bounded:
    """ "Up to" leaves only the most, "at least" only the least."""
    if value.of == "clock times" or (lead["open"] and value.min != value.max):
        return value  # "from 7 to 9 pm", "from 4 to 6 hours"
    if lead["open"] and _LEARNT.search(lead.string, max(0, lead.start() - 90), lead.start()):
        return value  # "you practise greetings over 15 hours"
    if lead["upto"]:
        return replace(value, min=None, max=value.max if value.max is not None else value.min)
    return replace(value, max=None)


_LEARNT = matcher(
    r"(?<!\p{L})(?:learn|practi[sc]e|cover|study|studie|explore|examine|master|develop|discover|work through|"
    r"teach|taught|look at|walk|guide)(?:s|d|ed|"
    r"ing)?(?: [\p{L}'’,-]+){1,12}(?<! with)(?<! of)(?<! for)(?<! in)(?<! and)(?<! has)(?<! have)(?<! takes)"
    r"(?<! is)(?<! to)(?<! at) $"
)
"""Before "over": what is learnt, so that the hours are those in which it is."""


def bounds_of(match: re.Match[str], per: float = 1) -> tuple[float | None, float | None] | None:
    """Least and most, divided by ``per``; ``None`` if they say nothing ("0 hours" fills a required box)."""
    words = match.groupdict()
    low = number(words["from"] or words["lo"]) / per
    last = words["until"] or words["hi"]
    high = number(last) / per if last else low
    if high < low or not high:
        return None
    least = None if words.get("less") else round(low, 4)
    return least, None if words["more"] or words.get("plus") else round(high, 4)
