"""What is good about a posting: said only where it is sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jdlint.checks import Context
from jdlint.comparison.rows import Row
from jdlint.findings import Finding, Severity
from jdlint.language.reading import License, Pay, Reading

_LIKE_OTHERS = frozenset({"title", "alias"})


@dataclass(frozen=True)
class _Whole:
    """A posting with all that is known of it."""

    reading: Reading
    context: Context
    families: frozenset[str]
    """The families of the rules that found something, other than notes."""
    quiet: frozenset[str]
    """The families whose rules found nothing at all."""
    names: frozenset[str]
    """The rules that found something."""
    rows: dict[str, Row]

    def agrees(self, key: str) -> bool:
        return self.rows[key].status == "present"


def good_points(
    reading: Reading,
    context: Context,
    findings: Sequence[tuple[Finding, str]],
    rows: Sequence[Row],
) -> tuple[str, ...]:
    """Give what is good, a sentence each; ``findings`` come with the family of their rule.

    Empty where there is no English posting to speak of.
    """
    if not reading.is_posting or reading.language != "en":
        return ()
    loud = frozenset(family for found, family in findings if found.severity > Severity.NOTE)
    every = frozenset(family for _, family in findings)
    known = frozenset({"hype", "vague", "inclusive", "readability", "hygiene", "title"})
    names = frozenset(found.name for found, _ in findings)
    whole = _Whole(reading, context, loud, known - every, names, {row.key: row for row in rows})
    return tuple(text for text, holds in _POINTS if holds(whole))


def _has_plain_title(whole: _Whole) -> bool:
    role = whole.reading.role
    return role is not None and role.by in _LIKE_OTHERS and "title" not in whole.families


def _names_pay(whole: _Whole) -> bool:
    paid = (pay for pay in whole.reading.stated(Pay) if isinstance(pay, Pay))
    return any(pay.minimum and pay.unit for pay in paid) and whole.agrees("pay")


def _names_license(whole: _Whole) -> bool:
    role = whole.context.role
    named = (found for found in whole.reading.stated(License) if isinstance(found, License))
    ours = {item.credential for item in role.license.credentials} if role else set()
    return any(found.credential in ours for found in named) and whole.agrees("license")


def _says_degree(whole: _Whole) -> bool:
    return whole.context.role is not None and whole.agrees("education")


def _says_practical(whole: _Whole) -> bool:
    return all(whole.agrees(key) for key in ("location", "schedule", "how_to_apply"))


def _is_plain(whole: _Whole) -> bool:
    """Tell whether no rule speaks of hype, those of other families included (title-hype)."""
    return {"hype", "vague"} <= whole.quiet and not any("hype" in name for name in whole.names)


def _lacks(family: str) -> Callable[[_Whole], bool]:
    return lambda whole: family in whole.quiet


_POINTS: tuple[tuple[str, Callable[[_Whole], bool]], ...] = (
    ("The title is one that people know and search for.", _has_plain_title),
    ("The pay is there, in figures and with its unit.", _names_pay),
    ("The license or certificate of the role is named.", _names_license),
    ("The education asked for is what the role takes.", _says_degree),
    ("Place, hours and how to apply are all there.", _says_practical),
    ("The benefits are named.", lambda whole: whole.agrees("benefits")),
    ("It says who the person reports to.", lambda whole: whole.agrees("supervision")),
    ("No hype and no empty phrases.", _is_plain),
    ("The wording leaves nobody out.", _lacks("inclusive")),
    ("It reads easily.", _lacks("readability")),
)
