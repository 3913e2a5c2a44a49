"""An outline as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.drafting.outline import Outline

_BLANK_DUTIES = (
    "[Add a duty: what is done, for whom, how often]",
    "[Add a second duty]",
    "[Add a third duty]",
)
_EQUAL_OPPORTUNITY = (
    "We hire without regard to race, color, religion, sex, national origin, age, disability, veteran status "
    "or any other protected trait. To ask for an accommodation, write to [Enter e-mail address]."
)


def written(outline: Outline) -> str:
    """Write a draft: Markdown, one blank line between parts, a line end at the end."""
    return "\n".join(_lines(outline)) + "\n"


def _lines(outline: Outline) -> Iterator[str]:
    yield f"# {outline.title}"
    yield from _part("About us", "[Company name] [Add what you do, for whom, and how many of you there are].")
    yield from _part("The role", _sentence(outline.summary), outline.supervision)
    yield from _list("What you do", outline.duties or _BLANK_DUTIES)
    yield from _list("What you need", _requirements(outline))
    yield from _list("Physical demands", _demands(outline))
    yield from _part("Pay", *_pay(outline))
    yield from _part("Benefits", "[Add days of leave, insurance, retirement plan].")
    yield from _part(
        "Schedule", "[Add full-time or part-time], [Number of hours] hours a week, [Add days and hours]."
    )
    yield from _part("Location", f"[City], {outline.place}")
    yield from _part("How to apply", *_application(outline))
    yield from _part("Equal opportunity", _EQUAL_OPPORTUNITY)


def _part(heading: str, *paragraphs: str) -> Iterator[str]:
    yield from ("", f"## {heading}")
    for paragraph in paragraphs:
        if paragraph:
            yield from ("", paragraph)


def _list(heading: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield from ("", f"## {heading}", "")
        yield from (f"- {item}" for item in items)


def _requirements(outline: Outline) -> tuple[str, ...]:
    return tuple(line for line in (outline.education, *outline.licenses, outline.experience) if line)


def _demands(outline: Outline) -> tuple[str, ...]:
    return tuple(
        f"{demand.rstrip('.')}, with or without reasonable accommodation"
        for demand in outline.physical_demands
    )


def _pay(outline: Outline) -> Iterator[str]:
    yield f"$[Amount] to $[Amount] per {outline.pay_unit}"
    if outline.market:
        yield f"<!-- {outline.market} -->"
    if outline.other_pay:
        yield "Other pay: [Add bonuses and commissions, or say that there are none]."


def _application(outline: Outline) -> Iterator[str]:
    yield "Send your resume to [Enter e-mail address or link]."
    if outline.deadline:
        yield "Applications close on [Date]."


def _sentence(text: str) -> str:
    return text if text.endswith((".", "]")) else f"{text}."
