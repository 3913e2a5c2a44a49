"""What an editor is told of a posting, over stdio."""

from __future__ import annotations

import pytest
from lsprotocol import types
from pygls.uris import to_fs_path

from language_server.editing import DRAFT, Editor, line

pytestmark = pytest.mark.asyncio(loop_scope="module")
REMOTE = """\
# Welder

This is a fully remote position. Pay: $25 an hour.

## Schedule

On-site attendance is required every day.
"""


async def test_findings_stand_at_their_words_as_the_editor_counts(editor: Editor) -> None:
    uri = editor.open("places.md")
    found = {each.code: each for each in await editor.seen(uri)}
    assert {code: each.range for code, each in found.items()} == {
        "hype-title-word": line(6, 26, 34),
        "misspelt-credential": line(7, 11, 16),
        "unnamed-license": line(11, 2, 18),
        "missing-pay": line(11, 0, 18),
    }
    assert {each.source for each in found.values()} == {"jdlint"}
    vague = found["unnamed-license"]
    assert vague.severity is types.DiagnosticSeverity.Warning
    assert vague.message.startswith("'Must be licensed' does not say which license.\nName the license")
    assert vague.code_description
    assert vague.code_description.href.startswith("https://")


async def test_a_mark_before_the_text_moves_only_the_first_line(editor: Editor) -> None:
    uri = editor.open(
        "marked.md", "\ufeff# Registered Nurse (HIPPA)\n\nKnow the HIPPA rules. Pay: $30 an hour.\n"
    )
    found = [each.range for each in await editor.seen(uri) if each.code == "misspelt-credential"]
    assert found == [line(0, 21, 26), line(2, 9, 14)]


async def test_only_the_last_of_many_changes_is_checked(editor: Editor) -> None:
    uri = editor.open("typing.md")
    await editor.seen(uri)
    for length in range(1, len("rockstar")):
        version = editor.change(uri, DRAFT.replace("rockstar", "rockstar"[:length]))
    found = await editor.seen(uri)
    assert "hype-title-word" not in {each.code for each in found}
    await editor.seen(editor.open("another.md"))
    assert not [each for each in editor.told if each.uri == uri], f"told of more than version {version}"


async def test_a_long_check_keeps_nobody_waiting(editor: Editor) -> None:
    uri = editor.open(
        "long.md", DRAFT + "\nCare for people in the town by the river every day of the week.\n" * 3000
    )
    unknown = await editor.hover(editor.uri("never-opened.md"), 0, 0)
    assert unknown is None
    assert not editor.told, "the answer came after the check"
    version = editor.change(uri, "# Registered Nurse\n\nKnow the HIPPA rules. Pay: $30 an hour.\n")
    assert [each.code for each in await editor.seen(uri, version)] == ["misspelt-credential"]


async def test_nothing_is_left_of_a_closed_document(editor: Editor) -> None:
    uri = editor.open("closed.md")
    assert await editor.seen(uri)
    editor.close(uri)
    assert not await editor.seen(uri)
    assert await editor.hover(uri, 11, 5) is None
    again = editor.open("closed.md")
    assert await editor.seen(again)


async def test_a_contradiction_leads_to_its_other_place(editor: Editor) -> None:
    uri = editor.open("remote.md", REMOTE)
    (found,) = [each for each in await editor.seen(uri) if each.code == "remote-or-onsite"]
    assert found.related_information
    places = {(each.location.uri, each.location.range.start.line) for each in found.related_information}
    assert places | {(uri, found.range.start.line)} == {(uri, 2), (uri, 6)}


async def test_what_is_no_posting_is_only_hinted_at(editor: Editor) -> None:
    uri = editor.open("README.md", "# parser\n\nInstall it with pip, then import it.\n")
    (hint,) = await editor.seen(uri)
    assert (hint.code, hint.severity) == ("not-a-posting", types.DiagnosticSeverity.Hint)
    assert not await editor.seen(
        editor.open("package.json", '{"name": "parser", "version": "1.0.0"}', "json")
    )


async def test_text_that_cannot_be_read_says_where(editor: Editor) -> None:
    uri = editor.open("broken.md", "---\ntitle: [Nurse\nid: 7\n---\n\nKnow the rules.\n")
    (found,) = await editor.seen(uri)
    assert (found.severity, found.code) == (types.DiagnosticSeverity.Error, None)
    assert found.range.start.line in (1, 2)


async def test_a_text_too_long_to_be_checked_with_every_change_is_told_of(editor: Editor) -> None:
    uri = editor.open("rows.jsonl", '{"title": "Cook", "description": "Cook wanted."}\n' * 25_000, "jsonl")
    (found,) = await editor.seen(uri)
    assert "1,000,000 characters" in found.message
    assert "'jdlint check'" in found.message
    assert not await editor.symbols(uri)


async def test_documents_without_a_name_are_read_by_their_language(editor: Editor) -> None:
    editor.open("program.py", "print('We want a rockstar nurse')\n", "python")
    uri = editor.open("untitled:Untitled-1", DRAFT, "plaintext")
    assert "hype-title-word" in {each.code for each in await editor.seen(uri)}
    assert not [each for each in editor.told if each.uri.endswith(".py")]


async def test_names_with_blanks_and_signs_are_kept_as_the_editor_writes_them(editor: Editor) -> None:
    name = "my ads/n\u00fcrse #1, 100%.txt"
    uri = editor.open(name, DRAFT, "plaintext")
    assert "hype-title-word" in {each.code for each in await editor.seen(uri)}
    (action,) = [each for each in await editor.actions(uri, line(6, 28)) if "Allow" in each.title]
    assert action.edit
    create, _ = action.edit.document_changes or ()
    assert isinstance(create, types.CreateFile)
    assert to_fs_path(create.uri) == str(editor.folder / f"{name}.jdlint.yml")


async def test_the_page_of_a_rule_shows_where_the_pointer_rests(editor: Editor) -> None:
    uri = editor.open("pages.md")
    shown = await editor.hover(uri, 6, 30)
    assert shown
    assert isinstance(shown.contents, types.MarkupContent)
    assert shown.contents.kind is types.MarkupKind.Markdown
    assert shown.contents.value.startswith("# hype-title-word (HYP801)")
    assert "ignore: [hype-title-word]" in shown.contents.value
    assert shown.range == line(6, 26, 34)
    assert await editor.hover(uri, 2, 5) is None


async def test_the_outline_is_that_of_the_posting(editor: Editor) -> None:
    uri = editor.open("outline.md")
    found = [each for each in await editor.symbols(uri) if isinstance(each, types.DocumentSymbol)]
    assert [(each.name, each.detail) for each in found] == [
        ("Registered Nurse", "title"),
        ("Duties", "responsibilities"),
        ("Requirements", "requirements"),
    ]
    (demand,) = found[2].children or ()
    assert (demand.name, demand.detail, demand.range) == (
        "Must be licensed",
        "license, required",
        line(11, 2, 18),
    )
    rows = '{"id": "a", "title": "Cook", "description": "Cook wanted."}\n' * 2
    several = await editor.symbols(editor.open("rows.jsonl", rows, "jsonl"))
    assert [each.name for each in several] == ["Cook", "Cook"]


async def test_the_editor_is_asked_to_tell_of_changed_files(editor: Editor) -> None:
    ((registration,),) = [each.registrations for each in editor.registered]
    assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
