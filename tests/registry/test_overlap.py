"""How far offerings of two institutions overlap, and the steps that say so."""

import random
from typing import Any

import numpy as np
import pytest

from normalizer.listing import CourseInstance, Delivery, Field, Listing, Workload
from registry.grades import GRADES, Grade, Overlap
from registry.landscape import Landscape, _joined, _record
from registry.likeness.comparison import Comparison
from registry.likeness.lexicon import BROAD, FRAME, concept, subject_of
from registry.likeness.topics import topics_of
from registry.overlap import Overlaps
from tests.each import each
from tests.registry.offerings import TITLES, offering, profiles, stated

WELDING = ("gas metal arc welding", "reading a weld symbol", "cutting and grinding steel", "shop safety")


def welding(title: str = "Beginner Welding", **facts: Any) -> Listing:
    return offering(title, **({"maker": "Cedar College", "hours": 40.0, "skills": WELDING} | facts))


def overlap(left: Listing, right: Listing) -> Overlap:
    """The first two of a small catalogue."""
    others = [offering(title, source="others", maker="Others") for title in TITLES]
    return Overlaps(profiles(left, right, *others)).explain(np.array([0]), np.array([1]))[0]


RIVAL = {"source": "south", "maker": "Maple College"}


@pytest.mark.parametrize(
    ("other", "grade"),
    [
        (welding("Welding for Beginners", **RIVAL), "substantial"),
        (welding("Welding for Beginners", **RIVAL, language="fr"), "substantial"),
        (welding("Welding for Beginners", **RIVAL, hours=800.0), "partial"),
        (welding("Welding for Beginners", **RIVAL, level="Advanced"), "substantial"),
        (
            offering("Steel Bridge Inspection", **RIVAL, skills=("shop safety", "cutting plate")),
            "same_field",
        ),
        (offering("Conversational French", **RIVAL), "none"),
    ],
    ids=lambda value: value.title.value if isinstance(value, Listing) else value,
)
def test_grades(other: Listing, grade: Grade) -> None:
    found = overlap(welding(), other)
    assert found.grade == grade, found
    assert found.kinship == "different"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"language": "en"}, {"language": "fr"}),
        ({"level": "Beginner"}, {"level": "Advanced"}),
        ({}, {"hours": 200.0}),
    ],
)
def test_what_serves_other_learners_is_at_most_partial(mine: Any, theirs: Any) -> None:
    found = overlap(welding(**mine), welding(**RIVAL, **theirs))
    assert found.grade == "partial"
    assert found.limits


@each(
    ("mine", "theirs", "alike"),
    [
        ("Building Science", "The Science of Well-Being", False),
        ("Building Science", "Building Science for Roofers", True),
        ("Knowledge Management", "Pest Management", False),
        ("Knowledge Management", "Managing Knowledge", True),
        ("Community Development", "Web Development", False),
        ("Management", "Introduction to Management Techniques", True),
        ("Business Basics", "Business Fundamentals", True),
        ("Human Anatomy", "Human Resources", False),
        ("Health and Wellness", "Wellness and Health", True),
    ],
)
def test_a_broad_word_alone_makes_no_overlap(mine: str, theirs: str, alike: bool) -> None:
    others = () if alike else ("counting fish in a lake", "mending a net")
    found = overlap(
        offering(mine, maker="Cedar College", skills=() if alike else WELDING),
        offering(theirs, **RIVAL, skills=others),
    )
    assert (found.grade in ("partial", "substantial")) is alike, found


def test_broad_words_stand_as_words_are_compared() -> None:
    assert {word for word in BROAD if concept(word) != word or word in FRAME} == set()
    assert subject_of(["people", "management"]) == ["people", "management"]
    assert subject_of(["people", "trees"]) == ["tree"]
    assert subject_of(["classes", "on", "processes"]) == ["process"]


def test_the_steps_add_up_and_name_what_is_shared() -> None:
    found = overlap(welding(), welding("Welding for Beginners", **RIVAL, hours=400.0))
    assert sum(step.points for step in found.steps) == pytest.approx(found.points, abs=0.3)
    steps = {step.what: step for step in found.steps}
    assert "welding" in steps["taught"].found
    assert steps["hours"].points < 0
    assert "40 h and 400 h" in steps["hours"].found


def test_the_languages_of_most_are_known_however_many_there_are() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    rare = [offering("Welding", source="others", language=f"{a}{b}") for a in "abc" for b in letters]
    zulu, xhosa = (
        welding(source=maker, maker=maker, language=tongue)
        for maker, tongue in (("north", "zu"), ("south", "xh"))
    )
    found = Overlaps(profiles(zulu, xhosa, zulu, xhosa, *rare)).parts(np.array([0]), np.array([1]))
    assert found["language"] < 0


def test_titles_in_two_languages_are_compared_by_what_they_mean() -> None:
    found = overlap(
        offering("Leadership and Negotiation", maker="Cedar College", language="en"),
        offering("Liderazgo y negociación", **RIVAL, language="es"),
    )
    assert found.grade == "partial"


@each(
    ("mine", "theirs", "reach"),
    [
        ({"mode": "online"}, {"mode": "online"}, "same"),
        ({"mode": "online"}, {"mode": "in_person", "region": "CA-BC"}, "same"),
        ({"mode": "in_person", "region": "CA-BC"}, {"mode": "in_person", "region": "CA-NS"}, "apart"),
        ({"mode": "in_person", "region": "CA-BC"}, {"mode": "blended", "region": "CA-BC"}, "same"),
        (
            {"mode": "in_person", "region": "CA-BC", "places": ("Nelson campus",)},
            {"mode": "in_person", "region": "CA-BC", "places": ("Prince Rupert",)},
            "apart",
        ),
        (
            {"mode": "in_person", "region": "CA-BC", "places": ("Nelson campus",)},
            {"mode": "in_person", "region": "CA-BC", "places": ("Room 4",)},
            "same",
        ),
        ({"mode": "in_person"}, {"mode": "in_person"}, "unknown"),
        ({}, {"mode": "online"}, "unknown"),
    ],
)
def test_a_rival_far_away_in_person_is_reach(mine: Any, theirs: Any, reach: str) -> None:
    found = overlap(welding(**mine), welding(**RIVAL, **theirs))
    assert found.reach == reach
    assert found.grade == "substantial", "where it is given changes whom it reaches, not what it is"


def test_many_pairs_are_measured_as_each_alone() -> None:
    listings = [welding(), welding("Welding for Beginners", **RIVAL), *(offering(title) for title in TITLES)]
    measured = Overlaps(profiles(*listings))
    left, right = np.triu_indices(len(listings), 1)
    explained = measured.explain(left, right)
    assert [one.points for one in explained] == pytest.approx(measured.points(left, right).tolist(), abs=0.1)
    for number in range(0, len(left), 7):
        assert measured.explain(left[[number]], right[[number]]) == [explained[number]]
    assert measured.explain(left[:0], right[:0]) == []


def test_one_listing_is_where_many_are_in_the_space_of_words() -> None:
    listings = profiles(welding(), welding("Welding for Beginners", **RIVAL), *(offering(t) for t in TITLES))
    space = topics_of(listings).space
    for listing in (*listings, *profiles(offering("Zzz"))):
        one, many = space.topic(listing), space.topics([listing])
        assert np.abs((one.titles - many.titles).toarray()).max() < 1e-6
        assert np.abs((one.texts - many.texts).toarray()).max() < 1e-6


def test_what_is_near_a_new_listing_has_the_points_that_its_steps_add_up_to() -> None:
    listings = profiles(welding(**RIVAL), *(offering(t, source="others", maker="Others") for t in TITLES))
    found = Comparison(listings).near(*profiles(welding("Welding for Beginners", reference="new")))
    assert len(found.rows) > 1
    assert found.points[0] > 50
    for number, points in enumerate(found.points):
        explained = found.explain(number)
        assert explained.points == pytest.approx(points, abs=0.1)
        assert GRADES[found.grades[number]] == explained.grade


def test_pairs_of_one_field_grow_with_the_listings_and_not_with_their_square() -> None:
    words = [
        f"{a}{b}" for a in ("bra", "clo", "dri", "fle", "gru") for b in ("nd", "mp", "st", "lk", "rt", "ck")
    ]
    chance = random.Random(3)

    def course(number: int) -> Listing:
        side = {"maker": "Cedar College", "source": "north"} if number % 2 else RIVAL
        title, skills = " ".join(chance.sample(words, 3)), chance.sample(words, 4)
        return offering(title, **side, reference=str(number), skills=skills)

    def pairs(number: int) -> int:
        comparison = Comparison(profiles(*map(course, range(number))))
        grades = comparison.rivals(*comparison.candidates.pairs(), "same_field")[2]
        assert np.count_nonzero(grades == GRADES.index("same_field")) > 50
        return len(grades)

    few, many = pairs(150), pairs(300)
    assert few < many < 3 * few, "four times as many if each were told with each"


def test_a_pair_is_graded_by_the_hours_that_its_table_shows() -> None:
    """Those of the listing, else of its sections, without what is cancelled."""
    zero, six, forty = (stated(Workload(hours_min=n, hours_max=n, basis="total")) for n in (0, 6, 40))
    on_site = Delivery(mode=stated("in_person"), places=stated(("Terrace",)), languages=stated(("fr",)))
    short = CourseInstance(reference="short", workload=six)
    cancelled = CourseInstance(
        reference="cancelled", workload=six, delivery=on_site, status=stated("cancelled")
    )
    nothing = CourseInstance(reference="nothing", workload=zero)
    long = CourseInstance(reference="long", workload=forty)
    for hours, instances, told in (
        (40.0, (cancelled,), (40, 40)),
        (40.0, (short,), (40, 40)),
        (None, (long, cancelled), (40, 40)),
        (None, (long, short), (6, 40)),
        (None, (cancelled,), None),
        (None, (nothing,), None),
    ):
        said: dict[str, Any] = {"instances": instances} | ({} if hours else {"workload": Field()})
        mine = welding(hours=hours or 1.0).model_copy(update=said)
        (one,) = profiles(mine)
        assert (one.hours, one.deliveries, one.places, one.languages) == (told, (), frozenset(), frozenset())
        document = mine.model_dump(mode="json", exclude_defaults=True)
        landscape = Landscape([_joined([_record(one, document)])])
        assert landscape.offers[0].hours == told
        found = overlap(mine, welding(**RIVAL, hours=8.0))
        assert any("other depth" in limit for limit in found.limits) == (told == (40, 40))
