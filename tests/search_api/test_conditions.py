"""A search for something in the evening says of what it finds whether that is known to be in the evening."""

import pytest
from bs4 import BeautifulSoup

from normalizer.listing import CredentialType, Delivery
from search_api.query import SearchQuery
from search_api.wording.conditions import FILTERS
from search_api.wording.known_words import vocabulary
from tests.search_api.conftest import Serve
from tests.search_api.listings import listing, stated

AT_NIGHT = listing(1, "Granite", delivery=Delivery(timing=stated(("evening",))))
SILENT = listing(2, "Granite for All")
BY_DAY = listing(3, "Granite by Day", delivery=Delivery(timing=stated(("day",))))


def test_every_condition_of_the_vocabulary_that_is_a_field_has_its_filter() -> None:
    conditions = {" ".join(one.says) for one in vocabulary().meanings.values() if one.says}
    assert conditions - {"award", "part time", "full time"} == set(FILTERS)
    for facet, values in FILTERS.values():
        assert SearchQuery.model_validate({facet: values}), facet


@pytest.mark.parametrize(("q", "words"), [("evening granite", "evening"), ("granite le soir", "le soir")])
def test_what_leaves_a_condition_open_is_told_from_what_says_it(serve: Serve, q: str, words: str) -> None:
    client = serve(AT_NIGHT, SILENT, BY_DAY)
    page = BeautifulSoup(client.get("/", params={"q": q}).text, "lxml")
    assert [one.get_text() for one in page.select(".results > .hits h2")] == ["Granite", "Granite for All"]
    note = page.select_one(".note")
    assert note
    assert note.get_text() == (
        f"Some of these do not say whether {words} is true of them: only those that say so."
    )
    assert note.a
    alone = BeautifulSoup(client.get(str(note.a["href"])).text, "lxml")
    assert [one.get_text() for one in alone.select(".results > .hits h2")] == ["Granite"]
    assert alone.select_one(".note") is None


def test_where_nothing_says_it_no_link_leads_to_nothing(serve: Serve) -> None:
    page = BeautifulSoup(serve(SILENT).get("/?q=evening+granite").text, "lxml")
    notes = [one.get_text() for one in page.select(".note")]
    assert notes == ["None of these states evening as a fact: it may be so or not."]


@pytest.mark.parametrize(
    ("q", "kind", "note"),
    [
        ("granite badge", "badge", "Not all of these are called badge: only those that are."),
        ("granite badges", "course", "None of these is called badges."),
    ],
)
def test_other_kinds_of_credential_than_the_one_asked_for_are_told(
    serve: Serve, q: str, kind: CredentialType, note: str
) -> None:
    client = serve(listing(1, "Granite", credential_type=stated(kind)), SILENT)
    page = BeautifulSoup(client.get("/", params={"q": q}).text, "lxml")
    (told,) = page.select(".note")
    assert told.get_text() == note
    if told.a:
        alone = BeautifulSoup(client.get(str(told.a["href"])).text, "lxml")
        assert len(alone.select(".results > .hits > li")) == 1
        assert not alone.select(".note")


@pytest.mark.parametrize("q", ["granite", "evening", "granite certificate", "granite full time"])
def test_nothing_is_said_where_no_field_is_left_open(serve: Serve, q: str) -> None:
    page = BeautifulSoup(serve(AT_NIGHT, SILENT).get("/", params={"q": q}).text, "lxml")
    assert not [one for one in page.select(".note") if "fact" in one.get_text() or "true" in one.get_text()]
