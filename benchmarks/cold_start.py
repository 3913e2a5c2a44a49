"""CPU time of whole commands, as ratios to the start of spaCy itself.

python benchmarks/cold_start.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "docs" / "examples" / "occupational-therapy-assistant" / "bad.md"
SPACY = [sys.executable, "-c", "import spacy; spacy.blank('en')"]
JDLINT = [sys.executable, "-m", "jdlint"]
COMMANDS = {
    "jdlint check (one file)": [*JDLINT, "check", "--exit-zero", "--no-cache", str(EXAMPLE)],
    "jdlint check (unchanged)": [*JDLINT, "check", "--exit-zero", str(EXAMPLE)],
    "jdlint --help": [*JDLINT, "--help"],
    "jdlint rules": [*JDLINT, "rules"],
    "jdlint explain": [*JDLINT, "explain", "unnamed-license"],
    "jdlint role": [*JDLINT, "role", "occupational-therapy-assistant"],
}


def cpu_seconds(command: list[str]) -> float:
    """Run a command to its end and give its user and system time."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    cpu_seconds(SPACY)
    spacy = statistics.median(cpu_seconds(SPACY) for _ in range(runs))
    print(f"{'import spacy; blank(en)':28s} {spacy:6.2f} s CPU   1.00 x")
    for name, command in COMMANDS.items():
        cpu_seconds(command)
        taken = statistics.median(cpu_seconds(command) for _ in range(runs))
        print(f"{name:28s} {taken:6.2f} s CPU  {taken / spacy:5.2f} x")


if __name__ == "__main__":
    main()
