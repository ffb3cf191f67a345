# Two commands matter: `make run` and `make test`. Both set themselves up in .venv; nothing is installed elsewhere.

PORT   ?= 8000
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)

VENV := .venv
PY   := $(VENV)/bin/python
# A stamp is newer than the lock file it was made from, so a second `make` has nothing to install.
RUN_READY  := $(VENV)/.requirements
TEST_READY := $(VENV)/.requirements-dev

.DEFAULT_GOAL := help
.PHONY: help setup run test pytest lint style types lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-6s %s\n", $$1, $$2}' Makefile

setup: $(RUN_READY) ## install into .venv what running needs

# What Python compiles is kept, whatever the environment says: it starts a dozen processes.
run: export PYTHONDONTWRITEBYTECODE =
run: $(RUN_READY) ## harvest the demo catalogues, then serve the registry at 127.0.0.1:8000 (another port: PORT=8080)
	@$(PY) -m schedules demo --port $(PORT)

test: style ## install what testing needs, check style and types, run every test
	@$(MAKE) --no-print-directory --jobs=2 types pytest  # a test that waits leaves its core to the other

# Tests start a hundred processes: what was compiled for one serves all, whatever the environment says.
pytest: export PYTHONDONTWRITEBYTECODE =
pytest: $(TEST_READY)
	@$(PY) -m normalizer prepare >/dev/null  # once for all
	$(PY) -m pytest -n 4 --dist worksteal  # two more than cores: tests of crawls wait for most of their time

lint: style types ## style and types alone

style: $(TEST_READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(TEST_READY)
	$(PY) -m mypy

lock: ## write the lock files, with hashes, from the versions in pyproject.toml
	@$(call make_venv,.venv-lock)
	@.venv-lock/bin/python -m pip install -qq pip==26.3 pip-tools==7.6.2
	$(compile) --output-file requirements.lock pyproject.toml
	@sed -n 's/^setup = \["\(.*\)"\]/\1/p' pyproject.toml | $(compile) --output-file requirements-setup.lock -
	$(compile) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	@rm -rf .venv-lock

clean: ## remove .venv and what the tools left behind; harvested data stays
	rm -rf $(VENV) .venv-lock .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN_READY): requirements.lock requirements-setup.lock
	@$(call make_venv,$(VENV))
	@$(call install,$<)
	@touch $@

$(TEST_READY): requirements-dev.lock requirements.lock requirements-setup.lock
	@$(call make_venv,$(VENV))
	@$(call install,$<)
	@touch $(RUN_READY) $@

# $(1): the folder. Made again when it was left half-made or its Python is gone.
define make_venv
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not. On Debian 12: apt-get install python3." >&2; \
	echo "For another Python: make PYTHON=/path/to/python3 …" >&2; exit 1; }; \
$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	echo "$(PYTHON) cannot make virtual environments. On Debian: apt-get install python3-venv." >&2; exit 1; }; \
$(1)/bin/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(1)
endef

# $(1): the lock file. uv installs it in a tenth of pip's time, from the index that pip is told to ask; where it
# cannot, pip does. Both refuse what has another hash.
define install
echo "Installing $(1) into $(VENV): a few seconds, longer when packages have to be downloaded."; \
{ $(pip) -r requirements-setup.lock && $(uv) -r $(1); } || { \
	echo "uv could not install them (see above); trying pip, which takes about half a minute."; $(pip) -r $(1); } || { \
	echo "The packages of $(1) could not be installed; pip says why above. The same command goes on from here." >&2; \
	exit 1; }
endef

pip = $(PY) -m pip install -qq --disable-pip-version-check --require-hashes
pip_index = $(PY) -m pip config list | sed -n "s/.*index-url='\(.*\)'/\1/p" | tail -1
uv = UV_DEFAULT_INDEX="$${UV_DEFAULT_INDEX:-$$($(pip_index))}" $(VENV)/bin/uv pip install -q --python $(PY) --require-hashes

compile = CUSTOM_COMPILE_COMMAND='make lock' .venv-lock/bin/python -m piptools compile --quiet --generate-hashes \
	--strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options
