# `make serve` and `make test` need nothing but Python 3.11 or later and make.
PYTHON ?= python3
VENV ?= .venv
PYTEST_ARGS ?= -n 2

BIN := $(VENV)/bin
RUNTIME := $(VENV)/.installed
TESTING := $(VENV)/.installed-test
SITE := $(or $(SITE_DIR),site)
BASE ?= main
LINKS := PYTHONPATH=hooks $(BIN)/python -m tools.links
EXTERNAL = $(if $(ADVISORY),--advisory) $(addprefix --report=,$(REPORT))
LOCK_VENV := .cache/lock
PIP_TOOLS := pip-tools==7.6.2
PIP_COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(LOCK_VENV)/bin/pip-compile --quiet \
	--generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

# Banners of other people's tools: Material's about MkDocs 2, pip's about newer releases of itself.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve build test package links links-external links-changed eject compress nginx-conf oracle oracle-sites bench bench-hooks bench-pages lock clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

serve: $(RUNTIME) ## Preview the site with live reload (ADDRESS=host:port)
	$(BIN)/mkdocs serve --livereload $(addprefix --dev-addr ,$(ADDRESS)) \
		$(addprefix --watch ,$(wildcard hooks overrides))

build: $(RUNTIME) ## Build the site; any problem in the docs fails it
	$(BIN)/mkdocs build --strict --clean

test: $(TESTING) ## Lint, check types, run the tests
	$(BIN)/ruff check hooks tests tools
	$(BIN)/ruff format --check hooks tests tools
	$(BIN)/mypy
	PYTHONPATH=hooks $(BIN)/lint-imports --cache-dir .cache/imports
	$(BIN)/python -m pytest $(PYTEST_ARGS)
	@$(MAKE) --no-print-directory package

package: $(RUNTIME) ## Make the wheel, and build a site with it in a bare environment
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	$(BIN)/python -m tools.smoke dist/*.whl

links: $(TESTING) build ## Build the site, then follow every link within it
	$(LINKS).built_site $(SITE)

links-external: $(TESTING) build ## Build the site, then follow the links that leave it (ADVISORY=1 REPORT=file)
	$(LINKS).external $(EXTERNAL) $(SITE)

links-changed: $(TESTING) ## Follow the external links of files changed since BASE; only warns
	$(LINKS).external $(EXTERNAL) --advisory --changed-since $(BASE)

eject: $(RUNTIME) ## Write the docs as plain Markdown for MkDocs and Material (OUT=folder FORCE=1)
	@PYTHONPATH=hooks $(BIN)/python -m mkdocs_docusaurus.cli eject $(if $(FORCE),--force) $(if $(OUT),"$(OUT)")

compress: build ## Build the site, with compressed copies for a server to hand out
	$(BIN)/python -m tools.compress $(SITE)

nginx-conf: compress ## Write nginx' configuration for the site (LISTEN=port ROOT=folder on the server)
	$(BIN)/python -m tools.nginx_conf $(SITE) $(addprefix --listen=,$(LISTEN)) \
		$(addprefix --root=,$(ROOT)) > nginx.conf

oracle: $(TESTING) ## Rewrite the conformance expectations with real Docusaurus (CASES="a b")
	$(BIN)/python -m tests.oracle $(CASES)

oracle-sites: $(TESTING) ## Rewrite the expectations of whole sites with real Docusaurus (CASES="a b")
	$(BIN)/python -m tests.sites.oracle $(CASES)

bench: $(TESTING) ## Measure builds and saves beside other builders' (SIZES=400 RUNS=5 SIDES="portal plain")
	@PYTHONPATH=hooks $(BIN)/python -m tests.benchmarks.bench $(SIZES) $(addprefix --runs=,$(RUNS)) $(if $(SIDES),--sides $(SIDES))

bench-hooks: $(TESTING) ## Measure what the hook costs over plain MkDocs (CORPUS=docs folder)
	PYTHONPATH=hooks $(BIN)/python -m tests.benchmarks.bench_hooks $(CORPUS)

bench-pages: $(TESTING) ## Measure a page's weight and paint beside Docusaurus' (CORPUS=docs folder PAGE=/path/)
	PYTHONPATH=hooks $(BIN)/python -m tests.benchmarks.bench_pages $(CORPUS) $(addprefix --page=,$(PAGE))

lock: $(LOCK_VENV)/.installed ## Lock requirements*.in into requirements*.txt (UPGRADE=--upgrade)
	$(PIP_COMPILE) $(UPGRADE) --output-file requirements.txt requirements.in
	$(PIP_COMPILE) $(UPGRADE) --output-file requirements-test.txt requirements-test.in

clean: ## Remove what was built and cached, but not the environment
	rm -rf site dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find hooks tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --require-hashes -r requirements.txt
	@touch $@

$(TESTING): requirements-test.txt $(RUNTIME)
	$(BIN)/python -m pip install -qq --require-hashes -r requirements-test.txt
	@touch $@

$(LOCK_VENV)/.installed: Makefile
	$(PYTHON) -m venv $(LOCK_VENV)
	$(LOCK_VENV)/bin/python -m pip install -qq $(PIP_TOOLS)
	@touch $@
