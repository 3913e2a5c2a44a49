"""Regular expressions of a card; a text is searched for those alone that its words leave possible."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from jdlint.content.literals import CaselessText, Needs
from jdlint.content.strict_yaml import Node

_GLOBAL = re.compile(r"\(\?([imsx]+)\)")
"""Flags for a whole expression; among others they must be told to hold for it alone."""


@dataclass(frozen=True)
class Patterns:
    """Expressions, each with what a text must hold for it; none is compiled before a text may match it."""

    items: tuple[tuple[str, Needs], ...] = ()
    flags: int = 0

    @classmethod
    def of(cls, texts: Iterable[str], flags: int = 0) -> Patterns:
        """Take expressions; raises re.error for a broken one."""
        return cls(tuple((_scoped(text), Needs.of(text)) for text in texts), flags)

    def possible(self, folded: CaselessText) -> Patterns:
        """Give those that a text leaves possible."""
        able = tuple([item for item in self.items if folded.may_match(item[1])])
        return self if len(able) == len(self.items) else Patterns(able, self.flags)

    def joined(self) -> re.Pattern[str] | None:
        """Give one expression for all: its matches are those of the first that matches, never in overlap."""
        return _joined(tuple(text for text, _ in self.items), self.flags) if self.items else None

    def search(self, text: str, folded: CaselessText) -> re.Match[str] | None:
        """Find the first place in a text, given as it is and folded."""
        pattern = self.possible(folded).joined()
        return pattern.search(text) if pattern else None


def read_patterns(node: Node, flags: int = 0) -> Patterns:
    """Read a list of regular expressions; raises ContentError where one is broken."""
    items = []
    for item in node.items():
        try:
            items.append((_scoped(item.text()), Needs.of(item.text())))
        except re.error as error:
            raise item.fail(f"not a regular expression: {error}") from None
    return Patterns(tuple(items), flags)


@lru_cache(maxsize=2048)
def _joined(texts: tuple[str, ...], flags: int) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{text})" for text in texts), flags)


def _scoped(text: str) -> str:
    """Give an expression whose flags hold within it."""
    told = _GLOBAL.match(text)
    return f"(?{told[1]}:{text[told.end() :]})" if told else text
