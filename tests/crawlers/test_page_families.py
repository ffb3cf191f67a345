"""Facts in the shapes in which sites print them: pairs, grids, crossed tables, lines with bars, cards."""

import pytest

from crawlers.page import NotAListingError
from tests.crawlers.pages import page, references, said
from tests.each import each

FEE_AND_START = [("", "Fee", "$495"), ("", "Start", "Jan 5, 2027")]


@each(
    "body",
    [
        "<ul><li><span>Fee</span> $495</li><li><span>Start</span> Jan 5, 2027</li></ul>",
        "<p><i class=sr-only></i><span class=sr-only>Fee</span>$495</p>"
        "<p><span class=sr-only>Start</span>Jan 5, 2027</p>",
        "<p><span>Fee</span><br>$495</p><p><span>Start</span><br>Jan 5, 2027</p>",
        "<div><p class=label>Fee</p><p>$495</p><p class=label>Start</p><p>Jan 5, 2027</p></div>",
        "<div><p><b>Fee</b></p><div>$495</div><p><b>Start</b></p><div>Jan 5, 2027</div></div>",
        "<p>Fee: $495 | Start: Jan 5, 2027</p>",
        "<div>Fee: $495 &bull; Start: Jan 5, 2027</div>",
        "<p><strong>Fee</strong> – $495</p><p><strong>Start</strong> – Jan 5, 2027</p>",
        "<dl><div><dt>Fee</dt><dd>$495</dd></div><div><dt>Start</dt><dd>Jan 5, 2027</dd></div></dl>",
        "<ul><li><i>💵</i><span>Fee</span><span>$495</span></li>"
        "<li><i>📅</i><span>Start</span><span>Jan 5, 2027</span></li></ul>",
        "<div><div class=card-header>Key facts</div><ul><li><small>Fee</small>$495</li>"
        "<li><small>Start</small>Jan 5, 2027</li></ul></div>",
        "<p><span>Fee</span><span>:</span><span>$495</span></p>"
        "<p><span>Start</span><span>:</span><span>Jan 5, 2027</span></p>",
        "<div><svg aria-label='Fee'></svg><p>$495</p></div><div><svg aria-label='Start icon'></svg>"
        "<p>Jan 5, 2027</p></div>",
        "<table><tr><td><label>Fee</label></td><td>$495</td><td><label>Start</label></td>"
        "<td>Jan 5, 2027</td></tr></table>",
        "<h3>💰 Fee</h3><p>$495</p><h3>📅 Start</h3><p>Jan 5, 2027</p>",
        "<div><p><span class=v>$495</span><span class=stat-label>Fee</span></p>"
        "<p><span class=v>Jan 5, 2027</span><span class=stat-label>Start</span></p></div>",
        "<div><div><b>$495</b><div class=caption>Fee</div></div><div><b>Jan 5, 2027</b>"
        "<div class=caption>Start</div></div></div>",
    ],
)
def test_a_label_and_its_value_in_any_shape(body: str) -> None:
    assert [fact for fact in said(page(body), "facts") if fact[1]] == FEE_AND_START


@pytest.mark.parametrize(
    "body",
    [
        "<p><span>Soil</span> is alive.</p><p><span>Sand</span> is not.</p>",  # a word of another colour
        "<p><em>Soil</em> $5 bag</p><p><em>Sand</em> $6 bag</p>",
        "<p>Bring boots | a spade | gloves</p>",
        "<p>Meet us: Monday | or Tuesday</p>",
    ],
)
def test_words_of_one_sentence_are_no_label(body: str) -> None:
    assert not [fact for fact in said(page(body)) if fact[1] in ("Soil", "Sand", "Bring boots")]


def test_a_bare_number_belongs_to_the_words_beside_it() -> None:
    listing = page("<div class=row><div>Total Credits</div><div>30</div></div>")
    assert said(listing, "facts") == [("", "Total Credits", "30")]


def test_a_word_before_a_sentence_of_its_own_is_a_label_but_a_predicate_is_none() -> None:
    listing = page(
        "<ul><li>Restriction: For students of Soil. Others only with permission.</li>"
        "<li>Stackable: with two more it leads to the diploma. Ask early.</li></ul>"
    )
    assert [label for _, label, _ in said(listing)] == ["Restriction", ""]


def grid(rows: str) -> str:
    head = "<div class=c3>Course #</div><div class=c7>Title</div><div class=c2>Credits</div>"
    return f"<h2>Program courses</h2><div><div class='row head'>{head}</div>{rows}</div>"


def test_a_grid_is_a_table_and_courses_of_a_programme_keep_their_credits() -> None:
    row = "<p></p><article><div class=c3>{}</div><div class=c7>{}</div><div class=c2>3</div></article>"
    total = "<div class=row><div class=c10>Sub-Total Credits</div><div class=c2>6.00</div></div>"
    listing = page(grid(row.format("SOIL101", "Dig") + row.format("SOIL102", "Sow")) + total)
    assert said(listing, "facts") == [
        ("", "Course #", "SOIL101"),
        ("", "Title", "Dig"),
        ("", "Course #", "SOIL102"),
        ("", "Title", "Sow"),
    ]


def test_an_aria_table_is_a_table() -> None:
    cell = "<div role={}>{}</div>"
    head = "".join(cell.format("columnheader", name) for name in ("Section", "Starts", "Fee"))
    row = "".join(cell.format("cell", text) for text in ("A1", "Jan 5, 2027", "$495"))
    listing = page(f"<div role=table><div role=row>{head}</div><div role=row>{row}</div></div>")
    assert references(listing) == ["A1"]
    assert ("A1", "Fee", "$495") in said(listing, "facts")


def test_rows_of_equal_parts_without_headings_are_no_grid() -> None:
    row = "<div class=row><p class=a>Dig</p><p class=b>Sow</p><p class=c>Reap</p></div>"
    assert all(not label for _, label, _ in said(page(row * 3)))


def test_a_table_crossed_by_who_pays_names_both() -> None:
    listing = page(
        "<table><tr><th></th><th>Domestic</th><th>International</th></tr>"
        "<tr><th>Tuition</th><td>$495</td><td>$1,495</td></tr>"
        "<tr><th>Application fee</th><td>$50</td><td>$90</td></tr></table>"
    )
    assert said(listing, "facts") == [
        ("", "Tuition Domestic", "$495"),
        ("", "Tuition International", "$1,495"),
        ("", "Application fee Domestic", "$50"),
        ("", "Application fee International", "$90"),
    ]


def test_sections_of_one_course_are_not_the_courses_of_a_programme() -> None:
    row = "<tr><td>SOIL101</td><td>Dig</td><td>{}</td><td>$495</td></tr>"
    listing = page(
        "<h2>Sections</h2><table><tr><th>Code</th><th>Title</th><th>Starts</th><th>Fee</th></tr>"
        f"{row.format('Jan 5, 2027')}{row.format('May 4, 2027')}</table>"
    )
    assert [text for _, label, text in said(listing) if label == "Fee"] == ["$495", "$495"]


@pytest.mark.parametrize("card", ["<li>{} Online {}</li>", "<div class=s><p>{}</p><p>{}</p></div>"])
def test_sessions_in_cards_of_one_pattern_are_instances(card: str) -> None:
    cards = card.format("March 5, 2027", "$300") + card.format("May 3, 2027", "$350")
    listing = page(f"<h2>Upcoming sessions</h2><div>{cards}</div>")
    assert references(listing) == ["march-5-2027", "may-3-2027"]
    assert [subject for subject, _, text in said(listing) if "$350" in text] == ["may-3-2027"]


def test_lessons_with_dates_alone_are_no_instances() -> None:
    assert references(page("<h2>Schedule</h2><ul><li>March 5: Soil</li><li>March 12: Sand</li></ul>")) == []


def test_the_heading_of_a_session_says_its_date_or_mode() -> None:
    listing = page(
        "<h2>Upcoming sessions</h2><h3>March 5, 2027</h3><p>Fee: $300</p><p>Register now</p>"
        "<h3>Section 12: Evening, online</h3><p>Starts: May 3, 2027</p><p>$350</p>"
        "<h3>Section 13</h3><p>May 4, 2027 $9</p>"
    )
    dated = [(s.subject, s.text) for s in listing.statements if s.about == "start"]
    assert dated == [("march-5-2027", "March 5, 2027")]
    texts = [text for _, _, text in said(listing)]
    assert "Section 12: Evening, online" in texts and "Section 13" not in texts


@pytest.mark.parametrize(
    "noise",
    [
        "<div><a href=/pdf>Download as PDF</a></div>",
        "<p><a href=/calendar>Back to the calendar</a></p>",
        "<div><a href=/q>Des questions sur ce cours?</a> <a href=/i>Inscrivez-vous aux cours</a></div>",
        "<ul><li><a href=/a>Study</a></li><li><a href=/b>Campus</a></li><li><a href=/c>News</a></li>"
        "<li><a href=/d>Give</a></li></ul>",
        "<p>For more information, please contact the school at (609) 555-0100.</p>",
        "<p>If you have any questions, write to soil@college.example.</p>",
    ],
)
def test_controls_menus_and_whom_to_ask_are_silent(noise: str) -> None:
    assert said(page(f"<p>Dig and sow.</p>{noise}")) == [("", "", "Dig and sow.")]


@pytest.mark.parametrize(
    "kept",
    [
        "<p><a href=/x>Certificate in Soil</a></p>",
        "<p>Register by e-mail to soil@college.example until March 9, 2027.</p>",
        "<p>It has these courses:</p><ul><li><a href=/a>Dig</a></li><li><a href=/b>Sow</a></li>"
        "<li><a href=/c>Reap</a></li><li><a href=/d>Eat</a></li></ul>",
        "<p>Cancel a week before the start by mail to soil@college.example.</p>",
    ],
)
def test_links_and_addresses_that_say_something_are_kept(kept: str) -> None:
    assert len(said(page(f"<p>Dig and sow.</p>{kept}"))) > 1


def test_credits_in_brackets_stand_beside_the_title() -> None:
    listing = page("<h1>Discrete Structures (3 credits)</h1><p>Logic.</p>")
    assert [s.text for s in listing.statements if s.about == "title"] == ["Discrete Structures"]
    assert ("", "", "(3 credits)") in said(listing)


@pytest.mark.parametrize(
    ("heading", "path", "title"),
    [
        ("COMP 251. Algorithms and Data.", "/courses/comp-251/", "Algorithms and Data"),
        ("MATH 240 Discrete Structures (3 credits)", "/study/courses/math-240", "Discrete Structures"),
        ("SOIL101 – Soil Care", "/courses/soil-care-soil101", "Soil Care"),
        ("ISO 9001 Lead Auditor", "/courses/iso-9001-lead-auditor/", "ISO 9001 Lead Auditor"),
        ("COMP 251. Algorithms.", "/courses/algorithms/", "COMP 251. Algorithms."),
        ("HIST 202D1 Soil in History (3 credits)", "/courses/hist-202d1", "Soil in History"),
        ("CMS2 500 Grounds (3 credits)", "/courses/cms2-500", "Grounds"),
        ("<span>IFT-1004</span><span>Algorithmique</span>", "/cours/ift-1004-algorithmique", "Algorithmique"),
        ("Soil Care <small>(SOIL 101)</small>", "/x", "Soil Care"),
    ],
)
def test_a_code_that_the_address_ends_with_is_not_the_title(heading: str, path: str, title: str) -> None:
    listing = page(f"<h1>{heading}</h1><p>Dig and sow.</p>", f"https://college.example{path}")
    assert [s.text for s in listing.statements if s.about == "title"] == [title]


def test_a_label_on_a_line_of_its_own_holds_for_the_lines_below_it() -> None:
    listing = page("<p>Dig.<br>Learning outcomes:<br>Name a soil<br>Feed it<br>Fee: $5</p>")
    assert said(listing) == [
        ("", "", "Dig."),
        ("", "Learning outcomes", "Name a soil"),
        ("", "Learning outcomes", "Feed it"),
        ("", "Fee", "$5"),
    ]


ROW = "<tr><td>{0} March 2027</td><td><a href='/courses/soil-care/{0}'>Soil {0}</a></td><td>Main</td></tr>"
ITEM = "<li itemprop=itemListElement itemscope><b itemprop=name>Soil {}</b> 3 hours</li>"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Calendar</h1><table>{''.join(ROW.format(day) for day in range(10, 16))}</table>",
        "<h1>All courses</h1><form><input name=q></form><p>Aucun résultat</p>",
        "<h1>Courses</h1><div>Sorry, no courses were found matching your search.</div>",
        "<h1>Soil courses</h1><ol itemscope itemtype='https://schema.org/ItemList'>"
        f"{''.join(ITEM.format(number) for number in range(6))}</ol>",
    ],
)
def test_calendars_lists_and_empty_searches_describe_no_offering(body: str) -> None:
    with pytest.raises(NotAListingError):
        page(body)


def test_a_course_with_a_few_pages_below_its_own_is_an_offering() -> None:
    tabs = "".join(
        f"<li><a href='/courses/soil-care/{tab}'>{tab}</a></li>" for tab in ("fees", "dates", "faq")
    )
    facts = "<p>Dig and sow.</p><p>Fee: $5</p><p>Hours: 9</p>"
    assert ("", "Fee", "$5") in said(page(f"<ul>{tabs}</ul>{facts}"))


def test_a_table_of_sections_under_a_term_is_not_a_section_itself() -> None:
    row = "<tr><td>{}</td><td>{}</td><td>$695</td><td>{}</td></tr>"
    listing = page(
        "<h2>Course dates</h2><button aria-expanded=false aria-controls=x>Fall 2026</button>"
        "<table><tr><th>CRN</th><th>Start</th><th>Cost</th><th></th></tr>"
        f"{row.format('12345', 'Sep 15', 'Register')}{row.format('12346', 'Oct 27', 'Full')}</table>"
    )
    assert references(listing) == ["12345", "12346"]
    assert [(s.subject, s.text) for s in listing.statements if s.about == "term"] == [
        ("12345", "Fall 2026"),
        ("12346", "Fall 2026"),
    ]
    assert [(s.subject, s.text) for s in listing.statements if s.about == "status"] == [
        ("12345", "Register"),
        ("12346", "Full"),
    ]


def test_the_button_of_a_session_tells_its_status() -> None:
    session = "<h3>{}</h3><p>Fee: $300</p><button>{}</button><button>View details</button>"
    body = session.format("March 5, 2027", "Join waitlist") + session.format("May 3, 2027", "Add to cart")
    listing = page(f"<h2>Upcoming sessions</h2>{body}")
    assert [s.text for s in listing.statements if s.about == "status"] == ["Join waitlist", "Add to cart"]


def test_a_canonical_link_is_not_the_key_of_a_page() -> None:
    head = "<link rel=canonical href=https://college.example/courses>"
    listing = page("<p>Dig and sow.</p>", "https://college.example/courses?id=7&page=2", head=head)
    assert (listing.url, listing.reference) == (
        "https://college.example/courses?id=7&page=2",
        "/courses?id=7&page=2",
    )


@pytest.mark.parametrize(
    "others",
    [
        "<div><div class=heading>Other workshops</div><div><p>Compost, $195</p></div></div>",
        "<p><b>Similar evening courses</b></p><ul><li>Compost, $195</li></ul>",
        "<h3>Other SOIL courses</h3><p>Compost, $195</p>",
        "<h3>À voir aussi</h3><ul><li>Compost, $195</li></ul>",
        "<div style='display: none' id=print-version><p>Fee: $195</p></div>",
        "<div hidden><h1>Soil Care, old outline</h1><p>Fee: $195</p></div>",
    ],
)
def test_what_is_said_of_others_or_hidden_for_good_is_passed_over(others: str) -> None:
    assert said(page(f"<main><h1>Soil Care</h1><p>You dig, and then you rest.</p>{others}</main>")) == [
        ("", "", "You dig, and then you rest.")
    ]


@pytest.mark.parametrize(
    "heading", ["More about this course", "Recommended prior courses", "Other course information"]
)
def test_headings_about_the_offering_itself_head_no_others(heading: str) -> None:
    assert said(page(f"<h2>{heading}</h2><p>You dig, and then you rest for a while.</p>"))


def test_a_tab_that_is_hidden_until_it_is_opened_is_read() -> None:
    assert said(page("<div style='display:none' id=fees><p>Fee: $495</p></div>")) == [("", "Fee", "$495")]


def test_the_first_column_of_a_table_of_prices_says_what_or_who() -> None:
    rows = "<tr><td>Domestic</td><td>$495</td></tr><tr><td>International</td><td>$995</td></tr>"
    for head in ("Student type", "Status"):
        table = page(f"<table><tr><th>{head}</th><th>Tuition</th></tr>{rows}</table>")
        assert said(table, "facts") == [
            ("", "Domestic Tuition", "$495"),
            ("", "International Tuition", "$995"),
        ]


def test_figures_over_what_they_count_keep_their_unit() -> None:
    figure = "<div><div class=n>{}</div><div>{}</div></div>"
    listing = page(f"<div>{figure.format(24, 'hours')}{figure.format('Jan 5, 2027', 'next start')}</div>")
    assert said(listing, "facts") == [
        ("", "hours", "24\nhours"),
        ("", "next start", "Jan 5, 2027\nnext start"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Badge | 16 hours | $495</p>",
        "<p>Badge • 16 hours • $495</p>",
        "<p><span>Badge</span><span>16 hours</span><span>$495</span></p>",
    ],
)
def test_short_facts_in_one_line_are_told_apart(line: str) -> None:
    assert [text for _, _, text in said(page(line))] == ["Badge", "16 hours", "$495"]


def test_pieces_that_touch_are_a_label_and_its_value_or_one_word() -> None:
    assert said(page("<p><span>Application fee</span><span>$50</span></p>")) == [
        ("", "Application fee", "$50")
    ]
    assert said(page("<p>H<sub>2</sub>O for <span>$</span><span>495</span></p>")) == [
        ("", "", "H2O for $495")
    ]


def test_a_button_that_says_until_when_is_read() -> None:
    assert said(
        page("<div><a href='#form'>Apply by Jan 5, 2027</a></div><div><a href='#form'>Apply now</a></div>")
    ) == [("", "", "Apply by Jan 5, 2027")]


def test_the_name_of_a_session_in_cards_is_its_own() -> None:
    card = "<div class=card><h3>{} campus</h3><p>Starts: {}</p><a href=/enrol>Enrol now</a></div>"
    cards = card.format("North", "Jan 5, 2027") + card.format("South", "Feb 2, 2027")
    listing = page(f"<div><h2>Intakes and dates</h2>{cards}</div>")
    assert ("5-2027", "Intakes and dates", "North campus") in [
        (subject[-6:], label, text) for subject, label, text in said(listing)
    ]
    assert not [fact for fact in said(listing) if fact[1].endswith("campus")]


def test_programmes_of_others_are_passed_over_and_those_it_belongs_to_are_kept() -> None:
    links = "<ul><li><a href=/p/a>Compost</a>{0}</li><li><a href=/p/b>Mulch</a>{0}</li></ul>"
    main = "<main><h1>Soil Care</h1><p>You dig, and then you rest.</p><h2>Other programs</h2>{}</main>"
    assert len(said(page(main.format(links.format(", $195"))))) == 1
    assert len(said(page(main.format(links.format(""))))) == 3


def test_two_rows_of_headings_name_the_columns_together() -> None:
    listing = page(
        "<table><tr><th rowspan=2>Section</th><th colspan=2>Dates</th><th colspan=2>Fee</th></tr>"
        "<tr><th>Start</th><th>End</th><th>Member</th><th>Others</th></tr>"
        "<tr><td>A1</td><td>Jan 5, 2027</td><td>Feb 9, 2027</td><td>$95</td><td>$120</td></tr></table>"
    )
    assert said(listing, "facts") == [
        ("A1", "Section", "A1"),
        ("A1", "Dates Start", "Jan 5, 2027"),
        ("A1", "Dates End", "Feb 9, 2027"),
        ("A1", "Fee Member", "$95"),
        ("A1", "Fee Others", "$120"),
    ]


def test_a_label_inside_a_line_that_has_one_begins_a_fact() -> None:
    line = "<p>Prerequisite: SOIL 101. Deadline: May 5, 2027.</p>"
    assert [label for _, label, _ in said(page(line))] == ["Prerequisite", "Deadline"]
    assert len(said(page("<p>Soils: clay, silt. Graph theory: trees, cycles, planar graphs.</p>"))) == 1


@pytest.mark.parametrize(
    "furniture",
    [
        "<div><a href=/p>Programs</a><a href=/a>Apply</a><a href=/r>Residence from $750</a></div>",
        "<div class=site-menu><p>Diploma of Soil, 2 years</p></div>",
    ],
)
def test_a_menu_that_is_no_list_is_a_menu(furniture: str) -> None:
    assert said(page(f"{furniture}<h1>Soil Care</h1><p>You dig, and then you rest for a while.</p>")) == [
        ("", "", "You dig, and then you rest for a while.")
    ]


def test_news_beside_an_offering_are_not_about_it() -> None:
    news = "<div><h3>Latest news</h3><ul><li>Open house on Feb 6, 2027</li></ul></div>"
    assert len(said(page(f"<div><h1>Soil Care</h1><p>You dig, and then you rest.</p></div>{news}"))) == 1


def test_a_price_that_is_struck_out_is_none() -> None:
    former = "<del><span>$</span>595</del> <span>Original price was: $595.</span>"
    assert said(page(f"<p>{former} <ins><span>$</span>495</ins></p>")) == [("", "", "$495")]


def test_a_heading_beside_nothing_but_the_title_says_what_it_says() -> None:
    hero = "<div><h1>Soil Care</h1><h2>Micro-credential, 12 credits</h2></div><h3>Fee</h3><p>$495</p>"
    assert said(page(hero)) == [("", "", "Micro-credential, 12 credits"), ("", "Fee", "$495")]


def test_labels_and_values_in_columns_apart_belong_together() -> None:
    listing = page(
        "<div><div><p>Fee</p><p>Start</p><p>Place</p></div>"
        "<div><p>$495</p><p>Jan 5, 2027</p><p>Trail</p></div></div>"
    )
    assert said(listing, "facts") == [*FEE_AND_START, ("", "Place", "Trail")]


def test_the_items_of_a_list_have_the_label_that_leads_to_it() -> None:
    listing = page("<p><b>Objectives:</b> you can:</p><ul><li>Dig</li><li>Sift</li></ul><p>Bring boots.</p>")
    assert ("", "Objectives", "Dig") in said(listing)
    assert ("", "", "Bring boots.") in said(listing)


def test_a_price_on_a_button_is_said_and_an_empty_cart_is_not() -> None:
    listing = page("<p>Outdoors.</p><button>Book now – $185</button><button>Add to cart $0.00</button>")
    assert said(listing) == [("", "", "Outdoors."), ("", "", "Book now – $185")]


def test_prices_to_choose_from_are_said_and_a_donation_is_not() -> None:
    choices = "".join(
        f"<div><input type=radio id={who}><label for={who}>{who} ${price}</label></div>"
        for who, price in (("Member", 5), ("Guest", 9))
    )
    wordy = "<p>" + "Dig the beds and sift the soil. " * 5 + "</p>"
    assert ("", "", "Member $5") in said(page(f"{wordy}<form>{choices}</form>"))
    assert len(said(page(f"{wordy}<form><p>Donate</p>{choices}</form>"))) == 1


def test_prices_by_two_marks_have_both_and_the_heading_that_says_they_are_prices() -> None:
    listing = page(
        "<h2>Fees</h2><table><tr><th>Band</th><th>One day</th><th>Two days</th></tr>"
        "<tr><td>Full</td><td>$50</td><td>$90</td></tr><tr><td>Alumni</td><td>$40</td><td>$70</td></tr></table>"
    )
    assert ("", "Fees Alumni Two days", "$70") in said(listing, "facts")
