"""Programs that are not ours, reading what geomap writes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

OGRINFO, OGR2OGR, SOFFICE = (shutil.which(name) or name for name in ("ogrinfo", "ogr2ogr", "soffice"))
SHARED = Path(__file__).parents[3] / "shared" / "hostile"


def hostile_words():
    """Every string of the shared lists, or a handful where they are not there."""
    lists = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(SHARED.glob("*.json"))]
    return [each for words in lists for each in words] or [
        "undefined",
        "=1+1",
        "<script>",
        "${1}",
        "\x00\x1b[31m",
        "a\ud800b",
        "]]>",
        "|",
        "[a](javascript:1)",
    ]


def layers(path):
    """Layer -> (number of features, geometry type, names of its fields), as GDAL sees it."""
    done = subprocess.run([OGRINFO, "-json", "-so", path], capture_output=True, check=False)
    if done.returncode == 0 and done.stdout.startswith(b"{"):
        read = json.loads(done.stdout)["layers"]
        return {each["name"]: (each["featureCount"], _kind(each), [field["name"] for field in each["fields"]]) for each in read}
    return _by_text(path)


def _kind(layer):
    return layer["geometryFields"][0]["type"] if layer["geometryFields"] else None


def _by_text(path):
    """GDAL before 3.7 has no JSON."""
    done = subprocess.run([OGRINFO, "-so", "-al", path], capture_output=True, text=True, check=True)
    assert "ERROR" not in done.stderr
    assert "Warning" not in done.stderr
    found = {}
    for block in done.stdout.split("\nLayer name: ")[1:]:
        lines = block.split("\n")
        said = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        fields = [line.split(":")[0] for line in lines if line.rstrip().endswith(")") and ": " in line and not line.startswith("Extent")]
        found[lines[0]] = (int(said["Feature Count"]), said["Geometry"], fields)
    return found


def features(path, layer, tmp_path):
    """The features of a layer as GDAL writes them into GeoJSON."""
    target = tmp_path / "read.geojson"
    target.unlink(missing_ok=True)
    subprocess.run([OGR2OGR, "-f", "GeoJSON", target, path, layer], check=True, capture_output=True)
    return json.loads(target.read_text(encoding="utf-8"))["features"]


def converted(path, target, folder):
    """The file at `path` as LibreOffice saves it, with a profile of its own."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    call = [SOFFICE, profile, "--headless", "--convert-to", target, "--outdir", folder, path]
    subprocess.run(call, check=True, capture_output=True, timeout=180, env=os.environ | {"HOME": str(folder)})
    return folder / f"{Path(path).stem}.{target.partition(':')[0]}"
