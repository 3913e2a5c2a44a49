"""For people: the place, the line with a caret under the words, what is wrong, what to do and who says so."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from jdlint.findings import Severity
from jdlint.placing import place_text
from jdlint.results import Excerpt, LocatedFinding, Run
from jdlint.style import Style, counted, folded

_NEEDS = {
    "role": "the role is unknown; name it with --role",
    "place": "the place is unknown; name it with --location",
}
_MOST_SOURCES = 2


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write every finding, then what was skipped and a summary line."""
    style = Style(color)
    stream.writelines("\n".join(_lines(located, style)) + "\n\n" for located in run.findings())
    stream.write("\n".join(_closing(run, style)) + "\n")


def _lines(located: LocatedFinding, style: Style) -> Iterator[str]:
    found = located.finding
    place = place_text(located.path, located.start)
    label = style.severity(found.severity.label, found.severity)
    yield f"{style.strong(place)}: {label}[{found.code}] {found.name}"
    yield folded(found.message, "  ")
    if located.excerpt and found.text is not None:
        yield from _excerpt(located.excerpt, located.start.line, found.severity, style)
    yield folded(found.help, "  help: ")
    for each in located.related:
        yield folded(f"{each.message} ({place_text(located.path, each.start)})", "  see: ")
    for source in found.citations[:_MOST_SOURCES]:
        yield style.faint(f"  source: {source.title}, read {source.read}")
        yield style.faint(f"          {source.url}")
    if len(found.citations) > _MOST_SOURCES:
        yield style.faint(
            f"          and {len(found.citations) - _MOST_SOURCES} more (--format json has all)"
        )


def _excerpt(excerpt: Excerpt, line: int | None, severity: Severity, style: Style) -> Iterator[str]:
    number = "" if line is None else str(line)
    margin = " " * len(number)
    before = _columns(excerpt.line[: excerpt.start])
    under = _columns(excerpt.line[excerpt.start : excerpt.end])
    caret = " " * before + style.severity("^" * max(under, 1), severity)
    yield style.faint(f"  {margin} |")
    yield style.faint(f"  {number} | ") + excerpt.line
    yield style.faint(f"  {margin} | ") + caret


def _columns(text: str) -> int:
    """Count the columns of a terminal: two for a wide character, none for a mark on the one before."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _closing(run: Run, style: Style) -> Iterator[str]:
    yield from _skipped(run, style)
    counts = [(level, run.count(level)) for level in reversed(Severity)]
    linted = sum(file.failure is None for file in run.files)
    total = sum(count for _, count in counts)
    parts = ", ".join(style.severity(counted(count, level.label), level) for level, count in counts if count)
    found = f"{counted(total, 'finding')} ({parts})" if total else "No findings"
    failed = len(run.failures) + len(run.files) - linted
    rest = f"; {counted(failed, 'path')} not linted" if failed else ""
    broken = sum(len(file.faults) for file in run.files)
    rest += f"; {counted(broken, 'broken record')}" if broken else ""
    yield f"{found} in {counted(linted, 'file')}{rest}."


def _skipped(run: Run, style: Style) -> Iterator[str]:
    """Say which rules could not run: a rule left out in silence would look like a pass."""
    rules: dict[str, Counter[str]] = {}
    for file in run.files:
        for each in file.skipped:
            rules.setdefault(each.need, Counter())[file.path] += 1
    for need, files in rules.items():
        most = max(files.values())
        where = next(iter(files)) if len(files) == 1 else counted(len(files), "file")
        yield style.faint(folded(f"{counted(most, 'rule')} skipped in {where}: {_NEEDS[need]}.", "note: "))
