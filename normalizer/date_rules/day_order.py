"""Whether "03/04/2026" is the third of April: by the other dates of a page, its country or its language."""

from __future__ import annotations

import re
from dataclasses import replace

from normalizer.date_rules.date_lines import Dated
from normalizer.date_rules.date_words import DATE, Partial, in_order
from normalizer.engine.matchers import matcher
from normalizer.provider import country_of
from normalizer.raw import Statement
from normalizer.view import View

_DAY_FIRST = frozenset("GB IE FR BE NL LU DE AT CH ES PT IT DK NO FI AU NZ IN ZA BR MX AR CL CO PE".split())
_MONTH_FIRST = frozenset({"US"})
"""Countries in which numeric dates are written in one order. Canada is not among them: all orders are met
there."""
_DAY_FIRST_LANGUAGE = matcher(r"(?:de|nl|pt|it|es)(?:[-_](?!US|PR)\p{L}{2})?", re.IGNORECASE)


def ordered_in(view: View, dated: Dated) -> Dated | None:
    """A date of unknown order as the page's other dates have it, else as its provider's country or the page's
    language writes dates; ``None`` where none tells."""
    if not dated.partial.order_unknown:
        return dated
    country = country_of(view)
    orders = view.listing.once(_orders_on_page)
    if len(orders) == 1:
        day_first, grounds = next(iter(orders)), "as in the other dates of this page"
    elif not orders and len(orders := view.listing.once(_orders_of_runs)) == 1:
        day_first, grounds = next(iter(orders)), "as no run ends before its start"
    elif not orders and country in _DAY_FIRST | _MONTH_FIRST:
        day_first, grounds = country in _DAY_FIRST, f"as dates are written in {country}"
    elif not orders and country is None and (written := _day_first_language(view)):
        day_first, grounds = True, f"as dates are written in {written}"
    else:
        return None
    partial = in_order(dated.partial, day_first=day_first)
    return replace(dated, partial=partial, grounds=grounds) if partial.valid else None


_TELLING = matcher(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:(?:19|20)\d\d|[2-4]\d)(?!\d)")
_TELLING_RANGE = matcher(r"(\d{1,2})/(\d{1,2}) ?(?:-|–|—|to|through|thru) ?(\d{1,2})/(\d{1,2})")


def _orders_on_page(view: View) -> set[bool]:
    """Whether numeric dates of the page that leave no doubt put the day first."""
    pairs = [(int(m[1]), int(m[3])) for s in view.raw.statements for m in _TELLING.finditer(s.text)]
    for range_ in filter(None, (_TELLING_RANGE.fullmatch(s.text) for s in view.raw.statements)):
        pairs += [(int(range_[1]), int(range_[2])), (int(range_[3]), int(range_[4]))]
    return {
        first > 12 for first, second in pairs if max(first, second) <= 31 and (first > 12) != (second > 12)
    }


def _orders_of_runs(view: View) -> set[bool]:
    """In which orders each run that a record gives with both of its ends starts before it ends: whether the
    day may come first, the month, or either."""
    ends = {s.subject + _record(s): s for s in view.raw.statements if s.about == "end"}
    starts = [s for s in view.raw.statements if s.about == "start"]
    runs = [
        (first[0].value, last[0].value)
        for start in starts
        if (end := ends.get(start.subject + _record(start)))
        if (first := DATE.read([start])) and (last := DATE.read([end]))
        if first[0].value.order_unknown and last[0].value.order_unknown
    ]
    return {order for order in (True, False) if runs and all(_runs_on(*run, day_first=order) for run in runs)}


def _record(statement: Statement) -> str:
    return statement.place.path.rpartition(".")[0]


def _runs_on(start: Partial, end: Partial, *, day_first: bool) -> bool:
    first, last = (in_order(date, day_first=day_first) for date in (start, end))
    return first.valid and last.valid and first.edtf <= last.edtf


def _day_first_language(view: View) -> str | None:
    """The language that the page says it is in, where all who write it put the day first."""
    said = (s.text.strip() for s in view.about("page_language"))
    return next((tag for tag in said if _DAY_FIRST_LANGUAGE.fullmatch(tag)), None)
