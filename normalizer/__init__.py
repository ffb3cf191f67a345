"""Interprets what pages say: raw statements in, listings of the common schema out.

Nothing here touches the network, a database or the clock, and nothing here imports a sibling package.
"""
