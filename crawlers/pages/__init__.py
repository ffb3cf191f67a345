"""What :mod:`crawlers.page` reads a page by."""
