"""One request to a server that nobody vouches for: all of it within a deadline, the answer within a size, and JSON to the letter."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.client import HTTPException
from typing import Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

__all__ = ["LARGEST", "Refused", "fetch_json"]

LARGEST = 2_000_000
"""Bytes of an answer."""
CHUNK = 65_536


class Refused(Exception):  # noqa: N818  # it says what the server did
    """What came is no answer; `status` is that of HTTP, None when it got no so far, `retry_after` the seconds a server asks to wait."""

    def __init__(self, why: str, *, status: int | None = None, retry_after: str | None = None) -> None:
        """`why` is the end of a sentence that begins with the server."""
        super().__init__(why)
        self.status = status
        self.retry_after = retry_after


def fetch_json(url: str, *, headers: dict[str, str], seconds: float) -> Any:  # noqa: ANN401  # any JSON
    """The JSON at `url`; Refused when it has not come whole within `seconds`, is too large, or is not JSON."""
    body = _within(seconds, lambda: _body(url, headers, seconds))
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Refused("does not answer in JSON") from error


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)  # NaN and Infinity, which are not JSON


def _within(seconds: float, work: Callable[[], bytes]) -> bytes:
    """What `work` returns or raises; a server that drips bytes, or a name server that sleeps, is left behind in its thread."""
    outcome: list[bytes | Exception] = []

    def run() -> None:
        try:
            outcome.append(work())
        except Exception as error:  # noqa: BLE001  # handed over to the caller's thread
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not outcome:
        raise Refused(f"has not answered within {seconds:g} seconds")
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


def _body(url: str, headers: dict[str, str], seconds: float) -> bytes:
    request = Request(url, headers=headers | {"Accept-Encoding": "identity", "Connection": "close"})  # noqa: S310  # http(s), checked before
    try:
        with build_opener(_NoRedirect).open(request, timeout=seconds) as answer:
            if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
                raise Refused("compresses its answer, which was not asked for")
            return _whole(answer)
    except HTTPError as error:
        with error:
            raise Refused(_status(error), status=error.code, retry_after=error.headers.get("Retry-After")) from error
    except URLError as error:
        raise Refused(f"cannot be reached ({error.reason})") from error
    except (HTTPException, OSError, ValueError) as error:
        raise Refused(f"breaks off ({type(error).__name__})") from error


def _status(error: HTTPError) -> str:
    if error.headers.get("Location"):
        return "sends elsewhere, and redirects are not followed: give the URL of the right server"
    wait = error.headers.get("Retry-After")
    return f"answers with status {error.code}" + (f" and asks to wait {wait[:40]} (seconds, or until then)" if wait else "")


def _whole(answer: Any) -> bytes:  # noqa: ANN401  # urllib has no type for it
    length = answer.headers.get("Content-Length")
    if length is not None and length.isdigit() and int(length) > LARGEST:
        raise Refused(f"sends {int(length):,} bytes, more than {LARGEST:,}")
    body = bytearray()
    while chunk := answer.read(CHUNK):
        body += chunk
        if len(body) > LARGEST:
            raise Refused(f"sends more than {LARGEST:,} bytes")
    if answer.length:
        raise Refused(f"breaks off {answer.length:,} bytes before the end")
    return bytes(body)


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:  # noqa: ANN401
        """A redirect may lead anywhere, into the user's own network too."""
