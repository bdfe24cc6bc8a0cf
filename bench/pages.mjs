// Builds the pages that are compared, each into a folder of its own under out/pages/.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { QUIZ_FILE, lean, quiz } from "./lean.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ROOT = here("..");
export const OUT = here("out/pages");

// What a page has around the quiz: its own look, a lead, and text that follows and would be pushed about.
const LOOK = "<style>:root{color-scheme:light dark}body{max-width:44em;margin:1em auto;padding:0 1em;font:1em/1.5 system-ui,sans-serif}</style>";
const page = (head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lean.title}</title><link rel="icon" href="data:,">${LOOK}${head}</head>
<body><h1>Through the town</h1><p>Two ways lead to the market. Which is yours?</p>
${body}
<p>Neither is wrong: the market is open until six, and both ways end at its gate.</p></body></html>
`;

const put = (name, files) => {
  mkdirSync(join(OUT, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(OUT, name, file), content);
};

// React and Preact find their hooks under one name.
const bundled = (entry, library = "react") => {
  const { outputFiles } = buildSync({
    entryPoints: [here(`peers/${entry}`)],
    outdir: "out",
    absWorkingDir: here("."),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "chrome123",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: library,
    alias: { hooks: library === "preact" ? "preact/hooks" : "react" },
    define: { QUIZ: JSON.stringify(lean), "process.env.NODE_ENV": '"production"' },
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim();
  return { script: text(".js"), styles: text(".css") };
};

const PLACE = '<div id="quiz"></div>';
const LINKS = '<link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script>';

const inlined = () => {
  const { script } = bundled("inlined.js");
  const { styles } = bundled("page.css");
  put("inlined", { "index.html": page(`<style>${styles}</style>`, `${PLACE}<script type="module">${script}</script>`) });
};

const framework = (name) => {
  const { script } = bundled(`${name}.jsx`, name);
  const { styles } = bundled("page.css");
  put(name, { "index.html": page(LINKS, PLACE), "page.js": script, "page.css": styles });
};

// Its library has no comparison: the table stands in the page.
const surveyjs = () => {
  const { script, styles } = bundled("surveyjs.js");
  const cell = ([value, detail], wins) =>
    `<td${wins ? ' class="wins"' : ""}><details><summary>${value}</summary>${detail}</details></td>`;
  const rows = lean.criteria.map(([title, cells, winner]) =>
    `<tr><th>${title}</th>${cells.map((entry, option) => cell(entry, option === winner)).join("")}</tr>`);
  const heads = lean.options.map((name) => `<th>${name}</th>`).join("");
  const table = `<details><summary>Compare</summary><table><tr><th></th>${heads}</tr>${rows.join("")}</table></details>`;
  put("surveyjs", { "index.html": page(LINKS, `<div id="survey"></div>${table}`), "page.js": script, "page.css": styles });
};

// As the README advises where text follows: the height that the quiz takes on this page.
const RESERVED = "<style>tie-break{display:block;min-height:45rem}</style>";
const EMBED = '<script type="module" src="tiebreak.js"></script>';

const ours = (name, dist, head, body) => {
  cpSync(dist, join(OUT, name), { recursive: true });
  put(name, { "index.html": page(head, body) });
};

// The widget, built from a copy of its sources in which this quiz stands for the built-in comparison; and what its command
// writes for an author to paste.
const SOURCES = ["Cargo.toml", "Cargo.lock", "src", "crates", "data", "styles", "packages", "scripts", "index.html", "tests/fixtures", "README.md", "LICENSE-MIT", "LICENSE-APACHE"];
const SHARED = ["node_modules", "target/tools"];

const widget = () => {
  const copy = here("out/widget");
  const built = here("out/target");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(join(copy, "target"), { recursive: true });
  // With their times, or cargo would compile all of it anew.
  for (const part of SOURCES) cpSync(join(ROOT, part), join(copy, part), { recursive: true, preserveTimestamps: true });
  for (const part of SHARED) symlinkSync(join(ROOT, part), join(copy, part));
  cpSync(fileURLToPath(QUIZ_FILE), join(copy, "data/python-vs-nodejs.json"), { preserveTimestamps: true });
  const env = { ...process.env, CARGO_TARGET_DIR: built };
  execFileSync("sh", ["scripts/build.sh", "--any-size"], { cwd: copy, env, stdio: ["ignore", "ignore", "inherit"] });
  const snippet = execFileSync(join(built, "release/tiebreak"), ["prerender", fileURLToPath(QUIZ_FILE)], { encoding: "utf8" });
  return { dist: join(copy, "dist"), snippet };
};

// Builds all pages; answers with their names.
export const buildPages = () => {
  rmSync(OUT, { recursive: true, force: true });
  const { dist, snippet } = widget();
  inlined();
  framework("preact");
  framework("react");
  surveyjs();
  ours("prerendered", dist, "", snippet + EMBED);
  ours("script", dist, EMBED + RESERVED, "<tie-break></tie-break>");
  ours("growth", dist, EMBED, "");
  return ["prerendered", "script", "inlined", "preact", "react", "surveyjs"];
};
