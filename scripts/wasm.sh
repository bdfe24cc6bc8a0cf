# Which Rust compiles for wasm32, and how; sourced by the other scripts.

target=${CARGO_TARGET_DIR:-target}

has_std_source() {
  [ -d "$("$1" --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/std" ]
}

# Whether the active toolchain has a compiled std for the target.
has_wasm_std() {
  ls "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)"/libstd-*.rlib >/dev/null 2>&1
}

find_wasm_linker() {
  for linker in "$(rustc --print sysroot 2>/dev/null)"/lib/rustlib/*/bin/rust-lld /usr/bin/wasm-ld; do
    if [ -x "$linker" ]; then
      echo "$linker"
      return
    fi
  done
  return 1
}

# "rustup": the active toolchain. "debian": Debian's rustc-web. Either has the source of std, since the release build
# always compiles it. Else "none".
find_wasm_route() {
  if has_std_source rustc; then
    echo rustup
  elif [ -x /usr/bin/cargo ] && has_std_source /usr/bin/rustc && find_wasm_linker >/dev/null; then
    echo debian
  else
    echo none
  fi
}

# Calls cargo by a route, whatever environment comes with it.
cargo_by() {
  route=$1
  shift
  if [ "$route" = debian ]; then
    RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(find_wasm_linker) /usr/bin/cargo "$@"
  else
    cargo "$@"
  fi
}

WASM_LIB='--locked --lib --crate-type cdylib -p tiebreak --no-default-features --features web --target wasm32-unknown-unknown'

# What is published: std compiled for size, panics without messages (11 kB of brotli less). The body is a subshell, so that
# later calls of cargo find the environment they know, and nothing is compiled again for it.
build_wasm() (
  export RUSTC_BOOTSTRAP=1
  export RUSTFLAGS='-Zlocation-detail=none -Zfmt-debug=none'
  # shellcheck disable=SC2086 # a list of options
  cargo_by "$1" rustc $WASM_LIB --profile wasm -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size \
    -Zpanic-immediate-abort --config 'profile.wasm.panic="immediate-abort"'
)

# For development: plain, with the messages of panics.
build_wasm_dev() {
  # shellcheck disable=SC2086 # a list of options
  with_wasm_std "$1" rustc $WASM_LIB --quiet --config 'profile.dev.debug=false'
}

# The command for Node.js, with the messages of panics too; they name no folder of the machine that built it.
build_wasm_node() (
  export RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$(rustc --print sysroot)=rust"
  with_wasm_std "$1" build --locked -p tiebreak-node --target wasm32-unknown-unknown --profile node-wasm
)

# Calls cargo with the compiled std, else with its source.
with_wasm_std() (
  if has_wasm_std; then
    shift
    cargo "$@"
  else
    RUSTC_BOOTSTRAP=1 cargo_by "$@" -Zbuild-std=std,panic_abort
  fi
)

# Usage: bind_wasm WASM FOLDER [TARGET NAME]
bind_wasm() {
  target/tools/bin/wasm-bindgen --target "${3:-bundler}" --out-name "${4:-tiebreak}" --no-typescript --out-dir "$2" "$1"
}

# The features that Rust's target has by default, and no more. Measured: with the options before them what -Oz gives
# compresses better, by 2 kB of brotli. The lowest addresses are the far end of the stack, which is never reached.
optimize_wasm() {
  node_modules/.bin/wasm-opt --flatten --rereloop -Os --low-memory-unused --one-caller-inline-max-function-size=60 \
    -Oz --converge --mvp-features --enable-bulk-memory --enable-multivalue --enable-mutable-globals \
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext "$@"
}
