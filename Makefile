.PHONY: run test check bench lint install lock

python := .venv/bin/python -W ignore

run: install ## everything, in the foreground; PORT and HOST choose the address
	@exec $(python) -m bot run

install:
	@deploy/install.sh

test: install ## all tests
	@deploy/test-system.sh
	@.venv/bin/python -m pytest

check: install ## what staff run after editing
	@$(python) -m bot check

bench: install ## this system beside a plain Rasa pipeline
	@$(python) -m tests.benchmark

lint: install ## form and types
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

lock: ## after changing pyproject.toml
	uv pip compile pyproject.toml --group dev --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --quiet -o requirements.txt
