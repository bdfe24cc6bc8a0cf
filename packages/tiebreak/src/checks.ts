// What is fetched may be anything, such as a page that says "not found" with status 200. It is checked before it is used.

import type { Words } from "./bindings.js";

export const checkWords = (words: Words | null): Words => {
  if (typeof words?.lang !== "string") throw new Error("unexpected content");
  return words;
};

/** Of a style sheet or of JSON. */
export const checkText = (text: string): string => {
  if (/^\s*(<|$)/.test(text)) throw new Error("it is empty or a web page");
  return text;
};
