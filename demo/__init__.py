"""Catalogue sites of six institutions of our own invention and of an aggregator, served on this machine."""
