"""Every way a command can fail, as a message and an exit status; no traceback reaches a user."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import click

from jdlint.content.files import MissingDataError
from jdlint.content.strict_yaml import ContentError
from jdlint.linting.options import OptionError

FOUND, UNUSABLE, INTERRUPTED = 1, 2, 130
_DEBUG = "JDLINT_DEBUG"


@contextmanager
def exit_statuses() -> Iterator[None]:
    """Turn errors into messages on standard error and exit statuses."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except ContentError as error:
        stop(str(error))
    except (OptionError, MissingDataError) as error:
        stop(f"jdlint: {error}")
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise  # the reader has had enough: click ends quietly
        stop(f"jdlint: {error.filename or 'output'}: {error.strerror}")
    except Exception as error:  # noqa: BLE001 - the last net below every command
        if os.environ.get(_DEBUG):
            traceback.print_exc()
        kind = type(error).__name__
        stop(f"jdlint: internal error ({kind}: {error}); please report it, with the output of {_DEBUG}=1")


def stop(message: str) -> None:
    """Say what is wrong on standard error and end with the status for that."""
    click.echo(message, err=True)
    sys.exit(UNUSABLE)
