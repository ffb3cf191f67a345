"""How well the rules read what people labelled, and what they make of whole sets of answers."""
