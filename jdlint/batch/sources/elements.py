"""Cuts the elements of some names out of XML as it comes: what is wrong in one leaves the others whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MOST = 20_000_000
"""Characters that an element may have."""

_TOO_LONG = f"an element may have {_MOST:,} characters; this one has more, and what follows is not read"
_NOT_CLOSED = "the file ends before this element does"
_LINE_END = re.compile(r"\r\n|\r|\n")
_TAIL = re.compile(r"<[^<>\s]{0,200}\Z")
"""What may be the beginning of a mark that goes on in the next piece."""

_ENDS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}


class Element(NamedTuple):
    """An element as it stands, and where (1-based); no text where it is too long or not closed."""

    text: str | None
    line: int
    column: int
    fault: str = ""


class Elements:
    """Finds the outermost elements of some names."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names without prefixes."""
        listed = "|".join(map(re.escape, names))
        self._mark = re.compile(
            rf"<!\[CDATA\[|<!--|<\?|<(?P<open>(?:[\w.-]+:)?(?:{listed}))(?=[\s/>])"
            rf"|</(?P<close>(?:[\w.-]+:)?(?:{listed}))\s*>"
        )
        self._text = ""
        self._at = 0  # how far the text is searched
        self._start: int | None = None  # where the element at hand begins
        self._depth = 0
        self._line = self._column = 1  # of the beginning of the text

    def found_in(self, pieces: Iterable[str]) -> Iterator[Element]:
        """Yield the elements of a document that comes in pieces."""
        for piece in pieces:
            self._forget()
            self._text += piece
            yield from self._search(is_last=False)
            if len(self._text) - self._kept_from() > _MOST:
                yield self._element(None, _TOO_LONG)
                return
        yield from self._search(is_last=True)
        if self._start is not None:
            yield self._element(None, _NOT_CLOSED)

    def _search(self, *, is_last: bool) -> Iterator[Element]:
        while mark := self._mark.search(self._text, self._at):
            closing = _ENDS.get(mark[0])
            if closing:
                end = self._text.find(closing, mark.end())
                if end < 0:
                    self._at = mark.start()
                    return
                self._at = end + len(closing)
            elif mark["open"]:
                if not self._opens(mark, is_last=is_last):
                    return
                if self._depth == 0:
                    yield self._closed()
            else:
                self._at = mark.end()
                if self._depth == 1:
                    yield self._closed()
                self._depth = max(0, self._depth - 1)
        tail = _TAIL.search(self._text, max(self._at, len(self._text) - 300))
        self._at = max(self._at, tail.start() if tail else len(self._text))

    def _opens(self, mark: re.Match[str], *, is_last: bool) -> bool:
        """Enter an element; tell whether its tag is here to its end. One that is empty leaves no depth."""
        end = _end_of_tag(self._text, mark.end())
        if end is None and not is_last:
            self._at = mark.start()
            return False
        if self._depth == 0:
            self._start = mark.start()
        self._at = end or len(self._text)
        self._depth += not (end and self._text[end - 2] == "/")
        return True

    def _closed(self) -> Element:
        element = self._element(self._text[self._start : self._at], "")
        self._start = None
        return element

    def _element(self, text: str | None, fault: str) -> Element:
        line, column = self._place(self._kept_from())
        return Element(text, line, column, fault)

    def _place(self, offset: int) -> tuple[int, int]:
        ends = list(_LINE_END.finditer(self._text, 0, offset))
        if not ends:
            return self._line, self._column + offset
        return self._line + len(ends), offset - ends[-1].end() + 1

    def _forget(self) -> None:
        """Let go of the text that is done with."""
        done = self._kept_from()
        done -= self._text[done - 1 : done] == "\r"  # half of a line end, it may be
        if done > 0:
            self._line, self._column = self._place(done)
            self._text = self._text[done:]
            self._at -= done
            self._start = None if self._start is None else self._start - done

    def _kept_from(self) -> int:
        return self._at if self._start is None else self._start


def _end_of_tag(text: str, start: int) -> int | None:
    """Give where a tag ends, whose values in quotation marks may hold its sign; None where it does not."""
    at = start
    while (found := _QUOTE_OR_END.search(text, at)) is not None:
        if found[0] == ">":
            return found.end()
        close = text.find(found[0], found.end())
        if close < 0:
            return None
        at = close + 1
    return None


_QUOTE_OR_END = re.compile("[\"'>]")
