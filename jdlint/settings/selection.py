"""Which rules are on: by code, code prefix, name or family; what says it more closely wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from jdlint.content.cards import Card

_EVERYTHING = "ALL"
_EXACT = 100


class UnknownRuleError(Exception):
    """A selector that fits no rule."""


@dataclass(frozen=True)
class Selection:
    """The rules asked for. ``select`` replaces the profile, ``extend`` adds, ``ignore`` takes away."""

    profile: str = "recommended"
    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def holds(self, card: Card) -> bool:
        """Tell whether a rule is on."""
        wanted = [*(self.select or ()), *self.extend]
        on = max((_closeness(selector, card) for selector in wanted), default=-1)
        if self.select is None and (self.profile == "all" or card.profile == "recommended"):
            on = max(on, 0)
        off = max((_closeness(selector, card) for selector in self.ignore), default=-1)
        return on > off


def selected_cards(cards: Iterable[Card], selection: Selection) -> Iterator[Card]:
    """Yield the rules that are on, in order."""
    return (card for card in cards if selection.holds(card))


def check_selectors(selectors: Iterable[str], cards: Sequence[Card]) -> None:
    """Raise UnknownRuleError for the first selector that fits none of the rules."""
    for selector in selectors:
        if not any(_closeness(selector, card) >= 0 for card in cards):
            names = {word for card in cards for word in (card.name, card.code, card.family, card.prefix)}
            close = get_close_matches(selector, names, n=1)
            hint = f"; did you mean '{close[0]}'?" if close else ""
            raise UnknownRuleError(f"no rule, code or family is called '{selector}'{hint}")


def _closeness(selector: str, card: Card) -> int:
    """Tell how closely a selector names a rule: its length for a prefix of the code, -1 where it does not."""
    if selector in {card.name, card.code}:
        return _EXACT
    if selector == _EVERYTHING:
        return 0
    if selector == card.family:
        return len(card.prefix)
    return len(selector) if card.code.startswith(selector) and selector else -1
