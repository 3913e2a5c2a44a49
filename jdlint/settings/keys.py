"""Every key of a settings file: how its value is read, what it does, and an example of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from jdlint.content.strict_yaml import Node
from jdlint.employer import Employer
from jdlint.findings import Severity
from jdlint.settings.model import Site
from jdlint.structured.columns import ROLES, Columns

_Value = TypeVar("_Value")
_SEVERITIES = tuple(level.label for level in Severity)


@dataclass(frozen=True)
class Key:
    """One key; ``read`` takes its value and the folder of the settings file."""

    name: str
    read: Callable[[Node, Path], Any]
    help: str
    example: str

    @property
    def field(self) -> str:
        """The field of :class:`~jdlint.settings.model.Settings` that holds the value."""
        return self.name.replace("-", "_")


def _texts(node: Node, folder: Path) -> tuple[str, ...]:
    return node.texts()


def _severity(node: Node, folder: Path) -> Severity:
    return Severity.parse(node.choice(_SEVERITIES))


def _severities(node: Node, folder: Path) -> Mapping[str, Severity]:
    return {name: _severity(word, folder) for name, word in node.entries().items()}


def _phrases(node: Node, folder: Path) -> Mapping[str, tuple[str, ...]]:
    return {name: phrases.texts() for name, phrases in node.entries().items()}


def _sites(read_value: Callable[[Node], _Value]) -> Callable[[Node, Path], tuple[Site[_Value], ...]]:
    def read_sites(node: Node, folder: Path) -> tuple[Site[_Value], ...]:
        return tuple(Site(glob, read_value(value)) for glob, value in node.entries().items())

    return read_sites


def _employer(node: Node, folder: Path) -> Employer:
    entry = node.record((), ("size", "federal-contractor"))
    size, contractor = entry.get("size"), entry.get("federal-contractor")
    return Employer(size.integer() if size else None, contractor.boolean() if contractor else None)


def _folders(node: Node, folder: Path) -> tuple[Path, ...]:
    found = []
    for item in node.items():
        path = folder / item.text()
        if not path.is_dir():
            raise item.fail(f"there is no folder '{item.text()}'")
        if not any(path.rglob("*.yaml")):
            raise item.fail(f"there is no .yaml file in '{item.text()}'")
        found.append(path)
    return tuple(found)


def _boolean(node: Node, folder: Path) -> bool:
    return node.boolean()


def _columns(node: Node, folder: Path) -> Columns:
    entries = node.entries()
    for item in node.yaml.value:
        Node(node.file, item[0]).choice(ROLES)
    return Columns(tuple((role, name.text()) for role, name in entries.items()))


def _megabytes(node: Node, folder: Path) -> float:
    size = node.number()
    if size <= 0:
        raise node.fail("expected a size in megabytes above zero")
    return size


KEYS = (
    Key(
        "select", _texts, "The only rules to run: codes, code prefixes, names, families or ALL.", "[SEC, LIC]"
    ),
    Key("extend-select", _texts, "Rules to run besides those of the profile.", "[section-order]"),
    Key("ignore", _texts, "Rules to leave out; what names a rule more closely wins.", "[gpa-demand, HYP]"),
    Key(
        "fail-on", _severity, "The least severity that makes the exit status 1 (error unless set).", "warning"
    ),
    Key("severity", _severities, "Severities of your own, by rule name.", "{title-hype: note}"),
    Key(
        "per-file-ignores",
        _sites(Node.texts),
        "Rules to leave out in the files that a glob matches.",
        '{"interns/*.md": [EXP]}',
    ),
    Key(
        "allow",
        _phrases,
        "Phrases that are names here, by rule: a finding within one is left out.",
        "{hype-title-word: [Ninja Kitchen]}",
    ),
    Key(
        "role",
        _sites(Node.text),
        "The role of the postings that a glob matches.",
        '{"ota/*.md": occupational-therapy-assistant}',
    ),
    Key("location", _sites(Node.text), "The place of the jobs, by glob.", '{"**": US-OH}'),
    Key(
        "employer",
        _employer,
        "Number of employees and whether you are a federal contractor, for laws that reach only some.",
        "{size: 40, federal-contractor: false}",
    ),
    Key("rules", _folders, "Folders of your own rule cards.", "[our-rules/]"),
    Key("reference", _folders, "Folders of your own role files.", "[our-roles/]"),
    Key("require-reason", _boolean, "Whether every allowance must give its reason.", "true"),
    Key(
        "columns",
        _columns,
        "What the columns of tables and plain records are for, where their names do not tell.",
        "{text: advert, id: ref}",
    ),
    Key("max-file-size", _megabytes, "Megabytes above which a file is refused (20 unless set).", "50"),
)
EXTENDS_HELP = "What to build on: recommended, all, or another settings file; later entries win."
