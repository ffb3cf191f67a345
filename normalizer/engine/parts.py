"""Parts that many rules share, and what the numbers among them are."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS: dict[str, float] = {
    word: value
    for value, words in {
        1: "one un une een één eén ein eine einen una uno um uma", 2: "two deux twee zwei dos dois duas",
        3: "three trois drie drei tres três", 4: "four quatre vier cuatro quatro",
            5: "five cinq vijf fünf cinco",
        6: "six zes sechs seis", 7: "seven sept zeven sieben siete sete", 8: "eight huit acht ocho oito",
        9: "nine neuf negen neun nueve nove", 10: "ten dix tien zehn diez dez", 11: "eleven onze elf once",
        12: "twelve douze twaalf zwölf doce doze", 13: "thirteen treize dertien",
            14: "fourteen quatorze veertien",
        15: "fifteen quinze vijftien fünfzehn quince", 16: "sixteen seize zestien sechzehn",
            17: "seventeen dix-sept", 18: "eighteen dix-huit", 19: "nineteen dix-neuf",
        20: "twenty vingt twintig zwanzig veinte vinte", 30: "thirty trente dertig dreißig treinta trinta",
        40: "forty quarante veertig vierzig cuarenta quarenta",
        50: "fifty cinquante vijftig fünfzig cincuenta",
        60: "sixty soixante zestig sechzig sesenta", 70: "seventy", 80: "eighty quatre-vingts", 90: "ninety",
    }.items()
    for word in words.split()
}  # fmt: skip
_WORDS |= {
    f"{ten}-{unit}": _WORDS[ten] + _WORDS[unit]
    for tens, units in (
        (
            "twenty thirty forty fifty sixty seventy eighty ninety",
            "one two three four five six seven eight nine",
        ),
        ("vingt trente quarante cinquante soixante", "deux trois quatre cinq six sept huit neuf"),
    )
    for ten in tens.split()
    for unit in units.split()
}
_HALF = r"(?: and a half|-and-a-half| et demie?| y media| e meia)"
_IN_FIGURES = r"(?: ?\(\d{1,3}\))"


def one_of(words: Iterable[str]) -> str:
    """A pattern of any of many words, the longest first. Those with one first letter stand together, so that
    of hundreds only a few are tried."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()) + ")"


PARTS: dict[str, str] = {
    # 1 · 39 · 4.5 · 4,5 · 1,055 · 1 250 · 1.250 (a separator only before three digits)
    "n": r"(?<![\w.,])(?:\d{1,3}(?:[ ,.]\d{3})+(?![\d])|\d+)(?:[.,]\d{1,2}(?!\d))?(?: ?½|"
    r" 1/2(?= ?(?:hour|hr|day|week)))?",
    # where a sentence begins, which "^" only knows of the first
    "begin": r"(?:^\W*|(?<=[.!?;:] )|(?<=\n))",
    # numbers in words, as far as listings spell them: three · three (3)
    "word_n": rf"\b{one_of(_WORDS)}{_HALF}?(?!\w){_IN_FIGURES}?",
    "to": r" ?(?:-|–|—|‑|~|\bto\b|\bor\b|\bà\b|\bou\b|\bbis\b|\btot\b|\ba\b|\bthrough\b) ?",
    "hours": r"(?:hours?|hrs?\b\.?|heures?|h\b|stunden|std\b\.?|uren|uur|horas?)",
    "minutes": r"(?:minutes?|mins?\b\.?|minutos?|minuten)",
    "weeks": r"(?:weeks?|wks?\b\.?|semaines?|sem\b\.|wochen?|weken|semanas?)",
    "months": r"(?:months?|m(?:on)?ths?\b\.?|mos?\b\.?|mois|monate?n?|maand(?:en)?|mes(?:es)?)",
    "days": r"(?:days?|jours?|journées?|tage?n?|dag(?:en)?|días?|dias?)",
    "years": r"(?:years?|yrs?\b\.?|ans?\b|années?|jahre?n?|ja(?:ar|ren)|años?|anos?)",
    "per": r"(?:(?:per|an?|each|every|par|chaque|la|pro|por|al)\b|/|p(?:r|er)?\.)",
}

_NOT_DIGITS = re.compile(r"\D")
_AND_A_HALF = re.compile(rf" ?½$| 1/2$|{_HALF}$")
_DECIMALS = re.compile(r"[.,](\d{1,2})$")


def number(text: str) -> float:
    """The number that ``{n}`` or ``{word_n}`` matched: ``4,5`` is 4.5, ``1,055`` is 1055, ``ten`` is 10.

    A comma or point followed by exactly three digits separates thousands; followed by one or two, decimals.
    """
    words = text.strip().lower().partition("(")[0].rstrip()
    half = 0.0
    if (words[-1:] in "½feia" or words.endswith(" 1/2")) and (match := _AND_A_HALF.search(words)):
        half, words = 0.5, words[: match.start()]
    if words in _WORDS:
        return _WORDS[words] + half
    match = _DECIMALS.search(words)
    whole, decimals = (words[: match.start()], match[1]) if match else (words, "0")
    return float(f"{_NOT_DIGITS.sub('', whole) or 0}.{decimals}") + half
