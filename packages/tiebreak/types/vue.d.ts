// Defines the element, and tells Vue of it: `import "tiebreak/vue"`.

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { Markup } from "./markup.js";
import type { Events, TieBreak } from "./tiebreak.js";

export type * from "./tiebreak.js";

declare module "vue" {
  interface GlobalComponents {
    "tie-break": new () => TieBreak & {
      $props: HTMLAttributes & Omit<Markup, `on${string}`> & PublicProps;
      $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
    };
  }
}
