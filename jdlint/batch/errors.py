"""What stops a batch before or while it runs."""

from __future__ import annotations


class BatchError(Exception):
    """A batch that cannot run as it is asked for; the message says why."""
