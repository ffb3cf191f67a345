"""What is answered at which address, one file per subject."""
