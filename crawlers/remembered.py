"""What is remembered of an address from one crawl to the next: when it is asked for again, and what whatever
happens to it makes of that. Pure: no clock, no network."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum, auto

from normalizer.raw import Fetched

BELIEVED_FOR = timedelta(days=28)
"""How long a sitemap's ``lastmod`` that is as it was keeps a page from being asked for: many sites give each
entry the day of a build, or keep it when a fee or a seat changes."""

WAITED_FOR, ASKED_IN_VAIN = timedelta(days=28), 3
"""How long an address that gives no answer keeps a run from being complete, or its listing as it was, and in
how many crawls at least: a page for members would do so for ever."""

MISSED_FOR = timedelta(days=400)
"""How long the page of a listing that nothing leads to is asked whether it is gone; longer than a course that
is given once a year stays away, after which its listing is withdrawn in any case."""


class Plan(Enum):
    """What a crawl does with an address that the catalogue leads to."""

    FIRST = auto()
    """Ask before all listings: a list that is read over hours is not one list."""
    ASK = auto()
    """Ask in its turn."""
    LAST = auto()
    """Ask when all else has been asked: it gave no answer the last time, and may end the crawl."""
    RESUME = auto()
    """Keep what the crawl has read that this one goes on from."""
    BELIEVE = auto()
    """Keep what was read, since the sitemap's date is as it was."""


KEPT = (Plan.RESUME, Plan.BELIEVE)


def plan(
    page: Fetched | None,
    lastmod: str | None,
    reader: str,
    today: date,
    *,
    is_start: bool = False,
    is_list: bool = False,
) -> Plan:
    """``lastmod``: the date that a sitemap gives now; ``reader``: the present reader's fingerprint;
    ``is_list``: by its address it only leads on."""
    if page and page.silent_since:
        return Plan.LAST
    if is_start:
        return Plan.FIRST
    if page and page.reader == reader:
        if page.pending:
            return Plan.RESUME
        is_fresh = page.answered is not None and today - page.answered < BELIEVED_FOR
        if is_fresh and lastmod and lastmod == page.lastmod:
            return Plan.BELIEVE
    return Plan.FIRST if is_list or (page and leads_on(page)) else Plan.ASK


CONDITIONS = {"If-None-Match": "etag", "If-Modified-Since": "last_modified"}
"""Headers that ask whether a page has changed, each with the field that it sends back."""


def conditions(page: Fetched | None) -> dict[str, str]:
    """The headers that ask whether a page has changed, as far as its server has named what it sent."""
    sent = {name: getattr(page, field, None) for name, field in CONDITIONS.items()}
    return {name: value for name, value in sent.items() if value}


def is_at(page: Fetched, url: str) -> bool:
    """Whether what answers at an address is the page that was read: another one would say "not modified" of
    itself."""
    return url == (page.read_at or page.url)


def is_of_one(page: Fetched) -> bool:
    """Whether it is the page of one listing, so that it is known what stands behind it. A list that holds one
    may have held others, and says nothing of it when it is gone."""
    return len(page.references) == 1 and not page.is_list


def leads_on(page: Fetched) -> bool:
    """Whether it is a page of the catalogue: there are listings behind it, and more may have come."""
    return not is_of_one(page) and bool(page.references or page.links)


def is_given_up(page: Fetched, today: date) -> bool:
    """Whether it was silent for so long that no answer is waited for."""
    is_old = page.silent_since is not None and today - page.silent_since >= WAITED_FOR
    return is_old and page.failures >= ASKED_IN_VAIN


# --- what happens to an address, and what is remembered then


def unasked(page: Fetched, lastmod: str | None) -> Fetched:
    """It was kept without being asked for."""
    return page.model_copy(update={"lastmod": lastmod or page.lastmod, "missed_since": None})


def unchanged(page: Fetched, said: Mapping[str, str | None], lastmod: str | None, today: date) -> Fetched:
    """It answered that it is as it was; ``said``: :attr:`~Fetched.read_at` and what else came in its headers,
    of which that stands which was not sent again."""
    news = {name: value for name, value in {"lastmod": lastmod, **said}.items() if value is not None}
    return _answered(page, today).model_copy(update=news | {"missed_since": None})


def silent(page: Fetched, today: date, *, asked: bool = True) -> Fetched:
    """It gave no answer that could be read, or was not ``asked`` since its site is left alone."""
    return page.model_copy(
        update={"silent_since": page.silent_since or today, "failures": page.failures + asked}
    )


def missed(page: Fetched, today: date) -> Fetched | None:
    """Nothing led to it; None where that is so for too long."""
    since = page.missed_since or today
    return None if today - since > MISSED_FOR else page.model_copy(update={"missed_since": since})


def there(page: Fetched, today: date) -> Fetched:
    """It answered that it is not gone. It was not read: without a date it is asked for when the catalogue
    leads to it again."""
    return _answered(page, today).model_copy(update={"lastmod": None})


def _answered(page: Fetched, today: date) -> Fetched:
    return page.model_copy(update={"answered": today, "silent_since": None, "failures": 0})
