"""What is over is told from what may still be begun, and can be left out."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
from bs4 import BeautifulSoup, Tag

from normalizer.listing import When
from tests.each import each
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import flat, listing, section, stated


def today() -> date:
    return datetime.now(UTC).date()


def starting(number: int, *dates: date | str) -> Any:
    return listing(number, f"Granite {number}", start=stated(tuple(When(date=str(one)) for one in dates)))


OVER, AHEAD, BOTH, ANY_TIME, SILENT = range(1, 6)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    past, coming = today() - timedelta(days=90), today() + timedelta(days=90)
    with serving_listings(
        tmp_path_factory.mktemp("pages"),
        starting(OVER, past),
        starting(AHEAD, coming),
        starting(BOTH, past, coming),
        listing(ANY_TIME, f"Granite {ANY_TIME}", rolling=stated(True)),
        listing(SILENT, f"Granite {SILENT}"),
    ) as found:
        yield found


def asked(client: httpx.Client, path: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(path, follow_redirects=True).text, "lxml")


def box(page: BeautifulSoup) -> Tag:
    found = page.select_one("#facet-start input[type=checkbox][name=start_from]")
    assert found
    return found


def in_order(page: BeautifulSoup) -> list[int]:
    return [int(one.get_text().split()[-1]) for one in page.select(".hit h2")]


def test_what_is_over_or_silent_can_be_left_out_with_one_box(client: httpx.Client) -> None:
    page = asked(client, "/?q=granite")
    assert not box(page).has_attr("checked")
    assert " ".join(box(page).parent.get_text().split()) == "Still to come or at any time 3"  # type: ignore[union-attr]
    sent = {"q": "granite", "start_from": [str(box(page)["value"]), ""]}
    ticked = asked(client, f"/?{httpx.QueryParams(sent)}")
    assert set(in_order(ticked)) == {AHEAD, BOTH, ANY_TIME}
    assert box(ticked).has_attr("checked")
    assert [one["value"] for one in ticked.select("#facet-start input[type=date]")] == ["", ""]


def test_a_day_that_is_written_stands_for_the_box(client: httpx.Client) -> None:
    later = str(today() + timedelta(days=180))
    page = asked(client, f"/?{httpx.QueryParams({'start_from': [str(today()), later]})}")
    assert set(in_order(page)) == {ANY_TIME}
    assert not box(page).has_attr("checked")
    assert page.select("#facet-start input[type=date]")[0]["value"] == later


def test_a_window_that_is_over_has_no_box(client: httpx.Client) -> None:
    page = asked(client, f"/?start_to={today() - timedelta(days=30)}")
    assert not page.select("#facet-start input[type=checkbox][name=start_from]")


def test_a_hit_whose_dates_are_past_is_marked(client: httpx.Client) -> None:
    marked = {
        int(hit.h2.get_text().split()[-1]): [one.get_text() for one in hit.select(".past")]  # type: ignore[union-attr]
        for hit in asked(client, "/?q=granite").select(".hit")
    }
    assert marked == {OVER: ["Only past dates"], AHEAD: [], BOTH: [], ANY_TIME: [], SILENT: []}


@each(
    ("fields", "last"),
    [
        ({}, None),
        ({"start": stated((When(date="2026-09-14"), When(date="2026-01-05")))}, date(2026, 9, 14)),
        ({"start": stated((When(date="2026-09"),))}, date(2026, 9, 30)),
        ({"start": stated((When(date="2026-09-14"),)), "rolling": stated(True)}, None),
        ({"instances": (section(1, start=stated(When(date="2026-10-05"))), section(2))}, date(2026, 10, 5)),
    ],
)
def test_the_last_day_to_begin_on(fields: dict[str, Any], last: date | None) -> None:
    found = flat(listing(1, **fields)).last_start
    assert (found and date.fromordinal(found)) == last


def test_what_is_over_follows_what_matches_alike_and_no_worse_match(client: httpx.Client) -> None:
    assert in_order(asked(client, "/?q=granite"))[-1] == OVER
    assert in_order(asked(client, f"/?q=granite+{OVER}"))[0] == OVER
