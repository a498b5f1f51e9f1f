"""From a file, standard input or bytes to an article, and what is refused."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import time

import pytest

from geomap.errors import InputError, LanguageError, UnreadableError, UsageError
from geomap.read import from_text, read

FRENCH = "Des combats ont éclaté à l'aube près du marché de la ville. « C'était l'œuvre d'inconnus », a dit le maire, cité par une radio."
RUSSIAN = (
    "Вчера в городе произошёл взрыв, по словам очевидцев, погибли пять человек. Власти сообщили, что начато расследование случившегося."
)
ARABIC = "قال شهود عيان إن خمسة أشخاص قتلوا في الهجوم على المدينة أمس."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_gives_the_same_text(encoding):
    assert read("a.txt", data=FRENCH.encode(encoding)).document.text == FRENCH


def test_arabic_in_utf_16_without_a_mark_is_read():
    assert read("a.txt", data=ARABIC.encode("utf-16-le")).document.text == ARABIC


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_code_pages_are_guessed_as_a_last_resort(encoding):
    assert read("a.txt", data=(RUSSIAN * 3).encode(encoding)).document.text == RUSSIAN * 3


def test_a_page_says_its_encoding_itself():
    page = f"<html><head><meta charset='cp1251'></head><body><article><p>{RUSSIAN}</p></article></body></html>"
    assert RUSSIAN[:40] in read("a.html", data=page.encode("cp1251")).document.text


def test_only_line_breaks_are_normalised():
    text = "Un.\r\nDeux\u00a0!\rTrois\u2028e\u0301\n"
    assert read("a.txt", data=text.encode()).document.text == "Un.\nDeux\u00a0!\nTrois\u2028e\u0301\n"
    assert from_text(text).document.text == text


def test_a_document_names_its_file_and_the_hash_of_its_bytes(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbfThe truce held.")
    document = read(path, id="d7").document
    assert (document.id, document.source) == ("d7", "article.txt")
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert str(tmp_path) not in repr(document)


def test_standard_input_is_read_as_bytes(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FRENCH.encode("utf-16"))))
    document = read("-").document
    assert (document.text, document.source, document.language) == (FRENCH, "standard input", "fr")


def test_the_language_given_wins_over_the_text():
    assert read("a.txt", data=FRENCH.encode(), language="en").document.language == "en"


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_article_is_refused(data):
    with pytest.raises(InputError, match=r"a\.txt is empty"):
        read("a.txt", data=data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\1\2\3" * 9,
        b"PK\3\4\x14\0\6\0" * 30,
        bytes(range(256)) * 4,
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(UnreadableError, match=r"is not text|is a PDF|is damaged"):
        read("a.bin", data=data)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(UnreadableError, match="there is no file"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="is a folder"):
        read(tmp_path)


@pytest.fixture
def secret(tmp_path):
    """A file that its user may not read. The superuser may read everything, so nobody is the user as long as the test runs."""
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield path
    os.seteuid(user)


def test_a_file_without_the_right_to_read_it_is_refused(secret):
    with pytest.raises(UnreadableError, match="may not be read"):
        read(secret)


def test_an_address_a_bad_date_and_an_unknown_language_are_refused():
    with pytest.raises(UsageError, match="does not fetch"):
        read("https://example.org/a")
    with pytest.raises(UsageError, match="is no date"):
        from_text("Two killed.", published="last week")
    with pytest.raises(LanguageError, match="no language"):
        from_text("Two killed.", language="tlh")


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Truce holds in Kafr | The Paper</title>
<meta property="og:title" content="Truce holds in Kafr"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2016-03-14T08:00:00Z"><link rel="canonical" href="https://example.org/truce"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Truce holds in Kafr</h1>
<p>The truce between the army and the rebels held for a second day on Monday, residents of the town of Kafr said by telephone.</p>
<p>Nobody had fired since the evening before, they said, and the first lorries with flour and medicine had reached the market.</p>
</article><footer>Copyright The Paper. All rights reserved.</footer></body></html>"""


def test_a_page_gives_its_main_text_and_metadata():
    document = read("a.html", data=PAGE.encode()).document
    assert (document.title, document.publisher, document.url) == ("Truce holds in Kafr", "The Paper", "https://example.org/truce")
    assert (document.published, document.published_basis) == ("2016-03-14", "stated")
    assert "lorries with flour" in document.text
    assert "All rights" not in document.text


def test_a_page_is_known_by_its_looks_on_standard_input():
    assert "<p>" not in read("-", data=PAGE.encode()).document.text


def test_a_page_without_text_is_refused():
    with pytest.raises(InputError, match="without text"):
        read("a.html", data=b"<html><body><script>1</script></body></html>")


def test_plain_text_does_not_load_the_library_for_pages():
    code = "import sys; from geomap.read import from_text; from_text('Two were killed on Monday.'); sys.exit('trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


MARKDOWN = """---
title: "The bridge"
date: 2016-03-14T08:00:00
source: https://example.org/bridge
lang: fr
---

# La prise du pont

Des combats ont eu lieu à **Kafr**. Le pont
est [tombé](https://example.org/a.b) lundi.

> Nous tiendrons.

- Trois morts à Kafr
<!-- note -->
"""


def test_markdown_keeps_its_text_and_knows_its_marks():
    article = read("a.md", data=MARKDOWN.encode())
    text = article.document.text
    assert text == MARKDOWN
    assert [(each.kind, text[each.start : each.end]) for each in article.sentences if each.kind != "furniture"] == [
        ("heading", "La prise du pont"),
        ("body", "Des combats ont eu lieu à **Kafr**."),
        ("body", "Le pont\nest [tombé](https://example.org/a.b) lundi."),
        ("body", "Nous tiendrons."),
        ("body", "Trois morts à Kafr"),
    ]


def test_front_matter_states_title_date_address_and_language():
    document = read("a.md", data=MARKDOWN.encode()).document
    assert (document.title, document.published, document.published_basis) == ("The bridge", "2016-03-14", "stated")
    assert (document.url, document.language) == ("https://example.org/bridge", "fr")


@pytest.mark.parametrize("day", ["2016-02-30", "2016-13-01", "2016-03-14/2016-03-01"])
def test_front_matter_with_a_day_of_no_calendar_states_none(day):
    document = read("a.md", data=MARKDOWN.replace("2016-03-14", day).encode()).document
    assert document.published_basis != "stated"
    assert day not in (document.published or "")


def test_many_comments_before_the_text_are_passed_over_at_once():
    started = time.monotonic()
    document = read("-", data=(b"<!-- a -->\n" * 5000) + b"Troops left Goma.", language="en").document
    assert document.text.endswith("Troops left Goma.")
    assert time.monotonic() - started < 5
