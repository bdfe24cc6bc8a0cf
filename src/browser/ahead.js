// Where a view rendered ahead of the WebAssembly is found, and whether a link is to replace it.

// In the shadow root, or, where no parser put it there, in a template in the element.
export const unpack = (element, root) => {
  const template = element.querySelector(":scope > template[shadowrootmode]");
  if (template && !root.querySelector(".mount")) root.replaceChildren(document.importNode(template.content, true));
};

// Whether the page's address holds answers for a key: as a code, or as the fields of a form.
export const isLinked = (key) => {
  const query = location.search.replace("?", "&");
  return query.includes(`&${key}=`) || query.includes(`&${key}.`);
};
