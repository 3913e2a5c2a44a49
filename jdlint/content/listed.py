"""Lists of a card that many checks read alike: expressions searched for at once, and sections of claims."""

from __future__ import annotations

import re
from functools import lru_cache

from jdlint.content.cards import sections_in
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import compiled

_NEVER = re.compile(r"(?!)")


@lru_cache(maxsize=256)
def listed(card: Node, key: str) -> re.Pattern[str]:
    """Join the expressions that a card lists under a key, in any letter case; without the key none matches.

    Raises ContentError at the item that is no expression.
    """
    keys = card.entries()
    return joined(keys[key]) if key in keys else _NEVER


def joined(node: Node) -> re.Pattern[str]:
    """Join the expressions of a list, in any letter case; raises ContentError at one that is none."""
    patterns = [compiled(item).pattern for item in node.items()]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@lru_cache(maxsize=64)
def own_sections(card: Node) -> frozenset[str]:
    """Give the sections in which a claim is the posting's own (``claims_in``); raises ContentError."""
    return frozenset(sections_in(card.entries()["claims_in"]))
