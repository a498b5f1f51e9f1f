"""The only door to msgspec: GeoJSON text <-> the models.

The wire types are made from the models, so that a member is declared once: a feature's `id` and `geometry` stand where GeoJSON has
them, everything else under `properties` after its `kind`.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from itertools import count
from typing import Any, Literal, TypeVar, Union, get_type_hints

import msgspec

from geomap.errors import DossierError
from geomap.exchange import positions, wire
from geomap.exchange.checks import check
from geomap.models import Dossier, Geometry

__all__ = ["decode", "dumps", "loads", "schema"]

T = TypeVar("T")

NUMBERS = re.compile(r"\[\n\s+(-?\d[^\s,]*(?:,\n\s+-?\d[^\s,]*)*)\n\s+\]")
"""An array of numbers spread over lines. A JSON string holds no line break, so that no text can look like one."""


def _member(field: Field[Any], hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a type hint has no type of its own
    if field.default is not MISSING:
        return field.name, hint, field.default
    if field.default_factory is not MISSING:
        return field.name, hint, msgspec.field(default_factory=field.default_factory)
    return field.name, hint


def _properties(kind: str, model: type[wire.AnyFeature]) -> type[msgspec.Struct]:
    hints = get_type_hints(model)
    members = [_member(each, hints[each.name]) for each in fields(model) if each.name not in ("id", "geometry")]
    return msgspec.defstruct(f"{model.__name__}Properties", members, tag=kind, tag_field="kind", namespace={"__doc__": model.__doc__})


PROPERTIES = {model: _properties(kind, model) for kind, model in wire.KINDS.items()}
MODELS = {properties: model for model, properties in PROPERTIES.items()}


class Feature(msgspec.Struct, kw_only=True):
    """A place, an event or a zone, by the `kind` of its properties. A feature without an `id` gets one when it is read."""

    type: Literal["Feature"] = "Feature"
    id: str | int | None = None
    geometry: Geometry | None = None
    properties: Union[tuple(MODELS)]  # type: ignore[valid-type]  # noqa: UP007 - the types are made above


class Collection(msgspec.Struct, kw_only=True):
    """A dossier: an RFC 7946 FeatureCollection with one more member, `geomap`."""

    type: Literal["FeatureCollection"]
    geomap: wire.Head
    features: tuple[Feature, ...]


def dumps(dossier: Dossier, *, line: bool = False) -> str:
    """`dossier` as GeoJSON text: indented and ended by a line break or, with `line`, as one line without.

    The same value gives the same text.
    Raises DossierError for what the format cannot hold: a quote that is not in its document, an id used twice, a number without end.
    """
    models = wire.features(dossier)
    head = wire.Head(title=dossier.title, language=dossier.language, documents=dossier.documents, gazetteer=dossier.gazetteer)
    check(head, models)
    text = msgspec.json.encode(Collection(type="FeatureCollection", geomap=head, features=tuple(map(_feature, models))))
    if line:
        return text.decode()
    return NUMBERS.sub(lambda found: f"[{' '.join(found[1].split())}]", msgspec.json.format(text, indent=2).decode()) + "\n"


def loads(text: str | bytes) -> Dossier:
    """The dossier that `text` (bytes are UTF-8) holds; DossierError names the path of what breaks the format.

    Unknown members are ignored, missing optional ones take their defaults, features may stand in any order and have an altitude.
    """
    collection = decode(text, Collection)
    models = tuple(_models(collection.features))
    head = collection.geomap
    check(head, models)
    places, events, zones = (tuple(each for each in models if type(each) is model) for model in wire.KINDS.values())
    return Dossier(
        title=head.title,
        language=head.language,
        documents=head.documents,
        gazetteer=head.gazetteer,
        places=places,  # type: ignore[arg-type]
        events=events,  # type: ignore[arg-type]
        zones=zones,  # type: ignore[arg-type]
    )


def decode(text: str | bytes, kind: type[T]) -> T:
    """The JSON `text` as a `kind`; DossierError otherwise."""
    try:
        return msgspec.json.decode(_without_mark(text), type=kind)
    except UnicodeEncodeError as error:
        raise DossierError(f"half of a surrogate pair at character {error.start}, which no file can hold; remove it") from error
    except UnicodeDecodeError as error:
        raise DossierError(f"byte {error.start} is not UTF-8; save the text as UTF-8") from error
    except RecursionError as error:
        raise DossierError("the text is nested too deeply") from error
    except msgspec.DecodeError as error:
        message, _, path = str(error).partition(" - at `$")
        raise DossierError(_sentence(message), path=path.strip("`.")) from error


def _sentence(message: str) -> str:
    """`message` as it stands after the path; an acronym stays as it is."""
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]


def _without_mark(text: str | bytes) -> str | bytes:
    """`text` without the byte order mark that some editors put before it."""
    return text.removeprefix("\ufeff") if isinstance(text, str) else text.removeprefix(BOM_UTF8)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a dossier's text."""
    made = msgspec.json.schema(Collection)
    definitions = {name: made["$defs"][name] for name in sorted(made["$defs"])}
    for each in definitions.values():
        each["description"] = re.sub(r"\n\s+", "\n", each["description"])
    definitions["Geometry"] = {key: definitions["Geometry"][key] for key in ("title", "description")} | {"oneOf": positions.SCHEMAS}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": made["$ref"], "$defs": definitions}


def _feature(model: wire.AnyFeature) -> Feature:
    kind = PROPERTIES[type(model)]
    properties = kind(**{each: getattr(model, each) for each in kind.__struct_fields__})
    return Feature(id=model.id, geometry=model.geometry, properties=properties)


def _models(features: tuple[Feature, ...]) -> Iterator[wire.AnyFeature]:
    """The models of `features` in their order; those without an id get the first free "kind:number"."""
    taken = {str(each.id) for each in features}
    for i, feature in enumerate(features):
        properties = feature.properties
        kind = properties.__struct_config__.tag
        if kind == "zone" and feature.geometry is None:
            raise DossierError("a zone needs a geometry; draw one or delete the feature", path=f"features[{i}].geometry")
        members = {each: getattr(properties, each) for each in properties.__struct_fields__} | {"geometry": feature.geometry}
        members |= {each: positions.frozen(value) for each, value in members.items() if isinstance(value, Geometry)}
        members["id"] = next(free for n in count(1) if (free := f"{kind}:{n}") not in taken) if feature.id is None else str(feature.id)
        taken.add(members["id"])
        yield wire.KINDS[kind](**members)
