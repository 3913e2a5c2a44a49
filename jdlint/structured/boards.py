"""Jobs as the public boards of applicant-tracking systems give them in JSON: Greenhouse, Lever and Ashby.

The names of fields are those of the boards' public documentation, read on 2026-11-26:
https://github.com/lever/postings-api, https://developers.greenhouse.io/job-board.html and
https://developers.ashbyhq.com/docs/public-job-posting-api.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from jdlint.structured.jobs import Job, Part, job_of
from jdlint.structured.values import Value, text_at

_OF_LEVER = {
    "text": "title",
    "categories.location": "jobLocation",
    "categories.commitment": "employmentType",
    "workplacetype": "jobLocationType",
    "country": "jobLocation.addressCountry",
    "salaryrange.min": "baseSalary.minValue",
    "salaryrange.max": "baseSalary.maxValue",
    "salaryrange.currency": "baseSalary.currency",
    "salaryrange.interval": "baseSalary.unitText",
    "createdat": "",
    "additional": "",
    "additionalplain": "",
    "lists.text": "",
}
"""Lever's names; its times are milliseconds, and its lists are text of the posting."""

_OF_GREENHOUSE = {
    "location.name": "jobLocation",
    "company_name": "hiringOrganization",
    "first_published": "datePosted",
    "application_deadline": "validThrough",
    "content": "description",
    "updated_at": "",
    "pay_input_ranges.currency_type": "baseSalary.currency",
}
_OF_ASHBY = {
    "location": "jobLocation",
    "descriptionhtml": "description",
    "descriptionplain": "",
    "publishedat": "datePosted",
    "address.postaladdress.addresslocality": "jobLocation.addressLocality",
    "address.postaladdress.addressregion": "jobLocation.addressRegion",
    "address.postaladdress.addresscountry": "jobLocation.addressCountry",
    "workplacetype": "jobLocationType",
    "isremote": "",
}


@dataclass(frozen=True)
class _Board:
    """How to know a job of one board, which of its values are text, and what its fields are called."""

    keys: frozenset[str]
    parts: Callable[[Mapping[str, Value]], Iterator[Part]]
    names: Mapping[str, str]


def board_jobs(value: Value) -> Iterator[Job]:
    """Yield the jobs of a board's answer: a list of jobs, an object with one under "jobs", or one job."""
    listed = value.get("jobs", value) if isinstance(value, Mapping) else value
    for data in [listed] if isinstance(listed, Mapping) else listed if isinstance(listed, list) else []:
        board = _board_of(data) if isinstance(data, Mapping) else None
        if board and isinstance(data, Mapping):
            yield job_of(data, list(board.parts(data)), "record", board.names)


def _board_of(data: Mapping[str, Value]) -> _Board | None:
    return next((board for board in _BOARDS if board.keys <= data.keys()), None)


def _first(data: Mapping[str, Value], *keys: str) -> Iterator[Part]:
    """Yield the first of these texts that says something: boards give some of them twice."""
    for key in keys:
        text = text_at(data, key)
        if text and text.value.strip():
            yield Part(text)
            return


def _parts_of_lever(data: Mapping[str, Value]) -> Iterator[Part]:
    yield from _first(data, "description", "descriptionPlain")
    lists = data.get("lists")
    for each in lists if isinstance(lists, list) else []:
        if isinstance(each, Mapping) and (content := text_at(each, "content")):
            yield Part(content, text_at(each, "text"))
    yield from _first(data, "additional", "additionalPlain")


def _parts_of_greenhouse(data: Mapping[str, Value]) -> Iterator[Part]:
    return _first(data, "content")


def _parts_of_ashby(data: Mapping[str, Value]) -> Iterator[Part]:
    return _first(data, "descriptionHtml", "descriptionPlain")


_BOARDS = (
    _Board(frozenset({"text", "categories", "lists"}), _parts_of_lever, _OF_LEVER),
    _Board(frozenset({"title", "content", "location"}), _parts_of_greenhouse, _OF_GREENHOUSE),
    _Board(frozenset({"title", "descriptionHtml"}), _parts_of_ashby, _OF_ASHBY),
)
