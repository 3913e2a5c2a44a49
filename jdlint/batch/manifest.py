"""What a batch was asked for, kept beside what it gives: work goes on only where all of that is the same."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jdlint.batch.errors import BatchError
from jdlint.batch.linting import Manner
from jdlint.batch.sources import Source
from jdlint.content.files import data_folder
from jdlint.settings import Settings
from jdlint.version import __version__
from jdlint.writing import write_bytes

NAME = "manifest.json"
SCHEMA_VERSION = 1
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """The input and the manner of a batch; ``totals`` once it is complete."""

    input: Sequence[Mapping[str, Any]]
    manner: Mapping[str, str]
    today: str
    totals: Mapping[str, int] | None = None

    @classmethod
    def read(cls, out: Path) -> Manifest | None:
        """Read the manifest of a folder, None where it has none; raises BatchError for a broken one."""
        try:
            found = json.loads((out / NAME).read_text("utf-8"))
            return cls(found["input"], found["manner"], found["today"], found["totals"])
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError):
            raise BatchError(f"{out / NAME}: this is no manifest of a batch; --restart begins anew") from None

    def write(self, out: Path) -> None:
        """Write the manifest into a folder."""
        record = {"schema_version": SCHEMA_VERSION, "jdlint": __version__, **dataclasses.asdict(self)}
        write_bytes(out / NAME, json.dumps(record, indent=2).encode() + b"\n")

    def differences(self, other: Manifest) -> Iterator[str]:
        """Yield what another batch was asked for that this one is not, in words."""
        if list(self.input) != list(other.input):
            yield "the input has changed"
        keys = sorted({*self.manner, *other.manner})
        changed = [key for key in keys if self.manner.get(key) != other.manner.get(key)]
        if changed:
            yield f"other settings: {', '.join(changed)}"


def input_of(sources: Sequence[Source]) -> list[Mapping[str, Any]]:
    """Describe the files of an input, with the hash of what they hold."""
    return [
        {"path": str(source.path), "bytes": source.size, "sha256": _hash_of_file(source.path)}
        for source in sources
    ]


def manner_of(manner: Manner, settings: Sequence[Settings], more: Mapping[str, Any]) -> dict[str, str]:
    """Describe all that bears on the findings and on the parts, each by its name or its hash.

    ``settings`` are those of the files of the input.
    """
    options = dataclasses.asdict(manner.options)
    del options["today"]
    own = {*manner.options.rules, *manner.options.reference}
    own |= {str(folder) for each in settings for folder in (*each.rules, *each.reference)}
    folders = [data_folder("rules"), data_folder("reference"), *map(Path, sorted(own))]
    told = {name.replace("_", "-"): repr(value) for name, value in {**options, **more}.items() if value}
    return {
        **told,
        "format": manner.text_format or "auto",
        "settings file": _hash("\n".join(dict.fromkeys(map(_described, settings))).encode()),
        "rules and reference": _hash_of_folders(folders),
        "version": __version__,
    }


def _described(settings: Settings) -> str:
    """Write settings out; without a file the folder they were asked for in means nothing."""
    return repr(settings if settings.path else replace(settings, folder=Path()))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _hash_of_folders(folders: Sequence[Path]) -> str:
    whole = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            whole.update(path.relative_to(folder).as_posix().encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]


def _hash_of_file(path: Path) -> str:
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            whole.update(block)
    return whole.hexdigest()
