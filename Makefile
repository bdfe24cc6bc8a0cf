# Everything sets itself up: see scripts/setup.sh for what is installed and how.
.PHONY: serve build test setup-test native browser clean

PORT ?= 8080

serve: build
	@echo "==> http://127.0.0.1:$(PORT)/ (Ctrl-C stops)"
	@node_modules/.bin/sirv dist --brotli --gzip --quiet --host 127.0.0.1 --port $(PORT)

build:
	@sh scripts/setup.sh build
	@sh scripts/build.sh

test: setup-test native browser

setup-test:
	@sh scripts/setup.sh test

native:
	cargo fmt --check
	cargo clippy --all-targets --test browser -- -D warnings
	cargo test

browser:
	@sh scripts/build.sh
	cargo test --test browser

clean:
	rm -rf dist target node_modules
