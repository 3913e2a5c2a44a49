"""How front matter that cannot be read is reported."""

from __future__ import annotations

from jdlint.decoding import ReadError
from jdlint.sourcemap import LineIndex


def fault(source: str, offset: int, language: str, problem: str) -> ReadError:
    """Make the error for a problem at a source offset; ``language`` is YAML or TOML."""
    line, column = LineIndex.of(source).locate(offset)
    return ReadError(f"the front matter is not valid {language}: {problem}", line, column)
