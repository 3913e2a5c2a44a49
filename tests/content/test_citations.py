"""Sources speak for a posting's places, or for all; those of other places only where nothing else does."""

from __future__ import annotations

import pytest

from jdlint.content.citations import cited_for, read_citation
from jdlint.content.files import data_folder
from jdlint.content.places import read_places
from jdlint.content.strict_yaml import ContentError, parse
from jdlint.findings import Citation

NAMES = read_places(data_folder("reference"))
NATIONAL = Citation("NCSBN", "https://a.example", "2026-11-24")
OHIO = Citation("4755.62: license", "https://b.example", "2026-11-24", "US-OH")
VERMONT = Citation("Vermont Statutes", "https://c.example", "2026-11-24", "US-VT")
COLUMBUS = Citation("City Code", "https://d.example", "2026-11-24", "US-OH-COL")


@pytest.mark.parametrize(
    ("places", "given", "kept"),
    [
        (("US-OH",), (NATIONAL, VERMONT, OHIO), (OHIO, NATIONAL)),
        (("US-OH",), (VERMONT, NATIONAL), (NATIONAL,)),
        (("US-OH-COL", "US-OH"), (VERMONT, OHIO, COLUMBUS), (OHIO, COLUMBUS)),
        (("US-OH", "US-VT"), (VERMONT, OHIO), (VERMONT, OHIO)),
        (("US-OH",), (VERMONT,), (VERMONT,)),
        (("US-OH",), (COLUMBUS, VERMONT), (COLUMBUS, VERMONT)),
        ((), (NATIONAL, VERMONT), (NATIONAL,)),
        (("remote",), (NATIONAL, OHIO), (NATIONAL,)),
        ((), (NATIONAL,), (NATIONAL,)),
        ((), (), ()),
    ],
)
def test_which_sources_are_shown(
    places: tuple[str, ...], given: tuple[Citation, ...], kept: tuple[Citation, ...]
) -> None:
    assert [each.url for each in cited_for(places, NAMES, given)] == [each.url for each in kept]


def test_what_a_check_found_stands_before_what_its_card_rests_on() -> None:
    law = Citation("A law, in force since 2024-01-01", "https://e.example", "2026-11-24")
    assert cited_for(("US-OH",), NAMES, (law,), (NATIONAL, OHIO, VERMONT)) == (law, OHIO, NATIONAL)
    assert cited_for(("US-MD",), NAMES, (law,), (OHIO, VERMONT)) == (law,)


def test_a_source_of_another_place_says_whose_it_is() -> None:
    titles = [each.title for each in cited_for(("US-MD",), NAMES, (OHIO, VERMONT))]
    assert titles == ["4755.62: license (Ohio)", "Vermont Statutes"]


def test_a_place_must_be_a_code() -> None:
    node = parse('{title: x, url: "https://x.example", read: 2026-11-24, place: Ohio}', "a.yaml")
    with pytest.raises(ContentError, match="expected the code of a state or city, as in US-OH"):
        read_citation(node)


def test_the_places_of_shipped_sources_have_names() -> None:
    texts = (
        path.read_text("utf-8")
        for name in ("reference", "rules")
        for path in data_folder(name).rglob("*.yaml")
    )
    codes = {
        part.split("}")[0].strip()
        for text in texts
        for part in text.split("place: ")[1:]
        if part.startswith("US-")
    }
    assert len({code[:60].split()[0] for code in codes}) > 20
    assert not {code.split()[0] for code in codes} - NAMES.coded.keys()
