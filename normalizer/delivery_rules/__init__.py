"""How, where and at whose pace it is studied, for :mod:`normalizer.delivery`."""
