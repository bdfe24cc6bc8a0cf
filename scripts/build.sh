#!/bin/sh
# Builds dist/ from what setup.sh has brought.
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

route=$(find_wasm_route)
printf '==> compiling the WebAssembly (%s; two minutes the first time, half a minute after a change)\n' "$route"
bind_wasm() {
  target/tools/bin/wasm-bindgen --target web --no-typescript --remove-name-section --remove-producers-section \
    --out-dir "$1" target/wasm32-unknown-unknown/wasm/tiebreak.wasm
}
build_wasm "$route" --features seldom
bind_wasm target/bindings/seldom
build_wasm "$route"
bind_wasm target/bindings
echo '==> compiling the command, which renders the first view'
cargo build --release --quiet --bin tiebreak
echo '==> assembling dist/'
node scripts/bundle.mjs target/bindings
