"""Occupations that a field or a list names, with their codes; prospects in sentences name none for sure."""

from __future__ import annotations

from normalizer.listing import Occupation
from normalizer.occupations import read_occupations
from tests.each import each
from tests.normalizer.views import quotes_hold, said, view_of


@each(
    ("label", "text", "names"),
    [
        ("Career opportunities", "Baker, Pastry cook", ["Baker", "Pastry cook"]),
        ("Occupations", "Baker\nPastry cook", ["Baker", "Pastry cook"]),
        ("Related careers", "• Welder\n• Fitter", ["Welder", "Fitter"]),
        ("careerOutcome", "Banking\nTaxation", ["Banking", "Taxation"]),
        ("Débouchés", "Pâtissière; Boulanger", ["Pâtissière", "Boulanger"]),
        ("Career opportunities", "Graduates find work in bakeries across the province.", []),
        ("Occupations", "Various", []),
        ("Careers", "Accounts/Audit Assistant\nEmployment in care", ["Accounts/Audit Assistant"]),
        ("Careers", "Self Employed Planner\nSelf Employment", ["Self Employed Planner"]),
        ("Careers", "Nurse / Midwife", ["Nurse", "Midwife"]),
        ("Careers", "Progression to a senior role", []),
        ("Careers", "A variety of careers with counselling skills", []),
        ("Career services", "Résumé help, Interviews", []),
        ("Description", "Baker, Pastry cook", []),
    ],
)
def test_what_is_named_as_an_occupation(label: str, text: str, names: list[str]) -> None:
    view = view_of(said(text, label=label))
    found = read_occupations(view)
    assert [one.name for one in found.value or ()] == names
    assert quotes_hold(view, found)


def test_a_code_only_where_the_classification_is_named() -> None:
    named = read_occupations(view_of(said("NOC 63202 Bakers", label="Occupations")))
    assert named.value == (Occupation(name="NOC 63202 Bakers", scheme="noc", code="63202"),)
    bare = read_occupations(view_of(said("63202 Bakers", label="Occupations")))
    assert bare.value == (Occupation(name="63202 Bakers"),)


@each("name", ["Beekeeper", "Cooks, Short Order", "Welders, Cutters, and Brazers"])
def test_a_platform_may_say_it_one_at_a_time(name: str) -> None:
    view = view_of(said(name, about="occupations", region="data"), title="Hives")
    assert read_occupations(view).value == (Occupation(name=name),)
