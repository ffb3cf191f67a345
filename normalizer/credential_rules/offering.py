"""Whether a page is an offering at all, or a policy, a fee table, a glossary, or speaks of many offerings at
once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from normalizer.credential_rules.help_titles import HELP
from normalizer.credential_rules.news_titles import NEWS
from normalizer.credential_rules.offering_grounds import ITEMS, MANY, OF_FACTS, TITLE
from normalizer.credential_rules.offering_titles import NOT_AN_OFFERING
from normalizer.credential_rules.offering_words import CLASS_OF_OFFERINGS, OF_MANY, PLACEHOLDER
from normalizer.credential_rules.one_offering import ONE, OPENS_WITH_ITS_LENGTH
from normalizer.credential_rules.study_words import names_a_subject, names_one, of_running_studies
from normalizer.engine.grounds import weight
from normalizer.engine.matchers import matcher
from normalizer.engine.sheets import sentence_at, sheet_of
from normalizer.listing import Evidence, Field, kind_of, silent
from normalizer.patterns import Passage, Reading
from normalizer.raw import Statement
from normalizer.view import View, calculated

_PLURAL_TITLE = matcher(
    r"^\W*+(?:(?:online|stackable|short|free|continuing|education|professional|development|part-time|digital|"
    r"university|college|non-credit|industry|about|new)\s+)*+(?:micro-?\s?credentials|"
    r"badges|certificates|certificate programs|courses|programs|workshops|boot ?camps|nanodegrees|"
    r"micro-?certificates|micro-?certifications|microprogrammes|formations|certificats|ateliers)(?:\W*$|"
    r"\s?[(:|–-]|\s+(?:at|from|offered|by|overview|in the|à)(?!\p{L}))",
    re.IGNORECASE,
)
"""A page named after a kind of offerings in the plural speaks of the kind."""
_OWN_RECORD = (
    "start",
    "price.amount",
    "price.hundredths",
    "weekly_hours.min",
    "weekly_hours.max",
    "hours",
    "duration.weeks",
    "effort",
)
_CLASS_LABEL = matcher(
    r"notice|note|important|about (?:us|our)|payment|registration|refund|policy|policies|fees", re.IGNORECASE
)
_OFFERING = kind_of("is_offering")


_DOUBT = 3
"""From this weight on a page is held to be no offering."""
_SAYS_SO, _IS_OF_SEVERAL, _AT_MOST, _NAMES_ONE = 6, 5, 4, 4
"""Weights of titles of policies, of those of several offerings or of the running of studies, and of others at
most, such as of fees beside a name; of the name of one offering within a title."""


def read_is_offering(view: View, named: bool) -> Field[bool]:
    """False for policies, fee tables, questions and classes of offerings, by their title weighed against
    their own words, or by these; true, as calculated, for a record that has instances, dates or prices of its
    own; else not stated. Where the title or a field names one award, figures that differ are those of its
    parts."""
    titles = view.about("title")
    if tried := PLACEHOLDER.read((*titles, *view.prose)):
        return _OFFERING(state="stated", value=False, evidence=(view.cite(tried[0]),))
    if said := NOT_AN_OFFERING.read(titles) or NEWS.read(titles) or HELP.read(titles):
        balance, _ = _weigh(view.prose)
        of_fees = all(r.rule == "fees_title" for r in said)
        is_one = _is_run_for_an_award(view) or (of_fees and _is_of_one(view, titles))
        one = _named_one(titles) + (_NAMES_ONE if is_one else 0)
        so = _AT_MOST if one and of_fees else _SAYS_SO
        if so + balance - one >= _DOUBT:
            return _OFFERING(state="stated", value=False, evidence=tuple(view.cite(r) for r in said))
    own = view.about(*_OWN_RECORD)[:3]
    if view.raw.instances or own:
        runs = f"{len(view.raw.instances)} of its sections or runs"
        grounds = tuple(f"{s.about}: {s.text[:40]}" for s in own) or (runs,)
        return calculated(
            True, "record_of_its_own", grounds, tuple(view.evidence(s, "record_of_its_own") for s in own)
        )
    if said:
        return silent("is_offering")
    differ = () if named else CLASS_OF_OFFERINGS.read(view.prose)
    if readings := [r for r in differ if not _CLASS_LABEL.search(r.statement.label)]:
        if _AT_MOST + _weigh(view.prose)[0] < _DOUBT:
            return silent("is_offering")
        return _OFFERING(state="stated", value=False, evidence=tuple(view.cite(r) for r in readings))
    if evidence := _by_title(view, titles) or _by_words(view, titles):
        return _OFFERING(state="stated", value=False, evidence=evidence)
    if not named and (readings := _of_many(view)):
        return _OFFERING(state="stated", value=False, evidence=tuple(view.cite(r) for r in readings))
    return silent("is_offering")


def _is_run_for_an_award(view: View) -> bool:
    """Whether a record names its award or level and has runs or hours: "Events", an HNC that starts in
    September."""
    taught = view.raw.instances or view.about("effort", "duration", "weekly_hours")
    return bool(taught and view.about("credential", "level"))


def _by_title(view: View, titles: Sequence[Statement]) -> tuple[Evidence, ...]:
    """A title that offerings may have too, where the words of the page do not outweigh it; and these
    words."""
    provider = " ".join(s.text for s in view.about("provider"))
    several = [t for t in titles if _PLURAL_TITLE.match(t.text) or of_running_studies(t.text, provider)]
    doubtful = TITLE.read(titles)
    if not several and not doubtful:
        return ()
    doubt = _IS_OF_SEVERAL if several else min(_AT_MOST, sum(r.value for r in doubtful))
    balance, of_many = _weigh(view.prose)
    if doubt + balance - _named_one(titles) < _DOUBT:
        return ()
    return (
        *(view.evidence(title, "plural_title") for title in several),
        *(view.cite(r) for r in (*doubtful, *of_many)),
    )


def _by_words(view: View, titles: Sequence[Statement]) -> tuple[Evidence, ...]:
    """Words about many offerings or about rules, where half of the page is such, none is about one offering,
    and the title names none."""
    of_many = () if _named_one(titles) else MANY.read(view.prose)
    saying = _sentences(of_many)
    if (
        weight(of_many) < _DOUBT
        or saying < _SEVERAL
        or saying * 2 < _sentences_of(view)
        or ONE.read(view.prose)
    ):
        return ()
    return tuple(view.cite(r) for r in of_many)


def _named_one(titles: Sequence[Statement]) -> int:
    return _NAMES_ONE if any(names_one(t.text) for t in titles) else 0


_FEES_OF = matcher(
    r"^(?P<before>[^\n]{3,80}?)\s?[-–—:|,]\s?(?:tuition|fees|costs?)\b[^\n:|–—]{0,30}$|"
    r"^(?:tuition|fees|costs?)\b[^\n:|–—]{0,30}?\s?[-–—:|]\s(?P<after>[^\n]{3,80})$",
    re.IGNORECASE,
)
_HOW_LONG = matcher(
    r"\b(?:(?:one|two|three|four|1|2|3|4)[\s-]years?|\d{1,3}[\s-](?:week|month|hour)s?|"
    r"diploma|certificate|degree|apprenticeship)\b",
    re.IGNORECASE,
)
_SUM = matcher(
    r"\b(?:grand|program(?:me)?) total\b|^total\b(?! hours)|"
    r"\b(?:both|all (?:two|three|four)) (?:years|terms|semesters)\b|\btotal for (?:the|both)\b",
    re.IGNORECASE,
)


def _is_of_one(view: View, titles: Sequence[Statement]) -> bool:
    """Whether the fees of a title are those of one program: its name opens the text again with its award or
    its length, or there is one sum of all fees."""
    for title in titles:
        named = _FEES_OF.match(title.text)
        name = (named["before"] or named["after"]).strip() if named else ""
        if not name or not names_a_subject(name):
            continue
        if any(s.text.startswith(name) and _HOW_LONG.search(s.text[len(name) :]) for s in view.prose):
            return True
        if any(_SUM.search(s.text) or _SUM.search(s.label) for s in view.free):
            return True
    return False


_FACT = matcher(rf"^{OF_FACTS}$", re.IGNORECASE)
_SEVERAL = 3
"""Items from which on a list is one of several offerings."""


def _weigh(prose: Passage) -> tuple[int, list[Reading[int]]]:
    """How much more prose speaks for a page of no offering than for one, and the readings that do. A label
    that comes again is the head of a table's column."""
    labels = Counter(s.label for s in prose)
    items = ITEMS.read(prose)
    many = [*MANY.read(prose), *(items if len(items) >= _SEVERAL else ())]
    one = [r for r in ONE.read(prose) if labels[r.statement.label] == 1 or not r.statement.label]
    return weight(many) - weight(r for r in one if r.rule != OPENS_WITH_ITS_LENGTH or _is_its_own(r)), many


def _is_its_own(reading: Reading[int]) -> bool:
    """Whether a length stands under no other name than that of a fact, or as the answer to a question."""
    label = reading.statement.label
    return not label or label.endswith("?") or _FACT.match(label) is not None


_SHARE = 3
"""One sentence of so many, and two at least, about rules or kinds of offerings make a page that is about
them."""


def _of_many(view: View) -> list[Reading[bool]]:
    """Sentences about rules or kinds of offerings, where they are much of what the page says."""
    readings = OF_MANY.read(view.prose)
    if any(r.rule in _SPEAKS_OF_ITSELF for r in ONE.read(view.prose)):
        readings = [r for r in readings if r.rule != "duty_to_learn"]
    saying = _sentences(readings)
    return readings if saying >= 2 and saying * _SHARE >= _sentences_of(view) else []


_SPEAKS_OF_ITSELF = ("this_one", "the_one")
"""A course may say of what duty it is a part."""


def _sentences(readings: Iterable[Reading[Any]]) -> int:
    return len({(id(r.statement), sentence_at(r.statement.text, r.start)) for r in readings})


def _sentences_of(view: View) -> int:
    return sum(len(sheet_of(s.text).sentences) for s in view.prose)
