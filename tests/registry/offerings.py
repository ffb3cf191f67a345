"""Listings for matching, written as facts: ``offering("Soil Health", maker="Cedar College", hours=40)``."""

from typing import Any

from normalizer.identity import listing_id
from normalizer.listing import (
    Calculation,
    CourseInstance,
    Evidence,
    Field,
    Level,
    Listing,
    Skill,
    When,
    Workload,
)
from normalizer.providers import by_name
from normalizer.raw import CrawlRun, Place, Provider, RawListing, Statement
from registry.keeping.reading import Rules
from registry.likeness.lexicon import Lexicon
from registry.likeness.profiles import Profile, profile
from registry.likeness.titles import parse
from registry.matching import Match, compare
from registry.store import Store
from tests.registry.catalogue import DAY, START

EVIDENCE = Evidence(quote="…", url="https://a.example/", path="h1", region="facts", offset=0, rule="test")

TITLES = (
    "Soil Health", "Bookkeeping", "Project Management Foundations", "Data Analysis with R", "Web Design",
    "Python Programming", "Beginner Welding", "Conversational French", "Food Safety", "Leading Teams",
    "Digital Marketing", "Human Anatomy", "Supply Chain Analytics", "Technical Writing", "Negotiation",
)  # fmt: skip
"""A small catalogue, from which one knows which words are rare."""

CATALOGUE = Lexicon.of(parse(title).words for title in TITLES * 20)


def stated(value: Any) -> Any:
    """A field that the source states."""
    return Field(state="stated", value=value, evidence=(EVIDENCE,))


def offering(title: str, **facts: Any) -> Listing:
    """A listing that states its title and some facts more."""
    source = facts.pop("source", "north")
    reference = facts.pop("reference", title.lower().replace(" ", "-"))
    url = facts.pop("url", f"https://{source}.example/{reference}")
    said: dict[str, Any] = {"title": stated(title)}
    if maker := facts.pop("maker", None):
        known = by_name(maker)
        said |= {"provider_name": stated(maker)} | ({"provider": stated(known[0])} if known else {})
    if "hours" in facts:
        hours = facts.pop("hours")
        said["workload"] = stated(Workload(hours_min=hours, hours_max=hours, basis="total"))
    if "level" in facts:
        said["level"] = stated(Level(value=facts.pop("level")))
    if "skills" in facts:
        said["skills"] = stated(tuple(Skill(name=name) for name in facts.pop("skills")))
    delivery = {}
    if "language" in facts:
        delivery["languages"] = stated((facts.pop("language"),))
    if "mode" in facts:
        delivery["mode"] = stated(facts.pop("mode"))
    if "places" in facts:
        delivery["places"] = stated(facts.pop("places"))
    if "region" in facts:
        value = _at(maker or "Nobody", facts.pop("region"))
        by_source = Calculation(rule="source_provider", inputs=(source,))
        said["provider"] = Field(state="calculated", value=value, calculation=by_source)
    if "start" in facts:
        start = stated(When(date=facts.pop("start")))
        run = CourseInstance(reference="1", title=stated(title), start=start)
        said |= {"instances": (run,), "title": Field()}
    plain = {"original_url": facts.pop("original_url")} if "original_url" in facts else {}
    said |= {name: stated(value) for name, value in facts.items()}
    if delivery:
        said["delivery"] = {**delivery}
    document = {"id": f"{source}/{reference}", "source": source, "reference": reference, "url": url}
    return Listing.model_validate({**document, **plain, **said})


def _at(name: str, region: str) -> Provider:
    slug = name.lower().replace(" ", "-")
    where = {"country": region[:2], "region": region if "-" in region else None}
    return Provider(slug=slug, name=name, type="college", time_zone="UTC", **where)  # type: ignore[arg-type]


def matched(left: Listing, right: Listing) -> Match:
    """What two listings are to each other, in a small catalogue."""
    return compare(profile(left), profile(right), CATALOGUE, CATALOGUE)


def profiles(*listings: Listing) -> list[Profile]:
    return [profile(listing) for listing in listings]


def harvest(store: Store, source: str, listings: list[Listing], at: float = 0) -> None:
    """One accepted harvest of listings as they are."""
    read = {listing.reference: listing for listing in listings}
    moment = START + at * DAY

    def raw(listing: Listing) -> RawListing:
        said = Statement(text=listing.model_dump_json(), place=Place(path="h1", region="data"))
        return RawListing(source=source, reference=listing.reference, url=listing.url, statements=(said,))

    def normalize(page: RawListing) -> Listing:
        own = listing_id(source, page.reference)
        return read[page.reference].model_copy(update={"id": own, "source": source})

    crawled = CrawlRun(id="0", source=source, started=moment, finished=moment, outcome="finished")
    with store.run(source, moment) as run:
        run.stage(map(raw, listings), Rules(normalize, "1"))
        run.publish(crawled, complete=True)
