"""In which language a page is written."""

from __future__ import annotations

from normalizer.page_language import page_language
from tests.each import each
from tests.normalizer.views import said, view_of

FRENCH = "Ce programme prépare l’étudiant à un emploi dans la soudure pour les chantiers et les usines."
ENGLISH = "This course prepares you for work with steel in the yards and shops of the province."


@each(
    ("text", "declared", "language"),
    [
        (FRENCH, None, "fr"),
        (FRENCH, "en-CA", "fr"),  # the markup of a page is often its template's
        (ENGLISH, None, "en"),
        (ENGLISH, "fr", "en"),
        ("Soudage", None, None),
        ("Soudage", "fr-CA", "fr-CA"),
        ("Pour l’amour du français", None, None),
        (
            "En este curso aprenderás las bases de la nutrición para llevar una vida sana y con energía.",
            None,
            None,
        ),
        (
            "Was erwartet Dich in diesem Kurs? Die Aussprache des Deutschen ist das Thema, mit Übungen.",
            None,
            None,
        ),
        (f"{ENGLISH} Titre: Les métiers du soudage pour les nuls.", None, "en"),
        ("", None, None),
    ],
)
def test_its_words_tell_the_language(text: str, declared: str | None, language: str | None) -> None:
    markup = [said(declared, "lang", about="page_language", region="markup")] if declared else []
    assert page_language(view_of(*markup, text)) == language


def test_markup_that_contradicts_the_words_is_told_with_both() -> None:
    view = view_of(said("en-CA", "lang", about="page_language", region="markup"), "Soudage", FRENCH)
    assert page_language(view) == "fr"
    (issue,) = view.issues
    assert (issue.code, issue.field) == ("FIELD_CONFLICT", "page_language")
    assert [quote.quote for quote in issue.evidence] == ["en-CA", FRENCH]


def test_where_only_all_sentences_together_tell_the_one_that_tells_most_is_cited() -> None:
    markup = said("en-CA", "lang", about="page_language", region="markup")
    view = view_of(markup, "Une base pour tous", "Les usines et les chantiers du pays", "Soudage avec Anne")
    assert page_language(view) == "fr"
    (issue,) = view.issues
    assert [quote.quote for quote in issue.evidence] == ["en-CA", "Les usines et les chantiers du pays"]


def test_a_region_of_the_language_that_is_written_is_kept() -> None:
    view = view_of(said("fr-CA", "lang", about="page_language", region="markup"), FRENCH)
    assert page_language(view) == "fr-CA"
    assert not view.issues


def test_a_language_that_nobody_knows_is_no_contradiction() -> None:
    view = view_of(said("template", "lang", about="page_language", region="markup"), FRENCH)
    assert page_language(view) == "fr"
    assert not view.issues
