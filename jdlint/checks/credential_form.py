"""Flags a credential under a name that is misspelt or retired in the lexicon, and the card's own phrases.

``form`` is ``misspelling`` or ``retired``. ``instead`` says what to write for a phrase of the card; a
misspelling of the lexicon becomes the credential's abbreviation or name, whichever it is a slip of.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.credentials import Credential
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Fix, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"instead"})
REQUIRED = frozenset({"form", "phrases"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield each such name with what to write, the lexicon's before the card's where both know it."""
    form = card.params["form"].choice(("misspelling", "retired"))
    taken: list[Span] = []
    for sentence in reading.about("credential"):
        for cue in sentence.labelled("credential"):
            _, key, found = cue.label.split(".", 2)
            if found != form:
                continue
            credential = context.reference.credentials[key]
            span = sentence.span(cue.start, cue.end)
            taken.append(span)
            yield _found(card, reading, span, _name(credential, reading.text_of(span)), credential)
    instead = _replacements(card.source)
    for span in reading.matches.get(card.name, ()):
        if not any(_overlap(span, other) for other in taken):
            yield _found(card, reading, span, instead.get(reading.text_of(span).casefold(), ""), None)


def prepare(card: Card) -> None:
    """Read the replacements of a card; raises ContentError for broken ones."""
    _replacements(card.source)


def _found(card: Card, reading: Reading, span: Span, instead: str, credential: Credential | None) -> Finding:
    words = reading.text_of(span)
    is_misspelt = card.params["form"].text() == "misspelling"
    fitted = instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
    fix = Fix(fitted, "safe" if credential is None else "unsafe") if is_misspelt and instead else None
    cited = credential.citations if credential else ()
    named = credential.name if credential else instead
    return finding(
        card, reading, span, fix=fix, citations=cited, instead=instead or named, name=named or instead
    )


def _name(credential: Credential, words: str) -> str:
    """Give the abbreviation for a misspelt abbreviation, else the name."""
    return credential.abbr if words.isupper() and credential.abbr else credential.name


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


@lru_cache(maxsize=8)
def _replacements(card: Node) -> dict[str, str]:
    keys = card.entries()
    entries = keys["instead"].entries() if "instead" in keys else {}
    return {phrase.casefold(): word.text() for phrase, word in entries.items()}
