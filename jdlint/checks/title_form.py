"""Flags the form of a job title: shouted, full of marks, too long, or holding what belongs elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import FieldSpan, Finding, Severity, part_of
from jdlint.language.reading import Reading

KEYS = frozenset({"longer_than"})
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_AMOUNT = r"[$\u00a3\u20ac] ?\d[\d,.]*[kK]?"
_MONEY = lazy_pattern(
    rf"{_AMOUNT}(?: ?(?:-|\u2013|to) ?[$\u00a3\u20ac]? ?\d[\d,.]*[kK]?)?"
    r"(?: ?(?:/|per|an?|each)? ?(?:hour|hr|year|week|day|hourly|weekly|annually|yearly|h)\b)?"
    r"|\b\d{2,3} ?(?:cpm|CPM)\b|\b(?!401)\d{2,3}[kK]\b\+?(?! (?:run|race|plan))"
    r"|\b\d{2}(?:\.\d\d)? ?(?:/|per|an) ?(?:hour|hr)\b|\b\d{2,3},\d{3} ?(?:/|per|an?) ?(?:year|yr)\b"
)
_MARKS = lazy_pattern(
    r"\${2,}|!+|\?+|\*+|(?<![A-Z])#(?!\d)|[~^]+|[\u2600-\u27bf\U0001f300-\U0001faff]+|_{2,}|={2,}"
    r"|[<>]{2,}|\|{2,}|-{3,}|\.{3,}|\u2026"
)
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_TIME = r"\d{1,2}(?::\d\d)? ?[ap]\.?m\.?"
_SCHEDULE = lazy_pattern(
    r"\b(?:(?:full|part)[- ]?time"
    r"|(?:day|night|evening|weekend|overnight|second|third|first|2nd|3rd|1st) shifts?"
    r"|(?:am|pm|a\.m\.|p\.m\.|swing|split|rotating|late|early|weekday|back|relief|twilight) shifts?"
    r"|(?:weekends?|weekdays?|nights?|mornings?|evenings?) only"
    r"|(?<=[-\u2013,(/|] )overnights?|(?<=\()overnights?"
    r"|4 ?x ?9(?:s|'s)?|\d/\d (?:rotation|schedule)|[1-3] (?:days|nights|shifts) (?:a|per) week|mon-fri"
    r"|graveyard(?: shift)?|(?:early )?mornings|afternoons|evenings(?: (?:and|&) weekends)?|overnights"
    r"|m ?(?:-|\u2013) ?f|prn|per diem|[345] ?x ?(?:8|10|12)(?:s|'s)?"
    rf"|{_DAY}\.? ?(?:-|\u2013|to|through) ?{_DAY}|nights|weekends|{_TIME}(?: ?(?:-|\u2013|to) ?{_TIME})?"
    r"|\d{2} ?(?:hours|hrs)(?: ?(?:/|per|a) ?(?:week|wk))?)(?!\w)",
    re.IGNORECASE,
)
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii"
    "|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota"
    "|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota"
    "|Ohio|Oklahoma"
    "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont"
    "|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming"
)
_CODES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH"
    "|OK|OR|RI|SC"
    "|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
_PLACE = lazy_pattern(
    r"(?:(?<= in )|(?<= [-\u2013|@] )|(?<=, )|(?<=\())(?:"
    rf"[A-Z][A-Za-z.' ]{{2,30}}, (?:[A-Z]{{2}}|{_STATES})\b|(?:[A-Z][a-z]+ ){{1,2}}(?:{_CODES})(?=\)|$)"
    rf"|(?:{_STATES})(?=\)|$)|(?:[Rr]emote|REMOTE)(?=\)|$))"
)
_FINDERS = {"pay": _MONEY, "punctuation": _MARKS, "schedule": _SCHEDULE, "place": _PLACE}
_CITY = lazy_pattern(r"[A-Z][a-z.]+(?: [A-Z][a-z]+){0,2}")
_WITHOUT_MARKUP = frozenset({"text", "pdf"})
"""Formats in which capitals are how a line is made a heading."""

_SHORT_WORDS = 5
_SHOUTED_WORDS = 2


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield what is wrong with the title: all of it, or the part that does not belong there."""
    del context
    title = reading.title_span
    if title is None or not reading.title:
        return
    problem = card.params["problem"].choice((*_FINDERS, "shouting", "length"))
    text = reading.text_of(title)
    if problem == "shouting":
        if _is_shouted(text):
            is_typed = reading.posting.format in _WITHOUT_MARKUP and not isinstance(title, FieldSpan)
            yield finding(card, reading, title, severity=Severity.NOTE if is_typed else None)
    elif problem == "length":
        if len(text) > card.params["longer_than"].integer():
            yield finding(card, reading, title, count=str(len(text)))
    else:
        found = [match.span() for match in _FINDERS[problem].finditer(text)]
        city = _own_city(text, reading) if problem == "place" and not found else None
        for start, end in found if city is None else [city]:
            yield finding(card, reading, part_of(title, start, end))


def _own_city(text: str, reading: Reading) -> tuple[int, int] | None:
    """Give the last words of a title where the posting itself has them as its city: "in Toledo, Ohio"."""
    for start in (match.start() for match in re.finditer(r"(?<=[ (])[A-Z]", text)):
        city = text[start:].rstrip(")")
        if (
            _CITY.fullmatch(city)
            and f"{city}, " in reading.whole_text
            and re.search(rf"\b{re.escape(city)}, (?:{_CODES}|{_STATES})\b", reading.whole_text)
        ):
            return start, start + len(city)
    return None


def _is_shouted(text: str) -> bool:
    """Tell whether a title is in capitals: words too long for abbreviations, few small letters among them."""
    words = re.findall(r"[A-Za-z]+", text)
    shouted = [word for word in words if word.isupper() and len(word) >= _SHORT_WORDS]
    long_words = [word for word in words if len(word) >= _SHORT_WORDS]
    if len(shouted) >= _SHOUTED_WORDS:
        return len(shouted) * 2 >= len(long_words)
    return bool(shouted) and text.upper() == text
