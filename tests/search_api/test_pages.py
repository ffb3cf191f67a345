"""The web pages over real HTTP: what they say, and how they link."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest
from bs4 import BeautifulSoup, Tag
from pydantic import ValidationError

from normalizer.listing import Alternative, CourseInstance, Credit, Delivery, Field, Issue, When
from registry.store import Store
from search_api.answer import SearchPage
from search_api.query import FACETS, MAX_HITS, SearchQuery
from search_api.routes.pages import page_links
from search_api.shown.listing_page import row as shown_row
from tests.each import each
from tests.search_api.conftest import Serve, serving_listings
from tests.search_api.listings import (
    NOT_UNDERSTOOD,
    NOW,
    PROVIDERS,
    calculated,
    evidence,
    hours,
    identity,
    listing,
    price,
    register,
    stated,
)

WELDING = listing(
    1,
    "Welding Essentials",
    page_language="en-CA",
    provider=stated(PROVIDERS[0]),
    workload=stated(hours(39), "39 hours of expected learning activities", "Duration"),
    weekly_hours=NOT_UNDERSTOOD,
    delivery=Delivery(mode=stated("online", "Online, at your pace", "Format"), languages=stated(("en",))),
    prices=Field(
        state="stated",
        value=(price("495"), price("1200", payer="international")),
        evidence=(
            evidence("$495", "Tuition").model_copy(update={"item": 0}),
            evidence("International: $1,200", "Tuition").model_copy(update={"item": 1}),
        ),
        alternatives=(Alternative(value=(price("0"),), evidence=(evidence("price is 0", "offers"),)),),
    ),
    instances=(
        CourseInstance(
            reference="CRN 41022",
            start=stated(When(date="2027-01-11"), "Jan 11, 2027", "Starts"),
            status=stated("waitlist", "Waitlist open", "Seats"),
            delivery=Delivery(mode=stated("in_person", "On campus", "Format")),
            prices=stated((price("525"),), "$525", "Fee"),
        ),
        CourseInstance(reference="CRN 41023"),
    ),
    issues=(
        Issue(
            code="FIELD_CONFLICT",
            field="prices",
            message="the markup says 0",
            evidence=(evidence("$495", "Tuition"), evidence("price is 0", "offers")),
        ),
        Issue(
            code="NOT_UNDERSTOOD",
            field="weekly_hours",
            message="no rule reads it",
            evidence=(evidence("a few evenings", "Effort"),),
        ),
    ),
)
MAPS = listing(
    2,
    "Maps",
    workload=calculated(hours(28, 35), "4 to 5 hours a week", "7 weeks"),
    credit=Credit(status=stated("credit")),
    start=stated(tuple(When(date=date) for date in ("2019-01-12", "2019-22", "XXXX-01-12", "2148-01-12"))),
    instances=tuple(
        CourseInstance(reference=date, start=stated(When(date=date)))
        for date in ("2019-21", "2148-01", "2019-22", "XXXX-03-01")
    ),
)

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("pages"), WELDING, MAPS) as found:
        yield found


def soup(answer: httpx.Response, status: int = 200) -> BeautifulSoup:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("text/html")
    return BeautifulSoup(answer.text, "lxml")


def text(found: Tag | None) -> str:
    assert found is not None
    return " ".join(found.get_text(" ").split())


def row(page: BeautifulSoup, name: str) -> str:
    term = next(one for one in page.select(".field dt") if text(one) == name)
    return text(term.find_next_sibling("dd"))


def hit(page: BeautifulSoup, title: str) -> Tag:
    return next(one for one in page.select(".hit") if title in text(one.h2))


# --- the search page ---


def test_a_hit_shows_its_facts_and_how_each_is_known(client: httpx.Client) -> None:
    page = soup(client.get("/"))
    assert "2 listings" in text(page.h1)
    facts = {text(one.dt): text(one.dd) for one in hit(page, "Welding").select(".facts div")}
    assert facts == {
        "Hours": "39 hours",
        "Cost": "495 to 525 CAD, 1,200 CAD (international learners)",
        "Delivery": "Online, in person",
        "Next start": facts["Next start"],
        "Language": "English",
    }
    assert text(hit(page, "Welding").select_one(".left-open")) == "Not stated: credit"
    facts = {text(one.dt): text(one.dd) for one in hit(page, "Maps").select(".facts div")}
    assert facts["Hours"] == "28 to 35 hours calculated"
    assert "cost" in text(hit(page, "Maps").select_one(".left-open"))


def test_that_it_is_another_kind_of_credential_says_nothing(serve: Serve) -> None:
    page = soup(serve(listing(1, provider_name=stated("Cedar"), credential_type=stated("other"))).get("/"))
    assert text(page.select_one(".hit .who")) == "Cedar"


def test_an_hour_has_its_price_where_that_is_asked(serve: Serve) -> None:
    client = serve(listing(1, workload=stated(hours(39)), prices=stated((price("390"),))))
    for asked, shown in (("/", False), ("/?sort=cost_per_hour:asc&currency=CAD", True)):
        facts = {text(one.dt): text(one.dd) for one in soup(client.get(asked)).select(".facts div")}
        assert facts.get("Cost per hour") == ("10 CAD calculated" if shown else None)


def test_facets_are_checkboxes_with_counts_not_stated_among_them(client: httpx.Client) -> None:
    page = soup(client.get("/?credit=credit&credit=not_stated&delivery=online"))
    boxes = {
        (box["name"], box["value"]): (box.has_attr("checked"), text(box.parent))
        for box in page.select("input[type=checkbox]")
    }
    assert boxes["credit", "credit"] == (True, "For credit 0")
    assert boxes["credit", "not_stated"] == (True, "Not stated 1")
    assert boxes["delivery", "online"] == (True, "Online 1")
    assert boxes["delivery", "not_stated"] == (False, "Not stated 1")
    assert {name for name, _ in boxes} <= {*FACETS, "start_from", "id"}


def test_a_form_that_is_sent_as_it_stands_asks_the_same_again(client: httpx.Client) -> None:
    asked = "/?q=welding&delivery=online&hours_min=10&cost_max=600&currency=CAD&status=active&scope=all"
    page = soup(client.get(asked))
    sent: list[tuple[str, str | int | float | bool | None]] = [
        (str(one["name"]), str(one.get("value", "")))
        for one in page.select("#search input, input[form=search]")
        if one["type"] not in ("checkbox", "radio") or one.has_attr("checked")
    ]
    chosen = page.select("select option[selected]")
    sent += [(str(one.find_parent("select")["name"]), str(one["value"])) for one in chosen]  # type: ignore[index]
    again = soup(client.get("/", params=sent, follow_redirects=True))
    for shown in (page, again):
        assert "1 listing" in text(shown.h1)
        assert shown.select_one(".json a")["href"] == again.select_one(".json a")["href"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("sent", "shared"),
    [
        (
            "q=welding&delivery=online&hours_min=&cost_max=+&scope=short&page=2",
            "/?q=welding&delivery=online&page=2",
        ),
        ("q=&sort=relevance&utm_source=letter", "/"),
        ("q=&credit=credit&more=provider", "/?credit=credit&more=provider"),
        ("q=&more=provider&hours_max=", "/?more=provider"),
        ("q=maps&cost_max=&currency=CAD", "/?q=maps"),
        ("q=&cost_max=9&currency=CAD", "/?cost_max=9&currency=CAD"),
        ("q=&cost_max=&currency=USD", "/?currency=USD"),
        ("q=//evil.example&hours_min=", "/?q=%2F%2Fevil.example"),
    ],
)
def test_what_a_form_leaves_empty_is_not_in_the_address_to_share(
    client: httpx.Client, sent: str, shared: str
) -> None:
    answer = client.get(f"/?{sent}")
    assert (answer.status_code, answer.headers["location"]) == (303, shared)
    assert client.get(shared).status_code == 200


def test_the_links_to_json_and_to_a_table_ask_the_same(client: httpx.Client) -> None:
    page = soup(client.get("/?hours_max=36&utm_source=letter&sort=hours:desc"))
    as_json, table, _ = (str(one["href"]) for one in page.select(".json a"))
    assert parse_qs(urlsplit(as_json).query) == {"hours_max": ["36.0"], "sort": ["hours:desc"]}
    assert [one["title"] for one in client.get(as_json).json()["hits"]] == ["Maps"]
    assert [line.split(",")[1] for line in client.get(table).text.splitlines()] == ["title", "Maps"]


def test_each_filter_in_use_can_be_removed(client: httpx.Client) -> None:
    page = soup(client.get("/?q=welding&delivery=online&delivery=not_stated&hours_min=10"))
    chips = {text(one): str(one["href"]) for one in page.select(".chips a")}
    assert list(chips) == [
        "Remove filter: online ×",
        "Remove filter: delivery not stated ×",
        "Remove filter: at least 10 hours ×",
        "Remove all filters",
    ]
    assert chips["Remove filter: online ×"] == "/?q=welding&delivery=not_stated&hours_min=10.0"
    assert chips["Remove all filters"] == "/?q=welding"


def test_a_range_says_what_it_leaves_out(serve: Serve) -> None:
    page = soup(serve(WELDING, MAPS, listing(3)).get("/?hours_min=1&cost_max=600&currency=CAD"))
    notes = [text(one) for one in page.select(".note")]
    left_out = "Left out, because they give no price of enrolment in CAD: 1."
    assert notes == [f"{left_out} See them ."]
    link = str(page.select_one(".note a")["href"])  # type: ignore[index]
    assert parse_qs(urlsplit(link).query) == {
        "hours_min": ["1.0"],
        "currency": ["CAD"],
        "left_out": ["cost"],
    }


def test_nothing_found_offers_ways_on(serve: Serve) -> None:
    page = soup(serve(WELDING).get("/?q=zzqqxx&credit=credit"))
    assert "0 listings" in text(page.h1)
    links = [str(one["href"]) for one in page.select(".nothing a")]
    assert links == ["/"], "no way on leads to nothing"


def test_pages_lead_through_all_results(serve: Serve) -> None:
    client = serve(*(listing(number, f"Course {number}") for number in range(45)))
    seen: list[str] = []
    address: str | None = "/?q=course"
    for number in range(1, 4):
        page = soup(client.get(address or ""))
        seen += [str(one["href"]) for one in page.select(".hit h2 a")]
        assert text(page.select_one("nav [aria-current=page]")) == str(number)
        following = page.select_one(f'nav a[href$="page={number + 1}"]')
        address = str(following["href"]) if following else None
    assert address is None
    assert len(set(seen)) == len(seen) == 45
    beyond = text(soup(client.get("/?q=course&page=9")).main)
    assert "There is no page 9: these listings end with page 3." in beyond


@pytest.mark.parametrize("per_page", [1, 20, 30, 99, 100])
def test_the_last_page_that_is_linked_may_be_asked_for(per_page: int) -> None:
    query = SearchQuery(per_page=per_page)
    page = SearchPage(total=MAX_HITS * 2, page=1, per_page=per_page, hits=(), facets={}, states={})
    number, address = page_links(query, page)[-1]
    assert SearchQuery.model_validate(dict(parse_qsl(urlsplit(address).query))).page == int(number)
    with pytest.raises(ValidationError):
        SearchQuery(page=int(number) + 1, per_page=per_page)


@each(
    ("path", "title"),
    [
        ("/", "Search"),
        ("/?q=+maps", "maps: 1 listing"),
        ("/?delivery=online", "1 listing"),
        ("/?q=maps&page=9", "maps: 1 listing, page 9"),
        ("/?q=zzqqxx", "zzqqxx: 0 listings"),
    ],
)
def test_what_was_found_is_said_first_to_who_hears_the_page(
    client: httpx.Client, path: str, title: str
) -> None:
    page = soup(client.get(path))
    assert text(page.title) == f"{title} · Microcredential Registry"
    by_age = "q=" not in path
    assert text(page.select_one("#sort [selected]")) == ("newest in the registry" if by_age else "best match")


def test_a_search_that_cannot_be_answered_says_why_to_people(client: httpx.Client) -> None:
    page = soup(client.get("/?q=welding&hours_min=9&hours_max=3"), 422)
    assert "“Hours in all”, from (9) is above “Hours in all”, to (3)" in text(page.main)
    assert page.select_one("input[name=q]")["value"] == "welding"  # type: ignore[index]


def test_filters_that_the_form_does_not_show_are_shown_in_use_and_kept(client: httpx.Client) -> None:
    page = soup(client.get("/?status=active&status=dormant&state=hours:stated"))
    assert "hours stated" in text(page.select_one(".chips"))
    assert len(page.select("input[type=hidden][name=status]")) == 2


# --- one listing ---


def test_every_value_has_its_quote(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(1)}"))
    assert row(page, "Hours") == "39 hours 39 hours of expected learning activities from Duration"
    assert row(page, "Delivery") == "Online Online, at your pace from Format"
    assert row(page, "Academic credit") == "not stated"
    assert "credit" not in row(page, "Academic credit")
    prices = row(page, "Prices")
    assert prices.startswith(
        "495 CAD $495 from Tuition 1,200 CAD, international learners International: $1,200"
    )
    assert "The source also says: 0 CAD price is 0 from offers" in prices


def test_a_long_description_does_not_stand_before_the_facts_whole(serve: Serve) -> None:
    long = "Weld <b>steel</b> of any kind. " * 40
    client = serve(
        listing(1, "Long", page_language="en", description=stated(long, long, "Description")),
        listing(2, "Short", description=stated("Weld steel.", "Weld steel.", "Description")),
    )
    page = soup(client.get(f"/listings/{identity(1)}"))
    opening, whole = page.select(".description p")
    assert len(text(opening)) <= 402
    assert text(opening).startswith("Weld <b>steel</b> of any kind.")
    assert text(opening).endswith(" …")
    assert text(whole) == long.strip()
    assert whole.find_parent("details")
    assert opening["lang"] == whole["lang"] == "en"
    (only,) = soup(client.get(f"/listings/{identity(2)}")).select(".description p")
    assert text(only) == "Weld steel."


def test_what_is_not_understood_shows_the_words(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(1)}"))
    assert row(page, "Hours a week").startswith("not understood")
    assert "a few evenings from Effort" in row(page, "Hours a week")


def test_a_calculated_value_names_its_inputs(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(2)}"))
    said = row(page, "Hours")
    assert said.startswith("28 to 35 hours calculated from 4 to 5 hours a week · 7 weeks")
    assert "7 weeks among the page’s facts" in said


def test_silent_fields_are_named(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(1)}"))
    silent = " ".join(text(one) for one in page.select(".silent"))
    assert "Not stated:" in silent
    for name in ("funding", "prerequisites", "transfer", "partners"):
        assert name in silent


def test_each_instance_has_its_own_fee_delivery_and_status(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(1)}"))
    columns = [text(one) for one in page.select(".runs thead th")]
    lines = page.select(".runs tbody tr:not(.words)")
    rows = [[text(one) for one in line.select("th, td")] for line in lines]
    first, second = (dict(zip(columns, cells, strict=True)) for cells in rows)
    assert first == {
        "Section or run": "CRN 41022",
        "Starts": "11 January 2027",
        "Status": "Waitlist",
        "Delivery": "In person",
        "Price": "525 CAD",
    }
    (words,) = page.select(".runs .words dl")
    assert {text(one.dt): text(one.dd) for one in words.select(".field")} == {
        "Starts": "11 January 2027 Jan 11, 2027 from Starts",
        "Status": "Waitlist Waitlist open from Seats",
        "Delivery": "In person On campus from Format",
        "Price": "525 CAD $525 from Fee",
    }
    assert second["Price"] == second["Delivery"] == "as above"
    assert second["Status"] == second["Starts"] == "not stated"


def test_contradictions_are_shown_with_both_quotes(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(1)}"))
    issue = text(page.select_one(".issues li"))
    assert issue.startswith("The page contradicts itself · Prices: the markup says 0")
    assert "$495" in issue
    assert "price is 0" in issue


def test_life_and_history(serve: Serve, store: Store) -> None:
    client = serve(WELDING)
    changed = WELDING.model_copy(update={"title": stated("Welding Basics")})
    register(store, changed, at=NOW + timedelta(days=30))
    page = soup(client.get(f"/listings/{identity(1)}"))
    assert "Last checked 31 March 2026 · last changed 31 March 2026" in text(page.select_one(".life"))
    history = [text(one) for one in page.select(".history > ol > li")]
    assert history[0] == "1 March 2026 : first read"
    assert history[1].startswith("31 March 2026 : the provider’s page changed")
    link = page.select_one(".go a")
    assert link
    assert link["href"] == WELDING.url
    assert {"noopener", "nofollow"} <= set(link["rel"])
    assert page.select_one(".history .json a")["href"] == f"/api/v1/listings/{identity(1)}"  # type: ignore[index]


def test_the_language_of_the_source_is_marked(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(1)}"))
    assert page.html
    assert page.html["lang"] == "en"
    assert page.h1
    assert page.h1["lang"] == "en-CA"
    assert {
        (one.text, one.parent["class"][0]) for one in page.select(".field [lang=en-CA]") if one.parent
    } >= {
        ("39 hours of expected learning activities", "quote"),
        ("Duration", "place"),
    }


def test_an_unknown_listing_is_a_page(client: httpx.Client) -> None:
    for path in (f"/listings/{identity(9)}", "/listings/x", "/nothing"):
        page = soup(client.get(path), 404)
        assert text(page.title).startswith(text(page.h1))
        assert "/api" not in text(page.main)


def test_words_that_stand_in_others_are_not_quoted_again() -> None:
    quotes = (("Live online", "Format"), ("online", "Format"), ("online", "Where"), ("Online", "Format"))
    found = Field(state="stated", value="online", evidence=tuple(evidence(*one) for one in quotes))
    (item,) = shown_row("Delivery", found, str).items
    assert [one.text for one in item.quotes] == ["Live online", "online", "Online"]


def test_what_is_past_is_marked_so(client: httpx.Client) -> None:
    page = soup(client.get(f"/listings/{identity(2)}"))
    shown = [*page.select(".fields li"), *page.select(".runs tr:not(.words) td:first-of-type")]
    assert [text(one) for one in shown] == [
        "12 January 2019 past",
        "Summer 2019 past",
        "12 January, year not stated",
        "12 January 2148",
        "January 2148",
        "1 March, year not stated",
        "Spring 2019 past",
        "Summer 2019 past",
    ]
