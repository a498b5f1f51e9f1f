"""The documents cannot lie: links resolve, examples run, every command is explained, generated pages are current."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from geomap.exchange import reference

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(path.stem for path in (ROOT / "geomap/cli").glob("*.py") if "def command(" in path.read_text(encoding="utf-8"))


def blocks(language):
    """The code blocks of README.md in `language`."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def slug(heading):
    """The anchor of a Markdown heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


@pytest.fixture
def checkout(tmp_path):
    """A folder that has the seeds, as the examples expect."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    return tmp_path


def run(arguments, cwd):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not link.startswith("https://"):
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            assert target.exists(), link
            if anchor:
                headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
                assert anchor in map(slug, headings), link


def test_every_page_is_in_the_list_of_pages():
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (ROOT / "docs/README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(path.name for path in (ROOT / "docs").glob("*.md") if path.name != "README.md")


def test_the_page_of_the_exchange_format_is_current():
    assert (ROOT / "docs/exchange.md").read_text(encoding="utf-8") == reference.page(), "run `make docs`"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(geomap, command):
    assert f"geomap {command}" in README
    done = geomap(command, "--help")
    assert done.returncode == 0
    assert command in geomap("--help").stdout.decode()


def test_there_are_commands():
    assert COMMANDS == ["check", "embed", "explain", "extract", "geocode", "map", "render", "reverse", "zone"]


@pytest.mark.parametrize("name", re.findall(r"^make (\w+)", "".join(blocks("sh")), re.MULTILINE))
def test_what_the_readme_makes_is_in_the_makefile(name):
    assert re.search(rf"^{name}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_console_examples_print_what_the_readme_shows(checkout):
    examples = re.split(r"^\$ ", "\n".join(blocks("console")), flags=re.MULTILINE)[1:]
    assert examples
    for example in examples:
        line, _, shown = example.partition("\n")
        done = run(["-m", *shlex.split(line)], checkout)
        assert done.returncode == 0, done.stderr
        assert (done.stdout + done.stderr).strip() == shown.strip()


def test_the_shell_examples_run(checkout):
    for line in re.findall(r"^geomap .*$", "\n".join(blocks("sh")), re.MULTILINE):
        done = run(["-m", *shlex.split(line)], checkout)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_examples_run(checkout, code):
    done = run(["-c", code], checkout)
    assert done.returncode == 0, done.stderr
    assert (checkout / "map.html").is_file()


def test_every_seed_that_the_readme_names_is_there():
    for name in re.findall(r"seeds/[\w.-]+", README):
        assert (ROOT / name).exists()


@pytest.mark.parametrize("page", ["docs/pictures.md", "docs/embedding.md"])
def test_the_examples_of_a_page_run_in_order(checkout, page):
    text = (ROOT / page).read_text(encoding="utf-8")
    examples = re.findall(r"^```(sh|python)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    calls = [["-m", *shlex.split(line)] for kind, code in examples if kind == "sh" for line in code.splitlines()]
    calls += [["-c", code] for kind, code in examples if kind == "python"]
    assert calls
    for call in calls:
        done = run(call, checkout)
        assert done.returncode == 0, done.stderr


EVENTS = "date,place,country,notes\n2024-03-01,Kharkiv,Ukraine,A strike.\n"
CORPUS = '{"id": "1", "text": "A bomb exploded in Gao on 3 May 2019."}\n'
SURVEY = "when,spot,what\n03/14/2024,Kharkiv,shelling\n"


def test_the_examples_of_outputs_run_in_order(checkout):
    (checkout / "events.csv").write_text(EVENTS, encoding="utf-8")
    (checkout / "survey.csv").write_text(SURVEY, encoding="utf-8")
    (checkout / "corpus.jsonl").write_text(CORPUS, encoding="utf-8")
    text = (ROOT / "docs/outputs.md").read_text(encoding="utf-8")
    calls = re.findall(r"^geomap (.*)$", "\n".join(re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)), re.MULTILINE)
    assert len(calls) > 10
    for call in calls:
        done = run(["-m", "geomap", *shlex.split(call)], checkout)
        assert done.returncode == 0, done.stderr
