#!/bin/sh
# Leaves in release/ what is published: the npm tarball, dist/ as a zip, the command for this machine, SHA-256 sums.
# Usage: scripts/release.sh, once dist/ and the npm package are built.
set -eu
cd "$(dirname "$0")/.."

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
machine=$(rustc -vV | sed -n 's/^host: //p')

rm -rf release
mkdir release
cp "target/tiebreak-$version.tgz" release/
(cd dist && zip -qr -X "../release/tiebreak-$version-dist.zip" .)
cargo build --release --quiet --locked --bin tiebreak -p tiebreak-cli
tar -czf "release/tiebreak-$version-$machine.tar.gz" -C "${CARGO_TARGET_DIR:-target}/release" tiebreak \
  -C "$PWD" LICENSE-MIT LICENSE-APACHE
# macOS names it otherwise.
command -v sha256sum >/dev/null 2>&1 || sha256sum() { shasum -a 256 "$@"; }
(cd release && sha256sum -- * >SHA256SUMS)
ls -l release
