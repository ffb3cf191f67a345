"""Days, and what happens on them, for :mod:`normalizer.dates`."""
