# Which Rust builds the WebAssembly; sourced by setup.sh and build.sh.

# "rustup": the active toolchain has the target's std. "debian": Debian's rustc-web and std's source. "none".
find_wasm_route() {
  if ls "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)"/libstd-*.rlib >/dev/null 2>&1; then
    echo rustup
  elif [ -x /usr/bin/cargo ] && [ -d "$(/usr/bin/rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/std" ] && find_wasm_linker >/dev/null; then
    echo debian
  else
    echo none
  fi
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

# Whether std can be built from source: saves panics' messages and formatting code, about a third of the bytes.
has_std_source() {
  [ -d "$("$1" --print sysroot)/lib/rustlib/src/rust/library/std" ]
}

# The cargo call for a route, with what makes the result small where the toolchain can do it.
build_wasm() {
  route=$1
  shift
  if [ "$route" = debian ]; then
    RUSTC=/usr/bin/rustc
    cargo=/usr/bin/cargo
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(find_wasm_linker)
    export RUSTC CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
  else
    cargo=cargo
  fi
  set -- rustc --lib --crate-type cdylib --profile wasm --target wasm32-unknown-unknown "$@"
  # A stack of a quarter of what is usual: addresses of what lies behind it are a byte shorter.
  RUSTFLAGS="-Clink-arg=-zstack-size=262144"
  if has_std_source "${RUSTC:-rustc}"; then
    RUSTC_BOOTSTRAP=1
    RUSTFLAGS="$RUSTFLAGS -Zlocation-detail=none -Zfmt-debug=none"
    export RUSTC_BOOTSTRAP
    set -- "$@" -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size \
      -Zpanic-immediate-abort --config 'profile.wasm.panic="immediate-abort"'
  fi
  export RUSTFLAGS
  "$cargo" "$@"
}
