// What the WebAssembly asks of the page around it; where a browser refuses, it is done without.

export const address = () => location.href;

// Host and path, for people to read.
export const place = () => location.host + location.pathname;

// Refused in some embedded documents, and when it comes too often.
export const replaceAddress = (url) => {
  try {
    history.replaceState(history.state, "", url);
  } catch {}
};

// Kept for the tab's life, for each page alone; blocked storage throws.
const keyOf = (name) => `tiebreak ${place()} ${name}`;

export const keep = (name, text) => {
  try {
    if (text) sessionStorage.setItem(keyOf(name), text);
    else sessionStorage.removeItem(keyOf(name));
  } catch {}
};

export const kept = (name) => {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? "";
  } catch {
    return "";
  }
};

// Brings the reader to an element, opened and selected where that can be. Measured first: Firefox focuses a legend only
// where its present frame can be, and else what follows it
// (https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp).
export const reach = (root, selector) => {
  const element = root.querySelector(selector);
  if (!element) return;
  if (element.localName === "summary") element.parentNode.open = true;
  if (element.offsetHeight >= 0) element.focus();
  element.select?.();
};
