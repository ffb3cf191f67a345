"""The scorer on hand-made items whose outcome is known, with listings made by hand: no rule takes part."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from normalizer.listing import (
    Assessment,
    Calculation,
    Credit,
    CreditAmount,
    Delivery,
    Duration,
    Evidence,
    Field,
    Listing,
    Pathway,
    Price,
    When,
    Workload,
)
from normalizer.plain_text import page_text
from normalizer.scoring.gold import LABELS, Item, load, read_labels
from normalizer.scoring.score import (
    Compared,
    compare,
    evidence_is_right,
    figures_of,
    numbers_in,
    render,
    score,
    summary,
)
from tests.each import each

TEXT = (
    "Title: Bread\nTakes 16 hours over 4 weeks and costs $90. Taught online. Worth 2 ECTS. Starts 2 May 2026."
)
SILENT: dict[str, Any] = dict.fromkeys(LABELS)


def item(text: str = TEXT, **labels: Any) -> Item:
    return Item("bread", "https://college.example/bread", "Bread", text, "", SILENT | labels)


def quoted(text: str, quote: str) -> Evidence:
    page = page_text("Bread", text)
    return Evidence(
        quote=quote,
        url="https://college.example/",
        path="p",
        region="body",
        offset=page.index(quote),
        rule="by_hand",
    )


def said(value: Any, quote: str = "16 hours", text: str = TEXT) -> Field[Any]:
    return Field[Any](state="stated", value=value, evidence=(quoted(text, quote),))


EMPTY = Listing(id="", source="", reference="", url="")


def listing(**fields: Any) -> Listing:
    return EMPTY.model_copy(update=fields)


def delivery(**fields: Any) -> Delivery:
    return Delivery().model_copy(update=fields)


def credit(**fields: Any) -> Credit:
    return Credit().model_copy(update=fields)


def outcome(one: Item, read: Listing, label: str) -> Compared:
    return next(c for c in compare(one, read) if c.label == label)


HOURS = {"min": 16, "max": 16, "basis": "total", "evidence": "16 hours"}
READ_HOURS = Workload(hours_min=16, hours_max=16, basis="total")


# --- the four outcomes and their figures ---


def test_a_perfect_reading() -> None:
    one = outcome(item(hours=HOURS), listing(workload=said(READ_HOURS)), "hours")
    assert (one.outcome, one.wrong_parts, one.evidence_right) == ("right", (), True)


def test_silence_about_what_is_said_is_missed_and_about_what_is_not_is_silent() -> None:
    assert outcome(item(hours=HOURS), listing(), "hours").outcome == "missed"
    assert outcome(item(), listing(), "hours").outcome == "silent"


def test_a_value_where_the_text_is_silent_is_false() -> None:
    one = outcome(item(), listing(workload=said(READ_HOURS)), "hours")
    assert (one.outcome, one.evidence_right) == ("false", None)


@pytest.mark.parametrize(
    ("read", "parts"),
    [
        (Workload(hours_min=15, hours_max=16, basis="total"), ("min",)),
        (Workload(hours_min=None, hours_max=16, basis="total"), ("min",)),
        (Workload(hours_min=16, hours_max=16, basis="instruction"), ("basis",)),
        (Workload(hours_min=16.5, hours_max=15.5, basis="total"), ("min", "max")),
    ],
)
def test_another_value_is_wrong_and_says_in_which_part(read: Workload, parts: tuple[str, ...]) -> None:
    one = outcome(item(hours=HOURS), listing(workload=said(read)), "hours")
    assert (one.outcome, one.wrong_parts, one.evidence_right) == ("wrong", parts, None)


def test_the_figures_are_those_counted_by_hand() -> None:
    """Of four items that state hours two are right, one wrong, one missed; of two that do not, one is
    false."""
    labelled, right = item(hours=HOURS), listing(workload=said(READ_HOURS))
    wrong = listing(workload=said(Workload(hours_min=1, hours_max=1, basis="total")))
    pairs = [(labelled, right), (labelled, right), (labelled, wrong), (labelled, listing()), (item(), right),
        (item(), listing())]  # fmt: skip
    report = summary(6, [c for one, read in pairs for c in compare(one, read)])
    hours = report["fields"]["hours"]
    assert {k: hours[k] for k in ("right", "wrong", "missed", "false", "silent")} == {
        "right": 2, "wrong": 1, "missed": 1, "false": 1, "silent": 1,
    }  # fmt: skip
    assert hours["presence"] == {"precision": 0.75, "recall": 0.75, "f1": 0.75}
    assert hours["value"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert hours["evidence"] == {"right": 2, "of": 2, "share": 1.0}
    assert hours["false_share"] == 0.5
    # The other six pooled labels are silent in all six items, and rightly unread.
    assert report["pooled"]["silent"] == 1 + 6 * 6
    assert report["pooled"]["false_share"] == round(1 / 38, 4)
    assert report["pooled"]["value"] == hours["value"]
    assert [(f["id"], f["field"], f["outcome"]) for f in report["faults"]] == [
        ("bread", "hours", "wrong"),
        ("bread", "hours", "missed"),
        ("bread", "hours", "false"),
    ]


def test_a_field_with_nothing_to_measure_has_no_figures_instead_of_perfect_ones() -> None:
    report = summary(1, compare(item(), listing()))
    assert report["fields"]["cost"]["value"] == {"precision": None, "recall": None, "f1": None}
    assert report["fields"]["cost"]["evidence"]["share"] is None


def test_kind_and_language_are_not_pooled() -> None:
    report = summary(1, compare(item(kind="badge", language="fr"), listing()))
    assert report["fields"]["kind"]["missed"] == report["fields"]["language"]["missed"] == 1
    assert report["pooled"]["missed"] == 0


# --- evidence ---


def test_evidence_from_elsewhere_is_wrong_though_the_value_is_right() -> None:
    one = outcome(item(hours=HOURS), listing(workload=said(READ_HOURS, "4 weeks")), "hours")
    assert (one.outcome, one.evidence_right) == ("right", False)
    report = summary(1, compare(item(hours=HOURS), listing(workload=said(READ_HOURS, "4 weeks"))))
    assert report["fields"]["hours"]["evidence"] == {"right": 0, "of": 1, "share": 0.0}
    assert [f["field"] for f in report["evidence_faults"]] == ["hours"]


@pytest.mark.parametrize(
    ("quote", "right"),
    [("16 hours", True), ("Takes 16 hours over", True), ("hours over", False), ("Takes 1", False)],
)
def test_evidence_overlaps_the_marked_words_and_holds_the_figure(quote: str, right: bool) -> None:
    page = page_text("Bread", TEXT)
    assert evidence_is_right(page, "16 hours", [16.0], [quoted(TEXT, quote)]) is right


def test_a_figure_that_the_words_do_not_print_is_not_asked_for() -> None:
    """26 weeks from "6 months"; hours of a product."""
    text = "It runs for 6 months."
    assert evidence_is_right(page_text("Bread", text), "6 months", [26.0], [quoted(text, "6 months")])


def test_two_quotes_may_hold_the_two_figures_of_a_range() -> None:
    text = "Members pay $40, others pay $60."
    quotes = [quoted(text, "$40"), quoted(text, "$60")]
    page = page_text("Bread", text)
    assert evidence_is_right(page, text, [40.0, 60.0], quotes)
    assert not evidence_is_right(page, text, [40.0, 60.0], quotes[:1])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,250 or 1.250 or 1 250", {1250.0}),
        ("$3,672.00", {3672.0}),
        ("4,5 uur", {4.5}),
        ("eight weeks, deux jours", {8.0, 2.0}),
        ("Sept 14-15", {14.0, 15.0}),
        ("phone 1.2.3.4", set()),
    ],
)
def test_numbers_in_figures_and_words(text: str, numbers: set[float]) -> None:
    assert numbers <= numbers_in(text)
    assert 99.0 not in numbers_in(text)


def test_figures_of_a_start_are_its_days() -> None:
    assert figures_of("start", {"dates": ["2026-05-02", "2026-06"]}) == [2.0]


# --- tolerances ---


@pytest.mark.parametrize(("hours", "right"), [(90, True), (110, True), (89, False), (111, False)])
def test_weekly_hours_times_weeks_may_differ_by_a_tenth(hours: float, right: bool) -> None:
    label = {"min": 100, "max": 100, "basis": "per_week_times_weeks", "evidence": "16 hours over 4 weeks"}
    value = Workload(hours_min=hours, hours_max=hours, basis="weekly_x_weeks")
    read = Field[Workload](
        state="calculated", value=value, evidence=(quoted(TEXT, "16 hours"),),
        calculation=Calculation(rule="weekly_hours_times_weeks", inputs=("a", "b")),
    )  # fmt: skip
    assert outcome(item(hours=label), listing(workload=read), "hours").outcome == (
        "right" if right else "wrong"
    )


@pytest.mark.parametrize(
    ("marked", "weeks", "right"),
        [("6 months", 24, True), ("6 months", 23, False), ("26 weeks", 25, False), ("26 weeks", 26, True)]
)  # fmt: skip
def test_weeks_may_differ_by_a_tenth_where_months_are_printed(marked: str, weeks: int, right: bool) -> None:
    text = f"It takes {marked}."
    one = item(text, weeks={"min": 26, "max": 26, "evidence": marked})
    read = said(Duration(min="P6M", max="P6M", weeks_min=weeks, weeks_max=weeks), marked, text)
    assert outcome(one, listing(duration=read), "weeks").outcome == ("right" if right else "wrong")


def test_printed_figures_are_exact() -> None:
    read = listing(workload=said(Workload(hours_min=16.01, hours_max=16.01, basis="total")))
    assert outcome(item(hours=HOURS), read, "hours").outcome == "wrong"


# --- a listing in the terms of the labels ---


def labels(**fields: Any) -> dict[str, Any]:
    return {label: got.value for label, got in read_labels(listing(**fields)).items()}


def test_an_empty_listing_says_nothing() -> None:
    assert set(labels().values()) == {None}


def test_what_is_no_offering_says_nothing_else() -> None:
    read = labels(is_offering=said(False), workload=said(READ_HOURS), credential_type=said("badge"))
    assert read == SILENT | {"kind": {"value": "not-an-offering"}}


@each(
    ("credential", "scope", "kind"),
    [
        ("micro_certificate", None, "micro-credential"),
        ("professional_certificate", None, "certificate"),
        ("certificate_of_completion", None, "course"),
        ("nanodegree", "program", "program"),
        ("certification_exam", "certification", "exam-only"),
        ("other", "program", "program"),
        (None, "short_course", "course"),
        ("other", None, None),
    ],
)
def test_kind(credential: str | None, scope: str | None, kind: str | None) -> None:
    fields = {"credential_type": credential, "scope": scope}
    read = labels(**{name: said(value) for name, value in fields.items() if value})
    assert read["kind"] == ({"value": kind} if kind else None)


def test_a_choice_of_mode_is_said_without_a_mode() -> None:
    assert labels(delivery=delivery(mode=said("choice")))["delivery"] == {"mode": None, "pacing": None}
    assert labels(delivery=delivery(mode=said("online"), pace=said("self_paced")))["delivery"] == {
        "mode": "online",
        "pacing": "asynchronous",
    }
    assert labels(delivery=delivery(pace=said("instructor_paced")))["delivery"] is None


def price(low: str, high: str | None = None, **parts: Any) -> Price:
    return Price(amount_min=Decimal(low), amount_max=Decimal(high or low), **parts)


@each(
    ("prices", "model", "cost"),
    [
        ([price("90", currency="CAD")], "paid", (90, 90, "CAD", "once", False)),
        (
            [price("90", currency="CAD", payer="domestic"),
             price("400", currency="CAD", payer="international")],
            None,
            (90, 400, "CAD", "once", False),
        ),
        ([price("90"), price("60", payer="student"), price("25", buys="application")], None,
         (90, 90, None, "once", False)),
        ([price("49", currency="USD", buys="certificate")], "free_audit", (0, 49, "USD", "once", True)),
        ([], "free", (0, 0, None, "once", True)),
        ([price("0", currency="CAD")], None, (0, 0, None, "once", True)),
        ([], "paid", (None, None, None, "once", False)),
        ([price("120", currency="EUR", period="credit")], None, (120, 120, "EUR", "credit", False)),
        ([price("120", currency="EUR", period="year")], None, (120, 120, "EUR", None, False)),
    ],
)  # fmt: skip
def test_cost(prices: list[Price], model: str | None, cost: tuple[Any, ...]) -> None:
    fields = {"prices": said(tuple(prices))} if prices else {}
    read = labels(**fields, **({"cost_model": said(model)} if model else {}))["cost"]
    assert read == dict(zip(("min", "max", "currency", "period", "free"), cost, strict=True))


def test_an_application_fee_alone_is_no_cost() -> None:
    assert labels(prices=said((price("25", buys="application"),)))["cost"] is None


def test_ects_beside_another_unit_wins() -> None:
    amounts = (CreditAmount(min=3, max=3, unit="credit"), CreditAmount(min=6, max=6, unit="ects"))
    read = labels(credit=credit(status=said("credit"), amounts=said(amounts)))["credit"]
    assert read == {"bearing": True, "amount": 6, "unit": "ects"}
    units = (CreditAmount(min=3, max=3, unit="unit"),)
    assert labels(credit=credit(amounts=said(units)))["credit"] == {
        "bearing": None,
        "amount": 3,
        "unit": "credit",
    }


def test_weeks_as_printed_or_calculated() -> None:
    half = Duration(min="P6.5W", max="P6.5W", weeks_min=7, weeks_max=7)
    assert labels(duration=said(half))["weeks"] == {"min": 6.5, "max": 6.5}
    assert labels(duration=said(Duration(min="P6M", max="P6M", weeks_min=26, weeks_max=26)))["weeks"] == {
        "min": 26,
        "max": 26,
    }
    assert labels(duration=said(Duration(min="P2D", max="P2D")))["weeks"] is None


def test_starts_without_a_year_and_seasons_are_said_without_a_date() -> None:
    when = (
        When(date="2026-05-02"),
        When(date="XXXX-09"),
        When(date="2026-23"),
        When(date="2026-10"),
        When(date="2027"),
    )
    assert labels(start=said(when))["start"] == {"dates": ["2026-05-02", "2026-10"], "rolling": False}
    assert labels(start=said((When(date="XXXX-09"),)))["start"] == {"dates": [], "rolling": False}
    assert labels(rolling=said(True))["start"] == {"dates": [], "rolling": True}


@pytest.mark.parametrize(
    ("relation", "counts"),
    [("ladders_to", True), ("part_of", True), ("has_part", False), ("equivalent", False)],
)
def test_stackable_is_a_next_award(relation: Any, counts: bool) -> None:
    read = labels(pathways=said((Pathway(relation=relation, target="Diploma"),)))["stackable"]
    assert read == ({"value": True} if counts else None)
    label = {"into": "another name for it", "evidence": "16 hours"}
    assert (
        outcome(
            item(stackable=label),
            listing(pathways=said((Pathway(relation="part_of", target="D"),))),
            "stackable",
        ).outcome
        == "right"
    )


def test_assessment_and_language() -> None:
    read = labels(
        assessment=Assessment().model_copy(update={"required": said(True)}),
        delivery=delivery(languages=said(("en-CA",))),
    )
    assert read["assessment"] == {"required": True}
    assert read["language"] == {"value": "en"}
    assert labels(delivery=delivery(languages=said(("en-CA", "fr"))))["language"] is None


# --- the file and the report ---


def gold_line(**changes: Any) -> str:
    one = {"id": "a", "url": "https://a.example/", "title": "Bread", "text": TEXT, "provider": "Oven School"}
    return json.dumps(one | {"labels": SILENT | {"kind": "course"}} | changes)


def test_a_gold_file(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(gold_line() + "\n\n" + gold_line(id="b", labels={"hours": HOURS}) + "\n")
    first, second = load(file)
    assert (first.id, first.provider, first.labels["kind"]) == ("a", "Oven School", "course")
    assert (second.labels["hours"], second.labels["cost"]) == (HOURS, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no labelled listing"),
        (gold_line() + "\n{", "line 2 is no labelled listing: it is not valid JSON from character 2 on"),
        ('{"id": "a"}', "line 1 is no labelled listing: 'url' is missing"),
        ("[1]", "line 1 is no labelled listing: it is no object; write one JSON object a line"),
        (gold_line(labels=["hours"]), "a value in it is of another kind than it has to be"),
        (gold_line(labels={"hour": None}), "unknown labels hour"),
        (gold_line(labels={"hours": "16"}), "hours is not labelled as it should be"),
    ],
)
def test_what_is_no_gold_file_says_why(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(text)
    with pytest.raises(ValueError, match=reason):
        load(file)


def test_the_report_lists_each_fault_with_its_text_and_steers_no_terminal() -> None:
    one = item("\x1b[31mTakes 16 hours.", hours=HOURS)
    told = render(summary(1, compare(one, listing())))
    assert "hours missed: bread" in told
    assert "16 hours" in told
    assert "\x1b" not in told


def test_the_whole_way_through_the_rules() -> None:
    """Real rules on a plain sentence: a figure that a broken wire between text and score would not give."""
    text = "Duration: 8 weeks\nTotal hours: 24\nIt is great."
    weeks = {"min": 8, "max": 8, "evidence": "8 weeks"}
    report = score(
        [item(text, weeks=weeks, hours={"min": 24, "max": 24, "basis": "total", "evidence": "24"})]
    )
    assert report["fields"]["weeks"]["right"] == report["fields"]["hours"]["right"] == 1
    assert report["pooled"]["evidence"] == {"right": 2, "of": 2, "share": 1.0}
    assert report["pooled"]["false"] == 0
    assert render(report).startswith("1 labelled listings")
