from __future__ import annotations

import base64
import re
import zlib

from hypothesis import given
from hypothesis import strategies as st

from geomap.render.columns import pack, unpack

cells = st.recursive(st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])), st.lists, max_leaves=5)
rows = st.lists(st.fixed_dictionaries({"a": cells, "b": cells}))


@given(rows)
def test_rows_read_back_as_they_were(found):
    assert unpack(pack(found)) == found


@given(st.lists(st.fixed_dictionaries({"a": cells, "b": st.lists(cells)})))
def test_lists_read_back_as_they_were(found):
    assert unpack(pack(found, lists={"b"})) == found


def test_an_item_of_many_lists_is_written_once():
    rows = [{"b": [f"item {one}", f"item {two}"]} for one in range(30) for two in range(30)]
    assert zlib.decompress(base64.b64decode(pack(rows, lists={"b"}))).count(b'"item 7"') == 1


@given(rows)
def test_the_text_needs_no_escape(found):
    assert re.fullmatch("[A-Za-z0-9+/=]*", pack(found))


def test_true_and_one_stay_apart():
    assert [type(row["a"]) for row in unpack(pack([{"a": True}, {"a": 1}, {"a": "1"}]))] == [bool, int, str]
