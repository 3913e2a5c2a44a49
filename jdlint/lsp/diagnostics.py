"""What is found in a document, as the diagnostics of an editor, by the file in which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)
from pygls.uris import from_fs_path

from jdlint.findings import Severity
from jdlint.lsp.checking import Checked
from jdlint.lsp.positions import Positions
from jdlint.placing import place_text
from jdlint.results import Failure, LocatedFinding
from jdlint.settings import whole_path

SOURCE = "jdlint"
_TRIAGE = "triage"
_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}


def uri_of(path: str) -> str:
    """Give the URI of a file."""
    return from_fs_path(str(whole_path(path))) or Path(whole_path(path)).as_uri()


def diagnostics_of(checked: Checked, uri: str, encoding: str) -> Mapping[str, list[Diagnostic]]:
    """Give the diagnostics of a document, and those of files that bear on it, by the URI of each."""
    found: dict[str, list[Diagnostic]] = {uri: []}
    texts = {checked.path: Positions(checked.text, encoding)}
    for located in checked.shown:
        target = uri if located.path == checked.path else uri_of(located.path)
        if located.path not in texts:
            texts[located.path] = Positions(_text_of(located.path), encoding)
        found.setdefault(target, []).append(_diagnostic(located, checked, target, texts[located.path]))
    for failure in checked.failures:
        target = uri if failure.path == checked.path else uri_of(failure.path)
        found.setdefault(target, []).append(_of_failure(failure))
    return found


def range_of(located: LocatedFinding, positions: Positions) -> Range:
    """Give the words of a finding, or the line in which something is missing."""
    return positions.of(located.start, located.end)


def _diagnostic(located: LocatedFinding, checked: Checked, uri: str, positions: Positions) -> Diagnostic:
    finding = located.finding
    card = checked.cards.get(finding.name)
    severity = _SEVERITIES[finding.severity]
    if card and card.check == _TRIAGE:  # many texts are no postings, and whoever writes one knows
        severity = DiagnosticSeverity.Hint
    where = place_text("", located.start).lstrip(": ") + ": " if located.start.column is None else ""
    return Diagnostic(
        range=range_of(located, positions),
        message=f"{where}{finding.message}\n{finding.help}",
        severity=severity,
        code=finding.name,
        code_description=CodeDescription(finding.citations[0].url) if finding.citations else None,
        source=SOURCE,
        related_information=[
            DiagnosticRelatedInformation(Location(uri, positions.of(each.start, each.end)), each.message)
            for each in located.related
        ]
        or None,
        data={"code": finding.code, "fingerprint": located.fingerprint},
    )


def _of_failure(failure: Failure) -> Diagnostic:
    place = Position((failure.line or 1) - 1, (failure.column or 1) - 1)
    return Diagnostic(
        Range(place, Position(place.line + 1, 0)), failure.message, DiagnosticSeverity.Error, source=SOURCE
    )


def _text_of(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return ""
