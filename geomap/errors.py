"""Every error geomap raises on purpose, in one tree.

    GeomapError                  what a caller may catch
    ├── UsageError               the call is wrong                          (ValueError, exit 64)
    ├── InputError               the input says nothing that can be used    (ValueError, exit 65)
    │   ├── NoPlacesError        an article that places nothing on Earth
    │   └── DossierError         a dossier that breaks its format; names the path
    ├── UnreadableError          a file that cannot be opened or decoded    (OSError, exit 66)
    ├── GazetteerError           the gazetteer is missing or damaged        (RuntimeError, exit 69)
    ├── OnlineError              an online geocoder does not answer         (RuntimeError, exit 75)
    ├── OutputError              a result that cannot be written            (OSError, exit 73)
    └── LanguageError            a language file that breaks its format     (ValueError, exit 78)

A message is one sentence: what happened, where, and what to do next. `exit_code` follows sysexits.h.
"""

from __future__ import annotations

__all__ = [
    "DossierError",
    "GazetteerError",
    "GeomapError",
    "InputError",
    "LanguageError",
    "NoPlacesError",
    "OnlineError",
    "OutputError",
    "UnreadableError",
    "UsageError",
]


class GeomapError(Exception):
    """Anything geomap reports as an error; `exit_code` is what the command line ends with."""

    exit_code = 70


class UsageError(GeomapError, ValueError):
    """A call whose options or arguments do not fit together."""

    exit_code = 64


class InputError(GeomapError, ValueError):
    """Input that could be read but holds nothing geomap can work with."""

    exit_code = 65


class NoPlacesError(InputError):
    """An article that names no place, so that there is nothing to map."""


class DossierError(InputError):
    """A dossier that breaks its format; `path` says where ("features[3].properties.when.start")."""

    def __init__(self, message: str, *, path: str = "") -> None:
        """Keep `path` beside the sentence, which already contains it."""
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path


class UnreadableError(GeomapError, OSError):
    """A file that does not exist, may not be read, or is not text."""

    exit_code = 66


class GazetteerError(GeomapError, RuntimeError):
    """The gazetteer file is missing, damaged, or of another version."""

    exit_code = 69


class OnlineError(GeomapError, RuntimeError):
    """An online geocoder that cannot be asked now, or whose answer is none; it says nothing about the place."""

    exit_code = 75


class OutputError(GeomapError, OSError):
    """A result that cannot be written where it was asked for."""

    exit_code = 73


class LanguageError(GeomapError, ValueError):
    """A language file that breaks its format, or a language that geomap does not have."""

    exit_code = 78
