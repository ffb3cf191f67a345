"""The words of a query as the embedded engine (tantivy) looks for them.

What is found and how it is ranked are two queries. :attr:`WordQuery.found` says which listings match, by
their whole text; counting and facets need no more. :meth:`WordQuery.ranked` adds where and how well: a title
before outcomes before prose; a word itself before other words for it, other forms of it, unfinished and
mistyped ones; words side by side before words apart.

BM25 weighs a word by its rarity. Here, all that one word of a query may stand for counts as one: a rare
misspelling or synonym is worth no more than the word itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import Final

from tantivy import FieldType, Occur, Query

from search_api.documents.texts import OPEN
from search_api.embedded.lexicon import Lexicon, is_known
from search_api.embedded.schema import HUNDREDTHS_MAX, PHRASES, SCHEMA, SIGN, hundredths, money, path
from search_api.shown.highlight import Marker
from search_api.wording.known_words import Phrase, numbers, singular, vocabulary
from search_api.wording.words import ABROAD, MISTYPED, OTHER, OWN, UNFINISHED, WIDER, Concept, understand

FIELDS: Final = {"title": 4.0, "outcomes": 0.25, "text": 1.0}
"""What a match is worth, by where it stands …"""
FIELDS_OF_OTHERS: Final = {field: worth for field, worth in FIELDS.items() if field != "outcomes"}
"""… and where a word stands that is only akin to it: there are many of those, and each place takes time."""
FORM: Final = 0.75
"""Another form of the word."""
PARTS: Final = 4.0
"""A title that has a part of a field."""
FILLER: Final = 0.125
"""A word that a listing may lack: however rare, it says little."""
LEAST_FILLER: Final = 3
"""Letters of one that says something: no title is better for the *I* of "what can I study"."""
WEAK: Final = 0.5
"""Share that is left to a word that says little, of a phrase: *science* of "environmental science"."""
OF_A_NAME: Final = 0.3
"""The same, of one word of a name that means something together: *carbon* of "carbon accounting"."""
WHOLE: Final = 0.5
"""Share that is left to guesses at a word that is one already."""
SAID: Final = 8.0
"""A condition that the listing states."""
WITHIN, NOT_BEYOND = 4.0, 4.0
"""A price within the limit of the query; one that is left open, or in another currency."""
FOR_BEGINNERS: Final = 6.0
"""A title for beginners, where the query asks how to become something."""
BRIEF: Final = 6.0
"""Something short, where that is asked for …"""
BRIEF_HOURS: Final = 20
"""… which is a few days at most."""
SAME_FIELD: Final = 3.0
"""A listing of a field of study that the query may mean: what is of another field just mentions its words."""
FRENCH: Final = 4.0
"""A listing in French, where the query is."""
PRESENT: Final = 4.0
"""Each thing asked for that is there at all: listings with more of them come first."""
PHRASE_IN_TITLE: Final = 1.15
"""What several words of the vocabulary count for there: they are more of a title than one."""
SIDE_BY_SIDE: Final = {"title": 3.0, "text": 0.5}
JUST_THIS_TITLE: Final = 1_000.0
"""More than anything else can add up to."""
ALL_IN_TITLE: Final = 30.0
"""Everything asked for; of a condition it is enough that the listing states it …"""
NAMED_IN_TITLE: Final = 3.0
"""… and what it counts more where the title names that too."""
NEARBY: Final = 4
"""Words that may stand between two that are nearby."""

MAX_FORGIVING_WORDS: Final = 10
"""Only the first words of a long query may have mistakes: each is compared with all words there are."""


def every(*queries: Query) -> Query:
    """What all of these match."""
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def some(*queries: Query) -> Query:
    """What at least one of these matches; scores are added."""
    return Query.boolean_query([(Occur.Should, query) for query in queries], 1)


def has(field: str, *words: str) -> Query:
    """Documents with one of these words in a field. (The engine's own query for a set of terms builds an
    automaton each time, which takes longer than the search.)"""
    return some(*(Query.term_query(SCHEMA, field, word) for word in words))


def constant(query: Query, score: float = 0.0) -> Query:
    """The same documents, with one score."""
    return Query.const_score_query(query, score)


def between(field: str, least: int, most: int) -> Query:
    """Documents with a number in a range."""
    return Query.range_query(SCHEMA, field, FieldType.Unsigned, least, most)


def phrase(field: str, words: Phrase, apart: int = 0) -> Query:
    """One word, or several side by side; a phrase that the vocabulary has is a word of the index."""
    if len(words) == 1:
        return Query.term_query(SCHEMA, field, words[0])
    if is_known(field, words) and not apart:
        return Query.term_query(SCHEMA, PHRASES[field], " ".join(words))
    return Query.phrase_query(SCHEMA, field, list(words), apart)


class WordQuery:
    """The words of one query on one state of the index. What they come to is worked out once: people ask the
    same words again with each filter, page and sort."""

    def __init__(self, q: str, lexicon: Lexicon) -> None:
        self.asked = understand(q, lexicon.spelt, lexicon.has_whole)
        self.lexicon = lexicon
        self._forgiving = frozenset(self.asked.words[:MAX_FORGIVING_WORDS])

    # --- which listings ---

    @cached_property
    def found(self) -> Query:
        """Listings that have all that is required, and nothing forbidden."""
        return self._allowed([self._match(concept) for concept in self.asked.required])

    @cached_property
    def together(self) -> Query:
        """The same, but that known phrases are not made of words that stand anywhere: where the best match is
        not the first, what just mentions the one and the other would be anywhere too."""
        required = self.asked.required
        if not any(map(_is_phrase, required)):
            return self.found
        return self._allowed([self._match(one, together=_is_phrase(one)) for one in required])

    @cached_property
    def nearly(self) -> Query:
        """Listings that have something of it, and nothing forbidden."""
        subjects = self.asked.subjects
        ways = [self._match(one) for one in subjects]
        ways += [way for one in subjects for way in self._phrases("text", one, _in_both_numbers(one.wider))]
        ways += [self._word(word, one) for one in subjects for word in _telling(one)]
        return self._allowed([some(*ways)])

    def _allowed(self, clauses: list[Query]) -> Query:
        forbidden = [(Occur.MustNot, phrase("text", words)) for words in self.asked.forbidden]
        required = [(Occur.Must, constant(clause)) for clause in clauses or [Query.all_query()]]
        return Query.boolean_query(required + forbidden)

    def _match(self, concept: Concept, field: str = "text", *, together: bool = False) -> Query:
        ways = [self._named(concept, field, together=together)]
        if concept.says:
            ways += self._said(concept)
            if field == "text" and self.asked.has_subject:
                ways.append(Query.term_query(SCHEMA, "unsaid", " ".join(concept.says)))
        return some(*ways)

    def _named(self, concept: Concept, field: str, *, together: bool = False) -> Query:
        """Its words, near each other if they are to be ``together``, or others for it."""
        if concept.quoted:
            return phrase(field, concept.words)
        if together:
            own = self._nearby(concept, field)
        elif concept.is_name and len(concept.words) > 1:
            own = some(*(phrase(field, form) for form in numbers(concept.words)))
        else:
            own = every(*(self._word(word, concept, field) for word in _indispensable(concept)))
        others = (
            (*concept.others, *concept.abroad) if field == "text" else (*concept.akin, *concept.akin_abroad)
        )
        parts = self._phrases("title", concept, self._parts(concept)) if field == "text" else ()
        return some(own, *self._phrases(field, concept, _in_both_numbers(others)), *parts)

    def _nearby(self, concept: Concept, field: str) -> Query:
        """Its words near each other, each in singular or plural; of two, in either order."""
        if concept.unfinished:
            return Query.phrase_prefix_query(SCHEMA, field, list(concept.words))
        words = tuple(_indispensable(concept))
        orders = (words, words[::-1]) if len(words) == 2 else (words,)
        forms = {form for order in orders for form in product(*map(_both_numbers, order))}
        there = (form for form in sorted(forms) if all(self.lexicon.frequency(field, one) for one in form))
        return some(*(phrase(field, form, NEARBY) for form in there))

    def _parts(self, concept: Concept) -> set[Phrase]:
        """Words for parts of a field that titles have."""
        parts = set(concept.parts).difference(concept.others, concept.abroad)
        return {form for form in _in_both_numbers(parts) if self.lexicon.has("title", form)}

    def _phrases(self, field: str, concept: Concept, forms: set[Phrase]) -> Iterator[Query]:
        """Other words for a concept, but for those that no listing has, and for phrases with a word that is
        looked for alone anyhow, as ``introduction to`` beside ``introduction``: phrases take long."""
        alone = {form[0] for form in forms if len(form) == 1}
        if len(concept.words) == 1:
            alone.update(self._stands_for(concept.words[0]))
        for form in sorted(forms):
            telling = len(form) == 1 or alone.isdisjoint(form)
            if telling and self.lexicon.has(field, form):
                yield phrase(field, form)

    def _said(self, concept: Concept) -> list[Query]:
        """That a listing states a condition, or is of the very kind of award that is named."""
        return [phrase("said", form) for form in (concept.says, *numbers(concept.meant or concept.words))]

    def _word(self, word: str, concept: Concept, field: str = "text") -> Query:
        ways = [has(field, *self._stands_for(word))]
        if _unfinished(word, concept):
            ways.append(Query.fuzzy_term_query(SCHEMA, field, word, 0, True, prefix=True))
        return some(*ways)

    def _stands_for(self, word: str) -> list[str]:
        """The words of the index that a word may stand for, but for those that it begins."""
        others = (other for other, _ in self._misspelt(word))
        return [word, *self._forms(word), *others, *self._meant(word)]

    def _forms(self, word: str) -> tuple[str, ...]:
        """Words of the same stem; a name has none, as ``excellence`` is none of ``excel``."""
        return () if vocabulary().is_part(word) else self.lexicon.forms(word)

    def _meant(self, word: str) -> tuple[str, ...]:
        """Other forms of what a misspelt word is meant to be."""
        right = self.lexicon.spelt(word) if word in self._forgiving else word
        return self._forms(right) if right != word else ()

    def _misspelt(self, word: str) -> tuple[tuple[str, int], ...]:
        """What it may be meant to be. A name is nothing but its other number: *blender* is not *blended*. A
        word of ours begins as what it may be: *pottery* is no *lottery*, though nothing has it."""
        near = self.lexicon.mistyped(word) if word in self._forgiving else ()
        if vocabulary().is_part(word):
            return tuple(one for one in near if singular(one[0]) == singular(word))
        if singular(word) in vocabulary().words or self.lexicon.frequency("text", word):
            near = tuple(
                one for one in near if one[0][0] == word[0] and not vocabulary().says_nothing(one[0])
            )
        return near

    @cached_property
    def marker(self) -> Marker:
        """What to mark in the texts of a hit."""
        words: set[str] = set()
        phrases: set[Phrase] = set()
        for concept in self.asked.required:
            phrases |= _in_both_numbers((*concept.others, *concept.abroad)) | {concept.says} - {()}
            if concept.quoted:
                phrases.add(concept.words)
            else:
                words.update(known for word in concept.words for known in self._stands_for(word))
        return Marker(
            words | {one[0] for one in phrases if len(one) == 1},
            (one for one in phrases if len(one) > 1),
            tuple(one.words[-1] for one in self.asked.required if one.unfinished),
        )

    # --- in which order ---

    def ranked(self, matching: Query, *, whole: bool) -> Query:
        """The same listings, the best first. Where they are ``whole``, those of :attr:`found`, each has all
        that is required, which is not looked for again."""
        bonuses = self._bonuses
        if whole:
            matching = constant(matching, PRESENT * sum(len(one.words) for one in self._needed))
        else:
            bonuses = bonuses + self._presence
        return Query.boolean_query([(Occur.Must, matching), *bonuses])

    @property
    def _needed(self) -> tuple[Concept, ...]:
        return tuple(one for one in self.asked.required if not one.optional)

    @cached_property
    def _presence(self) -> list[tuple[Occur, Query]]:
        found = (constant(self._match(one), PRESENT * len(one.words)) for one in self._needed)
        return [(Occur.Should, one) for one in found]

    @cached_property
    def _bonuses(self) -> list[tuple[Occur, Query]]:
        bonuses = [bonus for concept in self.asked.concepts for bonus in self._score(concept)]
        bonuses += self._together()
        bonuses.append(constant(phrase("whole_title", (self.asked.whole,)), JUST_THIS_TITLE))
        if self.asked.becoming:
            ways = (phrase("title", words) for words in vocabulary().for_beginners)
            bonuses.append(constant(some(*ways), FOR_BEGINNERS))
        limits = self.asked.limits
        if hours := limits.hours or BRIEF_HOURS * self.asked.brief:
            bonuses.append(constant(between("hours_to", 0, hundredths(hours)), BRIEF))
        if limits.price is not None:
            bonuses += self._prices(limits.price, limits.currencies)
        if fields := sorted(self.asked.fields):
            subject = has(path("subject"), *(f"{SIGN}{field}" for field in fields))
            bonuses.append(constant(subject, SAME_FIELD))
        if self.asked.french:
            bonuses.append(constant(has(path("tongue"), f"{SIGN}fr"), FRENCH))
        return [(Occur.Should, bonus) for bonus in bonuses]

    def _prices(self, price: float, currencies: Iterable[str]) -> Iterator[Query]:
        """Within a price; not known to be beyond it."""
        most = hundredths(price)
        within = [between("cost", money(code, 0), money(code, most)) for code in currencies]
        within.append(has(path("has"), f"{SIGN}free"))
        yield constant(some(*within), WITHIN)
        beyond = [between("cost", money(code, most + 1), money(code, HUNDREDTHS_MAX)) for code in currencies]
        others = [(Occur.Must, Query.all_query()), *((Occur.MustNot, one) for one in beyond)]
        yield constant(Query.boolean_query(others), NOT_BEYOND)

    def _together(self) -> Iterator[Query]:
        """All in the title; words side by side, or nearby."""
        required = self.asked.wanted
        about = [one for one in required if not one.offers] or required
        if len(required) > 1 or len(required[0].words) > 1:
            titled = [self._match(one, "title") for one in about if not _is_level(one)]
            if titled:
                yield constant(every(*titled), ALL_IN_TITLE)
            yield constant(every(*(self._named(one, "title") for one in about)), NAMED_IN_TITLE)
        concepts = self.asked.concepts
        words, telling = _in_order(concepts), _in_order(required)
        if len(words) > 1:
            yield from self._scored(words, "title", SIDE_BY_SIDE["title"])
            if concepts[-1].unfinished:
                beginning = Query.phrase_prefix_query(SCHEMA, "title", list(words))
                yield constant(beginning, SIDE_BY_SIDE["title"])
        if len(telling) > 1:
            yield from self._scored(telling, "text", SIDE_BY_SIDE["text"], NEARBY)

    def _score(self, concept: Concept) -> Iterator[Query]:
        if concept.optional and not concept.wished:
            if len(concept.words[0]) >= LEAST_FILLER or concept in self.asked.required:
                yield from self._best([(concept.words, FILLER)])
            return
        if _is_level(concept) and self.asked.has_subject:
            yield constant(self._match(concept, "title"), SAID)
            return
        if concept.says:
            yield constant(some(*self._said(concept)), SAID)
        if concept.offers:
            names = (form for form in (concept.words, *concept.others) if self.lexicon.has("text", form))
            yield constant(some(*(phrase("text", form) for form in names)), SAID)
            return
        others = [
            (form, OWN if _joined(other) == _joined(concept.words) else worth)
            for phrases, worth in ((concept.akin, OTHER), (concept.akin_abroad, ABROAD))
            for other in phrases
            for form in numbers(other)
        ]
        wider = [(form, WIDER) for form in sorted(_in_both_numbers(concept.wider))]
        if parts := self._parts(concept):
            yield constant(some(*(phrase("title", one) for one in sorted(parts))), PARTS)
        if len(concept.words) == 1:
            yield from self._best(self._variants(concept.words[0], concept) + others, wider)
            return
        yield from self._best([(concept.words, OWN), *others], wider)
        for word in _apart(concept):
            share = WEAK if vocabulary().says_little((word,)) else 1.0
            share *= OF_A_NAME if concept.is_name else 1.0
            yield from self._best([(form, worth * share) for form, worth in self._variants(word, concept)])

    def _variants(self, word: str, concept: Concept) -> list[tuple[Phrase, float]]:
        """What a word may stand for, and what that is worth."""
        if concept.quoted:
            return [((word,), OWN)]
        guessed = WHOLE if self.lexicon.frequency("text", word) else 1.0
        variants: list[tuple[Phrase, float]] = [((word,), OWN)]
        variants += [((form,), FORM) for form in self._forms(word)]
        variants += [((form,), FORM * MISTYPED[1]) for form in self._meant(word)]
        if _unfinished(word, concept):
            variants += [((other,), UNFINISHED * guessed) for other in self.lexicon.completions(word)]
        variants += [((other,), MISTYPED[mistakes] * guessed) for other, mistakes in self._misspelt(word)]
        return variants

    def _best(self, *ways: list[tuple[Phrase, float]]) -> Iterator[Query]:
        """The score of the best of several variants, each of which is as rare as all of them together, and as
        those of the ways before its own."""
        common, scores = 0, list[Query]()
        for variants in ways:
            known = dict(sorted(variants, key=lambda one: one[1]))
            common += sum(min(self.lexicon.frequency("text", word) for word in words) for words in known)
            rarity = self.lexicon.rarity(min(common, self.lexicon.documents))
            for words, worth in known.items():
                places = [
                    match
                    for field, value in (FIELDS if worth >= OWN else FIELDS_OF_OTHERS).items()
                    for match in self._scored(words, field, value * worth * rarity)
                ]
                scores += [some(*places)] if places else []
        if scores:
            yield Query.disjunction_max_query(scores)

    def _scored(self, words: Phrase, field: str, worth: float, apart: int = 0) -> list[Query]:
        """A match in a field, with BM25's measure of density but a weight of our own. A phrase of the
        vocabulary is there or not."""
        if is_known(field, words) and not apart:
            worth *= PHRASE_IN_TITLE if field == "title" else 1.0
            return [constant(phrase(field, words), worth)] if self.lexicon.has(field, words) else []
        weight = self.lexicon.weight(field, words)
        if not weight:
            return []
        return [Query.boost_query(phrase(field, words, apart), worth / weight)]


def _is_level(concept: Concept) -> bool:
    """Whether it is a level: a wish, where other conditions are none."""
    return " ".join(concept.says) in OPEN["level"]


def _in_order(concepts: Iterable[Concept]) -> Phrase:
    """The words of some concepts one after the other, as they are meant."""
    return tuple(word for one in concepts for word in one.meant or one.words)


def _telling(concept: Concept) -> list[str]:
    """The same but of a name, of which no word alone tells that it is meant."""
    return [] if concept.is_name else _apart(concept)


def _apart(concept: Concept) -> list[str]:
    """Of several words that may stand apart, those that tell something each."""
    if concept.quoted or len(concept.words) == 1:
        return []
    return [word for word in concept.words if word not in vocabulary().optional]


def _is_phrase(concept: Concept) -> bool:
    """Whether it is several words that mean something together, and may stand apart."""
    return len(concept.words) > 1 and concept.is_known and not (concept.quoted or concept.is_name)


def _indispensable(concept: Concept) -> Sequence[str]:
    """The words without which it is not there: *at* of ``mental health at work`` is none."""
    telling = _telling(concept)
    return telling if len(telling) > 1 else concept.words


def _both_numbers(word: str) -> set[str]:
    return {form for (form,) in numbers((word,))}


def _in_both_numbers(phrases: Iterable[Phrase]) -> set[Phrase]:
    return {form for one in phrases for form in numbers(one)}


def _joined(words: Phrase) -> str:
    """``health care`` and ``healthcare`` are one."""
    return "".join(map(singular, words))


def _unfinished(word: str, concept: Concept) -> bool:
    return concept.unfinished and word == concept.words[-1]
