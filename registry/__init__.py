"""The registry: listings with their history, the runs that brought them, and what the sources said."""
