"""Postings per CPU second once everything is loaded, beside a bare tokenizer pass over the same texts.

"Lint" is of texts not met before, "lint again" of texts whose blocks are remembered, as of a draft that is
being written.

python benchmarks/throughput.py [FOLDER] [ROUNDS]
"""

from __future__ import annotations

import gc
import resource
import sys
import time
from pathlib import Path

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Linter
from jdlint.linting.garbage import collect_seldom
from jdlint.readers import SUFFIXES, read

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"


def main() -> None:
    import spacy  # noqa: PLC0415 - measured apart from the imports above

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES]
    sources = [(path.read_bytes(), str(path)) for path in files]
    linter = Linter(read_cards(), Reference())
    postings = [posting for data, name in sources for posting in read(data, name)]
    tokenizer = spacy.blank("en")

    def lint(*, again: bool) -> None:
        if not again:
            linter.analyzer.forget()
        for posting in postings:
            linter.lint(posting)

    lint(again=False)  # what the first of a run builds up
    gc.collect()
    collect_seldom()  # as a run of the command line does

    parsing = _cpu(lambda: [read(data, name) for data, name in sources], rounds)
    tokens = _cpu(lambda: [tokenizer(block.text) for found in postings for block in found.blocks], rounds)
    linting = _cpu(lambda: lint(again=False), rounds)
    relinting = _cpu(lambda: lint(again=True), rounds)
    count = len(postings) * rounds
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(postings)} postings x {rounds} rounds, {len(linter.cards)} rules, peak memory {peak:.0f} MB")
    print(f"bare tokenizer  {count / tokens:7.0f} postings per CPU second   1.00 x")
    print(f"parse           {count / parsing:7.0f} postings per CPU second  {parsing / tokens:5.2f} x")
    print(f"lint            {count / linting:7.0f} postings per CPU second  {linting / tokens:5.2f} x")
    print(f"lint again      {count / relinting:7.0f} postings per CPU second  {relinting / tokens:5.2f} x")
    print(f"parse and lint  {count / (parsing + linting):7.0f} postings per CPU second")


def _cpu(work: object, rounds: int) -> float:
    start = time.process_time()
    for _ in range(rounds):
        work()  # type: ignore[operator]
    return time.process_time() - start


if __name__ == "__main__":
    main()
