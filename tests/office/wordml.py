"""Writes bits of WordprocessingML."""

from __future__ import annotations


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, look: str = "") -> str:
    words = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{look}</w:pPr>{words}</w:p>"


def style(name: str, more: str = "", kind: str = "paragraph", called: str = "") -> str:
    title = f'<w:name w:val="{called or name}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{name}">{title}{more}</w:style>'


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def item(level: int = 0, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
