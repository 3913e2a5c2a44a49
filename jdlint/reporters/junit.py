"""JUnit's XML, as Jenkins and others read test results: a suite a file, a failed case a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO
from xml.etree import ElementTree as Tree

from jdlint.findings import Severity
from jdlint.placing import place_text
from jdlint.results import Failure, FileResult, LocatedFinding, Run

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(run: Run, stream: TextIO, *, color: bool) -> None:
    """Write the suites; notes pass, with their words as output, for they ask for no change."""
    del color
    suites = Tree.Element("testsuites", name="jdlint")
    suites.extend(_suite(file) for file in run.files)
    suites.extend(_suite(FileResult(failure.path, failure=failure)) for failure in run.failures)
    Tree.indent(suites)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
    stream.write(Tree.tostring(suites, encoding="unicode") + "\n")


def _suite(file: FileResult) -> Tree.Element:
    cases = list(_cases(file))
    failed = sum(case.find("failure") is not None for case in cases)
    broken = sum(case.find("error") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failed), "errors": str(broken), "skipped": "0"}
    suite = Tree.Element("testsuite", {"name": _text(file.path), **counts})
    suite.extend(cases)
    return suite


def _cases(file: FileResult) -> Iterator[Tree.Element]:
    for failure in (file.failure,) if file.failure else file.faults:
        yield _of_failure(failure)
    for located in file.findings:
        yield _of_finding(located)
    if not file.findings and not file.failure:
        yield _case(file.path, "no findings")


def _of_failure(failure: Failure) -> Tree.Element:
    case = _case(failure.path, "read" if failure.line is None else f"read at {failure.line}:{failure.column}")
    Tree.SubElement(case, "error", type="unreadable", message=_text(failure.message))
    return case


def _of_finding(located: LocatedFinding) -> Tree.Element:
    found = located.finding
    place = place_text(located.path, located.start)
    within = place.removeprefix(located.path).lstrip(": ")
    case = _case(located.path, f"{found.code} {found.name} at {within}")
    words = _text(f"{place}: {found.message}\n{found.help}")
    if found.severity is Severity.NOTE:
        Tree.SubElement(case, "system-out").text = words
    else:
        failure = Tree.SubElement(case, "failure", type=found.severity.label, message=_text(found.message))
        failure.text = words
    return case


def _case(path: str, name: str) -> Tree.Element:
    return Tree.Element("testcase", name=_text(name), classname=_text(path))


def _text(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _NO_XML.sub("?", text)
