"""The guide for institutions among the pages, and whom one writes to."""

from collections.abc import Iterator

import httpx
import pytest

from crawlers.fetch import CONTACT_VARIABLE
from search_api.shown.labels import FINDINGS
from tests.search_api.conftest import serving_listings
from tests.search_api.listings import PROVIDERS, listing, stated
from tests.search_api.test_pages import soup, text

GUIDE = "/institutions/guide"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    one = listing(1, "Welding", provider=stated(PROVIDERS[0]))
    with serving_listings(tmp_path_factory.mktemp("guide"), one) as found:
        yield found


def test_it_names_each_finding_as_the_pages_do(client: httpx.Client) -> None:
    page = soup(client.get(GUIDE))
    assert [text(one) for one in page.select("h1")] == ["For institutions"]
    rows = (
        [text(cell) for cell in row.select("td")[:2]] for row in page.select("table")[0].select("tbody tr")
    )
    assert dict(rows) == FINDINGS


@pytest.mark.parametrize("path", ["/institutions", "/institutions/northshore-college/report", "/check"])
def test_whoever_is_told_of_findings_is_led_to_it(client: httpx.Client, path: str) -> None:
    assert soup(client.get(path)).select(f'a[href="{GUIDE}"]')


def test_all_its_addresses_answer(client: httpx.Client) -> None:
    links = [str(one["href"]) for one in soup(client.get(GUIDE)).select("main a")]
    assert {"/institutions", "/check"} <= {*links}
    assert {client.get(link).status_code for link in links} == {200}


@pytest.mark.parametrize(
    ("given", "links"),
    [
        ("registry@ministry.example", ["mailto:registry@ministry.example"]),
        ("mailto:registry@ministry.example", ["mailto:registry@ministry.example"]),
        ("https://ministry.example/registry", ["https://ministry.example/registry"]),
        ("javascript:alert(1)", []),
        ("", []),
    ],
)
def test_the_foot_of_a_page_says_whom_to_write_to(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch, given: str, links: list[str]
) -> None:
    monkeypatch.setenv(CONTACT_VARIABLE, given)
    foot = soup(client.get("/")).select_one("footer")
    assert (
        foot is not None
        and (given.removeprefix("mailto:") in text(foot))
        and ("Questions" in text(foot)) is bool(given)
    )
    assert [str(one["href"]) for one in foot.select("p")[1].select("a")] == links if given else True
