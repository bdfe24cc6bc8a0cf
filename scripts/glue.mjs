// wasm-bindgen's script without what no supported browser needs, and the binary does not.
import { IMPORTS, Reader, sections } from "./binary.mjs";

// Where the ways of loading begin; they go on to the end of the file.
const LOADING = "let wasmModule, wasmInstance, wasm;";

// The page's script compiles the binary; only this way is used.
const INIT = `let wasm;
const __wbg_init = async ({ module_or_path }) => {
  const instance = await WebAssembly.instantiate(module_or_path, __wbg_get_imports());
  wasm = instance.exports;
  wasm.__wbindgen_start();
};
export { __wbg_init as default };
`;

// Stands for a FinalizationRegistry where there is none.
const REGISTRY = /\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{[^?]*\}\s*: /g;

// Stands for TextEncoder.encodeInto where there is none.
const ENCODING = /if \(!\('encodeInto' in cachedTextEncoder\)\) \{[^]*?\n\}\n/g;

// What the binary may call: wasm-bindgen wrote it before the optimizer had dropped functions.
const CALLED = /^ {8}(\w+): function\b[^]*?^ {8}\}.*,\n/gm;

/** The script made shorter for a binary; where it is not as expected, the version of wasm-bindgen has changed. */
export const trimmed = (script, binary) => {
  const parts = script.split(LOADING);
  if (parts.length !== 2) throw new Error(`the glue no longer says "${LOADING}" once`);
  const missing = imported(binary);
  const kept = parts[0].replace(CALLED, (entry, name) => (missing.delete(name) ? entry : ""));
  if (missing.size > 0) throw new Error(`the glue does not hold, where it should: ${[...missing]}`);
  return kept.replace(REGISTRY, "").replace(ENCODING, "") + INIT;
};

// import: module, name, kind, type.
const imported = (binary) => {
  const reader = new Reader(sections(binary).find(({ kind }) => kind === IMPORTS).content);
  const names = new Set();
  for (let count = reader.number(); count > 0; count -= 1) {
    reader.text();
    names.add(reader.text());
    reader.byte();
    reader.number();
  }
  return names;
};
