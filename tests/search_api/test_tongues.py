"""In which language a listing is written, and that a filter by language of instruction tells of it."""

from typing import Any

from bs4 import BeautifulSoup

from normalizer.listing import Delivery
from tests.search_api.conftest import Serve
from tests.search_api.listings import flat, listing, stated


def taught(*languages: str) -> dict[str, Any]:
    return {"delivery": Delivery(languages=stated(languages))}


def test_the_languages_of_a_listing_are_those_it_is_written_and_taught_in() -> None:
    doc = flat(listing(1, page_language="fr-CA", **taught("en-CA", "fr-CA")))
    assert doc.written_in == ("fr",)
    assert doc.tongues == ("fr", "en")
    assert flat(listing(2, **taught("en"))).written_in == ()


def test_what_is_written_in_a_language_and_silent_of_instruction_is_one_link_away(serve: Serve) -> None:
    client = serve(
        listing(1, "Granite", **taught("fr")),
        listing(2, "Granite taillé", page_language="fr-CA"),
        listing(3, "Granite bleu", page_language="fr-CA", **taught("en")),
        listing(4, "Granite", page_language="en"),
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
