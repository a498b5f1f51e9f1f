"""Any dossier, however hostile its words, comes back from its text as the equal value, and its text obeys the schema."""

from __future__ import annotations

import json
from itertools import count
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from geomap import exchange, models

HOSTILE = [
    "{{ 7*191 }}",
    "{% include x %}",
    "${alert(1)}",
    "</script><script>alert(1)</script>",
    '"\\u0041\n  [1,\n  2]',
    "\u2028\u2029\u0085\x00\x7f",
    "\u202eevil\u202c",
    "e\u0301 \U0001f469\u200d\U0001f469\u200d\U0001f466",
    "حلب الشرقية",
    "\ufeffBOM",
    " ",
    "NaN",
]

texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
maybe = st.none() | texts
shares = st.floats(0, 1)
numbers = st.floats(allow_nan=False, allow_infinity=False)
certainties = st.sampled_from(get_args(models.Certainty))


def few(strategy, least=0):
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


positions = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
lines = few(positions, 2)
rings = st.lists(positions, min_size=3, max_size=6).map(lambda ring: (*ring, ring[0]))
COORDINATES = {
    "Point": positions,
    "LineString": lines,
    "MultiLineString": few(lines, 1),
    "Polygon": few(rings, 1),
    "MultiPolygon": few(few(rings, 1), 1),
}
geometries = st.one_of(
    [st.builds(models.Geometry, type=st.just(kind), coordinates=inner) for kind, inner in COORDINATES.items()],
)


def spans(documents, kind=models.Span, **more):
    """Strategy of quotes that stand in one of `documents`."""

    def cut(document):
        ends = st.lists(st.integers(0, len(document.text)), min_size=2, max_size=2, unique=True).map(sorted)
        return ends.flatmap(
            lambda at: st.builds(
                kind,
                document=st.just(document.id),
                start=st.just(at[0]),
                end=st.just(at[1]),
                text=st.just(document.text[at[0] : at[1]]),
                **more,
            )
        )

    return st.sampled_from([each for each in documents if each.text]).flatmap(cut)


documents = st.builds(
    models.Document,
    id=texts,
    source=texts,
    sha256=texts,
    language=texts,
    published=maybe,
    published_basis=maybe,
    title=maybe,
    publisher=maybe,
    url=maybe,
    text=texts.filter(bool),
)


def toponyms(mentions):
    return st.builds(
        models.Toponym,
        id=texts,
        name=texts,
        label=texts,
        feature=maybe,
        country=maybe,
        admin1=maybe,
        geometry=st.none() | geometries,
        confidence=shares,
        source=maybe,
        reason=maybe,
        alternatives=few(st.builds(models.Alternative, id=texts, score=shares)),
        mentions=few(mentions),
    )


def events(spans_):
    count_ = st.none() | st.integers(0, 2**53)
    maybe_span = st.none() | spans_
    return st.builds(
        models.Event,
        id=texts,
        label=texts,
        event_type=texts,
        sub_event_type=texts,
        plover=st.builds(models.Plover, event=texts, mode=few(texts)),
        trigger=spans_,
        evidence=few(spans_),
        coreferent=few(spans_),
        actors=few(st.builds(models.Actor, name=texts, role=texts, country=maybe, mention=maybe_span)),
        when=st.builds(
            models.When,
            start=maybe,
            end=maybe,
            precision=st.sampled_from(get_args(models.DatePrecision)),
            text=maybe_span,
            reason=maybe,
        ),
        where=few(
            st.builds(
                models.Where,
                place=texts,
                role=st.sampled_from(["event", "announcement", "application"]),
                relation=texts,
                precision=st.integers(1, 7),
                radius_km=st.none() | numbers,
            )
        ),
        numbers=few(st.builds(models.Number, kind=texts, best=count_, low=count_, high=count_, text=spans_)),
        certainty=certainties,
        cue=maybe_span,
        attributed_to=maybe_span,
        confidence=shares,
        reason=maybe,
        geometry=st.none() | geometries,
    )


def zones(spans_):
    return st.builds(
        models.Zone,
        id=texts,
        label=texts,
        geometry=geometries,
        status=maybe,
        expression=few(spans_),
        method=texts,
        parameters=st.dictionaries(texts, numbers | texts, max_size=3),
        basis=st.sampled_from(["estimated", "lexicon", "named", "drawn"]),
        units=few(texts),
        core=st.none() | geometries,
        events=few(texts),
        sources=few(texts),
        certainty=certainties,
        start=maybe,
        end=maybe,
    )


def with_own_ids(things, used):
    """`things`, the later of two with the same id under another one."""
    for thing in things:
        id_ = next(free for n in count() if (free := thing.id + "'" * n) not in used)
        used.add(id_)
        yield type(thing)(**{name: getattr(thing, name) for name in thing.__slots__} | {"id": id_})


@st.composite
def dossiers(draw):
    read = tuple(with_own_ids(draw(st.lists(documents, min_size=1, max_size=2)), set()))
    quotes = spans(read)
    used = set()
    return models.Dossier(
        title=draw(maybe),
        language=draw(texts),
        documents=read,
        gazetteer=draw(st.none() | st.builds(models.GazetteerInfo, name=texts, version=texts, licence=texts)),
        places=tuple(
            with_own_ids(
                draw(few(toponyms(spans(read, models.Mention, usage=st.sampled_from(get_args(models.Usage)))))),
                used,
            )
        ),
        events=tuple(with_own_ids(draw(few(events(quotes))), used)),
        zones=tuple(with_own_ids(draw(few(zones(quotes))), used)),
    )


SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
VALIDATOR = Draft202012Validator(exchange.schema())


@settings(SLOW, max_examples=100)
@given(dossiers())
def test_any_dossier_comes_back_from_its_text(dossier):
    assert exchange.loads(exchange.dumps(dossier)) == dossier
    assert exchange.loads(exchange.dumps(dossier, line=True)) == dossier


@settings(SLOW, max_examples=30)
@given(dossiers())
def test_any_text_obeys_the_schema(dossier):
    VALIDATOR.validate(json.loads(exchange.dumps(dossier)))


@settings(SLOW, max_examples=30)
@given(dossiers())
def test_a_line_is_one_line_and_the_same_value_gives_the_same_text(dossier):
    line = exchange.dumps(dossier, line=True)
    assert "\n" not in line
    assert exchange.dumps(exchange.loads(line), line=True) == line


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(exchange.schema())
