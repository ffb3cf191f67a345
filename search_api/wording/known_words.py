"""What is known of words, English and French: the files of ``vocabulary/``, and names of who offers."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import compress, count, islice, pairwise, takewhile
from operator import not_
from pathlib import Path
from typing import Any, Final, TypeAlias

from normalizer.providers import directory
from search_api.wording.folding import fold, words_of_query

WORDS: Final = Path(__file__).parent / "vocabulary"

Phrase: TypeAlias = tuple[str, ...]
"""Folded words, side by side."""

MIN_BEGUN, MAX_BEGUN = 2, 4
"""Letters of the last word of an unfinished phrase, and how many known ones it may begin to mean those."""


@dataclass(frozen=True)
class Meaning:
    """What is known of some words."""

    others: tuple[Phrase, ...] = ()
    """Other words for it in the same language."""
    abroad: tuple[Phrase, ...] = ()
    """Words for it in the other language."""
    wider: tuple[Phrase, ...] = ()
    """Words for the field that it is part of: a listing that has only those nearly matches."""
    parts: tuple[Phrase, ...] = ()
    """Words for parts of it: a listing that has one of those in its title is about it."""
    says: Phrase = ()
    """Where it is a condition: how a document says it or leaves it open."""
    offers: bool = False
    """Whether it names who offers."""


@dataclass(frozen=True)
class Vocabulary:
    """The files of ``vocabulary/``, and the names of providers that are known by several."""

    optional: frozenset[str]
    weak: frozenset[str]
    """Words that a listing may lack where another subject is asked for."""
    unwanted: frozenset[str]
    """Words after which something is named that is not wanted."""
    meanings: dict[Phrase, Meaning]
    """By words without plurals."""
    in_order: tuple[Phrase, ...]
    """The entries, sorted."""
    longest: int
    """Words of the longest entry."""
    joined: dict[str, Phrase]
    """Entries by what they are when written as one word."""
    words: dict[str, str]
    """All words that occur in entries, without plurals, each by itself."""
    french: frozenset[Phrase]
    """What only French entries have, without plurals …"""
    english: frozenset[Phrase]
    """… and what only English ones have."""
    becoming: frozenset[str]
    """Words that ask how to become something …"""
    for_beginners: tuple[Phrase, ...]
    """… and those of titles for who does."""
    brief: frozenset[str]
    """Words that ask for something short."""
    people: frozenset[Phrase]
    """Those whom something may be for, without plurals …"""
    before_people: frozenset[str]
    """… and words before them."""
    moving: tuple[frozenset[str], frozenset[str]]
    """Words before what somebody comes from, and before what they go into."""
    phrases: dict[Phrase, frozenset[Phrase]]
    """All other words that are several, in singular and plural, by the first two of them."""

    def has(self, phrase: Phrase) -> bool:
        """Whether this is one of :attr:`phrases`."""
        return phrase in self.phrases.get(phrase[:2], ())

    def meaning(self, key: Phrase) -> Meaning | None:
        """What is known of words without plurals, written apart or as one: ``child minding`` is
        ``childminding``."""
        if found := self.meanings.get(key):
            return found
        if not (other := self.joined.get("".join(key))):
            return None
        found = self.meanings[other]
        return replace(found, others=(other, *found.others))

    def says_nothing(self, word: str) -> bool:
        """Whether a listing may lack a word, in singular or plural."""
        return not self.optional.isdisjoint((word, singular(word)))

    def says_little(self, words: Phrase) -> bool:
        """Whether it may lack some words where there is another subject; ``it`` is one if it is known."""
        weak = [not self.weak.isdisjoint((word, singular(word))) for word in words]
        return all(weak) or (len(words) > 1 and all(map(self.says_nothing, compress(words, map(not_, weak)))))

    def is_part(self, word: str) -> bool:
        """Whether a word is by itself the name of a part of a wider field."""
        meaning = self.meanings.get((singular(word),))
        return meaning is not None and meaning.wider != ()

    def begun(self, words: Phrase) -> Meaning | None:
        """What an unfinished phrase may mean: all that it begins, if these are few."""
        first = (*singulars(words[:-1]), words[-1])
        at = bisect_left(self.in_order, first)
        begun = takewhile(lambda one: _begins(first, one), islice(self.in_order, at, None))
        found = [one for one in begun if len(one) == len(first)]
        if not 0 < len(found) <= MAX_BEGUN or len(words[-1]) < MIN_BEGUN:
            return None
        others = (*found, *(other for one in found for other in self.meanings[one].others))
        abroad = (other for one in found for other in self.meanings[one].abroad)
        return Meaning(tuple(dict.fromkeys(others)), tuple(dict.fromkeys(abroad)))

    def phrases_in(self, words: Sequence[str]) -> list[str]:
        """Those of :attr:`phrases` that stand in a text, given its words."""
        known = self.phrases
        starts = compress(count(), map(known.__contains__, pairwise(words)))
        begun = ((at, one) for at in starts for one in known[words[at], words[at + 1]])
        return sorted({" ".join(one) for at, one in begun if one == tuple(words[at : at + len(one)])})


def _begins(first: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase, or its first words, begins with another whose last word is unfinished."""
    *whole, last = phrase[: len(first)]
    return whole == [*first[:-1]] and last.startswith(first[-1])


def singular(word: str) -> str:
    """A word without the ``s`` of a plural, in English or French; for comparison only."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def singulars(words: Iterable[str]) -> Phrase:
    return tuple(map(singular, words))


def numbers(words: Phrase) -> tuple[Phrase, ...]:
    """Words in singular and plural."""
    *first, last = words
    return tuple({words: 0, (*first, singular(last)): 0, (*first, f"{singular(last)}s"): 0})


@cache
def vocabulary(folder: Path = WORDS) -> Vocabulary:
    """Read the files of ``vocabulary/`` and the names of providers."""
    entries: dict[str, Any] = {}
    for file in sorted(folder.glob("*.toml")):
        entries |= tomllib.loads(file.read_text(encoding="utf-8"))
    optional = frozenset((*entries["optional"]["en"], *entries["optional"]["fr"]))
    same: dict[Phrase, list[str]] = defaultdict(list)
    abroad: dict[Phrase, list[str]] = defaultdict(list)
    providers = list(_provider_names(optional))
    for words, near, far in [*_groups(entries), *providers]:
        same[_key(words)] += near
        abroad[_key(words)] += far
    # What words of the other language stand for counts as they do: groups know few words of both.
    for others in abroad.values():
        others += [one for other in others for one in same[_key(other)]]
    wider: dict[Phrase, list[str]] = defaultdict(list)
    parts: dict[Phrase, list[str]] = defaultdict(list)
    for field in entries["fields"]:
        for words in _all(field["part"]):
            wider[_key(words)] += _all(field["of"])
        for words in _all(field["of"]):
            parts[_key(words)] += _all(field["part"])
    offers = {_key(words) for words, _, _ in providers}
    says = {_key(words): one["says"] for one in entries["conditions"] for words in one["en"] + one["fr"]}
    meanings = {
        key: Meaning(
            others=_phrases(same[key], key),
            abroad=_phrases(abroad[key], key),
            wider=_phrases(wider[key], key),
            parts=_phrases(parts[key], key),
            says=tuple(fold(says.get(key, ""))),
            offers=key in offers,
        )
        for key in [*same, *wider, *says, *(one for one in parts if len(one) == 1)]
    }
    # Several words of which nothing but parts is known are better looked for one by one.
    meanings = {
        key: meaning
        for key, meaning in meanings.items()
        if (replace(meaning, parts=()) if len(key) > 1 else meaning) != Meaning()
    }
    likely = {
        other
        for meaning in meanings.values()
        for other in (*meaning.others, *meaning.abroad, *meaning.wider)
        if len(other) > 1
    }
    of_english, of_french = _entries(entries, "en"), _entries(entries, "fr")
    return Vocabulary(
        optional=optional,
        weak=frozenset(_all(entries["beside_a_subject"])),
        unwanted=frozenset(_all(entries["unwanted"])),
        meanings=meanings,
        in_order=tuple(sorted(meanings)),
        longest=max(map(len, meanings)),
        joined={"".join(key): key for key in meanings},
        words={word: word for key in meanings for word in key},
        french=frozenset(of_french - of_english),
        english=frozenset(of_english - of_french),
        becoming=frozenset(entries["becoming"]["asked"]),
        brief=frozenset(entries["brief"]["asked"]),
        people=frozenset(map(_key, _people(entries))),
        before_people=frozenset(entries["people"]["before"]),
        moving=(frozenset(entries["moving"]["from"]), frozenset(entries["moving"]["into"])),
        for_beginners=_phrases([*entries["becoming"]["titles"], *_beginner(entries)], ()),
        phrases=_by_first_two(form for other in likely for form in numbers(other)),
    )


def _by_first_two(phrases: Iterable[Phrase]) -> dict[Phrase, frozenset[Phrase]]:
    found: dict[Phrase, set[Phrase]] = defaultdict(set)
    for phrase in phrases:
        found[phrase[:2]].add(phrase)
    return {first: frozenset(same) for first, same in found.items()}


def _entries(entries: dict[str, Any], language: str) -> set[Phrase]:
    groups = [*entries["conditions"], *entries["same"]]
    groups += [
        part
        for one in (*entries["occupations"], *entries["leads"], *entries["fields"])
        for part in one.values()
    ]
    return {_key(words) for group in [*groups, entries["optional"]] for words in group.get(language, ())}


def _all(languages: dict[str, list[str]]) -> list[str]:
    return [words for one in languages.values() for words in one]


def _people(entries: dict[str, Any]) -> list[str]:
    occupations = (words for one in entries["occupations"] for words in _all(one["who"]))
    return [*occupations, *entries["people"]["en"], *entries["people"]["fr"]]


def _beginner(entries: dict[str, Any]) -> list[str]:
    (one,) = (one for one in entries["conditions"] if one["says"] == "beginner")
    words: list[str] = one["en"] + one["fr"]
    return words


_Group: TypeAlias = tuple[str, list[str], list[str]]
"""Some words, others for them in the same language, and in the other one."""


def _groups(entries: dict[str, Any]) -> Iterator[_Group]:
    for group in entries["conditions"] + entries["same"]:
        yield from _both_ways(group, {})
    for one in entries["occupations"]:
        yield from _both_ways(one["who"], one["learns"])
    for one in entries["leads"]:
        yield from _both_ways(one["said"], one["meant"])


def _both_ways(names: dict[str, list[str]], more: dict[str, list[str]]) -> Iterator[_Group]:
    for language, other in (("en", "fr"), ("fr", "en")):
        near, far = (names.get(tongue, []) + more.get(tongue, []) for tongue in (language, other))
        yield from ((words, near, far) for words in names.get(language, []))


def _provider_names(optional: frozenset[str]) -> Iterator[_Group]:
    """Names of who offers, but for those that are filling words too, as ``AU``."""
    names: dict[str, list[str]] = defaultdict(list)
    for name, (provider, unit) in directory().names.items():
        if unit is None and name not in optional:
            names[provider.slug].append(name)
    yield from ((name, same, []) for same in names.values() for name in same)


@lru_cache(16_384)
def _key(words: str) -> Phrase:
    return singulars(words_of_query(words))


@lru_cache(16_384)
def _phrase(words: str) -> Phrase:
    return tuple(fold(words))


def _phrases(texts: list[str], but: Phrase) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(_phrase(text) for text in dict.fromkeys(texts) if _key(text) != but))
