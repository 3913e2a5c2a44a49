"""Outlines from the reference: from a curated role, or from the bare facts of an occupation."""

from __future__ import annotations

from collections.abc import Iterable

from jdlint.content.jurisdictions import Law
from jdlint.content.occupations import Occupation, PayPercentiles, Percentiles
from jdlint.content.roles import Role, RoleEducation
from jdlint.drafting.outline import Outline

_ANYWHERE = "[State]"
_DEGREES = {
    "certificate": "Postsecondary certificate",
    "associate": "Associate degree",
    "bachelor": "Bachelor's degree",
    "master": "Master's degree",
    "professional": "Professional degree",
    "doctorate": "Doctoral degree",
}
_SCHOOLING = {
    "none_required": "No degree or diploma is required",
    "high_school": "High school diploma or GED",
    "some_college": "Some college courses in [Add the subject]",
}
_LICENSED = frozenset({"all_states", "federal"})
_UNITS = {"hour": "an hour", "year": "a year"}


def outline_of_role(
    role: Role, place: str | None, state: str | None, pay: PayPercentiles | None, laws: Iterable[Law] = ()
) -> Outline:
    """Outline a draft for a curated role.

    ``place`` is the place's name, ``state`` its code (``US-OH``), ``pay`` what the role earns there or in the
    nation, ``laws`` those of the place on what a posting must hold.
    """
    contents = frozenset[str]().union(*(law.must_hold for law in laws))
    unit = role.pay.unit if role.pay else "hour"
    return Outline(
        title=role.title,
        summary=f"The {_running(role.title)} {_lowered(role.summary.text)}",
        place=place or _ANYWHERE,
        duties=tuple(duty.text.rstrip(".") for duty in role.duties.get("core", ())),
        education=_education(role.education),
        licenses=_licenses(role, place, state),
        experience=_experience(role),
        supervision=_supervision(role),
        physical_demands=tuple(demand.text for demand in role.physical_demands),
        pay_unit=unit,
        market=_market(pay, place if pay and pay.state else None, unit),
        deadline="deadline" in contents,
        other_pay="other_pay" in contents,
    )


def outline_of_occupation(
    occupation: Occupation,
    title: str,
    place: str | None,
    pay: PayPercentiles | None,
    laws: Iterable[Law] = (),
) -> Outline:
    """Outline a draft for an occupation of which only codes and figures are known."""
    contents = frozenset[str]().union(*(law.must_hold for law in laws))
    unit = "hour" if pay is None or pay.hourly else "year"
    usual = occupation.usual or occupation.entry or "high_school"
    return Outline(
        title=title,
        summary="[Add what the person does, for whom, and to what end].",
        place=place or _ANYWHERE,
        education="[Add the schooling that the work takes]"
        if usual == "professional"
        else _schooling(usual, "[Add the field]"),
        experience="[Number] years of experience in [Add the kind of work]",
        supervision="You report to the [Job title].",
        pay_unit=unit,
        market=_market(pay, place if pay and pay.state else None, unit),
        deadline="deadline" in contents,
        other_pay="other_pay" in contents,
    )


def _education(education: RoleEducation) -> str:
    line = _schooling(education.usual, education.field or "[Add the field]")
    bodies = [body.abbr for body in education.accreditors if body.required]
    return f"{line} from a program accredited by {' or '.join(bodies)}" if bodies else line


def _schooling(level: str, field: str) -> str:
    return f"{_DEGREES[level]} in {field}" if level in _DEGREES else _SCHOOLING[level]


def _licenses(role: Role, place: str | None, state: str | None) -> tuple[str, ...]:
    """Name the license in the words of the state where they are known."""
    law = role.license
    if state and state in law.states:
        return (f"Active {_without_issuer(law.states[state].name)}",)
    if not law.name:
        return ()
    if law.scope not in _LICENSED:
        return ("[Add what the state asks for, if anything]",)
    return (_named(law.name, place),)


def _named(name: str, place: str | None) -> str:
    """Give the license of a place, where that is known: "state nursing license" is Ohio's there."""
    if name.startswith("state "):
        return f"Active {place or _ANYWHERE} {name.removeprefix('state ')}"
    local = (
        name.replace("of the state", f"of {place}").replace("the state bar", f"the {place} bar")
        if place
        else name
    )
    return local[:1].upper() + local[1:]


def _without_issuer(name: str) -> str:
    return name.partition(" of the ")[0] if " Board" in name else name


def _experience(role: Role) -> str:
    least = role.experience_years[0]
    if least <= 0:
        return "No experience is required"
    return f"{least:g} {'year' if least == 1 else 'years'} of experience in [Add the kind of work]"


def _supervision(role: Role) -> str:
    if role.supervision is None or not role.supervision.required:
        return "You report to the [Job title]."
    *first, last = role.supervision.by
    who = f"{', '.join(first)} or {last}" if first else last
    article = "an" if who[0] in "aeiou" else "a"
    return f"You work under the supervision of {article} {who}: [Name or job title]."


def _market(pay: PayPercentiles | None, place: str | None, unit: str) -> str:
    """Say what the middle half earns, with the survey; empty where the survey withholds it."""
    wages: Percentiles | None = (pay.hourly if unit == "hour" else pay.annual) if pay else None
    if pay is None or wages is None or wages.p25 is None or wages.p75 is None:
        return ""
    where = place or "the United States"
    figures = f"${wages.p25:,.10g} to ${wages.p75:,.10g} {_UNITS[unit]}"
    return f"In {where} half of those in this work earn {figures} (BLS, May {pay.year}). Delete this comment."


def _running(title: str) -> str:
    """Give a title as it stands within a sentence; abbreviations keep their capitals."""
    return " ".join(word if word.isupper() else word.lower() for word in title.split())


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
