"""What a source file says of a table: which columns there are, and what their cells are about.

Data, not code: names, separators, allowed forms. What a cell means is the normalizer's business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import Field, field_validator, model_validator

from normalizer.about import ABOUT
from normalizer.raw import Frozen

WORDS = "words"
"""In place of a name of :data:`normalizer.about.ABOUT`: free words about the offering, which only the rules
can read."""
SILENT = "silent"
"""Never said: names of persons, say."""
LITERAL = "list"
"""In place of a separator: the cell is a list as Python writes it, ``['Excel', 'SQL']``."""


class Kind(Frozen):
    """What a value is about, and what it must look like to be so."""

    about: tuple[str, ...]
    """Names of :data:`normalizer.about.ABOUT`; several where one number is least and most."""
    form: str | None = None
    """Regular expression that the whole value matches; where it has a group, the group is the value and the
    rest is packaging (``Language: English``), but for a group named ``words``: free words into which the
    value runs on. Columns of scraped tables shift: a value of another form is not of this kind."""

    @field_validator("about", mode="before")
    @classmethod
    def _one_or_more(cls, value: Any) -> Any:
        return (value,) if isinstance(value, str) else value

    @field_validator("about")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for name in value:
            if name not in ABOUT and name not in (WORDS, SILENT):
                raise ValueError(
                    f"{name!r} is not a name of normalizer/about.py, nor {WORDS!r} or {SILENT!r}"
                )
        return value

    @field_validator("form")
    @classmethod
    def _one_group_at_most(cls, value: str | None) -> str | None:
        if value is not None:
            form = re.compile(value)
            if form.groups - (WORDS in form.groupindex) > 1:
                raise ValueError(f"{value!r} has more than one group for the value")
        return value


class Column(Frozen):
    """One column. In a file ``"title"`` stands for ``{ about = "title" }``, and that for its only kind."""

    kinds: tuple[Kind, ...] = Field(min_length=1)
    """A value is of the first kind whose form it has; of none, it is passed over and named."""
    split: str | None = None
    """What separates several values of one cell (``; ``, ``|``, a line break), or :data:`LITERAL`."""
    labels: dict[str, Column] | None = None
    """The cell is running text with facts as "Label: value". A label that stands here is found anywhere in
    it, in whatever case, and its value is read as a column of its own; others only at the start of a line."""

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"kinds": [{"about": value}]}
        if isinstance(value, Mapping) and "kinds" not in value:
            kind = {name: value[name] for name in ("about", "form") if name in value}
            rest = {name: given for name, given in value.items() if name not in kind}
            return {"kinds": [kind or {"about": WORDS}], **rest}
        return value

    @field_validator("labels")
    @classmethod
    def _any_case(cls, value: dict[str, Column] | None) -> dict[str, Column] | None:
        return value and {label.casefold(): column for label, column in value.items()}


Columns = dict[str, Column]
"""Column name to what it holds. In a JSON table the name is a path: ``provider.name``, ``courses[].code``."""


class Table(Frozen):
    """One table of a source. A file is read with the first table whose columns it has."""

    records: str = ""
    """JSON: dotted path to the records, a list or an object with each record under its id; ``""`` where the
    whole file is that."""
    reference: tuple[str, ...] = Field(min_length=1)
    """Columns whose words together are the site's own id. Of an address only its path counts."""
    reference_query: str | None = None
    """The parameter of that address's query which is the id, where the path does not tell offerings apart."""
    url: str | None = None
    """Column of the page that a person should open."""
    page: str | None = None
    """That page's address with ``{reference}`` in it, where no column gives it."""
    tracking: tuple[str, ...] = ()
    """Parameters of the address's query that say how somebody came there: they are taken off."""
    instance: tuple[str, ...] = ()
    """Columns that together name an instance: each row is one, and rows of one reference are one offering."""
    parts: bool = False
    """Rows of one reference are parts of one offering (its competencies, say). Without it and without
    ``instance``, a second row of one reference repeats the first and is passed over."""
    pass_over: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Column to the words by which a row is no row of this table."""
    nothing: tuple[str, ...] = ()
    """Words that mean an empty cell ("null", "not-mentioned"), whole and in whatever case."""
    columns: Columns = Field(default_factory=dict)
    instance_columns: Columns = Field(default_factory=dict)
    """Columns that speak of the row's instance; of the offering where the row names none."""

    @property
    def rows_as_shown(self) -> bool:
        """Whether rows are numbered as a spreadsheet shows them, heading and all, for those who fill them in;
        else as data sets count them, from 1 below the names of the columns."""
        return False

    @property
    def needed(self) -> tuple[str, ...]:
        """Columns without which a file is not this table."""
        return (*self.reference, *self.instance)

    @property
    def named(self) -> tuple[str, ...]:
        """All columns that are read."""
        url = (self.url,) if self.url else ()
        return tuple(dict.fromkeys((*self.needed, *url, *self.columns, *self.instance_columns)))

    @model_validator(mode="after")
    def _fits_together(self) -> Table:
        if self.instance_columns and not self.instance:
            raise ValueError("instance_columns need `instance`, the columns that name an instance")
        if self.page is not None and "{reference}" not in self.page:
            raise ValueError(f"page {self.page!r} has no {{reference}} in it")
        return self
