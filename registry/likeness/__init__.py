"""What listings are compared by, for :mod:`registry.matching` and :mod:`registry.overlap`."""
