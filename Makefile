# Everything sets itself up: see scripts/setup.sh for what is installed and how.
.PHONY: serve dev build package release size test setup-test native lint-ts node-command browser test-package hosts \
  hosts-quick faults soak screens reproducible bench clean

PORT ?= 8080

serve: build
	@echo "==> http://127.0.0.1:$(PORT)/ (Ctrl-C stops)"
	@node_modules/.bin/sirv dist --brotli --gzip --quiet --host 127.0.0.1 --port $(PORT)

# Builds and loads the page again on each save, with messages of panics in the console.
dev:
	@sh scripts/setup.sh build
	@node scripts/dev.mjs $(PORT)

# With BASE_URL=https://example.org/tiebreak/, the folder that dist/ will be, there is an oembed.json too.
build:
	@sh scripts/setup.sh build
	@sh scripts/build.sh $(if $(BASE_URL),--base-url $(BASE_URL))

# The npm package: target/npm/, and target/tiebreak-<version>.tgz.
package: build
	@sh scripts/node-command.sh
	@. scripts/wasm.sh && node scripts/package.mjs --bindings "$$target/bindings"

# What is published, in release/: the npm package, dist/, the command for this machine, SHA-256 sums.
release: package
	@sh scripts/setup.sh release
	@sh scripts/release.sh

# Where the bytes of the WebAssembly are, by function and crate.
size: build
	@sh scripts/setup.sh size
	@. scripts/wasm.sh && optimize_wasm -g "$$target/bindings/tiebreak_bg.wasm" -o "$$target/bindings/named.wasm" && \
	  node scripts/size.mjs "$$target/bindings/named.wasm"

test: setup-test native node-command browser test-package hosts-quick

setup-test:
	@sh scripts/setup.sh test

native: lint-ts
	cargo fmt --check --all
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --test browser -- -D warnings
	@sh scripts/clippy-wasm.sh
	cargo test --locked --workspace
	target/tools/bin/cargo-deny --offline check bans licenses sources

lint-ts:
	@npm run --silent --prefix packages/tiebreak check
	@npm run --silent --prefix packages/tiebreak lint
	@npm run --silent --prefix packages/tiebreak test

# The command for Node.js, in target/node/, held against the native one.
node-command:
	@sh scripts/setup.sh build
	@sh scripts/node-command.sh
	cargo build --quiet --locked -p tiebreak-cli
	node --test tests/node-command/

browser:
	@sh scripts/build.sh
	cargo test --locked --test browser
	node --test tests/faults/old-browser.test.mjs tests/hosting/*.test.mjs

# The package as it is installed: bundlers, types, CDN, server. Two minutes.
test-package: package
	@sh scripts/setup.sh package
	@node tests/package/run.mjs

# Real projects of the hosts in HOSTS.md, built by its recipes and read in Chromium; a table in target/hosts.md too.
hosts: package
	@sh scripts/setup.sh hosts
	@node tests/hosts/run.mjs

# Without those whose tools take minutes to install.
hosts-quick: package
	@sh scripts/setup.sh hosts-quick
	@node tests/hosts/run.mjs --quick

# What readers are left with where a file fails: a table of more than 200 faults, in target/faults.md too.
faults:
	@sh scripts/setup.sh faults
	@sh scripts/build.sh
	@node tests/faults/faults.mjs

# What elements that come and go and readers who press a lot leave in memory, in target/soak.md too.
soak:
	@sh scripts/setup.sh faults
	@sh scripts/build.sh
	@node tests/faults/soak.mjs

# Pictures of every screen, width and scheme, to look at: target/screens/index.html.
screens:
	@sh scripts/setup.sh faults
	@sh scripts/build.sh
	@node scripts/screens.mjs

# Whether two builds of the last commit, in two folders, are the same.
reproducible:
	@sh scripts/setup.sh build
	@sh scripts/reproducible.sh

# make bench ROUNDS=3 is quick and rough.
bench:
	@sh scripts/setup.sh bench
	@node bench/run.mjs $(if $(ROUNDS),--rounds $(ROUNDS))

clean:
	rm -rf dist target node_modules bench/out bench/node_modules
