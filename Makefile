# make run [FILE=my-draft.md]   lint the sample postings of four roles, or yours
# make test                     tests, types, lint, import contracts: everything a change must pass
# make fuzz [SECONDS=5]         seek what breaks a reader, so many seconds for each
# make hooks                    install the hooks with pre-commit and run them (needs a package index)
# make browser                  get Chromium for the tests of the page, where there is none
# make cluster                  run the tests of Spark on a cluster of this machine (needs Java 17 or later)
# make docs                     write the generated docs anew
.PHONY: run test fuzz hooks browser cluster docs clean
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FILES := $(if $(FILE),"$(FILE)",$(addprefix docs/examples/,\
	occupational-therapy-assistant physical-therapist-assistant registered-nurse software-developer))

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.developing: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

run: $(VENV)/.installed
	@$(BIN)/jdlint check --exit-zero $(FILES)

test: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --quiet

fuzz: $(VENV)/.developing
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: 'atheris>=2.3' \
		|| echo "atheris has no wheel for this system and this Python"
	$(BIN)/python tests/fuzz/run.py --seconds $(or $(SECONDS),5)

hooks: $(VENV)/.developing
	@$(BIN)/python tests/hooks/trial.py

browser: $(VENV)/.developing
	@for name in chromium chromium-browser google-chrome; do command -v $$name && exit 0; done; \
		timeout 300 $(BIN)/playwright install chromium

cluster: $(VENV)/.developing
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[spark]'
	$(BIN)/pytest --quiet tests/batch/test_spark.py

docs: $(VENV)/.developing
	$(BIN)/python benchmarks/precision.py --write
	$(BIN)/python docs/generate.py

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
