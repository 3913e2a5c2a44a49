"""The language server: what an editor says and asks, led to the documents and back."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from jdlint.linting import Options
from jdlint.linting.failures import internal_error
from jdlint.lsp.board import Board
from jdlint.lsp.checking import Checked, Checker, name_to_read
from jdlint.lsp.diagnostics import diagnostics_of
from jdlint.lsp.documents import Documents
from jdlint.version import __version__

_WARM_UP = "Registered Nurse\n\nDuties\n- Care for 12 residents\n\nRequirements\n- Must be licensed\n"
"""A text to check before the first document comes: it loads the language tools."""


class Server(LanguageServer):
    """A language server for postings."""

    def __init__(self, options: Options) -> None:
        """Take the options of the command."""
        # whole texts: their changes would have to be counted in lines as Python breaks them
        super().__init__(
            "jdlint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full, max_workers=2
        )
        self.checker = Checker(options)
        self.board = Board(self.text_document_publish_diagnostics)
        self.documents = Documents(self._check, self._show, self._failed)
        self._told: dict[str, frozenset[str]] = {}

    @property
    def encoding(self) -> str:
        """The encoding whose units the editor counts."""
        chosen = self.workspace.position_encoding
        return str(getattr(chosen, "value", chosen))

    def name_of(self, uri: str) -> str | None:
        """Give the name under which a document is read, None where it is in no format of postings."""
        document = self.workspace.get_text_document(uri)
        path = to_fs_path(uri)
        if path is None:  # it was never saved
            path = f"{self.root}/{uri.rpartition('/')[2].rpartition(':')[2]}"
        return name_to_read(path, document.language_id)

    @property
    def root(self) -> str:
        """The folder that the editor works in."""
        return self.workspace.root_path or "."

    async def warm_up(self) -> None:
        """Load what checking needs."""
        await self.documents.worked(partial(self.checker.check, f"{self.root}/posting.txt", _WARM_UP))
        gc.freeze()  # it lasts: looking for garbage in it would cost every check and the end

    def _check(self, uri: str) -> Callable[[], Checked]:
        name, text = self.name_of(uri) or uri, self.workspace.get_text_document(uri).source
        return partial(self.checker.check, name, text)

    def _show(self, uri: str, checked: Checked) -> None:
        version = self.workspace.get_text_document(uri).version
        self.board.post(uri, version, diagnostics_of(checked, uri, self.encoding))
        self._tell(uri, checked)

    def _tell(self, uri: str, checked: Checked) -> None:
        """Say once what is wrong with settings and rules, as long as it is."""
        before = frozenset[str]().union(*self._told.values())
        broken = frozenset(str(each) for each in checked.failures if each.path != checked.path)
        self._told[uri] = broken
        for message in sorted(broken - before):
            self.say(f"jdlint: {message}")

    def _failed(self, error: Exception) -> None:
        self.say(f"jdlint: {internal_error(error)}")

    def say(self, message: str) -> None:
        """Show a message."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def forget(self, uri: str) -> None:
        """Show nothing more of a document."""
        if self.documents.close(uri):
            self.board.withdraw(uri)
        self._told.pop(uri, None)
