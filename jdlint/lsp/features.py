"""What an editor says and asks, each led to the open documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.uris import to_fs_path

from jdlint.linting import Options
from jdlint.lsp.actions import KINDS, Asked, actions_for
from jdlint.lsp.hover import hover_at
from jdlint.lsp.server import Server
from jdlint.lsp.symbols import flat, symbols_of

PAUSE = 0.3
"""Seconds without a change after which a text is checked."""
WATCHED = ("**/.jdlint.{yml,yaml}", "**/pyproject.toml", "**/*.jdlint.{yml,yaml}", "**/*.yaml")
"""Settings, companions, and the rules and roles of users' own."""
Symbols = Sequence[types.DocumentSymbol] | Sequence[types.SymbolInformation]


def make_server(options: Options) -> Server:
    """Make a server that is ready to be started."""
    server = Server(options)
    kinds = types.CodeActionOptions(code_action_kinds=list(KINDS))
    server.feature(types.INITIALIZED)(_initialized)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_files_changed)
    server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(_configured)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(_actions)
    server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(_symbols)
    server.feature(types.SHUTDOWN)(_shutting_down)
    return server


async def _initialized(ls: Server, params: types.InitializedParams) -> None:
    """Ask to be told of changed files, where the editor can, and load what checking needs."""
    if get_capability(ls.client_capabilities, "workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(glob) for glob in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        wanted = types.Registration("jdlint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        ls.client_register_capability(types.RegistrationParams([wanted]))
    await ls.warm_up()


def _opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    if ls.name_of(params.text_document.uri):
        ls.documents.update(params.text_document.uri, 0)


def _changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    if ls.name_of(params.text_document.uri):
        ls.documents.update(params.text_document.uri, PAUSE)


def _saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    if ls.name_of(params.text_document.uri):
        ls.documents.update(params.text_document.uri, 0)


def _closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.forget(params.text_document.uri)


def _files_changed(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Check all documents anew; whether settings or rules changed shows on the disk."""
    for uri in ls.documents.open():
        ls.documents.update(uri, PAUSE)


def _configured(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    """Take no notice: settings lie beside the postings, so that all who work on them share them."""


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    checked = await ls.documents.current(params.text_document.uri)
    if checked is None:
        return None
    formats = get_capability(ls.client_capabilities, "text_document.hover.content_format")
    plain = types.MarkupKind.Markdown not in (formats or [types.MarkupKind.Markdown])
    return hover_at(checked, params.position, ls.encoding, plain=plain)


async def _actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    checked = await ls.documents.current(uri)
    if checked is None:
        return []
    can_change = get_capability(ls.client_capabilities, "workspace.workspace_edit.document_changes")
    creatable = get_capability(ls.client_capabilities, "workspace.workspace_edit.resource_operations", ())
    asked = Asked(
        checked,
        uri,
        params.range,
        params.context,
        ls.encoding,
        on_disk=to_fs_path(uri) is not None,
        can_create=bool(can_change) and types.ResourceOperationKind.Create in (creatable or ()),
    )
    return await ls.documents.worked(partial(actions_for, asked))


async def _symbols(ls: Server, params: types.DocumentSymbolParams) -> Symbols:
    uri = params.text_document.uri
    checked = await ls.documents.current(uri)
    if checked is None:
        return []
    found = await ls.documents.worked(partial(symbols_of, checked, ls.encoding))
    nested = "text_document.document_symbol.hierarchical_document_symbol_support"
    return found if get_capability(ls.client_capabilities, nested) else flat(found, uri)


def _shutting_down(ls: Server, params: None) -> None:
    ls.documents.end()
