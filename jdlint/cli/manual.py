"""The manual of the command line in Markdown, from the commands themselves; it makes ``docs/cli.md``."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

_KEPT = "\b"
_NAMES = {"directory": "DIR", "file": "FILE", "path": "PATH", "integer range": "N", "float range": "N"}


def manual(main: click.Group) -> str:
    """Give a section for each command, with its arguments and options, those of groups after their group."""
    return "\n".join(_sections(main, click.Context(main, info_name="jdlint", **main.context_settings)))


def _sections(group: click.Group, above: click.Context) -> Iterator[str]:
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        if command and not command.hidden:
            context = click.Context(command, above, info_name=name)
            yield from _section(command, context)
            if isinstance(command, click.Group):
                yield from _sections(command, context)


def _section(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n"
    usage = [context.command_path, *_pieces(command)]
    yield f"```text\n{' '.join(usage)}\n```\n"
    yield from _paragraphs(command.help or "")
    rows = list(_rows(command))
    if rows:
        yield "| option | what it does |"
        yield "|---|---|"
        yield from rows
        yield ""


def _pieces(command: click.Command) -> Iterator[str]:
    if any(isinstance(each, click.Option) for each in command.params):
        yield "[OPTIONS]"
    if isinstance(command, click.Group):
        yield "COMMAND"
    for each in command.params:
        if isinstance(each, click.Argument):
            name = each.metavar or (each.name or "").upper()
            shown = f"{name}..." if each.nargs < 0 and "..." not in name else name
            yield shown if each.required or name.startswith("[") else f"[{shown}]"


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text, those whose lines are kept as text in a fence."""
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        if paragraph.startswith(_KEPT):
            yield f"```text\n{inspect.cleandoc(paragraph.removeprefix(_KEPT))}\n```\n"
        else:
            yield f"{_escaped(' '.join(paragraph.split()))}\n"


def _rows(command: click.Command) -> Iterator[str]:
    for each in command.params:
        if isinstance(each, click.Option) and not each.hidden:
            names = ", ".join(f"`{name}`" for name in sorted(each.opts, key=len))
            value = _value(each)
            shown = f"{names} {value}" if value else names
            yield f"| {shown} | {_escaped(each.help or '')}{_default(each)} |"


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return "`" + "` \\| `".join(map(str, option.type.choices)) + "`"
    name = option.metavar or _NAMES.get(option.type.name, option.type.name.upper())
    return f"`{name}`"


def _default(option: click.Option) -> str:
    return f" Default: `{option.default}`." if option.show_default and option.default is not None else ""


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "\\<").replace("*", "\\*")
