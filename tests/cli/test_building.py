"""``jdlint reference build``."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner

from jdlint.cli import main
from jdlint.content.files import data_folder
from jdlint.content.reference import Reference


def test_a_folder_that_is_no_release_is_an_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["reference", "build", str(tmp_path), "--out", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert str(tmp_path) in done.output
    assert not (tmp_path / "out").exists()


def test_tables_of_ones_own_are_used(tmp_path: Path) -> None:
    shutil.copytree(data_folder("reference") / "occupations", tmp_path / "occupations")
    table = tmp_path / "occupations" / "occupations.tsv"
    table.write_text(
        table.read_text("utf-8").replace("\tPlumbers, Pipefitters", "\tWater Wizards, Pipefitters"), "utf-8"
    )
    found = Reference((tmp_path,)).occupations.get("47-2152.00")
    assert found is not None
    assert found.title.startswith("Water Wizards")
