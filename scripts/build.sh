#!/bin/sh
# Builds dist/ from what setup.sh has brought.
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

bindings=$target/bindings
route=$(find_wasm_route)
printf '==> compiling the WebAssembly (%s; two minutes the first time, half a minute after a change)\n' "$route"
build_wasm "$route"
bind_wasm "$target/wasm32-unknown-unknown/wasm/tiebreak.wasm" "$bindings"
optimize_wasm "$bindings/tiebreak_bg.wasm" -o "$bindings/tiebreak.wasm"
echo '==> compiling the command, which prerenders the first view'
cargo build --release --quiet --bin tiebreak -p tiebreak-cli --locked
echo '==> assembling dist/'
node scripts/bundle.mjs --bindings "$bindings" --command "$target/release/tiebreak"
