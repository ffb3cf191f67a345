"""Run by alembic, inside the transaction that :mod:`registry.keeping.database` has begun."""

from alembic import context

from registry.keeping.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
