"""Two to five listings side by side: the same questions put to each, and where their answers differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, Final, TypeAlias

from normalizer.listing import Listing, State
from normalizer.raw import Frozen
from registry.records import ListingRecord, Status
from search_api.documents.document import SearchDocument, search_document
from search_api.documents.facts import KNOWN
from search_api.query import Facet
from search_api.shown import field_labels, labels, search_labels

LEAST, MOST = 2, 5


class Side(Frozen):
    """One of the listings."""

    id: str
    title: str | None
    provider: str | None
    url: str
    page_language: str | None
    status: Status


class Answer(Frozen):
    """What one listing says to one question."""

    state: State
    text: str
    """In words; empty where nothing is known."""


class Question(Frozen):
    """One question with the answers in the order of the listings."""

    field: str
    name: str
    answers: tuple[Answer, ...]
    differs: bool
    """Those who answer do not all say the same."""
    all_answer: bool
    """Nobody is silent; who is may be as the others or not."""


class Comparison(Frozen):
    """Listings side by side."""

    listings: tuple[Side, ...]
    questions: tuple[Question, ...]
    """Those to which at least one has an answer."""
    unanswered: tuple[str, ...]
    """The names of those to which none has."""


Ask: TypeAlias = Callable[[SearchDocument, Listing], Answer]


def _facet(facet: Facet) -> Ask:
    def ask(doc: SearchDocument, listing: Listing) -> Answer:
        state, names = doc.states[facet], doc.names.get(facet, {})
        words = (names.get(value) or search_labels.facet_value(facet, value) for value in doc.facets[facet])
        return Answer(state=state, text=labels.listed(words) if state in KNOWN else "")

    return ask


def _own(field: str, words: Callable[[Any], str]) -> Ask:
    get = attrgetter(field)

    def ask(doc: SearchDocument, listing: Listing) -> Answer:
        found = get(listing)
        several = found.value if isinstance(found.value, tuple) else (found.value,)
        sentences = (words(one).rstrip(" .;") for one in several)
        return Answer(state=found.state, text="; ".join(sentences) if found.known else "")

    return ask


def _hours(doc: SearchDocument, listing: Listing) -> Answer:
    return Answer(state=doc.states["hours"], text=labels.hours(doc.hit.facts.hours))


def _cost(doc: SearchDocument, listing: Listing) -> Answer:
    return Answer(state=doc.states["cost"], text=labels.cost(doc.hit.facts.cost))


def _cost_per_hour(doc: SearchDocument, listing: Listing) -> Answer:
    words = labels.cost_per_hour(doc.hit.facts.cost_per_hour)
    return Answer(state=doc.states["cost_per_hour"], text=words or ("free" if doc.free else ""))


def _starts(today: date) -> Ask:
    def ask(doc: SearchDocument, listing: Listing) -> Answer:
        facts = doc.hit.facts
        dates = (search_labels.start(one, today) for one in facts.starts.values)
        words = (*["at any time"] * (facts.rolling is True), *dates)
        return Answer(state=doc.states["start"], text=labels.listed(words))

    return ask


AS_PUBLISHED: Final = ("place", "leads_to", "level", "prerequisites", "outcomes")
"""Questions that are answered in the words of the page, and in its language."""
NAMES: Final = field_labels.NAMES | search_labels.FIELD_NAMES | {"start": field_labels.NAMES["start"]}


def _questions(today: date) -> tuple[tuple[str, Ask], ...]:
    return (
        ("credential_type", _facet("credential_type")),
        ("region", _facet("region")),
        ("hours", _hours),
        ("duration", _own("duration", labels.duration)),
        ("cost", _cost),
        ("cost_per_hour", _cost_per_hour),
        ("funding", _facet("funding")),
        ("delivery", _facet("delivery")),
        ("sync", _facet("sync")),
        ("pace", _facet("pace")),
        ("timing", _facet("timing")),
        ("place", _facet("place")),
        ("start", _starts(today)),
        ("language", _facet("language")),
        ("credit", _facet("credit")),
        ("leads_to", _facet("leads_to")),
        ("level", _own("level", labels.level)),
        ("subject", _facet("subject")),
        ("assessment", _facet("assessment")),
        ("assessment_method", _facet("assessment_method")),
        ("prerequisites", _own("prerequisites", str)),
        ("outcomes", _own("outcomes", str)),
    )


def compare(records: Sequence[ListingRecord], today: date) -> Comparison:
    """Put all questions to two to five listings; what is before ``today`` is said to be past."""
    pairs = [(search_document(record), record.listing) for record in records]
    questions, unanswered = [], []
    for field, ask in _questions(today):
        answers = tuple(ask(doc, listing) for doc, listing in pairs)
        if not any(answer.text for answer in answers):
            unanswered.append(NAMES[field])
        else:
            said = [answer.text.casefold() for answer in answers if answer.text]
            questions.append(
                Question(
                    field=field,
                    name=NAMES[field],
                    answers=answers,
                    differs=len(set(said)) > 1,
                    all_answer=len(said) == len(answers),
                )
            )
    return Comparison(
        listings=tuple(
            Side(
                id=doc.id,
                title=doc.hit.title,
                provider=doc.hit.provider,
                url=doc.hit.url,
                page_language=doc.hit.page_language,
                status=doc.status,
            )
            for doc, _ in pairs
        ),
        questions=tuple(questions),
        unanswered=tuple(unanswered),
    )
