"""How many planted defects of whole drafts are found, by family, and what is said of good drafts.

``drafts/bad*.md`` were written from the catalogue alone, without a look at the cards; ``bad*.yaml`` lists
what was planted in each: its words (none for what is missing), its family and how grave it was judged. What
they say of the law was not looked up. Do not tune to them: they measure what tuning elsewhere is worth.

python benchmarks/recall.py
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Linter
from jdlint.findings import Finding, Severity, Span
from jdlint.language.reading import Reading
from jdlint.readers import read

DRAFTS = Path(__file__).parent / "drafts"


def main() -> None:
    linter = Linter(read_cards(), Reference())
    planted: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for path in sorted(DRAFTS.glob("bad*.md")):
        reading, findings = _lint(linter, path)
        for defect in yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8")):
            family = defect["family"]
            found = set(_families(defect["quote"], reading, findings))
            planted[family] += 1
            touched[family] += bool(found)
            named[family] += family in found
    for family, count in [*planted.most_common(), ("all", planted.total())]:
        ours = [family] if family in planted else list(planted)
        shares = [sum(counts[each] for each in ours) / count for counts in (touched, named)]
        print(f"{family}  {count:3d} planted  {shares[0]:.2f} touched  {shares[1]:.2f} named")
    for path in sorted(DRAFTS.glob("good*.md")):
        graver = [found for found in _lint(linter, path)[1] if found.severity > Severity.NOTE]
        print(f"{path.name}: {len(graver)} above a note" + "".join(f"; {found.message}" for found in graver))


def _lint(linter: Linter, path: Path) -> tuple[Reading, tuple[Finding, ...]]:
    (posting,) = read(path.read_bytes(), str(path))
    result = linter.lint(posting)
    return result.reading, result.findings


def _families(quote: str | None, reading: Reading, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield the families of what is found at a defect; of all that points at no words where it is missing."""
    for found in findings:
        span = found.span
        if quote is None and found.text is None:
            yield found.code[:3]
        elif quote and isinstance(span, Span):
            text = reading.posting.blocks[span.block].text
            start = text.find(_plain(quote))
            if start >= 0 and span.start < start + len(_plain(quote)) and start < span.end:
                yield found.code[:3]


def _plain(quote: str) -> str:
    """Give the words of a quote without the marks of Markdown."""
    return quote.replace("**", "").strip()


if __name__ == "__main__":
    main()
