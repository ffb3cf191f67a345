"""Languages of instruction, and the language of the page: two things, never guessed from one another."""

from __future__ import annotations

from functools import lru_cache

import regex
from babel import Locale, UnknownLocaleError

from normalizer.listing import Field
from normalizer.patterns import Reading, Rule, Rules, by_authority
from normalizer.view import View, not_understood

_CODES = ("en", "fr", "es", "de", "nl", "pt", "it", "zh", "ja", "ko", "ar", "hi", "pa", "ru", "uk", "pl", "tr", "sv",
          "da", "no", "fi", "cs", "el", "he", "vi", "th", "id", "fa", "fil", "ca", "ro", "hu", "bn", "ur", "ta")  # fmt: skip
_NAMED_IN = ("en", "fr", "de", "nl", "es", "pt")


@lru_cache
def _names() -> dict[str, str]:
    """Language name, in each language that listings are written in, to its BCP 47 tag."""
    names: dict[str, str] = {}
    for locale in map(Locale, _NAMED_IN):
        for code in _CODES:
            names.setdefault(locale.languages[code].lower(), code)
    for locale in map(Locale, _CODES):
        names.setdefault(locale.languages.get(locale.language, locale.language).lower(), locale.language)
    return names | {
        "mandarin": "zh",
        "castellano": "es",
        "anglaise": "en",
        "française": "fr",
        "norwegian": "no",
    }


@lru_cache(maxsize=1024)
def tag(text: str) -> str | None:
    """BCP 47 tag of a language name or code: ``English`` and ``en`` give ``en``, ``en-us`` gives ``en-US``."""
    words = regex.sub(r"\s*\([^)]*\)|\s+-\s+.*$", "", text.strip()).lower()
    if words in _names():
        return _names()[words]
    if regex.fullmatch(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", words):
        try:
            locale = Locale.parse(words.replace("_", "-"), sep="-")
        except (UnknownLocaleError, ValueError):
            return None
        return "-".join(part for part in (locale.language, locale.script, locale.territory) if part)
    return None


_PLAIN = [name for name in _names() if regex.fullmatch(r"[\p{L} ]+", name)]
_NAME = r"(?P<l>" + "|".join(sorted(_PLAIN, key=len, reverse=True)) + r")(?!\p{L})"

LANGUAGE: Rules[str] = Rules(
    r"langu|language|langue|sprache|taal|idioma|taught|delivered|offered|instruction|anglais|français|english|french|engels|nederlands|dutch",
    [
        Rule(
            "language_of_instruction",
            r"(?:language of (?:instruction|delivery|tuition|course)|(?:course|instruction|teaching|main|spoken) language|langues? d'enseignement|langue du cours|unterrichtssprache|voertaal|onderwijstaal|idioma)s?(?: is|:| :)? ?(?:in )?"
            + _NAME,
            lambda m: tag(m["l"]),
            {"Language of instruction: English": "en", "Langue d'enseignement : français": "fr"},
        ),
        Rule(
            "taught_in",
            r"(?:(?:taught|delivered|offered|given|conducted|presented|held|instruction|instructed|run)(?: entirely| fully| only| online)? in|(?:donnée?s?|offerte?s?|enseignée?s?|dispensée?s?) en) " + _NAME,
            lambda m: tag(m["l"]),
            {"The course is taught in French": "fr", "offert en anglais": "en"},
            unless_before=r"not|skills",
        ),
        Rule(
            "under_language_label",
            r"(?<!\p{L})" + _NAME,
            lambda m: tag(m["l"]),
            {"Language: English": "en", "Langue: Français": "fr"},
            label=r"^(?:course |teaching |audio |video )?(?:languages?|langues?|sprachen?|taal|talen|idiomas?|língua|voertaal)(?: of .*| d.*)?\W*$",
            unless_after=r"subtitles|transcripts?|captions|proficiency|level|required|12",
            unless_before=r"subtitles:?|transcripts?:?|captions:?|also",
        ),
    ],
)  # fmt: skip
"""What listings say about the language of instruction. Subtitles and entry requirements say nothing of it."""


def read_languages(view: View) -> Field[tuple[str, ...]]:
    """Languages of instruction of one subject, in the order they are stated."""
    found: list[Reading[str]] = []
    unread = []
    for statement in view.about("language"):
        if value := tag(statement.text):
            found.append(Reading(value, statement, 0, len(statement.text), "language_token"))
        elif names := LANGUAGE.read([statement.model_copy(update={"label": "language"})]):
            found.extend(Reading(r.value, statement, r.start, r.end, r.rule) for r in names)
        else:
            unread.append(statement)
    if not found:
        found = by_authority(LANGUAGE.read(view.free))
        found = [r for r in found if r.statement.place.region == found[0].statement.place.region]
    if not found:
        return not_understood(view, "delivery.languages", unread)
    values = tuple(dict.fromkeys(r.value for r in found))
    evidence = tuple(view.cite(r, item=values.index(r.value)) for r in found)
    return Field[tuple[str, ...]](state="stated", value=values, evidence=evidence)


def page_language(view: View) -> str | None:
    """Language that the page's markup declares for itself."""
    for statement in view.about("page_language"):
        if value := tag(statement.text):
            return value
    return None
