// Serves dist/, and does to one of its files what networks and servers do. Each page gets a folder of its own, so that
// pages don't share a cache.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** The files that a page of the widget is made of. */
export const FILES = {
  entry: /^tiebreak\.js$/,
  glue: /^glue-\w+\.js$/,
  wasm: /^tiebreak-\w+\.wasm$/,
  styles: /^widget-\w+\.css$/,
  words: /^words-en-\w+\.json$/,
  "first view": /^first-en-\w+\.html$/,
  "prerendered quiz": /^prerendered-quiz-\w+\.js$/,
  data: /^tea-or-coffee\.json$/,
};

const flip = (bytes) => {
  const flipped = Buffer.from(bytes);
  for (const part of [0.2, 0.5, 0.8]) flipped[Math.floor(bytes.length * part)] ^= 0xff;
  return flipped;
};

const edit = (change) => (bytes) => Buffer.from(change(bytes.toString()));

// What an older build would have under the same name.
const OLD = {
  // Its functions for the WebAssembly have other names.
  glue: edit((text) => text.replace(/(__wbg_\w+?)_[0-9a-f]{16}/g, "$1_0123456789abcdef")),
  // Valid, with one more section, which means nothing.
  wasm: (bytes) => Buffer.concat([bytes, Buffer.from([0, 4, 3, 111, 108, 100])]),
  styles: edit((text) => `${text}.old{color:red}`),
  words: edit((text) => text.replace('"lang"', '"old":"old","lang"')),
  "first view": edit((text) => text.replace("</h2>", " (old)</h2>")),
  "prerendered quiz": () => Buffer.from("export class Steps {}\n"),
  data: edit((text) => text.replace('"title":', '"notes": "of an older format", "title":')),
};

const head = (response, type, more) => response.writeHead(200, { "content-type": type, ...more });

/** What each fault does to a response; `bytes` and `type` are what should have been sent. */
export const FAULTS = {
  "status 404": (response) => response.writeHead(404, { "content-type": "text/plain" }).end("not here"),
  "status 500": (response) => response.writeHead(500, { "content-type": "text/html" }).end("<h1>Broken</h1>"),
  "wrong type": (response, { bytes, keep }) => head(response, "application/octet-stream", keep).end(bytes),
  empty: (response, { type, keep }) => head(response, type, keep).end(),
  "HTML with status 200": (response, { keep }) =>
    head(response, TYPES[".html"], keep).end("<!doctype html><title>Not found</title><h1>Not found</h1>"),
  truncated: (response, { bytes, type, keep }) => head(response, type, keep).end(bytes.subarray(0, bytes.length / 2)),
  "stalled before": () => {},
  "stalled half way": (response, { bytes, type, keep }) => {
    head(response, type, { ...keep, "content-length": bytes.length }).write(bytes.subarray(0, bytes.length / 2));
  },
  "reset before": (response) => response.destroy(),
  "reset half way": (response, { bytes, type, keep }) => {
    head(response, type, { ...keep, "content-length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => response.destroy(), 30));
  },
  corrupt: (response, { bytes, type, keep }) => head(response, type, keep).end(flip(bytes)),
  "older content": (response, { bytes, type, keep, file }) => head(response, type, keep).end(OLD[file](bytes)),
  // A deploy after the page has got its entry; of the entry itself: a cached one, whose files are all gone.
  "gone by a deploy": (response) => response.writeHead(404, { "content-type": "text/plain" }).end("not here"),
};

const bare = (attributes) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Bare</title>
<script type="module" src="dist/tiebreak.js"></script>
<h1>Bare</h1><tie-break ${attributes}><p id="fallback">The quiz would stand here.</p></tie-break></html>`;

/** Each page: its path, its HTML unless it is a file of dist/, and the files that it asks for. */
export const PAGES = {
  bare: {
    path: "bare.html",
    html: bare(""),
    files: ["entry", "glue", "wasm", "styles", "words", "first view", "prerendered quiz"],
  },
  prerendered: {
    path: "dist/index.html",
    files: ["entry", "glue", "wasm", "styles", "words", "prerendered quiz"],
  },
  "bare with src": {
    path: "src.html",
    html: bare('src="tea-or-coffee.json"'),
    files: ["entry", "glue", "wasm", "styles", "words", "data"],
  },
};

/** A folder for one page. `heal` ends the fault; `met` tells how often it has been met. */
class Folder {
  met = 0;
  #healed = false;
  #hasEntry = false;

  constructor(origin, id, { page, file, fault }, site) {
    Object.assign(this, { page, file, fault, site, url: `${origin}/${id}/${PAGES[page].path}` });
  }

  heal() {
    this.#healed = true;
  }

  get #isDeployed() {
    return this.fault === "gone by a deploy";
  }

  answer(response, path) {
    const { page, site } = this;
    if (PAGES[page].html && path === PAGES[page].path) return head(response, TYPES[".html"]).end(PAGES[page].html);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const isEntry = FILES.entry.test(name);
    const found = site.read(path, this.#isDeployed);
    const isStable = isEntry || !/-[0-9a-f]{10}\./.test(name);
    // Faults are cached like the file would have been: the worst case.
    const keep = { "cache-control": isStable ? "max-age=600" : "max-age=31536000, immutable" };
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    if (this.#isFaulty(name, isEntry)) {
      this.met += 1;
      const bytes = found?.bytes;
      return FAULTS[this.fault](response, { bytes, type, keep, file: this.file });
    }
    if (!found) return response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    // The page has got this entry; those who ask later get the new one.
    const { bytes } = isEntry && this.#isDeployed && this.#hasEntry ? site.newEntry() : found;
    if (isEntry) this.#hasEntry = true;
    head(response, type, keep).end(bytes);
  }

  #isFaulty(name, isEntry) {
    if (this.#isDeployed && this.file === "entry") return !isEntry && this.site.isOld(name);
    // Gone is gone: only the new names are there.
    if (this.#isDeployed) return this.site.isOld(name) && FILES[this.file].test(name);
    if (!this.file || this.#healed) return false;
    return FILES[this.file].test(name);
  }
}

/** dist/ as it is, and as a later build would have it: with other hashes in all names. */
class Site {
  #dist;
  #data;
  #renamed = new Map();

  constructor(dist, data) {
    this.#dist = dist;
    this.#data = data;
    for (const name of readdirSync(dist)) {
      const hash = name.match(/-([0-9a-f]{10})\./)?.[1];
      if (hash) this.#renamed.set(hash, [...hash].reverse().join(""));
    }
  }

  isOld(name) {
    const hash = name.match(/-([0-9a-f]{10})\./)?.[1];
    return this.#renamed.has(hash);
  }

  read(path, isDeployed) {
    if (path.endsWith("tea-or-coffee.json")) return { bytes: readFileSync(this.#data) };
    if (!path.startsWith("dist/")) return undefined;
    let file = join(this.#dist, path.slice("dist/".length));
    if (isDeployed) for (const [old, renamed] of this.#renamed) file = file.replace(renamed, old);
    return existsSync(file) ? { bytes: readFileSync(file) } : undefined;
  }

  newEntry() {
    let text = readFileSync(join(this.#dist, "tiebreak.js"), "utf8");
    for (const [old, renamed] of this.#renamed) text = text.replaceAll(old, renamed);
    return { bytes: Buffer.from(text) };
  }
}

/** Starts the server. `open` gives a page's address and its fault: `{ page, file, fault }`, or only a page. */
export const start = async (dist, data) => {
  const site = new Site(dist, data);
  const folders = new Map();
  const server = createServer((request, response) => {
    const [, id, path = ""] = normalize(new URL(request.url, "http://site").pathname).match(/^\/(\d+)\/(.*)$/) ?? [];
    const folder = folders.get(id);
    if (folder) folder.answer(response, decodeURIComponent(path));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    open(what) {
      const id = String(folders.size + 1);
      folders.set(id, new Folder(origin, id, what, site));
      return folders.get(id);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
