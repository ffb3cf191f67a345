"""Which words find which listings in the embedded engine, which come first, and what is marked."""

from collections.abc import Callable
from typing import Any

import pytest

from normalizer.listing import CourseInstance, Credit, Delivery, Level, Listing
from search_api.answer import SearchPage
from search_api.embedded.lexicon import COMMONER
from search_api.embedded_index import EmbeddedIndex
from search_api.query import MAX_QUERY_CHARACTERS, SearchQuery
from search_api.suggestions import suggestions
from tests.search_api.listings import PROVIDERS, MemoryRegistry, listing, price, stated

Search = Callable[[str], SearchPage]


@pytest.fixture
def search(index: EmbeddedIndex, registry: MemoryRegistry) -> Callable[..., Search]:
    """Listings, or their titles -> a search in them."""

    def start(*listings: Listing | str) -> Search:
        for number, one in enumerate(listings, 100):
            registry.put(listing(number, one) if isinstance(one, str) else one)
        index.sync(registry)
        return lambda q: index.search(SearchQuery(q=q))

    return start


def titles(page: SearchPage) -> list[str]:
    return [hit.title or "" for hit in page.hits]


@pytest.mark.parametrize(
    ("title", "q", "found"),
    [
        ("Café granite", "cafe", True),
        ("Cafe granite", "CAFÉ", True),
        ("Le cœur du réseau", "coeur reseau", True),
        ("Le coeur du reseau", "cœur réseau", True),
        ("L’apprentissage d’été", "l'apprentissage d'été", True),
        ("Apprentissage en été", "l’apprentissage d’été", True),
        ("Potters’ guide", "potter's guide", True),
        ("Straße now", "strasse now", True),
        ("Kiln test", "kilm test", False),  # four letters forgive nothing
        ("Clays care", "clas care", False),  # nor that one is missing …
        ("Excel now", "exel now", True),  # … but where it makes a known word …
        ("Pump now", "pmup now", True),  # … and so with two in the wrong order
        ("Lottery now", "pottery now", False),  # a word of ours is no other one
        ("Blended now", "blender now", False),
        ("Clays care", "clayz care", True),  # five forgive one
        ("Clays care", "cleyz care", False),
        ("Clays care", "lcays care", True),  # neighbours swapped are one
        ("Falconries now", "falcunriez now", True),  # ten forgive two
        ("Falconries now", "fulcunriez now", False),
        ("Meadows now", "meudouws now", False),  # eight forgive one
        ("MATH 10345 now", "math 10346 now", False),  # numbers forgive nothing
        ("Granite harbour", "granite harb", True),  # the last word may be unfinished
        ("Granite harbour", "gran harbour", False),
        ("Granite harbour", "harbour granite", True),
        ("Negotiation now", "negotiating now", True),  # one stem
        ("Cars of old", "care old", False),  # one in French, but too short to tell …
        ("Ages of clay", "aging clay", False),
        ("Knitting clay", "knit clay", True),
        ("Skiing now", "ski now", True),  # … except where one is the other and an ending
        ("La négociation aujourd’hui", "négocier aujourd'hui", True),
        ("Granite harbour", '"granite harbour"', True),
        ("Harbour of granite", '"harbour granite" harbour', False),
        ("Granite harbour", '"granite harb" granite', False),  # a quoted phrase is meant as it stands
        ("Granites harbour", '"granite" harbour', False),
    ],
)
def test_which_words_find_what(search: Any, title: str, q: str, found: bool) -> None:
    """Each query has a word that is there: what the other one misses is found relaxed, and said so."""
    page = search(title, "Something else")(q)
    assert titles(page) == [title]
    assert page.relaxed is not found
    assert ("at least one" in page.message) is not found


def test_minus_words_and_phrases_are_excluded(search: Any) -> None:
    find = search("Granite harbour", "Granite meadow", "Harbour meadow")
    assert set(titles(find("granite -harbour"))) == {"Granite meadow"}
    assert set(titles(find('meadow -"granite meadow"'))) == {"Harbour meadow"}
    assert set(titles(find("-granite"))) == {"Harbour meadow"}


def test_what_has_all_words_is_found_and_what_has_some_stands_apart(search: Any) -> None:
    page = search("Granite harbour", "Granite", "Harbour", "Meadow")("granite harbour")
    assert titles(page) == ["Granite harbour"]
    assert {hit.title for hit in page.near} == {"Granite", "Harbour"}
    assert (page.total, page.relaxed) == (1, False)
    assert sum(one.count for one in page.facets["delivery"]) == 1


def test_nothing_is_near_where_enough_is_found(search: Any) -> None:
    page = search(*("Granite harbour" for _ in range(10)), "Granite")("granite harbour")
    assert page.near == ()


def test_nothing_found_even_relaxed_is_not_called_relaxed(search: Any) -> None:
    page = search("Granite")("zzyx qqvw")
    assert (page.total, page.relaxed, page.message) == (0, False, "")


def test_signs_without_a_word_find_nothing_and_say_so(search: Any) -> None:
    find = search("Granite")
    page = find("😀 ++ \x00")
    assert page.total == 0
    assert page.message
    assert find("  ").total == 1


# --- other words ---


@pytest.mark.parametrize(
    ("title", "q"),
    [
        ("Welding", "soudage"),
        ("Soudage", "welding"),
        ("Welding", "soudeuse"),
        ("Health care assistant", "nursing assistant"),
        ("Préposé aux bénéficiaires", "personal support worker"),
        ("Introduction to Cyber Security", "cybersecurity"),
        ("Cybersecurity now", "cyber security"),
        ("Starting a business", "how do I start a small business?"),
        ("Human resource management", "HR"),
        ("Data analysis now", "analyse de données"),
        ("Welding now", "weldng"),
        ("Tenue de livres", "bookkeeper"),
    ],
)
def test_other_words_for_it_find_it(search: Any, title: str, q: str) -> None:
    page = search(title, "Granite harbour")(q)
    assert (titles(page), page.relaxed) == ([title], False)


def test_words_that_say_nothing_may_be_missing(search: Any) -> None:
    assert titles(search("Falconry", "Granite")("a short course about falconry")) == ["Falconry"]


@pytest.mark.parametrize("q", ["badge falconry", "microprogramme falconry", "certificat falconry"])
def test_any_name_of_an_award_finds_every_kind_of_it(search: Any, q: str) -> None:
    award = listing(1, "Falconry", credential_type=stated("micro_credential"))
    course = listing(2, "Falconry of old", credential_type=stated("course"))
    assert titles(search(award, course)(q)) == ["Falconry"]


def test_a_provider_is_found_by_any_of_its_names(search: Any) -> None:
    bcit = PROVIDERS[0].model_copy(
        update={"slug": "bcit", "name": "British Columbia Institute of Technology"}
    )
    find = search(listing(1, "Falconry", provider=stated(bcit)), "Falconry elsewhere")
    assert titles(find("bcit falconry")) == ["Falconry"]
    assert titles(find("falconry vancouver"))[:1] != [] and find("falconry british columbia").total == 1


def test_what_is_asked_of_a_provider_is_looked_for_in_titles_and_its_name_is_not(search: Any) -> None:
    york = PROVIDERS[0].model_copy(update={"slug": "york", "name": "York University"})
    other = PROVIDERS[0].model_copy(update={"slug": "other", "name": "University of New York"})
    find = search(
        listing(1, "York falconry", provider=stated(other)),
        listing(2, "Falconry and old hawks", provider=stated(york)),
    )
    assert titles(find("york university falconry"))[0] == "Falconry and old hawks"


def test_what_a_platform_lists_is_found_by_its_name(search: Any) -> None:
    find = search(
        listing(1, "Falconry", url="https://www.futurelearn.com/courses/falconry"), "Falconry in depth"
    )
    assert titles(find("futurelearn falconry")) == ["Falconry"]


# --- conditions ---

EVENING = listing(1, "Falconry in depth", delivery=Delivery(timing=stated(("evening",))))
SILENT = listing(2, "Falconry")
DAY = listing(3, "Falconry by day", delivery=Delivery(timing=stated(("day",))))


def test_what_leaves_a_condition_open_follows_what_states_it(search: Any) -> None:
    find = search(EVENING, SILENT, DAY)
    for q in ("evening falconry", "falconry evenings", "falconry le soir"):
        assert titles(find(q)) == ["Falconry in depth", "Falconry"], q


def test_what_is_about_the_subject_comes_before_what_only_states_the_level(search: Any) -> None:
    find = search(
        listing(
            1,
            "Introduction to pottery",
            level=stated(Level(value="Introductory")),
            description=stated("Like falconry."),
        ),
        listing(2, "Falconry and old hawks"),
    )
    assert titles(find("introduction to falconry")) == ["Falconry and old hawks", "Introduction to pottery"]


def test_what_the_schema_has_no_field_for_is_open_everywhere(search: Any) -> None:
    find = search(
        listing(1, "Falconry", description=stated("Part-time, over two years.")), "Falconry in depth"
    )
    for q in ("part-time falconry", "falconry part time", "falconry à temps partiel"):
        assert titles(find(q)) == ["Falconry", "Falconry in depth"], q


def test_the_kind_of_award_that_is_named_comes_first(search: Any) -> None:
    find = search(
        listing(1, "Falconry", credential_type=stated("micro_credential")),
        listing(2, "Falconry in depth", credential_type=stated("badge")),
    )
    assert titles(find("badge falconry")) == ["Falconry in depth", "Falconry"]
    assert titles(find("micro-credential falconry")) == ["Falconry", "Falconry in depth"]


def test_a_title_that_names_another_kind_of_award_is_not_what_was_asked_for(search: Any) -> None:
    find = search(
        listing(1, "Certificate in falconry", credential_type=stated("badge")),
        listing(2, "Falconry and the art of old hawks", credential_type=stated("micro_credential")),
    )
    assert titles(find("micro-credential falconry"))[0] == "Falconry and the art of old hawks"


def test_a_mistyped_word_brings_the_other_forms_of_what_is_meant(search: Any) -> None:
    find = search("Negotiation in practice", "Negotiating a contract", "Pottery")
    assert set(titles(find("negotiaton"))) == {"Negotiation in practice", "Negotiating a contract"}


def test_what_a_few_have_misspelt_too_is_seen_through(search: Any) -> None:
    right = [f"Management of lantern {number}" for number in range(COMMONER + 1)]
    assert search("Managment of kilns", *right, "Loom")("managment").total == len(right) + 1


@pytest.mark.parametrize(("q", "title"), [("palative care", "Palliative care"), ("begginer kilns", "Kilns")])
def test_a_long_word_that_nothing_has_may_have_one_more_mistake(search: Any, q: str, title: str) -> None:
    page = search(title, "Beginner", "Loom")(q)
    assert (titles(page)[0], page.relaxed) == (title, False)


def test_a_word_that_is_as_common_as_another_is_meant(search: Any) -> None:
    assert titles(search("Lanternist", "Lanternism")("lanternist"))[0] == "Lanternist"


@pytest.mark.parametrize(
    ("q", "title"),
    [
        ("negotiator", "Negotiation"),
        ("composers", "Composing"),
        ("herpetologist", "Herpetology"),
        ("lexicographer", "Lexicography"),
        ("obstetrician", "Obstetrics"),
        ("ornithologue", "Ornithologie"),
        ("ferrailleur", "Ferraillage"),
        ("fromagère", "Fromagerie"),
        ("fromagier", "Fromagerie"),
    ],
)
def test_who_does_it_finds_what_is_done(search: Any, q: str, title: str) -> None:
    page = search(title, "Loom")(q)
    assert (titles(page), page.relaxed) == ([title], False)


def test_a_condition_alone_finds_only_what_states_it(search: Any) -> None:
    assert titles(search(EVENING, SILENT, DAY)("evening classes")) == ["Falconry in depth"]


def test_a_section_states_a_condition_too(search: Any) -> None:
    section = CourseInstance(reference="1", delivery=Delivery(timing=stated(("evening",))))
    assert titles(search(listing(4, "Pottery", instances=(section,)), SILENT)("evening")) == ["Pottery"]


@pytest.mark.parametrize(
    ("q", "fields"),
    [
        ("online", {"delivery": Delivery(mode=stated("online"))}),
        ("en ligne", {"delivery": Delivery(mode=stated("choice"))}),
        ("in person", {"delivery": Delivery(mode=stated("in_person"))}),
        ("hybrid", {"delivery": Delivery(mode=stated("blended"))}),
        ("self-paced", {"delivery": Delivery(pace=stated("self_paced"))}),
        ("at my own pace", {"delivery": Delivery(sync=stated("asynchronous"))}),
        ("live", {"delivery": Delivery(sync=stated("synchronous"))}),
        ("weekend", {"delivery": Delivery(timing=stated(("weekend",)))}),
        ("free", {"cost_model": stated("free")}),
        ("gratuit", {"prices": stated((price("0", None),))}),
        ("for credit", {"credit": Credit(status=stated("credit"))}),
        ("non-credit", {"credit": Credit(status=stated("non_credit"))}),
        ("start anytime", {"rolling": stated(True)}),
        ("beginner", {"level": stated(Level(value="Introductory"))}),
        ("débutant", {"level": stated(Level(value="Niveau débutant"))}),
        ("graduate level", {"level": stated(Level(value="Postgraduate"))}),
        ("premier cycle", {"level": stated(Level(value="Premier cycle"))}),
    ],
)
def test_facts_are_found_by_their_words(search: Any, q: str, fields: dict[str, Any]) -> None:
    find = search(listing(1, "Pottery", **fields), listing(2, "Pottery at large"))
    assert titles(find(q)) == ["Pottery"]
    assert titles(find(f"{q} pottery")) == ["Pottery", "Pottery at large"]


# --- order ---


def test_exact_before_unfinished_before_mistyped_and_title_before_prose(search: Any) -> None:
    prose = listing(1, "Harbour", description=stated("about falcons"))
    find = search("Falcons", "Falconsand", "Falconz", prose)
    assert titles(find("falcons*")) == ["Falcons", "Falconsand", "Falconz", "Harbour"]
    assert titles(find("falcons")) == ["Falcons", "Falconz", "Harbour"]


def test_outcomes_before_prose(search: Any) -> None:
    prose = listing(1, "One", description=stated("granite and more"))
    outcome = listing(2, "Two", outcomes=stated(("granite and more",)))
    assert titles(search(prose, outcome)("granite")) == ["Two", "One"]


def test_words_side_by_side_in_a_title_come_first(search: Any) -> None:
    find = search("Harbour of a granite", "Granite harbour", "Harbour granite")
    assert titles(find("granite harbour"))[0] == "Granite harbour"


def test_nearby_before_far_apart(search: Any) -> None:
    far = listing(1, "One", description=stated("granite " + "and so on " * 20 + "harbour"))
    near = listing(2, "Two", description=stated("and so on " * 20 + "granite of the harbour"))
    assert titles(search(far, near)("granite harbour")) == ["Two", "One"]


def test_what_is_of_the_field_comes_before_what_mentions_its_words(search: Any) -> None:
    plumbing = listing(1, "Plumbing at home", description=stated("and photography too"))
    pottery = listing(2, "Pottery at home", description=stated("and photography too"))
    assert titles(search(plumbing, pottery)("photography")) == ["Pottery at home", "Plumbing at home"]


def test_one_word_of_a_name_is_better_than_none(search: Any) -> None:
    find = search("Sustainability", "Sustainability of carbon", "Power of quarries")
    assert titles(find("carbon footprint")) == ["Sustainability of carbon", "Sustainability"]


def test_a_rare_misspelling_is_worth_no_more_than_the_word(search: Any) -> None:
    find = search("Telescopes", *(f"Telescope {number}" for number in range(20)), "Telescpoe")
    assert titles(find("telescope"))[0].startswith("Telescope ")
    assert titles(find("telescpoe"))[0] == "Telescpoe"


def test_french_listings_first_where_the_query_is_french(search: Any) -> None:
    english = listing(1, "Welding and soudage", page_language="en")
    french = listing(2, "Soudage et plus encore pour tous", page_language="fr-CA")
    assert titles(search(english, french)("formation en soudage"))[0].startswith("Soudage")


def test_a_listing_is_first_for_its_own_title(search: Any) -> None:
    several = ("Web Security: From <b> to Code", "Data | March 2026", "Fluids - Dehydration", "C++ and C#")
    find = search(*several, "Security from code to data", "Fluids", "Dehydration of March", "C and more")
    for title in several:
        assert titles(find(title))[0] == title


# --- marks ---


def marked(page: SearchPage) -> dict[str, list[str]]:
    hit = page.hits[0]
    texts = {"title": hit.title or "", "excerpt": hit.excerpt}
    return {name: [texts[name][s.start : s.end] for s in spans] for name, spans in hit.highlights.items()}


def test_marks_stand_on_the_words_found(search: Any) -> None:
    prose = "😀 " + "Some words before. " * 30 + "Then comes Straßenbau, and the cœur of weaving a réseau."
    page = search(listing(1, "🎓 Réseau de l’été", description=stated(prose)))("reseau coeur weavng")
    assert marked(page) == {"title": ["Réseau"], "excerpt": ["cœur", "weaving", "réseau"]}
    hit = page.hits[0]
    assert hit.excerpt.strip("… ") in prose
    assert hit.excerpt.startswith("Then comes")
    assert len(hit.excerpt) <= 244


def test_other_words_for_it_are_marked_together(search: Any) -> None:
    page = search(
        listing(1, "Support worker", description=stated("A personal  support worker gives support."))
    )("health care assistant")
    assert marked(page) == {"excerpt": ["personal  support worker"]}


def test_optional_words_are_not_marked(search: Any) -> None:
    assert marked(search("The art of falconry")("the falconry course")) == {"title": ["falconry"]}


def test_a_mistyped_word_that_means_something_is_meant_before_a_longer_one_that_it_begins(
    search: Any,
) -> None:
    found = search("Excellence in service", "Spreadsheets for the office", "Excel for the office")("excell")
    assert titles(found)[0] == "Excel for the office"
    assert "Spreadsheets for the office" in titles(found)


def test_a_misspelt_name_has_no_other_forms(search: Any) -> None:
    assert titles(search("Excel for the office", "Excellence in service")("exel")) == ["Excel for the office"]


def test_whom_it_is_for_is_found_first_and_shuts_nothing_out(search: Any) -> None:
    found = search("Falconry", "Falconry for managers", "Kilns for managers")("falconry for managers")
    assert titles(found) == ["Falconry for managers", "Falconry"]


def test_words_that_may_be_missing_count_for_little(search: Any) -> None:
    found = search("Become a better potter", "Teaching", "Teaching beside a kiln")("how to become a teacher")
    assert titles(found)[0] == "Teaching"


def test_what_is_a_word_already_goes_on_while_one_types(search: Any, index: EmbeddedIndex) -> None:
    assert titles(search("Ski now", "Skilful masonry")("ski")) == ["Ski now"]
    for typed in ("ski", "ski*"):
        assert {one.text for one in suggestions(index, typed, 8)} == {"Ski now", "Skilful masonry"}
    assert suggestions(index, "x" * MAX_QUERY_CHARACTERS, 8) == ()


@pytest.mark.parametrize("q", ["how do I become a welder", "comment devenir soudeur"])
def test_who_asks_how_to_become_something_is_at_the_beginning(search: Any, q: str) -> None:
    found = search("Welding inspection", "Welding for artists", "Introduction to welding")(q)
    assert titles(found)[0] == "Introduction to welding"
