"""How well matching and overlap agree with people."""
