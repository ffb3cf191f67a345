"""Whether an offering is still offered, and whether an instance still takes learners."""

from __future__ import annotations

from normalizer.lifecycle import read_instance_status, read_stated_status
from tests.each import each
from tests.normalizer.views import said, view_of


@each(
    "sentence",
    [
        "The 2019 edition of the textbook is no longer available.",
        "Our older diploma has been discontinued and replaced by this micro-credential.",
        "This course replaces COMP 101, which is no longer offered.",
        "Refunds are not offered.",
        "Financial aid is not currently offered for this course.",
        "Lunch is not offered.",
        "The free trial is no longer available.",
        "The diploma is no longer offered.",
        "The recording of this course is no longer available.",
        "Support for Python 2 has been discontinued; this course uses Python 3.",
        "This program has discontinued its paper forms.",
        "This course is no longer offered in Victoria.",
        "This course is no longer available as an evening class.",
        "Should this course be cancelled or if this course is no longer offered, fees are returned.",
        "Students from the discontinued diploma may transfer.",
        "Le stage n'est pas offert actuellement.",
        "Ce cours n'est plus offert en ligne.",
    ],
)
def test_what_else_is_no_longer_offered_takes_no_listing_off_the_offer(sentence: str) -> None:
    assert read_stated_status(view_of(sentence, title="Welding")).state == "not_stated"


@each(
    ("sentence", "expected"),
    [
        ("This course is no longer offered.", "ceased"),
        ("Please note: the program has been discontinued.", "ceased"),
        ("As of January 2026, this micro-credential is no longer available to new students.", "ceased"),
        ("Cette formation n'est plus offerte.", "ceased"),
        ("This course is not currently offered.", "suspended"),
        ("This course is not offered this catalogue year.", "suspended"),
        ("The program is temporarily suspended until further notice.", "suspended"),
        ("Ce programme est présentement suspendu.", "suspended"),
    ],
)
def test_an_offering_that_is_no_longer_offered_is_so(sentence: str, expected: str) -> None:
    status = read_stated_status(view_of(sentence, title="Welding"))
    assert status.value == expected
    assert all(evidence.quote in sentence for evidence in status.evidence)


def test_a_title_says_it_of_its_offering() -> None:
    assert read_stated_status(view_of(title="Welding (no longer offered)")).value == "ceased"
    assert read_stated_status(view_of(title="Suspended Ceilings")).state == "not_stated"
    assert read_stated_status(view_of("COMP 101 (no longer offered)", title="Welding")).state == "not_stated"


@each(
    ("word", "expected"),
    [
        ("Unavailable", "closed"),
        ("Currently unavailable", "closed"),
        ("Indisponible", "closed"),
        ("Non disponible", "closed"),
        ("No longer available", "closed"),
        ("Registration is no longer open", "closed"),
        ("Not yet available", "planned"),
        ("Registration extended", "open"),
        ("Almost full", "open"),
        ("Nearly sold out", "open"),
        ("Not full", "open"),
        ("Reopened", "open"),
        ("Waitlist unavailable", "closed"),
        ("Not cancelled", None),
        ("Not closed", None),
        ("Recommended", None),
        ("Intended for new staff", None),
        ("Copenhagen", None),
    ],
)
def test_words_of_a_status_are_whole_and_may_be_denied(word: str, expected: str | None) -> None:
    status = read_instance_status(view_of(said(word, label="Status", region="facts")))
    assert status.value == expected
