// <tie-break>: its attributes, its properties and its life on a page. What it shows is drawn by the WebAssembly.

import type { DataError } from "./comparison-file.js";
import { idle } from "./idle.js";
import { languageOf } from "./language.js";
import { isLinked, unfold } from "./link.js";
import * as loader from "./loader.js";
import { claimParam, releaseParam } from "./param-registry.js";
import { PrerenderedView } from "./prerendered-view.js";
import { Readiness } from "./readiness.js";
import { type Failure, isStarted, type Running, type State } from "./state.js";
import { hideStatus, showStatus } from "./status-line.js";
import type { Answers, Comparison, Result } from "./types.js";

/** After so long the reader is told that a part is still on its way. */
const SLOW_MS = 8000;

/** The elements that are loading or running, which share one instance, and the one that it last worked for. */
const served = new Set<TieBreak>();
let active: TieBreak | undefined;

export class TieBreak extends HTMLElement {
  static readonly observedAttributes = ["src", "view", "lang", "param", "share-url", "loading", "heading"];

  // The element that broke the instance is not restarted: it would break the next one too. The others load again, with the
  // answers in the page's address.
  static #crash(error: Error): void {
    loader.forgetGlue();
    for (const element of [...served]) {
      if (element === active) element.#fail(error, "crashed");
      else element.#load();
    }
  }

  // A declarative shadow root may be closed: then only internals give it. A template that a script inserts as text stays
  // a template: what a sanitizer has not looked into is not shown.
  readonly #root = this.attachInternals().shadowRoot ?? this.attachShadow({ mode: "open" });
  readonly #readiness = new Readiness();
  #state: State = { name: "new" };
  /** What is shown until a widget takes over. */
  #view: PrerenderedView | undefined;
  /** The key in the query string. */
  #param = "";
  /** What the page has set: a comparison, and answers for the next widget. */
  #given: Comparison | undefined;
  #answers: Answers | undefined;

  constructor() {
    super();
    if (!this.#root.firstChild) this.#root.append(document.createElement("slot"));
    const touched = () => {
      active = this;
      this.#start();
    };
    for (const type of ["pointerdown", "focusin", "keydown", "click"]) {
      this.#root.addEventListener(type, touched, { capture: true, passive: true });
    }
  }

  connectedCallback(): void {
    const state = this.#state;
    this.#upgrade("data");
    this.#claim();
    if (state.name === "new" || state.name === "removed") {
      this.#findView(true);
      const isWanted = state.name === "removed" && state.wasStarted;
      const isOpenedByLink = state.name === "new" && isLinked(this.#param);
      if (isOpenedByLink) unfold(this);
      if (isWanted || isOpenedByLink || this.getAttribute("loading") === "eager") this.#load();
      else this.#wait();
    }
    this.#upgrade("answers");
  }

  // A moved element is disconnected and connected at once: only one that stays away is taken down.
  disconnectedCallback(): void {
    queueMicrotask(() => {
      const state = this.#state;
      if (this.isConnected || state.name === "removed") return;
      releaseParam(this, this.#param);
      // Put back, it goes on where the page's address says, or, where that has none, with the answers at least.
      if (state.name === "running" && !isLinked(this.#param)) this.#answers = state.widget.answers();
      this.#enter({ name: "removed", wasStarted: isStarted(state) });
      this.#readiness.settle(new Error("the element was removed"));
    });
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    if (name === "src") this.#show(undefined);
    else if (name === "loading" && value === "eager") this.#start();
    else if (name === "param" && this.isConnected && this.#state.name !== "new") this.#claim();
    else this.#configure();
  }

  /** Resolves when the widget is interactive; rejects with the error that is shown, or when the element is removed. */
  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  /** The comparison that is shown. */
  get data(): Comparison | null {
    return this.#running?.data ?? this.#given ?? null;
  }

  set data(comparison: Comparison | null) {
    this.#show(comparison ?? undefined);
  }

  get answers(): Answers {
    return this.#running?.widget.answers() ?? this.#answers ?? {};
  }

  set answers(answers: Answers) {
    try {
      // What a page hands over may hold itself, or break when it is read.
      const json = JSON.parse(JSON.stringify(answers));
      if (this.#running) {
        active = this;
        this.#running.widget.set_answers(json);
      } else this.#answers = json;
    } catch (problem) {
      throw new TypeError(`answers: ${problem}`);
    }
  }

  get result(): Result | null {
    return this.#running?.widget.result() ?? null;
  }

  get shareUrl(): string {
    return this.#running?.widget.share_url() ?? this.getAttribute("share-url") ?? location.href;
  }

  get #running(): Running | undefined {
    return this.#state.name === "running" ? this.#state : undefined;
  }

  // A property that a page set before the element was defined hides the accessor: it is set again.
  #upgrade(name: "data" | "answers"): void {
    if (!Object.hasOwn(this, name)) return;
    const own: Partial<Record<string, unknown>> = this as never;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }

  /** Shows a comparison that the page has set, or else that of the attributes. */
  #show(comparison: Comparison | undefined): void {
    this.#given = comparison;
    if (isStarted(this.#state)) {
      this.#answers = undefined; // They were meant for another comparison.
      this.#load();
    } else if (comparison) this.#start();
  }

  #claim(): void {
    releaseParam(this, this.#param);
    this.#param = claimParam(this, this.getAttribute("param") || "tiebreak");
    this.#configure();
  }

  /** Every change of state goes through here. What the old state held is released. */
  #enter(state: State): void {
    const old = this.#state;
    this.#state = state;
    served[["loading", "running"].includes(state.name) ? "add" : "delete"](this);
    if (old.name === "waiting") old.observer?.disconnect();
    if (old.name === "running") {
      old.widget.unmount();
      // The page may have asked for this from within a call of the widget.
      queueMicrotask(() => old.widget.free());
    }
  }

  async #wait(): Promise<void> {
    const state: State = { name: "waiting" };
    this.#enter(state);
    this.#readiness.renew();
    // A prerendered view takes answers as it is: its first frames go before any of this.
    if (this.#view) await idle();
    if (this.#state !== state) return;
    if (!window.IntersectionObserver) return this.#start();
    const near = (entries: IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start();
    };
    state.observer = new IntersectionObserver(near, { rootMargin: "600px" });
    state.observer.observe(this);
  }

  #start(): void {
    if (this.#state.name === "waiting") this.#load();
  }

  async #load(): Promise<void> {
    const state: State = { name: "loading" };
    this.#enter(state);
    const isCurrent = () => this.#state === state;
    this.#readiness.renew();
    hideStatus(this.#root);
    this.#view?.element.classList.remove("failed");
    const slow = setTimeout(() => isCurrent() && showStatus(this.#root, "slow"), SLOW_MS);
    try {
      const running = await this.#takeOver(isCurrent);
      if (!running) return;
      this.#view = this.#answers = undefined;
      this.#enter(running);
      this.#readiness.settle();
      running.widget.start();
      this.#loadWords(running);
    } catch (error) {
      if (isCurrent()) this.#fail(error as Error);
    } finally {
      clearTimeout(slow);
    }
  }

  /** The running widget, in its place; nothing if something else is to be shown by now. */
  async #takeOver(isCurrent: () => boolean): Promise<Running | undefined> {
    const given = this.#given;
    const src = this.getAttribute("src");
    const lang = languageOf(this);
    if (!src && !given) this.#showFirstView(lang, isCurrent);
    const [glue, styles, words, file] = await Promise.all([
      loader.loadGlue(TieBreak.#crash),
      loader.loadStyles(),
      loader.loadWords(lang),
      src && !given ? loader.loadFile(src) : undefined,
    ]);
    await glue.pressEnd(this.#root);
    if (!isCurrent()) return undefined;
    active = this;
    const place = { element: this, root: this.#root, view: this.#view, param: this.#param, styles, words };
    const shown = await glue.takeOver(place, { given, file, answers: () => this.#answers }, isCurrent);
    return shown && { name: "running", glue, words, ...shown };
  }

  /** Follows changed attributes. */
  #configure(): void {
    const state = this.#running;
    if (!state) return;
    active = this;
    state.widget.configure(state.glue.settingsOf(this, state.words, this.#param));
    this.#loadWords(state);
  }

  /** The words of another language, once they are there; what can't be had changes nothing. */
  async #loadWords(state: Running): Promise<void> {
    const lang = languageOf(this);
    if (lang === state.words.lang) return;
    try {
      const words = await loader.loadWords(lang);
      if (this.#state !== state || lang !== languageOf(this)) return;
      state.words = words;
      this.#configure();
    } catch {}
  }

  /** There is no widget: a prerendered view of the page goes on, else its fallback is shown; a line says so. */
  #fail(error: loader.LoadError & Partial<DataError>, name: Failure = error.code ? "refused" : "unavailable"): void {
    this.#enter({ name });
    const { code = "unavailable", message } = error;
    const word = loader.isMissing(message) ? "missing" : error.isOutdated ? "outdated" : "failed";
    const again = word === "missing" || error.canRetry === false ? undefined : () => this.#load();
    if (this.#view?.inPage) this.#view.fail();
    else {
      this.#view = undefined;
      if (name !== "refused") this.#root.replaceChildren(document.createElement("slot"));
    }
    // What is wrong with a comparison is said in its place, unless a prerendered view stands there.
    if (this.#view || error.canRetry !== false) showStatus(this.#root, word, again);
    this.#readiness.settle(error);
    loader.report(error);
    const detail = { code, message };
    this.dispatchEvent(new CustomEvent("tiebreak-error", { detail, bubbles: true, composed: true }));
  }

  /** `inPage`: the page itself holds the view. */
  #findView(inPage: boolean): void {
    const view = this.#root.querySelector(".prerendered");
    if (view && view !== this.#view?.element) this.#view = new PrerenderedView(view, inPage, isLinked(this.#param));
  }

  /** The built-in comparison's first view, while the rest is under way. Without it the reader waits. */
  async #showFirstView(lang: string, isCurrent: () => boolean): Promise<void> {
    const isOccupied = () => this.getAttribute("view") === "compare" || this.#root.querySelector(".mount");
    if (isOccupied()) return;
    try {
      const [html, styles, { parseView }] = await Promise.all([
        loader.loadFirstView(lang),
        loader.loadStyles(),
        loader.loadPrerenderedQuiz(),
      ]);
      if (!isCurrent() || isOccupied()) return;
      this.#root.replaceChildren(parseView(html));
      this.#root.adoptedStyleSheets = [styles];
      this.#findView(false);
    } catch {}
  }
}
