"""What institutions answer to findings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# Written out rather than taken from tables.py: a migration stays what it was when the tables move on.
KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "finding_answer",
        sa.Column("id", KEY, nullable=False),
        sa.Column("listing", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("framework", KEY, nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("finding", KEY, nullable=False),
        sa.Column("page", KEY, nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("quotes", sa.JSON(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_finding_answer"),
        sa.ForeignKeyConstraint(["listing"], ["listing.id"], name="fk_finding_answer_listing_listing"),
    )
    op.create_index("ix_finding_answer_number", "finding_answer", ["listing", "number"], unique=True)


def downgrade() -> None:
    op.drop_table("finding_answer")
