"""Turns away what no page of ours sends, and gives every answer the headers that keep the page to itself.

Any page in the browser can send requests to the loopback address, and a name of its own can be made to lead
there. So the Host must be this server's, the Origin too where there is one, and what is not the page itself
or a part of it needs a header that other sites cannot send.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "x-jdlint"
"""The header that the page's own scripts send with each request."""
API = "/api/"
_HTTP = 80
_HERE = frozenset({"same-origin", "none"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), usb=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
}


def hosts_of(port: int) -> frozenset[str]:
    """Give what the Host header of a request to this server may say; the usual port of http is left out."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return frozenset(names if port == _HTTP else ()) | {f"{name}:{port}" for name in names}


class Guard:
    """An ASGI application around another one."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        """Take the application, and the port that the server listens on."""
        self._app, self._hosts = app, hosts_of(port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or turn it away."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
            await send(message)

        if self._may_pass(scope["path"], Headers(scope=scope)):
            await self._app(scope, receive, guarded)
        else:
            refusal = JSONResponse({"error": "This request does not come from the page of jdlint."}, 403)
            await refusal(scope, receive, guarded)

    def _may_pass(self, path: str, headers: Mapping[str, str]) -> bool:
        if headers.get("host", "") not in self._hosts:
            return False
        origin = headers.get("origin")
        if origin is not None and origin.removeprefix("http://") not in self._hosts:
            return False
        if path == "/":
            return True  # a link may lead here; the page shows nothing of anybody's
        if headers.get("sec-fetch-site", "none") not in _HERE:
            return False
        return not path.startswith(API) or HEADER in headers
