"""What several parts of a thing say of hours and prices, together."""

from typing import Any

from registry.kept_document import Ends, closed, in_words, outermost, span, wide
from tests.each import each


@each(
    ("some", "together", "figures", "words"),
    [
        ([(35.0, None)], (35, None), (35, None), "at least 35"),
        ([(None, 40.0)], (None, 40), (None, 40), "up to 40"),
        ([(6.0, 6.0)], (6, 6), (6, 6), "6"),
        ([(6.0, 6.0), (12.5, 40.0)], (6, 40), (6, 40), "6 to 40"),
        ([(35.0, None), (40.0, 40.0)], (35, None), (35, 40), "at least 35"),
        ([(None, 10.0), (40.0, 40.0)], (None, 40), (10, 40), "up to 40"),
        ([(35.0, None), (50.0, None)], (35, None), (35, None), "at least 35"),
        ([(35.0, None), (None, 40.0)], (35, 40), (35, 40), "35 to 40"),
    ],
)
def test_an_end_that_is_open_is_told_as_open(
    some: list[Ends], together: Ends, figures: Ends, words: str
) -> None:
    assert wide(some) == together
    assert outermost(some) == figures
    assert in_words(wide(some)) == words
    said = [{"hours_min": least, "hours_max": most} for least, most in some]
    assert span(said, "hours_min", "hours_max") == together


def test_one_bound_alone_stands_for_both_where_it_is_reckoned_with() -> None:
    assert closed((35.0, None)) == closed((None, 35.0)) == closed((35.0, 35.0)) == (35, 35)


def test_zero_alone_and_silence_say_nothing() -> None:
    zero: dict[str, Any]
    nothing: dict[str, Any]
    zero, nothing, six = {"hours_min": 0.0, "hours_max": 0.0}, {"basis": "total"}, {"hours_min": 6.0}
    for said in ([], [zero], [nothing], [zero, nothing]):
        assert span(said, "hours_min", "hours_max") is None
    assert span([nothing, six], "hours_min", "hours_max") == (6, None)
