"""Plain text as statements: facts, tables, lists, questions and prose, each an exact slice of the page."""

from __future__ import annotations

from normalizer.plain_text import page_text, raw_listing


def read(text: str, title: str = "Bread Baking") -> list[tuple[str, str, str]]:
    """Region, label and text of each statement but the title."""
    raw = raw_listing("1", "https://college.example/bread", title, text)
    page = page_text(title, text)
    for statement in raw.statements:
        assert page[statement.place.offset :].startswith(statement.text)
    assert [s.text for s in raw.statements if s.about == "title"] == [title]
    return [(s.place.region, s.label, s.text) for s in raw.statements if s.about is None]


def test_labelled_lines_are_facts_and_other_lines_prose() -> None:
    assert read("Duration: 6 weeks\nYou will bake every day. Bring an apron.") == [
        ("facts", "Duration", "6 weeks"),
        ("body", "", "You will bake every day. Bring an apron."),
    ]


def test_a_colon_in_a_sentence_makes_no_label() -> None:
    text = "We teach three things: dough. Then we bake."
    assert read(text) == [("body", "", text)]
    text = "Ask early. Older outlines: see the library"
    assert read(text) == [("body", "", text)]
    text = "Tuition $500 (members: $425)"
    assert read(text) == [("body", "", text)]


def test_cells_of_a_line_are_facts_of_their_own() -> None:
    assert read("Campus: Ottawa | Start: Fall 2025 | Full-time") == [
        ("facts", "Campus", "Ottawa"),
        ("facts", "Start", "Fall 2025"),
        ("body", "", "Full-time"),
    ]


def test_cells_of_sums_share_the_label_of_the_first() -> None:
    assert read("Fee per course: member $595 | non-member $745") == [
        ("facts", "Fee per course", "member $595 | non-member $745")
    ]
    assert read("Fee: member $595 | Length: 3 weeks")[0] == ("facts", "Fee", "member $595")


def test_a_label_and_its_value_may_be_divided_by_a_bar_or_a_tab() -> None:
    assert read("Price | $90. Bring cash.\nWhere\tKitchen 3") == [
        ("facts", "Price", "$90. Bring cash."),
        ("facts", "Where", "Kitchen 3"),
    ]


def test_wide_gaps_divide_labels_from_values_where_several_lines_have_them() -> None:
    rows = "Format  Online\nAssessment   A data portfolio, graded"
    assert read(rows) == [("facts", "Format", "Online"), ("facts", "Assessment", "A data portfolio, graded")]
    assert read("We meet  on Zoom.  Bring a map.") == [("body", "", "We meet on Zoom. Bring a map.")]


def test_a_table_gives_its_cells_the_label_of_their_column() -> None:
    assert read(
        "Term | Begins | Ends\nWinter | 26 Jan 2026 | 3 Apr 2026\nSpring | 4 May 2026 | 26 Jun 2026"
    ) == [
        ("facts", "Term", "Winter"),
        ("facts", "Begins", "26 Jan 2026"),
        ("facts", "Ends", "3 Apr 2026"),
        ("facts", "Term", "Spring"),
        ("facts", "Begins", "4 May 2026"),
        ("facts", "Ends", "26 Jun 2026"),
    ]


def test_in_a_table_of_offerings_only_the_row_of_this_one_counts() -> None:
    text = "Hours | Course | From\n3 | Cake Baking | Oven School\n12 | Bread Baking | Oven School"
    assert read(text) == [
        ("facts", "Hours", "12"),
        ("facts", "Course", "Bread Baking"),
        ("facts", "From", "Oven School"),
    ]


def test_items_stand_under_the_line_that_introduces_them() -> None:
    assert read("What you need\n- an apron\n- Oven: 220 degrees\nSee you soon.") == [
        ("body", "What you need", "an apron"),
        ("facts", "Oven", "220 degrees"),
        ("body", "", "See you soon."),
    ]


def test_what_says_in_which_language_or_where_labels_nothing() -> None:
    assert read("Taught in English | Subtitles: Spanish, Arabic\nHeld at | Elm Hall") == [
        ("body", "", "Taught in English"),
        ("facts", "Subtitles", "Spanish, Arabic"),
        ("facts", "Held at", "Elm Hall"),
    ]


def test_words_that_tell_a_length_label_nothing() -> None:
    text = "Six months, starting every January: a residency and calls\nDiploma, two years: what you will pay"
    assert [label for _, label, _ in read(text)] == ["", ""]
    assert read("Certificate (six months): $450")[0][:2] == ("facts", "Certificate (six months)")


def test_an_answer_stands_under_its_question() -> None:
    assert read(
        "Q: When are classes?\nA: Monday to Friday. At nine.\nQ2: Is lunch included? No; bring some."
    ) == [
        ("body", "When are classes?", "Monday to Friday. At nine."),
        ("body", "Is lunch included?", "No; bring some."),
    ]


def test_a_first_line_that_is_the_title_is_not_said_twice() -> None:
    assert page_text("Bread Baking", "BREAD baking\n6 weeks") == "BREAD baking\n6 weeks"
    raw = raw_listing("1", "https://college.example/", "Bread Baking", "BREAD baking\n6 weeks")
    assert [(s.about, s.text) for s in raw.statements] == [("title", "BREAD baking"), (None, "6 weeks")]


def test_the_provider_is_said_beside_the_page() -> None:
    raw = raw_listing("1", "https://college.example/", "Bread", "6 weeks", "Oven School")
    assert [(s.place.region, s.text) for s in raw.statements if s.about == "provider"] == [
        ("data", "Oven School")
    ]


def test_an_empty_text_is_a_page_with_a_title() -> None:
    assert read("") == []
    assert read(" \n\t\n | | \n---") == []
