"""Templates are taken apart when a text can hold them; what is found is what their phrases give."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from jdlint.content.cards import read_cards
from jdlint.content.credentials import credential_phrases
from jdlint.content.cues import read_phrase_list
from jdlint.content.phrases import PhraseList, expand
from jdlint.content.reference import Reference
from jdlint.language.automaton import Automaton
from jdlint.language.pipeline import Pipeline, Tokens
from jdlint.language.reading import Cue
from jdlint.language.waiting import WaitingTemplates
from jdlint.readers import SUFFIXES, read

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LINKS = ("", " ", ", ", " and ", "-", "/", ". ", "\u2019s ", " (", ") ", "n't ", " the ")


@pytest.fixture(scope="module")
def lists(reference: Reference) -> dict[str, PhraseList]:
    rules = {
        card.name: read_phrase_list(card.params["phrases"])
        for card in read_cards()
        if "phrases" in card.params
    }
    credentials = credential_phrases(reference.credentials)
    return {**reference.cues, **reference.places.phrases(), **credentials, **rules}


class EveryPhrase(Pipeline):
    """Writes every phrase out and gives all of them to spaCy's matcher."""

    def __init__(self, lists: dict[str, PhraseList]) -> None:
        super().__init__({})
        self._both = [Written(PhraseMatcher(self.tokenizer.vocab, attr=attr)) for attr in ("NORM", "ORTH")]
        self._any_case, self._capitals = self._both
        for label, listed in lists.items():
            for phrase in listed.expanded():
                self._both[phrase.isupper()].phrases.add(label, [self.tokenizer(phrase)])

    def tokens(self, texts: Iterable[str]) -> Tokens:
        texts = list(texts)
        for written in self._both:
            written.docs = list(self.docs(texts))
        return super().tokens(texts)


class Written(Automaton):
    """Finds in the texts at hand what spaCy's matcher finds."""

    def __init__(self, phrases: PhraseMatcher) -> None:
        super().__init__()
        self.phrases = phrases
        self.docs: list[Doc] = []

    def find(self, words: Sequence[int]) -> Iterator[tuple[str, int, int]]:
        assert len(words) == sum(map(len, self.docs)) + len(self.docs)
        before = 0
        for doc in self.docs:
            for key, first, end in self.phrases(doc):
                yield doc.vocab.strings[key], before + first, before + end
            before += len(doc) + 1


@pytest.fixture(scope="module")
def eager(lists: dict[str, PhraseList]) -> Pipeline:
    """Make a pipeline that holds every phrase from the start."""
    return EveryPhrase(lists)


@pytest.fixture(scope="module")
def samples() -> list[str]:
    paths = [path for path in sorted(EXAMPLES.rglob("*")) if path.suffix in SUFFIXES]
    postings = [posting for path in paths for posting in read(path.read_bytes(), path.name)]
    return [block.text for posting in postings for block in posting.blocks]


@pytest.fixture(scope="module")
def made_up(lists: dict[str, PhraseList]) -> list[str]:
    """Make texts of phrases, whole and in part, in any letter case and right beside one another."""
    draw = random.Random(4)  # noqa: S311 - any texts will do, always the same ones
    phrases = [
        draw.choice(expand(template) or [""]) for listed in lists.values() for template in listed.templates
    ]

    def piece() -> str:
        phrase = draw.choice(phrases)
        shape = draw.choice((str, str, str.upper, str.lower, str.title, str.capitalize))
        words = shape(phrase).replace("'", draw.choice("'\u2019")).split()
        return " ".join(words[: draw.randint(1, len(words))] if words and draw.random() < 0.2 else words)

    return ["".join(piece() + draw.choice(LINKS) for _ in range(draw.randint(1, 12))) for _ in range(1500)]


def found(pipeline: Pipeline, texts: Sequence[str]) -> list[tuple[Cue, ...]]:
    return pipeline.cues(pipeline.tokens(texts))


def test_sample_postings_give_the_cues_of_a_pipeline_that_holds_all(
    lists: dict[str, PhraseList], eager: Pipeline, samples: list[str]
) -> None:
    assert found(Pipeline(lists), samples) == found(eager, samples)


def test_made_up_texts_give_the_cues_of_a_pipeline_that_holds_all(
    lists: dict[str, PhraseList], eager: Pipeline, made_up: list[str]
) -> None:
    assert found(Pipeline(lists), made_up) == found(eager, made_up)


def test_a_text_gives_the_same_cues_whatever_was_read_before(
    lists: dict[str, PhraseList], samples: list[str], made_up: list[str]
) -> None:
    texts = [*samples, *made_up[:200]]
    forwards, backwards = found(Pipeline(lists), texts), found(Pipeline(lists), texts[::-1])
    assert forwards == backwards[::-1]
    fresh = Pipeline(lists)
    assert found(fresh, texts[:1]) == found(fresh, texts[:1]) == forwards[:1]


MIXED = ["(state|RN) license", "[an] (RN|nurse)", "(401|RN)", "[state] (ID|card)"]


@pytest.mark.parametrize("template", MIXED)
def test_a_template_of_capitals_and_small_letters_minds_each_phrase(template: str) -> None:
    lists = {"list": PhraseList((template,))}
    text = "A State License, RN LICENSE, an RN license, an rn, AN RN, 401, ID, id, a state id, STATE ID."
    assert found(Pipeline(lists), [text]) == found(EveryPhrase(lists), [text])


def test_a_template_is_held_back_until_a_word_comes_that_it_can_begin_with() -> None:
    waiting = WaitingTemplates({"list": PhraseList(("[state] (license|permit) to drive",))}, str.split)
    assert waiting.release(["to", "drive"]) == []
    assert waiting.release(["permit"]) == [("list", "[state] (license|permit) to drive")]
    assert waiting.release(["state", "license"]) == []


ODD = [
    ("cannot lift", "You can not lift."),
    ("do not smoke", "They don\u2019t smoke."),
    ("bachelor's", "a Bachelor\u2019s in nursing"),
    ("R.N.", "an R.N., or two"),
    ("N.C.", "an N.C. firm"),
    ("401\\(k\\)", "a 401(k) plan"),
    ("full-time", "Full-Time work"),
    ("(full|part)-time", "Part-Time work"),
    ("lbs.", "up to 50 lbs."),
    ("RN", "RN/LPN"),
    ("\u00e9lan", "with \u00c9LAN"),
]


@pytest.mark.parametrize(("template", "text"), ODD)
def test_what_the_tokenizer_makes_of_odd_words_is_found(template: str, text: str) -> None:
    lists = {"odd": PhraseList((template,))}
    assert found(Pipeline(lists), [text]) == found(EveryPhrase(lists), [text])
    assert found(Pipeline(lists), [text])[0]
