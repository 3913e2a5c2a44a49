"""Hours, days, shift patterns and terms in a sentence: what tells when the work is done, and for how long.

Forms of numbers and days, which no list of phrases can hold; the plain phrases stand in
``reference/cues/state.yaml``. All but one pattern read the text in small letters.
"""

from __future__ import annotations

import re

from jdlint.content.caseless import CaselessBlocks
from jdlint.content.hints import has_figure, holds_any
from jdlint.content.patterns import Patterns
from jdlint.language.reading import Sentence

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|sixteen"
    r"|eighteen|twenty(?:-\w{3,5})?|thirty(?:-\w{3,5})?|forty)"
)
_DASH = r"[-\u2010-\u2015]"
_TO = rf"\s?(?:{_DASH}|to|until|till|thru|through)\s?"
_HALF = r"\s?[ap](?:\.?\s?m\b\.?|\b)"
_CLOCK = rf"(?:\d{{1,2}}(?::\d\d)?{_HALF}|\d{{1,2}}[:.]\d\d(?!\d)|(?:12\s)?(?:noon|midnight))"
_DAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b\.?"
_ORDINAL = r"(?:other|alternate|second|third|fourth|fifth|sixth|[2-8](?:nd|rd|th)|two|three|four)"
_FREE = r"(?:weekends?|saturdays?|sundays?|fridays?|mondays?|evenings?|nights?|holidays?)"
_WEEKLY = rf"(?:{_FREE}|(?:week\s?day\s)?(?:mornings?|afternoons?)|days?|shifts?|weekdays?)"
_HRS = r"h(?:ou)?rs?\b"
_UNIT = rf"(?:days?|weeks?|nights?|shifts?|{_HRS})"
_LENGTH = r"(?:12|13|16|8|9|10|24)(?:'?s\b|[\s-]?h(?:ou)?rs?\b)"

_CLOCKS = re.compile(
    rf"""(?<![\d$./:-]){_CLOCK}{_TO}(?:{_CLOCK}|\d{{1,2}}\b(?![\d%:])|finish|clos(?:e|ing)\b)
    |(?<![\d$./:-])\d{{1,2}}{_TO}\d{{1,2}}(?::\d\d)?{_HALF}
    |(?<![\d$./-])0\d[0-5]\d\s?(?:{_HRS}\s?)?(?:{_DASH}|to)\s?[0-2]\d[0-5]\d\b
    |(?<![\d$./-])[0-2]\d[0-5]\d\s?(?:{_HRS}\s?)?(?:{_DASH}|to)\s?[0-2]\d[0-5]\d\s?{_HRS}
    |\bbetween\s{_CLOCK}\s(?:and|&)\s{_CLOCK}
    |\b[2-6]\s?(?:x|\u00d7|/|-)\s?{_LENGTH}
    |\b[2-6]\s?[x\u00d7]\s?(?:8|9|10|12|13)\b
    |(?<![\d/])(?:9/80|4/10s?|3/12s?|5/8s|4-10s|3-12s)(?![\d/])
    |(?<![\d/])(?:24/48|24/72|48/96|14/14|28/14|28/28|7/7|2/2/3|2-2-3|5/2)
        \s(?:work\s)?(?:schedule|shifts?|rotation|roster|rota|plan|week|program|pattern)\b
    |\b1:[2-9]\scall\b
    |\b\d{{1,2}}(?:\.\d{{1,2}})?\s?pas?\b
    |\b(?:1[89]\d|2[0-6]\d)[\s-](?:work\s|contract\s)?days?\b
        (?=\s?(?:$|[,.;|)]|per\b|a\syear|work|contract|calendar|school|each))
    |\b(?:spring|summer|fall|autumn|winter)\s(?:of\s)?20\d\d\b""",
    re.VERBOSE,
)
"""Forms that begin with a digit, noon or a season; looked for only where one stands."""

_DAYS = Patterns.of(
    (
        rf"""\b{_DAY}(?:\s(?:only|off|required|mornings?|evenings?|nights?|afternoons?)\b
            |(?:\s?[-\u2010-\u2015/&,]\s?|,?\s(?:to|thru|through|and|or)\s){_DAY}(?![\w-]))""",
        rf"\b(?:one|1|every|alternate)\s(?:{_ORDINAL}\s)?(?:week|{_FREE})\s(?:in|out\sof|per|every)\s{_NUMBER}\b",
        rf"\b(?:every|each|the)\s{_ORDINAL}\s(?:week|month|{_FREE})\b",
        rf"\b(?:alternat(?:e|ing)|1\sin\s[2-8]|one\sin\s(?:two|three|four|five|six))\s{_FREE}",
        rf"\b{_NUMBER}\s{_WEEKLY}\s(?:a|per|each|every|/)\s?(?:week|month|pay\speriod|fortnight)\b",
        rf"\b(?:{_HRS}|schedule|shifts?|when)\s?[:|]\s?(?!full|part|ft\b|pt\b|f/t|http|tb[ad]|see\b)\w",
        r"\b(?:two|three|four|five|[2-6])\s(?:tens|twelves|eights|nines)",
        rf"\b{_NUMBER}[\s-](?:{_UNIT}[\s-])?on\b[\s,/&-]{{0,3}}(?:and\s|then\s)?{_NUMBER}[\s-](?:{_UNIT}[\s-])?off\b",
        r"\b(?:panama|pitman|dupont|baylor|continental)\s(?:schedule|shifts?|rotation|plan|pattern|program)\b",
        r"\b(?:\d{1,2}|eight|ten|twelve)[\s-]?h(?:ou)?r\.?\s(?:\w+\s)?(?:shifts?|days?|nights?|evenings?|tours?)\b",
        rf"\b(?:work|drive)\s{_NUMBER}\s{_UNIT},?\s(?:\w+\s){{0,2}}{_NUMBER}\s(?:{_UNIT}\s)?off\b",
        r"\bbaylor\b",
        rf"\b{_NUMBER}\s(?:weeks?|days?|nights?)\s(?:out|away)\b",
        rf"\b(?:first|second|third|fourth|last)\s{_FREE}\s(?:of|in)\s(?:the|each|every)\b",
        rf"""\b(?:shifts?|work|day|start(?:ing)?\stime|starts?|begins?)\s(?:(?:starts?|begins?|ends?)\s)?(?:at\s|by\s)?
            (?:\d{{1,2}}:\d\d|\d{{1,2}}{_HALF})""",
        r"\bhome\s(?:one\b|daily|nightly|(?:on\s)?weekends?|every\s(?:\w+\s)?(?:night|day|weekend|evening|week)|by\s\d)",
        r"\b(?:(?:on[\s-]|rotating\s|weekend\s|night\s)call|call\s(?:rotation|coverage|every|one|1)\b)[^.]{0,30}\b(?:one|1|every|once|two|each)\s(?:\w+\s){0,3}(?:week|weekend|month|night)s?\b",
    ),
    re.VERBOSE,
)
"""Days, turns and patterns of shifts: "four tens", "7 on/7 off"."""

_SEVERAL = re.compile(rf"\b(?:two|three|four|five|[2-6])\s{_LENGTH}")
"""Shifts by their length, "three 12s": looked for only where a figure stands."""

_TERMS = Patterns.of(
    (
        rf"""\b{_NUMBER}[\s-]{{1,2}}(?:day|week|wk|month|mth|mo|year|yr)s?\.?[\s-]{{1,2}}(?:\w+[\s-]){{0,2}}
            (?:contract|assignment|appointment|engagement|maternity|internship|placement|secondment|term|season)\b""",
        rf"""\b(?:contract|assignment|duration|engagement|appointment|placement|program|season|internship|interim|term|project)\b[^.]{{0,15}}
            (?:\b(?:of|for|is|lasts?|length|runs?|term)\b|[:,(])[^.]{{0,15}}
            \b{_NUMBER}[\s+-]{{1,3}}(?:week|month|year|yr|mo)s?\b""",
        r"(?:^|[,(|;\u2022\u00b7]\s?)(?:9|10|11|12|nine|ten|eleven|twelve)[\s-]months?(?=\s?(?:$|[,)|;.]))",
        rf"""\b{MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s\d{{4}})?\s?(?:{_DASH}|(?:to|thru|through|until|till)\b)
            \s?(?:(?:mid|early|late|\d{{1,2}})[\s-])?{MONTH}""",
        rf"""\b(?:runs?|lasts?|term|temporary|contract|project|position|assignment|ends?|ending|season)\b[^.]{{0,20}}
            \b(?:thru|through|until|till|to|in|on)\s(?:\d{{1,2}}\s)?(?:{MONTH}|spring|summer|fall|winter|20\d\d)""",
        rf"""\b(?:starts?|starting|begins?|beginning|commenc\w{{1,4}})\b
            (?:\s(?:date|on|in|from|around|early|mid|late|is|the|week|of)\b){{0,4}}[\s:,-]{{1,3}}
            (?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{MONTH}|asap\b|immediately\b|\d{{1,2}}/\d)""",
    ),
    re.VERBOSE,
)
"""Lengths and terms: "6-month contract", "beginning August", "May 15 - October 20"."""

_LETTERS = re.compile(
    r"[MTWS](?<![\w-].)(?:(?:(?<=[MW])|(?<=T)(?:u|ue|ues)?|(?<=S)(?:u|un))"
    r"\s?(?:[-\u2013/]|to|thru)\s?(?:F(?:ri?)?|TH|Th|S[au]t?)"
    r"|(?<=M)(?:WF|/W/F|/T/W(?:/\w{1,2}){0,4})|(?<=T)(?:u?/Th|/R))(?![\w/-])"
)
"""It begins with the letters that it consumes, so that others are skipped quickly."""
_HOURS = re.compile(
    rf"(?<![\w,.$-])(?<!by\s){_NUMBER}(?:\s?(?:[-\u2013]|to)\s?\d{{1,2}})?\+?\s(?:guaranteed\s|paid\s"
    rf"|contracted\s)?"
    rf"{_HRS}\.?(?=\s?(?:$|[,.;|/()\u2022\u00b7\]]|weekly|guaranteed|with))"
)
_NO_HOURS_OF_WORK = re.compile(
    r"\b(?:within|training|trained|course\w*|class\w*|credit\w*|semester|notice|experience|every|last|ce"
    r"|clinical|contact|internship|response|turn\w*|next|after|first|advance|education|certificat\w+"
    r"|(?:24|48|72) hours|orientation|complete\w*|practicum|flight)\b"
)
_SHIFTS = re.compile(
    r"(?:^|[|\u2022\u00b7;,(\u2013\u2014/-]\s?)(?:days|nights|evenings|overnights?|weekends|mornings"
    r"|afternoons|mids|swings?|rotating|variable|days?/nights?|9 ?(?:-|to) ?5)\s?(?=$"
    r"|[|\u2022\u00b7;,)\u2013\u2014/.&-])"
)
_LONGEST_FRAGMENT = 90
"""Characters of a line that can be a header; in a longer one "days" says little."""

_NOT_OF_WORK = re.compile(
    r"\b(?:appl(?:y|ying|ications?|icants?)|interviews?|open house|stop (?:in|by)|walk-?ins?|drop (?:in|by)"
    r"|deadline|clos(?:es|ed|ing) (?:date|on|at|for)|we close|submitted|bring (?:a|your|the)?\s?(?:resume|cv)"
    r"|(?:call|ring|phone|contact|text) (?:us|me|our|the|at|between|from|\(?\d)|visit us|e-?mail|posted"
    r"|posting|probation\w*|experience|degree|coverage|benefits? (?:begin|start)|accrue\w*"
    r"|paid (?:every|each|on)"
    r"|travel(?! (?:assign|contract|nurs|position|rn|job|therap|physical|occup)))\b"
)
_CLOCK_WORDS = ("noon", "midnight", "between", "spring", "summer", "fall", "autumn", "winter")
_CLOCK_STARTS = re.compile("|".join((r"\d+", *_CLOCK_WORDS)))
"""What a sentence must hold for a pattern to match: the slow search is spared most sentences."""


class Times:
    """Tells which sentences of a posting give hours, days, a shift pattern or a term of the work itself."""

    def __init__(self, blocks: CaselessBlocks) -> None:
        """Take the words of the posting."""
        self._days, self._terms = _DAYS.within(blocks), _TERMS.within(blocks)

    def stand_in(self, sentence: Sentence) -> bool:
        """Tell whether a sentence gives some of that."""
        text, lowered = sentence.text, sentence.text.lower()
        found = (
            (len(text) <= _LONGEST_FRAGMENT and _SHIFTS.search(lowered))
            or _tells_clock(text, lowered)
            or self._days.stand_in(sentence.block, lowered)
            or self._terms.stand_in(sentence.block, lowered)
            or _tells_hours(lowered)
            or _LETTERS.search(text)
        )
        return bool(found) and not _NOT_OF_WORK.search(lowered)


def _tells_clock(text: str, lowered: str) -> bool:
    if has_figure(text):
        if _SEVERAL.search(lowered):
            return True
    elif not holds_any(lowered, _CLOCK_WORDS):
        return False
    return any(_CLOCKS.match(lowered, start.start()) for start in _CLOCK_STARTS.finditer(lowered))


def _tells_hours(lowered: str) -> bool:
    if "hour" not in lowered and "hr" not in lowered:
        return False
    return _HOURS.search(lowered) is not None and not _NO_HOURS_OF_WORK.search(lowered)
