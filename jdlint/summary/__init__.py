"""Reports over a corpus: the most frequent problems by role, employer, place and time."""
