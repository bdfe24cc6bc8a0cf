// What a framework's markup may say of the element: its attributes, listeners, and the properties that can be set.

import type { Answers, Attributes, Comparison, Events } from "./tiebreak.js";

export type Listeners = { [Name in keyof Events as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };

export interface Markup extends Attributes, Listeners {
  data?: Comparison | null | undefined;
  answers?: Answers | undefined;
}
