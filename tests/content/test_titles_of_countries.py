"""British names of jobs, and words that name a rank."""

from __future__ import annotations

import pytest

from jdlint.content.files import data_folder
from jdlint.content.occupations import Occupations


@pytest.fixture(scope="module")
def occupations() -> Occupations:
    return Occupations()


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Staff Nurse - Band 5", "29-1141"),
        ("Senior Dental Nurse", "31-9091"),
        ("Specialist Operating Department Practitioner", "29-2055"),
        ("Therapy Support Worker (Band 3)", "31-2022"),
        ("Therapy Support Worker (Band 4)", "31-2021"),
        ("Ward Clerk, Surgery", "43-6013"),
        ("Higher Level Teaching Assistant", "25-9042"),
        ("Caretaker", "37-2011"),
        ("Home Carer", "31-1122"),
        ("Locum Consultant Psychiatrist", "29-1223"),
        ("Leeds Business Admin Apprenticeship for School Leavers", "43-9061"),
    ],
)
def test_names_in_britain(occupations: Occupations, title: str, first: str) -> None:
    codes, firmness = occupations.british.find(occupations.read_title(title), in_country=True)
    assert codes[0] == first
    assert firmness >= 0.4


def test_elsewhere_only_names_that_no_other_country_has(occupations: Occupations) -> None:
    for title, found in (("Health Visitor", True), ("Porter", False), ("Physiotherapy Assistant", False)):
        codes, _ = occupations.british.find(occupations.read_title(title), in_country=False)
        assert bool(codes) is found


def test_every_code_is_one_or_begins_one(occupations: Occupations) -> None:
    listed = occupations.british
    codes = {
        code for group in (listed.there, listed.only_there) for found in group.values() for code in found
    }
    assert all(occupations.starting(code) for code in codes)
    assert len(listed.there) > 400


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Corrections Lieutenant", "33-1011"),
        ("Chief Jailer", "33-1011"),
        ("Supervising Detention Officer", "33-1011"),
        ("Sheriff's Sergeant", "33-1012"),
        ("Fire Captain", "33-1021"),
        ("Detention Officer", None),
        ("Police Communications Supervisor", None),
        ("Chief Information Security Officer", None),
        ("Principal Engineer", None),
        ("Chief", None),
        ("", None),
    ],
)
def test_ranks_of_uniformed_services(occupations: Occupations, title: str, code: str | None) -> None:
    assert occupations.ranks.find(occupations.read_title(title).whole) == code


def test_the_lists_lie_in_the_reference() -> None:
    assert {"titles_uk.yaml", "title_ranks.yaml"} <= {
        path.name for path in data_folder("reference").iterdir()
    }


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Code Compliance Officer II", ("13-1041",)),
        ("Senior DevOps Engineer (Remote)", ("15-1252", "15-1244")),
        ("Postdoctoral Researcher", ("19-",)),
        ("Research Associate Professor", ()),
        ("Plumber", ()),
    ],
)
def test_names_that_the_tables_lack(occupations: Occupations, title: str, codes: tuple[str, ...]) -> None:
    assert occupations.more.whole(occupations.read_title(title))[0] == codes
