// Defines the element, and tells React 19 of it: `import "tiebreak/react"`.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Markup } from "./markup.js";
import type { TieBreak } from "./tiebreak.js";

export type * from "./tiebreak.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "tie-break": DetailedHTMLProps<HTMLAttributes<TieBreak>, TieBreak> & Markup;
    }
  }
}
