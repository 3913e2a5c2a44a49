"""Ways to apply and last days for it: verbs with a channel, walk-in offers, buttons, dates.

The patterns read the text in small letters, but for names.
"""

from __future__ import annotations

import re

from jdlint.content.caseless import CaselessBlocks
from jdlint.content.hints import has_figure, holds_any
from jdlint.content.patterns import Patterns
from jdlint.language.reading import Sentence
from jdlint.language.state_times import MONTH

_SITE = (
    r"\b[\w-]{2,40}\.(?:com|org|net|edu|gov|io|us|jobs|careers|example|ca"
    r"|co\.uk|org\.uk|ac\.uk|gov\.uk|sch\.uk)\b"
)
_PAGE_HINTS = (
    "http", "www.", ".com", ".org", ".net", ".edu", ".gov", ".io", ".us", ".jobs", ".careers", ".example",
    ".ca", ".co.uk", ".ac.uk", ".sch.uk",
)  # fmt: skip
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_PHONE = re.compile(r"\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b|\(?\b0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b")
_PAGE = re.compile(rf"https?://\w|\bwww\.\w|{_SITE}")
_JOBS_PAGE = re.compile(
    r"(?:/|\.)(?:careers?|jobs?|apply|join-us|employment|hiring)(?:/|\.|\b)|\b(?:careers?|jobs|apply)\.\w"
)
_PAPERS = (
    r"(?:r[e\u00e9]sum[e\u00e9]s?|cvs?|curriculum\svitae|cover(?:ing)?\sletters?|references|transcripts?"
    r"|letters?\sof\s(?:interest|application|intent)|portfolio|application|work\ssamples?"
    r"|statement\sof\s(?:interest|purpose))\b"
)
_PLACE = (
    r"(?:office|store|shop|restaurant|desk|location|branch|hall|yard|warehouse|salon|front|plant|site|school"
    r"|clinic|gate|shack)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)\b[.,]{0,2}"
_HOUR = (
    r"(?:\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\b\.?|noon|midnight|close\sof\sbusiness|cob)(?:\s?\(?[a-z]{2,4}\)?)?"
)
_DATE = (
    rf"(?:{_HOUR},?\s(?:on\s)?)?(?:{_WEEKDAY}\s)?(?:the\s)?"
    rf"(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|(?:end\sof\s)?{MONTH}\s?\d{{4}}|end\sof\s{MONTH}"
    r"|\d{1,2}[/.-]\d{1,2}(?![\d%])|\d{4}-\d\d)"
)

_BUTTON = re.compile(
    r"\W{0,4}(?:easy |quick |click to |click here to |(?:find out|learn|read) more (?:and|&) )?"
    r"(?:apply|(?:submit|start) (?:your |an )?application|send (?:us )?your (?:cv|resume)|i'?m interested)"
    r"(?:\s(?:now|here|today|online|directly|below|for this|to this|for the|job|role|position|post|vacancy"
    r"|with \w+|on \w+|via \w+|in minutes|in one click)){0,4}\W{0,4}"
)
_CHANNELS = Patterns.of(
    (
        rf"""\b(?:bring|fax|mail|post|drop|leave|text|dm|message|send|e-?mail|forward|submit|upload|attach|hand)\s
            (?:us\s|me\s|in\s|off\s|along\s|over\s|by\s)?(?:an?\s|your\s|the\s|one\s|their\s|his\s|her\s|full\s)?
            (?:[\w-]{{1,20}}[\s,]{{1,2}}){{0,7}}?{_PAPERS}""",
        r"""\bapplications?\b[^.]{0,60}\b(?:in\sperson|online|by\s(?:e-?mail|post|phone|mail|fax)
            |on\s(?:our|the|their)\s(?:[\w']+\s){0,3}(?:web\s?site|site|page|portal)
            |at\sthe\s(?:front|office|store|shop|hall|school)|available\s(?:at|from|on|in))\b""",
        r"""\bapplication\s(?:forms?|packs?|packets?|links?|portal)\b[^.]{0,40}
            \b(?:is|are|can\sbe|may\sbe|available|from|on|at)\b""",
        r"\b(?:file|fill\sout|fill\sin|pick\sup|download|start|begin)\s(?:an?|the|your|our)\s(?:\w+\s){0,2}application\b",
        r"""\b(?:through|via|in|using|on)\s(?:the|our|its)\s(?:[\w'\u2019-]+\s){0,3}(?:portal|online\ssystem
            |applicant\ssystem|careers?\s(?:page|site|portal|website|center)|recruitment\s(?:site|portal|system)
            |job\sboard)\b""",
        r"\bwalk-?ins?\s(?:interviews?|welcome|applicants?|accepted|are|hiring)",
        r"\bwalk\sin\s(?:and|to\sapply|any|with|for\san)\b",
        r"""\b(?:hiring\s(?:event|day|fair)|job\sfair|open\sinterviews?
            |interviews?\s(?:on\sthe\sspot|held|every|daily))\b""",
        rf"""\b(?:stop|drop|come|swing|pop)\s(?:in|by|on\sby|on\sin|see\sus|down)\b(?!\sat\s(?:each|all|every))[^.]{{0,60}}
            (?:\b(?:ask|between|apply|fill|meet|chat|see|talk|application|us|any|resum\w*|{_PLACE})\b|\d\s?[ap]\.?m)""",
        r"\bask\s(?:to\sspeak\s(?:to|with)|at\sthe)\b",
        rf"\b(?:inquire|enquire|apply|see\s\w+)\s(?:within|inside|in[\s-]store|in\sperson|at\sthe\s[\w\s]{{0,20}}{_PLACE})\b",
        r"\b(?:dm|pm|message|whatsapp|text|call|ring|phone|write\sto|see)\s(?:us|me)\b(?!\s(?:today|now)?!?$)",
        r"\b(?:dm|message)\s@\w",
        r"""\b(?:use|complete|fill\s(?:out|in)|submit)\s(?:the|our|this)\s(?:\w+\s){0,2}(?:form|application)\b
            (?:[^.]{0,30}\b(?:below|here|link|online|at|on\s(?:our|the)\s(?:web)?site)\b|\W*$)""",
        r"\b(?:reply|respond)\s(?:here|to\sthis|with\syour|by|below|directly|in\sconfidence)\b",
        r"\btext\s[a-z0-9]{2,}\sto\s[\d(@]",
        r"\bscan\s(?:the|this|our)\s(?:qr|code)\b",
        r"\bqr\scode\b",
        r"\bapplicants?\s(?:must|should|shall|may|need\sto)\s(?:submit|provide|send|file|upload|include|apply)\b",
        r"""\b(?:expressions?\sof\sinterest|letters?\sof\s(?:interest|application)|applications?)\s(?:to|should|must\sbe)\b
            [^.]{0,40}(?:\b(?:sent|addressed|submitted)\b|\bto:|@)""",
        r"""\bclick(?:ing)?\s(?:on\s)?(?:the\s|here|below|["\u201c'])[^.]{0,30}\bappl""",
        r"""\bapplications?\s(?:is|are|will\sbe|being|must\sbe|should\sbe)\s(?:being\s)?
            (?:taken|accepted|received|filed|considered)\b[^.]{0,60}(?:\b(?:at|through|via)\b|@)""",
    ),
    re.VERBOSE,
)
_TO_WHOM = re.compile(r"\W*(?:enquiries|inquiries|questions|cvs?|resumes?|applications?|nominations)\sto\s")
_BY_NAME = re.compile(r"\b[Aa]sk for (?!Dr\b)[A-Z][a-z]+")
_REACHING = re.compile(
    r"\b(?:apply|application|applicants?|dm|message|text|whatsapp|write|reply|respond|ring|phone|call|e-?mail"
    r"|contact|reach|talk|speak|see|inquir\w+|enquir\w+|questions|interested|resum\w+|cv|conversations?"
    r"|details|information|visit)\b"
)
_NOT_TO_APPLY = re.compile(
    r"\b(?:accommodations?|disabilit(?:y|ies)|adjustments?|need (?:help|assistance)|scams?|fraud\w*|verify"
    r"|report (?:a|an|any)|privacy|911|about the department|learn more about (?:us|our))\b"
)
_ABOUT_THE_JOB = re.compile(
    r"\b(?:apply|application\w*|jobs?|positions?|roles?|vacanc\w+|posts?|opportunit\w+|resum\w+|cv"
    r"|interested|contact|call|e-?mail)\b"
)
_LONGEST_SIGNATURE = 90

_LAST_DAY = Patterns.of(
    (
        rf"""\b(?:clos(?:es|ing|ed)|will\sclose|deadline|due|expires|expiration|window|last\sday|cut-?off|ends
            |filing\s(?:period|date)|posting\speriod|ffd|clos(?:e|ing)\sdates?)\b[^.]{{0,40}}{_DATE}""",
        rf"""\b(?:apply|appl(?:ications?|icants?)|submit(?:ted)?|send|r[e\u00e9]sum[e\u00e9]s?|cvs?|received|postmarked
            |materials|e-?mail|letters?|reply|respond|interest|accept(?:ed|ing))\b.{{0,160}}?
            \b(?:by|before|until|through|thru|till|no\slater\sthan|not\slater\sthan)\s(?:on\s)?{_DATE}""",
        r"""\b(?:clos(?:es|ing)|deadline|filing\s(?:period|date)
            |(?:posting|recruitment|position|vacancy)(?:\sis|\swill\sremain)?\sopen)(?:\sdates?)?\b[:\s|-]{0,4}(?:is\s)?
            (?:continuous|ongoing|rolling|open\suntil|until\sfilled|when\sfilled|upon\sfilling)\b""",
        r"""\b(?:closes|will\sclose|expires|removed|taken\sdown)\s(?:when|once|as\ssoon\sas|after)\b[^.]{0,40}
            \b(?:filled|applications|found)\b""",
        rf"""\b(?:first|initial|priority|full|screening|review)\b[^.]{{0,45}}
            \b(?:review|consideration|screening|applications?)\b[^.]{{0,40}}{_DATE}""",
        rf"\b(?:first|initial)\s(?:review|screening)\b[^.]{{0,25}}{_DATE}",
        rf"""\b(?:posting|position|vacancy|window|announcement|advert|recruitment|job|applications?)
            \s(?:closes?|will\sclose|ends?|expires?)\s(?:on\s|at\s)?(?:{_WEEKDAY}|noon|midnight|\d{{1,2}})""",
        rf"""\b(?:apply|applications?\s(?:due|accepted)|resumes?)\b[^.]{{0,40}}\b(?:by|before|until)\s
            (?:(?:this|next|end\sof|the\send\sof)\s(?:day\s)?)?{_WEEKDAY}(?!\s?[-/])""",
        rf"\bopen\b[^.]{{0,12}}\b(?:until|through|thru)\s{_DATE}",
        rf"\b(?:applications?|bids?|entries|nominations|file|filing)\s(?:close|closed|period|applications)\b[^.]{{0,30}}{_DATE}",
        rf"\b(?:accepted|close\s(?:the\s)?(?:posting|position|applications?|search))\b[^.]{{0,20}}{_DATE}",
        rf"\bdeadline\s?(?:is|:)\s?{_WEEKDAY}",
        r"\bwe(?:\swill|'ll)\s(?:interview|review|hire|keep\slooking)\suntil\b",
    ),
    re.VERBOSE,
)
_LASTING_HINTS = (
    "clos", "day", "continuous", "ongoing", "rolling", "fill", "until", "expires", "taken down", "by ",
)  # fmt: skip
"""What a sentence without a figure must hold to tell a last day: the slow search is spared most of them."""


def is_button(block: str) -> bool:
    """Tell whether a block is no more than the words of a button to apply."""
    return len(block.split()) > 1 and _BUTTON.fullmatch(block.lower()) is not None


def has_contact(text: str) -> bool:
    """Tell whether there is an address, a number or a page in a text."""
    return _is_reached(text) or _has_page(text.lower())


def gives_contact(text: str) -> bool:
    """Tell whether a sentence has an address or a number, and is about the job and no other end."""
    lowered = text.lower()
    return has_contact(text) and not _NOT_TO_APPLY.search(lowered) and bool(_ABOUT_THE_JOB.search(lowered))


def leads_to(text: str) -> bool:
    """Tell whether a sentence below a heading about applying has an address, a number or a page for that."""
    return has_contact(text) and not _NOT_TO_APPLY.search(text.lower())


class Ways:
    """Tells which sentences of a posting name a channel for applications, or whom to reach about the job."""

    def __init__(self, blocks: CaselessBlocks) -> None:
        """Take the words of the posting."""
        self._channels = _CHANNELS.within(blocks)

    def stand_in(self, sentence: Sentence) -> bool:
        """Tell whether a sentence does so."""
        lowered = sentence.text.lower()
        return self._told(sentence, lowered) and not _NOT_TO_APPLY.search(lowered)

    def _told(self, sentence: Sentence, lowered: str) -> bool:
        text = sentence.text
        if self._channels.stand_in(sentence.block, lowered) or _TO_WHOM.match(lowered):
            return True
        if "sk for " in text and _BY_NAME.search(text):
            return True
        if _is_reached(text):
            return len(text) <= _LONGEST_SIGNATURE or _REACHING.search(lowered) is not None
        return _has_page(lowered) and ("apply" in lowered or bool(_JOBS_PAGE.search(lowered)))


class LastDays:
    """Tells which sentences of a posting say until when applications are taken."""

    def __init__(self, blocks: CaselessBlocks) -> None:
        """Take the words of the posting."""
        self._last_day = _LAST_DAY.within(blocks)

    def stand_in(self, sentence: Sentence) -> bool:
        """Tell whether a sentence does so."""
        lowered = sentence.text.lower()
        may_tell = has_figure(sentence.text) or holds_any(lowered, _LASTING_HINTS)
        return may_tell and self._last_day.stand_in(sentence.block, lowered)


def _has_page(lowered: str) -> bool:
    return holds_any(lowered, _PAGE_HINTS) and _PAGE.search(lowered) is not None


def _is_reached(text: str) -> bool:
    mailed = "@" in text and _EMAIL.search(text) is not None
    return mailed or (has_figure(text) and _PHONE.search(text) is not None)
