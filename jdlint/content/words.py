"""Plain word lists of the reference: function words by language, words around a job's name in titles."""

from __future__ import annotations

from pathlib import Path

from jdlint.content.strict_yaml import read


def read_word_lists(path: Path) -> dict[str, frozenset[str]]:
    """Read a file of named word lists."""
    return {name: frozenset(node.texts()) for name, node in read(path).entries().items()}
