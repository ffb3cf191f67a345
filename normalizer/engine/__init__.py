"""What :mod:`normalizer.patterns` runs on, and the forms of rules that are more than one pattern."""
