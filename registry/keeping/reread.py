"""Pages that are to be read again: what is remembered of them, for conditional requests, is forgotten."""

from __future__ import annotations

import orjson
from sqlalchemy import Engine, or_, select, update

from normalizer.raw import Fetched
from registry.keeping.database import writing
from registry.keeping.documents import as_today
from registry.keeping.tables import fetched


def read_again(engine: Engine, source: str, reference: str, url: str) -> None:
    """Let the next harvest of a source ask for the pages that a listing was read from as if for the first
    time, whatever their dates say: a site whose dates are wrong would never show that a page was mended."""
    named = fetched.c.document.contains(orjson.dumps(reference).decode(), autoescape=True)
    query = select(fetched.c.url, fetched.c.document).where(
        fetched.c.source == source, or_(fetched.c.url == url, named)
    )
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    for row in rows:
        known = as_today(Fetched, row.document)
        if known.url == url or reference in known.references:
            nothing = {"etag": None, "last_modified": None, "lastmod": None, "body": "", "pending": False}
            forgotten = known.model_copy(update=nothing).model_dump_json(exclude_defaults=True)
            same = (fetched.c.source == source, fetched.c.url == row.url, fetched.c.document == row.document)
            # One row at a time, and only as it was read: a harvest may be publishing what it fetched.
            with writing(engine).begin() as connection:
                connection.execute(update(fetched).where(*same).values(document=forgotten))
