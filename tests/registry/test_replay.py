"""Reading everything again by other rules."""

from datetime import UTC, datetime

import pytest

from normalizer.listing import Field, Listing
from normalizer.raw import RawListing
from registry.errors import SourceBusyError
from registry.keeping.reading import Rules
from registry.replay import ReplaySummary, differences, replay
from registry.store import Store

from .catalogue import DAY, RULES, START, harvest, normalize, raw, statuses


def again(store: Store, rules: Rules, *, dry_run: bool = False) -> ReplaySummary:
    return replay(store, "northshore", rules, START + 5 * DAY, dry_run=dry_run, progress=lambda _: None)


def shouting(page: RawListing) -> Listing:
    """Other rules: a price is no longer read, and titles of welding courses are."""
    listing = normalize(page)
    title = listing.title
    if "Welding" in (title.value or ""):
        title = Field(state="stated", value=title.value.upper(), evidence=title.evidence)  # type: ignore[union-attr]
    return listing.model_copy(update={"title": title, "prices": Field(), "rules_version": "2"})


@pytest.fixture
def filled(store: Store) -> Store:
    pages = [raw("a", price="100"), raw("b", title="Welding"), raw("c"), raw("d", price="5")]
    harvest(store, pages)
    harvest(store, pages[:3], START + DAY)
    return store


def test_with_the_same_rules_nothing_changes(filled: Store) -> None:
    before = filled.digest(), filled.cursor(), filled.changes_since(0)
    summary = again(filled, RULES)
    assert (summary.listings, summary.changed, summary.skipped) == (4, 0, {})
    assert (filled.digest(), filled.cursor(), filled.changes_since(0)) == before


def test_other_rules_make_revisions_where_content_changes_and_leave_lives_alone(filled: Store) -> None:
    cursor = filled.cursor()
    summary = again(filled, Rules(shouting, "2"))
    assert (summary.listings, summary.changed) == (4, 3)
    assert summary.fields == {("prices", "lost"): 2, ("title", "changed"): 1}
    assert summary.examples["title"] == "https://northshore.example/b"
    changed = {record.listing.reference: record for record in filled.changes_since(cursor)}
    assert set(changed) == {"a", "b", "d"}
    assert changed["b"].listing.title.value == "WELDING"
    assert changed["a"].changed == START, "its page did not change"
    assert [r.cause for r in filled.revisions(changed["a"].id)] == ["page", "rules"]
    assert statuses(filled) == {"a": "active", "b": "active", "c": "active", "d": "dormant"}
    assert all(record.listing.rules_version == "2" for record in filled.changes_since(0))
    last = filled.runs("northshore")[0]
    assert (last.kind, last.state, last.counts["reread"]) == ("replay", "accepted", 3)
    harvested = filled.last_run("northshore", datetime.now(UTC))
    assert harvested is not None
    assert harvested.as_of == START + DAY, "a replay is no harvest"


def test_a_dry_run_tells_the_same_and_changes_nothing(filled: Store) -> None:
    before = filled.digest(), filled.changes_since(0), filled.runs()
    told = again(filled, Rules(shouting, "2"), dry_run=True)
    assert (filled.digest(), filled.changes_since(0), filled.runs()) == before
    assert told == again(filled, Rules(shouting, "2"))


def test_replaying_the_old_rules_brings_the_old_content_back_as_a_new_revision(filled: Store) -> None:
    before = {record.id: record.listing for record in filled.changes_since(0)}
    again(filled, Rules(shouting, "2"))
    again(filled, RULES)
    assert {record.id: record.listing for record in filled.changes_since(0)} == before
    record = filled.find("northshore", "a")
    assert record is not None
    hashes = [revision.content_hash for revision in filled.revisions(record.id)]
    assert len(hashes) == 3 and hashes[0] == hashes[2] != hashes[1]


def test_a_harvest_after_a_replay_has_nothing_to_read_again(filled: Store) -> None:
    again(filled, Rules(shouting, "2"))
    counts = harvest(
        filled, [raw("a", price="100"), raw("c")], START + 6 * DAY, rules="2", read=_must_not_be_called
    )
    assert counts["reread"] == 0


def test_what_cannot_be_read_again_stays_as_it_is_and_is_told(filled: Store) -> None:
    def stumbles(page: RawListing) -> Listing:
        if page.reference == "a":
            raise ValueError("what is this?")
        return shouting(page)

    before = filled.find("northshore", "a")
    summary = again(filled, Rules(stumbles, "2"))
    assert list(summary.skipped) == ["a"]
    assert summary.skipped["a"].startswith("ValueError: what is this? (test_replay.py, line ")
    assert filled.find("northshore", "a") == before
    assert summary.changed == 2


def test_a_renamed_listing_is_replayed_under_its_id(store: Store) -> None:
    harvest(store, [raw("old", price="1")])
    harvest(store, [raw("new", price="1", aliases=("old",))], START + DAY)
    digest = store.digest()
    assert again(store, RULES).changed == 0
    assert store.digest() == digest


def test_a_source_that_is_being_harvested_is_not_replayed(filled: Store) -> None:
    with filled.run("northshore", START + 2 * DAY) as run:
        with pytest.raises(SourceBusyError):
            again(filled, RULES)
        run.reject("not needed")


def test_differences_name_the_field_and_its_kind() -> None:
    one = normalize(raw("a", price="100"))
    evidence = one.title.evidence
    two = one.model_copy(
        update={
            "title": Field(state="stated", value=one.title.value, evidence=(*evidence, *evidence)),
            "prices": Field(),
            "unit": Field(state="stated", value="Trades", evidence=evidence),
        }
    )
    assert set(differences(one, two)) == {("title", "words"), ("prices", "lost"), ("unit", "gained")}
    assert list(differences(one, one)) == []


def _must_not_be_called(page: RawListing) -> Listing:
    pytest.fail(f"{page.reference} was normalized though its hash is known")
