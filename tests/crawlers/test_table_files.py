"""Tables as files: CSV of any make, workbooks, JSON; broken ones, and what is no table at all."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers import rows
from crawlers.read import Document, ReadError, read
from crawlers.source import Source
from tests.crawlers.answers import damaged, only, told
from tests.crawlers.tabled import NAMES, PLAIN, URL, table, workbook
from tests.each import each

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


@each("what", hostile_workbooks())
def test_a_broken_workbook_is_an_error(what: str) -> None:
    with pytest.raises(ReadError, match=r"a-table: https://data\.example"):
        table(hostile_workbooks()[what])


def test_a_workbook_that_unpacks_to_too_much_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_UNPACKED", 5_000)
    with pytest.raises(ReadError, match="unpacks to"):
        table(workbook([["code", "name"], ["A-1", "Bees"], *[[f"B-{n}", "x" * 50] for n in range(300)]]))


def test_a_workbook_of_more_cells_than_any_table_has_is_not_read() -> None:
    good, out = workbook([["code", "name"], ["A-1", "Bees"]]), io.BytesIO()
    sheet = b"<worksheet><sheetData><row>" + b"<c/>" * 10_000_000 + b"</row></sheetData></worksheet>"
    with (
        zipfile.ZipFile(io.BytesIO(good)) as parts,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as hostile,
    ):
        for entry in parts.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            hostile.writestr(entry.filename, sheet if is_sheet else parts.read(entry))
    assert len(out.getvalue()) < 100_000
    start = time.process_time()
    with pytest.raises(ReadError, match=r"has 10,000,\d+ tags; at most 1,000,000 are read: save it as CSV"):
        table(out.getvalue())
    assert time.process_time() - start < 5


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
