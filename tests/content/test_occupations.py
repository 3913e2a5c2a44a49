"""The shipped occupations: all of O*NET, each found by its title, with what is known of pay and schooling."""

from __future__ import annotations

import pytest

from jdlint.content.files import data_folder
from jdlint.content.occupations import Occupations
from jdlint.content.roles import LEVELS

_ALL = 1016


@pytest.fixture(scope="module")
def occupations() -> Occupations:
    return Occupations()


def test_every_code_has_a_title_and_a_zone_or_none(occupations: Occupations) -> None:
    found = list(occupations)
    assert len(found) == len({one.code for one in found}) == _ALL
    for one in found:
        assert one.title
        assert one.job_zone in {None, 1, 2, 3, 4, 5}
        assert occupations.get(one.code) == one
    # Military and "All Other" codes are the ones that O*NET gives no zone.
    assert sum(one.job_zone is None for one in found) == 93


def test_levels_are_ours_and_sum_to_a_whole_at_most(occupations: Occupations) -> None:
    for one in occupations:
        assert set(one.levels) <= set(LEVELS)
        assert sum(one.levels.values()) <= 100.1
        assert {one.usual, one.entry} <= {*LEVELS, None}


def test_related_codes_exist(occupations: Occupations) -> None:
    codes = {one.code for one in occupations}
    assert all(codes.issuperset(one.related) for one in occupations)


def test_a_six_digit_code_gives_the_chief_occupation(occupations: Occupations) -> None:
    nurse = occupations.get("29-1141")
    assert nurse
    assert (nurse.code, nurse.title) == ("29-1141.00", "Registered Nurses")
    assert (nurse.job_zone, nurse.usual, nurse.entry) == (4, "bachelor", "bachelor")


@pytest.mark.parametrize("code", ["", "29", "29-114", "99-9999", "29-1141.77", "nurse"])
def test_no_such_code(occupations: Occupations, code: str) -> None:
    assert occupations.get(code) is None
    assert occupations.pay(code) is None or code.startswith("29-1141.")
    assert occupations.titles(code) == ()


def test_pay_of_every_civilian_occupation(occupations: Occupations) -> None:
    without = {one.soc for one in occupations if occupations.pay(one.code) is None}
    assert {soc for soc in without if not soc.startswith("55-")} == {"11-1031", "45-3031"}
    for one in occupations:
        pay = occupations.pay(one.code)
        for part in (pay.hourly, pay.annual) if pay else ():
            figures = (part.p10, part.p25, part.median, part.p75, part.p90) if part else ()
            known = [figure for figure in figures if figure is not None]
            assert known == sorted(known)


def test_pay_by_state(occupations: Occupations) -> None:
    ohio = occupations.pay("29-1141.00", "US-OH")
    assert ohio
    assert (ohio.state, ohio.year, ohio.survey_code) == ("US-OH", 2025, "29-1141")
    assert ohio.hourly
    assert ohio.annual
    assert ohio == occupations.pay("29-1141", "oh")
    assert occupations.pay("29-1141", "US-ZZ") is None


def test_pay_of_codes_that_the_survey_joins(occupations: Occupations) -> None:
    pay = occupations.pay("29-2011.00")
    assert pay
    assert pay.survey_code == "29-2010"


def test_teachers_are_paid_by_the_year(occupations: Occupations) -> None:
    pay = occupations.pay("25-2021")
    assert pay
    assert pay.hourly is None
    assert pay.annual


def test_own_titles_find_their_occupation(occupations: Occupations) -> None:
    wrong = [
        one.title
        for one in occupations
        if (found := occupations.find(one.title)) and found[0].code != one.code
    ]
    assert not wrong
    assert all(occupations.find(one.title)[0].score > 0.9 for one in occupations)


def test_titles_as_written(occupations: Occupations) -> None:
    titles = occupations.titles("31-2011.00")
    assert titles[0] == "COTA"
    assert "Certified Occupational Therapy Assistant (COTA)" in titles
    assert set(titles) == set(occupations.titles("31-2011"))


@pytest.mark.parametrize(
    "title", ["Manager", "Analyst", "Technician", "Assistant", "Specialist", "Engineer", "Sr. Analyst II"]
)
def test_a_word_for_a_kind_of_job_is_left_open(occupations: Occupations, title: str) -> None:
    assert all(match.score < 0.6 for match in occupations.find(title))


@pytest.mark.parametrize("title", ["", " - ", "!!!", "12345", "Zxqvwk", "\u4f1a\u8a08"])
def test_no_title(occupations: Occupations, title: str) -> None:
    assert occupations.find(title) == ()


def test_what_several_occupations_claim_is_reported_as_such(occupations: Occupations) -> None:
    first, second, *_ = occupations.find("Sales Representative")
    assert {first.code[:5], second.code[:5]} == {"41-40"}
    assert second.score < first.score < 0.7


def test_scores_fall_and_stay_within_bounds(occupations: Occupations) -> None:
    for title in (
        "Registered Nurse",
        "Help Desk Lead",
        "Truck and Forklift Driver/Loader",
        "Analyst of Things",
    ):
        scores = [match.score for match in occupations.find(title)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)


def test_only_known_titles_score_high(occupations: Occupations) -> None:
    misspelt = occupations.find("Receptonist")[0]
    assert (misspelt.code, misspelt.by) == ("43-4171.00", "fuzzy")
    assert misspelt.score <= 0.9
    unknown = occupations.find("Roofing Crew Foreman")[0]
    assert (unknown.code, unknown.by) == ("47-1011.00", "fuzzy")


def test_search(occupations: Occupations) -> None:
    assert [one.code for one in occupations.search("31-20")] == [
        "31-2011.00",
        "31-2012.00",
        "31-2021.00",
        "31-2022.00",
    ]
    assert occupations.search("nurse", limit=1)[0].code == "29-1141.00"
    assert {"29-1151.00", "29-1161.00"} <= {one.code for one in occupations.search("nurse")}
    assert len(occupations.search("teacher", limit=5)) == 5
    assert occupations.search("") == ()


def test_tables_are_sorted_and_say_where_they_come_from(occupations: Occupations) -> None:
    for path in sorted((data_folder("reference") / "occupations").glob("*.tsv")):
        comment, *lines = path.read_bytes().splitlines()
        assert comment.startswith(b"# "), path.name
        assert lines == sorted(lines), path.name
    assert [source.title.split(",")[0] for source in occupations.sources] == [
        "O*NET 30.1 Database",
        "Occupational Employment and Wage Statistics",
        "Employment Projections 2024-2034",
        "2018 Standard Occupational Classification",
    ]


def test_the_tables_were_built_with_the_spellings_of_today(occupations: Occupations) -> None:
    """A title as O*NET writes it is found whole, but not where spellings changed after the build."""
    for one in list(occupations)[::25]:
        for title in occupations.titles(one.code)[::5]:
            assert one.code in {match.code for match in occupations.find(title) if match.by != "fuzzy"} or (
                len(occupations.find(title)) == 10
            ), title
