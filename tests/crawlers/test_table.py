"""What rows and cells of a table say, shifted, repeated and hostile ones too; every table is hand-written."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from crawlers.read import Document, join_parts, read
from normalizer.normalize import normalize
from normalizer.text import canonical_text
from tests.crawlers.answers import only, told
from tests.crawlers.tabled import PLAIN, URL, source, table

# --- what names a row


def test_of_an_address_the_path_or_the_declared_parameter_is_the_reference() -> None:
    settings = {"reference": ["page"], "url": "page", "reference_query": "id", "tracking": ["from", "q"]}
    body = (
        "page,name\nhttps://c.example/bees/?from=ad&q=x,Bees\nhttps://c.example/all.php?view=&id=7,Soil\n"
        "https://c.example/all.php?id=8&lang=fr,Water\n"
    )
    found = table(body, settings | {"columns": {"name": "title"}}).listings
    assert [(raw.reference, raw.url) for raw in found] == [
        ("/bees/", "https://c.example/bees/"),
        ("7", "https://c.example/all.php?view=&id=7"),
        ("8", "https://c.example/all.php?id=8&lang=fr"),
    ]


@pytest.mark.parametrize("given", ["www.c.example/bees", "c.example/bees"])
def test_an_address_may_be_written_without_its_scheme(given: str) -> None:
    settings = {"reference": ["page"], "url": "page", "columns": {"name": "title"}}
    bees = only(table(f"page,name\n{given},Bees\n", settings))
    assert bees.url == f"https://{given}" and bees.reference.endswith("/bees")


@pytest.mark.parametrize(
    ("campus", "mode"),
    [
        ("Dieppe", "in_person"),
        ("A136", "in_person"),
        ("Hybrid", "blended"),
        ("Online", "online"),
        ("Dieppe, Online", "choice"),
        ("Various locations", None),
    ],
)
def test_a_place_alone_is_in_person_and_online_beside_it_a_choice(campus: str, mode: str | None) -> None:
    kinds = [{"about": "delivery", "form": "Online"}, {"about": "place"}]
    settings = {
        "reference": ["code"],
        "columns": {"name": "title", "campus": {"split": ", ", "kinds": kinds}},
    }
    found = normalize(only(table(f'code,name,campus\nA-1,Bees,"{campus}"\n', settings)))
    assert found.delivery.mode.value == mode


def test_a_section_that_meets_in_a_room_and_online_is_blended() -> None:
    settings = {
        "reference": ["code"],
        "instance": ["crn"],
        "columns": {"name": "title"},
        "instance_columns": {
            "room": {"kinds": [{"about": "place", "form": "[A-Z]\\d+"}, {"about": "words"}]}
        },
    }
    body = "code,crn,name,room\nA-1,1,Bees,A136\nA-1,1,Bees,WWW\nA-1,2,Bees,WWW\nA-1,3,Bees,A136\n"
    found = normalize(only(table(body, settings)))
    assert [i.delivery.mode.value for i in found.instances] == ["blended", "online", "in_person"]


@pytest.mark.parametrize(("name", "tags"), [("Kazakh", ("kk",)), ("Portuguese (European)", ("pt",))])
def test_languages_are_known_by_their_names(name: str, tags: tuple[str, ...]) -> None:
    settings = {"reference": ["code"], "columns": {"name": "title", "taught": "language"}}
    found = normalize(only(table(f"code,name,taught\nA-1,Bees,{name}\n", settings)))
    assert found.delivery.languages.value == tags


def test_several_columns_make_a_reference_and_the_page_is_made_of_it() -> None:
    settings = {"reference": ["dept", "no"], "page": "https://c.example/{reference}.html"}
    bees = only(table("dept,no,name\nBIO,10/1,Bees\n", settings | {"columns": {"name": "title"}}))
    assert (bees.reference, bees.url) == ("BIO 10/1", "https://c.example/BIO%2010%2F1.html")


def test_rows_that_name_no_offering_are_passed_over_and_named() -> None:
    settings = {"reference": ["page"], "url": "page", "columns": {"name": "title"}}
    body = (
        "page,name\n,Bees\nsoil and its life,Soil\nhttps://c.example/w,#NAME?\nhttps://[,Wasps\n"
        f"https://c.example/{'x' * 400},Long\n/fish,Fish\n"
    )
    result = table(body, settings)
    assert [(raw.reference, raw.url) for raw in result.listings] == [("/fish", "https://data.example/fish")]
    assert [reason.partition(": ")[0] for reason in result.skipped] == [f"row {n}" for n in range(1, 6)]
    assert [reason.partition(": ")[2][:40] for reason in result.skipped] == [
        "no page, so nothing names the offering",
        "'soil and its life' in page is no addres",
        "no title",
        "no page, so nothing names the offering",
        f"'/{'x' * 38}",
    ]


def test_of_rows_with_one_reference_the_first_is_kept_and_the_others_are_named() -> None:
    result = table("code,name\nA-1,Bees\nA-2,Soil\nA-1,Bees\nA-1,Bees and wasps\n")
    assert [raw.place for raw in result.listings] == ["row 1", "row 2"]
    assert [told(raw) for raw in result.listings] == [{("", "title", "Bees")}, {("", "title", "Soil")}]
    assert result.skipped[2:] == (
        "row 3: has the words of row 1; the first is kept",
        "row 4: has the reference, and not all words, of row 1; the first is kept",
    )


# --- what a cell may hold


def test_a_shifted_cell_is_not_taken_for_what_its_column_is_about() -> None:
    columns = {
        "name": "title",
        "language": {"about": "language", "form": r"Language: (.+)"},
        "level": {"about": "level", "form": r"\w+ level"},
    }
    body = (
        "code,name,language,level\nA-1,Bees,Language:  French,Beginner level\n"
        f"A-2,Soil,Transcript: English,Subtitles: {'French, ' * 20}\n"
    )
    result = table(body, {"reference": ["code"], "columns": columns})
    bees, soil = result.listings
    assert {("", "language", "French"), ("", "level", "Beginner level")} < told(bees)
    assert {s.about: s.place.offset for s in bees.statements}["language"] == len("Language: ")
    assert told(soil) == {("", "title", "Soil")}
    assert [reason.partition(": ")[0] for reason in result.skipped] == ["row 2/language", "row 2/level"]
    assert all("is none of what this column holds" in reason for reason in result.skipped)
    assert max(map(len, result.skipped)) < 160


def test_a_value_is_of_the_first_kind_that_it_fits() -> None:
    kinds = [
        {"about": "delivery", "form": "(?i)online"},
        {"about": "silent", "form": "-"},
        {"about": "place"},
    ]
    settings = {
        "reference": ["code"],
        "columns": {"campus": {"split": ", ", "kinds": kinds}, "note": "words"},
    }
    bees = only(table('code,campus,note\nA-1,"Online, North Bay , -",3 evenings\n', settings))
    assert told(bees) == {("", "delivery", "Online"), ("", "place", "North Bay"), ("", None, "3 evenings")}
    place = next(s.place for s in bees.statements if s.about == "place")
    assert (place.path, place.offset) == ("row 1/campus", len("Online, "))


def test_one_number_may_be_least_and_most() -> None:
    settings = {
        "reference": ["code"],
        "columns": {"effort": {"about": ["weekly_hours.min", "weekly_hours.max"]}},
    }
    assert told(only(table("code,effort\nA-1,4\n", settings))) == {
        ("", "weekly_hours.min", "4"),
        ("", "weekly_hours.max", "4"),
    }


def test_words_that_mean_nothing_and_broken_formulas_say_nothing() -> None:
    body = "code,name,hours,mode\nA-1,Bees,NULL, not-mentioned \nA-2,Soil,#REF!,#n/a\n"
    result = table(body, PLAIN | {"nothing": ["null", "Not-Mentioned"]})
    assert [told(raw) for raw in result.listings] == [{("", "title", "Bees")}, {("", "title", "Soil")}]
    assert result.skipped == ()


def test_a_list_that_python_wrote_is_many_values() -> None:
    settings = {"reference": ["code"], "columns": {"skills": {"about": "skills", "split": "list"}}}
    body = (
        "code,skills\nA-1,\"['Bees', \"\"Bayes' theorem\"\", '', 5]\"\nA-2,[]\nA-3,\"['Bees', open('x')]\"\n"
        f'A-4,{"[" * 3000}\nA-5,"{{1: 2}}"\nA-6,Bees\n'
    )
    result = table(body, settings)
    first = result.listings[0]
    assert [(s.place.path, s.text) for s in first.statements] == [
        ("row 1/skills[0]", "Bees"),
        ("row 1/skills[1]", "Bayes' theorem"),
    ]
    assert not any(raw.statements for raw in result.listings[1:])
    assert [reason.partition(":")[0] for reason in result.skipped] == [
        f"row {n}/skills" for n in (3, 4, 5, 6)
    ]


def test_running_text_is_divided_at_its_labels() -> None:
    labels = {
        "ECTS": "credit",
        "Start date": "start",
        "Number of students": "silent",
        "Total hours": {"kinds": [{"about": "hours", "form": r"(\d+)(?: h)?"}, {"about": "words"}]},
    }
    text = (
        "Bees are social. Start date : 4 May 2026 ECTS: 2,5\n Language: English\nTOTAL HOURS: 30 h\n"
        "Number of students: 12\nTeacher: Ada Quill\nQuestions: write to office@c.example\n"
        "Ask: prof.dr. A.B. Quill\nAssessment:\nA short paper.\n"
        "Start date: N/A\nFor all who ask on what start date: we do not know."
    )
    settings = {"records": "value", "reference": ["Id"], "nothing": ["N/A"]}
    columns = {"Text": {"labels": labels}}
    bees = only(table({"value": [{"Id": "A-1", "Text": text}]}, settings | {"columns": columns}))
    assert [(s.about, s.label, s.text) for s in bees.statements] == [
        (None, "", "Bees are social."),
        ("start", "Start date", "4 May 2026"),
        ("credit", "ECTS", "2,5"),
        (None, "Language", "English"),
        ("hours", "TOTAL HOURS", "30"),
        (None, "Assessment", "A short paper."),
        (None, "", "For all who ask on what start date: we do not know."),
    ]
    whole = canonical_text(text)
    for said in bees.statements:
        assert said.place.path == "value[0].Text"
        assert whole[said.place.offset :].startswith(said.text)


# --- rows that are less than an offering

SECTIONS = {
    "reference": ["dept", "no"],
    "instance": ["term", "crn"],
    "columns": {"name": "title"},
    "instance_columns": {
        "seats": {"kinds": [{"about": "status", "form": "Full|Cancel"}, {"about": "words"}]}
    },
}
MEETINGS = {
    "reference": ["term", "crn"],
    "instance": ["term", "crn"],
    "pass_over": {"type": ["Exam"]},
    "instance_columns": {"from": "start"},
}
SECTION_ROWS = """term,crn,dept,no,name,seats
26F,101,BIO,10,Bees,4
26F,102,BIO,11,Soil,Full
26F,103,BIO,10,Bees,Cancel
"""


def test_rows_may_be_instances_of_one_offering() -> None:
    bees, soil = table(SECTION_ROWS, SECTIONS).listings
    assert [(i.reference, i.place) for i in bees.instances] == [("26F 101", "row 1"), ("26F 103", "row 3")]
    assert told(bees) == {("", "title", "Bees"), ("26F 101", None, "4"), ("26F 103", "status", "Cancel")}
    assert told(soil) == {("", "title", "Soil"), ("26F 102", "status", "Full")}


def test_a_row_that_names_half_an_instance_is_passed_over() -> None:
    result = table(SECTION_ROWS + "26F,,BIO,12,Fish,3\n,,BIO,13,Frogs,2\n", SECTIONS)
    assert [raw.reference for raw in result.listings] == ["BIO 10", "BIO 11", "BIO 13"]
    assert result.skipped == ("row 4: term and crn name an instance together; one is empty",)
    assert told(result.listings[-1]) == {("", "title", "Frogs"), ("", None, "2")}


def test_what_a_row_says_twice_it_says_twice() -> None:
    record = {"code": "A-1", "fees": [{"sum": 50, "for": "exam"}, {"sum": 50, "for": "course"}]}
    columns = {"fees[].sum": "price.amount", "fees[].for": "price.type"}
    bees = only(table([record, record], {"reference": ["code"], "parts": True, "columns": columns}))
    assert [s.text for s in bees.statements if s.about == "price.amount"] == ["50", "50"]


def test_rows_may_be_parts_of_one_offering() -> None:
    settings = {"reference": ["code"], "parts": True, "columns": {"name": "title", "skill": "outcomes"}}
    body = "code,name,skill\nA-1,Bees,Keep a hive\nA-1,Bees,Harvest honey\nA-1,Bees,NA\n"
    result = table(body, settings | {"nothing": ["NA"]})
    assert [s.text for s in only(result).statements] == ["Bees", "Keep a hive", "Harvest honey"]


def test_the_columns_tell_which_table_a_file_is_and_sections_are_joined_to_their_meetings() -> None:
    given_source = source(SECTIONS, MEETINGS, joined=True)
    meetings = (
        "term,crn,type,from\n26F,101,Lecture,2026-09-08\n26F,101,Exam,2026-12-11\n26F,999,Lab,2026-09-09\n"
    )
    answers = [read(Document(URL, body.encode()), given_source) for body in (meetings, SECTION_ROWS)]
    assert answers[0].skipped == ("row 2: type is 'Exam'",)
    found = {raw.reference: raw for raw in join_parts(raw for answer in answers for raw in answer.listings)}
    assert found.keys() == {"BIO 10", "BIO 11", "26F 999"}
    assert ("26F 101", "start", "2026-09-08") in told(found["BIO 10"])
    assert (found["BIO 10"].place, len(found["BIO 10"].instances)) == ("row 1", 2)


def test_words_into_which_a_value_runs_on_are_said_apart() -> None:
    form = r"((?:All )?students)(?: (?P<words>[A-Z].*))?"
    columns = {"Text": {"labels": {"Open to": {"kinds": [{"about": "audience", "form": form}]}}}}
    texts = ("Open to: All students Bees dance. They sing.", "Open to: students")
    rows = [{"Id": f"A-{number}", "Text": text} for number, text in enumerate(texts)]
    found = table(rows, {"reference": ["Id"], "columns": columns}).listings
    assert [(s.about, s.label, s.text) for raw in found for s in raw.statements] == [
        ("audience", "Open to", "All students"),
        (None, "", "Bees dance. They sing."),
        ("audience", "Open to", "students"),
    ]
    assert found[0].statements[1].place.offset == texts[0].index("Bees")


# --- what a source file may say


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"reference": []}, "at least 1"),
        ({"reference": ["a"], "columns": {"b": "titel"}}, "'titel' is not a name of normalizer/about.py"),
        ({"reference": ["a"], "columns": {"b": {"about": "title", "form": "(a)(b)"}}}, "more than one group"),
        ({"reference": ["a"], "columns": {"b": {"kinds": []}}}, "at least 1"),
        ({"reference": ["a"], "columns": {"b": {"about": "title", "splt": ","}}}, "Extra inputs"),
        ({"reference": ["a"], "instance_columns": {"b": "status"}}, "need `instance`"),
        ({"reference": ["a"], "page": "https://c.example/"}, r"no \{reference\}"),
    ],
)
def test_a_wrong_table_in_a_source_file_says_what_is_wrong(settings: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        source(settings)


def test_tables_are_for_this_platform_alone() -> None:
    with pytest.raises(ValidationError, match=r"for the platform `table`, and this is web_page"):
        source(PLAIN, platform="web_page")
