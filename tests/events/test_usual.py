"""What happens again and again, what was before, and what is only sought: no events of their own."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.read import from_text


def events(text, gazetteer):
    return pipeline.extract(from_text(text, id="d1", source="test", language="ar", published="2025-05-10"), gazetteer).events


AT_LARGE = [
    "وتهاجم العصابات بانتظام قرى في إقليم دارفور.",
    "وغالبا ما تستهدف المسيرات محطات الكهرباء في كوستي.",
    "ودأب المسلحون على خطف التجار قرب كانو.",
    "وكثف الجيش غاراته على مدينة نيالا.",
    "وتراجعت وتيرة القصف على الفاشر.",
    "وقتل آلاف المدنيين منذ اندلاع الحرب في السودان.",
    "وأدى النزاع إلى مقتل نحو عشرين ألف شخص في السودان.",
    "وتعاني مالي منذ عام 2012 هجمات الجماعات المتشددة.",
    "وحذر من عواقب أي هجوم على الفاشر.",
    "وتعتمد الحركة في السودان على الكمائن والألغام.",
    "ويقود الوسطاء مساعي في جدة للتوصل إلى هدنة.",
    "وقال إن فرص إبرام اتفاق سلام في جوبا ضئيلة.",
    "وباتت المدينة، بعد أشهر من القتال، خالية.",
    "وحوكم المتورطون في التفجير أمام محكمة في بغداد.",
    "ولم يتضح ما إذا كان المهاجمون قد استهدفوا المسجد.",
    "ويتظاهر الطلاب كل أسبوع في تونس.",
    "وتتعرض البلدة لغارات شبه يومية.",
    "ولم تنفجر عبوة ناسفة ثانية.",
]


@pytest.mark.parametrize("text", AT_LARGE)
def test_what_is_told_at_large_or_only_sought_is_no_event(text, gazetteer):
    assert events(text, gazetteer) == ()


ONCE = [
    ("وفي أعنف قصف منذ اندلاع الحرب، قتل عشرون شخصا في الفاشر.", "Shelling/artillery/missile attack"),
    ("وسبق أن قصفت المدفعية يوم الأحد سوقا في نيالا بشكل متكرر.", "Shelling/artillery/missile attack"),
    ("ويتبادل الجانبان الاتهامات بخرق وقف إطلاق النار.", "ACCUSE"),
    ("وتوصل الطرفان بعد محادثات في جدة إلى هدنة.", "Agreement"),
]


@pytest.mark.parametrize(("text", "sub_event_type"), ONCE)
def test_what_happened_once_is_an_event_beside_words_of_the_usual(text, sub_event_type, gazetteer):
    assert sub_event_type in [each.sub_event_type for each in events(text, gazetteer)]


def test_recent_months_are_no_days(gazetteer):
    (event,) = events("ونزح مئات السكان خلال الأشهر الأخيرة من مدينة الفاشر.", gazetteer)
    assert event.when.start is None
