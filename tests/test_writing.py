"""Files are written whole or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TextIO

import pytest

from jdlint.writing import write_text


def words(stream: TextIO) -> None:
    stream.write("caf\u00e9\n")


def broken(stream: TextIO) -> None:
    stream.write("half")
    raise ZeroDivisionError


def test_a_new_file(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_text(tmp_path / "a.txt", words)
    finally:
        os.umask(old)
    assert (tmp_path / "a.txt").read_bytes() == b"caf\xc3\xa9\n"
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_the_mode_of_an_old_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    path.chmod(0o604)
    write_text(path, words)
    assert path.read_text("utf-8") == "caf\u00e9\n"
    assert path.stat().st_mode & 0o777 == 0o604


def test_an_old_file_stays_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    with pytest.raises(ZeroDivisionError):
        write_text(path, broken)
    assert [(each.name, each.read_text("utf-8")) for each in tmp_path.iterdir()] == [("a.txt", "old")]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    target = tmp_path / "deep" / "a.txt"
    target.write_text("old", "utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_text(link, words)
    assert link.is_symlink()
    assert target.read_text("utf-8") == "caf\u00e9\n"


def test_a_pipe_gets_the_words(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_text("utf-8")))
    reader.start()
    write_text(pipe, words)
    reader.join()
    assert got == ["caf\u00e9\n"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["none/a.txt", "file/a.txt", ".", "deep"])
def test_what_cannot_be_written_is_named_as_it_was_asked_for(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    Path("deep").mkdir()
    with pytest.raises(OSError, match=r"No such file|Not a directory|Is a directory") as caught:
        write_text(Path(name), words)
    assert Path(caught.value.filename).resolve() == Path(name).resolve()
    assert not Path(caught.value.filename).name.startswith(".")


def test_what_no_encoding_has_is_written_as_an_escape(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", lambda stream: print("caf\udce9", file=stream))
    assert (tmp_path / "a.txt").read_text("utf-8") == "caf\\udce9\n"
