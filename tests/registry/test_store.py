"""What the store promises, on SQLite and on PostgreSQL."""

import random
import string
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from normalizer.identity import content_hash, listing_id
from normalizer.listing import Listing
from normalizer.raw import Fetched, RawListing
from registry.errors import AlreadyClaimedError, RunLostError, SourceBusyError
from registry.keeping.reading import Rules
from registry.keeping.tables import metadata
from registry.store import Store

from .catalogue import DAY, RULES, START, crawled, harvest, normalize, raw, statuses


def test_a_first_harvest_makes_listings_with_one_revision_each(store: Store) -> None:
    counts = harvest(store, [raw("a", price="100"), raw("b")])
    assert (counts["listings"], counts["new"], counts["changed"]) == (2, 2, 0)
    record = store.find("northshore", "a")
    assert record is not None
    assert record.id == listing_id("northshore", "a")
    assert record.listing == normalize(raw("a", price="100"))
    assert (record.status, record.first_seen, record.last_seen, record.changed) == (
        "active",
        START,
        START,
        START,
    )
    (revision,) = store.revisions(record.id)
    assert (revision.number, revision.cause, revision.at) == (1, "page", START)
    assert revision.content_hash == content_hash(record.listing)
    assert store.raw(revision.raw_hash) == raw("a", price="100")
    assert (revision.body, revision.beside) == (raw("a", price="100").body, [])


def test_registering_the_same_again_changes_nothing_but_last_seen(store: Store) -> None:
    pages = [raw("a", price="100"), raw("b")]
    harvest(store, pages)
    digest, cursor = store.digest(), store.cursor()
    counts = harvest(store, list(reversed(pages)), START + DAY, read=_must_not_be_called)
    assert (counts["new"], counts["changed"], counts["reread"], counts["dormant"]) == (0, 0, 0, 0)
    assert store.digest() == digest
    assert store.changes_since(cursor) == []
    record = store.find("northshore", "a")
    assert record is not None
    assert (record.last_seen, record.changed) == (START + DAY, START)


def test_a_changed_page_makes_a_revision_and_moves_the_cursor(store: Store) -> None:
    harvest(store, [raw("a", price="100"), raw("b")])
    cursor = store.cursor()
    counts = harvest(store, [raw("a", price="120"), raw("b")], START + DAY)
    assert (counts["new"], counts["changed"]) == (0, 1)
    (record,) = store.changes_since(cursor)
    assert record.listing.reference == "a"
    assert record.changed == START + DAY
    assert [revision.cause for revision in store.revisions(record.id)] == ["page", "page"]


def test_a_page_that_changes_where_no_rule_reads_makes_no_revision_but_its_raw_is_kept(store: Store) -> None:
    harvest(store, [raw("a")])
    before, cursor = store.digest(), store.cursor()
    counts = harvest(store, [raw("a", teacher="somebody else")], START + DAY)
    assert counts["changed"] == 0
    assert store.changes_since(cursor) == []
    assert store.digest() != before, "the current raw statements are content too"
    with store.run("northshore", START + 2 * DAY) as run:
        run.stage([raw("a", teacher="somebody else")], Rules(_must_not_be_called, "1"))
        run.publish(crawled(), True)


def test_new_rules_make_a_revision_only_where_they_read_something_else(store: Store) -> None:
    harvest(store, [raw("a", price="100"), raw("b")])
    counts = harvest(store, [raw("a", price="100"), raw("b")], START + DAY, rules="2", read=_without_prices)
    assert (counts["changed"], counts["reread"]) == (0, 1)
    record = store.find("northshore", "a")
    assert record is not None
    assert [revision.cause for revision in store.revisions(record.id)] == ["page", "rules"]
    assert record.changed == START, "the page did not change"
    assert record.listing.rules_version == "2"


def test_that_a_page_is_read_otherwise_is_no_change_of_the_page(store: Store) -> None:
    """A better reader takes more statements from the same bytes; of other bytes at once nobody can tell."""
    feeds, halves = {"beside": ("b" * 64,)}, [raw(name) for name in "abcd"]
    pages = [*halves[:3], halves[3].model_copy(update=feeds)]
    harvest(store, pages)
    better = [
        raw(page.reference, price="100").model_copy(update={"body": page.body, "beside": page.beside})
        for page in pages
    ]
    moved = better[1].model_copy(update={"url": "https://northshore.example/moved"})
    other_half = better[3].model_copy(update={"beside": ("c" * 64,)})
    other_bytes = better[2].model_copy(update={"body": "d" * 64})
    now = [better[0], moved, other_bytes, other_half]
    counts = harvest(store, now, START + DAY, reread=("c",))
    assert (counts["changed"], counts["reread"]) == (2, 2)
    causes = {
        page.reference: store.revisions(listing_id("northshore", page.reference))[1].cause for page in now
    }
    assert causes == {"a": "rules", "b": "page", "c": "rules", "d": "page"}
    assert {r.changed for r in store.changes_since(0) if causes[r.listing.reference] == "rules"} == {START}
    with_nothing_beside = better[3].model_copy(update={"beside": (), "statements": pages[3].statements})
    harvest(store, [*now[:3], with_nothing_beside], START + 2 * DAY)
    assert store.revisions(listing_id("northshore", "d"))[2].cause == "page"


def test_a_renamed_reference_keeps_its_listing(store: Store) -> None:
    harvest(store, [raw("old", price="100")])
    first = store.find("northshore", "old")
    counts = harvest(store, [raw("new", title="Course old", price="100", aliases=("old",))], START + DAY)
    assert (counts["new"], counts["changed"], counts["dormant"]) == (0, 1, 0)
    assert first is not None
    for reference in ("old", "new"):
        record = store.find("northshore", reference)
        assert record is not None
        assert (record.id, record.listing.reference) == (first.id, "new")
        assert record.listing.id == record.id
    assert len(store.changes_since(0)) == 1
    harvest(store, [raw("new", title="Course old", price="100")], START + 2 * DAY)
    assert len(store.changes_since(0)) == 1, "the site may forget what it continued"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("size", [1, 2])
def test_two_pages_about_one_offering_make_one_listing(
    make_store: Callable[[], Store], order: tuple[int, int], known: bool, size: int
) -> None:
    store, pages = make_store(), [raw("old"), raw("new", aliases=("old",))]
    if known:
        harvest(store, [raw("new")])
    with store.run("northshore", START + DAY) as run:
        shuffled = [pages[position] for position in order]
        for start in range(0, 2, size):
            run.stage(shuffled[start : start + size], RULES)
        run.publish(crawled(), True)
    (record,) = store.changes_since(0)
    assert record.listing.reference == "new"
    assert record.id == listing_id("northshore", "new" if known else "old")


def test_listings_that_turn_out_to_be_one_become_one_and_the_other_is_kept_withdrawn(store: Store) -> None:
    harvest(store, [raw("old")])
    harvest(store, [raw("new")], START + DAY)
    assert statuses(store) == {"old": "dormant", "new": "active"}
    harvest(store, [raw("new", aliases=("old",))], START + 2 * DAY)
    first, second = listing_id("northshore", "old"), listing_id("northshore", "new")
    found = store.find("northshore", "new")
    assert found is not None
    assert (found.id, found.status) == (first, "active")
    other = store.get(second)
    assert other is not None
    assert other.status == "withdrawn"


def test_a_rejected_run_is_recorded_and_changes_nothing(store: Store) -> None:
    page = Fetched(url="https://northshore.example/a", etag='"1"', references=("a",))
    harvest(store, [raw("a"), raw("b")], fetched=[page])
    before = _everything(store)
    with store.run("northshore", START + DAY) as run:
        run.stage([raw("a", price="1"), raw("c")], RULES)
        run.stage_fetched([page.model_copy(update={"etag": '"2"'})])
        run.reject("half the usual count", crawled())
    assert _everything(store) == before
    last = store.last_run("northshore", datetime.now(UTC))
    assert last is not None
    assert (last.state, last.reason, last.counts["listings"]) == ("rejected", "half the usual count", 2)
    assert store.crawl(last.id) == crawled()
    accepted = store.last_run("northshore", datetime.now(UTC), accepted=True)
    assert accepted is not None
    assert accepted.counts["listings"] == 2 and accepted.id != last.id


@pytest.mark.parametrize("step", range(5))
def test_a_run_that_breaks_at_any_step_changes_nothing_and_is_recorded(store: Store, step: int) -> None:
    harvest(store, [raw("a")])
    before = _everything(store)
    with pytest.raises(RuntimeError, match="broken"), store.run("northshore", START + DAY) as run:
        for number, act in enumerate(
            (
                lambda: run.stage([raw("b")], RULES),
                lambda: run.stage_unchanged(("a",)),
                lambda: run.stage_fetched([Fetched(url="https://northshore.example/b")]),
                run.filled,
            )
        ):
            if number == step:
                break
            act()
        raise RuntimeError("broken")
    assert _everything(store) == before
    last = store.last_run("northshore", datetime.now(UTC))
    assert last is not None
    assert (last.state, last.reason) == ("failed", "RuntimeError: broken")


def test_a_run_keeps_how_many_had_not_changed_and_not_which(store: Store) -> None:
    """They would be most of what a registry of many years holds."""
    harvest(store, [raw("a"), raw("b")])
    harvest(store, [], START + DAY, unchanged=("a", "b"))
    last = store.runs()[0]
    kept = store.crawl(last.id)
    assert (last.counts["unchanged"], kept) == (2, crawled(at=START + DAY))


def test_nothing_of_a_run_is_visible_before_it_is_published(store: Store) -> None:
    harvest(store, [raw("a")])
    before = _visible(store)
    with store.run("northshore", START + DAY) as run:
        run.stage([raw("a", price="1"), raw("b")], RULES)
        assert _visible(store) == before
        run.publish(crawled(), True)
    assert _visible(store) != before


def test_validators_are_those_of_the_last_accepted_harvest(store: Store) -> None:
    pages = [Fetched(url=f"https://northshore.example/{n}", etag=f'"{n}"', links=("x",)) for n in range(3)]
    harvest(store, [raw("a")], fetched=pages)
    assert store.known("northshore") == {page.url: page for page in pages}
    renewed = pages[0].model_copy(update={"etag": '"new"'})
    harvest(store, [raw("a")], START + DAY, fetched=[renewed], complete=False)
    assert store.known("northshore") == {page.url: page for page in (renewed, *pages[1:])}
    harvest(store, [raw("a")], START + DAY, fetched=[renewed])
    assert store.known("northshore") == {renewed.url: renewed}, "a complete crawl met every address there is"


def test_a_listing_that_cannot_be_normalized_is_skipped_seen_and_asked_for_again(store: Store) -> None:
    pages = [Fetched(url=raw(name).url, references=(name,)) for name in "ab"]
    harvest(store, [raw("a"), raw("b")], fetched=pages)

    def stumbles(page: RawListing) -> Listing:
        if page.reference == "b":
            raise ValueError("what is this?")
        return normalize(page)

    changed = [raw("a", price="1"), raw("b", price="1")]
    counts = harvest(store, changed, START + DAY, fetched=pages, read=stumbles)
    assert (counts["skipped"], counts["changed"], counts["dormant"]) == (1, 1, 0)
    assert statuses(store) == {"a": "active", "b": "active"}
    assert list(store.known("northshore")) == [raw("a").url]
    counts = harvest(store, [changed[1]], START + 2 * DAY, unchanged=("a",))
    assert counts["changed"] == 1


def test_a_reference_or_an_address_that_not_every_database_keeps_is_skipped(store: Store) -> None:
    chance = random.Random(1)
    long = "".join(chance.choices(string.ascii_letters, k=4_000))
    odd = [raw("b\x00"), raw("d", aliases=("\x00",)), raw("e", url=f"https://a.example/?state={long}")]
    odd += [raw(long), raw("f", aliases=(long,))]
    counts = harvest(
        store,
        [raw("a", title="Welding\x00"), *odd, raw("c"), raw("é" + long[:1_950])],
        fetched=[
            Fetched(url=url, references=("a",))
            for url in (f"https://a.example/{long}", "https://a.example/\x00", raw("a").url)
        ],
    )
    assert (counts["skipped"], counts["new"]) == (5, 3)
    assert set(statuses(store)) == {"a", "c", "é" + long[:1_950]}
    assert list(store.known("northshore")) == [raw("a").url]
    assert harvest(store, [raw("c")], START + DAY, unchanged=(long, "a"))["dormant"] == 1


def test_one_source_is_harvested_by_one_process_at_a_time(store: Store) -> None:
    with store.run("northshore", START) as run:
        with pytest.raises(SourceBusyError), store.run("northshore", START):
            pytest.fail("two runs of one source")
        with store.run("kestrelsound", START) as other:
            other.reject("not needed")
        run.reject("not needed")
    with store.run("northshore", START) as run:
        run.reject("not needed")


def test_a_turn_is_taken_once(store: Store) -> None:
    with store.run("northshore", START, due=START) as run:
        run.reject("the site is down")
    with pytest.raises(AlreadyClaimedError), store.run("northshore", START, due=START):
        pytest.fail("one turn, two harvests")
    with store.run("northshore", START, due=START + DAY) as run:
        run.reject("the site is still down")


def test_a_run_that_another_process_gave_up_cannot_publish(store: Store) -> None:
    with pytest.raises(RunLostError), store.run("northshore", START) as run:
        run.stage([raw("a")], RULES)
        store._abandon("northshore")
        run.publish(crawled(), True)
    assert store.changes_since(0) == []


def test_fill_rates_count_unchanged_listings_by_what_is_registered(store: Store) -> None:
    harvest(store, [raw("a", price="1"), raw("b", price="1"), raw("c"), raw("d")])
    with store.run("northshore", START + DAY) as run:
        run.stage([raw("b"), raw("c")], RULES)
        run.stage_unchanged(("a", "d"))
        filled = run.filled()
        run.publish(crawled(), True)
    assert (filled["prices"], filled["title"], filled["workload"]) == (0.25, 1.0, 0.0)
    last = store.last_run("northshore", datetime.now(UTC), accepted=True)
    assert last is not None
    assert last.filled == filled


def test_changes_of_one_source_or_of_some_statuses_alone(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    harvest(store, [raw("a")])
    assert {r.status for r in store.changes_since(0)} == {"active", "dormant"}
    (gone,) = store.changes_since(0, source="northshore", statuses=("dormant", "withdrawn"))
    assert gone.listing.reference == "b"
    assert store.changes_since(0, source="elsewhere") == []


def test_changes_are_read_in_pieces_without_a_gap(store: Store) -> None:
    names = [f"c{number:02}" for number in range(25)]
    harvest(store, [raw(name) for name in names])
    harvest(
        store, [raw(name, price="1") for name in names[:5]] + [raw(name) for name in names[5:]], START + DAY
    )
    cursor, seen, cursors = 0, set(), []
    while page := store.changes_since(cursor, limit=4):
        cursors += [record.cursor for record in page]
        seen |= {record.listing.reference for record in page}
        cursor = page[-1].cursor
    assert seen == set(names)
    assert cursors == sorted(set(cursors))
    assert cursor == store.cursor()


def test_the_digest_tells_registries_apart_by_content_alone(make_store: Callable[[], Store]) -> None:
    one, two = make_store(), make_store()
    pages = [raw("a", price="100"), raw("b"), raw("c", aliases=("z",))]
    harvest(one, pages)
    harvest(two, list(reversed(pages)), START + 9 * DAY)
    assert one.digest() == two.digest()
    harvest(two, [*pages[:2], raw("c", price="5", aliases=("z",))], START + 10 * DAY)
    assert one.digest() != two.digest()
    harvest(two, pages, START + 11 * DAY)
    assert one.digest() != two.digest(), "history is content"


def _must_not_be_called(page: RawListing) -> Listing:
    pytest.fail(f"{page.reference} was normalized though its hash is known")


def _without_prices(page: RawListing) -> Listing:
    fewer = page.model_copy(update={"statements": tuple(s for s in page.statements if s.label != "price")})
    return normalize(fewer)


def _visible(store: Store) -> tuple[object, ...]:
    """All that readers see, with its dates."""
    return store.digest(), store.changes_since(0), store.cursor(), store.known("northshore")


def _everything(store: Store) -> tuple[object, ...]:
    """What readers see, and that nothing else was left behind."""
    tables = ("blob", "staged", "staged_alias", "staged_fetched", "alias", "revision")
    with store.engine.connect() as connection:
        rows = [connection.scalar(select(func.count()).select_from(metadata.tables[name])) for name in tables]
    return _visible(store), rows


def test_a_change_is_of_the_run_that_published_it(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    harvest(store, [raw("a"), raw("b")], START + DAY)
    harvest(store, [raw("a", price="120"), raw("b")], START + 2 * DAY)
    last, _nothing_new, first = (run.id for run in store.runs())
    assert [store.history(cursor) for cursor in range(5)] == ["", first, first, last, ""]
