"""Harvests catalogues: addresses in, statements as published out. Nothing here interprets what is said."""
