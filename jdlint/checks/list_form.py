"""Flags a list of duties whose items change form: most begin with "Plan", one with "Plans" or "Planning"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"items"})
NEEDS = frozenset[str]()

_TOPIC = "duty_verb"
_MOST_SHARE = 3


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first odd item of each list with at least ``items`` items that begin with a known verb.

    No more than one in three may be odd: a list of two halves is two lists. ``{like}`` begins the others.
    """
    del context
    least = card.params["items"].integer()
    for run in _lists(reading):
        counts = Counter(form for form, _ in run)
        (usual, most), *others = counts.most_common()
        odd = [span for form, span in run if form != usual]
        if others and len(run) >= least and len(odd) * _MOST_SHARE <= most + len(odd):
            like = next(span for form, span in run if form == usual)
            yield finding(
                card,
                reading,
                odd[0],
                related=(Related("Most items begin like this one.", like),),
                like=reading.text_of(like),
                count=str(most),
            )


def _lists(reading: Reading) -> Iterator[list[tuple[str, Span]]]:
    """Yield the items of each list of duties that begin with a single verb, with its form."""
    verbs = {
        sentence.block: (cue.label, sentence.span(cue.start, cue.end))
        for sentence in reading.about(_TOPIC)
        if sentence.start == 0
        for cue in sentence.labelled(_TOPIC)
        if cue.start == 0 and " " not in sentence.text[: cue.end]
    }
    blocks = enumerate(reading.posting.blocks)
    for is_list, items in groupby(blocks, key=lambda pair: pair[1].kind == "list_item"):
        run = [verbs[index] for index, _ in items if index in verbs] if is_list else []
        ours = [each for each in run if reading.section_at(each[1]) == "responsibilities"]
        if ours:
            yield ours
