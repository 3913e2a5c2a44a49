"""The rows of the table that sets a posting beside its reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jdlint.checks import Context, content_of
from jdlint.comparison.expected import Expected, expectations
from jdlint.content.citations import cited_for
from jdlint.content.occupations import Occupation
from jdlint.content.places import innermost
from jdlint.findings import AnySpan, Citation, Finding, Severity, Span
from jdlint.language.reading import Reading

Status = Literal["present", "missing", "differs", "open"]
"""How the two sides agree; ``open`` where the posting is silent on what nobody asks of it."""

_LONGEST, _MOST_QUOTES = 140, 5
_CUT = "\u2026"


@dataclass(frozen=True)
class Topic:
    """One row: the statements, the sections and the state that say it, and the rules that speak of it.

    A finding of ``missing`` says that it is not said; one of ``differs``, graver than a note, that it is said
    otherwise than the reference has it.
    """

    key: str
    label: str
    statement: str | None = None
    sections: tuple[str, ...] = ()
    state: str | None = None
    missing: frozenset[str] = frozenset()
    differs: frozenset[str] = frozenset()


TOPICS = (
    Topic(
        "duties",
        "Duties",
        sections=("responsibilities",),
        missing=frozenset({"missing-duties"}),
        differs=frozenset({"missing-core-duty", "out-of-scope-duty", "foreign-duty", "role-mismatch"}),
    ),
    Topic(
        "education",
        "Education",
        statement="education",
        missing=frozenset({"missing-education"}),
        differs=frozenset(
            {"degree-above-reference", "degree-as-proxy", "degree-below-reference", "wrong-accreditor"}
            | {
                "accredited-person",
                "conflicting-degree",
                "missing-accreditor",
                "retired-body",
                "unnamed-degree",
            }
        ),
    ),
    Topic(
        "license",
        "License and certificates",
        statement="license",
        missing=frozenset({"missing-license"}),
        differs=frozenset(
            {
                "unnamed-license",
                "wrong-credential",
                "wrong-issuer",
                "license-only-preferred",
                "state-variation",
            }
            | {"license-required-and-not", "retired-credential", "certification-called-license"}
            | {"license-called-certification", "unnamed-certification", "drivers-license-not-needed"}
        ),
    ),
    Topic(
        "experience",
        "Experience",
        statement="experience",
        missing=frozenset({"missing-experience"}),
        differs=frozenset(
            {"experience-above-reference", "entry-level-with-years", "conflicting-experience"}
            | {"impossible-years", "inverted-range", "unmeasured-experience", "capped-experience"}
        ),
    ),
    Topic(
        "supervision",
        "Who the person reports to",
        sections=("reporting",),
        state="reports_to",
        missing=frozenset({"missing-supervision"}),
        differs=frozenset({"conflicting-supervisor", "vague-reporting"}),
    ),
    Topic(
        "pay",
        "Pay",
        statement="pay",
        missing=frozenset({"missing-pay", "hidden-pay", "pay-range-required"}),
        differs=frozenset(
            {"pay-off-reference", "below-minimum-wage", "open-ended-pay", "wide-range", "inverted-pay"}
            | {"missing-pay-unit", "implausible-unit", "missing-currency", "conflicting-pay"}
        ),
    ),
    Topic(
        "benefits",
        "Benefits",
        sections=("benefits",),
        state="benefits",
        missing=frozenset({"missing-benefits", "benefits-required"}),
        differs=frozenset({"vague-benefits", "hollow-perk"}),
    ),
    Topic(
        "location",
        "Place",
        sections=("location",),
        state="location",
        missing=frozenset({"missing-location"}),
        differs=frozenset({"conflicting-place", "remote-or-onsite"}),
    ),
    Topic(
        "schedule",
        "Hours",
        sections=("schedule",),
        state="schedule",
        missing=frozenset({"missing-schedule", "missing-employment-type"}),
        differs=frozenset({"schedule-conflict", "conflicting-employment-type", "full-time-hours"}),
    ),
    Topic(
        "physical_demands",
        "Physical demands",
        sections=("physical_demands",),
        state="physical_demands",
        missing=frozenset({"missing-physical-demands"}),
        differs=frozenset({"ability-coded"}),
    ),
    Topic(
        "how_to_apply",
        "How to apply",
        sections=("how_to_apply",),
        state="how_to_apply",
        missing=frozenset({"missing-how-to-apply", "deadline-required"}),
        differs=frozenset({"expired-date", "contact-in-text"}),
    ),
)
"""The rows in the order of the table."""


@dataclass(frozen=True)
class Quote:
    """Words of the posting and where they stand; the place is None where no single one says it."""

    text: str
    span: AnySpan | None


@dataclass(frozen=True)
class Row:
    """One topic: what the posting says, what the reference says, and how the two agree."""

    key: str
    label: str
    said: tuple[Quote, ...]
    expected: str
    status: Status
    citations: tuple[Citation, ...] = ()


def compared(
    reading: Reading, context: Context, findings: Sequence[Finding], occupation: Occupation | None = None
) -> tuple[Row, ...]:
    """Set a posting beside the role of the context, or beside an occupation where that names no role.

    ``findings`` are those of the posting: the table never says otherwise than they do.
    """
    wanted = expectations(context, occupation)
    names = {found.name: found.severity for found in findings}
    known = context.reference.places
    where = ", ".join(known.name(code) for code in innermost(reading.places))
    rows = (_row(topic, reading, names, wanted.get(topic.key), where) for topic in TOPICS)
    return tuple(replace(row, citations=cited_for(context.places, known, row.citations)) for row in rows)


def _row(
    topic: Topic, reading: Reading, names: Mapping[str, Severity], wanted: Expected | None, where: str
) -> Row:
    said = tuple(_quotes(topic, reading))
    is_said = bool(said) or bool(topic.state and reading.states.get(topic.state))
    words = where if where and topic.key == "location" else "Said in the text"
    return Row(
        topic.key,
        topic.label,
        said or ((Quote(words, None),) if is_said else ()),
        wanted.text if wanted else "",
        _status(topic, names, is_said=is_said),
        wanted.citations if wanted else (),
    )


def _status(topic: Topic, names: Mapping[str, Severity], *, is_said: bool) -> Status:
    if topic.missing & names.keys():
        return "missing"
    if any(names[name] > Severity.NOTE for name in topic.differs & names.keys()):
        return "differs"
    return "present" if is_said else "open"


def _quotes(topic: Topic, reading: Reading) -> Iterator[Quote]:
    """Yield the words that say a topic, the first few; those of its sections where it has no statements."""
    if topic.statement:
        for statement in reading.stated(topic.statement)[:_MOST_QUOTES]:
            yield Quote(_shortened(statement.text), statement.span)
        return
    for passage in content_of(reading, *topic.sections)[:_MOST_QUOTES]:
        text = reading.posting.blocks[passage.block].text[passage.start : passage.end]
        if text.strip():
            yield Quote(_shortened(text), _span(passage.block, passage.start, text))


def _span(block: int, start: int, text: str) -> AnySpan:
    left = len(text) - len(text.lstrip())
    return Span(block, start + left, start + len(text.rstrip()))


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + _CUT
