"""What the words of a query mean, whichever engine looks for them: quoted phrases, words that must not occur,
words that may be missing, other words for the same thing. The words themselves are data: ``vocabulary/``.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice, pairwise, takewhile
from pathlib import Path
from typing import Any, Final, TypeAlias

from rapidfuzz import process
from rapidfuzz.distance import OSA

from normalizer.providers import directory
from search_api.folding import asked, fold

WORDS: Final = Path(__file__).parent / "vocabulary"

Phrase: TypeAlias = tuple[str, ...]
"""Folded words, side by side."""
Spelling: TypeAlias = Callable[[str], str]

# A quoted phrase or a word, with the sign that forbids it. A dash inside a word or alone is none.
PIECE: Final = re.compile(
    r"""(?P<no>(?<!\S)[-−](?=[\w"“«]))?(?:["“”«](?P<quoted>[^"“”«»]+)["“”»]|(?P<word>[^\s"“”«»]+))"""
)

OWN, OTHER, ABROAD, WIDER, UNFINISHED = 1.0, 0.9, 0.4, 0.4, 0.7
"""What a match is worth: the word itself, another for it, one of the other language, one for the field that
it is part of, one that it begins."""
MISTYPED: Final = {1: 0.65, 2: 0.45}
"""The same, by the number of typing mistakes."""

MIN_BEGUN, MAX_BEGUN = 2, 4
"""Letters of the last word of an unfinished phrase, and how many known ones it may begin to mean those."""

AWARD: Final[Phrase] = ("award",)
"""What a document says of which some kind of award is asked for."""
ACCENTED: Final = re.compile("[àâçèéêëîïôùûœ]", re.IGNORECASE)
"""Letters that French has and English has not."""


@dataclass(frozen=True)
class Concept:
    """Something to be found: one or more words of the query that belong together."""

    words: Phrase
    """As asked. Unless quoted, they may stand apart."""
    meant: Phrase = ()
    """Where they are misspelt: what they are most likely meant to be. It is the first of ``others`` too."""
    others: tuple[Phrase, ...] = ()
    """Other words for it in the same language."""
    abroad: tuple[Phrase, ...] = ()
    """Words for it in the other language."""
    wider: tuple[Phrase, ...] = ()
    """Words for the field that it is part of: a listing that has only those nearly matches."""
    says: Phrase = ()
    """Where it is a condition: how a document says it or leaves it open."""
    offers: bool = False
    """Whether it names who offers."""
    quoted: bool = False
    optional: bool = False
    """A listing may lack it."""
    unfinished: bool = False
    """Its last word may have any ending."""

    @property
    def is_name(self) -> bool:
        """Whether it is the name of a part of a wider field, which nothing else is called."""
        return self.wider != () and not self.others

    @property
    def akin(self) -> tuple[Phrase, ...]:
        """Other words that count for it in a title. Those for a kind of award are other kinds: they find a
        listing, but it is not what was asked for."""
        return () if self.says == AWARD else self.others

    @property
    def akin_abroad(self) -> tuple[Phrase, ...]:
        """The same in the other language."""
        return () if self.says == AWARD else self.abroad


@dataclass(frozen=True)
class Asked:
    """The words of one query."""

    whole: str = ""
    """All of it, folded: it may be a title."""
    concepts: tuple[Concept, ...] = ()
    """In the order of the query."""
    forbidden: tuple[Phrase, ...] = ()
    french: bool = False
    """Whether its words are French: French listings are meant first."""
    becoming: bool = False
    """Whether it asks how to become something: what is for beginners is meant first."""
    brief: bool = False
    """Whether it asks for something short."""

    @property
    def required(self) -> tuple[Concept, ...]:
        """What every listing must have; never empty where there are concepts."""
        return tuple(one for one in self.concepts if not one.optional) or self.concepts

    @property
    def has_subject(self) -> bool:
        """Whether something is asked for besides conditions."""
        return any(not one.says for one in self.required)

    @property
    def subjects(self) -> tuple[Concept, ...]:
        """What a listing should be about: neither a condition nor who offers; what there is, where that is
        all."""
        conditions = tuple(one for one in self.required if not one.says) or self.required
        return tuple(one for one in conditions if not one.offers) or conditions

    @property
    def words(self) -> Phrase:
        """All words that are looked for, in order."""
        return tuple(word for one in self.concepts for word in one.words)


@dataclass(frozen=True)
class _Meaning:
    """What is known of some words."""

    others: tuple[Phrase, ...] = ()
    abroad: tuple[Phrase, ...] = ()
    wider: tuple[Phrase, ...] = ()
    says: Phrase = ()
    offers: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """The files of ``vocabulary/``, and the names of providers that are known by several."""

    optional: frozenset[str]
    weak: frozenset[str]
    """Words that a listing may lack where another subject is asked for."""
    meanings: dict[Phrase, _Meaning]
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
    """What only French entries have, without plurals."""
    becoming: frozenset[str]
    """Words that ask how to become something …"""
    for_beginners: tuple[Phrase, ...]
    """… and those of titles for who does."""
    brief: frozenset[str]
    """Words that ask for something short."""
    phrases: dict[Phrase, frozenset[Phrase]]
    """All other words that are several, in singular and plural, by the first two of them."""

    def has(self, phrase: Phrase) -> bool:
        """Whether this is one of :attr:`phrases`."""
        return phrase in self.phrases.get(phrase[:2], ())

    def meaning(self, key: Phrase) -> _Meaning | None:
        """What is known of words without plurals, written apart or as one: ``child minding`` is
        ``childminding``."""
        if found := self.meanings.get(key):
            return found
        if not (other := self.joined.get("".join(key))):
            return None
        found = self.meanings[other]
        return replace(found, others=(other, *found.others))

    def is_part(self, word: str) -> bool:
        """Whether a word is by itself the name of a part of a wider field."""
        meaning = self.meanings.get((singular(word),))
        return meaning is not None and meaning.wider != ()

    def begun(self, words: Phrase) -> _Meaning | None:
        """What an unfinished phrase may mean: all that it begins, if these are few."""
        first = (*_singulars(words[:-1]), words[-1])
        at = bisect_left(self.in_order, first)
        begun = takewhile(lambda one: _begins(first, one), islice(self.in_order, at, None))
        found = [one for one in begun if len(one) == len(first)]
        if not 0 < len(found) <= MAX_BEGUN or len(words[-1]) < MIN_BEGUN:
            return None
        others = (*found, *(other for one in found for other in self.meanings[one].others))
        abroad = (other for one in found for other in self.meanings[one].abroad)
        return _Meaning(tuple(dict.fromkeys(others)), tuple(dict.fromkeys(abroad)))

    def phrases_in(self, words: Sequence[str]) -> list[str]:
        """Those of :attr:`phrases` that stand in a text, given its words."""
        known = self.phrases
        starts = [(at, pair) for at, pair in enumerate(pairwise(words)) if pair in known]
        found = {one for at, pair in starts for one in known[pair] if one == tuple(words[at : at + len(one)])}
        return sorted(map(" ".join, found))


def understand(q: str, spelt: Spelling = str) -> Asked:
    """Take a query apart. The last word may be unfinished, unless it is quoted. ``spelt`` gives the word that
    a misspelt one is most likely meant to be; what is known of that word holds for this one."""
    concepts: list[Concept] = []
    forbidden: list[Phrase] = []
    loose: list[str] = []
    for piece in PIECE.finditer(q):
        if piece["no"] or piece["quoted"]:
            words = tuple(fold(piece["quoted"] or piece["word"]))
            if words and piece["no"]:
                forbidden.append(words)
            elif words:
                concepts += [*_grouped(loose, spelt), Concept(words, quoted=True)]
                loose = []
        else:
            loose += asked(piece["word"])
    concepts += _grouped(loose, spelt, unfinished=True)
    fillers = {word for one in concepts if one.optional for word in one.words}
    french = ACCENTED.search(q) is not None or any(map(_is_french, concepts))
    return Asked(
        whole=" ".join(fold(q)),
        concepts=tuple(dict.fromkeys(_without_weak(concepts))),
        forbidden=tuple(dict.fromkeys(forbidden)),
        french=french,
        becoming=not fillers.isdisjoint(vocabulary().becoming),
        brief=not fillers.isdisjoint(vocabulary().brief),
    )


def _without_weak(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The same; words that say little beside a subject are optional where there is another."""
    known = vocabulary()
    concepts = tuple(concepts)
    subjects = [one for one in concepts if not (one.optional or one.says or one.offers)]
    weak = [one for one in subjects if not one.quoted and {*(one.meant or one.words)} <= known.weak]
    if len(weak) == len(subjects):
        return concepts
    return tuple(replace(one, optional=True) if one in weak else one for one in concepts)


def _is_french(concept: Concept) -> bool:
    forms = (concept.words, *concept.others)
    return any(_singulars(words) in vocabulary().french for words in forms)


def _grouped(words: list[str], spelt: Spelling, *, unfinished: bool = False) -> Iterator[Concept]:
    """Words in groups: the longest known phrases from the left, else one by one."""
    known = vocabulary()
    spelt_words = [word if singular(word) in known.words else spelt(word) for word in words]
    at = 0
    while at < len(words):
        for length in range(min(known.longest, len(words) - at), 0, -1):
            group = tuple(words[at : at + length])
            right = _known(tuple(spelt_words[at : at + length]))
            last = unfinished and at + length == len(words)
            if last and right != group and known.begun(group):
                right = group
            if (meaning := known.meaning(_singulars(right))) or length == 1:
                break
            if last and (meaning := known.begun(right)):
                break
        at += length
        meaning = meaning or _Meaning()
        meant = right if right != group else ()
        yield Concept(
            words=group,
            meant=meant,
            others=(meant,) * bool(meant) + meaning.others,
            abroad=meaning.abroad,
            wider=meaning.wider,
            says=meaning.says,
            offers=meaning.offers,
            optional=meaning == _Meaning() and group[0] in known.optional,
            unfinished=unfinished and at == len(words),
        )


def _known(group: Phrase) -> Phrase:
    """Several words that mean something together, where one of them is misspelt; else the same words."""
    known = vocabulary()
    key = _singulars(group)
    strange = [place for place, word in enumerate(key) if word not in known.words]
    if len(group) == 1 or key in known.meanings or len(strange) != 1:
        return group
    (place,) = strange
    near = _nearest(key[place])
    if (*key[:place], near, *key[place + 1 :]) not in known.meanings:
        return group
    return (*group[:place], near, *group[place + 1 :])


@lru_cache(4096)
def _nearest(word: str) -> str:
    """The known word that this may be a misspelling of; empty where there is none."""
    near = process.extractOne(word, vocabulary().words, scorer=OSA.distance, score_cutoff=forgiven(word))
    return near[0] if near else ""


def _begins(first: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase, or its first words, begins with another whose last word is unfinished."""
    *whole, last = phrase[: len(first)]
    return whole == [*first[:-1]] and last.startswith(first[-1])


def singular(word: str) -> str:
    """A word without the ``s`` of a plural, in English or French; for comparison only."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _singulars(words: Iterable[str]) -> Phrase:
    return tuple(map(singular, words))


def numbers(words: Phrase) -> tuple[Phrase, ...]:
    """Words in singular and plural."""
    *first, last = words
    return tuple({words: 0, (*first, singular(last)): 0, (*first, f"{singular(last)}s"): 0})


def forgiven(word: str) -> int:
    """How many typing mistakes a word may have: one from five letters, two from nine, none in numbers."""
    if not word.isalpha():
        return 0
    return 2 if len(word) >= 9 else 1 if len(word) >= 5 else 0


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
    for field in entries["fields"]:
        for words in _all(field["part"]):
            wider[_key(words)] += _all(field["of"])
    offers = {_key(words) for words, _, _ in providers}
    says = {_key(words): one["says"] for one in entries["conditions"] for words in one["en"] + one["fr"]}
    meanings = {
        key: _Meaning(
            others=_phrases(same[key], key),
            abroad=_phrases(abroad[key], key),
            wider=_phrases(wider[key], key),
            says=tuple(fold(says.get(key, ""))),
            offers=key in offers,
        )
        for key in [*same, *wider, *says]
    }
    meanings = {key: meaning for key, meaning in meanings.items() if meaning != _Meaning()}
    likely = {
        other
        for meaning in meanings.values()
        for other in (*meaning.others, *meaning.abroad, *meaning.wider)
        if len(other) > 1
    }
    return Vocabulary(
        optional=optional,
        weak=frozenset(_all(entries["beside_a_subject"])),
        meanings=meanings,
        in_order=tuple(sorted(meanings)),
        longest=max(map(len, meanings)),
        joined={"".join(key): key for key in meanings},
        words={word: word for key in meanings for word in key},
        french=frozenset(_entries(entries, "fr") - _entries(entries, "en")),
        becoming=frozenset(entries["becoming"]["asked"]),
        brief=frozenset(entries["brief"]["asked"]),
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
    groups += [part for one in (*entries["occupations"], *entries["fields"]) for part in one.values()]
    return {_key(words) for group in [*groups, entries["optional"]] for words in group.get(language, ())}


def _all(languages: dict[str, list[str]]) -> list[str]:
    return [words for one in languages.values() for words in one]


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
    return _singulars(asked(words))


@lru_cache(16_384)
def _phrase(words: str) -> Phrase:
    return tuple(fold(words))


def _phrases(texts: list[str], but: Phrase) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(_phrase(text) for text in dict.fromkeys(texts) if _key(text) != but))
