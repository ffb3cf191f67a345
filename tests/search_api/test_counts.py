"""Which values of a facet an answer lists."""

from collections.abc import Sequence

from search_api.counts import PLACES_AT_ONCE, begun_at, ordered


def test_places_where_too_few_are_held_to_be_listed_are_not_asked_when_one_may_begin() -> None:
    """But for what is chosen or unknown."""
    held_at = {f"hall-{number:03}": number for number in range(100, 1_000)} | {"not_stated": 2, "nook": 1}
    asked: list[str] = []

    def begun(places: Sequence[str]) -> list[int]:
        """Half of them, and none at every third hall."""
        asked.extend(places)
        return [-(-held_at[place] // 2) * (not place.endswith(("3", "6", "9"))) for place in places]

    found = begun_at(held_at, ("nook",), begun)
    assert {"nook", "not_stated"} <= set(asked)
    assert min(held_at[place] for place in asked if place.startswith("hall")) > 300
    assert len(asked) == len(set(asked)) < 700
    everywhere = dict(zip(held_at, begun(list(held_at)), strict=True))
    assert ordered(found, ("nook",), {}) == ordered(everywhere, ("nook",), {})
    assert len(held_at) > 2 * PLACES_AT_ONCE
