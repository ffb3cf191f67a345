"""When sources are harvested, and the steps of one harvest."""
