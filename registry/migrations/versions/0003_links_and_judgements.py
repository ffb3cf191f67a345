"""Links between listings, and what persons judged of them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# Written out rather than taken from tables.py: a migration stays what it was when the tables move on.
KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "link",
        sa.Column("listing", KEY, nullable=False),
        sa.Column("other", KEY, nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("listing", "other", name="pk_link"),
        sa.ForeignKeyConstraint(["listing"], ["listing.id"], name="fk_link_listing_listing"),
        sa.ForeignKeyConstraint(["other"], ["listing.id"], name="fk_link_other_listing"),
    )
    op.create_index("ix_link_other", "link", ["other"])
    op.create_table(
        "judgement",
        sa.Column("id", KEY, nullable=False),
        sa.Column("listing", KEY, nullable=False),
        sa.Column("other", KEY, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("undone", INSTANT),
        sa.Column("undone_by", sa.Text(), nullable=False),
        sa.Column("undone_reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgement"),
        sa.ForeignKeyConstraint(["listing"], ["listing.id"], name="fk_judgement_listing_listing"),
        sa.ForeignKeyConstraint(["other"], ["listing.id"], name="fk_judgement_other_listing"),
    )
    pair = ["listing", "other", "question", "number"]
    op.create_index("ix_judgement_pair", "judgement", pair, unique=True)
    op.create_index("ix_judgement_other", "judgement", ["other"])
    counter = sa.table("counter", sa.column("name"), sa.column("value"))
    op.bulk_insert(counter, [{"name": "matched", "value": 0}])


def downgrade() -> None:
    op.drop_table("judgement")
    op.drop_table("link")
    op.execute("DELETE FROM counter WHERE name = 'matched'")
