"""How often each rule is right on the postings of benchmarks/precision, by labels given there by hand.

python benchmarks/precision.py               figures, findings without a label, labels without a finding
python benchmarks/precision.py --write       also write rules/precision.tsv, which `jdlint explain` shows
python benchmarks/precision.py --new [RULE]  only the findings without a label, as lines for labels.yaml

A label holds the rule, the words flagged in [[marks]] with a few around them (none for what is missing), a
verdict and a reason. It stands for every later finding of that rule that touches those words. All are
linted as on one day; places.yaml gives the places of those whose text does not, as settings would.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jdlint.content.cards import Card, read_cards
from jdlint.content.precision import Precision, precision_file, precision_lines
from jdlint.content.reference import Reference
from jdlint.content.strict_yaml import Node
from jdlint.content.strict_yaml import read as read_yaml
from jdlint.engine import Assumptions, Linter
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading
from jdlint.readers import read

HERE = Path(__file__).parent / "precision"
LABELS = HERE / "labels.yaml"
PLACES = HERE / "places.yaml"
TODAY = datetime.date(2026, 11, 26)
VERDICTS = ("right", "arguable", "wrong")
BEFORE, AFTER, LONGEST = 4, 2, 70


@dataclass(frozen=True)
class Label:
    """A verdict on one finding; ``at`` quotes the words it flags, and is empty where something is missing."""

    rule: str
    at: str
    verdict: str
    why: str


@dataclass(frozen=True)
class Sighting:
    """A finding in one of the postings, and how a label would quote it."""

    finding: Finding
    at: str
    message: str


@dataclass(frozen=True)
class Judged:
    """One posting's findings beside its labels: those that met, and what is left over on either side."""

    pairs: tuple[tuple[Sighting, Label], ...]
    unlabeled: tuple[Sighting, ...]
    vanished: tuple[Label, ...]


def read_labels(path: Path = LABELS) -> dict[str, tuple[Label, ...]]:
    """Read the labels by the file name of their posting; raises ContentError for a broken one."""
    return {
        name: tuple(_label(item.record(("rule", "verdict"), ("at", "why"))) for item in node.items())
        for name, node in read_yaml(path).entries().items()
    }


def _label(entry: Mapping[str, Node]) -> Label:
    verdict = entry["verdict"].choice(VERDICTS)
    if verdict != "right" and "why" not in entry:
        raise entry["verdict"].fail(f"'{verdict}' needs a reason")
    at, why = ("" if key not in entry else str(entry[key].yaml.value) for key in ("at", "why"))
    return Label(entry["rule"].text(), at, verdict, why)


def judged(linter: Linter, labels: Mapping[str, Sequence[Label]]) -> Iterator[tuple[str, Judged]]:
    """Lint every posting, on the same day, and lay the findings beside the labels."""
    places = {name: node.texts() for name, node in read_yaml(PLACES).entries().items()}
    for path in sorted((HERE / "postings").iterdir()):
        (posting, *_) = read(path.read_bytes(), path.name)
        result = linter.lint(posting, Assumptions(places=places.get(path.name, ()), today=TODAY))
        yield path.name, _beside(result.findings, result.reading, labels.get(path.name, ()))


def _beside(findings: Iterable[Finding], reading: Reading, labels: Sequence[Label]) -> Judged:
    left = [Sighting(finding, quoted(finding, reading), finding.message) for finding in findings]
    pairs: list[tuple[Sighting, Label]] = []
    vanished = list(labels)
    for is_same in (_is_quote, _touches):
        for label in tuple(vanished):
            found = next((each for each in left if is_same(each, label, reading)), None)
            if found:
                pairs.append((found, label))
                left.remove(found)
                vanished.remove(label)
    return Judged(tuple(pairs), tuple(left), tuple(vanished))


def quoted(finding: Finding, reading: Reading) -> str:
    """Quote what a finding flags, with a few words before and after; nothing where something is missing."""
    if not finding.text:
        return ""
    around, start, end = reading.around(finding.span), finding.span.start, finding.span.end
    before = " ".join(around[:start].split(" ")[-BEFORE - 1 :])
    if len(finding.text) > LONGEST:
        return f"{before}[[{finding.text[:LONGEST].rsplit(' ', 1)[0]}…]]"
    return f"{before}[[{finding.text}]]{' '.join(around[end:].split(' ')[: AFTER + 1])}"


def _is_quote(sighting: Sighting, label: Label, reading: Reading) -> bool:
    del reading
    return (sighting.finding.name, sighting.at) == (label.rule, label.at)


def _touches(sighting: Sighting, label: Label, reading: Reading) -> bool:
    """Tell whether a finding of the label's rule shares words with what the label quotes."""
    finding = sighting.finding
    if finding.name != label.rule or bool(finding.text) != bool(label.at):
        return False
    if not label.at:
        return True
    before, _, rest = label.at.partition("[[")
    marked, _, after = rest.partition("]]")
    words, around = marked.removesuffix("…"), reading.around(finding.span)
    place = around.find(f"{before}{words}{after}")
    start = place + len(before)
    return place >= 0 and finding.span.start < start + len(words) and start < finding.span.end


def figures(found: Iterable[Judged]) -> dict[str, Precision]:
    """Count the verdicts on today's findings, by rule."""
    counts = Counter((label.rule, label.verdict) for each in found for _, label in each.pairs)
    return {
        rule: Precision(*(counts[rule, verdict] for verdict in VERDICTS))
        for rule in sorted({rule for rule, _ in counts})
    }


def _table(cards: Sequence[Card], shares: Mapping[str, Precision]) -> Iterator[str]:
    yield f"{'rule':34} {'':20} found right arguable wrong  precision  at least"
    measured = [card for card in cards if card.name in shares]
    for card in sorted(measured, key=lambda card: shares[card.name].share):
        each = shares[card.name]
        kind = card.severity.label + ("" if card.profile == "recommended" else ", all")
        counts = f"{each.findings:5} {each.right:5} {each.arguable:8} {each.wrong:5}"
        yield f"{card.name:34} {kind:20} {counts}  {each.share:9.2f}  {each.least:8.2f}"


def _summary(cards: Sequence[Card], found: Mapping[str, Judged]) -> Iterator[str]:
    usual = {card.name for card in cards if card.profile == "recommended"}
    for title, is_in in (("recommended", usual.__contains__), ("all rules", bool)):
        labels = [label for each in found.values() for _, label in each.pairs if is_in(label.rule)]
        new = sum(is_in(each.finding.name) for one in found.values() for each in one.unlabeled)
        counts = Counter(label.verdict for label in labels)
        whole = Precision(*(counts[verdict] for verdict in VERDICTS))
        share = f"{whole.share:.3f}" if labels else "none"
        yield f"{title}: {len(labels)} labeled findings, precision {share}; {new} without a label"


def _new_lines(found: Mapping[str, Judged], rules: Sequence[str]) -> Iterator[str]:
    for name, each in found.items():
        new = [sighting for sighting in each.unlabeled if not rules or sighting.finding.name in rules]
        if new:
            yield f"{name}:"
        for sighting in new:
            finding = sighting.finding
            place = finding.section if isinstance(finding.span, Span) else "data"
            yield f"  # {finding.severity.label}, {place}: {sighting.message}"
            at = f"at: {json.dumps(sighting.at, ensure_ascii=False)}, " if sighting.at else ""
            yield f"  - {{rule: {finding.name}, {at}verdict: ?}}"


def main(arguments: Sequence[str]) -> None:
    cards = read_cards()
    found = dict(judged(Linter(cards, Reference()), read_labels()))
    if "--new" in arguments:
        print("\n".join(_new_lines(found, [word for word in arguments if word != "--new"])))
        return
    shares = figures(found.values())
    print("\n".join([*_table(cards, shares), "", *_summary(cards, found)]))
    for name, each in found.items():
        for sighting in each.unlabeled:
            print(f"new       {name}: {sighting.finding.name}: {sighting.at or sighting.message}")
        for label in each.vanished:
            print(f"vanished  {name}: {label.rule}: {label.at} ({label.verdict})")
    if "--write" in arguments:
        precision_file().write_text(precision_lines(shares), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
