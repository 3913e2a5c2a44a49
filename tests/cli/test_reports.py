"""Reports from the command line: postings are kept whole where a report shows them, and only so many."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from jdlint import views
from jdlint.cli import running
from reporters.html.page import parsed

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


def test_a_report_beside_the_usual_output(jdlint: Run, draft: Path) -> None:
    done = jdlint("check", "--exit-zero", "--output", "html=r.html", "--output", "markdown=r.md", "draft.md")
    assert done.exit_code == 0
    assert "draft.md:9:8: error[HYG102] placeholder" in done.stdout
    page = parsed(Path("r.html").read_text("utf-8"))
    assert "[Name]" in [mark.text for mark in page.all("mark")]
    assert "compared with Registered Nurse" in Path("r.md").read_text("utf-8")


def test_it_is_the_same_from_several_processes_and_from_the_cache(
    jdlint: Run, draft: Path, write: Write
) -> None:
    write("other.md", "# Registered Nurse\n\n## Duties\n\n- Call [Name] at noon\n")
    run = ("check", "--format", "html", "draft.md", "other.md")
    one = jdlint(*run, "--no-cache").stdout
    assert len(list(parsed(one).all("article"))) == 2
    assert jdlint(*run, "--no-cache", "-j", "2").stdout == one
    kept = (*run, "--cache-dir", "kept")
    assert [jdlint(*kept).stdout, jdlint(*kept).stdout] == [one, one]


def test_quiet_reports_hold_errors_alone(jdlint: Run, draft: Path) -> None:
    page = parsed(jdlint("check", "--quiet", "--format", "html", "draft.md").stdout)
    assert {tuple(point.classes[:2]) for point in page.all("li", "point")} == {("point", "error")}


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_only_so_many_postings_are_kept_whole(
    jdlint: Run, write: Write, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    for module in (views, running):
        monkeypatch.setattr(module, "MOST_VIEWS", 2)
    for name in "abcd":
        write(f"{name}.md", f"# Nurse {name}\n\n## Duties\n\n- Call [Name] at noon\n")
    text = jdlint("check", "--format", form, "--select", "placeholder", "--no-cache", ".").stdout
    assert ("# Nurse a" in text, "Nurse a" in text, "Nurse d" in text) == (False, True, False)
    assert "4 postings" in text
    assert text.count("left from a template") == 4
