// A page that was opened by a link to a result, or to a row of the comparison.

/** Whether the page's address holds something for a param: answers as a code or as the fields of a form, or a row. */
export const isLinked = (param: string): boolean => {
  const query = location.search.replace("?", "&");
  return ["=", ".", "-row="].some((mark) => query.includes(`&${param}${mark}`));
};

/** A link leads to the widget, even where the page has folded it away. */
export const unfold = (element: Element): void => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at.getAttribute("hidden") === "until-found") at.removeAttribute("hidden");
  }
};
