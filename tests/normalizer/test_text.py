"""The one text of a page: what it keeps, what it folds, and that slices of it can be trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizer.text import CanonicalText, canonical_text, parse_html


def test_blocks_are_separated_and_inline_words_joined() -> None:
    page = "<h1>Web <em>Design</em></h1><p>Wed&nbsp;Sep 13 -\n  <span>Nov 29</span></p><ul><li>A<li>B</ul>"
    assert canonical_text(page) == "Web Design\nWed Sep 13 - Nov 29\nA\nB"


def test_table_cells_and_line_breaks_are_blocks() -> None:
    assert canonical_text("<table><tr><th>Fee</th><td>$450</td></tr></table>a<br>b") == "Fee\n$450\na\nb"


def test_soft_hyphens_are_dropped_and_nothing_else() -> None:
    assert canonical_text("<p>micro\xadcredential – “ok” ½</p>") == "microcredential – “ok” ½"


def test_scripts_styles_and_head_are_silent() -> None:
    assert (
        canonical_text("<head><title>T</title></head><body><script>x=1</script><style>p{}</style>ok") == "ok"
    )


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<title>t</title><main><h1>A</h1><p>B</p></main>", "A\nB"),
        (
            "<!doctype html><meta charset=utf-8><title>t</title><header>A</header>B<section>C</section>",
            "A\nB\nC",
        ),
        ("<title>t</title><nav>A</nav>B<body>C<p>D</p></body>", "A\nBC\nD"),
        ("<html><head><title>t</title><style>.a{}</style></head><main>A</main></html>", "A"),
        ("<title>t</title><script>a</script>", ""),
    ],
)
def test_a_page_needs_no_body_tag(page: str, text: str) -> None:
    assert canonical_text(page) == text


def test_plain_text_is_left_alone_even_with_a_less_than_sign() -> None:
    assert canonical_text("fewer than < 20 hours\n\n  cost 5&nbsp") == "fewer than < 20 hours\ncost 5&nbsp"


def test_nesting_deeper_than_python_recurses() -> None:
    assert canonical_text("<div>" * 20_000 + "deep" + "</div>" * 20_000) in ("deep", "")


@given(st.text(max_size=300))
def test_never_raises_and_never_keeps_loose_space(text: str) -> None:
    for body in (text, f"<p>{text}</p><div>{text}"):
        result = canonical_text(body)
        assert "  " not in result and "\n\n" not in result and result == result.strip(" \n")


@given(
    st.lists(st.text(alphabet="ab 0\n\xa0\xad", max_size=12), max_size=6),
    st.sampled_from(["p", "b", "td", "li"]),
)
def test_every_element_is_a_slice_without_loose_ends(words: list[str], tag: str) -> None:
    page = CanonicalText(parse_html("<main>" + "".join(f"<{tag}>{w}</{tag}>x" for w in words) + "</main>"))
    for element in page.root.iter():
        start, end = page.span(element)
        assert page.of(element) == page.text[start:end] == page.text[start:end].strip(" \n")
