// The stable entry: defines <tie-break>, adopts <div data-tiebreak>, and loads the rest when it is wanted.

import { TieBreak } from "./element.js";

// The documented attributes, and no others: a sanitizer that keeps `data-*` lets `data-onfocus` through as well.
const ATTRIBUTES = ["src", "view", "theme", "lang", "param", "share-url", "loading", "heading"];

// For editors that strip unknown tags: <div data-tiebreak data-src="…">.
const adopt = (div) => {
  if (div.querySelector(":scope > tie-break")) return;
  const element = document.createElement("tie-break");
  for (const name of ATTRIBUTES) {
    const value = div.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...div.childNodes);
  div.append(element);
};

const adoptAll = () => document.querySelectorAll("div[data-tiebreak]").forEach(adopt);

if (!customElements.get("tie-break")) {
  customElements.define("tie-break", TieBreak);
  adoptAll();
  new MutationObserver(adoptAll).observe(document.documentElement, { childList: true, subtree: true });
}
