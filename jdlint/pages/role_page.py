"""The page of one role, and the list of roles, from the reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jdlint.content.role_library import RoleNames
from jdlint.content.roles import Fact, Role
from jdlint.findings import Citation
from jdlint.style import Style, folded

ATTRIBUTION = (
    "Includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training "
    "Administration (USDOL/ETA), used under the CC BY 4.0 license, modified. O*NET is a trademark of "
    "USDOL/ETA, which has not approved, endorsed or tested these modifications."
)


def role_list(roles: Iterable[RoleNames], style: Style) -> str:
    """List roles, one line each."""
    return "\n".join(f"{role.soc}  {style.strong(role.title)}  ({role.slug})" for role in roles)


def role_page(role: Role, style: Style) -> str:
    """Show everything that the reference holds of a role; numbers in brackets point to its sources."""
    return "\n".join(_Page(role, style).lines())


class _Page:
    """Writes one page and counts the sources it meets."""

    def __init__(self, role: Role, style: Style) -> None:
        self.role, self.style = role, style
        self.numbers: dict[Citation, int] = {}

    def lines(self) -> Iterator[str]:
        role = self.role
        yield f"{self.style.strong(role.title)} ({role.soc}, {role.slug})"
        yield folded(", ".join(role.aliases), "Also called: ")
        yield ""
        yield self.fact(role.summary)
        for kind, duties in role.duties.items():
            yield from self.part(f"Duties, {kind}", duties)
        yield from self.part("Skills", role.skills)
        yield from self.pay()
        yield from self.part("Education", [role.education.fact])
        yield from self.license()
        yield from self.part("Exam", [role.exam] if role.exam else [])
        low, high = role.experience_years
        yield from self.part(f"Experience, usually {low:g} to {high:g} years", role.experience)
        yield from self.part("Works under", [role.supervision.fact] if role.supervision else [])
        yield from self.part("Outside the role", [limit.fact for limit in role.scope_limits])
        yield from self.part("Settings", role.settings)
        yield from self.part("Physical demands", role.physical_demands)
        yield from self.part("Taken for it", [each.fact for each in role.confusable])
        yield from self.part("Common mistakes in postings", role.mistakes)
        yield from self.sources()

    def part(self, title: str, facts: Sequence[Fact]) -> Iterator[str]:
        if facts:
            yield ""
            yield self.style.strong(title)
            yield from (self.fact(fact, "  - ") for fact in facts)

    def pay(self) -> Iterator[str]:
        pay = self.role.pay
        if pay:
            yield ""
            yield self.style.strong("Pay")
            marks = self.marks(pay.citations)
            yield (
                f"  - {pay.year}, United States, dollars per {pay.unit}: median {pay.median:,g}, "
                f"most between {pay.p10:,g} and {pay.p90:,g} (10th to 90th percentile) {marks}"
            )

    def license(self) -> Iterator[str]:
        license_ = self.role.license
        yield from self.part("License and certification", [license_.fact])
        yield from (self.fact(each.fact, "  - ") for each in license_.credentials)
        yield from (self.fact(each.fact, "  - not: ") for each in license_.wrong)
        for code, state in license_.states.items():
            yield self.fact(state.fact, f"  - {code.removeprefix('US-')}: ")

    def sources(self) -> Iterator[str]:
        yield ""
        yield self.style.strong("Sources")
        for citation, number in self.numbers.items():
            yield folded(f"{citation.title}, read {citation.read}", f"  [{number}] ")
            yield self.style.faint(f"      {citation.url}")
        yield ""
        yield self.style.faint(folded(ATTRIBUTION))

    def fact(self, fact: Fact, opening: str = "") -> str:
        rest = " " * min(len(opening), 4)
        return folded(f"{fact.text} {self.marks(fact.citations)}", opening, rest)

    def marks(self, citations: Sequence[Citation]) -> str:
        numbers = [self.numbers.setdefault(citation, len(self.numbers) + 1) for citation in citations]
        return "[" + ", ".join(map(str, sorted(numbers))) + "]"
