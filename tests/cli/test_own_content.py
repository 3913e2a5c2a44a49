"""Rule cards and role files of a user's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from jdlint.content.files import data_folder

Run = Callable[..., Result]
Write = Callable[..., Path]


def own_role(write: Write) -> Path:
    """Write a copy of a shipped role under another name."""
    text = (data_folder("reference") / "roles" / "software-developer.yaml").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("#", "slug:", "soc:", "title:"))]
    head = "slug: harbor-pilot\nsoc: 53-5021.99\ntitle: Harbor Pilot\n"
    return write("our-roles/harbor-pilot.yaml", head + "\n".join(lines) + "\n")


def test_an_own_rule_is_used(jdlint: Run, draft: Path, own_rules: Path) -> None:
    run = ("check", "--format", "concise", "draft.md")
    assert "OUR001" not in jdlint(*run).stdout
    assert "draft.md:3:32: warning OUR001 house-word: 'residents' is not our word." in (
        jdlint(*run, "--rules", "ours").stdout
    )


def test_an_own_rule_of_the_settings_can_be_selected(
    jdlint: Run, draft: Path, own_rules: Path, write: Write
) -> None:
    write(".jdlint.yml", "rules: [ours]")
    done = jdlint("check", "--format", "concise", "--select", "OUR001", "draft.md")
    assert len(done.stdout.splitlines()) == 2


def test_a_selected_rule_is_sought_in_the_settings_of_every_file(
    jdlint: Run, own_rules: Path, write: Write
) -> None:
    write("plain/a.md")
    write("jobs/.jdlint.yml", "rules: [../ours]")
    write("jobs/b.md")
    done = jdlint("check", "--format", "concise", "--select", "house-word", "plain", "jobs")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["jobs/b.md"] * 2


def test_one_folder_named_twice_is_read_once(jdlint: Run, draft: Path, own_rules: Path, write: Write) -> None:
    write(".jdlint.yml", "rules: [ours]")
    done = jdlint("check", "--select", "OUR001", "--rules", "ours", "--rules", "./ours", "draft.md")
    assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning", "severity: fatal", ":4:11: 'fatal' is not one of note, warning, error"),
        ("help: Use ours.", "hlp: Use ours.", ":7:1: unknown key 'hlp'; did you mean 'help'?"),
        ("phrases:", "phrasse:", ":10:1: unknown key 'phrasse'; did you mean 'phrases'?"),
        ("check: phrases", "check: telepathy", ":3:8: there is no kind of check called 'telepathy'"),
        ("code: OUR001", "code: HYP801", ":1:1: 'HYP801' is already taken (by hype-title-word)"),
        ("evidence: opinion", "evidence: law", ":9:11: a claim of law needs a citation"),
        ("examples:", "examples: [", ":13:3: did not find"),
    ],
)
def test_a_broken_own_card_stops_with_its_place(
    old: str, new: str, said: str, jdlint: Run, own_rules: Path
) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8").replace(old, new), "utf-8")
    done = jdlint("check", "--rules", "ours")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"ours/house-word.yaml{said}")


@pytest.mark.parametrize(("key", "column"), [("yields_to", 13), ("gives_way_to", 16)])
def test_a_rule_that_yields_to_nothing_known_is_broken(
    key: str, column: int, jdlint: Run, draft: Path, own_rules: Path
) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8") + f"{key}: [hype-titel-word]\n", "utf-8")
    said = jdlint("check", "--rules", "ours", "draft.md").stderr
    assert said.startswith(f"ours/house-word.yaml:14:{column}: 'hype-titel-word' is not one of ")
    assert said.endswith("; did you mean 'hype-title-word'?\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("is not our word", "is {foo} word", ":6:10: nothing fills {foo} here; known: {text}"),
        ("Use ours.", '"Use {instead} {text}"', ":7:7: nothing fills {instead} here; known: {text}"),
        ("'{text}' is", "'{text is", ":6:10: braces that hold no word"),
        ("'{text}' is", "{} is", ":6:10: braces that hold no word"),
        ("'{text}' is", "{text.name} is", ":6:10: braces that hold no word"),
    ],
)
def test_a_slot_that_nothing_fills_is_the_fault_of_the_card(
    old: str, new: str, said: str, jdlint: Run, own_rules: Path
) -> None:
    card = own_rules / "house-word.yaml"
    card.write_text(card.read_text("utf-8").replace(old, new), "utf-8")
    Path("draft.md").write_text("# Nurse\n\n## Duties\n\n- Visit residents\n- Write notes\n", "utf-8")
    for command in (["check", "--rules", "ours", "draft.md"], ["validate", "ours"]):
        done = jdlint(*command)
        assert done.exit_code == 2
        assert done.stderr.startswith(f"ours/house-word.yaml{said}")


def test_a_card_with_a_shipped_name_is_the_one_to_blame(jdlint: Run, draft: Path, own_rules: Path) -> None:
    text = (own_rules / "house-word.yaml").read_text("utf-8")
    (own_rules / "hype-title-word.yaml").write_text(
        text.replace("OUR001", "AAA001").replace("house-word", "hype-title-word"), "utf-8"
    )
    done = jdlint("check", "--rules", "ours", "draft.md")
    assert done.stderr.startswith("ours/hype-title-word.yaml:1:1: 'hype-title-word' is already taken")


@pytest.mark.parametrize("option", ["--rules", "--reference"])
def test_a_folder_of_nothing_is_refused(option: str, jdlint: Run, draft: Path) -> None:
    Path("none").mkdir()
    done = jdlint("check", option, "none", "draft.md")
    assert (done.exit_code, done.stderr) == (2, "jdlint: there is no .yaml file in 'none'\n")


def test_an_own_role_is_found_by_title_and_by_name(jdlint: Run, write: Write) -> None:
    own_role(write)
    write("a.md", "# Harbor Pilot\n\n## Duties\n\n- Call [Name] at noon\n- Steer 12 ships a day\n")
    run = ("check", "--format", "jsonl", "--select", "placeholder", "--reference", "our-roles", "a.md")
    assert '"role": "harbor-pilot"' in jdlint(*run).stdout
    assert '"role": "harbor-pilot"' in jdlint(*run, "--role", "53-5021").stdout


def test_an_own_role_of_the_settings_can_be_named(jdlint: Run, write: Write) -> None:
    own_role(write)
    write(".jdlint.yml", "reference: [our-roles]")
    write("a.md", "# Crew Member\n\n## Duties\n\n- Call [Name] at noon\n- Steer 12 ships a day\n")
    run = ("check", "--format", "jsonl", "--select", "placeholder", "a.md")
    assert '"role": "harbor-pilot"' in jdlint(*run, "--role", "harbor-pilot").stdout


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("soc:", "sco:", ":2:1: unknown key 'sco'; did you mean 'soc'?"),
        ("skills:", "skils:", "unknown key 'skils'; did you mean 'skills'?"),
        ("slug: harbor-pilot", "slug: pilot", ":1:7: the slug must be the file's own name: 'harbor-pilot'"),
    ],
)
def test_a_broken_own_role_is_told_at_its_place(
    old: str, new: str, said: str, jdlint: Run, write: Write
) -> None:
    path = own_role(write)
    path.write_text(path.read_text("utf-8").replace(f"\n{old}", f"\n{new}").replace(old, new, 1), "utf-8")
    write("a.md", "# Harbor Pilot\n\n## Duties\n\n- Call [Name] at noon\n- Steer 12 ships a day\n")
    done = jdlint("check", "--reference", "our-roles", "a.md")
    assert done.exit_code == 2
    assert done.stderr.startswith("our-roles/harbor-pilot.yaml:")
    assert said in done.stderr
