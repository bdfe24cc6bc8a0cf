// Defines the element, and tells Preact of it: `import "tiebreak/preact"`.

import type { HTMLAttributes } from "preact";
import type { Markup } from "./markup.js";
import type { TieBreak } from "./tiebreak.js";

export type * from "./tiebreak.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "tie-break": HTMLAttributes<TieBreak> & Markup;
    }
  }
}
