// Where the other files come from: from beside the entry, by names that hold a hash of their content. In the package's
// build for bundlers, files-for-bundlers.ts stands in the place of this.

import type { Glue } from "./takeover.js";

/** A file by its name, or one of the page's own by its URL. */
export const fetchFile = (name: string, options: RequestInit): Promise<Response> =>
  fetch(new URL(name, import.meta.url), options);

// A query makes it another module: the glue of a broken instance must not serve the next one. And no cache has it.
export const importGlue = (failures: number): Promise<Glue> =>
  failures ? import(`${new URL(GLUE_FILE, import.meta.url)}?${failures}`) : import(GLUE_FILE);

/** Whether a newer version has replaced a file: then the entry, past the cache, no longer names it. */
export const isReplaced = async (name: string, signal: AbortSignal): Promise<boolean> => {
  const hash = name.match(/-(\w{10})\./)?.[1];
  if (!hash) return false;
  try {
    const entry = await fetch(import.meta.url, { cache: "reload", signal });
    return entry.ok && !(await entry.text()).includes(hash);
  } catch {
    return false;
  }
};
