"""The corpus that searches are measured on: as the listings it is made of, and the same each time."""

from collections import Counter
from pathlib import Path

from benchmarks.recombined import Kept, recombined, write
from normalizer.listing import Listing
from tests.search_api.listings import listing, stated

BASES = [
    listing(number, f"{first} {second} {third}", description=stated(f"{first} is one. {second} is two. End."))
    for number, (first, second, third) in enumerate(
        [("Welding", "for", "beginners"), ("Nursing", "in", "hospitals"), ("Coding", "with", "care")], 1
    )
]


def words(listings: list[Listing]) -> Counter[str]:
    return Counter(word for one in listings for word in (one.title.value or "").split())


def test_lengths_and_words_stay_and_each_is_a_listing_of_its_own(tmp_path: Path) -> None:
    made = list(recombined(BASES, 600))
    assert made == list(recombined(BASES, 600))
    assert {len((one.title.value or "").split()) for one in made} == {3}
    assert len({one.id for one in made}) == len({one.reference for one in made}) == 600
    assert len({one.title.value for one in made}) == 9, "first halves with second halves"
    assert set(words(made)) == set(words(BASES))
    assert all(150 < count < 250 for count in words(made).values()), "each as common as before: one in three"
    write(tmp_path / "corpus", iter(made))
    kept = Kept(tmp_path / "corpus", 600)
    assert [one.listing.title for one in kept.changes_since(0, 400)] == [one.title for one in made[:400]]
    assert [one.cursor for one in kept.changes_since(400, 400)] == list(range(401, 601))
