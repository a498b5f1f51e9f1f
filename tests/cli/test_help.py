"""Help, version, completion."""

from __future__ import annotations

import os
import subprocess
import sys


def test_the_version_is_printed(geomap):
    assert geomap("--version").stdout.startswith(b"geomap 0.")


def test_help_has_no_colour_for_a_terminal_to_show(geomap):
    assert b"\x1b" not in geomap("--help").stdout


def test_no_command_at_all_is_a_wrong_call_answered_with_help(geomap):
    done = geomap()
    assert done.returncode == 64
    assert b"Commands:" in done.stdout + done.stderr


def test_a_misspelt_command_is_guessed(geomap):
    assert b"'extract'" in geomap("extrat").stderr


def test_the_shell_can_complete_a_command():
    environment = os.environ | {"_GEOMAP_COMPLETE": "complete_bash", "COMP_WORDS": "geomap extr", "COMP_CWORD": "1"}
    code = "import sys; sys.argv = ['geomap']; from geomap.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["extract"]
