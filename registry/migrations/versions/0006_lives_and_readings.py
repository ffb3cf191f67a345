"""What else revisions stand on."""

from typing import Any

import orjson
import sqlalchemy as sa
import zstandard
from alembic import op

revision = "0006"
down_revision = "0005"

# Written out rather than taken from tables.py: a migration stays what it was when the tables move on.
REVISION = sa.table("revision", sa.column("raw_hash"), sa.column("beside", sa.JSON()))
BLOB = sa.table("blob", sa.column("hash"), sa.column("kind"), sa.column("data", sa.LargeBinary()))


def upgrade() -> None:
    _pages_beside()


def downgrade() -> None:
    op.drop_column("staged", "beside")
    op.drop_column("revision", "beside")


def _pages_beside() -> None:
    op.add_column("revision", sa.Column("beside", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("staged", sa.Column("beside", sa.JSON()))
    raws = sa.select(BLOB.c.hash, BLOB.c.data).where(BLOB.c.kind == "raw")
    joined = [(row.hash, found) for row in _rows(raws) if (found := _kept(row.data).get("beside"))]
    for name, beside in joined:
        op.execute(sa.update(REVISION).where(REVISION.c.raw_hash == name).values(beside=beside))


def _rows(query: sa.Select[Any]) -> sa.CursorResult[Any]:
    return op.get_bind().execute(query.execution_options(yield_per=1_000))


def _kept(document: bytes) -> Any:
    return orjson.loads(zstandard.decompress(document))
