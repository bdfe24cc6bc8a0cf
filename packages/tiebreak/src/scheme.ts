// Light or dark: by the color of the page's own text, since a page may be dark and never say `color-scheme`.

const sheets = new WeakMap<HTMLElement, CSSStyleSheet>();
/** Weak, so that an element which is gone is not kept. */
const followers = new Set<WeakRef<HTMLElement>>();

const isLight = (color: string): boolean => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.3 + green * 0.6 + blue * 0.1 > 128;
};

const follow = (element: HTMLElement, sheet: CSSStyleSheet): void => {
  const scheme = isLight(getComputedStyle(element).color) ? "dark" : "light";
  sheet.replaceSync(`:host(:not([theme=light],[theme=dark])){color-scheme:${scheme}}`);
};

const followAll = (): void => {
  for (const follower of followers) {
    const element = follower.deref();
    const sheet = element && sheets.get(element);
    if (sheet) follow(element, sheet);
    else followers.delete(follower);
  }
};

const watch = (): void => {
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
    if (followers.size === 0) watch();
    followers.add(new WeakRef(element));
  }
  follow(element, sheet);
  return sheet;
};
