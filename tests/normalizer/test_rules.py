"""Every declared rule reads its own examples, and every rule has at least one."""

from __future__ import annotations

import re
from typing import Any

import pytest

from normalizer import entry_words, language, lifecycle, outcome_words, quality, recognition
from normalizer.assessing import (
    assessment_exams,
    assessment_forms,
    assessment_marks,
    assessment_other_languages,
    assessment_parts,
    assessment_standards,
    assessment_words,
    assessment_work,
    exam_alone,
)
from normalizer.award import (
    credential_words,
    news_titles,
    offering_grounds,
    offering_titles,
    offering_words,
    one_offering,
)
from normalizer.calendar import date_words
from normalizer.cost import free, funding, money, price_models
from normalizer.credits import (
    credit_amounts,
    credit_in_brief,
    credit_products,
    credit_words,
    professional_credit,
)
from normalizer.effort import calendar_words, class_hours, effort_words, hour_words, meeting_words, span_words
from normalizer.engine.grounds import Grounds
from normalizer.engine.matchers import matcher
from normalizer.engine.roles import Role, Roles
from normalizer.ladders import pathway_words
from normalizer.manner import mode_rules, pace_words, studied_at, venues
from normalizer.patterns import Rule, Rules, expand
from tests.each import each

RULE_SETS: dict[str, Rules[Any] | Roles[Any, Any, Any] | Grounds] = {
    "HOURS": hour_words.HOURS,
    "EFFORT": effort_words.EFFORT,
    "HOURS_IN_TITLE": effort_words.IN_TITLE,
    "SPANS": calendar_words.SPANS,
    "LENGTH": span_words.LENGTH,
    "LENGTH_IN_TITLE": span_words.IN_TITLE,
    "COUNTS": meeting_words.COUNTS,
    "DATE": date_words.DATE,
    "ROLLING": date_words.ROLLING,
    "WHERE": mode_rules.WHERE,
    "STUDIED_AT": studied_at.STUDIED_AT,
    "VENUES": venues.VENUES,
    "SYNC": pace_words.SYNC,
    "CLASS_HOURS": class_hours.CLASS_HOURS,
    "IN_CLASS": class_hours.IN_CLASS,
    "PACE": pace_words.PACE,
    "TIMING": pace_words.TIMING,
    "LANGUAGE": language.LANGUAGE,
    "QUALITY_PROCESS": quality.PROCESS,
    "VALIDITY": quality.VALIDITY,
    "RENEWAL": quality.RENEWAL,
    "REVOCATION": quality.REVOCATION,
    "REVIEWED": quality.REVIEWED,
    "INSTANCE_STATUS": lifecycle.INSTANCE_STATUS,
    "STATED_STATUS": lifecycle.STATED_STATUS,
    "KINDS": assessment_words.KINDS,
    "DUTIES": assessment_words.DUTIES,
    "PARTS_OF_COURSE": assessment_parts.PARTS_OF_COURSE,
    "MARKING": assessment_parts.MARKING,
    "LEAST": assessment_parts.LEAST,
    "HANDED_IN": assessment_work.HANDED_IN,
    "REACHED": assessment_work.REACHED,
    "MARKS": assessment_marks.MARKS,
    "PASSED": assessment_marks.PASSED,
    "EXAMINED": assessment_marks.EXAMINED,
    "STANDARDS": assessment_standards.STANDARDS,
    "IN_PASSING": assessment_exams.IN_PASSING,
    "ASSESSED_IN_FRENCH": assessment_other_languages.IN_FRENCH,
    "ASSESSED_ELSEWHERE_IN_EUROPE": assessment_other_languages.ELSEWHERE_IN_EUROPE,
    "ASSESSMENT_METHOD": assessment_forms.METHOD,
    "NOT_ASSESSED": assessment_forms.DENIED,
    "ATTENDANCE": assessment_forms.ATTENDANCE,
    "EXAM_ONLY": assessment_forms.EXAM_ONLY,
    "EXAM_TITLE": exam_alone.EXAM_TITLE,
    "EXAM_SOLD": exam_alone.EXAM_SOLD,
    "EXAM_HELD": exam_alone.EXAM_HELD,
    "MONEY_SIGNED": money.SIGNED,
    "MONEY_CODED": money.CODED,
    "MONEY_BARE": money.BARE,
    "FREE": free.FREE,
    "DROPPED": free.DROPPED,
    "COST_MODEL": price_models.MODEL,
    "CERTIFICATE_SOLD": price_models.SOLD,
    "FUNDING": funding.FUNDING,
    "CREDIT_ABBREVIATED": credit_in_brief.ABBREVIATED,
    "CREDIT_OF_A_CODED_COURSE": credit_in_brief.OF_A_CODED_COURSE,
    "CREDIT_EUROPEAN": credit_amounts.EUROPEAN,
    "CREDIT_PROFESSIONAL": professional_credit.PROFESSIONAL,
    "CREDIT_PRODUCTS": credit_products.PRODUCTS,
    "CREDIT_ACADEMIC": credit_amounts.ACADEMIC,
    "TOWARD_A_DEGREE": credit_words.TOWARD_A_DEGREE,
    "CREDIT_STATUS": credit_words.STATUS,
    "TRANSCRIPT": recognition.TRANSCRIPT,
    "RECORD_PLATFORM": recognition.PLATFORM,
    "TRANSFER": recognition.TRANSFER,
    "PLAR": recognition.PLAR,
    "RELATION": pathway_words.RELATION,
    "RELATION_AFTER": pathway_words.BACKWARD,
    "OUTCOME_LEAD": outcome_words.OUTCOME_LEAD,
    "NO_PREREQUISITES": entry_words.NO_PREREQUISITES,
    "AUDIENCE": entry_words.AUDIENCE,
    "INTERESTED": entry_words.INTERESTED,
    "LEVEL": outcome_words.LEVEL,
    "AWARD": credential_words.AWARD,
    "COURSE_WORDS": credential_words.COURSE_WORDS,
    "TERMS": credential_words.TERMS,
    "CERTIFIED": credential_words.CERTIFIED,
    "A_PROGRAM": credential_words.A_PROGRAM,
    "NOT_AN_OFFERING": offering_titles.NOT_AN_OFFERING,
    "NEWS": news_titles.NEWS,
    "CLASS_OF_OFFERINGS": offering_words.CLASS_OF_OFFERINGS,
    "OF_MANY": offering_words.OF_MANY,
    "PLACEHOLDER": offering_words.PLACEHOLDER,
    "OFFERING_TITLE": offering_grounds.TITLE,
    "MANY": offering_grounds.MANY,
    "ITEMS": offering_grounds.ITEMS,
    "ONE": one_offering.ONE,
}

EXAMPLES = [
    pytest.param(rules, rule, text, expected, id=f"{name}:{rule.name}:{text}")
    for name, rules in RULE_SETS.items()
    for rule in rules.rules
    for text, expected in rule.examples.items()
]


@each(("rules", "rule", "text", "expected"), EXAMPLES)
def test_example(
    rules: Rules[Any] | Roles[Any, Any, Any] | Grounds, rule: Rule[Any] | Role[Any], text: str, expected: Any
) -> None:
    label, words = text.split(": ", 1) if rule.label else ("", text)
    readings = rules.read_text(words, label)
    assert (readings[0].value if readings else None) == expected
    assert all(reading.quote in words for reading in readings)


def test_every_rule_has_an_example_that_is_read_by_it() -> None:
    for name, rules in RULE_SETS.items():
        for rule in rules.rules:
            texts = [
                text.split(": ", 1) if rule.label else ("", text)
                for text, expected in rule.examples.items()
                if expected is not None or isinstance(rules, Roles)
            ]
            if isinstance(rules, Roles):  # also of a role that keeps later ones from reading a figure
                read = [role for label, words in texts for role in rules.roles_in(words, label)]
            else:
                read = [reading.rule for label, words in texts for reading in rules.read_text(words, label)]
            assert rule.name in read, f"{name}: no example of {rule.name} is read by it"


def test_no_repeat_is_the_value_of_an_f_string() -> None:
    """``{0,40}`` in an f-string is ``(0, 40)``."""
    words = [
        part
        for rules in RULE_SETS.values()
        for rule in rules.rules
        for field in vars(rule).values()
        for part in ((field,) if isinstance(field, str) else field if isinstance(field, tuple) else ())
    ]
    assert len(words) > 1000
    assert [part for part in words if re.search(r"\(\d+, \d*\)", part)] == []


def test_any_words_between_others_are_not_cut() -> None:
    """With a blank that may be missing, a word could be cut in more ways than anybody has time for."""
    pattern = matcher(expand(r"some(?: [\w'-]+){0,10}?, others"))
    assert pattern.search(f"some of {'theirskills' * 20} alone") is None
    assert pattern.search("some take a day, others a term")


def test_a_part_that_is_not_shared_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\{ABOUT\} is no shared part"):
        expand(r"includes {ABOUT} hours\p{L}")


def test_what_a_ground_would_not_heed_is_refused() -> None:
    rule = Rule("about", r"\mpolicy", lambda _: 1, {"policy": 1}, unless_after="holder")
    with pytest.raises(ValueError, match=r"into the pattern.*about"):
        Grounds([rule])
