"""Fixtures for all tests of the crawlers."""

from collections.abc import Iterator

import pytest

from tests.crawlers.site import Site, catalogue, serve


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine that knows no page yet."""
    with serve() as running:
        yield running


@pytest.fixture
def two_pages(site: Site) -> Site:
    """A catalogue of three courses on two pages."""
    site.pages["/one"] = catalogue("A", "B", next_page=site.url("/two"), count=3)
    site.pages["/two"] = catalogue("C", count=3)
    return site
