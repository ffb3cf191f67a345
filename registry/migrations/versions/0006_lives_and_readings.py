"""Which status listings had when, how runs met them, what else revisions stand on, what robots.txt said."""

from typing import Any

import orjson
import sqlalchemy as sa
import zstandard
from alembic import op

revision = "0006"
down_revision = "0005"

# Written out rather than taken from tables.py: a migration stays what it was when the tables move on.
KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
REVISION = sa.table("revision", sa.column("raw_hash"), sa.column("beside", sa.JSON()))
RUN = sa.table("run", sa.column("id"), sa.column("crawl", sa.LargeBinary()), sa.column("robots"))
BLOB = sa.table("blob", sa.column("hash"), sa.column("kind"), sa.column("data", sa.LargeBinary()))

LIVES = """
    WITH left_at AS (
        SELECT id, changed AS at FROM listing
        UNION ALL
        SELECT id, (
            SELECT min(as_of) FROM run
            WHERE run.source = listing.source AND state = 'accepted' AND complete AND as_of > last_seen
        ) FROM listing WHERE status NOT IN ('planned', 'active')
        UNION ALL
        SELECT id, at FROM listing JOIN revision ON revision.listing = id AND number = listing.revision
        WHERE stated NOT IN ('planned', 'active')
    ), ended AS (
        SELECT listing.id, status, first_seen, status NOT IN ('planned', 'active') AS away, min(at) AS since
        FROM listing JOIN left_at ON left_at.id = listing.id
        GROUP BY listing.id, status, first_seen
    )
    INSERT INTO status_change (listing, number, status, at)
    SELECT id, 1, CASE WHEN away AND since > first_seen THEN 'active' ELSE status END, first_seen FROM ended
    UNION ALL
    SELECT id, 2, status, since FROM ended WHERE away AND since > first_seen
"""
"""What is not on offer was until the harvest that missed it or read that it is not, whatever became of it
later."""


def upgrade() -> None:
    _pages_beside()
    _lives()
    _robots()
    # What a run under way has set aside is dropped with it when its source is harvested next.
    op.execute("DELETE FROM staged")
    op.drop_column("staged", "rank")
    op.add_column("staged", sa.Column("met", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("run", "robots")
    op.execute("DELETE FROM staged")
    op.drop_column("staged", "met")
    op.add_column("staged", sa.Column("rank", KEY, nullable=False, server_default=""))
    op.drop_table("status_change")
    op.drop_column("staged", "beside")
    op.drop_column("revision", "beside")


def _pages_beside() -> None:
    op.add_column("revision", sa.Column("beside", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("staged", sa.Column("beside", sa.JSON()))
    raws = sa.select(BLOB.c.hash, BLOB.c.data).where(BLOB.c.kind == "raw")
    joined = [(row.hash, found) for row in _rows(raws) if (found := _kept(row.data).get("beside"))]
    for name, beside in joined:
        op.execute(sa.update(REVISION).where(REVISION.c.raw_hash == name).values(beside=beside))


def _lives() -> None:
    op.create_table(
        "status_change",
        sa.Column("listing", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("listing", "number", name="pk_status_change"),
        sa.ForeignKeyConstraint(["listing"], ["listing.id"], name="fk_status_change_listing_listing"),
    )
    op.execute(LIVES)


def _robots() -> None:
    op.add_column("run", sa.Column("robots", sa.Text(), nullable=False, server_default=""))
    crawls = sa.select(RUN.c.id, RUN.c.crawl).where(RUN.c.crawl.is_not(None))
    asked = [(row.id, said) for row in _rows(crawls) if (said := _kept(row.crawl).get("robots"))]
    for name, said in asked:
        op.execute(sa.update(RUN).where(RUN.c.id == name).values(robots=said))


def _rows(query: sa.Select[Any]) -> sa.CursorResult[Any]:
    return op.get_bind().execute(query.execution_options(yield_per=1_000))


def _kept(document: bytes) -> Any:
    return orjson.loads(zstandard.decompress(document))
