"""What geomap knows of each language: one TOML file a language, checked against `format.Language` when it is loaded.

To add a language, write its file (docs/adding-a-language.md); no line of Python changes.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from geomap.errors import LanguageError
from geomap.languages.checked import checked
from geomap.languages.format import Language
from geomap.languages.respelling import respelt

__all__ = ["Language", "codes", "load", "opening"]

FOLDER = Path(__file__).parent
TABLE = re.compile(r"^\[", re.MULTILINE)


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, as sorted ISO 639-1 codes."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load(code: str) -> Language:
    """The language with the ISO 639-1 code `code`; LanguageError when it has no file or its file breaks the format."""
    return _read(code, _text(code))


@cache
def opening(code: str) -> Language:
    """The same without the tables of its file: what tells the languages apart stands before them, and most files need no more."""
    return _read(code, TABLE.split(_text(code), maxsplit=1)[0])


def _text(code: str) -> str:
    if code not in codes():
        raise LanguageError(f"there is no language {code!r}; geomap reads {', '.join(codes())}")
    return (FOLDER / f"{code}.toml").read_text(encoding="utf-8")


def _read(code: str, text: str) -> Language:
    try:
        return checked(Language, respelt(tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, ValueError) as error:
        raise LanguageError(f"languages/{code}.toml: {error}") from error
