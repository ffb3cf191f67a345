"""A search says how its words were taken, and offers the searches that would answer better."""

import threading
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import Mock
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from bs4 import BeautifulSoup

from normalizer.listing import Delivery
from registry.store import Store
from search_api.answer import SearchPage
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from search_api.query import SearchQuery
from search_api.routes import pages
from search_api.wording.ways_on import (
    LANGUAGES,
    alternatives,
    insisting,
    limited,
    taught_in,
    with_fewer_words,
    without_quotes,
)
from tests.each import each
from tests.search_api.conftest import Serve
from tests.search_api.listings import MemoryRegistry, hours, listing, price, stated
from tests.search_api.server import serving

TODAY = date(2026, 11, 28)
CHEAP = listing(1, "Granite", prices=stated((price("90"),)), workload=stated(hours(12)))
DEAR = listing(2, "Granite", prices=stated((price("900"),)), workload=stated(hours(90)))
SILENT = listing(3, "Granite")


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("granite near Burnaby", {"granite": "near Burnaby", "burnaby": "granite near"}),
        (
            '"granite walls" burnaby -marble',
            {"granite walls": "burnaby -marble", "burnaby": '"granite walls" -marble'},
        ),
        ("granite", {}),
        ("", {}),
    ],
)
def test_each_thing_asked_can_be_left_out(q: str, found: dict[str, str]) -> None:
    assert dict(with_fewer_words(q)) == found


def test_a_word_that_nothing_has_is_named_with_what_there_is_without_it(serve: Serve) -> None:
    client = serve(CHEAP, DEAR, listing(4, "Marble"))
    page = BeautifulSoup(client.get("/?q=granite+burnaby").text, "lxml")
    note = page.select_one(".note")
    assert note
    assert "Without burnaby: 2 listings." in " ".join(note.get_text().split())
    assert [one["href"] for one in note.select("a")] == ["/?q=granite"]


def test_a_table_is_offered_of_what_has_all_words(serve: Serve) -> None:
    client = serve(CHEAP, listing(4, "Marble"))

    def links(q: str) -> list[str]:
        page = BeautifulSoup(client.get("/", params={"q": q}).text, "lxml")
        return [one.get_text() for one in page.select(".json a")]

    (table,) = set(links("granite")) - set(links("granite marble"))
    assert table == "all of them as a table"


def test_where_filters_leave_nothing_each_says_what_there_is_without_it(serve: Serve) -> None:
    client = serve(CHEAP, DEAR, listing(4, "Marble", workload=stated(hours(90))))
    page = BeautifulSoup(client.get("/?q=granite&hours_max=20&cost_min=500&currency=CAD").text, "lxml")
    without = [" ".join(one.get_text().split()) for one in page.select(".nothing li")][:2]
    assert without == [
        "Without the filter at most 20 hours: 1 listing.",
        "Without the filter at least 500 CAD: 1 listing.",
    ]
    for one in page.select(".nothing li a")[:2]:
        assert len(BeautifulSoup(client.get(str(one["href"])).text, "lxml").select(".hits > li")) == 1
    lost = BeautifulSoup(client.get("/?q=zzqqxx&hours_max=20").text, "lxml")
    assert "Without" not in lost.select(".nothing")[0].get_text(), "it is not the filter"


def test_words_that_are_there_without_a_filter_lead_there(serve: Serve) -> None:
    client = serve(listing(1, "Granite lantern"), listing(2, "Granite", workload=stated(hours(9))))
    page = BeautifulSoup(client.get("/?q=granite+lantern&hours_max=20&sort=hours:asc").text, "lxml")
    assert not page.select(".hits > li")
    assert "Without the filter at most 20 hours: 1 listing." in " ".join(
        page.select(".nothing")[0].get_text().split()
    )


def test_words_that_only_a_program_has_lead_to_it(serve: Serve) -> None:
    client = serve(listing(1, "Granite lantern", scope=stated("program")), listing(2, "Granite"))
    page = BeautifulSoup(client.get("/?q=granite+lantern").text, "lxml")
    note = page.select_one(".note")
    assert note
    assert "Whole programs included: 1 listing." in " ".join(note.get_text().split())
    assert note.select("a")[-1]["href"] == "/?q=granite+lantern&scope=all"
    assert "Whole programs" not in client.get("/?q=granite+almanac").text, "no program has these either"


@pytest.mark.parametrize(
    ("q", "only", "asked"),
    [
        ("granite under $500", "what costs at most 500 CAD", {"cost_max": ["500"], "currency": ["CAD"]}),
        (
            "granite moins de 99,50 €",
            "what costs at most 99.5 EUR",
            {"cost_max": ["99.5"], "currency": ["EUR"]},
        ),
        ("granite up to 20 hours", "what takes at most 20 hours", {"hours_max": ["20.0"]}),
    ],
)
def test_a_limit_among_the_words_is_said_and_can_be_made_a_filter(
    serve: Serve, q: str, only: str, asked: dict[str, list[str]]
) -> None:
    client = serve(CHEAP, DEAR, SILENT)
    page = BeautifulSoup(client.get("/", params={"q": q}).text, "lxml")
    notes = [one for one in page.select(".note") if only in one.get_text()]
    assert len(notes) == 1, page.select(".note")
    assert notes[0].get_text().startswith("Put forward here is what ")
    assert notes[0].a
    address = str(notes[0].a["href"])
    assert parse_qs(urlsplit(address).query) == {"q": ["granite"], **asked}
    strict = BeautifulSoup(client.get(address).text, "lxml")
    assert not [one for one in strict.select(".note") if "Put forward" in one.get_text()]
    if "EUR" not in only:
        assert len(strict.select(".results > .hits > li")) == 1


@pytest.mark.parametrize("number", ["9" * 12, "9" * 400, "10000000", "100000", "0.01"])
def test_a_limit_that_is_offered_may_be_asked(serve: Serve, number: str) -> None:
    client = serve(CHEAP, DEAR)
    for limit in (f"${number}", f"{number} hours"):
        page = BeautifulSoup(client.get("/", params={"q": f"granite under {limit}"}).text, "lxml")
        assert len(page.select(".results > .hits > li")) == 2, "a limit leaves nothing out"
        for address in (str(one["href"]) for one in page.select(".note a")):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("french course on granite", [("fr", "course on granite")]),
        ("granite en français", [("fr", "granite en")]),
        ("french", []),
        ("french fries", [("fr", "fries")]),
    ],
)
def test_a_language_beside_something_else_may_be_that_of_instruction(q: str, found: list[Any]) -> None:
    assert list(taught_in(SearchQuery(q=q))) == found
    assert not list(taught_in(SearchQuery(q=q, language=("en",))))


def test_what_is_taught_in_a_language_that_is_named_is_one_step_away(serve: Serve) -> None:
    french = listing(5, "Granite", delivery=Delivery(languages=stated(("fr-CA",))))
    client = serve(french, CHEAP, listing(6, "French Granite"))
    page = BeautifulSoup(client.get("/?q=granite+in+french").text, "lxml")
    (note,) = [one for one in page.select(".note") if "Taught" in one.get_text()]
    assert note.get_text() == "Taught in French: 1 listing."
    assert note.a
    assert note.a["href"] == "/?q=granite+in&language=fr"
    assert not [
        one
        for one in BeautifulSoup(client.get("/?q=marble+in+french").text, "lxml").select(".note")
        if "Taught" in one.get_text()
    ]


def test_a_month_is_the_next_of_its_name() -> None:
    (found,) = limited(SearchQuery(q="granite starting in january"), TODAY)
    assert found.changes == {"q": "granite", "start_from": date(2027, 1, 1), "start_to": date(2027, 1, 31)}


@pytest.mark.parametrize("asked", [{"cost_max": "400", "currency": "CAD"}, {"q": "granite"}])
def test_a_limit_that_is_a_filter_is_not_said_again(asked: dict[str, str]) -> None:
    assert list(limited(SearchQuery.model_validate({"q": "granite under $500"} | asked), TODAY)) == []


@each(
    ("q", "word", "found"),
    [
        ("weldng", "weldng", '"weldng"'),
        ("Weldng course", "weldng", '"weldng" course'),
        ("e-comerce, online", "comerce", 'e "comerce" online'),
        ("acounting/python", "acounting", '"acounting" python'),
        ("l’aprentissage (weldng)", "aprentissage", '"aprentissage" (weldng)'),
        ("-data-weldng data-weldng", "weldng", '-data-weldng data "weldng"'),
        ('"weldng" -weldng weldng', "weldng", '"weldng" -weldng "weldng"'),
    ],
)
def test_a_word_is_insisted_on_in_quotes(q: str, word: str, found: str) -> None:
    assert insisting(q, word) == found


@each(
    ("q", "found"),
    [
        ('"granite walls" -"marble" harbour', 'granite walls -"marble" harbour'),
        ("« granite »", "granite"),
        ("granite", "granite"),
    ],
)
def test_quotes_are_left_out(q: str, found: str) -> None:
    assert " ".join(without_quotes(q).split()) == found


def ways(client: httpx.Client, path: str) -> dict[str, str]:
    page = BeautifulSoup(client.get(path).text, "lxml")
    return {
        " ".join(one.parent.get_text().split()): str(one["href"])
        for one in page.select(".nothing li a")
        if one.parent
    }


def test_each_way_on_from_nothing_finds_what_it_says(serve: Serve) -> None:
    program = listing(9, "Marble", scope=stated("program"), workload=stated(hours(900)))
    client = serve(listing(1, "Granite for walls"), program)
    assert ways(client, '/?q="granite+walls"') == {
        "Without the quotes: 1 listing.": "/?q=granite+walls",
        "See all listings.": "/",
    }
    assert ways(client, "/?q=marble") == {
        "In everything in the registry, credit courses and whole programs included: 1 listing.": (
            "/?q=marble&scope=all"
        ),
        "See all listings.": "/",
    }
    assert ways(client, "/?q=granite&hours_max=9&credit=credit") == {
        "Without all filters: 1 listing.": "/?q=granite",
        "See all listings.": "/",
    }
    assert list(ways(client, "/?q=granite&credit=credit")) == [
        "Without the filter for credit: 1 listing.",
        "See all listings.",
    ]
    assert ways(client, "/?q=zzqqxx&credit=credit") == {"See all listings.": "/"}
    assert ways(client, '/?q="granite+marble"') == {"See all listings.": "/"}, "nothing has both"


def test_what_was_taken_for_a_slip_is_said(serve: Serve) -> None:
    client = serve(listing(1, "Welding"), listing(2, "Plumbing"), listing(3, "Plumbng"))
    notes = [
        " ".join(one.get_text().split())
        for one in BeautifulSoup(client.get("/?q=weldng").text, "lxml").select(".note")
    ]
    assert notes == ["Searched for welding, as nothing here has weldng."]
    assert client.get("/api/v1/listings?q=weldng").json()["corrected"] == [
        {"asked": "weldng", "meant": "welding"}
    ]
    for right in ("welding", '"weldng"', "weld"):
        page = BeautifulSoup(client.get("/", params={"q": right}).text, "lxml")
        assert not [one for one in page.select(".note") if "Searched" in one.get_text()]


def test_of_a_slip_that_something_has_it_is_not_said_that_nothing_has_it(serve: Serve) -> None:
    client = serve(
        listing(1, "Gardning"),
        listing(2, "Carpntry", scope=stated("program")),
        *(listing(number, "Gardening, carpentry", workload=stated(hours(9))) for number in range(3, 60)),
    )

    def said(**asked: str) -> list[str]:
        notes = BeautifulSoup(client.get("/", params=asked).text, "lxml").select(".note")
        return [" ".join(one.get_text().split()) for one in notes if "Searched" in one.get_text()]

    assert said(q="gardning") == ["Searched for gardening too. Only gardning: 1 listing."]
    assert said(q="gardning", hours_max="20") == ["Searched for gardening too."]
    assert said(q="gardning zzqqxx") == ["Searched for gardening too."]
    assert said(q="carpntry") == ["Searched for carpentry too."], "a program has it"
    assert said(q="gardnning") == ["Searched for gardening, as nothing here has gardnning."]


def test_of_a_slip_in_a_word_with_a_sign_the_way_back_leads_to_what_has_it(serve: Serve) -> None:
    written = listing(1, "Data, gardning")
    client = serve(written, *(listing(number, "Data gardening") for number in range(2, 60)))
    page = BeautifulSoup(client.get("/?q=data-gardning").text, "lxml")
    (back,) = page.select(".note a")
    assert back.get_text() == "Only gardning: 1 listing"
    found = BeautifulSoup(client.get(str(back["href"])).text, "lxml")
    assert len(found.select(".results > .hits > li")) == 1
    nobody = BeautifulSoup(client.get("/?q=data-gardnning").text, "lxml")
    assert not nobody.select(".note a"), "nothing has it so"


def test_of_many_slips_the_first_are_said(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    client = serve(listing(1, "Welding plumbing carpentry gardening painting masonry roofing"))
    q = "weldng plumbng carpntry gardning paintng masnry roofng"
    assert len(client.get("/api/v1/listings", params={"q": q}).json()["corrected"]) == 7
    counting = Mock(wraps=insisting)
    monkeypatch.setattr(pages, "insisting", counting)
    page = BeautifulSoup(client.get("/", params={"q": q}).text, "lxml")
    said = [one.q.get_text() for one in page.select(".note") if one.q and "Searched" in one.get_text()]
    assert said == ["welding", "plumbing", "carpentry", "gardening", "painting"]
    assert counting.call_count == len(said), "each takes a search"


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("accounting or tax", ("accounting", "tax")),
        ("Comptabilité OU fiscalité le soir", ("Comptabilité", "fiscalité le soir")),
        ('"cost accounting" or tax or -law granite', ('"cost accounting"', "tax", "-law granite")),
        ("accounting or tax under $300", ("accounting", "tax")),
        ("accounting", ()),
        ("or accounting", ()),  # it stands between no two things
        ("accounting or", ()),
        ("accounting or evening", ()),  # a condition is no other thing
        ("should I or should I learn accounting", ()),
        ('"accounting or tax"', ()),
        ("granite $300 or less", ()),
        ("où apprendre la comptabilité", ()),
        ("accounting -or tax", ()),
    ],
)
def test_things_may_be_meant_by_turns(q: str, found: tuple[str, ...]) -> None:
    assert alternatives(q) == found


def test_that_all_words_are_looked_for_is_said_where_one_or_another_was_asked(serve: Serve) -> None:
    client = serve(
        listing(1, "Granite lantern"),
        listing(2, "Granite"),
        listing(3, "Lantern", workload=stated(hours(9))),
        listing(4, "Lantern"),
    )

    def notes(**asked: str) -> list[Any]:
        page = BeautifulSoup(client.get("/", params=asked).text, "lxml")
        return [one for one in page.select(".note") if "alone" in one.get_text()]

    (note,) = notes(q="granite or lantern")
    assert " ".join(note.get_text().split()) == (
        "Listings here have all of these words. "
        "With granite alone: 2 listings · with lantern alone: 3 listings."
    )
    assert [one["href"] for one in note.select("a")] == ["/?q=granite", "/?q=lantern"]
    (note,) = notes(q="granite or lantern", hours_max="20")
    assert [one["href"] for one in note.select("a")] == ["/?q=lantern&hours_max=20.0"], "within the filters"
    assert not notes(q="granite and lantern")
    assert not notes(q="granite or almanac"), "where any word is looked for, that is said"


class Watched(EmbeddedIndex):
    """An index that remembers in which threads it was searched."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.threads = list[int]()

    def search(self, query: SearchQuery) -> SearchPage:
        self.threads.append(threading.get_ident())
        return super().search(query)


MANY = [f"{one}{other}" for one in "abcde" for other in "fghijklmno"]


@pytest.mark.parametrize(
    "asked",
    [
        {"language": MANY},
        {"q": f"granite {' '.join(LANGUAGES)}"},
        {"q": " or ".join(f"granite{one} lantern{one}" for one in MANY[:20])},
        {"q": "granite lantern", "credit": "credit", "place": MANY},
    ],
    ids=" ".join,
)
def test_a_page_makes_few_other_searches_and_none_in_the_event_loop(
    store: Store, tmp_path: Path, asked: dict[str, Any]
) -> None:
    index = Watched(tmp_path / "index")
    index.rebuild(MemoryRegistry(listing(1, "Granite lantern"), listing(2, "Granite")))
    with serving(create_app(store, index)) as address:
        assert httpx.get(f"{address}/", params=asked).status_code == 200
    loop, *others = index.threads
    assert loop not in others
    assert 3 < len(others) < 4 * pages.MOST_TRIED
