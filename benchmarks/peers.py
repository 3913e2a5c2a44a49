"""jdlint beside other linters of prose on the same files: CPU time, speed and memory, in one run.

python benchmarks/peers.py [FILES] [--write]

The others are installed by pip and npm into a temporary folder. ``--write`` puts the table into the README.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import venv
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from samples import write_postings

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- peers -->\n", "<!-- /peers -->"
EVERY = range(256)
"""The exit status of write-good is the number of its findings."""
FROM_PIP, FROM_NPM = ("proselint", "codespell"), ("alex", "write-good")
_HEAD = (
    "| linter | CPU s, all files | one file | files a CPU second | beside jdlint | peak MB | lines put out |",
    "|---|---:|---:|---:|---:|---:|---:|",
)


@dataclass(frozen=True)
class Linter:
    """A linter: its name with its version, the command that takes files, and how it may end."""

    name: str
    command: list[str]
    statuses: Container[int] = (0, 1)


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of CPU of all its processes, the memory of the largest one, its output."""

    seconds: float
    megabytes: float
    lines: int


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    count = numbers[0] if numbers else 500
    with TemporaryDirectory() as folder:
        linters = [*ours(Path(folder)), *installed(Path(folder))]
        postings = Path(folder, "postings")
        postings.mkdir()
        files = [str(path) for path in write_postings(postings, count, (".md", ".txt"))]
        table = [*_HEAD, *rows(linters, files)]
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    languages = f"Python {platform.python_version()}, Node.js {first_line('node', '--version')}"
    text = "\n".join([f"{count} Markdown and text files on {system}, {languages}:", "", *table, ""])
    print(text)
    if "--write" in sys.argv:
        whole = README.read_text("utf-8")
        first, last = whole.index(BEGIN) + len(BEGIN), whole.index(END)
        README.write_text(f"{whole[:first]}{text}{whole[last:]}", "utf-8")


def ours(folder: Path) -> list[Linter]:
    """Give jdlint as it reads files for the first time, and over files that are as they were."""
    from jdlint.version import __version__  # noqa: PLC0415 - beside the commands that use it

    check = [sys.executable, "-m", "jdlint", "check"]
    kept = [*check, "--cache-dir", str(folder / "cache")]
    return [
        Linter(f"jdlint {__version__}, no cache", [*check, "--no-cache"]),
        Linter(f"jdlint {__version__}, unchanged files", kept),
    ]


def installed(folder: Path) -> list[Linter]:
    """Install the others and give them."""
    venv.create(folder / "python", with_pip=True)
    scripts = folder / "python" / ("Scripts" if os.name == "nt" else "bin")
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([scripts / "python", "-m", "pip", "install", *quiet, *FROM_PIP], check=True)
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("peers.py needs npm, for alex and write-good")
    (folder / "node").mkdir()
    quiet = ["--silent", "--no-audit", "--no-fund"]
    subprocess.run([npm, "install", *quiet, "--prefix", str(folder / "node"), *FROM_NPM], check=True)
    modules = folder / "node" / "node_modules"
    return [
        Linter(f"proselint {version_of(scripts, 'proselint')}", [str(scripts / "proselint"), "check"]),
        Linter(f"alex {version_in(modules / 'alex')}", [str(modules / ".bin" / "alex")]),
        Linter(
            f"write-good {version_in(modules / 'write-good')}", [str(modules / ".bin" / "write-good")], EVERY
        ),
        Linter(f"codespell {version_of(scripts, 'codespell')}", [str(scripts / "codespell")], (0, 65)),
    ]


def version_of(scripts: Path, name: str) -> str:
    """Give the version of a package of Python."""
    asked = f"import importlib.metadata; print(importlib.metadata.version({name!r}))"
    return first_line(str(scripts / "python"), "-c", asked)


def version_in(module: Path) -> str:
    """Give the version of a package of Node.js."""
    return str(json.loads((module / "package.json").read_text("utf-8"))["version"])


def rows(linters: list[Linter], files: list[str]) -> list[str]:
    """Run every linter and give its row."""
    found = []
    for linter in linters:
        cost(linter, files[:1])  # what Python compiles and the disk brings in is there from now on
        cost(linter, files if "unchanged" in linter.name else files[:1])
        found.append((linter, cost(linter, files), cost(linter, files[:1])))
    base = found[0][1].seconds
    return [
        f"| {linter.name} | {whole.seconds:.2f} | {one.seconds:.2f} | {len(files) / whole.seconds:.0f}"
        f" | {whole.seconds / base:.2f} x | {whole.megabytes:.0f} | {whole.lines:,} |"
        for linter, whole, one in found
    ]


def cost(linter: Linter, files: list[str]) -> Cost:
    """Run a linter over files; fails where it says nothing of many, as one that could not read them."""
    with TemporaryFile() as output:
        process = subprocess.Popen([*linter.command, *files], stdout=output, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        lines = sum(1 for _ in output)
    if process.returncode not in linter.statuses or (len(files) > 1 and not lines):
        sys.exit(f"{linter.name} failed with status {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, lines)


def first_line(*command: str) -> str:
    """Give the first line that a command puts out."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[0].strip()


if __name__ == "__main__":
    main()
