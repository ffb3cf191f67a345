"""Class Central: cards with and without addresses, JSON escaped or not, several institutions."""

import html

import pytest

from tests.crawlers.html_platform import read_page, said

URL = "https://www.classcentral.com/subject/woodcraft"


def card(number: int, inside: str = "", facts: str = "") -> str:
    return (
        f'<li data-lookup-course-{number}="x" itemprop="itemListElement" itemscope>'
        f'<h2 itemprop="name">Course {number}</h2>{inside}<ul>{facts}</ul></li>'
    )


def institution(name: str, *, escaped: bool = True, printed: str = "") -> str:
    tracked = f'{{"category":"Course - Inbound Clicks - University","action":"{name}"}}'
    value = html.escape(tracked) if escaped else tracked.replace("'", "&#39;")
    quote = '"' if escaped else "'"
    return f"<a data-track-ga={quote}{value}{quote}>{printed or '<img alt=logo>'}</a>"


@pytest.mark.parametrize("escaped", [True, False])
def test_an_institution_shown_as_a_picture_is_named_in_the_data(escaped: bool) -> None:
    (listing,) = read_page(
        "class_central", card(1, institution("Kelp Institute", escaped=escaped)), URL
    ).listings
    assert said(listing, "provider") == ["Kelp Institute"]


def test_the_first_institution_provides_and_the_others_are_partners_as_printed() -> None:
    inside = institution("A University") + institution("B of C", printed="B University") + institution("D")
    (listing,) = read_page("class_central", card(1, inside), URL).listings
    assert said(listing, "provider") == ["A University"]
    assert said(listing, "partners") == ["B University", "D"]


def test_without_an_institution_the_platform_offers() -> None:
    facts = '<li><a aria-label="Provider">YouTube</a></li>'
    (listing,) = read_page("class_central", card(1, "<a data-track-ga='{broken'>x</a>", facts), URL).listings
    assert said(listing, "provider") == ["YouTube"] == said(listing, "platform")


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ('<a href="/course/a-1">x</a>', "https://www.classcentral.com/course/a-1"),
        ("<a onmousedown='go(\n  \"/course/a-1\",\"edX\");return false'>x</a>", "https://www.classcentral.com/course/a-1"),
        ("<a onmousedown=\"go('/classroom/youtube-a-1')\">x</a>", "https://www.classcentral.com/classroom/youtube-a-1"),
        ('<a href="/university/kelp">x</a><a href="javascript:void(0)">y</a>', URL),
        ("", URL),
    ],
)  # fmt: skip
def test_the_address_of_a_card(inside: str, url: str) -> None:
    (listing,) = read_page("class_central", card(1, inside), URL).listings
    assert listing.url == url
    assert said(listing, "original_url") == ([f"{url}/visit"] if "/course/" in url else [])


def test_a_start_is_a_date_only_where_the_card_gives_its_day() -> None:
    dated = '<li><span aria-label="Start date" content="2026-10-05">5th Oct, 2026</span></li>'
    on_demand = '<li><span aria-label="Start date">On-Demand</span></li>'
    first, second = read_page("class_central", card(1, "", dated) + card(2, "", on_demand), URL).listings
    assert said(first, "start") == ["5th Oct, 2026", "2026-10-05"]
    assert said(second, "start") == [] and said(second, label="Start date") == ["On-Demand"]


def test_a_course_that_stands_twice_is_one_listing_and_the_list_states_its_total() -> None:
    body = "<link rel=next href='?page=2'><b data-template=filters-count>Showing 19,667 courses</b>"
    result = read_page("class_central", body + card(1) + card(1) + card(2), URL)
    assert [listing.reference for listing in result.listings] == ["1", "2"]
    assert result.stated_total == 19_667
    assert [link.url for link in result.links] == [f"{URL}?page=2"]


def test_a_course_page_keeps_the_number_of_its_card() -> None:
    page = (
        "<html lang=en><title>Spoons</title><body><main><h1>Spoons</h1><p>Carve three.</p>"
        "<dl><dt>Provider</dt><dd>edX</dd></dl></main></body>"
    )
    (listing,) = read_page("class_central", page, "https://www.classcentral.com/course/spoons-2-501").listings
    assert listing.reference == "501"
    assert said(listing, "platform") == ["edX"]
    assert said(listing, "original_url") == ["https://www.classcentral.com/course/spoons-2-501/visit"]
