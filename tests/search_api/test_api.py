"""The JSON interface over real HTTP, a real registry and a real index."""

import json
import re
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from fastapi.routing import APIRoute
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalizer.listing import Delivery, Pathway
from registry.store import Store
from search_api.answer import SearchPage
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from search_api.index import AT_ONCE, IndexUnreachableError
from search_api.query import FACETS, SearchQuery
from search_api.routes.listings import ListingDetail
from tests.search_api.conftest import Serve, serving_listings
from tests.search_api.listings import (
    PROVIDERS,
    MemoryRegistry,
    calculated,
    hours,
    identity,
    listing,
    price,
    register,
    stated,
)
from tests.search_api.server import serving

LISTINGS = "/api/v1/listings"

SAMPLE = (
    listing(
        1,
        "Project Management Essentials",
        provider=stated(PROVIDERS[0]),
        delivery=Delivery(mode=stated("online"), languages=stated(("en",))),
        workload=stated(hours(39), "39 hours of expected learning activities", "Duration"),
        prices=stated((price("495"),)),
    ),
    listing(2, "Gestion de projet", workload=calculated(hours(28, 35), "4 to 5 hours a week", "7 weeks")),
    listing(3, "Soudage", delivery=Delivery(mode=stated("in_person"))),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("api"), *SAMPLE) as found:
        yield found


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert found["status"] == status
    assert found["title"]
    assert found["detail"]
    return found


def test_a_search_answers_a_page(client: httpx.Client) -> None:
    answer = client.get(LISTINGS, params={"q": "soudage essentials"})
    assert answer.status_code == 200
    page = SearchPage.model_validate_json(answer.content)
    assert page.total == 2
    assert page.relaxed
    assert set(page.facets) == set(FACETS)
    provider = {one.value: (one.count, one.label) for one in page.facets["provider"]}
    assert provider == {"northshore-college": (1, "Northshore College"), "not_stated": (1, None)}


def test_a_repeated_filter_gives_alternatives(client: httpx.Client) -> None:
    answer = client.get(f"{LISTINGS}?delivery=online&delivery=in_person").json()
    assert {hit["title"] for hit in answer["hits"]} == {"Project Management Essentials", "Soudage"}
    assert {one["value"]: one["count"] for one in answer["facets"]["delivery"]} == {
        "online": 1,
        "in_person": 1,
        "not_stated": 1,
    }
    assert client.get(f"{LISTINGS}?delivery=not_stated").json()["total"] == 1


def test_a_hit_says_how_each_fact_is_known(client: httpx.Client) -> None:
    answer = client.get(LISTINGS, params={"q": "projet", "hours_min": "30"}).json()
    (hit,) = [hit for hit in answer["hits"] if hit["title"] == "Gestion de projet"]
    assert hit["facts"]["hours"] == {"state": "calculated", "min": 28, "max": 35, "basis": "total"}
    assert hit["facts"]["credit"] == {"state": "not_stated", "values": []}


def test_one_listing_comes_whole(client: httpx.Client) -> None:
    answer = client.get(f"{LISTINGS}/{identity(1)}")
    detail = ListingDetail.model_validate_json(answer.content)
    assert detail.listing == SAMPLE[0].model_copy(update={"rules_version": "1"})
    assert detail.status == "active"
    assert [(one.number, one.cause) for one in detail.revisions] == [(1, "page")]
    quoted = answer.json()["listing"]["workload"]["evidence"][0]
    assert (quoted["quote"], quoted["label"]) == ("39 hours of expected learning activities", "Duration")


@pytest.mark.parametrize("unknown", [identity(99), "x", "%00", "..%2F", "' OR 1=1 --", "a" * 90])
def test_an_unknown_listing_is_a_404(client: httpx.Client, unknown: str) -> None:
    problem(client.get(f"{LISTINGS}/{unknown}"), 404)


@pytest.mark.parametrize(
    ("asked", "parameter", "says"),
    [
        ("colour=blue", "colour", "Known ones: q, delivery"),
        ("delivery=onlin", "delivery", "'online'"),
        ("subject=alchemy", "subject", "known ones: education, arts"),
        ("state=hours", "state", "hours:not_stated"),
        ("state=colour:stated", "state", "fields are delivery, subject"),
        ("start_from=2026-13-01", "start_from", "month"),
        ("start_from=2026-09-02&start_to=2026-09-01", "", "swap them"),
        ("start_from=9999-01-01", "start_from", "2148"),
        ("cost_per_hour_max=5", "", "currency=CAD"),
        ("facets=colour", "facets", "'delivery'"),
        ("hours_min=9&hours_max=3", "", "swap them"),
        ("cost_min=900&cost_max=3&currency=CAD", "", "swap them"),
        ("cost_max=500", "", "currency=CAD"),
        ("sort=cost:asc", "", "currency=CAD"),
        ("cost_max=5&currency=XQX", "currency", "CAD, USD or EUR"),
        ("cost_max=5&currency=cad", "currency", "CAD, USD or EUR"),
        ("hours_min=nan", "hours_min", "finite"),
        ("hours_min=-1", "hours_min", "write at least 0"),
        ("hours_max=1e300", "hours_max", "write at most"),
        ("hours_min=", "hours_min", "number"),
        ("page=0", "page", "write at least 1"),
        ("page=501", "", "page 500"),
        ("page=99999999999999999999", "page", "write at most"),
        ("page=two", "page", "write a whole number"),
        ("per_page=101", "per_page", "write at most 100"),
        ("sort=hours", "sort", "'hours:asc'"),
        ("q=" + "a" * 501, "q", "500"),
        ("provider=Northshore%20College", "provider", "pattern"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_says_what_to_change(
    client: httpx.Client, asked: str, parameter: str, says: str
) -> None:
    errors = problem(client.get(f"{LISTINGS}?{asked}"), 422)["errors"]
    assert parameter in {error["parameter"] for error in errors}
    assert says in " ".join(error["message"] for error in errors)


def test_what_is_read_is_open_to_pages_of_other_sites_and_what_is_sent_is_not(client: httpx.Client) -> None:
    opened, elsewhere = "access-control-allow-origin", {"origin": "https://example.org"}
    for address in ("/api/v1/listings", "/api/v1/listings?page=x", "/api/v1/nothing"):
        assert client.get(address, headers=elsewhere).headers[opened] == "*"
    assert opened not in client.get("/", headers=elsewhere).headers
    assert opened not in client.post("/api/v1/scan", content="Granite", headers=elsewhere).headers
    exported = client.get("/api/v1/exports/listings.jsonl", headers=elsewhere).headers
    assert "Registry-Cursor" in exported["access-control-expose-headers"]


@pytest.mark.parametrize(("method", "allowed"), [("GET", True), ("POST", False)])
def test_scripts_of_other_sites_may_send_headers_of_their_own(
    client: httpx.Client, method: str, allowed: bool
) -> None:
    asked = {"origin": "https://example.org", "access-control-request-method": method}
    headers = asked | {"access-control-request-headers": "if-none-match"}
    assert client.options("/api/v1/feed.atom", headers=headers).is_success is allowed


def test_an_address_that_is_not_there(client: httpx.Client) -> None:
    assert "openapi.json" in problem(client.get("/api/v1/nothing"), 404)["detail"]
    assert problem(client.post(LISTINGS), 405)["detail"] == "This address takes GET, not POST."


@pytest.mark.parametrize(
    "address", [LISTINGS, "/", "/health", "/api/v1/exports/listings.csv", "/static/site.css"]
)
def test_head_has_the_headers_of_get(client: httpx.Client, address: str) -> None:
    head, get = client.head(address), client.get(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == get.headers["content-type"]


@pytest.mark.parametrize("address", [LISTINGS, "/", "/api/v1/exports/listings.jsonl", "/static/site.css"])
def test_answers_are_sent_compressed_to_those_who_take_it(client: httpx.Client, address: str) -> None:
    plain = client.get(address, headers={"accept-encoding": "identity"})
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert packed.num_bytes_downloaded < len(plain.content) / 2
    assert client.head(address, headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text("aé'’\"\\[](){}*?+^$|:~-!&/\x00\u202e\u0301😀ﷺ中 ", max_size=40),
    st.sampled_from(
        ["a" * 10_000, "(" * 400, "* AND NOT", "title:x", "[a TO z]", "\x00", "😀" * 300, "שלום עולם"]
    ),
)
FIELDS = st.sampled_from([*SearchQuery.model_fields, "x", ""])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(FIELDS, HOSTILE), max_size=4), HOSTILE)
def test_no_input_breaks_it(client: httpx.Client, asked: list[tuple[str, str]], q: str) -> None:
    parameters = urlencode([*asked, ("q", q)], errors="surrogatepass")
    for path in (LISTINGS, "/"):
        answer = client.get(f"{path}?{parameters}", follow_redirects=True)
        assert answer.status_code in (200, 422), answer.text
    assert client.get(f"/listings/{urlencode({'': q[:200]})}").status_code == 404


@pytest.mark.parametrize(
    "raw", ["q=%ff%fe", "q=%ED%A0%80", "q=%00", "%00=%00", "q=a&q=b", "&&&=", "q=%E2%80%AE"]
)
def test_raw_bytes_in_an_address(client: httpx.Client, raw: str) -> None:
    for path in (LISTINGS, "/"):
        assert client.get(f"{path}?{raw}", follow_redirects=True).status_code in (200, 422)


# --- health ---


def test_health_tells_how_far_the_index_is_behind(serve: Serve, store: Store, index: EmbeddedIndex) -> None:
    client = serve(*SAMPLE)
    fresh = client.get("/health").json()
    assert fresh["status"] == "ok"
    assert fresh["index"] | {"generation": ""} == {
        "readable": True, "generation": "", "listings": 3, "cursor": 3, "history": store.runs()[0].id,
        "lag": 0, "error": "",
    }  # fmt: skip
    register(store, listing(4, "New"), listing(5, "Newer"))
    behind = client.get("/health")
    assert behind.status_code == 200
    assert (behind.json()["status"], behind.json()["index"]["lag"]) == ("behind", 2)
    index.sync(store)
    assert client.get("/health").json()["status"] == "ok"


def test_health_tells_an_index_of_another_registry(serve: Serve, store: Store, index: EmbeddedIndex) -> None:
    client = serve(listing(1))
    index.rebuild(MemoryRegistry(listing(1)))
    health = client.get("/health")
    assert (health.status_code, health.json()["status"]) == (200, "behind")
    assert (found := health.json()["index"])["lag"] is None
    assert "another registry" in found["error"]


def test_health_is_503_without_an_index(store: Store, index: EmbeddedIndex) -> None:
    with serving(create_app(store, index)) as address:
        health = httpx.get(f"{address}/health")
        assert health.status_code == 503
        assert health.json()["status"] == "unavailable"
        assert "reindex" in health.json()["index"]["error"]
        answer = httpx.get(f"{address}{LISTINGS}")
        assert "reindex" in problem(answer, 503)["detail"]
        assert answer.headers["retry-after"]
        page = httpx.get(f"{address}/")
        assert page.status_code == 503
        assert "<h1>The search cannot answer at present; try again in a moment.</h1>" in page.text


def test_health_is_503_where_an_index_can_be_opened_and_not_searched(store: Store) -> None:
    class Unsearchable(EmbeddedIndex):
        def answer(self, query: SearchQuery) -> bytes:
            raise IndexUnreachableError("it refuses")

    index = Unsearchable(store.data / "index")
    index.sync(MemoryRegistry(listing(1)))
    with serving(create_app(store, index)) as address:
        health = httpx.get(f"{address}/health")
    assert (health.status_code, health.json()["index"]["error"]) == (503, "it refuses")


def test_health_is_503_without_a_registry(serve: Serve, store: Store, tmp_path: Path) -> None:
    client = serve(*SAMPLE)
    store.close()
    for file in tmp_path.glob("registry.sqlite*"):
        if file.is_file():
            file.write_bytes(b"not a database any more" * 500)
    health = client.get("/health")
    assert (health.status_code, health.json()["registry"]["reachable"]) == (503, False)
    problem(client.get(f"{LISTINGS}/{identity(1)}"), 503)
    assert client.get(LISTINGS).status_code == 200, "the search itself reads only the index"


def test_a_fault_of_ours_is_a_problem_without_its_details(store: Store) -> None:
    class Faulty(EmbeddedIndex):
        def answer(self, query: SearchQuery) -> bytes:
            raise RuntimeError("a secret")

    with serving(create_app(store, Faulty(store.data / "index"))) as address:
        answer = httpx.get(f"{address}{LISTINGS}")
        assert "secret" not in json.dumps(problem(answer, 500))
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        LISTINGS,
        "/",
        f"/listings/{identity(1)}",
        f"{LISTINGS}/{identity(1)}/similar",
        f"{LISTINGS}/{identity(1)}/pathways",
        "/api/v1/pathways?to=welding",
        "/api/v1/suggestions?q=welding",
        "/api/v1/exports/search.csv",
    ],
)
def test_a_search_server_that_does_not_answer_holds_up_nothing_else(
    store: Store, index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    leading = stated((Pathway(relation="part_of", target="Trades"),))
    register(store, listing(1, provider=stated(PROVIDERS[0]), pathways=leading))
    go, asked = threading.Event(), list[object]()

    def silent(*of: object) -> Any:
        asked.append(of)
        assert go.wait(30)
        raise IndexUnreachableError("it does not answer")

    monkeypatch.setattr(index, "remote", True)
    for name in ("search", "answer", "values", "ids"):
        monkeypatch.setattr(index, name, silent)
    with serving(create_app(store, index)) as address, ThreadPoolExecutor(60) as readers:
        found = [readers.submit(httpx.get, f"{address}{path}", timeout=60) for _ in range(60)]
        try:
            while len(asked) < AT_ONCE:
                time.sleep(0.01)
            assert httpx.get(f"{address}{LISTINGS}/{identity(1)}", timeout=10).status_code == 200
            assert httpx.get(f"{address}/health", timeout=10).json()["registry"]["reachable"]
        finally:
            go.set()
        without = 200 if path.startswith("/listings/") else 503
        assert {one.result().status_code for one in found} == {without}


def test_many_unknown_parameters_make_no_long_answer(client: httpx.Client) -> None:
    answer = client.get(f"{LISTINGS}?{'&'.join(f'x{number}=1' for number in range(2_000))}")
    assert len(problem(answer, 422)["errors"]) == 20


# --- its description ---


def test_the_description_tells_parameters_problems_and_an_example(client: httpx.Client) -> None:
    described = client.get("/api/v1/openapi.json").json()
    search = described["paths"][LISTINGS]["get"]
    assert {one["name"] for one in search["parameters"]} == set(SearchQuery.model_fields)
    shown = {one["name"]: one["schema"].get("examples") for one in search["parameters"]}
    for name in ("q", "delivery", "region", "currency", "start_from", "state"):
        for example in shown[name]:
            assert SearchQuery.model_validate({name: example}), name
    assert set(search["responses"]["422"]["content"]) == {"application/problem+json"}
    for path, calls in described["paths"].items():
        for call in calls.values():
            assert set(call["responses"]["422"]["content"]) == {"application/problem+json"}, path
    example = search["responses"]["200"]["content"]["application/json"]["example"]
    assert SearchPage.model_validate_json(json.dumps(example)).hits


def test_every_json_address_is_described(store: Store, index: EmbeddedIndex) -> None:
    app = create_app(store, index)
    described = app.openapi()["paths"]
    for route in app.routes:
        if isinstance(route, APIRoute) and route.path.startswith(("/api", "/health")):
            assert route.path in described
            assert route.endpoint.__doc__


def test_no_reference_of_the_description_leads_nowhere(client: httpx.Client) -> None:
    text = client.get("/api/v1/openapi.json").text
    described = json.loads(text)
    for reference in set(re.findall(r'"\$ref":"#/([^"]+)"', text)):
        node = described
        for part in reference.split("/"):
            node = node[part]


def test_the_same_question_gives_the_same_bytes(serve: Serve, index: EmbeddedIndex, store: Store) -> None:
    client = serve(*SAMPLE)
    before = client.get(LISTINGS, params={"q": "projet"}).content
    index.rebuild(store)
    assert client.get(LISTINGS, params={"q": "projet"}).content == before
