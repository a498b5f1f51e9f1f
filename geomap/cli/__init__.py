"""The command line: one file a command, each importing what it needs only when it runs, so that `--help` stays quick.

Results go to standard output, everything else to standard error. Exit codes are those of sysexits.h (see geomap.errors).
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from geomap.cli import check, embed, explain, extract, gazetteer, geocode, map, render, reverse, zone  # noqa: A004 - as the command
from geomap.cli.terminal import say
from geomap.errors import GeomapError, UsageError
from geomap.version import __version__

__all__ = ["app", "main"]

app = typer.Typer(
    name="geomap",
    help="From a news article about a conflict to an interactive map with evidence, in one HTML file that needs no network.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # an unexpected exception shows itself as Python shows it
    rich_markup_mode=None,  # plain help: twice as quick, and the same on every terminal
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("map")(map.command)
app.command("extract")(extract.command)
app.command("render")(render.command)
app.command("embed")(embed.command)
app.command("check")(check.command)
app.command("zone")(zone.command)
app.command("geocode")(geocode.command)
app.command("reverse", context_settings={"ignore_unknown_options": True})(reverse.command)  # a latitude may be negative
app.command("explain")(explain.command)
app.add_typer(gazetteer.app, name="gazetteer")


def _version(asked: bool) -> None:  # noqa: FBT001 - what typer gives
    if asked:
        typer.echo(f"geomap {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    del version


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    _stand_in()
    gc.disable()  # values hold no circles: looking for some takes longer than the work where there are many
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # so that half-written files are removed
    try:
        app()
    except SystemExit as end:
        # typer ends a wrong call with 2, which sysexits does not know
        sys.exit(UsageError.exit_code if end.code == 2 else end.code)  # noqa: PLR2004
    except GeomapError as error:
        say(str(error))
        sys.exit(error.exit_code)
    sys.exit(0)


def _stand_in() -> None:
    """For each standard stream that the caller has closed the null device: Python has None there, and files would get its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
