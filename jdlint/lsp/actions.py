"""What an editor offers at a finding: to fix it, or to let it stand; and for a document, all safe fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lsprotocol.types import (
    CodeAction,
    CodeActionContext,
    CodeActionKind,
    CreateFile,
    CreateFileOptions,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from jdlint.fixing import FORMATS, apart, edits_of
from jdlint.lsp.allowing import Allowing, allowing, allowing_beside
from jdlint.lsp.checking import Checked
from jdlint.lsp.diagnostics import SOURCE, range_of, uri_of
from jdlint.lsp.positions import Positions
from jdlint.posting import Posting
from jdlint.results import Edit, LocatedFinding

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.jdlint"
KINDS = (CodeActionKind.QuickFix.value, FIX_ALL)
_LONGEST = 60


@dataclass(frozen=True)
class Asked:
    """A document and the part of it that actions are wanted for.

    ``on_disk`` says that files may lie beside it, ``can_create`` that the editor can make them.
    """

    checked: Checked
    uri: str
    range: Range
    context: CodeActionContext
    encoding: str
    on_disk: bool = True
    can_create: bool = True


def actions_for(asked: Asked) -> list[CodeAction]:
    """Give the actions: fixes first, the safe ones before the others, then what lets findings stand."""
    positions = Positions(asked.checked.text, asked.encoding)
    found: list[CodeAction] = []
    if _is_wanted(CodeActionKind.QuickFix.value, asked.context):
        here = [each for each in asked.checked.findings if _is_at(each, asked, positions)]
        fixes = list(_fixes(here, asked, positions))
        found += sorted(fixes, key=lambda action: not action.is_preferred)
        found += _allowances(here, asked, positions)
    if _is_wanted(FIX_ALL, asked.context):
        found += _fix_all(asked, positions)
    return found


def _is_wanted(kind: str, context: CodeActionContext) -> bool:
    if context.only is None:
        return True
    wanted = [getattr(each, "value", each) for each in context.only]
    return any(not each or kind == each or kind.startswith(f"{each}.") for each in wanted)


def _is_at(located: LocatedFinding, asked: Asked, positions: Positions) -> bool:
    where = range_of(located, positions)
    in_text = located.path == asked.checked.path
    return in_text and where.start <= asked.range.end and asked.range.start <= where.end


def _fixes(findings: Iterable[LocatedFinding], asked: Asked, positions: Positions) -> Iterator[CodeAction]:
    for located in findings:
        edit, fix = located.edit, located.finding.fix
        if edit and fix and _posting_of(located, asked.checked).format in FORMATS:
            safe = fix.safety == "safe"
            yield CodeAction(
                title=_title(located, edit, safe=safe),
                kind=CodeActionKind.QuickFix,
                diagnostics=_about(located, asked, positions),
                is_preferred=safe,
                edit=WorkspaceEdit(changes={asked.uri: [_text_edit(edit, positions)]}),
            )


def _title(located: LocatedFinding, edit: Edit, *, safe: bool) -> str:
    words, flagged = _short(edit.replacement), located.finding.text
    if flagged is None:
        return f"Insert \u201c{words}\u201d, to be filled in"
    said = f"Write \u201c{words}\u201d" if words else f"Delete \u201c{_short(flagged)}\u201d"
    return said if safe else f"{said} (it may change what you mean)"


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST else f"{folded[:_LONGEST].rstrip()}\u2026"


def _allowances(
    findings: Iterable[LocatedFinding], asked: Asked, positions: Positions
) -> Iterator[CodeAction]:
    """Yield one action a rule; the findings of allowances themselves are not to be allowed."""
    of_rules = {each.finding.name: each for each in reversed(list(findings))}
    for name, located in reversed(of_rules.items()):
        card = asked.checked.cards.get(name)
        if card and card.check == "allowance":
            continue
        change = allowing(_posting_of(located, asked.checked), located, asked.checked.path)
        if change is None and asked.on_disk:
            change = allowing_beside(located, asked.checked.path)
        edit = _workspace_edit(change, asked, positions) if change else None
        if change and edit:
            yield CodeAction(
                title=f"Allow {name} {change.where}",
                kind=CodeActionKind.QuickFix,
                diagnostics=_about(located, asked, positions),
                edit=edit,
            )


def _workspace_edit(change: Allowing, asked: Asked, positions: Positions) -> WorkspaceEdit | None:
    if change.path is None:
        return WorkspaceEdit(changes={asked.uri: [_text_edit(change.edit, positions)]})
    target = uri_of(change.path)
    if not change.is_new:
        with open(change.path, encoding="utf-8", newline="") as file:  # noqa: PTH123 - line ends as they are
            beside = Positions(file.read(), asked.encoding)
        return WorkspaceEdit(changes={target: [_text_edit(change.edit, beside)]})
    if not asked.can_create:
        return None
    text = TextEdit(Positions("", asked.encoding).between(0, 0), change.edit.replacement)
    return WorkspaceEdit(
        document_changes=[
            CreateFile(target, options=CreateFileOptions(ignore_if_exists=True)),
            TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(target), [text]),
        ]
    )


def _fix_all(asked: Asked, positions: Positions) -> Iterator[CodeAction]:
    checked = asked.checked
    ours = [
        each
        for each in checked.findings
        if each.path == checked.path and _posting_of(each, checked).format in FORMATS
    ]
    edits = list(apart(edits_of(ours, unsafe=False)))
    if edits:
        yield CodeAction(
            title="Fix all that is safe to fix (jdlint)",
            kind=FIX_ALL,
            edit=WorkspaceEdit(changes={asked.uri: [_text_edit(edit, positions) for edit in edits]}),
        )


def _text_edit(edit: Edit, positions: Positions) -> TextEdit:
    return TextEdit(positions.between(edit.start, edit.end), edit.replacement)


def _about(located: LocatedFinding, asked: Asked, positions: Positions) -> list[Diagnostic]:
    """Give the diagnostics of the request that an action is for."""
    where, name = range_of(located, positions), located.finding.name
    given: Sequence[Diagnostic] = asked.context.diagnostics
    return [each for each in given if each.source == SOURCE and each.code == name and each.range == where]


def _posting_of(located: LocatedFinding, checked: Checked) -> Posting:
    return checked.readings[located.posting].posting
