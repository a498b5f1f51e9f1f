"""geomap: from a news article about a conflict to an interactive map with evidence."""

__version__ = "0.1.0"
