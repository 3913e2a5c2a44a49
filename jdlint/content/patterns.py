"""Regular expressions of a card; a text is searched for those alone that its words leave possible."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jdlint.content.caseless import CaselessBlocks, CaselessText, Part
from jdlint.content.literals import Needs, telling
from jdlint.content.pattern_words import check_names, spelled_out, without_words
from jdlint.content.strict_yaml import Node

_GLOBAL = re.compile(r"\(\?([imsx]+)\)")
"""Flags for a whole expression; among others they must be told to hold for it alone."""


@dataclass(frozen=True)
class Expression:
    """One expression with what a text must hold for it; it is compiled when a text may match it.

    Its ``text`` may be what makes it, where it is long.
    """

    text: str | Callable[[], str]
    needs: Needs
    flags: int = 0

    @classmethod
    def of(cls, text: str, flags: int = 0) -> Expression:
        """Take an expression; raises re.error for a broken one.

        Names of words in it are spelled out when it is compiled: those are many, and tell little.
        """
        return cls(text, Needs.of(without_words(text), flags), flags)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready to search with."""
        text = self.text if isinstance(self.text, str) else self.text()
        return re.compile(_scoped(spelled_out(text)), self.flags)

    @cached_property
    def most_telling(self) -> frozenset[str]:
        """The strings of which a text must hold one, of those sets that it needs the most telling."""
        return max(self.needs.sets, key=telling, default=frozenset())

    @cached_property
    def less_telling(self) -> Needs:
        """What a text must hold besides."""
        return Needs(tuple(each for each in self.needs.sets if each != self.most_telling), self.needs.shared)


@dataclass(frozen=True)
class Possible:
    """The expressions that the words of each block leave possible, by the 0-based index of the block."""

    by_block: Mapping[int, Sequence[Expression]]

    def stand_in(self, block: int, text: str) -> bool:
        """Tell whether one of them matches in a text, which is all of a block or a part of it."""
        for item in self.by_block.get(block, ()):  # noqa: SIM110 - asked of every sentence
            if item.compiled.search(text):
                return True
        return False


@dataclass(frozen=True)
class Patterns:
    """Expressions that are alternatives, the first before the others."""

    items: tuple[Expression, ...] = ()

    @classmethod
    def of(cls, texts: Iterable[str], flags: int = 0) -> Patterns:
        """Take expressions; raises re.error for a broken one."""
        return cls(tuple(Expression.of(text, flags) for text in texts))

    def by_block(self, blocks: CaselessBlocks) -> dict[int, list[Expression]]:
        """Give those that the words of each block leave possible, by the 0-based index of the block."""
        found: dict[int, list[Expression]] = {}
        for item in self._likely(blocks):
            for block in blocks.able(item.needs):
                found.setdefault(block, []).append(item)
        return dict(sorted(found.items()))

    def by_whole(self, blocks: CaselessBlocks) -> dict[Part, list[Expression]]:
        """Give the same, each block as a part that is all of it."""
        return {
            Part(block, 0, len(blocks.blocks[block])): items for block, items in self.by_block(blocks).items()
        }

    def by_part(self, blocks: CaselessBlocks) -> dict[Part, list[Expression]]:
        """Give the same by sentence, whose end is the text's then; by block where they need nothing."""
        found: dict[Part, list[Expression]] = {}
        for item in self._needless:
            for part in blocks.able_wholes(item.needs):
                found.setdefault(part, []).append(item)
        for item, parts in self._needing(blocks):
            for part in parts:
                found.setdefault(part, []).append(item)
        return dict(sorted(found.items())) if len(found) > 1 else found

    def _needing(self, blocks: CaselessBlocks) -> Iterator[tuple[Expression, list[Part]]]:
        """Yield those that need something with the sentences that hold it."""
        held = blocks.held(self._strings, self._shared)
        if held is None:
            asked = self.items if blocks.may_match(self._needs) else ()
            yield from ((item, blocks.able_parts(item.needs)) for item in asked if item.needs.sets)
            return
        among: dict[int, int] = {}
        for string, parts in held.items():
            for number in self._by_string[string]:
                among[number] = among.get(number, 0) | parts
        for number in sorted(among):
            item = self.items[number]
            yield item, blocks.able_parts(item.less_telling, among[number])

    def _likely(self, blocks: CaselessBlocks) -> Iterable[Expression]:
        """Give those of which the blocks hold a string that they need, and those that need none."""
        held = blocks.held(self._strings, self._shared)
        if held is None:
            return self.items if blocks.may_match(self._needs) else ()
        numbers = {number for string in held for number in self._by_string[string]}
        return [*self._needless, *(self.items[number] for number in sorted(numbers))]

    @cached_property
    def _by_string(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the expressions by the strings of which each needs one, of its most telling set."""
        found: dict[str, tuple[int, ...]] = {}
        for number, item in enumerate(self.items):
            for string in item.most_telling:
                found[string] = (*found.get(string, ()), number)
        return found

    @cached_property
    def _strings(self) -> frozenset[str]:
        return frozenset(self._by_string)

    @cached_property
    def _needless(self) -> tuple[Expression, ...]:
        return tuple(item for item in self.items if not item.needs.sets)

    @cached_property
    def _shared(self) -> int:
        return max((item.needs.shared for item in self.items), default=0)

    def within(self, blocks: CaselessBlocks) -> Possible:
        """Give those that the words of each block leave possible, to be asked of parts of it."""
        return Possible(self.by_block(blocks))

    def possible(self, folded: CaselessText) -> list[Expression]:
        """Give those that the words of a text leave possible."""
        return [item for item in self.items if folded.may_match(item.needs)]

    @cached_property
    def _needs(self) -> Needs:
        """What a text must hold for any of them."""
        return Needs.any_of(item.needs for item in self.items)

    def search(self, text: str, folded: CaselessText) -> re.Match[str] | None:
        """Find the first place in a text, given as it is and folded."""
        return next(matches_of(self.possible(folded), text), None)


def matches_of(
    expressions: Sequence[Expression], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """Find what one expression of these alternatives would find between two offsets, without overlap."""
    end = len(text) if end is None else end
    if len(expressions) == 1:
        yield from expressions[0].compiled.finditer(text, start, end)
        return
    waiting: list[tuple[re.Pattern[str], re.Match[str] | None]] = [
        (pattern, match)
        for item in expressions
        if (match := (pattern := item.compiled).search(text, start, end))
    ]
    while found := [match for _, match in waiting if match]:
        first = min(found, key=re.Match.start)
        yield first
        free = max(first.end(), first.start() + 1)
        if free > end:
            return
        waiting = [
            (pattern, pattern.search(text, free, end) if match and match.start() < free else match)
            for pattern, match in waiting
        ]


def read_patterns(node: Node, flags: int = 0) -> Patterns:
    """Read regular expressions; raises ContentError where one is broken or holds an unknown name."""
    items = []
    for item in node.items():
        check_names(item)
        try:
            items.append(Expression.of(item.text(), flags))
        except re.error as error:
            raise item.fail(f"not a regular expression: {error}") from None
    return Patterns(tuple(items))


def _scoped(text: str) -> str:
    """Give an expression whose flags hold within it."""
    told = _GLOBAL.match(text)
    return f"(?{told[1]}:{text[told.end() :]})" if told else text
