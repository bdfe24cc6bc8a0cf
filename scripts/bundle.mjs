// Assembles dist/: minifies, names files by their content, and lays .br and .gz beside each.
// Usage: node scripts/bundle.mjs BINDINGS_DIR
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, extname, basename } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildSync, transformSync } from "esbuild";

const [bindings] = process.argv.slice(2);
const BUILT_IN = "python-vs-nodejs";
const TARGET = ["chrome123", "firefox128", "safari17.5"];
const out = "dist";

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "data"), { recursive: true });

const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex").slice(0, 10);
const put = (name, content) => (writeFileSync(join(out, name), content), name);
const minified = (file, loader) => transformSync(readFileSync(file, "utf8"), { loader, minify: true, target: TARGET }).code;
const named = (name, content) => put(`${basename(name, extname(name))}-${hash(content)}${extname(name)}`, content);

// Glue and WASM only work together: one hash over both.
const wasm = readFileSync(join(bindings, "tiebreak_bg.wasm"));
const glue = buildSync({
  entryPoints: [join(bindings, "tiebreak.js")],
  bundle: true,
  format: "esm",
  minify: true,
  target: TARGET,
  write: false,
}).outputFiles[0].text;
const unit = hash(glue, wasm);
const comparisons = readdirSync("data").filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"));
const compact = (file) => JSON.stringify(JSON.parse(readFileSync(join("data", file), "utf8")));
for (const file of comparisons) put(`data/${file}`, compact(file));

const names = {
  GLUE: put(`glue-${unit}.js`, glue),
  WASM: put(`tiebreak-${unit}.wasm`, wasm),
  STYLES: named("widget.css", minified("styles/widget.css", "css")),
  DATA: named(`${BUILT_IN}.json`, compact(`${BUILT_IN}.json`)),
};
buildSync({
  entryPoints: ["src/browser/tiebreak.js"],
  outfile: join(out, "tiebreak.js"),
  format: "esm",
  minify: true,
  target: TARGET,
  define: Object.fromEntries(Object.entries(names).map(([key, name]) => [key, JSON.stringify(name)])),
});

put("page.css", minified("styles/page.css", "css"));
put("index.html", readFileSync("index.html"));
cpSync("LICENSE-MIT", join(out, "LICENSE-MIT"));
cpSync("LICENSE-APACHE", join(out, "LICENSE-APACHE"));

for (const file of readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
  const path = join(file.parentPath, file.name);
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

const sizes = ["tiebreak.js", ...Object.values(names)].map((name) => [name, readFileSync(join(out, `${name}.br`)).length]);
for (const [name, bytes] of sizes) console.log(`${String(bytes).padStart(8)} bytes (brotli)  ${name}`);
