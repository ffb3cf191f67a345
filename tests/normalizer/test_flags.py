"""Yes and no as answers to a label: what people ask in a fact, and machines in a key."""

from __future__ import annotations

import pytest

from normalizer.date_rules.rolling import read_rolling
from normalizer.delivery import read_delivery
from tests.each import each
from tests.normalizer.views import said, view_of

YES = [
    ("online_event", "true", "mode", "online"),
    ("is_virtual", "True", "mode", "online"),
    ("isOnline", "1", "mode", "online"),
    ("Online", "Yes", "mode", "online"),
    ("En ligne", "Oui", "mode", "online"),
    ("À distance", "oui", "mode", "online"),
    ("is_hybrid", "true", "mode", "blended"),
    ("Blended", "Yes", "mode", "blended"),
    ("in_person", "true", "mode", "in_person"),
    ("isOnsite", "true", "mode", "in_person"),
    ("self_paced", "1", "pace", "self_paced"),
    ("isSelfPaced", "true", "pace", "self_paced"),
    ("course:self_paced", "1", "pace", "self_paced"),
    ("instructor_paced", "true", "pace", "instructor_paced"),
    ("Self-paced", "Yes", "pace", "self_paced"),
    ("asynchronous", "true", "sync", "asynchronous"),
    ("is_synchronous", "yes", "sync", "synchronous"),
    ("has_evening_courses", "true", "timing", ("evening",)),
    ("Weekend classes", "Yes", "timing", ("weekend",)),
]
NOTHING = [
    ("online_event", "false"),
    ("is_virtual", "0"),
    ("in_person", "no"),
    ("self_paced", "false"),
    ("Online registration", "Yes"),
    ("Online exam", "true"),
    ("has_online_textbook", "true"),
    ("Evening parking", "Yes"),
    ("Online", "1"),
    ("Weekend classes", "1"),
]


@pytest.mark.parametrize("documented", [False, True])
@each(("label", "text", "name", "value"), YES)
def test_yes_says_what_its_label_does(
    label: str, text: str, name: str, value: object, documented: bool
) -> None:
    about = {"mode": "delivery", "sync": "delivery"}.get(name, name) if documented else None
    field = getattr(read_delivery(view_of(said(text, label, about, "data"))), name)
    assert (field.state, field.value) == ("stated", value)
    assert (field.evidence[0].quote, field.evidence[0].label) == (text, label)


@pytest.mark.parametrize("about", [None, "delivery", "pace", "timing"])
@each(("label", "text"), NOTHING)
def test_no_says_nothing_nor_does_yes_to_something_else(label: str, text: str, about: str | None) -> None:
    delivery = read_delivery(view_of(said(text, label, about, "data")))
    assert not any(f.known for f in (delivery.mode, delivery.sync, delivery.pace, delivery.timing))


@pytest.mark.parametrize("about", ["delivery", "pace"])
def test_no_is_understood(about: str) -> None:
    view = view_of(said("false", "is_self_paced", about, "data"))
    delivery = read_delivery(view)
    assert (delivery.mode.state, delivery.pace.state, view.issues) == ("not_stated", "not_stated", [])


@pytest.mark.parametrize(
    ("label", "text", "value"),
    [("rolling_start", "true", True), ("Start any time", "Yes", True), ("Rolling admission", "No", None)],
)
def test_rolling(label: str, text: str, value: bool | None) -> None:
    assert read_rolling(view_of(said(text, label, region="data"))).value is value
