"""The template by which an institution hands in its offerings: one declaration, as CSV, XLSX or JSON.

A row is an offering, or one section of it: rows with the same code are one offering. :data:`COLUMNS` says
what each column holds, which words or form it must have, and what to write instead of anything else;
:mod:`crawlers.platforms.upload` reads by it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import openpyxl
import orjson
from babel.numbers import is_currency
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from crawlers.columns import WORDS

SEPARATOR = ";"
"""Between several values of one cell."""
RECORDS = "offerings"
"""Under which key the records of a JSON file stand; a bare list is read too."""
_MOST_ROWS = 5_000
"""Rows of the workbook that offer the allowed words in a list to choose from."""


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class Form:
    """A form that values must have."""

    pattern: str
    advice: str
    """What is wrong with anything else, and what to write."""
    exists: Callable[[str], bool] = bool
    """Whether what has the pattern exists: no 31 June, no currency of three arbitrary letters."""

    def fits(self, value: str) -> bool:
        """Whether a value has this form."""
        return bool(re.fullmatch(self.pattern, value)) and self.exists(value)


FORMS = {
    "number": Form(
        r"(?=.*[1-9])[0-9]{1,6}(?:\.[0-9]{1,2})?",
        "is not a plain number above 0; write it like 30 or 7.5, without units",
    ),
    "amount": Form(
        r"[0-9]{1,6}(?:\.[0-9]{1,2})?",
        "is not a plain amount; write it like 1250.00, without sign or thousands separator, and 0 for free",
    ),
    "currency": Form(
        "[A-Z]{3}", "is not the three-letter code of a currency; write it like CAD", is_currency
    ),
    "date": Form(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:]+)?",
        "is not a day of the calendar; write it like 2026-09-14",
        _is_day,
    ),
    "address": Form(
        r"https?://[^\s/]+\.\S+", "is not a web address; write all of it, from https:// to its end"
    ),
    "code": Form(r"\S(?:.{0,98}\S)?", "is too long for a code; write the short code that you use yourselves"),
}


@dataclass(frozen=True)
class TemplateColumn:
    """One column of the template."""

    name: str
    about: tuple[str, ...]
    """Names of :data:`normalizer.about.ABOUT`; none where the column names the row."""
    help: str
    """What to write, as people read it above the column."""
    example: str = ""
    required: bool = False
    allowed: tuple[str, ...] = ()
    """The only words that may stand here, in whatever case, with a blank or a hyphen …"""
    french: tuple[str, ...] = ()
    """… but for these, which mean the same."""
    check: str = ""
    """Name of the form that it must have, one of :data:`FORMS`."""
    many: bool = False
    """Whether several values may stand here, with :data:`SEPARATOR` between them."""
    of_section: bool = False
    """Whether it speaks of the row's section, where the row has one."""

    def fault(self, value: str) -> str | None:
        """What is wrong with a value and what to write instead; ``None`` for a right one."""
        if self.allowed and _plain(value) not in map(_plain, (*self.allowed, *self.french)):
            return f"is none of the words that may stand here; write {_either(self.allowed)}"
        form = FORMS.get(self.check)
        return form.advice if form and not form.fits(value) else None


COLUMNS: tuple[TemplateColumn, ...] = (
    TemplateColumn(
        "code", (), "Your own code of the offering. Rows with one code are its sections.", "BEES-101", True,
        check="code",
    ),
    TemplateColumn(
        "section", (), "Code of this section or run, where there are several.", "2026-FALL", check="code"
    ),
    TemplateColumn("title", ("title",), "Name of the offering.", "Urban Beekeeping", True),
    TemplateColumn(
        "url", (), "Web page of the offering.", "https://www.college.example/bees-101/", check="address"
    ),
    TemplateColumn("provider", ("provider",), "Name of the institution, where one file lists several."),
    TemplateColumn("unit", ("unit",), "Faculty, school or continuing-education unit.", "Farm School"),
    TemplateColumn("credential", ("credential",), "What learners receive.", "Micro-credential"),
    TemplateColumn(
        "description", ("description",), "What it is about, in a few sentences.",
        "Keep two hives through a season, from spring inspection to winter feed.",
    ),
    TemplateColumn(
        "outcomes", ("outcomes",), "What learners will be able to do.",
        "Inspect a hive; Recognise common diseases; Harvest honey", many=True,
    ),
    TemplateColumn("skills", ("skills",), "Skills, by name.", "Beekeeping; Food safety", many=True),
    TemplateColumn("subjects", ("subjects",), "Subjects, by name.", "Agriculture", many=True),
    TemplateColumn("occupations", ("occupations",), "What one may work as.", "Beekeeper", many=True),
    TemplateColumn("level", ("level",), "Level, as you state it.", "Introductory"),
    TemplateColumn("prerequisites", ("prerequisites",), "What learners must know or have before.", "None"),
    TemplateColumn("audience", ("audience",), "Whom it is for.", "Gardeners and farm staff"),
    TemplateColumn(
        "assessment", ("assessment",), "How learners are assessed.", "A hive log and a demonstration"
    ),
    TemplateColumn(
        "hours", ("hours",), "All hours that a learner needs, class and study together.", "48", check="number"
    ),
    TemplateColumn(
        "hours_per_week", ("weekly_hours.min", "weekly_hours.max"), "Hours a week.", "4", check="number"
    ),
    TemplateColumn("weeks", ("duration.weeks",), "Weeks from start to end.", "12", check="number"),
    TemplateColumn(
        "delivery", ("delivery",), "Where it is taught.", "blended", of_section=True,
        allowed=("online", "in person", "blended", "online or in person"),
        french=("en ligne", "en présentiel", "présentiel", "hybride", "en ligne ou en présentiel"),
    ),
    TemplateColumn(
        "synchrony", (WORDS,), "Whether learners meet at fixed times.", "synchronous", of_section=True,
        allowed=("synchronous", "asynchronous", "synchronous and asynchronous"),
        french=("synchrone", "asynchrone", "synchrone et asynchrone"),
    ),
    TemplateColumn("place", ("place",), "Campus or city.", "Richmond", many=True, of_section=True),
    TemplateColumn(
        "pace", ("pace",), "Who sets the pace.", "instructor-paced", of_section=True,
        allowed=("self-paced", "instructor-paced"), french=("à son rythme", "à votre rythme"),
    ),
    TemplateColumn(
        "timing", ("timing",), "When it is taught.", "evening", many=True, of_section=True,
        allowed=("daytime", "evening", "weekend"), french=("soir", "fin de semaine", "week-end"),
    ),
    TemplateColumn("language", ("language",), "Languages it is taught in.", "English", many=True),
    TemplateColumn(
        "credit", ("credit",), "Whether it carries academic credit.", "non-credit",
        allowed=("credit", "non-credit"), french=("avec crédit", "crédité", "sans crédit", "non crédité"),
    ),
    TemplateColumn("credit_amount", ("credit.amount",), "Number of credits.", check="number"),
    TemplateColumn("credit_unit", ("credit.unit",), "What is counted.", allowed=("credits", "ECTS", "CEU"),
                   french=("crédits",)),
    TemplateColumn(
        "price", ("price.amount",), "What a learner pays in all.", "395.00", check="amount", of_section=True
    ),
    TemplateColumn(
        "currency", ("price.currency",), "Its currency.", "CAD", check="currency", of_section=True
    ),
    TemplateColumn("funding", ("funding",), "Grants or loans that learners may use."),
    TemplateColumn("part_of", ("pathways.part_of",), "Offerings that contain this one.", many=True),
    TemplateColumn(
        "counts_toward", ("pathways.ladders_to",), "Credentials that it counts toward.",
        "Certificate in Small Farming", many=True,
    ),
    TemplateColumn(
        "start", ("start",), "First day.", "2026-09-14", check="date", of_section=True
    ),
    TemplateColumn("end", ("end",), "Last day.", "2026-12-04", check="date", of_section=True),
    TemplateColumn(
        "enrol_by", ("enrolment_deadline",), "Last day to enrol.", "2026-09-07", check="date", of_section=True
    ),
    TemplateColumn(
        "status", ("status",), "Whether one can enrol now.", "open", of_section=True,
        allowed=("open", "waitlist", "full", "closed", "cancelled"),
        french=("ouvert", "liste d'attente", "complet", "fermé", "annulé"),
    ),
)  # fmt: skip
EXAMPLE = {column.name: column.example for column in COLUMNS}
"""The example row; a file that still has it is read without it."""


def csv_template() -> bytes:
    """What each column wants, the names of the columns, and the example, with the byte order mark by which
    spreadsheets know UTF-8."""
    out = io.StringIO()
    csv.writer(out).writerows(_lines())
    return out.getvalue().encode("utf-8-sig")


def xlsx_template() -> bytes:
    """The same as a workbook, with lists to choose from where only some words are allowed."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet(RECORDS, 0)
    del book["Sheet"]
    for number, line in enumerate(_lines(), 1):
        for place, words in enumerate(line, 1):
            cell = sheet.cell(number, place, words)
            cell.font = Font(bold=number == 2)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for place, column in enumerate(COLUMNS, 1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = 24
        if column.allowed and not column.many:
            choice = DataValidation("list", formula1=f'"{",".join(column.allowed)}"', showErrorMessage=True)
            choice.error = f"Write {_either(column.allowed)}."
            choice.add(f"{letter}3:{letter}{_MOST_ROWS}")
            sheet.add_data_validation(choice)
    sheet.freeze_panes = "A3"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def json_template() -> bytes:
    """What each field wants, and the example; several values stand in a list."""
    example = {
        column.name: [part.strip() for part in column.example.split(SEPARATOR)]
        if column.many
        else column.example
        for column in COLUMNS
        if column.example
    }
    whole = {"help": {column.name: _wanted(column) for column in COLUMNS}, RECORDS: [example]}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "csv": csv_template,
    "xlsx": xlsx_template,
    "json": json_template,
}
"""The template by its format."""


def _lines() -> Iterator[list[str]]:
    yield [_wanted(column) for column in COLUMNS]
    yield [column.name for column in COLUMNS]
    yield [column.example for column in COLUMNS]


def _wanted(column: TemplateColumn) -> str:
    """The help of a column with what may stand there."""
    words = [column.help]
    if column.required:
        words.append("Required.")
    if column.allowed:
        words.append(f"Write {_either(column.allowed)}.")
    if column.french:
        words.append(f"In French: {', '.join(column.french)}.")
    if column.check in ("number", "amount", "date"):
        words.append(f"Like {column.example or '3'}.")
    if column.many:
        words.append(f"Several with {SEPARATOR} between them.")
    return " ".join(words)


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.split(SEPARATOR)]


def _either(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split())
