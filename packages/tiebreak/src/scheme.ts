// Light or dark where the page does not say `color-scheme`: by the color of its text.

const sheets = new WeakMap<HTMLElement, CSSStyleSheet>();
let isWatching = false;

export const isLight = (color: string): boolean => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.3 + green * 0.6 + blue * 0.1 > 128;
};

const follow = (element: HTMLElement, sheet: CSSStyleSheet): void => {
  // The element's own text has the widget's color.
  const around = element.parentElement ?? document.body;
  const { color, colorScheme } = getComputedStyle(around);
  const scheme = isLight(color) ? "dark" : "light";
  const rule = `:host(:not([theme=light],[theme=dark])){color-scheme:${scheme}}`;
  sheet.replaceSync(colorScheme === "normal" ? rule : "");
};

// Those of the document itself: a widget within another component keeps what it found.
const followAll = (): void => {
  for (const element of document.querySelectorAll<HTMLElement>("tie-break")) {
    const sheet = sheets.get(element);
    if (sheet) follow(element, sheet);
  }
};

const watch = (): void => {
  isWatching = true;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", followAll);
  // Pages change their theme by an attribute of the root or the body: class, data-theme, style.
  const observer = new MutationObserver(followAll);
  for (const part of [document.documentElement, document.body]) observer.observe(part, { attributes: true });
};

/** The style sheet that gives an element its scheme, now and after the page has changed its own. */
export const schemeOf = (element: HTMLElement): CSSStyleSheet => {
  let sheet = sheets.get(element);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(element, sheet);
    if (!isWatching) watch();
  }
  follow(element, sheet);
  return sheet;
};
