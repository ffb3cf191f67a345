"""Dates as far as they are known, and what they are for."""

from __future__ import annotations

import pytest

from normalizer.date_rules.rolling import read_rolling
from normalizer.dates import read_dates, when_fields
from normalizer.raw import InstanceRef, Provider, Statement
from normalizer.view import View
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of

VANCOUVER = Provider(
    slug="x", name="X", type="college", country="CA", region="CA-BC", time_zone="America/Vancouver"
)

STARTS: list[tuple[str, str, str | None, str | None]] = [
    ("Start date", "September 14, 2026", "2026-09-14", None),
    ("Starts", "14 Sep 2026", "2026-09-14", None),
    ("Date", "Friday 16 June 2023 - Friday 30 June 2023", "2023-06-16", "2023-06-30"),
    ("Dates", "Sept. 8 – Oct. 27, 2026", "2026-09-08", "2026-10-27"),
    ("Dates", "Nov 3, 2026 to Feb 9, 2027", "2026-11-03", "2027-02-09"),
    ("Dates", "14-18 September 2026", "2026-09-14", "2026-09-18"),
    ("Dates", "Nov 24 - Feb 2, 2027", "2026-11-24", "2027-02-02"),
    ("Dates", "15 mars 2027 → 21 mai 2027", "2027-03-15", "2027-05-21"),
    ("Quand", "Du 31 août 2026 au 11 déc. 2026", "2026-08-31", "2026-12-11"),
    ("Début", "1er octobre 2026", "2026-10-01", None),
    ("Datum", "16 Apr - 4 Jun", "XXXX-04-16", "XXXX-06-04"),
    ("Term", "Fall 2026", "2026-23", None),
    ("Session", "Automne 2026", "2026-23", None),
    ("Start", "January 2027", "2027-01", None),
    ("Start", "2027-01-11", "2027-01-11", None),
    ("Startdatum", "11 januari 2027", "2027-01-11", None),
    ("Beginn", "3. März 2027", "2027-03-03", None),
    ("Next session", "29th Mar, 2022", "2022-03-29", None),
    ("", "The next intake starts on 11 January 2027.", "2027-01-11", None),
    ("", "Classes run from October 5, 2026 to November 9, 2026.", "2026-10-05", "2026-11-09"),
    ("", "La formation débute le 12 janvier 2027.", "2027-01-12", None),
    ("", "The course is offered in Fall 2026 and Spring 2027.", "2026-23", None),
    ("", "Sold out: April 10. New date added: May 8, 2027!", "2027-05-08", None),
    ("", "24 octobre et 31 octobre 2026, de 9 h à 16 h", "2026-10-24", "2026-10-31"),
    ("", "October 24 and October 31, 2026, 9 am - 4 pm", "2026-10-24", "2026-10-31"),
    ("Exam dates", "October 24 and October 31, 2026, 9 am - 4 pm", None, None),
    ("", "Apply by 15 June 2026 for a September 2026 start.", "2026-09", None),
    ("", "Applications for the January 2027 intake open on 1 October 2026.", "2027-01", None),
    # not a start
    ("Census date", "31 March 2027", None, None),
    ("Invoice date", "31 March 2027", None, None),
    ("", "Ab Mi 15.04.2026, 18:30-21:00 Uhr", "2026-04-15", None),
    ("", "Online, fortnightly from Thursday 12 March 2026", "2026-03-12", None),
    ("", "Starts 12 Jan, ends 31 Dec 2026", "2026-01-12", "2026-12-31"),
    ("", "Dubai 9-13 Mar 2026, London 18-22 May 2026", "2026-03-09", None),
    ("", "LONDON 9-13 March 2026 - The course has begun.", None, None),
    ("Dates", "12 & 13 May 2026, or 9 & 10 June 2026", "2026-05-12", None),
    ("", "September start only.", "XXXX-09", None),
    ("", "You may start any time.", None, None),
    ("", "Classes start in the second week of January.", "XXXX-01", None),
    ("", "Register by September 1, 2026.", None, None),
    ("", "The closing date is 1 September 2026.", None, None),
    ("Registration deadline", "September 1, 2026", None, None),
    ("", "Last updated March 3, 2026.", None, None),
    ("", "Classes start September 8, 2026 with priority for nurses.", "2026-09-08", None),
    ("", "No class on October 12, 2026.", None, None),
    ("", "The final exam is on December 11, 2026.", None, None),
    ("", "Founded in May 1967.", None, None),
    ("", "He was dean, serving from February 1994 to January 1997.", None, None),
    ("", "She worked at the mill from March 2001.", None, None),
    ("", "It was first offered in the fall of 2011.", None, None),
    ("", "The course will be offered in the fall of 2027.", "2027-23", None),
    ("Start", "03/04/2026", None, None),
    ("", "Winter 2027 (January 11 – April 16)", "2027-01-11", "2027-04-16"),
    ("", "The course runs in Fall 2026 (Sept 8 to Jan 15).", "2026-09-08", "2027-01-15"),
    ("", "Spring 2027 session, April 5 to June 18.", "2027-04-05", "2027-06-18"),
    ("", "Automne 2026 (8 septembre au 11 décembre)", "2026-09-08", "2026-12-11"),
    ("", "Winter 2027 (February 29 – April 16)", "XXXX-02-29", "2027-04-16"),
    ("", "You may 5 times retry.", None, None),
    ("Fee", "$450", None, None),
]


@each(("label", "text", "start", "end"), STARTS)
def test_start_and_end(label: str, text: str, start: str | None, end: str | None) -> None:
    dates = read_dates(view_of(said(text, label=label, region="facts" if label else "body")))
    assert (dates.start.value.date if dates.start.value else None) == start
    assert (dates.end.value.date if dates.end.value else None) == end


DEADLINES: list[tuple[str, str, str]] = [
    ("Registration deadline", "September 1, 2026", "2026-09-01"),
    ("", "Register by September 1, 2026.", "2026-09-01"),
    ("Date limite d'inscription", "15 août 2026", "2026-08-15"),
    ("", "La période d'inscription se termine le 19 février 2027.", "2027-02-19"),
    ("Candidaturas", "de 4 de janeiro a 12 de fevereiro de 2027", "2027-02-12"),
    ("Inscrições", "até 12 de fevereiro de 2027", "2027-02-12"),
    ("Matrícula", "hasta el 12 de febrero de 2027", "2027-02-12"),
    ("Bewerbungszeitraum", "4. Januar bis 12. Februar 2027", "2027-02-12"),
    ("Aanmeldperiode", "4 januari t/m 12 februari 2027", "2027-02-12"),
    ("", "Registration closes 11:59 pm ET on August 21, 2026.", "2026-08-21"),
    ("", "Les inscriptions ferment à 23 h 59 le 21 août 2026.", "2026-08-21"),
    (
        "",
        "Applications for the January 2027 intake open on 1 October 2026 and close on 4 December 2026.",
        "2026-12-04",
    ),
    ("", "Registration opens October 1, 2026 and closes December 4, 2026.", "2026-12-04"),
    ("", "Enrolments open from 1 October 2026 until 4 December 2026.", "2026-12-04"),
    ("", "Apply by 15 June 2026 for a September 2026 start.", "2026-06-15"),
    ("", "Déposez votre demande avant le 15 juin 2026.", "2026-06-15"),
    ("", "Last day to register: September 4, 2026.", "2026-09-04"),
    ("", "Priority deadline: June 1, 2026. Final deadline: August 1, 2026.", "2026-08-01"),
    (
        "",
        "Applications received by August 15 get priority. Applications close September 1, 2026.",
        "2026-09-01",
    ),
    ("", "Apply before June 1 to be considered first; applications close August 1, 2026.", "2026-08-01"),
    (
        "",
        "Register before Oct 1 and receive a free textbook. Last day to register: Nov 2, 2026.",
        "2026-11-02",
    ),
    ("", "Register by October 1, 2026 to save your spot.", "2026-10-01"),
    ("", "The fee is $95; register by May 1, 2027.", "2027-05-01"),
    ("", "Expressions of interest close 30 September 2026", "2026-09-30"),
    ("Dernier jour pour s'inscrire", "4 septembre 2026", "2026-09-04"),
]


@pytest.mark.parametrize(("label", "text", "day"), DEADLINES)
def test_last_day_to_enrol(label: str, text: str, day: str) -> None:
    dates = read_dates(view_of(said(text, label=label, region="facts" if label else "body")))
    assert dates.enrolment_deadline.value and dates.enrolment_deadline.value.date == day


def test_a_year_from_the_term_is_calculated_and_quotes_both() -> None:
    view = view_of(
        said("Fall 2023", about="term"),
        said("Wed Sep 13 - Wed Nov 29 (12 weeks)", label="Duration", region="facts"),
    )
    dates = read_dates(view)
    assert dates.start.value and dates.start.value.date == "2023-09-13" and dates.start.state == "calculated"
    assert dates.end.value and dates.end.value.date == "2023-11-29"
    assert {e.quote for e in dates.start.evidence} == {"Wed Sep 13", "Fall 2023"}


def test_so_is_one_from_the_term_beside_it() -> None:
    start = read_dates(
        view_of(said(f"{'It is a fine course. ' * 9}Winter 2027 (January 11 – April 16)"))
    ).start
    assert start.calculation and start.calculation.inputs == ("January 11", "Winter 2027")
    assert {e.quote for e in start.evidence} == {"January 11", "Winter 2027"}


@pytest.mark.parametrize(
    ("term", "text", "day"),
    [
        ("Fall 2026", "Jan 15", "2027-01-15"),
        ("Winter 2027", "Dec 28", "2026-12-28"),
        ("Winter 2027", "Jan 11", "2027-01-11"),
        ("Upcoming sessions 2027", "Jan 11", "2027-01-11"),
        ("Sessions 2026 and 2027", "Jan 11", "XXXX-01-11"),
    ],
)
def test_terms_reach_over_new_year(term: str, text: str, day: str) -> None:
    dates = read_dates(view_of(said(term, about="term"), said(text, label="Start date", region="facts")))
    assert dates.start.value and dates.start.value.date == day


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Diploma of Viticulture, July 2027", "2027-07"),
        ("Diploma of Viticulture: 18 months part-time. You will prune in July whatever the weather.", None),
        ("Diploma of Viticulture. One day in Blenheim. Two places left for 18 April 2027.", "2027-04-18"),
    ],
)
def test_a_month_in_a_later_sentence_of_a_titled_line_is_no_start(line: str, start: str | None) -> None:
    found = read_dates(view_of(said("Diploma of Viticulture", about="title"), said(line))).start.value
    assert (found and found.date) == start


def test_an_instant_keeps_its_moment_and_gives_the_local_day() -> None:
    view = view_of(said("2026-09-15T03:00:00Z", about="start", region="data"))
    view.provider = VANCOUVER
    start = read_dates(view).start.value
    assert start and (start.date, start.instant) == ("2026-09-14", "2026-09-15T03:00:00Z")


def test_an_unreadable_start_is_kept_as_an_issue() -> None:
    view = view_of(said("whenever the moon is right", about="start", region="data"))
    assert read_dates(view).start.state == "not_understood"
    assert view.issues


def test_tba_is_silence() -> None:
    assert read_dates(view_of(said("TBA", about="start", region="data"))).start.state == "not_stated"


@pytest.mark.parametrize(
    ("label", "text", "rolling"),
    [
        ("Start", "Anytime", True),
        ("", "Start any time.", True),
        ("", "Continuous intake", True),
        ("", "Commencez en tout temps.", True),
        ("", "Watch the recordings at any time.", None),
        ("", "Registration is open.", None),
    ],
)
def test_rolling_start(label: str, text: str, rolling: bool | None) -> None:
    about = "start" if label else None
    assert read_rolling(view_of(said(text, label=label, about=about))).value is rolling


@pytest.mark.parametrize(
    ("about", "text", "instant"),
    [
        ("start.milliseconds", "1788253200000", "2026-09-01T09:00:00Z"),
        ("start.seconds", "1788253200", "2026-09-01T09:00:00Z"),
        ("start.seconds", "1788253200000", None),
        ("start.milliseconds", "1788253200", None),
        ("start.seconds", "soon", None),
    ],
)
def test_a_typed_instant_is_read_in_its_own_unit(about: str, text: str, instant: str | None) -> None:
    view = view_of(said(text, "startDate", about, "data"))
    start = read_dates(view).start
    assert start.state == ("stated" if instant else "not_understood")
    assert (start.value and start.value.instant) == instant


FACT = said("January 11, 2027", "Start date", region="facts")


@pytest.mark.parametrize(
    ("prose", "other"),
    [
        ("The course starts on 18 January 2027.", "2027-01-18"),
        ("La formation débute le 8 février 2027.", "2027-02-08"),
        ("Classes begin on February 1.", "XXXX-02-01"),
    ],
)
def test_prose_against_a_fact_is_a_conflict_that_keeps_both(prose: str, other: str) -> None:
    view = view_of(FACT, said(prose))
    dates = read_dates(view)
    start = when_fields(view, dates.starts)
    assert [when.date for when in start.value or ()] == ["2027-01-11"]
    assert [[when.date for when in a.value] for a in start.alternatives] == [[other]]
    assert [a.value.date for a in dates.start.alternatives] == [other]
    assert [(issue.code, issue.field) for issue in view.issues] == [("FIELD_CONFLICT", "start")]
    assert view.issues[0].evidence[0].quote == "January 11, 2027"


@pytest.mark.parametrize(
    "others",
    [
        [said("It starts in January 2027.")],
        [said("We start on January 11.")],
        [said("It starts in winter 2027.")],
        [said("The information session is on January 4, 2027.")],
        [said("May 3, 2027", "Start date", region="facts"), said("It also starts on September 6, 2027.")],
    ],
)
def test_what_says_less_or_tells_of_one_more_run_is_none(others: list[Statement]) -> None:
    view = view_of(FACT, *others)
    assert not when_fields(view, read_dates(view).starts).alternatives
    assert not view.issues


MARKED = said("2027-01-11", about="start", region="markup", path="script")


@pytest.mark.parametrize(
    ("statements", "start", "end", "deadline"),
    [
        ([said("11 Jan - 4 Mar"), MARKED], "2027-01-11", "2027-03-04", None),
        ([said("12 Jan - 4 Mar"), MARKED], "XXXX-01-12", "XXXX-03-04", None),
        ([FACT, said("3 December", "Apply by", region="facts")], "2027-01-11", None, "2026-12-03"),
        ([FACT, said("8 January", "Apply by", region="facts")], "2027-01-11", None, "2027-01-08"),
        ([FACT, said("Classes end on June 3.")], "2027-01-11", "2027-06-03", None),
        ([FACT, said("Classes end on January 3.")], "2027-01-11", "2028-01-03", None),
        ([said("Classes begin in January 2027 and end on June 3.")], "2027-01", "2027-06-03", None),
    ],
)
def test_a_year_that_only_the_start_or_the_markup_has(
    statements: list[Statement], start: str, end: str | None, deadline: str | None
) -> None:
    dates = read_dates(view_of(*statements))
    found = (dates.start.value, dates.end.value, dates.enrolment_deadline.value)
    assert tuple(when and when.date for when in found) == (start, end, deadline)


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        (
            [("Day 1", "Thursday 16 April 2026 (Room 3)"), ("Day 2", "Thursday 23 April 2026")],
            "04-16",
            "04-23",
        ),
        (
            [("Dag 1", "donderdag 16 april 2026"), ("Dag 2", "donderdag 4 juni 2026, Utrecht")],
            "04-16",
            "06-04",
        ),
        ([("", "Jour 1 : 16 avril 2026 (Laval)"), ("", "Jour 2 : 17 avril 2026 (Laval)")], "04-16", "04-17"),
        ([("Day 1", "review of the flood of 3 May 2024"), ("Day 2", "practice")], None, None),
        ([("Day 1", "registration closes 3 May 2026")], None, None),
    ],
)
def test_days_by_number(lines: list[tuple[str, str]], start: str | None, end: str | None) -> None:
    dates = read_dates(view_of(*(said(text, label, path=f"p[{label}{text}]") for label, text in lines)))
    found = (dates.start.value, dates.end.value)
    assert tuple(when and when.date for when in found) == tuple(day and f"2026-{day}" for day in (start, end))


@pytest.mark.parametrize(
    ("lines", "name", "inputs"),
    [
        (
            [("Start date", "September 8, 2026"), ("End date", "December 10")],
            "end",
            ("December 10", "September 8, 2026"),
        ),
        (
            [("Starts", "September 8, 2026"), ("Registration deadline", "August 28")],
            "enrolment_deadline",
            ("August 28", "September 8, 2026"),
        ),
        (
            [("Dates", "September 8 – October 10, 2026"), ("Register by", "August 28")],
            "enrolment_deadline",
            ("August 28", "October 10, 2026"),
        ),
        (
            [("Dates for 2026", "Starts September 8"), ("End date", "December 10")],
            "end",
            ("December 10", "Dates for 2026"),
        ),
        ([("Dates", "September 8, 2026 – October 10")], "end", ("October 10", "September 8, 2026")),
        ([("Day 1", "16 April"), ("Day 2", "4 June 2026")], "start", ("16 April", "4 June 2026")),
        (
            [("", f"Dates of the two courses in 2026 {'in our halls ' * 11}: 5 May to 8 June")],
            "start",
            ("5 May", "2026"),
        ),
    ],
)
def test_a_borrowed_year_is_told_with_the_words_that_name_it(
    lines: list[tuple[str, str]], name: str, inputs: tuple[str, ...]
) -> None:
    view = view_of(*(said(text, label, path=f"p[{label}]") for label, text in lines))
    field = getattr(read_dates(view), name)
    assert field.calculation and field.value.date.startswith("2026")
    assert field.calculation.inputs[0] == inputs[0]
    assert inputs[1] in field.calculation.inputs[1]
    assert quotes_hold(view, field)
    grounds = {words for e in field.evidence for words in (e.label, e.quote)}
    assert inputs[1] in grounds or not lines[0][0]


@pytest.mark.parametrize(
    ("start", "end", "read"),
    [
        ("10 January 2027", "12 March", "2027-03-12"),
        ("10 November 2027", "12 March", "2028-03-12"),
        ("10 January 2027", "29 February", "XXXX-02-29"),
        ("10 March 2027", "29 February", "2028-02-29"),
    ],
)
def test_an_end_takes_its_year_from_the_start_if_there_is_such_a_day(start: str, end: str, read: str) -> None:
    found = read_dates(view_of(said(start, "Start date"), said(end, "End date"))).end
    assert found.value and found.value.date == read


def test_the_meetings_of_one_run_go_from_the_first_to_the_last_in_any_order() -> None:
    days = [("start", "2026-05-12"), ("end", "2026-06-04"), ("start", "2026-05-01"), ("end", "2026-05-05")]
    statements = [said(day, "date", about, "data", f"[{i}]") for i, (about, day) in enumerate(days)]
    raw = view_of(*statements).raw
    of_run = tuple(s.model_copy(update={"subject": "A1"}) for s in raw.statements)
    run = raw.model_copy(update={"statements": of_run, "instances": (InstanceRef(reference="A1", place=""),)})
    dates = read_dates(View(run).of_instance("A1"))
    assert [when and when.date for when in (dates.start.value, dates.end.value)] == [
        "2026-05-01",
        "2026-06-04",
    ]


@each(
    ("text", "first", "last"),
    [
        ("4 février et 11 février 2027", "2027-02-04", "2027-02-11"),
        ("5 mrt, 2 apr, 14 mei en 25 jun 2027", "2027-03-05", "2027-06-25"),
        ("March 5, March 12 and March 19, 2027", "2027-03-05", "2027-03-19"),
        ("March 5 and October 8, 2027", "2027-03-05", None),  # two are near each other or are two runs
    ],
)
def test_days_that_one_line_of_an_instance_lists_are_its_first_to_its_last(
    text: str, first: str, last: str | None
) -> None:
    raw = view_of(said(text, "Dates", region="facts")).raw
    of_run = tuple(s.model_copy(update={"subject": "A1"}) for s in raw.statements)
    run = raw.model_copy(update={"statements": of_run, "instances": (InstanceRef(reference="A1", place=""),)})
    dates = read_dates(View(run).of_instance("A1"))
    assert [when and when.date for when in (dates.start.value, dates.end.value)] == [first, last]


@each(
    ("language", "day"),
    [("pt-PT", "2027-03-01"), ("nl", "2027-03-01"), ("es-US", None), ("en", None), ("fr", None)],
)
def test_the_language_of_a_page_tells_the_order_of_day_and_month(language: str, day: str | None) -> None:
    dates = read_dates(view_of(said(language, about="page_language"), said("01/03/2027", "Start date")))
    assert (dates.start.value and dates.start.value.date) == day


@each(
    ("text", "term", "start", "end"),
    [
        ("1/26–3/16", "Spring 2027", "2027-01-26", "2027-03-16"),
        ("1/26 - 3/16", "Winter 2027", "2027-01-26", "2027-03-16"),
        ("6/7 to 6/30", "Summer 2027", "2027-06-07", "2027-06-30"),
        ("26/1 - 16/3", "Spring 2027", "2027-01-26", "2027-03-16"),
        ("9/7–12/14", "Fall 2026", "2026-09-07", "2026-12-14"),
        ("2/3–4/5", "Spring 2027", None, None),  # either order
    ],
)
def test_days_in_figures_take_the_year_of_their_term(
    text: str, term: str, start: str | None, end: str | None
) -> None:
    view = view_of(said(term, about="term"), said(text, label="Dates", region="facts"))
    fields = read_dates(view)
    assert (fields.start.value and fields.start.value.date) == start
    assert (fields.end.value and fields.end.value.date) == end
