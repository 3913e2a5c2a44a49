"""``[tool.jdlint]`` as the same nodes that YAML settings are read from, each value with its place."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from jdlint.content.strict_yaml import ContentError, Node
from jdlint.frontmatter.toml_fields import read_fields
from jdlint.sourcemap import LineIndex

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_AT = re.compile(r"(?P<problem>.*?) \(at line (?P<line>\d+), column (?P<column>\d+)\)\Z", re.DOTALL)
_TOOL = ("tool", "jdlint")


def read_toml(path: Path) -> Node:
    """Read the table ``tool.jdlint`` of a TOML file; raises ContentError where it is no valid TOML."""
    try:
        source = path.read_text("utf-8-sig")
        whole = tomllib.loads(source)
    except OSError as error:
        raise ContentError(str(path), 1, 1, error.strerror or "cannot be read") from None
    except UnicodeDecodeError:
        raise ContentError(str(path), 1, 1, "not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise _fault(path, source, str(error)) from None
    table: Any = whole
    for name in _TOOL:
        table = table.get(name, {}) if isinstance(table, dict) else {}
    return Node(str(path), _Places(source).node(table, _TOOL))


def _fault(path: Path, source: str, message: str) -> ContentError:
    match = _AT.match(message)
    if not match:
        line, column = LineIndex.of(source).locate(len(source))
        return ContentError(str(path), line, column, message.removesuffix(" (at end of document)"))
    return ContentError(str(path), int(match["line"]), int(match["column"]), match["problem"])


class _Places:
    """Gives each value the mark of the place where it is written, a table that of its first value."""

    def __init__(self, source: str) -> None:
        self._source, self._lines = source, LineIndex.of(source)
        self._starts: dict[str, list[int]] = {}
        for field in read_fields(source, 0, len(source)):
            self._starts.setdefault(field.name, []).append(field.start)

    def node(self, value: Any, path: tuple[str, ...]) -> Any:
        mark = self._mark(path)
        if isinstance(value, dict):
            pairs = [
                (self._key(key, (*path, key)), self.node(item, (*path, key))) for key, item in value.items()
            ]
            return yaml.MappingNode("tag:yaml.org,2002:map", pairs, mark, mark)
        if isinstance(value, list):
            children = [self.node(item, path) for item in value]
            return yaml.SequenceNode("tag:yaml.org,2002:seq", children, mark, mark)
        return self._scalar(value, path)

    def _key(self, key: str, path: tuple[str, ...]) -> Any:
        """Give a key the place where its line begins, if it does with the key; else that of its value."""
        mark = self._mark(path)
        start, end = self._lines.line_span(mark.line + 1)
        line = self._source[start:end]
        if line.lstrip(" \t\"'").startswith(key):
            mark = yaml.Mark("", start, mark.line, len(line) - len(line.lstrip()), None, 0)
        return yaml.ScalarNode("tag:yaml.org,2002:str", key, mark, mark, style='"')

    def _scalar(self, value: Any, path: tuple[str, ...]) -> Any:
        mark = self._mark(path, take=True)
        is_text = isinstance(value, str)
        written = value if is_text else str(value).lower()
        return yaml.ScalarNode("tag:yaml.org,2002:str", written, mark, mark, style='"' if is_text else None)

    def _mark(self, path: tuple[str, ...], *, take: bool = False) -> Any:
        name = ".".join(part.strip(".") for part in path).lower()
        starts = self._starts.get(name) or next(self._below(name), [0])
        line, column = self._lines.locate(starts[0])
        if take and len(starts) > 1:
            starts.pop(0)
        return yaml.Mark("", starts[0], line - 1, column - 1, None, 0)

    def _below(self, name: str) -> Iterator[list[int]]:
        return (starts for known, starts in self._starts.items() if known.startswith(name + "."))
