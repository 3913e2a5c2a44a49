"""What a draft is made of, whichever part of the reference it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Outline:
    """The parts of a draft, each a line of text; a part that the reference does not hold is empty.

    ``market`` says what others pay, for a comment that readers of the posting do not see; ``deadline`` and
    ``other_pay`` that the law of the place asks for them.
    """

    title: str
    summary: str
    place: str
    duties: tuple[str, ...] = ()
    education: str = ""
    licenses: tuple[str, ...] = ()
    experience: str = ""
    supervision: str = ""
    physical_demands: tuple[str, ...] = ()
    pay_unit: str = "hour"
    market: str = ""
    deadline: bool = False
    other_pay: bool = False
