"""How a Meilisearch server is spoken to, without one: what is sent, and what becomes of its answers.

A small server stands in for it. It knows the fields that Meilisearch's published API description has for the
addresses used here (Meilisearch 1.50), and refuses any other, as Meilisearch does.
"""

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from registry.outlines import Outlines
from registry.store import Store
from search_api.clauses import filter_clauses
from search_api.documents.document import search_document
from search_api.engine import KEYS, Purpose, make_keys, open_index
from search_api.index import (
    IndexBusyError,
    IndexNotReadyError,
    IndexUnreachableError,
    OtherRegistryError,
    SearchIndexError,
)
from search_api.meilisearch import query as meilisearch_query
from search_api.meilisearch.document import listing_document
from search_api.meilisearch.search import Search, View
from search_api.meilisearch.server import READER, Patience, Server
from search_api.meilisearch.settings import FILTERED, MOST_SYNONYMS, SORTED, settings, synonyms
from search_api.meilisearch_index import FINGERPRINT, MeilisearchIndex
from search_api.query import FACETS, SORTS, SearchQuery
from tests.search_api.conformance.brute import RANGES
from tests.search_api.listings import MemoryRegistry, draw, listing

SEARCH = {
    *("indexUid", "q", "filter", "facets", "sort", "page", "hitsPerPage", "offset", "limit"),
    *("matchingStrategy", "attributesToSearchOn", "showMatchesPosition"),
}
"""Fields of one query of POST /multi-search."""
SETTINGS = {
    *("searchableAttributes", "displayedAttributes", "filterableAttributes", "sortableAttributes"),
    *(
        "rankingRules",
        "distinctAttribute",
        "stopWords",
        "separatorTokens",
        "nonSeparatorTokens",
        "dictionary",
    ),
    *("synonyms", "typoTolerance", "prefixSearch", "proximityPrecision", "pagination", "faceting"),
    *("facetSearch", "searchCutoffMs", "localizedAttributes", "embedders"),
}
"""Fields of PATCH /indexes/{uid}/settings, all but those that are for several servers or for chats."""


class StandIn(BaseHTTPRequestHandler):
    """Keeps what it is asked, and answers what the test has put on the server."""

    server: Any

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self.server.asked.append((self.command, self.path.partition("?")[0], self.rfile.read(length)))
        status, headers, body = self.server.answers(self.command, self.path)
        payload = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(payload)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(payload)

    do_GET = do_POST = do_PATCH = do_DELETE = answer  # noqa: N815

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002
        pass


@pytest.fixture
def stand_in() -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    server.asked, server.answers = [], answers()
    server.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def answers(task: str = "succeeded", version: str = "1.50.0", **first: Any) -> Any:
    """Answers of a server that has no index and does what it is told."""
    started = {
        "taskUid": 1,
        "indexUid": "listings",
        "status": "enqueued",
        "type": "t",
        "enqueuedAt": "2026-01-01T00:00:00.0Z",
    }
    missing = {"message": "Index `listings` not found.", "code": "index_not_found", "type": "invalid_request"}
    once = list(first.get("once", ()))

    def answer(method: str, path: str) -> tuple[int, dict[str, str], Any]:
        if once:
            return tuple(once.pop(0))
        if path.startswith("/version"):
            return 200, {}, {"pkgVersion": version, "commitSha": "", "commitDate": ""}
        if path.startswith("/tasks/"):
            error = {"message": "the disk is full"} if task == "failed" else None
            return 200, {}, {**started, "uid": 1, "status": task, "error": error}
        if path.startswith("/tasks"):
            return 200, {}, {"results": [], "total": 0, "limit": 1, "from": None, "next": None}
        if path == "/multi-search" or (method == "GET" and path.startswith("/indexes")):
            return 404, {}, missing
        return 202, {}, started

    return answer


def refused(code: str = "invalid_api_key", status: int = 403) -> tuple[int, dict[str, str], Any]:
    return status, {}, {"message": "The provided API key is invalid.", "code": code, "type": "auth"}


def sent(stand_in: Any, method: str, end: str) -> list[bytes]:
    return [body for how, path, body in stand_in.asked if how == method and path.endswith(end)]


def index_at(stand_in: Any) -> MeilisearchIndex:
    return MeilisearchIndex(Server(stand_in.url, "key"))


# --- what is sent ---


def test_a_build_sends_every_setting_then_documents_with_their_cursor_then_swaps(
    stand_in: Any, tmp_path: Path
) -> None:
    index_at(stand_in).rebuild(MemoryRegistry(listing(1), listing(2)))
    (body,) = sent(stand_in, "PATCH", "/settings")
    assert set(json.loads(body)) == SETTINGS
    (lines,) = sent(stand_in, "POST", "/documents")
    *listings, cursor = map(json.loads, lines.splitlines())
    assert [len(listings), cursor["cursor"], cursor["id"]] == [2, 2, "cursor"]
    (swap,) = sent(stand_in, "POST", "/swap-indexes")
    assert json.loads(swap) == [{"indexes": ["listings-next", "listings"], "rename": True}]
    order = [
        path for method, path, _ in stand_in.asked if method in ("POST", "PATCH") and "search" not in path
    ]
    assert [path.rpartition("/")[2] for path in order] == ["indexes", "settings", "documents", "swap-indexes"]


def test_a_search_asks_only_fields_that_there_are(stand_in: Any, tmp_path: Path) -> None:
    index = index_at(stand_in)
    queries = [SearchQuery(sort=sort, currency="CAD", q=q) for sort in SORTS for q in ("", "evening -a")]
    queries += [
        SearchQuery.model_validate({"currency": "CAD", **bounds}) for some in RANGES for bounds in some
    ]
    for query in queries:
        with pytest.raises(IndexNotReadyError, match="reindex"):
            index.search(query)
    asked = [one for body in sent(stand_in, "POST", "/multi-search") for one in json.loads(body)["queries"]]
    assert set().union(*asked) <= SEARCH
    sorts = {one.split(":")[0].split(".")[0] for search in asked for one in search.get("sort", ())}
    assert sorts <= set(SORTED)


@pytest.mark.parametrize(
    ("q", "asked"),
    [
        ("cyber securty bootcamp.", ["cyber security bootcamp", "cyber security"]),  # known, and known alone
        ("solar panels", ["solar panels", "renewable energy"]),  # and what it is part of
        ("granite harbour.", ["granite harbour", "granite harbour", "granite", "harbour"]),
    ],
)
def test_what_is_asked_where_nothing_has_all_words(q: str, asked: list[str]) -> None:
    tried = dict.fromkeys((one["q"].strip(), one.get("matchingStrategy")) for one in fruitless(q))
    assert [words for words, _ in tried][: len(asked)] == asked


def test_whether_a_word_is_whole_is_asked_once() -> None:
    assert [one["q"] for one in fruitless("xylographer")].count('"xylographer" ') == 1


def fruitless(q: str) -> list[dict[str, Any]]:
    """The searches for words, of a search that finds nothing."""
    nothing = {"hits": [], "totalHits": 0, "facetDistribution": {}}
    state = {**nothing, "hits": [{"generation": "1", "cursor": 1}]}
    found: list[dict[str, Any]] = []

    def multi_search(searches: Any) -> list[Any]:
        found.extend(searches)
        return [state, *(nothing for _ in searches[2:]), state]

    Search(View(multi_search, "listings"), SearchQuery(q=q), lambda _: {}).page()
    return [one for one in found if one["q"]]


def test_every_filter_facet_and_sort_is_declared_and_every_document_has_it() -> None:
    documents = [listing_document(search_document(draw(random.Random(1), n))) for n in range(20)]
    fields = set().union(*documents)
    assert {name.removesuffix(".*") for name in FILTERED} | set(SORTED) <= fields
    assert set(FACETS) <= set(FILTERED)
    everything = settings()
    assert set(everything["searchableAttributes"]) <= fields
    assert everything["rankingRules"][0] == "sort"
    assert everything["rankingRules"][-1] == "id:asc"


def test_a_place_and_a_price_are_each_asked_of_one_thing() -> None:
    asked = {
        "cost_min": 496,
        "cost_max": 524,
        "currency": "CAD",
        "place": ["north-hall"],
        "start_from": "2026-09-14",
    }
    clauses = filter_clauses(SearchQuery.model_validate(asked), meilisearch_query)
    assert "cost.CAD 496.0 TO 524.0" in clauses["cost"]
    assert "place_day" in clauses["window"]
    assert "start_day" not in clauses["window"]


def test_a_known_word_is_found_by_its_stem() -> None:
    known = synonyms()
    assert (known["weld"], known["paint"]) == (["welding"], ["painting"])
    assert "career" not in known["car"], "a stem that is a word of its own stands for what it means"


def test_synonyms_go_both_ways() -> None:
    known = synonyms()
    assert "soudage" in known["welding"]
    assert "welding" in known["soudage"]
    assert "_evening" in known["soir"]
    assert all(len(word.split()) <= 3 and word not in others for word, others in known.items())
    assert max(map(len, known.values())) <= MOST_SYNONYMS


# --- what becomes of answers ---


def test_a_busy_server_is_asked_again_when_it_says_so(stand_in: Any) -> None:
    stand_in.answers = answers(once=[(503, {"Retry-After": "0"}, {"message": "busy"})] * 2)
    Server(stand_in.url, "key").check_version()
    assert len(stand_in.asked) == 3


@pytest.mark.parametrize(("purpose", "asked"), [("search", 1), ("index", 3)])
def test_who_writes_waits_for_a_busy_server_and_who_searches_is_told_at_once(
    stand_in: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose, asked: int
) -> None:
    monkeypatch.setenv("MEILI_URL", stand_in.url)
    monkeypatch.setenv(KEYS[purpose], "key")
    stand_in.answers = answers(once=[(503, {"Retry-After": "1"}, {"message": "busy"})] * 2)
    with pytest.raises(SearchIndexError, match="busy" if purpose == "search" else "no index yet"):
        open_index(tmp_path, purpose).status()
    assert len(stand_in.asked) == asked


def test_a_server_that_does_not_answer_is_given_up(stand_in: Any) -> None:
    go, right = threading.Event(), answers()
    stand_in.answers = lambda method, path: go.wait(20) and right(method, path)
    stand_in.handle_error = lambda *_: None  # nobody is there any more for its answer
    begun = time.monotonic()
    try:
        with pytest.raises(IndexUnreachableError, match="no Meilisearch answers"):
            MeilisearchIndex(Server(stand_in.url, "key", Patience(1, 0.0))).status()
        assert time.monotonic() - begun < 10
    finally:
        go.set()
    assert READER.request <= 5, "each search holds a thread meanwhile"


def test_a_server_that_stays_busy_is_given_up(stand_in: Any) -> None:
    stand_in.answers = answers(once=[(503, {"Retry-After": "600"}, {"message": "too many searches"})])
    with pytest.raises(SearchIndexError, match="too many searches"):
        Server(stand_in.url, "key").check_version()


def test_a_failed_task_is_raised_with_its_reason(stand_in: Any, tmp_path: Path) -> None:
    stand_in.answers = answers(task="failed")
    with pytest.raises(SearchIndexError, match="the disk is full"):
        index_at(stand_in).rebuild(MemoryRegistry(listing(1)))
    assert sent(stand_in, "POST", "/swap-indexes") == []


def test_an_old_server_is_refused(stand_in: Any, tmp_path: Path) -> None:
    stand_in.answers = answers(version="1.31.0")
    with pytest.raises(SearchIndexError, match=r"1\.31\.0, and 1\.50 or newer"):
        index_at(stand_in).sync(MemoryRegistry())


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_is_said(stand_in: Any, tmp_path: Path, status: int) -> None:
    stand_in.answers = answers(once=[refused(status=status)])
    with pytest.raises(IndexUnreachableError, match="refuses the key"):
        index_at(stand_in).status()


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "localhost:7700", "http://ann:s3cret@127.0.0.1:1"])
def test_no_server_is_said(tmp_path: Path, url: str) -> None:
    with pytest.raises(IndexUnreachableError, match="MEILI_URL") as raised:
        MeilisearchIndex(Server(url, "key")).status()
    assert "s3cret" not in str(raised.value), "anybody may read it at /health"


def test_another_server_is_said(stand_in: Any, tmp_path: Path) -> None:
    stand_in.answers = lambda method, path: (200, {}, "<html>hello</html>")
    with pytest.raises(SearchIndexError, match="no Meilisearch"):
        MeilisearchIndex(Server(stand_in.url, "key")).status()


# --- who writes ---


def holding(*marks: tuple[int, str]) -> Any:
    """Answers of a server that has an index; each state that is read is the next of these, the last for good:
    how far it has followed, and which registry."""
    plain, states = answers(), list(marks)

    def answer(method: str, path: str) -> tuple[int, dict[str, str], Any]:
        if method == "GET" and path == "/indexes/listings":
            return 200, {}, {"uid": "listings"}
        if path != "/multi-search":
            return plain(method, path)
        both = [states.pop(0) if len(states) > 1 else states[0] for _ in range(2)]
        said = [
            {"generation": f"{FINGERPRINT.name}-1", "cursor": cursor, "history": of} for cursor, of in both
        ]
        return 200, {}, {"results": [{"hits": [one], "totalHits": 1} for one in said]}

    return answer


def test_an_index_of_another_registry_is_left_as_it_is(stand_in: Any) -> None:
    registry = MemoryRegistry(listing(1), listing(2))
    for cursor, history in [(1, "other"), (9, "other"), (1, registry.history(2))]:
        stand_in.answers = holding((cursor, history))
        with pytest.raises(OtherRegistryError, match="reindex --full"):
            index_at(stand_in).sync(registry)
    assert not [how for how, path, _ in stand_in.asked if how != "GET" and path != "/multi-search"]
    stand_in.answers = holding((1, registry.history(1)))
    assert index_at(stand_in).sync(registry) == 1
    (lines,) = sent(stand_in, "POST", "/documents")
    assert json.loads(lines.splitlines()[-1])["history"] == registry.history(2)
    assert index_at(stand_in).rebuild(MemoryRegistry()) == 0


def test_what_changes_while_a_writer_looks_is_looked_at_again(stand_in: Any) -> None:
    registry = MemoryRegistry(listing(1), listing(2))
    marks = [(cursor, registry.history(cursor)) for cursor in (0, 1, 2)]
    stand_in.answers = holding(*marks)
    assert index_at(stand_in).sync(registry) == 0


def test_writers_on_several_machines_wait_for_each_other(stand_in: Any, tmp_path: Path) -> None:
    stand_in.answers = answers()
    here, there = (Store(tmp_path / name, f"sqlite:///{tmp_path}/registry.sqlite") for name in "ab")
    with here.indexing(), pytest.raises(IndexBusyError, match="another process"):
        MeilisearchIndex(Server(stand_in.url, "key"), patience=0.2).sync(Outlines(there))
    assert stand_in.asked == [], "it may look only when it may write"
    assert index_at(stand_in).sync(Outlines(there)) == 0


# --- which engine ---


def test_the_engine_is_chosen_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stand_in: Any
) -> None:
    for name in ("MEILI_URL", "MEILI_SEARCH_KEY", "MEILI_INDEX_KEY", "MEILI_MASTER_KEY"):
        monkeypatch.delenv(name, raising=False)
    assert not open_index(tmp_path, "search").remote
    monkeypatch.setenv("MEILI_URL", stand_in.url)
    with pytest.raises(IndexUnreachableError, match="search_api keys"):
        open_index(tmp_path, "index")
    monkeypatch.setenv("MEILI_SEARCH_KEY", "one")
    assert open_index(tmp_path, "search").remote
    with pytest.raises(IndexUnreachableError, match="MEILI_MASTER_KEY"):
        make_keys(stand_in.url)
    assert stand_in.asked == [], "nothing is asked before it is needed"


def test_a_command_says_in_one_line_what_is_wrong(root: Path, tmp_path: Path) -> None:
    Store(tmp_path).close()
    command = [sys.executable, "-m", "search_api", "reindex", "--data", str(tmp_path)]
    environment = {"PATH": "", "MEILI_URL": "http://127.0.0.1:1", "MEILI_INDEX_KEY": "key"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    (wrong,) = done.stderr.splitlines()
    assert wrong.startswith("no Meilisearch answers at http://127.0.0.1:1")
