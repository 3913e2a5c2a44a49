"""Names in braces in a pattern: ``{house}`` stands for words that ``reference/pattern_words.yaml`` lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from jdlint.content.files import data_folder
from jdlint.content.strict_yaml import Node, read

_NAME = re.compile(r"\{([a-z]+)\}")
_SHORT = 46
"""Words of a list below which a text is asked for them: of a longer one nearly every text holds some."""

_FOLD = re.compile(r" ?\| ?")


def spelled_out(pattern: str) -> str:
    """Give a pattern with the words in place of their names."""
    return _NAME.sub(lambda name: f"(?:{_words()[name[1]]})", pattern) if "{" in pattern else pattern


def without_words(pattern: str) -> str:
    """Give a pattern with any text in place of the long lists: enough to tell what a match must hold."""
    return _NAME.sub(_if_short, pattern) if "{" in pattern else pattern


def _if_short(name: re.Match[str]) -> str:
    words = _words().get(name[1], "")
    return f"(?:{words})" if words and words.count("|") < _SHORT else "(?:.+)"


def check_names(node: Node) -> None:
    """Raise ContentError where a pattern holds a name that has no words."""
    for name in _NAME.findall(node.text()):
        if name not in _words():
            raise node.fail(f"'{{{name}}}' names no words for patterns; known: {', '.join(_words())}")


@lru_cache
def _words() -> Mapping[str, str]:
    """Give the words of every name, as alternatives; those of a list may stand on several lines."""
    entries = read(data_folder("reference") / "pattern_words.yaml").entries()
    return {name: _FOLD.sub("|", words.text()) for name, words in entries.items()}
