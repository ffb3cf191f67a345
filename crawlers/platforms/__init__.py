"""One file per platform: the software or feed format that carries a catalogue.

A platform is a module with one function, ``read(document, source) -> Read``: from one response to the
listings it states and the addresses it leads to. It needs no network and keeps no state, so that a saved
file and a live crawl are read alike. :func:`crawlers.read.read` calls it.
"""
