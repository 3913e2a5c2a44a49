"""The curated roles: every file reads, names credentials of the lexicon, and shares no title with another."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.content.files import data_folder
from jdlint.content.reference import Reference
from jdlint.content.role_files import read_role
from jdlint.content.strict_yaml import ContentError

_FILES = sorted((data_folder("reference") / "roles").glob("*.yaml"))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_credentials_are_in_the_lexicon(path: Path, reference: Reference) -> None:
    license_ = read_role(path).license
    named = {item.credential for item in (*license_.credentials, *license_.wrong)}
    assert named <= set(reference.credentials)
    ours = {item.credential for item in license_.credentials}
    assert not ours & {item.credential for item in license_.wrong}


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_source_is_used(path: Path) -> None:
    text = path.read_text("utf-8")
    facts = text[: text.index("\nsources:")]
    unused = [key for key in read_role(path).sources if key not in facts]
    assert not unused


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_pay_and_levels_are_in_order(path: Path) -> None:
    role = read_role(path)
    if role.pay:
        assert role.pay.p10 < role.pay.median < role.pay.p90
    assert role.experience_years[0] <= role.experience_years[1]
    if role.license.scope == "none":
        assert all(item.requirement == "voluntary" for item in role.license.credentials)


def test_no_two_roles_share_a_title(reference: Reference) -> None:
    owners: dict[str, str] = {}
    for role in reference.roles.values():
        for name in {name.casefold() for name in (role.title, *role.aliases)}:
            assert owners.setdefault(name, role.slug) == role.slug, name


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("RN", "registered-nurse"),
        ("lvn", "licensed-practical-nurse"),
        ("STNA", "certified-nursing-assistant"),
        ("15-1252.00", "software-developer"),
        ("Nurse Practitioner", "nurse-practitioner"),
        ("Chief Happiness Officer", None),
        ("Medical Assistant", "medical-assistant"),
    ],
)
def test_roles_are_found_by_title_alias_and_code(reference: Reference, query: str, slug: str | None) -> None:
    role = reference.find_role(query)
    assert (role.slug if role else None) == slug


def test_a_fact_without_a_known_source_is_refused(tmp_path: Path) -> None:
    source = next(path for path in _FILES if path.stem == "software-developer").read_text("utf-8")
    broken = tmp_path / "software-developer.yaml"
    broken.write_text(source.replace("sources: [nspe]", "sources: [nobody]", 1), "utf-8")
    with pytest.raises(ContentError, match="'nobody' is not one of"):
        read_role(broken)
