// wasm-bindgen's script without what no supported browser needs.

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

/** The script made shorter; where it is not as expected, the version of wasm-bindgen has changed. */
export const trimmed = (script) => {
  const parts = script.split(LOADING);
  if (parts.length !== 2) throw new Error(`the glue no longer says "${LOADING}" once`);
  return parts[0].replace(REGISTRY, "").replace(ENCODING, "") + INIT;
};
