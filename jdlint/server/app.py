"""The requests that the page makes, and their answers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from jdlint.linting.options import OptionError
from jdlint.pages.role_page import ATTRIBUTION
from jdlint.readers import MAX_BYTES
from jdlint.server.asking import (
    OPENED,
    SUFFIXES,
    Asked,
    Assumed,
    FileAsked,
    TextAsked,
    UnknownAskingError,
    suffix_of,
)
from jdlint.server.assets import page_text, read_assets
from jdlint.server.catalog import Catalog
from jdlint.server.guard import Guard
from jdlint.server.workers import WorkerError, Workers
from jdlint.version import __version__

_LONGEST_QUERY = 100
_TOO_LARGE = f"This is larger than {MAX_BYTES // 1_000_000} MB, which no posting is."


def make_app(workers: Workers, catalog: Catalog, port: int, limit: int = MAX_BYTES) -> ASGIApp:
    """Make the application; ``limit`` is the most bytes that a request may hold."""
    desk = _FrontDesk(workers, catalog, limit)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(workers.close)

    routes = [
        Route("/", desk.page),
        Route("/static/{name}", desk.asset),
        Route("/api/lint", desk.lint, methods=["POST"]),
        Route("/api/open", desk.open, methods=["POST"]),
        Route("/api/draft", desk.draft, methods=["POST"]),
        Route("/api/roles", desk.roles),
    ]
    handlers: Mapping[Any, Any] = {
        HTTPException: _refused,
        UnknownAskingError: _not_understood,
        Exception: _failed,
    }
    return Guard(Starlette(routes=routes, lifespan=lifespan, exception_handlers=handlers), port)


class _FrontDesk:
    """Takes requests apart, has them answered, and wraps the answers up."""

    def __init__(self, workers: Workers, catalog: Catalog, limit: int) -> None:
        self._workers, self._catalog, self._limit = workers, catalog, limit
        self._assets = read_assets()
        self._page = page_text(
            version=__version__,
            places=catalog.places(),
            opened=",".join(OPENED),
            limit=limit,
            attribution=ATTRIBUTION,
        )

    async def page(self, _: Request) -> Response:
        return HTMLResponse(self._page)

    async def asset(self, request: Request) -> Response:
        """Give a file of the page, unless the browser has it already."""
        asset = self._assets.get(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        headers = {"etag": asset.tag}
        if request.headers.get("if-none-match") == asset.tag:
            return Response(status_code=304, headers=headers)
        return Response(asset.data, media_type=asset.kind, headers=headers)

    async def lint(self, request: Request) -> Response:
        """Lint a text."""
        values = await self._values(request)
        text, form = values.get("text"), values.get("format")
        if not isinstance(text, str) or (form is not None and form not in SUFFIXES):
            raise UnknownAskingError("A text and its format are needed.")
        return await self._asked(TextAsked(text, form, self._assumed(values)))

    async def open(self, request: Request) -> Response:
        """Read and lint a file: its bytes are the body, its name stands in the query."""
        query = request.query_params
        suffix, assumed = suffix_of(query.get("name", "")), self._assumed(query)
        return await self._asked(FileAsked(await self._body(request), suffix, assumed))

    async def draft(self, request: Request) -> Response:
        """Write a posting to start from."""
        values = await self._values(request)
        assumed = self._assumed(values)
        if assumed.role is None:
            raise UnknownAskingError("A role is needed.")
        try:
            text = await run_in_threadpool(self._catalog.draft, assumed.role, assumed.place)
        except OptionError as error:
            raise UnknownAskingError(str(error)) from None
        return JSONResponse({"text": text, "format": "markdown"})

    async def roles(self, request: Request) -> Response:
        """Give the roles that a query may mean."""
        query = request.query_params.get("q", "").strip()[:_LONGEST_QUERY]
        found = await run_in_threadpool(self._catalog.roles, query) if query else []
        return JSONResponse({"roles": found})

    async def _asked(self, asked: Asked) -> Response:
        try:
            status, body = await asyncio.wrap_future(self._workers.ask(asked))
        except WorkerError as error:
            return JSONResponse({"error": str(error)}, 503)
        return Response(body, status, media_type="application/json")

    def _assumed(self, values: Mapping[str, Any]) -> Assumed:
        """Read what is said of the role and the place; raises UnknownAskingError for unknown ones."""
        role, place = values.get("role") or None, values.get("place") or None
        if role is not None and not (isinstance(role, str) and self._catalog.knows_role(role)):
            raise UnknownAskingError("This role is not known.")
        if place is not None and not (isinstance(place, str) and self._catalog.knows_place(place)):
            raise UnknownAskingError("This place is not known.")
        return Assumed(role, place)

    async def _values(self, request: Request) -> Mapping[str, Any]:
        try:
            values = json.loads(await self._body(request))
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict):
            raise UnknownAskingError("An object in JSON is needed.")
        return values

    async def _body(self, request: Request) -> bytes:
        """Read a body in memory; one that is too large is refused before it has come whole."""
        told = request.headers.get("content-length", "0")
        if told.isdecimal() and int(told) > self._limit:
            raise HTTPException(413, _TOO_LARGE)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > self._limit:
                raise HTTPException(413, _TOO_LARGE)
        return bytes(body)


async def _refused(_: Request, error: HTTPException) -> Response:
    return JSONResponse({"error": error.detail}, error.status_code)


async def _not_understood(_: Request, error: UnknownAskingError) -> Response:
    return JSONResponse({"error": str(error)}, 400)


async def _failed(_: Request, __: Exception) -> Response:
    return JSONResponse({"error": "Something went wrong."}, 500)
