"""Reads a report as a strict reader would: elements balanced, ids once, links that lead somewhere."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from jdlint.reporters import report
from jdlint.results import Run

VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})
LOADING = frozenset({"script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "use"})


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    @property
    def text(self) -> str:
        return "".join(each if isinstance(each, str) else each.text for each in self.children)

    def all(self, tag: str | None = None, named: str | None = None) -> Iterator[Element]:
        for each in self.children:
            if isinstance(each, Element):
                if tag in (None, each.tag) and (named is None or named in each.classes):
                    yield each
                yield from each.all(tag, named)

    def one(self, tag: str | None = None, named: str | None = None) -> Element:
        (found,) = self.all(tag, named)
        return found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute twice in <{tag}>"
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def close(self) -> None:
        super().close()
        assert self._open == [self.root]


def parsed(text: str) -> Element:
    """Parse a report and check what holds for each: it is whole, leads on, loads and runs nothing."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    root = parser.root
    listed = [value for each in root.all() if (value := each.attributes.get("id"))]
    ids = set(listed)
    assert len(listed) == len(ids)
    for each in root.all():
        assert each.tag not in LOADING
        assert not [name for name in each.attributes if name.startswith("on") or name in ("style", "src")]
        href = each.attributes.get("href") or "https://"
        assert href.startswith(("https://", "http://")) or href[1:] in ids, href
        for name in ("aria-labelledby", "aria-describedby"):
            assert set((each.attributes.get(name) or "").split()) <= ids
    return root


def html_of(run: Run) -> str:
    stream = io.StringIO()
    report(run, stream, "html")
    return stream.getvalue()
