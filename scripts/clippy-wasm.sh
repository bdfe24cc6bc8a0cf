#!/bin/sh
# Clippy on what is compiled for wasm32 alone, where the toolchain has std for it.
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

lint() {
  cargo clippy --locked -p tiebreak --lib --no-default-features --features web --target wasm32-unknown-unknown "$@" -- -D warnings
  cargo clippy --locked -p tiebreak-node --target wasm32-unknown-unknown "$@" -- -D warnings
}

if has_wasm_std; then
  lint
elif has_std_source rustc; then
  export RUSTC_BOOTSTRAP=1
  lint -Zbuild-std=std,panic_abort
else
  echo '==> no clippy for wasm32: this toolchain has no std for it, and Debian’s Rust comes without clippy'
fi
