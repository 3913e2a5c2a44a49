"""Keeps track of which document's diagnostics stand in which file, and shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lsprotocol.types import Diagnostic, PublishDiagnosticsParams

Show = Callable[[PublishDiagnosticsParams], None]


class Board:
    """Shows the diagnostics of open documents; several of them may speak of one file, such as settings."""

    def __init__(self, show: Show) -> None:
        """Take what shows the diagnostics of one file, in place of those shown before."""
        self._show = show
        self._posted: dict[str, Mapping[str, Sequence[Diagnostic]]] = {}

    def post(self, owner: str, version: int | None, found: Mapping[str, Sequence[Diagnostic]]) -> None:
        """Show what was found in a document, by file, in place of what was found in it before."""
        before = self._posted.get(owner, {})
        self._posted[owner] = found
        for uri in dict.fromkeys((*found, *before)):
            lists = [posted[uri] for posted in self._posted.values() if uri in posted]
            self._show(PublishDiagnosticsParams(uri, _joined(lists), version if uri == owner else None))

    def withdraw(self, owner: str) -> None:
        """Show nothing more of a document."""
        self.post(owner, None, {owner: []})
        del self._posted[owner]


def _joined(lists: Sequence[Sequence[Diagnostic]]) -> list[Diagnostic]:
    """Give all diagnostics of one file; what several documents say of it is said once."""
    told = list(lists[0]) if lists else []
    for others in lists[1:]:
        told.extend(each for each in others if each not in told)
    return told
