// What is said where the widget cannot run, or not yet; all other words are in the WebAssembly.

const WORDS = {
  en: {
    unavailable: "The quiz could not be loaded.",
    missing: "The quiz needs WebAssembly, and this browser or this page does not let it run.",
    noResult: "The result can’t be worked out: part of the quiz could not be loaded. Your answers are still here.",
    noResultEver: "The result can’t be worked out: it needs WebAssembly, and this browser or this page does not let it run.",
    slow: "The result is still on its way. You can go on answering.",
    stopped: "The quiz stopped working. Your answers are still here.",
    again: "Try again",
  },
  de: {
    unavailable: "Das Quiz konnte nicht geladen werden.",
    missing: "Das Quiz braucht WebAssembly, und dieser Browser oder diese Seite lässt es nicht laufen.",
    noResult: "Das Ergebnis lässt sich nicht ausrechnen: Ein Teil des Quiz konnte nicht geladen werden. Deine Antworten sind noch da.",
    noResultEver: "Das Ergebnis lässt sich nicht ausrechnen: Es braucht WebAssembly, und dieser Browser oder diese Seite lässt es nicht laufen.",
    slow: "Das Ergebnis ist noch unterwegs. Du kannst weiter antworten.",
    stopped: "Das Quiz ist stehen geblieben. Deine Antworten sind noch da.",
    again: "Noch einmal versuchen",
  },
};

// One quiet line, with a way to try again where there is one.
export const notice = (lang, reason, again) => {
  const words = WORDS[lang] ?? WORDS.en;
  const line = document.createElement("p");
  line.className = "quiet";
  line.setAttribute("role", "status");
  line.append(words[reason]);
  if (again) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.again;
    button.onclick = again;
    line.append(" ", button);
  }
  return line;
};
