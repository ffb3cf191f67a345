"""In which language a listing is written: its words tell, where there are enough of them, else what the
markup of its page declares. Many a page in French declares English, or nothing."""

from __future__ import annotations

from typing import Final

from search_api.wording.folding import fold

TELLING: Final = {
    "en": frozenset("the and of to for with is are you your this that from be will how by".split()),
    "fr": frozenset(
        "les des du est dans pour avec sur aux cette ces ce vous une qui et par sont leur".split()
    ),
}
"""Words, folded, that sentences of a language cannot do without and those of the other have not …"""
LEAST: Final = 4
"""… how many of them tell it …"""
SHARE: Final = 0.08
"""… and of all words: half of what an English or French text has, twice what one of another language has."""


def written_in(text: str, declared: str | None) -> tuple[str, ...]:
    """The language of a text, ISO 639; ``declared`` is a BCP 47 tag. Empty where neither tells."""
    words = fold(text)
    counted = {language: sum(word in telling for word in words) for language, telling in TELLING.items()}
    most = max(counted, key=counted.__getitem__)
    if counted[most] >= max(LEAST, SHARE * len(words)):
        return (most,)
    return (declared.partition("-")[0],) if declared else ()
