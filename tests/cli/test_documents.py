"""Documents of word processors and PDF from the command line: missing libraries, broken files, fixing."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
HIDING = """
import sys
for name in {hidden!r}:
    sys.modules[name] = None
from jdlint.cli import main
main({arguments!r})
"""
CONCISE = ["check", "--format", "concise", "--role", "registered-nurse", "--select", "HYG102,HYG107"]


def document(text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        body = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="w">{body * 2}</w:document>')
    return file.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.docx").write_bytes(document("We hire a registered nurse. TODO"))
    (tmp_path / "b.md").write_text("# Registered Nurse\n\nWe hire  a registered nurse. Pay is [amount].\n")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "hidden", "said"),
    [
        ("a.pdf", ["pypdfium2"], "needs the library 'pypdfium2', which is not installed"),
        ("a.parquet", ["pyarrow"], "needs the library 'pyarrow', which is not installed"),
    ],
)
def test_a_missing_library_is_named_with_the_way_to_install_it(
    folder: Path, name: str, hidden: list[str], said: str
) -> None:
    (folder / name).write_bytes(b"%PDF-1.7")
    arguments = [*CONCISE, str(folder / name), str(folder / "b.md")]
    program = HIDING.format(hidden=hidden, arguments=arguments)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    extra = {"a.pdf": "pdf", "a.parquet": "tables"}[name]
    assert f"{folder / name}: reading" in done.stderr
    assert said in done.stderr
    assert f"pip install 'jdlint[{extra}]'" in done.stderr
    assert "b.md" in done.stdout
    assert "Traceback" not in done.stderr


def test_broken_documents_do_not_keep_others_from_being_linted(jdlint: Run, folder: Path) -> None:
    for name, data in {
        "cut.docx": document("Nurse")[:-40],
        "text.docx": b"We hire a nurse.",
        "cut.pdf": b"%PDF-1.7",
        "text.rtf": b"Nurse",
        "old.docx": b"\xd0\xcf\x11\xe0 old",
    }.items():
        (folder / name).write_bytes(data)
    result = jdlint(*CONCISE, str(folder))
    assert result.exit_code == 2
    assert "b.md:3" in result.stdout
    assert "old.docx: this is not a Word document that can be read: it is locked" in result.stderr
    assert result.stderr.count("that can be read") == 4
    assert "text.rtf: this is not a rich text document" in result.stderr


def test_places_in_documents_are_paragraphs(jdlint: Run, folder: Path) -> None:
    result = jdlint(*CONCISE, str(folder / "a.docx"))
    assert [line.partition(" error")[0] for line in result.stdout.splitlines()[:2]] == [
        f"{folder}/a.docx: paragraph 1:",
        f"{folder}/a.docx: paragraph 2:",
    ]


@pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes", "--diff"])
def test_documents_are_never_rewritten_and_that_is_said(jdlint: Run, folder: Path, option: str) -> None:
    before = (folder / "a.docx").read_bytes()
    result = jdlint("check", option, str(folder))
    assert f"Only text and Markdown can be fixed; left as they are: {folder}/a.docx\n" in result.stderr
    assert (folder / "a.docx").read_bytes() == before


def test_many_documents_that_are_not_rewritten_are_counted(jdlint: Run, folder: Path) -> None:
    for name in "cdefg":
        (folder / f"{name}.html").write_text("<p>We hire a nurse.")
    result = jdlint("check", "--diff", str(folder))
    assert f"{folder}/d.html and 3 more\n" in result.stderr
