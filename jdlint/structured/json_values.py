"""JSON as values with places: every character of a string leads back to where it was written, escapes too."""

from __future__ import annotations

import json.decoder
import re
from functools import partial
from typing import Any, cast

from jdlint.decoding import ReadError
from jdlint.sourcemap import LineIndex, Run, SourceMap
from jdlint.structured.values import Text, Value

MOST_DEPTH = 200
"""How deep lists and objects may lie in one another; no data about a job come near it."""

MOST_VALUES = 500_000
"""How many values a file may hold: as many as some ten thousand postings have."""

MOST_KEYS = 10_000
"""How many keys one object may have."""

_BLANKS = re.compile(r"[ \t\r\n]*")
_LITERAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_HALF = re.compile("[\ud800-\udfff]")
_LOOSELY = False
"""Lets a string hold the ends of lines as they are, which many exports do."""

_scan_string: Any = json.decoder.scanstring  # type: ignore[attr-defined] # a string's value and its end


def read_json(source: str, start: int = 0, end: int | None = None) -> Value:
    """Read the JSON between two offsets of a source; maps lead to offsets of the source.

    Raises ReadError with line and column for what is no JSON, lies too deep or holds half a character.
    """
    reader = _Reader(source, start, len(source) if end is None else end)
    value = reader.value()
    reader.expect_end()
    return value


class _Reader:
    """Reads one value; what is open stands on a stack, so that depth costs no recursion."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source, self._at, self._end = source, start, end
        self._open: list[dict[str, Value] | list[Value]] = []
        self._keys: list[str] = []
        self._count = 0

    def value(self) -> Value:
        while True:
            value, is_closed = self._next()
            while is_closed:
                if not self._open:
                    return value
                self._put(value)
                value, is_closed = self._after()

    def expect_end(self) -> None:
        if self._peek():
            raise self._fault("expected the end here")

    def _next(self) -> tuple[Value, bool]:
        """Read a scalar, or open a container; tell whether the value is complete."""
        self._count += 1
        if self._count > MOST_VALUES:
            raise self._fault(f"the file holds more than {MOST_VALUES:,} values")
        sign = self._peek()
        if sign == '"':
            return self._string(), True
        if sign and sign in "{[":
            return self._enter(sign)
        literal = _LITERAL.match(self._source, self._at, self._end)
        if literal is None:
            raise self._fault("expected a value here")
        self._at = literal.end()
        word = "" if literal[0] == "null" else literal[0]
        mapped = partial(_map_of, self._source, word, *literal.span())
        return Text(word, mapped, is_string=False), True

    def _enter(self, sign: str) -> tuple[Value, bool]:
        if len(self._open) >= MOST_DEPTH:
            raise self._fault(f"lists and objects lie more than {MOST_DEPTH} deep here")
        self._at += 1
        container: dict[str, Value] | list[Value] = {} if sign == "{" else []
        if self._peek() == ("}" if sign == "{" else "]"):
            self._at += 1
            return container, True
        self._open.append(container)
        if sign == "{":
            self._key()
        return container, False

    def _after(self) -> tuple[Value, bool]:
        """Go on behind a value: a comma leads to the next one, a bracket closes what holds it."""
        container = self._open[-1]
        sign, is_object = self._peek(), isinstance(container, dict)
        if sign == ",":
            self._at += 1
            if is_object:
                self._key()
            return container, False
        if not sign or sign != ("}" if is_object else "]"):
            raise self._fault(f"expected ',' or '{'}' if is_object else ']'}' here")
        self._at += 1
        return self._open.pop(), True

    def _put(self, value: Value) -> None:
        container = self._open[-1]
        if isinstance(container, dict):
            container[self._keys.pop()] = value
        else:
            container.append(value)

    def _key(self) -> None:
        if self._peek() != '"':
            raise self._fault("expected a key in quotes here")
        if len(self._open[-1]) >= MOST_KEYS:
            raise self._fault(f"an object has more than {MOST_KEYS:,} keys")
        self._keys.append(self._string().value)
        if self._peek() != ":":
            raise self._fault("expected ':' here")
        self._at += 1

    def _string(self) -> Text:
        start = self._at + 1
        try:
            value, end = cast("tuple[str, int]", _scan_string(self._source, start, _LOOSELY))
        except json.JSONDecodeError as error:
            self._at = error.pos
            raise self._fault("a string is not closed or holds a broken escape here") from None
        if end > self._end:
            raise self._fault("a string is not closed here")
        if _HALF.search(value):
            raise self._fault("a string holds half of a character (a lone surrogate) here")
        self._at = end
        return Text(value, partial(_map_of, self._source, value, start, end - 1))

    def _peek(self) -> str:
        if self._at < self._end and self._source[self._at] not in " \t\r\n":
            return self._source[self._at]
        self._at = cast("re.Match[str]", _BLANKS.match(self._source, self._at, self._end)).end()
        return self._source[self._at] if self._at < self._end else ""

    def _fault(self, what: str) -> ReadError:
        line, column = LineIndex.of(self._source).locate(self._at)
        return ReadError(f"this is not JSON that can be read: {what}", line, column)


def _map_of(source: str, value: str, start: int, end: int) -> SourceMap:
    if end - start == len(value) or not value:
        return SourceMap((Run(0, len(value), start, end),))
    runs: list[Run] = []
    at = reached = 0
    for escape in _ESCAPE.finditer(source, start, end):
        plain = escape.start() - (start + reached)
        if plain:
            runs.append(Run(at, at + plain, start + reached, escape.start()))
        runs.append(Run(at + plain, at + plain + 1, *escape.span()))
        at, reached = at + plain + 1, escape.end() - start
    if start + reached < end:
        runs.append(Run(at, len(value), start + reached, end))
    return SourceMap(tuple(runs))
