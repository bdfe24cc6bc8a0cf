// Defines the element, and tells Svelte 5 of it: `import "tiebreak/svelte"`.

import type { HTMLAttributes } from "svelte/elements";
import type { Markup } from "./markup.js";
import type { TieBreak } from "./tiebreak.js";

export type * from "./tiebreak.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "tie-break": HTMLAttributes<TieBreak> & Markup;
  }
}
