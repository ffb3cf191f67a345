"""A facet of many values: a page begins with some, and the rest comes with all that was chosen so far."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect

from normalizer.listing import Delivery
from search_api.routes.pages import FACET_VALUES_SHOWN
from tests.search_api.conftest import PHONE, Serve, looking, serving_listings
from tests.search_api.listings import NOT_UNDERSTOOD, hours, listing, stated
from tests.search_api.test_pages import soup, text

TOWNS = tuple(f"Town {letter}" for letter in "ABCDEFGHIJKL")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    listings = (
        listing(n, f"Maps {n}", workload=stated(hours(24)), delivery=Delivery(places=stated(TOWNS[n:])))
        for n in range(len(TOWNS))
    )
    with serving_listings(tmp_path_factory.mktemp("facets"), *listings) as opened:
        yield opened


def towns(client: httpx.Client, query: str) -> dict[str, bool]:
    page = soup(client.get(f"/?{query}"))
    boxes = page.select("#facet-place input[type=checkbox]")
    return {text(box.parent).rpartition(" ")[0]: box.has_attr("checked") for box in boxes}


def test_a_page_begins_with_the_most_frequent_values(client: httpx.Client) -> None:
    found = towns(client, "")
    assert len(found) == FACET_VALUES_SHOWN
    assert "Town L" in found and "Town A" not in found
    button = soup(client.get("/")).select_one("#facet-place button")
    assert text(button) == f"{len(TOWNS) - FACET_VALUES_SHOWN} more under Place"


def test_the_rest_comes_when_it_is_asked_for(client: httpx.Client) -> None:
    assert set(towns(client, "more=place&place=town-a")) >= set(TOWNS)
    page = soup(client.get("/?more=place"))
    assert page.select_one("#facet-place[open]") and not page.select_one("#facet-place button.more")
    assert towns(client, "more=<b>&more=nothing") == towns(client, "")


def test_a_value_in_use_is_there_wherever_it_stands(client: httpx.Client) -> None:
    page = soup(client.get("/?more=place"))
    rare = next(box for box in page.select("#facet-place input") if "Town A" in text(box.parent))
    found = towns(client, f"place={rare['value']}")
    assert found["Town A"] and len(found) == FACET_VALUES_SHOWN + 1


def test_what_was_chosen_and_not_applied_is_not_lost(browser: Browser, client: httpx.Client) -> None:
    with looking(browser, str(client.base_url), PHONE) as page:
        page.goto("/?q=maps")
        page.get_by_role("group", name="Hours in all").get_by_label("to").fill("40")
        page.get_by_role("checkbox", name="Not stated").first.check()
        page.locator("#facet-place > summary").click()
        page.get_by_role("button", name="6 more under Place").click()
        expect(page.get_by_role("checkbox", name="Town A")).to_be_visible()
        expect(page.locator("#facet-place")).to_be_in_viewport()
        expect(page.get_by_role("heading", level=1)).to_contain_text("for maps")
        expect(page.get_by_role("list", name="Filters in use")).to_contain_text("at most 40 hours")
        expect(page.get_by_role("checkbox", name="Not stated").first).to_be_checked()


def test_a_provider_that_the_registry_does_not_know_is_told_as_such(serve: Serve) -> None:
    unknown = listing(1, provider_name=stated("Cedar"), provider=NOT_UNDERSTOOD)
    page = soup(serve(unknown, listing(2)).get("/?provider=not_understood"))
    assert "Unknown to the registry 1" in [text(one) for one in page.select("#facet-provider .choice")]
    assert "provider unknown to the registry" in text(page.select_one(".chips a"))


def test_a_further_facet_of_which_all_have_the_one_value_is_not_shown(serve: Serve) -> None:
    client = serve(*(listing(n, delivery=Delivery(mode=stated("online"))) for n in (1, 2)))
    assert not soup(client.get("/")).select("#facet-framework"), "none says all that a framework asks"
    assert soup(client.get("/?framework=incomplete")).select("#facet-framework"), "it is in use"
    assert soup(client.get("/")).select("#facet-delivery")
