"""Flags JobPosting data that lack what readers of such data need.

``required`` lists the properties that must be there, ``told`` those that must be there when the text tells
them, each with the state or the statement that shows it. Front matter whose keys are its author's own is left
alone: nothing says that it becomes a JobPosting.
"""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import FieldSpan, Finding, Severity
from jdlint.language.reading import Reading
from jdlint.posting import Posting

KEYS = frozenset[str]()
REQUIRED = frozenset({"required", "told"})
NEEDS = frozenset[str]()

_INSTEAD = {"jobLocation": ("applicantLocationRequirements",)}
_COUNTRY = "jobLocation.addressCountry"


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding for all that is required, and one for what only the text tells."""
    del context
    posting = reading.posting
    ours = [index for index, field in enumerate(posting.fields) if field.origin == "job_posting"]
    if not ours:
        return
    last = posting.fields[ours[-1]]
    end = FieldSpan(ours[-1], len(last.value), len(last.value))
    missing = [name for name in card.params["required"].texts() if not _has(posting, name)]
    if missing:
        yield finding(card, reading, end, missing=_joined(missing), reason="they need")
    told = card.params["told"].entries()
    untold = [name for name, node in told.items() if not _has(posting, name) and _tells(reading, node.text())]
    if untold:
        severity = min(card.severity, Severity.WARNING)
        words = _joined(untold)
        yield finding(card, reading, end, severity=severity, missing=words, reason="the text tells")


def _has(posting: Posting, name: str) -> bool:
    """Tell whether the data have a property, a part of it, or what may stand instead."""
    if name == "description" and posting.is_markdown:
        return True
    given = {field.canonical for field in posting.fields if not field.says_nothing}
    if name == _COUNTRY:  # asked of an address in parts
        parts = {canonical for canonical in given if canonical.startswith("jobLocation.")}
        return not parts or name in given
    wanted = (name, *_INSTEAD.get(name, ()))
    return any(canonical in wanted or canonical.startswith(f"{name}.") for canonical in given)


def _tells(reading: Reading, what: str) -> bool:
    return bool(reading.states.get(what)) or bool(reading.stated(what))


def _joined(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
