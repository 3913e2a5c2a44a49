"""The open elements at a point of a page, left-out end tags supplied; every step takes fixed time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.hypertext.elements import BLOCKS, CELLS, CLOSED_BY

_TABLE_PARTS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "caption", *CELLS})


@dataclass(frozen=True, slots=True)
class Element:
    """An open element: its number in the source, what it does to the text within, whether it makes lines."""

    tag: str
    serial: int
    effects: tuple[str, ...] = ()
    is_block: bool = False


class Nesting:
    """The stack of open elements."""

    def __init__(self) -> None:
        self._open: list[Element | None] = []
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        self._effects: Counter[str] = Counter()

    def has(self, effect: str) -> bool:
        """Tell whether an open element has an effect."""
        return self._effects[effect] > 0

    def depth(self, *tags: str) -> int:
        """Give how many elements of these tags are open."""
        return sum(len(self._at[tag]) for tag in tags)

    def innermost(self, *tags: str) -> Element | None:
        """Give the innermost open element among these tags."""
        index = self._last(tags)
        return self._open[index] if index >= 0 else None

    def open(self, element: Element) -> None:
        """Enter an element."""
        self._at[element.tag].append(len(self._open))
        self._open.append(element)
        self._effects.update(element.effects)

    def closed_by(self, tag: str) -> Element | None:
        """Give the element that the end tag ``tag`` closes; None where it closes nothing."""
        index = self._last((tag,))
        if index < 0 or (tag not in _TABLE_PARTS and index < self._last(CELLS)):
            return None
        return self._open[index]

    def implied_by(self, tag: str) -> Iterator[Element]:
        """Yield the elements that the start tag ``tag`` closes, innermost first; close each as it comes."""
        closed, barriers = CLOSED_BY.get(tag, ((), ()))
        while True:
            index = self._last(closed)
            element = self._open[index] if index > self._last(barriers) else None
            if element is None:
                return
            yield element

    def close(self, element: Element) -> None:
        """Leave an element, and if it makes lines, all that is open within; else leave that open."""
        index = self._at[element.tag][-1]
        if element.tag in BLOCKS:
            while len(self._open) > index:
                self._forget(self._open.pop())
        else:
            self._forget(element)
            self._open[index] = None
            while self._open and self._open[-1] is None:
                self._open.pop()

    def _forget(self, element: Element | None) -> None:
        if element:
            self._at[element.tag].pop()
            self._effects.subtract(element.effects)

    def _last(self, tags: tuple[str, ...]) -> int:
        last = -1
        for tag in tags:
            places = self._at.get(tag)
            if places and places[-1] > last:
                last = places[-1]
        return last
