"""The settings that hold for a document, and what happens when they change under the editor's hands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import client_capabilities

from language_server.editing import DRAFT, Editor, started

pytestmark = pytest.mark.asyncio(loop_scope="module")
CARD = """\
code: OUR001
name: house-word
check: phrases
severity: warning
since: 0.1.0
message: "'{text}' is not our word."
help: Use ours.
rationale: We have our own words.
evidence: opinion
phrases: [residents]
examples:
  bad: ["Care for 12 [[residents]]."]
  good: ["Care for 12 people."]
"""
FOUND = {"hype-title-word", "misspelt-credential", "unnamed-license", "missing-pay"}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def editor(folder: Path) -> AsyncIterator[Editor]:
    """An editor whose server has no options: the settings alone decide."""
    async for each in started(folder, client_capabilities("visual-studio-code")):
        yield each


async def codes(editor: Editor, uri: str) -> set[object]:
    """Wait for what is told next, and give the rules of it that these tests are about."""
    return {each.code for each in await editor.seen(uri)} & {*FOUND, "house-word"}


async def test_settings_hold_and_take_effect_when_they_change(editor: Editor) -> None:
    settings = editor.folder / ".jdlint.yml"
    uri = editor.open("settings.md")
    assert await codes(editor, uri) == FOUND
    settings.write_text("ignore: [missing-pay]\nseverity: {hype-title-word: error}\n", "utf-8")
    editor.changed_on_disk(".jdlint.yml")
    found = {each.code: each.severity for each in await editor.seen(uri)}
    assert found.keys() & FOUND == FOUND - {"missing-pay"}
    assert found["hype-title-word"] is types.DiagnosticSeverity.Error
    settings.unlink()
    editor.changed_on_disk(".jdlint.yml")
    assert await codes(editor, uri) == FOUND
    editor.close(uri)


async def test_broken_settings_are_told_of_once_and_where(editor: Editor) -> None:
    settings = editor.folder / ".jdlint.yml"
    settings.write_text("severity:\n  hype-title-word: dire\n", "utf-8")
    messages = editor.client.messages
    before = len(messages)
    first, second = editor.open("one.md"), editor.open("two.md")
    assert not await editor.seen(first)
    (fault,) = await editor.seen(settings.as_uri())
    assert fault.severity is types.DiagnosticSeverity.Error
    assert (fault.range.start.line, fault.range.start.character) == (1, 19)
    assert not await editor.seen(second)
    ((kind, text),) = [(each.type, each.message) for each in messages[before:]]
    assert (kind, "'dire' is not one of" in text) == (types.MessageType.Error, True)
    settings.write_text("ignore: [missing-pay]\n", "utf-8")
    editor.changed_on_disk(".jdlint.yml")
    assert await codes(editor, first) == FOUND - {"missing-pay"}
    assert await codes(editor, second) == FOUND - {"missing-pay"}
    while await editor.seen(settings.as_uri()):
        pass  # each of the two documents takes back what it said
    settings.unlink()
    editor.close(first)
    editor.close(second)


async def test_rules_of_ones_own_are_read_anew(editor: Editor) -> None:
    (editor.folder / "own" / "rules").mkdir(parents=True)
    card = editor.folder / "own" / "rules" / "house-word.yaml"
    card.write_text(CARD, "utf-8")
    (editor.folder / "own" / ".jdlint.yml").write_text("rules: [rules]\n", "utf-8")
    text = DRAFT.replace("rockstar", "able")
    uri = editor.open("own/a.md", text)
    assert "house-word" in await codes(editor, uri)
    card.write_text(CARD.replace("code: OUR001", "code: our1"), "utf-8")
    editor.changed_on_disk("own/rules/house-word.yaml")
    assert not await codes(editor, uri)
    (fault,) = await editor.seen(card.as_uri())
    assert fault.range.start.line == 0
    card.write_text(CARD, "utf-8")
    editor.changed_on_disk("own/rules/house-word.yaml")
    assert "house-word" in await codes(editor, uri)
    assert not await editor.seen(card.as_uri())
    editor.close(uri)


async def test_a_file_beside_the_posting_lets_findings_stand(editor: Editor) -> None:
    beside = editor.folder / "beside.txt.jdlint.yml"
    beside.write_text("allow:\n  - missing-pay -- on the poster\n", "utf-8")
    uri = editor.open("beside.txt", DRAFT, "plaintext")
    assert await codes(editor, uri) == FOUND - {"missing-pay"}
    beside.unlink()
    editor.changed_on_disk(beside.name)
    assert await codes(editor, uri) == FOUND
    editor.close(uri)
