// <tie-break>: its attributes, properties and life on a page; everything inside is drawn by the WebAssembly.

import { isLinked, unpack } from "./ahead.js";
import { idle } from "./idle.js";
import { claimKey, connected, releaseKey } from "./keys.js";
import { languageOf } from "./language.js";
import { MISSING, forgetModule, loadAhead, loadAll, loadSteps, loadWords } from "./loading.js";
import { hush, say } from "./notices.js";
import { upgrade } from "./upgrade.js";

// Which element the WebAssembly last worked for. Where it breaks, that one stops and the others start anew.
let active;
const crash = (error) => {
  forgetModule();
  for (const element of connected()) element.crashed(element === active, error);
};

const nearViewport = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) target.start();
}, { rootMargin: "600px" });

// After so long a reader who sees a view rendered ahead is told.
const SLOW_MS = 8000;

export class TieBreak extends HTMLElement {
  static observedAttributes = ["src", "view", "lang", "param", "share-url", "loading"];

  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #still; // a view rendered ahead, while it is shown
  #steps; // what steps through it
  #stepping;
  #rendered; // whether the page itself holds that view
  #widget;
  #words; // those it speaks in, their language first
  #data;
  #given;
  #pendingAnswers;
  #key;
  #run = 0;
  #started = false;
  #broken;
  #ready; // a promise and what settles it

  constructor() {
    super();
    this.#renewReady();
    if (!this.#root.firstChild) this.#root.append(document.createElement("slot"));
    for (const type of ["pointerdown", "focusin", "keydown", "click"]) this.#root.addEventListener(type, () => this.#touch(), { capture: true, passive: true });
  }

  async connectedCallback() {
    for (const name of ["data", "answers"]) upgrade(this, name);
    this.#key = claimKey(this, this.getAttribute("param") || "tiebreak");
    this.#takeAhead();
    if (this.#widget) this.#configure();
    else if (this.#started || this.getAttribute("loading") === "eager") this.start();
    else {
      // What is rendered ahead takes answers as it is: its first frames go before any of this.
      await (this.#still && idle());
      if (this.isConnected && !this.#started) nearViewport.observe(this);
    }
  }

  // A moved element is disconnected and connected in one go: only one that stays away is taken down.
  disconnectedCallback() {
    nearViewport.unobserve(this);
    queueMicrotask(() => {
      if (this.isConnected) return;
      releaseKey(this, this.#key);
      if (!this.#widget) return;
      // Put back, it goes on where the page's address says, or, where that has none, with the answers at least.
      if (!isLinked(this.#key)) this.#pendingAnswers = this.#widget.answers();
      this.#takeDown();
    });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value || !this.isConnected) return;
    if (name === "loading") return value === "eager" && this.start();
    if (name === "src") {
      this.#given = undefined;
      if (this.#started) this.#restart();
    } else {
      if (name === "param") {
        releaseKey(this, this.#key);
        this.#key = claimKey(this, value || "tiebreak");
      }
      this.#configure();
    }
  }

  get ready() {
    return this.#ready.promise;
  }

  get data() {
    return this.#data ?? this.#given ?? null;
  }

  set data(comparison) {
    this.#given = comparison;
    if (this.#started) this.#restart();
    else if (this.isConnected) this.start();
  }

  get answers() {
    return this.#widget?.answers() ?? this.#pendingAnswers ?? {};
  }

  set answers(answers) {
    if (!this.#widget) {
      this.#pendingAnswers = answers;
      return;
    }
    active = this;
    try {
      this.#widget.set_answers(JSON.parse(JSON.stringify(answers)));
    } catch (problem) {
      throw new TypeError(`answers: ${problem}`);
    }
  }

  get result() {
    return this.#widget?.result() ?? null;
  }

  get shareUrl() {
    return this.#widget?.share_url() ?? this.getAttribute("share-url") ?? location.href;
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  start() {
    nearViewport.unobserve(this);
    this.#started = true;
    this.#broken = false;
    const run = ++this.#run;
    this.#takeAhead();
    setTimeout(() => this.#still && run === this.#run && say(this.#root, "late"), SLOW_MS);
    this.#load(run).catch((error) => run === this.#run && this.#fail(error));
  }

  async #load(run) {
    const src = this.getAttribute("src");
    if (!src && !this.#given && this.getAttribute("view") !== "compare") this.#showAhead(run);
    const [module, styles, data, words] = await loadAll(this.#given, src, languageOf(this));
    await this.#stepping;
    const current = () => run === this.#run && this.isConnected;
    if (!current()) return;
    active = this;
    this.#words = words;
    module.health.told = crash;
    const { widget, release } = await module.arrive({
      element: this,
      root: this.#root,
      data,
      given: this.#given,
      styles,
      settings: this.#settings(),
      words: () => this.#words,
      taken: () => this.#steps?.taken(),
      pending: () => {
        const answers = this.#pendingAnswers;
        this.#pendingAnswers = undefined;
        return answers;
      },
      current,
    });
    if (!current()) return widget.unmount();
    this.#widget = widget;
    this.#still = this.#steps = undefined;
    this.#data = data;
    this.#ready.resolve();
    release();
    widget.announce(data);
    this.#learn();
  }

  #takeAhead() {
    if (this.#still || this.#widget) return;
    unpack(this, this.#root);
    this.#rendered = this.#stepThrough();
  }

  // The built-in comparison's first view, while the rest is under way. It only stands in: without it one waits.
  async #showAhead(run) {
    if (this.#root.querySelector(".mount")) return;
    const [view, styles] = await loadAhead(languageOf(this)).catch(() => []);
    if (!view || run !== this.#run || this.#root.querySelector(".mount")) return;
    this.#root.adoptedStyleSheets = [styles];
    this.#root.replaceChildren(...document.importNode(view, true).childNodes);
    this.#stepThrough();
  }

  // Where a link's answers are on their way, nothing is to be answered that they would replace.
  #stepThrough(linked = isLinked(this.#key)) {
    const still = this.#still = this.#root.querySelector(".still");
    still?.classList.toggle("awaited", linked);
    this.#stepping = still && !linked && idle().then(loadSteps).then(({ Steps }) => {
      if (still === this.#still) this.#steps = new Steps(still);
    }).catch(() => {});
    return still;
  }

  #touch() {
    active = this;
    if (!this.#started) this.start();
  }

  #settings() {
    const share = this.getAttribute("share-url");
    return [this.getAttribute("view"), this.#words, this.#key, share && new URL(share, document.baseURI).href];
  }

  #configure() {
    active = this;
    this.#widget?.configure(this.#settings());
    this.#learn();
  }

  // The words of another language, once they are there; a later change wins, and what cannot be had changes nothing.
  #learn() {
    const lang = languageOf(this);
    if (this.#widget && lang !== this.#words[0]) loadWords(lang).then((words) => {
      if (this.#widget && lang === languageOf(this)) {
        this.#words = words;
        this.#configure();
      }
    }, () => {});
  }

  #restart() {
    this.#pendingAnswers = undefined;
    this.#takeDown();
    this.#renewReady();
    hush(this.#root);
    if (this.isConnected) this.start();
  }

  #takeDown() {
    this.#run += 1;
    this.#widget?.unmount();
    this.#widget = undefined;
    this.#data = undefined;
  }

  // The instance of the WebAssembly is broken; what was answered stands in the page's address. Whoever broke one is not
  // started anew: it would break the next.
  crashed(culprit, error) {
    if (!this.#started || this.#broken) return;
    this.#run += 1;
    this.#widget = undefined;
    if (culprit) {
      this.#broken = true;
      this.#fail(error);
    } else this.start();
  }

  // The widget cannot run: what the page rendered ahead, or else its fallback, stays, with one quiet line.
  #fail(error) {
    this.#run += 1;
    const again = () => this.#restart();
    // The comparison is at fault, and the widget has said so in its own place; one that did not come may do so yet.
    if (error.refusal) {
      if (error.refusal === "data-unreachable") say(this.#root, "failed", again);
      return this.#report(error.refusal, error.message);
    }
    if (this.#rendered && this.#still) {
      this.#still.classList.add("failed");
      if (this.#steps) this.#steps.fail();
      else this.#stepThrough(false);
    } else {
      this.#still = this.#steps = undefined;
      this.#root.replaceChildren(document.createElement("slot"));
    }
    say(this.#root, error === MISSING ? "missing" : "failed", again);
    this.#report("unavailable", error.message);
  }

  #report(code, message) {
    this.#ready.reject(new Error(message));
    this.emit("tiebreak-error", { code, message });
  }

  #renewReady() {
    this.#ready = Promise.withResolvers();
    this.#ready.promise.catch(() => {});
  }
}
