"""Cities with laws of their own: recognized where their name leaves no doubt, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.content.place_codes import UnknownPlaceError, place_code
from jdlint.content.places import with_surroundings
from jdlint.content.reference import Reference
from jdlint.language.analyzer import Analyzer
from jdlint.language.reading import Reading
from jdlint.readers import read

Understand = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        ("Columbus, OH", ("US-OH-COL", "US-OH")),
        ("Columbus, Ohio", ("US-OH-COL", "US-OH")),
        ("Cleveland Clinic, Cleveland, OH 44101", ("US-OH-CLE", "US-OH")),
        ("New York, NY", ("US-NY-NYC", "US-NY")),
        ("Brooklyn, New York", ("US-NY-NYC", "US-NY")),
        ("San Francisco", ("US-CA-SF", "US-CA")),
        ("Los Angeles, CA 90012", ("US-CA-LA", "US-CA")),
        ("Jersey City, NJ", ("US-NJ-JC", "US-NJ")),
        ("Toronto, ON", ("CA-ON", "CA")),
        ("Austin, TX or New York City", ("US-NY-NYC", "US-NY", "US-TX")),
    ],
)
def test_a_city_comes_with_its_state(understand: Understand, place: str, codes: tuple[str, ...]) -> None:
    assert places_of(understand, place) == codes


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        ("Columbus", ()),
        ("Columbus, GA", ("US-GA",)),
        ("New York", ("US-NY",)),
        ("Cleveland", ("US-OH",)),
        ("Cleveland Heights, OH", ("US-OH",)),
        ("East Cleveland, OH", ("US-OH",)),
        ("South San Francisco, CA", ("US-CA",)),
        ("San Francisco Bay Area", ("US-CA",)),
        ("Los Angeles County", ("US-CA",)),
        ("Philadelphia, MS", ("US-MS",)),
        ("Brooklyn, OH", ("US-OH",)),
        ("Manhattan, KS", ("US-KS",)),
        ("Ontario, CA", ("US-CA",)),
        ("Washington County, Minnesota", ("US-MN",)),
        ("Delaware Avenue office", ()),
    ],
)
def test_a_like_name_is_not_the_city(understand: Understand, place: str, codes: tuple[str, ...]) -> None:
    assert places_of(understand, place) == codes


def places_of(understand: Understand, place: str) -> tuple[str, ...]:
    return understand(f"Line Cook\n\nLocation: {place}\n\nDuties\n- Grill fish.\n").places


def test_a_city_in_the_data_of_a_posting(analyzer: Analyzer) -> None:
    source = b"---\ntitle: Cook\naddressLocality: Columbus\naddressRegion: OH\n---\n\nGrill fish.\n"
    (posting,) = read(source, "posting.md")
    assert analyzer.analyze(posting).places == ("US-OH-COL", "US-OH")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("NYC", "US-NY-NYC"),
        ("us-ny-nyc", "US-NY-NYC"),
        ("Columbus, Ohio", "US-OH-COL"),
        ("Dayton, Ohio", "US-OH"),
        ("Ontario", "CA-ON"),
        ("New York", "US-NY"),
    ],
)
def test_a_city_as_users_name_it(reference: Reference, said: str, code: str) -> None:
    assert place_code(said, reference.places) == code


def test_an_unknown_city_is_an_error(reference: Reference) -> None:
    with pytest.raises(UnknownPlaceError):
        place_code("Columbus", reference.places)


def test_a_city_has_a_name(reference: Reference) -> None:
    assert reference.places.name("US-NY-NYC") == "New York City"
    assert reference.places.name("US-AZ") == "Arizona"


def test_places_lie_in_others() -> None:
    assert list(with_surroundings("US-NY-NYC")) == ["US-NY-NYC", "US-NY"]
    assert list(with_surroundings("CA-ON")) == ["CA-ON", "CA"]
    assert list(with_surroundings("remote")) == ["remote"]
