"""The machine-readable head of a Markdown file: YAML between ``---`` lines, TOML between ``+++`` lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from jdlint.frontmatter import toml_fields, yaml_fields
from jdlint.posting import Field, Origin
from jdlint.properties import OWN_NAMES

__all__ = ["FrontMatter", "read_front_matter"]

_OPENING = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*(?P<fence>---|\+\+\+)[ \t]*(?P<end>\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
}
_LINE = re.compile(r"^(?![ \t]*(?:#|$)|[ \t-])[^\r\n]+", re.MULTILINE)
_KEY = {
    "---": re.compile(r"""["']?\w[\w.-]*(?: [\w.-]+){0,2}["']?[ \t]*:(?:[ \t]|$)"""),
    "+++": re.compile(r"\[|[\w.\"' -]+="),
}
_MOSTLY = 0.5
_LEAST_OWN_NAMES = 3


class FrontMatter(NamedTuple):
    """The fields of a file's head, and the source offset at which its text begins."""

    fields: tuple[Field, ...]
    body_start: int


def read_front_matter(source: str) -> FrontMatter:
    """Read the front matter of a source; no fields and offset 0 where it has none.

    Raises ReadError, with line and column, for front matter that is not valid YAML or TOML. A line drawn
    above a text and another below it are not taken for front matter: most lines between must look like keys.
    """
    opening = _OPENING.match(source)
    closing = opening and _CLOSING[opening["fence"]].search(source, opening.end())
    if not opening or not closing:
        return FrontMatter((), 0)
    head = source[opening.end() : closing.start()]
    if not _is_data(head, opening["fence"]):
        return FrontMatter((), 0)
    read = yaml_fields.read_fields if opening["fence"] == "---" else toml_fields.read_fields
    fields = tuple(read(source, opening.end(), closing.start()))
    origin = _origin(fields)
    fields = tuple(replace(field, origin=origin) for field in fields)
    return FrontMatter(tuple(_titled(fields)), closing.end())


def _titled(fields: Sequence[Field]) -> Iterator[Field]:
    """Yield fields, the one called "role" as the title where none is called so."""
    is_titled = any(field.canonical == "title" for field in fields)
    for field in fields:
        yield replace(field, canonical="title") if field.name == "role" and not is_titled else field


def _origin(fields: Sequence[Field]) -> Origin:
    """Tell whether front matter means a JobPosting: it says so, or uses several of schema.org's own names."""
    if any(field.name.endswith("@type") and field.value == "JobPosting" for field in fields):
        return "job_posting"
    own = OWN_NAMES & {field.name.partition(".")[0] for field in fields}
    return "job_posting" if len(own) >= _LEAST_OWN_NAMES else "front_matter"


def _is_data(head: str, fence: str) -> bool:
    lines = [match.group() for match in _LINE.finditer(head)]
    keys = sum(1 for line in lines if _KEY[fence].match(line))
    return keys >= _MOSTLY * len(lines)
