"""In which language a listing is written, and that a filter by language of instruction tells of it."""

from typing import Any

from bs4 import BeautifulSoup

from normalizer.listing import Delivery
from search_api.documents.tongues import written_in
from tests.each import each
from tests.search_api.conftest import Serve
from tests.search_api.listings import flat, listing, stated

FRENCH = "Ce programme prépare l’étudiant à un emploi dans la soudure pour les chantiers et les usines."
ENGLISH = "This course prepares you for work with steel in the yards and shops of the province."


@each(
    ("text", "declared", "language"),
    [
        (FRENCH, None, ("fr",)),
        (FRENCH, "en-CA", ("fr",)),  # the markup of a page is often its template's
        (ENGLISH, None, ("en",)),
        (ENGLISH, "fr", ("en",)),
        ("Soudage", None, ()),
        ("Soudage", "fr-CA", ("fr",)),
        ("Pour l’amour du français", None, ()),
        (
            "En este curso aprenderás las bases de la nutrición para llevar una vida sana y con energía.",
            None,
            (),
        ),
        (
            "Was erwartet Dich in diesem Kurs? Die Aussprache des Deutschen ist das Thema, mit Übungen.",
            None,
            (),
        ),
        (f"{ENGLISH} Titre: Les métiers du soudage pour les nuls.", None, ("en",)),
        ("", None, ()),
    ],
)
def test_its_words_tell_the_language(text: str, declared: str | None, language: tuple[str, ...]) -> None:
    assert written_in(text, declared) == language


def taught(*languages: str) -> dict[str, Any]:
    return {"delivery": Delivery(languages=stated(languages))}


def test_the_languages_of_a_listing_are_those_it_is_written_and_taught_in() -> None:
    doc = flat(listing(1, description=stated(FRENCH), page_language="en-CA", **taught("en-CA", "fr-CA")))
    assert doc.written_in == ("fr",)
    assert doc.tongues == ("fr", "en")


def test_what_is_written_in_a_language_and_silent_of_instruction_is_one_link_away(serve: Serve) -> None:
    client = serve(
        listing(1, "Granite", **taught("fr")),
        listing(2, "Granite taillé", description=stated(FRENCH)),
        listing(3, "Granite bleu", description=stated(FRENCH), **taught("en")),
        listing(4, "Granite", description=stated(ENGLISH)),
        listing(5, "Granite ancien", page_language="fr"),
    )
    page = BeautifulSoup(client.get("/?q=granite&language=fr").text, "lxml")
    assert [one.get_text() for one in page.select(".hit h2")] == ["Granite"]
    (note,) = (one for one in page.select(".note") if "written in French" in one.get_text())
    assert "taught: 2 written in French." in note.get_text()
    others = BeautifulSoup(client.get(str(note.a["href"])).text, "lxml")  # type: ignore[index]
    assert {one.get_text() for one in others.select(".hit h2")} == {"Granite taillé", "Granite ancien"}
    chips = [" ".join(one.get_text().split()) for one in others.select(".chips a")]
    assert "Remove filter: written in French ×" in chips
    assert len(others.select("input[type=hidden][name=written_in]")) == 1
    assert not [one for one in others.select(".note") if "written in" in one.get_text()]
