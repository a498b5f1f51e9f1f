"""Files and standard streams: `-` is standard input or output, and a file is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path
from typing import BinaryIO

from geomap.errors import OutputError, UnreadableError

__all__ = ["STANDARD", "content", "deliver", "lines"]

STANDARD = "-"


def content(source: str) -> bytes:
    """The bytes of the file `source`, or of standard input; UnreadableError otherwise."""
    return b"".join(lines(source))


def lines(source: str) -> Iterator[bytes]:
    """The lines of the file `source`, or of standard input, as they come; UnreadableError otherwise."""
    if source == STANDARD:
        yield from sys.stdin.buffer
        return
    try:
        with Path(source).open("rb") as file:
            yield from file
    except OSError as error:
        raise UnreadableError(f"cannot read {source}: {_why(error)}") from error


def deliver(chunks: Iterable[bytes], target: str) -> None:
    """Write `chunks` to standard output as they come, or to the file `target`, which appears when the last one is written.

    The file's folder is made. Raises OutputError; whatever goes wrong, a file that stood there stays as it was.
    """
    if target == STANDARD:
        for chunk in chunks:
            with _told("standard output"):
                sys.stdout.buffer.write(chunk)
                sys.stdout.buffer.flush()
        return
    path = Path(os.path.realpath(target))
    with _told(target):
        if path.is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        special = path.exists() and not path.is_file()
    if special:  # a pipe or a device cannot be replaced
        _fill(path, "wb", chunks, target)
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _fill(part, "xb", chunks, target)
        with _told(target):
            part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _fill(path: Path, mode: str, chunks: Iterable[bytes], target: str) -> None:
    with _told(target):
        path.parent.mkdir(parents=True, exist_ok=True)
        file: BinaryIO = path.open(mode)  # type: ignore[assignment]
    with file:
        for chunk in chunks:
            with _told(target):
                file.write(chunk)
        with _told(target):
            file.flush()


@contextmanager
def _told(target: str) -> Iterator[None]:
    """Any OSError in the block is told as one sentence about `target`, but for a reader who has seen enough."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write {target}: {_why(error)}") from error


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
