"""Drafts: whole, free of findings but for their blanks, true to the role and the place."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from click.testing import CliRunner

from jdlint.cli import main
from jdlint.content.reference import Reference
from jdlint.drafting import outline, written
from jdlint.findings import Severity
from jdlint.linting import OptionError, Options, Session

DAY = datetime.date(2026, 11, 25)
Draft = Callable[..., str]


@pytest.fixture(scope="module")
def draft(reference: Reference) -> Draft:
    def text(name: str, location: str | None = None) -> str:
        return written(outline(name, location, DAY, reference))

    return text


@pytest.fixture(scope="module")
def loud() -> Callable[[str], list[str]]:
    """Give the findings above a note, the blanks left aside."""
    session = Session(Options(isolated=True, today=DAY))

    def findings(text: str) -> list[str]:
        result = session.lint("draft.md", lambda count: text.encode()[:count])
        assert result.failure is None
        found = (each.finding for each in result.findings if each.severity > Severity.NOTE)
        return [f"{each.name}: {each.text}" for each in found if each.name != "placeholder"]

    return findings


def test_every_role_has_a_draft_without_findings(
    reference: Reference, draft: Draft, loud: Callable[[str], list[str]]
) -> None:
    for slug in reference.roles:
        assert (slug, loud(draft(slug))) == (slug, [])
        assert (slug, loud(draft(slug, "Ohio"))) == (slug, [])


def test_every_occupation_has_a_draft_without_findings(
    reference: Reference, draft: Draft, loud: Callable[[str], list[str]]
) -> None:
    codes = [occupation.code for occupation in reference.occupations]
    assert len(codes) == 1016
    for code in codes:
        assert (code, loud(draft(code))) == (code, [])


def test_the_blanks_are_found(draft: Draft) -> None:
    session = Session(Options(isolated=True, select=("placeholder",)))
    text = draft("Plumber")
    found = session.lint("draft.md", lambda count: text.encode()[:count]).findings
    assert len(found) == text.count("[")


def test_the_place_gives_the_license_its_name_and_the_market_its_figures(draft: Draft) -> None:
    text = draft("occupational-therapy-assistant", "Columbus, OH")
    assert "Active Ohio occupational therapy assistant license" in text
    assert "[City], Ohio" in text
    assert "In Ohio half of those in this work earn $" in text
    assert "accredited by ACOTE" in text


def test_an_unlicensed_role_asks_for_no_license(draft: Draft) -> None:
    assert "license" not in draft("software-developer").lower()


def test_the_title_is_for_one_person(draft: Draft) -> None:
    assert draft("29-2043").startswith("# Paramedic\n")
    assert draft("Bartender").startswith("# Bartender\n")
    assert draft("35-9031").split("\n")[0] not in {"# Hostess", "# Waitress"}


def test_a_specialty_is_drafted_as_its_role(draft: Draft) -> None:
    text = draft("29-1141.03")
    assert "registered nurse" in text
    assert not text.startswith("# Registered Nurse\n")


@pytest.mark.parametrize(("name", "place"), [("flibbertigibbet", None), ("Plumber", "Atlantis")])
def test_what_is_unknown_is_an_error(draft: Draft, name: str, place: str | None) -> None:
    with pytest.raises(OptionError, match=place or name):
        draft(name, place)


def test_the_command_writes_the_draft(draft: Draft) -> None:
    done = CliRunner().invoke(main, ["draft", "plumber", "--location", "US-OH", "--isolated"])
    assert (done.exit_code, done.output) == (0, draft("plumber", "Ohio"))
    assert CliRunner().invoke(main, ["draft", "flibbertigibbet"]).exit_code == 2
