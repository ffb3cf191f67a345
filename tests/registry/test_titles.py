"""Titles taken apart, organisations held together, addresses of one page."""

import time

from hypothesis import given
from hypothesis import strategies as st

from registry.likeness import titles
from registry.likeness.addresses import canonical, numbered_apart
from registry.likeness.makers import Kinship, kinship
from registry.likeness.titles import parse, words_of, words_without_signs
from registry.likeness.vocabulary import glossary, keyed
from tests.each import each


@each(
    ("title", "parts"),
    [
        ("Calculus, Part 2", {"2"}),
        ("Calculus II", {"2"}),
        ("Calculus: Part Two", {"2"}),
        ("Calculus 1B: Integration", {"1b"}),
        ("French B1", {"b1"}),
        ("Second Course in Welding", {"2"}),
        ("Statistics I.", {"1"}),
        ("Quantum Optics I, Part 1, Second Course", {"1", "2"}),
        ("Leading Teams 21 – 22", {"21", "22"}),
        ("The First World War", set()),
        ("Python 3 Programming", set()),
        ("Vitamin C", set()),
    ],
)
def test_parts(title: str, parts: set[str]) -> None:
    assert parse(title).parts == parts


@each(
    ("title", "words", "what", "value"),
    [
        ("Welding Institute 2024", ("welding", "institute"), "editions", {"2024"}),
        ("Welding (2021-2022)", ("welding",), "editions", {"2021-2022"}),
        ("Welding v2.1", ("welding",), "editions", {"v2.1"}),
        ("Welding (Online)", ("welding",), "forms", {"online"}),
        ("Machinelearning Basics", ("machinelearning", "basics"), "forms", set()),
        ("Teaching Online", ("teaching", "online"), "forms", set()),
        ("HND Computing", ("hnd", "computing"), "awards", {"hnd"}),
        ("Negotiation - Français", ("negotiation",), "language", "fr"),
        ("Introduction to C++", ("introduction", "c++"), "levels", set()),
    ],
)
def test_what_else_a_title_says(title: str, words: tuple[str, ...], what: str, value: object) -> None:
    assert parse(title).words == words
    assert getattr(parse(title), what) == value


def test_letters_of_every_script_stay() -> None:
    assert parse("Academic English 学术英语").words != parse("Academic English").words
    assert words_of("ЭКОНОМИКА Économie") == ["экономика", "economie"]


@given(st.text(max_size=200) | st.text("ab1c+#.,'’s _-éœ学習かท٣½\n", max_size=40))
def test_words_are_those_of_the_pattern_however_they_are_parted(text: str) -> None:
    plain = titles._plain(text)
    words = titles._each_apart(titles._WORD.findall(plain))
    assert words_of(text) == words
    if all(word.isalnum() for word in words):
        assert words_without_signs(text) == words


@given(st.text(max_size=200))
def test_any_text_is_a_title(text: str) -> None:
    assert parse(text).text == text


@each("repeated", ["part 1 ", "second course ", "1 – ", "B1 ", "2024 ", " " * 9, "for a ", "(online) ", "é"])
def test_a_title_without_end_takes_no_longer_than_a_page(repeated: str) -> None:
    began = time.process_time()
    title = parse(f"Soil Health, {repeated * 30_000}")
    assert time.process_time() - began < 0.5
    assert title.words[:2] == ("soil", "health")


@each(
    ("left", "right", "expected"),
    [
        ("The University of Michigan", "University of Michigan", "same"),
        ("NYIF", "New York Institute of Finance", "same"),
        ("TU Delft", "Delft University of Technology", "same"),
        ("UTAustinX", "The University of Texas at Austin", "same"),
        ("EPFL", "École polytechnique fédérale de Lausanne", "same"),
        ("Technische Universität München", "Technical University of Munich", "same"),
        ("UBC", "The University of British Columbia", "same"),
        ("UBC Extended Learning", "University of British Columbia", "same"),
        ("UBC Extended Learning", "UBC Sauder School of Business", "part"),
        ("IsraelX", "IsraelX-Tel Aviv University", "part"),
        ("University of California", "University of California, Irvine", "part"),
        ("University System of Maryland", "The University of Maryland, College Park", "part"),
        ("Michigan State University", "University of Michigan", "different"),
        ("University of California, Irvine", "University of California, San Diego", "different"),
        ("University of Hong Kong", "Hong Kong University of Science and Technology", "different"),
        ("Cedar College", "Maple University", "different"),
        ("Boston College", "Boston University", "related"),
        ("University", "University of Michigan", "unknown"),
    ],
)
def test_kinship(left: str, right: str, expected: Kinship) -> None:
    assert kinship(left, right) == kinship(right, left) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_kinship_is_of_both(left: str, right: str) -> None:
    assert kinship(left, right) == kinship(right, left)


@each(
    ("url", "expected"),
    [
        ("https://www.Edx.org/Course/Soil/?utm_source=a&queryID=1#top", "edx.org/course/soil"),
        ("http://edx.org/course/soil", "edx.org/course/soil"),
        ("https://a.example/course?b=2&a=1", "a.example/course?a=1&b=2"),
        ("https://a.example/x/index.html", "a.example/x"),
        ("https://a.example/", None),
        ("mailto:a@b.example", None),
        ("https://[bad/x", None),
        ("", None),
        (None, None),
    ],
)
def test_one_page_has_one_address(url: str | None, expected: str | None) -> None:
    assert canonical(url) == expected


def test_a_platform_numbers_its_names_apart() -> None:
    assert numbered_apart("edx.org/course/graphics", "edx.org/course/graphics-2")
    assert numbered_apart("edx.org/course/graphics-2", "edx.org/course/graphics-5")
    assert not numbered_apart("edx.org/course/graphics-2", "edx.org/course/graphics-2")
    assert not numbered_apart("edx.org/course/graphics", "edx.org/course/drawing-2")


def test_no_word_stands_for_two() -> None:
    for name in (
        "numbers",
        "levels",
        "level_order",
        "languages",
        "organisations.kinds",
        "organisations.same",
    ):
        assert keyed(name)
    assert glossary()
    assert not glossary().keys() & set(glossary().values()), (
        "a word is what others are compared as, or one of them"
    )
