from __future__ import annotations

import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.render.inert import data_block, policy, well_formed


def text_of(block):
    return block.removeprefix('<script type="application/json" id="data">').removesuffix("</script>")


@given(st.text())
def test_every_text_reads_back_as_it_was(text):
    assert json.loads(text_of(data_block("data", {"word": text}))) == {"word": text}


@pytest.mark.parametrize("text", ["</script>", "<!--<script>", "&lt;", "\u2028", "\u2029", "]]>"])
def test_no_text_can_end_the_block(text):
    assert not set("<>&\u2028\u2029") & set(text_of(data_block("data", {"word": text})))


def test_a_lone_surrogate_becomes_the_replacement_character():
    assert well_formed("a\ud800b") == "a\ufffdb"
    assert data_block("data", {"word": "\udfff"}).encode()


def test_a_number_that_json_lacks_is_an_error():
    with pytest.raises(ValueError, match="not JSON compliant"):
        data_block("data", {"word": float("nan")})


def test_the_policy_names_each_script_by_its_hash_and_allows_no_address():
    digest = base64.b64encode(hashlib.sha256(b"f()").digest()).decode()
    rules = policy(["f()"], ["b{}"])
    assert f"script-src 'sha256-{digest}';" in rules
    assert rules.startswith("default-src 'none'")
    assert "http" not in rules
    assert "unsafe" not in rules
