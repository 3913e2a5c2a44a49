"""What a posting says, as frozen data: passages, statements, states, role and place. No spaCy in here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from jdlint.content.caseless import CaselessBlocks
from jdlint.content.empty_words import Run, runs_of
from jdlint.content.plain_sentences import plain_run
from jdlint.findings import AnySpan, FieldSpan, Span

if TYPE_CHECKING:
    from jdlint.posting import BlockKind, Posting


_SECTION_OF = {
    "title": "title",
    "hiringOrganization": "about_employer",
    "jobLocation": "location",
    "baseSalary": "compensation",
    "jobBenefits": "benefits",
    "workHours": "schedule",
    "educationRequirements": "education",
    "experienceRequirements": "experience",
}
"""The sections that data of these properties would stand in if they were text."""


_SETTLED = frozenset({"title", "metadata", "licenses", "location", "how_to_apply", "legal"})
"""Sections that are not searched for empty words."""


@lru_cache(maxsize=4096)
def topic_of(label: str) -> str:
    """Give the part of a label before its first dot."""
    return label.split(".", 1)[0]


@lru_cache(maxsize=256)
def _asked(prefixes: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the topics of labels, and what the labels below them begin with."""
    return frozenset(map(topic_of, prefixes)), tuple(prefix + "." for prefix in prefixes)


class Cue(NamedTuple):
    """A phrase of a reviewed list found in a block: its label and 0-based offsets in the block's text."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block, with the cues that lie in it (in text order)."""

    block: int
    start: int
    end: int
    text: str
    cues: tuple[Cue, ...] = ()
    topics: frozenset[str] = field(init=False, repr=False, compare=False)
    """The parts of the cues' labels before the first dot."""

    def __post_init__(self) -> None:
        """Note the topics: most questions are about one that the sentence has no cue of."""
        object.__setattr__(self, "topics", frozenset([topic_of(cue.label) for cue in self.cues]))

    def labelled(self, *prefixes: str) -> Iterator[Cue]:
        """Give the cues whose label is one of ``prefixes`` or lies below it (``pay`` holds ``pay.unit``)."""
        topics, below = _asked(prefixes)
        if self.topics.isdisjoint(topics):
            return iter(())
        return iter([cue for cue in self.cues if cue.label.startswith(below) or cue.label in prefixes])

    def span(self, start: int, end: int) -> Span:
        """Make a span of this sentence's block from block offsets."""
        return Span(self.block, start, end)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one block that belongs to one section; ``cue`` says in words how that was decided."""

    block: int
    start: int
    end: int
    kind: BlockKind
    section: str
    cue: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the posting states, in its text or its data, and in a section."""

    kind: ClassVar[str] = ""
    span: AnySpan
    text: str
    section: str
    modality: str


@dataclass(frozen=True, slots=True)
class Education(Statement):
    """A level of education asked for; the levels are the contract's, from none_required to professional."""

    kind: ClassVar[str] = "education"
    level: str
    equivalent_ok: bool = False
    field: str | None = None
    accreditor: str | None = None


@dataclass(frozen=True, slots=True)
class License(Statement):
    """A license, certification, card or clearance asked for.

    ``credential`` is its id in the lexicon, None where that does not know it; ``name`` is empty where the
    text names none ("must be licensed").
    """

    kind: ClassVar[str] = "license"
    name: str
    license_kind: str
    credential: str | None = None


@dataclass(frozen=True, slots=True)
class Experience(Statement):
    """An amount of experience asked for, in years; None where no amount is given."""

    kind: ClassVar[str] = "experience"
    min_years: float | None
    max_years: float | None = None


@dataclass(frozen=True, slots=True)
class Pay(Statement):
    """An amount of pay; ``maximum`` is None for a single figure or an open range."""

    kind: ClassVar[str] = "pay"
    minimum: float | None
    maximum: float | None
    unit: str | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """The role a posting advertises: ``slug`` is None for an occupation without a curated role file."""

    slug: str | None
    soc: str
    title: str
    confidence: float
    by: str


@dataclass(frozen=True)
class Reading:
    """One posting, understood.

    ``passages`` cover every block in order, ``sentences`` lie inside passages. ``title_span`` is
    where the job's title stands, None where it has none.
    """

    posting: Posting
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]
    states: Mapping[str, bool]
    title: str | None = None
    title_span: AnySpan | None = None
    role: RoleMatch | None = None
    places: tuple[str, ...] = ()
    language: str = "en"
    is_posting: bool = True
    matches: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Where each phrase card's phrases stand, by rule name."""
    caseless: CaselessBlocks = field(default_factory=lambda: CaselessBlocks(()))
    """The casefolded texts of all blocks: to ask whether a word stands there in any letter case."""

    @cached_property
    def _section_starts(self) -> dict[int, list[tuple[int, str]]]:
        starts: dict[int, list[tuple[int, str]]] = {}
        for passage in self.passages:
            starts.setdefault(passage.block, []).append((passage.start, passage.section))
        return starts

    @cached_property
    def empty_runs(self) -> tuple[tuple[Span, Run, str], ...]:
        """Where the text says nothing that could be checked, headings aside: place, words and section."""
        return tuple(self._runs(runs_of))

    @cached_property
    def plain_sentences(self) -> tuple[tuple[Span, Run, str], ...]:
        """Which whole sentences would tell no job from another, headings aside: place, words and section."""
        return tuple(self._runs(lambda text: filter(None, [plain_run(text)])))

    def _runs(self, find: Callable[[str], Iterable[Run]]) -> Iterator[tuple[Span, Run, str]]:
        for sentence in self.sentences:
            section = self.section_of(sentence)
            if section not in _SETTLED and self.posting.blocks[sentence.block].kind != "heading":
                for run in find(sentence.text):
                    yield sentence.span(sentence.start + run.start, sentence.start + run.end), run, section

    def touches(self, block: int, sections: frozenset[str]) -> bool:
        """Tell whether a part of a block lies in one of these sections; any does where none is named."""
        return not sections or any(section in sections for _, section in self._section_starts.get(block, ()))

    def section_at(self, span: AnySpan) -> str:
        """Give the section of the passage in which a span starts, or the one a field's value belongs to."""
        if isinstance(span, FieldSpan):
            canonical = self.posting.fields[span.field].canonical
            return _SECTION_OF.get(canonical.partition(".")[0], "metadata")
        found = "other"
        for start, section in self._section_starts.get(span.block, ()):
            if start > span.start:
                break
            found = section
        return found

    def about(self, topic: str) -> Sequence[Sentence]:
        """Give the sentences with a cue of a topic, in order."""
        return self._by_topic.get(topic, ())

    @cached_property
    def _by_topic(self) -> dict[str, list[Sentence]]:
        found: dict[str, list[Sentence]] = {}
        for sentence in self.sentences:
            for topic in sentence.topics:
                found.setdefault(topic, []).append(sentence)
        return found

    @cached_property
    def sentence_starts(self) -> list[tuple[int, int]]:
        """Where each sentence begins: its block and the offset in that."""
        return [(each.block, each.start) for each in self.sentences]

    def section_of(self, sentence: Sentence) -> str:
        """Give the section of one of the reading's sentences."""
        return self._sections_of_sentences[sentence.block, sentence.start]

    @cached_property
    def _sections_of_sentences(self) -> dict[tuple[int, int], str]:
        return {start: self.section_at(Span(*start, start[1])) for start in self.sentence_starts}

    @cached_property
    def whole_text(self) -> str:
        """The texts of all blocks, a line each: to ask whether anything of a kind is said anywhere."""
        return "\n".join(block.text for block in self.posting.blocks)

    @property
    def folded_blocks(self) -> tuple[str, ...]:
        """The casefolded texts of all blocks as plain strings."""
        return self.caseless.blocks

    @property
    def folded_text(self) -> str:
        """The casefolded texts of all blocks as one string, a line each."""
        return self.caseless.text

    def text_of(self, span: AnySpan) -> str:
        """Give the words of a span."""
        return self.around(span)[span.start : span.end]

    def around(self, span: AnySpan) -> str:
        """Give the text of the block, or the value of the field, in which a span lies."""
        if isinstance(span, FieldSpan):
            return self.posting.fields[span.field].value
        return self.posting.blocks[span.block].text

    def in_sections(self, *sections: str) -> list[Passage]:
        """Give the passages of these sections, headings included, in reading order."""
        return [passage for passage in self.passages if passage.section in sections]

    def insertion_point(self, *sections: str) -> Span:
        """Give the empty span where missing text would go.

        That is the end of the last passage of the first of these sections that the posting has, or the end of
        the posting.
        """
        for section in sections:
            ours = self.in_sections(section)
            if ours:
                end = ours[-1].end
                return Span(ours[-1].block, end, end)
        last = len(self.posting.blocks) - 1
        end = len(self.posting.blocks[last].text)
        return Span(last, end, end)

    def stated(self, kind: type[Statement] | str) -> list[Statement]:
        """Give the statements of one kind."""
        name = kind if isinstance(kind, str) else kind.kind
        return [statement for statement in self.statements if statement.kind == name]
