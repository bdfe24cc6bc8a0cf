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
 * The script that holds the element, and the WebAssembly that it names: `url` and `wasm`, or nothing where none of `urls`
 * holds it.
 */
export const findBundle = async (fetch, urls, { origin }) => {
  const answers = await Promise.all(urls.map((url) => get(fetch, url, origin)));
  const found = answers.find(holdsElement);
  if (!found) return undefined;
  const [, name] = found.bytes.toString().match(WASM) ?? [];
  return { url: found.url, wasm: name && URL.canParse(name, found.url) ? new URL(name, found.url) : undefined };
};

export const checkBundle = async (fetch, { url, wasm }, context, report) => {
  report.file(url);
  if (wasm) await checkFiles(fetch, [wasm], { ...context, mend: MEND }, report);
};
