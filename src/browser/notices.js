// What is said where the widget cannot run; a view rendered ahead holds words of its own, all others are in the
// WebAssembly.

const WORDS = {
  en: { failed: "The quiz can’t be shown just now.", missing: "The quiz can’t be shown here: it needs WebAssembly.", again: "Try again" },
  de: { failed: "Das Quiz lässt sich gerade nicht zeigen.", missing: "Das Quiz lässt sich hier nicht zeigen: Es braucht WebAssembly.", again: "Noch einmal versuchen" },
};

// One quiet line, with a way to try again where there is one.
export const say = (root, lang, reason, again) => {
  const words = WORDS[lang] ?? WORDS.en;
  hush(root);
  let line = root.querySelector(`[data-notice=${reason}]`);
  if (!line) {
    line = document.createElement("p");
    line.className = "quiet";
    line.setAttribute("role", "status");
    line.append(words[reason]);
    root.append(line);
  }
  line.hidden = false;
  if (!again) return;
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
