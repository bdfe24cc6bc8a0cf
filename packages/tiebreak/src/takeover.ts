// Puts a widget in the place of what stands in the element, with all that the reader has done there. Bundled with
// wasm-bindgen's glue, so that the script every page loads stays small.

import * as bindings from "tiebreak-bindings";
import type { Options, Prerendered, Widget, Words } from "./bindings.js";
import { type ComparisonFile, type DataError, dataError, dataOf } from "./comparison-file.js";
import { guard } from "./instance-guard.js";
import { openPosition, publicFields } from "./prerendered-form.js";
import type { PrerenderedView } from "./prerendered-view.js";
import { schemeOf } from "./scheme.js";
import { settingsOf } from "./settings.js";
import type { Answers, Comparison, Json } from "./types.js";

export { settingsOf };

/** What this module gives to the element. */
export type Glue = typeof import("./takeover.js");

/** Where the widget goes, and what it needs there. */
export interface Place {
  element: HTMLElement;
  root: ShadowRoot;
  /** What stands there. */
  view: PrerenderedView | undefined;
  param: string;
  styles: CSSStyleSheet;
  words: Words;
}

/** What is to be shown: a comparison from the page's script, one from a file, or else the built-in one. */
export interface Content {
  given: Comparison | undefined;
  file: ComparisonFile | undefined;
  /** Those that the page has set by now. */
  answers(): Answers | undefined;
}

/** What is shown. */
interface Shown {
  widget: Widget;
  data: Comparison;
}

/** Settles when the instance breaks: what it was to draw does not come. */
let broken: Promise<void> | undefined;

/** Starts an instance. `crashed` is called when it breaks. */
export const instantiate = async (binary: ArrayBuffer, crashed: (error: Error) => void): Promise<void> => {
  const imports = bindings as unknown as WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(binary, { "./tiebreak_bg.js": imports });
  broken = new Promise((resolve) => {
    const exports = guard(instance.exports, (error) => {
      resolve();
      crashed(error);
    });
    bindings.__wbg_set_wasm(exports);
  });
  // Not guarded: what breaks here has served nobody yet, and the load fails.
  (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
};

/** Waits while a press is under way in the prerendered view: its click would find nothing. */
export const pressEnd = async (root: ShadowRoot): Promise<void> => {
  while (root.querySelector(".prerendered :active")) await new Promise(requestAnimationFrame);
};

/**
 * In one pass, so that no press falls between what is read and what is shown. Nothing where something else is wanted by
 * now; throws a `DataError` where the comparison is refused.
 */
export const takeOver = async (
  place: Place,
  content: Content,
  isCurrent: () => boolean,
): Promise<Shown | undefined> => {
  const { element, root, view, param, styles, words } = place;
  const form = view?.element.querySelector("form");
  const prerendered = form && view ? read(form, view) : null;
  // Some browsers take the focus out of what becomes inert at once.
  const focused = view && (root.activeElement as HTMLElement | null);
  if (form) form.inert = true;
  const mount = newMount();
  try {
    const [data, json] = comparisonOf(content);
    const answers = content.answers();
    const [widget, drawn] = draw(element, mount, json, {
      ...settingsOf(element, words, param),
      prerendered,
      answers: (answers ?? null) as Json,
    });
    await Promise.race([drawn, broken]);
    if (isCurrent()) {
      // Set while it was drawn.
      if (content.answers() !== answers) setAnswers(widget, content.answers());
      takePlace(place, mount, focused, [styles, sheet(widget.palette())]);
      return { widget, data };
    }
    widget.unmount();
    widget.free();
    return undefined;
  } catch (error) {
    const { problems, message } = error as Error & Partial<DataError>;
    // The browser's own errors may have a `code` too.
    if (!problems) throw new Error(message, { cause: error });
    // A view that the page itself holds goes on.
    if (!view?.inPage) {
      bindings.show_failure(mount, words, problems);
      takePlace(place, mount, undefined, [styles]);
    }
    throw error;
  } finally {
    // Where the view still stands, it goes on.
    if (form) form.inert = false;
    if (view?.element.parentNode) focused?.focus({ preventScroll: true });
  }
};

/** What does not fit is the page's mistake, as in a listener of its own. */
const setAnswers = (widget: Widget, answers: Answers | undefined): void => {
  try {
    widget.set_answers((answers ?? null) as Json);
  } catch (problem) {
    reportError(new TypeError(`answers: ${problem}`));
  }
};

const read = (form: HTMLFormElement, { element, quiz }: PrerenderedView): Prerendered | null => {
  if (element.matches(".awaiting-link")) return null;
  quiz?.finishMove();
  return {
    fields: publicFields(new FormData(form)),
    position: quiz?.position ?? openPosition(element),
    comparing: quiz?.comparing ?? false,
  };
};

/** What is to be shown, and what of it goes to the WebAssembly. */
const comparisonOf = ({ given, file }: Content): [Comparison, Json] => {
  if (!given) {
    const data = file ? dataOf(file) : bindings.built_in();
    return [data, data as Json];
  }
  try {
    // What a page hands over may hold itself, or break when it is read: that must not happen inside the WebAssembly.
    return [given, JSON.parse(JSON.stringify(given))];
  } catch (error) {
    throw dataError("data-invalid", [`the comparison cannot be written as JSON: ${error}`], false);
  }
};

/** A widget, and when it has been drawn. */
const draw = (element: HTMLElement, mount: HTMLElement, data: Json, options: Options): [Widget, Promise<void>] => {
  let drawn = () => {};
  const drawing = new Promise<void>((resolve) => {
    drawn = resolve;
  });
  try {
    return [new bindings.Widget(element, mount, data, options, drawn), drawing];
  } catch (problems) {
    throw Array.isArray(problems) ? dataError("data-invalid", problems, false) : problems;
  }
};

const newMount = (): HTMLElement => {
  const mount = document.createElement("div");
  mount.className = "mount";
  return mount;
};

const sheet = (css: string): CSSStyleSheet => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  return styles;
};

// In one go, so that nothing flashes or jumps. The element keeps its height meanwhile: WebKit lays the page out when what
// has the focus goes, and would scroll a shorter page.
const takePlace = (
  { element, root }: Place,
  mount: HTMLElement,
  focused: HTMLElement | null | undefined,
  sheets: CSSStyleSheet[],
): void => {
  const counterpart = focused && mount.querySelector<HTMLElement>(`[id="${focused.id}"]`);
  const verdict = focused && mount.querySelector<HTMLElement>("#verdict");
  const { scrollX, scrollY } = window;
  const all = [...sheets, schemeOf(element)];
  root.adoptedStyleSheets = [...all, sheet(`:host{min-height:${element.offsetHeight}px}`)];
  root.replaceChildren(mount);
  // Firefox focuses a legend only once it is laid out, see prerendered-quiz.ts.
  if (mount.offsetHeight) {
    if (counterpart) counterpart.focus({ preventScroll: true });
    else verdict?.focus();
  }
  root.adoptedStyleSheets = all;
  // Firefox scrolls a page that was at its end, when what had the focus goes.
  if (counterpart || !verdict) scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
};
