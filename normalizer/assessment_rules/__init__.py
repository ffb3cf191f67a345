"""What learners are examined by, for :mod:`normalizer.assessment`."""
