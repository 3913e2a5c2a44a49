"""What the reports in HTML share: colors, style, templates that escape all text, and no script."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from importlib.resources import files
from typing import Any, TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from jdlint.version import __version__

_STYLES = ("tokens.css", "report.css")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no HTML file may hold."""
_ADDRESS = re.compile(r"https?://[^\s]+\Z", re.ASCII | re.IGNORECASE)


def write_page(stream: TextIO, template: str, more_style: str = "", **values: Any) -> None:
    """Fill a template and write the page as it comes: one file that needs no other."""
    style = _style() + more_style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _environment().get_template(template)
    shared = {"style": Markup(style), "digest": digest, "version": __version__}  # noqa: S704 - our own file
    stream.writelines(page.generate(**shared, **values))


def fit(value: Any) -> Any:
    """Give a value as text without what HTML cannot hold; mark-up of our own is left as it is."""
    return value if isinstance(value, Markup) else _UNFIT.sub("\ufffd", str(value))


def address(text: str) -> str | None:
    """Give an address that a link may lead to, None for one of another kind (``javascript:``)."""
    return text if _ADDRESS.match(text) else None


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("jdlint.look"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=fit,
    )
    made.filters.update(address=address, count="{:,}".format)
    return made


def _style() -> str:
    folder = files("jdlint.look")
    return "\n".join(folder.joinpath(name).read_text("utf-8") for name in _STYLES)
