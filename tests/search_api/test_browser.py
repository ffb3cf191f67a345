"""The pages in a real browser, without JavaScript: a search from the first word to a listing's quotes. What
they offer beyond that with it comes last."""

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.search_api.conftest import DESKTOP, PHONE, looking, serving_listings
from tests.search_api.listings import PROVIDERS, hours, identity, listing, price, stated
from tests.search_api.test_pages import MAPS, WELDING

LONG = listing(
    5,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 2,
    provider=stated(PROVIDERS[2]),
    workload=stated(hours(8), "x" * 300, "Durée"),
    prices=stated((price("10", "EUR"),)),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    others = (listing(number, f"Course {number}") for number in range(10, 40))
    with serving_listings(tmp_path_factory.mktemp("browser"), WELDING, MAPS, LONG, *others) as client:
        yield str(client.base_url)


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    with looking(browser, address, request.param) as opened:
        yield opened


def test_from_a_word_to_the_quotes_of_a_listing(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("33 listings")
    page.get_by_label("What would you like to learn?").fill("weldng")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 listing for weldng")
    expect(page.locator("mark").first).to_have_text("Welding")

    page.get_by_role("checkbox", name="In person").check()
    page.get_by_role("group", name="Hours in all").get_by_label("to").fill("40")
    page.get_by_role("button", name="Apply filters").first.click()
    expect(page.get_by_role("list", name="Filters in use")).to_contain_text("at most 40 hours")
    expect(page.get_by_role("checkbox", name="In person")).to_be_checked()

    expect(page.get_by_role("checkbox", name="Compare Welding")).to_have_count(
        0
    )  # there is nothing beside it
    page.get_by_role("link", name="Welding Essentials").click()
    expect(page).to_have_url(re.compile(rf"/listings/{identity(1)}$"))
    expect(page.get_by_text("39 hours of expected learning activities")).to_be_visible()
    expect(page.get_by_role("link", name="Go to the provider’s page")).to_have_attribute("href", WELDING.url)
    expect(page.get_by_role("cell", name="525 CAD")).to_be_visible()
    expect(page.get_by_text("$525")).to_be_hidden()
    page.get_by_text("The words these were read from").click()
    expect(page.get_by_text("$525")).to_be_visible()


def test_two_listings_are_chosen_and_compared(page: Page) -> None:
    page.goto("/")
    page.get_by_role("checkbox", name="Compare Welding Essentials").check()
    page.get_by_role("checkbox", name="Compare Maps").check()
    page.get_by_role("button", name="Compare the chosen listings").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 listings side by side")
    expect(page.get_by_text("28 to 35 hours")).to_be_visible()


def test_rare_filters_are_folded_until_they_are_in_use(page: Page) -> None:
    page.goto("/")
    language = page.get_by_role("checkbox", name="English")
    expect(language).to_be_hidden()
    page.get_by_text("Language of instruction", exact=True).first.click()
    language.check()
    page.get_by_role("button", name="Apply filters").last.click()
    expect(page.get_by_role("checkbox", name="English")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 listing")


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("What would you like to learn?")).to_be_focused()
    page.keyboard.type("maps")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_have_text("Maps")
    way = page.get_by_role("link", name="Filter these results")
    way.focus()
    expect(way).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#filters') != null")


def test_landmarks_and_names(page: Page) -> None:
    for path in ("/?q=course", f"/listings/{identity(1)}"):
        page.goto(path)
        for role in ("banner", "main", "contentinfo"):
            expect(page.get_by_role(role)).to_have_count(1)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        for field in page.locator("input:not([type=hidden]), select").all():
            assert field.evaluate("field => field.labels.length > 0"), field
    page.goto("/?q=course")
    expect(page.get_by_role("search")).to_have_count(1)
    expect(page.get_by_role("complementary", name="Filters")).to_have_count(1)
    expect(page.get_by_role("navigation", name="Pages of results")).to_have_count(1)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        f"/listings/{identity(1)}",
        f"/listings/{identity(5)}",
        f"/compare?id={identity(1)}&id={identity(5)}&id={identity(2)}&id={identity(11)}",
        "/check",
        "/sources",
        "/api",
    ],
)
def test_nothing_stands_out_of_the_window(page: Page, path: str) -> None:
    page.goto(path)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert page.viewport_size
    assert width <= page.viewport_size["width"]


def test_what_may_be_meant_is_offered_while_one_types(browser: Browser, address: str) -> None:
    with looking(browser, address, PHONE, scripts=True) as page:
        page.goto("/")
        field = page.get_by_role("combobox", name="What would you like to learn?")
        offered = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
        field.press_sequentially("wleding")
        expect(offered).to_have_text(["Welding Essentials"])
        expect(field).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(offered).to_have_count(0)
        expect(field).to_have_value("wleding")
        field.press_sequentially(" ")
        expect(offered).to_have_count(1)
        page.keyboard.press("ArrowDown")
        expect(offered).to_have_attribute("aria-selected", "true")
        assert offered.get_attribute("id") == field.get_attribute("aria-activedescendant")
        page.keyboard.press("ArrowUp")
        expect(offered).to_have_attribute("aria-selected", "false")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("1 listing for Welding Essentials")

        field.fill("Map")
        offered.get_by_text("Maps").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("1 listing for Maps")


def test_what_was_chosen_stays_chosen_on_other_pages(browser: Browser, address: str) -> None:
    with looking(browser, address, DESKTOP, scripts=True) as page:
        page.goto("/?q=welding")
        page.get_by_role("checkbox", name="Compare Welding Essentials").check()
        page.goto("/?q=maps")
        others = page.get_by_role("list", name="Chosen on other pages")
        expect(others).to_have_text("Welding Essentials")
        page.get_by_role("checkbox", name="Compare Maps").check()
        page.goto("/?per_page=20")
        page.get_by_role("link", name="Page 2").click()
        expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
        page.get_by_role("button", name="Compare the chosen listings").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("2 listings side by side")
        page.go_back()
        others.get_by_label("Maps").uncheck()
        page.reload()
        expect(others).to_have_text("Welding Essentials")


def test_up_to_five_are_chosen_with_the_button_at_hand(browser: Browser, address: str) -> None:
    with looking(browser, address, PHONE, scripts=True) as page:
        page.goto("/?q=course&per_page=20")
        button, told = (
            page.get_by_role("button", name="Compare the chosen listings"),
            page.get_by_role("status"),
        )
        expect(button).not_to_be_in_viewport()
        boxes = page.get_by_role("checkbox", name="Compare Course")
        boxes.nth(0).check()
        expect(button).to_be_in_viewport()
        expect(button).to_be_disabled()
        expect(told).to_have_text("1 chosen: tick another one")
        for number in range(1, 5):
            boxes.nth(number).check()
        expect(told).to_have_text("5 chosen: no more fit")
        expect(boxes.nth(5)).to_be_disabled()
        boxes.nth(4).uncheck()
        expect(boxes.nth(5)).to_be_enabled()
        button.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("4 listings side by side")
        page.get_by_role("link", name="Take out").first.click()
        page.get_by_role("link", name="Back to the results").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("30 listings for course")
        expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)


def test_a_listing_is_chosen_on_its_own_page(browser: Browser, address: str) -> None:
    with looking(browser, address, PHONE, scripts=True) as page:
        page.goto("/?q=maps")
        page.get_by_role("checkbox", name="Compare Maps").check()
        page.goto(f"/listings/{identity(1)}")
        page.get_by_role("checkbox", name="Compare Welding Essentials", exact=True).check()
        page.get_by_role("button", name="Compare the chosen listings").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("2 listings side by side")


def test_three_stand_side_by_side_on_a_phone(browser: Browser, address: str) -> None:
    with looking(browser, address, PHONE) as page:
        page.goto(f"/compare?id={identity(1)}&id={identity(2)}&id={identity(11)}")
        for title in ("Welding Essentials", "Maps", "Course 11"):
            expect(page.get_by_role("columnheader", name=title)).to_be_in_viewport(ratio=1)


def test_too_many_are_named_so_that_some_can_be_taken_out(browser: Browser, address: str) -> None:
    many = [identity(number) for number in range(11, 17)]
    answer = httpx.get(f"{address}/compare", params={"id": many})
    assert answer.status_code == 422
    with looking(browser, address, PHONE) as page:
        page.set_content(answer.text)
        assert [one.get_attribute("href") for one in page.get_by_role("link", name="Take out").all()] == [
            f"/compare?{httpx.QueryParams({'id': [one for one in many if one != gone]})}" for gone in many
        ]
    fewer = httpx.get(f"{address}/compare", params={"id": many[:5]})
    assert "5 listings side by side" in fewer.text
