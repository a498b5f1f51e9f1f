"""The results of the commands that draw or extract: the file, and what is said about it."""

from __future__ import annotations

import json
import sys

from geomap.cli.articles import counts, summary
from geomap.cli.files import deliver
from geomap.cli.terminal import say
from geomap.models import Dossier

__all__ = ["draw", "report"]


def draw(dossier: Dossier, target: str) -> None:
    """Write the page of `dossier` to `target`."""
    from geomap.places import Gazetteer
    from geomap.render import html

    deliver([html.page(dossier, Gazetteer.open())], target)


def report(dossier: Dossier, target: str, *, as_json: bool) -> None:
    """Say what is in `target`: a line for people on standard error, or JSON on standard output."""
    if not as_json:
        say(summary(dossier, target))
        return
    sys.stdout.write(json.dumps(counts(dossier) | {"output": target}, ensure_ascii=False, indent=2) + "\n")
