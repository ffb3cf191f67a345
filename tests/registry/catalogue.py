"""A small catalogue, a stand-in for the normalizer, and a harvest in one call."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from normalizer.identity import listing_id
from normalizer.listing import Evidence, Field, Listing, Price
from normalizer.raw import CrawlRun, Fetched, Place, RawListing, Statement
from registry.keeping.reading import Rules
from registry.store import Store

DAY = timedelta(days=1)
START = datetime(2026, 9, 1, 6, 0, tzinfo=UTC)


def raw(
    reference: str, *, title: str = "", url: str = "", aliases: tuple[str, ...] = (), **said: str
) -> RawListing:
    """A page that gives a title and says a few things, each under its label."""
    title = title or f"Course {reference}"
    statements = [Statement(label="title", text=title, place=Place(path="h1", region="facts"))]
    statements += [
        Statement(label=label, text=words, place=Place(path=f"dl/{label}", region="facts"))
        for label, words in said.items()
    ]
    return RawListing(
        source="northshore",
        reference=reference,
        url=url or f"https://northshore.example/{reference}",
        body=f"{abs(hash((reference, title, *said.items()))):064x}",
        aliases=aliases,
        statements=tuple(statements),
    )


def normalize(page: RawListing) -> Listing:
    """Stands in for the normalizer: reads a title, a price and a status, and knows no other label."""
    said = {statement.label: statement for statement in page.statements}

    def evidence(label: str) -> tuple[Evidence, ...]:
        return (
            Evidence(quote=said[label].text, url=page.url, label=label, path=label, region="facts",
                     offset=0, rule="test"),
        )  # fmt: skip

    read: dict[str, object] = {
        "title": Field(state="stated", value=said["title"].text, evidence=evidence("title"))
    }
    if "price" in said:
        price = Price(amount_min=said["price"].text, currency="CAD")  # type: ignore[arg-type]
        read["prices"] = Field(state="stated", value=(price,), evidence=evidence("price"))
    if "status" in said:
        read["stated_status"] = Field(state="stated", value=said["status"].text, evidence=evidence("status"))
    return Listing(
        id=listing_id(page.source, page.reference),
        source=page.source,
        reference=page.reference,
        url=page.url,
        rules_version="1",
        **read,  # type: ignore[arg-type]
    )


RULES = Rules(normalize, "1")


def crawled(*, unchanged: tuple[str, ...] = (), at: datetime = START) -> CrawlRun:
    return CrawlRun(
        id="0",
        source="northshore",
        started=at,
        finished=at,
        outcome="finished",
        unchanged=unchanged,
        requests=7,
    )


def harvest(
    store: Store,
    pages: list[RawListing],
    at: datetime = START,
    *,
    unchanged: tuple[str, ...] = (),
    fetched: list[Fetched] | None = None,
    complete: bool = True,
    gone: tuple[str, ...] = (),
    rules: str = "1",
    reread: tuple[str, ...] = (),
    read: Callable[[RawListing], Listing] = normalize,
) -> dict[str, int]:
    """One accepted harvest."""
    with store.run("northshore", at) as run:
        run.stage(pages, Rules(read, rules), reread=reread)
        run.stage_unchanged(unchanged)
        run.stage_fetched(fetched or [])
        return run.publish(crawled(unchanged=unchanged, at=at), complete, gone)


def statuses(store: Store) -> dict[str, str]:
    """Status by present reference."""
    return {record.listing.reference: record.status for record in store.changes_since(0)}
