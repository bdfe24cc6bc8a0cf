// What src/web/ exports to the script, by wasm-bindgen, and the plain JSON that goes in either direction.

import type { Answers, Comparison, Json, Result } from "./types.js";

/** A file of texts; `lang` is its BCP 47 tag. */
export type Words = { lang: string } & Record<string, Json>;

/** What the element's attributes ask for. */
export interface Settings {
  view: "both" | "quiz" | "compare";
  words: Words;
  param: string;
  /** An absolute URL. */
  share_url: string | null;
  heading: "2" | "3" | "4" | "5" | "6" | "none";
}

/** What a reader has done in the prerendered view. */
export interface Prerendered {
  /** The form, URL-encoded, its names without the param: `.goal=ai&.*=goal`. */
  fields: string;
  /** Of the question on screen; the number of questions stands for the result. */
  position: number;
  comparing: boolean;
}

export interface Options extends Settings {
  prerendered: Prerendered | null;
  /** Set by the page before there was a widget. */
  answers: Json;
}

export interface Widget {
  start(): void;
  configure(settings: Settings): void;
  answers(): Answers;
  /** Throws a string that says what is wrong. */
  set_answers(answers: Json): void;
  result(): Result | null;
  share_url(): string;
  /** CSS that sets the colors of the options. */
  palette(): string;
  unmount(): void;
  free(): void;
}

export interface Bindings {
  built_in(): Comparison;
  show_failure(mount: Element, words: Words, problems: string[]): void;
  /** Throws a string[] where the comparison is refused: one sentence for each problem. */
  Widget: new (
    element: HTMLElement,
    mount: Element,
    data: Json,
    options: Options,
    drawn: () => void,
  ) => Widget;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
