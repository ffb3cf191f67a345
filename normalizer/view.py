"""What a raw listing says about one subject, and how readings of it become fields with their evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from normalizer.engine.matchers import matcher
from normalizer.listing import Alternative, Calculation, Evidence, Field, Issue, IssueCode, kind_of, silent
from normalizer.patterns import AUTHORITY, Passage, Path, Reading
from normalizer.raw import Provider, RawListing, Statement

T = TypeVar("T")


@lru_cache(maxsize=4096)
def _matches(pattern: str, label: str) -> bool:
    return bool(re.search(pattern, label, re.IGNORECASE))


_NAMED = frozenset(
    {
        "provider", "unit", "awarding_body", "platform", "partners", "pathways.part_of", "pathways.has_part",
        "pathways.ladders_to", "credit.transfer", "place", "subjects", "skills", "occupations", "outcomes",
        "level", "audience",
    }
)  # fmt: skip
"""What a platform says by names and titles, where a word for nothing names nothing."""
_NOTHING = matcher(
    r"\W*+(?:null|none|nil|n\W?a|undefined|unknown|tb[acd]|"
    r"not (?:applicable|available|mentioned|specified|provided|yet known)|"
    r"to be (?:announced|determined|confirmed)|(?:sans|non) (?:objet|applicable)|keine angaben?|"
    r"nicht zutreffend|niet van toepassing|n\W?v\W?t|no aplica)?\W*",
    re.IGNORECASE,
)
_LONGEST_NOTHING = 25


def _names_nothing(statement: Statement) -> bool:
    is_short = statement.about in _NAMED and len(statement.text) <= _LONGEST_NOTHING
    return is_short and _NOTHING.fullmatch(statement.text) is not None


@dataclass
class View:
    """What a raw listing says about one subject: the listing itself or one of its instances.

    Field modules read from it and return fields; what they could not read they leave in :attr:`issues`.
    """

    raw: RawListing
    subject: str = ""
    provider: Provider | None = None
    """Who offers, once known: resolves bare currency signs and local times."""
    issues: list[Issue] = field(default_factory=list)
    _published: dict[int, tuple[Statement, Statement]] = field(default_factory=dict)
    """Copies made by :meth:`under`, by identity, each with the statement as published."""
    _found: dict[Callable[[View], Any], Any] = field(default_factory=dict)
    """What :meth:`once` found."""

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Statements of the subject in the order of the page, whatever the order they came in."""
        return tuple(self.listing._by_subject.get(self.subject, ()))

    @cached_property
    def _by_subject(self) -> dict[str, list[Statement]]:
        groups: dict[str, list[Statement]] = {}
        for s in sorted(
            self.raw.statements, key=lambda s: (s.place.offset, Path(s.place.path), s.label, s.text)
        ):
            groups.setdefault(s.subject, []).append(s)
        return groups

    @cached_property
    def listing(self) -> View:
        """The view of the listing itself, whichever subject this view is of."""
        return View(self.raw, provider=self.provider, issues=self.issues) if self.subject else self

    def of_instance(self, reference: str) -> View:
        """The view of one of the listing's instances; its issues join those of the listing."""
        view = View(self.raw, reference, self.provider, self.issues)
        view.listing = self.listing
        return view

    @cached_property
    def by_about(self) -> dict[str, tuple[Statement, ...]]:
        """Statements whose meaning the platform documents, by that meaning; what names nothing is silence."""
        groups: dict[str, list[Statement]] = {}
        for statement in self.statements:
            if statement.about and not _names_nothing(statement):
                groups.setdefault(statement.about, []).append(statement)
        return {about: Passage(group) for about, group in groups.items()}

    @cached_property
    def free(self) -> Passage:
        """Statements whose meaning only the rules can tell: no ``about``, or prose known to be
        description."""
        return Passage(
            s for s in self.statements if s.about in (None, "description", "prerequisites", "audience")
        )

    @cached_property
    def prose(self) -> Passage:
        """Free statements about the offering itself, not about who may take it."""
        prose = [s for s in self.free if s.about in (None, "description")]
        return self.free if len(prose) == len(self.free) else Passage(prose)

    def known_and_free(self, *names: str) -> Passage:
        """Statements that the platform says are about these fields, and those that may be about anything."""
        known = self.about(*names)
        return Passage((*known, *self.free)) if known else self.free

    def once(self, find: Callable[[View], T]) -> T:
        """What is found in this view, found once however many ask."""
        if find not in self._found:
            self._found[find] = find(self)
        found: T = self._found[find]
        return found

    def asserted(self, name: str, over_prose: bool = False) -> str | None:
        """What the platform or source says of a field of all its listings, or what of it holds over their
        prose."""
        said = (a for a in self.raw.assertions if a.field == name and (a.over_prose or not over_prose))
        return next((a.value for a in said), None)

    def about(self, *names: str) -> tuple[Statement, ...]:
        """Statements that the platform says are about these fields, in the order of the names."""
        if len(names) == 1:
            return self.by_about.get(names[0], ())
        return tuple([s for name in names for s in self.by_about.get(name, ())])

    def labelled(self, label: str) -> tuple[Statement, ...]:
        """Free statements whose label matches a regular expression, ignoring case."""
        return tuple([s for s in self.free if s.label and _matches(label, s.label)])

    def under(
        self, label: str, statements: Iterable[Statement], *, instead: bool = False
    ) -> tuple[Statement, ...]:
        """Statements known to be about something, those without a label (with ``instead``, all of them) read
        as if this one stood beside them. Their evidence stays as published."""
        labelled = []
        for statement in statements:
            keep = statement.label and not instead
            copy = statement if keep else statement.model_copy(update={"label": label})
            self._published[id(copy)] = (copy, statement)
            labelled.append(copy)
        return tuple(labelled)

    def evidence(
        self, statement: Statement, rule: str, start: int = 0, end: int | None = None, item: int | None = None
    ) -> Evidence:
        """Evidence for a slice of a statement; the whole of it when no slice is given."""
        _, statement = self._published.get(id(statement), (statement, statement))
        return Evidence(
            quote=statement.text[start:end],
            url=self.raw.read_from or self.raw.url,
            label=statement.label,
            path=statement.place.path,
            region=statement.place.region,
            offset=statement.place.offset + start,
            rule=rule,
            item=item,
        )

    def cite(self, reading: Reading[Any], item: int | None = None) -> Evidence:
        """Evidence for a reading."""
        return self.evidence(reading.statement, reading.rule, reading.start, reading.end, item)

    def note(self, code: IssueCode, name: str, message: str, evidence: Iterable[Evidence] = ()) -> None:
        """Leave an issue for a person."""
        self.issues.append(
            Issue(code=code, field=name, subject=self.subject, message=message, evidence=tuple(evidence))
        )


_AWARD = matcher(r"(?<!\s)\s+(?:certification|certificate|course|program|programme|badge|micro-?credential)$")
_NAME_LABEL = (
    r"^(?:programs?|programmes?|courses?|title|name|cours|formation|titre|nom|opleiding|kurs|"
    r"curso)(?: (?:title|name))?\W*$"
)
_A_NAME = 5
"""Characters of a title that can be told from the start of a sentence."""


@lru_cache(maxsize=8192)
def _opening(words: str) -> str:
    """The words with which a line or its label opens, without the number in a list."""
    return _NUMBER.sub("", words[:_OPENING].casefold().strip())


_OPENING = 320
"""Characters of a line in which a name may stand."""
_NUMBER = re.compile(r"^(?:[•*–-]\s*)?(?:\d{1,2}[.)]\s+)?")


def titled(view: View) -> tuple[Statement, ...]:
    """The title, and free statements that begin with it or stand under it: "Web Design (300 hours)" in a list
    of several, of one provider or of many; where one statement alone is labelled as a name, it too."""
    named = view.labelled(_NAME_LABEL)
    titles = (*view.about("title"), *(named if len(named) == 1 else ()))
    names = {name for s in titles for name in (s.text.casefold(), _AWARD.sub("", s.text.casefold()))}
    known = tuple(name for name in names if len(name) >= _A_NAME)
    if not known:
        return titles
    providers = tuple(s.text.casefold() for s in view.about("provider"))
    lines = (s for s in view.free if any(_names(words, known, providers) for words in (s.text, s.label)))
    return (*titles, *lines)


def _names(words: str, known: tuple[str, ...], providers: tuple[str, ...]) -> bool:
    """Whether words open with a name, or with who offers and then a name: "Openbench, Front End Basics"."""
    opening = _opening(words)
    if opening.startswith(known):
        return True
    who = next((provider for provider in providers if opening.startswith(provider)), None)
    return who is not None and opening[len(who) :].lstrip(" ,:|–—-").startswith(known)


def stated(
    view: View, name: str, readings: Sequence[Reading[T]], kind: type[Field[T]] | None = None
) -> Field[T]:
    """A field from readings of one thing, the chosen one first. Readings with the same value join its
    evidence; others are kept as alternatives and raise ``FIELD_CONFLICT``. ``kind`` is given where the name
    is that of a list and one of its items is read."""
    if not readings:
        return silent(name)
    kind = kind or kind_of(name)
    chosen = readings[0].value
    agreeing = [reading for reading in readings if reading.value == chosen]
    others: dict[str, list[Reading[T]]] = {}
    for reading in readings:
        if reading.value != chosen:
            others.setdefault(repr(reading.value), []).append(reading)
    alternatives = tuple(
        Alternative[T](value=group[0].value, evidence=tuple(view.cite(r) for r in group))
        for group in others.values()
    )
    evidence = tuple(view.cite(r) for r in agreeing)
    if alternatives:
        message = f"“{readings[0].quote}” against " + ", ".join(f"“{g[0].quote}”" for g in others.values())
        cited = (evidence[0], *(alternative.evidence[0] for alternative in alternatives))
        view.note("FIELD_CONFLICT", name, message, cited)
    return kind(state="stated", value=chosen, evidence=evidence, alternatives=alternatives)


def stated_text(view: View, name: str) -> Field[str]:
    """The words themselves of the most trusted statement that is about a field; others with the same words
    join its evidence, others with other words are kept as alternatives without being called a conflict."""
    statements = sorted(view.about(name), key=lambda s: AUTHORITY[s.place.region])
    if not statements:
        return silent(name)
    chosen = statements[0].text
    shown = (
        " ".join(chosen.split()) if name == "title" else chosen
    )  # a name is one line, however it is broken
    same = tuple(view.evidence(s, "as_published") for s in statements if s.text == chosen)
    others = tuple(
        Alternative[str](value=s.text, evidence=(view.evidence(s, "as_published"),))
        for s in statements
        if s.text != chosen
    )
    return kind_of(name)(state="stated", value=shown, evidence=same, alternatives=others)


def calculated(value: T, rule: str, inputs: Sequence[str], evidence: Iterable[Evidence]) -> Field[T]:
    """A field that follows from what is stated."""
    calculation = Calculation(rule=rule, inputs=tuple(inputs))
    return Field(state="calculated", value=value, evidence=tuple(evidence), calculation=calculation)


def not_understood(view: View, name: str, statements: Sequence[Statement]) -> Field[T]:
    """A field that the source speaks about in words that no rule reads; ``not_stated`` without statements."""
    if not statements:
        return silent(name)
    evidence = tuple(view.evidence(s, "not_understood") for s in statements)
    for item in evidence:
        view.note("NOT_UNDERSTOOD", name, f"“{item.quote}” under “{item.label}” could not be read", (item,))
    return kind_of(name)(state="not_understood", evidence=evidence)
