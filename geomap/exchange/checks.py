"""What must hold of every dossier, whether it is being written or read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from math import isfinite
from typing import Any

from geomap.errors import DossierError
from geomap.exchange import positions
from geomap.exchange.wire import AnyFeature, Head
from geomap.models import Geometry, Mention, Span

__all__ = ["check"]

LARGEST = 2**53
"""Beyond it, programs that read numbers as doubles would read another one."""


def check(head: Head, features: Sequence[AnyFeature]) -> None:
    """Raise DossierError, naming the path, unless ids are unique, quotes stand in their documents and every value can be written as JSON.

    `features` are in the order of the text, so that the paths fit it.
    """
    _unique([each.id for each in head.documents], "geomap.documents")
    _unique([each.id for each in features], "features")
    texts = {each.id: each.text for each in head.documents}
    for path, value in _values(head, "geomap"):
        _check(value, path, texts)
    for i, feature in enumerate(features):
        for path, value in _values(feature, f"features[{i}].properties"):
            _check(value, path.replace(".properties.geometry", ".geometry").replace(".properties.id", ".id"), texts)


def _unique(ids: Sequence[str], path: str) -> None:
    for i, n in Counter(ids).items():
        if n > 1:
            last = len(ids) - 1 - ids[::-1].index(i)
            raise DossierError(f"the id {i!r} is used {n} times; an id names one thing", path=f"{path}[{last}].id")


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - walks whatever the models hold
    """Every value inside `value` with its path; a geometry is one value."""
    yield path, value
    if isinstance(value, Geometry):
        return
    if is_dataclass(value):
        for name in _names(value.__class__):
            yield from _values(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _values(key, path)
            yield from _values(each, f"{path}.{key}")
    elif isinstance(value, tuple):
        for i, each in enumerate(value):
            yield from _values(each, f"{path}[{i}]")


@cache
def _names(model: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(model))


def _check(value: Any, path: str, texts: Mapping[str, str]) -> None:  # noqa: ANN401 - as _values
    match value:
        case Geometry():
            positions.check(value, path)
        case Span() | Mention():
            _check_quote(value, path, texts)
        case str():
            _check_text(value, path)
        case float() if not isfinite(value):
            raise DossierError(f"{value} is no number that JSON can hold", path=path)
        case int() if abs(value) > LARGEST:
            raise DossierError(f"{value} is too large for a number in JSON", path=path)


def _check_quote(span: Span | Mention, path: str, texts: Mapping[str, str]) -> None:
    if span.document not in texts:
        raise DossierError(f"there is no document {span.document!r}", path=f"{path}.document")
    text = texts[span.document]
    if not 0 <= span.start < span.end <= len(text):
        raise DossierError(f"{span.start} to {span.end} is outside document {span.document!r}, which has {len(text)} characters", path=path)
    found = text[span.start : span.end]
    if found != span.text:
        raise DossierError(f"the quote {span.text!r} is not at {span.start} to {span.end}, where the document says {found!r}", path=path)


def _check_text(text: str, path: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise DossierError(f"half of a surrogate pair at character {error.start}, which no file can hold; remove it", path=path) from error
