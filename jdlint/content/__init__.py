"""The only code that opens ``rules/`` and ``reference/``."""
