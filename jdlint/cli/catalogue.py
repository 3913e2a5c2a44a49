"""``jdlint rules`` and ``jdlint explain``: the catalogue, read without spaCy."""

from __future__ import annotations

import json
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from jdlint.cli.common import uses_color
from jdlint.content.cards import Card, read_cards
from jdlint.linting.options import OptionError
from jdlint.pages.rule_page import rule_list, rule_page
from jdlint.style import Style

_OWN = click.option(
    "--rules", "own", multiple=True, type=click.Path(exists=True, file_okay=False), metavar="DIR",
    help="Folder of your own rule cards.",
)  # fmt: skip
_FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


@click.command
@_OWN
@_FORMAT
def rules(own: tuple[str, ...], form: str) -> None:
    """List every rule."""
    cards = read_cards(*map(Path, own))
    if form == "json":
        click.echo(json.dumps([_record(card) for card in cards], ensure_ascii=False, indent=2))
    else:
        click.echo(rule_list(cards, Style(uses_color(sys.stdout))))


@click.command
@click.argument("name", metavar="NAME_OR_CODE")
@_OWN
@_FORMAT
def explain(name: str, own: tuple[str, ...], form: str) -> None:
    """Explain one rule: what it flags, why, what to do, examples, sources."""
    card = _find(name, read_cards(*map(Path, own)))
    if form == "json":
        click.echo(json.dumps(_record(card), ensure_ascii=False, indent=2))
    else:
        click.echo(rule_page(card, Style(uses_color(sys.stdout))))


def _find(name: str, cards: tuple[Card, ...]) -> Card:
    wanted = name.casefold()
    known = {key.casefold(): card for card in cards for key in (card.name, card.code)}
    if wanted not in known:
        close = get_close_matches(wanted, known, n=1)
        hint = f"; did you mean '{known[close[0]].name}'?" if close else "; see 'jdlint rules'"
        raise OptionError(f"no rule is called '{name}'{hint}")
    return known[wanted]


def _record(card: Card) -> dict[str, Any]:
    return {
        "code": card.code,
        "name": card.name,
        "family": card.family,
        "severity": card.severity.label,
        "profile": card.profile,
        "since": card.since,
        "message": card.message,
        "help": card.help,
        "rationale": card.rationale,
        "unless": card.unless,
        "evidence": card.evidence,
        "sections": sorted(card.sections),
        "citations": [{"title": each.title, "url": each.url, "read": each.read} for each in card.citations],
        "examples": {
            "bad": [example.text for example in card.examples if example.is_bad],
            "good": [example.text for example in card.examples if not example.is_bad],
        },
    }
