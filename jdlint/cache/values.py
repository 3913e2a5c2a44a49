"""Frozen values as JSON and back: a dataclass as the list of its fields, by the types they are declared with.

Libraries that do this take longer to load than this takes to run, or cannot tell the dataclasses of a union
apart. Pickle would run whatever somebody had put into the file.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

NO_VALUE = (ValueError, TypeError, LookupError, AttributeError)
"""What reading raises for data that are no value of the type."""
_Value = TypeVar("_Value")
_Convert = Callable[[Any], Any]


def to_json(value: Any, kind: type) -> bytes:
    """Write a value of this type; raises TypeError for a type that has no form here, ValueError."""
    return json.dumps(_pair(kind)[0](value), ensure_ascii=True, separators=(",", ":")).encode("ascii")


def from_json(data: bytes, kind: Callable[..., _Value]) -> _Value:
    """Read what :func:`to_json` wrote; raises one of ``NO_VALUE`` for most of anything else."""
    value: _Value = _pair(kind)[1](json.loads(data))
    return value


@cache
def _pair(kind: Any) -> tuple[_Convert, _Convert]:
    """Give what writes and what reads values of a type."""
    origin = get_origin(kind)
    if kind in (str, int, float, bool, NoneType) or origin is Literal:
        return _same, _same
    if origin in (Union, UnionType):
        return _choice(get_args(kind))
    if origin is tuple:
        return _row(get_args(kind))
    if origin in (Mapping, dict):
        return _table(get_args(kind)[1])
    if is_dataclass(kind):
        return _record(kind)
    if kind is datetime.date:
        return datetime.date.isoformat, datetime.date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value, kind
    raise TypeError(f"no values of {kind} are kept")


def _same(value: Any) -> Any:
    return value


def _choice(kinds: tuple[Any, ...]) -> tuple[_Convert, _Convert]:
    """One type or None as it stands; of several dataclasses each with its number before it."""
    others = [kind for kind in kinds if kind is not NoneType]
    if len(others) == 1:
        write, read = _pair(others[0])
        if write is _same:
            return _same, _same
        return (
            lambda value: None if value is None else write(value),
            lambda value: None if value is None else read(value),
        )
    numbers = {kind: number for number, kind in enumerate(others)}
    pairs = [_pair(kind) for kind in others]

    def written(value: Any) -> Any:
        number = numbers[type(value)]
        return [number, pairs[number][0](value)]

    return written, lambda value: pairs[value[0]][1](value[1])


def _row(kinds: tuple[Any, ...]) -> tuple[_Convert, _Convert]:
    if kinds[1:] == (Ellipsis,):
        write, read = _pair(kinds[0])
        if read is _same:
            return list, tuple
        return lambda value: [*map(write, value)], lambda value: (*map(read, value),)
    pairs = [_pair(kind) for kind in kinds]
    return (
        lambda value: [pair[0](part) for pair, part in zip(pairs, value, strict=True)],
        lambda value: tuple(pair[1](part) for pair, part in zip(pairs, value, strict=True)),
    )


def _table(kind: Any) -> tuple[_Convert, _Convert]:
    write, read = _pair(kind)
    return (
        lambda value: dict(zip(value, map(write, value.values()), strict=True)),
        lambda value: dict(zip(value, map(read, value.values()), strict=True)),
    )


def _record(kind: Any) -> tuple[_Convert, _Convert]:
    """Give the pair of a dataclass; fields at its end that are as usual are left out."""
    hints = get_type_hints(kind)
    parts = [(part, *_pair(hints[part.name])) for part in fields(kind)]
    other = [(number, read) for number, (_, _, read) in enumerate(parts) if read is not _same]

    def written(value: Any) -> list[Any]:
        row = [write(getattr(value, part.name)) for part, write, _ in parts]
        while row and _is_usual(parts[len(row) - 1][0], value):
            row.pop()
        return row

    def read(row: list[Any]) -> Any:
        for number, part in other:
            if number < len(row):
                row[number] = part(row[number])
        return kind(*row)

    return written, read


def _is_usual(part: Field[Any], value: Any) -> bool:
    return part.default is not MISSING and bool(getattr(value, part.name) == part.default)
