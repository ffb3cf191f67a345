"""Words about where an offering leads, shared by the rules of pathways."""

from __future__ import annotations

from typing import Literal

Relation = Literal["part_of", "has_part", "ladders_to", "horizontal", "complementary", "equivalent"]

OPENS = (
    r"(?:can|may|could|are able to|is able to|eligible to|possibility to|option to|opportunity to|choose to|"
    r"complete [^.]{2,40}? to|peut|peuvent|pourra|pourront|pouvez|pourrez|permet de|permettra de|"
    r"possibilité de)"
)
DANS = r"(?:à l['’]|à la|à|aux|au|dans|vers|pour|en vue|du|de|d['’])(?!\p{L})"
