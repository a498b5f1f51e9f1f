"""How QGIS draws the layers of a GeoPackage: style documents (QML), written from constants alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree import ElementTree as ET

from geomap.render.colours import OTHER, PLACE, ZONE, colours
from geomap.render.content import LOOKS

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
WHITE = "255,255,255,255"
HOLLOW = f'"certainty" IN ({", ".join(repr(each) for each, look in LOOKS.items() if look in ("doubt", "denied"))})'
TIP = "<b>{}</b><br>[% event_date %] · [% certainty %]<br>{}".format(
    *(f"[% replace({name}, map('&', '&amp;', '<', '&lt;')) %]" for name in ("label", "notes"))
)
"""What QGIS shows of an event is HTML: the words of an article stay words in it."""


def events() -> str:
    """A marker for each class of event, hollow where the event is doubted or denied; its notes when a reader points at it."""
    root, renderer = _style("categorizedSymbol", {"attr": "event_type"})
    classes = ET.SubElement(renderer, "categories")
    symbols = ET.SubElement(renderer, "symbols")
    for number, (name, colour) in enumerate(colours().items()):
        value = "" if name == OTHER else name
        ET.SubElement(classes, "category", symbol=str(number), value=value, label=name, render="true")
        _marker(
            symbols,
            number,
            {"name": SHAPES.get(name, "circle"), "color": _rgba(colour), "outline_color": WHITE, "outline_width": "0.4", "size": "4"},
            {"fillColor": f"if({HOLLOW}, '{WHITE}', @symbol_color)", "outlineColor": f"if({HOLLOW}, @symbol_color, '{WHITE}')"},
        )
    ET.SubElement(root, "mapTip").text = TIP
    return _text(root)


def places(*, small: bool = False) -> str:
    """A dot a place, with its name; `small` without."""
    root, renderer = _style("singleSymbol")
    symbols = ET.SubElement(renderer, "symbols")
    _marker(symbols, 0, {"name": "circle", "color": _rgba(PLACE), "outline_color": WHITE, "size": "1.4" if small else "2"})
    if not small:
        _named(root, "35,35,35,255")
    return _text(root)


def zones() -> str:
    """A pale area with a dashed edge: its limits are estimated."""
    root, renderer = _style("singleSymbol")
    symbol = ET.SubElement(ET.SubElement(renderer, "symbols"), "symbol", type="fill", name="0", alpha="1")
    look = {"color": _rgba(ZONE, 56), "outline_color": _rgba(ZONE), "outline_style": "dash", "outline_width": "0.5", "style": "solid"}
    _layer(symbol, "SimpleFill", look)
    _named(root, _rgba(ZONE))
    return _text(root)


def _style(renderer: str, attributes: dict[str, str] | None = None) -> tuple[ET.Element, ET.Element]:
    root = ET.Element("qgis", version="3.22.0", styleCategories="Symbology|Labeling|MapTips")
    return root, ET.SubElement(root, "renderer-v2", {"type": renderer} | (attributes or {}))


def _named(root: ET.Element, ink: str) -> None:
    """Each feature's label beside it, edged in white; an area keeps no names out of it."""
    root.set("labelsEnabled", "1")
    settings = ET.SubElement(ET.SubElement(root, "labeling", type="simple"), "settings", calloutType="simple")
    style = ET.SubElement(settings, "text-style", fieldName="label", isExpression="0", fontSize="9", fontSizeUnit="Point", textColor=ink)
    ET.SubElement(style, "text-buffer", bufferDraw="1", bufferSize="0.8", bufferSizeUnits="MM", bufferColor=WHITE, bufferOpacity="1")
    ET.SubElement(settings, "placement", placement="0", dist="1.5", distUnits="MM")
    ET.SubElement(settings, "rendering", obstacle="0")


def _marker(symbols: ET.Element, number: int, look: dict[str, str], worked_out: Mapping[str, str] | None = None) -> None:
    symbol = ET.SubElement(symbols, "symbol", type="marker", name=str(number), alpha="1")
    _layer(symbol, "SimpleMarker", look, worked_out or {})


def _layer(symbol: ET.Element, kind: str, look: Mapping[str, str], worked_out: Mapping[str, str] = MappingProxyType({})) -> None:
    """A layer of a symbol that looks like `look`; QGIS works the properties `worked_out` out for each feature."""
    layer = ET.SubElement(symbol, "layer", {"class": kind, "enabled": "1", "pass": "0", "locked": "0"})
    options = ET.SubElement(layer, "Option", type="Map")
    for name, value in look.items():
        ET.SubElement(options, "Option", type="QString", name=name, value=value)
        ET.SubElement(layer, "prop", k=name, v=value)
    if not worked_out:
        return
    whole = ET.SubElement(ET.SubElement(layer, "data_defined_properties"), "Option", type="Map")
    ET.SubElement(whole, "Option", type="QString", name="type", value="collection")
    properties = ET.SubElement(whole, "Option", type="Map", name="properties")
    for name, expression in worked_out.items():
        each = ET.SubElement(properties, "Option", type="Map", name=name)
        ET.SubElement(each, "Option", type="bool", name="active", value="true")
        ET.SubElement(each, "Option", type="QString", name="expression", value=expression)
        ET.SubElement(each, "Option", type="int", name="type", value="3")


def _rgba(colour: str, opacity: int = 255) -> str:
    return ",".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5)) + f",{opacity}"


def _text(root: ET.Element) -> str:
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ET.tostring(root, encoding="unicode")
