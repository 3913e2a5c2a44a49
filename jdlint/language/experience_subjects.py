"""Whether an amount of experience says experience of what."""

from __future__ import annotations

import re

from jdlint.content.lazy_pattern import lazy_pattern

_SCHOOL = (
    r"(?:(?:prior|previous|relevant|related|work|working|professional|job|similar|progressive|direct"
    r"|full-time"
    r"|proven|overall|total|recent|current|actual|additional|solid|applicable|practical)[ ,/]*(?:and "
    r"|or )?)*"
)
_NO_SUBJECT = lazy_pattern(
    rf"[\w()+.\u2013 -]{{1,30}}?(?:years?|yrs?)\.?['\u2019]?(?:(?: of)? {_SCHOOL}(?:experiences?|exp\.?))?",
    re.IGNORECASE,
)
_BEFORE = lazy_pattern(
    r"\W*(?:(?:you|we|must|should|will|have|has|had|bring|need|needs|ask|want|require|requires"
    r"|required|requirements?"
    r"|at|least|minimum|min|of|a|an|with|the|candidates?|applicants?|work|job|experience|is|are"
    r"|possess|over"
    r"|more|than|approximately|about|and|prior|previous)\b\W*)*",
    re.IGNORECASE,
)
_ENDS = lazy_pattern(
    r"\W*(?:(?:is|are|strongly|highly|a|minimum|min|required|preferred|desired|needed|necessary"
    r"|mandatory|must|plus|asset"
    r"|advantage|the least|or more|or above)\b\W*)*",
    re.IGNORECASE,
)
"""What may stand about the years where no subject does."""


def names_no_subject(before: str, amount: str, after: str) -> bool:
    """Tell whether years, and all that stands before and behind them in a sentence, are of no named work."""
    return bool(_BEFORE.fullmatch(before) and _ENDS.fullmatch(after) and _NO_SUBJECT.fullmatch(amount))
