// Where the other files come from in the package's build for bundlers: a bundler knows what it has made of each, so each
// is imported or referred to in a form that bundlers look for.

import { texts } from "tiebreak-texts";
import type * as files from "./files.js";
import type { Glue } from "./takeover.js";

export const fetchFile: typeof files.fetchFile = async (name, options) => {
  const text = texts[name];
  if (text) return new Response((await text()).default);
  return fetch(name === WASM_FILE ? new URL(WASM_FILE, import.meta.url) : name, options);
};

// A module is made once, and the glue of a broken instance must not serve the next one: the module makes the glue.
export const importGlue: typeof files.importGlue = async () => {
  const { newGlue }: { newGlue(): Glue } = await import(GLUE_FILE);
  return newGlue();
};

/** The names that a bundler gives say nothing of versions. */
export const isReplaced: typeof files.isReplaced = async () => false;
