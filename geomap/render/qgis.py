"""How QGIS draws the layers of a GeoPackage: style documents (QML), written from constants alone."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from geomap.render.colours import OTHER, PLACE, ZONE, colours

__all__ = ["events", "places", "zones"]

# the markers of QGIS that come nearest to the shapes of the page
SHAPES = {
    "Battles": "diamond",
    "Explosions/Remote violence": "star",
    "Violence against civilians": "triangle",
    "Protests": "hexagon",
    "Riots": "pentagon",
    "Strategic developments": "square",
    "Diplomacy": "circle",
}


def events() -> str:
    """A marker for each class of event."""
    root, renderer = _style("categorizedSymbol", {"attr": "event_type"})
    classes = ET.SubElement(renderer, "categories")
    symbols = ET.SubElement(renderer, "symbols")
    for number, (name, colour) in enumerate(colours().items()):
        value = "" if name == OTHER else name
        ET.SubElement(classes, "category", symbol=str(number), value=value, label=name, render="true")
        _marker(
            symbols, number, {"name": SHAPES.get(name, "circle"), "color": _rgba(colour), "outline_color": "255,255,255,255", "size": "4"}
        )
    return _text(root)


def places(*, small: bool = False) -> str:
    """A dot a place."""
    root, renderer = _style("singleSymbol")
    symbols = ET.SubElement(renderer, "symbols")
    _marker(symbols, 0, {"name": "circle", "color": _rgba(PLACE), "outline_color": "255,255,255,255", "size": "1.4" if small else "2"})
    return _text(root)


def zones() -> str:
    """A pale area with a dashed edge: its limits are estimated."""
    root, renderer = _style("singleSymbol")
    symbol = ET.SubElement(ET.SubElement(renderer, "symbols"), "symbol", type="fill", name="0", alpha="1")
    look = {"color": _rgba(ZONE, 56), "outline_color": _rgba(ZONE), "outline_style": "dash", "outline_width": "0.5", "style": "solid"}
    _layer(symbol, "SimpleFill", look)
    return _text(root)


def _style(renderer: str, attributes: dict[str, str] | None = None) -> tuple[ET.Element, ET.Element]:
    root = ET.Element("qgis", version="3.22.0", styleCategories="Symbology")
    return root, ET.SubElement(root, "renderer-v2", {"type": renderer} | (attributes or {}))


def _marker(symbols: ET.Element, number: int, look: dict[str, str]) -> None:
    symbol = ET.SubElement(symbols, "symbol", type="marker", name=str(number), alpha="1")
    _layer(symbol, "SimpleMarker", look)


def _layer(symbol: ET.Element, kind: str, look: dict[str, str]) -> None:
    layer = ET.SubElement(symbol, "layer", {"class": kind, "enabled": "1", "pass": "0", "locked": "0"})
    options = ET.SubElement(layer, "Option", type="Map")
    for name, value in look.items():
        ET.SubElement(options, "Option", type="QString", name=name, value=value)
        ET.SubElement(layer, "prop", k=name, v=value)


def _rgba(colour: str, opacity: int = 255) -> str:
    return ",".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5)) + f",{opacity}"


def _text(root: ET.Element) -> str:
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ET.tostring(root, encoding="unicode")
