"""What listings are about, as sparse vectors: the subject of the title, and all that is said to be taught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from registry.likeness.lexicon import BROAD, Lexicon, subject_of
from registry.likeness.profiles import Profile
from registry.likeness.titles import Title

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer

Numbers = NDArray[np.float64]
Rows = NDArray[np.intp]
Likeness = tuple[Numbers, Numbers, Numbers]
"""Of pairs, each 0 to 1: how alike the subjects of their titles are, how alike all that they teach is, and
how much of each title's subject the other one teaches."""

BROAD_WEIGHT = 0.6
"""Of a broad word in a title, against others that are as rare."""


def subject(title: Title) -> list[str]:
    """The words of a title that name its subject; where it says for whom, what is taught counts twice."""
    words = subject_of(title.words)
    if not title.audience:
        return words
    whom = set(subject_of(tuple(title.audience)))
    return [*words, *(word for word in words if word not in whom)]


def all_taught(listing: Profile) -> list[str]:
    """What a listing says is taught: its subject three times, each skill twice, the rest once."""
    return [*subject(listing.title) * 3, *listing.skills * 2, *listing.outcomes, *listing.words]


@dataclass(frozen=True)
class Space:
    """Which words there are, and how rare each is."""

    titles: TfidfVectorizer
    texts: TfidfVectorizer

    @classmethod
    def of(cls, titles: Iterable[Sequence[str]], texts: Iterable[Sequence[str]]) -> Space:
        """From the words of titles and of whole texts."""
        return cls(_told_apart(_vectors().fit(map(subject_of, titles))), _vectors().fit(texts))

    @cached_property
    def _words(self) -> Any:
        return self.texts.get_feature_names_out()

    @cached_property
    def _weights(self) -> Numbers:
        """What each word of the texts weighs in a subject."""
        return _weights(self.texts)

    def word(self, column: int) -> str:
        """The word of a column of the texts."""
        return str(self._words[column])

    def topics(self, listings: Sequence[Profile]) -> Topics:
        """What some listings are about, in this space."""
        subjects = [subject(listing.title) for listing in listings]
        texts = self.texts.transform(map(all_taught, listings))
        return Topics(self, self.titles.transform(subjects), texts, self.shares(subjects))

    def topic(self, listing: Profile) -> Topics:
        """The same of one listing, ten times as fast."""
        words = subject(listing.title)
        titles, texts = _vector(self.titles, words), _vector(self.texts, all_taught(listing))
        return Topics(self, titles, texts, self.shares([words]))

    def shares(self, subjects: Sequence[Sequence[str]]) -> Any:
        """The words of each subject among those of the texts, by what they tell; each row sums to 1, to less
        where some are broad."""
        column, bits = self.texts.vocabulary_.get, self.texts.idf_
        known = [
            sorted({place for word in words if (place := column(word)) is not None}) for words in subjects
        ]
        weights = [bits[places] * self._weights[places] / bits[places].sum() for places in known]
        ends = np.concatenate([[0], np.cumsum([len(places) for places in known])])
        flat = np.concatenate([*weights, np.zeros(0)]).astype(np.float32)
        columns = np.array([place for places in known for place in places], dtype=np.int32)
        return csr_matrix((flat, columns, ends), (len(subjects), len(bits)))


class Topics:
    """What each of some listings is about. Rows are in the order of the listings."""

    def __init__(self, space: Space, titles: Any, texts: Any, subjects: Any) -> None:
        self.space = space
        self.titles = titles
        self.texts = texts
        self._subjects = subjects
        """The subject of each title among the words of the texts; each row sums to 1 at most."""

    @cached_property
    def _there(self) -> Any:
        """Which words each text has."""
        there = np.ones(self.texts.nnz, dtype=bool)
        return csr_matrix((there, self.texts.indices, self.texts.indptr), self.texts.shape)

    def beside(self, others: Topics, rows: Rows) -> Topics:
        """Others of the same space, with some rows of these below them."""
        below = ((o, t[rows]) for o, t in zip(others._all, self._all, strict=True))
        return Topics(self.space, *(vstack(pair, format="csr") for pair in below))

    @property
    def _all(self) -> tuple[Any, Any, Any]:
        return self.titles, self.texts, self._subjects

    def likeness(self, left: Rows, right: Rows) -> Likeness:
        """Of pairs of rows."""
        there = _dot(self._subjects[left], self._there[right]), _dot(self._subjects[right], self._there[left])
        taught = _dot(self.texts[left], self.texts[right])
        return self.title_likeness(left, right), taught, (there[0] + there[1]) / 2

    def likeness_to(self, one: Topics, rows: Rows) -> Likeness:
        """Of a listing of the same space with each of some rows of these."""
        subject, text = one._subjects, one.texts
        there = (
            _against(self._subjects[rows], text.indices, np.ones_like(text.data)),
            _against(self._there[rows], subject.indices, subject.data),
        )
        titles = _against(self.titles[rows], one.titles.indices, one.titles.data)
        return titles, _against(self.texts[rows], text.indices, text.data), (there[0] + there[1]) / 2

    def title_likeness(self, left: Rows, right: Rows) -> Numbers:
        """Of pairs of rows, 0 to 1: how alike the subjects of their titles are."""
        return _dot(self.titles[left], self.titles[right])

    def lexicon(self) -> Lexicon:
        """How many of the texts have each word."""
        counts = np.bincount(self.texts.indices, minlength=self.texts.shape[1])
        words = self.space.texts.get_feature_names_out()
        return Lexicon(self.texts.shape[0], dict(zip(words, counts.tolist(), strict=True)))

    def shared(self, left: Rows, right: Rows, most: int = 12) -> list[list[str]]:
        """Words that pairs of rows share, the most telling first."""
        both = self.texts[left].multiply(self.texts[right]).tocsr()
        found = []
        for row in (slice(*ends) for ends in pairwise(both.indptr)):
            heaviest = np.argsort(-both.data[row], kind="stable")[:most]
            found.append([self.space.word(column) for column in both.indices[row][heaviest]])
        return found


def topics_of(listings: Sequence[Profile]) -> Topics:
    """What some listings are about, by how rare words are among themselves."""
    subjects = [subject(listing.title) for listing in listings]
    space = Space(_vectors(), _vectors())
    titles = _told_apart(space.titles.fit(subjects)).transform(subjects)
    texts = space.texts.fit_transform(map(all_taught, listings))
    return Topics(space, titles, texts, space.shares(subjects))


def _dot(left: Any, right: Any) -> Numbers:
    return np.asarray(left.multiply(right).sum(axis=1), dtype=np.float64).ravel()


def _against(rows: Any, columns: Any, values: Any) -> Numbers:
    """Some rows multiplied with one, of which the columns and their values are given."""
    one = np.zeros(rows.shape[1], dtype=np.float32)
    one[columns] = values
    return np.asarray(rows @ one, dtype=np.float64)


def _vectors() -> TfidfVectorizer:
    from sklearn.feature_extraction.text import TfidfVectorizer  # takes a second, and few commands compare

    return TfidfVectorizer(analyzer=_as_they_are, sublinear_tf=True, dtype=np.float32)


def _told_apart(titles: TfidfVectorizer) -> TfidfVectorizer:
    """Titles in which broad words weigh less."""
    titles.idf_ = titles.idf_ * _weights(titles)
    return titles


def _weights(space: TfidfVectorizer) -> Numbers:
    words = space.get_feature_names_out()
    return np.where([word in BROAD for word in words], BROAD_WEIGHT, 1.0)


def _vector(space: TfidfVectorizer, words: Iterable[str]) -> Any:
    """What ``space.transform([words])`` gives, which takes ten times as long for a single text."""
    column = space.vocabulary_.get
    counts = sorted((place, n) for word, n in Counter(words).items() if (place := column(word)) is not None)
    columns = np.array([place for place, _ in counts], dtype=np.int32)
    values = (1 + np.log([n for _, n in counts])) * space.idf_[columns]
    norm = np.sqrt(np.sum(values**2)) or 1.0
    ends = np.array([0, len(columns)], dtype=np.int32)
    return csr_matrix(((values / norm).astype(np.float32), columns, ends), (1, len(space.idf_)))


def _as_they_are(words: Iterable[str]) -> Iterable[str]:
    return words
