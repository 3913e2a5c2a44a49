"""``jdlint lsp`` as a command: its faults are told before a word is said to an editor."""

from __future__ import annotations

import subprocess
import sys

import pytest

HIDE = "import sys; sys.modules[{name!r}] = None; from jdlint.cli import main; main(['lsp'])"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize("name", ["pygls", "lsprotocol"])
def test_a_missing_library_is_named_with_how_to_install_it(name: str) -> None:
    done = run("-c", HIDE.format(name=name))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"needs the library '{name}'" in done.stderr
    assert "pip install 'jdlint[lsp]'" in done.stderr


def test_an_unknown_rule_is_told_of() -> None:
    done = run("-m", "jdlint", "lsp", "--select", "hype-titel-word")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'hype-title-word'" in done.stderr


def test_it_ends_when_the_editor_is_gone() -> None:
    done = run("-m", "jdlint", "lsp")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
