// A property that a page set before the element was defined hides the accessor: set it again.
export const upgrade = (element, name) => {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
};
