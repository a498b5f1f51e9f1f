"""TOML tables -> frozen dataclasses, with an error that names the path of what does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from geomap.languages.words import Words

__all__ = ["checked"]

T = TypeVar("T")


def checked(kind: type[T], value: object, path: str = "") -> T:
    """`value` as a `kind`: a dataclass, tuple[X, ...], Mapping[str, X], str, int, float or bool; ValueError names the path otherwise."""
    origin = get_origin(kind)
    if is_dataclass(kind):
        return cast("T", _table(kind, value, path))
    plain: Any = value
    if origin is tuple:
        _expect(list, plain, path)
        item = get_args(kind)[0]
        return cast("T", (Words if item is str else tuple)(checked(item, each, f"{path}[{i}]") for i, each in enumerate(plain)))
    if origin is Mapping:
        _expect(dict, plain, path)
        return cast("T", {key: checked(get_args(kind)[1], each, f"{path}.{key}") for key, each in plain.items()})
    if kind is float and type(value) is int:
        return cast("T", float(value))
    _expect(kind, value, path)
    return cast("T", value)


def _table(kind: Any, value: Any, path: str) -> Any:  # noqa: ANN401  # any dataclass, any table
    _expect(dict, value, path)
    hints = get_type_hints(kind)
    known = {each.name: each for each in fields(kind)}
    for key in value:
        if key not in known:
            raise ValueError(f"{path}.{key}: unknown key; known here are {', '.join(known)}".lstrip("."))
    for name, each in known.items():
        if name not in value and each.default is MISSING and each.default_factory is MISSING:
            raise ValueError(f"{path}.{name}: missing".lstrip("."))
    return kind(**{key: checked(hints[key], each, f"{path}.{key}".lstrip(".")) for key, each in value.items()})


def _expect(kind: type[object], value: object, path: str) -> None:
    if type(value) is not kind:
        raise ValueError(f"{path}: expected {kind.__name__}, found {type(value).__name__}".lstrip(": "))
