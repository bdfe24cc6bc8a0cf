// What an element's attributes ask the widget for.

import { slips } from "../node/doctor/attributes.mjs";
import type { Settings, Words } from "./bindings.js";

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value);

const said = new Set<string>();

/** For whoever made the page, once each. */
const warn = (text: string): void => {
  if (!said.has(text)) console.warn(`Tiebreak: ${text}`);
  said.add(text);
};

const attributesOf = ({ attributes }: Element): Record<string, string> =>
  Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));

/** Says what is misspelled, on the element or on the <div data-tiebreak> around it. */
const warnOfSlips = (element: Element): void => {
  const div = element.closest("div[data-tiebreak]");
  const all = [...slips(attributesOf(element)), ...(div ? slips(attributesOf(div), "data-") : [])];
  for (const [what, mend] of all) warn(`${what}; ${mend}`);
};

/** The base of share links, made absolute; null stands for the page's own address. */
const shareBaseOf = (element: Element): string | null => {
  const base = element.getAttribute("share-url");
  try {
    return base && new URL(base, document.baseURI).href;
  } catch {
    warn(`share-url "${base}" is no URL; links lead to this page`);
    return null;
  }
};

export const settingsOf = (element: Element, words: Words, param: string): Settings => {
  warnOfSlips(element);
  return {
    view: oneOf(["quiz", "compare"], element.getAttribute("view")) ?? "both",
    words,
    param,
    share_url: shareBaseOf(element),
    heading: oneOf(["3", "4", "5", "6", "none"], element.getAttribute("heading")) ?? "2",
  };
};
