#!/bin/sh
# Builds dist/ from what setup.sh has brought.
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

route=$(find_wasm_route)
printf '==> compiling the WebAssembly (%s; two minutes the first time, half a minute after a change)\n' "$route"
# --rereloop makes the control flow anew, and -ocimfs leaves larger functions where they are: both repeat more, and so
# compress better, by 0.8 kB. -lmu: the low end of the stack is never used. `named.wasm` is for `make size`.
bind_wasm() {
  target/tools/bin/wasm-bindgen --target web --no-typescript --out-dir "$1" target/wasm32-unknown-unknown/wasm/tiebreak.wasm
  for script in scripts/table.mjs ${2:-}; do
    node "$script" "$1/tiebreak_bg.wasm"
  done
  node_modules/.bin/wasm-opt -g --flatten --rereloop -Os -Oz --converge -lmu -ocimfs 60 \
    "$1/tiebreak_bg.wasm" -o "$1/named.wasm"
  node scripts/order.mjs "$1/named.wasm" "$1/tiebreak_bg.wasm"
}
build_wasm "$route" --features seldom
bind_wasm target/bindings/seldom
build_wasm "$route"
bind_wasm target/bindings scripts/snip.mjs
echo '==> compiling the command, which renders the first view'
cargo build --release --quiet --bin tiebreak
echo '==> assembling dist/'
node scripts/bundle.mjs target/bindings
