// Steps through a prerendered quiz until the WebAssembly takes over: pointers move on, keys only choose.

import { openPosition } from "./prerendered-form.js";
import { keyAction, step } from "./stepping.js";

// Pages may demand trusted types, and allow each name once.
let policy: { createHTML(html: string): string } | undefined;

const parse = (html: string): DocumentFragment => {
  policy ??= window.trustedTypes?.createPolicy("tiebreak", { createHTML: (html) => html });
  return document.createRange().createContextualFragment(policy?.createHTML(html) ?? html);
};

/** The HTML of a first view. */
export const parseView = (html: string): DocumentFragment => {
  const view = parse(html);
  if (!view.querySelector(".prerendered")) throw new Error("not a first view");
  return view;
};

export class PrerenderedQuiz {
  /** Of the question on screen; the number of questions stands for the result, which is not there yet. */
  position: number;
  comparing = false;
  readonly #view: Element;
  readonly #questions: Element[];
  readonly #next: HTMLButtonElement;
  readonly #nextLabel: string | null;
  #isMoving = false;

  /** `view` has at least one question, and the buttons that go with them. */
  constructor(view: Element) {
    this.#view = view;
    this.#questions = [...view.querySelectorAll(".question")];
    this.#next = view.querySelector("#next") as HTMLButtonElement;
    this.#nextLabel = this.#next.textContent;
    if (this.#isFailed) this.#recall();
    this.position = openPosition(view);
    for (const type of ["click", "keydown", "submit"]) view.addEventListener(type, this);
    view.classList.add("scripted");
    this.#draw();
  }

  /** Nobody will take over: past the last question the form goes its own way, and the address holds the answers. */
  fail(): void {
    this.position = Math.min(this.position, this.#end);
    this.#draw();
  }

  /** A press on an answer moves on once its radio is checked, which is when all its events are over. */
  finishMove(): void {
    if (this.#isMoving) this.#step("next");
  }

  handleEvent(event: Event): void {
    const target = event.target as Element;
    const question = this.#current;
    if (event.type === "click") this.#click(event as MouseEvent, target, question);
    else if (event.type === "keydown") this.#press(event as KeyboardEvent, target, question);
    else {
      // Sent are only the last answers, where nobody works them out here.
      if (!this.#isFailed || question !== this.#questions.at(-1)) event.preventDefault();
      if (question.matches(":valid")) this.#step("next");
    }
    this.#draw();
  }

  #press(event: KeyboardEvent, target: Element, question: Element): void {
    const answers = question.querySelectorAll<HTMLElement>(".answer:not(.skip-answer) input");
    const action = keyAction(event.key, event, target.localName, answers.length);
    if (action === "next") this.#next.click();
    else if (action) answers[action.choose]?.click();
  }

  #click(event: MouseEvent, target: Element, question: Element): void {
    const id = target.closest("button")?.id;
    if (id?.startsWith("view-")) this.#look(id);
    else if (id === "back") this.#step("back");
    else if (id === "skip") {
      (question.querySelector(".skip-answer input") as HTMLInputElement).checked = true;
      this.#step("next");
    } else if (event.detail && question.contains(target.closest(".answer"))) {
      // By pointer: the click that a browser makes of an arrow key has no count.
      this.#isMoving = true;
      setTimeout(() => this.finishMove());
    }
  }

  /** Shows the quiz or the comparison. */
  #look(id: string): void {
    const root = this.#view.parentNode as ParentNode;
    const folded = root.querySelector("noscript");
    if (folded) {
      try {
        // It stands where only readers without scripts meet it, so that nobody else waits for it to be parsed.
        folded.replaceWith(parse(folded.innerHTML));
      } catch {
        return; // A page may forbid it: the comparison comes with the WebAssembly.
      }
      root.querySelector(".prerendered-comparison")?.addEventListener("click", this);
    }
    this.comparing = id === "view-comparison";
    this.#draw();
    // Both views have these buttons.
    root.querySelectorAll<HTMLElement>(`#${id}`)[Number(this.comparing)]?.focus();
  }

  // What the form was sent with stands in the address, and nobody else will read it.
  #recall(): void {
    const sent = new URLSearchParams(location.search);
    for (const input of this.#view.querySelectorAll("input")) input.checked ||= sent.has(input.name, input.value);
  }

  get #current(): Element {
    return (this.#questions[this.position] ?? this.#questions.at(-1)) as Element;
  }

  get #isFailed(): boolean {
    return this.#view.matches(".failed");
  }

  get #end(): number {
    return this.#questions.length - Number(this.#isFailed);
  }

  #step(action: "next" | "back"): void {
    this.position = step(this.position, this.#end, action);
    this.#isMoving = false;
    this.#draw();
    // Firefox asks a legend's frame whether it can be focused, and an old one says no: measuring makes it anew.
    // https://searchfox.org/mozilla-central/source/dom/html/HTMLLegendElement.cpp
    const legend = this.#current.querySelector("legend");
    if (legend?.offsetHeight) legend.focus();
  }

  #draw(): void {
    this.#view.classList.toggle("comparing", this.comparing);
    // Styles alone would do, but WebKit does not follow `:has(:valid)`.
    const hasBegun = this.position > 0 || this.#questions.some((question) => question.matches(":valid"));
    this.#view.querySelector(".widget")?.classList.toggle("begun", hasBegun);
    const question = this.#current;
    for (const other of this.#questions) other.classList.toggle("current", other === question);
    const isLast = question === this.#questions.at(-1);
    (this.#view.querySelector("#back") as HTMLButtonElement).disabled = !this.position;
    this.#next.textContent = isLast ? (this.#view.querySelector(".send .main")?.textContent ?? "") : this.#nextLabel;
    this.#next.disabled = question.matches(":invalid") || this.position === this.#questions.length;
  }
}
