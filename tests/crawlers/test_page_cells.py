"""Facts whose names stand in unusual places: in each cell, before a row of dots, under their values."""

from tests.crawlers.pages import page, said
from tests.each import each


def _rows(*rows: str) -> str:
    head = "<thead><tr><th>Code</th><th>Start date</th><th>Fee</th></tr></thead>"
    return f"<h2>Options</h2><table>{head}{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


@each(
    "row",
    [
        "<td><span>Code</span>A1</td><td><span>Start date</span>16/01/2027</td><td><span>Fee</span>£95</td>",
        "<td><b>Code:</b> A1</td><td><b>Start date:</b> 16/01/2027</td><td><b>Fee:</b> £95</td>",
        "<td><div>Code</div><div>A1</div></td><td><div>Start date</div><div>16/01/2027</div></td>"
        "<td><div>Fee</div><div>£95</div></td>",
        "<td><span class=mob>CODE</span> A1</td><td><span class=mob>START DATE</span> 16/01/2027</td>"
        "<td>£95</td>",
        "<th><small>Code</small>A1</th><td><small>Start date</small><time>16/01/2027</time></td>"
        "<td><small>Fee</small><strong>£95</strong></td>",
    ],
)
def test_a_cell_may_begin_with_the_name_of_its_column(row: str) -> None:
    listing = page(_rows(row))
    assert said(listing) == [("A1", "Code", "A1"), ("A1", "Start date", "16/01/2027"), ("A1", "Fee", "£95")]


@each(
    ("row", "text"),
    [
        ("<td>A1</td><td>16/01/2027</td><td><b>Fee</b></td>", "Fee"),  # all that the cell says
        ("<td>A1</td><td>16/01/2027</td><td>£95 <b>Fee</b> only</td>", "£95 Fee only"),
        ("<td>A1</td><td>16/01/2027</td><td><b>Reduced</b> £95</td>", "Reduced £95"),
        ("<td>A1</td><td>16/01/2027</td><td colspan=2><b>Fee</b> £95</td>", "Fee £95"),
    ],
)
def test_other_words_of_a_cell_stay(row: str, text: str) -> None:
    assert ("A1", "Fee", text) in said(page(_rows(row)))


@each(
    "line",
    [
        "<p><b>Length</b>.............. 8 weeks</p>",
        "<p>Length . . . . . . . . 8 weeks</p>",
        "<p>Length ........8 weeks</p>",
        "<p><b>Length</b> ………… 8 weeks</p>",
        "<p>Code ....... 12<br>Length ....... 8 weeks</p>",
    ],
)
def test_a_row_of_dots_leads_from_a_label_to_its_value(line: str) -> None:
    assert ("", "Length", "8 weeks") in said(page(f"<div>{line}</div>"), "facts")


@each(
    "line",
    [
        "<p>Think of soil... and of water.</p>",
        "<p>Soil, sand, clay... 8 weeks of it</p>",
        "<p>Wait… 8 weeks are enough</p>",
    ],
)
def test_three_dots_are_a_pause(line: str) -> None:
    assert [label for _, label, _ in said(page(f"<div>{line}</div>"))] == [""]


@each(
    "terms",
    [
        "<dd>21</dd><dt>contact hours</dt><dd>3</dd><dt>Saturdays</dt>",
        "<div><dd>21</dd><dt>contact hours</dt></div><div><dd>3</dd><dt>Saturdays</dt></div>",
        "<dt>contact hours</dt><dd>21</dd><dt>Saturdays</dt><dd>3</dd>",
    ],
)
def test_a_definition_list_may_show_the_value_over_its_name(terms: str) -> None:
    wanted = [("", "contact hours", "21"), ("", "Saturdays", "3")]
    assert said(page(f"<dl>{terms}</dl>"), "facts") == wanted


@each("lead", ["You will learn how to", "After it you will be able to:", "Vous serez capable de"])
def test_a_phrase_that_a_list_finishes_heads_no_more_than_the_list(lead: str) -> None:
    html = f"<div><p><b>{lead}</b></p><ul><li>dig</li><li>sow</li></ul><p>Marks: an exam, 40%.</p></div>"
    labels = {text: label for _, label, text in said(page(html))}
    assert labels["dig"] == lead.rstrip(":") and labels.get("an exam, 40%.", "Marks") == "Marks"
    html = f"<div><p><b>{lead}</b></p><ul><li>dig</li></ul><p>Come with boots on.</p></div>"
    assert {text: label for _, label, text in said(page(html))}["Come with boots on."] == ""


def test_a_heading_that_is_no_phrase_heads_what_follows_its_list() -> None:
    html = "<div><p><b>Requirements</b></p><ul><li>boots</li></ul><p>Come with boots on.</p></div>"
    assert {text: label for _, label, text in said(page(html))}["Come with boots on."] == "Requirements"


@each(
    ("line", "pieces"),
    [
        ("<span>NFQ Level 9</span><span>15 credits</span><span>Part-time</span>", 3),
        ("<i>Level 9</i><i>15 ECTS</i><i>Online</i><i>€950</i>", 4),
        ("<span>NFQ Level 9</span> <span>is high</span> <span>for all</span>", 1),  # a sentence
        ("<span>micro</span><span>credential</span><span>course</span>", 1),
        ("<span>A</span><span>B</span><span>C</span>", 1),  # letters that a style sets apart
    ],
)
def test_pieces_that_touch_are_read_apart(line: str, pieces: int) -> None:
    assert len(said(page(f"<div><p class=meta>{line}</p></div>"))) == pieces


@each(
    "parts",
    [
        "<li><strong>WE901 Logistics</strong> (5 ECTS)</li><li><strong>WE902 Care</strong> (5 ECTS)</li>",
        "<li><b>WE901: Marine Logistics</b> - 5 ECTS</li><li><b>WE902: Care</b> - 5 ECTS</li>",
        "<li>WE901 Marine Logistics: 5 ECTS</li><li>WE902 Care: 5 ECTS</li>",
    ],
)
def test_figures_of_the_modules_are_not_those_of_the_whole(parts: str) -> None:
    for heading in ("Modules", "Core modules", "What you will study", "Curriculum"):
        found = said(page(f"<p>Dig well.</p><h2>{heading}</h2><ul>{parts}</ul>"))
        assert not [text for _, _, text in found if text.startswith(("(5", "5"))]


@each(
    "head",
    ["<th>Unit code</th><th>Unit title</th><th>Hours</th>", "<th>Code</th><th>Unit</th><th>Hours</th>"],
)
def test_a_table_of_units_tells_their_sum(head: str) -> None:
    rows = (
        "<tr><td>SIT101</td><td>Soils</td><td>40</td></tr><tr><td>SIT102</td><td>Seeds</td><td>50</td></tr>"
    )
    foot = "<tr><td></td><td>Total {} hours</td><td>90</td></tr>"
    found = said(page(f"<table><tr>{head}</tr>{rows}{foot.format('nominal')}</table>"))
    assert ("", "Total nominal hours", "90") in found and not [text for _, _, text in found if text == "40"]
    # Bare hours may be those of credit.
    assert "90" not in [s[2] for s in said(page(f"<table><tr>{head}</tr>{rows}{foot.format('')}</table>"))]


@each(
    "card",
    [
        "<div><h4>{}</h4><p>{}</p></div>",
        "<div><strong>{}</strong><p>{}</p></div>",
        "<section><h3>{}</h3><span>{}</span></section>",
    ],
)
def test_words_over_a_name_are_a_value_beside_figures_over_theirs(card: str) -> None:
    values = (("48 hours", "Duration"), ("Hybrid", "Delivery"), ("$1,375", "Tuition"))
    found = said(page(f"<div>{''.join(card.format(*value) for value in values)}</div>"))
    assert ("", "Delivery", "Hybrid") in found


@each(
    "cards",
    [
        (("Hybrid", "Delivery"), ("Evenings", "When")),  # no figure says which is which
        (("48 hours", "Duration"), ("Hybrid", "Delivery")),
    ],
)
def test_words_over_words_are_a_heading(cards: tuple[tuple[str, str], ...]) -> None:
    body = "".join(f"<div><h4>{value}</h4><p>{name}</p></div>" for value, name in cards)
    assert ("", "Delivery", "Hybrid") not in said(page(f"<div>{body}</div>"))


@each(
    ("above", "read"),
    [
        ("<div><a href=/login>Member login</a> <a href=/join>Join from $190 a year</a></div>", False),
        ("<p><a href=/dinner>Dinner on 11 March 2027</a></p>", False),
        ("<p>Starts 11 March 2027</p>", True),
        ("<p><a href='#apply'>Apply by 11 March 2027</a></p>", True),
        ("<div>At your pace <a href=/enrol></a></div>", True),
    ],
)
def test_links_above_the_title_are_those_of_the_site(above: str, read: bool) -> None:
    assert bool(said(page(f"{above}<h1>Soil Care</h1><p>Dig well.</p>"))[1:]) == read


@each("name", ["Faculty of Health Sciences", "School of Law", "Department of Soil"])
def test_a_heading_for_people_may_stand_over_a_part_of_the_institution(name: str) -> None:
    assert ("", "Faculty", name) in said(page(f"<div><h5>Faculty</h5><p>{name}</p></div><p>Dig well.</p>"))


@each("heading", ["Faculty", "Teaching staff", "Unit coordinator", "Programme contact", "Academic staff"])
def test_people_are_passed_over_below_their_heading(heading: str) -> None:
    body = f"<div><h3>{heading}</h3><p>Ada Quill has dug for 26 years.</p></div><p>Dig well.</p>"
    assert not [text for _, _, text in said(page(body)) if "Quill" in text]


@each(
    "part",
    [
        "<div><p><strong>Registration closes January 21, 2027</strong></p><a href=/reg>Register</a></div>",
        "<div><p><b>Registration closes January 21, 2027</b></p><button>Register</button></div>",
        "<div><span>Registration closes January 21, 2027</span> <a href=/reg>Register</a></div>",
        "<div><p><b>Registration closes January 21, 2027</b></p><p><a href=/reg>Register</a></p></div>",
    ],
)
def test_a_line_with_a_day_before_a_button_says_all(part: str) -> None:
    texts = [text for _, _, text in said(page(f"<h2>You need</h2><p>Boots.</p>{part}<p>Dig well.</p>"))]
    assert any(text.startswith("Registration closes January 21, 2027") for text in texts)


@each(
    "part",
    [
        "<div><p><strong>Registration</strong></p><p>Closes January 21, 2027.</p></div>",
        "<div><p><b>Registration</b></p><p>Closes January 21, 2027.</p><a href=/r>Register</a></div>",
    ],
)
def test_a_bold_line_before_words_is_still_their_heading(part: str) -> None:
    assert ("", "Registration", "Closes January 21, 2027.") in said(page(part))
