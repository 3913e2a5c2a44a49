"""YAML without surprises: no booleans but true and false, no dates, no base-60 numbers, no duplicate keys.

Values come wrapped in :class:`Node`, which knows its place, so that every complaint about a file names
``file:line:column``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_INTEGER = re.compile(r"[-+]?\d+\Z")
_DECIMAL = re.compile(r"[-+]?\d+\.\d+\Z")
_ALIKE = 0.8  # keys of which one is the other misspelled
_CONSTANTS: dict[str, object] = {"true": True, "false": False, "null": None, "~": None, "": None}


class ContentError(Exception):
    """A file of rules, reference or settings that cannot be used; the text names the place."""

    def __init__(self, file: str, line: int, column: int, message: str) -> None:
        """Take the place (1-based) and what is wrong there."""
        super().__init__(f"{file}:{line}:{column}: {message}")
        self.file, self.line, self.column, self.message = file, line, column, message


class _Tagless:
    """Spares a loader the guessing of tags: this module reads plain scalars itself, and no other tags."""

    def resolve(self, *_: object) -> str:
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Keep no track of the path to a node."""

    def ascend_resolver(self) -> None:
        """Keep no track of it on the way back."""


_LOADER: Any = type("_Loader", (_Tagless, getattr(yaml, "CSafeLoader", yaml.SafeLoader)), {})


@dataclass(frozen=True)
class Node:
    """A YAML value with its place; the readers below raise ContentError when it has another shape."""

    file: str
    yaml: Any

    def __hash__(self) -> int:
        """Hash by the value's own identity, by which such values are equal: nodes are keys of many caches."""
        return id(self.yaml)

    def fail(self, message: str) -> ContentError:
        """Make an error at this place."""
        mark = self.yaml.start_mark
        return ContentError(self.file, mark.line + 1, mark.column + 1, message)

    def scalar(self) -> object:
        """Read a string, number, true, false or null."""
        if not isinstance(self.yaml, yaml.ScalarNode):
            raise self.fail("expected a single value")
        return _scalar(self.yaml)

    def text(self) -> str:
        """Read a string; numbers and words like ``no`` count as the text they are written as."""
        if not isinstance(self.yaml, yaml.ScalarNode) or self.scalar() is None:
            raise self.fail("expected text")
        return str(self.yaml.value)

    def number(self) -> float:
        """Read a number."""
        value = self.scalar()
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fail("expected a number")
        return value

    def integer(self) -> int:
        """Read a whole number."""
        value = self.scalar()
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fail("expected a whole number")
        return value

    def boolean(self) -> bool:
        """Read true or false."""
        value = self.scalar()
        if not isinstance(value, bool):
            raise self.fail("expected true or false")
        return value

    def choice(self, options: Collection[str]) -> str:
        """Read one of a fixed set of words."""
        word = self.text()
        if word not in options:
            raise self.fail(f"'{word}' is not one of {', '.join(options)}{_suggestion(word, options)}")
        return word

    def items(self) -> list[Node]:
        """Read a list."""
        if not isinstance(self.yaml, yaml.SequenceNode):
            is_word = isinstance(self.yaml, yaml.ScalarNode) and len(self.yaml.value.split()) == 1
            raise self.fail(f"expected a list, as in [{self.yaml.value}]" if is_word else "expected a list")
        return [Node(self.file, child) for child in self.yaml.value]

    def texts(self) -> tuple[str, ...]:
        """Read a list of strings."""
        return _texts(self)

    def entries(self) -> dict[str, Node]:
        """Read a mapping; a key written twice is an error."""
        if not isinstance(self.yaml, yaml.MappingNode):
            raise self.fail("expected keys and values")
        found: dict[str, Node] = {}
        for key, value in self.yaml.value:
            name = Node(self.file, key).text()
            if name in found:
                raise Node(self.file, key).fail(f"duplicate key '{name}'")
            found[name] = Node(self.file, value)
        return found

    def record(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, Node]:
        """Read a mapping with a fixed set of keys; a missing or an unknown key is an error."""
        entries = self.entries()
        self.check_keys(entries, {*required, *optional})
        self.check_required(entries, required)
        return entries

    def check_required(self, entries: Mapping[str, Node], required: Collection[str]) -> None:
        """Raise at the first key that this mapping lacks, or at one that looks like it misspelled."""
        for name in required:
            if name not in entries:
                alike = get_close_matches(name, entries.keys() - {*required}, n=1, cutoff=_ALIKE)
                self.check_keys(entries, {*entries, name} - {*alike})
                raise self.fail(f"missing key '{name}'")

    def check_keys(self, entries: Mapping[str, Node], known: Collection[str]) -> None:
        """Raise at the first key of this mapping that is not known."""
        for key, _ in self.yaml.value:
            if key.value not in known and key.value in entries:
                message = f"unknown key '{key.value}'{_suggestion(key.value, known)}"
                raise Node(self.file, key).fail(message)

    def plain(self) -> Any:
        """Give the value as lists, dicts and scalars."""
        if isinstance(self.yaml, yaml.SequenceNode):
            return [item.plain() for item in self.items()]
        if isinstance(self.yaml, yaml.MappingNode):
            return {name: node.plain() for name, node in self.entries().items()}
        return self.scalar()


@lru_cache(maxsize=1024)
def _texts(node: Node) -> tuple[str, ...]:
    """Read a list of strings; checks ask for the same lists with every posting."""
    return tuple(item.text() for item in node.items())


def parse(source: str, file: str) -> Node:
    """Parse one YAML document; ``file`` is the name that errors show."""
    try:
        root = yaml.compose(source, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ContentError(file, line, column, error.problem or "not valid YAML") from None
    except yaml.YAMLError as error:
        raise ContentError(file, 1, 1, str(error).splitlines()[0]) from None
    except RecursionError:
        raise ContentError(file, 1, 1, "nested too deeply") from None
    if root is None:
        raise ContentError(file, 1, 1, "the file is empty")
    return Node(file, _without_cycles(root, file))


def read(path: Path) -> Node:
    """Parse one YAML file (UTF-8)."""
    try:
        return parse(path.read_text("utf-8-sig"), str(path))
    except UnicodeDecodeError:
        raise ContentError(str(path), 1, 1, "not UTF-8 text") from None
    except OSError as error:
        raise ContentError(str(path), 1, 1, error.strerror or "cannot be read") from None


def _without_cycles(root: Any, file: str) -> Any:
    """Refuse aliases: a file written by hand needs none, and they hide cycles and bombs."""
    seen: set[int] = set()
    for node in _walk(root):
        if id(node) in seen:
            raise Node(file, node).fail("aliases (&name, *name) are not allowed")
        seen.add(id(node))
    return root


def _walk(root: Any) -> Iterator[Any]:
    """Yield collections once for every mention; stops below one that was already yielded."""
    waiting, entered = [root], set()
    while waiting:
        node = waiting.pop()
        node.end_mark = None  # nothing asks for it, and those of all cards come to megabytes
        if isinstance(node, yaml.ScalarNode):
            continue
        yield node
        if id(node) in entered:
            continue
        entered.add(id(node))
        for child in node.value:
            waiting.extend(child if isinstance(child, tuple) else (child,))


def _scalar(node: Any) -> object:
    """Give a quoted or block scalar as it stands; a plain one has no style, or '' from the C parser."""
    if node.style:
        return node.value
    return _plain_scalar(node.value)


@lru_cache(maxsize=4096)
def _plain_scalar(value: str) -> object:
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if _INTEGER.match(value):
        return int(value)
    if _DECIMAL.match(value):
        return float(value)
    return value


def _suggestion(word: str, known: Collection[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else ""
