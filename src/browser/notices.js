// What is said where the widget cannot run, in every language that there is; a view rendered ahead holds words of its
// own, all others are fetched.

import { languageOf } from "./language.js";

export const WORDS = {
  en: { failed: "The quiz can’t be shown just now.", missing: "The quiz needs WebAssembly.", again: "Try again" },
  de: { failed: "Das Quiz lässt sich gerade nicht zeigen.", missing: "Das Quiz braucht WebAssembly.", again: "Noch einmal" },
};

// One quiet line, with a way to try `again` where that can help.
export const say = (root, reason, again) => {
  const words = WORDS[languageOf(root.host)];
  hush(root);
  let line = root.querySelector(`[data-notice=${reason}]`);
  if (!line) {
    line = document.createElement("p");
    line.className = "quiet";
    line.role = "status";
    line.append(words[reason]);
    root.append(line);
  }
  line.hidden = false;
  if (reason !== "failed") return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = words.again;
  button.onclick = again;
  line.append(" ", button);
};

export const hush = (root) => root.querySelectorAll(".quiet").forEach((line) => {
  line.hidden = true;
  line.querySelector("button")?.remove();
});
