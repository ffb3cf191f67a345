"""Clauses about what was, and about what another offering is, are left out by rule sets that do not ask."""

from __future__ import annotations

from operator import attrgetter
from time import process_time

from normalizer.engine.apart import CLAUSES, Clause
from normalizer.engine.sheets import own_sheet_of
from normalizer.listing import Duration, Price, Workload
from normalizer.normalize import normalize
from normalizer.patterns import Rule, Rules
from tests.each import each
from tests.normalizer.test_rules import hostile_lines
from tests.normalizer.views import said, view_of

EXAMPLES = [(clause, text, out) for clause in CLAUSES for text, out in clause.examples.items()]


@each(("clause", "text", "out"), EXAMPLES)
def test_example(clause: Clause, text: str, out: str | None) -> None:
    own = own_sheet_of(text).low
    assert len(own) == len(text)
    left_out = "".join(letter for letter, now in zip(text, own, strict=True) if now == "\N{NULL}")
    assert left_out == (out or ""), clause.name


@each("clause", CLAUSES)
def test_no_clause_takes_long_over_a_hostile_text(clause: Clause) -> None:
    for line in hostile_lines(next(iter(clause.examples))):
        text = line * 20
        begin = process_time()
        own_sheet_of(text)
        assert process_time() - begin < 1, f"{clause.name}: {text[:400]!r}"


@each("text", ["In person (formerly online).", "Unlike the online course, it is in person."])
def test_a_set_reads_such_clauses_only_if_it_asks(text: str) -> None:
    online = Rule("online", "online|in person", lambda match: match[0], {})
    assert [r.value for r in Rules([online]).read_text(text)] == ["in person"]
    every = Rules([online], clauses_apart=True).read_text(text)
    assert sorted(r.value for r in every) == ["in person", "online"]
    assert all(r.quote.lower() == r.value for r in every)


def test_no_words_are_read_across_what_is_left_out() -> None:
    rule = Rule("both", "it is in person", lambda match: True, {})
    assert Rules([rule]).read_text("It is (formerly online) in person.") == []


CASES = [
    ("Unlike our in-person program, this version is entirely online.", "delivery.mode", "online"),
    ("In contrast to our classroom course, this course is delivered online.", "delivery.mode", "online"),
    ("We no longer offer this course in person; it is online only.", "delivery.mode", "online"),
    ("This course used to be held in person and is now held online.", "delivery.mode", "online"),
    ("In-person classes were discontinued in 2023; the course is held online.", "delivery.mode", "online"),
    ("It was previously offered online; it is now delivered in person.", "delivery.mode", "in_person"),
    ("Contrairement à notre programme en présentiel, cette version est en ligne.", "delivery.mode", "online"),
    ("Ce cours n'est plus offert en classe; il se donne en ligne.", "delivery.mode", "online"),
    ("Format: Previously in class, now on Zoom", "delivery.mode", "online"),
    ("Format: Was in person, now online", "delivery.mode", "online"),
    ("Mode: In person (formerly online)", "delivery.mode", "in_person"),
    ("Mode: En ligne (auparavant en classe)", "delivery.mode", "online"),
    ("Formerly offered in French, the course is now taught in English.", "delivery.languages", ("en",)),
    ("Le cours, autrefois donné en anglais, se donne en français.", "delivery.languages", ("fr",)),
    ("The program formerly required a portfolio; learners are now assessed by an exam.", "assessment.methods",
     ("exam",)),
    ("Unlike the 3-credit version, this workshop is not for credit.", "credit.status", "non_credit"),
    ("The previous version of this course carried 3 credits.", "credit.amounts", None),
    ("The course was 40 hours long until 2025 and now takes 24 hours.", "workload", 24),
    ("Duration: 24 hours (formerly 40 hours)", "workload", 24),
    ("Our diploma takes two years; this micro-credential takes 10 weeks.", "duration", "P10W"),
    ("Our diploma takes two years; this micro-credential takes 10 weeks.", "credential_label", None),
    ("While the diploma takes two years, this certificate takes 10 weeks.", "duration", "P10W"),
    ("Notre diplôme dure deux ans; cette microcertification dure 10 semaines.", "duration", "P10W"),
    ("The course used to cost $600 and now costs $450.", "prices", 450),
    ("Price: $450 (was $600)", "prices", 450),
    ("This course is no longer offered.", "stated_status", "ceased"),
    ("Ce cours n'est plus offert.", "stated_status", "ceased"),
    ("DATA 1045 counts toward the Certificate in Data Analytics (15 credits).", "credit.amounts", None),
    ("It applies to the Diploma in Nursing (LPN) (2 years).", "duration", None),
    ("Owners learn all; for installation see Northshore’s evening courses.", "delivery.timing", None),
    ("Owners learn all; for installation see Northshore’s evening courses.", "delivery.sync", None),
    ("For credit, try Fern Hill College's 60-hour course (3 credits).", "workload", None),
]  # fmt: skip


@each(("text", "name", "value"), CASES)
def test_fields_are_of_the_offering_as_it_is(text: str, name: str, value: object) -> None:
    label, colon, words = text.partition(": ")
    line = said(words, label, region="facts") if colon else said(text)
    found = attrgetter(f"{name}.value")(normalize(view_of(line, title="Welding").raw))
    match found:
        case Workload(hours_max=hours):
            assert hours == value
        case Duration(min=least, max=most):
            assert least == most == value
        case (Price(amount_min=amount),):
            assert amount == value
        case _:
            assert found == value
