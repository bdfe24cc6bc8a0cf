// Loaded where a quiz is rendered ahead: steps through it until the WebAssembly takes over:
// pointers move on, keys only choose.

const CHOSEN = ":checked[type=radio]";

// Firefox asks a legend's frame whether it can be focused, and an old one says no: measuring makes it anew.
// https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp
const focusLegend = (legend) => legend.offsetHeight && legend.focus();

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
    for (const { parentNode } of mount.parentNode.querySelectorAll(".mount .views")) {
      parentNode.addEventListener("click", this.#look);
    }
    if (!this.#questions.length) return;
    this.#next = mount.querySelector(".steps .main");
    this.#next.label = this.#next.textContent;
    this.#next.form.noValidate = true;
    for (const type of ["click", "change", "keydown", "submit"]) mount.addEventListener(type, this);
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
    const inputs = [...this.#mount.querySelectorAll("input[name]")];
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = inputs.find((input) => input.name === name && input.value === value && input.type !== "hidden");
      if (input) input.checked = true;
    }
  }

  // Nobody will take over: past the last question the form goes its own way, and the address holds the answers.
  fail() {
    this.#at = Math.min(this.#at, this.#questions.length - 1);
    this.#draw();
  }

  handleEvent(event) {
    const { target, type, key } = event;
    const question = this.#current;
    if (type === "submit") {
      if (question !== this.#questions.at(-1) || !this.#failed) event.preventDefault();
      if (question.querySelector(CHOSEN)) this.#go(this.#at + 1);
    } else if (type === "keydown") {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === "Enter" && target.matches("legend")) this.#next.click();
      if (/^[1-9]$/.test(key)) question.querySelectorAll(".answer:not(.leave-out) input")[key - 1]?.click();
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

  #look = ({ target }) => {
    const button = target.closest(".views button");
    if (!button) return;
    this.comparing = button !== button.parentNode.firstElementChild;
    this.#draw();
    const shown = this.#mount.parentNode.querySelector(this.comparing ? ".below" : ".still");
    shown?.querySelectorAll(".views button")[+this.comparing].focus();
  };

  get #current() {
    return this.#questions[Math.min(this.#at, this.#questions.length - 1)];
  }

  get #failed() {
    return this.#mount.classList.contains("failed");
  }

  #go(to) {
    this.#at = Math.min(Math.max(to, 0), this.#questions.length - (this.#failed ? 1 : 0));
    this.#draw();
    focusLegend(this.#current.querySelector("legend"));
  }

  #draw() {
    this.#mount.classList.toggle("comparing", this.comparing);
    const question = this.#current;
    if (!question) return;
    for (const other of this.#questions) other.classList.toggle("here", other === question);
    const last = question === this.#questions.at(-1);
    this.#mount.querySelector(".steps .plain").disabled = this.#at === 0;
    this.#next.textContent = last ? this.#mount.querySelector(".send .main").textContent : this.#next.label;
    this.#next.disabled = !question.querySelector(CHOSEN) || this.#at === this.#questions.length;
  }
}
