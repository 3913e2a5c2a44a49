"""Runs the command line: ``python -m jdlint``."""

from __future__ import annotations

from jdlint.cli import main

if __name__ == "__main__":
    main(prog_name="jdlint")
