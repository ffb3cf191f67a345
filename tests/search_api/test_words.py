"""What the words of a query are taken to mean, before any engine looks for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.wording.known_words import singular, vocabulary
from search_api.wording.words import Concept, known_word, understand
from tests.each import each


def concepts(q: str) -> list[str]:
    """Its concepts: [quoted], (optional), <condition>, with * where the last word may go on."""
    return [_shown(one) for one in understand(q).concepts]


def _shown(one: Concept) -> str:
    words = " ".join(one.words) + "*" * one.unfinished
    if one.quoted:
        return f"[{words}]"
    return f"({words})" if one.optional else f"<{words}>" if one.says else words


@each(
    ("q", "expected"),
    [
        ("granite harbour", ["granite", "harbour*"]),
        ("how to become a granite worker", ["(how)", "(to)", "(become)", "(a)", "granite", "(worker*)"]),
        ('"granite harbour" pottery', ["[granite harbour]", "pottery"]),
        ("«Granite Harbour» “old pottery”", ["[granite harbour]", "[old pottery]"]),
        ('"granite', ["granite*"]),
        ("granite under $500", ["granite"]),  # a limit ends the word before it
        ('""', []),
        ("- -- ' \" !", []),
        ("project management online", ["project management", "<online>"]),
        ("gestion de projet en ligne", ["gestion de projet", "<en ligne>"]),
        ("cours du soir", ["(cours)", "<du soir>"]),
        ("l’élevage d'abeilles", ["elevage", "abeilles"]),
        ("granite granite", ["granite", "granite*"]),
        ("COLLÈGE Œuvre straße", ["college", "oeuvre", "strasse*"]),
        ("Granite C++", ["granite", "c"]),  # a sign ends a word
        ("C# ", ["c"]),
        ("C++ granite", ["c", "granite*"]),
        ("excel", ["excel"]),  # a known word is finished, a known phrase too …
        ("granite excel*", ["granite", "excel*"]),  # … but for a star
        ("granite excel *", ["granite", "excel"]),
        ("granite C++*", ["granite", "c"]),
        ('"granite"*', ["[granite]"]),
        ("event plann", ["event plann*"]),
    ],
)
def test_a_query_is_taken_apart(q: str, expected: list[str]) -> None:
    assert concepts(q) == expected


@pytest.mark.parametrize(
    ("q", "forbidden", "left"),
    [
        ("pottery -wheel", [("wheel",)], ["pottery"]),
        ('-"potters wheel" clay', [("potters", "wheel")], ["clay*"]),
        ("-wheel", [("wheel",)], []),
        ("e-learning well-being", [], ["<e learning>", "well being"]),
        ("fluids - dehydration", [], ["fluids", "dehydration*"]),
        ("pottery -", [], ["pottery*"]),
        ("pottery -well-being", [("well", "being")], ["pottery"]),
    ],
)
def test_a_dash_before_a_word_forbids_it(q: str, forbidden: list[tuple[str, ...]], left: list[str]) -> None:
    asked = understand(q)
    assert list(asked.forbidden) == forbidden
    assert [one.strip("*") for one in concepts(q)] == [one.strip("*") for one in left]


def test_other_words_hold_both_ways_and_tell_languages_apart() -> None:
    (english,) = understand("welding").concepts
    assert (("soudage",) in english.abroad, ("soudage",) in english.others) == (True, False)
    (french,) = understand("soudage").concepts
    assert ("welding",) in french.abroad
    assert ("soudure",) in french.others


def test_who_does_it_finds_what_is_learned_and_not_the_other_way_round() -> None:
    (baker,) = understand("bakers").concepts
    assert ("pastry",) in baker.others
    (pastry,) = understand("pastry").concepts
    assert {("baker",), ("boulanger",)}.isdisjoint((*pastry.others, *pastry.abroad))


def test_the_four_names_of_an_award_stand_for_each_other() -> None:
    names = ("certificate", "badge", "micro-credential", "microprogramme")
    for name in names:
        (concept,) = understand(name).concepts
        found = {" ".join(other) for other in (*concept.others, *concept.abroad)}
        assert found | {" ".join(concept.words)} >= {other.replace("-", " ") for other in names}


def test_one_misspelt_word_of_several_is_seen_through() -> None:
    (concept, _) = understand("nursing asistant online").concepts
    assert ("personal", "support", "worker") in concept.others
    assert concept.words == ("nursing", "asistant")


def test_an_engine_can_say_what_a_misspelt_word_is_meant_to_be() -> None:
    (concept,) = understand("wellding", lambda word: "welding" if word == "wellding" else word).concepts
    assert concept.words == ("wellding",)
    assert concept.others[0] == ("welding",)
    assert ("soudage",) in concept.abroad


@each(
    ("word", "expected"),
    [
        ("palative", "palliative"),  # eight letters: two mistakes
        ("weldin", "welding"),
        ("clai", "clai"),  # four forgive none
        ("welders", "welders"),
    ],
)
def test_what_a_word_may_be_meant_to_be_by_what_is_known_alone(word: str, expected: str) -> None:
    assert known_word(word) == expected


def test_providers_go_by_all_their_names() -> None:
    (concept,) = understand("UBC").concepts
    assert ("university", "of", "british", "columbia") in concept.others


def test_a_filling_word_is_no_name_of_a_provider() -> None:
    assert concepts("introduction au tissage") == ["<introduction>", "(au)", "tissage"]


def test_what_a_listing_should_be_about_is_neither_a_condition_nor_who_offers() -> None:
    for q, about in (("ubc pottery online", ["pottery"]), ("ubc online", ["ubc"]), ("online", ["online"])):
        assert [" ".join(one.words) for one in understand(q).subjects] == about


def test_the_last_word_that_begins_something_known_is_not_misspelt() -> None:
    meant = {"plann": "plant"}
    (concept,) = understand("event plann", lambda word: meant.get(word, word)).concepts
    assert (concept.words, concept.meant) == (("event", "plann"), ())
    assert ("event", "planning") in concept.others


def test_known_words_may_be_written_apart_or_as_one() -> None:
    (joined,) = understand("childminding").concepts
    assert ("child", "minding") in joined.others
    (apart,) = understand("book keeping").concepts
    assert (apart.words, ("bookkeeping",) in apart.others) == (("book", "keeping"), True)


def test_words_that_say_little_are_required_where_there_is_nothing_else() -> None:
    def required(q: str) -> list[str]:
        return [" ".join(one.words) for one in understand(q).required]

    assert required("lantern management") == ["lantern"]
    assert required("lantern technician online") == ["lantern", "online"]
    assert required("management") == ["management"]
    assert required("management online") == ["management", "online"]
    assert required('lantern "management"') == ["lantern", "management"]
    assert required("project management") == ["project management"]


def test_a_query_of_optional_words_alone_asks_for_them() -> None:
    asked = understand("how to")
    assert [one.words for one in asked.required] == [("how",), ("to",)]
    assert not understand("how to weave").required[0].optional


@pytest.mark.parametrize(
    ("q", "french"),
    [
        ("gestion de projet", True),
        ("soins infirmiers", True),
        ("gastronomie moléculaire", True),  # no known word, but a letter that English has not
        ("welding", False),
        ("art history", False),  # a word of a French phrase ("art oratoire") is not the phrase
        ("human services", False),
        ("food and culture", False),  # a word of both languages beside an English one
        ("agile teams", False),
        ("l'arboriculture", True),
        ("I don't weave", False),
        ("", False),
    ],
)
def test_a_query_in_french_is_known(q: str, french: bool) -> None:
    assert understand(q).french is french


def test_a_part_nearly_means_its_field_and_the_field_means_no_part() -> None:
    (part,) = understand("QuickBooks").concepts
    assert (("bookkeeping",) in part.wider, ("bookkeeping",) in part.others) == (True, False)
    (field,) = understand("bookkeeping").concepts
    assert ("quickbooks",) not in (*field.others, *field.abroad, *field.wider)
    assert ("quickbooks",) in field.parts


def test_an_unfinished_phrase_means_those_that_it_begins() -> None:
    (planning,) = understand("event plann").concepts
    assert ("event", "management") in planning.others
    assert planning.unfinished
    assert [one.words for one in understand("event p").concepts] == [("event",), ("p",)]
    first, *_ = understand("event plann online").concepts
    assert first.words == ("event",)


def test_a_word_that_a_listing_has_is_finished() -> None:
    for q, unfinished in (("granite par", False), ("granite para", True), ("granite par*", True)):
        assert understand(q, has={"par", "granite"}.__contains__).concepts[-1].unfinished is unfinished, q
    assert understand("event plan", has=lambda _: True).concepts[-1].unfinished, "of a phrase it may go on"


def test_an_unfinished_word_is_not_taken_for_a_misspelt_one() -> None:
    (one,) = understand("soudag", lambda word: "soudan").concepts
    assert (one.words, one.meant, one.unfinished) == (("soudag",), (), True)
    assert ("welding",) in one.abroad


@each(
    ("q", "required"),
    [
        ("pottery no exam", ["pottery"]),
        ("poterie sans examen", ["poterie"]),
        ("pottery without an exam", ["pottery"]),
        ("no exam", ["no", "exam"]),  # nothing else is asked for
        ("pottery no experience", ["pottery", "no experience"]),  # a condition is wanted
        ("welding helps me get a job", ["welding"]),
        ("quarrels about welding", ["quarrels", "welding"]),
        ("moving from retail into IT", ["it"]),
        ("switch from welding to pottery", ["pottery"]),
        ("welding from scratch", ["welding", "from scratch"]),
        ("pottery from clay", ["pottery", "clay"]),
        ("pottery at graduate level", ["pottery", "graduate level"]),
        ("pottery at any level", ["pottery"]),
        ("I'm into pottery and can't weld", ["pottery", "weld"]),
    ],
)
def test_what_a_listing_may_lack(q: str, required: list[str]) -> None:
    assert [" ".join(one.words) for one in understand(q).required] == required


@each(
    ("q", "required", "wished"),
    [
        ("pottery for managers", ["pottery"], ["managers"]),
        ("courses for teachers about pottery", ["pottery"], ["teachers"]),
        ("poterie pour les infirmières", ["poterie"], ["infirmieres"]),
        ("courses for nurses", ["nurses"], []),  # nothing else is asked for
        ("pottery for beginners", ["pottery", "beginners"], []),  # a condition
        ("pottery for travel", ["pottery", "travel"], []),
        ("managers of potteries", ["managers", "potteries"], []),
    ],
)
def test_whom_it_is_for_is_a_wish(q: str, required: list[str], wished: list[str]) -> None:
    asked = understand(q)
    assert [" ".join(one.words) for one in asked.required] == required
    assert [" ".join(one.words) for one in asked.concepts if one.wished] == wished
    assert {*asked.wanted} == {one for one in asked.concepts if one.wished or one in asked.required}


@each(
    ("q", "says"),
    [
        ("credit micro-credential pottery", ["for credit", "award", ""]),
        ("certificate in credit analysis", ["award", "", ""]),
        ("credit risk", ["", ""]),
        ("pottery for credits", ["", "for credit"]),
    ],
)
def test_credit_is_a_condition_before_an_award(q: str, says: list[str]) -> None:
    assert [" ".join(one.says) for one in understand(q).required] == says


def test_in_a_sentence_strange_words_are_wishes() -> None:
    told = understand("we have quarrelled and so I want to learn welding")
    assert [one.words for one in told.required] == [("welding",)]
    assert [one.words for one in told.concepts if one.wished] == [("quarrelled",)]
    strange = understand("we have quarrelled and so I want to learn falconry")
    assert [one.words for one in strange.required] == [("quarrelled",), ("falconry",)]


def test_who_asks_for_something_short_says_so_beside_the_subject() -> None:
    assert understand("short leadership course").brief
    assert not understand("leadership course").brief
    assert not understand('"short stories"').brief


def test_entries_are_not_hidden_by_one_another() -> None:
    """A condition with words that a group has too still says its fact, and the data names nothing twice."""
    meanings = vocabulary().meanings
    assert meanings[("online",)].says == ("online",)
    assert all(meaning != type(meaning)() for meaning in meanings.values())


@given(st.text(max_size=80))
def test_no_text_breaks_it(q: str) -> None:
    asked = understand(q)
    for concept in asked.concepts:
        assert all(word and word == word.lower() for word in concept.words)
    assert all(asked.forbidden)
    assert bool(asked.required) == bool(asked.concepts)


@pytest.mark.parametrize(
    ("word", "expected"), [("badges", "badge"), ("business", "business"), ("gas", "gas"), ("paie", "paie")]
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected
