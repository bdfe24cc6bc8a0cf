// The stable entry: defines <tie-break>, adopts <div data-tiebreak>, and loads the rest when it is wanted.
// GLUE, WASM, STYLES and DATA are the content-hashed names of the other files; the build fills them in.

const at = (name) => new URL(name, import.meta.url);

// Loaded once for all widgets of a page; a failed load is forgotten, so that a retry can succeed.
const shared = {};
const once = (key, load) => (shared[key] ??= load().catch((error) => {
  delete shared[key];
  throw error;
}));

const fetched = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
};

const loadModule = () => once("module", async () => {
  const binary = fetched(at(WASM)).then((response) => response.arrayBuffer());
  binary.catch(() => {});
  const glue = await import(at(GLUE));
  await glue.default({ module_or_path: await binary });
  return glue;
});

const loadStyles = () => once("styles", async () => sheet(await (await fetched(at(STYLES))).text()));

const sheet = (text) => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(text);
  return styles;
};

const loadData = async (url) => {
  const text = await (await fetched(url)).text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${url} is not JSON: ${error.message}`);
  }
};

// The query-string key of each connected element; a second one that asks for the same gets a number.
// One that has just been taken out of the page holds its key no longer.
const keys = new Map();
const claimKey = (element, wanted) => {
  let key = wanted;
  const taken = () => keys.get(key)?.isConnected && keys.get(key) !== element;
  for (let n = 2; taken(); n += 1) key = `${wanted}-${n}`;
  keys.set(key, element);
  return key;
};

const nearViewport = "IntersectionObserver" in window
  ? new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.start();
  }, { rootMargin: "600px" })
  : { observe: (element) => element.start(), unobserve() {} };

const UNAVAILABLE = {
  en: ["The quiz could not be loaded.", "Try again"],
  de: ["Das Quiz konnte nicht geladen werden.", "Noch einmal versuchen"],
};

class TieBreak extends HTMLElement {
  static observedAttributes = ["src", "view", "lang", "param", "share-url", "loading"];

  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #mount;
  #widget;
  #module;
  #data;
  #given;
  #pendingAnswers;
  #key;
  #run = 0;
  #started = false;
  #settle;
  #ready;

  constructor() {
    super();
    this.#renewReady();
    this.#place(document.createElement("slot"));
  }

  connectedCallback() {
    for (const name of ["data", "answers"]) this.#upgrade(name);
    this.#key = claimKey(this, this.getAttribute("param") || "tiebreak");
    if (this.#widget) this.#configure();
    else if (this.#started || this.getAttribute("loading") === "eager") this.start();
    else nearViewport.observe(this);
  }

  // A moved element is disconnected and connected in one go: only one that stays away is taken down.
  disconnectedCallback() {
    nearViewport.unobserve(this);
    queueMicrotask(() => {
      if (this.isConnected) return;
      if (keys.get(this.#key) === this) keys.delete(this.#key);
      if (!this.#widget) return;
      this.#pendingAnswers = this.#widget.answers();
      this.#takeDown();
    });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value || !this.isConnected) return;
    if (name === "loading") {
      if (value === "eager") this.start();
    } else if (name === "src") {
      this.#given = undefined;
      if (this.#started) this.#restart();
    } else {
      if (name === "param") {
        keys.delete(this.#key);
        this.#key = claimKey(this, value || "tiebreak");
      }
      this.#configure();
    }
  }

  get ready() {
    return this.#ready;
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
    try {
      this.#widget.set_answers(answers);
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
    const run = ++this.#run;
    this.#load(run).catch((error) => {
      if (run === this.#run) this.#fail(error);
    });
  }

  async #load(run) {
    const src = this.getAttribute("src");
    const url = src ? new URL(src, document.baseURI) : at(DATA);
    const [module, styles, data] = await Promise.all([
      loadModule(),
      loadStyles(),
      this.#given ?? (src ? loadData(url) : once("data", () => loadData(url))).catch((error) => ({ error })),
    ]);
    if (run !== this.#run || !this.isConnected) return;
    this.#module = module;
    this.#root.adoptedStyleSheets = [styles];
    const mount = document.createElement("div");
    mount.className = "mount";
    if (data?.error instanceof Error) return this.#refuse(mount, "data-unreachable", [data.error.message]);
    try {
      this.#widget = new module.Widget(this, mount, data, ...this.#settings());
    } catch (problems) {
      if (!Array.isArray(problems)) throw problems;
      return this.#refuse(mount, "data-invalid", problems);
    }
    this.#data = data;
    this.#root.adoptedStyleSheets = [styles, sheet(this.#widget.palette())];
    if (this.#pendingAnswers) {
      const answers = this.#pendingAnswers;
      this.#pendingAnswers = undefined;
      this.answers = answers;
    }
    this.#place(mount);
    this.#settle.resolve();
    this.#widget.announce(data);
  }

  #settings() {
    const lang = this.closest("[lang]")?.lang || document.documentElement.lang || "en";
    const share = this.getAttribute("share-url");
    const base = share ? new URL(share, document.baseURI).href : undefined;
    return [this.getAttribute("view") ?? "both", lang, this.#key, base];
  }

  #configure() {
    this.#widget?.configure(...this.#settings());
  }

  #restart() {
    this.#pendingAnswers = undefined;
    this.#takeDown();
    this.#renewReady();
    if (this.isConnected) this.start();
  }

  #takeDown() {
    this.#run += 1;
    this.#widget?.unmount();
    this.#widget = undefined;
    this.#data = undefined;
  }

  // The comparison is at fault: the widget says so in its own place.
  #refuse(mount, code, problems) {
    this.#module.show_failure(mount, this.#settings()[1], problems);
    this.#place(mount);
    this.#report(code, problems.join("\n"));
  }

  // The widget itself could not be loaded: its fallback stays, with one quiet line.
  #fail(error) {
    const [text, again] = UNAVAILABLE[this.#settings()[1].slice(0, 2)] ?? UNAVAILABLE.en;
    const line = document.createElement("p");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = again;
    button.onclick = () => this.#restart();
    line.setAttribute("role", "status");
    line.append(text, " ", button);
    this.#place(document.createElement("slot"), line);
    this.#report("unavailable", String(error?.message ?? error));
  }

  #report(code, message) {
    this.#settle.reject(new Error(message));
    this.emit("tiebreak-error", { code, message });
  }

  #place(...nodes) {
    this.#root.replaceChildren(...nodes);
  }

  #renewReady() {
    this.#ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#ready.catch(() => {});
  }

  // A property that a page set before the element was defined hides the accessor: set it again.
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

// For editors that strip unknown tags: <div data-tiebreak data-src="…">.
const adopt = (div) => {
  if (div.querySelector(":scope > tie-break")) return;
  const element = document.createElement("tie-break");
  for (const { name, value } of [...div.attributes]) {
    if (name !== "data-tiebreak" && name.startsWith("data-")) element.setAttribute(name.slice(5), value);
  }
  element.append(...div.childNodes);
  div.append(element);
};

const adoptAll = () => document.querySelectorAll("div[data-tiebreak]").forEach(adopt);

if (!customElements.get("tie-break")) {
  customElements.define("tie-break", TieBreak);
  adoptAll();
  new MutationObserver(adoptAll).observe(document.documentElement, { childList: true, subtree: true });
}
