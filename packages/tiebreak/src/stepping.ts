// How a quiz is stepped through, and what its keys do. src/stepping.rs does the same for the widget:
// tests/fixtures/stepping.json holds the cases of both.

export interface Modifiers {
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Choose the answer at a position, or do what the button Next does. */
export type KeyAction = { choose: number } | "next" | null;

/**
 * `target`: the local name of what has the focus. Digits choose and never move on; Enter on anything but the question
 * itself, its legend, is the browser's own matter.
 */
export const keyAction = (key: string, modifiers: Modifiers, target: string, answers: number): KeyAction => {
  if (modifiers.ctrlKey || modifiers.metaKey || modifiers.altKey) return null;
  if (key === "Enter" && target === "legend") return "next";
  return /^[1-9]$/.test(key) && Number(key) <= answers ? { choose: Number(key) - 1 } : null;
};

/** The position after a step; `end` is the furthest one: the number of questions, which stands for the result. */
export const step = (position: number, end: number, action: "next" | "back"): number =>
  action === "next" ? Math.min(position + 1, end) : Math.max(position - 1, 0);
