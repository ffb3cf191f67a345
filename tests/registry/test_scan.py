"""A draft is read in whatever form it comes, and a wrong one says what to change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.landscape import Landscape
from registry.scan import MOST_BYTES, Draft, DraftError, near, read
from tests.each import each

TOML = """
# our next course
title = "Heat Pump Basics"
outcomes = ["Size a heat pump", "Commission it"]
hours = 40
delivery = "in person"
region = "CA-BC"
places = ["Nelson"]
"""
JSON = """{"title": "Heat Pump Basics", "outcomes": "- Size a heat pump\\n- Commission it", "hours": 40,
 "delivery": "in_person", "region": "CA-BC", "places": ["Nelson"]}"""
PLAIN = """Heat Pump Basics
Hours: 40 h
Delivery: In-person
Region: CA-BC
Places: Nelson
Outcomes:
 - Size a heat pump
 - Commission it
"""
SAME = Draft(
    title="Heat Pump Basics",
    outcomes=("Size a heat pump", "Commission it"),
    hours=40,
    delivery="in_person",
    region="CA-BC",
    places=("Nelson",),
)


@pytest.mark.parametrize("name", ["draft", ""])
@pytest.mark.parametrize(("text", "ending"), [(TOML, ".toml"), (JSON, ".json"), (PLAIN, ".txt")])
def test_three_forms_of_one_draft_are_the_same(text: str, ending: str, name: str) -> None:
    assert read(text.encode(), name and name + ending) == SAME


def test_plain_text_without_facts_is_a_title_and_what_is_taught() -> None:
    draft = read("\ufeffHeat Pump Basics\r\n\r\nYou size a heat pump: first its load.\r\n".encode())
    assert (draft.title, draft.description) == ("Heat Pump Basics", "You size a heat pump: first its load.")
    assert (draft.hours, draft.delivery, draft.region) == (None, None, ""), "silence is not guessed"


@pytest.mark.parametrize("fact", ["Description: You size it.", "Hours: 40\nYou size it."])
def test_what_follows_a_fact_is_no_entry_of_the_list_before_it(fact: str) -> None:
    draft = read(f"Heat Pump Basics\nOutcomes: Size it; Commission it\n{fact}\nAnd its load.".encode())
    assert (draft.outcomes, draft.description) == (
        ("Size it", "Commission it"),
        "You size it.\nAnd its load.",
    )


@each(
    ("text", "name", "says"),
    [
        ("", "", "title is missing"),
        ("hours = 4", "a.toml", "title is missing"),
        ('title = "Heat', "a.toml", "no TOML"),
        ('{"title": ', "", "no JSON"),
        ("[1, 2]", "a.json", "the draft"),
        ("outcomes = " + "[" * 9_000, "a.toml", "no TOML"),
        ("# " * 200, "", "title: write at most 300"),  # soon, however many comments there might be
        ('title = "Heat pumps"\nprice = 4', "a.toml", "price: no such key; known are title"),
        ('title = "Heat pumps"\nhours = -3', "a.toml", "hours: write more than 0"),
        ('title = "Heat pumps"\nhours = "many"', "a.toml", "hours: "),
        ('title = "Heat pumps"\ndelivery = "by mail"', "a.toml", "in_person, online, blended, choice"),
        ('title = "Heat pumps"\nregion = "British Columbia"', "a.toml", "CA-BC"),
        ('title = "Heat pumps"\nlanguage = "English"', "a.toml", "en, fr"),
        ("ab", "", "title: "),
        ("x" * (MOST_BYTES + 1), "", "at most 200,000"),
    ],
)
def test_a_wrong_draft_says_what_to_change(text: str, name: str, says: str) -> None:
    with pytest.raises(DraftError, match=says):
        read(text.encode(), name)


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(DraftError, match="UTF-8"):
        read(b"\xff\xfe\x00H")
    with pytest.raises(DraftError, match="save it as plain text"):
        read(b"PK\x03\x04\x00\x01", "draft.docx")


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_comes_is_a_draft_or_an_error_that_says_why(data: bytes) -> None:
    try:
        assert read(data).title
    except DraftError as error:
        assert str(error)


def test_where_nothing_exists_nothing_is_near() -> None:
    assert near(Landscape([]), SAME) == []
