// One line below the widget that says what is slow or missing.

import { infoOf, languageOf } from "./language.js";

/** Shows a line in place of any other, with a button that tries `again` where that can help. */
export const showStatus = (root: ShadowRoot, word: StatusWord, again?: () => void): void => {
  hideStatus(root);
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

export const hideStatus = (root: ShadowRoot): void => {
  for (const line of root.querySelectorAll<HTMLElement>(".status-line")) {
    line.hidden = true;
    line.querySelector("button")?.remove();
  }
};
