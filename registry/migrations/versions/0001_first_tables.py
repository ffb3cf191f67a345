"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Written out rather than taken from tables.py: a migration stays what it was when the tables move on.
KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)
RUNNING = sa.text("state = 'running'")

TABLES = (
    "staged_fetched", "staged_alias", "staged", "counter", "fetched",
    "revision", "alias", "listing", "blob", "run",
)  # fmt: skip


def upgrade() -> None:
    _runs()
    _content()
    _staged()
    counter = sa.table("counter", sa.column("name"), sa.column("value"))
    op.bulk_insert(counter, [{"name": "cursor", "value": 0}])


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)


def _runs() -> None:
    op.create_table(
        "run",
        sa.Column("id", KEY, nullable=False),
        sa.Column("source", KEY, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due", INSTANT),
        sa.Column("started", INSTANT, nullable=False),
        sa.Column("finished", INSTANT),
        sa.Column("as_of", INSTANT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("filled", sa.JSON(), nullable=False),
        sa.Column("crawl", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_run"),
    )
    op.create_index(
        "ix_run_one_running", "run", ["source"], unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING
    )
    op.create_index("ix_run_due", "run", ["source", "due"], unique=True)
    op.create_index("ix_run_started", "run", ["source", "started"])
    op.create_table(
        "fetched",
        sa.Column("source", KEY, nullable=False),
        sa.Column("url", KEY, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source", "url", name="pk_fetched"),
    )
    op.create_table(
        "counter",
        sa.Column("name", KEY, nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counter"),
    )


def _content() -> None:
    op.create_table(
        "blob",
        sa.Column("hash", KEY, nullable=False),
        sa.Column("source", KEY, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_blob"),
    )
    op.create_index("ix_blob_source", "blob", ["source"])
    op.create_table(
        "listing",
        sa.Column("id", KEY, nullable=False),
        sa.Column("source", KEY, nullable=False),
        sa.Column("reference", KEY, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("provider", KEY, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("stated", sa.String(), nullable=False),
        sa.Column("first_seen", INSTANT, nullable=False),
        sa.Column("last_seen", INSTANT, nullable=False),
        sa.Column("changed", INSTANT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("raw_hash", KEY, nullable=False),
        sa.Column("content_hash", KEY, nullable=False),
        sa.Column("rules_version", sa.String(), nullable=False),
        sa.Column("states", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_listing"),
        sa.ForeignKeyConstraint(["raw_hash"], ["blob.hash"], name="fk_listing_raw_hash_blob"),
    )
    op.create_index("ix_listing_cursor", "listing", ["cursor"])
    op.create_index("ix_listing_source", "listing", ["source", "status"])
    op.create_index("ix_listing_url", "listing", ["source", "url"])
    op.create_index("ix_listing_raw_hash", "listing", ["raw_hash"])
    op.create_table(
        "alias",
        sa.Column("source", KEY, nullable=False),
        sa.Column("reference", KEY, nullable=False),
        sa.Column("listing", KEY, nullable=False),
        sa.PrimaryKeyConstraint("source", "reference", name="pk_alias"),
        sa.ForeignKeyConstraint(["listing"], ["listing.id"], name="fk_alias_listing_listing"),
    )
    op.create_index("ix_alias_listing", "alias", ["listing"])
    op.create_table(
        "revision",
        sa.Column("listing", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("raw_hash", KEY, nullable=False),
        sa.Column("content_hash", KEY, nullable=False),
        sa.Column("rules_version", sa.String(), nullable=False),
        sa.Column("body", KEY, nullable=False),
        sa.Column("run", KEY, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("listing", "number", name="pk_revision"),
        sa.ForeignKeyConstraint(["listing"], ["listing.id"], name="fk_revision_listing_listing"),
        sa.ForeignKeyConstraint(["raw_hash"], ["blob.hash"], name="fk_revision_raw_hash_blob"),
        sa.ForeignKeyConstraint(["content_hash"], ["blob.hash"], name="fk_revision_content_hash_blob"),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name="fk_revision_run_run"),
    )
    for column in ("raw_hash", "content_hash", "run"):
        op.create_index(f"ix_revision_{column}", "revision", [column])


def _staged() -> None:
    op.create_table(
        "staged",
        sa.Column("run", KEY, nullable=False),
        sa.Column("listing", KEY, nullable=False),
        sa.Column("rank", KEY, nullable=False),
        sa.Column("reference", KEY),
        sa.Column("raw_hash", KEY),
        sa.Column("rules_version", sa.String()),
        sa.Column("number", sa.Integer()),
        sa.Column("cause", sa.String()),
        sa.Column("content_hash", KEY),
        sa.Column("body", KEY),
        sa.Column("url", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("provider", KEY),
        sa.Column("stated", sa.String()),
        sa.Column("states", sa.Text()),
        sa.PrimaryKeyConstraint("run", "listing", name="pk_staged"),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name="fk_staged_run_run"),
    )
    for name, column in (("staged_alias", sa.Column("listing", KEY, nullable=False)),
                         ("staged_fetched", sa.Column("document", sa.Text(), nullable=False))):  # fmt: skip
        key = "reference" if name == "staged_alias" else "url"
        op.create_table(
            name,
            sa.Column("run", KEY, nullable=False),
            sa.Column(key, KEY, nullable=False),
            column,
            sa.PrimaryKeyConstraint("run", key, name=f"pk_{name}"),
            sa.ForeignKeyConstraint(["run"], ["run.id"], name=f"fk_{name}_run_run"),
        )
