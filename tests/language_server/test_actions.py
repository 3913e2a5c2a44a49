"""Fixes and allowances, as an editor offers and applies them."""

from __future__ import annotations

import pytest
from lsprotocol import types

from language_server.editing import DRAFT, Editor, edited, line

pytestmark = pytest.mark.asyncio(loop_scope="module")
LAST = line(11, 5)


def changed(action: types.CodeAction, uri: str, text: str = DRAFT) -> str:
    assert action.edit
    assert action.edit.changes
    return edited(text, action.edit.changes[uri])


async def test_a_safe_fix_is_the_preferred_one(editor: Editor) -> None:
    uri = editor.open("safe.md")
    given = [each for each in await editor.seen(uri) if each.code == "misspelt-credential"]
    fix, allow = await editor.actions(uri, line(7, 13), "quickfix", given=given)
    assert (fix.title, fix.is_preferred) == ("Write \u201cHIPAA\u201d", True)
    assert [each.code for each in fix.diagnostics or ()] == ["misspelt-credential"]
    assert changed(fix, uri) == DRAFT.replace("HIPPA", "HIPAA")
    assert (allow.title, allow.is_preferred) == ("Allow misspelt-credential here", None)
    version = editor.change(uri, changed(fix, uri))
    assert "misspelt-credential" not in {each.code for each in await editor.seen(uri, version)}


async def test_a_stub_is_offered_and_not_preferred(editor: Editor) -> None:
    uri = editor.open("stub.md")
    fixes = [each for each in await editor.actions(uri, LAST, "quickfix") if each.title.startswith("Insert")]
    assert [each.is_preferred for each in fixes] == [False]
    assert "\n\n## Pay\n\n[Amount]" in changed(fixes[0], uri)


async def test_an_allowance_is_written_where_it_reaches_the_finding(editor: Editor) -> None:
    uri = editor.open("allow.md")
    actions = {each.title: each for each in await editor.actions(uri, line(0, 0, 0), "quickfix")}
    assert not actions
    (here,) = await editor.actions(uri, line(6, 28), "quickfix")
    assert here.title == "Allow hype-title-word here"
    once = changed(here, uri)
    assert "our rockstar team <!-- jdlint: allow hype-title-word -->\n" in once
    version = editor.change(uri, once)
    await editor.seen(uri, version)
    (whole,) = [
        each
        for each in await editor.actions(uri, LAST, "quickfix")
        if each.title == "Allow missing-pay in this posting"
    ]
    twice = changed(whole, uri, once)
    assert twice.startswith("<!-- jdlint: allow missing-pay -->\n\n# Registered Nurse")
    version = editor.change(uri, twice)
    assert {each.code for each in await editor.seen(uri, version)} == {
        "misspelt-credential",
        "unnamed-license",
    }


async def test_formats_without_comments_get_a_file_beside_them(editor: Editor) -> None:
    uri = editor.open("plain.txt", DRAFT, "plaintext")
    titles = {each.title: each for each in await editor.actions(uri, line(6, 28), "quickfix")}
    action = titles["Allow hype-title-word in plain.txt.jdlint.yml"]
    assert action.edit
    create, edit = action.edit.document_changes or ()
    assert isinstance(create, types.CreateFile)
    assert isinstance(edit, types.TextDocumentEdit)
    assert create.uri == edit.text_document.uri == editor.uri("plain.txt.jdlint.yml")
    beside = editor.folder / "plain.txt.jdlint.yml"
    beside.write_text(
        "".join(each.new_text for each in edit.edits if isinstance(each, types.TextEdit)), "utf-8"
    )
    editor.changed_on_disk(beside.name)
    await editor.seen(uri)
    assert "hype-title-word" not in {each.code for each in await editor.seen(uri)}
    (more,) = [each for each in await editor.actions(uri, line(11, 5), "quickfix") if "unnamed" in each.title]
    assert changed(more, beside.as_uri(), beside.read_text("utf-8")) == (
        "allow:\n  - hype-title-word\n  - unnamed-license\n"
    )


async def test_all_safe_fixes_are_one_action_of_the_source(editor: Editor) -> None:
    text = DRAFT.replace("HIPPA rules", "HIPPA rules and HIPPA forms")
    uri = editor.open("all.md", text)
    (action,) = await editor.actions(uri, line(0), "source.fixAll")
    assert action.kind == "source.fixAll.jdlint"
    assert changed(action, uri, text) == text.replace("HIPPA", "HIPAA")
    assert not await editor.actions(uri, line(0), "refactor")
    clean = editor.open("clean.md", text.replace("HIPPA", "HIPAA"))
    assert not await editor.actions(clean, line(0), "source.fixAll")


async def test_actions_are_those_of_the_text_of_the_moment(editor: Editor) -> None:
    uri = editor.open("moment.md")
    editor.change(uri, f"\n\n{DRAFT}")
    fix, *_ = await editor.actions(uri, line(9, 13), "quickfix")
    assert changed(fix, uri, f"\n\n{DRAFT}") == f"\n\n{DRAFT}".replace("HIPPA", "HIPAA")
