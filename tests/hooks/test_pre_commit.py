"""The real pre-commit with our hooks: from a repository at a tag, on a commit's files, without the network.

The hooks run the jdlint of this environment (``language: system``): what pre-commit would install is tried by
``python tests/hooks/trial.py``.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PRE_COMMIT = (sys.executable, "-m", "pre_commit")
SLIP = "# Registered Nurse\n\n## Duties\n\n- Give medication to 12 residents\n- Know the HIPPA rules\n"
PAGE = """\
<h1>Registered Nurse</h1><h2>Duties</h2><ul><li>Give medication to 12 residents</li>
<li>Call [Name] at noon</li></ul>
"""
CONFIG = """\
repos:
  - repo: {hooks}
    rev: v1
    hooks:
      - id: jdlint-fix
        language: system
        args: [--exit-zero, --quiet]
        exclude: ^new/
      - id: jdlint
        language: system
        files: ^(ads|new)/
        args: [--format, concise, --select, "misspelt-credential,placeholder"]
"""
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def document(*paragraphs: str) -> bytes:
    """Write a Word file with these paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="w">{body}</w:document>')
    return file.getvalue()


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a program below the repository of postings, with nothing of the user's own git or pre-commit."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment = {
        **kept,
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "HOME": str(tmp_path),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        **{
            f"GIT_{who}_{what}": "me@here.example"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
        **dict.fromkeys(
            ("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9"
        ),  # there is no network
    }

    def ran(*command: str, at: str = "site", status: int | None = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command, cwd=tmp_path / at, capture_output=True, text=True, check=False, env=environment
        )
        assert status is None or done.returncode == status, done.stdout + done.stderr
        return done

    return ran


@pytest.fixture
def site(tmp_path: Path, run: Run) -> Path:
    """A repository of postings whose config names a clone of the hooks at a tag."""
    hooks, folder = tmp_path / "hooks", tmp_path / "site"
    for each in (hooks, folder / "ads"):
        each.mkdir(parents=True)
    (hooks / MANIFEST.name).write_bytes(MANIFEST.read_bytes())
    run("git", "init", "-q", at="hooks")
    run("git", "add", ".", at="hooks")
    run("git", "commit", "-qm", "hooks", at="hooks")
    run("git", "tag", "v1", at="hooks")
    run("git", "init", "-q")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(hooks=hooks), "utf-8")
    (folder / "code.py").write_text("HIPPA = 1\n", "utf-8")
    (folder / "ads" / "nurse.md").write_text(SLIP, "utf-8")
    return folder


def test_the_manifest_is_valid(run: Run, site: Path) -> None:
    run(*PRE_COMMIT, "validate-manifest", str(MANIFEST))


@pytest.mark.parametrize(
    "name", ["a.md", "a.txt", "a/b.docx", "b.html", "B.htm", "c.odt", "c.rtf", "d.jsonld"]
)
def test_the_files_of_postings_are_taken(name: str) -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
    assert re.search(hooks["jdlint"]["files"], name)
    assert not re.search(hooks["jdlint"]["files"], f"{name}.py")
    assert bool(re.search(hooks["jdlint-fix"]["files"], name)) is name.lower().endswith((".md", ".txt"))
    assert all(hook["require_serial"] for hook in hooks.values())


def test_the_documented_config_is_valid(tmp_path: Path, site: Path, run: Run) -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8").partition("```yaml\n")[2].partition("```")[0]
    config = tmp_path / "documented.yaml"
    config.write_text(text.replace("<where you keep jdlint>", "../hooks").replace("<a tag>", "v1"), "utf-8")
    run(*PRE_COMMIT, "validate-config", str(config))
    (hook,) = yaml.safe_load(config.read_text("utf-8"))["repos"][0]["hooks"]
    taken = [
        name
        for name in ("a.md", "b/c.docx", "d.htm", "logo.png")
        if re.search(hook["files"], f"postings/{name}")
    ]
    assert taken == ["a.md", "b/c.docx", "d.htm"]


def test_a_commit_is_stopped_until_its_postings_are_right(site: Path, run: Run) -> None:
    (site / "new").mkdir()
    (site / "new" / "clerk.docx").write_bytes(document("Clerk wanted", "Call [Name] for more on this job."))
    (site / "new" / "nurse.html").write_text(PAGE, "utf-8")
    run("git", "add", ".")
    run(*PRE_COMMIT, "install")
    stopped = run("git", "commit", "-m", "ads", status=1).stderr
    assert "Fixed 1 finding in 1 file." in stopped
    assert (site / "ads" / "nurse.md").read_text("utf-8") == SLIP.replace("HIPPA", "HIPAA")
    assert "new/clerk.docx: paragraph 2: error HYG102 placeholder" in stopped
    assert re.search(r"new/nurse\.html:2:\d+: error HYG102 placeholder", stopped)
    assert "code.py" not in stopped
    for path in site.glob("new/*"):
        path.unlink()
    run("git", "add", ".")
    assert "Passed" in run("git", "commit", "-m", "ads").stderr
    assert run("git", "log", "--oneline").stdout.count("\n") == 1


def test_all_files_can_be_checked_at_any_time(site: Path, run: Run) -> None:
    run("git", "add", ".")
    done = run(*PRE_COMMIT, "run", "jdlint", "--all-files")
    assert "jdlint...." in done.stdout
    assert "Passed" in done.stdout  # warnings alone stop nobody
    config = site / ".pre-commit-config.yaml"
    config.write_text(
        config.read_text("utf-8").replace("[--format", "[--fail-on, warning, --format"), "utf-8"
    )
    failed = run(*PRE_COMMIT, "run", "jdlint", "--all-files", status=1).stdout
    assert "ads/nurse.md:6:12: warning LIC310 misspelt-credential" in failed
