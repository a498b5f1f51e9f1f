"""Download of a large file: it goes on where it broke off, is not fetched again while it is the same, and is as long as it says."""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from geomap.errors import OnlineError, OutputError, UsageError
from geomap.version import __version__

__all__ = ["LARGEST", "download"]

LARGEST = 4_000_000_000
"""Bytes of a download."""
CHUNK = 1 << 18
TRIES = 4
PATIENCE = 20.0
"""Seconds that the server may say nothing."""
SLOWEST = 1_000
"""Bytes a second, on the whole: below this a download is a trickle."""

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes that there will be."""


def download(url: str, target: Path, progress: Progress = lambda _done, _total: None) -> Path:
    """Bring the file at `url` to `target`, or leave it if it is still the same; `target` is whole or not there.

    OnlineError when the server cannot be reached, breaks off every time, or sends something else than it says.
    """
    if urlsplit(url).scheme not in {"http", "https"}:
        raise UsageError(f"{url} is no address to fetch from: give one with http or https")
    for attempt in range(TRIES):
        try:
            return _attempt(url, target, progress)
        except HTTPError as error:
            with error:
                raise OnlineError(f"{url} answers with status {error.code}: check the code and the base URL, or try again later") from error
        except _BrokenOffError as error:
            why = str(error)
        except (URLError, HTTPException, OSError) as error:
            if isinstance(error, OutputError | OnlineError):
                raise
            why = str(getattr(error, "reason", error)) or type(error).__name__
        time.sleep(0.2 * attempt)
    raise OnlineError(f"{url} broke off {TRIES} times ({why}): run the command again to go on from there")


class _BrokenOffError(Exception):
    """Fewer bytes came than were announced."""


def _attempt(url: str, target: Path, progress: Progress) -> Path:
    (part, tag) = (target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.etag"))
    known = tag.read_text(encoding="ascii") if tag.exists() else ""
    have = part.stat().st_size if part.exists() and known else 0
    request = Request(url, headers={"User-Agent": f"geomap/{__version__}", "Accept-Encoding": "identity"})  # noqa: S310  # http(s), checked before
    if have:
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", known)
    elif target.exists() and known:
        request.add_header("If-None-Match", known)
    try:
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310  # the same
            _receive(answer, url, part, tag, have if answer.status == 206 else 0, progress)  # noqa: PLR2004
    except HTTPError as error:
        if error.code == 304 and target.exists():  # noqa: PLR2004
            error.close()
            return target
        if error.code == 416 and have:  # noqa: PLR2004
            error.close()
            part.unlink()
            raise _BrokenOffError("what was there already is no part of it") from error
        raise
    part.replace(target)
    return target


def _receive(answer: HTTPResponse, url: str, part: Path, tag: Path, have: int, progress: Progress) -> None:  # noqa: PLR0913, PLR0917
    """Append the answer to `part`; it must be as long as it says, and say so."""
    length = answer.headers.get("Content-Length", "")
    if not length.isdecimal():
        raise OnlineError(f"{url} does not say how long it is; geomap fetches nothing without an end")
    total = have + int(length)
    if total > LARGEST:
        raise OnlineError(f"{url} says it has {total:,} bytes, more than {LARGEST:,}")
    start = answer.headers.get("Content-Range", f"bytes {have}-").removeprefix("bytes ").partition("-")[0]
    if start != str(have):
        raise OnlineError(f"{url} sends another part than the one asked for: try again later")
    etag = answer.headers.get("ETag", "")
    tag.write_text(etag if etag.isascii() and not etag.startswith("W/") else "", encoding="ascii")
    started = time.monotonic()
    with part.open("ab" if have else "wb") as file:
        done = have
        while chunk := answer.read(CHUNK):
            file.write(chunk)
            progress(done := done + len(chunk), total)
            if (took := time.monotonic() - started) > PATIENCE and done - have < SLOWEST * took:
                raise _BrokenOffError("it trickles")
    if done < total:
        raise _BrokenOffError(f"{done:,} of {total:,} bytes came")
