"""What HTML elements mean to a reader of the page: blocks, headings, emphasis, what is not shown."""

from __future__ import annotations

import re
from collections.abc import Mapping

# fmt: off
VOID = frozenset({
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
    "source", "track", "wbr",
})
# fmt: on
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol", "menu", "dir")
CELLS = ("td", "th")
_ROW_GROUPS = ("thead", "tbody", "tfoot")
# fmt: off
BLOCKS = frozenset({
    *HEADINGS, *LISTS, *CELLS, *_ROW_GROUPS, "table", "caption", "tr", "li", "dl", "dt", "dd", "p", "div",
    "pre", "html", "head", "title", "body", "header", "main", "footer", "nav", "article", "section", "aside",
    "hgroup", "address", "blockquote", "center", "details", "summary", "dialog", "figure", "figcaption",
    "search", "hr", "form", "fieldset", "legend", "select", "option",
})
# fmt: on
"""Elements that stand on lines of their own."""

APART = frozenset({"button", "img", "input", "select", "textarea", "object", "video", "canvas"})
"""Elements within a line that no word runs through."""

_CLOSES_P = BLOCKS - {"html", "head", "body", "title", "option", "select", "tr", *CELLS, *_ROW_GROUPS}
CLOSED_BY: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    **dict.fromkeys(_CLOSES_P, (("p",), ("table", *CELLS, "caption"))),
    **dict.fromkeys(HEADINGS, (("p", *HEADINGS), ("table", *CELLS, "li", "div", "section"))),
    "li": (("li",), (*LISTS, "table")),
    "dt": (("dt", "dd"), ("dl", "table")),
    "dd": (("dt", "dd"), ("dl", "table")),
    "td": (CELLS, ("tr", "table")),
    "th": (CELLS, ("tr", "table")),
    "tr": (("tr", *CELLS), ("table",)),
    **dict.fromkeys(_ROW_GROUPS, (("tr", *CELLS, *_ROW_GROUPS), ("table",))),
    "option": (("option",), ("select",)),
}
"""The open elements that a start tag closes, and those beyond which it closes nothing."""

_NEVER_SHOWN = frozenset(
    {"script", "style", "template", "noscript", "iframe", "noframes", "noembed", "svg", "math", "datalist"}
)
_NO_TEXT_OF_A_PAGE = frozenset({"nav", "button", "select", "textarea", "option"})
_LANDMARKS = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog"})
_STRONG = frozenset({"b", "strong", "u", "th"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)
_LINES_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_FOR_SCREEN_READERS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?)(?:\s|$)", re.IGNORECASE
)
_ICON = re.compile(
    r"(?:^|[\s_-])(?:icons?|glyphicon|material-(?:icons|symbols)|fa[bsr]?)(?:[\s_-]|$)", re.IGNORECASE
)
_COOKIES = re.compile(
    r"cookie[\s_-]?(?:banner|bar|consent|dialog|law|message|modal|notice|policy|popup|settings)"
    r"|consent[\s_-]?(?:banner|dialog|manager|modal|popup)|onetrust|cookiebot|usercentrics|truste|gdpr",
    re.IGNORECASE,
)
_NAMES_OF_SITE = (
    "breadcrumb breadcrumbs nav navbar navigation nav-menu main-nav main-menu site-nav site-menu top-nav"
    " topbar top-bar mobile-menu mega-menu skip-link skiplink skip-to-content share share-buttons share-links"
    " share-bar share-job social social-links social-share social-icons social-media related-jobs"
    " similar-jobs other-jobs more-jobs recommended-jobs pagination pager newsletter newsletter-signup"
    " site-footer page-footer"
)
_OF_SITE = frozenset(_NAMES_OF_SITE.split())
"""Classes and ids, whole, of what serves the site around a posting."""

_BOXES = frozenset({"div", "section", "aside", "dialog", "form", "p", "ul"})
_MARKED = _BOXES | {"a", "ol", "span", "header", "footer"}

Attributes = Mapping[str, str]


def is_block(tag: str, attributes: Attributes) -> bool:
    """Tell whether an element begins and ends a line."""
    return tag in BLOCKS or bool(_BLOCK_STYLE.search(attributes.get("style", "")))


def is_hidden(tag: str, attributes: Attributes, *, on_page: bool) -> bool:
    """Tell whether a reader does not see an element, or it belongs to a whole page and not to its posting."""
    if tag in _NEVER_SHOWN or "hidden" in attributes or _HIDDEN_STYLE.search(attributes.get("style", "")):
        return True
    kind = attributes.get("class", "")
    if _FOR_SCREEN_READERS.search(kind) or (tag == "dialog" and "open" not in attributes):
        return True
    if attributes.get("aria-hidden") == "true" and (tag == "i" or _ICON.search(kind)):
        return True
    return on_page and _is_furniture(tag, attributes)


def _is_furniture(tag: str, attributes: Attributes) -> bool:
    """Tell whether an element of a whole page serves the site: menus, forms' choices, cookie banners."""
    if tag in _NO_TEXT_OF_A_PAGE or attributes.get("role") in _LANDMARKS:
        return True
    if tag not in _MARKED:
        return False
    if attributes.get("aria-hidden") == "true" and tag in _BOXES:
        return True
    names = f"{attributes.get('id', '')} {attributes.get('class', '')}"
    if not names.strip():
        return False
    words = (name.partition("__")[0] for name in names.lower().replace("_", "-").replace("--", "__").split())
    return not _OF_SITE.isdisjoint(words) or (tag in _BOXES and bool(_COOKIES.search(names)))


def is_bold(tag: str, attributes: Attributes) -> bool:
    """Tell whether an element emphasizes as a heading would: bold or underlined."""
    style = attributes.get("style", "")
    return bool(_BOLD_STYLE.search(style)) or (tag in _STRONG and not _PLAIN_STYLE.search(style))


def keeps_lines(tag: str, attributes: Attributes) -> bool:
    """Tell whether the ends of the source's lines show in an element."""
    return tag == "pre" or bool(_LINES_STYLE.search(attributes.get("style", "")))
