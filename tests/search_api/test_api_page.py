"""The interface's page for people: every address is there, and each one to try answers."""

from bs4 import BeautifulSoup

from tests.search_api.conftest import Serve
from tests.search_api.listings import PROVIDERS, listing, stated
from tests.search_api.test_pages import EVIL


def test_every_address_is_described_and_those_to_try_answer(serve: Serve) -> None:
    client = serve(*(listing(number, EVIL, provider=stated(PROVIDERS[0])) for number in (1, 2)))
    page = BeautifulSoup(client.get("/api").text, "lxml")
    shown = [code.get_text() for code in page.select("h3 + p > code")]
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    described = [f"{method.upper()} {path}" for path, calls in paths.items() for method in calls]
    assert sorted(shown) == sorted(described)
    to_try = {str(link["href"]) for link in page.select(".own a")}
    # A listing's cluster and a source's register are of some only: no source file has this one's name.
    without = [path for path in described if path.startswith("POST") or path.endswith("/overlap/{id}")]
    assert len(to_try) == len(described) - len(without)
    answers = {path: client.get(path).status_code for path in to_try if "/sources/" not in path}
    assert {path: status for path, status in answers.items() if status != 200} == {}


def test_an_empty_registry_has_its_page_too(serve: Serve) -> None:
    page = BeautifulSoup(serve().get("/api").text, "lxml")
    assert page.select('.own a[href="/api/v1/listings?q=data"]')
    assert not page.select('.own a[href^="/api/v1/listings/"]')
    assert page.select("footer a[href='/api']")
