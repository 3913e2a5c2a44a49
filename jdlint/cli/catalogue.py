"""``jdlint rules`` and ``jdlint explain``: the catalogue, read without spaCy."""

from __future__ import annotations

from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

import click

from jdlint.cli import completion
from jdlint.cli.common import FORMAT, OWN_RULES, SETTINGS, settings_here, with_options
from jdlint.cli.output import show, show_json
from jdlint.content.cards import Card, read_cards
from jdlint.content.precision import read_precision
from jdlint.linting.options import OptionError
from jdlint.pages.rule_page import rule_list, rule_page

_FEW = 6  # rules in a line


@click.command
@with_options(OWN_RULES, *SETTINGS, FORMAT)
def rules(own: tuple[str, ...], config: str | None, form: str, *, isolated: bool) -> None:
    """List every rule, your own with them."""
    cards = _cards(own, config, isolated=isolated)
    if form == "json":
        show_json([_record(card) for card in cards])
    else:
        show(partial(rule_list, cards))


@click.command(short_help="Explain one rule, with examples and sources.")
@click.argument("name", metavar="NAME_OR_CODE", shell_complete=completion.rule)
@with_options(OWN_RULES, *SETTINGS, FORMAT)
def explain(name: str, own: tuple[str, ...], config: str | None, form: str, *, isolated: bool) -> None:
    """Explain one rule: what it flags, why, what to do, examples, sources."""
    card = _find(name, _cards(own, config, isolated=isolated))
    if form == "json":
        show_json(_record(card))
    else:
        show(partial(rule_page, card))


def _cards(own: tuple[str, ...], config: str | None, *, isolated: bool) -> tuple[Card, ...]:
    return read_cards(*settings_here(config, isolated=isolated).rules, *map(Path, own))


def _find(name: str, cards: tuple[Card, ...]) -> Card:
    wanted = name.casefold()
    known = {key.casefold(): (key, card) for card in cards for key in (card.name, card.code)}
    if wanted not in known:
        close = [known[key][0] for key in get_close_matches(wanted, known, n=1)]
        hint = _related(wanted, cards) or (f"did you mean '{close[0]}'?" if close else "see 'jdlint rules'")
        raise OptionError(f"no rule is called '{name}'; {hint}")
    return known[wanted][1]


def _related(wanted: str, cards: tuple[Card, ...]) -> str:
    """Name some rules of which ``wanted`` is the family, the beginning of the code or a part of the name."""
    names = [
        card.name
        for card in cards
        if wanted in card.name or card.code.casefold().startswith(wanted) or wanted == card.family
    ]
    more = f" and {len(names) - _FEW} more of 'jdlint rules'" if len(names) > _FEW else ""
    return f"there are {', '.join(names[:_FEW])}{more}" if names else ""


def _record(card: Card) -> dict[str, Any]:
    measured = read_precision().get(card.name)
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
        "precision": measured
        and {
            "share": round(measured.share, 3),
            "at_least": round(measured.least, 3),
            "findings": measured.findings,
            "right": measured.right,
            "arguable": measured.arguable,
        },
        "sections": sorted(card.sections),
        "citations": [{"title": each.title, "url": each.url, "read": each.read} for each in card.citations],
        "examples": {
            "bad": [example.text for example in card.examples if example.is_bad],
            "good": [example.text for example in card.examples if not example.is_bad],
        },
    }
