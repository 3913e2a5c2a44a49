"""What shells complete, asked of the program as they ask it, and by a real bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.files import data_folder

Start = Callable[..., "subprocess.CompletedProcess[str]"]
Write = Callable[..., Path]
ROLES = {path.stem for path in (data_folder("reference") / "roles").glob("*.yaml")}
BASH = shutil.which("bash")
FISH = shutil.which("fish")
IN_FISH = "_JDLINT_COMPLETE=fish_source jdlint | source; complete -C '{line}'"
IN_BASH = """\
eval "$(_JDLINT_COMPLETE=bash_source jdlint)"
COMP_WORDS=({words}) COMP_CWORD={last}
_jdlint_completion jdlint
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture
def completed(start: Start) -> Callable[[str], list[str]]:
    """Give what completes a line, as a shell asks for it."""

    def complete(line: str) -> list[str]:
        words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
        done = start(env={"_JDLINT_COMPLETE": "bash_complete", **words})
        assert (done.returncode, done.stderr) == (0, "")
        return [each.partition(",")[2] for each in done.stdout.split()]

    return complete


def test_commands_and_options(completed: Callable[[str], list[str]]) -> None:
    assert completed("jdlint ro") == ["roles", "role"]
    assert completed("jdlint check --stat") == ["--statistics"]
    assert completed("jdlint check --format gi") == ["github", "gitlab"]
    assert completed("jdlint schema se") == ["settings"]


def test_rules_by_name(completed: Callable[[str], list[str]]) -> None:
    assert completed("jdlint explain hype-t") == ["hype-title-word"]
    assert completed("jdlint explain ") == sorted(card.name for card in read_cards())
    assert completed("jdlint check --ignore not-there") == []


def test_the_last_of_a_list_of_rules(completed: Callable[[str], list[str]]) -> None:
    assert completed("jdlint check --select placeholder,HYP,hype-t") == ["placeholder,HYP,hype-title-word"]
    assert "hype" in completed("jdlint check --extend-select hy")
    assert completed("jdlint lsp --ignore AL") == ["ALL"]


def test_roles_by_slug(completed: Callable[[str], list[str]]) -> None:
    for command in ("role", "draft", "check --role"):
        assert completed(f"jdlint {command} registered") == ["registered-nurse"]
    assert {*completed("jdlint role ")} == ROLES


def test_rules_of_ones_own(completed: Callable[[str], list[str]], write: Write, own_rules: Path) -> None:
    write(".jdlint.yml", "rules: [ours]\n")
    assert completed("jdlint explain house") == [own_rules.joinpath("house-word.yaml").stem]
    write(".jdlint.yml", "rules: [gone]\n")
    assert completed("jdlint explain hype-t") == ["hype-title-word"], "broken settings keep nothing else back"


@pytest.mark.parametrize("line", ["explain hy", "check --select hy", "check --role re", "draft re", ""])
def test_completing_loads_no_language_tools(line: str) -> None:
    script = (
        "import sys; from jdlint.cli import main\n"
        "try: main(prog_name='jdlint')\n"
        "finally: print('spacy' in sys.modules, file=sys.stderr)"
    )
    words = f"jdlint {line}"
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False,
        env={**os.environ, **asked, "_JDLINT_COMPLETE": "bash_complete"},
    )  # fmt: skip
    assert done.stdout
    assert done.stderr.split()[0] == "False"


@pytest.mark.skipif(BASH is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("jdlint", "expl"), ["explain"]),
        (("jdlint", "explain", "hype-t"), ["hype-title-word"]),
        (("jdlint", "check", "--select", "HYP,hype-t"), ["HYP,hype-title-word"]),
    ],
)
def test_bash_itself(words: tuple[str, ...], wanted: list[str]) -> None:
    script = IN_BASH.format(words=" ".join(words), last=len(words) - 1)
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        [str(BASH), "--norc", "-c", script], capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": path},
    )  # fmt: skip
    assert (done.stdout.split(), done.stderr) == (wanted, "")


@pytest.mark.parametrize("command", ["check", "inspect", "config", "summary", "batch", "validate"])
def test_files_are_left_to_the_shell(command: str, start: Start) -> None:
    asked = {"COMP_WORDS": f"jdlint {command} dra", "COMP_CWORD": "2", "_JDLINT_COMPLETE": "bash_complete"}
    assert start(env=asked).stdout == "file,dra\n"


@pytest.mark.skipif(FISH is None, reason="there is no fish here")
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("jdlint expl", "explain"),
        ("jdlint explain hype-t", "hype-title-word"),
        ("jdlint check my-d", "my-draft.md"),
        ("jdlint check --role registered", "registered-nurse"),
    ],
)
def test_fish_itself(line: str, wanted: str, tmp_path: Path) -> None:
    (tmp_path / "my-draft.md").write_text("x", "utf-8")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        [str(FISH), "--no-config", "-c", IN_FISH.format(line=line)], capture_output=True, text=True,
        check=False, cwd=tmp_path, env={**os.environ, "PATH": path, "HOME": str(tmp_path)},
    )  # fmt: skip
    assert [each.partition("\t")[0] for each in done.stdout.splitlines()] == [wanted]
