"""Writes what is made from code and cards: docs, schemas, the example of the README, what patterns need.

python docs/generate.py
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from jdlint.checks import prepare_card
from jdlint.cli import main
from jdlint.cli.manual import manual
from jdlint.content.cards import Card, read_cards
from jdlint.content.files import data_folder
from jdlint.content.known_needs import FILE, as_text, noting
from jdlint.content.precision import read_precision
from jdlint.content.reference import Reference
from jdlint.linting import Options, Session
from jdlint.pages.rule_markdown import rule_markdown
from jdlint.reporters import report
from jdlint.results import Run
from jdlint.schemas import NAMES, SHIPPED, made, schema_text
from jdlint.settings.keys import EXTENDS_HELP, KEYS

DOCS = Path(__file__).parent
RULES = DOCS / "rules"
README = DOCS.parent / "README.md"
DRAFT = DOCS / "readme" / "draft.md"
SHOWN_RULES = ("out-of-scope-duty", "unnamed-license", "hidden-pay")
_SCOPES = {
    "all_states": "every state",
    "most_states": "most states",
    "some_states": "some states",
    "federal": "federal rule",
    "none": "none",
}
_MADE = "<!-- Made by docs/generate.py; do not edit. -->\n"
_BLOCKS = re.compile(
    r"(?<=```markdown\n).*?(?=```)|(?<=```console\n\$ jdlint check draft.md).*?(?=```)", re.DOTALL
)
_ABOUT_COMMANDS = """\
# The command line

`jdlint COMMAND --help` says the same in the terminal. Lists of rules may be given with commas or by using
an option again. The exit status is 0 where nothing is at or above `--fail-on`, 1 where something is, and 2
for wrong usage, broken settings, a library that is not installed, or a file that could not be read.

`NO_COLOR` and `FORCE_COLOR` turn color off and on; `JDLINT_DEBUG` shows the traceback of an internal error.

Shells complete commands, options, rules, roles and files (bash 4.4 or later, zsh, fish):

```sh
# ~/.bashrc
eval "$(_JDLINT_COMPLETE=bash_source jdlint)"
```

```sh
# ~/.zshrc; leave out the first line where compinit runs already
autoload -Uz compinit && compinit
eval "$(_JDLINT_COMPLETE=zsh_source jdlint)"
```

```sh
# ~/.config/fish/config.fish
_JDLINT_COMPLETE=fish_source jdlint | source
```
"""
_ABOUT_SETTINGS = """\
# Settings

jdlint looks for `.jdlint.yml`, then `[tool.jdlint]` in `pyproject.toml`, in the folder of each posting and
above it; the nearest counts and is not merged with others. Globs are those of `.gitignore`, relative to the
settings file. The command line wins over the settings. A wrong key or value is an error with its place.
[A schema](schemas/settings.schema.json) (`jdlint schema settings`) lets editors complete keys and rules.

| key | what it does | example |
|---|---|---|"""


def pages() -> dict[Path, str]:
    """Give the text of every generated page by its path."""
    texts = {
        DOCS / "roles.md": _roles(),
        DOCS / "rules.md": _rules(),
        DOCS / "settings.md": _settings(),
        DOCS / "cli.md": f"{_MADE}\n{_ABOUT_COMMANDS}\n{manual(main)}",
        README: _readme(),
    }
    rules = {RULES / f"{card.name}.md": f"{_MADE}\n{rule_markdown(card)}" for card in read_cards()}
    return {**texts, **rules, **dict(_schemas()), data_folder("reference") / FILE: _needs()}


def _needs() -> str:
    """Give what the patterns of all cards need, for a start that has not to work it out."""
    with noting() as noted:
        for card in read_cards():
            prepare_card(card)
    return as_text(noted)


def _schemas() -> Iterator[tuple[Path, str]]:
    """Yield the schemas, in the package's data and in the docs."""
    for name in NAMES:
        written = name in SHIPPED
        text = schema_text(name) if written else json.dumps(made(name), ensure_ascii=False, indent=1) + "\n"
        for folder in (data_folder("reference") / "schemas", DOCS / "schemas"):
            yield folder / f"{name}.schema.json", text


def _rules() -> str:
    return "\n".join([_MADE, "# Rules", "", *_rule_lines(read_cards()), ""])


def _rule_lines(cards: tuple[Card, ...]) -> Iterator[str]:
    yield f"{len(cards)} rules. Each has a page, which `jdlint explain NAME` shows too. Rules marked"
    yield "`all` are on only with `extends: [all]` or when they are selected. Precision is the share of a"
    yield "rule's findings in [our own labeled postings](../benchmarks/precision) that editors would accept,"
    yield "an arguable one counting half, and their number; it is blank where the rule found nothing in them."
    measured = read_precision()
    for family, ours in groupby(cards, key=lambda card: card.family):
        yield f"\n## {family.replace('-', ' ').capitalize()}\n"
        yield "| code | name | severity | what to do | rests on | precision |"
        yield "|---|---|---|---|---|---|"
        for card in ours:
            severity = card.severity.label + ("" if card.profile == "recommended" else ", `all`")
            each = measured.get(card.name)
            name = f"[{card.name}](rules/{card.name}.md)"
            cells = (card.code, name, severity, _cell(card.help), card.evidence)
            yield f"| {' | '.join(cells)} | {f'{each.share:.2f} of {each.findings}' if each else ''} |"


def _roles() -> str:
    return "\n".join([_MADE, "# Roles", "", *_role_lines(Reference()), ""])


def _role_lines(reference: Reference) -> Iterator[str]:
    yield f"{len(reference.roles)} roles are held in depth; `jdlint role NAME` shows one with its sources."
    yield "Of all other occupations of O\\*NET the titles, education and pay are known: `jdlint roles QUERY`."
    yield ""
    yield "| role | O\\*NET-SOC | license | usual education | limits of scope | sources |"
    yield "|---|---|---|---|---|---|"
    for role in sorted(reference.roles.values(), key=lambda role: role.title):
        license_, usual = _SCOPES[role.license.scope], role.education.usual.replace("_", " ")
        cells = (role.title, role.soc, license_, usual, str(len(role.scope_limits)), str(len(role.sources)))
        yield f"| {' | '.join(cells)} |"


def _settings() -> str:
    rows = [f"| `{key.name}` | {_cell(key.help)} | `{key.example}` |" for key in KEYS]
    return "\n".join([_MADE, _ABOUT_SETTINGS, f"| `extends` | {EXTENDS_HELP} | `[all]` |", *rows, ""])


def _readme() -> str:
    session = Session(Options(isolated=True, select=SHOWN_RULES))
    result = session.lint("draft.md", lambda count: DRAFT.read_bytes()[:count])
    shown = io.StringIO()
    report(Run((result,)), shown, "text")
    blocks = iter((DRAFT.read_text("utf-8"), f" --select {','.join(SHOWN_RULES)}\n{shown.getvalue()}"))
    return _BLOCKS.sub(lambda _: next(blocks), README.read_text("utf-8"), count=2)


def _cell(text: str) -> str:
    """Fit a text into a table: no line breaks, no bars, slots shown as such."""
    plain = re.sub(r"\{example\}", "", " ".join(text.split()))
    return plain.replace("|", "\\|").replace("{", "<").replace("}", ">")


if __name__ == "__main__":
    made = pages()
    for page in set(RULES.glob("*.md")) - made.keys():
        page.unlink()
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
