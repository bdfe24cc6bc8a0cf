#!/bin/sh
# Brings what the build, the tests and the benchmark need, once; a second run finds it done.
# Usage: scripts/setup.sh build|test|size|faults|bench|package|release|hosts|hosts-quick
set -eu
cd "$(dirname "$0")/.."
. scripts/wasm.sh

step() { printf '==> %s\n' "$1"; }

fail() {
  printf 'set-up stopped: %s\n' "$1" >&2
  exit 1
}

# Debian installs; elsewhere we say what is missing and how it is usually installed.
install() {
  if ! command -v apt-get >/dev/null 2>&1; then
    fail "missing: $2. Install it with your system's package manager (on Debian: apt-get install $1), then run this again."
  fi
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "missing: $2. As root, run: apt-get install $1"
    as_root=sudo
  fi
  step "installing $2 from Debian's packages"
  export DEBIAN_FRONTEND=noninteractive
  if [ -z "${apt_updated:-}" ]; then
    $as_root apt-get update -qq
    apt_updated=1
  fi
  # shellcheck disable=SC2086 # $1 is a list of packages
  $as_root apt-get install -y -qq --no-install-recommends $1 >target/apt.log 2>&1 || {
    tail -n 20 target/apt.log >&2
    fail "Debian's packages ($1) could not be installed"
  }
}

setup_build() {
  command -v cargo >/dev/null 2>&1 || fail 'missing: Rust. Install it with rustup (https://rustup.rs), then run this again.'
  command -v cc >/dev/null 2>&1 || install 'gcc libc6-dev' 'a C linker'
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || install 'nodejs npm' 'Node.js and npm'
  setup_wasm
  setup_bindgen
  setup_npm .
}

# What the package.json in a folder names.
setup_npm() {
  installed=$1/node_modules/.package-lock.json
  if [ ! -e "$installed" ] || [ "$1/package-lock.json" -nt "$installed" ]; then
    step "installing what $1/package.json names (seconds)"
    npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
    touch "$installed"
  fi
}

# The active toolchain, else what rustup can add to it, else Debian's Rust, which brings std's source.
setup_wasm() {
  wasm_route=$(find_wasm_route)
  if [ "$wasm_route" = none ] && command -v rustup >/dev/null 2>&1; then
    step 'asking rustup for std: its source, and compiled for wasm32'
    if timeout 300 rustup component add rust-src >target/rustup.log 2>&1; then
      # Only saves time in development.
      timeout 300 rustup target add wasm32-unknown-unknown >>target/rustup.log 2>&1 || true
      wasm_route=$(find_wasm_route)
    else
      step 'rustup has none to give here; using Debian’s Rust for the WebAssembly'
    fi
  fi
  if [ "$wasm_route" = none ]; then
    install 'rustc-web cargo-web rust-web-src rust-web-llvm lld' 'a Rust for wasm32'
    wasm_route=$(find_wasm_route)
  fi
  [ "$wasm_route" != none ] || fail 'no Rust for wasm32. Run: rustup component add rust-src'
}

# A lock file can name a version that the registry has withdrawn: then cargo chooses the versions.
setup_crate() {
  cargo install --quiet --locked "$1" --version "$2" --root target/tools && return
  step "the lock file of $1 does not hold here; installing it with the versions that the registry has"
  cargo install --quiet "$1" --version "$2" --root target/tools
}

# Glue and library must be of one version, so it is read from Cargo.lock.
setup_bindgen() {
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
  if [ "$(target/tools/bin/wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $version" ]; then
    step "building wasm-bindgen-cli $version (about 3 minutes, once)"
    setup_crate wasm-bindgen-cli "$version"
  fi
}

# WebKit's browser for tests has no name of its own on the path: its driver's package brings it.
has_webkit() {
  command -v WebKitWebDriver >/dev/null 2>&1 && ls /usr/lib*/*/webkit2gtk-*/MiniBrowser >/dev/null 2>&1
}

setup_test() {
  command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1 ||
    install 'chromium chromium-driver' 'Chromium and its driver'
  command -v firefox-esr >/dev/null 2>&1 || install firefox-esr 'Firefox ESR'
  has_webkit || install webkit2gtk-driver 'WebKitGTK and its driver'
  command -v Xvfb >/dev/null 2>&1 || install xvfb 'a screen for WebKit that nobody looks at (Xvfb)'
  setup_geckodriver 0.37.0
  setup_deny 0.20.2
}

# Debian packages Firefox without its driver.
setup_geckodriver() {
  target/tools/bin/geckodriver --version 2>/dev/null | grep -qE "^geckodriver $1( |\$)" && return
  step "building geckodriver $1, Firefox's driver (about 2 minutes, once)"
  setup_crate geckodriver "$1"
}

# Holds licences and sources of what is built in. It reads the manifests of all platforms' crates.
setup_deny() {
  cargo fetch --locked --quiet
  target/tools/bin/cargo-deny --version 2>/dev/null | grep -q " $1\$" && return
  step "building cargo-deny $1 (about 3 minutes, once)"
  setup_crate cargo-deny "$1"
}

setup_size() {
  target/tools/bin/twiggy --version 2>/dev/null | grep -q " $1\$" && return
  step "building twiggy $1 (a minute, once)"
  setup_crate twiggy "$1"
}

setup_faults() {
  command -v "${CHROMIUM:-chromium}" >/dev/null 2>&1 || install 'chromium' 'Chromium'
}

setup_release() {
  command -v zip >/dev/null 2>&1 || install zip 'zip'
}

setup_bench() {
  setup_faults
  setup_npm bench
}

# Bundlers and frameworks, in a folder where no project finds what the build itself uses.
setup_package() {
  setup_faults
  mkdir -p target/package-tests
  cp -p tests/package/package.json tests/package/package-lock.json target/package-tests/
  setup_npm target/package-tests
}

# In target/hosts/, where run.mjs lays the projects around it.
setup_host() {
  mkdir -p "target/hosts/$1"
  cp -p "tests/hosts/$1/package.json" "tests/hosts/$1/package-lock.json" "target/hosts/$1/"
  setup_npm "target/hosts/$1"
}

setup_mkdocs() {
  versions=tests/hosts/mkdocs/requirements.txt
  venv=target/hosts/mkdocs/venv
  cmp -s "$versions" "$venv/requirements.txt" && return
  python3 -c 'import ensurepip' 2>/dev/null || install python3-venv 'Python with venv'
  step 'installing MkDocs Material (half a minute)'
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$versions"
  cp "$versions" "$venv/requirements.txt"
}

setup_mdbook() {
  [ "$(target/tools/bin/mdbook --version 2>/dev/null)" = "mdbook v$1" ] && return
  step "building mdbook $1 (some minutes, once)"
  setup_crate mdbook "$1"
}

setup_hosts_quick() {
  setup_faults
  command -v hugo >/dev/null 2>&1 || install hugo Hugo
  command -v jekyll >/dev/null 2>&1 || install jekyll Jekyll
  setup_mkdocs
  for host in eleventy astro vitepress react vue svelte next; do setup_host "$host"; done
}

setup_hosts() {
  setup_hosts_quick
  for host in docusaurus angular; do setup_host "$host"; done
  setup_mdbook 0.5.4
  [ -e /usr/share/wordpress/wp-content/themes/twentytwentythree ] && command -v mariadbd >/dev/null 2>&1 ||
    install 'wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server' 'WordPress and its database'
}

mkdir -p target
setup_build
case "${1:-build}" in
  build) ;;
  test) setup_test ;;
  size) setup_size 0.8.0 ;;
  faults) setup_faults ;;
  bench) setup_bench ;;
  package) setup_package ;;
  release) setup_release ;;
  hosts) setup_hosts ;;
  hosts-quick) setup_hosts_quick ;;
  *) fail "unknown part \"$1\": see the head of this script" ;;
esac
