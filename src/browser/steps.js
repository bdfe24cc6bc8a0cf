// Loaded where a quiz is rendered ahead: steps through it until the WebAssembly takes over:
// pointers move on, keys only choose.

// The comparison stands where only readers without scripts meet it, so that nobody else waits for it to be parsed.
const unfold = (folded) => {
  const policy = window.trustedTypes?.createPolicy("tiebreak", { createHTML: (html) => html });
  const html = folded.innerHTML;
  folded.replaceWith(document.createRange().createContextualFragment(policy?.createHTML(html) ?? html));
};

export class Steps {
  comparing = false;
  #mount;
  #questions;
  #at;
  #next;

  constructor(mount) {
    this.#mount = mount;
    this.#questions = [...mount.querySelectorAll(".question")];
    if (this.#failed) this.#recall();
    // As the styles have it: open, or under the reader's keys.
    const shown = this.#questions.findIndex((question) => question.querySelector(":invalid, :focus-visible"));
    this.#at = shown < 0 ? this.#questions.length : shown;
    for (const type of ["click", "change", "keydown", "submit"]) mount.addEventListener(type, this);
    if (!this.#current) return;
    this.#next = mount.querySelector(".steps .main");
    this.#next.label = this.#next.textContent;
    mount.classList.add("stepping");
    this.#draw();
  }

  // What the reader has done, for the WebAssembly to go on from. Names lose the widget's key.
  taken() {
    const fields = new URLSearchParams();
    const form = this.#mount.querySelector("form");
    if (form) for (const [name, value] of new FormData(form)) fields.append(name.slice(name.lastIndexOf(".")), value);
    return [fields.toString(), this.#at, this.comparing];
  }

  // What the form was sent with stands in the address, and nobody else will take it up.
  #recall() {
    const sent = new URLSearchParams(location.search);
    for (const input of this.#mount.querySelectorAll("input")) input.checked ||= sent.has(input.name, input.value);
  }

  // Nobody will take over: past the last question the form goes its own way, and the address holds the answers.
  fail() {
    this.#at = Math.min(this.#at, this.#questions.length - 1);
    this.#draw();
  }

  handleEvent(event) {
    const { target, type, key } = event;
    const question = this.#current;
    const view = type === "click" && target.closest(".views button");
    if (view) return this.#look(view);
    if (!question) return;
    if (type === "submit") {
      if (question !== this.#questions.at(-1) || !this.#failed) event.preventDefault();
      if (question.matches(":valid")) this.#go(this.#at + 1);
    } else if (type === "keydown") {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === "Enter" && target.matches("legend")) this.#next.click();
      // No other key than a digit names a place.
      question.querySelectorAll(".answer:not(.leave-out) input")[key - 1]?.click();
    } else if (type === "click") {
      if (target.closest(".skip")) {
        question.querySelector(".leave-out input").checked = true;
        this.#go(this.#at + 1);
      } else if (target.closest(".steps .plain")) {
        this.#go(this.#at - 1);
      } else if (event.detail && question.contains(target.closest(".answer"))) {
        // The radio is checked once this event is over.
        setTimeout(() => this.#current === question && this.#go(this.#at + 1));
      }
    }
    this.#draw();
  }

  #look(button) {
    const root = this.#mount.parentNode;
    const folded = root.querySelector("noscript");
    if (folded) {
      try {
        unfold(folded);
      } catch {
        return; // a page may forbid it: the comparison comes with the WebAssembly
      }
      root.querySelector(".below").addEventListener("click", this);
    }
    this.comparing = button.matches(":last-child");
    this.#draw();
    root.querySelectorAll("[aria-pressed=true]")[+this.comparing].focus();
  }

  get #current() {
    return this.#questions[Math.min(this.#at, this.#questions.length - 1)];
  }

  get #failed() {
    return this.#mount.matches(".failed");
  }

  #go(to) {
    this.#at = Math.min(Math.max(to, 0), this.#questions.length - (this.#failed ? 1 : 0));
    this.#draw();
    // Firefox asks a legend's frame whether it can be focused, and an old one says no: measuring makes it anew.
    // https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp
    const legend = this.#current.querySelector("legend");
    if (legend.offsetHeight) legend.focus();
  }

  #draw() {
    this.#mount.classList.toggle("comparing", this.comparing);
    const question = this.#current;
    if (!question) return;
    for (const other of this.#questions) other.classList.toggle("here", other === question);
    const last = question === this.#questions.at(-1);
    this.#mount.querySelector(".steps .plain").disabled = !this.#at;
    this.#next.textContent = last ? this.#mount.querySelector(".send .main").textContent : this.#next.label;
    this.#next.disabled = question.matches(":invalid") || this.#at === this.#questions.length;
  }
}
