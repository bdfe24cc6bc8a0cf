#!/bin/sh
# Builds target/node/: the command for Node.js, as the npm package has it in node/. setup.sh brings what it needs.
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

route=$(find_wasm_route)
out=$target/node
printf '==> compiling the command for Node.js (%s; two minutes the first time, half a minute after a change)\n' "$route"
build_wasm_node "$route"
rm -rf "$out"
bind_wasm "$target/wasm32-unknown-unknown/node-wasm/tiebreak_node.wasm" "$out" web command
mv "$out/command.js" "$out/command.mjs"
node_modules/.bin/tsc -p packages/tiebreak/node --outDir "$out"
rm -r "$out/cli.d.mts" "$out/wasm.d.mts" "$out"/doctor*.d.mts "$out"/doctor/*.d.mts
