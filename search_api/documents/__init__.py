"""A listing as the search sees it, and what is worked out for it."""
