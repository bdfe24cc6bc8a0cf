// The stable entry: defines <tie-break>, adopts <div data-tiebreak>, and loads the rest when it is wanted.

import { TieBreak } from "./element.js";

// For editors that strip unknown tags: <div data-tiebreak data-src="…">.
const adopt = (div) => {
  if (div.querySelector(":scope > tie-break")) return;
  const element = document.createElement("tie-break");
  for (const { name, value } of [...div.attributes]) {
    if (name !== "data-tiebreak" && name.startsWith("data-")) element.setAttribute(name.slice(5), value);
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
