"""The files of the page, read once: no path that a request names is ever opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined

_KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "md": "text/markdown; charset=utf-8",
}
_TEMPLATE = "page.html"


@dataclass(frozen=True)
class Asset:
    """A file of the page."""

    data: bytes
    kind: str

    @property
    def tag(self) -> str:
        """What tells one state of the file from another."""
        return f'"{hashlib.sha256(self.data).hexdigest()[:16]}"'


def read_assets() -> dict[str, Asset]:
    """Give every file that the page loads, by name."""
    found: dict[str, Asset] = {}
    shared = files("jdlint.look").joinpath("tokens.css")
    for entry in (shared, *files("jdlint.server").joinpath("static").iterdir()):
        kind = _KINDS.get(entry.name.rpartition(".")[2])
        if kind:
            found[entry.name] = Asset(entry.read_bytes(), kind)
    return found


def page_text(**values: Any) -> str:
    """Give the page itself."""
    template = files("jdlint.server").joinpath("static", _TEMPLATE).read_text("utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(template).render(**values)
