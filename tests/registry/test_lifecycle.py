"""What becomes of listings that a harvest meets or misses, on SQLite and on PostgreSQL."""

import pytest

from normalizer.listing import Listing
from normalizer.raw import Fetched, RawListing
from registry.keeping.reading import Rules
from registry.store import Store

from .catalogue import DAY, RULES, START, crawled, harvest, raw, statuses


def test_what_a_complete_run_misses_is_dormant_and_comes_back_active(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    assert harvest(store, [raw("a")], START + DAY)["dormant"] == 1
    assert statuses(store) == {"a": "active", "b": "dormant"}
    counts = harvest(store, [raw("a"), raw("b")], START + 2 * DAY)
    assert (counts["returned"], counts["changed"]) == (1, 0)
    assert statuses(store) == {"a": "active", "b": "active"}
    record = store.find("northshore", "b")
    assert record is not None
    assert record.changed == START + 2 * DAY
    assert len(store.revisions(record.id)) == 1, "its life is not its content"


def test_an_incomplete_run_misses_nothing(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    cursor = store.cursor()
    harvest(store, [raw("a")], START + DAY, complete=False)
    assert statuses(store) == {"a": "active", "b": "active"}
    assert store.changes_since(cursor) == []


def test_unchanged_pages_count_as_seen(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    counts = harvest(store, [], START + DAY, unchanged=("a", "b"))
    assert (counts["listings"], counts["unchanged"], counts["dormant"]) == (0, 2, 0)
    record = store.find("northshore", "b")
    assert record is not None
    assert (record.status, record.last_seen) == ("active", START + DAY)


def test_what_the_catalogue_leads_to_and_nobody_could_read_is_on_offer_and_not_checked(store: Store) -> None:
    harvest(store, [raw("a"), raw("b"), raw("c"), raw("d")])

    def stumbles(page: RawListing) -> Listing:
        raise ValueError("what is this?")

    for number, order in enumerate(("silent first", "silent last"), 1):
        with store.run("northshore", START + number * DAY) as run:
            run.stage([raw("b", price="1")], Rules(stumbles, "1"))
            stages = [lambda: run.stage_silent(("a", "c", "d")), lambda: run.stage_unchanged(("c",))]
            for stage in stages if order == "silent first" else reversed(stages):
                stage()
            run.stage([raw("d")], RULES)
            counts = run.publish(crawled(), True)
        assert counts["dormant"] == counts["returned"] == 0
        seen = {record.listing.reference: record.last_seen for record in store.changes_since(0)}
        now = START + number * DAY
        assert seen == {"a": START, "b": START, "c": now, "d": now}, order
    assert set(statuses(store).values()) == {"active"}


@pytest.mark.parametrize("complete", [True, False])
def test_a_listing_whose_own_page_is_gone_is_withdrawn(store: Store, complete: bool) -> None:
    harvest(store, [raw("a"), raw("b")])
    counts = harvest(store, [raw("a")], START + DAY, complete=complete, gone=(raw("b").url,))
    assert (counts["withdrawn"], counts["dormant"]) == (1, 0)
    assert statuses(store) == {"a": "active", "b": "withdrawn"}
    harvest(store, [raw("a"), raw("b")], START + 2 * DAY)
    assert statuses(store)["b"] == "active"


def test_a_vanished_page_of_the_catalogue_withdraws_nothing(store: Store) -> None:
    answer = Fetched(url="https://northshore.example/api?page=2", references=("a", "b"))
    harvest(store, [raw("a"), raw("b")], fetched=[answer])
    harvest(store, [], START + DAY, complete=False, gone=(answer.url,))
    assert statuses(store) == {"a": "active", "b": "active"}


@pytest.mark.parametrize("own", [(), ("b",), ("b", "c")], ids=["all", "all but one", "one"])
@pytest.mark.parametrize("complete", [True, False])
def test_a_vanished_page_at_which_listings_stand_withdraws_none(
    store: Store, own: tuple[str, ...], complete: bool
) -> None:
    """Those without a page of their own have its address."""
    page = "https://northshore.example/catalogue"
    listings = [raw(name, url="" if name in own else page) for name in "abc"]
    harvest(store, listings, fetched=[Fetched(url=page, references=("a", "b", "c"))])
    counts = harvest(store, [], START + DAY, complete=complete, gone=(page,))
    assert (counts["withdrawn"], counts["dormant"]) == (0, 3 if complete else 0)


def test_a_vanished_address_that_many_stand_at_withdraws_none_though_nothing_is_remembered_of_it(
    store: Store,
) -> None:
    page = "https://northshore.example/catalogue"
    harvest(store, [raw(name, url=page) for name in "abc"])
    assert harvest(store, [], START + DAY, gone=(page,))["withdrawn"] == 0


def test_a_gone_answer_about_one_listing_withdraws_it(store: Store) -> None:
    answers = [Fetched(url=f"https://northshore.example/api/{name}", references=(name,)) for name in "ab"]
    harvest(store, [raw("a"), raw("b")], fetched=answers)
    harvest(store, [], START + DAY, unchanged=("a",), complete=False, gone=(answers[1].url,))
    assert statuses(store) == {"a": "active", "b": "withdrawn"}
    assert list(store.known("northshore")) == [answers[0].url]


def test_what_stays_away_longer_than_a_year_is_withdrawn(store: Store) -> None:
    harvest(store, [raw("a"), raw("b")])
    for days in (1, 200, 399):
        harvest(store, [raw("a")], START + days * DAY)
        assert statuses(store)["b"] == "dormant"
    assert harvest(store, [raw("a")], START + 401 * DAY)["withdrawn"] == 1
    assert statuses(store) == {"a": "active", "b": "withdrawn"}


def test_what_the_source_says_of_an_offering_is_its_status(store: Store) -> None:
    said = {"a": "planned", "b": "suspended", "c": "ceased", "d": "active", "e": "unlisted"}
    harvest(store, [raw(name, status=status) for name, status in said.items()])
    assert statuses(store) == {"a": "planned", "b": "suspended", "c": "ceased", "d": "active", "e": "dormant"}
    harvest(store, [raw("a", status="active")], START + DAY)
    assert statuses(store) == {"a": "active", "b": "dormant", "c": "ceased", "d": "dormant", "e": "dormant"}
    harvest(store, [], START + 2 * DAY, unchanged=("a", "b", "c", "d", "e"))
    assert statuses(store) == {"a": "active", "b": "suspended", "c": "ceased", "d": "active", "e": "dormant"}
