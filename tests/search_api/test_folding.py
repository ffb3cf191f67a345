"""Queries and texts are cut into words as the engine cuts what it indexes."""

from hypothesis import example, given
from hypothesis import strategies as st

from search_api.wording.folding import FOLDING, MAX_WORD_LETTERS, fold


@given(st.text(max_size=120) | st.text("abAZ09 '’“”–…·_-+#.,\n\xa0éœßẞ学か½", max_size=60))
@example("a" * (MAX_WORD_LETTERS - 1) + " b")
@example("a" * MAX_WORD_LETTERS + " b")
@example("l’été — “Œuvre”… C++ d'État")
def test_words_are_those_of_the_engine_however_they_are_found(text: str) -> None:
    assert fold(text) == FOLDING.analyze(text)


def test_the_fold_of_a_small_capital_is_lower_case() -> None:
    assert fold("\u1d00rt \u1e9e") == ["art", "ss"]
