"""Every setting of a Meilisearch index, sent explicitly, with its reason where it is not the obvious one."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from search_api.counts import MAX_VALUES
from search_api.documents.document import name_of, state_of
from search_api.documents.facets import KEYED
from search_api.meilisearch.document import conditions, key_of, word_for
from search_api.query import FACETS, MEASURES
from search_api.wording.known_words import Phrase, numbers, singulars, vocabulary
from search_api.wording.stems import stems

SEARCHED: Final = ("title", "facts", "outcomes", "names", "said", "text")
"""Where words are looked for, the best place first."""
UNSAID: Final = "unsaid"
"""Where a condition is looked for too, when something else is asked for beside it."""
SHORT_STEM: Final = 2
"""Letters of a stem that tells nothing."""
LONGEST: Final = 3
"""Words of the longest phrase that the engine knows synonyms of."""
MOST_SYNONYMS: Final = 50
"""What the engine takes of one word's; those of the same language come first."""
FAR: Final = 1_000_000_000
"""Hits counted: all. How far paging goes is :data:`search_api.query.MAX_HITS`."""

FILTERED: Final = (
    *FACETS,
    *map(state_of, (*FACETS, *MEASURES)),
    *map(name_of, KEYED),
    *("id", "title", "status", "scope", "has", "always_at", "written_in"),
    *("hours_from", "hours_to", "start_day", "place_day"),
    *(f"{name}{bound}.*" for name in ("cost", "cost_per_hour") for bound in ("", "_from", "_to")),
)
SORTED: Final = (
    *("id", "french", "hours_from"),
    *map(key_of, ("newest", "changed", "complete", "free", "cost", "cost_per_hour")),
)

RANKING: Final = (
    *("sort", "words", "attributeRank", "exactness", "typo", "proximity", "wordPosition"),
    "id:asc",
)
"""The sort that is asked for before everything; ties by id, so that no two pages overlap. Of the orders tried
between, the one that answers tests/relevance best."""


def settings() -> dict[str, Any]:
    """What is sent to a new index before its first document."""
    return {
        "searchableAttributes": [*SEARCHED, UNSAID],
        "displayedAttributes": [
            *("id", "title", "said", "french", "subject", "until", "excerpt", "prose", "hit"),
            *("generation", "cursor", "history"),
        ],
        "filterableAttributes": [
            {
                "attributePatterns": list(FILTERED),
                "features": {"facetSearch": False, "filter": {"equality": True, "comparison": True}},
            }
        ],
        "sortableAttributes": list(SORTED),
        "rankingRules": list(RANKING),
        "distinctAttribute": None,
        # Words that may be missing are left out of the query instead, so that a quoted phrase may hold them.
        "stopWords": [],
        # Texts come as words with blanks between them; `_` makes a condition one word that nobody types.
        "separatorTokens": [],
        "nonSeparatorTokens": ["_"],
        "dictionary": [],
        "synonyms": synonyms(),
        "typoTolerance": {
            "enabled": True,
            "minWordSizeForTypos": {"oneTypo": 5, "twoTypos": 9},
            "disableOnWords": sorted(map(word_for, conditions())),
            "disableOnAttributes": ["facts", UNSAID],
            "disableOnNumbers": True,
        },
        "prefixSearch": "indexingTime",
        "proximityPrecision": "byWord",
        "pagination": {"maxTotalHits": FAR},
        "faceting": {"maxValuesPerFacet": MAX_VALUES, "sortFacetValuesBy": {"*": "count"}},
        "facetSearch": False,
        # A cut-off search would count wrongly.
        "searchCutoffMs": 60_000,
        "localizedAttributes": None,
        "embedders": {},
    }


def synonyms() -> dict[str, list[str]]:
    """The vocabulary and the names of providers, both ways, in singular and plural."""
    meanings = vocabulary().meanings
    forms: set[Phrase] = {*meanings}
    for one in meanings.values():
        forms.update(one.others, one.abroad)
    found: dict[str, list[str]] = {}
    for form in forms:
        meaning = meanings.get(singulars(form))
        if meaning is None or len(form) > LONGEST:
            continue
        others = [word_for(meaning.says)] if meaning.says else []
        phrases = (*meaning.others, *meaning.abroad)
        others += [" ".join(words) for phrase in phrases for words in numbers(phrase)]
        kept = dict.fromkeys(others[:MOST_SYNONYMS])
        found |= {words: sorted(kept.keys() - {words}) for words in map(" ".join, numbers(form))}
    return {words: others for words, others in sorted((_bases() | found).items()) if others}


def _bases() -> dict[str, list[str]]:
    """What is known by its stem: *weld* for *welding*. The engine knows no other forms of a word."""
    found: dict[str, list[str]] = defaultdict(list)
    known = vocabulary()
    for word in sorted(one for one, *more in known.meanings if not more and not known.says_nothing(one)):
        stem = stems(word)[0]
        if len(stem) > SHORT_STEM and word.startswith(stem) and word != stem:
            found[stem].append(word)
    return found
