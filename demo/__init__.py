"""Six catalogue sites of institutions of our own invention, served on this machine."""
