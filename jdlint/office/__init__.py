"""Documents of word processors: what is safe to open, and the paragraphs they show."""
