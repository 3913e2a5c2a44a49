"""What reading costs in each format, beside what the language wing costs on the same postings.

python benchmarks/parsing.py [ROUNDS]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from formats.every import FORMATS
from formats.neutral import read_all
from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Linter
from jdlint.language.analyzer import Analyzer
from jdlint.posting import Posting
from jdlint.readers import read

MOST = 1.0


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    analyzer = Linter(read_cards(), Reference()).analyzer
    written = {
        name: [(each.write(posting), f"posting.{each.suffix}") for posting in read_all()]
        for name, each in FORMATS.items()
    }
    postings = {name: parsed(files) for name, files in written.items()}
    for found in postings.values():
        analyze(analyzer, found)
    print(f"{len(read_all())} postings, best of {rounds} rounds; language wing = 1.00")
    worst = 0.0
    for name, files in written.items():
        reading = best(lambda files=files: parsed(files), rounds)  # type: ignore[misc]
        language = best(lambda found=postings[name]: analyze(analyzer, found), rounds)  # type: ignore[misc]
        worst = max(worst, reading / language)
        print(f"{name:18} {reading / language:5.2f}")
    return int(worst >= MOST)


def parsed(files: Sequence[tuple[bytes, str]]) -> list[Posting]:
    return [posting for data, name in files for posting in read(data, name)]


def analyze(analyzer: Analyzer, postings: Sequence[Posting]) -> None:
    analyzer.forget()
    for posting in postings:
        analyzer.analyze(posting)


def best(work: Callable[[], object], rounds: int) -> float:
    """Give the least time of the processor that a round took."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
