"""Writes reference/spelling/: words that a slip may be meant to be, those that only look like one, acronyms.

python docs/spelling.py SCOWL

SCOWL is the folder with the lists of that collection ("american-words.35" and the like); Debian's package of
that name has it in /usr/share/dict/scowl. The words of our own reference count too, and those of terms.txt.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from jdlint.content.spelling import slips

FOLDER = Path(__file__).parent.parent / "reference"
COMMON, USUAL, VALID, NAMES = 35, 70, 80, 95
"""Sizes of SCOWL: of words that anyone may mean, of those that postings use too, of all words, of names."""
_KINDS = {"words": VALID, "upper": NAMES, "proper-names": NAMES, "abbreviations": NAMES}
_LIST = re.compile(r".+-(words|upper|proper-names|abbreviations)\.(\d+)\Z")
_NAMES_TO_MEAN = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "english", "spanish", "american", "medicare", "medicaid",
)  # fmt: skip
_USUAL = frozenset({"english", "american", "british", "british_z"})
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
_LEAST, _LEAST_RARE, _OFTEN = 4, 5, 2


def sizes(scowl: Path) -> dict[str, dict[str, int]]:
    """Give the least size at which each word of plain letters stands, by kind of list."""
    found: dict[str, dict[str, int]] = {kind: {} for kind in _KINDS}
    for path in scowl.iterdir():
        match = _LIST.match(path.name)
        if match and int(match[2]) <= _KINDS[match[1]]:
            for word in path.read_text("latin-1").split():
                if word.isascii() and word.isalpha() and (word.islower() or match[1] != "words"):
                    least = found[match[1]].get(word.lower(), NAMES)
                    found[match[1]][word.lower()] = min(least, int(match[2]))
    return found


def usual_words(scowl: Path) -> set[str]:
    """Give the words of the smaller lists of the United States and Britain, without variant spellings."""
    files = (
        path for path in scowl.iterdir() if (match := _LIST.match(path.name)) and int(match[2]) <= COMMON
    )
    texts = (path.read_text("latin-1") for path in files if path.name.split("-")[0] in _USUAL)
    return {
        word
        for text in texts
        for word in text.split()
        if word.isascii() and word.isalpha() and word.islower()
    }


def reference_words() -> Counter[str]:
    """Count the words of the reference; the tables of stems and of misspelt titles hold no words."""
    tables = [FOLDER / "occupations" / f"{name}.tsv" for name in ("titles", "occupations", "names")]
    files = [path for path in FOLDER.rglob("*.yaml") if path.name != "title_spellings.yaml"]
    return Counter(
        word.lower()
        for path in (*files, *tables)
        for word in re.findall("[A-Za-z]+", path.read_text("utf-8"))
    )


def acronyms() -> set[str]:
    """Give the acronyms of the reference: credentials, bodies, degrees and what titles are shortened to."""
    files = [FOLDER / "occupations" / "titles.tsv", *FOLDER.rglob("*.yaml")]
    return {word.lower() for path in files for word in _ACRONYM.findall(path.read_text("utf-8"))}


def main(scowl: Path) -> None:
    """Write the lists."""
    lists, ours = sizes(scowl), reference_words()
    words = lists["words"]
    usual = usual_words(scowl)
    terms = (FOLDER / "spelling" / "terms.txt").read_text("utf-8").split()
    common = {word for word in usual if len(word) >= _LEAST} | {*_NAMES_TO_MEAN}
    common |= {
        word
        for word, count in ours.items()
        if COMMON < words.get(word, NAMES) <= USUAL and count >= _OFTEN and len(word) > _LEAST
    }
    valid = {*words, *lists["upper"], *lists["proper-names"], *lists["abbreviations"], *ours, *terms} - common
    rarer = {word for word in valid if len(word) >= _LEAST_RARE and slips(word) & common}
    for name, kept in (("common", common), ("rarer", rarer), ("acronyms", acronyms())):
        (FOLDER / "spelling" / f"{name}.txt").write_text(
            "".join(f"{word}\n" for word in sorted(kept)), "utf-8"
        )
        print(f"{len(kept)} words in {name}.txt")  # noqa: T201 - a script


if __name__ == "__main__":
    main(Path(sys.argv[1]))
