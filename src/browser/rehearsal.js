// A reader's first press would be slow, since it runs code that has never run. So one is played ahead when the browser
// is idle, in the smallest quiz there can be, which nobody sees. Bundled with the glue.

import { idle } from "./idle.js";
import { listen } from "./listening.js";

const SIDES = ["a", "b"];
const QUIZ = {
  format: 1,
  id: "a",
  revision: 1,
  lang: "a",
  as_of: "2026-01",
  title: "a",
  options: SIDES.map((id) => ({ id, name: id })),
  criteria: [],
  questions: [{ id: "a", text: "a", answers: SIDES.map((id) => ({ id, text: id, fit: { a: 1, b: 0 } })) }],
};

// Nothing of it comes out: no event, no address, nothing kept.
const nothing = () => "";
const HOST = { emit: nothing, drawn: nothing, canShare: nothing, replaceAddress: nothing, keep: nothing, kept: nothing };

let rehearsed;

export const rehearse = async (Widget, words) => {
  if (rehearsed) return;
  rehearsed = true;
  const mount = document.createElement("div");
  await idle();
  const widget = new Widget(HOST, mount, QUIZ, ["quiz", words, "", ""]);
  listen(mount, widget);
  await idle();
  mount.querySelector(".answer").dispatchEvent(new PointerEvent("click", { bubbles: true, detail: 1 }));
  await idle();
  widget.unmount();
};
