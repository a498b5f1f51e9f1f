"""How a zone was drawn, in words: the stage's own notation ("cardinal_part(SY, SW) ∩ around(Deraa)") read back."""

from __future__ import annotations

import re

from geomap.places import Gazetteer
from geomap.render.naming import region_name
from geomap.render.words import Words

__all__ = ["said"]

_STEP = re.compile(r"(\w+)\((.*?)\)( [∩∪∖] |$)")
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
_DIRECTION = re.compile(r"C|[NS]?[EW]?")


def said(method: str, gazetteer: Gazetteer, words: Words) -> str:
    """`method` in the page's language; as it is where a step has no words, or is none of ours ("drawn by hand")."""
    steps = list(_STEP.finditer(method))
    if "".join(step[0] for step in steps) != method or not all(words.has("method", step[1]) for step in steps):
        return words("method", method)
    return "".join(_step(step[1], step[2].split(", "), gazetteer, words) + step[3] for step in steps)


def _step(name: str, arguments: list[str], gazetteer: Gazetteer, words: Words) -> str:
    shown = [_argument(each, gazetteer, words) for each in arguments]
    return words("method", name).format(", ".join(shown), *shown, *[""] * 2)


def _argument(text: str, gazetteer: Gazetteer, words: Words) -> str:
    if _CODE.fullmatch(text) and not words.has("direction", text):
        return region_name(text, gazetteer, words.code)
    return words("direction", text) if _DIRECTION.fullmatch(text) or text == "all sides" else text
