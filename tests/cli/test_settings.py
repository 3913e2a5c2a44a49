"""Settings files as the command line finds and applies them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture
def names(jdlint: Run, draft: Path) -> Callable[..., set[str]]:
    """Give the names of the rules that speak of a file by its settings."""

    def found(*args: str) -> set[str]:
        done = jdlint("check", "--format", "concise", *(args or ("draft.md",)))
        assert not done.stderr
        return {line.split()[3].rstrip(":") for line in done.stdout.splitlines()}

    return found


THREE = "select: [hype-title-word, placeholder, unnamed-license]\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct: [HYP]", ":1:1: unknown key 'selct'; did you mean 'select'?"),
        ("select: HYP", ":1:9: expected a list, as in [HYP]"),
        ("select: [HYP, HIP]", ":1:15: no rule, code or family is called 'HIP'; did you mean 'HYP'?"),
        ("ignore:\n  - hype-title-wrod", ":2:5: no rule, code or family is called 'hype-title-wrod'"),
        ("extend-select: [XXX]", ":1:17: no rule, code or family is called 'XXX'"),
        ("fail-on: always", ":1:10: 'always' is not one of note, warning, error"),
        ("severity:\n  hype-titel: note", ":2:3: unknown key 'hype-titel'"),
        ("severity: {placeholder: loud}", ":1:25: 'loud' is not one of"),
        ("allow: {placeholdr: [x]}", ":1:9: unknown key 'placeholdr'; did you mean 'placeholder'?"),
        ("per-file-ignores: {'*.md': [XXX]}", ":1:29: no rule, code or family is called 'XXX'"),
        ("role: {'*.md': nurs}", ":1:16: no role is called 'nurs'; did you mean 'registered-nurse'?"),
        ("location: {'**': Narnia}", ":1:18: no place is called 'Narnia'"),
        ("rules: [none/]", ":1:9: there is no folder 'none/'"),
        ("reference: [empty]", ":1:13: there is no .yaml file in 'empty'"),
        ("max-file-size: 0", ":1:16: expected a size in megabytes above zero"),
        ("max-file-size: big", ":1:16: expected a number"),
        ("employer: {size: many}", ":1:18: expected a whole number"),
        ("extends: [strict]", ":1:11: 'strict' is neither recommended nor all nor a settings file"),
        ("extends: [.jdlint.yml]", ":1:11: '.jdlint.yml' extends this file in turn"),
        ("select: [HYP]\nselect: [LIC]", ":2:1: duplicate key 'select'"),
        ("select: [HYP", ":2:1: did not find expected ',' or ']'"),
        ("just words", ":1:1: expected keys and values"),
        ("", ":1:1: the file is empty"),
    ],
)
def test_broken_settings_are_told_at_their_place(
    text: str, said: str, jdlint: Run, draft: Path, write: Write
) -> None:
    Path("empty").mkdir()
    settings = write(".jdlint.yml", text)
    done = jdlint("check", "draft.md")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{settings}{said}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[tool.jdlint]\nselct = ["HYP"]\n', ":2:1: unknown key 'selct'"),
        ('[tool.jdlint]\nselect = ["HYP",\n  "HIP"]\n', ":3:4: no rule, code or family is called 'HIP'"),
        ('[tool.jdlint]\nfail-on = "always"\n', ":2:12: 'always' is not one of"),
        ("[tool.jdlint]\nmax-file-size = true\n", ":2:17: expected a number"),
        ('[tool.jdlint.severity]\n"hype-titel" = "note"\n', ":2:1: unknown key 'hype-titel'"),
        ("[tool.jdlint]\nselect = [\n", ":3:1: "),
        ("[tool.jdlint\nselect = []\n", ":1:13: "),
    ],
)
def test_broken_toml_settings_are_told_at_their_place(
    text: str, said: str, jdlint: Run, draft: Path, write: Write
) -> None:
    settings = write("pyproject.toml", text)
    done = jdlint("check", "draft.md")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{settings}{said}")


def test_files_under_other_settings_are_linted_all_the_same(jdlint: Run, draft: Path, write: Write) -> None:
    write("broken/.jdlint.yml", "selct: [HYP]")
    for name in ("broken/a.md", "broken/b.md"):
        write(name)
    done = jdlint("check", "--select", "placeholder", "broken", "draft.md")
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1, "the same trouble is told once"
    assert done.stdout.endswith("1 finding (1 error) in 1 file; 2 paths not linted.\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".jdlint.yml", "select: [placeholder]"),
        (".jdlint.yaml", "select: [placeholder]"),
        ("pyproject.toml", '[tool.jdlint]\nselect = ["placeholder"]'),
        ("pyproject.toml", 'tool.jdlint.select = ["placeholder"]'),
        ("pyproject.toml", '[ tool . "jdlint" ]\nselect = ["placeholder"]'),
    ],
)
def test_settings_are_found_upwards(
    name: str, text: str, names: Callable[..., set[str]], write: Write
) -> None:
    write(name, text)
    write("deep/below/a.md")
    assert names("deep/below/a.md") == {"placeholder"}


def test_the_nearest_settings_count_alone(names: Callable[..., set[str]], write: Write) -> None:
    write(".jdlint.yml", "select: [placeholder]")
    write("deep/.jdlint.yml", "select: [hype-title-word]")
    write("deep/a.md")
    assert names("deep/a.md") == {"hype-title-word"}
    assert names("draft.md", "deep/a.md") == {"hype-title-word", "placeholder"}


@pytest.mark.parametrize(
    "text",
    ["# [tool.jdlint] comes later\n", '[tool.other]\nname = "jdlint"\n', 'tool = "jdlint"\n', "= jdlint"],
)
def test_a_project_file_that_says_nothing_of_us_is_passed_over(
    text: str, names: Callable[..., set[str]], write: Write
) -> None:
    write(".jdlint.yml", "select: [placeholder]")
    write("deep/pyproject.toml", text)
    write("deep/a.md")
    assert names("deep/a.md") == {"placeholder"}
    assert (
        names("deep/a.md", "--config", "deep/pyproject.toml") >= {"hype-title-word"}
        if "=" not in text
        else True
    )


def test_a_project_file_without_our_table_may_be_named(names: Callable[..., set[str]], write: Write) -> None:
    write("other/pyproject.toml", "[project]\n")
    assert names("--config", "other/pyproject.toml", "draft.md") > {"hype-title-word", "placeholder"}


def test_a_path_with_dots_is_judged_by_its_own_folder(
    names: Callable[..., set[str]], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(".jdlint.yml", "select: [placeholder, hype-title-word]\nper-file-ignores: {/draft.md: [HYP]}")
    write("deep/.jdlint.yml", "select: [unnamed-license]")
    monkeypatch.chdir("deep")
    assert names("../draft.md") == {"placeholder"}


def test_config_and_isolated(names: Callable[..., set[str]], write: Write) -> None:
    write(".jdlint.yml", "select: [placeholder]")
    write("ci/strict.yml", "select: [hype-title-word]")
    assert names() == {"placeholder"}
    assert names("--config", "ci/strict.yml", "draft.md") == {"hype-title-word"}
    assert names("--isolated", "draft.md") > {"placeholder", "hype-title-word"}


def test_the_command_line_wins(names: Callable[..., set[str]], write: Write) -> None:
    write(".jdlint.yml", "select: [placeholder]\nignore: [HYP]")
    assert names("--select", "hype-title-word", "draft.md") == {"hype-title-word"}
    assert names("--extend-select", "unnamed-license", "draft.md") == {"placeholder", "unnamed-license"}
    assert names("--ignore", "placeholder", "draft.md") == set()


def test_fail_on_by_settings(jdlint: Run, draft: Path, write: Write) -> None:
    write(".jdlint.yml", "fail-on: warning\nselect: [hype-title-word]")
    assert jdlint("check", "draft.md").exit_code == 1
    assert jdlint("check", "--fail-on", "error", "draft.md").exit_code == 0


def test_severity_by_settings(jdlint: Run, draft: Path, write: Write) -> None:
    write(".jdlint.yml", "severity: {placeholder: note}\nselect: [placeholder]")
    done = jdlint("check", "--format", "concise", "draft.md")
    assert done.exit_code == 0
    assert ": note HYG102" in done.stdout


def test_ignores_by_glob(names: Callable[..., set[str]], write: Write) -> None:
    write("interns/a.md")
    write(".jdlint.yml", THREE + 'per-file-ignores: {"interns/*.md": [HYP, placeholder], "b.md": [LIC]}')
    assert names("interns/a.md") == {"unnamed-license"}
    assert names("draft.md") == {"hype-title-word", "placeholder", "unnamed-license"}


def test_allowed_phrases_are_names_here(names: Callable[..., set[str]], write: Write) -> None:
    write(".jdlint.yml", THREE + "allow: {hype-title-word: [Our Rockstar Team]}")
    assert names() == {"placeholder", "unnamed-license"}
    write(".jdlint.yml", THREE + "allow: {hype-title-word: [their rockstar team]}")
    assert "hype-title-word" in names()


def test_role_and_place_by_glob(jdlint: Run, write: Write) -> None:
    write("a.md", "# Crew Member\n\n## Duties\n\n- Call [Name] at noon\n- Write notes\n")
    write(
        ".jdlint.yml",
        """\
        select: [placeholder]
        location: {"**": US-OH}
        role:
          "*.md": registered-nurse
          "b.md": software-developer
        """,
    )
    write("b.md", Path("a.md").read_text("utf-8"))
    done = jdlint("check", "--format", "jsonl", "a.md", "b.md").stdout.splitlines()
    assert '"role": "registered-nurse"' in done[0]
    assert '"role": "software-developer"' in done[1], "a later line of the table wins"


def test_extending_a_profile(names: Callable[..., set[str]], own_rules: Path, write: Write) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8") + "profile: all\n", "utf-8")
    write(".jdlint.yml", "rules: [ours]")
    assert "house-word" not in names()
    write(".jdlint.yml", "rules: [ours]\nextends: [all]")
    assert "house-word" in names()


def test_extending_a_file_joins_tables_and_replaces_lists(jdlint: Run, draft: Path, write: Write) -> None:
    write("base/house.yml", "select: [HYP]\nseverity: {placeholder: note, unnamed-license: error}\n")
    write(".jdlint.yml", f"extends: [base/house.yml]\n{THREE}severity: {{placeholder: warning}}\n")
    done = jdlint("check", "--format", "concise", "draft.md").stdout
    assert [line.split()[1] for line in done.splitlines()] == ["warning", "warning", "error"]


def test_a_fault_in_an_extended_file_is_told_there(jdlint: Run, draft: Path, write: Write) -> None:
    write(".jdlint.yml", "extends: [base.yml]\nseverity: {placeholder: note}\n")
    base = write("base.yml", "severity: {placeholdr: note}\n")
    assert jdlint("check", "draft.md").stderr.startswith(f"{base}:1:12: unknown key 'placeholdr'")


def test_files_that_extend_each_other_are_refused(jdlint: Run, draft: Path, write: Write) -> None:
    write(".jdlint.yml", "extends: [other.yml]")
    other = write("other.yml", "extends: [.jdlint.yml]")
    done = jdlint("check", "draft.md")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{other}:1:11: '.jdlint.yml' extends this file in turn")
