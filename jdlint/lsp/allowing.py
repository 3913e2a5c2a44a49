"""Where an author writes that a finding may stand: beside the words, in the data, or in a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jdlint.allowances import read_allowances
from jdlint.companions import SUFFIXES, companion_files
from jdlint.content.strict_yaml import ContentError, parse
from jdlint.decoding import ReadError
from jdlint.fields import ALLOWANCE
from jdlint.findings import FieldSpan, Span
from jdlint.frontmatter import read_front_matter
from jdlint.locating import source_span
from jdlint.posting import Posting
from jdlint.readers import read
from jdlint.results import Edit, LocatedFinding

_COMMENTED = frozenset({"markdown", "html"})
_ITEM = re.compile(r"[ \t]*-[ \t]+")
_DOCTYPE = re.compile(r"\s*<!doctype[^>]*>[ \t]*\r?\n?", re.IGNORECASE)


@dataclass(frozen=True)
class Allowing:
    """A change that lets a finding stand: where, in words, and the edit; ``path`` names another file's."""

    where: str
    edit: Edit
    path: str | None = None
    is_new: bool = False


def allowing(posting: Posting, located: LocatedFinding, path: str) -> Allowing | None:
    """Give the change of a posting's text that lets a finding stand there, None where none does.

    ``path`` is the name by which the text is read. What is tried is read again: the allowance must reach the
    finding, and no word of the posting may read otherwise.
    """
    if posting.format not in _COMMENTED:
        return None
    tried = _beside_the_words(posting, located) if _is_in_text(posting, located) else iter(())
    for where, edit in (*tried, *_for_the_posting(posting, located)):
        if _reaches(posting, located, edit, path):
            return Allowing(where, edit)
    return None


def allowing_beside(located: LocatedFinding, path: str) -> Allowing | None:
    """Give the change of the file beside a posting that lets a finding stand in it, None where none can."""
    name = located.finding.name
    known = companion_files(path)
    beside = known[0] if known else Path(path + SUFFIXES[0])
    if not known:
        return Allowing(f"in {beside.name}", Edit(0, 0, f"allow:\n  - {name}\n"), str(beside), is_new=True)
    try:
        text = beside.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    edit = _after_last_item(text, len(text.rstrip()), name)
    if edit is None or not _is_companion(_edited(text, edit), str(beside)):
        return None
    return Allowing(f"in {beside.name}", edit, str(beside))


def _is_in_text(posting: Posting, located: LocatedFinding) -> bool:
    """Tell whether a finding is about words of the text: not about data, nor about what is missing."""
    span = located.finding.span
    if isinstance(span, FieldSpan) or located.finding.text is None:
        return False
    return all(field.map != posting.blocks[span.block].map for field in posting.fields)


def _beside_the_words(posting: Posting, located: LocatedFinding) -> Iterator[tuple[str, Edit]]:
    """Yield comments behind the block of a finding, and behind its words."""
    span = located.finding.span
    if not isinstance(span, Span):
        return
    block = posting.blocks[span.block]
    _, end = source_span(posting, Span(span.block, 0, len(block.text)))
    comment = _comment(located) if posting.format == "html" else f" {_comment(located)}"
    if posting.format == "markdown" and block.kind != "cell":
        yield "here", _insertion(_end_of_line(posting.source, end), comment)
    yield "here", _insertion(end, comment)
    yield "here", _insertion(source_span(posting, span)[1], comment)


def _for_the_posting(posting: Posting, located: LocatedFinding) -> Iterator[tuple[str, Edit]]:
    """Yield an entry of the front matter, and a comment before all text."""
    source, where = posting.source, "in this posting"
    line_end = "\r\n" if "\r\n" in source else "\n"
    body = read_front_matter(source).body_start if posting.format == "markdown" else 0
    if body:
        edit = _entry(posting, body, located.finding.name, line_end)
        if edit:
            yield where, edit
    doctype = _DOCTYPE.match(source) if posting.format == "html" else None
    start = doctype.end() if doctype else body
    yield where, _insertion(start, f"{_comment(located)}{line_end}{line_end if not doctype else ''}")


def _entry(posting: Posting, body: int, name: str, line_end: str) -> Edit | None:
    """Give the edit that adds a name to the front matter, None where it is written in an unusual way."""
    source = posting.source
    ours = [field for field in posting.fields if field.name == ALLOWANCE and field.start < body]
    if ours:
        return _after_last_item(source, ours[-1].end, name)
    if any(field.name.startswith("jdlint") and field.start < body for field in posting.fields):
        return None
    closing = source[:body].rstrip()
    at = max(closing.rfind("\n"), closing.rfind("\r")) + 1
    if closing.endswith("+++"):
        return _insertion(at, f'[jdlint]{line_end}allow = ["{name}"]{line_end}')
    return _insertion(at, line_end.join(("jdlint:", "  allow:", f"    - {name}", "")))


def _after_last_item(text: str, before: int, name: str) -> Edit | None:
    """Give the edit that adds an item below the last one of a list that begins before an offset."""
    end = _end_of_line(text, before)
    lines = text[:end].splitlines()
    item = _ITEM.match(lines[-1]) if lines else None
    if item is None:
        return None
    line_end = "\r\n" if "\r\n" in text else "\n"
    return _insertion(len(text[:end].rstrip("\r\n")), f"{line_end}{item[0]}{name}")


def _reaches(posting: Posting, located: LocatedFinding, edit: Edit, path: str) -> bool:
    """Tell whether the text still reads the same with an edit, and the finding is let stand."""
    source = _edited(posting.source, edit)
    try:
        after = read(source.encode("utf-8", "surrogatepass"), path)[located.posting]
    except (ReadError, IndexError):
        return False
    if [block.text for block in after.blocks] != [block.text for block in posting.blocks]:
        return False
    start, _ = source_span(after, located.finding.span) if _same_fields(posting, after, located) else (-1, 0)
    return any(each.covers(located.finding, start) for each in read_allowances(after))


def _same_fields(posting: Posting, after: Posting, located: LocatedFinding) -> bool:
    """Tell whether a finding's span means the same in both: fields are counted, and an allowance is one."""
    span = located.finding.span
    if isinstance(span, Span):
        return True
    names = [each.fields[span.field].name for each in (posting, after) if span.field < len(each.fields)]
    return len(names) == 2 and names[0] == names[1]  # noqa: PLR2004 - before and after


def _is_companion(text: str, path: str) -> bool:
    try:
        entries = parse(text, path).record((), ("allow",))
        return "allow" in entries and all(item.text() for item in entries["allow"].items())
    except ContentError:
        return False


def _comment(located: LocatedFinding) -> str:
    return f"<!-- jdlint: allow {located.finding.name} -->"


def _edited(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.replacement + text[edit.end :]


def _insertion(at: int, text: str) -> Edit:
    return Edit(at, at, text)


def _end_of_line(text: str, offset: int) -> int:
    """Give the end of the words of the line in which an offset lies."""
    ends = [at for at in (text.find("\n", offset), text.find("\r", offset)) if at >= 0]
    return len(text[: min(ends, default=len(text))].rstrip(" \t"))
