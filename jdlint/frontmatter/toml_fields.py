"""TOML front matter as fields, each value with its place and in the words it is written in.

The standard parser judges the text and knows no places; a small scanner of tokens then records them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from jdlint.fields import Escapes, field_of
from jdlint.frontmatter.faults import fault
from jdlint.posting import Field
from jdlint.sourcemap import LineIndex

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_AT = re.compile(
    r"(?P<problem>.*?)(?: \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\))?\Z"
)
_TOKEN = re.compile(
    r'(?P<text>"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|\'\'\'(?:[^\']|\'(?!\'\'))*\'{3,5}'
    r'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r"|(?P<comment>#[^\n]*)|(?P<newline>\n)|(?P<sign>[\[\]{}=,])"
    r"|(?P<bare>\d{4}-\d\d-\d\d[ ]\d\d:[^\s,\]}#]+|[^\s\[\]{}=,\"'#]+)",
)
_QUOTES = ('"""', "'''", '"', "'")


def read_fields(source: str, start: int, end: int) -> Iterator[Field]:
    """Yield the values between two source offsets, empty ones too.

    Raises ReadError where they are not valid TOML.
    """
    text = source[start:end]
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _fault(source, start, end, str(error)) from None
    except RecursionError:
        raise fault(source, start, "TOML", "nested too deeply") from None
    yield from _Scanner(text, start).fields()


def _fault(source: str, start: int, end: int, message: str) -> Exception:
    match = _AT.match(message.splitlines()[0])
    if not match or not match["line"]:
        return fault(source, end, "TOML", match["problem"] if match else message)
    line_start = LineIndex.of(source[start:end].replace("\r\n", " \n")).starts[int(match["line"]) - 1]
    return fault(source, start + line_start + int(match["column"]) - 1, "TOML", match["problem"])


@dataclass
class _Scanner:
    """Walks over the tokens of valid TOML; ``open`` holds a sign and a name for each bracket still open."""

    text: str
    offset: int
    table: str = ""
    keys: list[str] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=list)
    awaits_value: bool = False

    def fields(self) -> Iterator[Field]:
        """Yield every single value with its dotted lower-case name, in the order written."""
        for token in _TOKEN.finditer(self.text):
            if token.lastgroup == "sign":
                self._sign(token.group())
            elif token.lastgroup == "newline":
                self._end_line()
            elif token.lastgroup != "comment":
                yield from self._word(token)

    def _word(self, token: re.Match[str]) -> Iterator[Field]:
        if not self.awaits_value:
            self.keys.append(_value(token.group()) if token.lastgroup == "text" else token.group())
            return
        low, high = token.span()
        escapes: Escapes = ""
        if token.lastgroup == "text":
            quote = next(quote for quote in _QUOTES if token.group().startswith(quote))
            low, high = low + len(quote), high - len(quote)
            escapes = "backslash" if '"' in quote else ""
        words = self.text[low:high]
        low += len(words) - len(words.lstrip())
        yield field_of(self._name(), _value(token.group()), words.strip(), self.offset + low, escapes)

    def _sign(self, sign: str) -> None:
        if sign == "=":
            self.awaits_value = True
        elif sign in "[{":
            self.open.append((sign, self._name() if self.awaits_value else ""))
            self.awaits_value = self.awaits_value and sign == "["
            self.keys.clear()
        elif sign == ",":
            self._next()
        else:
            self._close()

    def _next(self) -> None:
        """Leave one value of a list or inline table for the next."""
        self.keys.clear()
        self.awaits_value = self.open[-1][0] == "["

    def _close(self) -> None:
        if not self.open:  # the second bracket of ``]]``
            return
        if not self.awaits_value and self.open[-1] == ("[", ""):
            self.table = _dotted(*self.keys)
            self.open.clear()
            return
        self.open.pop()
        self.keys.clear()
        self.awaits_value = True

    def _end_line(self) -> None:
        if not self.open:
            self.keys.clear()
            self.awaits_value = False

    def _name(self) -> str:
        outer = self.open[-1][1] if self.open else self.table
        return _dotted(outer, *self.keys)


def _dotted(*parts: str) -> str:
    """Join the parts of a name: bare keys, whose dots may stand alone between quoted ones."""
    return ".".join(filter(None, (part.strip(".") for part in parts))).lower()


def _value(written: str) -> str:
    """Decode a string; leave a number, a date, true and false as written."""
    if written[0] not in "\"'":
        return written
    return str(tomllib.loads(f"value = {written}")["value"])
