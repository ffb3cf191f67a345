"""Reading everything again by other rules."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
import zstandard
from pydantic import ValidationError
from sqlalchemy import select

from normalizer.listing import Field, Listing
from normalizer.raw import Fetched, RawListing
from registry.errors import SourceBusyError
from registry.keeping.database import writing
from registry.keeping.documents import unpack
from registry.keeping.reading import Rules
from registry.keeping.reread import read_again
from registry.keeping.tables import metadata
from registry.replay import ReplaySummary, differences, replay
from registry.sources import Declaration, declare, register
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


def louder(page: RawListing) -> Listing:
    """Rules that read every title otherwise."""
    listing = normalize(page)
    title = listing.title.model_copy(update={"value": f"{listing.title.value}!"})
    return listing.model_copy(update={"title": title})


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


def rewrite(store: Store, table: str, change: Callable[[dict[str, Any]], None]) -> None:
    """Let what is kept be as another version wrote it."""
    of = metadata.tables[table]
    key, column = next(iter(of.primary_key)), of.c.data if "data" in of.c else of.c.document
    with writing(store.engine).begin() as connection:
        for row in connection.execute(select(of)).all():
            kept = row._mapping[column.name]
            document = orjson.loads(unpack(kept) if isinstance(kept, bytes) else kept)
            change(document)
            text = orjson.dumps(document)
            written: Any = zstandard.compress(text) if isinstance(kept, bytes) else text.decode()
            own = key == row._mapping[key.name]
            connection.execute(of.update().where(own).values({column.name: written}))


def test_what_another_version_kept_is_read_and_replayed_without_what_is_not_known_any_more(
    filled: Store,
) -> None:
    page = Fetched(url="https://northshore.example/a", references=("a",))
    harvest(filled, [raw("a", price="100")], START + 2 * DAY, fetched=[page])
    declare(filled, [Declaration(name="northshore", platform="web_page", known_from="live")], START)
    before = filled.changes_since(0), filled.known("northshore"), register(filled, START)

    def older(document: dict[str, Any]) -> None:
        document["dropped"] = {"since": "version 2"}
        for inner in (document.get("title"), *document.get("statements", ())):
            if inner:
                inner["dropped"] = 1

    for table in ("blob", "fetched", "source"):
        rewrite(filled, table, older)
    assert (filled.changes_since(0), filled.known("northshore"), register(filled, START)) == before
    read_again(filled.engine, "northshore", "a", page.url)
    assert again(filled, RULES).changed == 0


def test_a_listing_that_cannot_be_read_any_more_is_replayed_from_its_raw_statements(filled: Store) -> None:
    def older(document: dict[str, Any]) -> None:
        if "statements" not in document:
            document["title"] = document["title"]["value"]

    rewrite(filled, "blob", older)
    with pytest.raises(ValidationError):
        filled.changes_since(0)
    summary = again(filled, Rules(louder, "2"))
    assert (summary.changed, summary.skipped, summary.fields) == (4, {}, {})
    assert all((record.listing.title.value or "").endswith("!") for record in filled.changes_since(0))


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
