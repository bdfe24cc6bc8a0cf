#!/bin/sh
# Clippy on what is compiled for wasm32 alone, where the toolchain has std for it.
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

if has_wasm_std; then
  cargo clippy --locked -p tiebreak --lib --target wasm32-unknown-unknown -- -D warnings
elif has_std_source rustc; then
  RUSTC_BOOTSTRAP=1 cargo clippy --locked -p tiebreak --lib --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort -- -D warnings
else
  echo '==> no clippy for wasm32: this toolchain has no std for it, and Debian’s Rust comes without clippy'
fi
