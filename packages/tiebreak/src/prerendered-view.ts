// The view that stands and takes answers before the WebAssembly is there.

import { idle } from "./idle.js";
import { loadPrerenderedQuiz } from "./loader.js";
import type { PrerenderedQuiz } from "./prerendered-quiz.js";

export class PrerenderedView {
  /** Steps through the view, once its script is there. */
  quiz: PrerenderedQuiz | undefined;

  /** `inPage`: the page itself holds the view. `linked`: a link's answers are on their way, so that nothing is to be
   * answered that they would replace. */
  constructor(
    readonly element: Element,
    readonly inPage: boolean,
    linked: boolean,
  ) {
    this.#step(linked);
  }

  /** No widget will take over for now. */
  fail(): void {
    this.element.classList.add("failed");
    if (this.quiz) this.quiz.fail();
    else this.#step(false);
  }

  async #step(linked: boolean): Promise<void> {
    this.element.classList.toggle("awaiting-link", linked);
    if (linked || !this.element.querySelector(".question")) return;
    try {
      await idle();
      const { PrerenderedQuiz } = await loadPrerenderedQuiz();
      if (this.element.parentNode) this.quiz ??= new PrerenderedQuiz(this.element);
    } catch {
      // The styles alone step through it.
    }
  }
}
