"""Writes a neutral posting as data: JSON-LD, the answers of job boards, feeds and tables."""

from __future__ import annotations

import csv as comma_separated
import io
import json
from html import escape

import pyarrow as arrow
from pyarrow import parquet as arrow_parquet

from formats.neutral import Neutral
from formats.writing import html_of, job_posting

_OF_LEVER = {"FULL_TIME": "Full-time", "PART_TIME": "Part-time"}
_OF_ASHBY = {"FULL_TIME": "FullTime", "PART_TIME": "PartTime"}
_OF_INDEED = {"FULL_TIME": "fulltime", "PART_TIME": "parttime"}


def json_ld(posting: Neutral) -> bytes:
    return json.dumps(job_posting(posting), indent=2).encode()


def greenhouse(posting: Neutral) -> bytes:
    """Write an answer of Greenhouse's board, its HTML escaped as text."""
    job = {
        "id": 4021,
        "absolute_url": f"https://boards.greenhouse.example/{posting.name}",
        "title": posting.title,
        "company_name": posting.employer,
        "location": {"name": f"{posting.place}"},
        "first_published": f"{posting.posted}T09:00:00-05:00",
        "application_deadline": f"{posting.closes}T23:59:00-05:00",
        "content": escape(html_of(posting.parts)),
        "metadata": None,
    }
    return json.dumps({"jobs": [job], "meta": {"total": 1}}).encode()


def lever(posting: Neutral) -> bytes:
    """Write an answer of Lever's board: an opening, lists below headings, and a closing."""
    sections = posting.sections()
    listed = [index for index, section in enumerate(sections) if any(part.kind == "item" for part in section)]
    first, last = listed[0], listed[-1]
    opening = [part for section in sections[:first] for part in section]
    closing = [part for section in sections[last + 1 :] for part in section]
    lists = []
    for section in sections[first : last + 1]:
        named = int(section[0].kind == "heading")
        heading = section[0].text if named else ""
        lists.append({"text": heading, "content": html_of(tuple(section[named:]))})
    job = {
        "id": "0f5e6b1c-57a5-4e0c-9b7a-2f9b6f1c0a11",
        "text": posting.title,
        "categories": {
            "commitment": _OF_LEVER[posting.employment],
            "location": f"{posting.place}",
            "team": "All",
        },
        "description": f"<div>{html_of(tuple(opening))}</div>",
        "lists": lists,
        "additional": f"<div>{html_of(tuple(closing))}</div>",
        "createdAt": 1793620800000,
    }
    return json.dumps([job], ensure_ascii=False).encode()


def ashby(posting: Neutral) -> bytes:
    job = {
        "id": "9a1d2f7e-3c44-4a0e-8a3d-5b1f0f6f2c02",
        "title": posting.title,
        "location": f"{posting.place}",
        "employmentType": _OF_ASHBY[posting.employment],
        "isListed": True,
        "publishedAt": f"{posting.posted}T16:21:55.393+00:00",
        "descriptionHtml": html_of(posting.parts),
        "descriptionPlain": "\n\n".join(part.text for part in posting.parts),
    }
    return json.dumps({"apiVersion": "1", "jobs": [job]}).encode()


def feed(posting: Neutral) -> bytes:
    """Write a feed as Indeed and its like take it in."""
    fields = {
        "title": posting.title,
        "date": posting.posted,
        "referencenumber": posting.name,
        "company": posting.employer,
        "city": posting.city,
        "state": posting.region,
        "country": "US",
        "jobtype": _OF_INDEED[posting.employment],
        "expirationdate": posting.closes,
        "description": html_of(posting.parts),
    }
    inside = "\n".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in fields.items())
    head = '<?xml version="1.0" encoding="utf-8"?>\n<source>\n<publisher>Jobs</publisher>\n'
    return f"{head}<job>\n{inside}\n</job>\n</source>\n".encode()


def csv(posting: Neutral) -> bytes:
    file = io.StringIO(newline="")
    row = _row(posting)
    writer = comma_separated.DictWriter(file, row)
    writer.writeheader()
    writer.writerow(row)
    return file.getvalue().encode("utf-8-sig")


def jsonl(posting: Neutral) -> bytes:
    return (json.dumps(_row(posting)) + "\n").encode()


def parquet(posting: Neutral) -> bytes:
    file = io.BytesIO()
    arrow_parquet.write_table(arrow.Table.from_pylist([_row(posting)]), file)
    return file.getvalue()


def _row(posting: Neutral) -> dict[str, str]:
    """Give a row of an export; its text is plain, as most exports' is."""
    lines: list[str] = []
    for part in posting.parts:
        lines += ["", part.text] if part.kind != "item" else [f"\u2022 {part.text}"]
    return {
        "id": posting.name,
        "title": posting.title,
        "company": posting.employer,
        "location": f"{posting.place}",
        "date_posted": posting.posted,
        "description": "\n".join(lines).strip(),
    }
