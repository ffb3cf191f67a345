"""Links are kept, persons' judgements stand above them, and neither destroys a record."""

import itertools
import math
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from normalizer.identity import listing_id
from normalizer.listing import Listing, Price
from normalizer.shared.imports import ROOT
from registry import linking, links
from registry.errors import JudgementError, SourceBusyError
from registry.golden import authority, golden
from registry.keeping import database
from registry.keeping.tables import link
from registry.likeness import kept_profiles
from registry.likeness.profiles import without_shared_addresses
from registry.links import Link, Relation, pair_of
from registry.matching import LINK, REVIEW, Reason
from registry.store import Store
from tests.registry.catalogue import DAY, START
from tests.registry.offerings import TITLES, harvest, offering

MAKER = "Cedar College"


def soil(
    reference: str = "soil", title: str = "Soil Health for Mountain Orchards", **facts: object
) -> Listing:
    return offering(title, reference=reference, **({"maker": MAKER, "hours": 40.0} | facts))


HOME = soil(url="https://cedar.example/soil")
CARD = soil(
    reference="9", url="https://cards.example/9", original_url="https://cedar.example/soil", platform="Cedar"
)
OTHERS = [
    soil(reference=f"other-{n}", title=title, url=f"https://cedar.example/{n}")
    for n, title in enumerate(
        ("Baking Bread", "Welding Steel", "Human Anatomy", "Conversational French", "Web Design")
    )
]
PAIR = pair_of(listing_id("cedar", "soil"), listing_id("cards", "9"))


@pytest.fixture
def linked(store: Store) -> Store:
    """A college and an aggregator, harvested and compared."""
    harvest(store, "cedar", [HOME, *OTHERS])
    harvest(store, "cards", [CARD])
    linking.follow(store, START)
    return store


def verdicts(store: Store) -> dict[links.Pair, tuple[str, str]]:
    return {relation.pair: (relation.verdict, relation.by) for relation in links.relations(store)}


def test_harvests_are_compared_and_what_was_found_is_kept_with_its_reasons(linked: Store) -> None:
    (relation,) = links.relations(linked)
    assert (relation.pair, relation.verdict, relation.by) == (PAIR, "same_offering", "machine")
    assert relation.link and {reason.what for reason in relation.link.reasons} >= {
        "address",
        "title",
        "maker",
    }
    assert links.matched(linked) == linked.cursor()
    assert linking.follow(linked, START + DAY) is None, "nothing has changed since"


def test_a_thousand_links_may_go_at_once(store: Store) -> None:
    titles = [f"Course {number}" for number in range(46)]
    harvest(store, "cedar", [soil(reference=title, title=title) for title in titles])
    pairs = itertools.combinations(sorted(listing_id("cedar", title) for title in titles), 2)
    found = [Link(pair, "same_offering", "same_offering", 0.95, (), START) for pair in pairs]
    assert links.replace(store, found, 1) == {"new": 1035, "changed": 0, "gone": 0}
    assert links.replace(store, [], 2) == {"new": 0, "changed": 0, "gone": 1035}
    assert links.relations(store) == []


def test_links_rest_on_what_compares_and_on_nothing_else_of_the_registry() -> None:
    """A help text that changes must not have a hundred thousand listings compared anew."""
    files = {path.relative_to(ROOT).as_posix() for path in kept_profiles._rules()}
    assert files >= {
        "normalizer/listing.py",
        "normalizer/providers.py",
        "normalizer/providers.toml",
        "registry/kept_document.py",
        "registry/likeness/glossary.toml",
        "registry/likeness/kept_profiles.py",
        "registry/likeness/profiles.py",
        "registry/likeness/words.toml",
        "registry/matching.py",
        "registry/regions.toml",
    }
    others = (
        "registry/__main__.py",
        "registry/store.py",
        "registry/report_card.py",
        "registry/subjects.toml",
    )
    assert files.isdisjoint(others)


def test_links_of_what_was_not_compared_are_not_even_read(store: Store) -> None:
    """Meanwhile nobody else writes."""
    names = [f"Course {number}" for number in range(4)]
    harvest(store, "cedar", [soil(reference=name, title=name) for name in names])
    a, b, c, d = sorted(listing_id("cedar", name) for name in names)
    found = [
        Link(pair, "same_offering", "same_offering", 0.95, (), START)
        for pair in ((a, b), (a, c), (b, c), (c, d))
    ]
    links.replace(store, found, 1)
    with database.writing(store.engine).begin() as connection:
        illegible = link.update().where(link.c.listing == c).values(reasons=[["no reason"]])
        connection.execute(illegible)
    assert links.replace(store, found[:1], 2, among={a, b}) == {"new": 0, "changed": 0, "gone": 2}
    with store.engine.connect() as connection:
        assert set(connection.execute(select(link.c.listing, link.c.other))) == {(a, b), (c, d)}


def test_what_stays_as_it_was_keeps_its_date(linked: Store) -> None:
    harvest(linked, "cedar", [HOME, *OTHERS, soil(reference="new", title="Pruning Fruit Trees")], at=1)
    assert linking.follow(linked, START + DAY) == {"new": 0, "changed": 0, "gone": 0}
    (relation,) = links.relations(linked)
    assert relation.link and relation.link.at == START


def test_a_link_that_no_longer_holds_is_gone_and_its_listings_stay(linked: Store) -> None:
    away = CARD.model_copy(
        update={"original_url": None, "title": OTHERS[0].title, "url": "https://cards.example/1"}
    )
    harvest(linked, "cards", [away], at=1)
    counts = linking.follow(linked, START + DAY)
    assert counts and counts["gone"] == 1
    assert all(linked.get(name) for name in PAIR)


def test_what_changed_is_compared_with_all_and_gives_what_comparing_all_gives(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "MANY", 1.0)
    chance = random.Random(3)
    letters = "abcdefghijkl"
    catalogues: dict[str, dict[str, Listing]] = {name: {} for name in ("north", "south", "cards")}
    for turn in range(6):
        for source, listings in catalogues.items():
            for reference in chance.sample(letters, 4):
                page = reference if chance.random() < 0.8 else chance.choice(letters)  # some move or collide
                facts: dict[str, object] = {
                    "maker": chance.choice((MAKER, "Maple College")),
                    "source": source,
                }
                if source == "cards":
                    facts["original_url"] = f"https://north.example/{chance.choice(letters)}"
                title = f"{chance.choice(TITLES)} for Mountain Orchards"
                listings[reference] = soil(reference, title, url=f"https://{source}.example/{page}", **facts)
            harvest(store, source, list(listings.values()), at=turn)
            linking.follow(store, START + turn * DAY)
    every = without_shared_addresses(linking.profiles(store, {}))
    whole = {link.pair: _bits(link.score) for link in linking.find(every, START)}
    kept = {one.pair: _bits(one.link.score) for one in links.relations(store) if one.link}
    # How rare words are has changed since a pair was compared, which is worth a bit or two.
    asked = _bits(REVIEW)
    apart = {pair: (whole.get(pair, asked), kept.get(pair, asked)) for pair in whole.keys() | kept.keys()}
    assert {pair: both for pair, both in apart.items() if abs(both[0] - both[1]) > 2.5} == {}
    assert sum(bits >= _bits(LINK) for bits in whole.values()) >= 5


def _bits(score: float) -> float:
    return math.log2(max(score, 1e-9) / max(1 - score, 1e-9))


def test_links_that_other_rules_found_are_found_anew(linked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert linking.follow(linked, START) is None
    monkeypatch.setattr(linking, "rules_version", lambda: "fedcba9876543210")
    assert linking.follow(linked, START) == {"new": 0, "changed": 0, "gone": 0}


def test_a_kept_profile_is_the_one_that_was_read(linked: Store) -> None:
    kept = kept_profiles.load(linked.data)
    (linked.data / kept_profiles.FILE).unlink()
    assert kept_profiles.load(linked.data) == {}
    assert list(kept.values()) and set(kept.values()) == set(linking.profiles(linked, {}))
    (linked.data / kept_profiles.FILE).write_bytes(b"no database")
    assert kept_profiles.load(linked.data) == {}, "a file that cannot be read is made anew"
    assert len(linking.profiles(linked, {})) == len(kept)


def test_kept_profiles_that_another_process_writes_stay(
    linked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    kept = kept_profiles.load(linked.data)
    with closing(sqlite3.connect(linked.data / kept_profiles.FILE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert kept_profiles.load(linked.data) == {}
        kept_profiles.keep(linked.data, {}, kept)
    assert kept_profiles.load(linked.data) == kept


def test_a_judgement_survives_a_harvest_that_changes_both_listings(linked: Store) -> None:
    said = links.judge(linked, *PAIR, "different", reason="Other intake", office="Registrar", at=START)
    assert verdicts(linked)[PAIR] == ("different", "person")
    harvest(
        linked,
        "cedar",
        [HOME.model_copy(update={"workload": CARD.workload, "unit": CARD.title}), *OTHERS],
        at=1,
    )
    harvest(linked, "cards", [CARD.model_copy(update={"unit": CARD.title})], at=1)
    linking.follow(linked, START + DAY)
    assert verdicts(linked)[PAIR] == ("different", "person"), "nothing that a machine does overrides a person"
    (relation,) = links.relations(linked, PAIR[0])
    assert relation.link and relation.link.verdict == "same_offering", "what the machine finds is still shown"
    links.undo(linked, said.id, reason="It was the same one", office="Registrar", at=START + DAY)
    assert verdicts(linked)[PAIR] == ("same_offering", "machine")


def test_undoing_brings_back_what_stood_before_and_the_history_stays(linked: Store) -> None:
    before = verdicts(linked)
    links.judge(linked, *PAIR, "another_run", reason="Other term", office="Registrar", at=START)
    second = links.judge(linked, *PAIR, "unsure", reason="Who knows", office="Ministry", at=START + DAY)
    assert verdicts(linked)[PAIR] == ("unsure", "person")
    links.undo(linked, second.id, reason="Asked them", office="Ministry", at=START + 2 * DAY)
    assert verdicts(linked)[PAIR] == ("another_run", "person")
    (first,) = links.judgements(linked)
    links.undo(linked, first.id, reason="A slip", office="Registrar", at=START + 3 * DAY)
    assert verdicts(linked) == before
    history = links.judgements(linked, undone=True)
    assert [(one.verdict, one.office, one.undone_reason) for one in history] == [
        ("another_run", "Registrar", "A slip"),
        ("unsure", "Ministry", "Asked them"),
    ]


def test_offices_that_judge_one_pair_at_once_are_all_kept(linked: Store) -> None:
    def judging(office: str) -> None:
        for _ in range(10):
            links.judge(linked, *PAIR, "unsure", reason="Who knows", office=office, at=START)

    with ThreadPoolExecutor(4) as offices:
        list(offices.map(judging, "ABCD"))
    assert Counter(one.office for one in links.judgements(linked)) == dict.fromkeys("ABCD", 10)


def test_a_judgement_on_listings_that_no_machine_compares(linked: Store) -> None:
    far = pair_of(listing_id("cedar", "other-0"), listing_id("cards", "9"))
    links.judge(linked, *far, "same_offering", reason="Renamed", office="Registrar", at=START)
    assert verdicts(linked)[far] == ("same_offering", "person")


def test_a_need_is_judged_apart_from_identity(linked: Store) -> None:
    links.judge(
        linked, *PAIR, "needed", reason="Two regions", office="Ministry", at=START, question="overlap"
    )
    assert verdicts(linked)[PAIR] == ("same_offering", "machine")
    assert [one.verdict for one in links.judgements(linked, PAIR[1])] == ["needed"]


@pytest.mark.parametrize(
    ("one", "another", "verdict", "reason", "office", "says"),
    [
        (*PAIR, "maybe", "x", "Registrar", "same_offering, another_run"),
        (*PAIR, "needed", "x", "Registrar", "no verdict on identity"),
        (*PAIR, "different", " ", "Registrar", "needs a reason"),
        (*PAIR, "different", "x", "", "office"),
        (PAIR[0], PAIR[0], "different", "x", "Registrar", "against itself"),
        (PAIR[0], "nobody", "different", "x", "Registrar", "nobody: no listing"),
    ],
)
def test_what_is_no_judgement(
    linked: Store, one: str, another: str, verdict: str, reason: str, office: str, says: str
) -> None:
    with pytest.raises(JudgementError, match=says):
        links.judge(linked, one, another, verdict, reason=reason, office=office, at=START)
    assert links.judgements(linked) == []


def test_a_judgement_is_undone_once(linked: Store) -> None:
    said = links.judge(linked, *PAIR, "different", reason="x", office="Registrar", at=START)
    links.undo(linked, said.id, reason="y", office="Registrar", at=START)
    with pytest.raises(JudgementError, match="stands"):
        links.undo(linked, said.id, reason="z", office="Registrar", at=START)


def test_one_process_compares_at_a_time(make_store: Callable[[], Store], linked: Store) -> None:
    harvest(linked, "cedar", [HOME], at=1)
    url = linked.engine.url.render_as_string(hide_password=False)
    other = Store(linked.data, url)
    from registry.keeping.database import source_lock

    with source_lock(other.engine, linking.LOCK), pytest.raises(SourceBusyError):
        linking.follow(linked, START)
    other.close()


# ------------------------------------------------------------------ groups


def relation(
    one: str, another: str, verdict: str = "same_offering", score: float = 0.95, by: str = "machine"
) -> Relation:
    found = Link(
        pair_of(one, another), "same_offering", "same_offering", score, (Reason("title", "…", 9),), START
    )
    return Relation(pair_of(one, another), verdict, by, found, None)  # type: ignore[arg-type]


SOURCES = {name: f"source-{name}" for name in "abcdefgh"} | {"x": "source-a"}


def test_records_of_one_offering_are_a_group() -> None:
    related = [relation("a", "b"), relation("b", "c"), relation("e", "f")]
    assert links.offerings(related, SOURCES) == [["a", "b", "c"], ["e", "f"]]


def test_a_person_holds_apart_what_a_chain_would_join() -> None:
    related = [
        relation("a", "b", score=0.99),
        relation("b", "c"),
        relation("a", "c", "different", by="person"),
    ]
    assert links.offerings(related, SOURCES) == [["a", "b"]]


def test_a_person_joins_first() -> None:
    related = [
        relation("a", "b", score=1.0),
        relation("b", "c", by="person"),
        relation("a", "c", "another_run"),
    ]
    assert links.offerings(related, SOURCES) == [["b", "c"]]


def test_two_records_of_one_source_are_not_joined_through_a_third() -> None:
    related = [relation("a", "b", score=0.99), relation("x", "b")]
    assert links.offerings(related, SOURCES) == [["a", "b"]]
    by_hand = [*related, relation("a", "x", by="person")]
    assert links.offerings(by_hand, SOURCES) == [["a", "x"]], "what a person joined is joined first"


@given(
    st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), st.booleans()), max_size=30)
)
def test_what_a_person_holds_apart_is_never_in_one_group(pairs: list[tuple[str, str, bool]]) -> None:
    related = {
        pair_of(one, another): relation(one, another, *(("different", 0.9, "person") if apart else ()))
        for one, another, apart in pairs
        if one != another
    }
    groups = links.offerings(list(related.values()), SOURCES)
    apart = {pair for pair, one in related.items() if one.by == "person"}
    assert all(
        pair_of(one, other) not in apart
        for group in groups
        for one in group
        for other in group
        if one != other
    )
    assert sorted(name for group in groups for name in group) == sorted(
        {n for group in groups for n in group}
    )


# ------------------------------------------------------------------ the golden view


def test_the_golden_view_takes_each_field_from_the_most_authoritative_record(store: Store) -> None:
    about = "Read a field."
    harvest(store, "cedar", [soil(url="https://cedar.example/soil", region="CA-BC")])
    harvest(store, "cards", [soil(reference="9", hours=35.0, description=about, platform="Cedar")], at=3)
    home, card = (store.find(*name) for name in (("cedar", "soil"), ("cards", "9")))
    assert home and card
    view = golden([card, home])
    assert view.records == (home.id, card.id)
    hours, description = view.fields["workload"], view.fields["description"]
    assert (hours.listing, hours.others) == (home.id, (card.id,))
    assert (description.listing, description.others) == (card.id, ())
    assert (authority(home), authority(card)) == ("the institution itself", "an aggregator")
    assert "delivery.mode" not in view.fields, "what nobody says is not in it"


def test_a_bare_dollar_and_a_named_one_are_one_price(store: Store) -> None:
    price = Price(amount_min=Decimal(450), amount_max=Decimal(450), currency="CAD")
    bare = price.model_copy(update={"currency_inferred": True, "note": "plus GST"})
    dearer = price.model_copy(update={"amount_max": Decimal(460)})
    for name, one in (("cedar", price), ("birch", bare), ("ash", dearer)):
        harvest(store, name, [soil(prices=(one,))])
    named, same, other = (store.find(name, "soil") for name in ("cedar", "birch", "ash"))
    assert named and same and other
    assert golden([named, same]).fields["prices"].others == ()
    assert len(golden([named, other]).fields["prices"].others) == 1
