"""Tables of every kind with their damage and tricks, hand-written; their columns are named in a source."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crawlers import rows
from crawlers.read import Document, Read, ReadError, joined, read
from crawlers.source import Source
from normalizer.text import canonical_text
from tests.crawlers.answers import damaged, only, told

URL = "https://data.example/courses.csv"
NAMES = {"reference": ["code"], "columns": {"name": "title"}}
PLAIN = {"reference": ["code"], "columns": {"name": "title", "hours": "effort", "mode": "delivery"}}


def source(*tables: dict[str, Any], **settings: Any) -> Source:
    named = {"name": "a-table", "platform": "table", "known_from": "documentation"}
    return Source.model_validate({**named, "tables": tables, **settings})


def table(body: str | bytes | Any, *settings: dict[str, Any], **more: Any) -> Read:
    """What a table says: text, bytes, or anything else as JSON."""
    if isinstance(body, str):
        body = body.encode()
    elif not isinstance(body, bytes):
        body = orjson.dumps(body)
    given_source = source(*(settings or (PLAIN,)), **more)
    return read(Document(URL, body, source=given_source.name), given_source)


def workbook(*sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet()
        for row in sheet:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# --- CSV

THREE = "code,name,hours,mode\nA-1,Bees,30 hours,online\nA-2,Soil,,\nA-3,Water,6 hours,on campus\n"


def test_each_row_is_an_offering_and_each_cell_has_its_place() -> None:
    bees, soil, _ = table(THREE).listings
    assert (bees.reference, bees.place, bees.url) == ("A-1", "row 1", URL)
    assert told(bees) == {("", "title", "Bees"), ("", "effort", "30 hours"), ("", "delivery", "online")}
    said = {s.about: s for s in bees.statements}["effort"]
    assert (said.label, said.place.path, said.place.region) == ("hours", "row 1/hours", "data")
    assert told(soil) == {("", "title", "Soil")}


@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-1"])
def test_any_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    body = f"code{delimiter}name\nA-1{delimiter}Été à la ferme\n".encode(encoding)
    assert told(only(table(body, NAMES))) == {("", "title", "Été à la ferme")}


def test_a_cell_may_hold_line_breaks_markup_and_delimiters() -> None:
    body = 'code,name,hours,mode\nA-1,"Bees, wasps\nand ants","<p>30&nbsp;hours</p><p>of study</p>",\n'
    bees = only(table(body))
    assert told(bees) == {("", "title", "Bees, wasps\nand ants"), ("", "effort", "30 hours\nof study")}


def test_the_head_may_be_untidy() -> None:
    head = "Our courses;;;\n;;;\n Code ; NAME;hours;;mode\n"
    body = head + "A-1;Bees;30 hours;stray;online;beyond\n\n;;;;\nA-2;Soil\n"
    bees, soil = table(body).listings
    assert told(bees) == {("", "title", "Bees"), ("", "effort", "30 hours"), ("", "delivery", "online")}
    assert (soil.place, told(soil)) == ("row 3", {("", "title", "Soil")})


def test_a_column_that_is_gone_is_named_and_the_first_of_two_with_one_name_counts() -> None:
    result = table("code,name,name\nA-1,Bees,Wasps\n")
    assert told(result.listings[0]) == {("", "title", "Bees")}
    assert result.skipped == ("the table has no column 'hours'", "the table has no column 'mode'")


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
        "Number of students: 12\nTeacher: Ada Quill\nQuestions: write to office@c.example\nAssessment:\n"
        "A short paper.\nStart date: N/A\nFor all who ask on what start date: we do not know."
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
    found = {raw.reference: raw for raw in joined(raw for answer in answers for raw in answer.listings)}
    assert found.keys() == {"BIO 10", "BIO 11", "26F 999"}
    assert ("26F 101", "start", "2026-09-08") in told(found["BIO 10"])
    assert (found["BIO 10"].place, len(found["BIO 10"].instances)) == ("row 1", 2)


# --- JSON


def test_records_of_a_json_file_stand_in_a_list_or_under_their_ids() -> None:
    columns = {
        "name": "title",
        "parts[].name": "pathways.has_part",
        "open": "delivery",
        "fee": "price.amount",
    }
    record = {
        "code": "A-1",
        "name": "Bees",
        "parts": [{"name": "Hives"}, {}, None],
        "open": False,
        "fee": 12.5,
    }
    says = {("", "title", "Bees"), ("", "pathways.has_part", "Hives"), ("", "price.amount", "12.5")}
    settings = {"reference": ["code"], "columns": columns}
    for body, path, place in (
        ([record], "", "[0]"),
        ({"data": {"rows": [None, record]}}, "data.rows", "data.rows[1]"),
        ({"A-1": record}, "", '["A-1"]'),
        ({"data": {"A-1": record}}, "data", 'data["A-1"]'),
    ):
        result = table(body, settings | {"records": path})
        (bees,) = result.listings
        assert (bees.place, told(bees)) == (place, says)
        assert any(s.place.path == f"{place}.parts[0].name" for s in bees.statements)


@pytest.mark.parametrize("body", [{}, {"data": 5}, {"data": {"a": 1}}, {"error": "no"}, b"{", b"[1, 2"])
def test_json_without_the_records_is_an_error(body: Any) -> None:
    with pytest.raises(ReadError, match=r"a-table: https://data\.example"):
        table(body, PLAIN | {"records": "data"})


def test_whatever_stands_in_a_json_record_only_that_record_suffers() -> None:
    record = {"code": "A-1", "name": "Bees", "hours": "30", "parts": [{"name": "Hives"}], "skills": "['a']"}
    columns = {"name": "title", "hours": "hours", "parts[].name": "pathways.has_part"}
    columns_and_list = {**columns, "skills": {"about": "skills", "split": "list"}}
    settings = {"reference": ["code"], "url": "hours", "columns": columns_and_list}
    for wrong in damaged([record]):
        result = table(
            [{"code": "A-2", "name": "Soil"}, *(wrong if isinstance(wrong, list) else [wrong])], settings
        )
        assert told(result.listings[0]) == {("", "title", "Soil")}


# --- XLSX


def test_a_workbook_gives_values_as_last_calculated() -> None:
    sheet: list[list[Any]] = [
        ["Our courses"],
        ["code", "name", "hours", "mode"],
        [101, "Bees", 30.0, "online"],
        ["A-2", "Soil", 7.5, date(2026, 5, 4)],
        [],
        ["A-3", "Water", True, datetime.fromisoformat("2026-05-04T09:30")],
        ["A-4", "Fish", "=1+1", None],
    ]
    found = table(workbook([["nothing", "here"]], sheet)).listings
    assert [(raw.reference, raw.place) for raw in found] == [
        ("101", "row 1"),
        ("A-2", "row 2"),
        ("A-3", "row 4"),
        ("A-4", "row 5"),
    ]
    said = [{s.about: s.text for s in raw.statements} for raw in found]
    assert [(s.get("effort"), s.get("delivery")) for s in said] == [
        ("30", "online"),
        ("7.5", "2026-05-04"),
        ("TRUE", "2026-05-04T09:30:00"),
        (None, None),  # a formula that no spreadsheet has calculated yet
    ]


def hostile_workbooks() -> dict[str, bytes]:
    good = workbook([["code", "name"], ["A-1", "Bees"]])
    parts = {
        entry.filename: zipfile.ZipFile(io.BytesIO(good)).read(entry)
        for entry in zipfile.ZipFile(io.BytesIO(good)).infolist()
    }
    sheet = "xl/worksheets/sheet1.xml"

    def packed(changed: dict[str, bytes]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in (parts | changed).items():
                archive.writestr(name, content)
        return out.getvalue()

    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><worksheet>&l11;</worksheet>'
    return {
        "cut": good[: len(good) // 2],
        "only its first bytes": good[:4],
        "no sheet": packed({sheet: b""}),
        "no workbook": packed({"xl/workbook.xml": b"<a/>"}),
        "a sheet that is no XML": packed({sheet: b"\x00\xff" * 50}),
        "entities that grow": packed({sheet: bomb.encode()}),
        "a zip of something else": packed({"[Content_Types].xml": b"<Types/>"}),
        "an old Excel file": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    }


@pytest.mark.parametrize("what", hostile_workbooks())
def test_a_broken_workbook_is_an_error(what: str) -> None:
    with pytest.raises(ReadError, match=r"a-table: https://data\.example"):
        table(hostile_workbooks()[what])


def test_a_workbook_that_unpacks_to_too_much_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_UNPACKED", 5_000)
    with pytest.raises(ReadError, match="unpacks to"):
        table(workbook([["code", "name"], ["A-1", "Bees"], *[[f"B-{n}", "x" * 50] for n in range(300)]]))


# --- what is no table


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("<html><body>Sign in</body></html>", "HTML or XML page"),
        (
            "name,hours\nBees,30\n",
            "no columns 'code' in its first 20 rows; the names found are 'name', 'hours'",
        ),
        ("%PDF-1.7", "no columns 'code'"),
        ('code,name\nA-1,"Bees\n' + "x" * 1_000_100, "line 3: field larger than field limit"),
    ],
)
def test_what_is_no_table_is_an_error_with_its_reason(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=r"a-table: https://data\.example") as error:
        table(body)
    assert reason in str(error.value)


def test_a_table_of_too_many_rows_is_not_read_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_ROWS", 3)
    assert len(table(THREE).listings) == 3
    for body in (THREE + "A-4,Fish,,\n", [{"code": str(n), "name": "x"} for n in range(4)]):
        with pytest.raises(ReadError, match="more than 3"):
            table(body)


def test_without_columns_there_is_nothing_to_read_by() -> None:
    with pytest.raises(ReadError, match="nothing says what its columns are"):
        bare = Source(name="a-table", platform="table", known_from="documentation")
        read(Document(URL, THREE.encode(), source="a-table"), bare)


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda t: f"code,name,hours\n{t}".encode()))
)
def test_no_bytes_end_in_anything_but_listings_or_an_error(body: bytes) -> None:
    try:
        result = table(body, {"reference": ["code"], "url": "hours", "columns": {"name": "title"}})
    except ReadError:
        return
    assert all(raw.reference and raw.url.startswith("http") for raw in result.listings)


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
