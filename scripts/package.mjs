// Makes the npm package from what the build has left: target/package/ and target/tiebreak-<version>.tgz.
// Usage: node scripts/package.mjs --bindings DIR [--dist DIR] [--out DIR]
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "json-schema-to-typescript";
import { bundleScript } from "./esbuild.mjs";
import { languages } from "./languages.mjs";
import { manifest } from "./manifest.mjs";

const { values: options } = parseArgs({
  options: {
    bindings: { type: "string" },
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "target" },
  },
});
const { dist, out } = options;
const SOURCE = "packages/tiebreak";
const root = join(out, "npm");
const lib = join(root, "lib");

const text = (file) => readFileSync(file, "utf8");
const json = (file) => JSON.parse(text(file));
const write = (path, content) => writeFileSync(join(root, path), content);

for (const file of readdirSync(out).filter((file) => /^tiebreak-.*\.tgz$/.test(file))) rmSync(join(out, file));
rmSync(root, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });

// dist/: what the published one holds, without the demo page.
const DEMO = ["index.html", "demo.js", "page.css"];
const published = readdirSync(dist, { withFileTypes: true })
  .filter((file) => file.isFile() && !DEMO.includes(file.name.replace(/\.(br|gz)$/, "")))
  .map(({ name }) => name);
for (const name of published) cpSync(join(dist, name), join(root, "dist", name));
const integrity = Object.entries(json(join(dist, "integrity.json"))).filter(([name]) => published.includes(name));
write("dist/integrity.json", JSON.stringify(Object.fromEntries(integrity), null, 2));

// lib/: the same for bundlers. What dist/ fetches as text is a module here.
const inDist = (start) => {
  const found = published.find((name) => name.startsWith(start));
  if (!found) throw new Error(`${dist}/ has no file ${start}…: run make build`);
  return found;
};
const textModules = [
  ["widget-", "styles"],
  ...languages.flatMap(({ lang }) => ["words", "first"].map((part) => [`${part}-${lang}-`, `${part}-${lang}`])),
];
for (const [start, module] of textModules) {
  write(`lib/${module}.js`, `export default ${JSON.stringify(text(join(dist, inDist(start))))};\n`);
}
const imports = textModules.map(([start, module]) => `"./${inDist(start)}": () => import("./${module}.js")`);
const texts = join(out, "package-texts.js");
writeFileSync(texts, `export const texts = { ${imports.join(", ")} };\n`);

const wasm = inDist("tiebreak-");
cpSync(join(dist, wasm), join(lib, wasm));
const script = (name, more) => bundleScript(`${SOURCE}/src/${name}.ts`, { dev: false, ...more });
write("lib/prerendered-quiz.js", await script("prerendered-quiz"));
write("lib/diagnosis.js", await script("diagnosis", { define: { GLUE_FILE: "./glue.js" } }));
// A function that makes the glue, see files-for-bundlers.ts.
const glue = await script("takeover", {
  alias: { "tiebreak-bindings": resolve(options.bindings, "tiebreak_bg.js") },
  format: "iife",
  globalName: "glue",
  banner: { js: "export const newGlue = () => {" },
  footer: { js: "return glue; };" },
});
write("lib/glue.js", glue);
const entry = await script("tiebreak", {
  alias: { "tiebreak-files": resolve(SOURCE, "src/files-for-bundlers.ts"), "tiebreak-texts": resolve(texts) },
  define: {
    WASM_FILE: `./${wasm}`,
    GLUE_FILE: "./glue.js",
    STYLES_FILE: `./${inDist("widget-")}`,
    PRERENDERED_QUIZ_FILE: "./prerendered-quiz.js",
    DIAGNOSIS_FILE: "./diagnosis.js",
    WASM_INTEGRITY: "",
    STYLES_INTEGRITY: "",
    LANGUAGES: Object.fromEntries(
      languages.map(({ lang, status }) => {
        const hash = inDist(`words-${lang}-`).match(/-(\w+)\./)[1];
        return [lang, { hash, ...status }];
      }),
    ),
  },
  // On a server there is nothing to define.
  banner: { js: 'if (typeof customElements !== "undefined") {' },
  footer: { js: "}" },
});
write("lib/tiebreak.js", entry);

// Types: of the element as the compiler sees it, of comparisons from the schema, of markup by hand.
const declarations = join(out, "package-types");
rmSync(declarations, { recursive: true, force: true });
const tsc = ["-p", `${SOURCE}/tsconfig.types.json`, "--outDir", declarations];
execFileSync("node_modules/.bin/tsc", tsc, { stdio: "inherit" });
for (const name of ["tiebreak", "types", "element"])
  cpSync(join(declarations, "src", `${name}.d.ts`), join(lib, `${name}.d.ts`));
const SCHEMA = "data/comparison.schema.json";
const schema = { ...json(SCHEMA), title: "Comparison" };
schema.properties.$schema.type = "string";
// Lists as lists, not as tuples of each length.
const generated = { additionalProperties: false, bannerComment: "", ignoreMinAndMaxItems: true };
write("lib/comparison.d.ts", await compile(schema, "Comparison", generated));
for (const file of readdirSync(`${SOURCE}/types`)) {
  cpSync(`${SOURCE}/types/${file}`, join(lib, file));
  if (file !== "markup.d.ts") write(`lib/${file.replace(".d.ts", ".js")}`, 'import "./tiebreak.js";\n');
}
// The command, and the functions of tiebreak/node.
cpSync(join(out, "node"), join(root, "node"), { recursive: true });
// What it needs comes with it, so that the tarball alone can be installed.
const bundleDependency = (name) => {
  const folder = join("node_modules", name);
  cpSync(folder, join(root, folder), { recursive: true });
  Object.keys(json(join(folder, "package.json")).dependencies ?? {}).forEach(bundleDependency);
};
json(`${SOURCE}/package.json`).bundleDependencies.forEach(bundleDependency);

write("custom-elements.json", `${JSON.stringify(manifest(), null, 2)}\n`);

for (const file of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(file, join(root, file));
cpSync(SCHEMA, join(root, "schema.json"));

const version = text("Cargo.toml").match(/^\[workspace\.package\]\nversion = "(.+)"$/m)[1];
const { private: _, scripts: __, name, ...more } = json(`${SOURCE}/package.json`);
write("README.md", text(`${SOURCE}/README.md`).replaceAll("{{version}}", version));
write("package.json", `${JSON.stringify({ name, version, ...more }, null, 2)}\n`);
execFileSync("npm", ["pack", resolve(root), "--pack-destination", out, "--silent"], { stdio: "inherit" });
