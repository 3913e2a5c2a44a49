"""Editors that count otherwise or can do less."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import client_capabilities

from language_server.editing import SELECT, Editor, line, started

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def neovim(folder: Path) -> AsyncIterator[Editor]:
    """An editor that counts bytes of UTF-8 and cannot watch files."""
    async for each in started(folder, client_capabilities("neovim@0.11.0")):
        yield each


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def plain(folder: Path) -> AsyncIterator[Editor]:
    """An editor that says of nothing that it can do it."""
    async for each in started(folder, types.ClientCapabilities(), *SELECT):
        yield each


async def test_columns_count_bytes_where_the_editor_does(neovim: Editor) -> None:
    uri = neovim.open("bytes.md")
    found = {each.code: each.range for each in await neovim.seen(uri)}
    assert found["hype-title-word"] == line(6, 30, 38)
    shown = await neovim.hover(uri, 6, 37)
    assert shown
    assert shown.range == line(6, 30, 38)
    assert not neovim.registered


async def test_changed_settings_are_seen_without_being_told_of(neovim: Editor) -> None:
    settings = neovim.folder / ".jdlint.yml"
    uri = neovim.open("unwatched.md")
    assert "missing-pay" in {each.code for each in await neovim.seen(uri)}
    settings.write_text("ignore: [missing-pay]\n", "utf-8")
    saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
    neovim.client.text_document_did_save(saved)
    assert "missing-pay" not in {each.code for each in await neovim.seen(uri)}
    settings.unlink()


async def test_an_editor_that_can_do_little_gets_what_it_can_show(plain: Editor) -> None:
    uri = plain.open("little.txt", language="plaintext")
    assert {each.code: each.range for each in await plain.seen(uri)}["hype-title-word"] == line(6, 26, 34)
    outline = await plain.symbols(uri)
    assert all(isinstance(each, types.SymbolInformation) for each in outline)
    assert [each.name for each in outline][-2:] == ["Requirements", "Must be licensed"]
    assert [each.title for each in await plain.actions(uri, line(6, 28))] == [
        "Fix all that is safe to fix (jdlint)"
    ], "a file that the editor cannot make is not offered"
