"""Which pairs are worth a comparison: listings that share a key, or whose words are close.

No step looks at all pairs. A word that very many listings have leads to none; a key that many share leads
each of them to its next neighbours alone, which still holds the whole group together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from registry.likeness.lexicon import subject_of
from registry.likeness.profiles import Profile
from registry.likeness.topics import Rows, Topics

COMMON = 1_000
"""Listings that may have a word before it leads to no candidates."""
TELLING = 10
"""Words of a text by which it is looked for, the heaviest."""
NEIGHBOURS = 8
"""Of a listing, in each of the ways in which neighbours are looked for."""
NEAR = 0.15
"""Least cosine of a neighbour: likenesses below it add up to no field in common."""


def keys(listing: Profile) -> Iterator[str]:
    """What leads to records of one course (its addresses, its title with its platform or its maker) and to
    rivals (the subject of its title)."""
    for address in sorted(listing.addresses):
        yield f"at {address}"
    title = " ".join(sorted(set(listing.title.words)))
    if not title:
        return
    yield f"title {title} on {listing.carrier}"
    for maker in listing.makers:
        yield f"title {title} by {maker.casefold()}"
    yield f"subject {' '.join(sorted(set(subject_of(listing.title.words))))}"


class Groups:
    """Rows by the keys that they have."""

    def __init__(self, keys_of: Iterable[Iterable[str]]) -> None:
        number: dict[str, int] = {}
        keyed = ((number.setdefault(key, len(number)), row) for row, own in enumerate(keys_of) for key in own)
        pairs = np.fromiter(keyed, np.dtype((np.intp, 2)))
        self._number = number
        self._key, self._row = pairs[np.argsort(pairs[:, 0], kind="stable")].T

    def rows(self, key: str) -> Rows:
        """Those that have a key."""
        number = self._number.get(key, -1)
        begin, end = np.searchsorted(self._key, (number, number + 1))
        rows: Rows = self._row[begin:end]
        return rows

    def pairs(self) -> tuple[Rows, Rows]:
        """Each row with the next ones that share a key."""
        steps = range(1, NEIGHBOURS + 1)
        shared = [np.flatnonzero(self._key[:-step] == self._key[step:]) for step in steps]
        return (
            np.concatenate([self._row[place] for place in shared]),
            np.concatenate([self._row[place + step] for place, step in zip(shared, steps, strict=True)]),
        )


class Candidates:
    """Finds the candidates among some listings, and those of a new one."""

    def __init__(self, listings: Sequence[Profile], topics: Topics) -> None:
        self._listings = listings
        self._titles, self._texts = _prune(topics.titles), _prune(topics.texts)
        self._titles_by_word, self._texts_by_word = self._titles.T.tocsr(), self._texts.T.tocsr()

    @cached_property
    def _groups(self) -> Groups:
        """Kept for those who look for one listing after another; keys take much memory."""
        return Groups(keys(listing) for listing in self._listings)

    def pairs(self, of: Rows | None = None) -> tuple[Rows, Rows]:
        """Pairs of rows worth a comparison, each once, the smaller row first; where ``of`` is given only
        those that one of these rows is in."""
        shared = Groups(keys(listing) for listing in self._listings).pairs()
        ways = (self._titles, self._titles_by_word), (self._texts, self._texts_by_word)
        if of is None:
            return unique(len(self._listings), shared, *(_near(*way) for way in ways))
        near = (pair for way in ways for pair in _near_some(*way, of))
        return unique(len(self._listings), touching(of, *shared), *near)

    def of(self, listing: Profile, title: Any, text: Any) -> Rows:
        """Rows worth a comparison with a new listing, of which ``title`` and ``text`` are the vectors."""
        sharing = (self._groups.rows(key)[: 4 * NEIGHBOURS] for key in keys(listing))
        nearest = _nearest(title @ self._titles_by_word), _nearest(text @ self._texts_by_word)
        return np.unique(np.concatenate([*sharing, *nearest]))


def unique(size: int, *found: tuple[Rows, Rows]) -> tuple[Rows, Rows]:
    """Pairs of rows among ``size``, each once, the smaller row first."""
    left, right = (np.concatenate([pair[side] for pair in found]) for side in (0, 1))
    once = np.unique(np.minimum(left, right) * max(1, size) + np.maximum(left, right))
    rows, others = once // max(1, size), once % max(1, size)
    return rows[rows != others], others[rows != others]


def _near(vectors: Any, by_word: Any) -> tuple[Rows, Rows]:
    """Each row with its nearest ones."""
    near = sp_matmul_topn(vectors, by_word, top_n=NEIGHBOURS + 1, threshold=NEAR, n_threads=1).tocoo()
    return near.row.astype(np.intp), near.col.astype(np.intp)


def _near_some(vectors: Any, by_word: Any, of: Rows) -> Iterator[tuple[Rows, Rows]]:
    """Some rows with their nearest ones, and each row with the nearest ones among them."""
    mine, near = _near(vectors[of], by_word)
    yield of[mine], near
    row, nearest = _near(vectors, vectors[of].T.tocsr())
    yield row, of[nearest]


def touching(of: Rows, left: Rows, right: Rows) -> tuple[Rows, Rows]:
    """Of pairs of rows those that some rows are in."""
    kept = np.isin(left, of) | np.isin(right, of)
    return left[kept], right[kept]


def _nearest(likeness: Any) -> Rows:
    """The rows that one row is most like."""
    enough = likeness.data >= NEAR
    rows, values = likeness.indices[enough], likeness.data[enough]
    nearest: Rows = rows[np.argsort(-values, kind="stable")[:NEIGHBOURS]].astype(np.intp)
    return nearest


def _prune(vectors: Any) -> Any:
    """Vectors without common words, and of the others only the heaviest of each row."""
    common = np.bincount(vectors.indices, minlength=vectors.shape[1]) > COMMON
    row_of = np.repeat(np.arange(vectors.shape[0]), np.diff(vectors.indptr))
    rare = np.flatnonzero(~common[vectors.indices])
    rows, columns, values = row_of[rare], vectors.indices[rare], vectors.data[rare]
    kept = _first_of_each(rows, np.lexsort((-values, rows)), TELLING)
    return csr_matrix((values[kept], (rows[kept], columns[kept])), shape=vectors.shape)


def _first_of_each(rows: NDArray[Any], order: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    """Of an order by rows, the first few places of each row."""
    starts = np.searchsorted(rows[order], rows[order], side="left")
    kept: NDArray[np.intp] = np.extract(np.arange(len(order)) - starts < most, order)
    return kept
