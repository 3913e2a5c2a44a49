"""Writes a neutral posting as text, Markdown and HTML."""

from __future__ import annotations

import json
import re
from html import escape
from itertools import groupby

from formats.neutral import Neutral, Part

_MARKS = re.compile(r"([\\*_\[\]<&#`])")


def text(posting: Neutral) -> bytes:
    lines = [posting.title, posting.header]
    for part in posting.parts:
        lines += ["", part.text] if part.kind != "item" else [f"- {part.text}"]
    return ("\n".join(lines) + "\n").encode()


def markdown(posting: Neutral) -> bytes:
    return f"# {_marked(posting.title)}\n\n{_marked(posting.header)}\n{_body(posting)}".encode()


def front_matter(posting: Neutral) -> bytes:
    given = {
        "title": posting.title,
        "company": posting.employer,
        "location": f"{posting.place}",
        "date": posting.posted,
        "deadline": posting.closes,
    }
    data = "".join(f"{key}: {json.dumps(value)}\n" for key, value in given.items())
    return f"---\n{data}---\n{_body(posting)}".encode()


def html(posting: Neutral) -> bytes:
    return _page(posting, "").encode("utf-8-sig")


def html_with_data(posting: Neutral) -> bytes:
    data = json.dumps(job_posting(posting)).replace("</", "<\\/")
    return _page(posting, f'<script type="application/ld+json">{data}</script>').encode()


def job_posting(posting: Neutral) -> dict[str, object]:
    """Give schema.org's JobPosting."""
    bounds = {"minValue": float(posting.pay["min"]), "maxValue": float(posting.pay["max"])}
    amount = {"@type": "QuantitativeValue", **bounds, "unitText": posting.pay["unit"]}
    address = {
        "@type": "PostalAddress",
        "addressLocality": posting.city,
        "addressRegion": posting.region,
        "addressCountry": "US",
    }
    return {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": posting.title,
        "description": html_of(posting.parts),
        "identifier": {"@type": "PropertyValue", "name": posting.employer, "value": posting.name},
        "datePosted": posting.posted,
        "validThrough": f"{posting.closes}T23:59",
        "employmentType": posting.employment,
        "hiringOrganization": {"@type": "Organization", "name": posting.employer},
        "jobLocation": {"@type": "Place", "address": address},
        "baseSalary": {"@type": "MonetaryAmount", "currency": posting.pay["currency"], "value": amount},
    }


def html_of(parts: tuple[Part, ...]) -> str:
    """Give the parts as boards write them: headings, paragraphs, lists, and entities for some signs."""
    written = []
    for kind, group in groupby(parts, key=lambda part: part.kind):
        if kind == "item":
            items = "".join(f"<li>{_escaped(part.text)}</li>\n" for part in group)
            written.append(f"<ul>\n{items}</ul>")
        elif kind == "heading":
            written += [f"<h3>{_escaped(part.text)}</h3>" for part in group]
        else:
            written += [f"<p>{_escaped(part.text)}</p>" for part in group]
    return "\n".join(written)


def _page(posting: Neutral, data: str) -> str:
    title = _escaped(posting.title)
    return (
        f"<!DOCTYPE html>\n<html lang=en><head><title>{title}</title>{data}"
        "<style>p { color: #333 }</style></head>\n"
        '<body><nav><a href="/">Home</a> <a href="/jobs">All jobs</a></nav>\n'
        f"<main><h1>{title}</h1>\n<p>{_escaped(posting.header)}</p>\n{html_of(posting.parts)}\n</main>\n"
        "<footer>Privacy | Terms</footer></body></html>\n"
    )


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\u2019", "&rsquo;").replace("\u00e9", "&#233;")


def _marked(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _body(posting: Neutral) -> str:
    lines = []
    before = ""
    for part in posting.parts:
        if not (part.kind == before == "item"):
            lines.append("")
        before = part.kind
        lines.append({"heading": "## ", "item": "- ", "paragraph": ""}[part.kind] + _marked(part.text))
    return "\n".join(lines) + "\n"
