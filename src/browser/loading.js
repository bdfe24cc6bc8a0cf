// Fetches the other files, each once for all widgets of a page. GLUE, WASM, STYLES, STEPS and DATA are their
// content-hashed names, LANGUAGES is what the names of a language's first view and words end in; the build fills them in.

const at = (name) => new URL(name, import.meta.url);

// A failed load is forgotten, so that a retry can succeed; what a cache holds of it is not trusted again.
const shared = {};
let attempts = 0;
const once = (key, load) => (shared[key] ??= load().catch((error) => {
  delete shared[key];
  attempts += 1;
  throw error;
}));

const fetched = async (url) => {
  const response = await fetch(url, { cache: attempts ? "reload" : "default" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
};

const fetchedText = async (url) => (await fetched(url)).text();

export const MISSING = new Error("WebAssembly does not run here");

// Compiled from its bytes, since servers that do not know the type of WebAssembly are common.
const compiled = async () => {
  if (!window.WebAssembly) throw MISSING;
  return WebAssembly.compile(await (await fetched(at(WASM))).arrayBuffer());
};

// A fragment makes the same file a module of its own: each instance has a glue that knows no other.
const loadModule = () => once("module", async () => {
  try {
    const [binary, glue] = await Promise.all([compiled(), import(at(GLUE + (attempts ? `#${attempts}` : "")))]);
    await glue.default({ module_or_path: binary });
    return glue;
  } catch (error) {
    // What the engines say where a page's policy forbids WebAssembly, some when it is compiled, some when it starts.
    throw /unsafe-eval|Content Security|CSP/.test(error) ? MISSING : error;
  }
});

// A broken instance serves nobody any more.
export const forgetModule = () => {
  attempts += 1;
  delete shared.module;
};

const loadStyles = () => once("styles", async () => new CSSStyleSheet().replace(await fetchedText(at(STYLES))));

// Parsed by the request itself: pages that demand trusted types forbid the other ways. Without it one waits for the
// widget, so nobody hears why.
const loadFirstView = (lang) => once(`first ${lang}`, () => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open("GET", at(`first-${LANGUAGES[lang]}.html`));
  request.responseType = "document";
  request.onloadend = () => {
    const view = request.response?.body;
    if (view?.querySelector(".mount")) resolve(view);
    else reject();
  };
  request.send();
}));

const loadData = async (url) => {
  const text = await fetchedText(url);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${url} is not JSON: ${error.message}`);
  }
};

const loadOwn = (name) => once(name, () => loadData(at(name)));

// All texts of a language in a list, the language first.
export const loadWords = (lang) => loadOwn(`words-${LANGUAGES[lang]}.json`);

// What a widget runs on; data that cannot be had is the widget's own matter, and comes as `{error}`.
export const loadAll = (given, src, lang) => Promise.all([
  loadModule(),
  loadStyles(),
  given ?? (src ? loadData(new URL(src, document.baseURI)) : loadOwn(DATA)).catch((error) => ({ error })),
  loadWords(lang),
]);

export const loadSteps = () => import(at(STEPS));

export const loadAhead = (lang) => Promise.all([loadFirstView(lang), loadStyles()]);
