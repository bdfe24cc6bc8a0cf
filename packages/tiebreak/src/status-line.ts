// One line below the widget that says what became of it.

import { infoOf, languageOf } from "./language.js";

/** Says it in place of what was said before, with a button that tries `again` where that can help. */
export const say = (root: ShadowRoot, word: StatusWord, again?: () => void): void => {
  hush(root);
  const words = infoOf(languageOf(root.host));
  // A prerendered view has lines of its own, which say more.
  let line = root.querySelector<HTMLElement>(`[data-status=${word}]`);
  if (!line) {
    line = document.createElement("p");
    line.className = "status-line";
    line.role = "status";
    line.dataset.status = word;
    line.append(words[word] ?? "");
    root.append(line);
  }
  line.hidden = false;
  if (again) {
    const button = document.createElement("button");
    button.className = "link";
    button.append(words.retry);
    button.onclick = word === "outdated" ? () => location.reload() : again;
    line.append(" ", button);
  }
};

export const hush = (root: ShadowRoot): void => {
  for (const line of root.querySelectorAll<HTMLElement>(".status-line")) {
    line.hidden = true;
    line.querySelector("button")?.remove();
  }
};
