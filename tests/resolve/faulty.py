"""A server on this machine that answers as Nominatim does, or in one of the ways in which servers fail."""

from __future__ import annotations

import gzip
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PLACE = {
    "place_id": 7,
    "osm_type": "node",
    "osm_id": 42,
    "lat": "35.5",
    "lon": "38.25",
    "name": "Qwertzuiop",
    "display_name": "Qwertzuiop, Syria",
    "address": {"country_code": "sy"},
}
GOOD = json.dumps([PLACE]).encode()


def but(**changes):
    return json.dumps([{name: value for name, value in (PLACE | changes).items() if value is not None}]).encode()


def drip(handler):
    handler.head(200, {"Content-Length": "100000"})
    for _ in range(200):
        handler.wfile.write(b" ")
        time.sleep(0.1)


def drip_head(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for i in range(200):
        handler.wfile.write(f"X-{i}: x\r\n".encode())
        time.sleep(0.1)


def silent(_handler):
    time.sleep(20)


def huge(handler):
    handler.head(200, {})
    for _ in range(3000):
        handler.wfile.write(b" " * 100_000)


BOMB = b"".join([gzip.compress(b" " * 1_000_000)] * 300)
"""300 kB that unpack to 300 MB: gzip may come in parts."""


def bomb(handler):
    handler.send(BOMB, {"Content-Encoding": "gzip"})


def reset(handler):
    handler.connection.close()


FAULTS = {
    "too many requests": lambda handler: handler.send(b"", {"Retry-After": "3600"}, 429),
    "server error": lambda handler: handler.send(b"<h1>oops</h1>", {}, 500),
    "forbidden": lambda handler: handler.send(b"", {}, 403),
    "redirect": lambda handler: handler.send(b"", {"Location": "/elsewhere"}, 302),
    "slow drip": drip,
    "slow head": drip_head,
    "silence": silent,
    "huge body": huge,
    "a lie about the length": lambda handler: handler.send(GOOD, {"Content-Length": "99999999999"}),
    "gzip bomb": bomb,
    "broken off": lambda handler: handler.send(GOOD[:-20], {"Content-Length": str(len(GOOD))}),
    "connection reset": reset,
    "truncated JSON": lambda handler: handler.send(GOOD[:-5]),
    "no JSON": lambda handler: handler.send(b"<html></html>"),
    "deep JSON": lambda handler: handler.send(b"[" * 500_000),
    "no text": lambda handler: handler.send(b"\xff\xfe\x00[]"),
    "empty": lambda handler: handler.send(b""),
    "null": lambda handler: handler.send(b"null"),
    "an object for a list": lambda handler: handler.send(b"{}"),
    "an error as an answer": lambda handler: handler.send(b'{"error": "database down"}'),
    "missing point": lambda handler: handler.send(but(lat=None, lon=None)),
    "missing latitude": lambda handler: handler.send(but(lat=None)),
    "missing name": lambda handler: handler.send(but(name=None, display_name=None)),
    "NaN": lambda handler: handler.send(GOOD.replace(b'"35.5"', b"NaN")),
    "NaN in quotes": lambda handler: handler.send(but(lat="nan")),
    "off the Earth": lambda handler: handler.send(but(lat="135.5")),
    "nought, nought": lambda handler: handler.send(but(lat="0", lon="0.0")),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers["User-Agent"], time.monotonic()))
        (_, fault, *_) = urlsplit(self.path).path.split("/")
        name = parse_qs(urlsplit(self.path).query).get("q", [""])[0]
        try:
            if fault.replace("_", " ") in FAULTS:
                FAULTS[fault.replace("_", " ")](self)
            else:
                time.sleep(self.server.takes)
                self.send(b"[]" if name == "Nowhereatall" else GOOD)
        except OSError:
            pass  # the other side has left, as it should

    def head(self, status, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def send(self, body, headers=(), status=200):
        self.head(status, {"Content-Length": str(len(body))} | dict(headers))
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        (self.asked, self.takes) = ([], 0.0)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        pass
