"""In which language a page is written: its words tell, where there are enough of them, else what its markup
declares, which often is its template's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from normalizer.language import tag
from normalizer.view import View

TELLING: Final = {
    "en": frozenset("the and of to for with is are you your this that from be will how by".split()),
    "fr": frozenset(
        "les des du est dans pour avec sur aux cette ces ce vous une qui et par sont leur".split()
    ),
}
"""Words that sentences of a language cannot do without and those of the other have not …"""
LEAST: Final = 4
"""… how many of them tell it …"""
SHARE: Final = 0.08
"""… and of all words: half of what an English or French text has, twice what one of another language has."""
ENOUGH: Final = 2_000
"""Characters of a page that are looked at."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def page_language(view: View) -> str | None:
    """Its BCP 47 tag; ``None`` where neither tells. Words that contradict the markup leave a
    ``FIELD_CONFLICT``: screen readers and search engines believe the markup."""
    declared = [(code, said) for said in view.about("page_language") if (code := tag(said.text))]
    code = declared[0][0] if declared else None
    written = [statement for statement in (*view.about("title"), *view.prose) if statement.text]
    told = language_of(" ".join(statement.text[:ENOUGH] for statement in written)[:ENOUGH])
    if told is None or code is None:
        return told or code
    if code.partition("-")[0] == told:
        return code
    telling = max(written, key=lambda statement: _telling(told, _words(statement.text[:ENOUGH])))
    cited = (view.evidence(declared[0][1], "declared"), view.evidence(telling, "words_of_a_language"))
    view.note("FIELD_CONFLICT", "page_language", f"declared “{code}”, written in “{told}”", cited)
    return told


def language_of(text: str) -> str | None:
    """The language that the words of a text tell, ISO 639; ``None`` where they tell none."""
    words = _words(text)
    counted = {language: _telling(language, words) for language in TELLING}
    most = max(counted, key=counted.__getitem__)
    return most if counted[most] >= max(LEAST, SHARE * len(words)) else None


def _telling(language: str, words: Sequence[str]) -> int:
    """How many words tell a language."""
    return sum(word in TELLING[language] for word in words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
