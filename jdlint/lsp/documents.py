"""The open documents: each is checked a moment after its last change, on a thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from jdlint.lsp.checking import Checked

_Given = TypeVar("_Given")


class Documents:
    """Checks documents one after the other; what an editor asks of one waits for its text of the moment.

    What ``check`` gives for a document is run on the one thread of work, everything else on that of the loop.
    """

    def __init__(
        self,
        check: Callable[[str], Callable[[], Checked]],
        done: Callable[[str, Checked], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Take what checks a document's text as it stands, and what is told of the outcome."""
        self._check, self._done, self._failed = check, done, failed
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="jdlint")
        self._jobs: dict[str, asyncio.Task[Checked | None]] = {}
        self._waiting: set[str] = set()

    def open(self) -> tuple[str, ...]:
        """Give the open documents."""
        return tuple(self._jobs)

    def update(self, uri: str, delay: float) -> None:
        """Check a document once it has been left alone for so many seconds."""
        self._stop(uri)
        self._jobs[uri] = asyncio.get_running_loop().create_task(self._checked_after(uri, delay))

    def close(self, uri: str) -> bool:
        """Forget a document; tells whether it was one of ours."""
        self._stop(uri)
        return self._jobs.pop(uri, None) is not None

    async def current(self, uri: str) -> Checked | None:
        """Give what is to say of a document's text as it stands now; None for one that is not open."""
        if uri in self._waiting:
            self.update(uri, 0)
        while job := self._jobs.get(uri):
            await asyncio.wait([job])
            if not job.cancelled():
                return job.result()
        return None

    async def worked(self, work: Callable[[], _Given]) -> _Given:
        """Do something on the thread of work."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def end(self) -> None:
        """Take no more work."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _checked_after(self, uri: str, delay: float) -> Checked | None:
        self._waiting.add(uri)
        await asyncio.sleep(delay)
        self._waiting.discard(uri)
        try:
            checked = await self.worked(self._check(uri))
            self._done(uri, checked)
        except Exception as error:  # noqa: BLE001 - one document's trouble must not end the service
            self._failed(error)
            return None
        return checked

    def _stop(self, uri: str) -> None:
        self._waiting.discard(uri)
        job = self._jobs.get(uri)
        if job:
            job.cancel()
