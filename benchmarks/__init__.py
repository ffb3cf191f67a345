"""Measurements behind the figures of the README. They print; they never pass or fail."""
