// Assembles dist/: bundles the scripts, names files by their content, puts .br and .gz beside each, holds the budgets.
// Usage: node scripts/bundle.mjs --bindings DIR --command PATH [--out DIR] [--base-url URL] [--dev]
//        [--any-size]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { report } from "./budgets.mjs";
import { fillDemo } from "./demo.mjs";
import { putEmbed } from "./embed.mjs";
import { bundleScript, hash, minifyStyles } from "./esbuild.mjs";
import { languages } from "./languages.mjs";

const { values: options } = parseArgs({
  options: {
    bindings: { type: "string" },
    command: { type: "string" },
    out: { type: "string", default: "dist" },
    // The folder that dist/ will be, for oembed.json: https://example.org/tiebreak/.
    "base-url": { type: "string" },
    // Without budgets.
    "any-size": { type: "boolean", default: false },
    // Neither small nor compressed.
    dev: { type: "boolean", default: false },
  },
});
const { bindings, command, out, dev } = options;
// In the WebAssembly too, see src/data.rs.
const BUILT_IN = "data/python-vs-nodejs.json";

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "data"), { recursive: true });

const text = (file) => readFileSync(file, "utf8");
const json = (file) => JSON.parse(text(file));
const put = (name, content) => {
  writeFileSync(join(out, name), content);
  return name;
};
const integrity = (file, algorithm = "sha256") =>
  `${algorithm}-${createHash(algorithm)
    .update(readFileSync(join(out, file)))
    .digest("base64")}`;
const named = (name, content) => put(`${basename(name, extname(name))}-${hash(content)}${extname(name)}`, content);
const prerender = (...more) => execFileSync(command, ["prerender", BUILT_IN, ...more], { encoding: "utf8" });
const script = (name, more) => bundleScript(`packages/tiebreak/src/${name}.ts`, { dev, ...more });

// What is fetched in a language has one hash: its first view and its words. A few of them the loader itself holds.
const language = ({ lang, words, status }) => {
  const [first, compact] = [prerender("--first", "--lang", lang), JSON.stringify(words)];
  const name = hash(first, compact);
  return {
    hash: name,
    first: integrity(put(`first-${lang}-${name}.html`, first)),
    words: integrity(put(`words-${lang}-${name}.json`, compact)),
    ...status,
  };
};

for (const file of readdirSync("data").filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))) {
  put(`data/${file}`, JSON.stringify(json(`data/${file}`)));
}

// The WebAssembly and its glue know each other alone: one hash for both.
const wasm = readFileSync(join(bindings, dev ? "tiebreak_bg.wasm" : "tiebreak.wasm"));
const glue = await script("takeover", { alias: { "tiebreak-bindings": resolve(bindings, "tiebreak_bg.js") } });
const unit = hash(glue, wasm);
const styles = ["first", "compare", "no-scripts", "widget", "result"]
  .map((part) => text(`styles/${part}.css`))
  .join("");
const files = {
  WASM_FILE: put(`tiebreak-${unit}.wasm`, wasm),
  GLUE_FILE: put(`glue-${unit}.js`, glue),
  STYLES_FILE: named("widget.css", await minifyStyles(styles, dev)),
  PRERENDERED_QUIZ_FILE: named("prerendered-quiz.js", await script("prerendered-quiz")),
};
files.DIAGNOSIS_FILE = named(
  "diagnosis.js",
  await script("diagnosis", { define: { GLUE_FILE: `./${files.GLUE_FILE}` } }),
);
const define = Object.fromEntries(Object.entries(files).map(([constant, file]) => [constant, `./${file}`]));
define.WASM_INTEGRITY = integrity(files.WASM_FILE);
define.STYLES_INTEGRITY = integrity(files.STYLES_FILE);
define.LANGUAGES = Object.fromEntries(languages.map((each) => [each.lang, language(each)]));
const alias = { "tiebreak-files": resolve("packages/tiebreak/src/files.ts") };
put("tiebreak.js", await script("tiebreak", { define, alias }));
await putEmbed({ put, named, dev, baseUrl: options["base-url"], title: json(BUILT_IN).title });

// The demo page, see scripts/demo.mjs.
const snippet = prerender();
const compressed = (content) => brotliCompressSync(content).length;
// All that comes before the comparison: styles and the quiz.
const first = snippet.slice(0, snippet.indexOf("<noscript>"));
const SAMPLE = "tests/fixtures/tea-or-coffee.json";
put("demo.js", await bundleScript("packages/tiebreak/demo/demo.ts", { dev }));
put("page.css", await minifyStyles(text("styles/page.css"), dev));
const page = fillDemo({
  snippet,
  firstBytes: [first, text(join(out, "tiebreak.js")), text(join(out, files.PRERENDERED_QUIZ_FILE))]
    .map(compressed)
    .reduce((sum, bytes) => sum + bytes),
  analysis: execFileSync(command, ["analyze", SAMPLE], { encoding: "utf8" }),
  sample: text(SAMPLE),
});
const reload = '<script>new EventSource("/reload").onmessage = () => location.reload();</script>';
put("index.html", dev ? page.replace("</body>", `${reload}\n</body>`) : page);
for (const file of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(file, join(out, file));

// For pages that pin what they load.
const scripts = readdirSync(out).filter((file) => [".js", ".css", ".wasm"].includes(extname(file)));
put(
  "integrity.json",
  JSON.stringify(Object.fromEntries(scripts.map((file) => [file, integrity(file, "sha384")])), null, 2),
);

if (!dev) {
  for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(content));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
  const bytes = (name) => readFileSync(join(out, `${name}.br`)).length;
  const holds = report({
    loader: bytes("tiebreak.js"),
    wasm: bytes(files.WASM_FILE),
    glue: bytes(files.GLUE_FILE),
    "prerendered-quiz": bytes(files.PRERENDERED_QUIZ_FILE),
    diagnosis: bytes(files.DIAGNOSIS_FILE),
    "embed.js": bytes("embed.js"),
    words: bytes(`words-en-${define.LANGUAGES.en.hash}.json`),
    styles: bytes(files.STYLES_FILE),
    first: compressed(first),
    snippet: compressed(snippet),
  });
  if (!holds && !options["any-size"]) process.exitCode = 1;
}
