"""YAML front matter as fields, each value with its place and in the words it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from jdlint.fields import Escapes, field_of
from jdlint.frontmatter.faults import fault
from jdlint.posting import Field

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_ESCAPES: dict[str, Escapes] = {'"': "backslash", "'": "quote"}
_BLOCK_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n)?")
_NESTING = re.compile(r"[\[{]|[-?:][ \t]")
_DEEPEST = 100


def read_fields(source: str, start: int, end: int) -> Iterator[Field]:
    """Yield the values between two source offsets, empty ones too.

    Raises ReadError where they are not valid YAML.
    """
    text = source[start:end]
    try:
        _refuse_depth(text)
        root = yaml.compose(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise fault(source, start + (mark.index if mark else 0), "YAML", error.problem or "broken") from None
    except yaml.reader.ReaderError as error:
        raise fault(source, start + error.position, "YAML", error.reason) from None
    if root is None:
        return
    for name, node in _leaves(root):
        low, high = _value_span(text, node)
        value = "" if not node.style and node.value in _NOTHING else str(node.value)
        escapes = _ESCAPES.get(node.style, "")
        yield field_of(name, value, text[low:high], start + low, escapes)


def _refuse_depth(text: str) -> None:
    """Stop before a tree that is too deep for the parser, which would end the whole program."""
    if sum(1 for _ in _NESTING.finditer(text)) <= _DEEPEST:
        return
    depth = 0
    for event in yaml.parse(text, _LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            mark: Any = event.start_mark  # its stubs tell the C parser's marks from the other's
            raise yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=mark)


def _leaves(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield every value with its dotted name, in the order written; a list lends its name to its items.

    A list or mapping that an alias mentions again is left out the second time, so that no cycle is entered.
    """
    waiting = [("", root)]
    entered: set[int] = set()
    while waiting:
        name, node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            yield name, node
        elif id(node) not in entered:
            entered.add(id(node))
            waiting.extend(reversed(_children(name, node)))


def _children(name: str, node: Any) -> list[tuple[str, Any]]:
    if isinstance(node, yaml.SequenceNode):
        return [(name, child) for child in node.value]
    prefix = f"{name}." if name else ""
    keys = ((key.value if isinstance(key, yaml.ScalarNode) else "?", child) for key, child in node.value)
    return [(prefix + key.strip().lower(), child) for key, child in keys]


def _value_span(text: str, node: Any) -> tuple[int, int]:
    """Give where a value's own words stand: inside its quotes, or below the sign of a block."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in {"'", '"'}:
        start, end = start + 1, end - 1
    elif node.style in {"|", ">"}:
        header = _BLOCK_HEADER.match(text, start)
        start = header.end() if header else start
    words = text[start:end]
    if not words.strip():
        return start, start
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
