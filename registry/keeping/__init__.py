"""How :mod:`registry.store` keeps what it knows: one database, and runs that change it as a whole."""
