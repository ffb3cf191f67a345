"""What it counts toward, for :mod:`normalizer.pathways`."""
