"""Rules of style that hide the notes and postings that a reader does not ask for: reports run no script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_KIND = """\
:root:has(#kind [value={kind}]:checked) {{
  :is(li.point, .gaps li, .ink sup):not(.{kind}),
  .gaps:not(:has(li.{kind})),
  .group:not(:has(> ol > .{kind})),
  .posting:not(:has(li.{kind})) {{
    display: none;
  }}
  .ink mark:not(.{kind}) {{
    background: none;
    text-decoration: none;
  }}
}}
"""
_POSTING = """\
:root:has(#posting [value={id}]:checked) .posting:not(#{id}) {{
  display: none;
}}
"""


def kinds_of(families: Iterable[str]) -> Mapping[str, str]:
    """Give each family of rules the name that it goes by in the style: a user's may be called anything."""
    return {family: f"k{number}" for number, family in enumerate(families, 1)}


def filter_style(kinds: Iterable[str], postings: Iterable[str]) -> str:
    """Give the rules for the choice of one kind and of one posting, by what they go by in the page."""
    return "".join(
        (*(_KIND.format(kind=kind) for kind in kinds), *(_POSTING.format(id=posting) for posting in postings))
    )
