"""What one learns, what one must have before, and for whom it is, for :mod:`normalizer.outcomes`."""
