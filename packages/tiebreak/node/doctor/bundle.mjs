// What a bundler has made of the npm package, on pages that name no tiebreak.js.
import { checkFiles, get } from "./files.mjs";

const MEND = "bring it along as the README of the npm package says of your bundler";
/** As a bundler writes where the WebAssembly is; some only say so in a table of their own. */
const WASM = /new URL\(\s*["'`]([^"'`]*\btiebreak-[\w-]+\.wasm)["'`]/;

const holdsElement = ({ response, bytes }) => {
  const text = response?.ok ? bytes.toString() : "";
  return text.includes("customElements") && /["'`]tie-break["'`]/.test(text);
};

/**
 * Of a page's scripts, each with its `url` and its `nonce`, the one that holds the element, and `wasm`, the address of the
 * WebAssembly that it names.
 */
export const findBundle = async (fetch, scripts, { origin }) => {
  const answers = await Promise.all(scripts.map(({ url }) => get(fetch, url, origin)));
  const found = answers.find(holdsElement);
  if (!found) return undefined;
  const [, name] = found.bytes.toString().match(WASM) ?? [];
  // Modules are imported by a script that has the nonce.
  const nonce = scripts[answers.indexOf(found)].nonce ?? scripts.find(({ nonce }) => nonce)?.nonce;
  return { url: found.url, nonce, wasm: name && URL.canParse(name, found.url) ? new URL(name, found.url) : undefined };
};

export const checkBundle = async (fetch, { url, wasm }, context, report) => {
  report.file(url);
  if (wasm) await checkFiles(fetch, [wasm], { ...context, mend: MEND }, report);
};
