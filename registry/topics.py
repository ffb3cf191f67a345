"""What listings are about, as sparse vectors: the subject of the title, and all that is said to be taught."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer
from sklearn.preprocessing import normalize

from registry.lexicon import content
from registry.profiles import Profile
from registry.vocabulary import glossary, listed

Numbers = NDArray[np.float64]
Rows = NDArray[np.intp]

FRAME = listed("frame") | (ENGLISH_STOP_WORDS - set("bill cry fire interest mill system".split()))
"""Words that name no subject."""


@lru_cache(maxsize=262_144)
def concept(word: str) -> str:
    """A folded word as subjects are compared by: ``liderazgo`` and ``leaders`` as ``leadership``."""
    return glossary().get(word) or glossary().get(singular(word)) or singular(word)


def singular(word: str) -> str:
    """An English plural as its singular; other words as they are."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return (
        word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
    )


def subject_of(title: Sequence[str]) -> list[str]:
    """The words of a title that name its subject; all of them where none is left."""
    words = [concept(word) for word in title]
    return [w for w in words if w not in FRAME and not w.isdigit()] or words


def telling(words: Iterable[str]) -> list[str]:
    """The words that can name what is taught, as subjects are compared."""
    return [w for word in words if (w := concept(word)) not in FRAME]


def all_taught(listing: Profile) -> list[str]:
    """What a listing says is taught: its subject three times, each skill twice, the rest once."""
    told = [word for text in (*listing.skills, *listing.skills, *listing.outcomes) for word in content(text)]
    return subject_of(listing.title.words) * 3 + telling(told) + telling(listing.words)


class Topics:
    """What each of some listings is about. Rows are in the order of the listings."""

    def __init__(
        self,
        listings: Sequence[Profile],
        titles: Iterable[Sequence[str]] | None = None,
        texts: Iterable[Sequence[str]] | None = None,
    ) -> None:
        """``titles`` and ``texts``: words of other listings, which say what words are rare; without them
        the listings themselves say so."""
        subjects = [subject_of(listing.title.words) for listing in listings]
        wholes = [all_taught(listing) for listing in listings]
        by_title = _vectors().fit(subjects if titles is None else map(subject_of, titles))
        by_text = _vectors().fit(wholes if texts is None else map(telling, texts))
        self.titles: Any = by_title.transform(subjects)
        self.texts: Any = by_text.transform(wholes)
        # The subject of a title among the words of the texts: each row sums to 1.
        self._subjects: Any = normalize(by_text.transform(map(set, subjects)), norm="l1")
        self._there: Any = self.texts.astype(bool)
        self.words = by_text.get_feature_names_out()

    def likeness(self, left: Rows, right: Rows) -> tuple[Numbers, Numbers, Numbers]:
        """Of pairs of rows, each 0 to 1: how alike the subjects of their titles are, how alike all that they
        teach is, and how much of each title's subject the other one teaches."""
        there = _dot(self._subjects[left], self._there[right]), _dot(self._subjects[right], self._there[left])
        titles = _dot(self.titles[left], self.titles[right])
        return titles, _dot(self.texts[left], self.texts[right]), (there[0] + there[1]) / 2

    def shared(self, left: int, right: int, most: int = 12) -> list[str]:
        """Words that two rows share, the most telling first."""
        both = self.texts[[left]].multiply(self.texts[[right]]).tocsr()
        heaviest = np.argsort(-both.data, kind="stable")[:most]
        return [str(self.words[column]) for column in both.indices[heaviest]]


def _dot(left: Any, right: Any) -> Numbers:
    return np.asarray(left.multiply(right).sum(axis=1), dtype=np.float64).ravel()


def _vectors() -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=_as_they_are, sublinear_tf=True, dtype=np.float32)


def _as_they_are(words: Iterable[str]) -> Iterable[str]:
    return words
