"""Which words find what in every engine; where the engines differ, the rule by which they do."""

from typing import Any

import pytest

from normalizer.listing import Delivery, Listing
from search_api.answer import SearchHit, SearchPage
from search_api.index import SearchIndex
from search_api.query import SORTS, SearchQuery
from search_api.wording.words import FAR_RARER
from tests.search_api.conformance.conftest import MakeIndex
from tests.search_api.listings import MemoryRegistry, hours, listing, price, stated

LONG = "Heraldry puppetry saffron marble compass telescope orchard violin pottery meadow tundra beekeeping"
PROSE = "😀 Some words before. Then comes Hæmatologie, and the æther of a mañana, l’île long."

TITLES = (
    "Café lantern",
    "Le cœur du réseau",
    "L’apprentissage d’été",
    "Straße almanac",
    "Kiln furnace",
    "Clays",
    "Falconries",
    "Meadows",
    "Glacier 10345",
    "Granite harbour",
    "Granite of an inner harbour",
    "Weaves",
    "Quilting loom",
    "Quilting",
    "Quilting yarn",
    "Loom",
    "Loomington",
    "Excellencies",
    "Comptabilité des phares",
    "Welding",
    "Soudage",
    "Health care assistant",
    "Préposés aux bénéficiaires",
    "Introduction to Cyber Security",
    "مدرسة الخزف",
    "🎓 Glassblowing",
    LONG,
)
EVENING = listing(90, "Cartography in depth", delivery=Delivery(timing=stated(("evening",))))
SILENT = listing(91, "Cartography")
DAY = listing(92, "Cartography by day", delivery=Delivery(timing=stated(("day",))))
MARKED = listing(93, "🎓 Hotels de l’île", description=stated(PROSE))


@pytest.fixture(scope="module")
def index(make_index: MakeIndex) -> SearchIndex:
    listings: list[Listing] = [listing(number, title) for number, title in enumerate(TITLES)]
    made = make_index()
    made.sync(MemoryRegistry(*listings, EVENING, SILENT, DAY, MARKED))
    return made


def found(page: SearchPage) -> set[str]:
    """The titles of what has all the words."""
    return set() if page.relaxed else {hit.title or "" for hit in page.hits}


CARE = {"Health care assistant", "Préposés aux bénéficiaires"}
WELDING = {"Welding", "Soudage"}

ALIKE: list[tuple[str, set[str]]] = [
    # accents, ligatures, elisions
    ("cafe", {"Café lantern"}),
    ("CAFÉ", {"Café lantern"}),
    ("coeur du reseau", {"Le cœur du réseau"}),
    ("l'apprentissage d'été", {"L’apprentissage d’été"}),
    ("apprentissage ete", {"L’apprentissage d’été"}),
    ("strasse almanac", {"Straße almanac"}),
    # typing mistakes: none up to four letters, one from five, two from nine, none in numbers
    ("kilm", set()),
    ("clayz", {"Clays"}),
    ("clzyz", set()),
    ("calys", {"Clays"}),
    ("falcunriez", {"Falconries"}),
    ("falcunreiz", set()),
    ("meudouws", set()),
    ("glacier 10346", set()),
    # the last word may be unfinished, and no other
    ("granite harb", {"Granite harbour", "Granite of an inner harbour"}),
    ("gran harbour", set()),
    ("quilt", {"Quilting loom", "Quilting", "Quilting yarn"}),
    # a word that is one by itself is not, unless a star says so
    ("loom", {"Quilting loom", "Loom"}),
    ("quilting loo", {"Quilting loom"}),
    ("quilting loom", {"Quilting loom"}),
    ("loom*", {"Quilting loom", "Loom", "Loomington"}),
    ("excel", set()),
    ("excel*", {"Excellencies"}),
    ("excel,", set()),
    ("comptab", {"Comptabilité des phares"}),
    # quoted phrases and minus words
    ('"granite harbour"', {"Granite harbour"}),
    ('"harbour granite"', set()),
    ('"granite harb"', set()),
    ("granite -inner", {"Granite harbour"}),
    ('granite -"granite harbour"', {"Granite of an inner harbour"}),
    ("harbour -granite", set()),
    # other words for it, both ways, in both languages
    ("welding", WELDING),
    ("soudage", WELDING),
    ("soudeuse", WELDING),
    ("welder", WELDING),
    ("nursing assistant", CARE),
    ("préposé aux bénéficiaires", CARE),
    ("cybersecurity", {"Introduction to Cyber Security"}),
    ("cyber security introduction", {"Introduction to Cyber Security"}),
    # words that say nothing may be missing
    ("a short course about glassblowing", {"🎓 Glassblowing"}),
    # a condition alone finds what states it; beside a subject also what leaves it open
    ("evening", {"Cartography in depth"}),
    ("cartography le soir", {"Cartography in depth", "Cartography"}),
    ("cartography daytime", {"Cartography", "Cartography by day"}),
    # other scripts, signs, many words
    ("مدرسة", {"مدرسة الخزف"}),
    ("الخزف مدرسة", {"مدرسة الخزف"}),
    ("😀🎓 glassblowing", {"🎓 Glassblowing"}),
    ("😀 ++ \x00", set()),
    (LONG, {LONG}),
    ("granite " * 60, {"Granite harbour", "Granite of an inner harbour"}),
    ("zzyx qqvw", set()),
]


@pytest.mark.parametrize(("q", "titles"), ALIKE)
def test_words_find_the_same(index: SearchIndex, q: str, titles: set[str]) -> None:
    assert found(index.search(SearchQuery(q=q))) == titles


DIFFERENT: list[tuple[str, str, set[str], set[str]]] = [
    ("a wrong first letter counts as two mistakes there", "xlays", {"Clays"}, set()),
    ("a word may be unfinished and mistyped there", "falcomr", set(), {"Falconries"}),
    ("only here other forms of a word find it", "weaving", {"Weaves"}, set()),
    ("only here other words are known for a misspelt one", "weldng", WELDING, {"Welding"}),
    ("words written together may stand apart there", "graniteharbour", set(), {"Granite harbour"}),
    ("words beyond the tenth do not matter there", f"{LONG.replace('beekeeping', 'falcon')}", set(), {LONG}),
]
"""The rule, a query, what the embedded engine finds, what Meilisearch does."""


@pytest.mark.parametrize(("rule", "q", "embedded", "meilisearch"), DIFFERENT)
def test_where_engines_differ_it_is_by_a_rule(
    index: SearchIndex, engine: str, rule: str, q: str, embedded: set[str], meilisearch: set[str]
) -> None:
    titles = embedded if engine == "embedded" else meilisearch
    assert found(index.search(SearchQuery(q=q))) == titles, rule


@pytest.mark.parametrize(
    "q", ["", "  ", "\u200f", "🎓", "'", '"', "-", '""', '-""', "«»", "_evening", "*", "\\"]
)
def test_no_sign_is_an_error(index: SearchIndex, q: str) -> None:
    page = index.search(SearchQuery(q=q))
    assert page.total == (len(TITLES) + 4 if not q.strip() else 1 if q == "_evening" else 0)
    assert bool(page.message) == (page.total == 0)


def test_a_word_that_a_text_has_cut_short_is_unfinished(make_index: MakeIndex) -> None:
    longer = {f"Parapets {number}" for number in range(FAR_RARER)}
    shown = ("Para", "Obel", "Obelisk", *longer)
    index = make_index()
    index.sync(MemoryRegistry(*(listing(number, title) for number, title in enumerate(shown))))
    assert found(index.search(SearchQuery(q="para"))) == {"Para", *longer}
    assert found(index.search(SearchQuery(q="obel"))) == {"Obel"}


def test_what_has_some_of_the_words_stands_apart_or_is_called_relaxed(index: SearchIndex) -> None:
    page = index.search(SearchQuery(q="granite harbour"))
    assert (page.total, page.relaxed, page.near) == (2, False, ())
    some = index.search(SearchQuery(q="cyber introduction cartography"))
    assert some.relaxed
    assert "at least one" in some.message
    assert {hit.title for hit in some.hits} & {"Introduction to Cyber Security", "Cartography"}
    near = index.search(SearchQuery(q="quilting loom"))
    assert found(near) == {"Quilting loom"}
    assert "Loom" in {hit.title for hit in near.near}


def test_what_has_just_the_title_asked_for_is_first_on_pages_that_make_the_whole_list(
    make_index: MakeIndex,
) -> None:
    """Though all its words but one may be missing, and many shorter titles have that one."""
    titles = ["Development", "Development now", "Development here", "Training and development one"] * 15
    titles += ["Training and Development"] * 3
    listings = [listing(number, title) for number, title in enumerate(titles)]
    index = make_index()
    index.sync(MemoryRegistry(*listings))
    asked = SearchQuery(q="training and development", per_page=25)
    pages = [index.search(asked.model_copy(update={"page": page})) for page in (1, 2, 3)]
    hits = [hit for page in pages for hit in page.hits]
    assert [hit.title for hit in hits[:3]] == ["Training and Development"] * 3
    assert [page.total for page in pages] == [len(titles)] * 3
    assert sorted(hit.id for hit in hits) == sorted(one.id for one in listings)


@pytest.mark.parametrize("q", ["falconries kiln", "zzyx falconries kiln", "kiln zzyx qqvw"])
def test_something_is_found_where_any_word_is_there(index: SearchIndex, q: str) -> None:
    page = index.search(SearchQuery(q=q))
    assert page.relaxed
    assert {hit.title for hit in page.hits} & {"Falconries", "Kiln furnace"}


def test_by_another_sort_a_known_phrase_is_not_made_of_scattered_words(
    make_index: MakeIndex, engine: str
) -> None:
    """By the best match these come last; by another sort they would come anywhere."""

    def told(number: int, words: str) -> Listing:
        return listing(number, f"Lantern {number}", description=stated(words), workload=stated(hours(number)))

    together = [
        told(2, "Machine learning at dusk."),
        told(3, "Of machines and their learning."),
        told(4, "What learning by a machine is."),
        told(5, "Apprentissage automatique."),
        told(6, "Deep machine learning; personal support workers."),
    ]
    apart = told(1, "A lathe is a machine; the kiln, too, is one of the best of all places for learning.")
    index = make_index()
    index.sync(MemoryRegistry(apart, *together))

    def numbers(q: str, **asked: Any) -> list[int]:
        page = index.search(SearchQuery(q=q, **asked))
        assert page.total == len(page.hits)
        assert ("1 more has them apart" in page.message) == (page.total == 5)
        return [int(hit.url.rpartition("/")[2]) for hit in page.hits]

    assert set(numbers("machine learning")) == {1, 2, 3, 4, 5, 6}
    for q in ("machine learning", "lantern machine learning"):
        assert 1 in numbers(q, sort="changed"), "a feed follows all that the best match finds"
        for sort in (sort for sort in SORTS if sort not in ("relevance", "changed")):
            found = set(numbers(q, sort=sort, currency="CAD"))
            assert (1 in found) == (engine == "meilisearch"), "there no words can be asked for nearby"
            assert found - {1} == {2, 3, 4, 5, 6}, (q, sort)
    only = make_index()
    only.sync(MemoryRegistry(apart))
    assert only.search(SearchQuery(q="machine learning", sort="hours:asc")).total == 1, "better than nothing"


FREE: dict[str, Any] = {"cost_model": ("free",)}


@pytest.fixture(scope="module")
def priced(make_index: MakeIndex) -> SearchIndex:
    """Parts of what is asked for are free, all of it is not; a program and what was withdrawn have more."""
    free = {"cost_model": stated("free")}
    registry = MemoryRegistry(
        *(listing(n, title, **free) for n, title in enumerate(("Lantern", "Palliative kiln", "Kiln"))),
        listing(10, "Palliative lantern"),
        listing(11, "Lantern kiln parapet", scope=stated("program")),
    )
    registry.put(listing(12, "Lantern almanac obelisk"), status="withdrawn")
    made = make_index()
    made.sync(registry)
    return made


@pytest.mark.parametrize("q", ["palliative lantern", "palative lantern", '"palliative lantern" -almanac'])
def test_words_that_are_there_but_for_the_filters_are_not_called_absent(priced: SearchIndex, q: str) -> None:
    """Nor where an engine knows only in a second look how they are spelt."""
    assert priced.search(SearchQuery(q=q)).total == 1
    page = priced.search(SearchQuery(q=q, **FREE))
    assert (page.total, page.relaxed, page.message, page.hits) == (0, False, "", ())


@pytest.mark.parametrize("sort", ["relevance", "newest"])
def test_what_has_all_words_but_for_a_slip_has_all_words(priced: SearchIndex, sort: Any) -> None:
    """One that an engine sees through only in a second look."""
    asked = SearchQuery(q="palative lantern", sort=sort)
    page = priced.search(asked)
    assert (page.total, page.relaxed, page.message) == (1, False, "")
    assert [(one.asked, one.meant) for one in page.corrected] == [("palative", "palliative")]
    assert sum(one.count for one in priced.values("cost_model", asked)) == 1
    assert priced.search(asked.model_copy(update=FREE)).corrected == page.corrected


@pytest.mark.parametrize("q", ["lantern parapet", "lantern obelisk", "lantern qqvw"])
def test_words_that_nothing_served_has_all_of_are_looked_for_one_by_one(priced: SearchIndex, q: str) -> None:
    """Within the filters too: nothing would have them without."""
    page = priced.search(SearchQuery(q=q, **FREE))
    assert (page.relaxed, {hit.title for hit in page.hits}) == (True, {"Lantern"})


def test_of_what_has_some_of_the_words_the_best_come_first_however_sorted(make_index: MakeIndex) -> None:
    def lantern(number: int, title: str) -> Listing:
        return listing(number, title, prices=stated((price(f"{number}"),)), workload=stated(hours(number)))

    weak = "Lantern beside the obelisk and the parapet"
    index = make_index()
    index.sync(MemoryRegistry(lantern(2, weak), lantern(40, "Lantern"), lantern(90, weak)))
    for sort in SORTS:
        page = index.search(SearchQuery(q="lantern qqvw", sort=sort, currency="CAD"))
        assert (page.relaxed, len(page.hits), page.hits[0].title) == (True, 3, "Lantern"), sort
        assert "best matches first" in page.message


def test_what_states_a_condition_comes_before_what_leaves_it_open(index: SearchIndex) -> None:
    hits = index.search(SearchQuery(q="evening cartography")).hits
    assert [hit.title for hit in hits] == ["Cartography in depth", "Cartography"]


def marks(hit: SearchHit) -> dict[str, list[str]]:
    texts = {"title": hit.title or "", "excerpt": hit.excerpt}
    return {
        name: [texts[name][one.start : one.end] for one in spans] for name, spans in hit.highlights.items()
    }


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        ("hôtels île", {"title": ["Hotels", "île"], "excerpt": ["île"]}),
        ("haematologie aether", {"excerpt": ["Hæmatologie", "æther"]}),
        ("hotels haem", {"title": ["Hotels"], "excerpt": ["Hæmatologie"]}),
        ('"æther of a mañana"', {"excerpt": ["æther of a mañana"]}),
    ],
)
def test_marks_stand_on_the_words_found(index: SearchIndex, q: str, marked: dict[str, Any]) -> None:
    """Counted in code points of the text as published, whatever an engine counts in."""
    (hit,) = index.search(SearchQuery(q=q)).hits
    assert marks(hit) == marked


@pytest.mark.parametrize("sort", ["relevance", "newest"])
def test_pages_of_a_search_for_words_make_the_whole_list(index: SearchIndex, sort: Any) -> None:
    asked = SearchQuery(q="cartography", sort=sort, per_page=2)
    pages = [index.search(asked.model_copy(update={"page": number})) for number in (1, 2, 3)]
    ids = [hit.id for page in pages for hit in page.hits]
    assert sorted(ids) == sorted(one.id for one in (EVENING, SILENT, DAY))
    assert pages[2].hits == ()


@pytest.mark.parametrize("q", ["badge glassblowing", "glassblowing badges"])
def test_the_kind_of_award_that_is_named_comes_before_others_that_it_stands_for(
    make_index: MakeIndex, q: str
) -> None:
    badge = listing(1, "Glassblowing at the furnace", credential_type=stated("badge"))
    certificate = listing(2, "Glassblowing certificate", credential_type=stated("certificate"))
    index = make_index()
    index.sync(MemoryRegistry(badge, certificate))
    assert [hit.id for hit in index.search(SearchQuery(q=q)).hits] == [badge.id, certificate.id]
