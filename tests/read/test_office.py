"""Word and OpenDocument files."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress

import pytest

from geomap.errors import InputError, UnreadableError
from geomap.read import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = f"""<w:styles {W}>
  <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Corps"><w:name w:val="Body Text"/></w:style>
</w:styles>"""


def packed(how=zipfile.ZIP_DEFLATED, **parts):
    """An archive whose parts have these contents; "__" in a name is a slash, "_" a full stop."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return file.getvalue()


def word(body, styles=STYLES):
    return packed(word__document_xml=f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>", word__styles_xml=styles)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_the_paragraphs_of_a_word_file_are_read_and_its_headings_are_told_by_the_names_of_their_styles():
    line = run("IDLEB, 3 février 2019 – Une ") + run("frappe") + run(" a fait deux morts.")
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr>{run("Frappe sur Idleb")}</w:p>'
        f'<w:p><w:pPr><w:pStyle w:val="Corps"/></w:pPr>{line}</w:p>'
        "<w:p/>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('Alep')}</w:p></w:tc><w:tc><w:p>{run('cinq morts')}</w:p></w:tc></w:tr></w:tbl>"
    )
    article = read("a.docx", data=word(body))
    assert article.document.text == "Frappe sur Idleb\n\nIDLEB, 3 février 2019 – Une frappe a fait deux morts.\n\nAlep\n\ncinq morts\n\n"
    assert (article.document.title, article.document.published) == ("Frappe sur Idleb", "2019-02-03")


def test_what_tracked_changes_took_out_and_what_stands_there_twice_is_not_read():
    body = (
        f"<w:p>{run('The army took ')}<w:del><w:r><w:delText>Homs</w:delText></w:r></w:del><w:ins>{run('Hama')}</w:ins>"
        f"<w:moveFrom>{run(' at dawn')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText><w:noBreakHyphen/><w:br/></w:r>"
        f"{run('again.')}</w:p>"
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice><w:txbxContent><w:p>{run('A box.')}</w:p></w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent><w:p>{run('A box.')}</w:p></w:txbxContent></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{run('Around it.')}</w:p>"
    )
    assert read("a.docx", data=word(body)).document.text == "The army took Hama\N{NON-BREAKING HYPHEN}\nagain.\n\nA box.\n\nAround it.\n\n"


def test_the_paragraphs_of_an_opendocument_text_are_read_without_notes_and_changes():
    names = "urn:oasis:names:tc:opendocument:xmlns"
    body = (
        "<text:tracked-changes><text:p>Old.</text:p></text:tracked-changes>"
        "<text:h>Two killed in Gao</text:h><text:p>Gunmen<text:s/>attacked <text:span>the camp</text:span> of Gao"
        "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note> on Monday.</text:p>"
    )
    data = packed(
        mimetype="application/vnd.oasis.opendocument.text",
        content_xml=f'<office:text xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0">{body}</office:text>',
    )
    article = read("a.odt", data=data)
    assert article.document.text == "Two killed in Gao\n\nGunmen attacked the camp of Gao on Monday.\n\n"
    assert article.document.title == "Two killed in Gao"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (packed(xl__workbook_xml="<w/>"), "is no text document; .* tables as .csv"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_xml="<w/>"), "is no text document"),
        (packed(content_xml="<w/>"), "is damaged or locked"),
        (word("")[:-40], "is damaged or locked"),
        (packed(word__document_xml="<w:p>"), "is damaged or locked"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF, which geomap does not read; save its text"),
        (rb"{\rtf1\ansi Gunmen attacked Gao.}", "is RTF, which geomap does not read; save it as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office file"),
    ],
)
def test_any_other_file_of_an_office_is_refused_with_what_to_do(data, said):
    with pytest.raises(UnreadableError, match=said):
        read("a.docx", data=data)


def test_a_word_file_without_words_is_empty():
    with pytest.raises(InputError, match="is empty"):
        read("a.docx", data=word("<w:p/>"))


def test_a_part_that_unpacks_to_more_than_any_text_is_refused():
    with pytest.raises(UnreadableError, match="damaged"):
        read("a.docx", data=word(" " * 51_000_000))
    with pytest.raises(UnreadableError, match="damaged"):
        read("a.odt", data=packed(mimetype=" " * 51_000_000, content_xml="<w/>"))


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_no_office_packs_so_is_refused(how):
    with pytest.raises(UnreadableError, match="damaged"):
        read("a.docx", data=packed(how, word__document_xml="<w:p/>"))


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_archive_is_read_or_refused_in_a_sentence(seed):
    chance = random.Random(seed)  # noqa: S311 - the same damage each time
    whole = packed(word__document_xml=f"<w:document {W}><w:p>{run('Shells hit Gao.')}</w:p></w:document>", Résumé="x")
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(3):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        with suppress(UnreadableError, InputError):
            read("a.docx", data=bytes(data), language="en")
