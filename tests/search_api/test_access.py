"""What readers with other eyes or none need: contrast of the colours in use, landmarks told apart."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from search_api.app import STATIC
from search_api.shown.templates import TEMPLATES
from tests.search_api.conftest import Serve
from tests.search_api.listings import identity, listing, section

LEAST = 4.5
"""Of WCAG 2.2, 1.4.3, for text of the usual size."""
PAIRS = (
    *((text, ground) for ground in ("paper", "card", "tint", "mark") for text in ("ink", "soft", "accent")),
    ("warm", "paper"),
    ("warm", "warm-tint"),
    ("accent-ink", "accent"),
)
SHEET = (STATIC / "site.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#\w{6});", part)) for part in SHEET.split(":root {")[1:3])


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, {**LIGHT, **DARK}], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(colours: dict[str, str]) -> None:
    found = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < LEAST} == {}


def test_no_two_landmarks_of_a_page_have_one_name(serve: Serve) -> None:
    one = listing(1, instances=(section("A"), section("B")))
    page = BeautifulSoup(serve(one).get(f"/listings/{identity(1)}").text, "lxml")
    marks = page.select("section, [role=region], nav, aside, form[aria-label]")
    names = [mark.get("aria-label") or mark.get("aria-labelledby") for mark in marks]
    assert len(names) > 2
    assert sorted(map(str, names)) == sorted(map(str, set(names)))


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.stem)
def test_no_picture_hides_its_links_from_those_who_do_not_see_it(template: Path) -> None:
    pictures = re.findall(r"<svg[^>]*role=\"img\".*?</svg>", template.read_text(encoding="utf-8"), re.DOTALL)
    assert [picture for picture in pictures if "<a " in picture] == []
