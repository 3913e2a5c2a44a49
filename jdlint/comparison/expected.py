"""What the reference says of each topic: of a curated role, or of an occupation known by figures alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from jdlint.checks import Context
from jdlint.content.jurisdictions import laws_of
from jdlint.content.occupations import Occupation, PayPercentiles
from jdlint.content.places import is_city
from jdlint.content.reference import Reference
from jdlint.content.roles import Fact, Role
from jdlint.findings import Citation

_LEVELS = {
    "none_required": "no diploma",
    "high_school": "a high school diploma",
    "some_college": "some college courses",
    "certificate": "a postsecondary certificate",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "professional": "a professional degree",
    "doctorate": "a doctorate",
}
_MOST_DUTIES = 3
_IN_EVERY_POSTING = {
    "location": "Candidates look for the place first: town, state, and whether the work is on site.",
    "schedule": "Full-time or part-time, and the days or hours.",
    "benefits": "Days of leave, insurance and retirement plan, by name.",
    "how_to_apply": "Where to apply, and with what.",
}


@dataclass(frozen=True)
class Expected:
    """What the reference says, in a sentence or two, and who says so."""

    text: str
    citations: tuple[Citation, ...] = ()


def expectations(context: Context, occupation: Occupation | None) -> Mapping[str, Expected]:
    """Give what is expected by topic; a topic of which the reference is silent is left out."""
    found = dict(_of_every_posting())
    if context.role:
        found.update(_of_role(context.role, context))
    elif occupation:
        found.update(_of_occupation(occupation, context))
    for key, more in _of_laws(context):
        found[key] = _joined(found[key], more) if key in found else more
    return found


def _joined(one: Expected, other: Expected) -> Expected:
    return Expected(f"{one.text} {other.text}", (*one.citations, *other.citations))


def _of_every_posting() -> Iterator[tuple[str, Expected]]:
    return ((key, Expected(text)) for key, text in _IN_EVERY_POSTING.items())


def _of_role(role: Role, context: Context) -> Iterator[tuple[str, Expected]]:
    duties = role.duties.get("core", ())[:_MOST_DUTIES]
    if duties:
        yield "duties", _of_facts(duties, "At the core: ")
    yield "education", _of_facts([role.education.fact])
    states = [role.license.states[place] for place in context.places if place in role.license.states]
    yield "license", _of_facts([states[0].fact if states else role.license.fact])
    if role.experience:
        low, high = role.experience_years
        yield "experience", _of_facts(role.experience[:1], f"Usually {low:g} to {high:g} years. ")
    if role.supervision:
        yield "supervision", _of_facts([role.supervision.fact])
    if role.physical_demands:
        yield "physical_demands", _of_facts(role.physical_demands[:_MOST_DUTIES])
    yield from _pay(role.soc, context, role.pay.citations if role.pay else ())


def _of_facts(facts: Iterable[Fact], opening: str = "") -> Expected:
    known = list(facts)
    texts = (f"{fact.text.rstrip('.')}." for fact in known)
    cited = chain.from_iterable(fact.citations for fact in known)
    return Expected(opening + " ".join(texts), tuple(dict.fromkeys(cited)))


def _of_occupation(occupation: Occupation, context: Context) -> Iterator[tuple[str, Expected]]:
    sources = context.reference.occupations.sources
    if occupation.usual:
        share = occupation.levels.get(occupation.usual)
        told = f" ({share:g}% of those asked)" if share else ""
        yield "education", Expected(f"Most often {_LEVELS[occupation.usual]}{told}.", sources)
    if occupation.experience:
        said = occupation.experience[:1].lower() + occupation.experience[1:]
        yield "experience", Expected(f"Usual at entry: {said}.", sources)
    yield from _pay(occupation.code, context, sources)


def _pay(code: str, context: Context, cited: tuple[Citation, ...]) -> Iterator[tuple[str, Expected]]:
    found = _wages(context.reference, code, context.places)
    wages = found and (found.hourly or found.annual)
    if found and wages and wages.p10 and wages.p90:
        unit = "an hour" if found.hourly else "a year"
        where = context.reference.places.name(found.state) if found.state else "the United States"
        low, high = (f"{figure:,.{2 if found.hourly else 0}f}" for figure in (wages.p10, wages.p90))
        yield (
            "pay",
            Expected(
                f"Most in {where} earn between ${low} and ${high} {unit} (BLS, May {found.year}).", cited
            ),
        )


def _wages(reference: Reference, code: str, places: Iterable[str]) -> PayPercentiles | None:
    """Give the wages of the first state among the places, or else of the nation."""
    states = (place for place in places if place.startswith("US-") and not is_city(place))
    state = next(states, None)
    local = reference.occupations.pay(code, state) if state else None
    return local or reference.occupations.pay(code)


def _of_laws(context: Context) -> Iterator[tuple[str, Expected]]:
    """Yield what the law of the place asks a posting to hold."""
    topics = {"pay": "pay_range", "benefits": "benefits", "how_to_apply": "deadline"}
    words = {"pay": "the pay range", "benefits": "the benefits", "how_to_apply": "the last day to apply"}
    laws = list(laws_of(context.reference.jurisdictions, context.places, "pay_transparency", context.today))
    for key, content in topics.items():
        law = next((law for law in laws if content in law.must_hold), None)
        if law:
            place = context.reference.jurisdictions[law.place].name
            size = f", for employers of {law.employees} or more" if (law.employees or 0) > 1 else ""
            text = f"The law of {place} asks for {words[key]}{size}."
            yield key, Expected(text, law.dated_citations)
