"""What :mod:`search_api.embedded_index` is made of."""
