# serve · build · check · test · links · bench. Each makes what it needs: only Python, git and make must be there. The tests need Chromium: see README.md.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := serve
.PHONY: serve build check test links bench lighthouse format clean python

serve: $(VENV)/site.txt ## show the site, and follow every change
	$(RUN) -m mkdocs serve --no-strict

build: $(VENV)/site.txt $(if $(filter zensical,$(BUILDER)),$(VENV)/zensical.txt) ## build into site/, strictly; BUILDER=zensical: with the next builder
	$(RUN) -m macros build

check: $(VENV)/test.txt ## format, lint, types, content
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(RUN) -m macros check

test: $(VENV)/test.txt $(VENV)/zensical.txt $(VENV)/npm-shrinkwrap.json ## all tests, in a real browser too
	$(RUN) -m tests.browser.chromium
	$(RUN) -m pytest

links: $(VENV)/site.txt ## ask other hosts whether what we link to is still there; REPORT=file: as Markdown too
	$(RUN) -m macros links $(if $(REPORT),--report $(REPORT))

bench: $(VENV)/test.txt $(VENV)/bench.json ## what a build and the search cost, and how fast a phone shows the pages
	$(RUN) -m tests.bench
	$(RUN) -m tests.bench.search
	$(RUN) -m tests.bench.lighthouse

lighthouse: $(VENV)/test.txt $(VENV)/bench.json ## the last part of bench alone; start it on a quiet machine
	$(RUN) -m tests.bench.lighthouse

format: $(VENV)/test.txt
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

clean:
	rm -rf $(VENV) site .*_cache

# A requirements file that is newer than its copy in the environment is installed again.
$(VENV)/%.txt: requirements/%.txt $(RUN)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	cp $< $@

# The checkers of the browser tests. Node comes with the test environment.
$(VENV)/npm-shrinkwrap.json: tests/browser/npm-shrinkwrap.json $(VENV)/test.txt
	cd tests/browser && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --silent --ignore-scripts --no-audit --no-fund
	cp $< $@

# Lighthouse is large, so only who measures installs it.
$(VENV)/bench.json: tests/bench/npm-shrinkwrap.json $(VENV)/test.txt
	cd tests/bench && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --silent --ignore-scripts --no-audit --no-fund
	cp $< $@

$(RUN): | python
	$(PYTHON) -m venv $(VENV)

python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11.5 or newer is needed, and $(PYTHON) is not there."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { echo "Python 3.11.5 or newer is needed; $(PYTHON) is older. Name another one: make PYTHON=python3.12"; exit 1; }
