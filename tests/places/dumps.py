"""Made-up dumps in the tables of GeoNames, and a server of them on this machine that can fail."""

from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def row(  # noqa: PLR0913  # as many columns
    number, name, *, lat=35.0, lon=38.0, kind="P", code="PPL", country="SY", unit="04", population=0, others=""
):
    cells = [
        number,
        name,
        name,
        others,
        lat,
        lon,
        kind,
        code,
        country,
        "",
        unit,
        "",
        "",
        "",
        population,
        "",
        100,
        "Asia/Damascus",
        "2026-01-01",
    ]
    return "\t".join(map(str, cells))


def zipped(name, *rows):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "made up")
        archive.writestr(name, "".join(f"{each}\n" for each in rows))
    return data.getvalue()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        server = self.server
        server.asked.append((self.path, self.headers.get("Range"), self.headers.get("If-None-Match")))
        body = server.files.get(self.path)
        if body is None:
            self.send_error(404)
            return
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.end_headers()
            return
        start = int(self.headers["Range"].removeprefix("bytes=").rstrip("-")) if self.headers.get("If-Range") == etag else 0
        self.send_response(206 if start else 200)
        self.send_header("ETag", etag)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        if server.length is not False:
            self.send_header("Content-Length", str(server.length or len(body) - start))
        self.end_headers()
        sent = body[start : start + (server.breaks_after or len(body))]
        with suppress(OSError):
            self.wfile.write(sent)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, files):
        super().__init__(("127.0.0.1", 0), Handler)
        (self.files, self.asked, self.breaks_after, self.length) = (files, [], None, None)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        pass
