"""Opens the socket, starts the workers and serves until it is interrupted."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from jdlint.linting import Options, Session
from jdlint.server.app import make_app
from jdlint.server.catalog import Catalog
from jdlint.server.workers import Workers

HOST = "127.0.0.1"
USUAL_PORT = 8765
_SECONDS = 60.0
"""How long one posting may take: the longest that the readers let through takes less."""
_BACKLOG = 512


class PortError(Exception):
    """The port cannot be had; the message says so."""


def serve(options: Options, port: int | None, jobs: int, opened: Callable[[str], None]) -> None:
    """Serve the page on the loopback address until Ctrl-C; ``opened`` is told its address once it answers.

    Without a port the usual one is taken, or any that is free. Raises PortError, OptionError, ContentError.
    """
    session = Session(options)
    session.check_options(["posting.md"])
    listener = _listener(port)
    number = listener.getsockname()[1]
    workers = Workers(options, jobs, _SECONDS)
    catalog = Catalog(session.linter_for("posting.md").reference, options.today)
    config = uvicorn.Config(
        make_app(workers, catalog, number),
        log_level="error",
        access_log=False,
        server_header=False,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="on",
        proxy_headers=False,
    )
    try:
        with suppress(KeyboardInterrupt):  # the usual way to end it
            _Announcing(config, lambda: opened(f"http://{HOST}:{number}/")).run(sockets=[listener])
    finally:
        workers.close()
        listener.close()


class _Announcing(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()


def _listener(port: int | None) -> socket.socket:
    """Bind a socket to the loopback address."""
    for number in (port,) if port is not None else (USUAL_PORT, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, number))
        except OSError as error:
            listener.close()
            reason = error.strerror or "it cannot be had"
        else:
            listener.listen(_BACKLOG)
            listener.set_inheritable(False)
            return listener
    raise PortError(f"port {port} cannot be used: {reason}; choose another with --port")
