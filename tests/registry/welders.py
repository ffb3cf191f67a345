"""Colleges with rival courses in welding, among others that teach something else."""

from normalizer.identity import listing_id
from normalizer.listing import Listing
from tests.registry.offerings import TITLES, offering

SKILLS = ("gas metal arc welding", "reading a weld symbol", "cutting and grinding steel", "shop safety")
COLLEGES = {name: f"{name.title()} College" for name in ("north", "south", "east", "west", "other")}
NOISE = [
    offering(title, maker="Others College", source="others") for title in TITLES if "Welding" not in title
]


def welding(source: str, title: str = "Beginner Welding", **facts: object) -> Listing:
    said: dict[str, object] = {"maker": COLLEGES[source], "hours": 40.0, "skills": SKILLS, "mode": "online"}
    return offering(title, source=source, reference="welding", **(said | facts))


def identity(source: str, reference: str = "welding") -> str:
    return listing_id(source, reference)
