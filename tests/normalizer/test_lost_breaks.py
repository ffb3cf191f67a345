"""Prose whose line breaks a table or a feed has dropped: "with any team.Join us"."""

from __future__ import annotations

import pytest

from normalizer.engine.sentences import spans
from normalizer.outcomes import read_audience, read_outcomes, read_prerequisites
from tests.each import each
from tests.normalizer.views import said, view_of


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("You will be able to graft a pear tree.Join us in May.", ("graft a pear tree",)),
        (
            "You will learn to graft, e.g. a pear tree, in any year.",
            ("graft, e.g. a pear tree, in any year",),
        ),
        ("You will be able to graft a tree (a pear).The course is free.", ("graft a tree (a pear)",)),
        ("You will be able to use a client (e.g. Lobster).net", ("use a client (e.g. Lobster).net",)),
        (
            "Students will be able: • to graft a pear tree • to prune a plum tree",
            ("to graft a pear tree", "to prune a plum tree"),
        ),
        (
            "By the end of this course, participants (1) have written a plan; (2) have built it. Join us.",
            ("have written a plan", "have built it"),
        ),
        ("You will learn to prune. By the end of it, you will be able to graft.", ("prune", "graft")),
        ("By the end of this course you will be able to:The course is based on case studies.", None),
        ("At the end of the unit you will be able to: Module 2: Grafting a pear tree.", None),
        ("You'll learn how to use:You will learn these tools in the orchard.", None),
        ("By the end you will be able to:Describe how a graft heals.", ("Describe how a graft heals",)),
        ("A set of templates that you will be able to use with any team.", None),
        (
            "You will be able to graft a pear tree. ###Lesson 2: Plums In it you will learn to prune.",
            ("graft a pear tree", "prune"),
        ),
    ],
)
def test_outcomes_of_such_prose(text: str, outcomes: tuple[str, ...] | None) -> None:
    assert read_outcomes(view_of(said(text))).value == outcomes


def test_an_audience_ends_with_its_sentence() -> None:
    view = view_of(said("This course is designed for people who keep bees.In it we build a hive."))
    assert read_audience(view).value == "designed for people who keep bees"


def test_what_one_must_have_ends_before_the_fees() -> None:
    view = view_of(said("OSSD or equivalent, ENG4U Standard Fee - $374.08 Senior Fee - $334.39"))
    assert read_prerequisites(view).value == "OSSD or equivalent, ENG4U"


@each(
    "text",
    ["Learn ASP.NET or Node.js here.", "See Example.Org for it.", "By Ph.D.Smith et al.", "e.g.This one"],
)
def test_points_within_a_sentence(text: str) -> None:
    assert len(list(spans(text))) == 1
