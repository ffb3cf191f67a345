"""How much work it is and how long it goes on: hours, meetings, weeks, for :mod:`normalizer.workload`."""
