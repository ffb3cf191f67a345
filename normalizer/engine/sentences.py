"""Where sentences begin and end: no phrase is read across their border."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(
    r"(?<=[.!?;])[\s\u200b]+(?=[^\W_]|[«“\"'(])|(?<=[.!?])\s+(?=[$£€])|\n|"
    r"(?<![^\S\n])[^\S\n]+(?=#{2,6}\s?[A-Z])|"
    r"(?<=\w)\s+(?=(?:Standard|Regular|Senior|Domestic|International) Fee - \$)|"
    r"(?:(?<=[a-zß-öø-ÿ]{2}[.!?])|(?<=[a-zß-öø-ÿ][.!?][”\"»)])|(?<=[a-zß-öø-ÿ][)”\"»][.!?]))"
    r"(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ'’]|\s[a-z]))(?!(?:Com|Org|Net|Edu|Ca|Io|Js)\b)|"
    r"(?<=[a-zß-öø-ÿ]{2}:)(?=(?:This (?:course|class|module|program)|In this|By the end|Upon completion)\b)"
)
"""The last way is that of paragraphs whose break was lost: "with any team.Join us"; the marks of a
heading and the name of a fee begin their own as well."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:approx|ca|incl|excl|inkl|exkl|zzgl|bzw|s?fr|rs|reg|hrs?|wks?|st|dr|mr|mrs|ms|prof|e\.g|i\.e|"
    r"env|sem|p|pr|min|max|vs|sept?|jan|feb|mar|apr|avr|jun|jul|aug|oct|nov|dec|févr?|janv|juil|déc)\.)$",
    re.IGNORECASE,
)


_NUMBER = re.compile(r"\bno\.$", re.IGNORECASE)
"""Before a figure an abbreviation, and else an answer."""
# "3. März": the point makes an ordinal, it ends no sentence.
_GERMAN_DAY = re.compile(
    r"(?<!\d)\d{1,2}\.\s+(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|"
    r"November|Dezember)"
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of a text; a line break always ends one. Of an empty text there is one."""
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        if match.group() != "\n" and (
            text[match.end()].islower()
            or _ABBREVIATION.search(text, max(begin, match.start() - 12), match.start())
            or (
                text[match.end()].isdigit()
                and _NUMBER.search(text, max(begin, match.start() - 4), match.start())
            )
            or _GERMAN_DAY.search(text, max(begin, match.start() - 3), match.end() + 9)
        ):
            continue
        yield begin, match.start()
        begin = match.end()
    if begin < len(text) or not text:
        yield begin, len(text)
