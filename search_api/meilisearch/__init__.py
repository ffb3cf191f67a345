"""What :mod:`search_api.meilisearch_index` is made of."""
