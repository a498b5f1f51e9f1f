"""The version of geomap; the package metadata are made from it."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
