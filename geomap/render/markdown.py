"""The report as Markdown (CommonMark with tables): the picture inside, every word of the dossier escaped.

What an article says is text and nothing else: no HTML, no link, no formula, no shortcode, in GitHub's, Pandoc's or Quarto's Markdown.
"""

from __future__ import annotations

import re
from base64 import b64encode

from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render.characters import for_xml, web_address
from geomap.render.figure import figure
from geomap.render.formats import Options
from geomap.render.report import Report, Source, report

__all__ = ["escaped", "render"]

_ESCAPED = re.compile(r"[\\`*_\[\]#]|^[-+=](?=\s|[-+=]*$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""What a backslash makes plain in every Markdown."""
_NAMED = re.compile(r"[&<>|{}$@~^]|(?<=\w):(?=//)|(?<=www)\.", re.IGNORECASE)
"""What some obey and know no backslash for: Pandoc's and Quarto's formulas, citations and shortcodes, Liquid, GitHub's bare links."""


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The report on `dossier`: figure, events with their quotes, zones, sources, and the notes printed under every map."""
    told = report(dossier, gazetteer, options)
    parts = [f"# {escaped(told.title)}", *(escaped(line) for line in told.byline)]
    if picture := figure(dossier, gazetteer, options, ".svg"):
        source = f"data:image/svg+xml;base64,{b64encode(picture.data).decode()}"
        # Pandoc and Quarto print the alternative of a picture that stands alone as its caption
        parts.append(f"![{escaped(picture.alternative or told.caption)}]({source})\n{escaped(told.caption)}")
    parts += _tables(told)
    parts += [f"## {escaped(told.sources_heading)}", "\n".join(map(_source, told.sources))] if told.sources else []
    parts += ["---", *(escaped(line) for line in told.notes)]
    return ("\n\n".join(parts) + "\n").encode()


def _tables(told: Report) -> list[str]:
    parts = []
    if told.table:
        rows = [told.head, *told.table]
        lines = ["| " + " | ".join(escaped(cell) or " " for cell in row) + " |" for row in rows]
        parts += [f"## {escaped(told.events_heading)}", "\n".join([lines[0], "|" + " --- |" * len(told.head), *lines[1:]])]
    if told.zones:
        parts += [f"## {escaped(told.zones_heading)}", "\n".join(f"- {escaped(zone)}" for zone in told.zones)]
    return parts


def _source(source: Source) -> str:
    address = web_address(source.url)
    return f"{source.number}. {escaped(source.line)}" + (f" <{address}>" if address else "")


def escaped(text: str) -> str:
    """`text` on one line, as text and nothing else."""
    line = _ESCAPED.sub(lambda sign: f"\\{sign[0]}", " ".join(for_xml(text).split()))
    return _NAMED.sub(lambda sign: f"&#{ord(sign[0])};", line)
