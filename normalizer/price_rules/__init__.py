"""What it costs, who pays it and what is free, for :mod:`normalizer.price`."""
