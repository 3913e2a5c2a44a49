"""Lints postings by the million: rows of tables, lines of JSON and feeds, on one machine or on a cluster."""
