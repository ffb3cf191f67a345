"""What can be taken away: all listings, streamed, and the feed of what is new or changed."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from xml.etree import ElementTree as Xml

import httpx
import pytest

import search_api.index
from normalizer.listing import Delivery, Listing
from registry import links
from registry.exports import FORMATS
from registry.store import Store
from search_api.routes import exports
from search_api.shown.feed import ATOM
from tests.search_api.conftest import Serve, serving_listings
from tests.search_api.listings import NOW, PROVIDERS, hours, identity, listing, price, register, stated

SAMPLE = (
    listing(
        1,
        "=HYPERLINK(1) & <b>",
        provider=stated(PROVIDERS[2]),
        workload=stated(hours(20, 30)),
        prices=stated((price("200"), price("150"))),
        delivery=Delivery(mode=stated("online"), languages=stated(("en", "fr-CA"))),
        description=stated("Bell \x07 and \ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")),
    ),
    listing(2, "Soudage", url="javascript:alert(1)"),
    listing(3, "Ended", stated_status=stated("ceased")),
)
PATH = "/api/v1/exports/listings"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("exports"), *SAMPLE) as found:
        yield found


def lines(client: httpx.Client, asked: str = "") -> list[dict[str, object]]:
    answer = client.get(f"{PATH}.jsonl{asked}")
    assert answer.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


def test_every_line_is_a_listing_with_its_evidence(client: httpx.Client) -> None:
    found = {line["id"]: line for line in lines(client)}
    assert set(found) == {identity(1), identity(2)}
    told = Listing.model_validate(found[identity(1)]["listing"])
    assert told == SAMPLE[0].model_copy(update={"rules_version": "1"})
    assert set(lines(client, "?status=ceased")[0]) >= {"id", "status", "changed", "cursor"}
    assert [line["id"] for line in lines(client, "?status=ceased")] == [identity(3)]
    assert lines(client, "?source=nobody") == []


@pytest.mark.parametrize("vocabulary", FORMATS)
def test_other_vocabularies_are_streamed_alike(client: httpx.Client, vocabulary: str) -> None:
    answer = client.get(f"/api/v1/exports/{vocabulary}.jsonl?status=active")
    assert answer.headers["content-type"] == "application/x-ndjson"
    found = [json.loads(line) for line in answer.text.splitlines()]
    assert len(found) == 2
    assert all("@context" in one for one in found)
    assert client.get("/api/v1/exports/marc.jsonl").status_code in (404, 422)


def test_only_what_changed_since_is_taken_again(client: httpx.Client) -> None:
    cursors = sorted(int(str(line["cursor"])) for line in lines(client))
    found = lines(client, f"?after={cursors[0]}")
    assert {line["id"] for line in found} >= {identity(3)}, "that it has ended is a change too"
    assert len(found) == len(SAMPLE) - 1
    assert len(lines(client, f"?after={cursors[0]}&status=active")) == len(cursors) - 1


@pytest.mark.parametrize("name", ["listings.jsonl", "listings.csv", *(f"{name}.jsonl" for name in FORMATS)])
def test_every_export_can_be_followed(serve: Serve, store: Store, name: str) -> None:
    client = serve(listing(1), listing(2))
    path = f"/api/v1/exports/{name}"
    first = client.get(path)
    cursor = first.headers["registry-cursor"]
    register(store, listing(2, "Changed"), at=NOW + timedelta(days=1))
    then = client.get(path, params={"after": cursor})
    assert (identity(1) in first.text, identity(2) in first.text) == (True, True)
    assert (identity(1) in then.text, "Changed" in then.text) == (False, True)


def test_what_was_taken_of_another_past_is_said_to_be(serve: Serve, store: Store) -> None:
    client = serve(listing(1), listing(2))
    taken = client.get(f"{PATH}.jsonl").headers
    known = {"after": taken["registry-cursor"], "history": taken["registry-history"]}
    assert client.get(f"{PATH}.jsonl", params=known).status_code == 200
    register(store, listing(2, "Changed"), at=NOW + timedelta(days=1))
    assert client.get(f"{PATH}.jsonl", params=known).status_code == 200
    beyond = client.get(f"{PATH}.jsonl", params={"after": store.cursor() + 1})
    assert beyond.status_code == 409
    assert "take all anew" in beyond.json()["detail"]
    other = client.get(f"{PATH}.csv", params=known | {"history": "of another registry"})
    assert other.status_code == 409


def test_what_changed_since_a_day_is_taken_by_it(serve: Serve, store: Store) -> None:
    client = serve(listing(1), listing(2), listing(3))
    register(
        store, listing(2, "Changed"), listing(3, stated_status=stated("ceased")), at=NOW + timedelta(days=2)
    )
    days = [(NOW + timedelta(days=number)).date().isoformat() for number in range(4)]
    found = [{line["id"] for line in lines(client, f"?since={day}")} for day in days]
    changed = {identity(2), identity(3)}
    assert found[1:] == [changed, changed, set()]
    assert found[0] == changed | {identity(1)}
    assert client.get(f"{PATH}.jsonl?since=yesterday").status_code == 422


@pytest.mark.parametrize("vocabulary", FORMATS)
def test_each_listing_has_an_address_in_each_vocabulary(client: httpx.Client, vocabulary: str) -> None:
    address = f"/api/v1/listings/{identity(1)}/{vocabulary}.jsonld"
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/ld+json"
    exported = client.get(f"/api/v1/exports/{vocabulary}.jsonl").text.splitlines()
    assert answer.json() in [json.loads(line) for line in exported]
    assert address in client.get(f"/listings/{identity(1)}").text
    assert client.get(f"/api/v1/listings/{identity(9)}/{vocabulary}.jsonld").status_code == 404


def test_records_of_one_course_and_its_runs_are_told_together(serve: Serve, store: Store) -> None:
    client = serve(*(listing(number) for number in range(1, 6)))
    for other, verdict in ((2, "same_offering"), (3, "another_run"), (4, "different")):
        pair = links.pair_of(identity(1), identity(other))
        links.judge(store, *pair, verdict, reason="A test.", office="Registry", at=NOW)
    found = [json.loads(line) for line in client.get("/api/v1/exports/courses.jsonl").text.splitlines()]
    assert found == [{"records": sorted(map(identity, (1, 2, 3)))}]


def test_it_is_read_in_batches_and_each_listing_comes_once(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "BATCH", 3)
    client = serve(*(listing(number) for number in range(10)))
    assert {line["id"] for line in lines(client)} == {identity(number) for number in range(10)}


@pytest.mark.parametrize("name", ["listings.jsonl", "listings.csv", "ctdl.jsonl", "search.csv"])
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_who_asks_for_the_headers_of_an_export_has_no_listing_read(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, name: str, encoding: str
) -> None:
    monkeypatch.setattr(exports, "BATCH", 1)
    client = serve(*(listing(number) for number in range(20)))
    read = list[object]()
    for what in (Store.changes_since, Store.get):

        def counted(*args: Any, _what: Any = what, **asked: Any) -> Any:
            read.append(_what)
            return _what(*args, **asked)

        monkeypatch.setattr(Store, what.__name__, counted)
    path, headers = f"/api/v1/exports/{name}", {"accept-encoding": encoding}
    head = client.head(path, headers=headers)
    client.get("/static/site.css")  # which waits for all that is done for what was asked before
    assert (head.status_code, head.content) == (200, b"")
    assert len(read) <= 1
    whole = client.get(path, headers=headers)
    assert len(read) >= 20
    assert whole.headers.keys() - head.headers.keys() == {"transfer-encoding"}
    assert not caplog.records


def test_what_changes_while_it_is_read_is_not_passed_over(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "BATCH", 1)
    register(store, *(listing(number) for number in (1, 2, 3)))
    found = exports.records(store, exports.Wanted())
    first, second, third = sorted((1, 2, 3), key=identity)
    assert next(found).id == identity(first)
    register(store, listing(second, "Changed meanwhile"), at=NOW + timedelta(days=1))
    assert [one.id for one in found] == [identity(third), identity(second)]


def test_a_table_has_the_facets_and_no_formula(client: httpx.Client) -> None:
    answer = client.get(f"{PATH}.csv")
    assert 'filename="listings.csv"' in answer.headers["content-disposition"]
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))}
    row = rows[identity(1)]
    told = next(line for line in lines(client) if line["id"] == identity(1))
    assert int(row["cursor"]) == told["cursor"]
    assert datetime.fromisoformat(row["last_seen"]) == datetime.fromisoformat(str(told["last_seen"]))
    assert row["title"] == "'=HYPERLINK(1) & <b>"
    assert (row["hours_min"], row["hours_max"], row["hours_state"]) == ("20.0", "30.0", "stated")
    assert (row["currency"], row["cost_min"], row["cost_max"]) == ("CAD", "150.0", "200.0")
    assert (row["delivery"], row["language"], row["region"]) == ("online", "en | fr", "CA | CA-BC")
    assert rows[identity(2)]["credit"] == "not_stated"


def table(client: httpx.Client, asked: str) -> list[dict[str, str]]:
    answer = client.get(asked)
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_a_search_is_taken_away_whole_and_in_its_order(
    serve: Serve, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_api.index, "ON_A_PAGE", 2)
    numbers = range(1, 8)
    client = serve(*(listing(n, f"Welding {'gates ' * n}", prices=stated((price(str(n)),))) for n in numbers))
    asked = "?q=welding&cost_max=6&currency=CAD&sort=cost:desc"
    shown = [hit["id"] for hit in client.get(f"/api/v1/listings{asked}").json()["hits"]]
    assert shown == [identity(n) for n in (6, 5, 4, 3, 2, 1)]
    rows = table(client, f"/api/v1/exports/search.csv{asked}&page=3&per_page=1")
    assert [row["id"] for row in rows] == shown
    assert [row["cost_min"] for row in rows] == ["6.0", "5.0", "4.0", "3.0", "2.0", "1.0"]
    assert rows[0].keys() == set(exports.COLUMNS)
    monkeypatch.setattr(search_api.index, "MAX_HITS", 4)
    assert [row["id"] for row in table(client, f"/api/v1/exports/search.csv{asked}")] == shown[:4]
    assert table(client, "/api/v1/exports/search.csv?q=nothing-of-the-kind") == []
    assert client.get("/api/v1/listings?q=welding+lantern").json()["relaxed"]
    assert table(client, "/api/v1/exports/search.csv?q=welding+lantern") == [], "nothing has both"
    refused = client.get("/api/v1/exports/search.csv?q=welding&colour=red")
    assert refused.status_code == 422 and "colour" in refused.text


def test_what_is_free_costs_nothing_in_a_table(serve: Serve) -> None:
    client = serve(listing(1, "Gift", cost_model=stated("free")), listing(2, "Silent"))
    costs = {
        row["title"]: (row["currency"], row["cost_min"], row["cost_max"])
        for row in table(client, f"{PATH}.csv")
    }
    assert costs == {"Gift": ("", "0.0", "0.0"), "Silent": ("", "", "")}


def entries(answer: httpx.Response) -> list[Xml.Element]:
    assert answer.headers["content-type"] == "application/atom+xml"
    return Xml.fromstring(answer.text).findall(f"{{{ATOM}}}entry")


def text(entry: Xml.Element, name: str) -> str:
    return entry.findtext(f"{{{ATOM}}}{name}") or ""


def test_the_feed_tells_the_latest_change_first(serve: Serve, store: Store) -> None:
    client = serve(listing(1, "First"), listing(2, "Second"))
    later = NOW + timedelta(days=2)
    register(store, listing(1, "First, again"), at=later)
    client_index = client.get("/api/v1/feed.atom")
    assert len(entries(client_index)) == 2
    assert {text(entry, "id") for entry in entries(client_index)} == {
        f"urn:uuid:{identity(1)}",
        f"urn:uuid:{identity(2)}",
    }


def test_the_feed_follows_all_that_its_page_counts_and_nothing_else(serve: Serve) -> None:
    scattered = stated("A lathe is a machine; the kiln, too, is one of the best of all places for learning.")
    client = serve(
        listing(1, "Lantern", description=scattered),
        listing(2, "Machine learning"),
        listing(3, "Welding"),
    )

    def followed(q: str) -> set[str]:
        return {text(entry, "id") for entry in entries(client.get("/api/v1/feed.atom", params={"q": q}))}

    assert followed("machine learning") == {f"urn:uuid:{identity(number)}" for number in (1, 2)}
    assert client.get("/api/v1/listings?q=welding+lantern").json()["relaxed"]
    assert followed("welding lantern") == set(), "nothing has both yet"


def test_the_feed_is_that_of_a_search_and_holds_hostile_text(client: httpx.Client) -> None:
    answer = client.get("/api/v1/feed.atom?delivery=online")
    (entry,) = entries(answer)
    assert text(entry, "title") == "=HYPERLINK(1) & <b>"
    assert "Hours: 20 to 30 hours" in text(entry, "summary")
    assert "Credit: not stated" in text(entry, "summary")
    assert "\x07" not in answer.text
    (other,) = entries(client.get("/api/v1/feed.atom?delivery=not_stated"))
    assert [link.get("rel") for link in other.findall(f"{{{ATOM}}}link")] == ["alternate"]


def test_a_feed_says_what_it_is_of_and_leads_to_its_search(client: httpx.Client) -> None:
    feed = Xml.fromstring(client.get("/api/v1/feed.atom?q=soudage&delivery=online").text)
    assert text(feed, "title") == "Microcredential Registry: new and changed listings for “soudage”"
    (page,) = (one for one in feed.findall(f"{{{ATOM}}}link") if one.get("rel") == "alternate")
    assert str(page.get("href")).endswith("/?q=soudage&delivery=online")


def test_a_feed_that_has_not_changed_is_not_sent_again(client: httpx.Client) -> None:
    tag = client.get("/api/v1/feed.atom").headers["etag"]

    def again(none_match: str) -> httpx.Response:
        return client.get("/api/v1/feed.atom", headers={"if-none-match": none_match})

    for has in (tag, f"W/{tag}", f'"older", {tag}', f'W/"older",W/{tag}', "*"):
        assert (again(has).status_code, again(has).content) == (304, b""), has
    for has_not in ("", '"older"', tag.strip('"'), f'"older {tag[1:]}', f"w/{tag}"):
        assert again(has_not).status_code == 200, has_not
    assert client.get("/api/v1/feed.atom?q=soudage", headers={"if-none-match": tag}).status_code == 200
