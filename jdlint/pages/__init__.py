"""Pages for people to read in a terminal: a rule, a role, what a posting says."""
