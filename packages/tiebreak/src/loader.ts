// Fetches the other files, each once for all widgets of a page.

import { fetchFile, importGlue, isReplaced } from "tiebreak-files";
import type { Words } from "./bindings.js";
import { checkText, checkWords } from "./checks.js";
import type { ComparisonFile } from "./comparison-file.js";
import { infoOf } from "./language.js";
import type { Glue } from "./takeover.js";

/** `isOutdated`: a newer version has replaced the files of this one. */
export type LoadError = Error & { isOutdated?: boolean };

const TIME_LIMIT_MS = 20_000;

// A failed load is forgotten, so that a retry can succeed; from then on no cache is trusted.
const loads = new Map<string, Promise<unknown>>();
let failures = 0;

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
const request = async (name: string, signal: AbortSignal, integrity = ""): Promise<Response> => {
  const cache = failures ? "reload" : "default";
  const response = await fetchFile(name, { cache, integrity, referrerPolicy: "no-referrer", signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
};

const fetchOnce = <T>(name: string, read: (response: Response) => Promise<T>, integrity?: string): Promise<T> =>
  once(name, async (signal) => read(await request(name, signal, integrity)));

const asText = (response: Response): Promise<string> => response.text();

/** The WebAssembly and its glue. `crashed` is called when the instance breaks. */
export const loadGlue = (crashed: (error: Error) => void): Promise<Glue> =>
  once(WASM_FILE, async (signal) => {
    if (!("WebAssembly" in window)) throw new Error("there is no WebAssembly");
    const importing = importGlue(failures);
    importing.catch(() => {}); // The request says more of why it failed.
    const response = await request(WASM_FILE, signal, WASM_INTEGRITY);
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
    STYLES_FILE,
    async (response) => new CSSStyleSheet().replace(checkText(await response.text())),
    STYLES_INTEGRITY,
  );

export const loadWords = (lang: string): Promise<Words> => {
  const { hash, words } = infoOf(lang);
  return fetchOnce(`./words-${lang}-${hash}.json`, async (response) => checkWords(await response.json()), words);
};

/** The built-in comparison's first view, as HTML. */
export const loadFirstView = (lang: string): Promise<string> => {
  const { hash, first } = infoOf(lang);
  return fetchOnce(`./first-${lang}-${hash}.html`, asText, first);
};

/** A comparison's file. It may change while the page stands: once it is there, it is forgotten. */
export const loadFile = async (src: string): Promise<ComparisonFile> => {
  try {
    const url = new URL(src, document.baseURI).href;
    const data = await fetchOnce(url, async (response) => JSON.parse(checkText(await response.text())));
    loads.delete(url);
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
