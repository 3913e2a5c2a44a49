"""The folder in which values are kept: the user's own, and no part of any repository."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_OURS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Results of jdlint; see https://bford.info/cachedir/\n",
}


def usual_folder() -> Path | None:
    """Give the folder for caches of this program by the custom of the system; None where there is no home."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - not where a folder is named or nothing is kept

    folder = user_cache_path("jdlint", appauthor=False)
    return folder if folder.is_absolute() else None


def prepare(file: Path) -> None:
    """Make a file that its owner alone may read, and the folders above it that are missing; raises OSError.

    What postings say is not for others to read. A folder that was there stays as it is.
    """
    if not file.parent.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in _OURS.items():
            with suppress(OSError):
                (file.parent / name).write_text(text, "utf-8")
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
