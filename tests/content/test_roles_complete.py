"""Every curated role holds what a page about a role must say, and each fact says who says so and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jdlint.content.files import data_folder
from jdlint.content.reference import Reference
from jdlint.content.role_files import read_role
from jdlint.content.roles import Fact, Role
from jdlint.content.strict_yaml import read

_FILES = sorted((data_folder("reference") / "roles").glob("*.yaml"))
_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


@pytest.fixture(params=_FILES, ids=lambda path: path.stem)
def role(request: pytest.FixtureRequest) -> Role:
    return read_role(request.param)


def _facts(role: Role) -> Iterator[Fact]:
    yield from (role.summary, role.education.fact, role.license.fact)
    yield from (fact for facts in role.duties.values() for fact in facts)
    for facts in (role.skills, role.experience, role.settings, role.physical_demands, role.mistakes):
        yield from facts
    for items in (role.license.credentials, role.license.wrong, role.confusable, role.scope_limits):
        yield from (item.fact for item in items)
    yield from (state.fact for state in role.license.states.values())
    yield from (fact for fact in (role.exam, role.supervision and role.supervision.fact) if fact)


def test_each_fact_has_words_and_sources(role: Role) -> None:
    for fact in _facts(role):
        assert fact.text.strip()
        assert fact.citations, fact.text


def test_each_source_can_be_found_and_has_a_day(role: Role) -> None:
    for key, source in role.sources.items():
        assert source.url.startswith(("https://", "http://")), key
        assert len(source.title) > 10, key
        assert source.read is not None, key
        assert date(2020, 1, 1) < date.fromisoformat(source.read) < date(2100, 1, 1), key


def test_no_two_sources_are_the_same_page(role: Role) -> None:
    pages = [(source.url, source.title) for source in role.sources.values()]
    assert len(pages) == len(set(pages))


def test_slugs_and_codes_are_well_formed(role: Role) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", role.slug)
    assert re.fullmatch(r"\d\d-\d{4}\.\d\d", role.soc)
    for other in role.confusable:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", other.role)
        assert other.role != role.slug


def test_the_parts_of_a_role_page_are_there(role: Role) -> None:
    assert set(role.duties) == {"core", "clerical"}
    assert len(role.duties["core"]) >= 5
    assert min(len(role.skills), len(role.settings), len(role.confusable), len(role.mistakes)) >= 2
    assert role.pay is not None
    assert role.supervision is not None
    assert role.physical_demands
    if role.license.scope != "none":
        assert role.exam is not None
        assert role.license.name is not None
        assert any(item.requirement == "required_by_law" for item in role.license.credentials)


def test_states_are_codes_and_their_names_say_the_kind(role: Role, reference: Reference) -> None:
    for code, state in role.license.states.items():
        assert code in reference.places.states, code
        assert state.kind.removesuffix("ion").removesuffix("at") in state.name, code


def test_limits_name_classes_of_the_act_list(role: Role, reference: Reference) -> None:
    acts = {label.split(".")[1] for label in reference.cues if label.startswith("acts.")}
    objects = {label.removeprefix("acts.object.") for label in reference.cues if "acts.object." in label}
    for limit in role.scope_limits:
        assert set(limit.acts) <= acts
        assert all(any(name.startswith(wanted) for name in objects) for wanted in limit.objects)


def test_limits_read_as_the_end_of_a_sentence(role: Role) -> None:
    for limit in role.scope_limits:
        assert limit.fact.text.endswith(".")
        assert not limit.instead.endswith(".")
        assert limit.instead[0].islower()


@pytest.mark.parametrize("folder", sorted(_EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_planted_faults_stand_in_the_bad_example(folder: Path, reference: Reference) -> None:
    assert folder.name in reference.roles
    assert list(folder.glob("good.*"))
    (bad,) = (path for path in folder.glob("bad.*") if path.suffix != ".yaml")
    text = bad.read_text("utf-8")
    planted = [node.record(("rule", "text")) for node in read(folder / "bad.expected.yaml").items()]
    assert len(planted) >= 25
    for fault in planted:
        words = fault["text"].scalar()
        assert words is None or str(words) in text, words
