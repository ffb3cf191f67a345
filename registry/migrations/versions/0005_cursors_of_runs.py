"""Which changes a run published."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("run", sa.Column("cursor", sa.Integer(), nullable=True))
    op.create_index("ix_run_cursor", "run", ["cursor"], unique=True)
    # Whoever published what there is so far, the last one stands for all of it.
    op.execute(
        "UPDATE run SET cursor = (SELECT value FROM counter WHERE name = 'cursor') WHERE id = "
        "(SELECT id FROM run WHERE state = 'accepted' ORDER BY finished DESC, id LIMIT 1)"
    )


def downgrade() -> None:
    op.drop_index("ix_run_cursor", "run")
    op.drop_column("run", "cursor")
