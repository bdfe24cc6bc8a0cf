// Where the other files come from in the package's build for bundlers: a bundler knows what it has made of each, so each
// is imported or referred to in a form that bundlers look for.

import { texts } from "tiebreak-texts";
import type * as files from "./files.js";
import type { Glue } from "./takeover.js";

export const fetchFile: typeof files.fetchFile = async (name, options) => {
  const text = texts[name];
  if (text) return new Response((await text()).default);
  if (name !== WASM_FILE) return fetch(name, options);
  const response = await fetch(new URL(WASM_FILE, import.meta.url), options);
  // Not every bundler brings it along, and servers for development send a page in the place of what they don't have.
  if (response.status === 404 || response.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error(`it is not at ${response.url}; the README of the npm package says how to set up your bundler`);
  }
  return response;
};

// A module is made once, and the glue of a broken instance must not serve the next one: the module makes the glue.
export const importGlue: typeof files.importGlue = async () => {
  const { newGlue }: { newGlue(): Glue } = await import(GLUE_FILE);
  return newGlue();
};

/** The names that a bundler gives say nothing of versions. */
export const isReplaced: typeof files.isReplaced = async () => false;
