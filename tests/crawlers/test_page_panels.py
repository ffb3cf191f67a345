"""Panels of tabs: the name of a tab heads its panel, wherever the page prints it."""

import pytest

from tests.crawlers.pages import page, said

_ENTRY = "A Red Seal in a related trade."
_TABS = {
    "by the address of a link": (
        "<ul class='nav-tabs'><li><a href='#a'>Overview</a></li><li><a href='#b'>Prerequisites</a></li></ul>"
        f"<div class='tab-pane' id='a'><p>Weld.</p></div><div class='tab-pane' id='b'><p>{_ENTRY}</p></div>"
    ),
    "by what a button controls": (
        "<div role='tablist'><button role='tab' aria-controls='a'>Overview</button>"
        "<button role='tab' aria-controls='b'>Prerequisites</button></div>"
        f"<section role='tabpanel' id='a'><p>Weld.</p></section>"
        f"<section role='tabpanel' id='b' hidden><p>{_ENTRY}</p></section>"
    ),
    "by the tab that a panel names": (
        "<div><button id='t1'>Overview</button><button id='t2'>Prerequisites</button></div>"
        "<div role='tabpanel' id='a' aria-labelledby='t1'><p>Weld.</p></div>"
        f"<div role='tabpanel' id='b' aria-labelledby='t2'><p>{_ENTRY}</p></div>"
    ),
    "by their order": (
        "<ul role='tablist'><li role='tab'>Overview</li><li role='tab'>Prerequisites</li></ul>"
        f"<div role='tabpanel'><p>Weld.</p></div><div role='tabpanel'><p>{_ENTRY}</p></div>"
    ),
    "by an attribute of the theme": (
        "<div class='course-tabs'><button data-tab='a'>Overview</button>"
        "<button data-tab='b'>Prerequisites</button></div>"
        f"<div id='a'><p>Weld.</p></div><div id='b'><p>{_ENTRY}</p></div>"
    ),
    "by a key that both have": (
        "<div class='w-tab-menu'><a data-w-tab='Tab 1'><div>Overview</div></a>"
        "<a data-w-tab='Tab 2'><div>Prerequisites</div></a></div><div class='w-tab-content'>"
        f"<div data-w-tab='Tab 1'><p>Weld.</p></div><div data-w-tab='Tab 2'><p>{_ENTRY}</p></div></div>"
    ),
    "by a key beside roles": (
        "<div><div role='tab' data-tab='1'>Overview</div><div role='tab' data-tab='2'>Prerequisites</div>"
        "</div>"
        f"<div><div data-tab='1'><p>Weld.</p></div><div data-tab='2'><p>{_ENTRY}</p></div></div>"
    ),
    "with a heading in the link": (
        "<ul class='tabs'><li><a href='#a'><h4>Overview</h4></a></li>"
        "<li><a href='#b'><h4>Prerequisites</h4></a></li></ul>"
        f"<div id='a'><p>Weld.</p></div><div id='b'><p>{_ENTRY}</p></div>"
    ),
}


@pytest.mark.parametrize("html", _TABS.values(), ids=_TABS)
def test_the_name_of_a_tab_heads_its_panel(html: str) -> None:
    found = said(page(html))
    assert ("", "Prerequisites", _ENTRY) in found
    assert not [text for _, _, text in found if text in ("Overview", "Prerequisites")]


def test_headings_in_a_panel_stand_below_the_name_of_its_tab() -> None:
    listing = page(
        "<ul class='tabs'><li><a href='#a'>Intakes</a></li><li><a href='#b'>Fees</a></li></ul>"
        "<div id='a'><div class='run'><h4>Masterton</h4><p>Starts 1 March 2027</p><p>Waitlist only</p></div>"
        "<div class='run'><h4>Tauranga</h4><p>Starts 9 August 2027</p><p>Places available</p></div></div>"
        "<div id='b'><h4>Domestic</h4><p>$420</p></div>"
    )
    assert [run.reference for run in listing.instances] == ["1-march-2027", "9-august-2027"]
    assert ("", "Domestic", "$420") in said(listing)


def test_a_panel_that_repeats_its_name_is_headed_once() -> None:
    listing = page(
        "<ul class='tabs'><li><a href='#a'>Fees</a></li><li><a href='#b'>Entry</a></li></ul>"
        "<div id='a'><h3>Fees</h3><p>$420 for all.</p></div><div id='b'><h3>Entry</h3><p>None.</p></div>"
    )
    paths = [s.place.path for s in listing.statements if s.text == "$420 for all."]
    assert paths == ["h3 Fees/p[1]"]


def test_a_panel_of_people_or_of_other_offerings_is_passed_over() -> None:
    found = said(
        page(
            "<ul class='tabs'><li><a href='#a'>Overview</a></li><li><a href='#b'>Instructors</a></li>"
            "<li><a href='#c'>Related courses</a></li></ul><div id='a'><p>Weld.</p></div>"
            "<div id='b'><p>Osric Plumtree, welder</p></div><div id='c'><p>Forging, $300</p></div>"
        )
    )
    assert ("", "Overview", "Weld.") in found
    assert not [text for _, _, text in found if "Plumtree" in text or "Forging" in text]


_NO_TABS = {
    "contents of the page": (
        "<ul class='toc'><li><a href='#a'>Jump to fees</a></li><li><a href='#b'>Jump to entry</a></li></ul>"
        "<section id='a'><h2>Fees</h2><p>$420</p></section>"
        "<section id='b'><h2>Entry</h2><p>None</p></section>"
    ),
    "accordions, whose names stand over them": (
        "<div class='tab-item'><button aria-controls='a' aria-expanded='false'>Fees</button>"
        "<div id='a'><p>$420</p></div></div>"
        "<div class='tab-item'><button aria-controls='b' aria-expanded='false'>Entry</button>"
        "<div id='b'><p>None</p></div></div>"
    ),
    "tabs without panels": (
        "<ul class='tabs'><li><a href='/a'>Overview</a></li><li><a href='/b'>Apply</a></li></ul>"
        "<h2>Fees</h2><p>$420</p><h2>Entry</h2><p>None</p>"
    ),
}


@pytest.mark.parametrize("html", _NO_TABS.values(), ids=_NO_TABS)
def test_links_elsewhere_are_no_tabs(html: str) -> None:
    found = said(page(html))
    assert ("", "Fees", "$420") in found
    assert ("", "Entry", "None") in found


def test_several_rows_of_tabs_may_use_the_same_keys() -> None:
    row = (
        "<div class='w-tab-menu'><a data-w-tab='Tab 1'>{0}</a><a data-w-tab='Tab 2'>{1}</a></div>"
        "<div><div data-w-tab='Tab 1'><p>{2}</p></div><div data-w-tab='Tab 2'><p>{3}</p></div></div>"
    )
    found = said(
        page(
            row.format("Fees", "Prerequisites", "$420", _ENTRY)
            + row.format("Deadline", "Credits", "1 May", "3")
        )
    )
    assert [label for _, label, _ in found] == ["Fees", "Prerequisites", "Deadline", "Credits"]


def test_elements_that_share_a_key_and_are_no_tabs_head_nothing() -> None:
    listing = page("<div data-tab='x'><p>Fees</p></div><div data-tab='x'><p>Weld in the yard.</p></div>")
    assert ("", "", "Weld in the yard.") in said(listing)
