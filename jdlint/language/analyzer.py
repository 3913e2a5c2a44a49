"""From a posting to its reading: tokens and cues, sections, then statements, states, role and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from jdlint.content.caseless import CaselessBlocks, Finders
from jdlint.content.credentials import credential_phrases
from jdlint.content.phrases import PhraseList
from jdlint.findings import FieldSpan, Span
from jdlint.language.blocks import BlockReader
from jdlint.language.education import find_education
from jdlint.language.experience import find_experience
from jdlint.language.field_statements import statements_of_fields
from jdlint.language.glued import starts_of
from jdlint.language.license_repeats import without_repeats
from jdlint.language.licenses import find_licenses
from jdlint.language.pay import find_pay
from jdlint.language.pipeline import RULE, Pipeline
from jdlint.language.places import find_places
from jdlint.language.reading import Cue, Passage, Reading, Sentence, Statement
from jdlint.language.role_text import read_work
from jdlint.language.roles import RoleFinder
from jdlint.language.sections import SectionFinder
from jdlint.language.states import StateFinder
from jdlint.language.titles import find_title
from jdlint.language.triage import is_posting, language_of, says_so

if TYPE_CHECKING:
    from jdlint.content.reference import Reference
    from jdlint.posting import Posting


class Analyzer:
    """Understands postings; made once, used for many."""

    def __init__(self, reference: Reference, rule_phrases: Mapping[str, PhraseList]) -> None:
        """Take the reference, and the phrases of rule cards by rule name."""
        self.reference = reference
        labelled = {RULE + name: phrases for name, phrases in rule_phrases.items()}
        pipeline = Pipeline(
            {
                **reference.cues,
                **reference.places.phrases(),
                **credential_phrases(reference.credentials),
                **labelled,
            }
        )
        self._blocks = BlockReader(pipeline, reference)
        self._sections = SectionFinder(reference.headings, reference.section_weights)
        self._states = StateFinder()
        self._roles = RoleFinder(reference)
        self._finders = Finders()

    def analyze(self, posting: Posting, section: str | None = None) -> Reading:
        """Read one posting; with ``section`` all of it stands in that one, whatever its words say."""
        texts = [block.text for block in posting.blocks]
        blocks = self._blocks.read(texts, [starts_of(block) for block in posting.blocks])
        sentences = tuple(
            Sentence(index, *stretch) for index, block in enumerate(blocks) for stretch in block.sentences
        )
        passages = (
            tuple(_whole_blocks(posting, section))
            if section
            else self._sections.passages(posting, sentences, blocks)
        )
        placed = tuple(pair_with_passages(sentences, passages))
        title, title_span = find_title(posting, passages)
        places = find_places(posting, placed, self.reference.places)
        starts = [(sentence.block, sentence.start) for sentence in sentences]
        words = CaselessBlocks(texts, self._finders.next(), starts)
        states = self._states.find(posting, placed, places, title, words)
        in_text = [_as_written(found, posting) for found in _statements(placed, self.reference)]
        in_data = statements_of_fields(posting, in_text, self._cues_in)
        statements = tuple(without_repeats(chain(in_text, in_data)))
        return Reading(
            posting=posting,
            passages=passages,
            sentences=sentences,
            statements=statements,
            states=states,
            title=title,
            title_span=title_span,
            role=self._roles.find(title, read_work(posting, passages, places, words)),
            places=places,
            language=language_of(blocks),
            is_posting=says_so(posting.fields) or is_posting(title, passages, statements, states, texts),
            matches=_rule_matches([block.phrases for block in blocks]),
            caseless=words,
        )

    def forget(self) -> None:
        """Forget what texts said: see :meth:`jdlint.language.blocks.BlockReader.forget`."""
        self._blocks.forget()
        self._sections.forget()
        self._states.forget()
        self._roles.forget()

    def _cues_in(self, text: str) -> tuple[Cue, ...]:
        return self._blocks.read([text])[0].cues


def _whole_blocks(posting: Posting, section: str) -> Iterator[Passage]:
    for index, block in enumerate(posting.blocks):
        yield Passage(index, 0, len(block.text), block.kind, section, "given")


def _statements(placed: Sequence[tuple[Sentence, Passage]], reference: Reference) -> Iterator[Statement]:
    before: Sentence | None = None
    for sentence, passage in placed:
        yield from find_education(sentence, passage)
        yield from find_licenses(sentence, passage, reference.credentials)
        yield from find_experience(sentence, passage)
        yield from find_pay(sentence, passage, before)
        before = sentence


def _as_written(statement: Statement, posting: Posting) -> Statement:
    """Give a statement with the apostrophes that stand in the posting, which were read as typed ones."""
    if "\u2019" not in statement.text or isinstance(statement.span, FieldSpan):
        return statement
    span = statement.span
    return replace(statement, text=posting.blocks[span.block].text[span.start : span.end])


def pair_with_passages(
    sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> Iterator[tuple[Sentence, Passage]]:
    """Pair each sentence with the passage it starts in; both come in reading order."""
    waiting = iter(passages)
    passage = next(waiting, None)
    for sentence in sentences:
        while passage and (passage.block, passage.end) <= (sentence.block, sentence.start):
            passage = next(waiting, None)
        if passage:
            yield sentence, passage


def _rule_matches(phrases: Sequence[tuple[Cue, ...]]) -> dict[str, tuple[Span, ...]]:
    found: dict[str, list[Span]] = {}
    for block, cues in enumerate(phrases):
        for cue in cues:
            found.setdefault(cue.label[len(RULE) :], []).append(Span(block, cue.start, cue.end))
    return {name: tuple(spans) for name, spans in found.items()}
