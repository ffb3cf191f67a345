"""Ids and hashes: the same content whoever asks, and a difference for every real change."""

from __future__ import annotations

import random

from normalizer.identity import content_hash, listing_id, raw_hash
from normalizer.listing import Field
from normalizer.normalize import normalize
from normalizer.provider import read_provider
from normalizer.raw import Place, Provider, RawListing, Statement
from normalizer.view import View


def raw(*statements: Statement, **changes: object) -> RawListing:
    return RawListing.model_validate(
        {"source": "s", "reference": "r", "url": "https://example.org/r", "statements": statements, **changes}
    )


def seat(i: int, price: str, kind: str) -> tuple[Statement, ...]:
    return (
        Statement(text=price, about="price.amount", place=Place(path=f"seats[{i}].price", region="data")),
        Statement(text=kind, about="price.type", place=Place(path=f"seats[{i}].type", region="data")),
    )


def test_the_id_depends_on_source_and_reference_alone() -> None:
    assert listing_id("bcit", "COMP 2831") == listing_id("bcit", "COMP 2831")
    assert listing_id("bcit", "COMP 2831") != listing_id("bcit2", "COMP 2831")


def test_the_order_of_statements_does_not_matter() -> None:
    statements = [*seat(0, "150.00", "verified"), *seat(1, "0.00", "audit")]
    shuffled = list(statements)
    random.Random(7).shuffle(shuffled)
    assert raw_hash(raw(*statements)) == raw_hash(raw(*shuffled))


def test_prices_that_change_places_are_a_change() -> None:
    before = raw(*seat(0, "150.00", "verified"), *seat(1, "0.00", "audit"))
    after = raw(*seat(0, "0.00", "verified"), *seat(1, "150.00", "audit"))
    assert raw_hash(before) != raw_hash(after)


def test_a_menu_that_moves_the_words_is_no_change() -> None:
    def at(offset: int) -> RawListing:
        return raw(
            Statement(label="Fee", text="$450", place=Place(path="dl", region="facts", offset=offset)),
            body="b" * offset,
        )

    assert raw_hash(at(10)) == raw_hash(at(99))


def test_a_course_that_moves_to_the_next_page_of_a_list_is_no_change() -> None:
    cost = Statement(text="150.00", about="price.amount", place=Place(path="[3].price", region="data"))
    first, second = (raw(cost, read_from=f"https://example.org/all?page={page}") for page in (1, 2))
    assert raw_hash(first) == raw_hash(second)
    read = [normalize(one) for one in (first, second)]
    assert [one.prices.evidence[0].url for one in read] == [first.read_from, second.read_from]
    assert content_hash(read[0]) == content_hash(read[1])
    assert content_hash(read[0]) != content_hash(read[0].model_copy(update={"url": "https://example.org/s"}))
    own = raw(cost)
    assert raw_hash(own) != raw_hash(first), "what it said in a list is not what its page says"
    assert content_hash(normalize(own)) != content_hash(read[0])


def test_a_platform_is_not_the_provider_of_what_others_teach_on_it() -> None:
    def provider(url: str, *statements: Statement) -> Field[Provider]:
        return read_provider(View(RawListing(source="s", reference="r", url=url, statements=statements)))[0]

    named = Statement(text="College of Nowhere", about="provider", place=Place(path="p", region="data"))
    assert provider("https://www.futurelearn.com/courses/a", named).state == "not_understood"
    unnamed = provider("https://www.futurelearn.com/courses/a").value
    assert unnamed and unnamed.slug == "futurelearn"
    on_own_host = provider("https://www.ubc.ca/courses/a", named).value
    assert on_own_host and on_own_host.slug == "ubc"
    card = Statement(text="FutureLearn", about="platform", place=Place(path="q", region="data"))
    assert provider("https://www.classcentral.com/course/a", named, card).state == "not_understood"
