// What is fetched may be anything, such as a page that says "not found" with status 200. It is checked before it is used.

import type { Words } from "./bindings.js";

export const isMarkup = (text: string): boolean => /^\s*</.test(text);

export const checkWords = (words: Words | null): Words => {
  if (typeof words?.lang !== "string") throw new Error("unexpected content");
  return words;
};

export const checkStyles = (text: string): string => {
  if (!text.trim() || isMarkup(text)) throw new Error("unexpected content");
  return text;
};
