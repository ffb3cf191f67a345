"""The brief of one subject, to print."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from normalizer.listing import Delivery
from registry.sources import Declaration, declare
from registry.store import Store
from search_api.app import create_app
from search_api.embedded_index import EmbeddedIndex
from search_api.routes import ministry_pages
from tests.registry.offerings import harvest
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import NOW, provider, register, stated
from tests.search_api.server import serving
from tests.search_api.test_ministry import DEGREE, NOISE, WELDING, offer
from tests.search_api.test_ministry_pages import BRIEF, soup, text


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving_listings(tmp_path_factory.mktemp("brief"), *WELDING, DEGREE, *NOISE) as client:
        yield client


def test_a_brief_says_what_is_here_what_elsewhere_and_what_it_rests_on(tmp_path: Path) -> None:
    abroad = offer(6, "Metal Welding", 3, skills=WELDING[0].skills)
    quebec = offer(7, "Steel Fabrication", 0, mode="in_person", places=())
    maker = provider("College du Nord", "college", "CA", "CA-QC")
    quebec = quebec.model_copy(update={"provider": stated(maker), "source": "nord"})
    silent = offer(8, "Welding Theory", 1).model_copy(update={"delivery": Delivery()})
    with closing(Store(tmp_path)) as store:
        register(store, *WELDING, abroad, silent, DEGREE, *NOISE)
        harvest(store, "nord", [quebec])
        declared = [
            Declaration(name=name, platform="", known_from="capture") for name in ("test", "nord", "other")
        ]
        declare(store, declared, NOW)
        with serving(create_app(store, EmbeddedIndex(tmp_path / "index"))) as address:
            page = soup(httpx.get(f"{address}{BRIEF}"))
    told = [one.get_text() for one in page.select(".brief header > p")]
    assert (
        "Institutions in British Columbia: 4 offerings of 3 institutions, of the 3 that offer anything: "
        in told[2]
    )
    assert told[2].endswith("2 online, 1 in person; of 1 the delivery is not stated.")
    assert told[3].endswith(
        "2 offerings of 2 institutions, of the 2 that offer anything: 1 online, 1 in person."
    )
    said = text(page)
    assert "Where, in British Columbia" in said
    assert "1 offering more is given in rooms elsewhere, or it is not known where" in said
    sums = [int(cell.get_text()) for cell in page.select('section:first-of-type [data-column="Offerings"]')]
    assert sum(sums) + 1 == 4 + 2, "what the table has and what it has not are all"
    here, anywhere = (
        head.find_parent("section") for head in page.find_all("h2", string=re.compile("^Overlap"))
    )
    assert here.h2.get_text() == "Overlap between institutions in British Columbia"  # type: ignore[union-attr]
    assert "Metal Welding" in anywhere.get_text()  # type: ignore[union-attr]
    assert "Metal Welding" not in here.get_text()  # type: ignore[union-attr]
    assert "From 2 sources, harvested on " in said and "2 of them never crawled live" in said


def test_a_brief_says_which_pairs_each_of_its_counts_has(client: httpx.Client) -> None:
    page = text(soup(client.get("/ministry/subjects/engineering")))
    assert "of which one offering or both are of this subject" in page
    assert "Pairs of which both offerings are of this subject" in page


def test_a_brief_of_much_stays_brief(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = soup(client.get("/ministry/subjects/engineering"))
    assert "Every offering" in text(whole)
    assert "closest" not in text(whole) and len(whole.select(".pair")) == 1
    assert "No overlapping pair has an institution elsewhere" in text(whole)
    monkeypatch.setattr(ministry_pages, "BRIEF_OFFERS", 2)
    monkeypatch.setattr(ministry_pages, "BRIEF_CLUSTERS", 0)
    short = soup(client.get("/ministry/subjects/engineering"))
    assert "Every offering" not in text(short)
    assert "3 overlapping pairs in 1 cluster" in text(short) and "the closest 0 of all follow" in text(short)
    assert short.select_one('a[href="/?subject=engineering"]')
    assert len(short.select(".counted li")) == len(whole.select(".counted li")) > 1


@pytest.mark.parametrize("title", ["Beginner Welding", "Orientation Day"])
def test_a_brief_of_any_field_or_none_leads_to_its_listings_in_the_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.setattr(ministry_pages, "BRIEF_OFFERS", 0)
    with serving_listings(tmp_path, offer(1, title, 0), offer(2, "Conversational French", 0)) as client:
        (own,) = soup(client.get("/ministry")).select(".briefs li:has(a:not([href$=languages])) a")
        (link,) = soup(client.get(str(own["href"]))).select('a[href^="/?"]')
        found = soup(client.get(str(link["href"])))
        table = client.get(
            "/api/v1/tables/offers.csv", params={"subject": str(own["href"]).split("/")[-1]}
        ).text
    assert [one.get_text() for one in found.select(".hits h2")] == [title]
    assert title in table and "French" not in table
