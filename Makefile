# geomap on a machine with Python 3.11 or newer and nothing else:
#   make map     install, build the gazetteer, and draw the map of an article: output/map.html
#   make test    install what the tests need, a browser too, and run every check
#   make bench   measure how long the commands take to start, how fast and large the gazetteer is, and how fast articles are read
#   make screens keep what the page looks like, to compare it with later: look at tests/browser/screens before you commit it
#   make docs    write docs/exchange.md again from the models
#   make clean   remove what make has made
.PHONY: map test bench screens docs clean
.DEFAULT_GOAL := map

ARTICLE ?= seeds/syria-2017-g20.fr.txt
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3 python,$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RECIPE := $(shell find gazetteer -type f ! -name '*.pyc') $(wildcard geomap/languages/*.toml geomap/places/*.toml) \
  geomap/places/bits.py geomap/places/distance.py geomap/places/names.py geomap/shapes.py

map: .venv/installed
	@echo "Drawing the map of $(ARTICLE)"
	$(BIN)/geomap map $(ARTICLE) -o output/map.html

test: .venv/installed-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --dist loadfile

bench: .venv/installed
	$(BIN)/python tests/bench/startup.py $(ARTICLE)
	$(BIN)/python tests/bench/gazetteer.py
	$(BIN)/python tests/bench/package.py
	$(BIN)/python tests/bench/throughput.py --memory 500

screens: .venv/installed-tests
	KEEP_SCREENS=1 $(BIN)/pytest tests/browser/test_screens.py

docs: .venv/installed
	$(BIN)/python -m geomap.exchange.reference > docs/exchange.md

clean:
	rm -rf .venv .hypothesis .*_cache build dist geomap/places/gazetteer.sqlite
	find . -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "geomap needs Python 3.11 or newer: install it, or name it (make PYTHON=…)" >&2; exit 1; }
	@echo "Making an environment in .venv with $(PYTHON)"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python cannot make an environment: install its venv module (Debian: apt-get install python3-venv)" >&2; exit 1; }

.venv/installed: .venv/bin/python pyproject.toml constraints.txt $(RECIPE)
	@echo "Installing what the gazetteer is built with"
	@$(PIP) install --upgrade pip -c constraints.txt
	@$(PIP) install --group build -c constraints.txt
	@echo "Building the gazetteer"
	$(BIN)/python -m gazetteer.build
	@echo "Installing geomap"
	@$(PIP) install --no-build-isolation --editable . -c constraints.txt
	@$(BIN)/python -m compileall -q geomap
	@touch $@

.venv/installed-tests: .venv/installed
	@echo "Installing what the tests need"
	@$(PIP) install --group test -c constraints.txt
	@bash .ci/chromium $(BIN)/python
	@bash .ci/debian pdftotext poppler-utils
	@bash .ci/debian ogrinfo gdal-bin
	@bash .ci/debian soffice "libreoffice-calc-nogui libreoffice-writer-nogui"
	@touch $@
