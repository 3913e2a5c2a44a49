"""The report in Markdown, read by a renderer: tables stay tables, and what authors wrote stays text."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from jdlint.findings import Citation
from jdlint.gathering import gathered
from jdlint.linting import Options, Session
from jdlint.reporters import report
from jdlint.results import Failure, Run
from reporters.html.page import Element, parsed

BAD = Path(__file__).parents[2] / "docs" / "examples" / "occupational-therapy-assistant" / "bad.md"
HOSTILE = """\
# <script>alert(1)</script> Nurse | `x` ](javascript:alert(2)) @everyone #12 :tada: $x^2$

## Requirements | <b>bold</b>

- Call [Name](https://evil.example) and ![pixel](https://evil.example/p.png) | now `code` today
- Be our rock`star | @octocat &lt;script&gt; <img src=x onerror=alert(3)> \\| ~~gone~~ \x07 star
- Must be licensed. Apply by phone.
"""


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Options(isolated=True, views=True))


@pytest.fixture(scope="module")
def bad(session: Session) -> Run:
    return gathered(Run((session.lint("bad.md", lambda _: BAD.read_bytes()),)))


def text_of(run: Run) -> str:
    stream = io.StringIO()
    report(run, stream, "markdown")
    return stream.getvalue()


def rendered(text: str) -> Element:
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    return parsed(page.replace(' style="text-align:right"', ""))


def cells(table: Element) -> list[list[str]]:
    return [[cell.text for cell in row.all("td")] for row in table.one("tbody").all("tr")]


def test_it_has_a_summary_and_a_table_a_posting(bad: Run) -> None:
    page = rendered(text_of(bad))
    kinds, findings = page.all("table")
    assert len(cells(findings)) == len(bad.files[0].findings)
    assert sum(int(cell) for row in cells(kinds) for cell in row[1:]) == len(bad.files[0].findings)
    assert [each.text for each in page.all("h2")] == ["bad.md"]
    assert "compared with Occupational Therapy Assistant" in page.text
    assert "Missing: The posting does not say where the work is done." in page.text
    first = bad.files[0].findings[0].finding
    assert [first.message, first.help] in [row[3:] for row in cells(findings)]


def test_reasons_and_sources_are_folded_below(bad: Run) -> None:
    folded = rendered(text_of(bad)).one("details")
    assert folded.one("summary").text == "Why, and who says so"
    names = {located.finding.name for located in bad.findings()}
    assert {each.text for each in folded.all("strong")} == names
    assert list(folded.all("a"))


def test_hostile_text_stays_text(bad: Run) -> None:
    (file,) = bad.files
    path = "a|b`c`<i>@x.md"
    evil = [
        replace(each, path=path, finding=replace(each.finding, message=HOSTILE, help=HOSTILE))
        for each in file.findings
    ]
    view = replace((file.views or ())[0], title=HOSTILE, role=HOSTILE)
    failure = Failure("<b>`x`|y.md", "no <script>alert(4)</script> [here](javascript:alert(5))")
    text = text_of(Run((replace(file, path=path, findings=tuple(evil), views=(view,)),), (failure,)))
    page = rendered(text)  # fails where an element is opened that loads or runs something
    *_, findings = page.all("table")
    shown = " ".join("".join(char if char.isprintable() else " " for char in HOSTILE).split())
    assert len(cells(findings)) == len(evil)
    for row in cells(findings):
        assert [each.replace("\u200b", "") for each in row[3:]] == [shown, shown]
    allowed = {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong", "a"}
    assert {each.tag for each in page.all()} <= allowed | {"details", "summary"}
    assert not [each for each in page.all("a") if "evil" in (each.attributes["href"] or "")]
    assert "@e" not in text
    assert not [sign for sign in (":tada:", "$x", "#12") if sign in text.replace("\\" + sign, "")]


def test_a_source_with_a_strange_address_is_no_link(bad: Run) -> None:
    (file,) = bad.files
    cited = tuple(Citation("T", url, "2026-01-01") for url in ("javascript:alert(1)", "https://a.example/)x"))
    evil = replace(file.findings[0], finding=replace(file.findings[0].finding, citations=cited))
    page = rendered(text_of(Run((replace(file, findings=(evil,)),))))
    assert not list(page.all("a"))


def test_it_is_bounded_and_says_so(bad: Run) -> None:
    (file,) = bad.files
    count = 200
    names = [f"{index}.md" for index in range(count)]
    files = tuple(
        replace(file, path=name, findings=tuple(replace(each, path=name) for each in file.findings))
        for name in names
    )
    text = text_of(Run(files))
    assert 500_000 < len(text) < 1_000_000
    shown = text.count("\n## ")
    findings = (count - shown) * len(file.findings)
    assert f"{count - shown} more postings with {findings:,} findings left out for length." in text


def test_files_that_could_not_be_read_are_counted(bad: Run) -> None:
    text = text_of(Run((), tuple(Failure(f"{number}.md", "no such file or folder") for number in range(130))))
    assert "- and 30 more" in text
    assert text.startswith("# jdlint\n\nNo findings in 0 files.")
