"""What a cold look-up among the occupations costs: CPU time beside the import of spaCy, and memory.

python benchmarks/occupations.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys

# What a run of the linter has loaded anyway comes first; the look-up is what comes on top.
LOADED = "import resource\nfrom jdlint.content.reference import Reference\nReference().title_words\n"
MEMORY = "\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
SPACY = "import spacy; spacy.blank('en')"
LOOK_UP = "from jdlint.content.occupations import Occupations\nOccupations().find({title!r})"
TITLES = {
    "a known title": "Registered Nurse (RN) - Nights",
    "an unknown title": "Generic Crew Wrangler of Widgets and Gadgets",
    "a misspelt title": "Receptonist",
}


def run(code: str) -> tuple[float, float]:
    """Run code in a new interpreter; give its CPU seconds and, where the code prints it, its peak MB."""
    before = os.times()
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return cpu, float(done.stdout or 0) / 1024


def median(code: str, runs: int) -> tuple[float, float]:
    run(code)
    taken = [run(code) for _ in range(runs)]
    return statistics.median(cpu for cpu, _ in taken), statistics.median(memory for _, memory in taken)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    spacy, _ = median(SPACY, runs)
    base, least = median(LOADED + MEMORY, runs)
    print(f"{'import spacy; blank(en)':24s} {1000 * spacy:6.0f} ms CPU  1.00 x")
    for name, title in TITLES.items():
        cpu, peak = median(LOADED + LOOK_UP.format(title=title) + MEMORY, runs)
        added = cpu - base
        print(f"{name:24s} {1000 * added:+6.0f} ms CPU  {added / spacy:4.2f} x  {peak - least:+5.1f} MB")


if __name__ == "__main__":
    main()
