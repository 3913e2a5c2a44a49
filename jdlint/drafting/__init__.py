"""A posting to start from: every section that the role and the place ask for, blanks in square brackets."""

from __future__ import annotations

from jdlint.drafting.lookup import outline
from jdlint.drafting.markdown import written
from jdlint.drafting.outline import Outline

__all__ = ["Outline", "outline", "written"]
