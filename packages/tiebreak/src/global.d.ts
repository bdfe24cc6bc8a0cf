// What the build fills in: names of files beside the entry, and texts.

/** The WebAssembly, `./tiebreak-<hash>.wasm`. */
declare const WASM_FILE: string;
/** takeover.ts and wasm-bindgen's glue, which know this one WebAssembly. */
declare const GLUE_FILE: string;
declare const STYLES_FILE: string;
declare const PRERENDERED_QUIZ_FILE: string;
declare const DIAGNOSIS_FILE: string;
/** Their hashes, for subresource integrity. */
declare const WASM_INTEGRITY: string;
declare const STYLES_INTEGRITY: string;
/** The languages that there are words in. */
declare const LANGUAGES: Record<string, Language>;

type StatusWord = "slow" | "failed" | "missing" | "outdated";

/** The words `status_bare_…` and `status_retry`. */
interface Language extends Partial<Record<StatusWord, string>> {
  retry: string;
  /** In the names of the files of its words and its first view. */
  hash: string;
  /** Subresource integrity of both. */
  words: string;
  first: string;
}

/** Trusted Types, which TypeScript's DOM types lack. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
  };
}

/** wasm-bindgen's output for bundlers; the build says where it stands. */
declare module "tiebreak-bindings" {
  import type { Bindings } from "./bindings.js";
  export const built_in: Bindings["built_in"];
  export const show_failure: Bindings["show_failure"];
  export const Widget: Bindings["Widget"];
  export const __wbg_set_wasm: Bindings["__wbg_set_wasm"];
}

/** In the package for bundlers: modules that hold what is a file of its own in dist/, by its name there. */
declare module "tiebreak-texts" {
  export const texts: Record<string, () => Promise<{ default: string }>>;
}
