// What an element's attributes ask the widget for.

import type { Settings, Words } from "./bindings.js";

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value);

/** Elements whose `share-url` has been reported. */
const reported = new WeakSet<Element>();

/** The base of share links, made absolute; null stands for the page's own address. */
const shareBaseOf = (element: Element): string | null => {
  const base = element.getAttribute("share-url");
  try {
    return base && new URL(base, document.baseURI).href;
  } catch {
    if (!reported.has(element)) console.warn(`tie-break: share-url "${base}" is no URL; links lead to this page`);
    reported.add(element);
    return null;
  }
};

export const settingsOf = (element: Element, words: Words, param: string): Settings => ({
  view: oneOf(["quiz", "compare"], element.getAttribute("view")) ?? "both",
  words,
  param,
  share_url: shareBaseOf(element),
  heading: oneOf(["3", "4", "5", "6", "none"], element.getAttribute("heading")) ?? "2",
});
