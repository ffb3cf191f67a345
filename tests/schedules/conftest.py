"""Demo catalogues on loopback and a registry to harvest them into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawlers.crawl import crawl
from crawlers.source import Source, load
from demo.server import Demo, serve
from registry.store import Store
from schedules.harvest import Crawl, HarvestReport, Progress, harvest
from search_api.embedded_index import EmbeddedIndex
from search_api.query import SearchQuery

DAY = timedelta(days=1)
START = datetime(2026, 9, 1, 6, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_other_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that the environment names is somebody's registry, not ours to test on."""
    monkeypatch.delenv("REGISTRY_DATABASE_URL", raising=False)


@pytest.fixture
def demo() -> Iterator[Demo]:
    with serve() as sites:
        yield sites


@dataclass
class Registry:
    """A data folder with its store and index, and the clock by which it is harvested into."""

    data: Path
    now: datetime = START
    seen: list[Progress] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = Store(self.data)
        self.index = EmbeddedIndex(self.data / "index")

    def harvest(
        self,
        source: Source,
        report: Callable[[Progress], None] | None = None,
        crawl: Crawl = crawl,
        judge_anew: bool = False,
    ) -> HarvestReport:
        """One harvest, a day after the last."""
        self.seen = []
        self.now += DAY
        report = report or self.seen.append
        return harvest(
            source,
            store=self.store,
            index=self.index,
            as_of=self.now,
            report=report,
            judge_anew=judge_anew,
            crawl=crawl,
        )

    def statuses(self) -> dict[str, str]:
        return {record.listing.reference: record.status for record in self.store.changes_since(0)}

    def titles_found(self, words: str) -> list[str | None]:
        return [hit.title for hit in self.index.search(SearchQuery(q=words, scope="all")).hits]


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[Registry]:
    made = Registry(tmp_path / "data")
    yield made
    made.store.close()


@pytest.fixture
def northshore(demo: Demo, tmp_path: Path) -> Source:
    return load(source_file(demo, "northshore", tmp_path))


def source_file(demo: Demo, site: str, folder: Path) -> Path:
    """The source file of a demo catalogue, with the addresses at which it is served now."""
    path = folder / f"demo-{site}.toml"
    path.write_text(demo.source(site))
    return path
