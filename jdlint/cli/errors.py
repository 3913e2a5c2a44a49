"""Every way a command can fail, as a message and an exit status; no traceback reaches a user."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from jdlint.baseline import BaselineError
from jdlint.batch.errors import BatchError
from jdlint.content.files import MissingDataError
from jdlint.content.strict_yaml import ContentError
from jdlint.git import GitError
from jdlint.linting.failures import internal_error
from jdlint.linting.options import OptionError

FOUND, UNUSABLE, INTERRUPTED = 1, 2, 130


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
    except BaselineError as error:
        stop(str(error))
    except (OptionError, BatchError, MissingDataError, GitError) as error:
        stop(f"jdlint: {error}")
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise  # the reader has had enough: click ends quietly
        stop(f"jdlint: {error.filename or 'output'}: {error.strerror}")
    except Exception as error:  # noqa: BLE001 - the last net below every command
        stop(f"jdlint: {internal_error(error)}")


def stop(message: str) -> None:
    """Say what is wrong on standard error and end with the status for that."""
    click.echo(message, err=True)
    sys.exit(UNUSABLE)
