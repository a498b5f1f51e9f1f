"""`geomap extract`, with and without --jsonl."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from geomap import exchange


def line(**members):
    return json.dumps(members, ensure_ascii=False).encode() + b"\n"


def test_the_dossier_goes_to_standard_output_and_the_summary_to_standard_error(geomap, article):
    done = geomap("extract", article)
    assert done.returncode == 0
    assert "Kharkiv" in {place.label for place in exchange.loads(done.stdout).places}
    assert done.stderr.startswith(b"geomap: ")
    assert done.stderr.count(b"\n") == 1


def test_the_summary_says_which_option_dates_what_the_text_leaves_without_a_year(geomap):
    text = b"Gunmen attacked Kharkiv on 14 January. Shells hit Lviv on Monday."
    assert b"; 2 dates could be read with --date" in geomap("extract", "-", "--language", "en", stdin=text).stderr
    assert b"--date" not in geomap("extract", "-", "--language", "en", "--date", "2024-01-20", stdin=text).stderr


def test_the_same_article_gives_the_same_bytes(geomap, article):
    assert geomap("extract", article).stdout == geomap("extract", article).stdout


def test_standard_input_is_an_article_too(geomap, article):
    piped = exchange.loads(geomap("extract", "-", stdin=article.read_bytes()).stdout)
    assert piped.documents[0].text == article.read_text(encoding="utf-8")


def test_several_articles_make_one_dossier(geomap, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Protesters marched in Kharkiv and in Lviv on Wednesday, the police said.", encoding="utf-8")
    dossier = exchange.loads(geomap("extract", article, other).stdout)
    (kharkiv,) = (place for place in dossier.places if place.label == "Kharkiv")
    assert [each.id for each in dossier.documents] == ["d1", "d2"]
    assert {mention.document for mention in kharkiv.mentions} == {"d1", "d2"}
    assert dossier.title == "Shelling kills three in Kharkiv (+ 1)"


def test_a_date_given_for_several_articles_is_that_of_those_that_state_none(geomap, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("LVIV, 3 May 2022 - Protesters marched in Lviv on 1 May, the police said.", encoding="utf-8")
    assert b"2 dates of article.txt could be read with --date" in geomap("extract", article, other).stderr
    dossier = exchange.loads(geomap("extract", article, other, "--date", "2023-06-07").stdout)
    assert [each.published for each in dossier.documents] == ["2023-06-07", "2022-05-03"]
    alone = exchange.loads(geomap("extract", other, "--date", "2023-06-07").stdout)
    assert alone.documents[0].published == "2023-06-07"


def test_the_dossiers_of_a_corpus_make_one_table_under_the_titles_that_its_lines_give(geomap, tmp_path):
    lines = [
        line(id="a", text="A bomb exploded in Gao on 3 May 2019, killing two soldiers.", title="Gao", url="https://example.org/a"),
        line(id="b", text="Gunmen attacked Kidal on 4 May 2019, the army said."),
    ]
    (tmp_path / "dossiers.jsonl").write_bytes(geomap("extract", "--jsonl", "-", stdin=b"".join(lines)).stdout)
    table = geomap("render", "dossiers.jsonl", "--to", "csv", "-o", "-").stdout.decode("utf-8-sig").splitlines()
    assert [row.partition(",")[0] for row in table] == ["event_id_cnty", "a:1", "b:1"]
    assert "https://example.org/a" in table[1]
    assert ",Gao," in table[1]


def test_json_is_no_article(geomap, tmp_path):
    (tmp_path / "corpus.jsonl").write_bytes(line(id="a", text="A bomb exploded in Gao on 3 May 2019."))
    done = geomap("map", "corpus.jsonl")
    assert done.returncode == 66
    assert b"corpus.jsonl is JSON and no article; a corpus goes through `geomap extract --jsonl`" in done.stderr


def test_words_of_another_language_than_an_article_is_read_in_are_told(geomap, article, tmp_path):
    turkish = "Halep'te düzenlenen hava saldırısında beş kişi öldü, yetkililer saldırının rejim güçleri tarafından yapıldığını söyledi. "
    (tmp_path / "tr.txt").write_text(f"Aleppo\n\n{turkish * 4}", encoding="utf-8")
    assert b"tr.txt: its words are in none of the languages that geomap reads (ar, " in geomap("extract", "tr.txt").stderr
    said = geomap("extract", article, "--language", "de").stderr
    assert b"article.txt: read as 'de' as --language says, but its words are those of 'en'" in said
    line = json.dumps({"id": "1", "text": turkish * 4}).encode() + b"\n"
    assert b"-, line 1: its words are in none" in geomap("extract", "--jsonl", "-", stdin=line).stderr


def test_the_options_say_what_the_text_does_not(geomap, article):
    dossier = exchange.loads(geomap("extract", article, "--date", "2022-06-07", "--title", "Kharkiv, June", "--language", "en").stdout)
    assert (dossier.title, dossier.documents[0].published, dossier.documents[0].published_basis) == (
        "Kharkiv, June",
        "2022-06-07",
        "argument",
    )


def test_a_program_may_read_the_summary(geomap, article, tmp_path):
    done = geomap("extract", article, "-o", tmp_path / "d.geojson", "--json")
    assert json.loads(done.stdout)["places"] == len(exchange.loads((tmp_path / "d.geojson").read_bytes()).places)
    assert done.stderr == b""


def test_the_summary_and_the_dossier_cannot_share_standard_output(geomap, article):
    assert geomap("extract", article, "--json").returncode == 64


def test_a_file_may_have_a_name_in_another_encoding(geomap, article, tmp_path):
    named = article.rename(tmp_path / os.fsdecode(b"r\xe9sum\xe9.txt"))
    assert exchange.loads(geomap("extract", named).stdout).documents[0].source == "r?sum?.txt"
    done = geomap("extract", named, "-o", os.fsdecode(b"r\xe9sum\xe9.geojson"), "--json")
    assert (done.returncode, json.loads(done.stdout)["output"]) == (0, "r?sum?.geojson")


def test_dossiers_of_one_id_are_not_mixed_and_a_broken_line_is_named(geomap):
    one, other = (line(id="a", text=f"Shells hit {town} on 3 May 2019.", language="en") for town in ("Kharkiv", "Poltava"))
    twice = geomap("extract", "--jsonl", "-", stdin=one + b"\n" + other).stdout
    done = geomap("render", "-", "--to", "csv", "-o", "-", stdin=twice)
    assert (done.returncode, done.stdout) == (65, b"")
    assert b"two documents have the id 'a'" in done.stderr
    assert b"line 2: " in geomap("render", "-", "-o", "-", stdin=twice.splitlines()[0] + b"\n{}\n").stderr


def test_a_corpus_gives_one_dossier_a_line_with_the_id_of_its_line(geomap):
    corpus = line(id="a", text="Shelling hit Kharkiv on Monday.") + b"\n" + line(id="b", text="Nothing happened at all.", language="en")
    done = geomap("extract", "--jsonl", "-", stdin=corpus)
    dossiers = [exchange.loads(each) for each in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [each.documents[0].id for each in dossiers] == ["a", "b"]
    assert dossiers[1].places == ()


def test_a_broken_line_is_named_and_does_not_stop_the_others(geomap):
    corpus = b"{}\n" + line(id="b", text="Shelling hit Kharkiv on Monday.", language="en")
    done = geomap("extract", "--jsonl", "-", stdin=corpus)
    assert done.returncode == 65
    assert done.stderr.startswith(b"geomap: -, line 1: ")
    assert exchange.loads(done.stdout).documents[0].id == "b"


def test_given_spans_replace_the_search_for_names(geomap):
    text = "Shelling hit Kharkiv and Poltava on Monday."
    done = geomap("extract", "--jsonl", "-", stdin=line(id="a", text=text, language="en", spans=[[25, 32]]))
    places = exchange.loads(done.stdout).places
    assert [mention.text for place in places for mention in place.mentions] == ["Poltava"]


def test_given_triggers_replace_the_search_for_events(geomap):
    text = "Shelling hit Kharkiv on Monday. Poltava was shelled on Tuesday."
    done = geomap("extract", "--jsonl", "-", stdin=line(id="a", text=text, language="en", triggers=[[44, 51]]))
    assert [event.trigger.text for event in exchange.loads(done.stdout).events] == ["shelled"]


def test_a_dossier_comes_out_before_the_next_line_goes_in():
    with subprocess.Popen(
        [sys.executable, "-m", "geomap", "extract", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        process.stdin.write(line(id="a", text="Shelling hit Kharkiv on Monday.", language="en"))
        process.stdin.flush()
        assert exchange.loads(process.stdout.readline()).documents[0].id == "a"
        process.stdin.close()
