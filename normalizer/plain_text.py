"""A page known only by its text, as a raw listing: what a page reader would see, told from the lines alone.

Labelled texts have no markup, so structure is read from the way people write it: "Label: value" lines, cells
divided by bars or tabs, lists with dashes under a line that introduces them. All else is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from normalizer.raw import Place, RawListing, Region, Statement
from normalizer.text import canonical_text

MAX_FACT = 300
"""Longer words beside a label are prose that the label introduces."""

_LABEL = re.compile(r"([^\W\d_](?:[^:|.!?]|[.!?](?!\s)|(?<=\b(?:No|St|Dr))\.){0,44}?)\s?:\s+(?=\S)")
_FACT = (
    r"(?:(?:class|course|start|delivery|study|program|total|application|registration|next|how) )?(?:location|"
    r"place|where|when|dates?|days|times?|schedule|delivery|format|mode|method|next|length|duration|hours|"
    r"weeks|effort|workload|cost|fees?|price|tuition|credits?|credential|award|certificate|assessment|"
    r"grading|evaluation|graduation|language|starts?|begins|ends|deadline|campus|level|prerequisites?|lieu|"
    r"durée|coût|prix|frais|horaire|modalité|formule|crédits|évaluation|langue|début|termine?|inicio|início|"
    r"fecha|modalidad|duración|precio|idioma|dauer|ort|kosten|beginn|sprache|unterrichtssprache|locatie|"
    r"prijs|duur|taal)(?: \w+)?"
)
_NEXT_FACT = re.compile(rf"(?<=[.;])\s+(?={_FACT}\s?:\s\S)", re.IGNORECASE)
"""Between the facts of a line that has several: "Location: Surrey. Dates: May 5-9." """
_ITS_FACT = re.compile(rf"{_FACT}|(?:entry|intake|course) (?:dates?|points?)|intakes?", re.IGNORECASE)
_OPEN = re.compile(r"\([^()]*$|;")
"""A bracket that is still open, or a half of a sentence: "Tuition $500 (members: $425)" has no label."""
_SO_LONG = (
    r"(?:\d{1,3}|one|two|three|four|five|six|eight|nine|ten|twelve|eighteen)[\s-]"
    r"(?:hours?|days?|weeks?|months?|years?)\b"
)
_STATES = re.compile(
    r"(?!(?:what|when|where|how|who|why|which|is|are|do|does|can)\b).*\s(?:is|are|was|were|will|runs|"
    r"takes place|meets)\s.*|"
    r"(?:taught|given|delivered|offered|held|hosted|donnée?s?|offerte?s?|enseignée?s?)"
    r"(?: entirely| fully| wholly| only| live)? "
    r"(?:in|on|at|by|via|through|en|au|à|sur) \S.*|"
    r"(?:(?:an?|this|our|live|free|self-paced|short|fully) )*"
    r"(?:online|hybrid|blended|in[- ]person|on[- ]?site|virtual|classroom|distance) "
    r"(?:course|class|training|workshop|program(?:me)?|seminar|bootcamp)(?: (?:in|at|with) .*)?|"
    rf".{{3,}}, (?:an? )?{_SO_LONG}.*|{_SO_LONG}, .*",
    re.IGNORECASE,
)
"""Words before a colon or a bar that ask for nothing, but say something themselves."""
_PLACE = re.compile(
    r"(?:(?:class|course|delivery|study|program|training) )?(?:location|place|where|venue|campus|room|lieu|"
    r"endroit|ort|locatie|lugar|local)",
    re.IGNORECASE,
)
_BARE_FACT = re.compile(
    r"((?:(?:contact|lecture|lab|total|credit|"
    rf"learning) )?{_FACT})\s(?=[$€£]?\d[\d.,]*(?:\s?[^\W\d_]{{1,12}}){{0,2}}$)",
    re.IGNORECASE,
)
"""A label and its figure with nothing between: "Contact hours 75.00", "Tuition $450"."""
_HEAD_CELL = re.compile(r"([^\W\d_][^:|]{0,44}?)(?: \| |\s?\.{4,}\s?)(?=\S)")
_SENTENCES = re.compile(r"[.!?]\s+(?!(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-z]*\b)\S")
"""The end of a sentence; a point before a month is that of a German day."""
_BULLET = re.compile(r"[-–•*·+>]\s+(?=\S)")
_ITEM = re.compile(rf"(?:{_BULLET.pattern}|\d{{1,2}}[.)]\s+)")
_ITEM_MARK = re.compile(r"^\W*(?:\d{1,2}[.)]\s+)?")
_NAME_FIRST = re.compile(r"([^\W\d_][^:,|]{2,60})[:,]\s")
_GAP = re.compile(r"^([^\W\d_][^\n.:;|!?]{0,30}?) {2,}(?=\S)", re.MULTILINE)
_BAR = re.compile(r"\s\|\s|\s?\.{4,}\s?")
"""Between cells; a row of points leads from a label to its value."""
_DATES_LABEL = re.compile(
    r"(?:[^:|\d]{1,25}\s)?(?:dates?|starts?|intakes?|sessions?|cohorts?|rentrées?|termine|fechas|"
    r"datas)(?:\s[^:|\d]{1,10})?\s?:\s",
    re.IGNORECASE,
)
"""Before dates of which bars divide several."""
_CHARGE = re.compile(r"\b(?:costs?|fees?|prices?|tuition|coûts?|prix|frais|tarifs?)\b", re.IGNORECASE)
_SUM = re.compile(r"[$€£]\s?\d|\d\s?[$€£]")
_YEARS = re.compile(r"\b20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\b|\b2\d\s?/\s?2\d\b")
"""Over columns of figures for one year each: "Fee 2026/27"."""
_NUMBERED = re.compile(
    rf"{_YEARS.pattern}|\b(?:year|term|semester|level|part|année|session|niveau) \d\b", re.IGNORECASE
)
"""What columns are headed by, figures though it has."""
_TOTAL = re.compile(
    r"(?:(?:grand|program(?:me)?|course|overall) )?totals?"
    r"(?: (?:fees?|costs?|price|payable|due|to pay|tuition(?: and fees)?|"
    r"(?:program(?:me)?|course) (?:costs?|fees?)))?|"
    r"(?:au |en )?total|(?:coût|montant) total|total (?:à payer|des frais|du programme)|totaal|gesamt|summe",
    re.IGNORECASE,
)
_HEADS_A_FACT = re.compile(
    rf"{_PLACE.pattern}|"
    r"(?:(?:class|course|study) )?(?:delivery|format|mode|method|modality|schedule|class times?|formule|"
    r"modalité|durchführung|vorm)(?: (?:of delivery|method|mode|format))?",
    re.IGNORECASE,
)
"""A line by itself whose next line answers it."""
_NO_HEADING = re.compile(r"[.!?;,]$")
_QUESTION = re.compile(r"(?:Q\d{0,2}[.:]\s+)?(?=\S)(?P<words>[^.!?]*\?)$")
_ANSWER = re.compile(r"A\d{0,2}[.:]\s+(?=\S)")
_DENIES = re.compile(r"(?:no|not|non|never|none|nein|nee)(?!\w)", re.IGNORECASE)
"""The answer to a question whose words are not so."""
_ANSWERED = re.compile(
    r"(?:^|"
    r"(?<=[.!)]\s))(?P<mark>Q\d{0,2}[.:]\s+)?(?P<words>[^\W\d_][^.!?:|]{2,90}\?)\s+(?:A\d{0,2}[.:]\s+)?"
    r"(?=[^\s?])"
)
"""A question and, in the same line, what answers it."""


@dataclass(frozen=True)
class _Line:
    text: str
    start: int
    cells: tuple[tuple[int, int], ...]
    """Offsets of its cells; one for a line without bars and tabs."""


def page_text(title: str, text: str) -> str:
    """The canonical text of the page: its title, unless the text begins with it, and its words."""
    words = _canonical(text)
    first = words.partition("\n")[0]
    return words if first.casefold() == title.casefold() else f"{_canonical(title)}\n{words}"


def raw_listing(reference: str, url: str, title: str, text: str, provider: str = "") -> RawListing:
    """The page as statements. ``provider`` is who offers, where that is known beside the text."""
    page = page_text(title, text)
    head = len(page.partition("\n")[0])
    said = [
        Statement(text=page[:head], about="title", place=Place(path="h1", region="body")),
        *_statements(_lines(page)[1:], page, title, _canonical(provider)),
    ]
    if provider.strip():
        place = Place(path="provider", region="data")
        said.append(Statement(text=_canonical(provider), about="provider", place=place))
    return RawListing(
        source="plain-text",
        reference=reference,
        url=url,
        statements=tuple(s for s in said if any(map(str.isalnum, s.text))),
    )


def _canonical(text: str) -> str:
    """The canonical text, with bars between cells: what tabs divide, and the wide gaps after labels where
    several lines have them, which folding them to blanks would hide."""
    text = re.sub(r" ?\t ?", " | ", text)
    return canonical_text(_GAP.sub(r"\1 | ", text) if len(_GAP.findall(text)) > 1 else text)


def _lines(page: str) -> list[_Line]:
    lines, start = [], 0
    for text in page.split("\n"):
        bounds = [0, *(edge for bar in _BAR.finditer(text) for edge in bar.span()), len(text)]
        cells = [(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if a < b]
        if len(cells) > 1 and text.startswith("| ") and not text.endswith("|"):
            cells[:1] = [(0, 0), (2, cells[0][1])]  # over the names of rows a head has an empty corner
        lines.append(_Line(text, start, tuple((start + a, start + b) for a, b in cells)))
        start += len(text) + 1
    return lines


def _own_items(lines: Sequence[_Line], title: str, provider: str) -> list[_Line]:
    """The lines without those items of a list of several offerings that name others than this one."""
    name = re.sub(r"\s*\(.*", "", title).casefold()
    behind_provider = tuple(f"{provider.casefold()}{mark} {name}" for mark in (":", ",") if provider)
    kept: list[_Line] = []
    for is_list, group in groupby(lines, key=lambda line: _ITEM.match(line.text) is not None):
        items = list(group)
        words = [_ITEM_MARK.sub("", i.text).casefold() for i in items]
        own = [i for i, said in zip(items, words, strict=True) if len(name) > 8 and said.startswith(name)]
        if not own and all(map(_names_provider, items)):
            own = [i for i, said in zip(items, words, strict=True) if said.startswith(behind_provider)]
        kept += own if is_list and len(own) == 1 and len(items) > 1 else items
    return kept


def _names_provider(item: _Line) -> bool:
    """Whether an item of a list begins with a name, as of who offers something, and not with a label."""
    head = _NAME_FIRST.match(_ITEM_MARK.sub("", item.text))
    return head is not None and not _ITS_FACT.fullmatch(head[1])


def _statements(lines: Sequence[_Line], page: str, title: str, provider: str) -> Iterator[Statement]:
    heading = question = ""
    at = 0
    lines = _own_items(lines, title, provider)
    while at < len(lines):
        line = lines[at]
        end = line.start + len(line.text)
        rows = _table(lines, at, page)
        at += 1 + len(rows)
        if rows:
            yield from _rows(line, _own_row(rows, page, title), page)
        elif bullet := _BULLET.match(line.text):
            heading, question = question or heading, ""
            yield from _words(page, line.start + bullet.end(), end, heading)
        elif question:
            answer = _ANSWER.match(line.text)
            yield from _words(page, line.start + (answer.end() if answer else 0), end, question)
            question = ""
        elif answers := list(_ANSWERED.finditer(line.text)):
            yield from _answered(line, answers, page)
        elif (asked := _QUESTION.match(line.text)) and at < len(lines):
            question = asked["words"]
        elif at < len(lines) and _BULLET.match(lines[at].text) and not _NO_HEADING.search(line.text):
            heading = line.text.rstrip(": ")
            if title.casefold().startswith(heading.casefold()):
                heading = ""  # items under the name of all are of all
            elif _says_something(heading, title):
                yield from _words(page, line.start, end, "")
        elif at < len(lines) and _HEADS_A_FACT.fullmatch(line.text) and not _LABEL.match(lines[at].text):
            value = lines[at]
            at += 1
            yield from (
                _statement(page, a, b, line.text, "facts", line.text)
                for a, b in [(value.start, value.start + len(value.text))]
                if a < b
            )
        else:
            heading = ""
            for start, stop in _pair(line, page) or line.cells:
                yield from _words(page, start, stop, "")


def _says_something(heading: str, title: str) -> bool:
    """Whether the line that introduces a list is more than its heading: a fact, or the title with more."""
    titled = len(heading) > len(title) and heading.casefold().startswith(title.casefold())
    return titled or any(map(str.isdigit, heading)) or _LABEL.match(heading) is not None


def _answered(line: _Line, answers: Sequence[re.Match[str]], page: str) -> Iterator[Statement]:
    """What a line says before its first question, each question, and its answer under it."""
    yield from _words(page, line.start, line.start + answers[0].start(), "")
    ends = [*(following.start() for following in answers[1:]), len(line.text)]
    for answer, end in zip(answers, ends, strict=True):
        if not answer["mark"] and not _DENIES.match(line.text, answer.end()):
            yield from _words(page, line.start + answer.start("words"), line.start + answer.end("words"), "")
        yield from _words(page, line.start + answer.end(), line.start + end, answer["words"])


def _table(lines: Sequence[_Line], at: int, page: str) -> list[_Line]:
    """The rows under a line that heads columns: words without figures and colons, though with years, over as
    many cells each."""
    header = lines[at]
    count = len(header.cells)
    if count < 2 or any(c.isdigit() or c == ":" for c in _NUMBERED.sub("", header.text)):
        return []
    rows: list[_Line] = []
    for line in lines[at + 1 :]:
        if len(line.cells) != count or (count == 2 and not any(c.isdigit() for c in line.text)):
            break
        rows.append(line)
    # Two columns may as well be a label and its value in each row; then the first cells are all words.
    if count == 2 and not all(any(c.isdigit() for c in page[slice(*row.cells[0])]) for row in rows):
        return []
    return rows


def _own_row(rows: list[_Line], page: str, title: str) -> list[_Line]:
    """In a table that lists several offerings, only the row that names this one speaks of it; in one of its
    parts, the row of their total."""
    wanted = title.casefold()
    own = [row for row in rows if any(_names(page[a:b].casefold(), wanted) for a, b in row.cells)]
    total = [row for row in rows if _TOTAL.fullmatch(page[slice(*row.cells[0])])]
    return next((alone for alone in (own, total) if len(alone) == 1), rows)


def _names(cell: str, title: str) -> bool:
    """Whether a cell is the title, or one of the two begins or ends with the other: "Boat Repair
    (certificate)", "Hillside Boat Repair"."""
    longer, shorter = max(cell, title, key=len), min(cell, title, key=len)
    if cell == title:
        return True
    goes_on = longer.startswith(shorter) and re.match(r"\W", longer[len(shorter) :])
    leads_up = longer.endswith(shorter) and re.search(r"\W$", longer[: -len(shorter)])
    return len(shorter) > 8 and bool(goes_on or leads_up)


def _rows(header: _Line, rows: Sequence[_Line], page: str) -> Iterator[Statement]:
    labels = [page[a:b] for a, b in header.cells]
    for number, row in enumerate(rows, 1):
        first = page[slice(*row.cells[0])]
        if _DATES_LABEL.fullmatch(f"{first}: ") and all(_is_date(page[a:b]) for a, b in row.cells[1:]):
            for start, end in row.cells[1:]:
                yield _statement(page, start, end, first, "facts", f"row {number}/{first}")
            continue
        for label, (start, end) in zip(labels, row.cells, strict=True):
            yield _statement(page, start, end, label, "facts", f"row {number}/{label}")


def _pair(line: _Line, page: str) -> list[tuple[int, int]] | None:
    """The whole line where its cells are a label and its value, or several: "Start | 12 May 2026 | 3 June
    2026"."""
    label = page[slice(*line.cells[0])] if line.cells else ""
    if (
        len(line.cells) > 1
        and _DATES_LABEL.match(label)
        and all(_is_date(page[a:b]) for a, b in line.cells[1:])
    ):
        return [(line.cells[0][0], line.cells[-1][1])]
    if (priced := _LABEL.match(label)) and _CHARGE.search(priced[1]):
        cells = [page[a:b] for a, b in line.cells[1:]]
        if cells and all(":" not in cell and _SUM.search(cell) for cell in cells):
            return [(line.cells[0][0], line.cells[-1][1])]  # "Fee per course: member $595 | non-member $745"
    if len(line.cells) < 2 or (len(line.cells) > 2 and not _ITS_FACT.fullmatch(label)):
        return None
    is_label = len(label) <= 45 and label[:1].isalpha() and not re.search(r"[\d:.$€£]", label)
    is_label = is_label and not _STATES.fullmatch(label) and not _is_fact(page[slice(*line.cells[1])])
    return [(line.cells[0][0], line.cells[-1][1])] if is_label else None


def _is_fact(cell: str) -> bool:
    """Whether a cell has a label of its own, so that what stands before it is none: "Four terms | Campus:
    Ridgeway"."""
    label = _LABEL.match(cell)
    return label is not None and _ITS_FACT.fullmatch(label[1]) is not None


def _is_date(cell: str) -> bool:
    return ":" not in cell and any(map(str.isdigit, cell))


def _words(page: str, start: int, end: int, heading: str) -> Iterator[Statement]:
    """Words of one line, item or cell: a labelled fact, or prose under its heading."""
    text = page[start:end]
    if cuts := _cuts(text):
        for low, high in pairwise((0, *cuts, len(text))):
            yield from _words(page, start + low, start + high, heading)
        return
    label = _LABEL.match(text)
    more = label and _SENTENCES.search(text, label.end())
    if label and more and _PLACE.fullmatch(label[1]):
        yield _statement(page, start + label.end(), start + more.start() + 1, label[1], "facts", label[1])
        yield from _words(page, start + more.start() + 1, end, heading)
        return
    if label and (len(label[1].split()) > 6 or more or _STATES.fullmatch(label[1]) or _OPEN.search(label[1])):
        label = None
    label = label or _HEAD_CELL.match(text) or _BARE_FACT.match(text)
    if label and len(text) - label.end() <= MAX_FACT:
        yield _statement(page, start + label.end(), end, label[1], "facts", label[1])
    else:
        yield _statement(page, start, end, heading, "body", heading or "p")


def _cuts(text: str) -> list[int]:
    """Where a line with several facts is divided: before each label that opens a sentence, and after what it
    labels."""
    cuts = [cut.end() for cut in _NEXT_FACT.finditer(text)]
    if cuts and _LABEL.match(text):
        cuts = [0, *cuts]
    ends = [end.start() + 1 for cut in cuts if (end := _SENTENCES.search(text, cut))]
    return sorted({at for at in (*cuts, *ends) if 0 < at < len(text)})


def _statement(page: str, start: int, end: int, label: str, region: Region, trail: str) -> Statement:
    number = page.count("\n", 0, start)
    start += len(page[start:end]) - len(page[start:end].lstrip())
    place = Place(path=f"line {number}/{trail}", region=region, offset=start)
    return Statement(label=label, text=page[start:end].strip(), place=place)
