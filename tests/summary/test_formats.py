"""What each format says of the same summary, and that no author's text does more than stand there."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from jdlint.style import Style
from jdlint.summary.columns import columns_of
from jdlint.summary.formats import FORMATS, write_summary
from jdlint.summary.model import Fault, Summary
from reporters.html.page import parsed
from reporters.test_snapshots import STYLE
from summary.conftest import Row, summarized

SNAPSHOTS = Path(__file__).parent / "snapshots"
EVIL = "<script>alert(1)</script> | `x` [a](javascript:b) \x1b[31m\u202e @everyone"


@pytest.fixture(scope="module")
def summary(corpus: tuple[list[Row], list[Row]], tmp_path_factory: pytest.TempPathFactory) -> Summary:
    out = tmp_path_factory.mktemp("formats") / "out"
    for table, rows in zip(("postings", "findings"), corpus, strict=True):
        (out / table).mkdir(parents=True)
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (out / table / "part-000000.jsonl").write_text(text, "utf-8")
    return summarized(out, top=3)


@pytest.fixture
def evil(summary: Summary) -> Summary:
    """Give the summary with hostile words in every place that others write."""
    problems = tuple(replace(each, name=EVIL, code=EVIL) for each in summary.problems)
    breakdowns = tuple(
        replace(each, groups=tuple(replace(group, label=EVIL, problems=problems) for group in each.groups))
        for each in summary.breakdowns
    )
    families = tuple((EVIL, tally) for _, tally in summary.families)
    faults = (Fault(EVIL, EVIL, 3),)
    return replace(summary, problems=problems, breakdowns=breakdowns, families=families, faults=faults)


def text_of(summary: Summary, form: str, *, color: bool = False) -> str:
    stream = io.StringIO()
    write_summary(summary, stream, form, Style(color))
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_the_format_shows_what_it_did(
    summary: Summary, form: str, same_as: Callable[[Path, str], None]
) -> None:
    same_as(SNAPSHOTS / f"{form}.txt", STYLE.sub("", text_of(summary, form)))


@pytest.mark.parametrize("form", FORMATS)
def test_a_summary_of_nothing(form: str, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    assert text_of(summarized(tmp_path / "none.jsonl"), form)


def test_color_is_for_text_alone(summary: Summary) -> None:
    assert "\x1b[" in text_of(summary, "text", color=True)
    for form in FORMATS:
        assert "\x1b[" not in text_of(summary, form)
        assert form == "text" or text_of(summary, form, color=True) == text_of(summary, form)


def test_json_holds_what_the_summary_holds(summary: Summary) -> None:
    record = json.loads(text_of(summary, "json"))
    assert record["postings"] == 60
    assert record["counts"] == {level.label: count for level, count in summary.tally.counts}
    assert [each["name"] for each in record["problems"]] == [each.name for each in summary.problems]
    assert list(record["by"]) == ["role", "employer", "place", "time"]
    for breakdown in summary.breakdowns:
        groups = record["by"][breakdown.dimension]["groups"]
        assert [each["value"] for each in groups] == [group.value for group in breakdown.groups]


def test_csv_is_a_row_a_problem_and_no_formula(summary: Summary) -> None:
    rows = list(csv.DictReader(io.StringIO(text_of(summary, "csv"))))
    assert [row["name"] for row in rows if row["by"] == "all"] == [each.name for each in summary.problems]
    employers = {row["value"] for row in rows if row["by"] == "employer"}
    assert "'=SUM(A1)" in employers
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_html_is_whole_and_its_charts_are_to_scale(summary: Summary) -> None:
    page = parsed(text_of(summary, "html"))
    assert [each.text for each in page.all("h2")] == [
        "Problems that most postings have",
        "Points by kind",
        "By role",
        "By employer",
        "By place",
        "Over time",
    ]
    shares = [float(rect.attributes["width"] or 0) / 300 for rect in next(page.all("table")).all("rect")]
    assert shares == pytest.approx([summary.share(each) for each in summary.problems], abs=0.001)
    chart = page.one("svg", "columns")
    assert "The table below has all figures." in (chart.attributes["aria-label"] or "")
    assert len(list(chart.all("g"))) == 3


def test_columns_stand_one_on_the_other_and_fill_the_chart(summary: Summary) -> None:
    groups = summary.breakdowns[-1].groups
    chart = columns_of(groups)
    assert chart is not None
    highest = 0.0
    for column, group in zip(chart.columns, groups, strict=True):
        edges = [chart.size[1], *(bar.y for bar in column.bars)]
        for bar, below in zip(column.bars, edges, strict=False):
            assert bar.y + bar.height == pytest.approx(below)
        height = chart.size[1] - edges[-1]
        assert height == pytest.approx(chart.size[1] * group.per_posting / chart.most)
        highest = max(highest, height)
    assert highest == pytest.approx(chart.size[1])
    assert columns_of(groups[:1]) is None


def test_hostile_words_stay_words_in_html(evil: Summary) -> None:
    text = text_of(evil, "html")
    page = parsed(text)  # fails where an element is opened that loads or runs something
    assert "<script>alert(1)" in page.one("main").text
    assert "\x1b" not in text


def test_hostile_words_stay_words_in_markdown(evil: Summary) -> None:
    text = text_of(evil, "markdown")
    made = MarkdownIt("commonmark", {"html": True}).enable(["table"]).render(text)
    page = parsed(made.replace(' style="text-align:right"', ""))
    assert {each.tag for each in page.all()} <= {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert "@e" not in text


def test_hostile_words_send_nothing_to_the_terminal(evil: Summary) -> None:
    assert not [char for char in text_of(evil, "text") if not char.isprintable() and char not in "\n\u00a0"]
