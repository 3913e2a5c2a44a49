"""A language server over stdio, as an editor starts it, and what a test says to it."""

from __future__ import annotations

import asyncio
import itertools
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

DRAFT = """\
# Registered Nurse

Silverbrook Manor cares for 80 residents in Dayton, Ohio.

## Duties

- Give \U0001f48a\U0001f48a and teach our rockstar team
- Know the HIPPA rules

## Requirements

- Must be licensed
"""
"""Two signs of two units each in UTF-16, then hype; a slip with a safe fix; a vague demand; no pay."""
RULES = "hype-title-word,misspelt-credential,unnamed-license,missing-pay,remote-or-onsite,not-a-posting"
SELECT = ("--select", RULES)
_PATIENCE = 60.0


@dataclass
class Editor:
    """An editor with a server: opens documents, changes them and sees what is said of them."""

    client: LanguageClient
    folder: Path
    _versions: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    told: list[types.PublishDiagnosticsParams] = field(default_factory=list)
    registered: list[types.RegistrationParams] = field(default_factory=list)

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str = DRAFT, language: str = "markdown") -> str:
        uri = name if ":" in name else self.uri(name)
        document = types.TextDocumentItem(uri, language, next(self._versions), text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return uri

    def change(self, uri: str, text: str) -> int:
        version = next(self._versions)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )
        return version

    def close(self, uri: str) -> None:
        closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.client.text_document_did_close(closed)

    def changed_on_disk(self, *names: str) -> None:
        events = [types.FileEvent(self.uri(name), types.FileChangeType.Changed) for name in names]
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(events))

    async def seen(self, uri: str, version: int | None = None) -> Sequence[types.Diagnostic]:
        """Wait for what is said next of a file, or of one version of it."""
        return await asyncio.wait_for(self._next(uri, version), _PATIENCE)

    async def _next(self, uri: str, version: int | None) -> Sequence[types.Diagnostic]:
        while True:
            for index, each in enumerate(self.told):
                if each.uri == uri and (version is None or each.version == version):
                    del self.told[: index + 1]
                    return each.diagnostics
            await asyncio.sleep(0.01)

    async def actions(
        self, uri: str, where: types.Range, *only: str, given: Sequence[types.Diagnostic] = ()
    ) -> Sequence[types.CodeAction]:
        context = types.CodeActionContext(list(given), list(only) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, context)
        found = await self.client.text_document_code_action_async(params)
        return [each for each in found or () if isinstance(each, types.CodeAction)]

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        at = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        return await self.client.text_document_hover_async(at)

    async def symbols(self, uri: str) -> Sequence[types.DocumentSymbol | types.SymbolInformation]:
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        return await self.client.text_document_document_symbol_async(asked) or ()


def line(number: int, start: int = 0, end: int | None = None) -> types.Range:
    """Give a range within a line; at its start where no end is told."""
    return types.Range(types.Position(number, start), types.Position(number, start if end is None else end))


def edited(text: str, edits: Sequence[types.TextEdit]) -> str:
    """Apply edits as an editor that counts in UTF-16 does; the last first, so that the others stay put."""
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]

    def offset(at: types.Position) -> int:
        units = lines[at.line].encode("utf-16-le")[: 2 * at.character] if at.line < len(lines) else b""
        return starts[at.line] + len(units.decode("utf-16-le"))

    for edit in sorted(edits, key=lambda each: each.range.start, reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


async def started(
    folder: Path, capabilities: types.ClientCapabilities, *options: str
) -> AsyncIterator[Editor]:
    """Start a server for a folder, and end it as an editor does."""
    command = [sys.executable, "-m", "jdlint", "lsp", "--stdio", "--today", "2026-11-26", *options]
    editor = Editor(LanguageClient(converter_factory=default_converter), folder)
    client = editor.client

    def published(params: types.PublishDiagnosticsParams) -> None:
        editor.told.append(params)

    def registered(params: types.RegistrationParams) -> None:
        editor.registered.append(params)

    heard = {
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: published,
        types.CLIENT_REGISTER_CAPABILITY: registered,
    }
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **heard})
    await client.start_io(*command)
    await client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
        )
    )
    yield editor
    await client.shutdown_session()
    await client.stop()
