"""The sites' content as it stands on disk: one TOML file per course, and an overlay for each later edition.

A site is a folder of `sites/`: `site.toml` (name, menus, labels), `courses/<slug>.toml` as published in
edition 1, `edition-2/<slug>.toml` with the keys that edition 2 replaces, and the template its pages are
printed with.
Which courses an edition changes, ends, drops or adds stands in `editions.toml`, with a sentence each.
"""

import datetime
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
CATALOGUES = ("northshore", "kestrelsound", "deuxanses", "thornwick", "cedarlanding", "openstrait")
"""Names of the institutions' own sites."""
SITES = (*CATALOGUES, "coastwide")
"""Names of all sites in the order of their ports; the last one lists what others offer."""
EDITIONS = (1, 2)

Course = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One course that differs between edition 1 and `edition`.

    `kind` is `changed`, `ended` (the page stays and says so), `vanished` (the page answers 404), `new`, or
    `page_only` (bytes outside the course's own facts differ). `says` tells the difference in a sentence.
    """

    edition: int
    site: str
    slug: str
    kind: str
    says: str


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def edition_date(edition: int) -> datetime.date:
    """Return the day on which an edition was put online."""
    date: datetime.date = read_toml(FOLDER / "editions.toml")["published"][str(edition)]
    return date


def changes(edition: int) -> list[Change]:
    """Return what `edition` changes against edition 1; nothing for edition 1 itself."""
    rows = read_toml(FOLDER / "editions.toml")["change"]
    return [Change(**row) for row in rows if row["edition"] == edition]


def settings(site: str) -> dict[str, Any]:
    """Return a site's name, language, labels, menus and plain pages."""
    return read_toml(FOLDER / "sites" / site / "site.toml")


def courses(site: str, edition: int) -> list[Course]:
    """Return the courses that stand in a site's catalogue in `edition`, in the order of their titles."""
    found = _read_folder(FOLDER / "sites" / site / "courses")
    if edition > 1:
        for slug, overlay in _read_folder(FOLDER / "sites" / site / f"edition-{edition}").items():
            found[slug] = found.get(slug, {}) | overlay
    gone = {change.slug for change in changes(edition) if change.site == site and change.kind == "vanished"}
    kept = [course for slug, course in found.items() if slug not in gone]
    return sorted(kept, key=lambda course: str(course["title"]))


def _read_folder(folder: Path) -> dict[str, Course]:
    return {path.stem: {"slug": path.stem, **read_toml(path)} for path in sorted(folder.glob("*.toml"))}
