"""Academic credit and its amounts, and units that are none, for :mod:`normalizer.credit`."""
