"""The page of an occupation of which only codes and figures are known; the list of those a title may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdlint.content.lookup import Candidate, OccupationFacts
from jdlint.content.occupations import Occupation, PayPercentiles, Percentiles
from jdlint.pages.role_page import ATTRIBUTION
from jdlint.style import Style, folded

_LEVELS = {
    "none_required": "no diploma",
    "high_school": "high school",
    "some_college": "some college",
    "certificate": "certificate",
    "associate": "associate",
    "bachelor": "bachelor's",
    "master": "master's",
    "professional": "professional",
    "doctorate": "doctorate",
}
_MOST_TITLES = 40
_PERCENTILES = ("10th percentile", "25th", "median", "75th", "90th")


def candidate_list(candidates: Sequence[Candidate], style: Style) -> str:
    """List candidates, the likeliest first: score, code, title, and by which known title."""
    return "\n".join(_candidate(each, style) for each in candidates)


def _candidate(each: Candidate, style: Style) -> str:
    by = "its title" if each.by == "title" else f"{each.by} '{each.matched}'"
    curated = f"; in depth: {each.slug}" if each.slug else ""
    return f"{each.score:.2f}  {each.code}  {style.strong(each.title)}  {style.faint(f'({by}{curated})')}"


def occupation_page(facts: OccupationFacts, style: Style) -> str:
    """Show everything that the reference holds of one occupation, with its sources."""
    return "\n".join(_lines(facts, style))


def _lines(facts: OccupationFacts, style: Style) -> Iterator[str]:
    occupation = facts.occupation
    yield f"{style.strong(occupation.title)} ({occupation.code})"
    yield folded(", ".join(facts.titles[:_MOST_TITLES]), "Also called: ")
    yield ""
    yield f"Job zone: {occupation.job_zone or 'none given'}"
    yield from _education(occupation)
    yield from _pay(facts.pay)
    if facts.related:
        yield ""
        yield style.strong("Related")
        yield from (f"  - {title} ({code})" for code, title in facts.related)
    yield ""
    yield style.strong("Sources")
    for source in facts.sources:
        yield f"  - {source.title}, read {source.read}"
        yield style.faint(f"    {source.url}")
    yield ""
    yield style.faint(folded(ATTRIBUTION))


def _education(occupation: Occupation) -> Iterator[str]:
    if occupation.levels:
        shares = sorted(occupation.levels.items(), key=lambda item: -item[1])
        named = ", ".join(f"{_LEVELS[level]} {share:g} %" for level, share in shares)
        yield folded(named, "Education asked for: ")
    if occupation.entry:
        yield f"Typical for entry (BLS): {_LEVELS[occupation.entry]}"
    if occupation.experience:
        yield f"Experience in a related occupation (BLS): {occupation.experience}"
    if occupation.training:
        yield f"Training on the job (BLS): {occupation.training}"


def _pay(pay: PayPercentiles | None) -> Iterator[str]:
    if pay is None:
        return
    where = pay.state or "United States"
    for unit, wages in (("an hour", pay.hourly), ("a year", pay.annual)):
        if wages:
            yield f"Pay {unit}, {where}, May {pay.year}: {_figures(wages)}"


def _figures(wages: Percentiles) -> str:
    values = (wages.p10, wages.p25, wages.median, wages.p75, wages.p90)
    named = zip(_PERCENTILES, values, strict=True)
    return ", ".join(f"{name} ${value:,.10g}" for name, value in named if value is not None)
