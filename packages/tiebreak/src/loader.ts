// Fetches the other files, each once for all widgets of a page.

import type { Words } from "./bindings.js";
import { checkText, checkWords } from "./checks.js";
import type { ComparisonFile } from "./comparison-file.js";
import { infoOf } from "./language.js";

export type Glue = typeof import("./takeover.js");

/** `isOutdated`: a newer version has replaced the files of this one. */
export type LoadError = Error & { isOutdated?: boolean };

const TIME_LIMIT_MS = 20_000;

// A failed load is forgotten, so that a retry can succeed; from then on no cache is trusted.
const loads = new Map<string, Promise<unknown>>();
let failures = 0;

/** Whether a newer version has replaced a file: then the entry, past the cache, no longer names it. */
const isReplaced = async (name: string, signal: AbortSignal): Promise<boolean> => {
  const hash = name.match(/-(\w{10})\./)?.[1];
  if (!hash) return false;
  try {
    const entry = await fetch(import.meta.url, { cache: "reload", signal });
    return entry.ok && !(await entry.text()).includes(hash);
  } catch {
    return false;
  }
};

const once = <T>(name: string, load: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const known = loads.get(name) as Promise<T> | undefined;
  if (known) return known;
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const limit = new Promise<never>((_, reject) => {
    signal.onabort = () => reject(new Error(`${name}: it took too long`));
  });
  const attempt = load(signal).catch(async (cause) => {
    const error: LoadError = new Error(`${name}: ${cause.message}`, { cause });
    error.isOutdated = await isReplaced(name, signal);
    throw error;
  });
  const loading = Promise.race([attempt, limit]).catch((error) => {
    loads.delete(name);
    failures += 1;
    throw error;
  });
  loads.set(name, loading);
  return loading;
};

/** Without `integrity` it is a file of the page's own. */
const request = async (url: URL, signal: AbortSignal, integrity = ""): Promise<Response> => {
  const cache = failures ? "reload" : "default";
  const response = await fetch(url, { cache, integrity, referrerPolicy: "no-referrer", signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
};

const fetchOnce = <T>(url: URL, read: (response: Response) => Promise<T>, integrity?: string): Promise<T> =>
  once(url.href, async (signal) => read(await request(url, signal, integrity)));

const asText = (response: Response): Promise<string> => response.text();

/** The WebAssembly and its glue. `crashed` is called when the instance breaks. */
export const loadGlue = (crashed: (error: Error) => void): Promise<Glue> =>
  once(WASM_FILE, async (signal) => {
    if (!("WebAssembly" in window)) throw new Error("there is no WebAssembly");
    // A query makes it another module: the glue of a broken instance must not serve the next one. And no cache has it.
    const importing: Promise<Glue> = failures
      ? import(`${new URL(GLUE_FILE, import.meta.url)}?${failures}`)
      : import(GLUE_FILE);
    importing.catch(() => {}); // The request says more of why it failed.
    const response = await request(new URL(WASM_FILE, import.meta.url), signal, WASM_INTEGRITY);
    const glue = await importing;
    // From its bytes, since servers that don't know the type of WebAssembly are common.
    await glue.instantiate(await response.arrayBuffer(), crashed);
    return glue;
  });

/** A broken instance serves nobody any more. */
export const forgetGlue = (): void => {
  failures += 1;
  loads.delete(WASM_FILE);
};

/** Whether WebAssembly doesn't run in this browser or on this page, as the engines say it of a page's policy. */
export const isMissing = (message: string): boolean =>
  message.startsWith(WASM_FILE) && /no WebAssembly|unsafe-eval|Content Security|CSP/.test(message);

export const loadStyles = (): Promise<CSSStyleSheet> =>
  fetchOnce(
    new URL(STYLES_FILE, import.meta.url),
    async (response) => new CSSStyleSheet().replace(checkText(await response.text())),
    STYLES_INTEGRITY,
  );

export const loadWords = (lang: string): Promise<Words> => {
  const { hash, words } = infoOf(lang);
  const url = new URL(`./words-${lang}-${hash}.json`, import.meta.url);
  return fetchOnce(url, async (response) => checkWords(await response.json()), words);
};

/** The built-in comparison's first view, as HTML. */
export const loadFirstView = (lang: string): Promise<string> => {
  const { hash, first } = infoOf(lang);
  return fetchOnce(new URL(`./first-${lang}-${hash}.html`, import.meta.url), asText, first);
};

/** A comparison's file. It may change while the page stands: once it is there, it is forgotten. */
export const loadFile = async (src: string): Promise<ComparisonFile> => {
  try {
    const url = new URL(src, document.baseURI);
    const data = await fetchOnce(url, async (response) => JSON.parse(checkText(await response.text())));
    loads.delete(url.href);
    return { data };
  } catch (error) {
    return error as Error;
  }
};

export const loadPrerenderedQuiz = (): Promise<typeof import("./prerendered-quiz.js")> => import(PRERENDERED_QUIZ_FILE);

let isReported = false;

/** Says on the console what can't run and why, for whoever made the page: at least once, if even that can't be loaded. */
export const report = async (error: LoadError): Promise<void> => {
  try {
    const diagnosis: typeof import("./diagnosis.js") = await import(DIAGNOSIS_FILE);
    diagnosis.report(error, import.meta.url);
  } catch {
    if (!isReported) console.error(`Tiebreak: ${error.message}. Are all files of dist/ beside ${import.meta.url}?`);
    isReported = true;
  }
};
