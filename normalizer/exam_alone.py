"""An exam that is the whole offering: sold by itself, without teaching."""

from __future__ import annotations

import re

from normalizer.patterns import Reading, Rule, Rules, matcher
from normalizer.view import View

EXAM_TITLE: Rules[bool] = Rules(
    [
        Rule(
            "exam_in_title",
            r"(?:(?<!\p{L})(?:(?:challenge|certification|credentialing|licensing|proficiency|equivalency|final|"
            r"certified [\w\s]{3,40}|competency) )(?:exam(?:ination)?|test|assessment)s?|"
            r"(?<!\p{L})exam(?:ination)?s?|(?<!\p{L})course challenge)(?=\W*(?:$|\(|[-–—:|,])|"
            r" [a-z]{1,4}-?\d{2,4}\W*$)|"
            r"^\W*+(?:exam(?:ination|en)?s?|épreuve)(?= (?:de|d['’]|for|in|:|-|–))",
            lambda m: True,
            {"Course Challenge Exam": True, "Examen de certification": True, "PMP Exam Preparation": None, "Test Automation": None},
            unless_after=r"[-–:|,(]?\s?(?:prep\w*|review|workshop|bootcamp|boot camp|study|crash|course|refresher|techniques|writing)",
        ),
    ],
)  # fmt: skip
"""Titles of offerings that are an exam."""

EXAM_SOLD: Rules[bool] = Rules(
    [
        Rule(
            "exam_without_teaching",
            r"^\W*+(?:exam(?:ination)?|test)s? only(?!\p{L})|"
            r"\m(?:this|it) is (?:only )?(?:the|an) (?:exam(?:ination)?|test) (?:by itself|alone|only)|"
            r"\m(?:preparation|teaching|tuition|training) is not (?:included|part of it|provided)|"
            r"\mwe (?:offer|teach|give|sell) no (?:lessons|classes|courses|training|teaching)|"
            r"\mexamen seul(?!\p{L})|^\W*the (?:[\w'’+-]+\s){1,4}?(?:is|"
            r"consists of) an? (?:[\w-]+,? ){0,4}?(?:exam(?:ination)?|"
            r"test)(?!\p{L})(?! (?:of|for) (?:the|each|this) course)",
            lambda m: True,
            {
                "Test only: bring a pencil": True,
                "Preparation is not included.": True,
                "This is the exam alone.": True,
                "Examen seul": True,
            },
        ),
        Rule(
            "format_is_questions",
            r"^\W*(?:about |around |up to )?\d{2,3}(?: ?(?:-|–|to) ?\d{2,3})? (?:[\w-]+,? ){0,6}?questions(?!\p{L})",
            lambda m: True,
            {"Format: 50-60 multiple choice questions": True, "Topics: 20 good questions": None},
            label=r"^(?:exam |test )?(?:format|type|structure|number of questions)\W*$",
        ),
    ],
)
"""Words of a page that sells an exam and no teaching."""


_NAMED_CERTIFIED = matcher(r"\bcertifi(?:ed|cation|ée?)\b", re.IGNORECASE)
_EXAM_IS = matcher(
    r"^(?:the|this|l['’])\s?(?:[\w'’+-]+\s){0,5}?(?:exam|examination|test)\s(?:is|has|costs?|consists|"
    r"takes|lasts|covers|validates|measures|contains)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TEACHING = matcher(
    r"\b(?:course|class|classes|lessons?|training|workshop|lectures?|modules?|instructor|cours|formation)\b",
    re.IGNORECASE,
)


def exam_alone(view: View) -> list[Reading[bool]]:
    """An exam as the whole offering: the title says so, or a page named after a certification speaks of its
    exam and of no teaching."""
    titles = view.about("title")
    if readings := EXAM_TITLE.read(titles) or EXAM_SOLD.read(view.prose):
        return readings
    if not any(_NAMED_CERTIFIED.search(t.text) for t in titles):
        return []
    prose = [s for s in view.free if s.about in (None, "description")]
    if any(_TEACHING.search(s.text) for s in prose):
        return []
    sentences = ((s, m) for s in prose for m in _EXAM_IS.finditer(_by_sentence(s.text)))
    return [Reading(True, s, *m.span(), "exam_is_the_offering") for s, m in sentences]


def _by_sentence(text: str) -> str:
    """The same text, letter for letter, with a line break where a sentence ends."""
    return re.sub(r"(?<=[.!?])\s", "\n", text)
