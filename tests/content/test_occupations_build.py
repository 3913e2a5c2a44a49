"""The build of the occupations from a release: a tiny one made here, whole and broken."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from jdlint.content.occupations import Occupations
from jdlint.content.occupations.build import build
from jdlint.content.strict_yaml import ContentError

_DAY = datetime.date(2026, 11, 24)
_PARTS = ("p10", "p25", "median", "p75", "p90")
_WAGES = ",".join(f"{unit}_{part}" for unit in ("hourly", "annual") for part in _PARTS)
_EDUCATION = "O*NET-SOC Code\tElement ID\tScale ID\tCategory\tData Value\tRecommend Suppress\n"
_FILES = {
    "onet/Read Me.txt": "O*NET 99.1 Database\nMay 2030 Release\n",
    "onet/Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription\n"
    "51-1011.00\tWidget Makers\tMake widgets.\n"
    "51-1011.01\tGadget Makers\tMake gadgets.\n"
    "51-1019.00\tMakers, All Other\tAll makers not listed.\n"
    "55-9999.00\tParade Leaders\tLead parades.\n",
    "onet/Job Zones.txt": "O*NET-SOC Code\tJob Zone\n51-1011.00\t2\n51-1011.01\t3\n",
    "onet/Education, Training, and Experience.txt": _EDUCATION
    + "51-1011.00\t2.D.1\tRL\t2\t60.00\tN\n51-1011.00\t2.D.1\tRL\t6\t30.00\tN\n"
    + "51-1011.00\t2.D.1\tRL\t7\t5.00\tN\n"
    + "51-1011.00\t2.D.1\tRL\t8\t5.00\tY\n51-1011.00\t3.A.1\tRW\t11\t99.00\tN\n"
    + "51-1011.01\t2.D.1\tRL\t5\t20.00\tN\n51-1011.01\t2.D.1\tRL\t6\t80.00\tY\n",
    "onet/Related Occupations.txt": "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"
    "51-1011.00\t51-1019.00\tPrimary-Long\t2\n51-1011.00\t51-1011.01\tPrimary-Short\t1\n"
    "51-1011.00\t55-9999.00\tSupplemental\t3\n",
    "onet/Alternate Titles.txt": "O*NET-SOC Code\tAlternate Title\tSource(s)\n"
    "51-1011.00\tWidgeteer (WGT)\t02\n51-1011.00\tBench Hand\t08,10\n51-1011.01\tBench Hand\t08,10\n"
    '51-1019.00\t"Odd" Hand\t04,06\n',
    "onet/Sample of Reported Titles.txt": "O*NET-SOC Code\tReported Job Title\n51-1011.00\tBench Hand\n",
    "onet/Task Statements.txt": "O*NET-SOC Code\tTask\n51-1011.00\tBend sheet metal into widgets.\n"
    "55-9999.00\tWave flags at the head of parades.\n",
    "onet/Technology Skills.txt": "O*NET-SOC Code\tExample\n51-1011.01\tGadgetCAD\n",
    "soc/soc_2018_direct_match_title_file.csv": "\ufeff2018 SOC Code,2018 SOC Direct Match Title\n"
    "51-1011,Widgetsmith\n",
    "bls/oews_national_M2030.csv": f"occ_code,display_level,employment,{_WAGES}\n"
    "51-0000,0,9000,1,2,3,4,5,10,20,30,40,50\n"
    "51-1018,3,1200,15.50,16,17,20,#,32000,-,35000,41000,#\n",
    "bls/oews_states_M2030.csv": f"state,occ_code,employment,{_WAGES}\n"
    "Ohio,51-1018,300,14,15,16,17,18,29000,31000,33000,35000,37000\n"
    "Guam,51-1018,-,-,-,-,-,-,-,-,-,-,-\n",
    "bls/Employment Projections 2030-2040.csv": "Occupation Code,Typical Entry-Level Education,"
    "Work Experience in a Related Occupation,Typical on-the-job Training\n"
    '"=""51-1018""","Some college, no degree",None,Long-term on-the-job training\n',
}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    for name, text in _FILES.items():
        path = tmp_path / "release" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "release"


def _built(release: Path) -> Occupations:
    out = release.parent / "built"
    build(release, out, read=_DAY)
    return Occupations(out)


def test_summary(release: Path, tmp_path: Path) -> None:
    summary = build(release, tmp_path / "built", read=_DAY)
    assert (summary.occupations, summary.national, summary.states) == (4, 2, 1)
    assert sorted(summary.files) == sorted((tmp_path / "built").iterdir())


def test_facts(release: Path) -> None:
    occupations = _built(release)
    widgets, gadgets, _, parade = occupations
    assert (widgets.job_zone, widgets.levels) == (2, {"high_school": 60.0, "bachelor": 35.0})
    assert (widgets.usual, widgets.entry) == ("high_school", "some_college")
    assert (widgets.experience, widgets.training) == ("None", "Long-term on-the-job training")
    assert (widgets.employment, widgets.related) == (1200, ("51-1011.01", "51-1019.00"))
    assert gadgets.usual == "some_college", "what O*NET withholds could be most"
    assert (parade.job_zone, parade.levels, parade.usual, parade.employment) == (None, {}, None, None)


def test_no_sentence_is_taken(release: Path) -> None:
    out = release.parent / "built"
    build(release, out, read=_DAY)
    assert not any("Make widgets" in path.read_text("utf-8") for path in out.iterdir())


def test_pay(release: Path) -> None:
    occupations = _built(release)
    pay = occupations.pay("51-1011.01")
    assert pay
    assert (pay.survey_code, pay.state, pay.year, pay.top_coded) == ("51-1018", None, 2030, True)
    assert pay.hourly
    assert (pay.hourly.p10, pay.hourly.p75, pay.hourly.p90) == (15.5, 20.0, None)
    assert pay.annual
    assert (pay.annual.p25, pay.annual.median) == (None, 35000.0)
    ohio = occupations.pay("51-1019", "OH")
    assert ohio
    assert not ohio.top_coded
    assert occupations.pay("51-1011", "GU") is None
    assert occupations.pay("55-9999") is None


def test_titles(release: Path) -> None:
    occupations = _built(release)
    assert occupations.titles("51-1011.00") == ("Widgetsmith", "Bench Hand", "Widgeteer (WGT)")
    assert occupations.titles("51-1019.00") == ('"Odd" Hand',)
    assert [(match.code, match.by) for match in occupations.find("Widgetsmiths")] == [("51-1011.00", "title")]
    assert [(match.code, match.by) for match in occupations.find("WGT")] == [("51-1011.00", "alias")]
    assert occupations.find("Bench hand")[0].code == "51-1011.00"
    assert len(occupations.find("Bench hand")) == 2


def test_sources(release: Path) -> None:
    sources = _built(release).sources
    assert [source.title for source in sources[:3]] == [
        "O*NET 99.1 Database, May 2030 release (CC BY 4.0)",
        "Occupational Employment and Wage Statistics, May 2030",
        "Employment Projections 2030-2040",
    ]
    assert {source.read for source in sources} == {"2026-11-24"}


def test_the_same_release_gives_the_same_bytes(release: Path, tmp_path: Path) -> None:
    first = build(release, tmp_path / "first", read=_DAY)
    moved = tmp_path / "moved"
    shutil.copytree(release / "bls", moved / "one")
    shutil.copytree(release / "onet", moved / "two" / "deeper")
    shutil.copytree(release / "soc", moved, dirs_exist_ok=True)
    second = build(moved, tmp_path / "second", read=_DAY)
    assert [path.read_bytes() for path in first.files] == [path.read_bytes() for path in second.files]


def test_line_ends_do_not_matter(release: Path, tmp_path: Path) -> None:
    first = build(release, tmp_path / "first", read=_DAY)
    for path in release.rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    second = build(release, tmp_path / "second", read=_DAY)
    assert [path.read_bytes() for path in first.files] == [path.read_bytes() for path in second.files]


@pytest.mark.parametrize("name", sorted(_FILES))
def test_a_missing_table_is_named(release: Path, tmp_path: Path, name: str) -> None:
    (release / name).unlink()
    with pytest.raises(ContentError, match="the release has no such table"):
        build(release, tmp_path / "built", read=_DAY)
    assert not (tmp_path / "built").exists()


@pytest.mark.parametrize("name", sorted(set(_FILES) - {"onet/Read Me.txt"}))
@pytest.mark.parametrize(
    ("broken", "line", "message"),
    [("", 1, "no column"), ("Some,Other\tHeader\n", 1, "no column")],
)
def test_a_table_without_its_columns(release: Path, name: str, broken: str, line: int, message: str) -> None:
    (release / name).write_text(broken, "utf-8")
    with pytest.raises(ContentError, match=message) as error:
        build(release, release.parent / "built", read=_DAY)
    assert (error.value.file, error.value.line) == (str(release / name), line)


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("onet/Occupation Data.txt", "51-1011.00\tAgain\tx", "stands here twice"),
        ("onet/Occupation Data.txt", "51-1011\tSix Digits\tx", "is not a code like 29-1141.00"),
        ("onet/Occupation Data.txt", "51-1012.00\t\tx", "is not a name"),
        ("onet/Occupation Data.txt", "51-1012.00\tToo Few", "2 cells where the header has 3"),
        ("onet/Job Zones.txt", "51-1011.00\t7", "is not a job zone"),
        (
            "onet/Education, Training, and Experience.txt",
            "51-1011.00\tx\tRL\t13\t1\tN",
            "category of education",
        ),
        ("onet/Education, Training, and Experience.txt", "51-1011.00\tx\tRL\t1\tmany\tN", "is not a number"),
        ("onet/Related Occupations.txt", "51-1011.00\tnone\tPrimary-Short\t1", "is not a code like"),
        ("onet/Alternate Titles.txt", "99-1011.00\tStranger\t02", "is not among the occupations"),
        ("onet/Sample of Reported Titles.txt", "51-1011.00\tA|B", "is not a name"),
        ("soc/soc_2018_direct_match_title_file.csv", "51-10111,Stranger", "is not a code like 29-1141"),
        ("bls/oews_national_M2030.csv", "51-1012,3,9,a lot,2,3,4,5,6,7,8,9,10", "is not a number"),
        (
            "bls/oews_states_M2030.csv",
            "Atlantis,51-1018,9,1,2,3,4,5,6,7,8,9,10",
            "is not a state that we know",
        ),
        ("bls/oews_states_M2030.csv", 'Ohio,"51-1018', "unexpected end of data"),
        (
            "bls/Employment Projections 2030-2040.csv",
            "51-1012,Wizardry,None,None",
            "is not a level of education",
        ),
    ],
)
def test_a_malformed_row_is_named(release: Path, name: str, line: str, message: str) -> None:
    path = release / name
    path.write_text(_FILES[name] + line + "\n", "utf-8")
    with pytest.raises(ContentError, match=message) as error:
        build(release, release.parent / "built", read=_DAY)
    assert (error.value.file, error.value.line) == (str(path), _FILES[name].count("\n") + 1)
    assert not (release.parent / "built").exists()


def test_other_ways_a_release_can_be_wrong(release: Path, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no such folder"):
        build(tmp_path / "nowhere", tmp_path / "built")
    (release / "bls" / "oews_national_M2029.csv").write_text("x", "utf-8")
    with pytest.raises(ContentError, match="more than one table matches"):
        build(release, tmp_path / "built")
    (release / "bls" / "oews_national_M2029.csv").unlink()
    (release / "onet" / "Read Me.txt").write_text("Hello", "utf-8")
    with pytest.raises(ContentError, match="does not name the release"):
        build(release, tmp_path / "built")
    (release / "onet" / "Job Zones.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ContentError, match="not UTF-8 text"):
        build(release, tmp_path / "built")


def test_texts_speak_for_the_occupation_whose_tasks_have_their_words(release: Path) -> None:
    occupations = _built(release)
    told = occupations.rank_by_duties(["Waving flags, you lead the parade.", "No metal."])
    assert max(told.items(), key=lambda item: item[1]) == ("55-9999", 1.0)
    assert 0 < told["51-1011"] < 1
    assert occupations.rank_by_duties(["Nothing that anyone here does"]) == {}
    assert occupations.rank_by_duties([]) == {}
