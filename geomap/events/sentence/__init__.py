"""One sentence: its clauses, what it points back to, and what it only says."""
