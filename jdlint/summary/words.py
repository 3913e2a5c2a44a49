"""Words that findings are written with."""

from __future__ import annotations

from jdlint.findings import Severity

SEVERITIES = tuple(level.label for level in reversed(Severity))
"""The gravest first."""
