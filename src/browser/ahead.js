// What is rendered ahead of the WebAssembly: where it is found, and how the widget takes its place.

// In the shadow root, or, where no parser put it there, in a template in the element.
export const unpack = (element, root) => {
  const template = element.querySelector(":scope > template[shadowrootmode]");
  if (template && !root.querySelector(".mount")) root.replaceChildren(document.importNode(template.content, true));
};

// Whether the page's address holds answers for a key: as a code, or as the fields of a form.
export const isLinked = (key) =>
  [...new URLSearchParams(location.search).keys()].some((name) => name === key || name.startsWith(`${key}.`));

const stops = (within) => [...within.querySelectorAll("a, button, input, legend, summary")]
  .filter((stop) => !stop.closest(".leave-out, .send"));

// In one go, so that nothing flashes or jumps; the focus stays where it was, or goes to the result asked for.
export const takePlace = (root, mount, styles) => {
  const focused = root.activeElement;
  const still = focused?.closest(".still");
  const result = mount.querySelector(".result [data-focus]");
  const stop = still && (result ?? stops(mount)[stops(still).indexOf(focused)]);
  root.adoptedStyleSheets = styles;
  root.replaceChildren(mount);
  stop?.focus({ preventScroll: !result });
};
