# make demo, make app, make test: on a machine with Python 3.11 or 3.12 and nothing else of ours.
# Pip is steered as always, by its own settings and PIP_* variables; PYTHON=... chooses the interpreter.

VENV := .venv
BIN := $(VENV)/bin
WORKERS := 2

.PHONY: help demo app test lint format clean
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

help:
	@echo "make demo    install what is needed to run, and film ten seconds of a portrait: demo.mp4"
	@echo "make app     install what the desktop app needs beside that, and open it"
	@echo "make test    install what is needed to develop, then lint, types, import rules and all tests"
	@echo "make lint    the same without the tests"
	@echo "make format  put the code into its format"
	@echo "make clean   remove the environment and caches"

demo: $(VENV)/.runtime
	$(BIN)/lsr-live demo --output demo.mp4

app: $(VENV)/.app
	$(BIN)/lsr-live

test: lint
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/pyvenv.cfg:
	@sh .ci/make_venv $(VENV)

# A stamp is written last: an installation that was broken off is taken up again.
$(VENV)/.runtime: setup.cfg | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install -e .
	@touch $@

$(VENV)/.app: setup.cfg | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install -e '.[gui,camera]'
	@touch $(VENV)/.runtime $@

$(VENV)/.dev: setup.cfg | $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install -e '.[dev]'
	@touch $(VENV)/.runtime $@
