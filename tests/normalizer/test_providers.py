"""The directory of institutions: each alias, unit and host leads to one of them."""

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from normalizer.provider import read_awarding_body, read_partners, read_provider
from normalizer.providers import PROVIDERS, by_name, by_url, directory, fold
from normalizer.raw import Region
from registry.likeness.makers import kinship
from tests.each import each
from tests.normalizer.views import said, view_of

ENTRIES = tomllib.loads(PROVIDERS.read_text(encoding="utf-8"))["provider"]


def test_no_alias_points_to_two() -> None:
    """Counted from the file itself, not by the code that refuses it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for name in (entry["name"], *entry.get("aliases", ()), *entry.get("units", ())):
            owners[fold(name)].add(entry["slug"])
        for host in entry.get("hosts", ()):
            owners[f"host {host}"].add(entry["slug"])
    assert {name: slugs for name, slugs in owners.items() if len(slugs) > 1} == {}
    assert len({entry["slug"] for entry in ENTRIES}) == len(ENTRIES)


@each("entry", ENTRIES, ids=lambda entry: entry["slug"])
def test_each_name_leads_home(entry: dict[str, Any]) -> None:
    for name in (entry["name"], *entry.get("aliases", ())):
        found = by_name(str(name))
        assert found and (found[0].slug, found[1]) == (entry["slug"], None), name
    for unit in entry.get("units", ()):
        found = by_name(unit)
        assert found and (found[0].slug, found[1]) == (entry["slug"], unit), unit
    for host in entry.get("hosts", ()):
        known = by_url(f"https://www.{host}/courses/1")
        assert known and known.slug == entry["slug"], host


TWO = """
[[provider]]
slug = "north"
name = "North College"
type = "college"
country = "CA"
time_zone = "America/Vancouver"
aliases = ["NC"]

[[provider]]
slug = "nordic"
name = "Nordic College"
type = "college"
country = "CA"
time_zone = "America/Vancouver"
{claim}
"""


@pytest.mark.parametrize("claim", ['aliases = ["nc"]', 'units = ["NC"]', 'aliases = ["North College"]'])
def test_an_alias_that_points_to_two_is_refused(tmp_path: Path, claim: str) -> None:
    file = tmp_path / "providers.toml"
    file.write_text(TWO.format(claim=claim))
    with pytest.raises(ValueError, match=r"points to north and nordic|points to nordic and north"):
        directory(file)


def test_a_short_name_is_the_same_and_a_unit_a_part() -> None:
    assert kinship("UBC", "University of British Columbia") == "same"
    assert kinship("UBC Extended Learning", "UBC") == "same", "one of two names is the whole"
    assert kinship("UBC Extended Learning", "UBC Okanagan") == "part"
    assert kinship("UBC", "UBCO Students' Union") != "same"


def test_partners_are_those_that_a_platform_names_each_once() -> None:
    view = view_of(
        said("North Mills", about="partners", path="partners[0]"),
        said("South Union", about="partners", path="partners[1]"),
        said("North Mills", about="partners", path="sponsors[0]"),
        "Built with our partners East Forge.",
    )
    partners = read_partners(view)
    assert [partner.name for partner in partners.value or ()] == ["North Mills", "South Union"]
    assert [(one.quote, one.item) for one in partners.evidence] == [
        ("North Mills", 0),
        ("South Union", 1),
        ("North Mills", 0),
    ]
    assert read_partners(view_of("Our partners are many.")).state == "not_stated"


def test_a_unit_below_who_is_responsible_and_no_person() -> None:
    faculty = said("Faculté de droit", label="Responsables", path="li[1]")
    assert read_provider(view_of(faculty, said("Droit", label="Responsables")))[2].value == "Faculté de droit"
    assert read_provider(view_of(said("A. Quill", label="Responsable")))[2].state == "not_stated"
    assert read_provider(view_of(said("all", "Graduate School", "unit", "data")))[2].state == "not_stated"


def test_who_is_seen_to_offer_stands_before_whom_the_markup_names() -> None:
    site = said("Coastwide Course Finder", "window", "provider", "markup")
    shown = said("Kestrel Sound University", "Institution", "provider", "facts")
    assert read_provider(view_of(site, shown))[1].value == "Kestrel Sound University"


@each(
    ("label", "region", "known"),
    [
        ("Awarding organisation", "facts", True),
        ("Awarding body:", "facts", True),
        ("Awarded by", "facts", True),
        ("Organisme certificateur", "facts", True),
        ("Verliehen durch", "facts", True),
        ("Award", "facts", False),
        ("Awards", "facts", False),
        ("Accredited by", "facts", False),
        ("Awarding body", "body", False),  # a heading over prose
    ],
)
def test_who_awards_is_told_by_the_label_of_a_fact(label: str, region: Region, known: bool) -> None:
    field = read_awarding_body(view_of(said("Lantern Awards", label, region=region)))
    assert field.value == ("Lantern Awards" if known else None)
