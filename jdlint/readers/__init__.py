"""One module a format. A reader is a module with ``SUFFIXES`` and ``read(data, name) -> tuple[Posting, ...]``."""
