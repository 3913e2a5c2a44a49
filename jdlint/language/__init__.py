"""The only code that imports spaCy, and only inside functions: what a posting says."""
