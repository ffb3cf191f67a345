"""Titles taken apart: what is taught, and which part, level, edition, language or form of it."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import regex

from registry.likeness.vocabulary import keyed, listed

_WORD = re.compile(r"c\+\+|[cf]#|\.net\b|\d+(?:[.,]\d+)+|[^\W_]+")
_NUMBER = re.compile(r"\d[.,]\d")
_WITH_SIGNS = ("++", "c#", "f#", ".net")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_APART = bytes.maketrans(_SIGNS, b" " * len(_SIGNS))
_SIGNS_OF_PRINT = "‘“”„–—―•·…«»®©\xa0"
_POSSESSIVE = re.compile(r"'s\b")
_WITHOUT_SPACES = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_TRADE_MARKS = dict.fromkeys(map(ord, "®™©"))
_MARKS = regex.compile(r"\p{Mn}")

STOP = listed("stop")
"""Words that join others, in the languages that listings are written in; they tell no two titles apart."""

_NUMBERS = keyed("numbers")
_LEVELS = keyed("levels")
_LANGUAGES = keyed("languages")

_PART = (
    "part|parte|partie|teil|deel|level|niveau|nivel|stufe|course|curso|cours|kurs|module|módulo|unit|volume|vol|"
    "section|phase|stage|step|book|week|block|grade|year|tome|chapter|session|paper|semester|term|class|tier"
)
_PARTS = regex.compile(
    rf"\b(?P<kind>{_PART})s?\.?[ -]*(?:no\.? ?|#)?(?P<n>\d{{1,2}}[a-z]?|{'|'.join(_NUMBERS)}|(?-i:[A-E]))\b",
    regex.I,
)
_ORDINAL = regex.compile(
    rf"\b(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?P<kind>{_PART})\b", regex.I
)
_NTH = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_CEFR = regex.compile(r"\b[ABC][12](?:[.+-]\d|\+)?\b")
_TRAILING = regex.compile(r"(?:^|\s)(?P<n>\d{1,3}[A-Ca-c]?|[IVX]{1,4})(?=\.?\s*(?:$|[:|–—(,-]|\s-\s))")
_AWARDS = regex.compile(
    r"\b(HNC|HND|NC|NQ|SVQ|NVQ|NPA|PDA|HNQ|BTEC|GCSE|A-?level|AS-?level|Access|Highers?|Dip(?:loma)?|Cert(?:ificate)?|"
    r"BA|BSc|BEng|MA|MSc|MBA|PhD|PgDip|PgCert|Honours|Hons|(?:with )?Distinction|Capstone|Specialization|"
    r"Nanodegree|MicroMasters|MicroBachelors|XSeries|Bootcamp|Exam|Apprenticeship|Associate|Fellow|Trainer|"
    r"Leader|Participant)\b",
    regex.I,
)
_YEARS = regex.compile(
    r"\b(?:(?:19[89]|20[0-4])\d)(?:\s*[-–/]\s*(?:(?:20)?\d{2}))?(?:\.\d)?\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d{2}\b"
    r"|\b(?:spring|summer|fall|autumn|winter|été|hiver|automne|printemps)\b(?=\s*'?\d{0,4}\s*$)"
)
_FOR_WHOM = regex.compile(r"\b(?:for|pour|para|für)\b(?P<whom>.+)$", regex.I)
_EDITION = regex.compile(
    r"\b(?:(\d+)(?:st|nd|rd|th)\s+(?:ed(?:ition|\.)?|run|cohort|offering|intake)"
    r"|(?:v|ver\.?|version|release|edition|cohort|run|intake|rev)[ .]?(\d+(?:\.\d+)*))\b",
    regex.I,
)
_FORM = regex.compile(
    r"\b(?:(?P<online>live online|en ligne|distance learning|e-?learning)"
    r"|(?P<self>self[- ]paced|on[- ]demand|à votre rythme)"
    r"|(?P<in_person>in[- ]person|face[- ]to[- ]face|on[- ]campus|classroom|en présentiel)"
    r"|(?P<archived>archived|legacy|retired)|(?P<part_time>part[- ]time)|(?P<full_time>full[- ]time)"
    r"|(?<=[(\[,]\s*|\s[-–|]\s*)(?:(?P<online>online|virtual(?:ly)?|webinar)|(?P<blended>blended|hybrid)"
    r"|(?P<evening>evenings?|nights?)|(?P<weekend>weekends?|saturdays?))(?=\s*(?:[)\],]|$)))",
    regex.I,
)
"""Forms of delivery; words that may also be the subject ("Teaching Online") only where they stand apart."""
_IN_LANGUAGE = regex.compile(
    rf"[(\[]\s*(?:in |en |auf )?(?P<l>{'|'.join(_LANGUAGES)})(?:\s+(?:version|edition))?\s*[)\]]"
    rf"|\s[-–|]\s*(?:in |en |auf )?(?P<l>{'|'.join(_LANGUAGES)})(?:\s+(?:version|edition))?\s*$"
    rf"|\s(?:in|en|auf)\s+(?P<l>{'|'.join(_LANGUAGES)})\s*$",
    regex.I,
)
_SUBTITLE = regex.compile(r"\s*(?::|\s[-–—|]\s|\|)\s*")

LONGEST = 300
"""Characters of a title that are read, twice as many as the longest captured one has: a page can send any
number, and rules take time by the square of it."""


@dataclass(frozen=True, slots=True)
class Title:
    """One title taken apart."""

    text: str
    words: tuple[str, ...]
    """What is taught: folded words in their order, without joining words and without what follows below."""
    head: frozenset[str]
    """The words before a subtitle; all of them where there is none."""
    audience: frozenset[str]
    """Of the words those for whom it is: "for Small Business"."""
    parts: frozenset[str]
    """Part, level or course numbers: ``2``, ``1a``, ``b1``."""
    levels: frozenset[str]
    """Words that grade: ``beginner``, ``advanced``."""
    awards: frozenset[str]
    """Awards and roles that tell two offerings of one subject apart: ``hnc``, ``capstone``."""
    editions: frozenset[str]
    """Years, terms and versions."""
    forms: frozenset[str]
    """Ways of giving it: ``online``, ``evening``."""
    language: str | None
    """BCP 47, where the title itself says the language of this version."""
    scripts: frozenset[str]
    """Scripts other than Latin that stand in it."""


def fold(text: str) -> str:
    """Text in one case, without accents; letters of every script stay."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def words_of(text: str) -> list[str]:
    """The folded words of a text. Scripts without spaces give pairs of characters."""
    plain = _plain(text)
    if not (_NUMBER.search(plain) or any(sign in plain for sign in _WITH_SIGNS)):
        return _parted(plain)
    words = _WORD.findall(plain)
    return words if plain.isascii() else _each_apart(words)


def words_without_signs(text: str) -> list[str]:
    """The same where ``c++`` and ``3.5`` do not matter, in half the time: every sign parts words."""
    return _parted(_plain(text))


def _plain(text: str) -> str:
    plain = fold(ascii_signs(text))
    return _POSSESSIVE.sub(" ", plain) if "'s" in plain else plain


def _parted(plain: str) -> list[str]:
    words = parted(plain)
    return words if plain.isascii() else _each_apart(words)


def ascii_signs(text: str) -> str:
    """A text with blanks for the usual signs of print, after which most texts are ASCII."""
    if text.isascii():
        return text
    for sign in _SIGNS_OF_PRINT:
        text = text.replace(sign, " ")
    return text.replace("’", "'")


def parted(text: str) -> list[str]:
    """What stands between the signs of ASCII."""
    return text.encode(errors="surrogatepass").translate(_APART).decode(errors="surrogatepass").split()


def _each_apart(words: list[str]) -> list[str]:
    """Words that signs of ASCII part, parted by all others too."""
    return [part for word in words for part in ((word,) if word.isascii() else _parts(word))]


def _parts(word: str) -> list[str]:
    found = _WORD.findall(word)
    return [part for one in found for part in (_pairs(one) if _WITHOUT_SPACES.search(one) else (one,))]


def _pairs(word: str) -> list[str]:
    return [word[n : n + 2] for n in range(max(1, len(word) - 1))]


class _Cut(NamedTuple):
    """A title without what tells its versions apart, and that."""

    rest: str
    language: str | None
    editions: set[str]
    forms: frozenset[str]
    parts: set[str]


def _cut_down(text: str) -> _Cut:
    rest = text[:LONGEST].translate(_TRADE_MARKS)
    language = None
    if found := _IN_LANGUAGE.search(rest):
        language = _LANGUAGES[found["l"].casefold()]
        rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    editions, rest = _taken(_YEARS, rest)
    versions, rest = _taken(_EDITION, rest)
    forms = frozenset(str(m.lastgroup) for m in _FORM.finditer(rest))
    rest = _FORM.sub(" ", rest) if forms else rest
    parts, rest = _numbers(_PARTS, rest)
    ordinals, rest = _numbers(_ORDINAL, rest)
    cefr, rest = _taken(_CEFR, rest)
    trailing, rest = _numbers(_TRAILING, rest)
    return _Cut(rest, language, editions | versions, forms, parts | ordinals | cefr | trailing)


def taught(text: str) -> tuple[str, ...]:
    """The words of a title alone, in half the time; see :attr:`Title.words`."""
    return _words(text, _cut_down(text).rest)


def _words(text: str, rest: str) -> tuple[str, ...]:
    return _telling(rest) or _telling(text) or tuple(words_of(text))


@lru_cache(maxsize=262_144)
def parse(text: str) -> Title:
    """Take a title apart."""
    rest, language, editions, forms, parts = _cut_down(text)
    words = _words(text, rest)
    awards = frozenset(fold(m.group()).replace("with ", "") for m in _AWARDS.finditer(rest))
    levels = frozenset(_LEVELS[w] for w in words if w in _LEVELS)
    begins = _SUBTITLE.split(rest.strip(), maxsplit=1)[0]
    head = frozenset(_telling(begins))
    whom = _FOR_WHOM.search(begins)
    return Title(
        text=text,
        words=words,
        head=head or frozenset(words),
        audience=frozenset(_telling(whom["whom"])) if whom else frozenset(),
        parts=frozenset(parts),
        levels=levels,
        awards=awards,
        editions=frozenset(editions),
        forms=forms,
        language=language,
        scripts=scripts_of(text),
    )


_SCRIPTS = {
    name: regex.compile(rf"\p{{{name}}}")
    for name in "Han Hangul Cyrillic Arabic Greek Hebrew Thai Devanagari Hiragana".split()
}


def scripts_of(text: str) -> frozenset[str]:
    """Names of the scripts other than Latin that stand in a text."""
    if text.isascii():
        return frozenset()
    return frozenset(name for name, letter in _SCRIPTS.items() if letter.search(text))


def _telling(text: str) -> tuple[str, ...]:
    return tuple(sys.intern(word) for word in words_of(text) if word not in STOP)


def _taken(rule: regex.Pattern[str], text: str) -> tuple[set[str], str]:
    """What a rule finds in a text, and the text without it."""
    found = {" ".join(m.group().lower().split()) for m in rule.finditer(text)}
    return found, rule.sub(" ", text) if found else text


def _numbers(rule: regex.Pattern[str], text: str) -> tuple[set[str], str]:
    """The numbers that a rule finds in a text, and the text without them and what they number."""
    found = {_number(m["n"]) for m in rule.finditer(text)}
    return found, rule.sub(" ", text) if found else text


def _number(word: str) -> str:
    """``II``, ``two`` and ``2`` as one."""
    word = fold(word)
    ordinal = _NTH.match(word)
    return ordinal[1] if ordinal else _NUMBERS.get(word, word.lstrip("0") or "0")
