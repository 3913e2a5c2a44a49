"""The distributions: what they hold, and that each runs where nothing of the checkout is near."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from jdlint.version import __version__

ROOT = Path(__file__).parent.parent.parent
DRAFT = "# Registered Nurse\n\n## Duties\n\n- Give medication to residents\n- Call [Name] at noon\n"


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def _build(source: Path, kind: str, into: Path) -> Path:
    _run(
        sys.executable,
        "-m",
        "build",
        f"--{kind}",
        "--no-isolation",
        "--outdir",
        into,
        source,
        cwd=into.parent,
    )
    (built,) = into.iterdir()
    return built


def _fresh(folder: Path, *install: str | Path) -> Path:
    """Make a virtual environment that sees the packages of this one, with jdlint in it; give its programs.

    A ``.pth`` file leads to those packages, so that no dependency is downloaded; paths of editable installs
    among them are not followed from there.
    """
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    (site,) = (folder / "lib").glob("python*/site-packages")
    (site / "others.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", *install, cwd=folder)
    return folder / "bin"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("builds")


@pytest.fixture(scope="module")
def sdist(folder: Path) -> Path:
    return _build(ROOT, "sdist", folder / "sdist")


@pytest.fixture(scope="module")
def wheel(folder: Path) -> Path:
    return _build(ROOT, "wheel", folder / "wheel")


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_code_rules_and_reference(wheel: Path) -> None:
    names = _names(wheel)
    for kept in ("jdlint", "rules", "reference"):
        inside = kept if kept == "jdlint" else f"jdlint/_data/{kept}"
        for path in (ROOT / kept).rglob("*"):
            if path.suffix in (".py", ".yaml", ".tsv", ".json", ".html", ".css", ".js", ".svg"):
                assert f"{inside}/{path.relative_to(ROOT / kept).as_posix()}" in names
    assert {name.split("/")[0] for name in names} == {"jdlint", f"jdlint-{__version__}.dist-info"}
    assert any(name.endswith("/licenses/NOTICE") for name in names)


def test_the_wheel_runs_in_another_folder(wheel: Path, folder: Path, tmp_path: Path) -> None:
    programs = _fresh(folder / "installed", wheel)
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    where = _run(programs / "python", "-c", "import jdlint; print(jdlint.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(folder / "installed")
    assert "hype-title-word" in _run(programs / "jdlint", "rules", cwd=tmp_path)
    assert "Registered Nurse" in _run(programs / "jdlint", "role", "registered-nurse", cwd=tmp_path)
    page = "from jdlint.server.assets import read_assets as read; print(*read(), len(read()['main.js'].data))"
    assert "page.css" in _run(programs / "python", "-c", page, cwd=tmp_path)
    output = _run(
        programs / "jdlint", "check", "draft.md", "--select", "placeholder", "--format", "json", cwd=tmp_path,
        status=1,
    )  # fmt: skip
    (found,) = json.loads(output)["findings"]
    assert (found["text"], found["start"]) == ("[Name]", {"line": 6, "column": 8})


def test_the_sdist_gives_the_same_wheel(sdist: Path, wheel: Path, folder: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"README.md", "CONTRIBUTING.md", "LICENSE", "NOTICE", "Makefile", "pyproject.toml"} <= names
    assert {"tests/conftest.py", "docs/examples/registered-nurse/bad.txt"} <= names
    _run(sys.executable, "-m", "tarfile", "--extract", sdist, folder / "unpacked", cwd=folder)
    (source,) = (folder / "unpacked").iterdir()
    assert _names(_build(source, "wheel", folder / "from-sdist")) == _names(wheel)


def test_an_editable_install_runs_from_the_checkout(folder: Path, tmp_path: Path) -> None:
    programs = _fresh(folder / "editable", "--no-build-isolation", "--editable", ROOT)
    where = _run(programs / "python", "-c", "import jdlint; print(jdlint.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(ROOT)
    assert "HYP801" in _run(programs / "jdlint", "explain", "hype-title-word", cwd=tmp_path)
