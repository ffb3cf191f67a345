"""Text and HTML inside a feed or an answer to statements, by the structure that people see in it."""

from __future__ import annotations

import re
from html import escape

from crawlers.page import read_blocks
from crawlers.read import Document
from crawlers.source import Source
from normalizer.raw import InstanceRef, Place, Statement
from normalizer.text import canonical_text

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def describe(
    text: str, path: str, document: Document, source: Source, label: str = "description"
) -> list[Statement]:
    """What a description says that stands at ``path``: where headings and labels divide it, what each part
    says under its own; else the whole. Offsets are those in its canonical text."""
    said, _ = read_content(text, path, document, source, label)
    return [statement for statement in said if not statement.subject]


def read_content(
    text: str, path: str, document: Document, source: Source, label: str = "description"
) -> tuple[list[Statement], list[InstanceRef]]:
    """The same of a text that is a whole page but for its frame, with the instances that it lists."""
    whole = canonical_text(text)
    if not whole:
        return [], []
    parts, instances = read_blocks(_as_html(text), document, source)
    if any(part.label for part in parts):
        moved = [instance.model_copy(update={"place": f"{path}/{instance.place}"}) for instance in instances]
        return [_below(part, path) for part in parts], moved
    place = Place(path=path, region="data")
    return [Statement(label=label, text=whole, about="description", place=place)], []


def _as_html(text: str) -> str:
    """Plain text as HTML in which every line is a block."""
    if _TAG.search(text):
        return text
    return "".join(f"<p>{escape(line)}</p>" for line in canonical_text(text).splitlines())


def _below(part: Statement, path: str) -> Statement:
    place = part.place.model_copy(update={"path": f"{path}/{part.place.path}"})
    return part.model_copy(update={"place": place})
