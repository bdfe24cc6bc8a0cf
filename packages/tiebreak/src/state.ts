// The states of an element.

import type { Widget, Words } from "./bindings.js";
import type { Glue } from "./takeover.js";
import type { Comparison } from "./types.js";

/**
 * new → waiting → loading → running, and back to loading whenever something else is to be shown. Loading may end in
 * refused (the comparison is at fault) or unavailable (a part of the widget is missing), running in crashed. All but new
 * turn into removed when the page takes the element out, and from there into waiting or loading when it puts it back.
 */
export type State =
  | { name: "new" | "loading" | Failure }
  | { name: "waiting"; observer?: IntersectionObserver }
  | Running
  | { name: "removed"; wasStarted: boolean };

export type Failure = "refused" | "unavailable" | "crashed";

export interface Running {
  name: "running";
  glue: Glue;
  widget: Widget;
  /** What the widget shows. */
  data: Comparison;
  words: Words;
}

/** Whether the element has been loaded or tried to be, so that what the page asks of it is done at once. */
export const isStarted = ({ name }: State): boolean => !["new", "waiting", "removed"].includes(name);
