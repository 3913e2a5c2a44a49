"""Tries the hooks as pre-commit installs them, from a clone of the last commit: cold, warm, without network.

python tests/hooks/trial.py

Needs a package index for the installing; takes a minute or two and 400 MB of a temporary folder.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from test_pre_commit import PAGE, PRE_COMMIT, ROOT, SLIP, document

_CONFIG = """\
repos:
  - repo: {hooks}
    rev: trial
    hooks:
      - id: jdlint
        args: [--format, concise, --select, "placeholder,misspelt-credential"]
"""
_FOUND = ("ad.docx: paragraph 2: error", "nurse.html:2:", "nurse.md:6:12: warning", "placeholder")


class Trial:
    """A repository of postings and a clone of the hooks, in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        """Make both."""
        self.site, self.hooks = folder / "site", folder / "hooks"
        self.environment: Mapping[str, str] = {
            **os.environ,
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        self.site.mkdir()
        self._git("clone", "--quiet", str(ROOT), str(self.hooks))
        self._git("-C", str(self.hooks), "tag", "trial")
        self._git("init", "--quiet")
        (self.site / "ad.docx").write_bytes(document("Clerk wanted", "Call [Name] for more on this job."))
        (self.site / "nurse.html").write_text(PAGE, "utf-8")
        (self.site / "nurse.md").write_text(SLIP, "utf-8")
        (self.site / ".pre-commit-config.yaml").write_text(_CONFIG.format(hooks=self.hooks), "utf-8")
        self._git("add", ".")

    def run(self, what: str, *command: str, options: tuple[str, ...] = ()) -> bool:
        """Run pre-commit, say how long it took, and tell whether it found what there is to find."""
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(
            [*options, *PRE_COMMIT, *command, "--all-files"],
            cwd=self.site, capture_output=True, text=True, check=False, env=self.environment,
        )  # fmt: skip
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        right = done.returncode == 1 and all(each in done.stdout for each in _FOUND)
        print(f"{what:32} {seconds:6.1f} s, {spent:5.1f} s of CPU  {'as it should' if right else 'WRONG'}")
        if not right:
            print(done.stdout, done.stderr)
        return right

    def change(self, line: str) -> None:
        """Add a line to one of the postings."""
        (self.site / "nurse.md").write_text(SLIP + line, "utf-8")

    def _git(self, *arguments: str) -> None:
        subprocess.run([str(shutil.which("git")), *arguments], cwd=self.site, check=True)


def main() -> int:
    """Run every trial; gives the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        results = [
            trial.run("try-repo, cold", "try-repo", str(trial.hooks), "jdlint", "--ref", "trial"),
            trial.run("a pinned config, cold", "run"),
            trial.run("warm, nothing changed", "run"),
        ]
        trial.change("- Teach families\n")
        results.append(trial.run("warm, one posting changed", "run"))
        trial.change("- Greet families\n")
        alone = shutil.which("unshare")
        if alone and subprocess.run([alone, "-rn", "true"], check=False).returncode == 0:
            results.append(trial.run("the same, without a network", "run", options=(alone, "-rn")))
        else:
            print("this system cannot take the network away from a program: not tried without one")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
