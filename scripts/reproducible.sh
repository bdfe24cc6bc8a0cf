#!/bin/sh
# Whether builds in two folders are the same, byte for byte: of what is committed. Usage: scripts/reproducible.sh
set -eu
cd "$(dirname "$0")/.."
unset CARGO_TARGET_DIR
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in one another/deeper; do
  mkdir -p "$work/$folder/target"
  git archive HEAD | tar -x -C "$work/$folder"
  # Only the tools are shared.
  ln -s "$root/node_modules" "$work/$folder/node_modules"
  ln -s "$root/target/tools" "$work/$folder/target/tools"
  (cd "$work/$folder" && sh scripts/build.sh >build.log 2>&1) || {
    cat "$work/$folder/build.log" >&2
    exit 1
  }
done
diff -r "$work/one/dist" "$work/another/deeper/dist"
echo 'holds: both builds are the same, byte for byte'
