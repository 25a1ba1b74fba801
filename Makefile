# Thin names for what MkDocs, ruff, mypy and pytest do. Each installs what it needs into .venv/: Python, git and make must
# be there. The browser tests need Chromium too: see README.md.
PYTHON ?= python3
TESTS ?= tests
VENV := .venv
RUN := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_USER := 0
ifeq ($(strip $(SITE_URL)),)
unexport SITE_URL # an empty address counts as none
endif
ifeq ($(strip $(SOURCE_DATE_EPOCH)),)
unexport SOURCE_DATE_EPOCH # so does an empty day of the build
endif

.DEFAULT_GOAL := serve
.PHONY: serve build check test test-all fuzz links watch bench format clean python new changes review form schema release smoke coverage

serve: $(VENV)/site.txt ## show the site, and follow every change
	$(RUN) -m mkdocs serve

build: $(VENV)/site.txt ## build into site/
	$(RUN) -m mkdocs build --strict

check: $(VENV)/check.txt ## format, lint, types, dependencies, layers, content
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/deptry .
	$(VENV)/bin/lint-imports --no-logo
	$(RUN) -m macros check

test: $(VENV)/test.txt $(VENV)/npm-shrinkwrap.json ## the tests, and their types
	$(RUN) -m mypy macros tests
	$(RUN) -m tests.browser.chromium
	$(RUN) -m pytest -m "not slow and not fuzz" $(TESTS)

coverage: $(VENV)/test.txt $(VENV)/zensical.txt $(VENV)/npm-shrinkwrap.json ## which lines of macros/ the tests run; REPORT=file: as Markdown too
	$(RUN) -m tests.browser.chromium
	$(RUN) -m pytest -m "not slow and not fuzz" --cov --cov-report=term $(if $(REPORT),--cov-report=markdown:$(REPORT)) $(TESTS)

test-all: $(VENV)/test.txt $(VENV)/zensical.txt $(VENV)/npm-shrinkwrap.json $(VENV)/engines.txt $(VENV)/engines.json $(VENV)/form.json $(VENV)-properdocs/properdocs.txt ## the tests, and those that take long: see MAINTAINING.md
	$(RUN) -m tests.browser.chromium
	$(RUN) -m tests.engines.install
	$(RUN) -m pytest -m "not fuzz" $(TESTS)

fuzz: $(VENV)/test.txt ## 2,000 generated pages and records: published in full, or refused with file, line and rule
	$(RUN) -m pytest tests/fuzz

new: $(VENV)/site.txt ## start a record: make new KIND=treatment NAME="Dry needling" (DOI=..., PMID=... for a reference)
	$(RUN) -m macros new $(KIND) "$(NAME)" $(if $(DOI),--doi "$(DOI)") $(if $(PMID),--pmid "$(PMID)")

changes: $(VENV)/site.txt ## what changed since BASE (origin/main), and what needs a clinician
	$(RUN) -m macros changes $(or $(BASE),origin/main) $(if $(READING),--reading)

review: $(VENV)/site.txt ## pages that are due for a check, and passages that expire
	$(RUN) -m macros review

form: $(VENV)/form.json ## the form for editors into FORM (site/edit); REPO_URL: the repository that it changes
	$(RUN) -m macros form $(or $(FORM),site/edit) --repository "$(REPO_URL)"

schema: $(VENV)/site.txt ## write the JSON Schemas for editors' tools
	$(RUN) -m macros schema

release: $(VENV)/site.txt ## record the published addresses and answers, and set the version
	$(RUN) -m macros release

links: $(VENV)/site.txt ## check the links to other sites; REPORT=file: as Markdown too; BASE=commit: only those added since
	$(RUN) -m macros links $(if $(REPORT),--report $(REPORT)) $(if $(BASE),--base $(BASE))

watch: $(VENV)/site.txt ## ask which sources were retracted, corrected or superseded; REPORT=file: write the report too
	$(RUN) -m macros watch $(if $(REPORT),--report $(REPORT))

smoke: $(VENV)/site.txt ## check that the site published at URL is complete
	$(RUN) -m macros smoke $(URL)

bench: $(VENV)/test.txt $(VENV)/bench.json ## what a build, a preview, the search and the pages cost, each beside its target
	$(RUN) -m tests.bench $(PARTS)

format: $(VENV)/check.txt ## code and records in their normal form
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .
	$(RUN) -m macros format

clean:
	rm -rf $(VENV) $(VENV)-properdocs site .site.build-* .*_cache

# A requirements file that is newer than its copy in the environment is installed again, then this package itself.
$(VENV)/%.txt: requirements/%.txt pyproject.toml $(RUN)
	@$(RUN) -m pip --version >/dev/null 2>&1 || { echo "$(VENV) has no pip. Install it for $(PYTHON) (Debian: apt-get install python3-venv), remove $(VENV) and try again."; exit 1; }
	$(RUN) -m pip install --quiet --require-hashes --requirement $<
	$(RUN) -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(RUN) -m compileall -q macros
	cp $< $@

# ProperDocs takes the place of MkDocs, so it has an environment of its own.
$(VENV)-properdocs/properdocs.txt: requirements/properdocs.txt $(RUN)
	$(PYTHON) -m venv $(VENV)-properdocs
	$(VENV)-properdocs/bin/python -m pip install --quiet --require-hashes --requirement $<
	cp $< $@

# The checkers of the browser tests. Node comes with the test environment.
$(VENV)/npm-shrinkwrap.json: tests/browser/npm-shrinkwrap.json $(VENV)/test.txt
	cd tests/browser && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --loglevel=error --ignore-scripts --no-audit --no-fund
	cp $< $@

# Sveltia CMS, the form for editors.
$(VENV)/form.json: form/npm-shrinkwrap.json $(VENV)/test.txt
	cd form && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --loglevel=error --ignore-scripts --no-audit --no-fund
	cp $< $@

# Chrome 109, Readability and the data of what browsers support: only `make test-all` installs them.
$(VENV)/engines.json: tests/engines/npm-shrinkwrap.json $(VENV)/test.txt
	cd tests/engines && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --loglevel=error --ignore-scripts --no-audit --no-fund
	cp $< $@

# Lighthouse is large: only `make bench` installs it.
$(VENV)/bench.json: tests/bench/npm-shrinkwrap.json $(VENV)/test.txt
	cd tests/bench && PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --loglevel=error --ignore-scripts --no-audit --no-fund
	cp $< $@

$(RUN): | python
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11.5 or newer is needed, and $(PYTHON) is not there."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { echo "Python 3.11.5 or newer is needed; $(PYTHON) is older. Name another one: make PYTHON=python3.12"; exit 1; }
