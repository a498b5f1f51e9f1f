"""A line of a corpus."""

from __future__ import annotations

import pytest

from geomap import exchange
from geomap.errors import DossierError


def test_a_line_needs_an_id_and_a_text():
    assert exchange.task(b'{"id": "a", "text": "b", "more": 1}') == exchange.Task(id="a", text="b")


def test_spans_and_triggers_are_offsets_into_the_text():
    task = exchange.task(b'{"id": "a", "text": "un raid", "spans": [], "triggers": [[3, 7]]}')
    assert (task.spans, task.triggers) == ((), ((3, 7),))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b'{"id": "a", "text": 3}',
        b'{"id": "a", "text": "abc", "spans": [[2, 9]]}',
        b'{"id": "a", "text": "abc", "spans": [[2]]}',
        b'{"id": "a", "text": "\xff"}',
    ],
)
def test_a_broken_line_is_refused(line):
    with pytest.raises(DossierError):
        exchange.task(line)
