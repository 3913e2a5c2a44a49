"""Markdown for code-hosting sites: the summary of a job, a comment, a page of a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from jdlint.escaping import in_markdown
from jdlint.findings import Citation, Severity
from jdlint.placing import place_text
from jdlint.reported import Reported, beside, postings_of
from jdlint.results import LocatedFinding, Run
from jdlint.tallies import Tally, by_family, counted, in_words

_MOST_CHARACTERS = 900_000
"""A site that shows the summary of a job takes no more than a megabyte."""
_MOST_FAILURES, _MOST_SOURCES = 100, 3
_ADDRESS = re.compile(r"https?://[^\s()<>|`\\\"]+", re.ASCII | re.IGNORECASE)


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write the counts, then each posting with findings: what is missing, a table, why and who says so."""
    del color
    stream.write("\n".join(_lines(run)) + "\n")


def _lines(run: Run) -> Iterator[str]:
    linted = [file for file in run.files if file.failure is None]
    tally, postings = Tally.of(run.findings()), sum(file.postings for file in linted)
    where = f"{counted(postings, 'posting')} of " * bool(postings) + counted(len(linted), "file")
    yield "# jdlint\n"
    yield f"{in_words(tally)} in {where}.\n"
    if tally.total:
        yield from _kinds(run)
    yield from _failures(run)
    yield from _postings(run)
    others = list(beside(run))
    if others:
        yield "## Allowances\n"
        yield from (f"- {_place(each)}: {in_markdown(each.finding.message)}" for each in others)
        yield ""


def _kinds(run: Run) -> Iterator[str]:
    yield "| kind | errors | warnings | notes |"
    yield "|---|--:|--:|--:|"
    for family, tally in by_family(run):
        yield f"| {in_markdown(family)} | {tally.errors:,} | {tally.warnings:,} | {tally.notes:,} |"
    yield ""


def _failures(run: Run) -> Iterator[str]:
    failures = run.all_failures()
    if failures:
        yield "## Not linted\n"
        yield from (f"- {in_markdown(str(failure))}" for failure in failures[:_MOST_FAILURES])
        if len(failures) > _MOST_FAILURES:
            yield f"- and {len(failures) - _MOST_FAILURES:,} more"
        yield ""


def _postings(run: Run) -> Iterator[str]:
    """Yield the postings with findings until they are too long together; count those that are left out."""
    size = left_out = findings = 0
    for posting in postings_of(run):
        if not posting.findings:
            continue
        text = "\n".join(_posting(posting))
        size += len(text)
        if size <= _MOST_CHARACTERS:
            yield text
        else:
            left_out, findings = left_out + 1, findings + len(posting.findings)
    if left_out:
        told = counted(findings, "finding")
        yield f"{counted(left_out, 'more posting')} with {told} left out for length.\n"


def _posting(posting: Reported) -> Iterator[str]:
    view = posting.view
    yield f"## {in_markdown(posting.place)}\n"
    facts = [f"**{in_markdown(view.title)}**" if view.title else ""]
    facts += [
        f"compared with {in_markdown(view.role)}" if view.role else "",
        in_markdown(", ".join(view.places)),
    ]
    told = [each for each in (*facts, in_words(posting.tally)) if each]
    yield f"{', '.join(told)}\n"
    gaps = [each.finding.message for each in posting.findings if each.finding.text is None]
    if gaps:
        yield f"Missing: {' '.join(map(in_markdown, gaps))}\n"
    yield "| place | severity | rule | what | what to do |"
    yield "|---|---|---|---|---|"
    yield from map(_row, sorted(posting.findings, key=lambda located: -located.severity))
    yield ""
    yield from _reasons(posting)


def _row(located: LocatedFinding) -> str:
    found = located.finding
    severity = f"**{found.severity.label}**" if found.severity is Severity.ERROR else found.severity.label
    rule, told = f"{found.name} ({found.code})", (in_markdown(found.message), in_markdown(found.help))
    return f"| {' | '.join((_place(located), severity, rule, *told))} |"


def _reasons(posting: Reported) -> Iterator[str]:
    """Say once a rule why it is one, and who says so; folded, for few read all of it."""
    cited: dict[str, dict[Citation, None]] = {}
    for located in posting.findings:
        cited.setdefault(located.finding.name, {}).update(dict.fromkeys(located.finding.citations))
    known = {name: sources for name, sources in cited.items() if sources or name in posting.view.reasons}
    if known:
        yield "<details><summary>Why, and who says so</summary>\n"
        yield from (_reason(name, posting.view.reasons.get(name), list(cited[name])) for name in known)
        yield "\n</details>\n"


def _reason(name: str, why: str | None, sources: list[Citation]) -> str:
    told = [f"{_link(source)}, read {in_markdown(source.read)}" for source in sources[:_MOST_SOURCES]]
    if len(sources) > _MOST_SOURCES:
        told.append(f"and {len(sources) - _MOST_SOURCES} more")
    return f"- **{name}**: {' '.join(part for part in (in_markdown(why or ''), '; '.join(told)) if part)}"


def _link(source: Citation) -> str:
    title = in_markdown(source.title)
    return f"[{title}]({source.url})" if _ADDRESS.fullmatch(source.url) else title


def _place(located: LocatedFinding) -> str:
    return in_markdown(place_text("", located.start).lstrip(": "))
