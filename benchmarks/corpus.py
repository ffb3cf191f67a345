"""Raw listings to measure on: the demo's, and those of the real responses where these are present."""

from __future__ import annotations

from pathlib import Path

from crawlers.read import Document, read
from crawlers.source import Source
from demo.content import CATALOGUES
from demo.server import serve
from normalizer.raw import RawListing, Statement

CAPTURES = Path(__file__).parent.parent.parent / "shared" / "captures"
LISTING_CHARACTERS = 2_800
"""Of an ordinary listing page; smaller and larger ones are cut and repeated to it where sizes must agree."""

SHORT_FACT = 24
"""Characters up to which a fact is one that many listings of a catalogue share."""

_REAL = (
    ("edx/discovery_course_mitx.json", "open_edx", "https://discovery.example.org/api/v1/courses/"),
    ("edx/discovery_programs_mitx.json", "open_edx", "https://discovery.example.org/api/v1/programs/"),
    ("mitxonline/courses.json", "open_edx", "https://courses.example.org/api/v2/courses/"),
    ("bcit/course_comp2831_2023-07.html", "web_page", "https://www.example.ca/courses/comp-2831/"),
    ("bcit/course_comp2831_2024-01.html", "web_page", "https://www.example.ca/courses/comp-2831/"),
    ("classcentral/course_edx_basic_spanish_1.html", "web_page", "https://www.example.com/course/basic-spanish"),
    ("classcentral/course_know_thyself.html", "web_page", "https://www.example.com/course/know-thyself"),
    ("university_sites/leiden_programming_in_python.html", "web_page", "https://library.example.nl/python"),
    ("university_sites/researchdata_nl_essentials_nl_2026.html", "web_page", "https://data.example.nl/essentials"),
    ("university_sites/uhasselt_tidy_data.html", "web_page", "https://www.example.be/tidy-data"),
    ("ulaval/course_ift-1004.html", "web_page", "https://www.example.ca/ift-1004"),
    ("ulaval/course_drt-7104.html", "web_page", "https://www.example.ca/drt-7104"),
    ("mcgill/catalogue_course_comp-251_2025.html", "web_page", "https://catalogue.example.ca/comp-251/"),
)  # fmt: skip


def real_listings() -> list[RawListing]:
    """Raw listings of the real responses; empty where these are absent."""
    found: list[RawListing] = []
    for name, platform, url in _REAL:
        if (CAPTURES / name).is_file():
            source = Source(name="benchmark", platform=platform, known_from="capture")
            found += read(Document(url, (CAPTURES / name).read_bytes()), source).listings
    return found


def demo_listings() -> list[RawListing]:
    """Raw listings of the six demo catalogues, read without the network."""
    found: list[RawListing] = []
    with serve() as demo:
        for site in CATALOGUES:
            platform = "open_edx" if site == "openstrait" else "web_page"
            source = Source(name=f"demo-{site}", platform=platform, known_from="demo")
            for path, page in demo.content(site).pages.items():
                if path.startswith("/api/") if platform == "open_edx" else path in demo.listing_paths(site):
                    found += read(Document(demo.url(site, path), page.body), source).listings
    return found


def of_equal_size(listings: list[RawListing], characters: int = LISTING_CHARACTERS) -> list[RawListing]:
    """Listings whose statements are dropped or repeated, further down the page, until all have one size."""
    sized = []
    for raw in listings:
        statements = [s for s in raw.statements if s.text]
        if not statements:
            continue
        total = 0
        taken: list[Statement] = []
        while total < characters:
            statement = statements[len(taken) % len(statements)]
            text = statement.text[: characters - total]
            place = statement.place.model_copy(update={"offset": total})
            taken.append(statement.model_copy(update={"text": text, "place": place}))
            total += len(text) + 1
        sized.append(raw.model_copy(update={"statements": tuple(taken)}))
    return sized


def unseen(listings: list[RawListing], turn: int) -> list[RawListing]:
    """The same listings in words that no cache has met: each text of more than a few words ends in one of its
    own. Short facts ("Online", "English") stay, since catalogues repeat those too."""
    return [
        raw.model_copy(
            update={
                "statements": tuple(
                    statement
                    if len(statement.text) <= SHORT_FACT
                    else statement.model_copy(update={"text": f"{statement.text} qx{turn}q{number}"})
                    for number, statement in enumerate(raw.statements)
                )
            }
        )
        for raw in listings
    ]
