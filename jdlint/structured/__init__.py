"""Postings as data: what JSON, XML and tables hold, each word with its place, and what of it is a posting."""
