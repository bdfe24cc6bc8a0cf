// Assembles dist/: minifies, names files by their content, lays .br and .gz beside each, and holds the budgets.
// Usage: node scripts/bundle.mjs BINDINGS_DIR [OUT_DIR] [BUILT_IN_COMPARISON]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, extname, basename, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildSync, transformSync } from "esbuild";
import { report } from "./budgets.mjs";
import { trimmed } from "./glue.mjs";
import { INNER, renamed } from "./short-names.mjs";

const [bindings, out = "dist", builtIn = "data/python-vs-nodejs.json"] = process.argv.slice(2);
const TARGET = ["chrome123", "firefox128", "safari17.5"];
const WORDS = "src/view/words";

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "data"), { recursive: true });

const text = (file) => readFileSync(file, "utf8");
const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex").slice(0, 10);
const put = (name, content) => (writeFileSync(join(out, name), content), name);
const minified = (code, loader) => transformSync(code, { loader, minify: true, target: TARGET }).code;
const named = (name, content) => put(`${basename(name, extname(name))}-${hash(content)}${extname(name)}`, content);
const compact = (file) => JSON.stringify(JSON.parse(text(file)));
const prerender = (...options) => execFileSync("target/release/tiebreak", ["prerender", ...options], { encoding: "utf8" });

// A language's words as a list of all texts, in the order of the English file, which is that of the struct they are for.
const words = (lang) => {
  const [english, own] = ["en", lang].map((lang) => JSON.parse(text(`${WORDS}/${lang}.json`)));
  const differing = Object.keys({ ...english, ...own }).find((key) => english[key]?.constructor !== own[key]?.constructor);
  if (differing) throw new Error(`${WORDS}/${lang}.json does not say "${differing}" as en.json does`);
  return JSON.stringify(Object.keys(english).flatMap((key) => own[key]));
};

// What is fetched in a language, under the one hash of both files: the first view and the words.
const language = (lang) => {
  const [first, list] = [prerender(builtIn, "--first", "--lang", lang), words(lang)];
  const name = `${lang}-${hash(first, list)}`;
  put(`first-${name}.html`, first);
  put(`words-${name}.json`, list);
  return name;
};
const languages = readdirSync(WORDS).filter((file) => file.endsWith(".json")).map((file) => basename(file, ".json")).sort();

// What scripts say where there are no words yet.
for (const file of ["notices", "seldom"]) {
  const built = buildSync({ entryPoints: [`src/browser/${file}.js`], bundle: true, format: "esm", write: false });
  const said = await import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);
  const silent = languages.find((lang) => !(lang in (said.WORDS ?? said.NO_PICTURE)));
  if (silent) throw new Error(`src/browser/${file}.js says nothing in "${silent}"`);
}

const own = (name) => JSON.stringify(resolve("src/browser", name));
// wasm-bindgen's glue as the inner part of a script.
const binary = (bindings) => readFileSync(join(bindings, "tiebreak_bg.wasm"));
const inner = (bindings) => trimmed(text(join(bindings, "tiebreak.js")), binary(bindings)).replace(/^export \{.*$/m, "").replaceAll(/^export /gm, "");

// A script and the binary that it alone works with, and the short names they agree on.
const pair = (bindings, contents, names = {}) => {
  const built = buildSync({
    stdin: { contents, resolveDir: bindings },
    bundle: true,
    format: "esm",
    minify: true,
    mangleProps: INNER,
    mangleQuoted: true,
    mangleCache: {},
    target: TARGET,
    define: defined(names),
    write: false,
  });
  return [built.outputFiles[0].text, renamed(binary(bindings), built.mangleCache)];
};
const defined = (names) => Object.fromEntries(Object.entries(names).map(([key, name]) => [key, JSON.stringify(name)]));

// The second WebAssembly, for what few readers ever need.
const seldomBindings = join(bindings, "seldom");
const [seldomGlue, seldomWasm] = pair(seldomBindings, `
import { save } from ${own("picture.js")};
${inner(seldomBindings)}
export const start = (module_or_path) => __wbg_init({ module_or_path });
export const savePicture = save(picture);
export { problems };`);
const seldom = `seldom-${hash(seldomGlue, seldomWasm)}`;
const SELDOM = [put(`${seldom}.js`, seldomGlue), put(`${seldom}.wasm`, seldomWasm)];

// The widget's, with the guard around the instance's exports.
const EXPORTS = "wasm = instance.exports;";
const widgetGlue = inner(bindings);
if (widgetGlue.split(EXPORTS).length !== 2) throw new Error(`the glue no longer says "${EXPORTS}" once: put the guard elsewhere`);
const [glue, wasm] = pair(bindings, `
import { guard } from ${own("guard.js")};
import { arrive as arriveAs } from ${own("arrival.js")};
${widgetGlue.replace(EXPORTS, "wasm = guard(instance.exports, health);")}
export const health = {};
export const arrive = (how) => arriveAs(Widget, show_failure, how);
export { __wbg_init as default };`, { SELDOM });
const unit = hash(glue, wasm);

for (const file of readdirSync("data").filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))) {
  put(`data/${file}`, compact(`data/${file}`));
}
const names = {
  GLUE: put(`glue-${unit}.js`, glue),
  WASM: put(`tiebreak-${unit}.wasm`, wasm),
  STYLES: named("widget.css", minified(["first", "compare", "widget"].map((part) => text(`styles/${part}.css`)).join(""), "css")),
  STEPS: named("steps.js", minified(text("src/browser/steps.js"), "js")),
  DATA: named(basename(builtIn), compact(builtIn)),
  LANGUAGES: Object.fromEntries(languages.map((lang) => [lang, language(lang)])),
};
buildSync({
  entryPoints: ["src/browser/tiebreak.js"],
  outfile: join(out, "tiebreak.js"),
  bundle: true,
  format: "esm",
  minify: true,
  target: TARGET,
  define: defined(names),
});

// The demo page holds the built-in comparison rendered ahead, in the place of a comment that says so.
const snippet = prerender(builtIn);
put("page.css", minified(text("styles/page.css"), "css"));
put("index.html", text("index.html").replace("<!-- tiebreak prerender -->", () => snippet.trimEnd()));
cpSync("LICENSE-MIT", join(out, "LICENSE-MIT"));
cpSync("LICENSE-APACHE", join(out, "LICENSE-APACHE"));

for (const file of readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
  const path = join(file.parentPath, file.name);
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

const bytes = (name) => readFileSync(join(out, `${name}.br`)).length;
const code = report({
  loader: bytes("tiebreak.js"),
  wasm: bytes(names.WASM),
  glue: bytes(names.GLUE),
  steps: bytes(names.STEPS),
  words: bytes(`words-${names.LANGUAGES.en}.json`),
  styles: bytes(names.STYLES),
  data: bytes(names.DATA),
  // All that stands in front of the comparison: styles and the quiz.
  first: brotliCompressSync(snippet.slice(0, snippet.indexOf("mount still below"))).length,
  snippet: brotliCompressSync(snippet).length,
});
// Another comparison's build is somebody's own to weigh.
if (out === "dist") process.exitCode = code;
