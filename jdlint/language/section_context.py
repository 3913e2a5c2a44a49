"""Walks through a posting and keeps the heading that holds at each point."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jdlint.content.section_weights import SectionWeights
from jdlint.content.sections import Headings
from jdlint.language.blocks import BlockRead
from jdlint.language.glued import between
from jdlint.language.labels import NEEDS_COLON, Label
from jdlint.language.reading import Sentence
from jdlint.language.section_hold import FACTS, OWN_LINE, Hold, Unit, is_day, is_value, reach
from jdlint.language.section_leaning import lean_as_header, lean_by_place
from jdlint.language.section_lines import (
    follows_bar,
    is_lead_in,
    is_mere_number,
    is_sentence,
    is_titled,
    is_titled_elsewhere,
    length,
    shows_title,
    stands_over,
    words_of_heading,
)
from jdlint.language.section_style import headed_sections, lowered, stands_in_lines
from jdlint.language.section_words import WordScorer, narrowed
from jdlint.posting import Block, Posting

_SHORT_HEADING, _SHORT_TITLE, _HEADER_LINE = 9, 16, 14
_MERE_LINK = 3  # "OR" between two requirements opens nothing new
_LEAD_IN_LEAST = 2.0
_WITH_LIST = frozenset({"education", "experience", "licenses", "skills", "physical_demands"})
_ELSEWHERE = frozenset({"responsibilities", "about_role"})
"""Words speak less for these outside of their own place in a posting that has one for them."""
_PART_OF = {"how_to_apply": ("schedule", "requirements", "location")}
"""What is told below a heading as a part of its own topic: office hours, questions on what one has done."""
_SINGLE = frozenset({"experience", "skills"})
_PARTED = ("licenses", "education")
_HOW_FIRM = frozenset({"required", "minimum", "essential", "mandatory"})
_AHEAD = 12
_BAR = 3  # characters of a bar with its blanks


class Context:
    """Scores the sentences of one posting."""

    def __init__(
        self,
        posting: Posting,
        blocks: Sequence[BlockRead],
        headings: Headings,
        weights: SectionWeights,
        scorer: WordScorer,
    ) -> None:
        """Take the posting, its texts as read, and the lexicon with its weights."""
        labels = [block.labels for block in blocks]
        self.posting, self.labels, self.gaps = posting, labels, [block.gaps for block in blocks]
        self.headings, self.weights, self.scorer = headings, weights, scorer
        self.headed = headed_sections(posting, labels, headings) & _ELSEWHERE
        self.hold = self.outer = Hold()
        self.in_lines = stands_in_lines(posting, labels, OWN_LINE)
        self.level = 0
        self.shows_title = shows_title(posting)
        self.titled_elsewhere = is_titled_elsewhere(posting)
        self.in_header = not (self.titled_elsewhere or self.shows_title)
        self.after_unknown = False

    def units(self, sentences: Sequence[Sentence]) -> Iterator[Unit]:
        """Yield what speaks for the section of each sentence."""
        before: Block | None = None
        self.sentences = sentences
        self.titles = sum(sentence.block == 0 for sentence in sentences) if self.shows_title else 0
        for index, sentence in enumerate(sentences):
            self.index = index
            block = self.posting.blocks[sentence.block]
            starts_block = block is not before
            if starts_block:
                self._enter(block, before)
            unit = Unit(self.scorer.scores(sentence), self._price(sentence, block, before), sentence=sentence)
            self._place(unit, block, starts_block=starts_block)
            yield unit
            before = block

    def _price(self, sentence: Sentence, block: Block, before: Block | None) -> float:
        """Give what it costs to change the section at this point."""
        changes = self.weights.changes
        if block is before:
            begins = self._follows_gap(sentence, block) or follows_bar(block.text, sentence.start)
            return changes["block" if begins else "sentence"]
        if self.after_unknown:
            self.after_unknown = False
            return changes["after_heading"]
        if block.kind == "list_item":
            return changes["list_item"]
        return changes["after_list"] if before and before.kind == "list_item" else changes["block"]

    def _follows_gap(self, sentence: Sentence, block: Block) -> bool:
        """Tell whether a line began at a sentence, and was not glued to the end of another."""
        start = sentence.start
        return bool(between(self.gaps[sentence.block], start, start + 1)) and block.text[start - 1].isspace()

    def _place(self, unit: Unit, block: Block, *, starts_block: bool) -> None:
        sentence = unit.sentence
        label = self._label_at(sentence) or self._whole_sentence(sentence, block)
        if label and label.section == "title" and length(sentence.text) > _SHORT_TITLE:
            label = None  # "the Clerk's Department: elections, recording and ..."
        if sentence.block == 0 and self.shows_title:
            unit.sure, unit.why = "title", "data"
        elif starts_block and self._is_title(sentence, block):
            unit.sure, unit.why = "title", "first line"
        elif label:
            named = block.text[label.start : label.end]
            label = replace(label, section=self._unmixed(label.section, named))
            self._open_label(label, block)
            unit.sure, unit.why = label.section, self.hold.why
        elif starts_block and self._heads(block):
            unit.sure, unit.why = self.hold.section, self.hold.why
        else:
            self._opens_list(unit, block)
            self._lean(unit)
        if self.in_header and length(block.text) <= _HEADER_LINE and not unit.sure:
            lean_as_header(unit, self.weights)
        elif not unit.sure:
            share = (self.index - self.titles) / max(len(self.sentences) - self.titles, 1)
            lean_by_place(unit, share, self.weights)

    def _lean(self, unit: Unit) -> None:
        """Let the heading above speak, a little less each time."""
        hold, weights = self.hold, self.weights.headings
        lowered(unit.scores, self.headed - {hold.section}, self.weights.elsewhere)
        if not hold.section or not hold.prior:
            return
        prefix = "run_in_" if hold.is_run_in else ""
        block = self.posting.blocks[unit.sentence.block]
        narrowed(unit.scores, hold.section, unit.sentence, in_list=block.kind == "list_item")
        lowered(unit.scores, _PART_OF.get(hold.section, ()), self.weights.elsewhere)
        words = unit.scores.get(hold.section, 0.0)
        unit.scores[hold.section] = words + hold.prior
        tells = hold.prior >= words or hold.prior > weights["faded"]
        unit.why, unit.held, unit.under = hold.why, hold.section, hold.section if tells else None
        prior = max(hold.prior - weights[prefix + "fade"], min(hold.prior, weights[prefix + "faded"]))
        self.hold = replace(hold, prior=prior)

    def _opens_list(self, unit: Unit, block: Block) -> None:
        """Let a clear sentence that ends with a colon hold for the list it opens.

        A heading that we do not know weakens the one before it, unless its words speak of the same.
        """
        text = unit.sentence.text
        heads = stands_over(block, self._after()) and len(text) > _MERE_LINK and not self.in_header
        if not heads and not is_lead_in(text):
            return
        section = max(unit.scores, key=lambda name: unit.scores[name], default=None)
        clear = section is not None and unit.scores[section] >= _LEAD_IN_LEAST
        if heads:
            if not clear or section != self.hold.section:
                self._pass_unknown(block)
        elif clear and section != self.hold.section:
            if self.hold.until not in ("line", "list"):
                self.outer = self.hold
            self.hold = Hold(section, self.weights.headings["lead_in"], f"lead-in '{text}'", until="list")

    def _unmixed(self, section: str, words: str) -> str:
        """Give the kind of requirement a heading names, or requirements where other kinds stand below it."""
        if self.hold.section in _PARTED and words.strip(" :*-").casefold() in _HOW_FIRM:
            return self.hold.section  # "Required" below "Licenses" tells which of these are
        if section not in _SINGLE:
            return section
        first = self.sentences[self.index]
        if self.hold.section == "requirements" and any(self._degrees_before(first)):
            return "requirements"
        for sentence in self.sentences[self.index + 1 : self.index + _AHEAD]:
            opens = sentence.block != first.block and self.posting.blocks[sentence.block].kind == "heading"
            if opens or self._label_at(sentence):
                break
            if any(sentence.labelled("education.level")):
                return "requirements"
        return section

    def _degrees_before(self, first: Sentence) -> Iterator[bool]:
        """Tell of the sentences of the same block, going back, whether they ask for a degree."""
        for sentence in reversed(self.sentences[max(0, self.index - _AHEAD) : self.index]):
            if sentence.block != first.block:
                return
            yield any(sentence.labelled("education.level"))

    def _enter(self, block: Block, before: Block | None) -> None:
        """Let a label's reach end where its line or list does."""
        if self.in_header and (
            length(block.text) > _HEADER_LINE or is_sentence(block.text) or self._opens_text(block)
        ):
            self.in_header = False
        if self.hold.until == "line" or (self.hold.until == "list" and block.kind != "list_item"):
            self.hold = self.outer
        elif self.hold.until == "next":
            self.hold = replace(self.hold, until="block")
        elif self.hold.until == "block" and block.kind != "list_item":
            prior = min(self.hold.prior, self.weights.headings["unknown"])
            self.hold = replace(self.hold, prior=prior, until="heading")
        elif before and before.kind == "list_item" and block.kind == "paragraph":
            self._pass_list(block)

    def _pass_list(self, block: Block) -> None:
        """Let the text behind a list stand by itself: the heading above the list was for that."""
        if length(block.text) > _HEADER_LINE:
            prior = min(self.hold.prior, self.weights.headings["unknown"])
            self.hold = replace(self.hold, prior=prior)

    def _opens_text(self, block: Block) -> bool:
        """Tell whether the body begins here: an item of a list, or the heading of one or of a sentence."""
        after = self._after()
        if not self.index or after is None:
            return block.kind == "list_item"
        if block.kind == "heading" and is_sentence(after.text):
            return True
        return block.kind == "list_item" or after.kind == "list_item"

    def _after(self) -> Block | None:
        """Give the block that follows."""
        place = self.sentences[self.index].block + 1
        return self.posting.blocks[place] if place < len(self.posting.blocks) else None

    def _is_title(self, sentence: Sentence, block: Block) -> bool:
        """Tell whether a posting begins with its title: a short line, or what stands before its first bar."""
        if sentence.block != 0 or self.titled_elsewhere:
            return False
        label = self._label_at(sentence)
        if label and not label.start and label.has_colon and label.section in FACTS:
            return False
        text = sentence.text if follows_bar(block.text, sentence.end + _BAR) else block.text
        return len(text.split()) <= _SHORT_TITLE and not self.headings.find(text)

    def _label_at(self, sentence: Sentence) -> Label | None:
        found = self.labels[sentence.block]
        place = bisect_left(found, sentence.start, key=lambda label: label.start)
        return found[place] if place < len(found) and found[place].start < sentence.end else None

    def _whole_sentence(self, sentence: Sentence, block: Block) -> Label | None:
        """Take a sentence in running text that is nothing but a heading: "What will you do? Drive ..."."""
        words = words_of_heading(sentence, block)
        section = self.headings.find(words or "")
        if not section or section in NEEDS_COLON:
            return None
        return Label(sentence.start, sentence.end, sentence.end, section, has_colon=False)

    def _open_label(self, label: Label, block: Block) -> None:
        words = block.text[label.start : label.end]
        whole = not block.text[label.body :].strip()
        weights = self.weights.headings
        if whole:
            until = reach(label.section, words)
        elif label.section in OWN_LINE or is_day(label.section, words):
            until = "line"
        else:
            until = "list" if label.section in _WITH_LIST else "block" if self.in_lines else "heading"
        if self.hold.until not in ("line", "list"):
            self.outer = self.hold
        prior = weights["vague"] if self.headings.is_vague(words) else weights["clear"]
        if until == "line":
            prior = weights["unknown"]
        self.hold = Hold(label.section, prior, f"label '{words}'", not label.has_colon, until)
        if block.kind == "heading":
            self.level = block.level
        if label.section not in OWN_LINE:
            self.in_header = False

    def _heads(self, block: Block) -> bool:
        """Tell whether the block is a heading, and if so let it hold from here on."""
        is_heading = block.kind == "heading"
        is_text = len(block.text.split()) > _SHORT_HEADING or block.text[-1:] in ".!;,"
        if is_mere_number(block, asked=self.hold.section == "how_to_apply") or (is_text and not is_heading):
            return False
        looks_so = (
            is_heading or block.text.endswith("?") or (block.kind == "paragraph" and is_titled(block.text))
        )
        weights = self.weights.headings
        section = (self.headings.find_misspelt if looks_so else self.headings.find)(block.text)
        section = self._unmixed(section, block.text) if section else None
        prior = weights["vague"] if self.headings.is_vague(block.text) else weights["clear"]
        if not section and looks_so and not self.in_header:
            section, prior = self.headings.guess(block.text), weights["guessed"]
        if section:
            until = "next" if block.kind == "cell" else reach(section, block.text)
            until = "line" if block.kind == "paragraph" and is_value(block.text) else until
            self.hold = Hold(section, prior, f"heading '{block.text}'", until=until)
            self.level, self.in_header = block.level, False
            return True
        return False

    def _pass_unknown(self, block: Block) -> None:
        """Let a heading that we do not know weaken the one before, unless it stands below that."""
        if not (block.level and block.level > self.level):
            prior = min(self.hold.prior, self.weights.headings["unknown"])
            self.hold = replace(self.hold, prior=prior)
            self.after_unknown = True
