"""Rich text (RTF): the paragraphs of a document as they are shown, and what hangs on them.

The control words are those of the Rich Text Format Specification, version 1.9.1.
"""

from __future__ import annotations

from dataclasses import replace

from jdlint.decoding import ReadError
from jdlint.office.paragraphs import COMMENT, Paragraph, Remark
from jdlint.office.rich_state import Group, Look, Story
from jdlint.office.rich_tables import Fonts, StyleNames
from jdlint.office.rich_tokens import BREAKS, SIGNS, Token, codec_of_document, tokens
from jdlint.posting import BlockKind

MOST_DEPTH = 1_000
# fmt: off
_UNSEEN = frozenset({
    "colortbl", "info", "pict", "filetbl", "revtbl", "stylesheet", "fonttbl", "listtext", "pntext",
    "nonshppict", "nonesttables", "shprslt", "xe", "tc", "tcn", "txe", "rxe", "bkmkstart", "bkmkend",
    "atnid", "atnauthor", "themedata", "upr", "private", "do",
})
# fmt: on
"""Destinations whose text is not shown where it stands."""

_SWITCHES = {"b": "bold", "ul": "underlined", "caps": "underlined", "v": "hidden", "deleted": "deleted"}
"""What control words switch on, and off with a 0; capitals set a line off as underlining does."""

_SHOWN = {"shptxt": "shpinst", "ud": "upr", "dptxbxtext": "do"}
"""Destinations that are shown although one around them is not: text boxes, text in Unicode."""

_AROUND = frozenset(
    {"header", "footer", "headerl", "headerr", "headerf", "footerl", "footerr", "footerf"}
)  # fmt: skip
_BODY_LEVEL = 9


def read_paragraphs(data: bytes) -> list[Paragraph]:
    """Give the paragraphs of a document, in order, what stands around its pages last."""
    reader = _Reader()
    for token in tokens(data):
        reader.take(token)
    return reader.finish()


class _Reader:
    """Takes tokens one by one."""

    def __init__(self) -> None:
        self._group = Group()
        self._groups: list[Group] = []
        self._stories = [Story()]
        self._notes: list[Paragraph] = []
        self._around: dict[str, Paragraph] = {}
        self._fonts, self._styles = Fonts(), StyleNames()
        self._codec = "cp1252"
        self._bytes = bytearray()
        self._half = ""
        self._to_skip = 0
        self._serial = 1

    def take(self, token: Token) -> None:
        if self._to_skip and token.kind != "brace":
            token = self._without_substitute(token)
        if token.kind in ("text", "code"):
            self._bytes += (
                token.value.encode("latin-1") if token.kind == "text" else bytes.fromhex(token.value)
            )
            return
        self._flush()
        if token.kind == "brace":
            self._brace(token.value)
        elif token.kind == "sign" and token.value == "*":
            self._group.optional = True
        elif token.value in BREAKS:
            self._break(token.value)
        elif token.value in SIGNS:
            self._add(SIGNS[token.value])
        elif token.kind == "word":
            self._word(token.value, token.number)

    def finish(self) -> list[Paragraph]:
        """Give what was read."""
        self._flush()
        while len(self._stories) > 1:
            self._end_story()
        self._break("par")
        return [*self._stories[0].paragraphs, *self._notes, *self._around.values()]

    def _without_substitute(self, token: Token) -> Token:
        """Take off what stands for a Unicode character in programs that know none."""
        if token.kind != "text":
            self._to_skip -= 1
            return Token("text", "")
        count = min(self._to_skip, len(token.value))
        self._to_skip -= count
        return Token("text", token.value[count:])

    def _flush(self) -> None:
        """Decode the bytes that have come together."""
        if not self._bytes:
            return
        group = self._group
        data, self._bytes = bytes(self._bytes), bytearray()
        text = self._fonts.decoded(data, group.font, self._codec)
        if group.table == "fonts":
            self._fonts.name(group.entry, text)
        elif group.table == "styles":
            self._styles.name(group.entry, text)
        elif group.table == "marker":
            self._stories[-1].marker = (self._stories[-1].marker or "") + text
        else:
            self._add(text)

    def _brace(self, brace: str) -> None:
        self._to_skip = 0
        if brace == "{":
            if len(self._groups) >= MOST_DEPTH:
                raise ReadError(
                    f"groups lie more than {MOST_DEPTH:,} deep; no document of this kind needs that"
                )
            self._groups.append(self._group)
            self._group = replace(self._group, story="", optional=False)
        elif self._groups:
            if self._group.story:
                self._end_story()
            self._group = self._groups.pop()

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        optional, group.optional = group.optional, False
        self._destination(group, word, optional=optional)
        if word in _AROUND or word in ("footnote", "annotation", "shptxt", "dptxbxtext"):
            self._begin_story(word)
        elif word == "u" and number is not None:
            self._unicode(number)
        elif group.table:
            self._in_table(word, number)
        else:
            self._format(word, number)

    def _destination(self, group: Group, word: str, *, optional: bool) -> None:
        """Note where the text of a group belongs, if the word says that."""
        if word in ("fonttbl", "stylesheet"):
            group.table = "fonts" if word == "fonttbl" else "styles"
        elif word in ("listtext", "pntext"):
            group.table, self._stories[-1].marker = "marker", ""
        elif optional and group.table:
            group.table = "none"
        if word in _SHOWN and group.hidden_by == _SHOWN[word]:
            group.hidden_by, group.table = "", ""
        elif not group.hidden_by and (word in _UNSEEN or (optional and word not in ("annotation", *_SHOWN))):
            group.hidden_by = word

    def _in_table(self, word: str, number: int | None) -> None:
        """Read the entry of a table of fonts or styles."""
        if self._group.table == "marker":
            self._group.font = (number or 0) if word == "f" else self._group.font
        elif self._group.table == "fonts":
            if word == "f":
                self._group.entry = number
            elif word == "fcharset":
                self._fonts.charset(self._group.entry, number or 0)
        elif word == "s":
            self._group.entry = number or 0
        elif word in ("cs", "ts", "ds"):
            self._group.entry = None

    def _format(self, word: str, number: int | None) -> None:
        group = self._group
        on = number != 0
        if word in _SWITCHES:
            setattr(group, _SWITCHES[word], on)
        elif word == "ulnone":
            group.underlined = False
        elif word == "fldrslt":
            group.in_field = True
        elif word == "plain":
            group.bold = group.underlined = group.hidden = group.deleted = False
        elif word == "pard":
            group.look = Look()
        elif word in ("s", "outlinelevel", "ls", "ilvl", "intbl"):
            self._look(word, number or 0)
        elif word == "f":
            group.font = number or 0
        elif word == "uc":
            group.skipped = min(max(number or 0, 0), 10)
        else:
            self._codec = codec_of_document(word, number) or self._codec

    def _look(self, word: str, number: int) -> None:
        look = self._group.look
        if word == "s":
            look = replace(look, style=number)
        elif word == "outlinelevel":
            look = replace(look, outline=number)
        elif word == "ls":
            look = replace(look, in_list=number > 0)
        elif word == "ilvl":
            look = replace(look, level=min(max(number, 0), 8))
        else:
            look = replace(look, in_table=True)
        self._group.look = look

    def _unicode(self, number: int) -> None:
        """Add a character by its number; those beyond the first 65,536 come in two halves."""
        self._to_skip = self._group.skipped
        code = chr(number % 0x10000)
        if "\ud800" <= code < "\udc00":
            self._half = code
            return
        whole = (self._half + code).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._half = ""
        if self._group.table == "marker":
            self._stories[-1].marker = (self._stories[-1].marker or "") + whole
        else:
            self._add(self._fonts.looks_like(whole, self._group.font))

    def _add(self, text: str) -> None:
        group, story = self._group, self._stories[-1]
        if group.hidden_by or group.table or group.hidden:
            return
        if group.deleted:
            story.deleted.append(text)
            return
        if text.strip():
            story.end_deletion()
            story.all_bold = story.all_bold and (group.bold or (group.underlined and not group.in_field))
            story.has_text = True
        story.parts.append(text)

    def _begin_story(self, word: str) -> None:
        if self._group.hidden_by:
            return
        self._stories.append(Story(word))
        self._group.story = word
        self._group.look, self._group.table = Look(), ""

    def _end_story(self) -> None:
        self._break("par")
        done, into = self._stories.pop(), self._stories[-1]
        if done.kind == "annotation":
            into.remarks.append(Remark(COMMENT, " ".join(each.text for each in done.paragraphs)))
        elif done.kind == "footnote":
            self._notes += done.paragraphs
        elif done.kind in _AROUND:
            for paragraph in done.paragraphs:
                self._around.setdefault(paragraph.text.strip(), paragraph)
        else:
            into.boxes += done.paragraphs

    def _break(self, word: str) -> None:
        """End a paragraph, and with it a cell or a row of a table."""
        story = self._stories[-1]
        if self._group.hidden_by or self._group.table:
            return
        in_cell = self._group.look.in_table or word in ("cell", "nestcell")
        kind, level = self._kind(story)
        story.end_paragraph(kind, level, in_cell=in_cell)
        if word in ("cell", "nestcell", "row", "nestrow"):
            self._serial += 1
            story.cell = self._serial
            if word.endswith("row"):
                story.row = self._serial

    def _kind(self, story: Story) -> tuple[BlockKind, int]:
        look = self._group.look
        heading = self._styles.heading(look.style)
        if look.outline is not None:
            heading = look.outline + 1 if 0 <= look.outline < _BODY_LEVEL else 0
        if heading:
            return "heading", min(heading, 6)
        numbered = (story.marker or "").strip() != "o" and any(map(str.isalnum, story.marker or ""))
        if not (look.in_list or story.marker) or (numbered and story.all_bold and story.has_text):
            return "paragraph", 0
        return "list_item", look.level + 1
