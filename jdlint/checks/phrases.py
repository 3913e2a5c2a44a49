"""Flags every place where one of the card's phrases stands, unless the words around it excuse it.

Besides the keys of :mod:`jdlint.content.excuses` and :mod:`jdlint.content.leads` a card may say ``not_in``
(sections left out), ``unless_posting_says`` (phrases that excuse wherever they stand; with ``said_words``
only matches that end so), ``unless_elsewhere`` (the same, but in sentences without a match),
``unless_of_person`` (a person named before it excuses), ``unless_stated`` (kinds of statement that excuse),
``once`` (the first match stands for all), ``last_is_note`` (the only match weighs less where it closes one of
these sections), ``error_in`` (places where it is an error), ``error_where`` (a topic of law that makes it
one), ``note_without`` (a topic of law without which it weighs less), ``not_for`` (occupations left out, by
the beginnings of their codes), ``instead`` (what to write, by phrase) and ``fix`` (``safe`` or ``unsafe``).
The keys of :mod:`jdlint.content.groups` add statements that choose people by group, and ``patterns`` with
their ``triggers`` what matches a regular expression, as :mod:`jdlint.checks.pattern` reads them; those of
:mod:`jdlint.content.meanings` what says the same in other words. Those of
:mod:`jdlint.content.empty_words` add what is made of empty words alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from jdlint.checks import Context, finding, is_left_out
from jdlint.content import empty_words, excuses, groups, leads, meanings
from jdlint.content.cards import SECTIONS, Card, sections_in
from jdlint.content.excuses import Excuses
from jdlint.content.groups import Groups
from jdlint.content.jurisdictions import TOPICS, Law, laws_of
from jdlint.content.leads import Lead
from jdlint.content.sayings import is_said, is_said_elsewhere, saying
from jdlint.content.stretches import apart, overlaps
from jdlint.content.strict_yaml import Node
from jdlint.findings import Citation, Finding, Fix, Severity, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.emptiness import empty_statements, prepare_forms
from jdlint.language.persons import is_of_named_person
from jdlint.language.reading import Reading
from jdlint.language.shapes import is_reassured, meanings_of, prepare_shapes, shapes_of

KEYS = (
    excuses.KEYS
    | leads.KEYS
    | groups.KEYS
    | meanings.KEYS
    | empty_words.KEYS
    | {
        "not_in",
        "unless_posting_says",
        "unless_elsewhere",
        "unless_of_person",
        "said_words",
        "unless_stated",
        "once",
        "last_is_note",
        "error_in",
        "error_where",
        "note_without",
        "not_for",
        "instead",
        "fix",
        "phrases",
        "patterns",
        "triggers",
    }
)
REQUIRED = NEEDS = frozenset[str]()
_LONGEST_REST, _TELLING = 2, 5
"""Signs around a match that is a whole cell, and words of a cell that tells something."""

_SHAPED = frozenset({"patterns", "meanings", "certain"})


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a match that nothing excuses."""
    matches = reading.matches.get(card.name, ())
    shaped = tuple(shapes_of(card, reading, _kept(card.source))) if "patterns" in card.params else ()
    chosen = tuple(_choices(card, reading)) if "groups" in card.params else ()
    empty = tuple(empty_statements(card, reading))
    meant = tuple(meanings_of(card, reading, "meanings")) if "meanings" in card.params else ()
    certain = tuple(meanings_of(card, reading, "certain")) if "certain" in card.params else ()
    found = matches or shaped or chosen or empty or meant or certain
    if not found or _is_stated(card, reading) or is_left_out(card, reading):
        return
    counted = (_counted(card, reading, span, is_shaped=False) for span in matches)
    spans = [span for span in counted if span]
    shaped += chosen
    spans += [
        span
        for span in shaped
        if not overlaps(span, spans)
        and _counted(card, reading, span, is_shaped=True)
        and not ("meanings" in card.params and is_reassured(span, reading))
    ]
    spans += [
        span for span in empty if not overlaps(span, spans) and _counted(card, reading, span, is_shaped=True)
    ]
    told = apart([*certain, *(span for span in meant if _counted(card, reading, span, is_shaped=True))])
    spans = apart([*spans, *(span for span in told if not overlaps(span, spans))])
    if "instead" not in card.params:
        spans = _joined(spans, reading)
    texts = [block.text for block in reading.posting.blocks] if spans else []
    if spans and "unless_posting_says" in card.params and is_said(card.source, texts):
        spans = [span for span in spans if not _is_answered(card, reading, span)]
    if spans and "unless_elsewhere" in card.params and _is_elsewhere(card, reading, spans):
        return
    laws = _laws(card, context) if spans else ()
    sources = tuple(source for law in laws for source in law.dated_citations)
    for span in spans[:1] if "once" in card.params else spans:
        severity = _severity(card, reading, span, context, laws)
        if severity is None and len(spans) == 1 and _is_lenient(card, reading, span):
            severity = Severity.NOTE
        yield _found(card, reading, span, severity, sources)


def _choices(card: Card, reading: Reading) -> Iterator[Span]:
    """Yield the statements that choose people by one of the card's groups."""
    chosen = _groups(card.source)
    for kind in groups.KINDS:
        for span in reading.matches.get(f"{kind}:{card.name}", ()):
            sentence = sentence_at(reading, span)
            if sentence is None:
                continue
            start, end = span.start - sentence.start, span.end - sentence.start
            found = chosen.around(sentence.text, start, end, kind=kind)
            if found:
                yield Span(span.block, sentence.start + found[0], sentence.start + found[1])


@lru_cache(maxsize=256)
def _groups(card: Node) -> Groups:
    return Groups.of(card.entries())


def _joined(spans: list[Span], reading: Reading) -> list[Span]:
    """Make one of spans with only a blank between them: "self-motivated team player" is one complaint."""
    kept: list[Span] = []
    for span in spans:
        last = kept[-1] if kept else None
        gap = Span(span.block, last.end, span.start) if last and last.block == span.block else None
        if last and gap and reading.text_of(gap) == " ":
            kept[-1] = Span(span.block, last.start, span.end)
        else:
            kept.append(span)
    return kept


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one, and where there is nothing to find."""
    if not {"phrases", "groups", *_SHAPED} & card.params.keys():
        raise card.source.fail("a card of kind 'phrases' needs phrases, patterns, meanings or groups")
    _surroundings(card.source)
    _left_out(card.source)
    for key in {"error_where", "note_without"} & card.params.keys():
        card.params[key].choice(TOPICS)
    if _SHAPED & card.params.keys():
        prepare_shapes(card)
    prepare_forms(card)
    for key in {"unless_posting_says", "unless_elsewhere"} & card.params.keys():
        saying(card.source, key)
    if "instead" in card.params:
        _replacements(card.source)


def _counted(card: Card, reading: Reading, span: Span, *, is_shaped: bool) -> Span | None:
    """Give a match with its leading words, None where it is innocent; one found by its shape needs none."""
    section = reading.section_at(span)
    if (card.sections and section not in card.sections) or section in _left_out(card.source):
        return None
    if "unless_of_person" in card.params and is_of_named_person(reading, span):
        return None
    sentence = sentence_at(reading, span)
    if sentence is None:
        return span
    if "measure_behind" in card.params and _heads_row(reading, span):
        return None
    excuse, lead = _surroundings(card.source)
    end = span.end - sentence.start
    start = span.start - sentence.start
    found = (start, end) if is_shaped else lead.around(sentence.text, start, end)
    if found is None or excuse.hold(sentence.text, *found):
        return None
    return Span(span.block, sentence.start + found[0], sentence.start + found[1])


def _heads_row(reading: Reading, span: Span) -> bool:
    """Tell whether a match is a whole cell, and the next one tells what is meant by it."""
    cell, *rest = reading.posting.blocks[span.block : span.block + 2]
    is_whole = cell.kind == "cell" and len(cell.text) - (span.end - span.start) <= _LONGEST_REST
    return is_whole and bool(rest) and rest[0].kind == "cell" and len(rest[0].text.split()) >= _TELLING


@lru_cache(maxsize=1024)
def _surroundings(card: Node) -> tuple[Excuses, Lead]:
    keys = card.entries()
    return Excuses.of(keys), Lead.of(keys)


@lru_cache(maxsize=1024)
def _left_out(card: Node) -> frozenset[str]:
    return frozenset(sections_in(card.entries().get("not_in")))


@lru_cache(maxsize=1024)
def _kept(card: Node) -> frozenset[str]:
    """Give the sections that ``not_in`` leaves; none, which stands for all, where it names none."""
    return frozenset(SECTIONS) - _left_out(card) if _left_out(card) else frozenset()


def _is_answered(card: Card, reading: Reading, span: Span) -> bool:
    """Tell whether what the posting says elsewhere excuses this match too."""
    if "said_words" not in card.params:
        return True
    return reading.text_of(span).casefold().rpartition(" ")[2] in card.params["said_words"].texts()


def _is_stated(card: Card, reading: Reading) -> bool:
    kinds = card.params["unless_stated"].texts() if "unless_stated" in card.params else ()
    return any(reading.stated(kind) for kind in kinds)


def _is_elsewhere(card: Card, reading: Reading, spans: Iterable[Span]) -> bool:
    """Tell whether a sentence without any of the matches holds an excuse for all of them."""
    own = {(each.block, each.start, each.end) for span in spans if (each := sentence_at(reading, span))}
    return is_said_elsewhere(card.source, [block.text for block in reading.posting.blocks], own)


def _severity(
    card: Card, reading: Reading, span: Span, context: Context, laws: Iterable[Law]
) -> Severity | None:
    """Give the severity of this case, None where it is the card's own."""
    if any("error_where" in card.params and _is_sure(law, context) for law in laws):
        return Severity.ERROR
    if "error_in" in card.params and set(context.places) & set(card.params["error_in"].texts()):
        return Severity.ERROR
    if "note_without" in card.params and not laws:
        return Severity.NOTE
    return None


def _is_lenient(card: Card, reading: Reading, span: Span) -> bool:
    lenient = card.params["last_is_note"].texts() if "last_is_note" in card.params else ()
    return reading.section_at(span) in lenient and _closes_section(reading, span)


def _laws(card: Card, context: Context) -> tuple[Law, ...]:
    """Give the laws against it at the places of the posting that may reach the employer."""
    topics = [
        card.params[key].choice(TOPICS) for key in ("error_where", "note_without") if key in card.params
    ]
    found = (
        law
        for topic in dict.fromkeys(topics)
        for law in laws_of(context.reference.jurisdictions, context.places, topic, context.today)
    )
    return tuple(law for law in found if law.reaches(context.employer) is not False)


def _is_sure(law: Law, context: Context) -> bool:
    return bool(law.reaches(context.employer)) and not law.spares


def _found(
    card: Card, reading: Reading, span: Span, severity: Severity | None, sources: tuple[Citation, ...]
) -> Finding:
    if "instead" not in card.params:
        return finding(card, reading, span, severity=severity, citations=sources)
    instead = _replacements(card.source).get(reading.text_of(span).casefold(), "")
    is_safe = "fix" in card.params and card.params["fix"].choice(("safe", "unsafe")) == "safe"
    fix = Fix(_fitted(reading, span, instead), "safe" if is_safe else "unsafe") if instead else None
    instead = instead or "a neutral word"
    return finding(card, reading, span, severity=severity, fix=fix, citations=sources, instead=instead)


def _fitted(reading: Reading, span: Span, instead: str) -> str:
    """Give a replacement the capital of the words it stands for, and no article where one stands."""
    text = reading.posting.blocks[span.block].text
    if instead.startswith("The ") and text[: span.start].casefold().endswith("the "):
        return instead.removeprefix("The ")
    words = text[span.start : span.end]
    is_capitalized = words[:1].isupper() and not words.isupper()
    return instead[:1].upper() + instead[1:] if is_capitalized else instead


@lru_cache(maxsize=256)
def _replacements(card: Node) -> dict[str, str]:
    entries = card.entries()["instead"].entries()
    return {phrase.casefold(): word.text() for phrase, word in entries.items()}


def _closes_section(reading: Reading, span: Span) -> bool:
    """Tell whether the span's sentence is the last one before another section, or the end of the posting."""
    sentence = sentence_at(reading, span)
    if sentence is None:
        return False
    parts = reading.passages
    here = next(at for at, part in enumerate(parts) if part.block == span.block and span.start < part.end)
    rest = reading.posting.blocks[span.block].text[sentence.end : parts[here].end]
    section = reading.section_at(span)
    return not rest.strip() and all(part.section != section for part in parts[here + 1 : here + 2])
