"""What must hold of every dossier, whether it is being written or read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from math import isfinite
from operator import attrgetter
from typing import Any

from geomap.errors import DossierError
from geomap.exchange import positions
from geomap.exchange.paths import Path, written
from geomap.exchange.wire import AnyFeature, Head
from geomap.models import Geometry, Mention, Span

__all__ = ["check"]

LARGEST = 2**53
"""Beyond it, programs that read numbers as doubles would read another one."""

OUTSIDE = frozenset({"id", "geometry"})
"""What GeoJSON has beside the properties of a feature."""


def check(head: Head, features: Sequence[AnyFeature]) -> None:
    """Raise DossierError, naming the path, unless ids are unique, quotes stand in their documents and every value can be written as JSON.

    `features` are in the order of the text, so that the paths fit it.
    """
    _unique([each.id for each in head.documents], "geomap.documents")
    _unique([each.id for each in features], "features")
    texts = {each.id: each.text for each in head.documents}
    _check(head, "geomap", texts)
    for i, feature in enumerate(features):
        for name, value in _members(feature):
            _check(value, (("features", i) if name in OUTSIDE else (("features", i), "properties"), name), texts)


def _unique(ids: Sequence[str], path: str) -> None:
    for i, n in Counter(ids).items():
        if n > 1:
            last = len(ids) - 1 - ids[::-1].index(i)
            raise DossierError(f"the id {i!r} is used {n} times; an id names one thing", path=f"{path}[{last}].id")


def _check(value: Any, path: Path, texts: Mapping[str, str]) -> None:  # noqa: ANN401 - walks whatever the models hold
    """Raise DossierError for the first thing wrong with `value` or inside it; a geometry is one value, and so is a quote."""
    kind = type(value)
    if kind in LEAVES:
        LEAVES[kind](value, path)
    elif kind is Span or kind is Mention:
        _check_quote(value, path, texts)
    elif isinstance(value, tuple):
        for i, each in enumerate(value):
            _check(each, (path, i), texts)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            _check(key, path, texts)
            _check(each, (path, key), texts)
    else:
        for name, each in _members(value):
            _check(each, (path, name), texts)


def _members(model: Any) -> Iterable[tuple[str, Any]]:  # noqa: ANN401 - any of the models
    """The members of `model`, each with its name."""
    (names, values) = _reading(model.__class__)
    return zip(names, values(model), strict=True)


@cache
def _reading(kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of the members of a kind of model, and what reads them all."""
    names = tuple(each.name for each in fields(kind))
    return names, attrgetter(*names)


def _check_number(value: float, path: Path) -> None:
    if type(value) is float and not isfinite(value):
        raise DossierError(f"{value} is no number that JSON can hold", path=written(path))
    if type(value) is int and abs(value) > LARGEST:
        raise DossierError(f"{value} is too large for a number in JSON", path=written(path))


def _check_quote(span: Span | Mention, path: Path, texts: Mapping[str, str]) -> None:
    if span.document not in texts:
        raise DossierError(f"there is no document {span.document!r}", path=written((path, "document")))
    text = texts[span.document]
    if not 0 <= span.start < span.end <= len(text):
        raise DossierError(
            f"{span.start} to {span.end} is outside document {span.document!r}, which has {len(text)} characters", path=written(path)
        )
    found = text[span.start : span.end]
    if found != span.text:
        raise DossierError(
            f"the quote {span.text!r} is not at {span.start} to {span.end}, where the document says {found!r}", path=written(path)
        )


def _check_text(text: str, path: Path) -> None:
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise DossierError(
            f"half of a surrogate pair at character {error.start}, which no file can hold; remove it", path=written(path)
        ) from error


LEAVES: Mapping[type, Callable[[Any, Path], None]] = {
    str: _check_text,
    int: _check_number,
    float: _check_number,
    Geometry: positions.check,
    bool: lambda *_: None,
    type(None): lambda *_: None,
}
"""What holds nothing more to check, and how it is checked."""
