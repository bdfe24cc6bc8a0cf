# Everything sets itself up: see scripts/setup.sh for what is installed and how.
.PHONY: serve build size test setup-test native browser bench clean

PORT ?= 8080

serve: build
	@echo "==> http://127.0.0.1:$(PORT)/ (Ctrl-C stops)"
	@node_modules/.bin/sirv dist --brotli --gzip --quiet --host 127.0.0.1 --port $(PORT)

build:
	@sh scripts/setup.sh build
	@sh scripts/build.sh

# Where the bytes of the WebAssembly are, by crate and module.
size: build
	@node scripts/size.mjs target/bindings/named.wasm

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

# make bench ROUNDS=3 is quick and rough.
bench:
	@sh scripts/setup.sh bench
	@sh scripts/build.sh
	@node bench/run.mjs $(if $(ROUNDS),--rounds $(ROUNDS))

clean:
	rm -rf dist target node_modules bench/out bench/node_modules
