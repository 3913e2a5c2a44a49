"""Signs that stand for an apostrophe in copies of postings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.language.reading import License, Reading

Understand = Callable[[str], Reading]


@pytest.mark.parametrize("sign", ["'", "\u2019", "`", "\u00b4", "\u02bc", "\u2032", "\u201b"])
def test_a_drivers_license_is_one_whatever_sign_is_typed(understand: Understand, sign: str) -> None:
    text = f"Courier\n\nRequirements\n\n- Must have a valid driver{sign}s license\n- Can lift 30 pounds\n"
    (license_,) = (one for one in understand(text).statements if isinstance(one, License))
    assert license_.license_kind == "drivers_license"
    assert license_.text == f"valid driver{sign}s license"
