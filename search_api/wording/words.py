"""What the words of a query mean, whichever engine looks for them: quoted phrases, words that must not occur,
words that may be missing, other words for the same thing. The words themselves are data: ``vocabulary/``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeAlias

from rapidfuzz import process
from rapidfuzz.distance import OSA

from registry import subjects as fields_of_study
from search_api.wording.folding import fold, words_of_query
from search_api.wording.known_words import Meaning, Phrase, singular, singulars, vocabulary
from search_api.wording.limits_asked import NONE, Limits, limits

Spelling: TypeAlias = Callable[[str], str]
Has: TypeAlias = Callable[[str], bool]

# A quoted phrase or a word, with the sign that forbids it. A dash inside a word or alone is none.
PIECE: Final = re.compile(
    r"""(?P<no>(?<!\S)[-−](?=[\w"“«]))?(?:["“”«](?P<quoted>[^"“”«»]+)["“”»]|(?P<word>[^\s"“”«»]+))"""
)

ENDED: Final = re.compile(r"[+#.,;:!?*]\s*$")
"""A sign after which no letter of the last word can be missing …"""
STARRED: Final = re.compile(r"\w\*+\s*$")
"""… and one that asks for all that it begins."""

OWN, OTHER, ABROAD, WIDER, UNFINISHED = 1.0, 0.9, 0.4, 0.8, 0.7
"""What a match is worth: the word itself, another for it, one of the other language, one for the field that
it is part of, one that it begins."""
MISTYPED: Final = {1: 0.65, 2: 0.45}
"""The same, by the number of typing mistakes."""

LONG: Final = 8
"""Letters of a word that is hardly another one by chance."""

AWARD: Final[Phrase] = ("award",)
"""What a document says of which some kind of award is asked for."""
CREDIT: Final[Phrase] = ("credit",)
FAR_RARER: Final = 10
"""How many times as many listings have what a word begins, where those that have it have cut it short."""
SENTENCE: Final = 4
"""Filling words of a query that tells a story: not each of its other words is something to be found."""
FRENCH_SIGN: Final = re.compile(r"[àâçèéêëîïôùûœ]|\b(?:[dlmnst]|qu)['’]\w", re.IGNORECASE)
"""Letters and elisions that French has and English has not."""


@dataclass(frozen=True, kw_only=True)
class Concept(Meaning):
    """Something to be found: words of the query that belong together, and what is known of them."""

    words: Phrase
    """As asked. Unless quoted, they may stand apart."""
    meant: Phrase = ()
    """Where they are misspelt: what they are most likely meant to be. It is the first of ``others`` too."""
    quoted: bool = False
    optional: bool = False
    """A listing may lack it …"""
    wished: bool = False
    """… but one that has it is better, as much as if it were not optional."""
    unfinished: bool = False
    """Its last word may have any ending."""

    @property
    def is_known(self) -> bool:
        """Whether anything is known of its words."""
        return bool(self.others or self.abroad or self.wider or self.says or self.offers)

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
class QueryWords:
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
    limits: Limits = NONE
    """What it limits in numbers."""

    @property
    def required(self) -> tuple[Concept, ...]:
        """What every listing must have; never empty where there are concepts."""
        return tuple(one for one in self.concepts if not one.optional) or self.concepts

    @property
    def wanted(self) -> tuple[Concept, ...]:
        """The same and what is wished for."""
        return tuple(one for one in self.concepts if one.wished or not one.optional) or self.concepts

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
    def fields(self) -> frozenset[str]:
        """Fields of study that its subjects may be of, by their words and others for them."""
        words = (form for one in self.subjects for form in (one.words, *one.others, *one.abroad, *one.wider))
        return frozenset(map(_field, words)) - {fields_of_study.NONE}

    @property
    def corrected(self) -> tuple[tuple[str, str], ...]:
        """Each misspelt word of what is wanted, with what it is meant to be."""
        pairs = (pair for one in self.wanted if one.meant for pair in zip(one.words, one.meant, strict=True))
        return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))

    @property
    def words(self) -> Phrase:
        """All words that are looked for, in order."""
        return tuple(word for one in self.concepts for word in one.words)


def _nowhere(_: str) -> bool:
    return False


def understand(q: str, spelt: Spelling = str, has: Has = _nowhere) -> QueryWords:
    """Take a query apart. ``spelt`` gives the word that a misspelt one is most likely meant to be; what is
    known of that word holds for this one. ``has`` tells whether a listing has a whole word: such a one, and
    one that is known, is not unfinished, as ``car`` is no beginning of *career*."""
    concepts: list[Concept] = []
    forbidden: list[Phrase] = []
    loose: list[str] = []
    rest, limited = limits(q)
    for piece in PIECE.finditer(rest):
        if piece["no"] or piece["quoted"]:
            words = tuple(fold(piece["quoted"] or piece["word"]))
            if words and piece["no"]:
                forbidden.append(words)
            elif words:
                concepts += [*_grouped(loose, spelt), Concept(words=words, quoted=True)]
                loose = []
        else:
            loose += words_of_query(piece["word"])
    starred = STARRED.search(rest) is not None
    unfinished = starred or not ENDED.search(rest)
    concepts += _grouped(loose, spelt, has, unfinished=unfinished, starred=starred)
    told = _without_unwanted(map(_of_credit, concepts, [*concepts[1:], None]))
    concepts = list(_for_whom(_without_past(told)))
    fillers = {word for one in concepts if one.optional for word in one.words}
    return QueryWords(
        whole=" ".join(fold(q)),
        concepts=tuple(dict.fromkeys(_without_unknown(_without_weak(concepts)))),
        forbidden=tuple(dict.fromkeys(forbidden)),
        french=FRENCH_SIGN.search(q) is not None or _are_french(concepts),
        becoming=not fillers.isdisjoint(vocabulary().becoming),
        brief=not fillers.isdisjoint(vocabulary().brief),
        limits=limited,
    )


@lru_cache(16_384)
def _field(words: Phrase) -> str:
    """The field of study that some words name."""
    return fields_of_study.read(title=fields_of_study.told_by((" ".join(words),))).subject


def _without_unwanted(concepts: Iterable[Concept]) -> Iterator[Concept]:
    """The same; what is named as not wanted is optional."""
    unwanted = False
    for one in concepts:
        yield replace(one, optional=True) if unwanted and not one.quoted else one
        unwanted = one.optional and (unwanted or one.words[0] in vocabulary().unwanted)


def _without_past(concepts: Iterable[Concept]) -> Iterator[Concept]:
    """The same; where somebody goes from one thing into another, the first is optional."""
    concepts = tuple(concepts)
    places = {word: at for at, one in enumerate(concepts) if one.optional for word in one.words}
    start, end = (max((places.get(word, -1) for word in way), default=-1) for way in vocabulary().moving)
    for at, one in enumerate(concepts):
        yield replace(one, optional=True) if start < at < end and start >= 0 else one


def _for_whom(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The same; beside a subject, those whom it is for are a wish: "psychology for managers"."""
    concepts, known = tuple(concepts), vocabulary()
    subjects = [one for one in concepts if not (one.optional or one.says or one.offers)]
    whom = set[Concept]()
    follows = False
    for one in concepts:
        if one.optional:
            follows = follows or one.words[-1] in known.before_people
            continue
        if follows and one in subjects and singulars(one.meant or one.words) in known.people:
            whom.add(one)
        follows = False
    if len(whom) == len(subjects):
        return concepts
    return tuple(replace(one, optional=True, wished=True) if one in whom else one for one in concepts)


def _of_credit(concept: Concept, following: Concept | None) -> Concept:
    """The same; *credit* before a kind of award is a condition: "credit micro-credential"."""
    if concept.words != CREDIT or following is None or following.says != AWARD:
        return concept
    return replace(concept, **vars(vocabulary().meanings[("for", *CREDIT)]))


def _without_weak(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The same; words that say little beside a subject are optional where there is another."""
    known = vocabulary()
    concepts = tuple(concepts)
    subjects = [one for one in concepts if not (one.optional or one.says or one.offers)]
    weak = [one for one in subjects if not one.quoted and known.says_little(one.meant or one.words)]
    if len(weak) == len(subjects):
        return concepts
    return tuple(replace(one, optional=True) if one in weak else one for one in concepts)


def _without_unknown(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """The same; in a sentence, words that mean nothing known are wishes, where others do."""
    required = [one for one in concepts if not one.optional]
    strange = [one for one in required if not (one.is_known or one.quoted)]
    subjects = [one for one in required if one not in strange and not one.says and not one.offers]
    if not subjects or sum(one.optional for one in concepts) < SENTENCE:
        return concepts
    return tuple(replace(one, optional=True, wished=True) if one in strange else one for one in concepts)


def _are_french(concepts: Sequence[Concept]) -> bool:
    """Whether some words are French alone, beside none that are English alone and say nothing: "food and
    culture" has a word of both languages."""
    known = vocabulary()
    keys = [singulars(one.meant or one.words) for one in concepts]
    fillers = (key for key, one in zip(keys, concepts, strict=True) if one.optional)
    return not known.french.isdisjoint(keys) and known.english.isdisjoint(fillers)


def _grouped(
    words: list[str], spelt: Spelling, has: Has = _nowhere, *, unfinished: bool = False, starred: bool = False
) -> Iterator[Concept]:
    """Words in groups: the longest known phrases from the left, else one by one."""
    known = vocabulary()
    spelt_words = [word if singular(word) in known.words else spelt(word) for word in words]
    at = 0
    while at < len(words):
        begun = None
        for length in range(min(known.longest, len(words) - at), 0, -1):
            group = tuple(words[at : at + length])
            right = _known(tuple(spelt_words[at : at + length]))
            last = unfinished and at + length == len(words)
            if last and right != group and (begun := known.begun(group)):
                right = group  # unfinished rather than misspelt
                break
            if (meaning := known.meaning(singulars(right))) or length == 1:
                break
            if last and (begun := known.begun(right)):
                break
        at += length
        goes_on = last and bool(starred or begun or not (meaning or has(group[-1])))
        meaning = begun or meaning or Meaning()
        meant = right if right != group else ()
        yield Concept(
            words=group,
            meant=meant,
            **vars(replace(meaning, others=(meant,) * bool(meant) + meaning.others)),
            optional=meaning == Meaning() and known.says_nothing(group[0]),
            unfinished=goes_on,
        )


def _known(group: Phrase) -> Phrase:
    """Several words that mean something together, where one of them is misspelt; else the same words."""
    known = vocabulary()
    key = singulars(group)
    strange = [place for place, word in enumerate(key) if word not in known.words]
    if len(group) == 1 or key in known.meanings or len(strange) != 1:
        return group
    (place,) = strange
    near = _nearest(key[place], forgiven(key[place]))
    if (*key[:place], near, *key[place + 1 :]) not in known.meanings:
        return group
    return (*group[:place], near, *group[place + 1 :])


def known_word(word: str) -> str:
    """What a word that nothing has is most likely meant to be, by what is known alone; itself where nothing
    known is near. A long one may have one mistake more."""
    if singular(word) in vocabulary().words:
        return word
    most = forgiven(word)
    return _nearest(singular(word), most + (most == 1 and len(word) >= LONG)) or word


@lru_cache(4096)
def _nearest(word: str, most: int) -> str:
    """The known word that this may be a misspelling of; empty where there is none."""
    near = process.extractOne(word, vocabulary().words, scorer=OSA.distance, score_cutoff=most)
    return near[0] if near else ""


def is_whole(word: str, listings: int, longer: int) -> bool:
    """Whether a word that so many listings have is one by itself, given how many have what it begins: teasers
    are cut anywhere, and *manag* is no word. One that the vocabulary has always is."""
    return listings > 0 and (singular(word) in vocabulary().words or longer < listings * FAR_RARER)


def forgiven(word: str) -> int:
    """How many typing mistakes a word may have: one from five letters, two from nine, none in numbers."""
    if not word.isalpha():
        return 0
    return 2 if len(word) >= 9 else 1 if len(word) >= 5 else 0
