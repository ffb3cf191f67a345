"""Search over the registry: the typed query, the index, the JSON interface and the web pages."""
