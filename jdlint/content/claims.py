"""Claims that cannot both hold, as a card lists them: topics, each with two opposed claims.

A topic has the claims ``one`` and ``other`` and may say ``settled_by``: expressions that show, wherever they
stand, that the posting offers both, and ``also_in``: sections besides the card's own in which its claims are
the posting's. A claim has ``anchors`` (literal pieces in small letters, of which every match holds one),
``patterns`` for sentences and ``lines`` for short lines such as those of a header, in which names in braces
stand for words as in other patterns; ``not_with`` names what in the same sentence makes it another claim,
``not_after`` what must not stand right before a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jdlint.content.cards import sections_in
from jdlint.content.pattern_words import check_names, spelled_out
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled

_LONGEST_LINE = 80
_MARKS = " ,(|\u2022\u00b7\u2013\u2014:;.-"
_DENIED = (
    r"\b(?:not?|never|non|without|neither|nor|isn.t|aren.t|than)"
    r"[\s-](?:an?\s|the\s|be\s|currently\s|all\s|only\s){0,2}$"
)
_DENIED_BEHIND = re.compile(r"\s?[:?]\s?(?:no|none|not|n/?a|false)\b", re.IGNORECASE)
_REACH = 60
_CLAIM = (("anchors",), ("patterns", "lines", "not_with", "not_after"))


@dataclass(frozen=True)
class Claim:
    """One of two opposed claims; its expressions are compiled when a text holds an anchor."""

    anchors: tuple[str, ...]
    expressions: Mapping[str, tuple[str, ...]]
    source: Node

    @classmethod
    def of(cls, node: Node) -> Claim:
        """Read a claim of a card; raises ContentError where a key or an expression is broken."""
        keys = node.record(*_CLAIM)
        for name in keys.keys() - {"anchors"}:
            for item in keys[name].items():
                check_names(item)
        lists = {name: keys[name].texts() for name in _CLAIM[1] if name in keys}
        return cls(keys["anchors"].texts(), lists, node)

    def may_stand_in(self, folded: str) -> bool:
        """Tell whether a text in small letters holds one of the anchors."""
        return any(anchor in folded for anchor in self.anchors)

    def find(self, text: str) -> tuple[int, int] | None:
        """Give the offsets of the claim in a sentence, None where it does not make it."""
        is_line = len(text) <= _LONGEST_LINE
        for pattern in (self._pattern, self._line if is_line else None):
            for match in pattern.finditer(text) if pattern else ():
                unsaid = self._unsaid.search(text, max(0, match.start() - _REACH), match.start())
                if not unsaid and not _DENIED_BEHIND.match(text, match.end()):
                    excused = self._excuse and self._excuse.search(text)
                    return None if excused else _words(match)
        return None

    def _joined(self, name: str) -> re.Pattern[str] | None:
        return _joined(self.expressions.get(name, ()), self.source.entries().get(name))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        return self._joined("patterns")

    @cached_property
    def _line(self) -> re.Pattern[str] | None:
        return self._joined("lines")

    @cached_property
    def _excuse(self) -> re.Pattern[str] | None:
        return self._joined("not_with")

    @cached_property
    def _unsaid(self) -> re.Pattern[str]:
        before = (rf"(?:{pattern})\s?$" for pattern in self.expressions.get("not_after", ()))
        return re.compile("|".join((_DENIED, *before)), re.IGNORECASE)


@dataclass(frozen=True)
class Topic:
    """Two opposed claims about one thing, and what settles them."""

    one: Claim
    other: Claim
    settled_by: tuple[str, ...] = ()
    also_in: frozenset[str] = frozenset()

    @classmethod
    def of(cls, node: Node) -> Topic:
        """Read a topic of a card; raises ContentError for a broken one."""
        keys = node.record(("one", "other"), ("settled_by", "also_in"))
        settled = keys["settled_by"].items() if "settled_by" in keys else ()
        return cls(
            Claim.of(keys["one"]),
            Claim.of(keys["other"]),
            tuple(compiled(item).pattern for item in settled),
            frozenset(sections_in(keys.get("also_in"))),
        )

    def is_settled_in(self, text: str) -> bool:
        """Tell whether a posting says that it offers both."""
        return self._settling is not None and self._settling.search(text) is not None

    @cached_property
    def _settling(self) -> re.Pattern[str] | None:
        return _joined(self.settled_by)


def read_topics(node: Node) -> tuple[Topic, ...]:
    """Read the topics of a card, a mapping by name; raises ContentError for a broken one."""
    return tuple(map(Topic.of, _values(node)))


def _values(node: Node) -> Iterator[Node]:
    yield from node.entries().values()


def _words(match: re.Match[str]) -> tuple[int, int]:
    """Give where a match stands, without the marks and blanks it begins with."""
    return match.end() - len(match[0].lstrip(_MARKS)), match.end()


def _joined(patterns: Iterable[str], node: Node | None = None) -> re.Pattern[str] | None:
    """Join expressions; raises ContentError at the item of ``node`` that is none."""
    joined = "|".join(f"(?:{spelled_out(pattern)})" for pattern in patterns)
    try:
        return re.compile(joined, re.IGNORECASE) if joined else None
    except re.error:
        for item in node.items() if node else ():
            compiled(item)
        raise
