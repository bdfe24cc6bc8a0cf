// The entry: defines <tie-break>, and makes one of each <div data-tiebreak>. The rest is loaded when it is wanted.

import { TieBreak } from "./element.js";
import type { Attributes } from "./types.js";

export type * from "./types.js";
export type { TieBreak };

// The documented attributes, and no others: a sanitizer that keeps `data-*` lets `data-onfocus` through as well.
const ATTRIBUTES: (keyof Attributes)[] = ["src", "view", "theme", "lang", "param", "share-url", "loading", "heading"];

// For editors that strip unknown tags: <div data-tiebreak data-src="…">.
const fill = (div: Element): void => {
  if (div.querySelector(":scope > tie-break")) return;
  const element = document.createElement("tie-break");
  for (const name of ATTRIBUTES) {
    const value = div.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...div.childNodes);
  div.append(element);
};

const DIV = "div[data-tiebreak]";

const fillAll = (within: Element): void => {
  for (const div of [within, ...within.querySelectorAll(DIV)]) {
    try {
      if (div.matches(DIV)) fill(div);
    } catch (error) {
      reportError(error); // The others go on.
    }
  }
};

// Before anything is defined: in a browser without these, what the page itself holds stays as it is.
const isSupported =
  "replaceSync" in CSSStyleSheet.prototype &&
  "adoptedStyleSheets" in ShadowRoot.prototype &&
  "attachInternals" in HTMLElement.prototype &&
  "inert" in HTMLElement.prototype &&
  "hasOwn" in Object;

if (isSupported && !customElements.get("tie-break")) {
  customElements.define("tie-break", TieBreak);
  fillAll(document.documentElement);
  new MutationObserver((records) => {
    // Later: a page that removes again what is filled in goes on in between.
    setTimeout(() => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) fillAll(node);
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
}
