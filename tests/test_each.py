"""`each` hides nothing: what fails among many cases in one test is shown with its case."""

import pytest

from tests.each import all_hold, each

UNREAD = pytest.mark.xfail(strict=True)


@each("number, double", [(1, 2), (2, 5), pytest.param(3, 6, marks=UNREAD), pytest.param(4, None, id="four")])
def doubled(number: int, double: int) -> None:
    assert number * 2 == double


GROUPS = doubled.pytestmark[0].args[1]  # type: ignore[attr-defined]


def test_all_that_failed_is_shown_and_what_held_is_not() -> None:
    with pytest.raises(pytest.fail.Exception) as failed:
        doubled(*GROUPS[0].values)
    said = str(failed.value)
    assert "2 of 3 failed" in said
    assert "2, 5\n" in said and "assert (2 * 2) == 5" in said
    assert "four\n" in said and "assert (4 * 2) == None" in said
    assert "(1 * 2)" not in said


def test_a_marked_case_stays_a_test_of_its_own() -> None:
    assert [(len(group.values[0]), group.marks) for group in GROUPS] == [(3, ()), (1, (UNREAD,))]


def test_an_error_is_a_failure_and_the_other_cases_are_tried() -> None:
    tried = []

    @each("number", [0, 1])
    def inverse(number: int) -> None:
        tried.append(number)
        assert 1 / number

    with pytest.raises(pytest.fail.Exception, match="ZeroDivisionError"):
        inverse(*inverse.pytestmark[0].args[1][0].values)  # type: ignore[attr-defined]
    assert tried == [0, 1]


def test_no_case_is_an_error() -> None:
    with pytest.raises(AssertionError):
        each("number", [])
    with pytest.raises(AssertionError):
        all_hold([])
