"""What helps to choose, over real HTTP: suggestions, similar listings, comparisons, pathways."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest
from bs4 import BeautifulSoup

from normalizer.listing import Credit, Delivery, Level, Listing, Pathway, Subject
from registry import links
from registry.outlines import Outlines
from registry.store import Store
from search_api.answer import SearchPage
from search_api.embedded_index import EmbeddedIndex
from search_api.query import SearchQuery
from search_api.related import MOST_SOUGHT, pathways_from
from search_api.routes.related import PathwaysFrom, PathwaysTo, Suggestions
from tests.each import each
from tests.search_api.conftest import Serve, serving_listings
from tests.search_api.listings import (
    NOT_UNDERSTOOD,
    NOW,
    PROVIDERS,
    calculated,
    hours,
    identity,
    listing,
    price,
    register,
    stated,
)

NORTHSHORE = stated(PROVIDERS[0])

SAMPLE = (
    listing(
        1,
        "Leadership Foundations",
        provider=NORTHSHORE,
        workload=stated(hours(20)),
        prices=stated((price("200"),)),
        delivery=Delivery(mode=stated("online")),
        level=stated(Level(value="Introductory")),
        outcomes=stated(("Lead a meeting.", "Give feedback.")),
        pathways=stated(
            (Pathway(relation="ladders_to", target="Certificate in Leadership"),),
            "counts toward the Certificate in Leadership",
        ),
    ),
    listing(
        2,
        "Certificate in Leadership",
        provider=NORTHSHORE,
        pathways=stated((Pathway(relation="ladders_to", target="Executive MBA", reference="3"),)),
        credit=Credit(status=NOT_UNDERSTOOD),
    ),
    listing(
        3,
        "Executive MBA",
        provider=NORTHSHORE,
        pathways=stated((Pathway(relation="has_part", target="Certificate in Leadership"),)),
    ),
    listing(
        4,
        "Leadership in Practice",
        provider=stated(PROVIDERS[1]),
        workload=calculated(hours(10, 20), "2 hours a week"),
        delivery=Delivery(mode=stated("online")),
        pathways=stated((Pathway(relation="part_of", target="certificate in leadership"),)),
    ),
    listing(5, "Leadership Foundations", provider=NORTHSHORE),
    listing(6, "Soil Health", provider=NORTHSHORE),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("related"), *SAMPLE) as found:
        yield found


def get(client: httpx.Client, path: str, **asked: Any) -> Any:
    answer = client.get(f"/api/v1/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_suggestions_are_names_that_begin_so_then_titles(client: httpx.Client) -> None:
    found = Suggestions.model_validate(get(client, "suggestions", q="north")).suggestions
    assert [(one.kind, one.text, one.value, one.count) for one in found[:1]] == [
        ("provider", "Northshore College", "northshore-college", 5)
    ]
    found = Suggestions.model_validate(get(client, "suggestions", q="leadership fou")).suggestions
    assert [one.text for one in found] == ["Leadership Foundations"]
    assert len(get(client, "suggestions", q="l", limit=2)["suggestions"]) == 2
    assert get(client, "suggestions", q="'?!")["suggestions"] == []


@each(
    ("q", "found"),
    [
        ("-leadership", []),
        ("-north", []),
        ("leadership -practice -certificate", ["Leadership Foundations"]),
        ("leadership -college", ["Leadership in Practice"]),
        ("north -soil -leadership", ["Executive MBA", "Northshore College"]),
        ("north -college", []),
        ("soil zzqqxx", []),
        ("soil under $500", ["Soil Health"]),
        ("l’soil", ["Soil Health"]),
    ],
)
def test_suggestions_are_what_the_words_mean(client: httpx.Client, q: str, found: list[str]) -> None:
    assert sorted(one["text"] for one in get(client, "suggestions", q=q)["suggestions"]) == found


def test_providers_and_subjects_are_listed_whole(client: httpx.Client) -> None:
    answer = get(client, "providers")
    assert answer["total"] == 2
    assert answer["providers"][0] == {
        "value": "northshore-college",
        "name": "Northshore College",
        "listings": 5,
    }
    subjects = get(client, "subjects")
    assert subjects["total"] == len(subjects["subjects"])
    told = sum(one["listings"] for one in subjects["subjects"])
    assert told + subjects["not_stated"] == len(SAMPLE)


def test_similar_listings_share_words_and_are_another_course(serve: Serve, store: Store) -> None:
    client = serve(*SAMPLE)
    found = get(client, f"listings/{identity(1)}/similar")["similar"]
    assert {one["hit"]["id"] for one in found} == {identity(n) for n in (2, 4, 5)}
    assert found[0]["shared"] == ["leadership", "foundations"]
    links.judge(
        store, identity(1), identity(5), "same_offering", reason="two records", office="Registry", at=NOW
    )
    found = get(client, f"listings/{identity(1)}/similar")["similar"]
    assert {one["hit"]["id"] for one in found} == {identity(2), identity(4)}
    (link,) = get(client, f"listings/{identity(1)}")["links"]
    assert link == {"id": identity(5), "verdict": "same_offering", "by": "person", "reasons": ["two records"]}


def test_a_word_in_common_is_little_where_no_field_is_known(serve: Serve) -> None:
    client = serve(
        listing(1, "Harbour Evenings"),
        listing(2, "Harbour Mysteries"),
        listing(3, "Evenings at the Harbour"),
        listing(4, "Welding Harbour", subjects=stated((Subject(name="Welding"),))),
        listing(5, "Welding Sheds", subjects=stated((Subject(name="Welding"),))),
    )

    def similar(number: int) -> list[str]:
        found = get(client, f"listings/{identity(number)}/similar")["similar"]
        return [one["hit"]["title"] for one in found]

    assert similar(1) == ["Evenings at the Harbour"]
    assert similar(4) == ["Welding Sheds"]


def test_no_record_of_a_course_is_like_it_however_they_are_related(serve: Serve, store: Store) -> None:
    client = serve(*(listing(number, "Granite Lanterns") for number in range(1, 6)))
    for one, other, verdict in (
        (1, 2, "same_offering"),
        (2, 3, "same_offering"),
        (3, 4, "another_run"),
    ):
        links.judge(store, identity(one), identity(other), verdict, reason="Seen", office="Office", at=NOW)
    found = get(client, f"listings/{identity(1)}/similar", limit=1)["similar"]
    assert [one["hit"]["id"] for one in found] == [identity(5)], "though the others match as well"


def test_a_comparison_puts_the_same_questions_and_marks_what_differs(client: httpx.Client) -> None:
    answer = get(client, "compare", id=[identity(1), identity(4), identity(2)])
    assert [one["title"] for one in answer["listings"]] == [
        "Leadership Foundations",
        "Leadership in Practice",
        "Certificate in Leadership",
    ]
    questions = {one["field"]: one for one in answer["questions"]}
    assert questions["hours"]["answers"] == [
        {"state": "stated", "text": "20 hours"},
        {"state": "calculated", "text": "10 to 20 hours"},
        {"state": "not_stated", "text": ""},
    ]
    assert questions["cost_per_hour"]["answers"][0] == {"state": "calculated", "text": "10 CAD"}
    assert questions["outcomes"]["answers"][0]["text"] == "Lead a meeting; Give feedback"
    assert questions["hours"]["differs"]
    assert not questions["hours"]["all_answer"]
    assert (questions["cost_per_hour"]["differs"], questions["cost_per_hour"]["all_answer"]) == (False, False)
    assert "credit" not in questions, "nobody says anything that could be read"
    assert "Academic credit" in answer["unanswered"]
    same = get(client, "compare", id=[identity(1), identity(4)])["questions"]
    delivery = next(one for one in same if one["field"] == "delivery")
    assert (delivery["differs"], delivery["all_answer"]) == (False, True)


def test_the_page_of_a_comparison_marks_what_differs(client: httpx.Client) -> None:
    answer = client.get("/compare", params={"id": [identity(n) for n in (1, 4, 2)]})
    page = BeautifulSoup(answer.text, "lxml")
    rows = {row.select("th")[0].get_text(" ", strip=True): row for row in page.select("tbody tr")}
    assert "Hours differs not all say" in rows
    assert [cell.get_text(" ", strip=True) for cell in rows["Hours differs not all say"].select("td")] == [
        "20 hours",
        "10 to 20 hours calculated",
        "not stated",
    ]
    silent = page.select_one(".silent")
    assert silent
    assert "academic credit" in silent.get_text()
    assert len(page.select("thead a.there[href^=https]")) == 3, "each provider's page"
    out = [str(link["href"]) for link in page.select("a.remove")]
    assert out[0] == f"/compare?id={identity(4)}&id={identity(2)}"
    two = BeautifulSoup(client.get(out[0]).text, "lxml")
    assert not two.select("a.remove"), "one alone is no comparison"
    assert client.get("/compare").status_code == 422
    assert "Chosen to compare: 1" in client.get(f"/compare?id={identity(1)}").text


def test_the_page_of_a_listing_shows_where_it_leads_and_what_is_like_it(client: httpx.Client) -> None:
    page = BeautifulSoup(client.get(f"/listings/{identity(1)}").text, "lxml")
    steps = page.select("section[aria-labelledby=pathways] a")
    assert len({str(link["href"]) for link in steps}) == len(steps), "none leads back to where it came from"
    assert [str(link["href"]) for link in steps][:2] == [
        f"/listings/{identity(2)}",
        f"/listings/{identity(3)}",
    ]
    assert str(steps[-1]["href"]) == "/?leads_to=certificate-in-leadership&scope=all"
    assert "2 other listings lead to, are part of or contain Certificate in Leadership." in said(page)
    (form,) = page.select("form[action='/compare']")
    ticked = page.select("input[name=id]")
    assert {one["form"] for one in ticked} == {form["id"]} and not form.select("input"), "one way to compare"
    assert not any(one.has_attr("hidden") for one in (form, *page.select("label.to-compare")))
    assert ticked[0]["value"] == identity(1)
    assert {one["value"] for one in ticked[1:]} == {identity(n) for n in (2, 4, 5)}


def said(page: BeautifulSoup) -> list[str]:
    """Beside where a listing leads, how it stands to others."""
    return [
        " ".join(one.get_text().split()) for one in page.select("section[aria-labelledby=pathways] .hint")
    ]


def test_the_page_of_a_credential_leads_to_what_leads_to_it(client: httpx.Client) -> None:
    page = BeautifulSoup(client.get(f"/listings/{identity(2)}").text, "lxml")
    assert said(page)[0] == "2 listings of this provider lead to this one, are part of it or contain it."
    link = page.select_one("section[aria-labelledby=pathways] .hint a")
    assert link
    found = BeautifulSoup(client.get(str(link["href"])).text, "lxml")
    assert {str(one["href"]) for one in found.select(".results > .hits h2 a")} == {
        f"/listings/{identity(1)}",
        f"/listings/{identity(3)}",
    }
    alone = BeautifulSoup(client.get(f"/listings/{identity(6)}").text, "lxml")
    assert not alone.select("#pathways")


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ([identity(1)], 422, "2 or more"),
        ([identity(n) for n in range(1, 7)], 422, "at most 5"),
        ([identity(1), identity(1)], 422, "another id"),
        ([identity(1), identity(99)], 404, "There is no listing"),
        ([identity(1), "../x"], 404, "There is no listing"),
    ],
)
def test_a_comparison_that_cannot_be_made(
    client: httpx.Client, asked: list[str], status: int, says: str
) -> None:
    answer = client.get("/api/v1/compare", params={"id": asked})
    assert answer.status_code == status
    assert says in answer.text


def test_a_pathway_is_followed_to_listings_and_ends_where_it_began(client: httpx.Client) -> None:
    answer = PathwaysFrom.model_validate(get(client, f"listings/{identity(1)}/pathways"))
    (step,) = answer.leads_to
    assert (step.relation, step.name, step.id) == ("ladders_to", "Certificate in Leadership", identity(2))
    assert step.quotes == ("counts toward the Certificate in Leadership",)
    (onward,) = step.onward
    assert (onward.name, onward.id) == ("Executive MBA", identity(3))
    (back,) = onward.onward
    assert (back.id, back.onward) == (identity(2), ())
    assert get(client, f"listings/{identity(6)}/pathways")["leads_to"] == []


class Counting(EmbeddedIndex):
    """An index that remembers what it was asked."""

    asked: ClassVar[list[str]] = []

    def search(self, query: SearchQuery) -> SearchPage:
        self.asked.append(query.q)
        return super().search(query)


def test_each_listing_of_a_pathway_is_looked_for_once_and_of_very_many_the_first(
    store: Store, tmp_path: Path
) -> None:
    def leading(number: int, title: str, *targets: str) -> Listing:
        steps = tuple(Pathway(relation="part_of", target=target) for target in targets)
        return listing(number, title, provider=NORTHSHORE, pathways=stated(steps))

    modules = [f"Module {number}" for number in range(1, 9)]
    register(
        store,
        leading(0, "Programme", *modules, *(f"Elsewhere {number}" for number in range(500))),
        *(leading(number, title, "Programme") for number, title in enumerate(modules, 1)),
    )
    index = Counting(tmp_path / "index")
    index.sync(Outlines(store))
    programme = store.get(identity(0))
    assert programme
    found = pathways_from(store, index, programme)
    assert [one.id for one in found[:9]] == [*(identity(number) for number in range(1, 9)), None]
    assert [one.onward[0].name for one in found[:8]] == ["Programme"] * 8
    assert len(index.asked) == len(set(index.asked)) == MOST_SOUGHT


def test_pathways_lead_to_a_credential_however_it_is_written(client: httpx.Client) -> None:
    (found,) = PathwaysTo.model_validate(get(client, "pathways", to="leadership cert")).destinations
    assert (found.value, found.total) == ("certificate-in-leadership", 3)
    assert {hit.id for hit in found.hits} == {identity(n) for n in (1, 3, 4)}
    assert get(client, "listings", leads_to=found.value)["total"] == 3
    assert get(client, "pathways", to="diploma")["destinations"] == []


@pytest.mark.parametrize(
    "raw",
    [
        "%ff%fe",
        "%ED%A0%80",
        "%00",
        "%F0%9F%98%80",
        "%E2%80%AE",
        "a" * 501,
        "(((*:",
        "%22%22",
        "-a",
        "%D7%A9%D7%9C%D7%95%D7%9D",
    ],
)
def test_no_input_breaks_what_helps_to_choose(client: httpx.Client, raw: str) -> None:
    for path in (
        f"suggestions?q={raw}",
        f"pathways?to={raw}",
        f"compare?id={raw}&id={identity(1)}",
        f"listings/{raw}/similar",
        f"listings/{raw}/pathways",
        f"feed.atom?q={raw}",
        f"feed.atom?place={raw}",
        f"exports/listings.csv?source={raw}",
        f"exports/listings.jsonl?after={raw}",
    ):
        assert client.get(f"/api/v1/{path}").status_code in (200, 404, 422), path
    assert client.get(f"/compare?id={raw}&id={identity(1)}").status_code in (404, 422)


@pytest.mark.parametrize(
    "path",
    [
        "suggestions?q=a&colour=blue",
        "providers?colour=blue",
        f"listings/{identity(1)}?colour=blue",
        f"listings/{identity(1)}/similar?colour=blue",
        f"compare?id={identity(1)}&id={identity(2)}&colour=blue",
        "exports/listings.csv?colour=blue",
        "feed.atom?colour=blue",
        "sources?colour=blue",
    ],
)
def test_an_unknown_parameter_is_refused_everywhere(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == "colour"


def test_each_step_of_a_pathway_is_linked_and_says_whose_it_is(serve: Serve) -> None:
    def leading(number: int, title: str, *steps: tuple[Any, str]) -> Listing:
        found = tuple(Pathway(relation=relation, target=target) for relation, target in steps)
        return listing(number, title, provider=NORTHSHORE, pathways=stated(found))

    ways = (("ladders_to", "Diplôme en pierre"), ("part_of", "All Stones"), ("has_part", "***"))
    client = serve(
        leading(1, "Granite", *ways),
        leading(2, "All Stones", ("has_part", "Granite"), ("has_part", "Marble")),
    )
    page = BeautifulSoup(client.get(f"/listings/{identity(1)}").text, "lxml")
    steps = page.select("section[aria-labelledby=pathways] .steps li")
    assert [(str(one.contents[0]).strip(), one.a and one.a["href"]) for one in steps] == [
        ("Counts toward", "/?leads_to=diplome-en-pierre&scope=all"),
        ("Part of", f"/listings/{identity(2)}"),
        ("which has the part", "/?leads_to=marble&scope=all"),
        ("Has the part", None),
    ]
    for address in (str(one.a["href"]) for one in steps if one.a):
        assert "0 listings" not in client.get(address).text
    stones = BeautifulSoup(client.get(f"/listings/{identity(2)}").text, "lxml")
    assert said(stones)[0] == "1 listing of this provider leads to this one, is part of it or contains it."
