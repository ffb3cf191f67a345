"""What institutions hand in: the template in each format, right rows, wrong ones, and hostile files."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers import template
from crawlers.__main__ import main
from crawlers.read import Document, Read, ReadError, read
from crawlers.source import Source
from crawlers.template import COLUMNS, EXAMPLE
from normalizer.about import ABOUT
from normalizer.listing import Listing
from normalizer.normalize import normalize
from tests.crawlers.answers import damaged, only, told
from tests.crawlers.tabled import workbook
from tests.each import each

URL = "https://www.cedar-college.example/offerings.csv"
BEES = {
    "code": "BEE-1",
    "title": "Keeping Bees",
    "hours": "48",
    "delivery": "blended",
    "price": "395.00",
}
FORMATS = template.TEMPLATES


def uploaded(body: bytes) -> Read:
    source = Source(name="cedar-college", platform="upload", known_from="documentation")
    return read(Document(URL, body, source=source.name), source)


def rows(*records: dict[str, Any]) -> Read:
    """What rows of the template say, handed in as CSV."""
    names = [column.name for column in COLUMNS]
    names += [name for record in records for name in record if name not in names]
    out = io.StringIO()
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(records)
    return uploaded(out.getvalue().encode())


def listed(**cells: Any) -> Listing:
    return normalize(only(rows(BEES | cells)))


# --- the template


def test_the_declaration_speaks_the_common_schema() -> None:
    assert {name for column in COLUMNS for name in column.about} <= {*ABOUT, "words"}
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
    for column in COLUMNS:
        assert column.help.endswith(".")
        for value in column.example.split(";") if column.many else [column.example]:
            assert not value or column.fault(value.strip()) is None, column.name


@pytest.mark.parametrize("kind", FORMATS)
def test_a_template_filled_in_is_read_and_its_example_is_not(kind: str) -> None:
    assert uploaded(FORMATS[kind]()) == Read()
    filled = {"csv": _filled_csv, "xlsx": _filled_xlsx, "json": _filled_json}[kind](FORMATS[kind]())
    soil = only(uploaded(filled))
    example = {s.about: s.text for s in only(rows(EXAMPLE | {"code": "SOIL-7"})).statements}
    assert {s.about: s.text for s in soil.statements} == example
    assert (soil.reference, soil.url) == ("SOIL-7", EXAMPLE["url"])
    assert [i.reference for i in soil.instances] == [EXAMPLE["section"]]


def _filled_csv(body: bytes) -> bytes:
    lines = body.decode("utf-8-sig").splitlines()
    return "\r\n".join([*lines, lines[2].replace(EXAMPLE["code"], "SOIL-7", 1)]).encode("utf-8-sig")


def _filled_xlsx(body: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(body))
    sheet = book.worksheets[0]
    sheet.append(["SOIL-7", *[cell.value for cell in sheet[3]][1:]])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _filled_json(body: bytes) -> bytes:
    whole = json.loads(body)
    whole["offerings"].append(whole["offerings"][0] | {"code": "SOIL-7"})
    return orjson.dumps(whole)


def test_the_workbook_offers_the_words_that_are_allowed() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template.xlsx_template())).worksheets[0]
    offered = {choice.formula1 for choice in sheet.data_validations.dataValidation}
    assert '"online,in person,blended,online or in person"' in offered


@pytest.mark.parametrize("kind", FORMATS)
def test_the_command_writes_the_template(
    kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"offerings.{kind}"
    assert main(["template", "--format", kind, "--output", str(file)]) == 0
    assert uploaded(file.read_bytes()) == Read()
    assert main(["template", "--output", str(tmp_path / "no" / "where.csv")]) == 1
    assert "where.csv" in capfd.readouterr().err


def test_a_file_goes_from_the_command_line_to_the_schema(tmp_path: Path) -> None:
    file = tmp_path / "offerings.json"
    file.write_bytes(orjson.dumps([BEES, {"code": "SOIL-7", "title": "Soil", "hours": "two days"}]))
    command = [sys.executable, "-m", "crawlers", "read", str(file), "--platform", "upload", "--url", URL]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert json.loads(done.stdout)["reference"] == "BEE-1"
    assert done.stderr.startswith(
        "passed over: [1].hours: 'two days' is not a plain number above 0; write it"
    )


# --- right rows


UNDERSTOOD = [
    ("delivery", "online", "delivery.mode", "online"),
    ("delivery", "In-Person", "delivery.mode", "in_person"),
    ("delivery", "blended", "delivery.mode", "blended"),
    ("delivery", "online or in person", "delivery.mode", "choice"),
    ("synchrony", "synchronous", "delivery.sync", "synchronous"),
    ("synchrony", "asynchronous", "delivery.sync", "asynchronous"),
    ("synchrony", "synchronous and asynchronous", "delivery.sync", "mixed"),
    ("pace", "self-paced", "delivery.pace", "self_paced"),
    ("pace", "instructor-paced", "delivery.pace", "instructor_paced"),
    ("timing", "daytime", "delivery.timing", ("day",)),
    ("timing", "evening; weekend", "delivery.timing", ("evening", "weekend")),
    ("credit", "credit", "credit.status", "credit"),
    ("credit", "non-credit", "credit.status", "non_credit"),
    ("place", "Richmond; Delta", "delivery.places", ("Richmond", "Delta")),
    ("language", "French; English", "delivery.languages", ("fr", "en")),
    ("outcomes", "Inspect a hive; Harvest honey", "outcomes", ("Inspect a hive", "Harvest honey")),
    ("assessment", "A final exam", "assessment.required", True),
]


IN_FRENCH = [
    ("delivery", "En ligne", "delivery.mode", "online"),
    ("delivery", "en présentiel", "delivery.mode", "in_person"),
    ("delivery", "présentiel", "delivery.mode", "in_person"),
    ("delivery", "hybride", "delivery.mode", "blended"),
    ("delivery", "en ligne ou en présentiel", "delivery.mode", "choice"),
    ("synchrony", "synchrone", "delivery.sync", "synchronous"),
    ("synchrony", "asynchrone", "delivery.sync", "asynchronous"),
    ("synchrony", "synchrone et asynchrone", "delivery.sync", "mixed"),
    ("pace", "à son rythme", "delivery.pace", "self_paced"),
    ("pace", "à votre rythme", "delivery.pace", "self_paced"),
    ("timing", "soir; fin de semaine", "delivery.timing", ("evening", "weekend")),
    ("timing", "week-end", "delivery.timing", ("weekend",)),
    ("credit", "avec crédit", "credit.status", "credit"),
    ("credit", "crédité", "credit.status", "credit"),
    ("credit", "sans crédit", "credit.status", "non_credit"),
    ("credit", "non crédité", "credit.status", "non_credit"),
]


@each(("column", "value", "path", "meant"), [*UNDERSTOOD, *IN_FRENCH])
def test_what_may_be_written_is_understood(column: str, value: str, path: str, meant: Any) -> None:
    node: Any = listed(**{column: value})
    for name in path.split("."):
        node = getattr(node, name)
    assert (node.state, node.value) == ("stated", meant)
    assert [e.path for e in node.evidence] == [f"row 2/{column}"] * len(node.evidence)


def test_every_word_that_is_allowed_is_tried_above() -> None:
    words = {
        (column, part.strip())
        for column, value, *_ in (*UNDERSTOOD, *IN_FRENCH)
        for part in value.casefold().split(";")
    }
    allowed = {(column.name, word) for column in COLUMNS for word in (*column.allowed, *column.french)}
    untried = {name for name, word in allowed if (name, word.replace("in person", "in-person")) not in words
               and (name, word) not in words}  # fmt: skip
    assert untried == {"status", "credit_unit"}  # they need a section, and an amount: see below


@each(
    ("french", "english"),
    [("ouvert", "open"), ("liste d'attente", "waitlist"), ("complet", "full"), ("fermé", "closed"),
     ("annulé", "cancelled")],
)  # fmt: skip
def test_a_status_in_french_is_that_in_english(french: str, english: str) -> None:
    section = BEES | {"section": "F1", "status": french}
    (instance,) = normalize(only(rows(section))).instances
    assert instance.status.value == english


def test_numbers_prices_and_dates_are_typed() -> None:
    listing = listed(
        hours="48", weeks="12", hours_per_week="4", currency="CAD", credit_amount="1.5", credit_unit="ECTS",
        start="2026-09-14", end="2026-12-04", enrol_by="2026-09-07", url="https://www.cedar-college.example/bees",
    )  # fmt: skip
    workload, (price,), (credit,) = (
        listing.workload.value,
        listing.prices.value or (),
        listing.credit.amounts.value or (),
    )
    assert workload and (workload.hours_min, workload.basis) == (48.0, "total")
    assert (str(price.amount_min), price.currency, price.currency_inferred) == ("395.00", "CAD", False)
    assert (credit.min, credit.unit) == (1.5, "ects")
    assert [when.date for when in listing.start.value or ()] == ["2026-09-14"]
    assert listing.end.value and listing.end.value.date == "2026-12-04"
    assert listing.url == "https://www.cedar-college.example/bees"
    assert listing.issues == ()


def test_rows_of_one_code_are_sections_with_their_own_facts() -> None:
    fall = BEES | {"section": "F1", "start": "2026-09-14", "status": "full", "currency": "CAD"}
    spring = BEES | {
        "section": "S1",
        "start": "2027-02-01",
        "status": "open",
        "delivery": "online",
        "price": "410",
    }
    bees = only(rows(fall, spring))
    listing = normalize(bees)
    assert [(i.reference, i.place) for i in bees.instances] == [("F1", "row 2"), ("S1", "row 3")]
    one, two = listing.instances
    assert (one.status.value, one.delivery.mode.value) == ("full", "blended")
    assert (two.status.value, two.delivery.mode.value, two.start.value and two.start.value.date) == (
        "open",
        "online",
        "2027-02-01",
    )
    assert (listing.prices.state, listing.delivery.mode.state) == ("not_stated", "not_stated")
    assert [s.text for s in bees.statements if s.about == "title"] == ["Keeping Bees"]


def test_cells_of_a_workbook_may_be_numbers_and_dates() -> None:
    sheet: list[list[Any]] = [
        ["Code", "TITLE", "hours", "start", "price"],
        [101, "Bees", 30, date(2026, 9, 14), 250.5],
    ]
    assert told(only(uploaded(workbook(sheet)))) == {
        ("", "title", "Bees"),
        ("", "hours", "30"),
        ("", "start", "2026-09-14"),
        ("", "price.amount", "250.5"),
    }


def test_several_values_in_json_stand_in_a_list_each_with_its_place() -> None:
    record = {
        "code": "A-1",
        "title": "Bees",
        "hours": 30,
        "outcomes": ["Inspect a hive", "Harvest; store honey"],
    }
    bees = only(uploaded(orjson.dumps([record])))
    assert [(s.place.path, s.text) for s in bees.statements if s.about == "outcomes"] == [
        ("[0].outcomes[0]", "Inspect a hive"),
        ("[0].outcomes[1]", "Harvest"),
        ("[0].outcomes[1]", "store honey"),
    ]


# --- wrong rows


@each(
    ("column", "value", "advice"),
    [
        ("code", "", "is empty; every row needs a code"),
        ("title", "#REF!", "is empty; every row needs a title"),
        ("code", "x" * 101, "is too long for a code"),
        ("hours", "about 30", "is not a plain number above 0; write it like 30 or 7.5"),
        ("hours", "0", "is not a plain number above 0"),
        ("hours", "-4", "is not a plain number above 0"),
        ("hours", "1e9", "is not a plain number above 0"),
        ("hours", "٣٠", "is not a plain number above 0"),
        ("weeks", "6 weeks", "without units"),
        ("price", "$250", "is not a plain amount; write it like 1250.00, without sign"),
        ("price", "1,250.00", "thousands separator"),
        ("currency", "dollars", "three-letter code of a currency; write it like CAD"),
        ("currency", "XXQ", "three-letter code"),
        ("start", "14/09/2026", "is not a day of the calendar; write it like 2026-09-14"),
        ("start", "2026-02-30", "is not a day of the calendar"),
        ("delivery", "hyflex", "write online, in person, blended or online or in person"),
        ("timing", "evening; nights", "write daytime, evening or weekend"),
        ("url", "www.cedar-college.example", "is not a web address; write all of it, from https://"),
        ("url", "javascript:alert(1)", "is not a web address"),
        ("description", "x" * 20_001, "is longer than 20,000 characters"),
    ],
)
def test_a_wrong_cell_names_its_place_and_what_to_write_and_its_row_is_not_taken(
    column: str, value: str, advice: str
) -> None:
    result = rows(BEES | {column: value}, BEES | {"code": "SOIL-7"})
    assert [raw.reference for raw in result.listings] == ["SOIL-7"]
    (fault,) = result.skipped
    assert fault.startswith(f"row 2/{column}: ")
    assert advice in fault


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_fault_names_the_row_that_the_spreadsheet_shows(kind: str) -> None:
    """The heading is row 1; the template's has the help above it, and blank rows count as they are shown."""
    wrong = ["SOIL-7", "", "Soil"]
    if kind == "csv":
        head = template.csv_template().decode("utf-8-sig")
        body = f"{head}\r\n{','.join(wrong)}\r\nBEE-1,,\r\n".encode()
    else:
        book = openpyxl.load_workbook(io.BytesIO(template.xlsx_template()))
        for place, words in enumerate(wrong, 1):
            book.worksheets[0].cell(5, place, words)
        book.worksheets[0].cell(6, 1, "BEE-1")
        out = io.BytesIO()
        book.save(out)
        body = out.getvalue()
    result = uploaded(body)
    assert [raw.place for raw in result.listings] == ["row 5"]
    assert result.skipped == ("row 6/title: is empty; every row needs a title",)


def test_all_that_is_wrong_with_a_row_is_said_at_once() -> None:
    result = rows({"title": "Bees", "hours": "many", "start": "soon"}, BEES)
    assert [fault.partition(": ")[0] for fault in result.skipped] == [
        "row 2/code",
        "row 2/hours",
        "row 2/start",
    ]


def test_rows_that_contradict_an_earlier_one_are_not_taken() -> None:
    first = BEES | {"section": "F1"}
    result = rows(
        first,
        BEES | {"section": "F2", "title": "Bees in Town"},
        first | {"price": "1"},
        BEES | {"section": "F3", "start": "2026-09-14", "end": "2026-09-01"},
        BEES | {"section": "F2"},
    )
    assert [i.reference for i in only_listing(result).instances] == ["F1", "F2"]
    assert result.skipped == (
        "row 3/title: 'Bees in Town' is not the title of BEE-1 in row 2; write 'Keeping Bees', or another "
        "code",
        "row 4/section: 'F1' stands in row 2 already; write the section of each row, or leave one out",
        "row 5/end: 2026-09-01 is before the start, 2026-09-14; write the last day",
    )


def only_listing(result: Read) -> Any:
    (listing,) = result.listings
    return listing


def test_the_columns_that_every_file_needs_are_named_once() -> None:
    with pytest.raises(ReadError, match=r"no columns 'code', 'title' in its first \d+ rows"):
        uploaded(b"Name,Cost\nBees,5\n")


def test_a_column_that_the_template_does_not_have_is_named_with_what_may_be_meant() -> None:
    result = rows(BEES | {"Hour": "30", "fruit": "apple"})
    assert told(result.listings[0]) == told(only(rows(BEES)))
    assert result.skipped == (
        "column 'Hour' is not of the template, so its cells are not read; write 'hours' if that is meant",
        "column 'fruit' is not of the template, so its cells are not read",
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><form>Sign in</form></html>",
        b"name,length\nBees,30\n",
        b'{"error": "no"}',
        b"[1, 2",
        template.xlsx_template()[:500],
        b"\xd0\xcf\x11\xe0" + bytes(500),
    ],
)
def test_what_is_not_the_template_is_an_error(body: bytes) -> None:
    with pytest.raises(ReadError, match=r"cedar-college: https://www\.cedar-college\.example"):
        uploaded(body)


def test_whatever_a_json_record_holds_only_that_record_suffers() -> None:
    for wrong in damaged(BEES | {"outcomes": ["Inspect"]}):
        result = uploaded(orjson.dumps([wrong, {"code": "SOIL-7", "title": "Soil"}]))
        assert [raw.reference for raw in result.listings][-1] == "SOIL-7"
        assert len(result.listings) == 2 or result.skipped


@given(st.lists(st.tuples(st.sampled_from([c.name for c in COLUMNS]), st.text(max_size=30)), max_size=6))
def test_no_words_end_in_anything_but_a_listing_or_a_named_fault(cells: list[tuple[str, str]]) -> None:
    result = rows(BEES | dict(cells))
    assert len(result.listings) == 1 or result.skipped


# --- what is written


def test_no_cell_of_the_template_is_a_formula() -> None:
    cells = [
        cell for line in csv.reader(io.StringIO(template.csv_template().decode("utf-8-sig"))) for cell in line
    ]
    assert len(cells) == 3 * len(COLUMNS)
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r"))]


def test_a_formula_that_is_handed_in_stays_words() -> None:
    bees = only(rows(BEES | {"description": '=HYPERLINK("https://evil.example","Click")'}))
    assert ("", "description", '=HYPERLINK("https://evil.example","Click")') in told(bees)
