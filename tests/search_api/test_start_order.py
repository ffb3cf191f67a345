"""The order by the next start: what is on a page, and how many searches that takes."""

from hypothesis import given
from hypothesis import strategies as st

from search_api.start_order import by_next_start
from tests.each import each


class Searched:
    """Listings by the place of the day on which they begin, the last place for those without one."""

    def __init__(self, fresh: list[int]) -> None:
        self.fresh = fresh
        self.searches = 0

    def page(self, offset: int, size: int) -> list[tuple[int, int]]:
        days = len(self.fresh) - 1
        return list(by_next_start(offset, size, sum(self.fresh), days, self._begun, self._fetch))

    def _begun(self, place: int) -> int:
        self.searches += 1
        return sum(self.fresh[: place + 1])

    def _fetch(self, place: int, skip: int, most: int) -> list[tuple[int, int]]:
        self.searches += 1
        return [(place, number) for number in range(self.fresh[place])][skip : skip + most]


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12), st.integers(0, 20), st.integers(1, 7))
def test_a_page_has_what_begins_next(fresh: list[int], offset: int, size: int) -> None:
    every = [(place, number) for place, many in enumerate(fresh) for number in range(many)]
    assert Searched(fresh).page(offset, size) == every[offset : offset + size]


@each(
    ("fresh", "most"),
    [
        ([1] * 366 + [0], 30),
        ([5] + [0] * 366 + [3_000], 25),
        ([0] * 366 + [3_000], 12),
        ([2, *[0] * 30] * 12 + [0], 150),
    ],
)
def test_neither_full_days_nor_empty_ones_take_many_searches(fresh: list[int], most: int) -> None:
    found = Searched(fresh)
    assert len(found.page(0, 20)) == 20
    assert found.searches <= most
