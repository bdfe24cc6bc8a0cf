#!/bin/sh
# Builds dist/ from what setup.sh has brought, or with `dev` target/dev/: fast, with messages of panics in the console.
# Usage: scripts/build.sh [dev] [OPTION OF bundle.mjs]...
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

route=$(find_wasm_route)
wasm=$target/wasm32-unknown-unknown
if [ "${1:-}" = dev ]; then
  shift
  bindings=$target/dev-bindings
  build_wasm_dev "$route"
  [ "$bindings/tiebreak_bg.wasm" -nt "$wasm/debug/tiebreak.wasm" ] || bind_wasm "$wasm/debug/tiebreak.wasm" "$bindings"
  cargo build --quiet --locked --bin tiebreak -p tiebreak-cli
  exec node scripts/bundle.mjs --dev --bindings "$bindings" --command "$target/debug/tiebreak" --out "$target/dev" "$@"
fi

bindings=$target/bindings
printf '==> compiling the WebAssembly (%s; two minutes the first time, half a minute after a change)\n' "$route"
build_wasm "$route"
bind_wasm "$wasm/wasm/tiebreak.wasm" "$bindings"
optimize_wasm "$bindings/tiebreak_bg.wasm" -o "$bindings/tiebreak.wasm"
echo '==> compiling the command, which prerenders the first view'
cargo build --release --quiet --locked --bin tiebreak -p tiebreak-cli
echo '==> assembling dist/'
node scripts/bundle.mjs --bindings "$bindings" --command "$target/release/tiebreak" "$@"
