"""People at the start of their working life, and years that the same sentence wants of them."""

from __future__ import annotations

import re

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.durations import Asked, asked_spans

ANCHORS = (
    "beginn", "newcomer", "rookie", "novice", "first-timer", "starter", "fresh", "just ", "straight ",
    "newly", "recent", "right out", "barely", "starting", "junior", "trainee", "introductory", "entry",
    "first ", "first-", "no ",
    "without", "lacking", "new ", "entering", "the start of", "never ", "launching",
    "school leaver", "school-leaver", "not long", "starting out", " grads", "graduate",
)  # fmt: skip
"""One of these stands in every such sentence, in small letters."""

_SCHOOL = (
    r"(?:school|college|university|training|class|program|studies|apprenticeship|the classroom"
    r"|graduation)"
)
_JOB = r"(?:position|job|role|post|spot|opening|rung|work)"
_PAST = (
    r"(?:work history|job history|prior work|previous work|prior jobs?|previous jobs?|prior experience"
    r"|previous experience"
    r"|work experience|experience|earlier jobs?|past jobs?|track record|background)"
)
BEGINNERS = (
    r"(?:\b(?:beginners?(?:.s)?|newcomers?|rookies?|novices?|first-timers?|career starters?"
    r"|school leavers?)\b(?! (?:class"
    r"|course|student|lesson|group))"
    r"|\b(?:fresh|just|straight|newly|recently|right|not long|barely)(?: \w+)? (?:out of|from|off"
    r"|finished|graduated from"
    rf"|through|done with|left|completed) (?:[\w-]+ ){{0,3}}?{_SCHOOL}\b"
    rf"|\b(?:starting|starter|beginning|beginner.s|junior|trainee|introductory|entry-level|entry level"
    rf"|entry) {_JOB}\b|\bfirst (?:job|position|role|post)\b"
    rf"|\b(?:no|without|without any|zero|lacking|lacking any) {_PAST}\b(?! (?:in|with|of|as|using)\b)"
    r"|\b(?:brand[- ]new|new) to (?:the |this )?(?:[\w-]+ )?(?:work|working world|world of work|field"
    r"|trade|profession"
    r"|workforce|industry|business|line of work|job market)\b"
    r"|\b(?:beginning|starting|launching|entering|at the (?:very )?(?:start|beginning) of) (?:an?"
    r"|their|your|out|the)"
    r"(?: [\w-]+)? (?:career|working life|work life|profession|trade|field)\b"
    r"|\b(?:new|recent|fresh|newly minted) (?:[\w-]+ )?(?:grads?|graduates?)\b"
    r"|\b(?:new|brand-new|newly qualified|newly licensed|newly hired|first-year) (?:nurses?"
    r"|therapists?|teachers?|drivers?"
    r"|assistants?|workers?|engineers?|developers?|clerks?|technicians?|professionals?|entrants?"
    r"|people|starters?"
    r"|cooks?|welders?|electricians?|attorneys?|accountants?) (?:only|with|who|wanted)\b"
    r"|\b(?:first|opening|bottom) (?:step|rung|foothold) (?:into|in|on|of)\b"
    r"|\b(?:no one|nobody|you) (?:needs? not|needs to|need) ?(?:to )?(?:have|be) (?:ever )?(?:held|had"
    r"|done|worked|employed)\b"
    r"|\bfirst-time (?:[a-z]+s?)\b|\b(?:in|at) (?:their|your|his or her) first (?:job|position|post|role)\b"
    r"|\bnever (?:worked|held|had|done)\b|\bentry[- ]level\b|\bstarting out\b)"
)
_BEGINNERS = lazy_pattern(BEGINNERS, re.IGNORECASE)
_OF_THE_JOB = lazy_pattern(
    r"\b(?:this|it|ours|(?:this|the) (?:job|position|role|post|opening|work))(?: is|.s) (?:an?|your|the|meant"
    r"|intended|designed|made"
    r"|set up|ideal|right|perfect|suited|suitable|best|open|aimed|for)\b"
    r"[^.;,]{0,25}?" + BEGINNERS + r"|(?:^|[.;] )(?:meant|intended|designed|made|suited|suitable|suits"
    r"|ideal|aimed|a (?:job|position|role|post))"
    r" (?:only |mainly |best )?(?:for|to|at)\b[^.;,]{0,25}?" + BEGINNERS,
    re.IGNORECASE,
)
_FIRST_JOB = lazy_pattern(
    r"\b(?:this|it|a|your|my)(?:\sis)?(?:\s(?:an?|the|great|ideal|perfect|good|true|real|proper|genuine))*"
    r"\s(?:first|starter)\s(?:job|role|position|post)\b(?!\s(?:offer|title|duty))"
    r"|\b(?:ideal|perfect|great|right|good|made|meant|designed|suited|suitable|suits|fit)\s(?:(?:job"
    r"|role|post|start|fit)\s)?"
    r"(?:for\s|to\s)?(?:an?\s|any\s|someone\s|somebody\s|people\s|those\s|anyone\s"
    r"|anybody\s)?(?:just\s|who\sis\s|who\sare\s)*"
    r"(?:absolute\s|complete\s|total\s)?(?:beginners?|newcomers?|career\sstarters?|school[ -]leavers?"
    r"|starting\sout"
    r"|fresh\sout\sof|straight\sout\sof|new\sgraduates?|recent\sgraduates?|new\sgrads?)\b"
    r"|\b(?:someone|somebody|people|anyone|those)\swho\s(?:has|have)\snever\s(?:done|worked|held"
    r"|had a job)\b"
    r"|\bgraduate\s(?:scheme|role|job|position|vacancy|opportunity)\b|\bstraight\s(?:from"
    r"|out\sof)\s(?:school|college|university)\b"
    r"|\b(?:complete\sbeginners|beginners|newcomers|(?:new|recent|fresh)\s(?:grads"
    r"|graduates))\s(?:are\s|very\s|most\s)*welcome\b",
    re.IGNORECASE,
)
"""That the work is for beginners, in other words than "entry level"."""

_OTHERS = lazy_pattern(
    r"\b(?:or (?:those|people|someone|anyone|experienced|with|have|who|an?)|either|whether|alike|both"
    r"|equally|as well as"
    r"|welcome(?! (?:as long as|if|provided|who|with))|become|becomes|grow\w*|promot\w*|mentor\w*"
    r"|supervis\w*|teach\w*|coach\w*|trains?"
    r"|oversee\w*|leads?|leading"
    r"|more than|above|prefer\w*|ideally|not (?:an?|for|suited|meant|suitable)|beyond|guide|onboard\w*"
    r"|you will train|up to|lasts?|until"
    r"|in the (?:last|past))\b"
    r"|n[\u2019']t\b"
    r"|\b(?:many|most|some|all|several|half) of (?:our|the)\b"
    r"|\bour [a-z]+ (?:has|have|had|started|began|were|was)\b"
    r"|\bwe have (?!an? |one )\b|\bstayed\b",
    re.IGNORECASE,
)
"""Words that make the beginners other people, one of several kinds, or the years something else."""

_RECORD = (
    r"(?<!no )(?<!any )(?<!prior )\b(?:work|job|employment|driving|address|residence|motor vehicle"
    r"|MVR) (?:history|records?)\b"
)
_OF_RECORD = lazy_pattern(_RECORD, re.IGNORECASE)
_NOT_ASKED = lazy_pattern(
    _RECORD + r"|\b(?:DOT|FMCSA|applications?|apprentices?|exams?|hours over|seniority|scale|steps?|higher"
    r"|credit|counts?|keep|keeps|earn|earns|raises?)\b"
)
"""Years that are looked into, paid for or spent in training, and not wanted ahead of the job."""


_HAVE_WORKED = lazy_pattern(
    r"\b(?:candidates|applicants|you|people|they|who) (?:must |should )?(?:have|has|.ve|need|needs|bring)\b"
    r"|\bwe (?:ask|want|need|require|expect)\b",
    re.IGNORECASE,
)


def is_for_beginners(text: str) -> bool:
    """Tell whether a sentence calls the job itself one for people at the start."""
    if _FIRST_JOB.search(text):
        return True
    return _OF_THE_JOB.search(text) is not None and not _OTHERS.search(text)


def is_of_record(text: str) -> bool:
    """Tell whether years are those of a history that is looked into: "ten years of work history"."""
    return _OF_RECORD.search(text) is not None


def says_worked(text: str) -> bool:
    """Tell whether a sentence says what people have behind them; :func:`years_worked` tells how much."""
    return _HAVE_WORKED.search(text) is not None


def years_worked(text: str, limit: float) -> Asked | None:
    """Give the first amount above ``limit`` years of work that a sentence says people have behind them."""
    if not says_worked(text) or _OTHERS.search(text):
        return None
    asked = asked_spans(text, asking=True, labelled=True)
    return next((each for each in asked if each.low > limit), None)


def years_of_beginners(text: str, limit: float) -> Asked | None:
    """Give the first amount above ``limit`` years that a sentence wants of beginners."""
    is_long = any(unit in text for unit in ("ear", "yr", "onth"))
    if not is_long or not _BEGINNERS.search(text) or _OTHERS.search(text) or _NOT_ASKED.search(text):
        return None
    return next((asked for asked in asked_spans(text, asking=True, labelled=True) if asked.low > limit), None)
