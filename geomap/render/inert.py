"""How words get into a page without ever becoming code: one JSON block that holds no markup, and a policy that runs only our scripts."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from html import escape

from geomap.render.characters import for_xml

__all__ = ["data_block", "escaped", "policy", "well_formed"]

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """`text` with each lone surrogate, which UTF-8 cannot hold, as U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def escaped(text: str) -> str:
    """`text` for an element or an attribute of HTML or XML; U+FFFD for each character that XML cannot hold."""
    return escape(for_xml(text))


def data_block(identifier: str, value: Mapping[str, object]) -> str:
    """A `<script type="application/json">` that holds `value` and cannot end early, whatever its strings are."""
    text = well_formed(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
    for sign, code in _ESCAPES.items():
        text = text.replace(sign, code)
    return f'<script type="application/json" id="{identifier}">{text}</script>'


def policy(scripts: Iterable[str], styles: Iterable[str], *, pictures: str = "") -> str:
    """The Content-Security-Policy that runs these inline `scripts` and `styles`, and fetches nothing but `pictures`, one origin or none."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            f"img-src data: {pictures}".rstrip(),
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        )
    )


def _hashes(texts: Iterable[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
