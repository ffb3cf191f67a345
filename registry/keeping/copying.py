"""A registry copied whole, history and judgements with it: for safe keeping, or into another database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Engine, delete, select, update

from registry.errors import DatabaseError
from registry.keeping.batches import BATCH
from registry.keeping.database import open_database, repeatable, writing
from registry.keeping.tables import counter, metadata, run, staged, staged_alias, staged_fetched

_OF_RUNNING = (staged, staged_alias, staged_fetched)
_COPIED = tuple(table for table in metadata.sorted_tables if table not in _OF_RUNNING)

UNDER_WAY = "it was under way when the registry was copied"


def copy(source: Engine, url: str, also: Callable[[], object] = lambda: None) -> dict[str, int]:
    """Copy one moment of a database into the empty one at ``url``, all of it or nothing, and return how many
    rows each table has. ``also`` copies what belongs to it, before there is a copy to be seen. Harvests go on
    meanwhile; one that is under way is not in the copy. Raises :class:`registry.errors.DatabaseError` where
    there is anything already."""
    target = open_database(url)
    try:
        with source.connect() as reading, writing(target).begin() as connection:
            repeatable(reading)
            if any(
                connection.execute(select(table).limit(1)).first()
                for table in _COPIED
                if table is not counter
            ):
                shown = target.url.render_as_string(hide_password=True)
                raise DatabaseError(f"{shown}: holds a registry already; copy into a new folder or database")
            connection.execute(delete(counter))
            copied = {}
            for table in _COPIED:
                rows = reading.execute(select(table).execution_options(yield_per=BATCH))
                copied[table.name] = 0
                for batch in rows.mappings().partitions():
                    connection.execute(table.insert(), [dict(row) for row in batch])
                    copied[table.name] += len(batch)
            ended = {"state": "abandoned", "reason": UNDER_WAY, "finished": datetime.now(UTC)}
            connection.execute(update(run).where(run.c.state == "running").values(ended))
            also()
    finally:
        target.dispose()
    return copied
