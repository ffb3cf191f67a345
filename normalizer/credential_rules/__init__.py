"""What is awarded, and whether a page offers anything, for :mod:`normalizer.credential_type`."""
