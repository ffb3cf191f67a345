"""The instances that a page lists: sections under headings, rows of a table, choices of a drop-down."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from crawlers.pages import cues
from crawlers.pages.blocks import Blocks, Leaf
from crawlers.pages.facts import Facts, Table
from crawlers.pages.named import names
from crawlers.pages.tags import Element, is_choice, is_session_select, tag

_NUMBER = re.compile(r"\b(?:CRN|NRC)\s*[:#]?\s*(\d{4,6})\b|\s-\s(\d{5})\s-\s[A-Z]{2,5} ?\d{2,4}\w?\s-\s\w+$")
"""A course reference number is an instance's whatever stands around it; the second form is Banner's."""
_NUMBER_LINE = re.compile(r"(?:CRN|NRC)\s*[:#]?\s*(\d{4,6})\b")
_SECTION = re.compile(
    r"(?:course |class )?(?:section|class|offering|occurrence|cohorte?|groupe?|intake|[eé]dition|session"
    r"|run|round|kurs|termin|cursusronde|groep)\b\s*+(?:(?:no\.?|n[°o]|nr\.?|#|number|code|id)\s*+)?(?:[:#–-]\s*+)?"
    r"(?P<code>[A-Z]{0,4}-?\d[\w.-]{0,14}|[A-Z]\d?)\b(?!['’])",
    re.IGNORECASE,
)
_LESSON = re.compile(r"(?:course |class )?(?:section|class|session|run|round|kurs|termin)\b", re.IGNORECASE)
_DASH = re.compile("[‐-―]")
_ORDINAL = re.compile(r"\d{1,2}$")
_PARTS_OF_CONTENT = re.compile(
    r"learn|outline|content|syllabus|curriculum|topics|agenda|outcomes|contenu|plan de cours|apprentissage"
    r"|inhalt|inhoud|leer",
    re.IGNORECASE,
)
_REFERENCE_COLUMN = re.compile(
    r"\W*(?:crn|nrc|section|sect\.?|sec|code|ref(?:erence)?|id|class(?: no| number)?|groupe?|offering"
    r"|cohorte?|intake|#)\W*",
    re.IGNORECASE,
)
_FIRST_DAY = re.compile(r"start|begin|début|beginn", re.IGNORECASE)
_OFFER_COLUMN = re.compile(
    r"status|seats?|spots|availab|places|fee|cost|price|tuition|register|enrol|format|delivery|mode|campus|location"
    r"|\bend|prix|coût|frais|inscription|lieu|\bfin\b|prijs|locatie|plaats|einde|preis|\bort\b",
    re.IGNORECASE,
)
_MEETING_COLUMN = re.compile(r"topic|activity|lesson|reading|sujet|thème|onderwerp|thema", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/.-])20\d\d$")
_LONGEST_CODE = 40
_LONGEST_NOTE = 100
_MOST_LEAVES = 100
"""Of a part that stands around the table of one section."""
_CARDS = ("div", "li", "article", "section", "tr", "label")
_LONGEST_CARD = 1_500
"""Characters of one session in a list of several: longer ones are chapters."""


@dataclass
class Instances:
    """What belongs to which instance."""

    places: dict[str, str] = field(default_factory=dict)
    """Reference to the place where its record starts, in the order of the page."""
    of_leaf: dict[int, str] = field(default_factory=dict)
    """Index of a leaf to the instance that it is about; the innermost wins."""
    headings: set[int] = field(default_factory=set)
    """Leaves that only name an instance."""
    terms: dict[str, Leaf] = field(default_factory=dict)
    """Instance to the heading that names its term."""
    of_row: dict[tuple[int, int], str] = field(default_factory=dict)
    """Table and row to the instance that the row is."""
    lines: dict[int, str] = field(default_factory=dict)
    """Offset of a line to the instance that its label numbers."""
    choices: dict[int, str] = field(default_factory=dict)
    """Offset of a dated choice in a drop-down to the instance that it starts."""

    def of_note(self, text: str) -> str:
        """The instance of which a short note tells if one can register: "Section 02 is full."."""
        match = _SECTION.match(text)
        code = match.group("code") if match and len(text) <= _LONGEST_NOTE else ""
        is_told = match and cues.STATUS.search(text, match.end())
        return code if is_told and code in self.places else ""


def find_instances(blocks: Blocks, facts: Facts) -> Instances:
    """All instances of a region, found by its structure."""
    found = Instances()
    numbered = _numbered_sections(blocks)
    _take(blocks, numbered, found)
    known = [index for index, _ in numbered]
    listing = [t for t in facts.tables if t.first not in found.of_leaf and _read_table(blocks, t, found)]
    known += [table.first for table in listing]
    dated = _dated_sections(blocks, sorted(known), _first_leaves(blocks, facts, found))
    _take(blocks, [(index, name) for index, name in dated if index not in facts.covered], found)
    _widen_rows(blocks, facts, found)
    _read_lists(blocks, found)
    _read_lines(blocks, facts, found)
    _read_cards(blocks, facts, found)
    _read_selects(blocks, found)
    return found


def slug(text: str) -> str:
    """``29th Mar, 2022`` as a reference: ``29th-mar-2022``."""
    plain = unicodedata.normalize("NFKD", _DASH.sub("-", text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60]


def _numbered_sections(blocks: Blocks) -> list[tuple[int, str]]:
    """Headings of sections that they number, or whose number stands right under them."""
    named = [
        (index, reference)
        for index, leaf in enumerate(blocks.leaves)
        if leaf.rank > 1 and leaf.element is not blocks.region.title and (reference := _named(blocks, index))
    ]
    return sorted([*named, *_numbered(blocks, dict(named))])


def _first_leaves(blocks: Blocks, facts: Facts, found: Instances) -> list[int]:
    """Where cards of sessions begin."""
    return sorted({blocks.range(card)[0] for deck in _decks(blocks, facts, found) for card in deck})


def _dated_sections(blocks: Blocks, known: list[int], cards: list[int]) -> list[tuple[int, str]]:
    """Headings of terms and dates that stand for the only section in them: none of the known ones, and not
    several cards."""
    return [
        (index, reference)
        for index, leaf in enumerate(blocks.leaves)
        if leaf.rank > 1
        and bisect_left(known, index) == bisect_left(known, leaf.scope)
        and not (leaf.panel is not None and _holds_several(blocks, index))
        and bisect_left(cards, leaf.scope) - bisect_left(cards, index) < 2
        and (reference := _dated(blocks, index))
    ]


def _holds_several(blocks: Blocks, index: int) -> bool:
    """Whether what a heading stands over is divided among headings of its own with their dates, or is that of
    one campus."""
    below = range(index + 1, blocks.leaves[index].scope)
    dated = [n for n in below if blocks.leaves[n].rank and cues.DATE.search(_inside(blocks, n))]
    return len(dated) > 1 or any(cues.CAMPUS.search(blocks.words(blocks.leaves[n])) for n in dated)


def _take(blocks: Blocks, named: list[tuple[int, str]], found: Instances) -> None:
    """Give what stands under these headings to their instances."""
    for index, reference in named:
        leaf = blocks.leaves[index]
        found.places.setdefault(reference, "")
        found.headings.add(index)
        for inner in range(index, leaf.scope):
            found.of_leaf[inner] = reference
        term = _term(blocks, index)
        if term is not None:
            found.terms.setdefault(reference, term)


def _numbered(blocks: Blocks, named: dict[int, str]) -> list[tuple[int, str]]:
    """Headings of sections whose number stands not in the heading but under it, once."""
    numbers: dict[int, set[str]] = {}
    open_headings: list[int] = []
    for index, leaf in enumerate(blocks.leaves):
        open_headings = [h for h in open_headings if blocks.leaves[h].scope > index]
        if leaf.rank > 1:
            open_headings.append(index)
        elif not leaf.rank and open_headings and (match := _NUMBER_LINE.match(blocks.words(leaf))):
            numbers.setdefault(open_headings[-1], set()).add(match.group(1))
    return [(h, found.pop()) for h, found in numbers.items() if len(found) == 1 and h not in named]


def _named(blocks: Blocks, index: int) -> str:
    """The reference that a heading gives to a section; ``""`` when it names none."""
    leaf = blocks.leaves[index]
    text = " ".join(blocks.words(leaf).split())
    if match := _NUMBER.search(text):
        return match.group(1) or match.group(2)
    match = _SECTION.match(text)
    if not match or len(text) > 80 or leaf.scope <= index + 1:
        return ""
    inside = _inside(blocks, index)
    signs = sum(bool(pattern.search(inside)) for pattern in (cues.DATE, cues.AMOUNT, cues.STATUS))
    code = match.group("code")
    if any(_PARTS_OF_CONTENT.search(heading) for heading in blocks.above(index)):
        return ""
    if _ORDINAL.match(code) and _LESSON.match(text) and signs < 2:
        return ""  # "Session 1" is a lesson unless one can pay for it or register for it
    return code if signs else ""


def _dated(blocks: Blocks, index: int) -> str:
    """The reference of a section that only its term or date names."""
    leaf = blocks.leaves[index]
    text = " ".join(blocks.words(leaf).split())
    if len(text) > 50 or leaf.scope <= index + 1:
        return ""
    season = cues.SEASON.match(text)
    match = season or cues.TERM.match(text) or cues.DATE.match(text)
    if not match:
        return ""
    inside = _inside(blocks, index)
    signs = sum(bool(pattern.search(inside)) for pattern in (cues.DATE, cues.AMOUNT, cues.STATUS))
    if season:  # what follows it is its status
        signs += cues.STATUS.search(text, season.end()) is not None
    return slug(season.group() if season else text) if signs > 1 else ""


def _inside(blocks: Blocks, index: int) -> str:
    leaf = blocks.leaves[index]
    last = blocks.leaves[min(leaf.scope, len(blocks.leaves)) - 1]
    begin = leaf.end if leaf.panel is None else blocks.leaves[index + 1].start
    return blocks.text[begin : min(last.end, begin + 6000)]


def _read_lists(blocks: Blocks, found: Instances) -> None:
    """Terms of a definition list that number sections, each with its dates and the like below it."""
    for element in [e for e in blocks.ranges if tag(e) == "dl"]:
        terms = [(tag(kid), *blocks.range(kid)) for kid in element.iter("dt", "dd")]
        heads = [n for n, (name, first, last) in enumerate(terms) if name == "dt" and first < last]
        for head, following in pairwise([*heads, len(terms)]):
            begin, end = terms[head][1], terms[following - 1][2]
            match = _SECTION.match(blocks.words(blocks.leaves[begin]))
            inside = blocks.text[blocks.leaves[begin].end : blocks.leaves[end - 1].end] if end else ""
            if match and begin not in found.of_leaf and _is_session(inside):
                found.places.setdefault(match.group("code"), "")
                found.headings.add(begin)
                found.of_leaf.update(dict.fromkeys(range(begin, end), match.group("code")))


def _widen_rows(blocks: Blocks, facts: Facts, found: Instances) -> None:
    """Give what stands around a table of one section to that section, where parts of one pattern each hold
    one: its number and status above the table, its fees below."""
    groups: dict[tuple[Element | None, str, str], list[Element]] = {}
    for element, (first, last) in blocks.ranges.items() if found.of_row else ():
        if first < last <= first + _MOST_LEAVES and tag(element) in _CARDS and tag(element) != "tr":
            kind = next(iter(element.get("class", "").split()), "")
            groups.setdefault((element.getparent(), tag(element), kind), []).append(element)
    for cards in groups.values():
        owners = [_rows_in(blocks, facts, found, card) for card in cards] if len(cards) > 1 else []
        if not owners or any(len(rows) != 1 for rows in owners) or len(set().union(*owners)) < len(cards):
            continue
        for card, rows in zip(cards, owners, strict=True):
            for index in range(*blocks.range(card)):
                found.of_leaf.setdefault(index, next(iter(rows)))


def _rows_in(blocks: Blocks, facts: Facts, found: Instances, part: Element) -> set[str]:
    """The instances that rows of tables in an element are."""
    listed = (fact.row for index in range(*blocks.range(part)) for fact in facts.at.get(index, ()))
    return {found.of_row[row] for row in listed if row in found.of_row}


def _read_lines(blocks: Blocks, facts: Facts, found: Instances) -> None:
    """Lines that number sections and say from when to when each goes: "Section 01: Jan 19 - Mar 9, 2027"."""
    lines: dict[str, int] = {}
    count = 0
    for fact in (f for index in facts.at.keys() - found.of_leaf.keys() for f in facts.at[index]):
        match = _SECTION.fullmatch(fact.label) if fact.row is None else None
        said = blocks.text[fact.start : fact.end]
        if match and len(cues.DATE.findall(said)) + bool(cues.AMOUNT.search(said)) > 1:
            lines[match.group("code")] = fact.start
            count += 1
    if count != len(lines) or count < 2:
        return
    for code, start in sorted(lines.items(), key=lambda line: line[1]):
        found.places.setdefault(code, "")
        found.lines[start] = code


def _decks(blocks: Blocks, facts: Facts, found: Instances) -> list[list[Element]]:
    """Parts of one pattern side by side under a heading of sessions, each with its date and what it costs or
    whether one can still register; most cards first."""
    groups: dict[tuple[Element | None, str, str], list[Element]] = {}
    for element, (first, last) in blocks.ranges.items():
        if first < last and (tag(element) in _CARDS or _is_dated_line(blocks, element)):
            kind = next(iter(element.get("class", "").split()), "")
            groups.setdefault((element.getparent(), tag(element), kind), []).append(element)
    decks: dict[tuple[str, str], list[Element]] = {}
    for (_, name, kind), cards in sorted(groups.items(), key=lambda group: -len(group[1])):
        # One that is alone in its term or at its campus is known by the others.
        is_known = len(cards) > 1 or (name, kind) in decks
        if is_known and _are_sessions(blocks, facts, found, cards):
            decks.setdefault((name, kind), []).extend(cards)
    return sorted(decks.values(), key=len, reverse=True)


def _read_cards(blocks: Blocks, facts: Facts, found: Instances) -> None:
    """Give each card of sessions to its instance: the cards, rather than the terms around them."""
    for cards in _decks(blocks, facts, found):
        for number, card in enumerate(cards, 1):
            begin, end = blocks.range(card)
            if found.of_leaf.keys().isdisjoint(range(begin, end)):
                reference = _card_reference(_apart(blocks, facts, card), found)
                found.places[reference] = f"{tag(card)}[{number}]"
                found.terms |= {reference: term} if (term := _term(blocks, begin)) else {}
                found.of_leaf.update(dict.fromkeys(range(begin, end), reference))
                if blocks.leaves[begin].rank:
                    found.headings.add(begin)


def _is_dated_line(blocks: Blocks, element: Element) -> bool:
    """Whether an element is a paragraph that begins with a date: "May 3–7, 2027 | Lunenburg"."""
    return tag(element) == "p" and cues.DATE.search(blocks.canon.of(element), 0, cues.DATE_WITHIN) is not None


def _are_sessions(blocks: Blocks, facts: Facts, found: Instances, cards: list[Element]) -> bool:
    """Whether parts of one pattern are sessions, under a heading of such or called so, and not rows of a
    table."""
    first, last = blocks.range(cards[0])
    is_headed = any(cues.SESSIONS.search(heading) for heading in blocks.above(first))
    are_called = len(cards) > 1 and (
        all(names(card) & cues.SESSION_NAMES for card in cards) or all(map(is_choice, cards))
    )
    if not is_headed and not are_called:
        return False
    rows = [fact.row for index in range(first, last) for fact in facts.at.get(index, ())]
    if (rows and rows[0] is not None) or any(row in found.of_row for row in rows):
        return False
    texts = [_apart(blocks, facts, card) for card in cards]
    if are_called and any(map(_is_session, texts)):
        return all(len(text) < _LONGEST_CARD and cues.DATE.search(text) for text in texts)
    return all(map(_is_session, texts))


def _apart(blocks: Blocks, facts: Facts, card: Element) -> str:
    """The words of a card, its facts on lines of their own however close they stand."""
    lines = []
    for index in range(*blocks.range(card)):
        parts = facts.at.get(index, ())
        lines += [f"{part.label} {blocks.text[part.start : part.end]}".strip() for part in parts]
        lines += [] if parts else [blocks.words(blocks.leaves[index])]
    return "\n".join(lines)


def _is_session(text: str) -> bool:
    has_offer = cues.AMOUNT.search(text) or cues.STATUS.search(text)
    return len(text) < _LONGEST_CARD and cues.DATE.search(text) is not None and has_offer is not None


def _card_reference(text: str, found: Instances) -> str:
    """A section number in it, else its first date, with its year where that follows."""
    if number := _NUMBER.search(text):
        return number.group(1) or number.group(2)
    date = cues.DATE.search(text)
    begin, end = date.span() if date else (0, _LONGEST_CODE)
    year = re.compile(r"[^\n]{0,40}?\b20\d\d\b").match(text, end)
    reference = slug(text[begin : year.end() if year else end])
    return reference if reference not in found.places else f"{reference}-{len(found.places) + 1}"


def _term(blocks: Blocks, index: int) -> Leaf | None:
    """The nearest heading above, or the section's own, that names a term, or the year of sessions."""
    for leaf in reversed(blocks.leaves[max(0, index - 400) : index + 1]):
        said = blocks.words(leaf) if leaf.rank > 1 and leaf.scope > index else ""
        if cues.TERM.search(said) or (_YEAR.search(said) and cues.SESSIONS.search(said)):
            return leaf
    return None


def _read_table(blocks: Blocks, table: Table, found: Instances) -> bool:
    """Rows of a table that lists sections: by a number, or by a start and what is offered then. Whether it
    does."""
    reference = next((c for c in table.columns if _REFERENCE_COLUMN.fullmatch(c)), None)
    starts = [c for c in table.columns if c != reference and cues.START_COLUMN.search(c)]
    # "Session" may head the days of each or their numbers.
    dated = [c for c in starts if any(cues.DATE.search(_cell(blocks, row.get(c))) for row in table.rows)]
    start = next((c for c in starts if _FIRST_DAY.search(c)), next(iter(dated or starts), None))
    offered = [c for c in table.columns if c != start and _OFFER_COLUMN.search(c)]
    headed = any(cues.SESSIONS.search(h) for h in blocks.above(table.first))
    if any(_MEETING_COLUMN.search(c) for c in table.columns) or not (
        reference or (start and (offered or headed))
    ):
        return False
    if not start and not offered:
        return False
    for number, row in enumerate(table.rows, 1):
        code = _cell(blocks, row.get(reference)) if reference else ""
        date = _cell(blocks, row.get(start)) if start else ""
        if not code and not cues.DATE.search(date) and not cues.TERM.search(date):
            continue
        key = code if _is_code(code) else slug(date or code) or f"#{number}"
        key = key if key not in found.places else f"{key}-{number}"
        found.places[key] = f"table[{table.number}]/row {number}"
        found.of_row[(table.number, number)] = key
        if number in table.details:
            found.of_leaf.update(dict.fromkeys(range(*blocks.range(table.details[number])), key))
        term = table.terms.get(number) or _term(blocks, table.first)
        if term is not None:
            found.terms[key] = term
    return any(number == table.number for number, _ in found.of_row)


def _is_code(text: str) -> bool:
    """Whether a cell is a code of its row, not words or a date that come again every year."""
    if cues.DATE.search(text) or cues.TERM.search(text):
        return False
    return 0 < len(text) <= 2 or (len(text) <= _LONGEST_CODE and any(c.isdigit() for c in text))


def _cell(blocks: Blocks, cell: Element | None) -> str:
    return " ".join(blocks.said(cell).split()) if cell is not None else ""


def _read_selects(blocks: Blocks, found: Instances) -> None:
    """Dated choices of a drop-down of sessions; others ("Self paced") are words of the listing itself."""
    for element, (first, last) in blocks.ranges.items():
        if tag(element) != "select" or first == last or not is_session_select(element):
            continue
        for index in range(first, last):
            choice = blocks.words(blocks.leaves[index])
            if cues.DATE.search(choice):
                found.places.setdefault(slug(choice), f"select/option[{index - first + 1}]")
                found.choices[blocks.leaves[index].start] = slug(choice)
