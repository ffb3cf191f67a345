"""BCIT: the list of active courses leads to their pages; a list that is none says so."""

import pytest

from crawlers.read import ReadError
from normalizer.normalize import normalize
from tests.crawlers.html_platform import read_page

LIST = "https://www.bcit.ca/wp-json/bcit/ptscc/v1/list-active-urls"


def test_the_list_gives_absolute_addresses_once_and_its_own_count() -> None:
    result = read_page(
        "bcit", r'{"success":true,"data":["\/courses\/a-rope-1010\/","\/courses\/a-rope-1010\/",null]}', LIST
    )
    assert [link.url for link in result.links] == ["https://www.bcit.ca/courses/a-rope-1010/"]
    assert result.stated_total == 3
    assert result.skipped == ("data[2]: not an address",)


@pytest.mark.parametrize(
    "answer",
    ['{"success":false,"data":[]}', '{"data":{"a":1}}', "[]", '{"code":"rest_no_route"}', "", "not JSON"],
)
def test_an_answer_that_is_no_list_is_an_error_and_not_an_empty_catalogue(answer: str) -> None:
    with pytest.raises(ReadError, match="college"):
        read_page("bcit", answer, LIST)


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("/courses/tying-knots-rope-1010/", "ROPE 1010"),
        ("/courses/tying-knots-rope-1010", "ROPE 1010"),
        ("/courses/knots-2-advanced-mshp-0312a/", "MSHP 0312A"),
        ("/programs/rope-diploma/", "/programs/rope-diploma/"),
    ],
)
def test_the_code_of_a_course_is_the_end_of_its_address(path: str, reference: str) -> None:
    page = "<html><title>Knots</title><body><h1>Knots</h1><p>Twelve knots and when to trust them.</p>"
    (listing,) = read_page("bcit", page, f"https://www.bcit.ca{path}").listings
    assert listing.reference == reference


def test_notices_beside_a_course_say_nothing_of_it_and_its_programs_are_what_it_is_part_of() -> None:
    page = (
        "<html><title>Knots</title><body><main><h1>Knots</h1><div><h2>Notices</h2><dl><dt>Registration</dt>"
        "<dd>Registration is now open for the Winter 2027 term.</dd></dl></div>"
        "<h2>Course details</h2><p>Twelve knots and when to trust them.</p>"
        "<h2>Related Programs</h2><p>Knots is offered as a part of the following programs:</p>"
        "<h3>School of Ropes</h3><ul><li>Rigging<br>Certificate Part-time</li></ul></main>"
    )
    (listing,) = read_page("bcit", page, "https://www.bcit.ca/courses/knots-rope-1010/").listings
    found = normalize(listing)
    assert found.start.value is None
    assert [(p.relation, p.target) for p in found.pathways.value or ()] == [
        ("part_of", "Rigging Certificate Part-time")
    ]


def test_a_page_that_was_not_found_is_passed_over() -> None:
    result = read_page("bcit", "<html><title>Page not found</title><body><h1>404</h1></body></html>", LIST)
    assert result.listings == () and "not found" in result.skipped[0]
