"""The page of a rule where the pointer rests on what it found."""

from __future__ import annotations

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position, Range

from jdlint.lsp.checking import Checked
from jdlint.lsp.diagnostics import range_of
from jdlint.lsp.positions import Positions
from jdlint.pages.rule_markdown import rule_markdown
from jdlint.pages.rule_page import rule_page
from jdlint.style import Style


def hover_at(checked: Checked, position: Position, encoding: str, *, plain: bool) -> Hover | None:
    """Give the pages of the rules whose findings stand at a position; ``plain`` without marks of Markdown."""
    positions = Positions(checked.text, encoding)
    told = [*checked.shown, *(each for each in checked.findings if each.finding.text is not None)]
    found = [
        (where, card)
        for located in told
        if located.path == checked.path
        and _holds((where := range_of(located, positions)), position)
        and (card := checked.cards.get(located.finding.name))
    ]
    if not found:
        return None
    cards = {card.name: card for _, card in found}.values()
    if plain:
        text = "\n\n".join(rule_page(card, Style(enabled=False)) for card in cards)
        return Hover(MarkupContent(MarkupKind.PlainText, text), found[0][0])
    return Hover(MarkupContent(MarkupKind.Markdown, "\n---\n\n".join(map(rule_markdown, cards))), found[0][0])


def _holds(where: Range, position: Position) -> bool:
    return where.start <= position <= where.end
